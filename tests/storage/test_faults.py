"""Kills, full disks, lost sticks: what was acknowledged stays, the rest is told."""

from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from cyclus_tui.domain.journal.session import Session
from cyclus_tui.errors import SessionInUseError, StorageError
from cyclus_tui.storage.opening import CheckedFile
from cyclus_tui.storage.private_copy import read_copy
from cyclus_tui.storage.session_file import SessionFile
from tests.disks import LIMITS_FILES, no_room
from tests.storage.evening import SESSION_ID, Evening

ROOT = Path(__file__).parents[2]
KILLS = 15


@contextmanager
def writing(path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that stores one idea after the other in a session."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.storage.writer", str(path)],
        stdout=subprocess.PIPE,
        cwd=ROOT,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"},
    )
    assert process.stdout is not None
    try:
        assert process.stdout.readline() == "open\n"
        yield process
    finally:
        process.kill()
        process.stdout.close()
        process.wait()


def acknowledged(process: subprocess.Popen[str], count: int) -> list[str]:
    """The ids of the next edits that the other process says are stored."""
    assert process.stdout is not None
    return [process.stdout.readline().strip() for _ in range(count)]


def test_a_kill_loses_nothing_that_was_acknowledged(
    file: SessionFile, path: Path
) -> None:
    """Fifteen kills, each at another moment, in one and the same file."""
    file.close()
    chance = random.Random(3)
    stored: list[str] = []
    for _ in range(KILLS):
        with writing(path) as process:
            stored += acknowledged(process, chance.randrange(1, 40))
            process.kill()
            assert process.stdout is not None
            stored += process.stdout.read().split("\n")[:-1]
        with SessionFile.open(path) as again:
            edits = again.edits()
            ids = {edit.id for edit in edits}
            steps = {stamp for step in again.undo_steps() for stamp in step.stamps}
            ideas = again.summary().ideas
        assert set(stored) <= ids
        # At most the one that was being written is there without having been told.
        assert len(ids) <= 11 + len(stored) + KILLS
        session = Session.fold(SESSION_ID, edits)
        assert ideas == len(session.of("idea"))
        assert steps == {stamp for stamp in ids if not stamp.startswith("0000")}


@contextmanager
def standing_still(process: subprocess.Popen[str]) -> Iterator[None]:
    """Stop another process wherever it is, in the middle of a commit maybe."""
    process.send_signal(signal.SIGSTOP)
    os.waitpid(process.pid, os.WUNTRACED)
    try:
        yield
    finally:
        process.send_signal(signal.SIGCONT)


@pytest.mark.skipif(os.name != "posix", reason="elsewhere a process cannot be stopped")
def test_a_session_that_is_open_elsewhere_is_refused_and_can_still_be_read(
    file: SessionFile, path: Path
) -> None:
    """A second window hears so at once; `cyclus list` reads a copy meanwhile."""
    file.close()
    with writing(path) as process:
        stored = acknowledged(process, 5)
        with pytest.raises(SessionInUseError, match="al open in een ander venster"):
            SessionFile.open(path)
        for _ in range(20):
            with standing_still(process):
                copy = read_copy(path)
            assert set(stored) <= {edit.id for edit in copy.edits}
            assert copy.session_id == SESSION_ID
            stored += acknowledged(process, 3)
    with SessionFile.open(path) as again:
        assert set(stored) <= {edit.id for edit in again.edits()}


def test_one_process_holds_a_session_once(file: SessionFile, path: Path) -> None:
    """Also the same program cannot open it twice, or copy it past its own lock."""
    with pytest.raises(SessionInUseError):
        SessionFile.open(path)
    with pytest.raises(SessionInUseError):
        read_copy(path)
    file.close()
    SessionFile.open(path).close()


STRANGER = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], timeout=0)
try:
    connection.execute("INSERT INTO places VALUES ('by', 'a stranger')")
    connection.commit()
    print("written")
except sqlite3.OperationalError as error:
    print(error)
