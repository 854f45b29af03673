"""Help: what do I do now? Everything about the step in front, on one page."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static


class HelpScreen(ModalScreen[None]):
    """A page of text that scrolls; any way out closes it."""

    BINDINGS: ClassVar = [
        Binding("escape,f1,enter", "close", "Terug"),
        Binding("down", "scroll(1)", "Omlaag"),
        Binding("up", "scroll(-1)", "Omhoog"),
    ]

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text

    def compose(self) -> ComposeResult:
        """The page and how to leave it."""
        with VerticalScroll(id="box"):
            yield Static(self.text, id="page", markup=False)
            yield Static("Esc = terug   ·   ↑↓ lezen", id="choices", markup=False)

    def action_close(self) -> None:
        """Back to work."""
        self.dismiss()

    def action_scroll(self, lines: int) -> None:
        """Read on."""
        self.query_one(VerticalScroll).scroll_relative(y=lines, animate=False)
