"""Help: what do I do now? Everything about the step in front, on one page."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.widgets import Static

from cyclus_tui.tui.screens.base_screen import Dialog


class HelpScreen(Dialog[None]):
    """A page of text that scrolls; any way out closes it."""

    BINDINGS: ClassVar = [
        Binding("escape,f1,enter", "close", "Terug"),
        Binding("down", "scroll(1)", "Omlaag"),
        Binding("up", "scroll(-1)", "Omhoog"),
    ]

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text
        self.page = VerticalScroll(id="box")

    def compose(self) -> ComposeResult:
        """The page and how to leave it."""
        with self.page:
            yield Static(self.text, id="page", markup=False)
            yield Static("Esc = terug   ·   ↑↓ lezen", id="choices", markup=False)

    def action_scroll(self, lines: int) -> None:
        """Read on."""
        self.page.scroll_relative(y=lines, animate=False)
