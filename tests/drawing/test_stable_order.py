"""Steady: one more box seldom turns a drawing over."""

from __future__ import annotations

from cyclus_tui.drawing.layout import lay_out
from cyclus_tui.drawing.parts import Box, Edge
from cyclus_tui.drawing.stable_order import ColumnItem, stable_order
from tests.drawing.drawn import chain


def keys(columns: list[list[ColumnItem]]) -> list[list[str | int]]:
    """What stands in each column, from the top."""
    return [[item.key for item in column] for column in columns]


def test_a_part_stands_in_the_order_in_which_its_boxes_came() -> None:
    """Of two mirror images; what passes turns along."""
    columns = [
        [ColumnItem("b", 0.0), ColumnItem("a", 5.0)],
        [ColumnItem(2, 1.0), ColumnItem("m", 4.0)],
        [ColumnItem("z", 2.0)],
    ]
    lines = [Edge("a", "m"), Edge("m", "z"), Edge("b", "z")]
    found = stable_order(columns, ["a", "b", "m", "z"], lines)
    assert keys(found) == [["a", "b"], ["m", 2], ["z"]]


def test_the_part_of_the_first_box_is_on_top() -> None:
    """Each part keeps its own order, and none reaches into another."""
    columns = [
        [ColumnItem("c", 0.0), ColumnItem("a", 9.0)],
        [ColumnItem("d", 0.0), ColumnItem("b", 9.0)],
    ]
    found = stable_order(
        columns, ["a", "b", "c", "d"], [Edge("a", "b"), Edge("c", "d")]
    )
    assert keys(found) == [["a", "c"], ["b", "d"]]
    assert max(found[0][0].wish, found[1][0].wish) < min(
        found[0][1].wish, found[1][1].wish
    )


def test_one_more_box_leaves_the_others_in_their_order() -> None:
    """The new one comes below."""
    boxes, lines = chain(4)
    more = [Box(f"n{n}", f"N{n}", "", "activity") for n in range(5)]
    arrows = [Edge(f"n{n}", "b1") for n in range(5)]
    for count in range(5):
        drawn = lay_out([*boxes, *more[:count]], [*lines, *arrows[:count]])
        first = sorted(
            (box for box in drawn.boxes if not box.column), key=lambda b: b.y
        )
        assert [box.box.id for box in first] == ["b0", *(f"n{n}" for n in range(count))]
