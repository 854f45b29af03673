"""Confirm: one question before something that is hard to take back."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.widgets import Static

from cyclus_tui.tui.screens.base_screen import QuestionBox


class ConfirmScreen(QuestionBox[bool]):
    """Asks once; Enter means yes, Esc means no. It knows nothing else."""

    HELP = """Een vraag

  Enter   ja
  Esc     nee, er verandert niets

Typte u iets? Dat staat straks in het invulveld."""

    BINDINGS: ClassVar = [
        Binding("enter", "answer(True)", "Ja"),
        Binding("escape", "answer(False)", "Nee"),
    ]

    def __init__(self, question: str) -> None:
        super().__init__()
        self.question = question

    def compose(self) -> ComposeResult:
        """The question and the two keys."""
        with Vertical(id="box"):
            yield Static(self.question, markup=False)
            yield Static("Enter = ja   ·   Esc = nee", id="choices", markup=False)

    def action_answer(self, yes: bool) -> None:
        """Give the answer to who asked."""
        self.close(yes)
