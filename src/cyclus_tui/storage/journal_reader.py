"""Reading the journal of a session file: each row proves itself, or is told.

A file that is whole goes through a few quick looks. Where anything is wrong its rows
are read one by one: what one flipped bit did is put right, and what it cannot be is
left out.
"""

from __future__ import annotations

import re
import sqlite3
from collections import Counter
from collections.abc import Sequence
from operator import itemgetter
from typing import Any, Final, NamedTuple

from cyclus_tui.domain.combined.combining import contained_sessions_of, owning_session
from cyclus_tui.domain.journal.edit import Edit, paused_collector
from cyclus_tui.domain.journal.journal_lines import DASH, read_each
from cyclus_tui.storage.checksums import (
    Damage,
    DamageOutcome,
    JournalRow,
    all_proven,
    is_proven,
    repair_candidates,
)
from cyclus_tui.storage.connection import as_bytes

_ORDER: Final = itemgetter(1, 0)
"""An edit's place in a journal: by clock, then by id."""
_ROWS: Final = "SELECT line, id, clock, aside, crc FROM edits"
_UNPROVEN: Final = "SELECT line, id, clock, aside, NULL FROM edits"
"""The same of a file from before rows carried a checksum."""
SESSION_ID: Final = re.compile("[0-9a-f]{32}")
_DASH: Final = DASH.encode()
_AT: Final = re.compile(r'"at":"([^"]{1,40})"')
_LABEL: Final = re.compile(r'"label":"([^"]{1,80})"')
_NUMBER: Final = re.compile(r'"(?:number|slot)",([0-9]{1,6}),')


class Journal(NamedTuple):
    """What a session file holds, and what is wrong with it."""

    session_id: str
    """The session that it is about; as its lines say where the file says another."""
    edits: list[Edit]
    """What people did, in order, without the edits that were set aside."""
    doubtful: list[Edit]
    """Lines that are edits, but not the ones that were written; for reading only."""
    damages: tuple[Damage, ...]

    @property
    def readable(self) -> list[Edit]:
        """All that can be shown to somebody who only reads."""
        return sorted([*self.edits, *self.doubtful], key=_ORDER)


class CheckedRow(NamedTuple):
    """A row once it was looked at."""

    row: JournalRow
    edit: Edit | None
    """What stands in it, put right where that could be done."""
    fate: DamageOutcome | None
    """What is wrong with it; `None` when nothing is."""


def read_journal(connection: sqlite3.Connection, session_id: str) -> Journal:
    """The journal in a session file that says it is about `session_id`."""
    with paused_collector():
        rows = _read_rows(connection)
        edits = _all_whole(rows)
        if edits is not None:
            folded = [e for e, row in zip(edits, rows, strict=True) if not row[3]]
            folded.sort(key=_ORDER)
            if {edit.session for edit in folded} <= {session_id}:
                return Journal(session_id, folded, [], ())
        return check_journal([check_row(JournalRow(*row)) for row in rows], session_id)


def _read_rows(connection: sqlite3.Connection) -> list[tuple[Any, ...]]:
    """Every row of the table `edits`, as its bytes: what a `JournalRow` is made of."""
    columns = connection.execute("SELECT name FROM pragma_table_info('edits')")
    has_proof = any(name == "crc" for (name,) in columns.fetchall())
    with as_bytes(connection):
        return connection.execute(_ROWS if has_proof else _UNPROVEN).fetchall()


def check_journal(rows: Sequence[CheckedRow], session_id: str) -> Journal:
    """The journal that these rows amount to, and what is wrong with it."""
    whole: dict[str, Edit] = {}
    doubtful: list[Edit] = []
    damages: list[Damage] = []
    for row, edit, fate in rows:
        if fate is not None:
            damages.append(_row_damage(row, edit, fate))
        if edit is None or row.aside:
            continue
        if fate is DamageOutcome.CHANGED or edit.id in whole:
            doubtful.append(edit)
        else:
            whole[edit.id] = edit
    owner, allowed = _sessions([*whole.values()], session_id)
    if owner != session_id:
        damages.append(
            Damage(0, "", "kenmerk van de sessie", 0, DamageOutcome.RESTORED)
        )
    strange = [edit for edit in whole.values() if edit.session not in allowed]
    damages += [_edit_damage(edit, DamageOutcome.REFUSED) for edit in strange]
    edits = [edit for edit in whole.values() if edit.session in allowed]
    readable = [e for e in doubtful if e.session in allowed and e.id not in whole]
    damages.sort(key=lambda damage: damage.clock)
    return Journal(owner, sorted(edits, key=_ORDER), readable, tuple(damages))


