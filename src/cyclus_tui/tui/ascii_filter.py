"""Draws our signs as plain ones, on a terminal that has no others."""

from __future__ import annotations

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from cyclus_tui.tui.glyphs import TABLE


class AsciiFilter(LineFilter):
    """Each sign becomes one of the same width, at the last moment."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The line, in plain signs."""
        return [
            Segment(text.translate(TABLE), style, control)
            for text, style, control in segments
        ]
