"""The rows of a session file: the journal, the state it amounts to, the undo list."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from operator import itemgetter
from typing import Final

from cyclus_tui.domain.journal import (
    Edit,
    Stamp,
    faults,
    from_json,
    from_line,
    redacted,
    to_line,
    without_collector,
)
from cyclus_tui.domain.record import Record
from cyclus_tui.domain.register import DELETED, erasures, mentioned
from cyclus_tui.domain.session import Session
from cyclus_tui.storage.summary import Summary

_ORDER: Final = itemgetter(1, 0)
"""An edit's place in a journal: by clock, then by id."""

_LINES: Final = "SELECT line, id, clock FROM edits WHERE NOT aside"
_RAW_LINES: Final = "SELECT CAST(line AS BLOB), id, clock FROM edits WHERE NOT aside"
_ADD: Final = "INSERT INTO edits (id, clock, line) VALUES (?, ?, ?)"
_PUT: Final = f"{_ADD} ON CONFLICT (id) DO UPDATE SET line = excluded.line, aside = 0"
_REWRITE: Final = "UPDATE edits SET line = ? WHERE id = ?"
_STATE: Final = "INSERT OR REPLACE INTO state (record, kind, body) VALUES (?, ?, ?)"
_SUMMARY: Final = """
SELECT about.value,
       ifnull((SELECT body FROM state WHERE record = about.value), '{}'),
       ifnull((SELECT value FROM places WHERE name = 'phase'), ''),
       (SELECT count(*) FROM state
        WHERE kind = 'idea' AND ifnull(json_extract(body, '$.sort'), 'idea') = 'idea'),
       (SELECT count(*) FROM state WHERE kind = 'person')
FROM about WHERE name = 'session'"""

_HIDDEN: Final = ("edit",)
"""Kinds of records that are bookkeeping and make no state."""


@dataclass(frozen=True, slots=True)
class UndoStep:
    """One thing that can be taken back in this file, or written back."""

    n: int
    """Its place in the list; 0 before it is stored."""
    kind: str
    """`edit`, or `merge` for edits that came from a colleague."""
    stamps: tuple[Stamp, ...]
    undone: bool = False


def read_edits(connection: sqlite3.Connection) -> tuple[list[Edit], int]:
    """The edits that count, in order, and how many lines were damaged.

    All lines are decoded as one JSON list, a quarter quicker than one by one.
    """
    with without_collector():
        try:
            found = connection.execute(_LINES).fetchall()
            text = ",".join([line for line, _, _ in found])
            edits = [from_json(body) for body in json.loads(f"[{text}]")]
            names = [(stamp, clock) for _, stamp, clock in found]
            if [edit[:2] for edit in edits] != names:
                return _read_what_is_whole(connection)
            edits.sort(key=_ORDER)
        except (sqlite3.OperationalError, ValueError, KeyError, TypeError) as error:
            if getattr(error, "sqlite_errorcode", None) is not None:
                raise
            return _read_what_is_whole(connection)
    return edits, 0


def _read_what_is_whole(connection: sqlite3.Connection) -> tuple[list[Edit], int]:
    """The edits of a file with damaged rows, as far as they can be read.

    Bytes that are no text become U+FFFD; a line that is no edit is left out.
    """
    edits, damaged = [], 0
    for raw, stamp, clock in connection.execute(_RAW_LINES):
        line = bytes(raw).decode("utf-8", "replace")
        try:
            edit = from_json(json.loads(line))
            whole = edit[:2] == (stamp, clock) and not faults(edit, (edit.session,))
        except (ValueError, KeyError, TypeError):
            whole = False
        if whole:
            edits.append(edit)
        damaged += not whole or line.encode() != raw
    edits.sort(key=_ORDER)
    return edits, damaged


def add_edits(connection: sqlite3.Connection, edits: Iterable[Edit]) -> None:
    """Add lines to the journal; an id that is there already is a mistake of ours."""
    connection.executemany(_ADD, [(e.id, e.clock, to_line(e)) for e in edits])


def put_edits(connection: sqlite3.Connection, edits: Iterable[Edit]) -> None:
    """Put lines in the journal, new or redacted; one set aside comes back."""
    connection.executemany(_PUT, [(e.id, e.clock, to_line(e)) for e in edits])


def write_state(
    connection: sqlite3.Connection, session: Session, records: Iterable[str]
) -> None:
    """Store what these records are now; what lives no longer has no row."""
    for record_id in records:
        record = session.record(record_id)
        if record is None or record.kind in _HIDDEN:
            connection.execute("DELETE FROM state WHERE record = ?", (record_id,))
        else:
            connection.execute(_STATE, _row(record))


