"""Sources: the session files and exports that a command is asked to read."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from cyclus_tui.app.import_session import ImportSource, read_source
from cyclus_tui.commands.output import save
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.errors import FileFindingsError

if TYPE_CHECKING:
    from cyclus_tui.domain.method.method import Method
    from cyclus_tui.exchange.method_file import Templates
    from cyclus_tui.storage.library import Library


@dataclass(frozen=True, slots=True)
class Places:
    """Where this command looks for sessions and for templates."""

    sessions: Path
    templates: Path | None = None

    def library(self) -> Library:
        """The sessions that are here."""
        from cyclus_tui.storage.library import Library

        return Library(self.sessions)

    def methods(self) -> Templates:
        """The methods that are here."""
        from cyclus_tui.app.own_methods import find_methods

        return find_methods(self.templates)


def places(sessions: Path | None, templates: Path | None) -> Places:
    """The places that were asked for, else the usual ones."""
    from cyclus_tui.storage.folders import sessions_folder

    return Places(sessions_folder(sessions, os.environ, Path.cwd()), templates)


def program() -> str:
    """The name and the version of this program."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return f"cyclus-tui {version('cyclus-tui')}"
    except PackageNotFoundError:
        return "cyclus-tui"


def expand_patterns(files: Iterable[Path]) -> list[Path]:
    """The files that are meant; the command prompt of Windows leaves `*.yaml` to us."""
    paths: list[Path] = []
    for file in files:
        pattern = any(sign in file.name for sign in "*?") and not file.exists()
        paths += (sorted(file.parent.glob(file.name)) if pattern else []) or [file]
    return paths


def find_source(places: Places, words: str) -> tuple[Path, ImportSource]:
    """The session that is meant, by its file or by enough of its title.

    Raises:
        StorageError: there is none, or more than one, or it cannot be read.
    """
    path = places.library().find(words)
    return path, read_source(path)


def method_of(session: Session) -> Method | None:
    """The method that a session was begun with; `None` when its text is damaged."""
    from cyclus_tui.domain.method import setup
    from cyclus_tui.exchange.method_file import read_method

    text = setup.about(session).text("method_text")
    try:
        return read_method(text.encode("utf-8", "replace"), name="methode")
    except FileFindingsError:
        return None


def session_yaml_of(session: Session) -> bytes:
    """The session as YAML.

    Its own method alone gives the titles in it, so that the same journal gives the
    same bytes on every laptop.
    """
    from cyclus_tui.exchange.session_yaml import write_session

    return write_session(session, method_of(session))


def save_session(goal: Path, session: Session) -> Path:
    """Write a session to a file, `.db` or YAML by its name; its path.

    Raises:
        StorageError: it cannot be written, or a session file is there already.
    """
    from cyclus_tui.storage.session_file import SessionFile

    if goal.suffix != ".db":
        return save(goal, session_yaml_of(session))
    with SessionFile.create(goal, session) as file:
        return file.path
