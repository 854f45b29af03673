"""The register: how the values that one field ever got become what shows.

A value survives when its edit is not undone and no value of a not-undone edit
descends from it through `replaces`, also through undone ones. What an undone edit made
stands all the same while others build on it (`creating_edit`, `is_built_on`).
"""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from cyclus_tui.domain.journal import traits
from cyclus_tui.domain.journal.edit import (
    ERASED,
    Change,
    Edit,
    Stamp,
    Value,
    derived_id,
)
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.traits import QUOTES
from cyclus_tui.domain.text import is_same_text

DELETED: Final = "deleted"
"""The field that says a record is gone; its value lists the stamps its author saw."""

ERASURE: Final = "erasure"
"""The kind of record that says which words are to go, for privacy."""

OLD_WORDS: Final = (
    *("text", "alias", "advice", "because", "notice", "for_whom"),
    *("why", "answer", "sides", "test_idea", "what", "who", "term", "source"),
    *("with_whom", "expects", "sign", "asker", "help"),
    *("if_then", "risk", "trial", "besides"),
    *("happened", "surprised", "hindered", "learned", "assumption_text"),
)
"""The fields that an erasure takes which does not say which ones.

Earlier versions wrote those. So what they mean never changes.
"""

UNDONE: Final = "undone"
"""The field of the record `edit` that says whether that edit was taken back."""

BOOKKEEPING: Final = frozenset({"edit", "replica", ERASURE})
"""The kinds that the journal keeps of itself."""

Part = tuple[Edit, tuple[Change, ...]]
"""What one edit did to one record."""


class FieldEntry(NamedTuple):
    """One value that a field once got, and the edit that gave it."""

    edit: Edit
    change: Change


class RecordState(NamedTuple):
    """What the fields of one record amount to."""

    fields: dict[str, Value]
    stamps: dict[str, tuple[Stamp, ...]]
    conflicts: frozenset[str]


def revival(record: Record) -> Change:
    """The change that has a deleted record stand: a deletion that knows of nothing."""
    stamps = record.stamps.get(DELETED, ())
    return Change(record.id, record.kind, DELETED, [], stamps)


def by_record(edit: Edit) -> dict[str, tuple[Change, ...]]:
    """What an edit did, per record that it touched."""
    changes = edit.changes
    if len(changes) == 1:
        return {changes[0].record: changes}
    whole = {change.record: changes for change in changes}
    if len(whole) < 2:
        return whole
    grouped: dict[str, list[Change]] = {record: [] for record in whole}
    for change in changes:
        grouped[change.record].append(change)
    return {record: tuple(own) for record, own in grouped.items()}


def record_state(parts: Sequence[Part], undone: frozenset[Stamp]) -> RecordState:
    """What the fields of a record amount to, the deletion among them."""
    if len(parts) == 1:
        edit, changes = parts[0]
        written = {c.field: c.value for c in changes if edit.id not in undone}
        return RecordState(written, dict.fromkeys(written, (edit.id,)), frozenset())
    fields: dict[str, Value] = {}
    stamps: dict[str, tuple[Stamp, ...]] = {}
    tangled: dict[str, list[FieldEntry]] = {}
    for edit, changes in parts:
        own = (edit.id,)
        for change in changes:
            field = change.field
            if field in fields and change.replaces != stamps[field]:
                tangled[field] = []
            fields[field] = change.value
            stamps[field] = own
    if not undone.isdisjoint([edit.id for edit, _ in parts]):
        tangled = {field: [] for field in fields}
    if not tangled:  # each value replaced the one before it, as most do
        return RecordState(fields, stamps, frozenset())
    for edit, changes in parts:
        for change in changes:
            if change.field in tangled:
                tangled[change.field].append(FieldEntry(edit, change))
    conflicts: list[str] = []
    for field, values in tangled.items():
        alive = survivors(values, undone)
        if not alive:
            del fields[field], stamps[field]
            continue
        fields[field] = alive[-1].change.value
        stamps[field] = tuple([entry.edit.id for entry in alive])
        is_asked = field != DELETED and not field.endswith(QUOTES)
        if len(alive) > 1 and is_asked and differ(alive):
            conflicts.append(field)
    return RecordState(fields, stamps, frozenset(conflicts))


