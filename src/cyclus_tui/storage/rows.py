"""The rows of a session file: the journal, the state it amounts to, the undo list."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from operator import itemgetter
from typing import Final

from cyclus_tui.domain.journal.edit import Edit, Stamp, from_line, redact, to_line
from cyclus_tui.domain.journal.erasure import texts_lost, without_copies
from cyclus_tui.domain.journal.journal_lines import DASH, read_each
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.register import Erasures
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.text import clean
from cyclus_tui.errors import StorageError
from cyclus_tui.storage.catalogue import Summary
from cyclus_tui.storage.checksums import checksum
from cyclus_tui.storage.connection import as_bytes

_ORDER: Final = itemgetter(1, 0)
"""An edit's place in a journal: by clock, then by id."""

_ADD: Final = """
INSERT INTO edits (line, id, clock, aside, crc) VALUES (?, ?, ?, ?, ?)"""
_PUT: Final = f"""{_ADD}
ON CONFLICT (id) DO UPDATE SET line = excluded.line, clock = excluded.clock,
                               aside = excluded.aside, crc = excluded.crc"""
_REWRITE: Final = "UPDATE edits SET line = ?, crc = ? WHERE id = ?"
_STATE: Final = "INSERT OR REPLACE INTO state (record, kind, body) VALUES (?, ?, ?)"
_SUMMARY: Final = """
SELECT about.value,
       ifnull((SELECT body FROM state WHERE record = about.value), '{}'),
       ifnull((SELECT value FROM places WHERE name = 'phase'), ''),
       (SELECT count(*) FROM state
        WHERE kind = 'idea'
          AND CASE WHEN json_valid(body)
              THEN ifnull(json_extract(body, '$.sort'), 'idea') ELSE '' END = 'idea'),
       (SELECT count(*) FROM state WHERE kind = 'person')
FROM about WHERE name = 'session'"""

TOO_STRANGE: Final = (
    "Dit is niet opgeslagen: het is te lang voor één keer, of er staan tekens in die "
    "geen tekst zijn. Voer het in kleinere stukken in."
)

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


def add_edits(connection: sqlite3.Connection, edits: Iterable[Edit]) -> None:
    """Add lines to the journal; an id that is there already is a mistake of ours.

    Raises:
        StorageError: a line could not be read back; better told now than at opening.
    """
    new = [_sealed(edit) for edit in edits]
    for _, edit, _ in read_each([f"{DASH}{row[0]}".encode() for row in new]):
        if edit is None:
            raise StorageError(TOO_STRANGE)
    connection.executemany(_ADD, new)


def store_edits(connection: sqlite3.Connection, edits: Iterable[Edit]) -> None:
    """Put lines in the journal, new or redacted; one set aside comes back."""
    connection.executemany(_PUT, [_sealed(edit) for edit in edits])


def set_aside(connection: sqlite3.Connection, stamps: Iterable[Stamp]) -> None:
    """Put lines aside, unread but kept."""
    line = "SELECT line FROM edits WHERE id = ?"
    rows = (connection.execute(line, (stamp,)).fetchone() for stamp in stamps)
    edits = [from_line(row[0]) for row in rows if row is not None]
    connection.executemany(_PUT, [_sealed(edit, aside=True) for edit in edits])


def seal(connection: sqlite3.Connection) -> None:
    """Give every line a checksum, in a file from before there were any."""
    columns = "rowid, CAST(id AS BLOB), clock, aside, CAST(line AS BLOB)"
    rows = connection.execute(f"SELECT {columns} FROM edits").fetchall()
    connection.executemany(
        "UPDATE edits SET crc = ? WHERE rowid = ?",
        [(checksum(*row), rowid) for rowid, *row in rows if _is_row(*row)],
    )


def _is_row(stamp: object, clock: object, aside: object, line: object) -> bool:
    """Whether a row can have a checksum; what cannot is told at the next opening."""
    texts, numbers = (stamp, line), (clock, aside)
    return all(isinstance(text, bytes) for text in texts) and all(
        isinstance(number, int) for number in numbers
    )


def _sealed(edit: Edit, aside: bool = False) -> tuple[str, Stamp, int, bool, int]:
    """An edit as a row, with the checksum that proves it."""
    line = to_line(edit)
    crc = checksum(edit.id.encode(), edit.clock, aside, line.encode())
    return line, edit.id, edit.clock, aside, crc


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


