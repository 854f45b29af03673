"""Cover: a sentence over the whole screen, while what is below goes on as it was."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static


class Cover(Static):
    """It takes no focus and no place, so what is below keeps its state."""

    DEFAULT_CSS = """
    Cover {
        overlay: screen;
        position: absolute;
        width: 100vw;
        height: 100vh;
        background: $background;
        color: $foreground;
    }
    """

    def __init__(self, words: str) -> None:
        super().__init__(Content(words), markup=False)
