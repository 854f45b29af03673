"""What went wrong on the disk, as a sentence that says what to do."""

from __future__ import annotations

import errno
import sqlite3
from pathlib import Path
from typing import Final, NamedTuple

from cyclus_tui.errors import SessionInUseError, StorageError


class Trouble(NamedTuple):
    """What happened, and what one can do about it."""

    what: str
    advice: str


_NOT_SAVED: Final = "Dit is nog niet opgeslagen. Uw tekst staat nog op het scherm."

FULL: Final = Trouble(
    "De schijf is vol.", "Maak ruimte op de schijf en probeer het dan opnieuw."
)
UNREACHABLE: Final = Trouble(
    "De schijf of USB-stick is niet bereikbaar.",
    "Steek de stick er weer in en probeer het dan opnieuw.",
)
READ_ONLY: Final = Trouble(
    "Hier mag niet geschreven worden.",
    "Kies een andere map of een stick zonder schrijfbeveiliging.",
)
MOVED: Final = Trouble(
    "Het sessiebestand is verplaatst, weggehaald of vervangen.",
    "Zet het terug, of bewaar de sessie op een andere plek.",
)
DAMAGED: Final = Trouble(
    "Dit sessiebestand is beschadigd.", "Ik heb er niets in veranderd."
)
NOT_A_SESSION: Final = Trouble(
    "Dit is geen (heel) sessiebestand van Cyclus.", "Ik heb er niets in veranderd."
)
CHANGED: Final = Trouble(
    "Dit sessiebestand is met een ander programma veranderd.",
    "Daarom open ik het niet. Vraag uw collega om een export.",
)
TOO_SLOW: Final = Trouble(
    "Dit bestand lezen duurt te lang; ik ben gestopt.",
    "Vraag uw collega om een export.",
)
IN_USE: Final = Trouble(
    "Deze sessie is al open in een ander venster.",
    "Ga verder in dat venster, of sluit het eerst.",
)
BEING_WRITTEN: Final = Trouble(
    "Er wordt juist in deze sessie geschreven, in een ander venster.",
    "Probeer het over een minuut opnieuw.",
)
NEWER: Final = Trouble(
    "Deze sessie is gemaakt met een nieuwere versie van Cyclus.",
    "Werk Cyclus bij om verder te kunnen.",
)

_BY_CODE: Final = {
    sqlite3.SQLITE_FULL: FULL,
    sqlite3.SQLITE_IOERR: UNREACHABLE,
    sqlite3.SQLITE_CANTOPEN: UNREACHABLE,
    sqlite3.SQLITE_READONLY: READ_ONLY,
    sqlite3.SQLITE_PERM: READ_ONLY,
    sqlite3.SQLITE_CORRUPT: DAMAGED,
    sqlite3.SQLITE_NOTADB: NOT_A_SESSION,
    sqlite3.SQLITE_INTERRUPT: TOO_SLOW,
}
_BY_ERRNO: Final = {
    errno.ENOSPC: FULL,
    errno.EDQUOT: FULL,
    errno.EROFS: READ_ONLY,
    errno.EACCES: READ_ONLY,
    errno.EPERM: READ_ONLY,
}


def code_of(error: sqlite3.Error) -> int:
    """SQLite's result code without its details; 0 when Python itself refused."""
    code: int | None = getattr(error, "sqlite_errorcode", None)
    return (code or 0) & 0xFF


def sentence(trouble: Trouble, path: Path, *, saving: bool = False) -> str:
    """The trouble with a file, for people."""
    middle = f" {_NOT_SAVED}" if saving else ""
    return f"{path.name}: {trouble.what}{middle} {trouble.advice}"


def told(
    error: sqlite3.Error | OSError, path: Path, *, saving: bool = False
) -> StorageError:
    """The error for people about a file.

    The text of a SQLite error never goes along: it may quote people's words. A mistake
    of the program is no trouble with a disk, and is raised as it is.
    """
    if isinstance(error, sqlite3.ProgrammingError | sqlite3.IntegrityError):
        raise error
    if isinstance(error, OSError):
        trouble = _BY_ERRNO.get(error.errno or 0, UNREACHABLE)
        return StorageError(sentence(trouble, path, saving=saving))
    code = code_of(error)
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return SessionInUseError(sentence(IN_USE, path))
    trouble = _BY_CODE.get(code, DAMAGED)
    if getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_READONLY_DBMOVED:
        trouble = MOVED
    return StorageError(sentence(trouble, path, saving=saving))
