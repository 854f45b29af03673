"""Traits: the little that the journal has to know of a kind of record.

Kinds are described above the journal (`domain/registry.py`). Whoever imports anything
of `cyclus_tui.domain` has them told here first, so that a fold never goes without.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from cyclus_tui.domain.journal.shapes import Shape

QUOTES: Final = "_quotes"
"""Behind the name of a field: the ids of the records whose words stand in it."""


@dataclass(frozen=True, slots=True)
class Traits:
    """What the journal has to know of one kind of record."""

    words: frozenset[str] = frozenset()
    """The fields that hold words of people: these an erasure takes."""
    answers: bool = False
    """Whether a field that is not described holds words as well, each by itself."""
    copies: Mapping[str, bool] = field(default_factory=dict)
    """The fields in which words of other records may stand, and whether these are woven
    into sentences there."""
    apart: bool = False
    """Whether each field stands by itself: an answer needs no other answer."""
    subject: frozenset[str] = frozenset()
    """The fields that say what a record is about. Where there are any, an undone edit
    made no more than these: whoever writes in it says something of his own."""

    shapes: Mapping[str, Shape] = field(default_factory=dict)
    """The form of the fields that hold more than a text or a number."""
    source: frozenset[str] = frozenset()
    """The fields that name the record of which this one has its words."""
    derived_key: str = ""
    """Of which key its id follows where it has the words of another: `option:{}`."""
    declared: bool = False
    """Whether a session itself says which of its fields hold words; to be safe each of
    its texts counts as words where nobody can look that up."""

    def has_words(self, name: str) -> bool:
        """Whether a field holds words of people."""
        return self.answers or self.declared or name in self.words

    def quoted(self, record: str, name: str) -> str:
        """What a copy of the words in a field quotes: a record, or an answer of it."""
        return f"{record}/{name}" if self.answers else record


CARD: Final = "card_"
"""How the name of a kind begins that a session declares."""

DECLARATION: Final = "declaration"
"""The kind of the records that declare one: `of` which kind, and which fields of it
hold `words`, with blanks in between."""

_UNKNOWN: Final = Traits()
"""Those of a kind that is not described, as from a newer version."""

_DECLARED: Final = Traits(declared=True)
"""Those of a kind that a session declares."""

KINDS: Final[dict[str, Traits]] = {}
"""The traits of each kind that is described, by its name."""

SHAPED_FIELDS: Final[set[str]] = set()
"""The fields with a form of their own, in whichever kind."""


def register_traits(kinds: Mapping[str, Traits]) -> None:
    """Say what there is to know of each kind, before any session is folded."""
    KINDS.update(kinds)
    SHAPED_FIELDS.update(*(known.shapes for known in kinds.values()))


def traits_of(kind: str) -> Traits:
    """The traits of a kind."""
    return KINDS.get(kind) or (_DECLARED if kind.startswith(CARD) else _UNKNOWN)
