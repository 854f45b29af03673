"""The library: a folder of session files, listed, searched and asked about."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, TypeVar

from cyclus_tui.errors import SessionInUseError, StorageError
from cyclus_tui.storage import schema
from cyclus_tui.storage.catalogue import (
    Catalogue,
    CatalogueEntry,
    FolderFile,
    Summary,
    files_in,
)
from cyclus_tui.storage.connection import (
    as_bytes,
    check_kind,
    connect,
    limit_time,
    read_header,
)
from cyclus_tui.storage.disk_problems import (
    CHANGED,
    DAMAGED,
    NEWER,
    problem_message,
    storage_error,
)
from cyclus_tui.storage.folders import cache_folder
from cyclus_tui.storage.open_files import LOCK, Holder, Identity, holder_of
from cyclus_tui.storage.private_copy import memory_copy, version_of
from cyclus_tui.storage.rows import lenient_json, read_summary

Answer = TypeVar("Answer")

_NOTHING: Final = Summary()
_PATIENCE: Final = 1.0
"""Seconds that one file may keep the list waiting."""

_QUESTION: Final = """
SELECT ifnull((SELECT body FROM state, about WHERE record = value
               AND name = 'session'), '{}'),
       ifnull((SELECT body FROM state WHERE kind = 'form'), '{}')"""


@dataclass(frozen=True, slots=True)
class SessionEntry:
    """One line in the list of sessions."""

    path: Path
    session_id: str
    title: str
    """The name of the file when its title cannot be read."""
    method: str
    """The id of the method."""
    date: str
    place: str
    ideas: int
    people: int
    phase: str
    changed: float
    """When the file was last written, in seconds since 1970."""
    problem: str
    """What is wrong with the file, as a sentence; empty when nothing is."""
    group: str = ""
    """The group that comes together again; empty when it has no name."""


class Library:
    """The sessions in a folder, newest first."""

    def __init__(self, folder: Path, *, cache: Path | None = None) -> None:
        self.folder = folder
        self._cache = cache

    def entries(self) -> Iterator[SessionEntry]:
        """Every session file, the one written last first, as fast as each is known.

        A file whose session id was met before comes with a problem that names both;
        the earlier line then comes once more, with the same problem.
        """
        try:
            files = files_in(self.folder)
        except OSError as error:
            raise storage_error(error, self.folder, reading=True) from error
        catalogue = Catalogue(self._cache or cache_folder(), self.folder)
        first_entries: dict[str, SessionEntry] = {}
        for file in files:
            entry = _entry(self.folder / file.name, file, catalogue)
            twin = (
                first_entries.setdefault(entry.session_id, entry)
                if entry.session_id
                else entry
            )
            if twin is entry:
                yield entry
            else:
                yield replace(entry, problem=_twice(twin.path, entry.path))
                yield replace(twin, problem=_twice(twin.path, entry.path))
        catalogue.store({file.name for file in files})

    def find(self, words: str) -> Path:
        """The one session that is meant: a `.db` file, or enough of its title.

        Raises:
            StorageError: none is, or more than one.
        """
        for path in (Path(words), self.folder / words):
            if path.suffix == ".db" and os.path.lexists(path):
                return path
        by_path = {entry.path: entry for entry in self.entries()}
        wanted = words.casefold().split()
        matches = [
            entry
            for entry in by_path.values()
            if wanted and all(word in _searched(entry) for word in wanted)
        ]
        exact = [entry for entry in matches if entry.title.casefold().split() == wanted]
        chosen = exact or matches
        if len(chosen) == 1:
            return chosen[0].path
        if not chosen:
            raise StorageError(
                f"Er is geen sessie die lijkt op “{words}” in {self.folder}. "
                "Bekijk de namen met: cyclus list"
            )
        names = "\n".join(f"  {entry.path.name}" for entry in chosen[:10])
        raise StorageError(
            f"“{words}” past bij {len(chosen)} sessies. Geef er één op:\n{names}"
        )


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
        identity = Identity(file.device, file.inode)
        try:
            question = _read(
                folder / file.name, identity, _read_question, lambda _: None
            )
        except (StorageError, sqlite3.Error, OSError, ValueError):
            continue
        if question is not None:
            yield question


def _searched(entry: SessionEntry) -> str:
    """What the words for `find` are looked for in."""
    return f"{entry.title} {entry.path.stem}".casefold()


def _twice(one: Path, other: Path) -> str:
    """What to do about two files of one session."""
    return (
        f"{one.name} en {other.name} zijn twee kopieën van dezelfde sessie. "
        "Voeg ze samen, of zet er één in een andere map."
    )


def _entry(path: Path, file: FolderFile, catalogue: Catalogue) -> SessionEntry:
    """The line of one file, from the catalogue when the file is as it was."""
    known = catalogue.get(file.name, file.key)
    if known is None:
        summary = _summary(path, Identity(file.device, file.inode))
        known = CatalogueEntry(file.key, *summary)
        catalogue.add(file.name, known)
    about = known.summary
    return SessionEntry(
        path,
        about.session_id,
        about.title or path.stem,
        about.method,
        about.date,
        about.place,
        about.ideas,
        about.people,
        about.phase,
        file.key.changed / 1e9,
        known.problem,
        about.group,
    )


def _summary(path: Path, file: Identity) -> tuple[Summary, str]:
    """What a session file holds, or what is wrong with it."""
    try:
        return _read(path, file, read_summary, lambda held: held.summary()), ""
    except SessionInUseError:
        return _NOTHING, ""
    except StorageError as error:
        return _NOTHING, str(error)
    except (sqlite3.Error, OSError) as error:
        return _NOTHING, str(storage_error(error, path, reading=True))
    except ValueError:
        return _NOTHING, problem_message(DAMAGED, path)


def _read(
    path: Path,
    file: Identity,
    read: Callable[[sqlite3.Connection], Answer],
    ask: Callable[[Holder], Answer],
) -> Answer:
    """What a session file says, or the session itself where this process holds it.

    Straight from the file where nobody has it open, else from a copy.

    Raises:
        StorageError: it is no session, or one that this version cannot read.
        sqlite3.Error, OSError, ValueError: it is damaged, or cannot be read.
    """
    check_kind(path)
    with LOCK:
        holder = holder_of(file)
        if holder is None:
            try:
                if read_header(path).version > schema.newest_version():
                    raise StorageError(problem_message(NEWER, path))
                with closing(connect(path, "ro")) as connection:
                    limit_time(connection, _PATIENCE)
                    if not schema.is_ours(connection, version_of(connection)):
                        raise StorageError(problem_message(CHANGED, path))
                    return read(connection)
            except sqlite3.OperationalError:
                # Open in another window, or left by a crash: a copy tells.
                pass
    if holder is not None:
        return ask(holder)
    with closing(memory_copy(path)) as copy:
        return read(copy)


def _read_question(connection: sqlite3.Connection) -> tuple[str, str] | None:
    """The title and the central question of a session, where they can be read."""
    with as_bytes(connection):
        row = connection.execute(_QUESTION).fetchone()
    about, answers = map(lenient_json, row)
    if not isinstance(about, dict) or not isinstance(answers, dict):
        return None
    return str(about.get("title", "")), str(answers.get("central_question", ""))
