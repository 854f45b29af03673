"""The session: the folded, frozen value of a journal.

Every field of every record is a register that keeps all it ever held. What is shown is
what survives: the values whose edit is not undone and that no living value replaced.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping

from cyclus_tui.domain.journal import (
    Change,
    Edit,
    Stamp,
    Value,
    derived_id,
    redacted,
)
from cyclus_tui.domain.record import Record, Version
from cyclus_tui.domain.register import (
    DELETED,
    UNDONE,
    Entry,
    by_field,
    differ,
    erasures,
    mentioned,
    survivors,
)


class Session:
    """A session at one moment. `after` gives the next moment; this one stays."""

    __slots__ = (
        "_counts",
        "_erasing",
        "_folded",
        "_history",
        "_kinds",
        "_living",
        "_mentions",
        "_undone",
        "clock",
        "edits",
        "id",
    )

    def __init__(self, session_id: str) -> None:
        self.id = session_id
        self.edits: dict[Stamp, Edit] = {}
        self.clock = 0
        self._counts: dict[str, int] = {}
        self._history: dict[str, tuple[Entry, ...]] = {}
        self._kinds: dict[str, dict[str, None]] = {}
        self._undone: frozenset[Stamp] = frozenset()
        self._folded: dict[str, Record] = {}
        self._living: dict[str, dict[str, Record]] = {}
        self._mentions: dict[str, tuple[str, ...]] = {}
        self._erasing: Callable[[Edit, Change], bool] | None = None

    @classmethod
    def fold(cls, session_id: str, edits: Iterable[Edit]) -> Session:
        """The session that a journal amounts to, whatever order it comes in."""
        session = cls(session_id)
        session._take(sorted(edits, key=lambda edit: edit.order))
        return session

    def after(self, *edits: Edit) -> Session:
        """The session once these edits are part of it."""
        new = sorted(
            (edit for edit in edits if edit.id not in self.edits),
            key=lambda edit: edit.order,
        )
        late = any(edit.clock <= self.clock for edit in new[:1])
        if late or any(c.kind == "erasure" for edit in new for c in edit.changes):
            return Session.fold(self.id, [*self.edits.values(), *new])
        following = Session(self.id)
        following.edits = dict(self.edits)
        following.clock = self.clock
        following._counts = dict(self._counts)
        following._history = dict(self._history)
        following._kinds = dict(self._kinds)
        following._undone = self._undone
        following._folded = dict(self._folded)
        following._living = dict(self._living)
        following._mentions = self._mentions
        following._erasing = self._erasing
        following._take(new)
        return following

    def last_seq(self, replica: str) -> int:
        """The number of the last edit by this replica, 0 when it wrote nothing."""
        return self._counts.get(replica, 0)

    def record(self, record_id: str) -> Record | None:
        """The living record with this id."""
        record = self.any_record(record_id)
        return record if record and record.alive else None

    def any_record(self, record_id: str) -> Record | None:
        """The record with this id, deleted or not."""
        if record_id not in self._folded and record_id in self._history:
            self._folded[record_id] = self._fold_record(record_id, ())
        return self._folded.get(record_id)

    def of(self, kind: str) -> tuple[Record, ...]:
        """The living records of a kind, in the order in which they were made."""
        living = self._living.get(kind)
        if living is None:
            records = map(self.any_record, self._kinds.get(kind, ()))
            living = {r.id: r for r in records if r is not None and r.alive}
            self._living[kind] = living
        return tuple(living.values())

    def one(self, kind: str, key: str) -> Record:
        """The record of a kind that exists once; an empty one before it is written."""
        record_id = self.derived(kind, key)
        return self.record(record_id) or Record(record_id, kind, {}, {}, alive=False)

    def derived(self, kind: str, key: str) -> str:
        """The id of what can exist once."""
        return derived_id(self.id, f"{kind}:{key}")

    def kinds(self) -> tuple[str, ...]:
        """Every kind of record that the journal names."""
        return tuple(self._kinds)

    def is_undone(self, stamp: Stamp) -> bool:
        """Whether this edit was taken back."""
        return stamp in self._undone

    def writes(
        self, kind: str, record_id: str, fields: Mapping[str, Value]
    ) -> list[Change]:
        """The changes that give a record these values; what is so already stays out."""
        record = self.any_record(record_id)
        changes = []
        for field, value in fields.items():
            seen = record.stamps.get(field, ()) if record else ()
            settled = record and field not in record.conflicts and seen
            if settled and record and record.fields.get(field) == value:
                continue
            changes.append(Change(record_id, kind, field, value, seen))
        return changes

    def deletion(self, record: Record) -> Change:
        """The change that deletes a record as it is seen here.

        It carries the stamps of all that was seen of the record and of what refers to
        it: what somebody else wrote meanwhile is not among them and brings it back.
        """
        seen = {stamp for stamps in record.stamps.values() for stamp in stamps}
        for other in self._history:
            for entry in self._history[other]:
                if record.id in mentioned(entry.change.value):
                    seen.add(entry.edit.id)
        old = record.stamps.get(DELETED, ())
        return Change(record.id, record.kind, DELETED, [*sorted(seen)], old)

    def undoing(self, stamp: Stamp, undone: bool) -> Change:
        """The change that takes an edit back, or writes it back."""
        seen = tuple(entry.edit.id for entry in self._mark_values(stamp))
        return Change(stamp, "edit", UNDONE, undone, seen)

    def versions(self, record: Record, field: str) -> tuple[Version, ...]:
        """The values of a field that are in conflict, the one that shows last."""
        by_stamp = {
            entry.edit.id: entry
            for entry in self._history.get(record.id, ())
            if entry.change.field == field
        }
        return tuple(
            Version(
                by_stamp[stamp].change.value,
                self.who(by_stamp[stamp].edit.replica),
                by_stamp[stamp].edit.at,
                stamp,
            )
            for stamp in record.stamps.get(field, ())
        )

    def who(self, replica: str) -> str:
        """The name under which a replica writes."""
        record = self.any_record(replica)
        return record.text("who") if record else ""

    def born(self, record_id: str) -> Edit:
        """The edit that first wrote a record; `KeyError` when there is none."""
        return self._history[record_id][0].edit

    def history(self, record_id: str, field: str) -> tuple[Entry, ...]:
        """All that a field ever held, oldest first."""
        entries = self._history.get(record_id, ())
        return tuple(entry for entry in entries if entry.change.field == field)

    def conflicts(self) -> list[tuple[Record, str]]:
        """Every living field on which copies differ."""
        return [
            (record, field)
            for kind in self._kinds
            if kind not in ("edit", "replica")
            for record in self.of(kind)
            for field in sorted(record.conflicts)
        ]

    def fingerprint(self) -> str:
        """Says whether two copies amount to the same session: 16 hex digits."""
        digest = hashlib.sha256(self.id.encode())
        for record_id in sorted(self._history):
            record = self.any_record(record_id)
            if record is None or not record.alive or record.kind in ("edit", "replica"):
                continue
            for field in sorted(record.stamps):
                values = self._values_at(record_id, field, record.stamps[field])
                texts = [json.dumps(v, sort_keys=True) for v in values]
                digest.update(json.dumps([record_id, field, sorted(texts)]).encode())
        return digest.hexdigest()[:16]

    def _values_at(
        self, record_id: str, field: str, stamps: tuple[Stamp, ...]
    ) -> list[Value]:
        """The values that these edits gave a field."""
        return [
            entry.change.value
            for entry in self.history(record_id, field)
            if entry.edit.id in stamps
        ]

    def _take(self, edits: list[Edit]) -> None:
        """Lay new edits, sorted, on top of what is here."""
        erased = self._erasing = self._erasing or erasures(edits)
        touched: dict[str, None] = {}
        fresh: set[str] = set()
        history, kinds = self._history, self._kinds
        for edit in edits:
            if erased is not None:
                edit = redacted(edit, erased)
            self.edits[edit.id] = edit
            self._counts[edit.replica] = max(
                edit.seq, self._counts.get(edit.replica, 0)
            )
            if edit.clock > self.clock:
                self.clock = edit.clock
            for change in edit.changes:
                record_id, kind = change.record, change.kind
                entry = Entry(edit, change)
                before = history.get(record_id)
                if before is None:
                    history[record_id] = (entry,)
                    if kind not in fresh:
                        kinds[kind] = dict(kinds.get(kind, ()))
                        fresh.add(kind)
                    kinds[kind][record_id] = None
                else:
                    history[record_id] = (*before, entry)
                touched[record_id] = None
        self._settle(touched)

    def _settle(self, touched: dict[str, None]) -> None:
        """Refold what new edits touched: themselves, what they undo, what they name."""
        marks = [r for r in touched if history_kind(self._history[r]) == "edit"]
        if marks:
            before = self._undone
            stay = before.difference(marks)
            self._undone = stay.union(filter(self._mark, marks))
            for stamp in before.symmetric_difference(self._undone):
                if stamp in self.edits:
                    for change in self.edits[stamp].changes:
                        touched[change.record] = None
        self._note_mentions(touched)
        for dead, mentioning in self._mentions.items():
            if not touched.keys().isdisjoint(mentioning):
                touched[dead] = None
        self._forget(touched)

    def _forget(self, touched: Iterable[str]) -> None:
        """Drop what was folded of these records; lists that only grow keep growing."""
        for record_id in touched:
            was = self._folded.pop(record_id, None)
            kind = history_kind(self._history[record_id])
            living = self._living.get(kind)
            if living is None:
                continue
            record = self.any_record(record_id)
            if record and record.alive:
                newest = next(reversed(self._kinds[kind])) == record_id
                if record_id in living or (was is None and newest):
                    self._living[kind] = {**living, record_id: record}
                else:
                    del self._living[kind]
            elif record_id in living:
                self._living[kind] = {k: r for k, r in living.items() if k != record_id}

    def _note_mentions(self, touched: Iterable[str]) -> None:
        """Remember which records refer to a deleted one; nothing when none is."""
        dead = {
            record_id
            for record_id in touched
            if any(e.change.field == DELETED for e in self._history[record_id])
        } - self._mentions.keys()
        found = {key: dict.fromkeys(ids) for key, ids in self._mentions.items()}
        found |= {record_id: {} for record_id in dead}
        if not found:
            return
        for record_id in self._history if dead else touched:
            for entry in self._history[record_id]:
                if entry.change.field != DELETED:
                    for name in mentioned(entry.change.value):
                        if name in found and name != record_id:
                            found[name][record_id] = None
        self._mentions = {key: tuple(ids) for key, ids in found.items()}

    def _mark_values(self, stamp: Stamp) -> list[Entry]:
        """The surviving marks on an edit; marks themselves are never undone."""
        return survivors(
            [e for e in self._history.get(stamp, ()) if e.change.field == UNDONE],
            frozenset(),
        )

    def _mark(self, stamp: Stamp) -> bool:
        """Whether the marks on an edit say that it is undone."""
        values = self._mark_values(stamp)
        return bool(values) and values[-1].change.value is True

    def _fold_record(self, record_id: str, asking: tuple[str, ...]) -> Record:
        """What a record amounts to; `asking` are those whose life hangs on it."""
        entries = self._history[record_id]
        fields: dict[str, Value] = {}
        stamps: dict[str, tuple[Stamp, ...]] = {}
        conflicts: list[str] = []
        undone = self._undone
        for field, values in by_field(entries).items():
            alive = survivors(values, undone)
            if not alive:
                continue
            fields[field] = alive[-1].change.value
            stamps[field] = tuple([entry.edit.id for entry in alive])
            if len(alive) > 1 and field != DELETED and differ(alive):
                conflicts.append(field)
        kind = entries[0].change.kind
        seen = fields.pop(DELETED, None)
        if seen is None:
            return Record(
                record_id, kind, fields, stamps, frozenset(conflicts), bool(fields)
            )
        removals = self._values_at(record_id, DELETED, stamps[DELETED])
        known = {s for value in removals if isinstance(value, list) for s in value}
        own = {s for name, of in stamps.items() if name != DELETED for s in of}
        back = bool(own - known) or self._is_used(record_id, known, asking)
        return Record(
            record_id,
            kind,
            fields,
            stamps,
            frozenset(conflicts),
            back and bool(fields),
            back,
        )

    def _is_used(
        self, record_id: str, known: set[Value], asking: tuple[str, ...]
    ) -> bool:
        """Whether something living refers to a record without knowing it deleted."""
        for other in self._mentions.get(record_id, ()):
            if other in asking:
                continue
            record = self._fold_record(other, (*asking, record_id))
            if not record.alive:
                continue
            for field, stamps in record.stamps.items():
                for stamp, value in zip(
                    stamps, self._values_at(other, field, stamps), strict=True
                ):
                    if stamp not in known and record_id in mentioned(value):
                        return True
        return False


def history_kind(entries: tuple[Entry, ...]) -> str:
    """The kind of a record: what its first edit said."""
    return entries[0].change.kind