def check_row(row: JournalRow) -> CheckedRow:
    """What stands in a row, and what is wrong with it.

    Bytes that are no text become U+FFFD.
    """
    if not isinstance(row.line, bytes):
        return CheckedRow(row, None, DamageOutcome.LOST)
    edit = _edit(row)
    if is_proven(row):
        if edit is not None and _fits(row, edit):
            return CheckedRow(row, edit, None)
        return CheckedRow(
            row,
            None,
            DamageOutcome.REFUSED if row.crc is not None else DamageOutcome.LOST,
        )
    for other in repair_candidates(row):
        edit = _edit(other)
        if edit is not None and _fits(other, edit):
            return CheckedRow(other, edit, DamageOutcome.MENDED)
    text = row.line.decode("utf-8", "replace")
    edit = _edit(row._replace(line=text.encode()))
    return CheckedRow(row, edit, DamageOutcome.CHANGED if edit else DamageOutcome.LOST)


def _all_whole(rows: Sequence[tuple[Any, ...]]) -> list[Edit] | None:
    """The edits in rows that are whole in every way; `None` to any others."""
    try:
        lines, stamps, clocks, asides, proofs = zip(*rows, strict=True)
        if not all_proven(lines, stamps, clocks, asides, proofs):
            return None
        edits = [edit for _, edit, _ in read_each([_DASH + line for line in lines])]
    except (TypeError, ValueError):
        return None
    whole = [edit for edit in edits if edit is not None]
    named = [edit[0].encode() for edit in whole] == [*stamps]
    timed = [edit[1] for edit in whole] == [*clocks]
    return whole if named and timed and {*asides} <= {0, 1} else None


def _edit(row: JournalRow) -> Edit | None:
    """The edit in the line of a row, when the gate lets it in."""
    for _, edit, _ in read_each([_DASH + row.line]):
        return edit
    return None


def _fits(row: JournalRow, edit: Edit) -> bool:
    """Whether a row says of its line what that line says itself."""
    return (edit.id.encode(), edit.clock) == row[1:3] and row.aside in (0, 1)


def _sessions(edits: Sequence[Edit], session_id: str) -> tuple[str, frozenset[str]]:
    """Which session a journal is of, and the sessions whose lines it may hold.

    Where no line is of the session that the file names, the lines say it.
    """
    counts = Counter(edit.session for edit in edits)
    if counts and session_id not in counts:
        return owning_session(edits, counts.most_common(1)[0][0])
    return session_id, frozenset(
        {session_id, *contained_sessions_of(edits, session_id)}
    )


def _row_damage(row: JournalRow, edit: Edit | None, fate: DamageOutcome) -> Damage:
    """What to tell of a row that is damaged."""
    if edit is not None:
        return _edit_damage(edit, fate)
    line = row.line if isinstance(row.line, bytes) else b""
    text = line.decode("utf-8", "replace")
    at, label, number = (pattern.search(text) for pattern in (_AT, _LABEL, _NUMBER))
    return Damage(
        row.clock if type(row.clock) is int else 0,
        at[1] if at else "",
        label[1] if label else "",
        int(number[1]) if number else 0,
        fate,
    )


def _edit_damage(edit: Edit, fate: DamageOutcome) -> Damage:
    """What to tell of a line that could be read."""
    numbers = [
        change.value
        for change in edit.changes
        if change.field in ("number", "slot") and type(change.value) is int
    ]
    number = numbers[0] if len(numbers) == 1 else 0
    return Damage(edit.clock, edit.at, edit.label, number, fate)
