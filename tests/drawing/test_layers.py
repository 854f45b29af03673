"""Layers: what is asked of the library, and what is made of its answer."""

from __future__ import annotations

import subprocess
import sys

from hypothesis import given, settings

from cyclus_tui.drawing.layers import layers
from cyclus_tui.drawing.parts import STANDS, Box, Edge
from tests.drawing.drawn import Graph, graphs

PROGRAM = """
import sys
from cyclus_tui.drawing.layout import lay_out
from cyclus_tui.drawing.parts import Box, Edge
boxes = [Box("a", "A", "", "step"), Box("b", "B", "", "step")]
lay_out(boxes, [])
assert "graphlay" not in sys.modules
lay_out(boxes, [Edge("a", "b")])
assert "graphlay" in sys.modules
"""


@settings(max_examples=60, deadline=None)
@given(graph=graphs())
def test_every_box_stands_once_and_an_arrow_in_every_column_it_passes(
    graph: Graph,
) -> None:
    """Nothing is lost, whatever circles there are."""
    boxes, lines = graph
    found = layers(boxes, lines, {box.id: 3 for box in boxes})
    stands = [item.key for items in found.columns for item in items]
    expected: list[str | int] = [box.id for box in boxes]
    for number, line in enumerate(lines):
        far = found.column_of[line.start] - found.column_of[line.end]
        expected += [number] * (abs(far) - 1)
    assert sorted(map(str, stands)) == sorted(map(str, expected))
    assert all(found.columns)


@settings(max_examples=60, deadline=None)
@given(graph=graphs())
def test_an_arrow_to_the_right_never_meets_a_sort_that_stands_more_to_the_left(
    graph: Graph,
) -> None:
    """From an outcome to an activity it always goes back."""
    boxes, lines = graph
    sorts = {box.id: STANDS[box.sort] for box in boxes}
    column = layers(boxes, lines, {box.id: 3 for box in boxes}).column_of
    for line in lines:
        if sorts[line.start] > sorts[line.end] and not (
            {(line.end, line.start)} & {(one.start, one.end) for one in lines}
        ):
            assert column[line.start] >= column[line.end]


def test_a_circle_of_steps_has_one_arrow_back() -> None:
    """As few as can be."""
    boxes = [Box(f"b{n}", "", "", "step") for n in range(5)]
    lines = [Edge(f"b{n}", f"b{(n + 1) % 5}") for n in range(5)]
    column = layers(boxes, lines, {box.id: 3 for box in boxes}).column_of
    back = [line for line in lines if column[line.start] > column[line.end]]
    assert len(back) == 1


def test_the_library_is_loaded_by_the_first_arrow_only() -> None:
    """The first screen does not wait for it."""
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True)
    assert done.returncode == 0, done.stderr
