"""The register: how the values that one field ever got become what shows.

A value survives when its edit is not undone and no value of a not-undone edit
descends from it through `replaces`, also through undone ones. What an undone edit made
stands all the same while others build on it (`making`, `is_built_on`).
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from cyclus_tui.domain.journal.edit import (
    ERASED,
    Change,
    Edit,
    Stamp,
    Value,
    derived_id,
)
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.text import is_same_text

DELETED: Final = "deleted"
"""The field that says a record is gone; its value lists the stamps its author saw."""

ERASURE: Final = "erasure"
"""The kind of record that says which words are to go, for privacy."""

OWN_WORDS: Final = (
    *("text", "alias", "advice", "because", "notice", "for_whom"),
    *("why", "answer", "sides", "test_idea", "what", "who", "term", "source"),
    *("with_whom", "expects", "sign", "asker", "help"),
    *("if_then", "risk", "trial", "besides"),
    *("happened", "surprised", "hindered", "learned", "assumption_text"),
)
"""The fields that hold what people said; an erasure may take just these."""

QUOTES: Final = "_quotes"
"""Behind the name of a field: the ids of the records whose words stand in it."""

_MADE_OF: Final = frozenset({("idea", "split_of"), ("link", "target")})
"""The fields that name of which record another has its words."""

_DERIVED: Final = ("parked:{}", "idea:option:{}", "assumption:{}")
"""From what the id follows of a record that has the words of another."""

UNDONE: Final = "undone"
"""The field of the record `edit` that says whether that edit was taken back."""

APART: Final = frozenset(
    {
        *("session", "form", "consent", "headcount", "story", "phase"),
        *("edit", "replica", ERASURE),
    }
)
"""The kinds of which each field stands by itself: an answer needs no other answer."""

ABOUT: Final = {
    "placement": frozenset({"idea"}),
    "same_as": frozenset({"a", "b"}),
    "tally": frozenset({"round", "option", "face"}),
    "recommendation": frozenset({"round", "option"}),
    "decision": frozenset({"round"}),
}
"""The kinds of which an undone edit made no more than what they are about.

Whoever writes in one says something of his own: where the idea lies then, how many
hands there were.
"""


Part = tuple[Edit, tuple[Change, ...]]
"""What one edit did to one record."""


class Entry(NamedTuple):
    """One value that a field once got, and the edit that gave it."""

    edit: Edit
    change: Change


class Settled(NamedTuple):
    """What the fields of one record amount to."""

    fields: dict[str, Value]
    stamps: dict[str, tuple[Stamp, ...]]
    conflicts: frozenset[str]


def standing(record: Record) -> Change:
    """The change that has a deleted record stand: a deletion that knows of nothing."""
    seen = record.stamps.get(DELETED, ())
    return Change(record.id, record.kind, DELETED, [], seen)


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


def settled(parts: Sequence[Part], undone: frozenset[Stamp]) -> Settled:
    """What the fields of a record amount to, the deletion among them."""
    if len(parts) == 1:
        edit, changes = parts[0]
        written = {c.field: c.value for c in changes if edit.id not in undone}
        return Settled(written, dict.fromkeys(written, (edit.id,)), frozenset())
    fields: dict[str, Value] = {}
    stamps: dict[str, tuple[Stamp, ...]] = {}
    tangled: dict[str, list[Entry]] = {}
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
        return Settled(fields, stamps, frozenset())
    for edit, changes in parts:
        for change in changes:
            if change.field in tangled:
                tangled[change.field].append(Entry(edit, change))
    conflicts: list[str] = []
    for field, values in tangled.items():
        alive = survivors(values, undone)
        if not alive:
            del fields[field], stamps[field]
            continue
        fields[field] = alive[-1].change.value
        stamps[field] = tuple([entry.edit.id for entry in alive])
        asked = field != DELETED and not field.endswith(QUOTES)
        if len(alive) > 1 and asked and differ(alive):
            conflicts.append(field)
    return Settled(fields, stamps, frozenset(conflicts))


def making(parts: Sequence[Part], undone: frozenset[Stamp]) -> Stamp:
    """The undone edit that made what there is of a record; empty when it needs none.

    An edit makes a record when it gives the field with which the record began without
    having seen a value there. So somebody who typed it anew, or made the same on
    another copy, made it too, and then it stands by itself. Of several that were all
    taken back it is the one that others replace, or the last.
    """
    first, opening = parts[0][0], parts[0][1][0]
    if first.id not in undone:
        return ""
    if opening.kind in APART and opening.field != "of":  # a phase done once more
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


def made_again(parts: Sequence[Part], made: Stamp) -> Sequence[Part]:
    """What edits did to a record, of the undone one that made it what is used."""
    about = ABOUT.get(parts[0][1][0].kind)
    if about is None:
        return parts
    return [
        (edit, changes)
        if edit.id != made
        else (edit, tuple(change for change in changes if change.field in about))
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


def survivors(values: list[Entry], undone: frozenset[Stamp]) -> list[Entry]:
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


def differ(entries: list[Entry]) -> bool:
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


def mentioned(value: Value) -> Iterator[str]:
    """Every text inside a value that could be the id of a record."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from mentioned(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield key
            yield from mentioned(item)


