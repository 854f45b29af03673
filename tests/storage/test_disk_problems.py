"""Each sentence about a disk names what is really wrong."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from cyclus_tui.errors import StorageError
from cyclus_tui.storage.disk_problems import (
    moved_message,
    problem_message,
    storage_error,
)
from cyclus_tui.storage.folders import is_removable
from cyclus_tui.storage.session_file import SessionFile
from tests.walk.surroundings import Laptop

ON_A_STICK = Path("/media/noor/STICK/sessies/avond.db")


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "De schijf is vol"),
        (errno.EDQUOT, "quotum"),
        (errno.EFBIG, "te groot voor deze schijf"),
        (errno.EROFS, "niet geschreven"),
        (errno.EACCES, "niet geschreven"),
        (errno.ENOENT, "is er niet (meer)"),
        (errno.ENOTDIR, "een bestand waar een map hoort"),
        (errno.EEXIST, "een bestand waar een map hoort"),
        (errno.EISDIR, "Dit is een map"),
        (errno.ENAMETOOLONG, "te lang, of de map ligt te diep"),
        (errno.EBUSY, "Een ander programma houdt dit bestand vast"),
        (errno.EMFILE, "geen bestanden meer openen"),
        (errno.EHOSTDOWN, "De schijf op het netwerk"),
        (errno.EIO, "De schijf geeft een fout"),
    ],
)
def test_every_number_of_the_system_has_a_sentence_of_its_own(
    number: int, words: str, tmp_path: Path
) -> None:
    heard = str(storage_error(OSError(number, ""), tmp_path / "avond.db"))
    assert words in heard
    assert "stick er weer in" not in heard


def test_what_may_not_be_read_is_not_called_write_protected() -> None:
    heard = storage_error(PermissionError(errno.EACCES, ""), Path("a.db"), reading=True)
    assert "niet gelezen" in str(heard)


@pytest.mark.skipif(os.name != "posix", reason="Windows asks the drive itself")
def test_the_stick_goes_back_in_only_where_sticks_are() -> None:
    for number in (errno.EIO, errno.ENOENT):
        heard = str(storage_error(OSError(number, ""), ON_A_STICK))
        assert "De USB-stick is niet bereikbaar. Steek de stick er weer in." in heard
    assert "vol" in str(storage_error(OSError(errno.ENOSPC, ""), ON_A_STICK))
    assert "Steek de stick" in problem_message(moved_message(ON_A_STICK), ON_A_STICK)
    at_home = Path("/home/noor/Cyclus/avond.db")
    assert "verplaatst" in problem_message(moved_message(at_home), at_home)
    assert not is_removable(at_home)


def test_a_name_that_is_too_long_is_told_shortly(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="te lang, of de map ligt te diep") as heard:
        SessionFile.open(tmp_path / ("x" * 300 + ".db"))
    assert len(str(heard.value)) < 250


@pytest.mark.skipif(os.name != "posix", reason="Windows has a limit of its own")
def test_a_folder_deeper_than_sqlite_goes_is_too_deep(tmp_path: Path) -> None:
    laptop = Laptop(tmp_path)
    laptop.sessions = tmp_path.joinpath(*["d" * 100] * 5)
    made = laptop.run("new", "adviesvangers", "--no-open")
    assert made.returncode == 1
    assert "de map ligt te diep" in made.stderr
    assert list(laptop.sessions.glob("*")) == []


def test_a_path_that_is_a_file_is_told_as_such(tmp_path: Path) -> None:
    laptop = Laptop(tmp_path)
    laptop.sessions = tmp_path / "brief"
    laptop.sessions.write_text("Beste wethouder")
    for words in (["list"], ["new", "adviesvangers", "--no-open"], ["demo"]):
        done = laptop.run(*words)
        assert done.returncode == 1, words
        assert "een bestand waar een map hoort" in done.stderr
        assert "opgeslagen" not in done.stderr
    laptop.sessions = tmp_path / "brief" / "sessies"
    done = laptop.run("open", laptop.sessions / "avond.db")
    assert "stick" not in done.stderr


TRIAL = """
import sqlite3, sys
from pathlib import Path
from cyclus_tui.storage.disk_problems import storage_error

error = sqlite3.OperationalError("disk I/O error")
error.sqlite_errorcode = sqlite3.SQLITE_IOERR_WRITE
print(storage_error(error, Path(sys.argv[1]), saving=True))
"""


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace ontbreekt")
@pytest.mark.parametrize(
    ("cause", "words"),
    [
        ("EDQUOT", "quotum"),
        ("EROFS", "niet geschreven"),
        ("EIO", "Schrijven naar de schijf lukt niet"),
    ],
)
def test_what_sqlite_does_not_tell_is_found_out(
    cause: str, words: str, tmp_path: Path
) -> None:
    fault = ["-f", "-o", os.devnull, "-e", "trace=fsync"]
    fault += ["-e", f"inject=fsync:error={cause}"]
    command = [sys.executable, "-c", TRIAL, str(tmp_path / "avond.db")]
    done = subprocess.run(
        ["strace", *fault, *command],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2] / "src")},
    )
    assert words in done.stdout, done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_failing_read_is_told_as_one(tmp_path: Path) -> None:
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = sqlite3.SQLITE_IOERR_READ
    heard = str(storage_error(error, tmp_path / "avond.db"))
    assert "Lezen van de schijf lukt niet" in heard
