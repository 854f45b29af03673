"""Which session files this process holds open.

On POSIX a process loses its lock on a file when *any* of its handles on that file is
closed, also one that only read a few bytes. So whoever wants to look at a session
file asks here first, and opening and looking take turns.
"""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Final, NamedTuple, Protocol

from cyclus_tui.errors import SessionInUseError
from cyclus_tui.storage.catalogue import Summary
from cyclus_tui.storage.disk_problems import IN_USE, problem_message

LOCK: Final = threading.RLock()
"""Held while a session is being opened, and while a file is read by other means."""


class Identity(NamedTuple):
    """Which file it is, whatever it is called."""

    device: int
    inode: int


class Holder(Protocol):
    """A session that is open here."""

    def summary(self) -> Summary:
        """What a list tells about it."""


_HELD: Final[dict[Identity, Holder]] = {}
"""Kept per process, as the locks that it is about are."""


def identity(path: Path) -> Identity:
    """The file behind a path; `OSError` when there is none."""
    status = path.lstat()
    return Identity(status.st_dev, status.st_ino)


def claim(file: Identity, holder: Holder, path: Path) -> None:
    """Say that this process holds a file from now on.

    Raises:
        SessionInUseError: it does already.
    """
    with LOCK:
        if file in _HELD:
            raise SessionInUseError(problem_message(IN_USE, path))
        _HELD[file] = holder


def release(file: Identity, holder: Holder) -> None:
    """Say that this process holds a file no longer."""
    with LOCK:
        if _HELD.get(file) is holder:
            del _HELD[file]


def holder_of(file: Identity) -> Holder | None:
    """The session of this process that holds a file."""
    return _HELD.get(file)


def hand_over(file: Identity, holder: Holder) -> None:
    """Put another name on a claim, without a moment in which there is none."""
    with LOCK:
        _HELD[file] = holder


class _Opening:
    """Stands for a session that is being opened."""

    def summary(self) -> Summary:
        """Nothing yet."""
        return Summary()


OPENING: Final = _Opening()
"""Holds the place of a session until it is open."""
