"""Layout: boxes and arrows in their places, in cells, from left to right.

The same boxes and lines in the same order always give the same drawing. An arrow that
closes a circle is drawn too, as one that goes back; so is one from a box to itself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from rich.cells import cell_len

from cyclus_tui.drawing.layers import Layers, layers
from cyclus_tui.drawing.parts import (
    STANDS,
    Box,
    Detail,
    Edge,
    Layout,
    PlacedBox,
    Point,
    Route,
)
from cyclus_tui.drawing.ports import Ports, ports
from cyclus_tui.drawing.rows import Link, Slot, rows
from cyclus_tui.drawing.tracks import Tracks, tracks
from cyclus_tui.drawing.words import cut, plain, wrap


@dataclass(frozen=True, slots=True)
class _Measure:
    """How much room words get at one detail."""

    cells: int
    lines: int | None
    label: int
    gap: int
    border: int
    """The rows above and below the words."""


_MEASURES: Final[dict[Detail, _Measure]] = {
    "codes": _Measure(cells=8, lines=1, label=0, gap=0, border=0),
    "normal": _Measure(cells=20, lines=3, label=12, gap=1, border=1),
    "near": _Measure(cells=18, lines=None, label=6, gap=1, border=1),
    "full": _Measure(cells=30, lines=None, label=28, gap=1, border=1),
}


def lay_out(
    boxes: Sequence[Box], lines: Sequence[Edge], detail: Detail = "normal"
) -> Layout:
    """Put every box and every arrow in its place.

    Args:
        boxes: With different ids; a line may only name these.
        lines: At most one from one box to another.
        detail: How much the boxes say.
    """
    if not boxes:
        return Layout(detail=detail)
    measure = _MEASURES[detail]
    words = {box.id: _words(box, measure) for box in boxes}
    expected = {box.id: STANDS[box.sort] for box in boxes}
    layered = layers(boxes, lines, _heights(words, lines, expected, measure))
    heights = _heights(words, lines, layered.column_of, measure)
    slots = rows(layered.columns, heights, _links(lines, layered), gap=measure.gap)
    joined = ports(lines, layered.column_of, slots, border=measure.border)
    return _Drawing(boxes, lines, words, detail, layered, slots, joined).whole()


def _words(box: Box, measure: _Measure) -> tuple[str, ...]:
    """What stands inside a box."""
    if not measure.border:
        return (cut(plain(box.code or box.text), measure.cells),)
    return wrap(plain(box.text), measure.cells, measure.lines)


def title(box: Box) -> str:
    """What stands in the upper border of a box: its code and its marks."""
    return " ".join(plain(part) for part in (box.code, *box.marks) if part)


def _heights(
    words: Mapping[str, tuple[str, ...]],
    lines: Sequence[Edge],
    column_of: Mapping[str, int],
    measure: _Measure,
) -> dict[str, int]:
    """The rows of each box: for its words, and for the arrows at its fuller side."""
    sides = {key: [0, 0] for key in words}
    for line in lines:
        start, end = column_of[line.start], column_of[line.end]
        sides[line.start][0 if start > end else 1] += 1
        sides[line.end][0 if start < end else 1] += 1
    return {
        key: max(1, len(lines), *sides[key]) + 2 * measure.border
        for key, lines in words.items()
    }


def _links(lines: Sequence[Edge], layered: Layers) -> list[list[Link]]:
    """What each arrow joins between each column and the next, as `rows` wants it."""
    links: list[list[Link]] = [[] for _ in layered.columns]
    for number, line in enumerate(lines):
        left, right = _from_left(line, layered.column_of)
        first, last = layered.column_of[left], layered.column_of[right]
        passed: list[str | int] = [left, *[number] * (last - first - 1), right]
        if first < last:
            for column, link in enumerate(pairwise(passed), first):
                links[column].append(link)
    return links


def _from_left(line: Edge, column_of: Mapping[str, int]) -> tuple[str, str]:
    """The ends of an arrow, the one more to the left first."""
    if column_of[line.start] > column_of[line.end]:
        return line.end, line.start
    return line.start, line.end


@dataclass(slots=True)
class _Drawing:
    """What is known once every row is given: the columns are dealt out here."""

    boxes: Sequence[Box]
    lines: Sequence[Edge]
    words: Mapping[str, tuple[str, ...]]
    detail: Detail
    found: Layers
    slots: Sequence[Sequence[Slot]]
    ports: Ports

    def whole(self) -> Layout:
        """The layout."""
        labels = [self._label(line) for line in self.lines]
        count = len(self.found.columns)
        widths = [self._width(column) for column in range(count)]
        between = [tracks(self.ports.runs[column]) for column in range(count)]
        behind, before = self._margins(labels)
        xs, x = [], 0
        for column in range(count):
            xs.append(x)
            x += widths[column] + behind[column]
            x += between[column].width + before[column]
        placed = [
            self._placed(box, xs[self.found.column_of[box.id]], widths)
            for box in self.boxes
        ]
        bases = [xs[c] + widths[c] + behind[c] for c in range(count)]
        routes = [
            self._route(number, labels[number], xs, widths, bases, between)
            for number in range(len(self.lines))
        ]
        ends = [box.x + box.width for box in placed]
        lows = [box.y + box.height for box in placed]
        for route in routes:
            label_end = route.label_at[0] + cell_len(route.label)
            ends += [label_end, *(point[0] + 1 for point in route.points)]
            lows += [point[1] + 1 for point in route.points]
        return Layout(tuple(placed), tuple(routes), max(ends), max(lows), self.detail)

    def _label(self, line: Edge) -> str:
        marks = "".join(plain(mark) for mark in line.marks)
        room = _MEASURES[self.detail].label
        label = cut(plain(line.label), max(1, room - cell_len(marks)))
        return cut(label + marks, room)

    def _width(self, column: int) -> int:
        """How wide the boxes of a column are, all alike."""
        inner = 1
        for key in (slot.key for slot in self.slots[column]):
            if isinstance(key, str):
                inner = max(inner, *map(cell_len, self.words[key]), 1)
        if not _MEASURES[self.detail].border:
            return inner + 2
        most = _MEASURES[self.detail].cells
        for box in self.boxes:
            if self.found.column_of[box.id] == column:
                inner = max(inner, min(most, cell_len(title(box)) + 2))
        return inner + 4

    def _margins(self, labels: Sequence[str]) -> tuple[list[int], list[int]]:
        """The room for heads and labels: behind each column, and before the next."""
        behind = [1] * len(self.slots)
        before = [2] * len(self.slots)
        for line, label in zip(self.lines, labels, strict=True):
            start, end = (self.found.column_of[key] for key in (line.start, line.end))
            if start >= end:
                behind[end] = max(behind[end], cell_len(label) + 2)
            else:
                before[end - 1] = max(before[end - 1], cell_len(label) + 2)
        return behind, before

    def _placed(self, box: Box, x: int, widths: Sequence[int]) -> PlacedBox:
        column = self.found.column_of[box.id]
        slot = next(slot for slot in self.slots[column] if slot.key == box.id)
        words = self.words[box.id]
        return PlacedBox(box, x, slot.top, widths[column], slot.height, words, column)

    def _route(
        self,
        number: int,
        label: str,
        xs: Sequence[int],
        widths: Sequence[int],
        bases: Sequence[int],
        between: Sequence[Tracks],
    ) -> Route:
        line = self.lines[number]
        left, right = _from_left(line, self.found.column_of)
        first, last = self.found.column_of[left], self.found.column_of[right]
        points: list[Point] = []
        start, end = self.ports.ends[number]
        begin_x = xs[first] + widths[first]
        points.append((begin_x, start))
        for column in range(first, max(last, first + 1)):
            room = between[column]
            for upright in room.uprights.get(number, ()):
                x = bases[column] + upright.track * room.pitch
                points += [(x, upright.rows[0]), (x, upright.rows[1])]
        end_x = xs[last] - 1 if first < last else begin_x
        points.append((end_x, end))
        back = self.found.column_of[line.start] >= self.found.column_of[line.end]
        if back and first < last:
            points.reverse()
        head_x, head_y = points[-1]
        at = head_x + 1 if back else head_x - cell_len(label)
        return Route(line, tuple(points), back, label, (at, head_y))
