"""Folders: where files are kept, which are on a stick, and what a file is called."""

from __future__ import annotations

import os
import re
import sys
import unicodedata
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

OVERRIDE: Final = "CYCLUS_SESSIONS"
"""The environment variable that names the folder of sessions."""

MOUNTS: Final = tuple(map(Path, ("/media", "/run/media", "/mnt", "/Volumes")))
"""Where Linux and macOS show sticks; the first two in a folder for each user."""

_REMOVABLE: Final = 2
_NOTHING_THERE: Final = 1
"""What Windows says of a drive letter."""

_NAME: Final = "cyclus"
_DATE: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_LONGEST: Final = 40
"""How many characters of a title are in a file's name."""


def sessions_folder(option: Path | None, environ: Mapping[str, str], cwd: Path) -> Path:
    """The folder of sessions: what was asked, else `./sessions`, else the documents.

    `./sessions` is there in a checkout and on a stick. Nothing is made here. Where the
    system knows no documents, for it knows nobody, it is `./sessions` again.
    """
    if option is not None:
        return option
    if environ.get(OVERRIDE):
        return Path(environ[OVERRIDE])
    if (cwd / "sessions").is_dir():
        return cwd / "sessions"
    return documents_folder() or cwd / "sessions"


def templates_folder(option: Path | None, cwd: Path) -> Path:
    """The folder of own methods: what was asked, else where the sessions are kept too.

    That is `./templates` in a checkout and on a stick, else among the documents.
    """
    if option is not None:
        return option
    here = cwd / "templates"
    if here.is_dir() or (cwd / "sessions").is_dir():
        return here
    documents = documents_folder()
    return documents / "methoden" if documents else here


def documents_folder() -> Path | None:
    """The folder for sessions among a person's documents; none without a home."""
    # Imported here: the first screen must not wait for it where it is not needed.
    from platformdirs import user_documents_path

    try:
        return user_documents_path() / "Cyclus"
    except RuntimeError:  # no home
        return None


def home_folder() -> Path:
    """The person's own folder; where the system knows nobody, the one we are in."""
    try:
        return Path.home()
    except RuntimeError:
        return Path.cwd()


def cache_folder() -> Path:
    """Where things are kept that may always be thrown away."""
    if folder := _linux_folder("XDG_CACHE_HOME", ".cache"):
        return folder
    from platformdirs import user_cache_path

    try:
        return user_cache_path(_NAME, appauthor=False)
    except RuntimeError:  # no home
        return Path.cwd() / ".cache" / _NAME


def config_folder() -> Path:
    """Where settings are kept."""
    if folder := _linux_folder("XDG_CONFIG_HOME", ".config"):
        return folder
    from platformdirs import user_config_path

    try:
        return user_config_path(_NAME, appauthor=False)
    except RuntimeError:  # no home
        return Path.cwd() / ".config" / _NAME


def _linux_folder(variable: str, usual: str) -> Path | None:
    """What platformdirs would say where its rule is short: it takes a while to import.

    The first frame waits for this, so on Linux we look ourselves.
    """
    if sys.platform != "linux" or "ANDROID_ROOT" in os.environ:
        return None
    if value := os.environ.get(variable, "").strip():
        return Path(value, _NAME) if value.startswith("/") else None
    home = os.environ.get("HOME", "")
    return Path(home, usual, _NAME) if home.startswith("/") else None


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


def file_name(date: str, method: str, title: str, session_id: str) -> str:
    """The name of a new session file: `2026-11-21_adviesvangers_geldzorgen_a1b2c3.db`.

    It is safe on every disk: plain letters, never a name that Windows keeps for
    itself, and no two names that differ in capitals only.
    """
    day = date if _DATE.fullmatch(date) else "0000-00-00"
    names = (slug(text) or "sessie" for text in (method, title))
    return f"{day}_{'_'.join(names)}_{session_id[:6]}.db"


def slug(text: str) -> str:
    """Words as plain small letters, digits and dashes; empty when it has none."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    words = re.sub("[^a-z0-9]+", "-", plain.lower()).strip("-")
    return words[:_LONGEST].strip("-")
