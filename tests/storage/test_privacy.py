"""Erased words leave the file, its journal and its reserve copies."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from cyclus_tui.storage.opening import CheckedFile
from cyclus_tui.storage.session_file import SessionFile
from tests.storage.evening import Evening

NEEDLE = "zij zei dat haar man gokte"
NOW = datetime(2026, 11, 21, 21, 0)


def found_in(folder: Path) -> list[str]:
    """The files in which the words stand."""
    return [
        file.name
        for file in folder.rglob("*")
        if file.is_file() and NEEDLE.encode() in file.read_bytes()
    ]


def store_and_erase(file: SessionFile, evening: Evening) -> None:
    file.append([evening.write("idea", {"text": NEEDLE}, "i9")], evening.session)
    file.save_draft("A4", f"en {NEEDLE}")
    file.erase([evening.erase("i9")], evening.session)
    file.clean_up()


def test_erased_words_are_nowhere_while_the_file_is_open(
    file: SessionFile, path: Path, evening: Evening
) -> None:
    store_and_erase(file, evening)
    assert found_in(path.parent) == []
    assert file.drafts() == {}
    assert file.is_cleaned


def test_a_changed_draft_leaves_no_words_behind(file: SessionFile, path: Path) -> None:
    """Typing over a name takes the name out of the file when it is closed."""
    file.save_draft("A4", NEEDLE)
    file.save_draft("A4", "iemand vertelde iets")
    file.close()
    assert found_in(path.parent) == []


@pytest.mark.skipif(os.name != "posix", reason="elsewhere an open file has no links")
def test_the_words_in_the_journal_leave_the_disk_with_it(
    file: SessionFile, path: Path
) -> None:
    """Its blocks hold zeros by the time that they are free."""
    file.save_draft("A4", NEEDLE)
    file.save_draft("A4", "iets anders")
    journal, blocks = path.with_name(f"{path.name}-journal"), path.parent / "blocks"
    blocks.hardlink_to(journal)
    assert NEEDLE.encode() in blocks.read_bytes()
    file.close()
    assert not journal.exists()
    assert blocks.stat().st_size > 0 and not any(blocks.read_bytes())


def test_without_secure_delete_the_words_would_stay(
    file: SessionFile, path: Path
) -> None:
    """The other side of the test before: it can fail."""
    file.save_draft("A4", NEEDLE)
    file.close()
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA secure_delete = OFF")
        other.execute("DELETE FROM drafts")
        other.commit()
    assert found_in(path.parent) == [path.name]


def test_every_open_file_deletes_securely(
    file: SessionFile, checked: CheckedFile
) -> None:
    """Whatever SQLite was compiled with."""
    settings = {
        name: checked.connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in (
            "secure_delete",
            "synchronous",
            "journal_mode",
            "locking_mode",
            "trusted_schema",
            "application_id",
        )
    }
    assert settings == {
        "secure_delete": 1,
        "synchronous": 3,
        "journal_mode": "persist",
        "locking_mode": "exclusive",
        "trusted_schema": 0,
        "application_id": 0x43594354,
    }


def test_edits_set_aside_lose_their_words_too(
    file: SessionFile, path: Path, evening: Evening
) -> None:
    """A merge that was undone does not keep what was erased."""
    theirs = Evening("1", evening.session).write("idea", {"text": NEEDLE}, "i9")
    file.merge_in([theirs], evening.session.after(theirs))
    file.set_aside([theirs.id], evening.session)
    file.erase([evening.erase("i9")], evening.session)
    file.clean_up()
    assert found_in(path.parent) == []


@pytest.mark.parametrize("copies", [1, 3])
def test_reserve_copies_can_be_forgotten(
    file: SessionFile, path: Path, evening: Evening, copies: int
) -> None:
    """They hold the words until then."""
    file.append([evening.write("idea", {"text": NEEDLE}, "i9")], evening.session)
    for _ in range(copies):
        file.backup("tijd", NOW)
    file.erase([evening.erase("i9")], evening.session)
    assert not file.is_cleaned
    assert file.clean_up() == []
    assert found_in(path.parent) == []
