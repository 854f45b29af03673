"""The central questions of the sessions in a folder: who asked this before?"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Final

from cyclus_tui.errors import StorageError
from cyclus_tui.storage import schema
from cyclus_tui.storage.catalogue import files_in
from cyclus_tui.storage.connection import as_bytes, check_kind, connect, limit_time
from cyclus_tui.storage.copies import memory_copy, version_of
from cyclus_tui.storage.open_files import TURN, Identity, holder_of
from cyclus_tui.storage.rows import lenient_json

_PATIENCE: Final = 1.0
"""Seconds that one file may keep somebody waiting."""

_ASKED: Final = """
SELECT ifnull((SELECT body FROM state, about WHERE record = value
               AND name = 'session'), '{}'),
       ifnull((SELECT body FROM state WHERE kind = 'form'), '{}')"""


def central_questions(folder: Path) -> Iterator[tuple[str, str]]:
    """Title and central question of each session, the one written last first.

    A session that cannot be read, or that this process holds, is left out: the list
    of sessions tells what is wrong, and who holds one knows its question.
    """
    try:
        files = files_in(folder)
    except OSError:
        return
    for file in files:
        path = folder / file.name
        try:
            asked = _question(path, Identity(file.device, file.inode))
        except (StorageError, sqlite3.Error, OSError, ValueError):
            continue
        if asked is not None:
            yield asked


def _question(path: Path, file: Identity) -> tuple[str, str] | None:
    """Title and question of one session; `None` when this process holds it."""
    check_kind(path)
    with TURN:
        if holder_of(file):
            return None
        try:
            with closing(connect(path, "ro")) as connection:
                limit_time(connection, _PATIENCE)
                return _read(connection)
        except sqlite3.OperationalError:
            # Open in another window, or left by a crash: a copy tells.
            pass
    with closing(memory_copy(path)) as copy:
        return _read(copy)


def _read(connection: sqlite3.Connection) -> tuple[str, str] | None:
    """What a file says; `None` when it is not laid out as ours."""
    version = version_of(connection)
    if version > schema.newest_version() or not schema.is_ours(connection, version):
        return None
    with as_bytes(connection):
        about, answers = map(lenient_json, connection.execute(_ASKED).fetchone())
    if not isinstance(about, dict) or not isinstance(answers, dict):
        return None
    return str(about.get("title", "")), str(answers.get("central_question", ""))
