"""Layers: which column each box stands in, and in which order; by graphlay.

The hard half of a layered drawing: turning circles round, dealing boxes over columns
and finding an order with few crossings. Only the columns, the orders and the heights
at which long arrows pass are taken from it: where lines run on a grid of cells is
settled in `rows` and `tracks`, which promise more than any drawing in points can.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, Final

from cyclus_tui.drawing.parts import STANDS, Box, Edge
from cyclus_tui.drawing.stable_order import ColumnItem, stable_order

_FEW: Final = 40
"""Up to so many arrows there is time to look longer for an order."""

_SPACING: Final = {
    **{"layer_gap": 8.0, "node_gap": 1.0, "dummy_gap": 1.0, "port_gap": 1.0},
    **{"port_stroke_clear": 0.0, "stub": 1.0},
}


@dataclass(slots=True)
class Layers:
    """Columns from left to right, each from top to bottom."""

    columns: list[list[ColumnItem]] = field(default_factory=list)
    column_of: dict[str, int] = field(default_factory=dict)


def layers(
    boxes: Sequence[Box], lines: Sequence[Edge], heights: Mapping[str, int]
) -> Layers:
    """Deal boxes and passing arrows over columns; a box without arrows comes last."""
    joined = {end for line in lines for end in _ends(line)}
    tied = [box for box in boxes if box.id in joined]
    loose = [box for box in boxes if box.id not in joined]
    layered = _by_library(tied, lines, heights) if tied else Layers()
    _put_loose(layered, loose, heights)
    return layered


def _ends(line: Edge) -> tuple[str, ...]:
    """The boxes that an arrow joins; none for an arrow to its own box."""
    return (line.start, line.end) if line.start != line.end else ()


def _by_library(
    boxes: Sequence[Box], lines: Sequence[Edge], heights: Mapping[str, int]
) -> Layers:
    """Ask graphlay, and read what it drew column by column."""
    import graphlay

    place = {box.id: number for number, box in enumerate(boxes)}
    stands = {box.id: STANDS[box.sort] for box in boxes}
    drawn = [number for number, line in enumerate(lines) if _ends(line)]
    ends = [_forward(lines[number], stands) for number in drawn]
    answer: dict[str, Any] = graphlay.layout(
        {
            "nodes": _nodes(boxes, ends, heights),
            "edges": [{"source": place[a], "target": place[b]} for a, b in ends],
        },
        options={
            "effort": "balanced" if len(drawn) <= _FEW else "fast",
            "coords": {"placement": "brandes_koepf"},
            "spacing": _SPACING,
        },
    ).to_dict()
    nodes = answer["nodes"]
    ranks = sorted({node["rank"] for node in nodes})
    dealt = Layers([[] for _ in ranks])
    middles = [0.0] * len(ranks)
    for box, node in zip(boxes, nodes, strict=True):
        column = dealt.column_of[box.id] = ranks.index(node["rank"])
        middles[column] = node["center"]["x"]
        dealt.columns[column].append(ColumnItem(box.id, node["center"]["y"]))
    for number, edge in zip(drawn, answer["edges"], strict=True):
        line = lines[number]
        ends_at = sorted((dealt.column_of[line.start], dealt.column_of[line.end]))
        points = [(point["x"], point["y"]) for point in edge["points"]]
        for column in range(ends_at[0] + 1, ends_at[1]):
            wish = _height_at(middles[column], points)
            dealt.columns[column].append(ColumnItem(number, wish))
    dealt.columns = stable_order(dealt.columns, [box.id for box in boxes], lines)
    return dealt


def _forward(line: Edge, stands: Mapping[str, int]) -> tuple[str, str]:
    """The ends of an arrow; turned round when it goes to a sort more to the left."""
    if stands[line.start] > stands[line.end]:
        return line.end, line.start
    return line.start, line.end


def _nodes(
    boxes: Sequence[Box],
    ends: Sequence[tuple[str, str]],
    heights: Mapping[str, int],
) -> list[dict[str, Any]]:
    """What the library hears of each box: activities begin, outcomes end."""
    starting, ending = {a for a, _ in ends}, {b for _, b in ends}
    nodes: list[dict[str, Any]] = []
    for box in boxes:
        size = {"width": 20.0, "height": float(heights[box.id])}
        node: dict[str, Any] = {"size": size}
        if STANDS[box.sort] == STANDS["activity"] and box.id not in ending:
            node["rank"] = "first"
        elif box.sort == "outcome" and box.id not in starting:
            node["rank"] = "last"
        nodes.append(node)
    return nodes


def _height_at(x: float, points: Sequence[tuple[float, float]]) -> float:
    """How high a drawn arrow is where it passes the middle of a column."""
    for (x1, y1), (x2, y2) in pairwise(points):
        if min(x1, x2) <= x <= max(x1, x2):
            return y1 if x1 == x2 else y1 + (y2 - y1) * (x - x1) / (x2 - x1)
    return points[0][1]


def _put_loose(
    layered: Layers, loose: Sequence[Box], heights: Mapping[str, int]
) -> None:
    """Put boxes without arrows below the others, in the column of their sort."""
    if not loose:
        return
    if not layered.columns:
        sorts = sorted({STANDS[box.sort] for box in loose})
        layered.columns = [[] for _ in sorts]
        column_of = {stands: number for number, stands in enumerate(sorts)}
    else:
        last = len(layered.columns) - 1
        column_of = {0: 0, 1: (last + 1) // 2, 2: last}
    for box in loose:
        column = column_of[STANDS[box.sort]]
        items = layered.columns[column]
        wish = items[-1].wish + heights[box.id] + 2 if items else 0.0
        items.append(ColumnItem(box.id, wish))
        layered.column_of[box.id] = column
