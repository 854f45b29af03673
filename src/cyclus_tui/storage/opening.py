"""Opening a session file: who may, what it is checked for, and how one is made."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from cyclus_tui.domain.journal.session import Session
from cyclus_tui.errors import StorageError
from cyclus_tui.storage import backup, migrations, open_files, rows, schema, views
from cyclus_tui.storage.atomic_write import sync_folder
from cyclus_tui.storage.connection import (
    check_kind,
    connect,
    is_sound,
    lock_for_writing,
    read_header,
)
from cyclus_tui.storage.disk_problems import (
    CHANGED,
    DAMAGED,
    NEWER,
    READ_ONLY,
    problem_message,
    storage_error,
)
from cyclus_tui.storage.open_files import Identity
from cyclus_tui.storage.private_copy import memory_copy, session_id_of, version_of
from cyclus_tui.storage.temporary_files import beside, create_private


class CheckedFile(NamedTuple):
    """A checked session file."""

    connection: sqlite3.Connection
    file: Identity | None
    """The file that this process holds now; `None` for a copy in memory."""
    notice: str
    """Why it can only be read; empty when it can be written."""


def open_checked(path: Path) -> CheckedFile:
    """Take the lock on a session file, or copy it when it may only be read.

    The file is claimed for this process (see `open_files`); the caller puts its own
    name on the claim.

    Raises:
        SessionInUseError, NewerFileError, StorageError: as `SessionFile.open`.
    """
    check_kind(path)
    try:
        with open_files.LOCK:
            file = open_files.identity(path)
            open_files.claim(file, open_files.OPENING, path)
            connection = None
            try:
                notice = _reading_only(path)
                if not notice:
                    connection = _locked(path)
            finally:
                if connection is None:
                    open_files.release(file, open_files.OPENING)
        if connection is not None:
            return CheckedFile(connection, file, "")
        return CheckedFile(memory_copy(path), None, notice)
    except UnicodeDecodeError:  # SQLite quotes bytes of a damaged layout
        raise _hinted(StorageError(problem_message(DAMAGED, path)), path) from None
    except sqlite3.Error as error:
        raise _hinted(storage_error(error, path), path) from None
    except OSError as error:
        raise storage_error(error, path, reading=True) from error


def write_new(path: Path, session: Session) -> None:
    """Write a session to a new file: under a temporary name until it is whole.

    Raises:
        StorageError: there is a file already, or it cannot be written.
    """
    refuse_existing(path)
    try:
        backup.make_private(path.parent)
        with beside(path) as temporary:
            create_private(temporary).close()
            _fill(temporary, session)
            temporary.rename(path)
            sync_folder(path.parent)
    except (sqlite3.Error, OSError) as error:
        raise storage_error(error, path) from None


def refuse_existing(path: Path) -> None:
    """See that nothing has this name yet.

    Raises:
        StorageError: something has.
    """
    if os.path.lexists(path):
        raise StorageError(
            f"{path.name}: Er is al een bestand met deze naam. "
            "Kies een andere naam of haal het oude bestand weg."
        )


def _reading_only(path: Path) -> str:
    """Why a file can only be read; empty when it can be written.

    On Windows a folder has no such mark: there the first save would tell.
    """
    if read_header(path).version > schema.newest_version():
        return problem_message(NEWER, path) + " U kunt de sessie wel lezen."
    if not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        return problem_message(READ_ONLY, path) + " U kunt de sessie wel lezen."
    return ""


def _locked(path: Path) -> sqlite3.Connection:
    """A connection that keeps everybody else out, to a file that was found sound."""
    connection = connect(path, "rw")
    ready = False
    try:
        lock_for_writing(connection)
        version = version_of(connection)
        if not schema.is_ours(connection, version):
            raise _hinted(StorageError(problem_message(CHANGED, path)), path)
        if not is_sound(connection):
            raise _hinted(StorageError(problem_message(DAMAGED, path)), path)
        if version < schema.newest_version():
            _upgrade(connection, path)
        views.refresh(connection)
        ready = True
        return connection
    finally:
        if not ready:
            connection.close()


def _fill(path: Path, session: Session) -> None:
    """Make an empty file into a whole session file.

    The disk is waited for once, at the end: until then nobody counts on it.
    """
    with closing(connect(path, "rw")) as connection:
        connection.execute("PRAGMA auto_vacuum = NONE")
        connection.execute("PRAGMA journal_mode = MEMORY")
        connection.execute("PRAGMA synchronous = OFF")
        migrations.migrate(connection)
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO about VALUES ('session', ?)", (session.id,))
        rows.add_edits(connection, session.edits.values())
        rows.rebuild_state(connection, session)
        connection.execute("COMMIT")
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _upgrade(connection: sqlite3.Connection, path: Path) -> None:
    """Bring an older file to the newest layout, after a reserve copy."""
    folder = backup.reserve_folder(path, session_id_of(connection))
    backup.make_reserve_copy(connection, folder, "versie", datetime.now())
    migrations.migrate(connection)


def _hinted(error: StorageError, path: Path) -> StorageError:
    """The error, with where the newest reserve copy is when that helps."""
    if type(error) is not StorageError:
        return error
    return StorageError(f"{error}{backup.reserve_hint(path)}")
