"""Sessions to store, made by hand: fixed ids, no clock."""

from __future__ import annotations

import itertools
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from cyclus_tui.domain.journal.edit import Edit, Value, to_line
from cyclus_tui.domain.journal.replica import Replica
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.storage import migrations, rows, schema

SESSION_ID = "a1b2c3d4e5f60718293a4b5c6d7e8f90"


def fixed_replica(seed: str = "0") -> Replica:
    """An author whose ids and times are the same in every run."""
    numbers = itertools.count(1)
    return Replica(
        seed.rjust(16, "0"),
        "Begeleider",
        "toets",
        lambda: "2026-11-21T19:00:00+01:00",
        lambda: f"{seed}{next(numbers)}".rjust(20, "f"),
    )


class Evening:
    """A session that grows, and the author who writes in it."""

    def __init__(self, seed: str = "0", session: Session | None = None) -> None:
        self.session = session or Session(SESSION_ID)
        self.replica = fixed_replica(seed)

    def write(self, kind: str, fields: Mapping[str, Value], record: str = "") -> Edit:
        """Give a record these fields; a new record when none is named."""
        record = record or self.replica.new_id()
        changes = self.session.field_changes(kind, record, fields)
        return self.take(self.replica.edit(self.session, "schrijven", changes))

    def delete(self, record_id: str) -> Edit:
        """Delete a record."""
        record = self.session.any_record(record_id)
        assert record is not None
        change = self.session.deletion(record)
        return self.take(self.replica.edit(self.session, "weg", [change]))

    def undo(self, stamp: str, undone: bool = True) -> Edit:
        """Take an edit back, or write it back."""
        change = self.session.undoing(stamp, undone)
        return self.take(self.replica.edit(self.session, "terug", [change]))

    def erase(self, record_id: str) -> Edit:
        """Erase the words of a record."""
        fields: dict[str, Value] = {"record": record_id}
        return self.write("erasure", fields)

    def take(self, edit: Edit) -> Edit:
        """Have the session move on."""
        self.session = self.session.after(edit)
        return edit


def old_file(path: Path, session: Session, version: int) -> None:
    """A session file as a program of that version wrote it."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        migrations.migrate(connection, schema.STEPS[:version])
        connection.execute("BEGIN")
        connection.execute("INSERT INTO about VALUES ('session', ?)", (session.id,))
        connection.executemany(
            "INSERT INTO edits (id, clock, line) VALUES (?, ?, ?)",
            [(edit.id, edit.clock, to_line(edit)) for edit in session.edits.values()],
        )
        if version >= schema.PROVEN:
            rows.seal(connection)
        rows.rebuild_state(connection, session)
        connection.execute("COMMIT")


def an_evening() -> Evening:
    """Two ideas, two people, a theme, an answer and votes."""
    evening = Evening()
    write = evening.write
    about: dict[str, Value] = {
        "title": "Geldzorgen in Zonneveld",
        "method": "adviesvangers",
        "date": "2026-11-21",
        "place": "De Spil",
    }
    write("session", about, SESSION_ID)
    form = evening.session.derived("form", "answers")
    write("form", {"central_question": "Wat helpt bij geldzorgen?"}, form)
    write("person", {"number": 1, "alias": "Bewoner 1", "role": "resident"}, "p1")
    write("person", {"number": 2, "alias": "Bewoner 2", "role": "resident"}, "p2")
    write("idea", {"number": 1, "text": "een café zonder drempel", "by": "p1"}, "i1")
    write("idea", {"number": 2, "text": "minder brieven [/]", "by": "p2"}, "i2")
    write("theme", {"number": 1, "sign": "●", "name": "Samen"}, "t1")
    write("placement", {"idea": "i1", "theme": "t1"}, "l1")
    write("ballot", {"round": "r1", "slot": 4, "choices": [["i1", 2], ["i2", 1]]}, "b1")
    write("tally", {"round": "r2", "option": "i1", "face": "happy", "count": 5}, "y1")
    advice: dict[str, Value] = {"advice": "Open een café", "thumbs": [7, 1, 0]}
    write("recommendation", advice, "c1")
    return evening
