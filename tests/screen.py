"""What is on the screen, as text: tests look at what people see."""

from __future__ import annotations

from textual.app import App, ReturnType


def screen_text(app: App[ReturnType]) -> str:
    """The drawn screen, a line of text for each line, blanks at the end left out."""
    strips = app.screen._compositor.render_strips()
    return "\n".join(strip.text.rstrip() for strip in strips)
