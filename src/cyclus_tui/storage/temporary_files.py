"""Temporary files: where they are, whose they are, and sweeping what a kill left.

They may hold people's words. So each has in its name which process on which computer
made it, and whoever starts the program next removes those of processes that are gone.
A file of a process that lives, here or on another computer that shares the folder, is
never touched.
"""

from __future__ import annotations

import os
import re
import stat
import tempfile
import time
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from secrets import token_hex
from typing import BinaryIO, Final

from cyclus_tui.storage.secure_delete import discard, discard_all, overwrite

_MARK: Final = r"cyclus-([0-9a-f]{8})-([0-9]+)"
_FILE: Final = re.compile(rf"\..+\.{_MARK}\.[0-9a-f]{{8}}\.tmp(?:-journal)?")
_FOLDER: Final = re.compile(rf"{_MARK}-.+")
_EARLIER: Final = re.compile(
    r"\..+\.[0-9a-f]{8}\.tmp(?:-journal)?"
    r"|\.[0-9]{6}_[0-9]{4}-[0-9]{2}-[0-9]{2}_[0-9]{4}_[a-z]+\.db\.tmp"
)
"""The names that earlier versions gave, without a process in them."""
_EARLIER_FOLDER: Final = re.compile(r"cyclus-[a-z0-9_]{8}")
_OF_A_COPY: Final = frozenset({"copy.db", "copy.db-journal"})
"""The files in a folder with a private copy."""
_DAY: Final = 86_400.0
"""After so many seconds nobody is writing any more; for who cannot be asked."""
_STILL_ACTIVE: Final = 259
_MAY_ASK: Final = 0x1000
_NO_ACCESS: Final = 5

_ours: Final[set[str]] = set()
"""The names that this process uses; its number may have been another's before."""


@contextmanager
def beside(goal: Path) -> Iterator[Path]:
    """A name for a temporary file in the folder of its goal.

    What still has that name at the end is removed, with its rollback journal.
    """
    name = f".{goal.name[:80]}.{_mark()}.{token_hex(4)}.tmp"
    path = goal.with_name(name)
    _ours.add(path.name)
    try:
        yield path
    finally:
        for leftover in (path, path.with_name(f"{name}-journal")):
            with suppress(OSError):
                overwrite(leftover)
            with suppress(OSError):
                leftover.unlink()
        _ours.discard(path.name)


def create_private(path: Path) -> BinaryIO:
    """A new file that only its owner can read, open for writing."""
    return open(path, "xb", opener=partial(os.open, mode=0o600))


@contextmanager
def private_folder() -> Iterator[Path]:
    """A folder that only its owner can look into; its files leave the disk with it."""
    folder = Path(tempfile.mkdtemp(prefix=f"{_mark()}-"))
    _ours.add(folder.name)
    try:
        yield folder
    finally:
        _remove_folder(folder)
        _ours.discard(folder.name)


def sweep(sessions: Path, *others: Path) -> list[Path]:
    """Remove what killed processes left in the folder of sessions and elsewhere.

    Looked at are that folder, its reserve copies, the `others`, and the computer's
    own folder for temporary files. What could not be removed is given back, and left
    for the next time.
    """
    abandoned = [
        path
        for folder in (sessions, *_folders_in(sessions / ".reserve"), *others)
        for path in _named(folder, (_FILE, _EARLIER))
        if not _is_in_use(path, _FILE)
    ]
    remaining = discard_all(abandoned)
    for path in _named(Path(tempfile.gettempdir()), (_FOLDER, _EARLIER_FOLDER)):
        if not _is_in_use(path, _FOLDER) and _is_our_folder(path):
            _remove_folder(path)
            remaining += [path] if path.exists() else []
    return remaining


def _named(folder: Path, patterns: Iterable[re.Pattern[str]]) -> list[Path]:
    """What is in a folder under a name that the program gives."""
    try:
        paths = [*folder.iterdir()]
    except OSError:
        return []
    return [p for p in paths if any(pattern.fullmatch(p.name) for pattern in patterns)]


def _folders_in(folder: Path) -> list[Path]:
    """The folders in a folder; none when it is not there."""
    try:
        with os.scandir(folder) as items:
            return [Path(item) for item in items if item.is_dir(follow_symlinks=False)]
    except OSError:
        return []


def _is_in_use(path: Path, pattern: re.Pattern[str]) -> bool:
    """Whether a process may still be using a temporary file or folder."""
    if path.name.removesuffix("-journal") in _ours:
        return True
    marked = pattern.fullmatch(path.name)
    if marked and marked[1] == _computer():
        process = int(marked[2])
        return process != os.getpid() and _lives(process)
    try:
        return abs(time.time() - path.lstat().st_mtime) < _DAY
    except OSError:
        return True


def _lives(process: int) -> bool:
    """Whether a process with this number is running on this computer."""
    if os.name != "posix":
        return _lives_on_windows(process)
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    try:  # one that was killed and that nobody waited for is not running
        status = Path(f"/proc/{process}/stat").read_text("utf-8", "replace")
    except OSError:
        return True
    return status.rpartition(")")[2].split()[:1] not in (["Z"], ["X"])


def _lives_on_windows(process: int) -> bool:
    """The same where a signal would end the process."""
    import ctypes

    kernel = ctypes.WinDLL("kernel32", use_last_error=True)  # type: ignore[attr-defined]
    handle = kernel.OpenProcess(_MAY_ASK, False, process)
    if not handle:
        return bool(ctypes.get_last_error() == _NO_ACCESS)  # type: ignore[attr-defined]
    status = ctypes.c_ulong()
    kernel.GetExitCodeProcess(handle, ctypes.byref(status))
    kernel.CloseHandle(handle)
    return status.value == _STILL_ACTIVE


def _is_our_folder(folder: Path) -> bool:
    """Whether it is a folder of this user with nothing but a private copy in it."""
    try:
        about = folder.lstat()
        inside = {path.name for path in folder.iterdir()}
    except OSError:
        return False
    mine = os.name != "posix" or about.st_uid == os.getuid()
    return mine and stat.S_ISDIR(about.st_mode) and inside <= _OF_A_COPY


def _remove_folder(folder: Path) -> None:
    """Remove a folder and its files; what cannot go now is swept another time."""
    with suppress(OSError):
        for path in folder.iterdir():
            with suppress(OSError):
                discard(path)
        folder.rmdir()


def _mark() -> str:
    """What says which process made a temporary file."""
    return f"cyclus-{_computer()}-{os.getpid()}"


def _computer() -> str:
    """Which computer this is, as eight digits that tell nobody its name."""
    name = os.uname().nodename if os.name == "posix" else os.environ.get("COMPUTERNAME")
    return f"{zlib.crc32((name or '').encode()):08x}"
