"""What went wrong on the disk, as a sentence that says what to do."""

from __future__ import annotations

import errno
import os
import secrets
import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple

from cyclus_tui.errors import SessionInUseError, StorageError
from cyclus_tui.storage.folders import is_removable


class DiskProblem(NamedTuple):
    """What happened, and what one can do about it."""

    what: str
    advice: str


MOST_NAMED: Final = 3
"""How many files or damaged lines stand in one sentence."""

_NOT_SAVED: Final = "Dit is nog niet opgeslagen."

_LONGEST_NAME: Final = 80
"""How much of a name is in a sentence."""

_LONGEST_PATH: Final = 512 - len("-journal")
"""SQLite takes no longer path, in bytes; other programs of the system may."""

FULL: Final = DiskProblem(
    "De schijf is vol.", "Maak ruimte: haal bestanden weg die u niet nodig hebt."
)
QUOTA: Final = DiskProblem(
    "Uw deel van de schijf is vol (quotum).",
    "Haal eigen bestanden weg die u niet nodig hebt, of vraag uw beheerder om ruimte.",
)
TOO_LARGE: Final = DiskProblem(
    "Dit bestand wordt te groot voor deze schijf.", "Gebruik een andere schijf."
)
STICK_OUT: Final = DiskProblem(
    "De USB-stick is niet bereikbaar.", "Steek de stick er weer in."
)
MISSING: Final = DiskProblem(
    "Dit bestand of deze map is er niet (meer).", "Kijk of de naam klopt."
)
FAILING: Final = DiskProblem(
    "De schijf geeft een fout.", "Gebruik een andere schijf als dit zo blijft."
)
FAILING_READ: Final = DiskProblem(
    "Lezen van de schijf lukt niet.", "Gebruik een andere schijf als dit zo blijft."
)
FAILING_WRITE: Final = DiskProblem(
    "Schrijven naar de schijf lukt niet.",
    "Gebruik een andere schijf als dit zo blijft.",
)
NO_CONNECTION: Final = DiskProblem(
    "De schijf op het netwerk is niet bereikbaar.", "Kijk of er verbinding is."
)
READ_ONLY: Final = DiskProblem(
    "Hier mag niet geschreven worden.",
    "Kies een andere map of een stick zonder schrijfbeveiliging.",
)
NO_ACCESS: Final = DiskProblem(
    "Hier mag niet gelezen worden.", "Vraag of u erbij mag, of kies iets anders."
)
TOO_DEEP: Final = DiskProblem(
    "Deze naam is te lang, of de map ligt te diep.",
    "Kies een kortere naam, of een map met minder mappen erboven.",
)
NOT_A_FOLDER: Final = DiskProblem(
    "Er staat een bestand waar een map hoort.", "Kies een andere map."
)
NOT_A_FILE: Final = DiskProblem("Dit is een map.", "Noem een bestand in die map.")
BAD_NAME: Final = DiskProblem(
    "Deze naam kan niet op deze schijf.", "Kies een naam met gewone letters."
)
HELD: Final = DiskProblem(
    "Een ander programma houdt dit bestand vast.", "Sluit dat programma."
)
TOO_BUSY: Final = DiskProblem(
    "De computer kan nu geen bestanden meer openen.", "Sluit andere programma's."
)
MOVED: Final = DiskProblem(
    "Het sessiebestand is verplaatst, weggehaald of vervangen.",
    "Zet het terug, of bewaar de sessie op een andere plek.",
)
DAMAGED: Final = DiskProblem(
    "Dit sessiebestand is beschadigd.",
    "Ik heb er niets in veranderd. Red wat erin staat met: cyclus rescue en de naam.",
)
NOT_A_SESSION: Final = DiskProblem(
    "Dit is geen (heel) sessiebestand van Cyclus.", "Ik heb er niets in veranderd."
)
ZIP: Final = DiskProblem(
    "Dit is een zip-bestand; wat erin zit, kan ik zo niet lezen.",
    "Pak het eerst uit: klik er met rechts op en kies 'Alles uitpakken'. "
    "Kies dan het bestand dat eruit komt.",
)
ZEROS: Final = DiskProblem(
    "In dit bestand staan alleen nullen: het is niet heel overgekomen.",
    "Kopieer het opnieuw, en haal een stick pas weg als dat klaar is.",
)
CHANGED: Final = DiskProblem(
    "Dit sessiebestand is met een ander programma veranderd.",
    "Daarom open ik het niet. Vraag uw collega om een export.",
)
TOO_SLOW: Final = DiskProblem(
    "Dit bestand lezen duurt te lang; ik ben gestopt.",
    "Vraag uw collega om een export.",
)
IN_USE: Final = DiskProblem(
    "Deze sessie is al open in een ander venster.",
    "Ga verder in dat venster, of sluit het eerst.",
)
BEING_WRITTEN: Final = DiskProblem(
    "Er wordt juist in deze sessie geschreven, in een ander venster.",
    "Probeer het over een minuut opnieuw.",
)
NEWER: Final = DiskProblem(
    "Deze sessie is gemaakt met een nieuwere versie van Cyclus.",
    "Werk Cyclus bij om verder te kunnen.",
)

