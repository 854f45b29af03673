"""What the list of sessions says; the first frame and the screen say the same.

Painted before Textual is there: so only light modules at the top.
"""

from __future__ import annotations

from typing import Final, NamedTuple

TITLE: Final = "Sessies"
EMPTY: Final = "Er zijn nog geen sessies. Druk op n om er een te beginnen."
KEYS: Final = (
    "Enter openen · n nieuw · i binnenhalen · F1 hulp · F10 menu · Ctrl+Q stoppen"
)
MARK_CELLS: Final = 10
"""The width of the column of dates."""

SMALLEST: Final = (40, 12)
"""The columns and lines that everything needs."""

TOO_SMALL: Final = "Maak het venster groter."


class SessionLine(NamedTuple):
    """One session in a line: its date, its words, and how far it is."""

    mark: str
    text: str
    note: str


def session_line(
    *, title: str, place: str, date: str, phase: str, ideas: int, problem: bool
) -> SessionLine:
    """What a line of the list tells about one session."""
    count = f"{ideas} {'idee' if ideas == 1 else 'ideeën'}"
    parts = [part for part in (phase, count if ideas else "") if part]
    note = "! let op" if problem else " · ".join(parts)
    where = f" · {place}" if place else ""
    return SessionLine(date, f"{title}{where}", note)
