"""Canvas: a layout as rows of signs, for a terminal.

Lines meet only to cross: `┼` is always two lines that cross, never a junction.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby, pairwise
from typing import Final

from rich.cells import cell_len

from cyclus_tui.drawing.layout import title
from cyclus_tui.drawing.parts import Detail, Layout, PlacedBox, Route, Sort
from cyclus_tui.drawing.words import cut, pad

Span = tuple[str, str]
"""A part of a row: what it is (`line`, `back`, `near`, `box` …), and its signs."""

_N, _E, _S, _W = 1, 2, 4, 8
_SIGNS: Final = {
    **{_N | _S: "│", _E | _W: "─", _E | _S: "┌", _S | _W: "┐"},
    **{_N | _E: "└", _N | _W: "┘", _N | _E | _S | _W: "┼"},
}
_BACK_SIGNS: Final = {**_SIGNS, _N | _S: "┆", _E | _W: "┄"}
_BORDERS: Final[dict[Sort, str]] = {
    "activity": "┌─┐│└┘",
    "means": "┌─┐│└┘",
    "step": "╭─╮│╰╯",
    "outcome": "╔═╗║╚╝",
}
_FOCUS_BORDER: Final = "┏━┓┃┗┛"
_BRACKETS: Final[dict[Sort, str]] = {
    "activity": "[]",
    "means": "||",
    "step": "()",
    "outcome": "{}",
}
_FOCUS_BRACKETS: Final = "«»"


@dataclass(slots=True)
class Canvas:
    """A layout ready to be drawn row by row; boxes are laid over lines."""

    layout: Layout
    _masks: list[dict[int, int]] = field(init=False)
    _owners: list[dict[int, int]] = field(init=False)
    _heads: list[dict[int, str]] = field(init=False)
    _labels: list[list[tuple[int, str, int]]] = field(init=False)
    _boxes: list[list[PlacedBox]] = field(init=False)

    def __post_init__(self) -> None:
        height = self.layout.height
        self._masks = [{} for _ in range(height)]
        self._owners = [{} for _ in range(height)]
        self._heads = [{} for _ in range(height)]
        self._labels = [[] for _ in range(height)]
        self._boxes = [[] for _ in range(height)]
        for number, route in enumerate(self.layout.routes):
            self._run(number, route)
        for box in sorted(self.layout.boxes, key=lambda box: box.x):
            for y in range(box.y, box.y + box.height):
                self._boxes[y].append(box)

    def row(self, y: int, focus: str | None = None) -> list[Span]:
        """One row from left to right, every cell of the drawing's width.

        Args:
            y: The row, from the top.
            focus: The id of the box that is drawn as the one in front; its arrows
                are drawn as `near`.
        """
        spans: list[Span] = []
        at = 0
        for x, text, part in self._laid(y, focus):
            spans += self._between(y, at, x, focus)
            spans.append((part, text))
            at = x + cell_len(text)
        spans += self._between(y, at, self.layout.width, focus)
        return spans

    def text(self, focus: str | None = None) -> str:
        """The whole drawing, without blanks behind its rows."""
        return "\n".join(
            "".join(text for _, text in self.row(y, focus)).rstrip()
            for y in range(self.layout.height)
        )

    def _run(self, number: int, route: Route) -> None:
        """Draw an arrow into the cells that it passes."""
        for (x1, y1), (x2, y2) in pairwise(route.points):
            if y1 == y2:
                low, high = min(x1, x2), max(x1, x2)
                for x in range(low, high + 1):
                    sides = (_W if x > low else 0) | (_E if x < high else 0)
                    self._touch(number, x, y1, sides)
            else:
                low, high = min(y1, y2), max(y1, y2)
                for y in range(low, high + 1):
                    sides = (_N if y > low else 0) | (_S if y < high else 0)
                    self._touch(number, x1, y, sides)
        first_x, first_y = route.points[0]
        last_x, last_y = route.points[-1]
        stays = route.back and first_x == last_x
        leftward = route.back and not stays
        self._touch(number, first_x, first_y, _E if leftward else _W)
        self._heads[last_y][last_x] = "◂" if route.back else "▸"
        self._owners[last_y][last_x] = number
        if route.label:
            self._labels[last_y].append((route.label_at[0], route.label, number))

    def _touch(self, number: int, x: int, y: int, sides: int) -> None:
        """Add the sides to which a line leaves a cell."""
        self._masks[y][x] = self._masks[y].get(x, 0) | sides
        self._owners[y][x] = number

    def _laid(self, y: int, focus: str | None) -> list[tuple[int, str, str]]:
        """What lies over the lines: boxes and labels, from left to right."""
        laid = [
            (box.x, *_of_box(box, y - box.y, self.layout.detail, box.box.id == focus))
            for box in self._boxes[y]
        ]
        laid += [
            (x, text, self._part(number, focus, "label"))
            for x, text, number in self._labels[y]
        ]
        return sorted(laid)

    def _between(
        self, y: int, start: int, end: int, focus: str | None
    ) -> Iterator[Span]:
        """The lines and blanks of a row between two things that lie over it."""
        masks, owners, heads = self._masks[y], self._owners[y], self._heads[y]
        cells: list[Span] = []
        for x in range(start, end):
            if x not in owners:
                cells.append(("", " "))
                continue
            number = owners[x]
            signs = _BACK_SIGNS if self.layout.routes[number].back else _SIGNS
            sign = heads.get(x) or signs.get(masks[x], " ")
            cells.append((self._part(number, focus, "line"), sign))
        for part, same in groupby(cells, key=lambda cell: cell[0]):
            yield part, "".join(sign for _, sign in same)

    def _part(self, number: int, focus: str | None, usual: str) -> str:
        """What an arrow is drawn as."""
        route = self.layout.routes[number]
        if focus is not None and focus in (route.edge.start, route.edge.end):
            return "near"
        return "back" if route.back and usual == "line" else usual


def _of_box(
    placed: PlacedBox, row: int, detail: Detail, in_front: bool
) -> tuple[str, str]:
    """One row of a box, and what it is."""
    part = "focus" if in_front else placed.box.sort
    inner = placed.width - 2
    if detail == "codes":
        left, right = tuple(_FOCUS_BRACKETS if in_front else _BRACKETS[placed.box.sort])
        word = placed.words[row] if row < len(placed.words) else ""
        return left + pad(word, inner) + right, part
    border = _FOCUS_BORDER if in_front else _BORDERS[placed.box.sort]
    corner, across, other_corner, side, low_corner, low_other = tuple(border)
    if row == 0:
        name = cut(title(placed.box), inner - 2)
        head = f"{across}{name}" if name else ""
        rest = across * (inner - cell_len(head))
        return corner + head + rest + other_corner, part
    if row == placed.height - 1:
        return low_corner + across * inner + low_other, part
    word = placed.words[row - 1] if row - 1 < len(placed.words) else ""
    return f"{side} {pad(word, inner - 2)} {side}", part
