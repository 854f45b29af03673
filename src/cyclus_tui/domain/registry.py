"""The registry: every kind of record that the program writes, by its name.

It stands above the nouns that describe their kinds, and below all that treats kinds
alike. What the journal keeps of itself is no kind (`register.BOOKKEEPING`).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from cyclus_tui.domain.combined import records as combined_records
from cyclus_tui.domain.ideas import records as idea_records
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.kinds.numbering import codes
from cyclus_tui.domain.kinds.record_kind import Choice, Field, Flag, RecordKind
from cyclus_tui.domain.learning import records as learning_records
from cyclus_tui.domain.links import records as link_records
from cyclus_tui.domain.method import records as method_records
from cyclus_tui.domain.method.cards import declared
from cyclus_tui.domain.people import records as people_records
from cyclus_tui.domain.theory import records as theory_records
from cyclus_tui.domain.voting import records as voting_records

KINDS: Final = {
    kind.name: kind
    for kind in (
        *(*combined_records.KINDS, *people_records.KINDS, *idea_records.KINDS),
        *learning_records.KINDS,
        *(*theory_records.KINDS, *learning_records.ACTIONS, *theory_records.STORIES),
        *(*link_records.KINDS, *voting_records.KINDS, *method_records.KINDS),
    )
}
"""Every kind, by its name in the journal, in the order in which people read them."""

_UNKNOWN: Final = RecordKind("", "ander gegeven", "andere gegevens")


def kinds_of(session: Session) -> Mapping[str, RecordKind]:
    """Every kind of a session by its name: the program's, and the cards it declares."""
    return KINDS | declared(session)


def listed(session: Session) -> list[RecordKind]:
    """The kinds that stand in the part for people as plain lists, in that order.

    The others have a place of their own there.
    """
    return [kind for kind in kinds_of(session).values() if kind.listed]


def kind_of(session: Session, record: Record) -> RecordKind:
    """The kind of a record; of one from a newer version a kind without fields."""
    known = KINDS.get(record.kind)
    return known or declared(session).get(record.kind) or _UNKNOWN


def field_of(session: Session, record: Record, name: str) -> Field:
    """What a field of a record is; of one that is not described a bare `Field`."""
    return kind_of(session, record).field(name) or Field(name)


def is_taken_away(record: Record) -> bool:
    """Whether a field of a record says that it is not there, as an arrow does."""
    kind = KINDS.get(record.kind)
    field = kind.removing if kind else ""
    return bool(field) and not record.flag(field, default=True)


def code(session: Session, record: Record) -> str:
    """What a record is called in few signs: `V3`, and after a merge perhaps `V3b`.

    Empty where each sort counts by itself: a number alone says too little.
    """
    kind = kind_of(session, record)
    if "number" not in record.fields or (kind.sorts and not kind.codes):
        return ""
    return codes(session, kind).get(record.id, "")


def named(session: Session, record: Record) -> str:
    """What a record is called in a sentence: `aanname A3`."""
    return f"{kind_of(session, record).one} {code(session, record)}".strip()


def choices(kind: str, name: str) -> Mapping[str, str]:
    """The codes that a field may hold, and what each is called."""
    field = KINDS[kind].field(name)
    assert isinstance(field, Choice | Flag)
    return field.choices or {}


def in_words(record: Record, name: str) -> str:
    """What a field of one of the program's own kinds holds, as people read it.

    Empty when it holds nothing.
    """
    value = record.fields.get(name, "")
    field = KINDS[record.kind].field(name) or Field(name)
    return "" if value == "" else field.in_words(value)
