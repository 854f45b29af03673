"""Method limits: whether a value of a template may stand in its field.

What a field may hold is said beside it (`domain/method/limits.py`).
"""

from __future__ import annotations

import re
from dataclasses import MISSING, fields
from typing import Final

from cyclus_tui.domain.method.cards import CardField
from cyclus_tui.domain.method.form_answers import FormField
from cyclus_tui.domain.method.limits import CHOICES, FILLED, PATTERN, RANGE
from cyclus_tui.domain.steps.form import CHECKS
from cyclus_tui.exchange.shape import unknown_word

_ANY_NUMBER: Final = (0, 1000)
"""The least and the most of a number of which nothing else is said."""


def fault(owner: type, name: str, value: object) -> str:
    """What is wrong with the value of a field, in one Dutch sentence; else empty."""
    part = next(part for part in fields(owner) if part.name == name)
    required = part.default is MISSING and part.default_factory is MISSING
    if isinstance(value, str):
        if required and not value.strip():
            return "hier hoort tekst."
        choices = part.metadata.get(CHOICES)
        if owner in (FormField, CardField) and name == "check":
            # The checks stand in a step, above both.
            choices = tuple(CHECKS)
        if choices is not None and value not in choices:
            return unknown_word(value, choices)
        pattern, message = part.metadata.get(PATTERN, ("", ""))
        return message if pattern and not re.fullmatch(pattern, value) else ""
    if isinstance(value, int) and not isinstance(value, bool):
        least, most = part.metadata.get(RANGE, _ANY_NUMBER)
        if not least <= value <= most:
            return f"kies een getal van {least} tot en met {most}."
    if value == () and (required or part.metadata.get(FILLED)):
        return "deze lijst is leeg. Zet er iets in."
    return ""
