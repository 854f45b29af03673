"""Connections to SQLite files, with the settings that keep people's words safe."""

from __future__ import annotations

import sqlite3
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, NamedTuple
from urllib.parse import quote

from cyclus_tui.errors import StorageError
from cyclus_tui.storage import schema
from cyclus_tui.storage.disk_problems import (
    NOT_A_SESSION,
    problem_in,
    problem_message,
    storage_error,
)

LARGEST: Final = 200 * 1024 * 1024
"""No session comes near this; a bigger file is something else."""

_MAGIC: Final = b"SQLite format 3\x00"


class Header(NamedTuple):
    """What the first hundred bytes of a SQLite file say."""

    version: int
    """Ours to give: the number of layout steps taken."""
    changes: int
    """SQLite's own counter; every commit raises it."""


def check_kind(path: Path) -> None:
    """See that a path is a plain file of a size that a session can have.

    A link, a folder or a pipe is refused without touching it.

    Raises:
        StorageError: it is something else, or nothing.
    """
    try:
        status = path.lstat()
    except OSError as error:
        raise storage_error(error, path, reading=True) from error
    if not stat.S_ISREG(status.st_mode):
        raise StorageError(
            f"{path.name}: Dit is geen gewoon bestand maar een map of verwijzing. "
            "Open het sessiebestand zelf."
        )
    if status.st_size == 0:
        raise StorageError(
            f"{path.name}: Dit bestand is leeg; er staat geen sessie in."
        )
    if status.st_size > LARGEST:
        raise StorageError(f"{path.name}: Dit bestand is te groot voor een sessie.")


def read_header(path: Path) -> Header:
    """What a session file says about itself, before SQLite touches it.

    Only for a file that this process does not hold: see `open_files`.

    Raises:
        StorageError: this is no session of ours.
        OSError: it cannot be read.
    """
    with path.open("rb") as file:
        head = file.read(100)
    application = int.from_bytes(head[68:72], "big")
    if (
        len(head) < 100
        or head[:16] != _MAGIC
        or application != schema.APPLICATION_ID
        or not (version := int.from_bytes(head[60:64], "big"))
    ):
        problem = problem_in(head) or NOT_A_SESSION
        raise StorageError(problem_message(problem, path))
    return Header(version, int.from_bytes(head[24:28], "big"))


def connect(path: Path, mode: str) -> sqlite3.Connection:
    """A connection that waits for nobody and trusts nothing that a file says.

    `mode` is `rw` or `ro`. Sorting happens in memory: no words in temporary files.
    """
    whole = path.absolute().as_posix()
    address = "file://" + quote(whole if whole.startswith("/") else f"/{whole}")
    connection = sqlite3.connect(
        f"{address}?mode={mode}",
        uri=True,
        timeout=0,
        isolation_level=None,
        check_same_thread=False,
    )
    for setting in (
        "trusted_schema = OFF",
        "cell_size_check = ON",
        "mmap_size = 0",
        "temp_store = MEMORY",
    ):
        connection.execute(f"PRAGMA {setting}")
    return connection


def lock_for_writing(connection: sqlite3.Connection) -> None:
    """Take the lock for as long as the connection lives, and write as safely as can be.

    PERSIST with EXTRA: in simulated power cuts the one combination that lost nothing
    and leaves a whole file between two writes; its journal's blocks are used again, so
    that erased words do not stay behind on the disk. Nothing reaches the file before
    its commit (`cache_spill`), so that a copy made meanwhile is whole as well.
    """
    for setting in (
        "locking_mode = EXCLUSIVE",
        "journal_mode = PERSIST",
        "synchronous = EXTRA",
        "secure_delete = ON",
        "cache_spill = OFF",
    ):
        connection.execute(f"PRAGMA {setting}").close()
    connection.execute("BEGIN EXCLUSIVE")
    connection.execute("COMMIT")


def journal_of(path: Path) -> Path:
    """The rollback journal of a session file."""
    return path.with_name(f"{path.name}-journal")


def is_sound(connection: sqlite3.Connection) -> bool:
    """Whether SQLite finds no damage in the file; it may quote what is no text."""
    try:
        with as_bytes(connection):
            rows = connection.execute("PRAGMA integrity_check(1)").fetchall()
    except UnicodeDecodeError:
        return False
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_CORRUPT:
            raise
        return False
    return rows == [(b"ok",)]


@contextmanager
def as_bytes(connection: sqlite3.Connection) -> Iterator[None]:
    """Texts are read as they stand in the file, also those that are none."""
    before = connection.text_factory
    connection.text_factory = bytes
    try:
        yield
    finally:
        connection.text_factory = before


def limit_time(connection: sqlite3.Connection, seconds: float) -> None:
    """Let every question to a file that is not ours end by a deadline."""
    deadline = time.monotonic() + seconds
    connection.set_progress_handler(lambda: time.monotonic() > deadline, 10_000)