def has_state(connection: sqlite3.Connection, session_id: str) -> bool:
    """Whether the state holds at least what it says of the session itself."""
    with as_bytes(connection):
        row = connection.execute(
            "SELECT body FROM state WHERE record = ?", (session_id,)
        ).fetchone()
    return row is not None and isinstance(lenient_json(row[0]), dict)


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


def touched_records(session: Session, edits: Iterable[Edit]) -> list[str]:
    """The records that new edits may have changed; `session` has them already.

    An edit that takes another back touches the records of that other edit. And a
    record that is gone comes back, or goes again, by what refers to it.
    """
    changed: dict[str, None] = {}
    for edit in edits:
        for change in edit.changes:
            meant = session.edits.get(change.record) if change.kind == "edit" else edit
            changed |= dict.fromkeys(c.record for c in meant.changes) if meant else {}
    return list(session.dependents(changed))


def read_undo_list(connection: sqlite3.Connection) -> list[UndoStep]:
    """Every step that can be taken back or written back, oldest first.

    A step that is damaged is left out: it can be taken back no longer.
    """
    with as_bytes(connection):
        rows = connection.execute(
            "SELECT n, kind, stamps, undone FROM undo_list ORDER BY n"
        ).fetchall()
    steps = []
    for n, kind, stamps, undone in rows:
        named = lenient_json(stamps)
        if isinstance(named, list) and all(isinstance(one, str) for one in named):
            steps.append(UndoStep(n, lenient_text(kind), tuple(named), bool(undone)))
    return steps


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
    with as_bytes(connection):
        row = connection.execute(_SUMMARY).fetchone()
    if row is None:
        return Summary()
    session_id, body, phase, ideas, people = row
    fields = lenient_json(body)
    known = fields if isinstance(fields, dict) else {}
    title, method, date, place, group = (
        clean(known[name]) if isinstance(known.get(name), str) else ""
        for name in ("title", "method", "date", "place", "group")
    )
    of, where = lenient_text(session_id), lenient_text(phase)
    return Summary(of, title, method, date, place, where, ideas, people, group)


def lenient_text(value: object) -> str:
    """A text that was read as bytes, whatever became of it."""
    return clean(value.decode("utf-8", "replace")) if isinstance(value, bytes) else ""


def lenient_json(body: object) -> object:
    """What stands in some JSON; nothing when it is damaged."""
    try:
        return json.loads(lenient_text(body))
    except (ValueError, RecursionError):
        return None


def read_aside(connection: sqlite3.Connection, stamps: Iterable[Stamp]) -> list[Edit]:
    """Edits that were set aside, in order."""
    wanted = set(stamps)
    lines = connection.execute("SELECT line FROM edits WHERE aside").fetchall()
    edits = (from_line(line) for (line,) in lines)
    return sorted((edit for edit in edits if edit.id in wanted), key=_ORDER)


def erased_lines(
    connection: sqlite3.Connection, session: Session
) -> list[tuple[Edit, Edit]]:
    """The stored lines that have words which were erased, each with what is to stand.

    The lines that count are those of the session, which erases already; a line that
    was set aside loses the same words.
    """
    erased = Erasures(session.edits.values())
    lines = connection.execute("SELECT line, aside FROM edits").fetchall()
    in_session = [from_line(line) for line, aside in lines if not aside]
    set_aside_edits = [from_line(line) for line, aside in lines if aside]
    pairs = [(edit, session.edits.get(edit.id, edit)) for edit in in_session]
    pairs += [(edit, redact(edit, erased)) for edit in set_aside_edits]
    lost = texts_lost(pairs)
    pairs += [
        (edit, without_copies(redact(edit, erased), lost)) for edit in set_aside_edits
    ]
    return [(edit, bare) for edit, bare in pairs if bare != edit]


def rewrite_edits(connection: sqlite3.Connection, edits: Iterable[Edit]) -> None:
    """Store lines anew that are there already, aside or not as they are."""
    for edit in edits:
        where = "SELECT aside FROM edits WHERE id = ?"
        (aside,) = connection.execute(where, (edit.id,)).fetchone()
        line, _, _, _, crc = _sealed(edit, bool(aside))
        connection.execute(_REWRITE, (line, crc, edit.id))


def forget_drafts(connection: sqlite3.Connection, words: Collection[str]) -> None:
    """Remove the half-typed texts that hold erased words."""
    with as_bytes(connection):
        drafts = connection.execute("SELECT rowid, text FROM drafts").fetchall()
    for place, text in drafts:
        if any(word in lenient_text(text) for word in words):
            connection.execute("DELETE FROM drafts WHERE rowid = ?", (place,))