_BY_CODE: Final = {
    sqlite3.SQLITE_FULL: FULL,
    sqlite3.SQLITE_IOERR: FAILING,
    sqlite3.SQLITE_CANTOPEN: FAILING,
    sqlite3.SQLITE_READONLY: READ_ONLY,
    sqlite3.SQLITE_PERM: READ_ONLY,
    sqlite3.SQLITE_CORRUPT: DAMAGED,
    sqlite3.SQLITE_NOTADB: NOT_A_SESSION,
    sqlite3.SQLITE_INTERRUPT: TOO_SLOW,
    sqlite3.SQLITE_NOMEM: TOO_BUSY,
}
_READING_FAILED: Final = (sqlite3.SQLITE_IOERR_READ, sqlite3.SQLITE_IOERR_SHORT_READ)
_BY_ERRNO: Final = {
    errno.ENOSPC: FULL,
    errno.EDQUOT: QUOTA,
    errno.EFBIG: TOO_LARGE,
    errno.EROFS: READ_ONLY,
    errno.EACCES: READ_ONLY,
    errno.EPERM: READ_ONLY,
    errno.ENOENT: MISSING,
    errno.ENOTDIR: NOT_A_FOLDER,
    errno.EEXIST: NOT_A_FOLDER,
    errno.EISDIR: NOT_A_FILE,
    errno.ENAMETOOLONG: TOO_DEEP,
    errno.EINVAL: BAD_NAME,
    errno.EILSEQ: BAD_NAME,
    errno.EBUSY: HELD,
    errno.EAGAIN: HELD,
    errno.ETXTBSY: HELD,
    errno.EMFILE: TOO_BUSY,
    errno.ENFILE: TOO_BUSY,
    errno.ENOMEM: TOO_BUSY,
    errno.ENETDOWN: NO_CONNECTION,
    errno.ENETUNREACH: NO_CONNECTION,
    errno.EHOSTDOWN: NO_CONNECTION,
    errno.EHOSTUNREACH: NO_CONNECTION,
    errno.ENOTCONN: NO_CONNECTION,
    errno.ETIMEDOUT: NO_CONNECTION,
    errno.ESTALE: NO_CONNECTION,
}
_BY_WINDOWS: Final = {
    32: HELD,
    33: HELD,
    53: NO_CONNECTION,
    64: NO_CONNECTION,
    67: NO_CONNECTION,
    112: FULL,
    206: TOO_DEEP,
    1295: QUOTA,
}
"""What Windows calls it, where Python's own number says less."""

_COMES_BACK_WITH_THE_STICK: Final = (MISSING, FAILING, FAILING_READ, FAILING_WRITE)
"""What a stick that was pulled out looks like."""


def code_of(error: sqlite3.Error) -> int:
    """SQLite's result code without its details; 0 when Python itself refused."""
    code: int | None = getattr(error, "sqlite_errorcode", None)
    return (code or 0) & 0xFF


def problem_message(trouble: DiskProblem, path: Path, *, saving: bool = False) -> str:
    """The trouble with a file, for people."""
    name = path.name or str(path)
    if len(name) > _LONGEST_NAME:
        name = f"{name[: _LONGEST_NAME - 1]}…"
    middle = f" {_NOT_SAVED}" if saving else ""
    return f"{name}: {trouble.what}{middle} {trouble.advice}"


def problem_in(head: bytes) -> DiskProblem | None:
    """What the first bytes of a file tell is wrong with it, whatever its name is."""
    if head.startswith((b"PK\3\4", b"PK\5\6")):
        return ZIP
    return ZEROS if head and not head.strip(b"\0") else None


