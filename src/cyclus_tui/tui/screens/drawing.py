"""DrawingScreen: the theory as boxes and arrows, with one box in front.

No hints and no names, in regie as in zaal; in zaal no codes and no keys either.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding

from cyclus_tui.domain.learning.risks import WeighedAssumption
from cyclus_tui.domain.theory.graph import Theory
from cyclus_tui.domain.theory.records import STATUS
from cyclus_tui.reports.theory_picture import boxes, edges
from cyclus_tui.tui.screens.base_screen import BaseScreen
from cyclus_tui.tui.widgets.drawing import Drawing
from cyclus_tui.tui.widgets.plain_text import PlainText

KEYS: Final = (
    "←→ langs een pijl · ↑↓ · + groter - kleiner · Enter of Esc naar de ladder"
)


class DrawingScreen(BaseScreen[str]):
    """A drawing to look at together; it gives the node that was in front."""

    HELP = """De tekening

  ← →            langs een pijl naar het volgende vak
  ↑ ↓            een vak hoger of lager
  Home End       naar het eerste of het laatste vak
  + -            dichterbij of verder weg
  PgUp PgDn      schuiven
  Enter, Esc, t  terug naar de ladder, bij dit vak
  F6             zwart scherm"""

    BINDINGS: ClassVar = [
        Binding("escape,t", "back", "Terug naar de ladder"),
        Binding("f6", "app.black", "Zwart scherm"),
    ]

    def __init__(
        self,
        theory: Theory,
        front: str,
        reasons: Mapping[str, WeighedAssumption],
        *,
        room: bool = False,
    ) -> None:
        """`reasons` are the assumptions that an `omdat` is, by arrow.

        With `room` everybody sees it.
        """
        super().__init__()
        self.room = room
        self.theory = theory
        self.front = front
        self.reasons = reasons
        self.drawing = Drawing(
            boxes(theory, coded=not room), edges(theory, reasons), id="drawing"
        )
        self.full = PlainText(id="full")

    def compose(self) -> ComposeResult:
        """The drawing, the words of the box in front, and the keys."""
        yield self.drawing
        yield self.full
        yield PlainText("" if self.room else KEYS, id="keys")

    def on_mount(self) -> None:
        """Begin at the node that was in front in the ladder."""
        self.drawing.go(self.front)
        self.set_focus(self.drawing)
        self._show_words(self.drawing.key)

    @on(Drawing.BoxHighlighted)
    def _show_box(self, event: Drawing.BoxHighlighted) -> None:
        """Another box is in front."""
        event.stop()
        self._show_words(event.key)

    @on(Drawing.BoxChosen)
    def _choose_box(self, event: Drawing.BoxChosen) -> None:
        """Go on in the ladder with this box."""
        event.stop()
        self.close(event.key)

    def action_back(self) -> None:
        """Back to the ladder, with the box in front there too."""
        self.close(self.drawing.key or "")

    def _show_words(self, key: str | None) -> None:
        """All the words of the box in front, and why it leads to what comes behind."""
        node = self.theory.by_id.get(key or "")
        lines = []
        if node:
            lines.append(node.text if self.room else f"{node.code} {node.text}")
            for arrow in self.theory.out[node.id]:
                one = self.reasons.get(arrow.id)
                status = (one.tried_out if one else "") or STATUS.get(arrow.status, "")
                because = f", omdat: {arrow.because}" if arrow.because else ""
                name = f"→ {arrow.end.text}" if self.room else arrow.name
                lines.append(f"{name}{because}   {status}".rstrip())
        self.full.set_text("\n".join(lines))
