"""What hangs on a record that was taken back, in words: `9 stembriefjes`."""

from __future__ import annotations

from collections import Counter
from typing import Final

from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.registry import kind_of
from cyclus_tui.domain.text import join_words

_CHANGE: Final = ("aanpassing", "aanpassingen")


def uses_in_words(session: Session, record: Record) -> str:
    """What hangs on it as a clause: `er zijn al 2 stembriefjes en 1 aanpassing`.

    The verb goes with the first that is named. Empty when nothing hangs on it.
    """
    hanging = Counter(_name(user) for user in session.referrers(record))
    parts = sorted((one, several, count) for (one, several), count in hanging.items())
    if changes := len(session.standing_edits(record)):
        parts.append((*_CHANGE, changes))
    words = [f"{n} {one if n == 1 else several}" for one, several, n in parts]
    if not words:
        return ""
    verb = "is" if parts[0][2] == 1 else "zijn"
    return f"er {verb} al {join_words(words)}"


def _name(user: Record) -> tuple[str, str]:
    """What something that refers to a record is called, one and several."""
    kind = kind_of(user)
    sorts = kind.sorts or {}
    return sorts.get(user.text("sort")) or (kind.one, kind.several)
