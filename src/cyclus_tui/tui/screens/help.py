"""Help: what do I do now? Everything about the step in front, on one page."""

from __future__ import annotations

from typing import ClassVar, Final

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.widgets import Static

from cyclus_tui.tui.screens.base_screen import Dialog

EXPLAINED: Final = (
    ("Letters groter of kleiner", "app.explain('letters')"),
    ("Alles wordt vanzelf bewaard", "app.explain('saved')"),
)
"""What is looked for by name and is no key of the program: it is explained."""

EXPLANATIONS: Final = {
    "letters": """Letters groter of kleiner

De letters zijn van het venster, niet van dit programma.

  Ctrl en +     groter
  Ctrl en −     kleiner
  Ctrl en 0     weer gewoon
  F11           het venster over het hele scherm

Werkt dat niet? Houd Ctrl vast en draai aan het wiel van de
muis. Of klik met rechts op de titel van het venster, en kies
de eigenschappen.

Zien mensen de kleuren niet goed? Kies in het menu (F10)
"Andere kleuren".""",
    "saved": """Alles wordt vanzelf bewaard

Druk op Enter, en uw regel is bewaard. Ook wat half getypt
is, blijft staan. U hoeft niets op te slaan.

Elke sessie is één bestand. Sluit de sessie, en u kunt het
kopiëren naar een stick.

In een sessie kunt u in het menu (F10) ook kiezen:

  Bestand voor een collega (Ctrl+E)
  Bewaar de sessie op een andere plek
  Reservekopieën
  Uitkomst op één blad, om af te drukken""",
}
"""The pages for them, by name."""


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