"""


def stranger(path: Path) -> str:
    """What another process gets when it writes to the file."""
    words = [sys.executable, "-c", STRANGER, str(path)]
    return subprocess.check_output(words, encoding="utf-8").strip()


@pytest.mark.skipif(os.name != "posix", reason="elsewhere a lock belongs to a handle")
def test_reading_a_copy_never_drops_the_lock_of_this_process(
    file: SessionFile, path: Path, evening: Evening
) -> None:
    """All ways in which this process looks at its own session leave the lock alone."""
    file.append([evening.write("idea", {"text": "een"})], evening.session)
    with pytest.raises(SessionInUseError):
        read_copy(path)
    with pytest.raises(SessionInUseError):
        SessionFile.open(path)
    assert stranger(path) == "database is locked"
    # The trap is real: a plain look at the file gives it away.
    path.read_bytes()
    assert stranger(path) == "written"


def test_a_full_disk_is_told_and_saving_works_when_there_is_room(
    file: SessionFile, checked: CheckedFile, evening: Evening
) -> None:
    """Nothing of the refused edit is there, and the same call succeeds later."""
    before = file.edits()
    file.save_draft("A4", "half")
    edit = evening.write("idea", {"text": "lang " * 10_000})
    (pages,) = checked.connection.execute("PRAGMA page_count").fetchone()
    checked.connection.execute(f"PRAGMA max_page_count = {pages}")
    for _ in range(2):
        with pytest.raises(StorageError, match="De schijf is vol") as refused:
            file.append([edit], evening.session, draft="A4")
        assert "Dit is nog niet opgeslagen" in str(refused.value)
    assert file.edits() == before
    assert file.drafts() == {"A4": "half"}
    assert file.summary().ideas == 2
    checked.connection.execute("PRAGMA max_page_count = 100000")
    file.append([edit], evening.session, draft="A4")
    assert file.edits() == [*before, edit]
    assert file.drafts() == {}


@LIMITS_FILES
def test_a_write_that_fails_half_way_leaves_the_file_as_it_was(
    file: SessionFile, path: Path, evening: Evening
) -> None:
    """The operating system refuses to let the file grow, for a while."""
    before = file.edits()
    edit = evening.write("idea", {"text": "lang " * 100_000})
    with (
        no_room(path.stat().st_size + 4096),
        pytest.raises(StorageError, match="nog niet opgeslagen"),
    ):
        file.append([edit], evening.session)
    assert file.edits() == before
    file.append([edit], evening.session)
    file.close()
    with SessionFile.open(path) as again:
        assert again.edits() == [*before, edit]


@pytest.mark.skipif(os.name != "posix", reason="elsewhere an open file stays put")
@pytest.mark.parametrize("how", ["deleted", "replaced", "folder gone"])
def test_a_file_that_went_away_is_told(
    file: SessionFile, path: Path, evening: Evening, tmp_path: Path, how: str
) -> None:
    """A write into nowhere is never shown as saved; put back, saving works."""
    file.append([evening.write("idea", {"text": "nul"})], evening.session)
    edit = evening.write("idea", {"text": "een"})
    away = tmp_path.with_name(f"{tmp_path.name}-away")
    if how == "folder gone":
        tmp_path.rename(away)
    else:
        away.mkdir()
        path.rename(away / path.name)
    if how == "replaced":
        path.write_bytes(b"iets anders")
    with pytest.raises(StorageError, match="verplaatst, weggehaald of vervangen"):
        file.append([edit], evening.session)
    if how == "replaced":
        assert path.read_bytes() == b"iets anders"
    if how == "folder gone":
        away.rename(tmp_path)
    else:
        (away / path.name).replace(path)
    file.append([edit], evening.session)
    assert edit in file.edits()


@pytest.mark.skipif(os.name != "posix", reason="elsewhere an open file stays put")
def test_closing_a_file_that_was_replaced_leaves_the_other_alone(
    file: SessionFile, path: Path, evening: Evening
) -> None:
    """Neither it nor its journal is ours."""
    file.append([evening.write("idea", {"text": "een"})], evening.session)
    path.unlink()
    path.write_bytes(b"iets anders")
    journal = path.with_name(f"{path.name}-journal")
    journal.write_bytes(b"ook iets anders")
    file.close()
    assert path.read_bytes() == b"iets anders"
    assert journal.read_bytes() == b"ook iets anders"


@pytest.mark.skipif(os.name != "posix", reason="elsewhere an open file stays put")
def test_no_folder_is_made_where_a_stick_was(
    file: SessionFile, path: Path, evening: Evening
) -> None:
    """A reserve copy would take the name that the stick is to come back under."""
    file.append([evening.write("idea", {"text": "een"})], evening.session)
    away = path.parent.with_name("weg")
    path.parent.rename(away)
    with pytest.raises(StorageError, match="verplaatst, weggehaald"):
        file.backup("tijd", datetime(2026, 11, 21, 19, 45))
    assert not path.parent.exists()
    away.rename(path.parent)
    assert file.backup("tijd", datetime(2026, 11, 21, 19, 45)).exists()


READER = """
import os
import sys
from pathlib import Path
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.errors import StorageError
from cyclus_tui.storage.opening import CheckedFile
from cyclus_tui.storage.session_file import SessionFile
SessionFile.open(Path(sys.argv[2])).close()  # all that is imported on the way is in
if os.geteuid() == 0:
    os.setgroups([])
    os.setuid(65534)  # from here on somebody else, who need not read the program
