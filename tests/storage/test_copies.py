"""A private copy leaves nothing behind and is what stood in the file."""

from __future__ import annotations

import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

import pytest

from cyclus_tui.errors import SessionInUseError
from cyclus_tui.storage import copies
from cyclus_tui.storage.copies import memory_copy, read_copy
from cyclus_tui.storage.sentences import told
from cyclus_tui.storage.session_file import SessionFile
from cyclus_tui.storage.whole_file import overwrite


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which temporary files are made."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def test_a_copy_leaves_no_words_in_temporary_files(
    file: SessionFile, path: Path, temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They are overwritten before they are removed."""
    cleared: list[bytes] = []

    def watched(left: Path) -> None:
        assert left.is_relative_to(temporary)
        overwrite(left)
        cleared.append(left.read_bytes())

    file.close()
    monkeypatch.setattr("cyclus_tui.storage.copies.overwrite", watched)
    assert len(read_copy(path).edits) == 11
    assert cleared and not any(any(content) for content in cleared)
    assert list(temporary.iterdir()) == []


def test_a_file_that_is_written_all_the_time_is_said_to_be(
    file: SessionFile, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A copy whose pages may not belong together is never used."""
    file.close()
    journal = path.with_name(f"{path.name}-journal")
    tries: list[int] = []

    def busy(folder: Path, content: bytes, put: object = copies._put) -> None:
        journal.write_bytes(bytes([len(tries)]) * 4)
        tries.append(1)
        assert callable(put)
        put(folder, content)

    monkeypatch.setattr(copies, "_put", busy)
    monkeypatch.setattr(copies, "_PAUSE", 0)
    with pytest.raises(SessionInUseError, match="juist in deze sessie geschreven"):
        read_copy(path)
    assert len(tries) >= 50


def test_a_question_that_never_ends_is_stopped(
    file: SessionFile, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By a deadline that holds for every question to the copy."""
    file.close()
    monkeypatch.setattr(copies, "PATIENCE", 0.0)
    with (
        closing(memory_copy(path)) as copy,
        pytest.raises(sqlite3.OperationalError) as stopped,
    ):
        copy.execute(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
            " SELECT max(i) FROM n"
        )
    assert "duurt te lang" in str(told(stopped.value, path))
