"""Gain: what a merge brings, counted for people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from cyclus_tui.domain.conflicts import find as conflicts
from cyclus_tui.domain.conflicts.wording import topic
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.register import BOOKKEEPING, DELETED
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.journal.traits import QUOTES
from cyclus_tui.domain.learning import parked_advice
from cyclus_tui.domain.registry import is_taken_away, kind_of
from cyclus_tui.domain.voting import ballot_rounds


@dataclass(frozen=True, slots=True)
class Gain:
    """What a merge brings, counted for people by kind, or by sort of a kind."""

    added: Mapping[str, int]
    """The living records that were not here; of a form its answers."""
    changed: Mapping[str, int] = field(default_factory=dict)
    """What was here and reads differently now, apart from what is in conflict."""
    conflicts: Mapping[str, int] = field(default_factory=dict)
    """By topic what people have to settle now, that was not so before."""
    removed: Mapping[str, int] = field(default_factory=dict)
    """Living records that were here and that the other copy took out."""
    returned: Mapping[str, int] = field(default_factory=dict)
    """Records that one copy had taken out and that are here again."""
    settled: int = 0
    """How many conflicts were here and are no more."""


def gain(before: Session, after: Session) -> Gain:
    """What there is in `after` that was not in `before`."""
    added, changed = Counter[str](), Counter[str]()
    removed, returned = Counter[str](), Counter[str]()
    was_open = {(record.id, name) for record, name in conflicts.open_fields(before)}
    moved = parked_advice.moved_on(after)
    is_open = {(r.id, name): r for r, name in conflicts.open_fields(after)}
    for record in _living(after):
        if record.kind == "same_as" and ballot_rounds.is_about_votes(after, record):
            continue  # told as a question, or as one that was answered
        kind, sort = kind_of(after, record), _sort(after, record)
        old = before.any_record(record.id)
        if old is None and record.id in moved:
            continue  # told as what it is by now
        news = _news(record, old)
        if old is None:
            added[sort] += len(news) if kind.counts_fields else 1
        elif not old.alive or (record.returned and not old.returned):
            returned[sort] += 1
        elif kind.counts_fields:
            empty = {field for field in news if not old.fields.get(field)}
            added[sort] += len(empty)
            changed[sort] += len(news - empty)
        elif kind.removing in news:
            (removed if is_taken_away(record) else added)[sort] += 1
        elif news:
            changed[sort] += 1
    for record in _living(before):
        removed[_sort(before, record)] += after.record(record.id) is None
    new = Counter(
        topic(after, record, name)
        for (record_id, name), record in is_open.items()
        if (record_id, name) not in was_open and name != DELETED
    )
    return Gain(
        +added, +changed, new, +removed, +returned, len(was_open - is_open.keys())
    )


def _living(session: Session) -> Iterator[Record]:
    """Every living record of people."""
    for kind in session.kinds():
        if kind not in BOOKKEEPING:
            yield from session.of(kind)


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


def _sort(session: Session, record: Record) -> str:
    """What a record is counted as."""
    return (kind_of(session, record).sorts and record.text("sort")) or record.kind
