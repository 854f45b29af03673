"""Closing: read the outcome aloud, confirm the promise, one word per person."""

from __future__ import annotations

from dataclasses import dataclass

from cyclus_tui.domain.method.form_answers import FormField


@dataclass(frozen=True, slots=True)
class Rules:
    """What a template may set for this kind."""

    fields: tuple[FormField, ...] = ()
    """What is asked at the end, such as who presents the outcome."""
    words: bool = True
    """Whether each person leaves one word (check-out)."""
