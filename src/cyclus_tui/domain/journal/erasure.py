"""Erasing: words leave the journal for good when who said them asks for it (PRIV-3).

An older copy of a colleague does not bring them back, and it cannot be undone. What
stays is that something was there, so that counts remain honest.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Final

from cyclus_tui.domain.journal import quoting
from cyclus_tui.domain.journal.edit import ERASED, Change, Edit, Value, redacted
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.register import OWN_WORDS, quoted
from cyclus_tui.domain.journal.replica import Replica
from cyclus_tui.domain.journal.session import Session

WITHDRAWN: Final = "(ingetrokken)"
"""What stands where words were erased."""


def erase_words(session: Session, replica: Replica, *, record: Record) -> Edit | None:
    """Erase the words of a record, also where they were copied.

    Its number and its place stay; so do the votes for it. A decision or a version of
    a story that loses words is to be settled again. `None` when all is erased already.
    """
    changes: list[Change] = []
    for same in _same_words(session, record):
        mark = session.derived("erasure", same)
        changes += session.writes("erasure", mark, {"words": same})
    copies = [*_copies(session, set(_texts(session, record)))]
    if copies:
        mark = session.derived("erasure", f"copies of {record.id}")
        changes += session.writes("erasure", mark, {"values": copies})
    return replica.edit(session, "woorden gewist", changes) if changes else None


def texts_lost(lines: Iterable[tuple[Edit, Edit]]) -> set[str]:
    """What people said in edits, and no longer in the same edits with words erased."""
    lost: set[str] = set()
    for before, after in lines:
        if before is after:
            continue
        for was, now in zip(before.changes, after.changes, strict=True):
            if was is not now and now.value == ERASED and was.field in OWN_WORDS:
                lost.update(t for t in (was.value,) if isinstance(t, str) and t)
    return lost


def without_copies(edit: Edit, texts: Collection[str]) -> Edit:
    """The edit without its copies of erased texts.

    One that says whom it quotes is left alone: there the ids tell, and better.
    """
    if quoted(edit):
        return edit
    return redacted(
        edit,
        lambda _, change: (
            quoting.is_generated(change) and quoting.contains_any(change, texts)
        ),
    )


def words_of(record: Record, field: str = "text") -> str:
    """The words in a field of a record, or that they were withdrawn."""
    return WITHDRAWN if record.erased else record.text(field)


def _same_words(session: Session, record: Record) -> Iterator[str]:
    """The ids of a line and of what it was or became, each in the same words.

    By way of the waiting room, or as the `omdat` of an arrow that is an assumption.
    """
    linked = {advice.id: advice.text("question") for advice in session.of("parked")}
    linked |= {idea.id: idea.text("waiting") for idea in session.of("idea")}
    reasons = (arrow.id for arrow in session.of("arrow"))
    linked |= {arrow: session.derived("assumption", arrow) for arrow in reasons}
    pairs = [(one, other) for one, other in linked.items() if other]
    found = {record.id: None}
    for one, other in (*pairs, *pairs):
        if one in found or other in found:
            found |= {one: None, other: None}
    yield from found


def _texts(session: Session, record: Record) -> Iterator[str]:
    """Every text that a record shows or ever showed."""
    for field in OWN_WORDS:
        for entry in session.history(record.id, field):
            if isinstance(entry.change.value, str):
                yield entry.change.value


def _copies(session: Session, texts: set[str]) -> Iterator[Value]:
    """The values elsewhere that hold one of these texts: `stamp/field`."""
    for edit in session.edits.values():
        for change in edit.changes:
            if quoting.may_hold_copies(change) and quoting.contains_any(change, texts):
                yield f"{edit.id}/{change.field}"
