"""How long saving an idea and opening a session take, beside the least they can take.

Run `python benchmarks/save_and_open.py`. Each of ours runs in turns with its floor, so
that the ratios hold on any machine; milliseconds are medians. The floors:

- saving: one row and one commit of bare SQLite with the same settings;
- opening: a bare SQLite connection, `SELECT line` and `json.loads` for every row, with
  the garbage collector off as in ours.
"""

from __future__ import annotations

import json
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from statistics import median

from cyclus_tui.domain.journal.edit import Edit, Value, paused_collector
from cyclus_tui.domain.journal.replica import Replica
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.storage.connection import connect, lock_for_writing
from cyclus_tui.storage.rows import UndoStep
from cyclus_tui.storage.session_file import SessionFile

SESSION_ID = "5f0c6a3e9d8b47c1a2e4b6d8f0a1c3e5"
WORDS = ("minder", "regels", "rond", "de", "bijstand", "zodat", "mensen", "durven")


def idea(session: Session, replica: Replica, n: int) -> Edit:
    """An idea as the program writes one."""
    words = " ".join(WORDS[(n + k) % len(WORDS)] for k in range(6))
    fields: dict[str, Value] = {
        "number": n,
        "sort": "idea",
        "text": f"{words} ({n})",
        "phase": "A4",
        "step": "A4.1",
        "role": "resident",
    }
    changes = session.field_changes("idea", replica.new_id(), fields)
    return replica.edit(session, "idee toevoegen", changes)


def with_edits(count: int) -> tuple[Session, Replica]:
    """A session of so many edits."""
    replica = Replica.mint("Begeleider", "benchmark")
    session = Session(SESSION_ID)
    about = {"title": "Geldzorgen", "method": "adviesvangers", "date": "2026-11-21"}
    first = replica.edit(
        session, "begin", session.field_changes("session", SESSION_ID, about)
    )
    edits = [first]
    template = idea(session, replica, 1)
    for n in range(2, count + 1):
        edit = idea(session, replica, n)
        edits.append(edit._replace(id=f"{replica.id}.{n}", clock=n))
    assert template.session == SESSION_ID
    return Session.fold(SESSION_ID, edits), replica


def milliseconds(deed: Callable[[], object]) -> float:
    """How long one deed took, without the clearing away of what it made."""
    before = time.perf_counter()
    made = deed()
    after = time.perf_counter()
    del made
    return (after - before) * 1000


def row(name: str, ours: list[float], floor: list[float], goal: str) -> None:
    """One line of the table."""
    one, other = median(ours), median(floor)
    line = f"{name:<44} {one:9.3f} {other:9.3f} {one / other:6.2f}x  {goal}"
    sys.stdout.write(line + "\n")


def saving(folder: Path, count: int, rounds: int = 300) -> None:
    """An idea saved for good, in a session of so many edits."""
    session, replica = with_edits(count)
    bare_path = folder / f"bare-{count}.db"
    sqlite3.connect(bare_path).close()
    ours, floor = [], []
    with (
        SessionFile.create(folder / f"save-{count}.db", session) as file,
        closing(connect(bare_path, "rw")) as bare,
    ):
        lock_for_writing(bare)
        bare.execute("CREATE TABLE rows (line TEXT)")
        for n in range(rounds):
            edit = idea(session, replica, count + n)
            session = session.after(edit)
            line = json.dumps(edit)
            step = UndoStep(0, "edit", (edit.id,))
            save = lambda: file.append([edit], session, step=step)  # noqa: B023, E731
            insert = lambda: bare.execute("INSERT INTO rows VALUES (?)", (line,))  # noqa: B023, E731
            if n % 2:
                ours.append(milliseconds(save))
                floor.append(milliseconds(insert))
            else:
                floor.append(milliseconds(insert))
                ours.append(milliseconds(save))
    row(f"an idea saved, {count} edits in the file", ours, floor, "at most 2")


def opening(folder: Path, count: int, rounds: int = 15) -> None:
    """A session of so many edits opened."""
    path = folder / f"open-{count}.db"
    SessionFile.create(path, with_edits(count)[0]).close()

    def bare() -> list[object]:
        with closing(sqlite3.connect(path)) as connection, paused_collector():
            lines = connection.execute("SELECT line FROM edits").fetchall()
            return [json.loads(line) for (line,) in lines]

    def journal() -> object:
        with SessionFile.open(path) as file:
            return file.edits()

    def whole() -> object:
        with SessionFile.open(path) as file, paused_collector():
            return Session.fold(file.session_id, file.edits())

    floor, read, folded, opened = [], [], [], []
    for _ in range(rounds):
        floor.append(milliseconds(bare))
        opened.append(milliseconds(lambda: SessionFile.open(path).close()))
        read.append(milliseconds(journal))
        folded.append(milliseconds(whole))
    row(f"opened and closed, {count} edits", opened, floor, "")
    row(f"opened, journal read, {count} edits", read, floor, "at most 1.5")
    row(f"opened, journal read and folded, {count} edits", folded, floor, "at most 1.5")


def main() -> None:
    """Measure and print the table."""
    sys.stdout.write(f"{'':<44} {'ours ms':>9} {'floor ms':>9} {'ratio':>7}  goal\n")
    with tempfile.TemporaryDirectory() as name:
        for count in (10, 10_000):
            saving(Path(name), count)
        opening(Path(name), 10_000)


if __name__ == "__main__":
    main()
