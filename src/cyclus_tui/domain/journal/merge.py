"""Merging: the union of journals, and what a colleague's journal would bring."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from cyclus_tui.domain.journal.edit import (
    Edit,
    Stamp,
    merge_redactions,
    paused_collector,
)
from cyclus_tui.domain.journal.erasure import texts_lost, without_copies
from cyclus_tui.domain.journal.session import Session
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
        if (both := merge_redactions(ours, edit)) is not None:
            merged[edit.id] = both
        else:
            raise ForgedEditError(
                "Twee bestanden zeggen iets anders over dezelfde invoer "
                f"({edit.id}). Vraag uw collega om een nieuwe export."
            )
    with paused_collector():
        folded = Session.fold(session.id, merged.values())
        if late := _late_copies((session.edits, met), folded):
            folded = Session.fold(session.id, (folded.edits | late).values())
    return Union(
        folded,
        tuple(e for e in folded.edits.values() if e.id not in session.edits),
        tuple(
            edit
            for stamp, edit in folded.edits.items()
            if stamp in session.edits and session.edits[stamp] != edit
        ),
    )


def _late_copies(
    sides: Iterable[Mapping[Stamp, Edit]], folded: Session
) -> dict[Stamp, Edit]:
    """Copies of erased words that do not say whom they quote, without those words.

    Earlier versions made them. Who made one knew the words that it copies: so on each
    side the copies there are compared with the words that are lost there.
    """
    late: dict[Stamp, Edit] = {}
    for side in sides:
        lost = texts_lost((edit, folded.edits[edit.id]) for edit in side.values())
        for stamp in side if lost else ():
            whole = late.get(stamp, folded.edits[stamp])
            if (bare := without_copies(whole, lost)) is not whole:
                late[stamp] = bare
    return late
