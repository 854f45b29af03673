"""SVG: a drawing of boxes and arrows as one picture, for the printer.

Nothing in it reaches out: no script, no font, no style from elsewhere. People's words
stand there escaped, each of them once.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Final, NamedTuple

from rich.cells import cell_len

from cyclus_tui.drawing.layout import title as box_title
from cyclus_tui.drawing.parts import Layout, PlacedBox, Route, Sort
from cyclus_tui.drawing.words import plain

FONT_SIZE: Final = 13
"""Pixels."""
_WIDE: Final = 8
"""The width of a cell; letters of one width of that size take a little less."""
_HIGH: Final = 18
_EDGE: Final = 16
"""The white around the drawing."""
_BEND: Final = 5

_STYLE: Final = f"""\
text {{ font: {FONT_SIZE}px "DejaVu Sans Mono", Consolas, "Courier New", monospace;
  fill: #111; white-space: pre; }}
.code {{ font-weight: bold; }}
rect {{ fill: #fff; stroke: #111; stroke-width: 1.2px; }}
.under {{ stroke: none; }}
.means {{ stroke-dasharray: 5 3; }}
.outcome {{ stroke-width: 3px; }}
path {{ fill: none; stroke: #333; stroke-width: 1.2px; }}
.back {{ stroke-dasharray: 6 4; }}
.head {{ fill: #333; stroke: none; }}"""

_ROUND: Final[dict[Sort, int]] = {"activity": 0, "means": 0, "step": 9, "outcome": 0}


class Area(NamedTuple):
    """Where a box lies on the picture, in pixels."""

    x: int
    y: int
    width: int
    height: int


class PlacedArea(NamedTuple):
    """How large the picture is, and where its boxes lie, in pixels."""

    width: int
    height: int
    boxes: tuple[Area, ...]


def areas(layout: Layout) -> PlacedArea:
    """How large the picture of a layout is, and where its boxes lie."""
    return PlacedArea(
        layout.width * _WIDE + 2 * _EDGE,
        layout.height * _HIGH + 2 * _EDGE,
        tuple(
            Area(
                box.x * _WIDE + _EDGE,
                box.y * _HIGH + _EDGE,
                box.width * _WIDE,
                box.height * _HIGH,
            )
            for box in layout.boxes
        ),
    )


def drawing_svg(layout: Layout, title: str = "") -> str:
    """The picture; dark on white, arrows that go back dashed.

    Args:
        layout: Best one with all words: `lay_out(boxes, lines, "full")`.
        title: What the picture is called, for who cannot see it; not drawn.
    """
    width, height, _ = areas(layout)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" lang="nl" role="img" '
        f'width="{width}" height="{height}" viewBox="0 0 {width} {height}">',
        f"<title>{escape(plain(title))}</title>" if title else "",
        f"<style>{_STYLE}</style>",
        f'<rect width="{width}" height="{height}" class="under"/>',
        *(_line(route) for route in layout.routes),
        *(part for placed in layout.boxes for part in _box(placed)),
        *(_label(route) for route in layout.routes if route.label),
        "</svg>",
    ]
    return "\n".join(part for part in parts if part) + "\n"


def _box(placed: PlacedBox) -> Iterator[str]:
    """A box with its code, its marks and its words."""
    sort = placed.box.sort
    x, y = placed.x * _WIDE + _EDGE, placed.y * _HIGH + _EDGE
    width, height = placed.width * _WIDE - 4, placed.height * _HIGH - 6
    yield (
        f'<rect class="{sort}" x="{x + 2}" y="{y + 3}" width="{width}" '
        f'height="{height}" rx="{_ROUND[sort]}"/>'
    )
    name = box_title(placed.box)
    if name:
        yield _text("code", x + 2 * _WIDE, y + _HIGH, name)
    if placed.height > 2:
        for row, words in enumerate(placed.words, 1):
            yield _text("words", x + 2 * _WIDE, y + (row + 1) * _HIGH - 4, words)


def _text(kind: str, x: int, y: int, words: str) -> str:
    """One line of words, its feet at `y`."""
    return f'<text class="{kind}" x="{x}" y="{y}">{escape(words)}</text>'


def _line(route: Route) -> str:
    """An arrow, its corners rounded: what is not round is a crossing."""
    points = [
        (x * _WIDE + _WIDE // 2 + _EDGE, y * _HIGH + _HIGH // 2 + _EDGE)
        for x, y in route.points
    ]
    (start_x, start_y), (end_x, end_y) = points[0], points[-1]
    stays = route.back and start_x == end_x
    out = 6 if route.back and not stays else -6
    tip = end_x + (-6 if route.back else 6)
    foot = tip + (8 if route.back else -8)
    points[0], points[-1] = (start_x + out, start_y), (foot, end_y)
    steps = [f"M{points[0][0]} {points[0][1]}"]
    for before, here, after in zip(points, points[1:], points[2:], strict=False):
        if here not in (before, after):
            x1, y1 = _toward(here, before)
            x2, y2 = _toward(here, after)
            steps.append(f"L{x1} {y1}Q{here[0]} {here[1]} {x2} {y2}")
    steps.append(f"L{foot} {end_y}")
    kind = "back" if route.back else "line"
    head = f"M{tip} {end_y}L{foot} {end_y - 4}L{foot} {end_y + 4}Z"
    return f'<path class="{kind}" d="{"".join(steps)}"/><path class="head" d="{head}"/>'


def _toward(corner: tuple[int, int], other: tuple[int, int]) -> tuple[int, int]:
    """A point a little away from a corner, on the way to another."""
    points = []
    for here, there in zip(corner, other, strict=True):
        far = min(_BEND, abs(there - here) // 2)
        points.append(here + (far if there > here else -far))
    return points[0], points[1]


def _label(route: Route) -> str:
    """The label at the head of an arrow, on white: its line passes under it."""
    x, y = (route.label_at[0] * _WIDE + _EDGE, route.label_at[1] * _HIGH + _EDGE)
    width = cell_len(route.label) * _WIDE
    under = f'<rect class="under" x="{x}" y="{y}" width="{width}" height="{_HIGH}"/>'
    return under + _text("label", x, y + _HIGH - 4, route.label)
