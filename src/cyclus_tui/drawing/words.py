"""Words in cells: cleaned of what a terminal or a page obeys, wrapped and cut."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from rich.cells import cell_len, chop_cells, set_cell_size

UNSAFE: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f"  # a terminal obeys them, and XML has no place for them
    "\u202a-\u202e\u2066-\u2069"  # they turn the rest of the line round
    "\ud800-\udfff\ufffe\uffff]"  # writing them fails
)
"""What is drawn as U+FFFD."""


def plain(text: str) -> str:
    """The text on one line, single blanks, with U+FFFD for what may not be there."""
    return UNSAFE.sub("\ufffd", " ".join(text.split()))


def cut(text: str, cells: int) -> str:
    """The text in at most `cells` cells, ending in `…` when it is longer."""
    if cell_len(text) <= cells:
        return text
    return set_cell_size(text, cells - 1).rstrip() + "…" if cells > 0 else ""


def pad(text: str, cells: int) -> str:
    """The text in exactly `cells` cells."""
    return text + " " * (cells - cell_len(text))


def wrap(text: str, cells: int, most: int | None = None) -> tuple[str, ...]:
    """The text in lines of at most `cells` cells; the last of `most` ends in `…`."""
    lines: list[str] = []
    for piece in _pieces(text.split(), cells):
        if lines and cell_len(lines[-1]) + 1 + cell_len(piece) <= cells:
            lines[-1] += f" {piece}"
        elif most is not None and len(lines) == most:
            lines[-1] = cut(f"{lines[-1]} …", cells)
            break
        else:
            lines.append(piece)
    return tuple(lines)


def _pieces(words: Sequence[str], cells: int) -> list[str]:
    """The words, one that is wider than a line chopped."""
    pieces: list[str] = []
    for word in words:
        pieces += [word] if cell_len(word) <= cells else chop_cells(word, cells)
    return pieces
