"""People's words on their way to the screen: literal, safe to draw, cut by cells."""

from __future__ import annotations

import re
from typing import Final

from rich.cells import cell_len, set_cell_size

from cyclus_tui.drawing.words import UNSAFE

_BLANKS: Final = re.compile("[\t\n\r\x0b\x0c\x85\u2028\u2029]+")
_LETTERS_A_CELL: Final = 16
"""How many characters are looked at for each cell; an emoji family takes eight."""


def drawable(text: str) -> str:
    """The text on one line, with U+FFFD for what a terminal would obey."""
    if text.isprintable():
        return text
    return UNSAFE.sub("\ufffd", _BLANKS.sub(" ", text))


def cut(text: str, cells: int, *, more: str = "…") -> str:
    """The text in at most `cells` cells, ending in `more` when it is longer.

    Only as much of a long text is measured as can be seen: ten thousand characters
    in a list cost no more than a hundred.
    """
    if cells <= 0:
        return ""
    head = text[: (cells + 4) * _LETTERS_A_CELL]
    plain = drawable(head)
    if cell_len(plain) <= cells:
        plain = plain if len(head) == len(text) else drawable(text)
        if cell_len(plain) <= cells:
            return plain
    room = cells - cell_len(more)
    return (
        set_cell_size(plain, room) + more if room > 0 else set_cell_size(plain, cells)
    )
