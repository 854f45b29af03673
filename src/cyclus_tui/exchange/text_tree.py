"""The tree of the part for people: what each place in the file means.

The same tree is written out and compared with what a colleague made of it, so that
the two cannot drift apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from cyclus_tui.domain.kinds.record_kind import RecordKind


class EditableText(NamedTuple):
    """An editable text; without words it is not written, and may be added."""

    record: str
    kind: str
    field: str
    text: str


class FixedValue(NamedTuple):
    """What only the program changes: an id, a count, a vote, what was decided."""

    value: str | int
    earlier: str = ""
    """What an earlier version wrote there, such as a code: it may stay in its file."""

    @property
    def text(self) -> str:
        """The value as a text."""
        return self.value if isinstance(self.value, str) else str(int(self.value))


class ReaderAid(NamedTuple):
    """A word of the method that helps the reader, such as the title of a phase."""

    text: str


class TextCopy(NamedTuple):
    """An editable text that is shown once more; it follows or stays behind."""

    record: str
    field: str
    text: str


@dataclass(frozen=True, slots=True)
class RecordList:
    """A list of records, found back by their id."""

    kind: RecordKind
    items: tuple[Group, ...]
    parent: str = ""
    """The id of the record they belong to."""


Group: TypeAlias = "dict[str, Node]"
"""Keys and what belongs to them, in the order of writing."""

Node: TypeAlias = (
    "EditableText | FixedValue | ReaderAid | TextCopy | RecordList | list[Node] | Group"
)
