"""Journal lines: the gate for a journal, in YAML and in a `.db`, at JSON's speed.

Each line holds one edit, as JSON and YAML alike. A line that is whole in every way is
taken by a few quick checks; any other is read again with care, to say what is wrong.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, repeat
from operator import itemgetter
from typing import Any, Final

from cyclus_tui.domain.journal import traits
from cyclus_tui.domain.journal.edit import (
    ERASED,
    GREATEST_CLOCK,
    Change,
    Edit,
    Value,
    faults,
)
from cyclus_tui.domain.journal.known_lines import KnownLines
from cyclus_tui.domain.journal.register import DELETED, ERASURE, UNDONE, mentions
from cyclus_tui.domain.journal.shapes import SESSION_ID, Shape, is_boolean, is_texts
from cyclus_tui.domain.text import clean
from cyclus_tui.errors import MORE_FINDINGS, MOST_FINDINGS, Finding

DASH: Final = "  - "
"""What stands before the edit on its line."""
LONGEST_LINE: Final = 1_000_000
"""How many characters a line may have."""
AT_ONCE: Final = 256
"""How many lines are decoded together."""

_KEYS: Final = ("id", "clock", "session", "at", "label", "changes")
_parts: Final = itemgetter(*_KEYS)
_built: Final = tuple.__new__
"""Builds a named tuple in half the time; a journal holds tens of thousands."""
_LINE: Final = re.compile(
    rf'^{DASH}{{"id":"([0-9a-f]{{16}}\.[1-9][0-9]{{0,11}})","clock":([1-9][0-9]{{0,12}}),'
    r'"session":"([0-9a-f]{32})","at":"([^"\\\n]*)","label":"([^"\\\n]*)",'
    r'"changes":(\[\[.*\]\])}$',
    re.MULTILINE,
)
"""A whole line as we write it; its changes are looked at next."""
_ESCAPES: Final = (rb"\\", rb"\"", rb"\n", rb"\t")
"""What words may hold as an escape, a backslash first; any other needs care."""
_PLAIN: Final = b"\n" + bytes(range(0x20, 0x7F))
"""The bytes of which most lines are made."""
_STACKED: Final = re.compile("[^\x00-\u02ff]{9}")
"""So many marks on one letter are too many; most lines have no such run at all."""
_STRANGE: Final = "deze regel is geen invoer van een sessie."
_DOUBLE: Final = "in deze regel staat een sleutel dubbel."
_UNCLEAN: Final = "in deze regel staan tekens die geen leesbare tekst zijn."
_SHAPE: Final = "een verandering in deze regel heeft een vorm die ik niet ken."
_AGAIN: Final = "deze invoer staat er twee keer."
_LONG: Final = "deze regel is te lang."


class DoubleKeyError(ValueError):
    """A key stands twice in one JSON object."""


def read_lines(
    lines: Sequence[bytes],
    session_id: str,
    known: KnownLines | None = None,
    among: Iterable[str] = (),
    before: Sequence[Edit] = (),
) -> tuple[list[Edit], int, list[Finding]]:
    """The edits of a journal, how many lines were known, and what is wrong with it.

    Lines are counted from 0. Those in `known` are not read again, and those that are
    read join it. `among` are sessions whose lines may stand there as well: the
    evenings of a combined session. `before` are the edits of known lines that stand
    in the journal before these.
    """
    sessions = frozenset((session_id, *among))
    cache = known if known is not None else KnownLines()
    known_edits: list[Edit | None] = [*map(cache.get, lines)]
    if not sessions.issuperset({edit.session for edit in known_edits if edit}):
        known_edits = [e if e and e.session in sessions else None for e in known_edits]
    new = [number for number, edit in enumerate(known_edits) if edit is None]
    new.sort(key=lambda number: b"\\" in lines[number])
    findings: list[Finding] = []
    reader = _Reader(lines, sessions)
    for start in range(0, len(new), AT_ONCE):
        for number, edit, wrong in reader.read(new[start : start + AT_ONCE]):
            line = number + len(before)
            findings += [Finding(line, message) for message in wrong]
            if edit is not None:
                cache[lines[number]] = known_edits[number] = edit
        if len(findings) >= MOST_FINDINGS:
            return _too_many(findings)
    edits = [*before, *filter(None, known_edits)]
    if len({edit.id for edit in edits}) < len(edits):
        findings += _doubles([*before, *known_edits])
        if len(findings) >= MOST_FINDINGS:
            return _too_many(findings)
    return edits, len(before) + len(lines) - len(new), findings


def read_each(lines: Sequence[bytes]) -> Iterator[tuple[int, Edit | None, list[str]]]:
    """What each line holds, or what is wrong with it, whichever session it is of."""
    reader = _Reader(lines, None)
    for start in range(0, len(lines), AT_ONCE):
        yield from reader.read(range(start, min(start + AT_ONCE, len(lines))))


def _doubles(edits: Iterable[Edit | None]) -> Iterator[Finding]:
    """A finding for each line that says again what a line before it says."""
    stamps: set[str] = set()
    for number, edit in enumerate(edits):
        if edit is not None:
            if edit.id in stamps:
                yield Finding(number, _AGAIN)
            stamps.add(edit.id)


def _too_many(findings: list[Finding]) -> tuple[list[Edit], int, list[Finding]]:
    """The first findings, when there are more than anybody wants to hear."""
    first = sorted(findings, key=itemgetter(0))[:MOST_FINDINGS]
    return [], 0, [*first, Finding(first[-1].line, MORE_FINDINGS)]


class _Reader:
    """Reads lines of a journal, many at once for as long as nothing is strange."""

    def __init__(self, lines: Sequence[bytes], sessions: frozenset[str] | None) -> None:
        self.lines = lines
        self.sessions = sessions
        """The sessions whose lines may stand here; `None` takes those of any."""
        self.names: set[str] = set()
        """The names of records, kinds and fields that were seen to be good."""

    def read(
        self, numbers: Sequence[int]
    ) -> Iterator[tuple[int, Edit | None, list[str]]]:
        """What each of these lines holds, or what is wrong with it.

        Where something is strange the lines are halved until it is found.
        """
        if edits := self._at_once([self.lines[number] for number in numbers]):
            yield from ((n, e, []) for n, e in zip(numbers, edits, strict=True))
        elif len(numbers) > 1:
            half = len(numbers) // 2
            yield from self.read(numbers[:half])
            yield from self.read(numbers[half:])
        else:
            for number in numbers:
                yield (number, *_careful(self.lines[number], self.sessions))

    def _at_once(self, lines: Sequence[bytes]) -> list[Edit] | None:
        """The edits in lines that are whole in every way; `None` to any others.

        The changes are decoded as one list; none of their values is a group.
        """
        data = bare = b"\n".join(lines)
        if b"\\" in data:
            for escape in _ESCAPES:
                bare = bare.replace(escape, b"")
        if b"\\" in bare or max(map(len, lines)) > LONGEST_LINE:
            return None
        try:
            words = data.decode()
            heads = _LINE.findall(words)
            if len(heads) != len(lines) or not _is_tidy(data, words):
                return None
            changes = json.loads(f"[{','.join([head[5] for head in heads])}]")
            return self._edits(heads, changes)
        except (ValueError, TypeError, RecursionError):
            return None

    def _edits(self, heads: list[tuple[str, ...]], rows: list[Any]) -> list[Edit]:
        """The edits of some lines; `ValueError` or `TypeError` when one is strange.

        All of a kind are looked at together: a hundred lines hold few kinds of things.
        """
        stamps, digits, sessions, times, labels, _ = zip(*heads, strict=True)
        clocks = [*map(int, digits)]
        if max(clocks) > GREATEST_CLOCK:
            raise ValueError
        if self.sessions is not None and not self.sessions.issuperset(sessions):
            raise ValueError
        flat = [*chain.from_iterable(rows)]
        if not {*map(type, rows), *map(type, flat)} == {list}:
            raise TypeError
        records, kinds, fields, values, replaced = zip(*flat, strict=True)
        self._check_names({*records, *kinds, *fields})
        _check_values(flat, values, fields)
        if not {*map(type, replaced)} == {list}:
            raise TypeError
        if not all(map(_is_text, chain.from_iterable(replaced))):
            raise TypeError
        old = [tuple(stamps) if stamps else () for stamps in replaced]
        columns = zip(records, kinds, fields, values, old, strict=True)
        flat_changes = [*map(_built, repeat(Change), columns)]
        changes, end = [], 0
        for own in rows:
            start, end = end, end + len(own)
            if len(set(fields[start:end])) < len(own):
                _check_once(flat_changes[start:end])
            changes.append(tuple(flat_changes[start:end]))
        parts = zip(stamps, clocks, sessions, times, labels, changes, strict=True)
        return [*map(_built, repeat(Edit), parts)]

    def _check_names(self, names: set[str]) -> None:
        """Raise `ValueError` when a name is none that an edit may have."""
        new = names - self.names
        if not _are_names(*new):
            raise ValueError
        self.names |= new


def _check_values(
    rows: list[list[Any]], values: Sequence[Any], fields: Sequence[str]
) -> None:
    """Raise `ValueError` when a value is none that its field may have.

    All of a kind are looked at together: most are texts and numbers, in plain fields.
    """
    shaped = _OWN_FIELDS | traits.SHAPED_FIELDS
    if {*map(type, values)} <= {str, int} and shaped.isdisjoint(fields):
        numbers = [value for value in values if type(value) is int]
        if numbers and max(map(abs, numbers)) > GREATEST_CLOCK:
            raise ValueError
        return
    for _, kind, field, value, _ in rows:
        if type(value) is str or type(value) is int:
            if field in shaped:
                raise ValueError
            if type(value) is int and abs(value) > GREATEST_CLOCK:
                raise ValueError
        elif not _is_flat(kind, field, value):
            raise ValueError


def _check_once(changes: Sequence[Change]) -> None:
    """Raise `ValueError` when a field of a record is changed twice in one edit."""
    fields = {(change.record, change.field) for change in changes}
    if len(fields) < len(changes):
        raise ValueError


def _are_names(*names: object) -> bool:
    """Whether these can be the names of a record, a kind and a field."""
    return all(type(name) is str and 0 < len(name) <= 120 for name in names)


def _is_tidy(data: bytes, words: str) -> bool:
    """Whether words can be kept as they are: printable and put together well.

    Nearly all letters are plain ones, and what is left of them is soon looked at. Only
    marks that stand on a letter have to be seen with what is before them.
    """
    rest = data.translate(None, _PLAIN).decode()
    if not rest:
        return True
    if not rest.isprintable():
        return False
    if any(map(unicodedata.combining, set(rest))):
        return unicodedata.is_normalized("NFC", words) and not _STACKED.search(words)
    return unicodedata.is_normalized("NFC", rest)


def _careful(
    data: bytes, sessions: frozenset[str] | None
) -> tuple[Edit | None, list[str]]:
    """The edit in a line that is not plain, or what is wrong with it."""
    try:
        line = data.decode()
    except UnicodeDecodeError:
        return None, [_STRANGE]
    if len(line) > LONGEST_LINE:
        return None, [_LONG]
    if not line.startswith(DASH):
        return None, [_STRANGE]
    try:
        body = _unique(line[len(DASH) :])
    except DoubleKeyError:
        return None, [_DOUBLE]
    except (ValueError, RecursionError):
        return None, [_STRANGE]
    edit = _shaped(body)
    if edit is None:
        return None, [_STRANGE]
    if sessions is None:
        sessions = frozenset(filter(SESSION_ID.fullmatch, [edit.session]))
    messages = [f"{message}." for message in faults(edit, sessions)]
    if not messages and not all(map(_fits, edit.changes)):
        messages.append(_SHAPE)
    if not messages and any(
        clean(t, longest=LONGEST_LINE) != t for t in mentions(body)
    ):
        messages.append(_UNCLEAN)
    return (None, messages) if messages else (edit, [])


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object of JSON in which each key stands once."""
    body = dict(pairs)
    if len(body) < len(pairs):
        raise DoubleKeyError
    return body


