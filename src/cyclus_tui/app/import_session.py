"""Taking in files of colleagues: first look at them, then take in what they bring.

The command line and the screen do both through here. Nothing is written before all
files were looked at, and nobody is asked which file wins.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Final, NamedTuple

from cyclus_tui.domain.conflicts import notices
from cyclus_tui.domain.journal.edit import paused_collector
from cyclus_tui.domain.journal.merge import union
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.method import form_answers, setup
from cyclus_tui.domain.text import one_line
from cyclus_tui.errors import (
    MOST_FINDINGS,
    CyclusError,
    FileFindingsError,
    Finding,
    NewerFileError,
    StorageError,
)
from cyclus_tui.reports import counts

_ENDINGS: Final = (".yaml", ".yml", ".yam", ".db")
"""How the name of a file of Cyclus ends; an old stick keeps three letters of it."""

_SQLITE: Final = b"SQLite format 3\0"
_UTF16: Final = (b"\xff\xfe", b"\xfe\xff")
_FIRST: Final = 1000
"""So much of a photo or a film holds a byte that no text has; and so far on an export
says what it is."""
_MOST_ZIPPED: Final = 1000
"""A zip of more files than this is no session that somebody sent."""
_SESSION_ID: Final = re.compile("[0-9a-f]{32}")

IsCancelled = Callable[[], bool]
"""Whether nobody waits for the answer any more."""


class ImportCancelledError(CyclusError):
    """Looking at a file was left off because somebody asked for that."""


@dataclass(frozen=True, slots=True)
class ImportSource:
    """A file that was read: a session, and how whole it is."""

    name: str
    session: Session
    damages: tuple[str, ...] = ()
    """What is wrong with the lines of its journal, a sentence for each."""
    hand_edits: int = 0
    """How many edits somebody made in the file itself."""


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """What taking a file in would do, found out before anything happens."""

    path: Path
    summary: str
    """What would happen, or what is wrong, on one line."""
    details: str = ""
    """What else there is to know: the evening, or every finding with its line."""
    source: ImportSource | None = None
    """What was read; nothing of a file that is wrong."""
    has_news: bool = False
    """Whether taking it in would change anything."""


class ImportOutcome(NamedTuple):
    """What was taken in of one session."""

    title: str
    summary: str
    path: Path
    is_new: bool = False
    undo: str = ""
    """What `Ctrl+Z` does about it, as a sentence; empty when there is nothing."""
    notices: tuple[str, ...] = ()
    """What people should know of it besides."""


class ImportBatch:
    """The sessions of a folder, and what the files of one go would make of them."""

    def __init__(
        self,
        folder: Path,
        opened: Session | None = None,
        *,
        today: date | None = None,
    ) -> None:
        self.folder = folder
        self.today = today or date.today()
        """What this laptop takes for today; a clock of another may be wrong."""
        self._sessions: dict[str, Session | None] = {}
        self._names: dict[str, str] = {}
        self._opened = opened
        if opened is not None:
            self._sessions[opened.id] = opened

    def session(self, session_id: str) -> Session | None:
        """A session as it would be with the files of this go; `None` when it is new.

        Raises:
            StorageError: two files hold it, or the one that does cannot be read.
        """
        if session_id not in self._sessions:
            path = session_path(self.folder, session_id)
            session = read_source(path).session if path else None
            self._sessions[session_id] = session
        return self._sessions[session_id]

    def file_name(self, session_id: str) -> str:
        """The file of this go that held the session; empty when none did."""
        return self._names.get(session_id, "")

    def remember(self, session: Session, name: str) -> None:
        """Remember what a file makes of a session."""
        self._sessions[session.id] = session
        self._names.setdefault(session.id, name)

    def same_question(self, session: Session) -> str:
        """The title of another evening with the same central question, if any."""
        from cyclus_tui.storage.library import central_questions

        question_words = _comparable(form_answers.answer(session, "central_question"))
        if not question_words:
            return ""
        sessions = [
            s for s in (self._opened, *self._sessions.values()) if s is not None
        ]
        for other in sessions:
            question = form_answers.answer(other, "central_question")
            if other.id != session.id and _comparable(question) == question_words:
                return display_title(other)
        for title, question in central_questions(self.folder):
            if _comparable(question) == question_words:
                return one_line(title)
        return ""


@paused_collector()
def preview_import(
    path: Path, batch: ImportBatch, cancelled: IsCancelled = lambda: False
) -> ImportPreview:
    """What taking a file in would do; what is wrong with it is told, never raised.

    Files of one session that come in one go are counted once.

    Raises:
        ImportCancelledError: `cancelled` said so; nothing was changed, as ever.
    """
    if _is_open_here(path):
        return ImportPreview(path, "al binnen: dit is de sessie die nu open is")
    try:
        source = read_source(path, cancelled)
        return _preview_against(path, source, batch, cancelled)
    except ImportCancelledError:
        raise
    except NewerFileError as error:
        return ImportPreview(
            path, "gemaakt met een nieuwere versie van Cyclus", str(error)
        )
    except FileFindingsError as error:
        return ImportPreview(path, _findings_summary(error), str(error))
    except (MemoryError, RecursionError):
        # Made to do harm, or far beyond what an evening holds.
        return ImportPreview(path, "beschadigd: dit bestand is te groot of te diep")
    except CyclusError as error:
        reason = str(error).removeprefix(f"{path.name}: ").removeprefix(f"{path}: ")
        return ImportPreview(path, reason, str(error))


def import_session(folder: Path, session: Session, now: datetime) -> ImportOutcome:
    """Take a session in: a new file, or what is new in the file that is here.

    Raises:
        SessionInUseError: it is open in another window.
        StorageError: it cannot be written; nothing was changed.
    """
    from cyclus_tui.storage.folders import file_name
    from cyclus_tui.storage.session_file import SessionFile

    path = session_path(folder, session.id)
    if path is not None:
        return _merge_into_file(path, session, now)
    about = setup.about(session)
    method, title = about.text("method"), about.text("title")
    name = file_name(about.text("date"), method, title or method, session.id)
    with SessionFile.create(folder / name, session) as file:
        new_path = file.path
    shown_notices = notices.current_notices(session, now.date())
    return ImportOutcome(
        display_title(session),
        counts.contents(session),
        new_path,
        is_new=True,
        notices=shown_notices,
    )


def may_hold_session(path: Path) -> bool:
    """Whether a file is to be shown to who chooses: by its name, else by what is in it.

    A mail program or a phone adds `.txt`, or takes an ending away. A zip is shown
    when a session is in it: what to do with it is told once it is chosen.
    """
    from cyclus_tui.exchange.session_text import FORMAT
    from cyclus_tui.storage.disk_problems import ZIP, problem_in

    name = path.name.lower()
    if name.endswith(_ENDINGS):
        return True
    known = any(ending in name for ending in _ENDINGS)
    if path.suffix and path.suffix.lower() not in (".txt", ".zip") and not known:
        return False
    try:
        with path.open("rb") as file:
            first = file.read(_FIRST)
        if problem_in(first) is ZIP:
            return _is_session_zipped(path)
    except OSError:
        return known
    return (
        known
        or first.startswith(_SQLITE)
        or FORMAT.encode() in first.replace(b"\0", b"")
    )


def _is_session_zipped(path: Path) -> bool:
    """Whether a zip holds a file that is named as one of ours."""
    import zipfile

    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()[:_MOST_ZIPPED]
    except (zipfile.BadZipFile, NotImplementedError, ValueError):
        return False
    return any(name.lower().endswith(_ENDINGS) for name in names)


def read_source(path: Path, cancelled: IsCancelled = lambda: False) -> ImportSource:
    """A session from an export or from a session file, open elsewhere or not.

    Raises:
        FileFindingsError, StorageError: it is no session, or not a whole one.
        ImportCancelledError: `cancelled` said so.
    """
    from cyclus_tui.storage.disk_problems import problem_in, problem_message

    try:
        with path.open("rb") as file:
            first = file.read(_FIRST)
    except OSError as error:
        raise _read_error(path, error) from error
    if problem := problem_in(first):
        raise StorageError(problem_message(problem, path))
    read = _from_db if first.startswith(_SQLITE) else _from_yaml
    return read(path, cancelled)


def read_or_problem(
    path: Path, cancelled: IsCancelled = lambda: False
) -> tuple[Session | None, str]:
    """A session from a file, or what is wrong with it; neither when nobody waits."""
    try:
        return read_source(path, cancelled).session, ""
    except ImportCancelledError:
        return None, ""
    except CyclusError as error:
        problem = " ".join(str(error).split())
        return None, problem if path.name in problem else f"{path.name}: {problem}"
    except (MemoryError, RecursionError):
        # Made to do harm, or far beyond what an evening holds.
        return None, f"{path.name}: dit bestand is te groot of te diep."


def session_path(folder: Path, session_id: str) -> Path | None:
    """Where a session is, when it is here.

    Raises:
        StorageError: two files hold it; nobody but a person can say which one counts.
    """
    from cyclus_tui.storage.library import Library

    entries = {entry.path: entry for entry in Library(folder).entries()}
    matches = [entry for entry in entries.values() if entry.session_id == session_id]
    if len(matches) > 1:
        raise StorageError(matches[0].problem)
    return matches[0].path if matches else None


def group_copies(sources: Iterable[ImportSource]) -> dict[str, list[ImportSource]]:
    """The sessions by the session that they are copies of."""
    groups: dict[str, list[ImportSource]] = {}
    for source in sources:
        groups.setdefault(source.session.id, []).append(source)
    return groups


def merge_copies(copies: Iterable[ImportSource]) -> Session:
    """One session out of copies of it.

    Raises:
        ForgedEditError: two copies say something else about the same edit.
    """
    first, *others = copies
    session = first.session
    for other in others:
        session = union(session, other.session.edits.values()).session
    return session


def display_title(session: Session) -> str:
    """What a session is called."""
    about = setup.about(session)
    return one_line(about.text("title")) or about.text("method") or session.id[:6]


def damage_notice(source: ImportSource) -> str:
    """What to say of a file that can be read in part only; empty when it is whole."""
    if not source.damages:
        return ""
    lines = counts.count_of(len(source.damages), "regel is", "regels zijn")
    listed = "\n".join(f"  {one}" for one in source.damages[:MOST_FINDINGS])
    return (
        f"{source.name}: {lines} beschadigd.\n{listed}\n"
        "Vraag uw collega om een nieuwe export, of maak een nieuw bestand van de rest "
        f"met: cyclus rescue {source.name}"
    )


def hand_edit_notice(source: ImportSource) -> str:
    """That somebody changed the file itself; empty when nobody did."""
    notice = f"{source.name}: hier is met de hand iets in gewijzigd."
    return notice if source.hand_edits else ""


def _is_open_here(path: Path) -> bool:
    """Whether this very program has the file open; it must not be read then."""
    from cyclus_tui.storage import open_files

    try:
        return open_files.holder_of(open_files.identity(path)) is not None
    except OSError:
        return False


def _preview_against(
    path: Path, source: ImportSource, batch: ImportBatch, cancelled: IsCancelled
) -> ImportPreview:
    """A file that could be read, against what is here and came before it."""
    session = source.session
    before = batch.session(session.id)
    _stop_when(cancelled)
    other_copy = batch.file_name(session.id)
    details = "\n".join(
        filter(
            None,
            (_evening_line(session), hand_edit_notice(source), damage_notice(source)),
        )
    )
    if before is None:
        batch.remember(session, source.name)
        other = batch.same_question(session)
        kind = "andere avond over dezelfde vraag" if other else "nieuwe sessie"
        details = f"{details}\nOok over deze vraag: {other}" if other else details
        summary = f"{kind}: {counts.contents(session)}"
        return ImportPreview(path, summary, details, source, has_news=True)
    merged = union(before, session.edits.values())
    _stop_when(cancelled)
    batch.remember(merged.session, source.name)
    has_news = bool(merged.added or merged.rewritten)
    news = counts.news(before, merged.session)
    shown_notices = notices.merge_notices(before, merged.session, batch.today)
    details = "\n".join(filter(None, (details, *shown_notices)))
    if other_copy:
        summary = f"zelfde sessie als {other_copy}, telt één keer: {news}"
    else:
        summary = f"{'zelfde sessie' if has_news else 'al binnen'}: {news}"
    return ImportPreview(path, summary, details, source, has_news)


def _merge_into_file(path: Path, theirs: Session, now: datetime) -> ImportOutcome:
    """Add what is new to the session that is here, as when it is open."""
    from cyclus_tui.app.open_session import OpenSession, wait_for

    async def merge() -> ImportOutcome:
        opened = await OpenSession.open(path, who="", program="")
        try:
            before = opened.session
            news = await opened.merge([theirs], now)
            after = opened.session
        finally:
            await opened.close()
        undo = counts.undo_sentence(before, after, "in die sessie")
        known = notices.merge_notices(before, after, now.date())
        title = display_title(before)
        return ImportOutcome(title, news, path, undo=undo, notices=known)

    return wait_for(merge())


def _from_yaml(path: Path, cancelled: IsCancelled) -> ImportSource:
    """A session from an export."""
    from cyclus_tui.exchange import session_yaml

    try:
        with path.open("rb") as file:
            data = file.read(session_yaml.LARGEST + 1)
    except OSError as error:
        raise _read_error(path, error) from error
    _stop_when(cancelled)
    if not data.strip():
        raise StorageError(f"{path.name}: dit bestand is leeg. Kopieer het opnieuw.")
    if b"\0" in data[:_FIRST] and not data.startswith(_UTF16):
        raise FileFindingsError(path.name, [Finding(1, session_yaml.OTHER)])
    content = session_yaml.read_session(data, path.name)
    _stop_when(cancelled)
    session = Session.fold(content.session_id, content.edits)
    return ImportSource(path.name, session, hand_edits=len(content.by_hand))


def _from_db(path: Path, cancelled: IsCancelled) -> ImportSource:
    """A session from a session file; its lines are looked at as those of an export."""
    from cyclus_tui.storage.checksums import DamageOutcome
    from cyclus_tui.storage.private_copy import read_copy

    copy = read_copy(path)
    _stop_when(cancelled)
    forged = [str(one) for one in copy.damages if one.fate is DamageOutcome.REFUSED]
    if not forged and not (copy.edits and _SESSION_ID.fullmatch(copy.session_id)):
        forged = ["er staat geen sessie in.", *map(str, copy.damages)]
    if forged:
        findings = [Finding(0, message) for message in forged[:MOST_FINDINGS]]
        raise FileFindingsError(path.name, findings)
    damages = tuple(map(str, copy.damages))
    return ImportSource(path.name, Session.fold(copy.session_id, copy.edits), damages)


def _read_error(path: Path, error: OSError) -> CyclusError:
    """Why a file could not be read, as a sentence."""
    from cyclus_tui.storage.disk_problems import storage_error

    if isinstance(error, FileNotFoundError):
        return StorageError(f"{path}: dit bestand is er niet. Kijk de naam na.")
    if isinstance(error, IsADirectoryError) or path.is_dir():
        return StorageError(f"{path} is een map. Noem een bestand in die map.")
    return storage_error(error, path, reading=True)


def _findings_summary(error: FileFindingsError) -> str:
    """What is wrong with a file, on one line; the rest is for who wants to read it."""
    from cyclus_tui.exchange import session_yaml

    first, *others = error.findings
    if first.message == session_yaml.NEWER:
        return "gemaakt met een nieuwere versie van Cyclus"
    if first.message == session_yaml.OTHER:
        return "geen sessie van Cyclus"
    also = f" (en nog {len(others)})" if others else ""
    return f"beschadigd: {first}{also}"


def _evening_line(session: Session) -> str:
    """Which evening a file is about."""
    about = setup.about(session)
    parts = (display_title(session), one_line(about.text("place")), about.text("date"))
    return " · ".join(filter(None, parts))


def _comparable(question: str) -> str:
    """A question without what does not make it another one."""
    return " ".join(re.findall(r"\w+", question.casefold()))


def _stop_when(cancelled: IsCancelled) -> None:
    """Leave off when nobody waits any more."""
    if cancelled():
        raise ImportCancelledError("Gestopt. Er is niets veranderd.")
