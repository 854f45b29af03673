"""Rows: in their order, without overlap, and straight where that can be."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cyclus_tui.drawing.rows import rows
from cyclus_tui.drawing.stable_order import ColumnItem

COLUMN = st.lists(
    st.tuples(st.floats(-50, 50), st.integers(1, 6), st.booleans()),
    min_size=1,
    max_size=8,
)


@given(st.lists(COLUMN, min_size=1, max_size=4), st.integers(0, 2))
def test_what_stands_above_stays_above(
    given_columns: list[list[tuple[float, int, bool]]], gap: int
) -> None:
    """With the gap between two boxes, and none beside what passes."""
    columns: list[list[ColumnItem]] = []
    heights: dict[str, int] = {}
    for number, column in enumerate(given_columns):
        columns.append([])
        for place, (wish, height, passes) in enumerate(sorted(column)):
            key: str | int = 10 * number + place if passes else f"{number}.{place}"
            columns[-1].append(ColumnItem(key, wish))
            heights[f"{number}.{place}"] = height
    slots = rows(columns, heights, [[] for _ in columns], gap=gap)
    for items, column_slots in zip(columns, slots, strict=True):
        assert [slot.key for slot in column_slots] == [item.key for item in items]
        free = 0
        for slot in column_slots:
            assert slot.top >= free
            free = slot.top + slot.height


def test_boxes_that_are_joined_stand_side_by_side() -> None:
    """However far apart the library drew them."""
    columns = [[ColumnItem("a", 0.0)], [ColumnItem(0, 30.0)], [ColumnItem("b", -8.0)]]
    links: list[list[tuple[str | int, str | int]]] = [[("a", 0)], [(0, "b")], []]
    slots = rows(columns, {"a": 3, "b": 3}, links, gap=1)
    assert [column[0].middle for column in slots] == [1, 1, 1]
