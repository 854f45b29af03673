"""Closing: read the outcome aloud, confirm the promise, one word per person."""

from __future__ import annotations

from dataclasses import dataclass, field

from cyclus_tui.domain.method.form_answers import FormField
from cyclus_tui.domain.method.limits import names_card


@dataclass(frozen=True, slots=True)
class Rules:
    """What a template may set for this kind."""

    fields: tuple[FormField, ...] = ()
    """What is asked at the end, such as who presents the outcome."""
    words: bool = True
    """Whether each person leaves one word (check-out)."""
    card: str = field(default="", metadata=names_card(must=False))
    """Which cards are read aloud; empty for what was chosen, else the actions."""
