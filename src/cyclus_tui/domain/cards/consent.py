"""Consent: how far a card may go, by what whoever told it said (PRIV-2, MSC-7)."""

from __future__ import annotations

from cyclus_tui.domain import registry
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.kinds.record_kind import Consent
from cyclus_tui.domain.method.method import Method


def allows(session: Session, record: Record, use: str) -> bool:
    """Whether a card may be used so; where nobody is asked for consent it may.

    `use` is one of `CONSENT`: `group` to tell it there, `sheet` to print it.
    """
    fields = registry.kind_of(session, record).fields
    asked = [field for field in fields if isinstance(field, Consent)]
    return all(one.allows(record.fields.get(one.id, ""), use) for one in asked)


def to_tell(method: Method) -> str:
    """What has to be allowed before a story is told to everybody who is here.

    Where account is given, people from outside are among them (ARENA-1).
    """
    return "outside" if method.arena == "accounting" else "group"


def to_print(method: Method) -> str:
    """What has to be allowed before a story stands on the sheet."""
    return "outside" if method.arena == "accounting" else "sheet"
