"""Rows: how high everything in a column stands, so that many lines run straight."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from cyclus_tui.drawing.stable_order import ColumnItem

_SWEEPS: Final = (-1, 1, -1, 1, 0)
"""Which neighbours a column looks at, the left, the right or both, in turn."""

_STRAIGHT: Final = 4.0
"""How much more a passing arrow wants its row than a box does."""

Link = tuple[str | int, str | int]
"""What an arrow joins in two columns side by side: boxes, or its own passing piece."""


@dataclass(slots=True)
class Slot:
    """The room of a box or of a passing arrow in its column."""

    key: str | int
    height: int
    top: int = 0

    @property
    def middle(self) -> int:
        """Its middle row."""
        return self.top + self.height // 2


def rows(
    columns: Sequence[Sequence[ColumnItem]],
    heights: Mapping[str, int],
    links: Sequence[Sequence[Link]],
    *,
    gap: int,
) -> list[list[Slot]]:
    """Give every item its rows: in the order that it has, without overlap.

    Args:
        columns: The items from left to right, and from top to bottom.
        heights: How many rows each box takes; a passing arrow takes one.
        links: What is joined between each column and the next.
        gap: The rows left blank between two boxes.
    """
    slots = [
        [Slot(item.key, _height(item, heights)) for item in items] for items in columns
    ]
    for items, column in zip(columns, slots, strict=True):
        tops = [
            item.wish - slot.height / 2
            for item, slot in zip(items, column, strict=True)
        ]
        _settle(column, tops, gap)
    beside = _beside(slots, links)
    for side in _SWEEPS:
        order = slots if side < 0 else slots[::-1]
        for column in order:
            _settle(column, [_wish(slot, beside, side) for slot in column], gap)
    _tighten(slots, beside, gap)
    return slots


def _tighten(slots: Sequence[Sequence[Slot]], beside: Beside, gap: int) -> None:
    """Begin at row 0, with what looks at nobody right below what stands above it."""
    tied = [slot for column in slots for slot in column if any(beside[id(slot)])]
    highest = min((slot.top for slot in tied), default=0)
    for column in slots:
        free = 0
        for slot in column:
            slot.top = slot.top - highest if any(beside[id(slot)]) else free
            free = slot.top + slot.height + gap


def _height(item: ColumnItem, heights: Mapping[str, int]) -> int:
    return heights[item.key] if isinstance(item.key, str) else 1


Beside = dict[int, tuple[list[Slot], list[Slot]]]
"""By the identity of a slot: what it is joined with at its left and at its right."""


def _beside(slots: Sequence[Sequence[Slot]], links: Sequence[Sequence[Link]]) -> Beside:
    """Who looks at whom."""
    beside: Beside = {id(slot): ([], []) for column in slots for slot in column}
    by_key = [{slot.key: slot for slot in column} for column in slots]
    for number, joined in enumerate(links):
        for left, right in joined:
            one, other = by_key[number][left], by_key[number + 1][right]
            beside[id(one)][1].append(other)
            beside[id(other)][0].append(one)
    return beside


def _wish(slot: Slot, beside: Beside, side: int) -> float:
    """The top that would put a slot halfway what it is joined with."""
    lefts, rights = beside[id(slot)]
    looked = lefts if side < 0 else rights if side > 0 else [*lefts, *rights]
    middles = sorted(other.middle for other in looked)
    if not middles:
        return slot.top
    half = len(middles) // 2
    middle = (middles[half] + middles[-half - 1]) / 2
    return middle - slot.height // 2


def _settle(column: Sequence[Slot], wishes: Sequence[float], gap: int) -> None:
    """Put each slot as near to its wish as its order and the others allow.

    Slots that would overlap form a block that stands at the mean of their wishes.
    """
    blocks: list[tuple[float, float, int]] = []  # sum of wishes, weight, slots
    offsets = [0]
    for above, below in pairwise(column):
        boxes = isinstance(above.key, str) and isinstance(below.key, str)
        offsets.append(offsets[-1] + above.height + (gap if boxes else 0))
    for slot, wish, offset in zip(column, wishes, offsets, strict=True):
        weight = 1.0 if isinstance(slot.key, str) else _STRAIGHT
        blocks.append(((wish - offset) * weight, weight, 1))
        while len(blocks) > 1 and _mean(blocks[-2]) >= _mean(blocks[-1]):
            (s1, w1, n1), (s2, w2, n2) = blocks[-2:]
            blocks[-2:] = [(s1 + s2, w1 + w2, n1 + n2)]
    at = 0
    for block in blocks:
        start = round(_mean(block))
        for slot, offset in zip(
            column[at : at + block[2]], offsets[at : at + block[2]], strict=True
        ):
            slot.top = start + offset
        at += block[2]


def _mean(block: tuple[float, float, int]) -> float:
    """Where a block would like to begin."""
    return block[0] / block[1]
