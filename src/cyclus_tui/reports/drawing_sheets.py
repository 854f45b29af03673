"""Sheets: a drawing on A4, its letters large enough to read; a large one on several.

It goes upright when its letters are large enough then, else on its side, else in parts.
A part ends between two boxes where that can be; a box that is cut stands whole on the
next sheet.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from typing import Final, NamedTuple

from cyclus_tui.drawing.parts import Layout
from cyclus_tui.reports.drawing_svg import FONT_SIZE, PlacedArea, areas, drawing_svg

SMALLEST_LETTER: Final = 8
"""Points; smaller letters cannot be read by everybody."""

_PIXEL: Final = 72 / 96
"""A pixel of a page in points."""

SMALLEST_SCALE: Final = SMALLEST_LETTER / (FONT_SIZE * _PIXEL)
"""How much a drawing may shrink."""


class Paper(NamedTuple):
    """What fits on a page between its margins, in millimetres."""

    width: int
    height: int


UPRIGHT: Final = Paper(186, 276)
ON_ITS_SIDE: Final = Paper(273, 188)
"""A4 with the margins of the sheet, and room for a line that says which part it is."""

_MM: Final = 96 / 25.4
_TITLE: Final = 7
"""Millimetres for that line."""


class Grid(NamedTuple):
    """Where a drawing is cut: from where to where each column and each row goes."""

    paper: Paper
    columns: list[tuple[int, int]]
    rows: list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page of a drawing."""

    svg: str
    on_its_side: bool = False
    title: str = ""
    """Which part of the drawing it is; empty when it is the whole."""


def drawing_sheets(layout: Layout, title: str = "") -> list[Sheet]:
    """The drawing on as few pages as its letters allow; none for an empty one."""
    if not layout.boxes:
        return []
    svg = drawing_svg(layout, title)
    placed = areas(layout)
    for paper in (UPRIGHT, ON_ITS_SIDE):
        scale = _scale(placed.width, placed.height, paper)
        if scale >= SMALLEST_SCALE:
            return [Sheet(_sized(svg, placed, scale), paper is ON_ITS_SIDE)]
    return list(_parts(svg, placed))


def _scale(width: int, height: int, paper: Paper) -> float:
    """How large a drawing may be to fit; never larger than it is."""
    return min(1, paper.width * _MM / width, paper.height * _MM / height)


def _sized(svg: str, placed: PlacedArea, scale: float) -> str:
    """The picture at the size at which it is printed."""
    before = f'width="{placed.width}" height="{placed.height}" viewBox'
    width, height = (round(n * scale) for n in (placed.width, placed.height))
    return svg.replace(before, f'width="{width}" height="{height}" viewBox', 1)


def _parts(svg: str, placed: PlacedArea) -> Iterator[Sheet]:
    """The parts from left to right and from top to bottom; the words stand once."""
    paper, columns, rows = min(
        (_grid(placed, paper) for paper in (UPRIGHT, ON_ITS_SIDE)),
        key=lambda grid: len(grid.columns) * len(grid.rows),
    )
    whole = f'<symbol id="drawing" viewBox="0 0 {placed.width} {placed.height}">'
    inside = svg[svg.index(">") + 1 : svg.rindex("</svg>")]
    once = f"{whole}{inside}</symbol>"
    count = len(columns) * len(rows)
    for number, (top, bottom, left, right) in enumerate(
        ((*row, *column) for row in rows for column in columns), 1
    ):
        width, height = right - left, bottom - top
        size = " ".join(
            f'{side}="{round(n * SMALLEST_SCALE)}"'
            for side, n in (("width", width), ("height", height))
        )
        use = f'<use href="#drawing" width="{placed.width}" height="{placed.height}"/>'
        view = f'viewBox="{left} {top} {width} {height}"'
        part = (
            f'<svg xmlns="http://www.w3.org/2000/svg" {size} {view}>'
            f"{once if number == 1 else ''}{use}</svg>"
        )
        where = f"Tekening, deel {number} van {count}"
        place = _place(number - 1, len(columns), len(rows))
        yield Sheet(part, paper is ON_ITS_SIDE, escape(f"{where}: {place}"))


def _grid(placed: PlacedArea, paper: Paper) -> Grid:
    """How a drawing is cut to go on a paper with its letters at their smallest."""
    room_x = int(paper.width * _MM / SMALLEST_SCALE)
    room_y = int((paper.height - _TITLE) * _MM / SMALLEST_SCALE)
    across = [(box.x, box.x + box.width) for box in placed.boxes]
    down = [(box.y, box.y + box.height) for box in placed.boxes]
    columns = cuts(placed.width, room_x, across)
    return Grid(paper, columns, cuts(placed.height, room_y, down))


def cuts(
    length: int, room: int, spans: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Where a length is cut in parts that have room; from where to where each goes.

    `spans` are what should not be cut. Where that must be, the next part begins
    before what was cut.
    """
    parts: list[tuple[int, int]] = []
    start = 0
    while length - start > room:
        ends = range(start + room, start + room // 2, -1)
        end = min(ends, key=lambda at: len(list(_cut(spans, at))))
        parts.append((start, end))
        again = min((low for low, _ in _cut(spans, end)), default=end)
        start = again if again > start + room // 4 else end
    return [*parts, (start, length)]


def _cut(spans: Iterable[tuple[int, int]], at: int) -> Iterator[tuple[int, int]]:
    """What would be cut at a place."""
    return ((low, high) for low, high in spans if low < at < high)


def _place(number: int, columns: int, rows: int) -> str:
    """Which part of the drawing it is, in words."""
    row, column = divmod(number, columns)
    names = []
    if rows > 1:
        names.append(f"rij {row + 1} van boven")
    if columns > 1:
        names.append(f"stuk {column + 1} van links")
    return ", ".join(names)