def rebuild_state(connection: sqlite3.Connection, session: Session) -> None:
    """Make the state anew from the journal, which is the truth."""
    connection.execute("DELETE FROM state")
    kinds = (kind for kind in session.kinds() if kind not in _HIDDEN)
    connection.executemany(
        _STATE, (_row(record) for kind in kinds for record in session.of(kind))
    )


def _row(record: Record) -> tuple[str, str, str]:
    """A record as a row; what cannot be stored as UTF-8 becomes a question mark."""
    body = json.dumps(dict(record.fields), ensure_ascii=False, separators=(",", ":"))
    return (record.id, record.kind, body.encode("utf-8", "replace").decode())


def touched(session: Session, edits: Iterable[Edit]) -> list[str]:
    """The records that new edits may have changed; `session` has them already.

    An edit that takes another back touches the records of that other edit. And a
    deleted record comes back, or goes again, by what refers to it.
    """
    changed: dict[tuple[str, str], None] = {}
    for edit in edits:
        for change in edit.changes:
            meant = session.edits.get(change.record) if change.kind == "edit" else edit
            for of in meant.changes if meant else ():
                changed[of.record, of.field] = None
    found = {record: None for record, _ in changed}
    waiting = list(changed)
    while waiting:
        for name in _mentions(session, *waiting.pop()):
            record = session.any_record(name) if name not in found else None
            if record is not None and DELETED in record.stamps:
                found[name] = None
                waiting.append((name, DELETED))
    return list(found)


def _mentions(session: Session, record_id: str, field: str) -> Iterator[str]:
    """Every text that may name another record, in a field that was just changed.

    When the record itself went or came back, all its fields count.
    """
    record = session.any_record(record_id)
    fields = list(record.stamps) if record and field == DELETED else [field]
    for name in fields:
        for entry in session.history(record_id, name):
            if name != DELETED:
                yield from mentioned(entry.change.value)


def read_undo_list(connection: sqlite3.Connection) -> list[UndoStep]:
    """Every step that can be taken back or written back, oldest first."""
    rows = connection.execute(
        "SELECT n, kind, stamps, undone FROM undo_list ORDER BY n"
    )
    return [UndoStep(n, kind, tuple(json.loads(s)), bool(u)) for n, kind, s, u in rows]


def add_step(connection: sqlite3.Connection, step: UndoStep) -> UndoStep:
    """Put a step at the end; what was undone before it can be redone no longer."""
    connection.execute("DELETE FROM undo_list WHERE undone")
    added = connection.execute(
        "INSERT INTO undo_list (kind, stamps, undone) VALUES (?, ?, ?)",
        (step.kind, json.dumps(step.stamps), step.undone),
    )
    return UndoStep(added.lastrowid or 0, step.kind, step.stamps, step.undone)


def mark_step(connection: sqlite3.Connection, n: int, undone: bool) -> None:
    """Say that a step was taken back, or written back."""
    connection.execute("UPDATE undo_list SET undone = ? WHERE n = ?", (undone, n))


def read_summary(connection: sqlite3.Connection) -> Summary:
    """What a list of sessions tells about this one."""
    row = connection.execute(_SUMMARY).fetchone()
    if row is None:
        return Summary()
    session_id, body, phase, ideas, people = row
    fields = json.loads(body)
    title, method, date, place, group = (
        str(fields.get(name, ""))
        for name in ("title", "method", "date", "place", "group")
    )
    return Summary(session_id, title, method, date, place, phase, ideas, people, group)


def read_aside(connection: sqlite3.Connection, stamps: Iterable[Stamp]) -> list[Edit]:
    """Edits that were set aside, in order."""
    wanted = set(stamps)
    lines = connection.execute("SELECT id, line FROM edits WHERE aside")
    found = [from_line(line) for stamp, line in lines if stamp in wanted]
    return sorted(found, key=_ORDER)


def erased_lines(
    connection: sqlite3.Connection, session: Session
) -> list[tuple[Edit, Edit]]:
    """The stored lines that have words which were erased, each with what is to stand.

    The lines that count are those of the session, which erases already; a line that
    was set aside loses the same words.
    """
    erased = erasures(session.edits.values())
    found = []
    for line, aside in connection.execute("SELECT line, aside FROM edits").fetchall():
        edit = from_line(line)
        bare = redacted(edit, erased) if aside else session.edits.get(edit.id, edit)
        if bare != edit:
            found.append((edit, bare))
    return found


def rewrite_edits(connection: sqlite3.Connection, edits: Iterable[Edit]) -> None:
    """Store lines anew that are there already, where they are."""
    connection.executemany(_REWRITE, [(to_line(edit), edit.id) for edit in edits])


def forget_drafts(connection: sqlite3.Connection, words: Collection[str]) -> None:
    """Remove the half-typed texts that hold erased words."""
    for place, text in connection.execute("SELECT place, text FROM drafts").fetchall():
        if any(word in text for word in words):
            connection.execute("DELETE FROM drafts WHERE place = ?", (place,))
