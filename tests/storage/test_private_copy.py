"""A private copy leaves nothing behind and is what stood in the file."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

import pytest

from cyclus_tui.errors import SessionInUseError, StorageError
from cyclus_tui.storage.disk_problems import storage_error
from cyclus_tui.storage.private_copy import memory_copy, read_copy
from cyclus_tui.storage.session_file import SessionFile


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which temporary files are made."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def test_a_copy_makes_no_temporary_files(
    file: SessionFile, path: Path, temporary: Path
) -> None:
    """It is read in memory: there is no folder to make one in."""
    file.close()
    temporary.rmdir()
    assert len(read_copy(path).edits) == 11


def half_written(path: Path, folder: Path) -> Path:
    """A copy of a session file of the moment at which half a write is on the disk."""
    folder.mkdir()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("BEGIN")
        connection.execute("UPDATE edits SET line = line || 'weg' || randomblob(9000)")
        for name in (path.name, f"{path.name}-journal"):
            shutil.copyfile(path.with_name(name), folder / name)
        connection.execute("ROLLBACK")
    return folder / path.name


def test_half_a_write_is_put_right_in_a_folder_that_is_gone_afterwards(
    file: SessionFile, path: Path, temporary: Path
) -> None:
    file.close()
    torn = half_written(path, path.parent / "torn")
    before = torn.read_bytes()
    assert before != path.read_bytes()
    assert read_copy(torn) == read_copy(path)
    assert torn.read_bytes() == before
    assert list(temporary.iterdir()) == []
    temporary.rmdir()
    with pytest.raises(StorageError):  # it is not read as if nothing were wrong
        read_copy(torn)


def test_a_file_that_is_written_all_the_time_is_said_to_be(
    file: SessionFile, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A copy whose pages may not belong together is never used."""
    file.close()
    journal = path.with_name(f"{path.name}-journal")
    read_bytes = Path.read_bytes
    looks: list[Path] = []

    def written_meanwhile(read: Path) -> bytes:
        if read == path:
            looks.append(read)
            journal.write_bytes(bytes([len(looks)]) * 4)
        return read_bytes(read)

    monkeypatch.setattr(Path, "read_bytes", written_meanwhile)
    with pytest.raises(SessionInUseError, match="juist in deze sessie geschreven"):
        read_copy(path)
    assert len(looks) >= 50


def test_a_question_that_never_ends_is_stopped(file: SessionFile, path: Path) -> None:
    """By a deadline that holds for every question to the copy."""
    file.close()
    with (
        closing(memory_copy(path, patience=0.0)) as copy,
        pytest.raises(sqlite3.OperationalError) as stopped,
    ):
        copy.execute(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
            " SELECT max(i) FROM n"
        )
    assert "duurt te lang" in str(storage_error(stopped.value, path))
