"""Reserve copies: whole, few, and in the order in which they were made."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from cyclus_tui.errors import StorageError
from cyclus_tui.storage.backup import copies_to_keep, make_reserve_copy
from cyclus_tui.storage.session_file import SessionFile
from tests.storage.evening import SESSION_ID, Evening

NOW = datetime(2026, 11, 21, 21, 0)


def name(number: int, day: str) -> str:
    """The name of a reserve copy."""
    return f"{number:06}_{day}_2100_tijd.db"


def test_the_last_five_stay() -> None:
    """Of one evening no more than five."""
    names = [name(n, "2026-11-21") for n in range(1, 12)]
    assert copies_to_keep(names) == set(names[-5:])


def test_one_a_day_stays_for_a_week() -> None:
    """Of each of the last seven days the newest one, beside the last five."""
    names = [name(n, f"2026-11-{10 + n // 2:02}") for n in range(20)]
    kept = sorted(copies_to_keep(names))
    assert kept == [names[n] for n in (7, 9, 11, 13, 15, 16, 17, 18, 19)]


def test_a_clock_that_jumps_back_throws_nothing_new_away() -> None:
    """The number says which is newer: an empty battery makes it the year 2000."""
    names = [name(n, "2026-11-21") for n in range(1, 6)] + [name(6, "2000-01-01")]
    assert names[-1] in copies_to_keep(names)
    assert len(copies_to_keep(names)) == 5


def test_other_files_are_no_reserve_copies() -> None:
    """What somebody put there by hand is not counted, and not removed."""
    assert copies_to_keep(["notities.txt", "kopie.db"]) == set()


def test_a_reserve_copy_is_a_whole_session(
    file: SessionFile, path: Path, evening: Evening
) -> None:
    """Drafts and all, in its own folder, while the session stays open."""
    file.save_draft("A4", "half")
    made = file.backup("samenvoegen", NOW)
    assert made.parent == path.parent / ".reserve" / SESSION_ID
    assert made.name == "000001_2026-11-21_2100_samenvoegen.db"
    with SessionFile.open(made) as copy:
        assert copy.edits() == file.edits()
        assert copy.drafts() == {"A4": "half"}
    file.append([evening.write("idea", {"text": "daarna"})], evening.session)


def test_too_many_reserve_copies_go(file: SessionFile, path: Path) -> None:
    """Eight on one evening leave five, and one of the day before."""
    file.backup("tijd", NOW - timedelta(days=1))
    for _ in range(8):
        file.backup("tijd", NOW)
    folder = path.parent / ".reserve" / SESSION_ID
    numbers = [int(copy.name[:6]) for copy in sorted(folder.iterdir())]
    assert numbers == [1, 5, 6, 7, 8, 9]


class LyingDisk(sqlite3.Connection):
    """Writes a copy whose last page did not reach the disk."""

    def execute(self, sql: str, parameters: Any = (), /) -> sqlite3.Cursor:
        cursor = super().execute(sql, parameters)
        if sql.startswith("VACUUM INTO"):
            copy = Path(parameters[0])
            copy.write_bytes(copy.read_bytes()[:-4096] + bytes(4096))
        return cursor


def test_a_copy_that_is_not_sound_replaces_nothing(
    file: SessionFile, path: Path
) -> None:
    """The older ones stay, and no half one is left."""
    for _ in range(5):
        file.backup("tijd", NOW)
    folder = path.parent / ".reserve" / SESSION_ID
    before = sorted(folder.iterdir())
    file.close()
    with (
        closing(sqlite3.connect(path, factory=LyingDisk)) as connection,
        pytest.raises(StorageError, match="niet goed gelukt"),
    ):
        make_reserve_copy(connection, folder, "tijd", NOW)
    assert sorted(folder.iterdir()) == before
