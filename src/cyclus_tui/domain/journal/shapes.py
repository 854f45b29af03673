"""Shapes: the forms that values have which are more than a text or a number."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from cyclus_tui.domain.journal.edit import GREATEST_CLOCK, Value

Shape = Callable[[Value], bool]
"""Tells whether a value has the form that its field has."""

SESSION_ID: Final = re.compile("[0-9a-f]{32}")


def is_texts(value: Value) -> bool:
    """Whether the value is a list of texts."""
    return isinstance(value, list) and all(isinstance(part, str) for part in value)


def is_number(value: Value) -> bool:
    """Whether the value is a whole number within bounds."""
    return type(value) is int and abs(value) <= GREATEST_CLOCK


def is_numbers(value: Value) -> bool:
    """Whether the value is a list of whole numbers."""
    return isinstance(value, list) and all(map(is_number, value))


def is_boolean(value: Value) -> bool:
    """Whether the value is one of the two that JSON has."""
    return isinstance(value, bool)


def is_group(value: Value) -> bool:
    """Whether the value has parts with names."""
    return isinstance(value, dict)


def is_session_id(value: Value) -> bool:
    """Whether the value is the id of a session; others are derived from it."""
    return isinstance(value, str) and bool(SESSION_ID.fullmatch(value))
