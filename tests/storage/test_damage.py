"""Files that are not what they should be: refused with a sentence, left alone."""

from __future__ import annotations

import hashlib
import os
import random
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from cyclus_tui.errors import NewerFileError, StorageError
from cyclus_tui.storage import schema
from cyclus_tui.storage.library import Library, central_questions
from cyclus_tui.storage.migrations import migrate
from cyclus_tui.storage.private_copy import read_copy
from cyclus_tui.storage.session_file import SessionFile
from cyclus_tui.storage.views import VIEWS
from tests.storage.evening import Evening, an_evening, old_file

NOW = datetime(2026, 11, 21, 21, 0)
Damage = Callable[[bytes], bytes]

DAMAGES: dict[str, Damage] = {
    "empty": lambda whole: b"",
    "one byte": lambda whole: whole[:1],
    "half a header": lambda whole: whole[:60],
    "cut in the middle": lambda whole: whole[: len(whole) // 2],
    "cut at a page": lambda whole: whole[:8192],
    "zeros": lambda whole: bytes(len(whole)),
    "zeros in the middle": lambda whole: whole[:8192] + bytes(8192) + whole[16384:],
    "noise": lambda whole: random.Random(1).randbytes(len(whole)),
    "a mark in front": lambda whole: b"\xef\xbb\xbf" + whole,
    "line ends changed": lambda whole: whole.replace(b"\n", b"\r\n"),
    "text": lambda whole: b"# cyclus-sessie\n",
}


def digest(path: Path) -> str:
    """What a file holds, in short."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def by_another_program(path: Path, *statements: str) -> None:
    """Change a closed session file behind our back."""
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        for statement in statements:
            other.execute(statement)


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_a_damaged_file_is_refused_and_left_alone(
    file: SessionFile, path: Path, damage: Damage
) -> None:
    """By the program and by the commands that only read."""
    file.close()
    path.write_bytes(damage(path.read_bytes()))
    before = digest(path)
    with pytest.raises(StorageError, match=path.name):
        SessionFile.open(path)
    with pytest.raises(StorageError, match=path.name):
        read_copy(path)
    assert digest(path) == before
    assert [*path.parent.iterdir()] == [path]


def test_the_sentence_says_where_the_reserve_copy_is(
    file: SessionFile, path: Path
) -> None:
    """And that copy opens."""
    file.backup("tijd", NOW)
    made = file.backup("tijd", NOW)
    file.close()
    path.write_bytes(path.read_bytes()[:10_000])
    with pytest.raises(StorageError, match="2 reservekopieën") as told:
        SessionFile.open(path)
    assert str(made) in str(told.value)
    with SessionFile.open(made) as copy:
        assert len(copy.edits()) == 11


def test_random_bit_flips_end_in_a_sentence_or_a_session(
    file: SessionFile, path: Path
) -> None:
    """A hundred flips: never a crash, never a hang."""
    file.close()
    whole = path.read_bytes()
    chance = random.Random(7)
    for _ in range(100):
        flipped = bytearray(whole)
        flipped[chance.randrange(len(flipped))] ^= 1 << chance.randrange(8)
        path.write_bytes(flipped)
        try:
            with SessionFile.open(path) as opened:
                opened.edits()
                opened.summary()
                opened.undo_steps()
        except StorageError as error:
            assert path.name in str(error)


def test_bytes_that_are_no_text_are_shown_as_such(
    file: SessionFile, path: Path, evening: Evening
) -> None:
    """The rest of the session can be read, and nothing can be written over it."""
    file.close()
    by_another_program(
        path,
        "UPDATE edits SET line = CAST(replace(CAST(line AS BLOB), x'c3a9', x'e9e9')"
        " AS TEXT) WHERE line LIKE '%drempel%'",
    )
    with SessionFile.open(path) as opened:
        edits = opened.edits()
        assert len(edits) == 11
        texts = [str(change.value) for edit in edits for change in edit.changes]
        assert "een caf\ufffd\ufffd zonder drempel" in texts
        assert opened.read_only
        assert "Regel 5 (21 nov 19:00, schrijven (nummer 1))" in opened.notice
        with pytest.raises(StorageError, match="beschadigd"):
            opened.append([evening.write("idea", {"text": "x"})], evening.session)
    copy = read_copy(path)
    assert [damage.clock for damage in copy.damages] == [5]
    assert len(copy.edits) == 10


NO_EDITS = [
    "{",
    "[]",
    "{}",
    "",
    "3",
    '{"id": [], "clock": ""}',
    '{"id":5,"clock":5,"session":"","at":"","label":"","changes":[]}',
]


@pytest.mark.parametrize("line", NO_EDITS)
def test_a_line_that_is_no_edit_is_left_out_and_told(
    file: SessionFile, path: Path, line: str
) -> None:
    """The other lines are there."""
    file.close()
    by_another_program(path, f"UPDATE edits SET line = '{line}' WHERE clock = 5")
    with SessionFile.open(path) as opened:
        assert len(opened.edits()) == 10
        assert opened.read_only


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TABLE extra (a)",
        "CREATE VIEW more AS SELECT 1",
        "CREATE INDEX fast ON edits (clock)",
        "CREATE TRIGGER gone AFTER INSERT ON edits BEGIN DELETE FROM drafts; END",
        "ALTER TABLE edits ADD COLUMN extra",
        "DROP VIEW votes",
        "DROP TABLE undo_list",
        "CREATE VIEW more AS SELECT record AS id FROM edits WHERE kind = 'idea'",
        "CREATE VIEW more AS\nSELECT record AS id,\n       writefile('x', body)"
        " AS \"text\"\nFROM state WHERE kind = 'idea'",
    ],
)
def test_a_file_with_another_layout_is_refused(
    file: SessionFile, path: Path, statement: str
) -> None:
    """A trigger that deletes never gets to run."""
    file.close()
    by_another_program(path, statement)
    before = digest(path)
    for read in (SessionFile.open, read_copy):
        with pytest.raises(StorageError, match="met een ander programma veranderd"):
            read(path)
    assert digest(path) == before


def test_a_table_that_never_ends_is_refused_at_once(
    file: SessionFile, path: Path
) -> None:
    """A view in the place of the journal, that counts for ever."""
    file.close()
    by_another_program(
        path,
        "DROP TABLE edits",
        "CREATE VIEW edits AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1"
        " FROM n) SELECT i AS id, i AS clock, i AS line, 0 AS aside FROM n",
    )
    for read in (SessionFile.open, read_copy):
        with pytest.raises(StorageError):
            read(path)
    by_another_program(path, "PRAGMA user_version = 999")
    for read in (SessionFile.open, read_copy):
        with pytest.raises(NewerFileError):
            read(path)


@pytest.mark.parametrize(
    "version", ["PRAGMA user_version = 0", "PRAGMA application_id = 1"]
)
def test_the_file_of_another_program_is_refused(
    file: SessionFile, path: Path, version: str
) -> None:
    """A browser's history is no session."""
    file.close()
    by_another_program(path, version)
    before = digest(path)
    with pytest.raises(StorageError, match="geen \\(heel\\) sessiebestand"):
        SessionFile.open(path)
    assert digest(path) == before


def test_a_newer_version_opens_for_reading_only(
    file: SessionFile, path: Path, evening: Evening
) -> None:
    """With a sentence, and without a byte changed."""
    file.save_draft("A4", "half")
    file.close()
    by_another_program(path, "PRAGMA user_version = 999", "CREATE TABLE later (a)")
    before = digest(path)
    with SessionFile.open(path) as opened:
        assert opened.read_only
        assert "nieuwere versie" in opened.notice
        assert len(opened.edits()) == 11
        assert opened.drafts() == {"A4": "half"}
        with pytest.raises(StorageError, match="nieuwere versie"):
            opened.append([evening.write("idea", {"text": "x"})], evening.session)
    assert digest(path) == before
    assert [*path.parent.iterdir()] == [path]
    with pytest.raises(NewerFileError):
        read_copy(path)


@pytest.mark.parametrize("version", [1, 2, 3])
def test_a_file_of_an_older_layout_gets_the_views_and_the_proof_that_came_later(
    tmp_path: Path, version: int
) -> None:
    """Its journal and its state are as they were."""
    path = tmp_path / "oud.db"
    old_file(path, an_evening().session, version)
    assert not read_copy(path).damages
    before = [*an_evening().session.edits.values()]
    SessionFile.open(path).close()
    (reserve,) = (tmp_path / ".reserve").rglob("*.db")
    assert read_copy(reserve).edits == before
    with closing(sqlite3.connect(reserve)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (version,)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (4,)
        views = "SELECT name FROM sqlite_master WHERE type = 'view'"
        names = {name for (name,) in connection.execute(views)}
    assert names == {*VIEWS, "votes", "answers"}
    with SessionFile.open(path) as file:
        assert file.edits() == before
        assert not file.read_only


def test_a_step_that_fails_leaves_the_old_version(
    file: SessionFile, path: Path
) -> None:
    """A step happens whole or not at all."""
    file.close()
    step = (
        "ALTER TABLE edits ADD COLUMN later TEXT",
        "ALTER TABLE nowhere ADD COLUMN a",
    )
    with (
        closing(sqlite3.connect(path, isolation_level=None)) as connection,
        pytest.raises(sqlite3.OperationalError),
    ):
        migrate(connection, (*schema.STEPS, step))
    with SessionFile.open(path) as opened:
        assert len(opened.edits()) == 11


@pytest.mark.skipif(os.name != "posix", reason="elsewhere there are no pipes")
def test_only_a_plain_file_is_opened(file: SessionFile, path: Path) -> None:
    """No link, no folder, no pipe, and not what is not there."""
    file.close()
    folder = path.parent
    (folder / "link.db").symlink_to(path)
    (folder / "folder.db").mkdir()
    os.mkfifo(folder / "pipe.db")
    for name in ("link.db", "folder.db", "pipe.db"):
        for read in (SessionFile.open, read_copy):
            with pytest.raises(StorageError, match="geen gewoon bestand"):
                read(folder / name)
    with pytest.raises(StorageError, match="is er niet"):
        SessionFile.open(folder / "nergens.db")
    assert not (folder / "nergens.db").exists()


def test_opening_a_session_stays_light(file: SessionFile, path: Path) -> None:
    """The library that makes the layout is not needed to open a file that has it."""
    file.close()
    program = (
        "import sys; from pathlib import Path;"
        "from cyclus_tui.storage.session_file import SessionFile;"
        f"SessionFile.open(Path({str(path)!r})).close();"
        "print('sqlite_utils' in sys.modules, 'platformdirs' in sys.modules)"
    )
    root = Path(__file__).parents[2]
    out = subprocess.check_output(
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONPATH": str(root / "src")},
        encoding="utf-8",
    )
    assert out.split() == ["False", "False"]


LOCAL_DAMAGE = [
    "INSERT INTO undo_list (kind, stamps) VALUES ('edit', '[')",
    "INSERT INTO undo_list (kind, stamps) VALUES ('edit', '[[3]]')",
    "INSERT INTO undo_list (kind, stamps) VALUES (x'ff', '{}')",
    "INSERT INTO undo_list (kind, stamps, undone) VALUES ('merge', x'ff', 'x')",
    f"INSERT INTO undo_list (kind, stamps) VALUES ('edit', '{'[' * 100_000}')",
    "INSERT INTO drafts VALUES (x'ff', CAST(x'61ff' AS TEXT))",
    "INSERT INTO drafts VALUES ('A4/A4.1', 7)",
    "INSERT INTO places VALUES ('where', CAST(x'ff' AS TEXT))",
    "INSERT INTO places VALUES ('phase', x'ff')",
    "DELETE FROM state",
    "UPDATE state SET body = '['",
    "UPDATE state SET body = '[]', kind = 'idea'",
    "UPDATE state SET body = x'ff'",
    f"UPDATE state SET body = '{'[' * 100_000}'",
]


@pytest.mark.parametrize("damage", LOCAL_DAMAGE)
def test_damage_beside_the_journal_is_left_out(
    file: SessionFile, path: Path, evening: Evening, damage: str
) -> None:
    file.close()
    by_another_program(path, damage)
    (entry,) = Library(path.parent, cache=path.parent / "cache").entries()
    assert entry.session_id == evening.session.id
    assert len([*central_questions(path.parent)]) <= 1
    with SessionFile.open(path) as opened:
        assert opened.edits() == [*evening.session.edits.values()]
        assert not opened.read_only
        assert all(step.stamps == () for step in opened.undo_steps())
        assert all(isinstance(text, str) for text in opened.drafts().values())
        assert isinstance(
            opened.local_value("where") + opened.local_value("phase"), str
        )
        opened.append([evening.write("idea", {"text": "x"})], evening.session)


def test_views_of_another_version_are_made_anew_when_the_file_is_opened(
    file: SessionFile, path: Path
) -> None:
    """A kind and a field that only that version knew harm nobody."""
    file.close()
    later = (
        "CREATE VIEW promises AS\nSELECT record AS id,\n"
        "       json_extract(body, '$.made_on') AS \"made_on\"\n"
        "FROM state WHERE kind = 'promise'"
    )
    by_another_program(path, later, "DROP VIEW ideas")
    assert len(read_copy(path).edits) == 11
    SessionFile.open(path).close()
    with closing(sqlite3.connect(path)) as connection:
        views = "SELECT name FROM sqlite_master WHERE type = 'view'"
        names = {name for (name,) in connection.execute(views)}
    assert names == {*VIEWS, "votes", "answers"}
