"""PlainText: words on the screen as they are, in a place that is gone without them."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from cyclus_tui.tui.widgets.literal import drawable


class PlainText(Static):
    """Lines drawn literally; it takes no room while there are none."""

    def __init__(self, text: str = "", *, id: str | None = None) -> None:  # noqa: A002
        """A place with these words."""
        super().__init__(id=id, markup=False)
        self.text = ""
        self.display = False
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Show other words; the same ones are not drawn again."""
        if text != self.text:
            self.text = text
            lines = map(drawable, text.split("\n"))
            self.update(Content("\n".join(lines)))
            self.display = bool(text)
