"""Choose: one question with a few answers, each with a digit of its own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.widgets import Static

from cyclus_tui.tui.screens.base_screen import QuestionBox
from cyclus_tui.tui.widgets.line_list import LineList, Row

DIGITS: Final = "123456789"


class ChooseScreen(QuestionBox[str]):
    """Gives back the key of the answer, or nothing; it knows nothing else."""

    HELP = """Een keuze

  1 tot 9   dit antwoord
  ↑ ↓       een ander antwoord
  Enter     kiezen
  Esc       terug, er verandert niets"""

    BINDINGS: ClassVar = [Binding("escape,ctrl+q", "close", "Terug")]

    def __init__(self, question: str, answers: Sequence[tuple[str, str]]) -> None:
        """Ask a question; an answer is a key and what people read."""
        super().__init__()
        self.question = question
        self.answers = answers
        self.list = LineList(self._rows(), id="found", mark_cells=1, letters=DIGITS)

    def compose(self) -> ComposeResult:
        """The question, the answers and how to leave it."""
        with Vertical(id="box"):
            yield Static(self.question, id="asked", markup=False)
            yield self.list
            keys = "Een cijfer of Enter = kiezen   ·   Esc = terug"
            yield Static(keys, id="choices", markup=False)

    def on_mount(self) -> None:
        """The first answer is in front."""
        self.set_focus(self.list)

    @on(LineList.LetterPressed)
    def _choose_by_digit(self, event: LineList.LetterPressed) -> None:
        """A digit chooses, whatever is in front."""
        event.stop()
        index = int(event.letter) - 1
        if index < len(self.answers):
            self.close(self.answers[index][0])

    @on(LineList.RowChosen)
    def _choose(self, event: LineList.RowChosen) -> None:
        """Enter or a click on an answer."""
        event.stop()
        self.close(event.key)

    def _rows(self) -> list[Row]:
        """The answers; those after the ninth have no digit."""
        return [
            Row(key, DIGITS[index : index + 1], text)
            for index, (key, text) in enumerate(self.answers)
        ]
