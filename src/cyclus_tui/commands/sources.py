"""Sources: the session files and exports that a command is asked to read."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from cyclus_tui.domain.session import Session
from cyclus_tui.errors import CyclusError, FileFindingsError, Finding, StorageError

if TYPE_CHECKING:
    from cyclus_tui.domain.method import Method
    from cyclus_tui.storage.library import Library

_SQLITE: Final = b"SQLite format 3\0"
_SESSION_ID: Final = 32
"""How many hexadecimal digits the id of a session has."""


@dataclass(frozen=True, slots=True)
class Places:
    """Where this command looks for sessions and for templates."""

    sessions: Path
    templates: Path | None = None

    def library(self) -> Library:
        """The sessions that are here."""
        from cyclus_tui.storage.library import Library

        return Library(self.sessions)


@dataclass(frozen=True, slots=True)
class Source:
    """A file that was read: a session, and how whole it is."""

    name: str
    session: Session
    damaged: int = 0
    """How many lines of its journal could not be read."""
    by_hand: int = 0
    """How many edits somebody made in the file itself."""


def places(sessions: Path | None, templates: Path | None) -> Places:
    """The places that were asked for, else the usual ones."""
    from cyclus_tui.storage.places import sessions_folder

    return Places(sessions_folder(sessions, os.environ, Path.cwd()), templates)


def program() -> str:
    """The name and the version of this program."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return f"cyclus-tui {version('cyclus-tui')}"
    except PackageNotFoundError:
        return "cyclus-tui"


def read_source(path: Path) -> Source:
    """A session from an export or from a session file, open elsewhere or not.

    Raises:
        FileFindingsError, StorageError: it is no session, or not a whole one.
    """
    try:
        with path.open("rb") as file:
            first = file.read(len(_SQLITE))
    except OSError as error:
        raise _unread(path, error) from error
    return _from_db(path) if first == _SQLITE else _from_yaml(path)


def named(files: Iterable[Path]) -> list[Path]:
    """The files that are meant; the command prompt of Windows leaves `*.yaml` to us."""
    found: list[Path] = []
    for file in files:
        pattern = any(sign in file.name for sign in "*?") and not file.exists()
        found += (sorted(file.parent.glob(file.name)) if pattern else []) or [file]
    return found


def find_source(here: Places, words: str) -> tuple[Path, Source]:
    """The session that is meant, by its file or by enough of its title.

    Raises:
        StorageError: there is none, or more than one, or it cannot be read.
    """
    path = here.library().find(words)
    return path, read_source(path)


def entry_of(here: Places, session_id: str) -> Path | None:
    """Where a session is, when it is here.

    Raises:
        StorageError: two files hold it; nobody but a person can say which one counts.
    """
    entries = {entry.path: entry for entry in here.library().entries()}
    found = [entry for entry in entries.values() if entry.session_id == session_id]
    if len(found) > 1:
        raise StorageError(found[0].problem)
    return found[0].path if found else None


def method_of(session: Session) -> Method | None:
    """The method that a session was begun with; `None` when its text is damaged."""
    from cyclus_tui.domain import setup
    from cyclus_tui.exchange.method_file import read_method

    text = setup.about(session).text("method_text")
    try:
        return read_method(text.encode("utf-8", "replace"), name="methode")
    except FileFindingsError:
        return None


def _from_yaml(path: Path) -> Source:
    """A session from an export."""
    from cyclus_tui.exchange import session_yaml

    try:
        with path.open("rb") as file:
            data = file.read(session_yaml.LARGEST + 1)
    except OSError as error:
        raise _unread(path, error) from error
    found = session_yaml.read(data, path.name)
    session = Session.fold(found.session_id, found.edits)
    return Source(path.name, session, by_hand=len(found.by_hand))


def _from_db(path: Path) -> Source:
    """A session from a session file; its lines are looked at as those of an export."""
    from cyclus_tui.domain.journal import to_line
    from cyclus_tui.exchange.journal_lines import DASH, read_lines
    from cyclus_tui.storage.copies import read_copy

    copy = read_copy(path)
    whole = len(copy.session_id) == _SESSION_ID and set(copy.session_id) <= _HEX
    lines = [f"{DASH}{to_line(edit)}".encode() for edit in copy.edits]
    edits, _, wrong = read_lines(lines, copy.session_id) if whole else ([], 0, [])
    if not whole or wrong or not edits:
        told = wrong or [Finding(0, "er staat geen sessie in.")]
        raise FileFindingsError(path.name, [Finding(0, f.message) for f in told[:3]])
    return Source(path.name, Session.fold(copy.session_id, edits), copy.damaged)


def _unread(path: Path, error: OSError) -> CyclusError:
    """Why a file could not be read, as a sentence."""
    if isinstance(error, FileNotFoundError):
        return StorageError(f"{path}: dit bestand is er niet. Kijk de naam na.")
    if isinstance(error, IsADirectoryError) or path.is_dir():
        return StorageError(f"{path} is een map. Noem een bestand in die map.")
    return StorageError(f"{path}: ik kan dit bestand niet lezen. Mag u erbij?")


def together(sources: Iterable[Source]) -> dict[str, list[Source]]:
    """The sources by the session that they are copies of."""
    found: dict[str, list[Source]] = {}
    for source in sources:
        found.setdefault(source.session.id, []).append(source)
    return found


def joined(copies: Iterable[Source]) -> Session:
    """One session out of copies of it.

    Raises:
        ForgedEditError: two copies say something else about the same edit.
    """
    from cyclus_tui.domain.merge import union

    first, *others = copies
    session = first.session
    for other in others:
        session = union(session, other.session.edits.values()).session
    return session


_HEX: Final = frozenset("0123456789abcdef")
