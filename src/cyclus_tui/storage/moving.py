"""A session that goes on in another place: the old one is full, gone or shut."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import Path

from cyclus_tui.domain.journal.session import Session
from cyclus_tui.errors import StorageError
from cyclus_tui.storage.opening import write_new
from cyclus_tui.storage.problems import storage_error
from cyclus_tui.storage.removable import is_removable
from cyclus_tui.storage.rows import UndoStep
from cyclus_tui.storage.session_file import SessionFile


def copy_to_folder(
    file: SessionFile, session: Session, steps: Iterable[UndoStep], folder: Path
) -> SessionFile:
    """The session in a file in another folder, opened for writing.

    It is copied with all that stands beside the journal. Where the old file cannot be
    read any more, the session as it is known and the steps that it holds make a new
    one.

    Raises:
        StorageError: it cannot be written there; nothing is left behind.
    """
    try:
        # Where a stick is not in, no folder is made in its place.
        folder.mkdir(mode=0o700, parents=not is_removable(folder), exist_ok=True)
    except OSError as error:
        raise storage_error(error, folder) from error
    goal = next(path for path in _names(folder, file.path) if not os.path.lexists(path))
    try:
        file.copy_to(goal)
        afresh = False
    except StorageError:
        write_new(goal, session)
        afresh = True
    made = SessionFile.open(goal)
    try:
        made.edits()
        if made.notice:
            raise StorageError(f"Verder werken kan daar ook niet. {made.notice}")
        if afresh:
            made.add_steps(s for s in steps if {*s.stamps} <= session.edits.keys())
    except StorageError:
        made.close()
        goal.unlink(missing_ok=True)
        raise
    return made


def _names(folder: Path, path: Path) -> Iterator[Path]:
    """The name of the file, and after it the names beside that."""
    yield folder / path.name
    for number in count(2):
        yield folder / f"{path.stem}-{number}{path.suffix}"
