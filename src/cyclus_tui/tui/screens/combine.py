"""CombineScreen: mark evenings about one question, and lay them side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from textual import on

from cyclus_tui.domain.combined.combining import METHOD
from cyclus_tui.tui.screens.list_screen import MARKED, UNMARKED, ListScreen
from cyclus_tui.tui.widgets.line_list import LineList, Row

if TYPE_CHECKING:
    from cyclus_tui.app.import_session import IsCancelled
    from cyclus_tui.storage.library import SessionEntry

MARK = " "
"""The key that marks an evening."""

HOW = "Zet met de spatiebalk de avonden aan die over dezelfde vraag gaan."
ONE = "Zet nog een avond aan. Samenleggen kan met twee of meer."


class CombinedFile(NamedTuple):
    """The new session, and what there is to know about it."""

    path: Path
    notices: tuple[str, ...]


class CombineScreen(ListScreen[CombinedFile]):
    """The sessions of the folder, each to be marked; the files stay as they are."""

    TITLE = "Avonden samenleggen"
    KEYS = "Spatie aan of uit · Enter samenleggen · F1 hulp · Esc terug"
    HELP = """Avonden samenleggen

Er komt een nieuwe sessie, met de avonden naast elkaar.
De avonden zelf blijven zoals ze zijn.

  ↑ ↓     kiezen
  Spatie  een avond aan of uit zetten
  Enter   samenleggen wat aan staat
  Esc     terug, er verandert niets

Later nog een avond? Zet de samengelegde sessie aan, en
de nieuwe avond. Wat u samenvoegde, blijft samen. Een
avond die er al in zat, telt één keer.

Een avond weglaten? Dat kan later: F8 bij C1."""

    def __init__(self, folder: Path, entries: Iterable[SessionEntry]) -> None:
        rows = LineList(id="list", mark_cells=3, letters=MARK, advancing=MARK)
        super().__init__(rows)
        self.folder = folder
        self.entries = {str(e.path): e for e in entries if not e.problem}
        self.goal.set_text(HOW)
        self._busy = False

    def on_mount(self) -> None:
        """The cursor is in the list of the sessions that are here."""
        self._draw()
        super().on_mount()

    @on(LineList.LetterPressed)
    def mark(self, event: LineList.LetterPressed) -> None:
        """Mark an evening, or take the mark away."""
        event.stop()
        self.toggle_mark(event.key)
        self._draw()
        count = len(self.marked)
        self.say(f"{count} {'avond staat' if count == 1 else 'avonden staan'} aan.")

    @on(LineList.RowChosen)
    def choose(self, event: LineList.RowChosen) -> None:
        """Lay the marked evenings together."""
        event.stop()
        if not self.marked:
            self.refuse(HOW)
        elif len(self.marked) == 1:
            self.refuse(ONE)
        elif not self._busy:
            self._busy = True
            self.say("Ik leg de avonden naast elkaar …")
            paths = [Path(key) for key in self.marked]
            self.load(partial(self._combine, paths), self.close)

    def refuse(self, problem: str) -> None:
        """Say why the evenings could not be laid together."""
        self._busy = False
        super().refuse(problem)

    def action_close(self) -> None:
        """Back to the list of sessions."""
        if not self._busy:
            self.close()

    def _combine(self, paths: list[Path], _: IsCancelled) -> Iterator[CombinedFile]:
        """Write the combined session."""
        from cyclus_tui.app.combine_sessions import combine_in_folder

        text = self.app.templates.text(METHOD)  # type: ignore[attr-defined]
        outcome, combined = combine_in_folder(
            self.folder,
            paths,
            method_text=text,
            who=self.app.settings.author,  # type: ignore[attr-defined]
            program=self.app.program,  # type: ignore[attr-defined]
            now=datetime.now(),
        )
        yield CombinedFile(outcome.path, combined.notices)

    def _draw(self) -> None:
        """The sessions, with a mark before those that are on."""
        self.list.set_rows(
            [
                Row(
                    key,
                    MARKED if key in self.marked else UNMARKED,
                    " · ".join(filter(None, (entry.title, entry.place))),
                    f"samengelegd · {entry.date}"
                    if entry.method == METHOD
                    else entry.date,
                )
                for key, entry in self.entries.items()
            ]
        )
