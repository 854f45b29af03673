"""Reading a session from a private copy: one that is open elsewhere, or not ours.

The path itself is never opened through SQLite here. Only bytes are copied, and only
from a file that this process does not hold (see `open_files`).
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Final, NamedTuple

from cyclus_tui.domain.journal.edit import Edit
from cyclus_tui.errors import NewerFileError, SessionInUseError, StorageError
from cyclus_tui.storage import schema
from cyclus_tui.storage.backup import reserve_hint
from cyclus_tui.storage.checksums import Damage
from cyclus_tui.storage.connection import (
    as_bytes,
    check_kind,
    connect,
    is_sound,
    journal_of,
    limit_time,
    read_header,
)
from cyclus_tui.storage.disk_problems import (
    BEING_WRITTEN,
    CHANGED,
    DAMAGED,
    IN_USE,
    NEWER,
    problem_message,
    storage_error,
)
from cyclus_tui.storage.journal_reader import SESSION_ID, read_journal
from cyclus_tui.storage.open_files import LOCK, holder_of, identity
from cyclus_tui.storage.rows import lenient_text
from cyclus_tui.storage.temporary_files import create_private, private_folder

PATIENCE: Final = 5.0
"""Seconds that reading a file that is not ours may take."""

_PLAIN: Final = b"\x01\x01"
"""What a header says of a file that needs no write-ahead log to be read."""

_TRIES: Final = 50
_PAUSE: Final = 0.02
"""How often, and after how many seconds, to look again at a file being written."""


class SessionCopy(NamedTuple):
    """What stood in a session file at one moment."""

    session_id: str
    edits: list[Edit]
    damages: tuple[Damage, ...]
    """What is wrong with it, line by line; only lines that are whole are in `edits`."""


def read_copy(path: Path) -> SessionCopy:
    """The journal of a session, open elsewhere or not, as it was at one moment.

    Raises:
        SessionInUseError: this very process holds it; ask that session instead.
        NewerFileError: a newer version of the program made it.
        StorageError: it is no session, damaged, or changed by another program.
    """
    with closing(memory_copy(path)) as connection:
        if version_of(connection) > schema.newest_version():
            raise NewerFileError(problem_message(NEWER, path))
        try:
            journal = read_journal(connection, session_id_of(connection))
            return SessionCopy(journal.session_id, journal.edits, journal.damages)
        except sqlite3.Error as error:
            raise storage_error(error, path, reading=True) from None


def memory_copy(path: Path, *, patience: float = PATIENCE) -> sqlite3.Connection:
    """A checked copy of a session file that lives in memory only.

    Each question to it is given up after `patience` seconds.

    Raises:
        SessionInUseError, NewerFileError, StorageError: as `read_copy`.
    """
    check_kind(path)
    try:
        for _ in range(_TRIES):
            copy = _checked_copy(path, patience)
            if copy is not None:
                return copy
            time.sleep(_PAUSE)
    except sqlite3.Error as error:
        raise StorageError(
            f"{storage_error(error, path, reading=True)}{reserve_hint(path)}"
        ) from None
    except OSError as error:
        raise storage_error(error, path, reading=True) from error
    raise SessionInUseError(problem_message(BEING_WRITTEN, path))


def recovered_bytes(path: Path) -> bytes:
    """The bytes of a file that may be damaged, with half a write put right if possible.

    Raises:
        SessionInUseError: it is open in this program, or being written.
        StorageError: it is no plain file, or cannot be read.
    """
    check_kind(path)
    try:
        content = _content(path)
        if content is None:
            raise SessionInUseError(problem_message(BEING_WRITTEN, path))
        return _rolled_back(content) if content.is_half_written else content.file
    except SessionInUseError:
        raise
    except StorageError:  # even its head is damaged
        return path.read_bytes()
    except OSError as error:
        raise storage_error(error, path, reading=True) from error


def version_of(connection: sqlite3.Connection) -> int:
    """How many layout steps the file has taken."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def session_id_of(connection: sqlite3.Connection) -> str:
    """The id of the session that the file is about; empty when it names none."""
    with as_bytes(connection):
        row = connection.execute(
            "SELECT value FROM about WHERE name = 'session'"
        ).fetchone()
    named = lenient_text(row[0]) if row else ""
    return named if SESSION_ID.fullmatch(named) else ""


