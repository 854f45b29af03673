"""StyledLines: what is drawn line by line, with the styles of its parts kept."""

from __future__ import annotations

from typing import ClassVar

from rich.style import Style
from textual.scroll_view import ScrollView

from cyclus_tui.tui.widgets.in_order import InOrder


class StyledLines(ScrollView, InOrder, can_focus=True, inherit_bindings=False):
    """Keeps styles until they change: looking one up costs more than drawing a line."""

    PREFIX: ClassVar[str]
    """What the classes of its parts begin with: `line-list`."""

    ALLOW_SELECT = False

    _styles: dict[str, Style] | None = None

    def part_style(self, part: str) -> Style:
        """The style of a part; of an empty name that of the widget itself."""
        if self._styles is None:
            self._styles = {}
        if part not in self._styles:
            name = f"{self.PREFIX}--{part}"
            self._styles[part] = (
                self.get_component_rich_style(name) if part else self.rich_style
            )
        return self._styles[part]

    def notify_style_update(self) -> None:
        """Colours changed: look them up anew."""
        self._styles = None
        super().notify_style_update()
