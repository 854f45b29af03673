"""Browsing for files of colleagues: sticks, downloads, the sessions themselves."""

from __future__ import annotations

import os
import string
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from cyclus_tui.storage.disk_problems import storage_error
from cyclus_tui.storage.folders import MOUNTS, home_folder


class StartFolder(NamedTuple):
    """A folder to begin with."""

    name: str
    path: Path


class FolderItem(NamedTuple):
    """A file or a folder that one may choose."""

    path: Path
    is_folder: bool
    size: int = 0
    changed: float = 0.0
    """When it was last written, in seconds since 1970."""


def start_folders(
    sessions: Path, *, home: Path | None = None, mounts: Iterable[Path] = MOUNTS
) -> list[StartFolder]:
    """Folders to begin with, sticks first; only those that are there."""
    home = home or home_folder()
    sticks = _drives() if sys.platform == "win32" else _mounted(mounts, home.name)
    folders = [
        StartFolder(f"Stick of schijf {path.name or path}", path) for path in sticks
    ]
    folders += [
        StartFolder("Downloads", _downloads(home)),
        StartFolder("Map met sessies", sessions.absolute()),
        StartFolder("Uw eigen map", home),
    ]
    return [folder for folder in folders if _can_be_read(folder.path)]


def folder_items(folder: Path, wanted: Callable[[Path], bool]) -> list[FolderItem]:
    """The files that are wanted, newest first, and then the folders by name.

    What an office program keeps beside an open file (`~$x.docx`) is left out.

    Raises:
        StorageError: the folder cannot be read; the stick may be gone.
    """
    files, folders = [], []
    try:
        with os.scandir(folder) as items:
            for item in items:
                if item.name.startswith((".", "$", "~$")):
                    continue
                if _is_folder(item):
                    folders.append(FolderItem(folder / item.name, True))
                elif wanted(folder / item.name):
                    files.append(_file(folder, item))
    except OSError as error:
        raise storage_error(error, folder, reading=True) from error
    folders.sort(key=lambda item: item.path.name.casefold())
    return sorted(files, key=lambda i: (-i.changed, i.path.name)) + folders


def _file(folder: Path, item: os.DirEntry[str]) -> FolderItem:
    """A file, also one of which nothing is known."""
    try:
        status = item.stat()
    except OSError:
        return FolderItem(folder / item.name, False)
    return FolderItem(folder / item.name, False, status.st_size, status.st_mtime)


def _is_folder(item: os.DirEntry[str]) -> bool:
    """Whether one can go into it; a disk that fails says no."""
    try:
        return item.is_dir()
    except OSError:
        return False


def _mounted(mounts: Iterable[Path], user: str) -> list[Path]:
    """What is plugged in on Linux and macOS."""
    mounted = []
    for mount in mounts:
        for path in _folders(mount):
            mounted += _folders(path) if path.name == user else [path]
    return [path for path in mounted if path.is_mount()]


def _drives() -> list[Path]:
    """The drives of Windows, that of the system last."""
    letters = [*string.ascii_uppercase[3:], "C"]
    return [path for letter in letters if (path := Path(f"{letter}:\\")).exists()]


def _downloads(home: Path) -> Path:
    """Where the browser and the mail put files."""
    from platformdirs import user_downloads_path

    with suppress(RuntimeError):  # no home
        if (folder := user_downloads_path()).is_dir():
            return folder
    return home / "Downloads"


def _folders(path: Path) -> list[Path]:
    """The folders in a folder that one may look into, by name."""
    try:
        return sorted(p for p in path.iterdir() if p.is_dir() and _can_be_read(p))
    except OSError:
        return []


def _can_be_read(path: Path) -> bool:
    """Whether one can look into a folder."""
    return path.is_dir() and os.access(path, os.R_OK | os.X_OK)
