"""Bringing in: what the sessions of a folder have to give to the one that is open.

Everything is read from private copies. A file that cannot be read, because it is
broken, newer or being written, is named in a sentence and never stops the others.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from cyclus_tui.app.import_session import (
    ImportCancelledError,
    IsCancelled,
    display_title,
    read_source,
)
from cyclus_tui.domain.combined.combining import METHOD, contained_sessions
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.links import origins
from cyclus_tui.domain.links.origins import Offer, Origin
from cyclus_tui.domain.method.setup import about
from cyclus_tui.domain.text import one_line
from cyclus_tui.domain.transfer import offers
from cyclus_tui.domain.transfer.provenance import ProvenanceLine, provenance
from cyclus_tui.errors import CyclusError

if TYPE_CHECKING:
    from cyclus_tui.storage.library import SessionEntry


@dataclass(frozen=True, slots=True)
class PriorSession:
    """What one file has to give."""

    path: Path
    session: str = ""
    title: str = ""
    date: str = ""
    place: str = ""
    offers: tuple[Offer, ...] = ()
    problem: str = ""
    """Why it could not be read, as a sentence; empty when it could."""

    @property
    def description(self) -> str:
        """The session in a line: what, where and when."""
        return " · ".join(filter(None, (self.title, self.place, self.date)))


@dataclass(frozen=True, slots=True)
class OriginStatus:
    """How something stands in the session that it came from."""

    offer: Offer | None = None
    """What it is there now; `None` when it is gone, or the file is not here."""
    provenance: tuple[ProvenanceLine, ...] = ()
    """What stands under it there."""
    origins: tuple[Origin, ...] = ()
    """Where that session itself had it from."""
    problem: str = ""
    """Why there is nothing to show, as a sentence; empty when there is."""


def in_folder(
    folder: Path,
    *,
    sorts: Collection[str],
    own: str,
    cancelled: IsCancelled = lambda: False,
) -> Iterator[PriorSession]:
    """What each session of a folder has to give, the one written last first.

    Args:
        folder: Where the sessions are.
        sorts: What is wanted, by the names of `links.NAMES`.
        own: The id of the session that is open, which is not among them.
        cancelled: Whether nobody waits any more.

    A session that has nothing of these sorts is left out. What stands in a session and
    also in a combined one comes once, from the session itself.
    """
    combined: list[tuple[Path, Session]] = []
    seen: set[str] = set()
    for path, entry in _files(folder).items():
        if cancelled():
            return
        if entry.session_id == own:
            continue
        if entry.problem and not entry.session_id:
            yield PriorSession(path, problem=entry.problem)
            continue
        read = _read(path, cancelled)
        if isinstance(read, PriorSession):
            yield read
        elif read is not None and read.id != own:
            if contained_sessions(read):
                combined.append((path, read))
            elif (prior := _found(path, read, sorts, own, seen)).offers:
                yield prior
    for path, session in combined:
        if (prior := _found(path, session, sorts, own, seen)).offers:
            yield prior


def at_path(path: Path, *, sorts: Collection[str], own: str) -> PriorSession:
    """What one file has to give, wherever it is; trouble is told, never raised."""
    read = _read(path, lambda: False)
    if read is None:
        return PriorSession(path)
    if isinstance(read, PriorSession):
        return read
    if read.id == own:
        problem = f"{path.name}: dit is de sessie die nu open is. Kies een andere."
        return PriorSession(path, problem=problem)
    prior = _found(path, read, sorts, own, set())
    if prior.offers:
        return prior
    return PriorSession(
        path, problem=f"{path.name}: hier staat niets in om mee te nemen."
    )


def origin_status(folder: Path, origin: Origin) -> OriginStatus:
    """How an origin stands in its session now; trouble is told, never raised."""
    try:
        entries = _files(folder)
    except CyclusError as error:
        return OriginStatus(problem=str(error))
    problem = "De sessie waar dit uit komt, staat niet in deze map."
    unread = [p.name for p, e in entries.items() if e.problem and not e.session_id]
    if unread:
        problem += f" Of het is {unread[0]}: dat bestand kan ik niet lezen."
    held = [p for p, entry in entries.items() if entry.session_id == origin.session]
    for path in held or _combined_with(entries, origin.session):
        read = _read(path, lambda: False)
        if isinstance(read, Session):
            return _standing(read, origin)
        problem = read.problem if read else problem
    return OriginStatus(problem=problem)


def _standing(session: Session, origin: Origin) -> OriginStatus:
    """How an origin stands in a session that holds it."""
    return OriginStatus(
        offers.current_offer(session, origin),
        provenance(session, origin),
        tuple(
            origins.origin_of(link) for link in origins.links_of(session, origin.record)
        ),
    )


def _found(
    path: Path,
    session: Session,
    sorts: Collection[str],
    own: str,
    seen: set[str],
) -> PriorSession:
    """What a session has to give that no other gave yet."""
    wanted = []
    for offer in offers.offers(session):
        key = offer.origin.key
        if offer.sort in sorts and offer.origin.session != own and key not in seen:
            seen.add(key)
            wanted.append(offer)
    evening = about(session)
    return PriorSession(
        path,
        session.id,
        display_title(session),
        evening.text("date"),
        one_line(evening.text("place")),
        tuple(wanted),
    )


def _read(path: Path, stopped: Callable[[], bool]) -> Session | PriorSession | None:
    """A session from a file, or what is wrong with it; `None` when nobody waits."""
    try:
        return read_source(path, stopped).session
    except ImportCancelledError:
        return None
    except CyclusError as error:
        reason = " ".join(str(error).split())
        named = reason if path.name in reason else f"{path.name}: {reason}"
        return PriorSession(path, problem=named)
    except (MemoryError, RecursionError):
        # Made to do harm, or far beyond what an evening holds.
        return PriorSession(
            path, problem=f"{path.name}: dit bestand is te groot of te diep."
        )


def _files(folder: Path) -> dict[Path, SessionEntry]:
    """The session files of a folder, with what the list tells about each.

    Raises:
        StorageError: the folder cannot be read.
    """
    from cyclus_tui.storage.library import Library

    return {entry.path: entry for entry in Library(folder).entries()}


def _combined_with(
    entries: Mapping[Path, SessionEntry], session_id: str
) -> Iterator[Path]:
    """The combined session that holds an evening whose own file is not here."""
    for path, entry in entries.items():
        if entry.method == METHOD:
            read = _read(path, lambda: False)
            if isinstance(read, Session) and session_id in contained_sessions(read):
                yield path
                return
