"""The curve of how people felt, drawn with signs: along the rows, and big for the room.

Of several people it draws several curves and never one in between (KR-2).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

LOWEST, HIGHEST = -2, 2

FACES: Final = {-2: "☹☹", -1: "☹", 0: "😐", 1: "☺", 2: "☺☺"}
"""How somebody feels, as a face."""

TYPED: Final = {":((": -2, ":(": -1, ":|": 0, ":)": 1, ":))": 2}
"""How a face is typed."""

POINT, GAP = "●", "┆"

WIDTH: Final = 2 * (HIGHEST - LOWEST) + 1
"""The cells of a piece of the curve beside a row."""

_AXIS: Final = 3
"""The cells of the faces beside the big curve."""

_WIDEST: Final = 8
_NARROWEST: Final = 2


def beside_row(before: int | None, now: int | None) -> str:
    """The piece of the curve beside one row: from the row above it to this one.

    Bad is left and good is right; time goes down.
    """
    cells = [" "] * WIDTH
    if now is None:
        if before is not None:
            cells[_across(before)] = GAP
        return "".join(cells)
    goal = _across(now)
    start = goal if before is None else _across(before)
    for at in range(min(start, goal), max(start, goal)):
        cells[at] = "─"
    if start != goal:
        cells[start] = "╯" if goal < start else "╰"
    cells[goal] = POINT
    return "".join(cells)


def _across(feeling: int) -> int:
    """The cell of a feeling, from left to right."""
    return 2 * (min(max(feeling, LOWEST), HIGHEST) - LOWEST)


def big(feelings: Sequence[int | None], width: int) -> list[str]:
    """The whole curve, lying; as many drawings as are needed for this width.

    Below each point stands the number of its card. The line of a point that nobody
    gave a feeling goes on as dots.
    """
    most = max(2, (width - _AXIS) // _NARROWEST)
    pieces = range(0, max(1, len(feelings) - 1), most - 1)
    drawn = [_piece(feelings[at : at + most], at, width) for at in pieces]
    return [one for one in drawn if one]


def _piece(feelings: Sequence[int | None], first: int, width: int) -> str:
    """One drawing: five heights and a line of numbers, all of one width."""
    known = [(at, value) for at, value in enumerate(feelings) if value is not None]
    if not known:
        return ""
    apart = max(_NARROWEST, min(_WIDEST, (width - _AXIS) // len(feelings)))
    cells = [[" "] * (apart * len(feelings)) for _ in range(HIGHEST - LOWEST + 1)]
    for (at, value), (after, other) in pairwise(known):
        _connect(cells, (at * apart, value), (after * apart, other), after - at > 1)
    for at, value in known:
        cells[_height(value)][at * apart] = POINT
    heights = range(HIGHEST, LOWEST - 1, -1)
    rows = [
        f"{_face(value)}{''.join(row)}"
        for value, row in zip(heights, cells, strict=True)
    ]
    return "\n".join([*rows, _numbers(len(feelings), first, apart)])


def _connect(
    cells: list[list[str]],
    start: tuple[int, int],
    end: tuple[int, int],
    dotted: bool,
) -> None:
    """Draw from one point to the next: along, down or up, and along."""
    (left, was), (right, now) = start, end
    top, bottom = sorted((_height(was), _height(now)))
    along, upright = ("┄", "┆") if dotted else ("─", "│")
    turn = right - 1
    for at in range(left + 1, right):
        cells[_height(was if at < turn else now)][at] = along
    if top == bottom:
        return
    for height in range(top + 1, bottom):
        cells[height][turn] = upright
    cells[_height(was)][turn] = "╮" if now < was else "╯"
    cells[_height(now)][turn] = "╰" if now < was else "╭"


def _height(feeling: int) -> int:
    """The line of a feeling, from the top."""
    return HIGHEST - min(max(feeling, LOWEST), HIGHEST)


def _face(feeling: int) -> str:
    """The face beside a height, in as many cells as all of them."""
    face = FACES[feeling]
    cells = 2 if feeling in (LOWEST, 0, HIGHEST) else 1
    return face + " " * (_AXIS - cells)


def _numbers(count: int, first: int, apart: int) -> str:
    """The numbers of the cards, each under its point as far as there is room."""
    every = 1 if apart > 2 or first + count < 10 else 2
    line = ""
    for at in range(0, count, every):
        line = line.ljust(at * apart) + str(first + at + 1)
    return " " * _AXIS + line.ljust(apart * count)