_unique: Final = json.JSONDecoder(object_pairs_hook=_once).decode


def _shaped(body: object) -> Edit | None:
    """The edit in a decoded line, when its outer form is that of one."""
    if not isinstance(body, dict) or set(body) != set(_KEYS):
        return None
    stamp, clock, session, at, label, rows = _parts(body)
    texts = (stamp, session, at, label)
    if not all(isinstance(text, str) for text in texts) or not isinstance(rows, list):
        return None
    changes = []
    for row in rows:
        if not isinstance(row, list) or len(row) != 5 or not _is_list(row[4]):
            return None
        if not all(isinstance(name, str) for name in row[:3]):
            return None
        changes.append(Change(row[0], row[1], row[2], row[3], tuple(row[4])))
    return Edit(stamp, clock, session, at, label, tuple(changes))


def _is_text(value: object) -> bool:
    return type(value) is str


def _is_list(value: object) -> bool:
    return isinstance(value, list)


_OWN_SHAPES: Final[dict[tuple[str, str], Shape]] = {
    ("edit", UNDONE): is_boolean,
    (ERASURE, "values"): is_texts,
}
"""The form of what the journal keeps of itself; a kind of record says its own."""

_OWN_FIELDS: Final = frozenset({DELETED, *(field for _, field in _OWN_SHAPES)})


def _shape_of(kind: str, field: str) -> Shape | None:
    """The form that a field has; `None` when it is not described: it may have any."""
    if field == DELETED:
        return is_texts
    own = _OWN_SHAPES.get((kind, field))
    return own or traits.traits_of(kind).shapes.get(field)


def _is_flat(kind: str, field: str, value: Value) -> bool:
    """Whether a list or a mark is one that this field may hold, with no groups."""
    shape = _shape_of(kind, field)
    return shape is not None and type(value) is not dict and shape(value)


def _fits(change: Change) -> bool:
    """Whether a value has the form that its field has."""
    if change.value == ERASED:
        return True
    shape = _shape_of(change.kind, change.field)
    return shape is None or shape(change.value)
