"""Black: nothing on the screen, for a moment that needs no screen."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding

from cyclus_tui.tui.screens.base_screen import BaseScreen


class BlackScreen(BaseScreen[None]):
    """An empty, black screen; F6, Enter or Esc brings the work back."""

    HELP = """Zwart scherm

  F6, Enter of Esc   het werk komt terug"""

    BINDINGS: ClassVar = [Binding("f6,enter,escape", "close", "Weer aan")]
