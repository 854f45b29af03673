"""Journal lines: the journal of a session in YAML, read at the speed of JSON.

Each line holds one edit, as JSON and YAML alike. A line that is whole in every way is
taken by a few quick checks; any other is read again with care, to say what is wrong.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Container, Iterator
from operator import itemgetter
from typing import Any, Final, TypeAlias

from cyclus_tui.domain.journal import (
    ERASED,
    GREATEST_CLOCK,
    Change,
    Edit,
    Value,
    faults,
)
from cyclus_tui.domain.text import clean
from cyclus_tui.errors import Finding
from cyclus_tui.exchange.yaml_gate import MORE, MOST_FINDINGS

DASH: Final = "  - "
"""What stands before the edit on its line."""
LONGEST_LINE: Final = 1_000_000
"""How many characters a line may have."""

_KEYS: Final = ("id", "clock", "session", "at", "label", "changes")
_parts: Final = itemgetter(*_KEYS)
_built: Final = tuple.__new__
"""Builds a named tuple in half the time; a journal holds tens of thousands."""
_STAMP: Final = re.compile(r"[0-9a-f]{16}\.[1-9][0-9]{0,11}")
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
    lines: list[bytes], session_id: str, known: Container[str] = ()
) -> tuple[list[Edit], int, list[Finding]]:
    """The edits of a journal, how many lines were known, and what is wrong with it.

    Lines are counted from 0; `known` holds lines, without their dash, that need no
    reading because they are here already.
    """
    edits: list[Edit] = []
    findings: list[Finding] = []
    seen: dict[str, int] = {}
    skipped = 0
    quick = _quick_reader(session_id)
    for number, data in enumerate(lines):
        if len(findings) >= MOST_FINDINGS:
            return [], 0, [*findings[:MOST_FINDINGS], Finding(number, MORE)]
        try:
            line = data.decode()
        except UnicodeDecodeError:
            findings.append(Finding(number, _STRANGE))
            continue
        if known and line[len(DASH) :] in known:
            skipped += 1
            stamp = line[len(DASH) + 7 :].partition('"')[0]
        else:
            edit = quick(line)
            if edit is None:
                edit, wrong = _careful(line, session_id)
                findings += [Finding(number, message) for message in wrong]
            if edit is None:
                continue
            edits.append(edit)
            stamp = edit.id
        if stamp in seen:
            findings.append(Finding(number, _AGAIN))
        seen[stamp] = number
    return edits, skipped, findings


def _quick_reader(session_id: str) -> Callable[[str], Edit | None]:
    """What reads a line that is whole in every way, and says `None` to any other."""
    scan = json.JSONDecoder().raw_decode
    start = len(DASH)
    names: set[str] = set()

    def quick(line: str) -> Edit | None:
        """The edit in a line; without backslashes its colons count its keys."""
        if (
            "\\" in line
            or not line.isprintable()
            or line.count('":') != len(_KEYS)
            or '" ' in line
            or not line.startswith(DASH)
            or len(line) > LONGEST_LINE
            or not (line.isascii() or _is_tidy(line))
        ):
            return None
        try:
            body, end = scan(line, start)
            stamp, clock, session, at, label, rows = _parts(body)
            changes = _quick_changes(rows, names)
        except (ValueError, KeyError, TypeError, RecursionError):
            return None
        if (
            changes is None
            or end != len(line)
            or len(body) != len(_KEYS)
            or session != session_id
            or type(clock) is not int
            or not 0 < clock <= GREATEST_CLOCK
            or type(stamp) is not str
            or not _STAMP.fullmatch(stamp)
            or type(at) is not str
            or type(label) is not str
        ):
            return None
        return Edit(stamp, clock, session, at, label, changes)

    return quick


def _quick_changes(rows: Any, names: set[str]) -> tuple[Change, ...] | None:
    """The changes of an edit, when each is whole; `names` are those seen to be good."""
    if type(rows) is not list:
        return None
    made = []
    for record, kind, field, value, replaces in rows:
        if record not in names or kind not in names or field not in names:
            if not _are_names(record, kind, field):
                return None
            names.update((record, kind, field))
        if type(value) is str:
            if field in _SHAPED_FIELDS:
                return None
        elif type(value) is int:
            if abs(value) > GREATEST_CLOCK:
                return None
        elif not _is_flat(kind, field, value):
            return None
        if type(replaces) is not list:
            return None
        for old in replaces:
            if type(old) is not str:
                return None
        made.append(_built(Change, (record, kind, field, value, tuple(replaces))))
    return tuple(made) if _is_once(made) else None


def _is_once(changes: list[Change]) -> bool:
    """Whether there are changes, and each field is changed once."""
    if len(changes) == 1:
        return True
    fields = {(change.record, change.field) for change in changes}
    return 0 < len(fields) == len(changes)


def _are_names(*names: object) -> bool:
    """Whether these can be the names of a record, a kind and a field."""
    return all(type(name) is str and 0 < len(name) <= 120 for name in names)


def _is_tidy(line: str) -> bool:
    """Whether printable words are also put together as they are kept."""
    return unicodedata.is_normalized("NFC", line) and not _STACKED.search(line)


def _careful(line: str, session_id: str) -> tuple[Edit | None, list[str]]:
    """The edit in a line that is not plain, or what is wrong with it."""
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
    found = [f"{message}." for message in faults(edit, (session_id,))]
    if not found and not all(map(_fits, edit.changes)):
        found.append(_SHAPE)
    if not found and any(clean(t, longest=LONGEST_LINE) != t for t in _texts(body)):
        found.append(_UNCLEAN)
    return (None, found) if found else (edit, [])


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object of JSON in which each key stands once."""
    found = dict(pairs)
    if len(found) < len(pairs):
        raise DoubleKeyError
    return found


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