def moved_message(path: Path) -> DiskProblem:
    """What to say of a session file that is not where it was."""
    is_out = is_removable(path) and not path.parent.exists()
    return STICK_OUT if is_out else MOVED


def exports_notice(exports: Sequence[Path]) -> str:
    """Which exports hold erased words yet; empty when none does."""
    return f"Ze staan nog in: {_names(exports)}." if exports else ""


def leftovers_notice(paths: Sequence[Path]) -> str:
    """Where erased words may be yet, and what one can do; empty when nowhere."""
    if not paths:
        return ""
    return (
        f"Nog niet schoon: {_names(paths)}. Sluit andere programma's en wis nog een "
        "keer; bij het openen probeer ik het ook."
    )


def _names(paths: Sequence[Path]) -> str:
    """The names of some files, the first of them if they are many."""
    names = ", ".join(path.name for path in paths[:MOST_NAMED])
    more = len(paths) - MOST_NAMED
    return f"{names} en nog {more}" if more > 0 else names


def damage_notice(path: Path, damages: Sequence[object]) -> str:
    """What to do with a file that can still be read, and what is damaged in it."""
    first = " ".join(
        str(one)[:1].upper() + str(one)[1:] for one in damages[:MOST_NAMED]
    )
    more = len(damages) - MOST_NAMED
    also = f" En nog {more}: cyclus check noemt ze alle." if more > 0 else ""
    return (
        "Dit bestand is beschadigd: u kunt alleen lezen. Ga verder met een nieuw "
        f"bestand; sluit dit en typ: cyclus rescue {path.name}\n{first}{also}"
    )


def storage_error(
    error: sqlite3.Error | OSError,
    path: Path,
    *,
    saving: bool = False,
    reading: bool = False,
) -> StorageError:
    """The error for people about a file: that was written, or only `reading`.

    `saving` says that it is about words which stand on the screen.

    The text of a SQLite error never goes along: it may quote people's words. A mistake
    of the program is no trouble with a disk, and is raised as it is.
    """
    if isinstance(error, sqlite3.ProgrammingError | sqlite3.IntegrityError):
        raise error
    if isinstance(error, OSError):
        trouble = _trouble(error, reading=reading)
    else:
        code = code_of(error)
        if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            return SessionInUseError(problem_message(IN_USE, path))
        trouble = _BY_CODE.get(code, DAMAGED)
        full_code = getattr(error, "sqlite_errorcode", 0)
        if full_code == sqlite3.SQLITE_READONLY_DBMOVED:
            trouble = moved_message(path)
        elif full_code in _READING_FAILED:
            trouble = FAILING_READ
        elif code in (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN):
            trouble = _cause(path, reading=reading)
    if trouble in _COMES_BACK_WITH_THE_STICK and is_removable(path):
        trouble = STICK_OUT
    return StorageError(problem_message(trouble, path, saving=saving))


def _trouble(error: OSError, *, reading: bool = False) -> DiskProblem:
    """What an error of the system amounts to."""
    trouble = _BY_WINDOWS.get(getattr(error, "winerror", None) or 0)
    trouble = trouble or _BY_ERRNO.get(error.errno or 0, FAILING)
    return NO_ACCESS if reading and trouble is READ_ONLY else trouble


def _cause(path: Path, *, reading: bool) -> DiskProblem:
    """What SQLite met but does not tell: it is looked for where the file is."""
    if len(os.fsencode(path.absolute())) > _LONGEST_PATH:
        return TOO_DEEP
    try:
        if reading:
            path.lstat()
        else:
            _try_to_write(path if path.is_dir() else path.parent)
    except OSError as error:
        trouble = _trouble(error, reading=reading)
    else:
        trouble = FAILING
    return FAILING_WRITE if trouble is FAILING and not reading else trouble


def _try_to_write(folder: Path) -> None:
    """Write a page beside the file, as far as the disk, and take it away.

    Raises:
        OSError: what the disk has against it.
    """
    trial = folder / f".proef.{secrets.token_hex(4)}.tmp"
    try:
        with trial.open("xb", buffering=0) as file:
            file.write(bytes(4096))
            os.fsync(file.fileno())
    finally:
        trial.unlink(missing_ok=True)