def creating_edit(parts: Sequence[Part], undone: frozenset[Stamp]) -> Stamp:
    """The undone edit that made what there is of a record; empty when it needs none.

    An edit makes a record when it gives the field with which the record began without
    having seen a value there. So somebody who typed it anew, or made the same on
    another copy, made it too, and then it stands by itself. Of several that were all
    taken back it is the one that others replace, or the last.
    """
    first, opening = parts[0][0], parts[0][1][0]
    if first.id not in undone:
        return ""
    apart = opening.kind in BOOKKEEPING or traits.traits_of(opening.kind).apart
    if apart and opening.field != "of":  # a phase done once more
        return ""
    makers = [first.id]
    replaced: set[Stamp] = set()
    for edit, changes in parts[1:]:
        for change in changes:
            if change.field == opening.field and not change.replaces:
                makers.append(edit.id)
            if edit.id not in undone:
                replaced.update(change.replaces)
    if not undone.issuperset(makers):
        return ""
    return ([m for m in makers if m in replaced] or makers)[-1]


def recreated_parts(parts: Sequence[Part], creator: Stamp) -> Sequence[Part]:
    """What edits did to a record, of the undone one that made it what is used."""
    subject = traits.traits_of(parts[0][1][0].kind).subject
    if not subject:
        return parts
    return [
        (edit, changes)
        if edit.id != creator
        else (edit, tuple(change for change in changes if change.field in subject))
        for edit, changes in parts
    ]


def is_built_on(parts: Sequence[Part], undone: frozenset[Stamp]) -> bool:
    """Whether an edit that stands wrote in a record, or says that it stays."""
    return any(
        change.field != DELETED or change.value == []
        for edit, changes in parts
        if edit.id not in undone
        for change in changes
    )


def survivors(values: list[FieldEntry], undone: frozenset[Stamp]) -> list[FieldEntry]:
    """The values of a register that still stand, the one that shows last.

    A value survives when its edit is not undone and no value of a not-undone edit
    descends from it through `replaces`, also through undone ones.
    """
    if len(values) == 1:
        return values if values[0].edit.id not in undone else []
    by_stamp = {entry.edit.id: entry.change.replaces for entry in values}
    replaced: set[Stamp] = set()
    for entry in values:
        if entry.edit.id not in undone:
            stack = list(entry.change.replaces)
            while stack:
                stamp = stack.pop()
                if stamp not in replaced:
                    replaced.add(stamp)
                    stack.extend(by_stamp.get(stamp, ()))
    standing = [
        entry
        for entry in values
        if entry.edit.id not in undone and entry.edit.id not in replaced
    ]
    return sorted(standing, key=lambda entry: entry.edit.order)


def differ(entries: list[FieldEntry]) -> bool:
    """Whether surviving values say different things; an erased one says nothing."""
    values = [e.change.value for e in entries if e.change.value != ERASED]
    first = values[0] if values else ERASED
    return any(
        not (
            is_same_text(value, first)
            if isinstance(value, str) and isinstance(first, str)
            else value == first
        )
        for value in values
    )


