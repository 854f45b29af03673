"""AskWords: one question that is answered in words."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.widgets import Static

from cyclus_tui.domain.text import clean
from cyclus_tui.tui.screens.base_screen import Dialog
from cyclus_tui.tui.widgets.entry import Entry


class AskWordsScreen(Dialog[str]):
    """Gives back the words, or nothing; it knows nothing else."""

    HELP = """Een vraag

  Enter   dit antwoord
  Esc     terug, er verandert niets"""

    BINDINGS: ClassVar = [Binding("escape,ctrl+q", "close", "Terug")]

    def __init__(self, question: str, proposal: str = "") -> None:
        """Ask a question; the proposal goes at the first letter that is typed."""
        super().__init__()
        self.question = question
        self.entry = Entry(boundary=clean, id="search")
        self.entry.value = proposal

    def compose(self) -> ComposeResult:
        """The question, the field and the keys."""
        with Vertical(id="box"):
            yield Static(self.question, id="asked", markup=False)
            yield self.entry
            yield Static("Enter = goed   ·   Esc = terug", id="choices", markup=False)

    def on_mount(self) -> None:
        """The cursor is where one types."""
        self.set_focus(self.entry)
        self.entry.action_select_all()

    @on(Entry.WordsEntered)
    def _give_back(self, event: Entry.WordsEntered) -> None:
        """Give back what stood in the field."""
        event.stop()
        self.close(event.text)
