"""Removing files so that the words in them leave the disk with them."""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Final

_TRIES: Final = 10
_PAUSE: Final = 0.05
"""How often, and after how many seconds, to try what Windows refuses."""


def overwrite(path: Path) -> None:
    """Put zeros over a file's content, so that its words leave the disk with it."""
    with path.open("r+b") as file:
        file.write(bytes(path.stat().st_size))
        file.flush()
        os.fsync(file.fileno())


def discard(path: Path) -> None:
    """Remove a file after putting zeros over its words.

    Content that has another name as well is left alone: only this name goes. On Windows
    a file that another program reads cannot go; it is tried for half a second.

    Raises:
        OSError: it could not be removed, or not be overwritten.
    """
    about = path.lstat()
    plain = stat.S_ISREG(about.st_mode) and about.st_nlink <= 1
    for last in (*[False] * (_TRIES - 1), True):
        try:
            if plain:
                overwrite(path)
            path.unlink()
        except PermissionError:
            if last or os.name == "posix":
                raise
            time.sleep(_PAUSE)
        else:
            return


def discard_all(paths: Iterable[Path]) -> list[Path]:
    """Remove files like this; those that could not be removed are given back."""
    remaining = []
    for path in paths:
        try:
            discard(path)
        except FileNotFoundError:
            continue
        except OSError:
            remaining.append(path)
    return remaining
