"""The verbs about sessions that are here: new, open, list, report."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from cyclus_tui.commands import opening
from cyclus_tui.commands.output import print_json, print_warning, print_words, save
from cyclus_tui.commands.sources import Places, find_source, program
from cyclus_tui.console.terminal import has_terminal
from cyclus_tui.domain.combined import combining
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.method import setup
from cyclus_tui.domain.text import one_line
from cyclus_tui.errors import CyclusError, RuleError

if TYPE_CHECKING:
    from cyclus_tui.domain.method.method import Method
    from cyclus_tui.storage.library import SessionEntry


def show(places: Places, session: Path | None = None) -> int:
    """Open the interface, on the list or on one session."""
    return opening.show(places.sessions, places.templates, session)


def new(
    places: Places, *, method_id: str, answers: Mapping[str, str], opens: bool
) -> int:
    """Begin a session from a template; open it, or print its path."""
    if opens and method_id != combining.METHOD and not has_terminal():
        return opening.refuse_without_terminal(" Of gebruik --no-open.")
    path = begin_session(places, method_id, answers)
    if opens:
        return show(places, path)
    print_words(str(path))
    return 0


def begin_session(places: Places, method_id: str, answers: Mapping[str, str]) -> Path:
    """Write a new session file.

    Raises:
        CyclusError: there is no such method, or the file cannot be written.
    """
    from cyclus_tui.app.begin_session import begin_session

    if method_id == combining.METHOD:
        raise RuleError(
            "Avonden samen begint u niet leeg. Leg de avonden naast elkaar met: "
            "cyclus combine AVOND… -o BESTAND"
        )
    text = places.methods().text(method_id)
    return begin_session(
        places.sessions, method_text=text, answers={**answers}, program=program()
    )


def open_session(places: Places, words: str) -> int:
    """Open one session in the interface."""
    if not has_terminal():
        return show(places)
    return show(places, places.library().find(words))


def list_sessions(places: Places, *, as_json: bool) -> int:
    """Print the sessions that are here, newest first."""
    entries = {entry.path: entry for entry in places.library().entries()}.values()
    for entry in entries:
        if as_json:
            print_json(_json_body(entry))
        else:
            print_words(_line(entry))
    if not entries and not as_json:
        print_words(
            f"Er zijn nog geen sessies in {places.sessions}. "
            "Begin er een met: cyclus new adviesvangers"
        )
    return 0


def report(places: Places, *, words: str, form: str, out: Path | None) -> int:
    """Print a report, or write it; what may identify people is told beside it.

    Raises:
        CyclusError: a picture is asked for, and there is no theory to draw.
    """
    from cyclus_tui.reports import html, outline, release_check, text, theory_picture

    _, source = find_source(places, words)
    method, remark = _method_of(places, source.session)
    if remark:
        print_warning(remark)
    sheet = outline.outline(source.session, method)
    picture = theory_picture.theory_svg(source.session) if form == "svg" else ""
    if form == "svg" and not picture:
        raise CyclusError("In deze sessie zijn nog geen pijlen om te tekenen.")
    pages = {
        "txt": lambda: text.plain_text(sheet),
        "html": lambda: html.html(sheet, theory_picture.theory_sheets(source.session)),
        "svg": lambda: f"{picture}\n",
    }
    page = pages[form]()
    for warning in release_check.warnings(source.session, sheet):
        print_warning(f"Let op. {warning}")
    if out is None:
        print_words(page.removesuffix("\n"))
    else:
        print_words(f"Opgeslagen: {save(out, page.encode('utf-8', 'replace'))}")
    return 0


def _method_of(places: Places, session: Session) -> tuple[Method, str]:
    """The method of a session, and what to say when its own copy of it is damaged."""
    from cyclus_tui.exchange.method_file import method_or_fallback

    about = setup.about(session)
    text, method_id = about.text("method_text"), about.text("method")
    return method_or_fallback(text, method_id, places.methods)


def _json_body(entry: SessionEntry) -> dict[str, object]:
    """One session for another program."""
    body: dict[str, object] = {
        "path": str(entry.path),
        "id": entry.session_id,
        "title": entry.title,
        "method": entry.method,
        "date": entry.date,
        "place": entry.place,
        "group": entry.group,
        "ideas": entry.ideas,
        "people": entry.people,
        "phase": entry.phase,
        "problem": entry.problem,
    }
    return {name: value for name, value in body.items() if value != ""}


def _line(entry: SessionEntry) -> str:
    """One session for people."""
    ideas = "1 idee" if entry.ideas == 1 else f"{entry.ideas} ideeën"
    about = [one_line(t) for t in (entry.title, entry.method, entry.place) if t]
    line = f"{entry.date or '          '}  {' · '.join([*about, ideas])}"
    return f"{line}\n            ! {entry.problem}" if entry.problem else line
