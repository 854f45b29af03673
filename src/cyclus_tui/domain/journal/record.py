"""The record: one thing of a session, as the fold of its fields."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from cyclus_tui.domain.journal import position
from cyclus_tui.domain.journal.edit import ERASED, Stamp, Value

YES: Final = "ja"
NO: Final = "nee"
"""What stands in a file where code has a boolean."""


class Version(NamedTuple):
    """One of several values that people gave a field without seeing each other's."""

    value: Value
    who: str
    at: str
    stamp: Stamp


class Record(NamedTuple):
    """One thing of the session, as it is now."""

    id: str
    kind: str
    fields: Mapping[str, Value]
    """What shows: of several surviving values the one with the highest clock."""
    stamps: Mapping[str, tuple[Stamp, ...]]
    """Per field the edits whose values survive, the one that shows last."""
    conflicts: frozenset[str] = frozenset()
    """The fields whose surviving values differ, blanks and capitals aside."""
    alive: bool = True
    returned: bool = False
    """Deleted on one copy, used on another: it came back, and says so."""

    def text(self, field: str) -> str:
        """The words in a field; empty when there are none."""
        value = self.fields.get(field, "")
        return value if isinstance(value, str) else ""

    def number(self, field: str, default: int = 0) -> int:
        """The whole number in a field."""
        value = self.fields.get(field, default)
        return value if isinstance(value, int) else default

    def flag(self, field: str, *, default: bool = False) -> bool:
        """Whether a field says yes; the default when it says neither."""
        return {YES: True, NO: False}.get(self.text(field), default)

    def items(self, field: str) -> list[Value]:
        """The list in a field; empty when there is none."""
        value = self.fields.get(field)
        return value if isinstance(value, list) else []

    @property
    def erased(self) -> bool:
        """Whether its words were taken out for privacy."""
        return any(value == ERASED for value in self.fields.values())


def next_number(records: Iterable[Record]) -> int:
    """The number after all that these have; 1 when there are none."""
    return 1 + max((record.number("number") for record in records), default=0)


def by_number(record: Record) -> tuple[int, str]:
    """Sorts records by their number, and by id those that have the same one."""
    return record.number("number"), record.id


def place_of(record: Record, field: str) -> str:
    """Where a record stands in a row: as it was put there, else by its number."""
    return record.text(field) or position.of_number(record.number("number"))


def by_place(record: Record, field: str) -> tuple[str, int, str]:
    """Sorts records by their place in a row; without a field for it by number."""
    return (place_of(record, field) if field else "", *by_number(record))
