"""Writing a whole file: it is there entirely or not at all."""

from __future__ import annotations

import os
import stat
import time
from pathlib import Path
from typing import Final

from cyclus_tui.errors import StorageError
from cyclus_tui.storage.disk_problems import storage_error
from cyclus_tui.storage.temporary_files import beside, create_private

_TRIES: Final = 10
_PAUSE: Final = 0.05
"""How often, and after how many seconds, to try a rename that Windows refuses."""


def write_whole(path: Path, content: bytes) -> Path:
    """Write a file by way of a temporary one beside it, and say where it ended up.

    What stood there stays until the new content is on the disk and read back. When
    another program keeps the goal open (Word does, on Windows), the content goes to
    `name (2)` beside it.

    Raises:
        StorageError: it could not be written; what stood there still does.
    """
    _refuse_special(path)
    try:
        with beside(path) as temporary:
            _write_synced(temporary, content)
            if temporary.read_bytes() != content:
                raise StorageError(
                    f"{path.name}: Wat ik teruglees is niet wat ik schreef. "
                    "Gebruik een andere schijf of stick."
                )
            return _put_in_place(temporary, path)
    except OSError as error:
        raise storage_error(error, path) from error


def _refuse_special(path: Path) -> None:
    """Refuse to put a file in the place of a folder, a link, a device or a pipe.

    Raises:
        StorageError: there is such a thing.
    """
    try:
        kind = path.lstat().st_mode
    except OSError:  # nothing there yet, or the writing will tell
        return
    if stat.S_ISDIR(kind):
        raise StorageError(f"{path} is een map. Noem een bestand in die map.")
    if not stat.S_ISREG(kind):
        raise StorageError(
            f"{path} is geen gewoon bestand maar een verwijzing of een apparaat. "
            "Noem een ander bestand."
        )


def sync_folder(folder: Path) -> None:
    """Have a renamed file found again after a power cut; Windows does so by itself."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _write_synced(path: Path, content: bytes) -> None:
    """Write a new file that only its owner can read, down to the disk."""
    with create_private(path) as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _put_in_place(temporary: Path, path: Path) -> Path:
    """Give the file its name, or the nearest name that is free to take."""
    for _ in range(_TRIES):
        try:
            temporary.replace(path)
        except PermissionError:
            time.sleep(_PAUSE)
        else:
            sync_folder(path.parent)
            return path
    for number in range(2, 100):
        other = path.with_stem(f"{path.stem} ({number})")
        if not other.exists():
            temporary.replace(other)
            sync_folder(other.parent)
            return other
    raise StorageError(f"{path.name}: Sluit dit bestand in het andere programma.")