def _texts(value: object) -> Iterator[str]:
    """Every text inside a decoded line."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for part in value:
            yield from _texts(part)
    elif isinstance(value, dict):
        yield from value
        for part in value.values():
            yield from _texts(part)


def _is_list(value: object) -> bool:
    """Whether the value is a list, of whatever."""
    return isinstance(value, list)


def _is_texts(value: Value) -> bool:
    """Whether the value is a list of texts."""
    return isinstance(value, list) and all(isinstance(part, str) for part in value)


def _is_count(value: Value) -> bool:
    """Whether the value is a whole number within bounds."""
    return type(value) is int and abs(value) <= GREATEST_CLOCK


def _is_counts(value: Value) -> bool:
    """Whether the value is a list of whole numbers."""
    return isinstance(value, list) and all(map(_is_count, value))


def _is_choices(value: Value) -> bool:
    """Whether the value is a list of pairs: an option, and how much it got."""
    return isinstance(value, list) and all(
        isinstance(pair, list)
        and len(pair) == 2
        and isinstance(pair[0], str)
        and _is_count(pair[1])
        for pair in value
    )


_Shape: TypeAlias = Callable[[Value], bool]
_SHAPES: Final[dict[tuple[str, str], _Shape]] = {
    ("ballot_round", "options"): _is_texts,
    ("ballot_round", "rescued"): _is_texts,
    ("ballot", "choices"): _is_choices,
    ("recommendation", "thumbs"): _is_counts,
    ("decision", "content"): lambda value: isinstance(value, dict),
    ("edit", "undone"): lambda value: isinstance(value, bool),
    ("erasure", "values"): _is_texts,
}
"""The fields that are not a text or a number, for the kinds this version knows."""
_SHAPED_FIELDS: Final = {"deleted", *(field for _, field in _SHAPES)}


def _is_flat(kind: str, field: str, value: Value) -> bool:
    """Whether a list or a mark is one that this field may hold, with no groups."""
    shape = _is_texts if field == "deleted" else _SHAPES.get((kind, field))
    return shape is not None and type(value) is not dict and shape(value)


def _fits(change: Change) -> bool:
    """Whether a value has the form that its field has; unknown fields may have any."""
    if change.value == ERASED:
        return True
    if change.field == "deleted":
        return _is_texts(change.value)
    shape = _SHAPES.get((change.kind, change.field))
    return shape is None or shape(change.value)
