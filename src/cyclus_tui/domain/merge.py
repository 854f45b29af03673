"""Merging: the union of journals, and what a colleague's journal would bring."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from cyclus_tui.domain import conflicts
from cyclus_tui.domain.journal import Edit, both_redacted, without_collector
from cyclus_tui.domain.session import Session
from cyclus_tui.errors import CyclusError


class ForgedEditError(CyclusError):
    """Two files hold different edits under one id; one of them was tampered with."""


@dataclass(frozen=True, slots=True)
class Union:
    """What the journals of two copies have together."""

    session: Session
    """The fold of both."""
    added: tuple[Edit, ...]
    """The edits that were not here yet, in order."""
    rewritten: tuple[Edit, ...]
    """Edits that were here, and whose words the other copy erased."""


@dataclass(frozen=True, slots=True)
class Gain:
    """What a merge brings, counted for people."""

    added: dict[str, int]
    """Per kind, or sort of a kind, the living records that were not here."""
    changed: int
    """Fields of records that were here and read differently now."""
    conflicts: int
    """What people have to settle now, that was not so before."""
    gone: int = 0
    """Living records that were here and that the other copy took out."""


def union(session: Session, theirs: Iterable[Edit]) -> Union:
    """The session with the edits of a copy of it, or of several in a row.

    Raises:
        ForgedEditError: an edit has the id of one of ours and other content.
    """
    merged = dict(session.edits)
    met: dict[str, Edit] = {}
    for edit in theirs:
        if met.get(edit.id) is edit:  # several copies, each with what they share
            continue
        met[edit.id] = edit
        ours = merged.setdefault(edit.id, edit)
        if ours is edit or ours == edit:
            continue
        if (both := both_redacted(ours, edit)) is not None:
            merged[edit.id] = both
        else:
            raise ForgedEditError(
                "Twee bestanden zeggen iets anders over dezelfde invoer "
                f"({edit.id}). Vraag uw collega om een nieuwe export."
            )
    with without_collector():
        folded = Session.fold(session.id, merged.values())
    return Union(
        folded,
        tuple(e for e in folded.edits.values() if e.id not in session.edits),
        tuple(
            edit
            for stamp, edit in folded.edits.items()
            if stamp in session.edits and session.edits[stamp] != edit
        ),
    )


def gain(before: Session, after: Session) -> Gain:
    """What there is in `after` that was not in `before`."""
    added: dict[str, int] = {}
    changed = 0
    for kind in after.kinds():
        if kind in ("edit", "replica", "session"):
            continue
        for record in after.of(kind):
            old = before.record(record.id)
            if old is None:
                name = record.text("sort") or kind
                added[name] = added.get(name, 0) + 1
            else:
                changed += sum(
                    value != old.fields.get(field)
                    for field, value in record.fields.items()
                )
    fewer = conflicts.count(after) - conflicts.count(before)
    gone = sum(
        after.record(record.id) is None
        for kind in before.kinds()
        if kind not in ("edit", "replica", "session")
        for record in before.of(kind)
    )
    return Gain(added, changed, max(0, fewer), gone)
