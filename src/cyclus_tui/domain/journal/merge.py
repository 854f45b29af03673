"""Merging: the union of journals, and what a colleague's journal would bring."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from cyclus_tui.domain.conflicts import find as conflicts
from cyclus_tui.domain.conflicts.topics import topic
from cyclus_tui.domain.journal.edit import (
    Edit,
    Stamp,
    both_redacted,
    without_collector,
)
from cyclus_tui.domain.journal.erasure import texts_lost, without_copies
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.register import DELETED, QUOTES
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.steps import vote
from cyclus_tui.errors import CyclusError

_ABOUT_EDITS: Final = ("edit", "replica", "erasure")
_BY_FIELD: Final = ("form", "session")
"""Kinds of which each field is a thing by itself: an answer, the place."""


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
    """What a merge brings, counted for people by kind, or by sort of a kind."""

    added: Mapping[str, int]
    """The living records that were not here; of a form its answers."""
    changed: Mapping[str, int] = field(default_factory=dict)
    """What was here and reads differently now, apart from what is in conflict."""
    conflicts: Mapping[str, int] = field(default_factory=dict)
    """By topic what people have to settle now, that was not so before."""
    gone: Mapping[str, int] = field(default_factory=dict)
    """Living records that were here and that the other copy took out."""
    back: Mapping[str, int] = field(default_factory=dict)
    """Records that one copy had taken out and that are here again."""
    settled: int = 0
    """How many conflicts were here and are no more."""


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


def gain(before: Session, after: Session) -> Gain:
    """What there is in `after` that was not in `before`."""
    added, changed = Counter[str](), Counter[str]()
    gone, back = Counter[str](), Counter[str]()
    was_open = {(record.id, name) for record, name in conflicts.open_fields(before)}
    is_open = {(r.id, name): r for r, name in conflicts.open_fields(after)}
    for kind in after.kinds():
        if kind in _ABOUT_EDITS:
            continue
        for record in after.of(kind):
            if kind == "same_as" and vote.is_about_votes(after, record):
                continue  # told as a question, or as one that was answered
            old = before.any_record(record.id)
            news = _news(record, old)
            if old is None:
                added[_sort(record)] += len(news) if kind in _BY_FIELD else 1
            elif not old.alive or (record.returned and not old.returned):
                back[_sort(record)] += 1
            elif kind in _BY_FIELD:
                empty = {name for name in news if not old.fields.get(name)}
                added[kind] += len(empty)
                changed[kind] += len(news - empty)
            elif kind == "arrow" and "drawn" in news:  # how an arrow is taken away
                (added if record.text("drawn") == "ja" else gone)["arrow"] += 1
            elif news:
                changed[_sort(record)] += 1
    for kind in before.kinds():
        if kind in _ABOUT_EDITS:
            continue
        for record in before.of(kind):
            gone[_sort(record)] += after.record(record.id) is None
    new = Counter(
        topic(record, name)
        for (record_id, name), record in is_open.items()
        if (record_id, name) not in was_open and name != DELETED
    )
    return Gain(+added, +changed, new, +gone, +back, len(was_open - is_open.keys()))


def _news(record: Record, old: Record | None) -> set[str]:
    """The fields that read differently; what is in conflict is told apart."""
    known = old.fields if old else {}
    return {
        name
        for name, value in record.fields.items()
        if value != known.get(name, "")
        and name not in record.conflicts
        and not name.endswith(QUOTES)
    }


def _sort(record: Record) -> str:
    """What a record is counted as."""
    sorted_ones = record.kind in ("idea", "node")
    return (record.text("sort") if sorted_ones else "") or record.kind