def mentions(value: Value) -> Iterator[str]:
    """Every text inside a value that could be the id of a record."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from mentions(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield key
            yield from mentions(item)


def references(
    edits: Iterable[Edit], names: Container[str]
) -> Iterator[tuple[str, Edit, Change]]:
    """Each time that a record refers to one of these others.

    A deletion, an erasure and an undo mark are about a record; they do not use it.
    """
    for edit in edits:
        for change in edit.changes:
            value = change.value
            if isinstance(value, str):
                if value in names and _refers(change, value):
                    yield value, edit, change
            elif isinstance(value, (list, dict)):
                for name in mentions(value):
                    if name in names and _refers(change, name):
                        yield name, edit, change


def _refers(change: Change, name: str) -> bool:
    """Whether a value that names a record is a use of it."""
    return (
        change.record != name
        and change.field != DELETED
        and change.kind not in (ERASURE, "edit")
    )


def quoted_sources(edit: Edit) -> Mapping[tuple[str, str], frozenset[str]]:
    """By record and field of which other records the words are that an edit copied."""
    return {
        (c.record, c.field.removesuffix(QUOTES)): frozenset(c.value.split())
        for c in edit.changes
        if c.field.endswith(QUOTES) and isinstance(c.value, str)
    }


def _names_source(change: Change) -> bool:
    """Whether a change says of which record another has its words."""
    return change.field in traits.traits_of(change.kind).source


class Erasures:
    """Every erasure of a journal, ready to be asked about one value after another.

    With a record go the records that were made of it and each copy that quotes it.
    Ids and names of fields alone tell, so that it is the same whoever merges what in
    whatever order.
    """

    def __init__(self, edits: Iterable[Edit]) -> None:
        self._whole: set[str] = set()
        self._words: dict[str, _Names] = {}
        self._values: set[str] = set()
        self._sessions: set[str] = set()
        self._expected: set[str] = set()
        self._quotes: Mapping[tuple[str, str], frozenset[str]] = {}
        self._of: Edit | None = None
        copies: dict[str, set[str]] = {}
        marks: dict[str, tuple[set[str], _Names]] = {}
        for edit in edits:
            self._sessions.add(edit.session)
            marked: dict[str, dict[str, Value]] = {}
            for change in edit.changes:
                copies.setdefault(change.record, set())
                if change.kind == ERASURE:
                    marked.setdefault(change.record, {})[change.field] = change.value
                elif _names_source(change):
                    copies.setdefault(str(change.value), set()).add(change.record)
            for mark, fields in marked.items():
                self._note(edit.id, fields, *marks.setdefault(mark, (set(), {})))
        for records, names in marks.values():
            for record in records:
                _add(self._words.setdefault(record, {}), names)
        self._spread(copies)
        self._sources = dict.fromkeys(self._whole, _ALWAYS)
        for record, names in self._words.items():
            self._sources[record] = _NONE.union(*names.values())
            of_answers = {f"{record}/{field}": by for (_, field), by in names.items()}
            self._sources |= of_answers

    def __call__(self, edit: Edit, change: Change) -> bool:
        """Whether a value is to be erased."""
        record, kind, field, _, replaces = change
        if kind == ERASURE or field == DELETED:
            return False
        if record in self._whole or f"{edit.id}/{field}" in self._values:
            return True
        if self._of is not edit:
            self._of, self._quotes = edit, quoted_sources(edit)
        by = self.of(record, kind, field)
        if self._quotes and (quotes := self._quotes.get((record, field))):
            by = by.union(self.of_quotes(quotes))
        return not by.issubset(replaces)

    def of(self, record: str, kind: str, field: str) -> frozenset[Stamp]:
        """The edits that erase a field.

        Who knows of them and gives other words replaces these too: those words stand.
        """
        names = self._words.get(record)
        if not names:
            return _NONE
        return names.get((kind, field), _NONE) | names.get((_ANY, field), _NONE)

    def of_quotes(self, quotes: Iterable[str]) -> frozenset[Stamp]:
        """The edits that erase a copy, for whose words stand in it."""
        return _NONE.union(*(self._sources.get(quote, _NONE) for quote in quotes))

    def reach_further(self, edits: Iterable[Edit]) -> bool:
        """Whether more is to be erased once these edits are part of the journal."""
        for edit in edits:
            if edit.session not in self._sessions:
                return True
            for change in edit.changes:
                if change.kind == ERASURE or change.record in self._expected:
                    return True
                if _names_source(change) and str(change.value) in self._sources:
                    return True
        return False

    def _note(
        self,
        stamp: Stamp,
        values: Mapping[str, Value],
        records: set[str],
        names: _Names,
    ) -> None:
        """What one edit says in an erasure: whose words go, and from which fields."""
        for field, value in values.items():
            if field == "record":
                self._whole.add(str(value))
            elif field == "words":
                records.add(str(value))
                if "fields" not in values:
                    _add(names, {(_ANY, name): {stamp} for name in OLD_WORDS})
            elif field == "fields" and isinstance(value, dict):
                for kind, fields in value.items():
                    listed = fields if isinstance(fields, list) else ()
                    _add(names, {(kind, str(name)): {stamp} for name in listed})
            elif isinstance(value, list):
                self._values.update(str(item) for item in value)

    def _spread(self, copies: Mapping[str, set[str]]) -> None:
        """Have what was made of an erased record, in the same words, go with it."""
        old: _Names = {(_ANY, name): _ALWAYS for name in OLD_WORDS}
        pending = [*self._whole, *self._words]
        while pending:
            source = pending.pop()
            names = self._words.get(source) or old
            derived = {
                derived_id(session, f"{kind}:{known.derived_key.format(source)}")
                for session in self._sessions
                for kind, known in traits.KINDS.items()
                if known.derived_key
            }
            self._expected |= derived - copies.keys()
            for copy in (
                *copies.get(source, ()),
                *(derived & copies.keys()),
            ):
                if _add(self._words.setdefault(copy, {}), names):
                    pending.append(copy)


_Name = tuple[str, str]
"""A kind and a field of it."""

_Names = dict[_Name, frozenset[Stamp]]
"""The fields that are erased, and by which edits."""

_ANY: Final = ""
"""In place of a kind: whichever it is."""

_NONE: Final = frozenset[Stamp]()
_ALWAYS: Final = frozenset({""})
"""In place of the edits that erase: nobody replaces these."""


def _add(names: _Names, more: Mapping[_Name, Collection[Stamp]]) -> bool:
    """Add names to others; whether any of them was new."""
    grew = False
    for name, stamps in more.items():
        known = names.get(name, _NONE)
        if not known.issuperset(stamps):
            names[name] = known.union(stamps)
            grew = True
    return grew