def naming(
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
                for name in mentioned(value):
                    if name in names and _refers(change, name):
                        yield name, edit, change


def _refers(change: Change, name: str) -> bool:
    """Whether a value that names a record is a use of it."""
    return (
        change.record != name
        and change.field != DELETED
        and change.kind not in (ERASURE, "edit")
    )


def quoted(edit: Edit) -> Mapping[tuple[str, str], frozenset[str]]:
    """By record and field of which other records the words are that an edit copied."""
    return {
        (c.record, c.field.removesuffix(QUOTES)): frozenset(c.value.split())
        for c in edit.changes
        if c.field.endswith(QUOTES) and isinstance(c.value, str)
    }


class Erasures:
    """Every erasure of a journal, ready to be asked about one value after another.

    With a record go the records that were made of it and each copy that quotes it.
    Ids alone tell, so that it is the same whoever merges what in whatever order.
    """

    def __init__(self, edits: Iterable[Edit]) -> None:
        self._whole: set[str] = set()
        self._spoken: set[str] = set()
        self._values: set[str] = set()
        self._sessions: set[str] = set()
        self._expected: set[str] = set()
        self._quotes: Mapping[tuple[str, str], frozenset[str]] = {}
        self._of: Edit | None = None
        made: dict[str, set[str]] = {}
        for edit in edits:
            self._sessions.add(edit.session)
            for change in edit.changes:
                made.setdefault(change.record, set())
                if change.kind == ERASURE:
                    self._note(change)
                elif (change.kind, change.field) in _MADE_OF:
                    made.setdefault(str(change.value), set()).add(change.record)
        self._spread(made)

    def __call__(self, edit: Edit, change: Change) -> bool:
        """Whether a value is to be erased."""
        record, kind, field, _, _ = change
        if kind == ERASURE or field == DELETED:
            return False
        if record in self._whole or (record in self._spoken and field in OWN_WORDS):
            return True
        if self._of is not edit:
            self._of, self._quotes = edit, quoted(edit)
        quotes = self._quotes and self._quotes.get((record, field))
        if quotes and not quotes.isdisjoint(self._whole | self._spoken):
            return True
        return f"{edit.id}/{field}" in self._values

    def reach_further(self, edits: Iterable[Edit]) -> bool:
        """Whether more is to be erased once these edits are part of the journal."""
        for edit in edits:
            if edit.session not in self._sessions:
                return True
            for change in edit.changes:
                if change.kind == ERASURE or change.record in self._expected:
                    return True
                if (change.kind, change.field) in _MADE_OF and (
                    change.value in self._whole or change.value in self._spoken
                ):
                    return True
        return False

    def _note(self, change: Change) -> None:
        """One thing that an erasure names."""
        if change.field == "record":
            self._whole.add(str(change.value))
        elif change.field == "words":
            self._spoken.add(str(change.value))
        elif isinstance(change.value, list):
            self._values.update(str(item) for item in change.value)

    def _spread(self, made: Mapping[str, set[str]]) -> None:
        """Have what was made of an erased record, in the same words, go with it."""
        waiting = [*self._whole, *self._spoken]
        while waiting:
            one = waiting.pop()
            derived = {
                derived_id(session, key.format(one))
                for session in self._sessions
                for key in _DERIVED
            }
            self._expected |= derived - made.keys()
            for other in (*made.get(one, ()), *(derived & made.keys())):
                if other not in self._spoken:
                    self._spoken.add(other)
                    waiting.append(other)