with SessionFile.open(Path(sys.argv[1])) as file:
    print(file.read_only, len(file.edits()), file.notice)
    try:
        file.save_draft("A4", "tekst")
    except StorageError as error:
        print(error)
"""


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="Windows keeps no file modes")
@pytest.mark.parametrize("what", ["folder", "file"])
def test_a_write_protected_stick_opens_for_reading(
    file: SessionFile, path: Path, what: str
) -> None:
    """One can look at everything; a sentence says why nothing can be added."""
    file.close()
    with TemporaryDirectory() as place:
        # Not where pytest keeps its folders: nobody else may look into those.
        Path(place).chmod(0o755)
        stick = Path(place) / "stick"
        stick.mkdir()
        session = Path(shutil.copy(path, stick))
        session.chmod(0o444 if what == "file" else 0o666)
        stick.chmod(0o555 if what == "folder" else 0o777)
        done = subprocess.run(
            [sys.executable, "-c", READER, session, path],
            capture_output=True,
            encoding="utf-8",
            env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONUTF8": "1"},
        )
        stick.chmod(0o755)
        assert done.returncode == 0, done.stderr
        first, second = done.stdout.splitlines()
        assert first.startswith("True 11 ")
        assert "Hier mag niet geschreven worden" in first
        assert "Hier mag niet geschreven worden" in second
        assert [left.name for left in stick.iterdir()] == [session.name]


def test_a_crash_in_the_middle_of_a_commit_is_put_right_in_the_copy(
    file: SessionFile, path: Path, evening: Evening, tmp_path: Path
) -> None:
    """A journal that was left behind goes along, and the copy is as before."""
    before = file.edits()
    file.close()
    crashed = tmp_path / "crashed.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA journal_mode = PERSIST")
        other.execute("PRAGMA cache_size = 1")
        other.execute("PRAGMA cache_spill = 1")
        other.execute("BEGIN")
        for n in range(200):
            words = "half " * 500
            other.execute("INSERT INTO edits VALUES (?, 99, ?, 0, 0)", (f"x{n}", words))
            other.execute("UPDATE edits SET line = line || ' '")
        other.execute("UPDATE state SET body = ''")
        shutil.copy(path, crashed)
        shutil.copy(f"{path}-journal", f"{crashed}-journal")
        other.execute("ROLLBACK")
    assert b"half half" in crashed.read_bytes()
    untouched = crashed.read_bytes()
    assert read_copy(crashed).edits == before
    assert crashed.read_bytes() == untouched
    with SessionFile.open(crashed) as again:
        assert again.edits() == before


def test_the_words_of_an_error_are_never_those_of_people(
    file: SessionFile, checked: CheckedFile, evening: Evening
) -> None:
    """Neither in the sentence, nor in what a crash log would print with it."""
    checked.connection.execute(
        "CREATE TEMP TRIGGER refuse BEFORE INSERT ON main.edits"
        " BEGIN SELECT NEW.[geheim van Fatma]; END"
    )
    with pytest.raises(StorageError) as refused:
        file.append([evening.write("idea", {"text": "een"})], evening.session)
    assert "Fatma" not in str(refused.value)
    assert refused.value.__cause__ is None
    assert refused.value.__suppress_context__
    checked.connection.execute("DROP TRIGGER refuse")
    edit = evening.write("idea", {"text": "twee"})
    file.append([edit], evening.session)
    assert edit in file.edits()
