"""The layout: every arrow joins its own boxes, whatever the drawing."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings

from cyclus_tui.drawing.layout import lay_out
from cyclus_tui.drawing.parts import Box, Detail, Edge, Layout, PlacedBox
from tests.drawing.drawn import Graph, box_at, chain, crowd, followed, graphs

DETAILS: tuple[Detail, ...] = ("codes", "normal", "near", "full")


@pytest.mark.parametrize("detail", DETAILS)
@settings(max_examples=60, deadline=None)
@given(graph=graphs())
def test_who_follows_the_signs_finds_every_arrow_and_no_other(
    graph: Graph, detail: Detail
) -> None:
    """From beside a box, by corners and over crossings, to the box behind the head."""
    boxes, lines = graph
    drawn = lay_out(boxes, lines, detail)
    assert followed(drawn) == {(line.start, line.end) for line in lines}


@settings(max_examples=15, deadline=None)
@given(graph=graphs(most=30))
def test_so_it_is_in_a_big_drawing(graph: Graph) -> None:
    """With many circles, and many arrows between two columns."""
    boxes, lines = graph
    drawn = lay_out(boxes, lines, "codes")
    assert followed(drawn) == {(line.start, line.end) for line in lines}


@settings(max_examples=60, deadline=None)
@given(graph=graphs())
def test_boxes_lie_apart_and_lines_beside_them(graph: Graph) -> None:
    """No cell has two boxes, or a box and a line."""
    drawn = lay_out(*graph)
    assert {placed.box for placed in drawn.boxes} == set(graph[0])
    for one, other in combinations(drawn.boxes, 2):
        assert not overlap(one, other)
    for x, y in passed(drawn):
        assert box_at(drawn, x, y) is None
        assert 0 <= x < drawn.width
        assert 0 <= y < drawn.height


@settings(max_examples=30, deadline=None)
@given(graph=graphs())
def test_the_same_gives_the_same_drawing(graph: Graph) -> None:
    """On every screen and on paper."""
    assert lay_out(*graph) == lay_out(*graph)


@settings(max_examples=30, deadline=None)
@given(graph=graphs())
def test_an_arrow_that_goes_back_is_marked_so(graph: Graph) -> None:
    """It ends left of where it began, or in the same column."""
    drawn = lay_out(*graph)
    column = {placed.box.id: placed.column for placed in drawn.boxes}
    for route in drawn.routes:
        start, end = column[route.edge.start], column[route.edge.end]
        assert route.back == (end <= start)
        (x, _), (end_x, _) = route.points[0], route.points[-1]
        assert (end_x <= x) == route.back or start + 1 == end


def test_activities_begin_and_the_outcome_ends() -> None:
    """Also an activity that leads right to the outcome, and one without arrows."""
    boxes = [
        Box("z", "Z", "", "outcome"),
        Box("s", "S1", "", "step"),
        Box("x", "X", "", "activity"),
        Box("y", "Y", "", "activity"),
        Box("w", "W", "", "activity"),
        Box("t", "S2", "", "step"),
    ]
    lines = [Edge("x", "s"), Edge("s", "z"), Edge("y", "z")]
    columns = {one.box.id: one.column for one in lay_out(boxes, lines).boxes}
    assert columns == {"x": 0, "y": 0, "w": 0, "s": 1, "t": 1, "z": 2}


def test_what_leads_from_the_outcome_to_an_activity_goes_back() -> None:
    """A circle is drawn, and the activities stay where they were."""
    boxes, lines = chain(4)
    drawn = lay_out(boxes, [*lines, Edge("b3", "b0")])
    assert [placed.column for placed in drawn.boxes] == [0, 1, 2, 3]
    assert [route.back for route in drawn.routes] == [False, False, False, True]


def test_boxes_without_any_arrow_stand_by_their_sort() -> None:
    """Before anybody drew an arrow."""
    boxes = [Box("z", "Z", "", "outcome"), Box("x", "X", "", "activity")]
    columns = {one.box.id: one.column for one in lay_out(boxes, ()).boxes}
    assert columns == {"x": 0, "z": 1}


def test_a_box_without_arrows_is_right_below_the_others() -> None:
    """Not far away, where nobody scrolls."""
    boxes, lines = chain(3)
    drawn = lay_out([*boxes, Box("los", "X9", "los", "activity")], lines)
    assert drawn.height <= 8


def test_straight_is_straight() -> None:
    """A chain has no corners."""
    drawn = lay_out(*chain(5))
    assert all(len({y for _, y in route.points}) == 1 for route in drawn.routes)


def test_nothing_is_a_drawing_too() -> None:
    """Before the first box."""
    assert lay_out((), ()) == Layout()


def test_a_label_stands_on_the_line_before_its_head() -> None:
    """With its marks, which stay when words are cut."""
    label = "omdat je iemand ziet die het ook had"
    boxes, _ = chain(2)
    [route] = lay_out(boxes, [Edge("b0", "b1", label, ("?",))]).routes
    assert route.label == "omdat je i…?"
    head_x, head_y = route.points[-1]
    assert route.label_at == (head_x - len(route.label), head_y)


def test_sixty_boxes_and_a_hundred_and_twenty_arrows_stay_in_bounds() -> None:
    """Few enough rows and columns to scroll through."""
    boxes, lines = crowd()
    assert (len(boxes), len(lines)) == (60, 120)
    drawn = lay_out(boxes, lines, "codes")
    assert drawn.height <= 60
    assert drawn.width <= 250
    assert followed(drawn) == {(line.start, line.end) for line in lines}


def overlap(one: PlacedBox, other: PlacedBox) -> bool:
    """Whether two boxes share a cell."""
    return (
        one.x < other.x + other.width
        and other.x < one.x + one.width
        and one.y < other.y + other.height
        and other.y < one.y + one.height
    )


def passed(drawn: Layout) -> set[tuple[int, int]]:
    """Every cell that a line passes."""
    cells = set()
    for route in drawn.routes:
        for (x1, y1), (x2, y2) in pairwise(route.points):
            for x in range(min(x1, x2), max(x1, x2) + 1):
                for y in range(min(y1, y2), max(y1, y2) + 1):
                    cells.add((x, y))
    return cells
