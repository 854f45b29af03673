"""Erasing: words leave the journal for good when who said them asks for it (PRIV-3).

An older copy of a colleague does not bring them back, and it cannot be undone. What
stays is that something was there, so that counts remain honest.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from cyclus_tui.domain.journal import Change, Edit, Replica, Value
from cyclus_tui.domain.record import Record
from cyclus_tui.domain.register import OWN_WORDS
from cyclus_tui.domain.session import Session

WITHDRAWN: Final = "(ingetrokken)"
"""What stands where words were erased."""


def erase(session: Session, replica: Replica, *, record: Record) -> Edit:
    """Erase the words of a record, and of the decisions that copied them.

    Its number and its place stay; so do the votes for it.
    A decision that loses words is to be settled again.
    """
    mark = session.derived("erasure", record.id)
    changes = session.writes("erasure", mark, {"words": record.id})
    copies = [*_copies(session, set(_texts(session, record)))]
    if copies:
        mark = session.derived("erasure", f"copies of {record.id}")
        changes += session.writes("erasure", mark, {"values": copies})
    return replica.edit(session, "woorden gewist", changes)


def words(record: Record) -> str:
    """The words of a record, or that they were withdrawn."""
    return WITHDRAWN if record.erased else record.text("text")


def _texts(session: Session, record: Record) -> Iterator[str]:
    """Every text that a record shows or ever showed."""
    for field in OWN_WORDS:
        for entry in session.history(record.id, field):
            if isinstance(entry.change.value, str):
                yield entry.change.value


def _copies(session: Session, texts: set[str]) -> Iterator[Value]:
    """The values of decisions that hold one of these texts: `stamp/field`."""
    for decision in session.of("decision"):
        for entry in session.history(decision.id, "content"):
            if _holds(entry.change, texts):
                yield f"{entry.edit.id}/content"


def _holds(change: Change, texts: set[str]) -> bool:
    """Whether a copied text stands anywhere inside a value."""
    waiting: list[Value] = [change.value]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            waiting += value.values()
        elif isinstance(value, list):
            waiting += value
        elif isinstance(value, str) and value in texts:
            return True
    return False
