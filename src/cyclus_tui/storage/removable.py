"""Which paths are on a stick, or on another disk that somebody can take out."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Final

MOUNTS: Final = tuple(map(Path, ("/media", "/run/media", "/mnt", "/Volumes")))
"""Where Linux and macOS show sticks; the first two in a folder for each user."""

_REMOVABLE: Final = 2
_NOTHING_THERE: Final = 1
"""What Windows says of a drive letter."""


def is_removable(path: Path, mounts: Iterable[Path] = MOUNTS) -> bool:
    """Whether a path is on a stick; also when that stick is out by now.

    Only the name tells that then, so on Linux and macOS the name decides.
    """
    with suppress(OSError):  # the folder that we are in may be gone with its stick
        path = path.absolute()
    if sys.platform == "win32":
        return _letter_kind(path.drive) in (_REMOVABLE, _NOTHING_THERE)
    return any(mount in path.parents for mount in mounts)


def _letter_kind(drive: str) -> int:
    """What Windows says of a drive; 0 elsewhere, and where the system itself is."""
    if sys.platform != "win32" or not drive:
        return 0
    import ctypes

    if drive.upper() == os.environ.get("SYSTEMDRIVE", "C:").upper():
        return 0
    return int(ctypes.windll.kernel32.GetDriveTypeW(f"{drive}\\"))
