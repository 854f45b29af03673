"""The session: the folded, frozen value of a journal.

Every field of every record is a register that keeps all it ever held. What is shown is
what survives: the values whose edit is not undone and that no living value replaced.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from operator import itemgetter
from typing import Final

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
    ERASURE,
    UNDONE,
    Entry,
    Part,
    by_record,
    erasures,
    mentioned,
    naming,
    settled,
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
        self._history: dict[str, tuple[Part, ...]] = {}
        self._kinds: dict[str, dict[str, None]] = {}
        self._undone: frozenset[Stamp] = frozenset()
        self._folded: dict[str, Record] = {}
        self._living: dict[str, dict[str, Record]] = {}
        self._mentions: dict[str, frozenset[str]] = {}
        self._erasing: Callable[[Edit, Change], bool] | None = None

    @classmethod
    def fold(cls, session_id: str, edits: Iterable[Edit]) -> Session:
        """The session that a journal amounts to, whatever order it comes in."""
        ordered = sorted({edit.id: edit for edit in edits}.values(), key=_ORDER)
        session = cls(session_id)
        session._take(ordered)
        if ERASURE in session._kinds:
            session = cls(session_id)
            session._erasing = erased = erasures(ordered)
            session._take([redacted(edit, erased) for edit in ordered])
        return session

    def after(self, *edits: Edit) -> Session:
        """The session once these edits are part of it."""
        unknown = {edit.id: edit for edit in edits if edit.id not in self.edits}
        new = sorted(unknown.values(), key=_ORDER)
        late = any(edit.clock <= self.clock for edit in new[:1])
        if late or any(c.kind == ERASURE for edit in new for c in edit.changes):
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
        if erased := self._erasing:
            new = [redacted(edit, erased) for edit in new]
        following._take(new)
        return following

    def last_seq(self, replica: str) -> int:
        """The number of the last edit by this replica, 0 when it wrote nothing."""
        if replica not in self._counts:
            own = (edit.seq for edit in self.edits.values() if edit.replica == replica)
            self._counts[replica] = max(own, default=0)
        return self._counts[replica]

    def record(self, record_id: str) -> Record | None:
        """The living record with this id."""
        record = self.any_record(record_id)
        return record if record and record.alive else None

    def any_record(self, record_id: str) -> Record | None:
        """The record with this id, deleted or not."""
        if record_id not in self._folded and record_id in self._history:
            self._folded[record_id] = self._fold_record(record_id, set())
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
            clear = record and record.alive and field not in record.conflicts
            if clear and seen and record and record.fields.get(field) == value:
                continue
            changes.append(Change(record_id, kind, field, value, seen))
        return changes

    def deletion(self, record: Record) -> Change:
        """The change that deletes a record as it is seen here.

        It carries the stamps of all that was seen of the record and of what refers to
        it: what somebody else wrote meanwhile is not among them and brings it back.
        """
        seen = {stamp for stamps in record.stamps.values() for stamp in stamps}
        seen.update(e.id for _, e, _ in naming(self.edits.values(), {record.id}))
        old = record.stamps.get(DELETED, ())
        return Change(record.id, record.kind, DELETED, [*sorted(seen)], old)

    def undoing(self, stamp: Stamp, undone: bool) -> Change:
        """The change that takes an edit back, or writes it back."""
        seen = tuple(entry.edit.id for entry in self._mark_values(stamp))
        return Change(stamp, "edit", UNDONE, undone, seen)

    def versions(self, record: Record, field: str) -> tuple[Version, ...]:
        """The values of a field that are in conflict, the one that shows last."""
        by_stamp = {entry.edit.id: entry for entry in self.history(record.id, field)}
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
        return self._history[record_id][0][0]

    def history(self, record_id: str, field: str) -> tuple[Entry, ...]:
        """All that a field ever held, oldest first."""
        return tuple(
            Entry(edit, change)
            for edit, changes in self._history.get(record_id, ())
            for change in changes
            if change.field == field
        )

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
                texts = sorted(map(_canonical, values))
                digest.update(_canonical([record_id, field, texts]).encode())
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
        """Lay new edits, sorted and unknown here, on top of what is here."""
        touched: dict[str, None] = {}
        born: set[str] = set()
        fresh: set[str] = set()
        history, kinds = self._history, self._kinds
        for edit in edits:
            self.edits[edit.id] = edit
            for record_id, changes in by_record(edit).items():
                before = history.get(record_id)
                touched[record_id] = None
                if before is not None:
                    history[record_id] = (*before, (edit, changes))
                    continue
                history[record_id] = ((edit, changes),)
                born.add(record_id)
                kind = changes[0].kind
                if kind not in fresh:
                    kinds[kind] = dict(kinds.get(kind, ()))
                    fresh.add(kind)
                kinds[kind][record_id] = None
        self.clock = max(self.clock, edits[-1].clock if edits else 0)
        for replica in self._counts:
            own = (edit.seq for edit in edits if edit.replica == replica)
            self._counts[replica] = max(self._counts[replica], *own, 0)
        self._settle(edits, touched, born)

    def _settle(
        self, edits: list[Edit], touched: dict[str, None], born: set[str]
    ) -> None:
        """Refold what new edits touched: themselves, what they undo, what they name."""
        of_edits = self._kinds.get("edit", {})
        if marks := [stamp for stamp in touched if stamp in of_edits]:
            before = self._undone
            stay = before.difference(marks)
            self._undone = stay.union(filter(self._mark, marks))
            for stamp in before.symmetric_difference(self._undone):
                if stamp in self.edits:
                    touched |= dict.fromkeys(by_record(self.edits[stamp]))
        self._note_mentions(edits)
        if self._folded or self._living:
            hanging: list[str] | None = None
            while hanging != []:
                hanging = [
                    dead
                    for dead, users in self._mentions.items()
                    if dead not in touched and not users.isdisjoint(touched)
                ]
                touched |= dict.fromkeys(hanging)
            self._forget(touched, born)

    def _forget(self, touched: Iterable[str], born: set[str]) -> None:
        """Drop what was folded of these records; lists that only grow keep growing."""
        copied: set[str] = set()
        for record_id in touched:
            self._folded.pop(record_id, None)
            kind = _kind_of(self._history[record_id])
            if kind not in self._living:
                continue
            if kind not in copied:
                self._living[kind] = dict(self._living[kind])
                copied.add(kind)
            record = self.any_record(record_id)
            if record is None or not record.alive:
                self._living[kind].pop(record_id, None)
            elif record_id in born or record_id in self._living[kind]:
                self._living[kind][record_id] = record
            else:  # it came back, into the middle of the list
                del self._living[kind]

    def _note_mentions(self, edits: list[Edit]) -> None:
        """Remember which records refer to a deleted one; nothing when none is."""
        dead = {c.record for e in edits for c in e.changes if c.field == DELETED}
        new = dead.difference(self._mentions)
        if not new and not self._mentions:
            return
        found: dict[str, set[str]] = {}
        mentions = self._mentions | dict.fromkeys(new, frozenset[str]())
        for name, _, change in naming(self.edits.values() if new else edits, mentions):
            found.setdefault(name, set()).add(change.record)
        for name, users in found.items():
            mentions[name] |= users
        self._mentions = mentions

    def _mark_values(self, stamp: Stamp) -> list[Entry]:
        """The surviving marks on an edit; marks themselves are never undone."""
        return survivors([*self.history(stamp, UNDONE)], frozenset())

    def _mark(self, stamp: Stamp) -> bool:
        """Whether the marks on an edit say that it is undone."""
        values = self._mark_values(stamp)
        return bool(values) and values[-1].change.value is True

    def _fold_record(self, record_id: str, asked: set[str]) -> Record:
        """What a record amounts to; whether those `asked` live is being found out."""
        parts = self._history[record_id]
        kind = _kind_of(parts)
        fields, stamps, conflicts = settled(parts, self._undone)
        if DELETED not in fields:
            return Record(record_id, kind, fields, stamps, conflicts, bool(fields))
        del fields[DELETED]
        removals = {
            edit.id: change.value
            for edit, change in self.history(record_id, DELETED)
            if edit.id in stamps[DELETED]
        }
        known = {
            stamp
            for value in removals.values()
            if isinstance(value, list)
            for stamp in value
            if isinstance(stamp, str)
        }
        own = {s for name, of in stamps.items() if name != DELETED for s in of}
        # An empty removal says that the record stays: a use like any other.
        own.update(stamp for stamp, value in removals.items() if value == [])
        back = bool(own - known) or self._is_used(record_id, known, asked)
        alive = back and bool(fields)
        returned = alive and any(value != [] for value in removals.values())
        return Record(record_id, kind, fields, stamps, conflicts, alive, returned)

    def _is_used(self, record_id: str, known: set[str], asked: set[str]) -> bool:
        """Whether something living refers to a record without knowing it deleted.

        What refers to it may be deleted itself, and live because of something else in
        turn. Each is asked once: records that only hold on to each other are gone.
        """
        asked.add(record_id)
        for other in self._mentions.get(record_id, ()):
            if other in asked:
                continue
            record = self._fold_record(other, asked)
            if record.alive and any(
                entry.edit.id not in known
                and record_id in mentioned(entry.change.value)
                for field, stamps in record.stamps.items()
                if field != DELETED
                for entry in self.history(other, field)
                if entry.edit.id in stamps
            ):
                return True
        return False


_canonical: Final = json.JSONEncoder(sort_keys=True).encode
"""A value as a text, the same on every copy."""

_ORDER: Final = itemgetter(1, 0)
"""Sorts edits as `Edit.order` does, without a call for each."""


def _kind_of(parts: tuple[Part, ...]) -> str:
    """The kind of a record: what its first edit said."""
    return parts[0][1][0].kind
