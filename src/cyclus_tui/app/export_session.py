"""Files that leave a session: for a colleague, for paper, and anew after erasing."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from cyclus_tui.app.open_session import OpenSession
from cyclus_tui.domain.conflicts import find as conflicts

MOST_NAMED: Final = 6
"""How many files are named one by one."""

PAPERS: Final = (".txt", ".svg", ".html")
"""How the names of what is printed and read end."""


async def export_session(open_session: OpenSession) -> str:
    """Write the session as YAML beside its file; where it is, as a sentence.

    Raises:
        StorageError: it could not be written; an older file is as it was.
    """
    from cyclus_tui.exchange.session_yaml import write_session

    session, method = open_session.session, open_session.method
    goal = open_session.path.with_suffix(".yaml")
    path = await asyncio.to_thread(lambda: _write(goal, write_session(session, method)))
    undecided = conflicts.count_sentence(conflicts.count(session), left=True)
    return " · ".join(filter(None, (f"Bestand voor een collega: {path}", undecided)))


async def write_sheet(open_session: OpenSession) -> str:
    """Write the outcome on one sheet, to print and to read; where it is.

    Raises:
        StorageError: it could not be written; an older file is as it was.
    """
    from cyclus_tui.reports.outline import outline
    from cyclus_tui.reports.release_check import warnings

    session, goal = open_session.session, open_session.path
    papers = [goal.with_suffix(ending) for ending in PAPERS]
    pages = await asyncio.to_thread(_pages, open_session, papers)
    for path, page in pages.items():
        if page:
            await asyncio.to_thread(_write, path, page)
    careful_points = warnings(session, outline(session, open_session.method))
    careful = f"Let op. {careful_points[0]} " if careful_points else ""
    if len(careful_points) > 1:
        careful = f"Let op, {len(careful_points)} keer. {careful_points[0]} "
    where = "" if careful else ", bij de sessies"  # there are two lines on the screen
    return f"{careful}Op één blad: {papers[-1].name}{where}."


def renewal_question(exports: Sequence[Path]) -> str:
    """Which files hold erased words yet, and the question whether to renew them."""
    names = [path.name for path in exports[:MOST_NAMED]]
    if len(exports) > MOST_NAMED:
        names.append(f"en nog {len(exports) - MOST_NAMED}")
    many = len(exports) > 1
    where = "deze bestanden" if many else "dit bestand"
    ask = "Die nu vernieuwen, zonder de woorden?" if many else "Dit nu vernieuwen?"
    listed = "\n".join(f"  {name}" for name in names)
    return f"De gewiste woorden staan nog in {where}:\n{listed}\n{ask}"


async def renew_exports(open_session: OpenSession, exports: Sequence[Path]) -> str:
    """Write exports of this session anew, without what was erased; what is left.

    Another file that says the same words is left to people.

    Raises:
        StorageError: one could not be written.
    """
    from cyclus_tui.exchange.session_yaml import write_session
    from cyclus_tui.storage import stale_exports as files

    session, method, own = open_session.session, open_session.method, open_session.path
    unknown, papers = [], []
    for path in exports:
        if not await asyncio.to_thread(files.is_of, path, session, own):
            unknown.append(path)
        elif path.suffix.lower() in files.YAML:
            await asyncio.to_thread(_write_over, path, write_session(session, method))
        else:
            papers.append(path)
    for path, page in (await asyncio.to_thread(_pages, open_session, papers)).items():
        await asyncio.to_thread(_write_over, path, page)
    if unknown:
        names = ", ".join(path.name for path in unknown)
        return f"Vernieuwd, maar kijk zelf naar: {names}."
    return "Vernieuwd. De woorden staan er niet meer in."


def _pages(open_session: OpenSession, papers: Sequence[Path]) -> dict[Path, bytes]:
    """What is to stand in reports and drawings now."""
    from cyclus_tui.reports.html import html
    from cyclus_tui.reports.outline import outline
    from cyclus_tui.reports.text import plain_text
    from cyclus_tui.reports.theory_picture import theory_sheets, theory_svg

    if not papers:
        return {}
    report = outline(open_session.session, open_session.method)
    pages = {
        ".txt": plain_text(report),
        ".html": html(report, theory_sheets(open_session.session)),
        ".svg": theory_svg(open_session.session),
    }
    return {path: pages[path.suffix.lower()].encode() for path in papers}


def _write_over(path: Path, data: bytes) -> None:
    """Write a file anew; the words that stood there leave the disk first.

    Where there is nothing to say any more, as of a drawing, there is no file.
    """
    from cyclus_tui.storage.disk_problems import storage_error
    from cyclus_tui.storage.secure_delete import discard

    try:
        discard(path)
    except OSError as error:
        raise storage_error(error, path) from error
    if data:
        _write(path, data)


def _write(path: Path, data: bytes) -> Path:
    """Write a whole file, or leave what was there."""
    from cyclus_tui.storage.atomic_write import write_whole

    return write_whole(path, data)