def _checked_copy(path: Path, patience: float) -> sqlite3.Connection | None:
    """A sound copy in memory; `None` when somebody was writing meanwhile."""
    content = _content(path)
    if content is None:
        return None
    connection = _in_memory(content)
    ready = False
    try:
        limit_time(connection, patience)
        if not is_sound(connection):
            raise StorageError(problem_message(DAMAGED, path) + reserve_hint(path))
        _check_layout(connection, path)
        limit_time(connection, patience)
        ready = True
        return connection
    finally:
        if not ready:
            connection.close()


def _check_layout(connection: sqlite3.Connection, path: Path) -> None:
    """See that the file holds our tables and nothing that could do harm."""
    version = version_of(connection)
    if version > schema.newest_version():
        if not schema.has_our_tables(connection):
            raise NewerFileError(problem_message(NEWER, path))
    elif not schema.is_ours(connection, version):
        raise StorageError(problem_message(CHANGED, path) + reserve_hint(path))


class _Content(NamedTuple):
    """The bytes of a session file and of its journal, that belong together."""

    file: bytes
    journal: bytes | None

    @property
    def is_half_written(self) -> bool:
        """Whether the journal has something to put right, as SQLite sees it."""
        return (self.journal or b"\0")[:1] != b"\0"

    @property
    def is_readable_as_it_is(self) -> bool:
        """Whether memory is enough to read it: no journal of either sort is needed."""
        return not self.is_half_written and self.file[18:20] == _PLAIN


def _in_memory(content: _Content) -> sqlite3.Connection:
    """The database in memory, so that no words stay behind in a folder.

    Half a write can be put right beside the file alone: then, and where SQLite came
    without the means, there is a copy in a folder for a moment.
    """
    copy = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    ready = False
    try:
        for setting in ("trusted_schema = OFF", "cell_size_check = ON"):
            copy.execute(f"PRAGMA {setting}")
        if content.is_readable_as_it_is and hasattr(copy, "deserialize"):
            copy.deserialize(content.file)
        else:
            with _in_a_folder(content) as path, closing(connect(path, "rw")) as source:
                limit_time(source, PATIENCE)
                source.backup(copy)
        ready = True
        return copy
    finally:
        if not ready:
            copy.close()


def _rolled_back(content: _Content) -> bytes:
    """The bytes of a file once SQLite put right what was half written, if it can."""
    with _in_a_folder(content) as path:
        with (
            suppress(sqlite3.Error, UnicodeDecodeError),
            closing(connect(path, "rw")) as connection,
        ):
            limit_time(connection, PATIENCE)
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        return path.read_bytes()


@contextmanager
def _in_a_folder(content: _Content) -> Iterator[Path]:
    """The bytes as files in a folder of our own, for as long as it takes."""
    with private_folder() as folder:
        path = folder / "copy.db"
        with create_private(path) as file:
            file.write(content.file)
        if content.journal is not None:
            with create_private(journal_of(path)) as file:
                file.write(content.journal)
        yield path


def _content(path: Path) -> _Content | None:
    """The bytes of file and journal; `None` when somebody wrote meanwhile.

    With an exclusive lock SQLite raises the counter in the header at the first commit
    only. But every transaction writes its journal, under checksums of its own, before
    it touches the file, and leaves them there. So with journal and counter as they
    were, the pages belong together, or the journal puts right what is half written.
    """
    journal = journal_of(path)
    with LOCK:
        if holder_of(identity(path)):
            raise SessionInUseError(problem_message(IN_USE, path))
        changes = read_header(path).changes
        before = _bytes_of(journal)
        content = path.read_bytes()
        same = changes == read_header(path).changes and before == _bytes_of(journal)
        return _Content(content, before) if same else None


def _bytes_of(journal: Path) -> bytes | None:
    """The bytes of a journal; `None` when there is none, or no plain file."""
    if journal.is_symlink() or not journal.is_file():
        return None
    return journal.read_bytes()
