"""The journal: what people did, one edit after another, never changed afterwards.

State is the fold of a journal and merging is the union of journals, so merging is
idempotent, commutative and associative by construction. An edit is written once. The
only thing that may happen to it later is that its words are erased for privacy.
"""

from __future__ import annotations

import gc
import json
import re
import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Final, NamedTuple

Stamp = str
"""The id of an edit, `replica.seq`, which also stamps the values it gives."""

Value = str | int | bool | list["Value"] | dict[str, "Value"]
"""What a field may hold: what JSON and every YAML reader understand alike, no nulls."""

ERASED: Final[Value] = {"erased": True}
"""What stands where words were erased; the same on every copy."""

GREATEST_CLOCK: Final = 2**40
"""No clock and no seq goes beyond this."""


class Change(NamedTuple):
    """One field of one record gets a value."""

    record: str
    kind: str
    field: str
    value: Value
    replaces: tuple[Stamp, ...] = ()
    """The stamps of the values that its author saw there."""


class Edit(NamedTuple):
    """One action of a person."""

    id: Stamp
    clock: int
    """Lamport clock: one more than the greatest its author had seen."""
    session: str
    at: str
    """Wall time with its offset from UTC; shown, it decides nothing."""
    label: str
    """What was done, in Dutch, for undo; never people's words."""
    changes: tuple[Change, ...]

    @property
    def replica(self) -> str:
        """Which opening of the file wrote it."""
        return self.id.partition(".")[0]

    @property
    def seq(self) -> int:
        """Its number among the edits of its replica, from 1."""
        return int(self.id.partition(".")[2])

    @property
    def order(self) -> tuple[int, str]:
        """Sorts edits the same way on every copy, causes before effects."""
        return (self.clock, self.id)


def random_id() -> str:
    """An id for what a person makes: 80 random bits."""
    return uuid.uuid4().hex[:20]


def derived_id(session_id: str, key: str) -> str:
    """The id of what can exist once in a session: the same on every copy."""
    return uuid.uuid5(uuid.UUID(session_id), key).hex[:20]


def to_line(edit: Edit) -> str:
    """The edit in its one canonical form: JSON on one line that is YAML as well."""
    body = {
        "id": edit.id,
        "clock": edit.clock,
        "session": edit.session,
        "at": edit.at,
        "label": edit.label,
        "changes": edit.changes,
    }
    line = _encode(body)
    return line if line.isascii() else _ESCAPED.sub(_escape, line)


def from_line(line: str) -> Edit:
    """The edit that `to_line` wrote; for lines of our own making only.

    Raises:
        ValueError, KeyError, TypeError: the line is not one of ours.
    """
    body = json.loads(line)
    changes = [
        _built(Change, (record, kind, field, value, tuple(old) if old else ()))
        for record, kind, field, value, old in body["changes"]
    ]
    head = (body["id"], body["clock"], body["session"], body["at"], body["label"])
    return _built(Edit, (*head, tuple(changes)))


def faults(edit: Edit, session_ids: Iterable[str]) -> list[str]:
    """What is wrong with an edit from outside, as Dutch sentences; empty when whole.

    An edit without changes does no harm; earlier versions wrote some.
    """
    sentences = []
    stamp = edit.id if isinstance(edit.id, str) else ""
    if not _STAMP.fullmatch(stamp) or edit.seq > GREATEST_CLOCK:
        sentences.append("het nummer van deze regel klopt niet")
    if type(edit.clock) is not int or not 0 < edit.clock <= GREATEST_CLOCK:
        sentences.append("de teller van deze regel klopt niet")
    if edit.session not in [*session_ids]:
        sentences.append("deze regel hoort bij een andere sessie")
    if not isinstance(edit.at, str) or not isinstance(edit.label, str):
        sentences.append("de tijd of de naam van deze regel is geen tekst")
    if not all(map(_is_whole, edit.changes)):
        sentences.append("een verandering in deze regel heeft een vorm die ik niet ken")
        return sentences
    fields = {(change.record, change.field) for change in edit.changes}
    if len(fields) < len(edit.changes):
        sentences.append("deze regel verandert iets dubbel")
    return sentences


def _is_whole(change: Change) -> bool:
    """Whether each part of a change has the type it must have."""
    names = (change.record, change.kind, change.field)
    return (
        all(isinstance(name, str) and 0 < len(name) <= 120 for name in names)
        and all(isinstance(stamp, str) for stamp in change.replaces)
        and _is_value(change.value)
    )


def _is_value(value: object, depth: int = 0) -> bool:
    """Whether `value` is a `Value`, no deeper than a decision needs."""
    if depth > 8:
        return False
    if isinstance(value, list):
        return all(_is_value(part, depth + 1) for part in value)
    if isinstance(value, dict):
        return all(
            isinstance(key, str) and _is_value(part, depth + 1)
            for key, part in value.items()
        )
    return isinstance(value, str) or (
        isinstance(value, int) and abs(value) <= GREATEST_CLOCK
    )


def redact(edit: Edit, erased: Callable[[Edit, Change], bool]) -> Edit:
    """The edit without the values that are to be erased; it depends on ids alone."""
    if not any(erased(edit, change) for change in edit.changes):
        return edit
    return edit._replace(
        changes=tuple(
            change._replace(value=ERASED) if erased(edit, change) else change
            for change in edit.changes
        )
    )


def merge_redactions(one: Edit, other: Edit) -> Edit | None:
    """One edit from two copies, without what either copy erased.

    `None` when they differ in anything else: then one of them was tampered with.
    """
    if one._replace(changes=()) != other._replace(changes=()):
        return None
    if len(one.changes) != len(other.changes):
        return None
    changes = []
    for mine, theirs in zip(one.changes, other.changes, strict=True):
        if theirs.value == ERASED:
            mine = mine._replace(value=ERASED)
        elif mine.value == ERASED:
            theirs = theirs._replace(value=ERASED)
        if mine != theirs:
            return None
        changes.append(mine)
    return one._replace(changes=tuple(changes))


def sort_edits(edits: Mapping[Stamp, Edit]) -> list[Edit]:
    """The edits of a journal as every copy sorts them."""
    return sorted(edits.values(), key=lambda edit: edit.order)


@contextmanager
def paused_collector() -> Iterator[None]:
    """Keep Python's garbage collector quiet while very many objects are made.

    None of them is garbage, and looking for it takes longer than making them. They
    count as old at once, or the first look afterwards would take that time after all.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.freeze()
            gc.unfreeze()
            gc.enable()


def _escape(match: re.Match[str]) -> str:
    """A character that YAML readers disagree about, as an escape they agree about."""
    return f"\\u{ord(match.group()):04x}"


_built: Final = tuple.__new__
"""Builds a named tuple in half the time; a session opens with tens of thousands."""
_encode: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_ESCAPED: Final = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
_STAMP: Final = re.compile(r"[0-9a-f]{16}\.[1-9][0-9]{0,12}")
