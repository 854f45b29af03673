"""Limits: what a field that a template sets may hold, said beside that field.

Each gives the `metadata` of a dataclass field; whoever reads a template holds a value
against it (`exchange/method_limits.py`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

CODE: Final = r"[a-z][a-z0-9_]{0,39}"
"""What a name in code looks like."""

CHOICES: Final = "choices"
RANGE: Final = "range"
PATTERN: Final = "pattern"
FILLED: Final = "filled"
NAMES_CARD: Final = "names_card"
HAVING: Final = "having"
NAMES_FIELD: Final = "names_field"
WHICH_CARDS: Final = "which_cards"
MUST: Final = "must"
THROUGH: Final = "through"

Limit = Mapping[str, Any]
"""What a field may hold, as the metadata of that field."""


def one_of(words: Iterable[str]) -> Limit:
    """One of these words."""
    return {CHOICES: tuple(words)}


def between(least: int, most: int) -> Limit:
    """A number from the least to the most."""
    return {RANGE: (least, most)}


def matching(pattern: str, refusal: str) -> Limit:
    """A text of this pattern; else what is told."""
    return {PATTERN: (pattern, refusal)}


def filled() -> Limit:
    """A list with something in it, though it may be absent in code."""
    return {FILLED: True}


def names_card(*, must: bool = True, having: str = "") -> Limit:
    """The id of a card of the method; `must` when the step cannot do without one.

    `having` is the type of a field that the card needs for it.
    """
    pattern = (CODE, "noem de id van een kaart.")
    return {PATTERN: pattern, NAMES_CARD: must, HAVING: having}


def names_field(*types: str, must: bool = False, through: str = "") -> Limit:
    """The id of a field of the step's card, or a list of them.

    `types` are those that such a field may be of, none for any; `must` when the step
    cannot do without one; `through` is the rule with the field that names another card,
    when the field is one of that card.
    """
    return {NAMES_FIELD: types, MUST: must, THROUGH: through}


def which_cards() -> Limit:
    """Answers by field of the step's card: the cards that have these."""
    return {WHICH_CARDS: True}
