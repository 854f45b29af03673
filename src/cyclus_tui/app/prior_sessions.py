"""What the other sessions of a folder have to give: lines, and actions that come back.

Everything is read from private copies. A file that cannot be read, because it is
broken, newer or being written, never stops the others.
"""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from cyclus_tui.app.import_session import IsCancelled, display_title, read_or_problem
from cyclus_tui.app.open_session import OpenSession
from cyclus_tui.domain.combined.combining import METHOD, contained_sessions
from cyclus_tui.domain.journal.edit import Edit
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.links import origins
from cyclus_tui.domain.links.origins import Offer, Origin
from cyclus_tui.domain.method.setup import about
from cyclus_tui.domain.text import one_line
from cyclus_tui.domain.transfer import carry_over, offers
from cyclus_tui.domain.transfer.provenance import ProvenanceLine, provenance
from cyclus_tui.errors import CyclusError, StorageError
from cyclus_tui.storage.library import Library, SessionEntry
from cyclus_tui.storage.private_copy import read_copy


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
    offered: set[str] = set()
    for path, entry in _files(folder).items():
        if cancelled():
            return
        if entry.session_id == own:
            continue
        if entry.problem and not entry.session_id:
            yield PriorSession(path, problem=entry.problem)
            continue
        session, problem = read_or_problem(path, cancelled)
        if problem:
            yield PriorSession(path, problem=problem)
        elif session is not None and session.id != own:
            if contained_sessions(session):
                combined.append((path, session))
            elif (prior := _prior_session(path, session, sorts, own, offered)).offers:
                yield prior
    for path, session in combined:
        if (prior := _prior_session(path, session, sorts, own, offered)).offers:
            yield prior


def at_path(path: Path, *, sorts: Collection[str], own: str) -> PriorSession:
    """What one file has to give, wherever it is; trouble is told, never raised."""
    session, problem = read_or_problem(path)
    if session is None:
        return PriorSession(path, problem=problem)
    if session.id == own:
        problem = f"{path.name}: dit is de sessie die nu open is. Kies een andere."
        return PriorSession(path, problem=problem)
    prior = _prior_session(path, session, sorts, own, set())
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
    paths = [p for p, entry in entries.items() if entry.session_id == origin.session]
    for path in paths or _combined_with(entries, origin.session):
        session, problem = read_or_problem(path)
        if session is not None:
            return _status_in(session, origin)
    return OriginStatus(problem=problem)


async def carry_over_actions(opened: OpenSession) -> int:
    """Have open actions of earlier evenings come back, as one edit; how many came.

    Raises:
        StorageError: they could not be written; nothing changed.
    """
    folder, session = opened.path.parent, opened.session
    earlier = await asyncio.to_thread(earlier_evenings, folder, session)
    edit = await opened.run(partial(carry_over.carry_over, earlier=earlier))
    changes = edit.changes if edit else ()
    return len({change.record for change in changes if change.kind == "action"})


def earlier_evenings(folder: Path, session: Session) -> list[Session]:
    """The other sessions of the same method and group in a folder.

    Also those that are open elsewhere; two files of one session count as one. What
    cannot be read is left out: the list of sessions tells what is wrong.
    """
    evening = about(session)
    method, group = evening.text("method"), evening.text("group")
    edits_by_session: dict[str, list[Edit]] = {}
    for entry in _of_method(folder, method):
        if entry.session_id == session.id:
            continue
        if not carry_over.same_group(entry.group, group):
            continue
        try:
            copy = read_copy(entry.path)
        except CyclusError:
            continue
        edits_by_session.setdefault(copy.session_id, []).extend(copy.edits)
    return [Session.fold(one, edits) for one, edits in edits_by_session.items()]


def newest_group(folder: Path, method: str) -> str:
    """The group of the newest session of a method; empty when there is none."""
    entries = _of_method(folder, method)
    newest = max(entries, key=lambda entry: (entry.date, entry.changed), default=None)
    return newest.group if newest else ""


def _status_in(session: Session, origin: Origin) -> OriginStatus:
    """How an origin stands in a session that holds it."""
    return OriginStatus(
        offers.current_offer(session, origin),
        provenance(session, origin),
        tuple(
            origins.origin_of(link) for link in origins.links_of(session, origin.record)
        ),
    )


def _prior_session(
    path: Path,
    session: Session,
    sorts: Collection[str],
    own: str,
    offered: set[str],
) -> PriorSession:
    """What a session has to give that no other gave yet."""
    wanted = []
    for offer in offers.offers(session):
        key = offer.origin.key
        if offer.sort in sorts and offer.origin.session != own and key not in offered:
            offered.add(key)
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


def _files(folder: Path) -> dict[Path, SessionEntry]:
    """The session files of a folder, with what the list tells about each.

    Raises:
        StorageError: the folder cannot be read.
    """
    return {entry.path: entry for entry in Library(folder).entries()}


def _combined_with(
    entries: Mapping[Path, SessionEntry], session_id: str
) -> Iterator[Path]:
    """The combined session that holds an evening whose own file is not here."""
    for path, entry in entries.items():
        if entry.method == METHOD:
            session, _ = read_or_problem(path)
            if session is not None and session_id in contained_sessions(session):
                yield path
                return


def _of_method(folder: Path, method: str) -> list[SessionEntry]:
    """The whole session files of a method, each once."""
    try:
        entries = _files(folder).values()
    except StorageError:
        return []
    return [entry for entry in entries if entry.method == method]
