"""The rows: the state is what a fold from scratch would give, whatever happened."""

from __future__ import annotations

import gc
import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

from cyclus_tui.domain.journal.edit import Value, paused_collector
from cyclus_tui.domain.registry import KINDS
from cyclus_tui.domain.text import clean
from cyclus_tui.errors import StorageError
from cyclus_tui.storage import rows, schema, views
from cyclus_tui.storage.journal_reader import read_journal
from tests.exchange.session_yaml_evening import learning_evening
from tests.storage.evening import Evening, an_evening


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    """An empty session in memory."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as made:
        for statements in schema.STEPS:
            for statement in statements:
                made.execute(statement)
        views.refresh(made)
        yield made


def state_in(connection: sqlite3.Connection) -> set[tuple[object, ...]]:
    """Every row of the table `state`."""
    return set(connection.execute("SELECT record, kind, body FROM state"))


def anything(evening: Evening, chance: random.Random) -> str:
    """Do something, in its own words; what it was."""
    session = evening.session
    ideas = [f"i{n}" for n in range(5)]
    deed = chance.choice(("write", "refer", "delete", "undo", "redo"))
    if deed == "write":
        evening.write("idea", {"text": str(chance.random())}, chance.choice(ideas))
    elif deed == "refer":
        target: dict[str, Value] = {
            "idea": chance.choice(ideas),
            "n": chance.random() > 0.5,
        }
        evening.write("placement", target, f"l{chance.randrange(4)}")
    elif deed == "delete":
        alive = [r for kind in ("idea", "placement") for r in session.of(kind)]
        evening.delete(chance.choice(alive).id) if alive else None
    elif session.edits:
        evening.undo(chance.choice([*session.edits]), undone=deed == "undo")
    return deed


@pytest.mark.parametrize("seed", range(25))
def test_the_state_is_what_a_fold_from_scratch_gives(
    connection: sqlite3.Connection, seed: int
) -> None:
    """After each of thirty deeds on two copies that see each other now and then."""
    chance = random.Random(seed)
    ours, theirs = an_evening(), Evening("1", an_evening().session)
    rows.rebuild_state(connection, ours.session)
    for _ in range(30):
        before = ours.session
        anything(theirs, chance)
        anything(ours, chance)
        if chance.random() < 0.3:
            ours.session = ours.session.after(*theirs.session.edits.values())
            theirs.session = ours.session
        new = [e for e in ours.session.edits.values() if e.id not in before.edits]
        rows.write_state(
            connection, ours.session, rows.touched_records(ours.session, new)
        )
        found = state_in(connection)
        rows.rebuild_state(connection, ours.session)
        assert found == state_in(connection)


def test_the_collector_is_as_it_was() -> None:
    """Also when something goes wrong in between."""
    assert gc.isenabled()
    with pytest.raises(KeyError), paused_collector():
        assert not gc.isenabled()
        raise KeyError
    assert gc.isenabled()
    gc.disable()
    try:
        with paused_collector():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_half_an_emoji_of_a_broken_keyboard_does_not_stop_a_save(
    connection: sqlite3.Connection,
) -> None:
    evening = an_evening()
    edit = evening.write("idea", {"text": clean("half \ud83d emoji")}, "i7")
    rows.add_edits(connection, [edit])
    rows.write_state(connection, evening.session, ["i7"])
    assert read_journal(connection, edit.session).edits == [edit]


@pytest.mark.parametrize("text", ["half \ud83d emoji", "a\x18b", "x" * 1_000_001])
def test_a_line_that_could_not_be_read_back_is_not_written(
    connection: sqlite3.Connection, text: str
) -> None:
    edit = an_evening().write("idea", {"text": text}, "i7")
    with pytest.raises(StorageError, match="niet opgeslagen"):
        rows.add_edits(connection, [edit])
    assert not connection.execute("SELECT * FROM edits").fetchall()


def test_other_programs_read_each_kind_in_a_view_of_its_own(
    connection: sqlite3.Connection,
) -> None:
    """With plain names, those of the fields."""
    session = learning_evening().session
    rows.rebuild_state(connection, session)
    for kind in KINDS.values():
        if kind.fields:
            found = connection.execute(f"SELECT * FROM {kind.table}").fetchall()
            assert {row[0] for row in found} == {r.id for r in session.of(kind.name)}
    said = "SELECT number, text, certainty FROM assumptions ORDER BY number"
    assert connection.execute(said).fetchall() == [
        (1, "je ziet elkaar vaker", 1),
        (2, "Er is koffie", None),
    ]
    days = connection.execute('SELECT "when", back_on FROM actions WHERE number = 1')
    assert days.fetchall() == [("2026-11-25", "2026-12-09")]
    columns = "SELECT start, \"end\", because FROM arrows WHERE drawn = 'ja'"
    drawn = connection.execute(columns).fetchall()
    (arrow,) = (a for a in session.of("arrow") if a.text("drawn") == "ja")
    assert drawn == [(arrow.text("start"), arrow.text("end"), arrow.text("because"))]
