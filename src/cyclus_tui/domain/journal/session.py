"""The session: the folded, frozen value of a journal.

Every field of every record is a register that keeps all it ever held. What is shown is
what survives: the values whose edit is not undone and that no living value replaced.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from copy import copy
from itertools import takewhile
from operator import itemgetter
from typing import Final

from cyclus_tui.domain.journal import traits
from cyclus_tui.domain.journal.edit import (
    Change,
    Edit,
    Stamp,
    Value,
    derived_id,
    redact,
)
from cyclus_tui.domain.journal.quoting import quoted_records
from cyclus_tui.domain.journal.record import NO, YES, Record, Version
from cyclus_tui.domain.journal.register import (
    DELETED,
    ERASURE,
    UNDONE,
    Erasures,
    FieldEntry,
    Part,
    by_record,
    creating_edit,
    is_built_on,
    mentions,
    record_state,
    recreated_parts,
    references,
    revival,
    survivors,
)
from cyclus_tui.errors import RuleError


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
        "_names",
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
        self._names: dict[str, frozenset[str]] = {}
        self._erasing: Erasures | None = None

    @classmethod
    def fold(cls, session_id: str, edits: Iterable[Edit]) -> Session:
        """The session that a journal amounts to, whatever order it comes in."""
        ordered = sorted({edit.id: edit for edit in edits}.values(), key=_ORDER)
        session = cls(session_id)
        session._take(ordered)
        if ERASURE in session._kinds:
            session = cls(session_id)
            session._erasing = erased = Erasures(ordered)
            session._take([redact(edit, erased) for edit in ordered])
        return session

    def after(self, *edits: Edit) -> Session:
        """The session once these edits are part of it."""
        unknown = {edit.id: edit for edit in edits if edit.id not in self.edits}
        new = sorted(unknown.values(), key=_ORDER)
        late = any(edit.clock <= self.clock for edit in new[:1])
        if self._erasing:
            late = late or self._erasing.reach_further(new)
        if late or any(c.kind == ERASURE for edit in new for c in edit.changes):
            return Session.fold(self.id, [*self.edits.values(), *new])
        following = copy(self)
        following.edits = dict(self.edits)
        following._counts = dict(self._counts)
        following._history = dict(self._history)
        following._kinds = dict(self._kinds)
        following._folded = dict(self._folded)
        following._living = dict(self._living)
        if erased := self._erasing:
            new = [redact(edit, erased) for edit in new]
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

    def required(self, record_id: str, refusal: str) -> Record:
        """The living record with this id.

        Raises:
            RuleError: somebody took it out; `refusal` is the sentence.
        """
        record = self.record(record_id)
        if record is None:
            raise RuleError(refusal)
        return record

    def any_record(self, record_id: str) -> Record | None:
        """The record with this id, deleted or not."""
        if record_id not in self._folded and record_id in self._history:
            if record_id in self._mentions:
                self._fold_together(record_id)
            else:
                parts = self._history[record_id]
                fields, stamps, conflicts = record_state(parts, self._undone)
                kind, alive = _kind_of(parts), bool(fields)
                record = Record(record_id, kind, fields, stamps, conflicts, alive)
                self._folded[record_id] = record
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

    def removed(self, kind: str) -> list[Record]:
        """The records of a kind that were deleted or of which the making was undone."""
        records = map(self.any_record, self._kinds.get(kind, ()))
        return [record for record in records if record and not record.alive]

    def kinds(self) -> tuple[str, ...]:
        """Every kind of record that the journal names."""
        return tuple(self._kinds)

    def is_undone(self, stamp: Stamp) -> bool:
        """Whether this edit was taken back."""
        return stamp in self._undone

    def field_changes(
        self, kind: str, record_id: str, fields: Mapping[str, Value]
    ) -> list[Change]:
        """The changes that give a record these values; what is so already stays out.

        A boolean is written as files have it, which `Record.flag` reads. Beside a value
        that copies what others said stands whose words are in it.
        """
        record = self.any_record(record_id)
        changes = []
        for field, content in fields.items():
            value = (YES if content else NO) if isinstance(content, bool) else content
            stamps = record.stamps.get(field, ()) if record else ()
            clear = record and record.alive and field not in record.conflicts
            if clear and stamps and record and record.fields.get(field) == value:
                continue
            change = Change(record_id, kind, field, value, stamps)
            quotes = quoted_records(self.edits.values(), change)
            if erased := self._erasing:  # what is said anew stands, and its copies
                named = str(quotes.value).split() if quotes else ()
                known = erased.of(record_id, kind, field) | erased.of_quotes(named)
                change = change._replace(replaces=(*stamps, *sorted(known)))
            changes.append(change)
            if quotes:
                stamps = record.stamps.get(quotes.field, ()) if record else ()
                changes.append(quotes._replace(replaces=stamps))
        return changes

    def deletion(self, record: Record) -> Change:
        """The change that deletes a record as it is seen here.

        It carries the stamps of all that was seen of the record and of what refers to
        it: what somebody else wrote meanwhile is not among them and brings it back.
        """
        seen_stamps = {stamp for stamps in record.stamps.values() for stamp in stamps}
        seen_stamps.update(
            e.id for _, e, _ in references(self._since([record.id]), {record.id})
        )
        old = record.stamps.get(DELETED, ())
        return Change(record.id, record.kind, DELETED, [*sorted(seen_stamps)], old)

    def known_deletions(self, edit: Edit) -> list[Change]:
        """What an edit means for what is deleted here, which its author knows.

        What it names stays deleted: a paper with the number of an option that was taken
        out is counted. What it writes in is back. Nobody is asked about either.
        """
        written = {change.record for change in edit.changes}
        told = {c.record for c in edit.changes if c.field == DELETED}
        named = {name for name, _, _ in references([edit], self._mentions)}
        changes = []
        for name in sorted((written | named) & self._mentions.keys() - told):
            record = self.any_record(name)
            if record is None or record.alive or DELETED not in record.stamps:
                continue
            change = revival(record)
            if name not in written:
                seen = self.deletion(record).value
                change = change._replace(value=[*sorted({*mentions(seen), edit.id})])
            changes.append(change)
        return changes

    def undoing(self, stamp: Stamp, undone: bool) -> Change:
        """The change that takes an edit back, or writes it back."""
        stamps = tuple(entry.edit.id for entry in self._mark_values(stamp))
        return Change(stamp, "edit", UNDONE, undone, stamps)

    def undoing_of(self, record: Record) -> Edit | None:
        """The mark that takes back what made a record; none when its making stands."""
        creator = creating_edit(self._history[record.id], self._undone)
        return self._mark_values(creator)[-1].edit if creator else None

    def referrers(self, record: Record) -> list[Record]:
        """What lives and refers to a record that was deleted or taken back."""
        names = self._mentions.get(record.id, ())
        living = (user for name in names if (user := self.record(name)))
        return [user for user in living if any(self._uses(user, record.id))]

    def standing_edits(self, record: Record) -> list[Edit]:
        """The edits that wrote in a record that was taken back, and stand."""
        parts = self._history[record.id]
        written = [p for p in parts if is_built_on([p], self._undone)]
        return [edit for edit, changes in written if changes[0].field != DELETED]

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

    def first_edit(self, record_id: str) -> Edit:
        """The edit that first wrote a record; `KeyError` when there is none."""
        return self._history[record_id][0][0]

    def history(self, record_id: str, field: str) -> tuple[FieldEntry, ...]:
        """All that a field ever held, oldest first."""
        return tuple(
            FieldEntry(edit, change)
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
        return [
            entry.change.value
            for entry in self.history(record_id, field)
            if entry.edit.id in stamps
        ]

    def _take(self, edits: list[Edit]) -> None:
        """Lay new edits, sorted and unknown here, on top of what is here."""
        touched: dict[str, None] = {}
        new_records: set[str] = set()
        copied: set[str] = set()
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
                new_records.add(record_id)
                kind = changes[0].kind
                if kind not in copied:
                    kinds[kind] = dict(kinds.get(kind, ()))
                    copied.add(kind)
                kinds[kind][record_id] = None
        self.clock = max(self.clock, edits[-1].clock if edits else 0)
        for replica in self._counts:
            own = (edit.seq for edit in edits if edit.replica == replica)
            self._counts[replica] = max(self._counts[replica], *own, 0)
        self._settle(edits, touched, new_records)

    def _settle(
        self, edits: list[Edit], touched: dict[str, None], new_records: set[str]
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
        self._note_mentions(edits, touched)
        if self._folded or self._living:
            self._forget(self.dependents(touched), new_records)

    def dependents(self, touched: Iterable[str]) -> dict[str, None]:
        """These records, and those that live or not by what became of these."""
        dependents = dict.fromkeys(touched)
        pending = list(dependents)
        while pending:
            for name in self._names.get(pending.pop(), ()):
                if name not in dependents:
                    dependents[name] = None
                    pending.append(name)
        return dependents

    def _forget(self, touched: Iterable[str], new_records: set[str]) -> None:
        """Drop what was folded of these records; lists that only grow keep growing."""
        for record_id in touched:
            self._folded.pop(record_id, None)
        copied: set[str] = set()
        for record_id in touched:
            kind = _kind_of(self._history[record_id])
            if kind not in self._living:
                continue
            if kind not in copied:
                self._living[kind] = dict(self._living[kind])
                copied.add(kind)
            record = self.any_record(record_id)
            if record is None or not record.alive:
                self._living[kind].pop(record_id, None)
            elif record_id in new_records or record_id in self._living[kind]:
                self._living[kind][record_id] = record
            else:  # it came back, into the middle of the list
                del self._living[kind]

    def _note_mentions(self, edits: list[Edit], touched: Iterable[str]) -> None:
        """Remember what refers to a record that is deleted or whose making is undone.

        Nothing when there is none.
        """
        dead = {c.record for e in edits for c in e.changes if c.field == DELETED}
        if self._undone:
            dead |= {
                r for r in touched if creating_edit(self._history[r], self._undone)
            }
        new = dead.difference(self._mentions)
        if not new and not self._mentions:
            return
        mentions = self._mentions | dict.fromkeys(new, frozenset[str]())
        users: dict[str, set[str]] = {}
        names: dict[str, set[str]] = {}
        known = self._since(new, edits[0]) if new else edits
        for name, _, change in references(known, mentions):
            users.setdefault(name, set()).add(change.record)
            names.setdefault(change.record, set()).add(name)
        self._mentions = _joined(mentions, users)
        self._names = _joined(self._names, names)

    def _since(self, records: Iterable[str], *edits: Edit) -> Iterator[Edit]:
        """The edits from the first of these on, and from what made these records.

        Nothing refers to a record that is still to be made.
        """
        begun = [self._history[record_id][0][0] for record_id in records]
        first = min(edit.order for edit in (*begun, *edits))
        return takewhile(lambda e: e.order >= first, reversed(self.edits.values()))

    def _mark_values(self, stamp: Stamp) -> list[FieldEntry]:
        """The surviving marks on an edit; marks themselves are never undone."""
        return survivors([*self.history(stamp, UNDONE)], frozenset())

    def _mark(self, stamp: Stamp) -> bool:
        """Whether the marks on an edit say that it is undone."""
        values = self._mark_values(stamp)
        return bool(values) and values[-1].change.value is True

    def _fold_together(self, record_id: str) -> None:
        """Fold a record that may live by what refers to it, and those along with it.

        All of them are gone until something that lives uses one: records that only
        hold on to each other stay gone.
        """
        group, pending = {record_id: None}, [record_id]
        while pending:
            for user in self._mentions[pending.pop()]:
                known = user in group or user in self._folded
                if user in self._mentions and not known:
                    group[user] = None
                    pending.append(user)
        folded: dict[str, Record] = {}
        pending = list(group)
        while pending:
            name = pending.pop()
            if name not in folded or not folded[name].alive:
                folded[name] = self._fold_hanging(name, group, folded)
                if folded[name].alive:
                    pending += group.keys() & self._names.get(name, ())
        self._folded |= folded

    def _fold_hanging(
        self, record_id: str, group: Container[str], folded: Mapping[str, Record]
    ) -> Record:
        """What a record amounts to, given which others of its group are `folded`."""
        parts: Sequence[Part] = self._history[record_id]
        kind, undone = _kind_of(parts), self._undone
        uses: set[Stamp] = set()
        for name in self._mentions[record_id]:
            user = folded.get(name) if name in group else self.any_record(name)
            if user is not None and user.alive:
                uses.update(self._uses(user, record_id))
        creator = creating_edit(parts, undone)
        if creator and (uses or is_built_on(parts, undone)):
            parts, undone = recreated_parts(parts, creator), undone - {creator}
        else:
            creator = ""
        fields, stamps, conflicts = record_state(parts, undone)
        fields.pop(DELETED, None)
        removals = {
            edit.id: change.value
            for edit, change in self.history(record_id, DELETED)
            if edit.id in stamps.get(DELETED, ())
        }
        known = {
            stamp
            for value in removals.values()
            if isinstance(value, list)
            for stamp in value
            if isinstance(stamp, str)
        }
        own = {s for name, of in stamps.items() if name != DELETED for s in of}
        own.discard(creator)  # what is taken back is no use of itself
        # An empty removal says that the record stays: a use like any other.
        uses.update(stamp for stamp, value in removals.items() if value == [])
        alive = bool(fields) and (not removals or not known.issuperset(own | uses))
        removed = any(value != [] for value in removals.values())
        returned = removed or bool(
            creator and not removals and not traits.traits_of(kind).subject
        )
        return Record(
            record_id, kind, fields, stamps, conflicts, alive, alive and returned
        )

    def _uses(self, user: Record, record_id: str) -> Iterator[Stamp]:
        """The edits by which a living record refers to one that was made by then."""
        begun = self._history[record_id][0][0].order
        for field, stamps in user.stamps.items():
            if field != DELETED:
                for entry in self.history(user.id, field):
                    used = record_id in mentions(entry.change.value)
                    if used and entry.edit.id in stamps and entry.edit.order >= begun:
                        yield entry.edit.id


_canonical: Final = json.JSONEncoder(sort_keys=True).encode
"""A value as a text, the same on every copy."""

_ORDER: Final = itemgetter(1, 0)
"""Sorts edits as `Edit.order` does, without a call for each."""


def _joined(
    known: Mapping[str, frozenset[str]], more: Mapping[str, set[str]]
) -> dict[str, frozenset[str]]:
    """What each name goes with, the known and the new together."""
    new = {name: known.get(name, frozenset()) | found for name, found in more.items()}
    return {**known, **new}


def _kind_of(parts: Sequence[Part]) -> str:
    """The kind of a record: what its first edit said."""
    return parts[0][1][0].kind
