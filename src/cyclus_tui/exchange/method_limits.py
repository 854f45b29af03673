"""Method limits: whether a value of a template may stand in its field.

What a field may hold is said beside it (`domain/method/limits.py`).
"""

from __future__ import annotations

import re
from dataclasses import Field, fields
from typing import Final

from cyclus_tui.domain.method.cards import CardField
from cyclus_tui.domain.method.form_answers import FormField
from cyclus_tui.domain.method.limits import CHOICES, FILLED, PATTERN, RANGE
from cyclus_tui.domain.steps.form import CHECKS
from cyclus_tui.exchange.shape import is_required, unknown_word

_ANY_NUMBER: Final = (0, 1000)
"""The least and the most of a number of which nothing else is said."""


def fault(owner: type, name: str, value: object) -> str:
    """What is wrong with the value of a field, in one Dutch sentence; else empty."""
    part = next(part for part in fields(owner) if part.name == name)
    if isinstance(value, str):
        if is_required(part) and not value.strip():
            return "hier hoort tekst."
        choices = choices_of(owner, part)
        if choices and value not in choices:
            return unknown_word(value, choices)
        pattern, message = part.metadata.get(PATTERN, ("", ""))
        return message if pattern and not re.fullmatch(pattern, value) else ""
    if isinstance(value, int) and not isinstance(value, bool):
        least, most = bounds_of(part)
        if not least <= value <= most:
            return f"kies een getal van {least} tot en met {most}."
    if value == () and must_be_filled(part):
        return "deze lijst is leeg. Zet er iets in."
    return ""


def choices_of(owner: type, part: Field[object]) -> tuple[str, ...]:
    """The words that a field may hold; empty for any."""
    if owner in (FormField, CardField) and part.name == "check":
        return tuple(CHECKS)  # they stand in a step, above both
    choices: tuple[str, ...] = part.metadata.get(CHOICES, ())
    return choices


def bounds_of(part: Field[object]) -> tuple[int, int]:
    """The least and the most that a number may be."""
    bounds: tuple[int, int] = part.metadata.get(RANGE, _ANY_NUMBER)
    return bounds


def must_be_filled(part: Field[object]) -> bool:
    """Whether something must stand in a field."""
    return is_required(part) or bool(part.metadata.get(FILLED))
