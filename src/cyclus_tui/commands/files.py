"""The verbs about files that come and go: export, import, merge, check, demo."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Sequence
from datetime import date, datetime
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Final

from cyclus_tui.app.import_session import (
    ImportSource,
    damage_notice,
    display_title,
    group_copies,
    hand_edit_notice,
    import_session,
    merge_copies,
    read_source,
    session_path,
)
from cyclus_tui.commands.output import print_warning, print_words, save
from cyclus_tui.commands.sources import (
    Places,
    expand_patterns,
    find_source,
    method_of,
    save_session,
    session_yaml_of,
)
from cyclus_tui.domain.conflicts import find as conflicts
from cyclus_tui.domain.conflicts import notices
from cyclus_tui.domain.journal.merge import union
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.method import setup
from cyclus_tui.errors import CyclusError
from cyclus_tui.reports import counts

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

EXAMPLE: Final = re.compile(r"voorbeeld-.+\.yaml")
"""The name of an evening of Geldzorgen in Zonneveld."""
STANDARD_OUTPUT: Final = "-"
MOST_NAMED: Final = 20
"""How many differences are named one by one."""


def export(places: Places, *, sessions: Sequence[str], out: str | None) -> int:
    """Write sessions as YAML for a colleague; `-` writes to standard output.

    Status 1 tells that a session could only be read in part.
    """
    sources = [find_source(places, words) for words in sessions]
    for path, source in sources:
        goal = _goal(path, out, several=len(sources) > 1)
        if goal is None:
            sys.stdout.buffer.write(session_yaml_of(source.session))
        else:
            print_words(f"Opgeslagen: {save(goal, session_yaml_of(source.session))}")
        if source.damages:
            print_warning(damage_notice(source))
    return 1 if any(source.damages for _, source in sources) else 0


def import_files(places: Places, *, files: Sequence[Path], dry_run: bool) -> int:
    """Take sessions in: new ones, or what is new in the ones that are here.

    All files are read and found good before anything is written.
    """
    groups = group_copies([read_source(path) for path in expand_patterns(files)])
    merged = [(merge_copies(copies), copies) for copies in groups.values()]
    for session, copies in merged:
        for source in copies:
            for notice in filter(
                None, (hand_edit_notice(source), damage_notice(source))
            ):
                print_warning(notice)
        if dry_run:
            _print_preview(places, session)
        else:
            _import_into(places, session)
    return 1 if any(s.damages for _, copies in merged for s in copies) else 0


def merge(*, files: Sequence[Path], out: Path) -> int:
    """Make one file of copies of one session; what differs is kept and counted."""
    groups = group_copies([read_source(path) for path in expand_patterns(files)])
    if len(groups) > 1:
        names = "\n".join(
            f"  {display_title(copies[0].session)}: {', '.join(s.name for s in copies)}"
            for copies in groups.values()
        )
        raise CyclusError(
            "Dit zijn verschillende sessies. Samenvoegen kan alleen met kopieën van "
            f"één sessie.\n{names}"
        )
    copies = next(iter(groups.values()))
    session = merge_copies(copies)
    print_words(f"Opgeslagen: {save_session(out, session)}")
    print_words(f"{display_title(session)}: {counts.contents(session)}.")
    if conflicts.count(session):
        print_words(
            f"{counts.differences(session)}; alles is bewaard tot iemand kiest."
        )
        _name_conflicts(session)
    for source in copies:
        if source.damages:
            print_warning(damage_notice(source))
    return 1 if any(source.damages for source in copies) else 0


def check(*, files: Sequence[Path]) -> int:
    """Say of each file whether it is whole, and what is in it."""
    status = 0
    for path in expand_patterns(files):
        try:
            source = read_source(path)
        except CyclusError as error:
            print_warning(str(error))
            status = 1
            continue
        if source.damages:
            print_warning(damage_notice(source))
            status = 1
        _print_contents(source)
    return status


def demo(places: Places, *, out: Path | None) -> int:
    """Put the worked examples among the sessions; twice changes nothing."""
    target = Places(out) if out else places
    for example in _examples():
        with resources.as_file(example) as path:
            source = read_source(path)
        if already := session_path(target.sessions, source.session.id):
            print_words(f"Dit voorbeeld staat er al: {already}")
        else:
            _import_into(target, source.session)
    return 0


def _import_into(places: Places, session: Session) -> None:
    """Take a session in, and say what that brought."""
    outcome = import_session(places.sessions, session, datetime.now())
    new = "Nieuwe sessie. " if outcome.is_new else ""
    print_words(f"{new}{outcome.title}: {outcome.summary}.\n{outcome.path}")
    for notice in outcome.notices:
        print_words(f"  {notice}")


def _print_preview(places: Places, session: Session) -> None:
    """Say what taking a session in would bring."""
    path = session_path(places.sessions, session.id)
    if path is None:
        print_words(
            f"Nieuw zou zijn: {display_title(session)}: {counts.contents(session)}."
        )
        return
    ours = read_source(path).session
    merged = union(ours, session.edits.values()).session
    print_words(
        f"{display_title(ours)}: {counts.news(ours, merged)}. Er is niets veranderd."
    )
    for notice in notices.merge_notices(ours, merged, date.today()):
        print_words(f"  {notice}")


def _print_contents(source: ImportSource) -> None:
    """Say what is in a file."""
    session = source.session
    about = setup.about(session)
    whole = "niet helemaal heel" if source.damages else "heel en goed"
    parts = (display_title(session), about.text("method"), about.text("place"))
    print_words(f"{source.name}: {whole}")
    print_words(f"  {' · '.join(filter(None, (*parts, about.text('date'))))}")
    print_words(f"  {counts.contents(session)}")
    lines = counts.count_of(len(session.edits), "regel", "regels")
    print_words(f"  {lines}, vingerafdruk {session.fingerprint()}")
    if source.hand_edits:
        print_words("  met de hand iets gewijzigd in dit bestand")
    if conflicts.count(session):
        print_words(
            f"  {counts.differences(session)}; kies in het programma welke klopt (F12)"
        )
        _name_conflicts(session)
    for notice in notices.current_notices(session, date.today()):
        print_words(f"  {notice}")


def _name_conflicts(session: Session) -> None:
    """Say what differs between copies, each as the question that settles it."""
    open_conflicts = conflicts.open_conflicts(session, method_of(session))
    for conflict in open_conflicts[:MOST_NAMED]:
        print_words(f"    ≠ {conflict.question}")
    if (more := len(open_conflicts) - MOST_NAMED) > 0:
        print_words(f"    en nog {more}")


def _goal(path: Path, out: str | None, *, several: bool) -> Path | None:
    """Where an export goes: what was asked, else here; `None` for standard output."""
    name = f"{path.stem}.yaml"
    if out == STANDARD_OUTPUT:
        return None
    goal = Path(out or ".")
    is_folder = several or goal.is_dir() or (out or "").endswith(("/", os.sep))
    return goal / name if is_folder else goal


def _examples() -> list[Traversable]:
    """The worked examples in the package; in a checkout those beside `src`."""
    folder: Traversable = resources.files("cyclus_tui") / "sessions"
    if not folder.is_dir():
        folder = Path(__file__).parents[3] / "sessions"
    if not folder.is_dir():
        return []
    examples = (file for file in folder.iterdir() if EXAMPLE.fullmatch(file.name))
    return sorted(examples, key=lambda file: file.name)
