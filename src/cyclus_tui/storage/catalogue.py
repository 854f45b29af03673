"""The catalogue: what the list knew last time, so that only changed files are opened.

It holds titles and counts, no people's words, and may be thrown away at any time. It
is read before anything else is imported, for the first thing on the screen: so only
light modules at the top.
"""

from __future__ import annotations

import json
import os
import time
import zlib
from pathlib import Path
from typing import Any, Final, NamedTuple

_VERSION: Final = 2
_COARSE_CLOCK: Final = 3 * 10**9
"""Nanoseconds; a stick keeps times to two seconds, so younger files may yet change."""


class Summary(NamedTuple):
    """A session in a few words and counts; no people's words but titles."""

    session_id: str = ""
    title: str = ""
    method: str = ""
    """The id of the method."""
    date: str = ""
    place: str = ""
    phase: str = ""
    """The phase that was in front the last time."""
    ideas: int = 0
    people: int = 0
    group: str = ""
    """The group that comes together again, by its name."""


class FileStamp(NamedTuple):
    """What a file looks like from outside; another look means another content."""

    size: int
    changed: int
    """Nanoseconds."""


class CatalogueEntry(NamedTuple):
    """What was found in a file the last time it was opened."""

    key: FileStamp
    summary: Summary
    problem: str
    """Why it is no whole session, as a sentence; empty when it is."""


class Catalogue:
    """What is known of the files of one folder."""

    def __init__(self, cache: Path, folder: Path) -> None:
        self._folder = str(folder.absolute())
        digest = zlib.crc32(os.fsencode(self._folder))
        self._path = cache / f"sessions-{digest:08x}.json"
        self._stored = self._read()
        self._known = dict(self._stored)

    def get(self, name: str, key: FileStamp) -> CatalogueEntry | None:
        """What is known of a file that still looks as it did."""
        try:
            known_key, summary, problem = self._known[name]
            if tuple(known_key) != key:
                return None
            if [type(value) for value in summary] != [str] * 6 + [int] * 2 + [str]:
                return None
            return CatalogueEntry(key, Summary(*summary), str(problem))
        except (KeyError, TypeError, ValueError):
            return None

    def add(self, name: str, known: CatalogueEntry) -> None:
        """Remember what a file holds, unless it changed so lately that it may again."""
        if abs(time.time_ns() - known.key.changed) > _COARSE_CLOCK:
            self._known[name] = [list(known.key), list(known.summary), known.problem]
        else:
            self._known.pop(name, None)

    def store(self, names: set[str]) -> None:
        """Write down what is known of the files that are still there.

        Without a catalogue the list is slower and right, so trouble is let go.
        """
        from cyclus_tui.errors import StorageError
        from cyclus_tui.storage.atomic_write import write_whole

        known = {name: one for name, one in self._known.items() if name in names}
        if known == self._stored:
            return
        content = json.dumps([_VERSION, self._folder, known]).encode()
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_whole(self._path, content)
        except (OSError, StorageError):
            return
        self._stored = known

    def _read(self) -> dict[str, Any]:
        """What the file says; nothing when it cannot be understood."""
        try:
            version, folder, known = json.loads(self._path.read_bytes())
        except (OSError, ValueError, TypeError):
            return {}
        right = version == _VERSION and folder == self._folder
        return known if right and isinstance(known, dict) else {}


class FolderFile(NamedTuple):
    """A session file, seen from outside."""

    name: str
    key: FileStamp
    device: int
    inode: int


def files_in(folder: Path) -> list[FolderFile]:
    """The session files in a folder, the one written last first.

    Raises:
        OSError: the folder cannot be read; one that is not there holds nothing.
    """
    files = []
    try:
        with os.scandir(folder) as items:
            for file in items:
                if file.name.endswith(".db") and not file.name.startswith("."):
                    about = os.lstat(file.path)
                    key = FileStamp(about.st_size, about.st_mtime_ns)
                    files.append(FolderFile(file.name, key, about.st_dev, about.st_ino))
    except FileNotFoundError:
        return []
    return sorted(files, key=lambda file: (-file.key.changed, file.name))


def newest_ten(folder: Path, cache: Path) -> list[tuple[Path, Summary]]:
    """The first lines of the list as the catalogue knows them; no file is opened.

    A file that it does not know has an empty summary. A folder that cannot be read
    has no lines: the list itself tells why.
    """
    try:
        files = files_in(folder)[:10]
    except OSError:
        return []
    catalogue = Catalogue(cache, folder)
    lines = []
    for file in files:
        known = catalogue.get(file.name, file.key)
        lines.append((folder / file.name, known.summary if known else Summary()))
    return lines
