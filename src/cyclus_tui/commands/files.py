"""The verbs about files that come and go: export, import, merge, check, demo."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from datetime import datetime
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Final

from cyclus_tui.commands.output import save, say, warn
from cyclus_tui.commands.sources import (
    Places,
    Source,
    entry_of,
    find_source,
    joined,
    method_of,
    named,
    read_source,
    together,
)
from cyclus_tui.domain import setup
from cyclus_tui.domain.merge import gain, union
from cyclus_tui.domain.session import Session
from cyclus_tui.domain.text import one_line
from cyclus_tui.errors import CyclusError, StorageError
from cyclus_tui.reports import counts

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

EXAMPLE: Final = "voorbeeld-adviesvangers.yaml"
STANDARD_OUTPUT: Final = "-"


def export(here: Places, *, sessions: Sequence[str], out: str | None) -> int:
    """Write sessions as YAML for a colleague; `-` writes to standard output.

    Status 1 tells that a session could only be read in part.
    """
    found = [find_source(here, words) for words in sessions]
    for path, source in found:
        goal = _goal(path, out, several=len(found) > 1)
        if goal is None:
            sys.stdout.buffer.write(_exported(source.session))
        else:
            say(f"Opgeslagen: {save(goal, _exported(source.session))}")
        if source.damaged:
            warn(_damaged(source))
    return 1 if any(source.damaged for _, source in found) else 0


def bring_in(here: Places, *, files: Sequence[Path], dry_run: bool) -> int:
    """Take sessions in: new ones, or what is new in the ones that are here.

    All files are read and found good before anything is written.
    """
    groups = together([read_source(path) for path in named(files)])
    merged = [(joined(copies), copies) for copies in groups.values()]
    for session, copies in merged:
        here_already = entry_of(here, session.id)
        for source in copies:
            if source.by_hand:
                warn(f"{source.name}: hier is met de hand iets in gewijzigd.")
            if source.damaged:
                warn(_damaged(source))
        if here_already is None:
            _take_in(here, session, dry_run=dry_run)
        else:
            _merge_in(here_already, session, dry_run=dry_run)
    return 1 if any(s.damaged for _, copies in merged for s in copies) else 0


def merge(*, files: Sequence[Path], out: Path) -> int:
    """Make one file of copies of one session; what differs is kept and counted."""
    from cyclus_tui.storage.session_file import SessionFile

    groups = together([read_source(path) for path in named(files)])
    if len(groups) > 1:
        names = "\n".join(
            f"  {_title(copies[0].session)}: {', '.join(s.name for s in copies)}"
            for copies in groups.values()
        )
        raise CyclusError(
            "Dit zijn verschillende sessies. Samenvoegen kan alleen met kopieën van "
            f"één sessie.\n{names}"
        )
    copies = next(iter(groups.values()))
    session = joined(copies)
    if out.suffix == ".db":
        with SessionFile.create(out, session) as file:
            written = file.path
    else:
        written = save(out, _exported(session))
    say(f"Opgeslagen: {written}")
    say(f"{_title(session)}: {counts.held(session)}.")
    if differ := len(session.conflicts()):
        say(f"{counts.differences(differ)}; alles is bewaard tot iemand kiest.")
    for source in copies:
        if source.damaged:
            warn(_damaged(source))
    return 1 if any(source.damaged for source in copies) else 0


def check(*, files: Sequence[Path]) -> int:
    """Say of each file whether it is whole, and what is in it."""
    status = 0
    for path in named(files):
        try:
            source = read_source(path)
        except CyclusError as error:
            warn(str(error))
            status = 1
            continue
        if source.damaged:
            warn(_damaged(source))
            status = 1
        _tell(source)
    return status


def demo(here: Places, *, out: Path | None) -> int:
    """Put the worked example among the sessions; twice changes nothing."""
    there = Places(out) if out else here
    with resources.as_file(_example()) as path:
        source = read_source(path)
    already = entry_of(there, source.session.id)
    if already:
        say(f"Het voorbeeld staat er al: {already}")
        return 0
    _take_in(there, source.session, dry_run=False)
    return 0


def _take_in(here: Places, session: Session, *, dry_run: bool) -> None:
    """Make a session file of a session that is not here yet."""
    from cyclus_tui.storage.places import file_name
    from cyclus_tui.storage.session_file import SessionFile

    about = setup.about(session)
    words = f"{_title(session)}: {counts.held(session)}"
    if dry_run:
        say(f"Nieuw zou zijn: {words}.")
        return
    method, title = about.text("method"), about.text("title")
    name = file_name(about.text("date"), method, title or method, session.id)
    with SessionFile.create(here.sessions / name, session) as file:
        say(f"Nieuwe sessie. {words}.\n{file.path}")


def _merge_in(path: Path, theirs: Session, *, dry_run: bool) -> None:
    """Add what is new to the session that is here, after a reserve copy.

    Raises:
        SessionInUseError: it is open in another window.
        StorageError: it can only be read.
    """
    from cyclus_tui.storage.rows import UndoStep
    from cyclus_tui.storage.session_file import SessionFile

    if dry_run:
        ours = read_source(path).session
        merged = union(ours, theirs.edits.values())
        say(f"{_title(ours)}: {_news(ours, merged.session)}. Er is niets veranderd.")
        return
    with SessionFile.open(path) as file:
        ours = Session.fold(file.session_id, file.edits())
        if file.read_only:
            raise StorageError(file.notice)
        merged = union(ours, theirs.edits.values())
        if merged.added or merged.rewritten:
            file.backup("samenvoegen", datetime.now())
            stamps = tuple(edit.id for edit in merged.added)
            step = UndoStep(0, "merge", stamps) if stamps else None
            file.merge_in(merged.added, merged.rewritten, merged.session, step)
        if merged.rewritten:
            # Words that a colleague erased must not live on in a reserve copy.
            file.forget_backups()
    say(f"{_title(ours)}: {_news(ours, merged.session)}.\n{path}")


def _news(before: Session, after: Session) -> str:
    """What a merge brings, in words."""
    return counts.brought(gain(before, after)) or "niets nieuws"


def _tell(source: Source) -> None:
    """Say what is in a file."""
    session = source.session
    about = setup.about(session)
    whole = "niet helemaal heel" if source.damaged else "heel en goed"
    parts = (_title(session), about.text("method"), about.text("place"))
    say(f"{source.name}: {whole}")
    say(f"  {' · '.join(filter(None, (*parts, about.text('date'))))}")
    say(f"  {counts.held(session)}")
    lines = counts.counted(len(session.edits), "regel", "regels")
    say(f"  {lines}, vingerafdruk {session.fingerprint()}")
    if source.by_hand:
        say("  met de hand iets gewijzigd in dit bestand")
    if differ := len(session.conflicts()):
        say(f"  {counts.differences(differ)}; kies in het programma welke klopt")


def _goal(path: Path, out: str | None, *, several: bool) -> Path | None:
    """Where an export goes: what was asked, else here; `None` for standard output."""
    name = f"{path.stem}.yaml"
    if out == STANDARD_OUTPUT:
        return None
    goal = Path(out or ".")
    is_folder = several or goal.is_dir() or (out or "").endswith(("/", os.sep))
    return goal / name if is_folder else goal


def _exported(session: Session) -> bytes:
    """The session as YAML.

    Its own method alone gives the titles in it, so that the same journal gives the
    same bytes on every laptop.
    """
    from cyclus_tui.exchange import session_yaml

    return session_yaml.export(session, method_of(session))


def _title(session: Session) -> str:
    """What a session is called."""
    about = setup.about(session)
    return one_line(about.text("title")) or about.text("method") or session.id[:6]


def _damaged(source: Source) -> str:
    """What to say of a file that can be read in part only."""
    lines = counts.counted(source.damaged, "regel is", "regels zijn")
    return f"{source.name}: {lines} beschadigd. Vraag uw collega om een nieuwe export."


def _example() -> Traversable:
    """The worked example in the package; in a checkout the one beside `src`."""
    packaged = resources.files("cyclus_tui") / "sessions" / EXAMPLE
    if packaged.is_file():
        return packaged
    return Path(__file__).parents[3] / "sessions" / EXAMPLE
