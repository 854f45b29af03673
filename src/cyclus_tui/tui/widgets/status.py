"""Status: one fixed line that says what happened, or what was refused."""

from __future__ import annotations

from typing import Final

from rich.cells import cell_len
from textual.content import Content
from textual.widgets import Static

from cyclus_tui.tui.widgets.literal import drawable

REFUSED: Final = "! "
"""The sign before a refusal, for who does not see the colour."""


class Status(Static):
    """A line in a fixed place: it covers no work and can be read at any moment.

    A refusal takes the lines it needs: it ends with what one can do about it.
    """

    DEFAULT_CSS = """
    Status {
        height: auto;
        min-height: 1;
        max-height: 2;
        padding: 0 1;

        &.-refused {
            height: auto;
            max-height: 6;
            text-wrap: wrap;
            background: $error-muted;
            color: $text;
            text-style: bold;
        }
    }
    """

    ALLOW_SELECT = True

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        """An empty line."""
        super().__init__(id=id, markup=False)
        self._tall = False
        self._words, self._refused = "", False
        self._cover_words: str | None = None

    def cover(self, refusal: str | None) -> None:
        """Keep from sight what is said, and say only this when something was refused.

        `None` shows again what was said last.
        """
        if refusal != self._cover_words:
            self._cover_words = refusal
            self._draw()

    def refuse(self, text: str) -> None:
        """Say what could not be done, and what to do."""
        self.say(text, refused=True)

    def say(self, text: str, *, refused: bool = False) -> None:
        """Say what happened, literally; only a long sentence takes a second line."""
        self._words, self._refused = text, refused
        self._draw()

    def _draw(self) -> None:
        """Draw what was said, or what may be seen of it."""
        refused, text = self._refused, self._words
        if self._cover_words is not None:
            text = self._cover_words if refused else ""
        self.set_class(refused, "-refused")
        sign = REFUSED if refused else ""
        words = sign + drawable(text)
        tall = cell_len(words) > self.size.width - 2
        self.update(Content(words), layout=tall or self._tall)
        self._tall = tall
