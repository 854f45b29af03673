"""Combining: evenings of one neighbourhood become one session.

The command line and the list of sessions both do it through here. Sessions are matched
by their id alone, never by a title, and one that comes twice counts once.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from cyclus_tui.app.import_session import (
    ImportOutcome,
    ImportSource,
    display_title,
    import_session,
    read_source,
)
from cyclus_tui.domain.combined import combining
from cyclus_tui.domain.journal.replica import Replica
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.text import join_words, one_line


@dataclass(frozen=True, slots=True)
class Combination:
    """Evenings laid together, and what there is to tell about that."""

    session: Session
    evenings: tuple[str, ...]
    """The titles of the evenings, by date."""
    notices: tuple[str, ...]
    """Which evening came twice, and whether the questions differ: sentences."""


def combine(
    sources: Sequence[ImportSource],
    *,
    method_text: str,
    who: str,
    program: str,
    title: str = "",
) -> Combination:
    """One session of several evenings.

    A combined session among them keeps its id and takes the others in.

    Raises:
        RuleError: there are fewer than two evenings.
        ForgedEditError: two files say something else about the same edit.
    """
    gathered = combining.combine_input(source.session for source in sources)
    session = combining.combine(
        gathered,
        Replica.mint(who, program),
        new_id=uuid.uuid4().hex,
        method_text=method_text,
        title=one_line(title),
    )
    evenings = combining.evenings(session)
    notices = [*_twice(sources, evenings), *_again(gathered, evenings)]
    questions = combining.questions(evenings)
    if len(questions) > 1:
        listed = "\n".join(f"  {question}" for question in questions)
        notices.append(f"Let op: de avonden hadden niet dezelfde vraag.\n{listed}")
    titles = tuple(f"{e.title} ({e.date})" if e.date else e.title for e in evenings)
    return Combination(session, titles, tuple(notices))


def combine_in_folder(
    folder: Path,
    paths: Iterable[Path],
    *,
    method_text: str,
    who: str,
    program: str,
    now: datetime,
) -> tuple[ImportOutcome, Combination]:
    """Combine session files of a folder into a session there.

    A combined session that is there already takes the others in, as a merge does: with
    a reserve copy, and as one step for undo.

    Raises:
        CyclusError: a file cannot be read, or the new one cannot be written.
    """
    read = [read_source(path) for path in paths]
    # Here people chose by title, and never saw the name of a file.
    sources = [replace(one, name=display_title(one.session)) for one in read]
    combination = combine(sources, method_text=method_text, who=who, program=program)
    return import_session(folder, combination.session, now), combination


def _again(
    gathered: combining.CombineInput, evenings: Iterable[combining.Evening]
) -> Iterable[str]:
    """Which evenings had been left out and count from now on."""
    base = gathered.base
    out = combining.excluded_ids(base) if base else frozenset()
    for evening in evenings:
        if evening.id in out:
            yield f"{evening.title} was weggelaten en telt weer mee."


def _twice(
    sources: Sequence[ImportSource], evenings: Iterable[combining.Evening]
) -> Iterable[str]:
    """Which evenings came in several files: each counts once."""
    session_ids = {
        id(s): {s.session.id, *combining.contained_sessions(s.session)} for s in sources
    }
    by_files: dict[tuple[str, ...], list[str]] = {}
    for evening in evenings:
        files = tuple(s.name for s in sources if evening.id in session_ids[id(s)])
        if len(files) > 1:
            by_files.setdefault(files, []).append(evening.title)
    for files, titles in by_files.items():
        stands = "staat" if len(titles) == 1 else "staan"
        where = join_words([*dict.fromkeys(files)])
        often = "" if len(set(files)) > 1 else "twee keer "
        yield f"{join_words(titles)} {stands} {often}in {where}. Dat telt één keer."
