"""Reserve copies: made before what is risky and every ten minutes of change."""

from __future__ import annotations

import os
import re
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Final, NamedTuple

from cyclus_tui.errors import StorageError
from cyclus_tui.storage.atomic_write import sync_folder
from cyclus_tui.storage.connection import connect, is_sound
from cyclus_tui.storage.disk_problems import storage_error
from cyclus_tui.storage.secure_delete import discard_all
from cyclus_tui.storage.temporary_files import beside, create_private

FOLDER: Final = ".reserve"
LAST: Final = 5
"""How many of the newest copies stay."""
DAYS: Final = 7
"""Of how many days the newest copy stays."""

_NAME: Final = re.compile(r"\d{6}_\d{4}-\d{2}-\d{2}_\d{4}_[a-z]+\.db")


class ReserveCopy(NamedTuple):
    """A reserve copy, by what its name tells."""

    path: Path
    day: str
    """The date on which it was made."""
    time: str
    """The time at which it was made: `19:45`."""
    reason: str
    """Why it was made: `tijd`, `samenvoegen`, `terugzetten`."""


def reserve_folder(session_path: Path, session_id: str) -> Path:
    """Where the copies of a session are."""
    return session_path.parent / FOLDER / session_id


def copies_in(folder: Path) -> list[Path]:
    """The reserve copies in a folder, oldest first."""
    if not folder.is_dir():
        return []
    return sorted(path for path in folder.iterdir() if _NAME.fullmatch(path.name))


def reserve_copies(session_path: Path, session_id: str) -> list[ReserveCopy]:
    """The reserve copies of a session, the newest first.

    Raises:
        StorageError: the folder cannot be read.
    """
    try:
        paths = copies_in(reserve_folder(session_path, session_id))
    except OSError as error:
        raise storage_error(error, session_path.parent, reading=True) from error
    copies = []
    for path in reversed(paths):
        _, day, time, reason = path.stem.split("_")
        copies.append(ReserveCopy(path, day, f"{time[:2]}:{time[2:]}", reason))
    return copies


def copies_to_keep(names: Iterable[str]) -> set[str]:
    """Which reserve copies stay: the last five, and one a day of the last week.

    Their number says which is newer, never the clock: a laptop with an empty battery
    thinks that it is 2000.
    """
    newest_first = sorted(filter(_NAME.fullmatch, names), reverse=True)
    newest = set(newest_first[:LAST])
    by_day: dict[str, str] = {}
    for name in newest_first:
        by_day.setdefault(name.split("_")[1], name)
    return newest | set(list(by_day.values())[:DAYS])


def make_reserve_copy(
    connection: sqlite3.Connection, folder: Path, reason: str, now: datetime
) -> Path:
    """Write a checked copy of the open database and drop the copies that are too old.

    Raises:
        StorageError: the copy is not sound; nothing was dropped.
        sqlite3.Error, OSError: it could not be written.
    """
    make_private(folder)
    earlier = copies_in(folder)
    number = int(earlier[-1].name[:6]) + 1 if earlier else 1
    goal = folder / f"{number:06}_{now:%Y-%m-%d_%H%M}_{reason}.db"
    copy_out(connection, goal)
    copies = copies_in(folder)
    keep = copies_to_keep(path.name for path in copies)
    # A copy that cannot go now goes with the next one.
    discard_all(path for path in copies if path.name not in keep)
    return goal


def copy_out(connection: sqlite3.Connection, goal: Path) -> None:
    """Write the open database to another file, by way of a temporary one.

    Raises:
        StorageError, sqlite3.Error, OSError: it is not written, or not sound; nothing
            is left behind.
    """
    with beside(goal) as temporary:
        create_private(temporary).close()
        connection.execute("VACUUM INTO ?", (str(temporary),))
        with closing(connect(temporary, "ro")) as copy:
            if not is_sound(copy):
                raise StorageError(
                    f"{goal.name}: De reservekopie is niet goed gelukt. "
                    "Controleer de schijf en probeer het opnieuw."
                )
        with temporary.open("rb+") as file:
            os.fsync(file.fileno())
        temporary.replace(goal)
        sync_folder(goal.parent)


def make_private(folder: Path) -> None:
    """Make a folder that only its owner can look into, when it is not there."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def reserve_hint(session_path: Path) -> str:
    """For a session that cannot be read: where its newest reserve copy is."""
    short = session_path.stem.rpartition("_")[2]
    if not re.fullmatch(r"[0-9a-f]{6,32}", short):
        return ""
    folders = (session_path.parent / FOLDER).glob(f"{short}*")
    copies = [path for folder in folders for path in copies_in(folder)]
    if not copies:
        return ""
    many = (
        f"zijn {len(copies)} reservekopieën"
        if len(copies) > 1
        else "is een reservekopie"
    )
    return f" Er {many} van deze sessie; open de nieuwste: {max(copies)}"
