"""The verb rescue: a new whole file out of one that is damaged."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from cyclus_tui.app.import_session import display_title
from cyclus_tui.commands.output import print_warning, print_words
from cyclus_tui.commands.sources import program, save_session
from cyclus_tui.errors import StorageError
from cyclus_tui.reports import counts

if TYPE_CHECKING:
    from cyclus_tui.storage.rescue import RescueResult


def rescue(*, file: Path, out: Path | None) -> int:
    """Write all that can still be read of a session to a new file.

    The damaged file stays as it is. Status 1 tells that something was lost.
    """
    from cyclus_tui.storage import rescue as rescuing
    from cyclus_tui.storage.backup import reserve_hint

    rescued = rescuing.rescue(file, program())
    written = _write(rescued, out or _beside(file))
    print_words(f"Opgeslagen: {written}")
    print_words(
        f"{display_title(rescued.session)}: {counts.contents(rescued.session)}."
    )
    for sentence in _lost(rescued):
        print_warning(sentence)
    if rescued.is_whole:
        print_words("Alles is gered.")
    elif hint := reserve_hint(file):
        print_warning(
            f"{hint.strip()}\nVoeg die samen met het nieuwe bestand: cyclus merge"
        )
    if written.parent.resolve() == file.parent.resolve():
        print_words(
            f"Zet {file.name} in een andere map, en ga verder met {written.name}."
        )
    return 0 if rescued.is_whole else 1


def _write(rescued: RescueResult, goal: Path) -> Path:
    """Write the session, with its half-typed lines where the file can hold them."""
    from cyclus_tui.storage.session_file import SessionFile

    if os.path.lexists(goal):
        raise StorageError(f"{goal}: dit bestand is er al. Kies een andere naam.")
    if goal.suffix != ".db":
        return save_session(goal, rescued.session)
    with SessionFile.create(goal, rescued.session) as file:
        for place, text in rescued.drafts.items():
            file.save_draft(place, text)
        return file.path


def _beside(file: Path) -> Path:
    """A name beside the damaged file that nothing has yet."""
    for number in range(1, 1_000):
        more = "" if number == 1 else f"-{number}"
        goal = file.with_name(f"gered{more}_{file.stem}.db")
        if not os.path.lexists(goal):
            return goal
    raise StorageError(f"{file.name}: noem met -o waar het nieuwe bestand komt.")


def _lost(rescued: RescueResult) -> list[str]:
    """What was damaged, what became of it and what is gone."""
    lines = [str(damage) for damage in rescued.damages]
    lines += rescued.missing
    if rescued.renewed:
        things = counts.count_of(rescued.renewed, "ding", "dingen")
        lines.append(f"Van {things} is gered hoe het er het laatst voor stond.")
    lines += [f"Nergens anders teruggevonden: “{words}”" for words in rescued.loose]
    return lines
