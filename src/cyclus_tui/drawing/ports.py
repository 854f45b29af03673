"""Ports: on which row of its box each arrow begins and ends."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cyclus_tui.drawing.parts import Edge
from cyclus_tui.drawing.rows import Slot
from cyclus_tui.drawing.tracks import Run


@dataclass(slots=True)
class Ports:
    """Where arrows meet boxes, and what that asks of the room between columns."""

    ends: dict[int, tuple[int, int]]
    """By the place of an arrow: the rows at its left box and at its right one.

    Of an arrow that stays in its column: where it begins, where it ends.
    """
    runs: list[list[Run]]
    """For the room behind each column."""


def ports(
    lines: Sequence[Edge],
    column_of: Mapping[str, int],
    slots: Sequence[Sequence[Slot]],
    *,
    border: int,
) -> Ports:
    """Give every end of an arrow a row of its own, and the runs that follow from it.

    Ends stand in the order of what they lead to, so that lines do not cross already
    beside their own box.
    """
    by_key = [{slot.key: slot for slot in column} for column in slots]
    by_column = _arrows_behind(lines, column_of, len(slots))
    joined = Ports({}, [[] for _ in slots])
    for column, slot_of in enumerate(by_key):
        going = by_column[column]
        rights = by_key[column + 1] if column + 1 < len(by_key) else {}
        at_left = _dealt(_leaving(going, slot_of, rights, {}), slot_of, border)
        at_right = _dealt(_arriving(going, at_left), rights, border)
        # What arrives may have given way; what leaves follows, and runs straight.
        at_left = _dealt(_leaving(going, slot_of, rights, at_right), slot_of, border)
        at_right = _dealt(_arriving(going, at_left), rights, border)
        for number, (_, _, turns) in going.items():
            rows = at_left[number], at_left[~number] if turns else at_right[number]
            joined.runs[column].append(Run(number, rows, turns))
            start = joined.ends.get(number, rows)[0]
            joined.ends[number] = (start, rows[1])
    return joined


Going = dict[int, tuple[str | int, str | int, bool]]
"""By the place of an arrow: what it joins, and whether it stays in its column."""


def _arrows_behind(
    lines: Sequence[Edge], column_of: Mapping[str, int], count: int
) -> list[Going]:
    """What runs behind each column."""
    by_column: list[Going] = [{} for _ in range(count)]
    for number, line in enumerate(lines):
        first, last = column_of[line.start], column_of[line.end]
        left, right = (
            (line.start, line.end) if first <= last else (line.end, line.start)
        )
        first, last = min(first, last), max(first, last)
        if first == last:
            by_column[first][number] = (left, right, True)
        for column in range(first, last):
            begin = left if column == first else number
            end = right if column == last - 1 else number
            by_column[column][number] = (begin, end, False)
    return by_column


Wishes = dict[str | int, list[tuple[int, int]]]
"""For each box or passing arrow: the rows that arrows at one side of it would like."""


def _leaving(
    going: Going,
    slot_of: Mapping[str | int, Slot],
    rights: Mapping[str | int, Slot],
    at_right: Mapping[int, int],
) -> Wishes:
    """What leaves a column wants to be where it arrives; the end of a turn is `~`."""
    wishes: Wishes = {}
    for number, (left, right, turns) in going.items():
        goal = slot_of[right] if turns else rights[right]
        wish = at_right.get(number, goal.middle)
        wishes.setdefault(left, []).append((wish, number))
        if turns:
            wishes.setdefault(right, []).append((slot_of[left].middle, ~number))
    return wishes


def _arriving(going: Going, at_left: Mapping[int, int]) -> Wishes:
    """What arrives at a column wants to be where it left."""
    wishes: Wishes = {}
    for number, (_, right, turns) in going.items():
        if not turns:
            wishes.setdefault(right, []).append((at_left[number], number))
    return wishes


def _dealt(
    wanted: Wishes,
    slot_of: Mapping[str | int, Slot],
    border: int,
) -> dict[int, int]:
    """A row for each arrow at one side: in order, and as near its wish as can be."""
    dealt: dict[int, int] = {}
    for key, wishes in wanted.items():
        slot = slot_of[key]
        if isinstance(key, int):
            dealt.update((number, slot.top) for _, number in wishes)
            continue
        row = slot.top + border
        last = slot.top + slot.height - border - len(wishes)
        for place, (wish, number) in enumerate(sorted(wishes)):
            row = max(row, min(wish, last + place))
            dealt[number] = row
            row += 1
    return dealt
