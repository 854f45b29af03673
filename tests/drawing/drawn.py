"""Drawings for tests: random ones, and a reader that follows lines sign by sign."""

from __future__ import annotations

from random import Random
from typing import Final

from hypothesis import strategies as st

from cyclus_tui.drawing.canvas import Canvas
from cyclus_tui.drawing.parts import Box, Edge, Layout, Sort

SORTS: Final[tuple[Sort, ...]] = ("activity", "means", "step", "outcome")
TURNS: Final = {
    **{("┌", "N"): "E", ("┌", "W"): "S", ("┐", "N"): "W", ("┐", "E"): "S"},
    **{("└", "S"): "E", ("└", "W"): "N", ("┘", "S"): "W", ("┘", "E"): "N"},
}
"""Which way a line goes on behind a corner, by the way it came."""

GOES: Final = {"N": (0, -1), "E": (1, 0), "S": (0, 1), "W": (-1, 0)}
UPRIGHT: Final = "│┆┼"
ACROSS: Final = "─┄┼"
HEADS: Final = {"E": "▸", "W": "◂"}

Graph = tuple[list[Box], list[Edge]]


@st.composite
def graphs(draw: st.DrawFn, most: int = 9) -> Graph:
    """Any boxes with any arrows: circles, arrows to oneself, parts that stand apart."""
    count = draw(st.integers(1, most))
    boxes = [
        Box(
            f"b{n}", f"K{n}", draw(st.sampled_from(WORDS)), draw(st.sampled_from(SORTS))
        )
        for n in range(count)
    ]
    ends = st.tuples(st.integers(0, count - 1), st.integers(0, count - 1))
    pairs = draw(st.lists(ends, unique=True, max_size=2 * count))
    return boxes, [Edge(f"b{one}", f"b{other}") for one, other in pairs]


WORDS: Final = (
    "",
    "koffie",
    "mensen vragen op tijd hulp aan iemand die zij vertrouwen",
    "[b]haakjes[/b] & <tekens>",
    "日本語のテキストはここにあります",
    "🌳👩‍👩‍👧 in de buurt",
    "eenwoorddatveellangerisdandebreedtevandedoos" * 2,
)


def grid(layout: Layout) -> list[str]:
    """The drawn signs by row and cell, the insides of boxes blank."""
    rows = [list(row) for row in _blanked(layout).split("\n")]
    width = max(map(len, rows))
    return ["".join(row).ljust(width) for row in rows]


def _blanked(layout: Layout) -> str:
    """The drawing with a `#` for every cell of a box: wide words are out of the way."""
    canvas = Canvas(layout)
    rows = []
    for y in range(layout.height):
        row = ""
        for part, text in canvas.row(y):
            inside = part in SORTS
            row += "#" * _cells(layout, y, len(row)) if inside else text
        rows.append(row)
    return "\n".join(rows)


def _cells(layout: Layout, y: int, x: int) -> int:
    """How wide the box is that begins at a cell."""
    return next(
        box.width
        for box in layout.boxes
        if box.x == x and box.y <= y < box.y + box.height
    )


def box_at(layout: Layout, x: int, y: int) -> str | None:
    """The box that covers a cell."""
    for box in layout.boxes:
        if box.x <= x < box.x + box.width and box.y <= y < box.y + box.height:
            return box.box.id
    return None


def followed(layout: Layout) -> set[tuple[str, str]]:
    """Every arrow that a reader finds who follows the signs from box to box."""
    rows = grid(layout)
    found = set()
    for placed in layout.boxes:
        for y in range(placed.y, placed.y + placed.height):
            for x, way in ((placed.x - 1, "W"), (placed.x + placed.width, "E")):
                end = _walk(layout, rows, x, y, way)
                if end is not None:
                    assert (placed.box.id, end) not in found
                    found.add((placed.box.id, end))
    return found


def _walk(layout: Layout, rows: list[str], x: int, y: int, way: str) -> str | None:
    """Follow a line from beside a box to its head; None where no line begins."""
    if not (0 <= x < len(rows[y])) or rows[y][x] not in "─┄┐┘┌└":
        return None
    while True:
        sign = rows[y][x]
        across, down = GOES[way]
        if sign == HEADS.get(way):
            return box_at(layout, x + across, y + down)
        if sign in "┌┐└┘":
            way = TURNS[sign, way]
        else:
            assert sign in (UPRIGHT if way in "NS" else ACROSS), (sign, way, x, y)
        across, down = GOES[way]
        x, y = x + across, y + down


def chain(count: int) -> Graph:
    """An activity, steps and an outcome in a row: `b0`, `b1` and so on."""
    last = count - 1
    boxes = [
        Box(
            f"b{n}",
            f"K{n}",
            f"woord {n}",
            "activity" if not n else "outcome" if n == last else "step",
        )
        for n in range(count)
    ]
    return boxes, [Edge(f"b{n}", f"b{n + 1}") for n in range(last)]


def crowd(boxes: int = 60, lines: int = 120) -> Graph:
    """As many as a room ever makes: six columns, some arrows far and some back."""
    chance = Random(boxes * lines)
    made = [
        Box(f"b{n}", f"S{n}", f"{n} mensen vertrouwen iemand in de buurt", "step")
        for n in range(boxes)
    ]
    column = [n * 6 // boxes for n in range(boxes)]
    pairs: set[tuple[int, int]] = set()
    while len(pairs) < lines:
        one, other = chance.sample(range(boxes), 2)
        reach = column[other] - column[one]
        if 0 < reach < 3 or chance.random() < 0.01:
            pairs.add((one, other))
    return made, [
        Edge(f"b{one}", f"b{other}", str(number), ("?",) * (number % 2))
        for number, (one, other) in enumerate(sorted(pairs), 1)
    ]
