"""Stable order: of drawings that are equally good, the one that people saw before.

Parts that no arrow joins may stand in any order, each is as good upside down, and boxes
with the same arrows may change places. The order in which boxes came decides all three,
so that one more box seldom turns anything over.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from cyclus_tui.drawing.parts import Edge

_APART: Final = 4.0
"""What lies between two parts."""


@dataclass(frozen=True, slots=True)
class ColumnItem:
    """A box in a column, or an arrow that passes through it."""

    key: str | int
    """The id of the box, or the place of the arrow among the lines."""
    wish: float
    """The height it would like to have its middle at."""


def stable_order(
    columns: Sequence[Sequence[ColumnItem]], ids: Sequence[str], lines: Sequence[Edge]
) -> list[list[ColumnItem]]:
    """The columns with every part upright, and the part of the first box on top."""
    place = {key: number for number, key in enumerate(ids)}
    part_of = _parts(ids, lines)
    parts: dict[int, list[list[ColumnItem]]] = {}
    for number, items in enumerate(columns):
        for item in items:
            key = item.key if isinstance(item.key, str) else lines[item.key].start
            part = parts.setdefault(part_of[key], [[] for _ in columns])
            part[number].append(item)
    ordered: list[list[ColumnItem]] = [[] for _ in columns]
    top = 0.0
    for _, part in sorted(parts.items()):
        turn = -1.0 if _is_upside_down(part, place) else 1.0
        wishes = [turn * item.wish for items in part for item in items]
        shift = top - min(wishes)
        top = max(wishes) + shift + _APART
        for column, items in zip(ordered, part, strict=True):
            turned = [ColumnItem(item.key, turn * item.wish + shift) for item in items]
            column += sorted(turned, key=lambda item: item.wish)
    for twins in _interchangeable(ordered, place, lines):
        ordered = _in_order(ordered, twins, place, lines)
    return ordered


def _interchangeable(
    columns: Sequence[Sequence[ColumnItem]],
    place: dict[str, int],
    lines: Sequence[Edge],
) -> list[list[str]]:
    """Boxes of one column with arrows from and to the same others, from the top."""
    joined: dict[str, set[tuple[str, bool]]] = {key: set() for key in place}
    for line in lines:
        if line.start in joined:
            joined[line.start].add((line.end, True))
            joined[line.end].add((line.start, False))
    groups: dict[tuple[int, frozenset[tuple[str, bool]]], list[str]] = {}
    for number, items in enumerate(columns):
        for key, _ in _boxes(items):
            groups.setdefault((number, frozenset(joined[key])), []).append(key)
    return [group for group in groups.values() if len(group) > 1]


def _in_order(
    columns: Sequence[Sequence[ColumnItem]],
    twins: Sequence[str],
    place: dict[str, int],
    lines: Sequence[Edge],
) -> list[list[ColumnItem]]:
    """The same drawing, in which twins take the places of one another."""
    named = dict(zip(twins, sorted(twins, key=place.__getitem__), strict=True))
    number_of = {(line.start, line.end): number for number, line in enumerate(lines)}

    def renamed(key: str | int) -> str | int:
        """What stands there instead: a box, or its arrow to the same other."""
        if isinstance(key, str):
            return named.get(key, key)
        line = lines[key]
        ends = named.get(line.start, line.start), named.get(line.end, line.end)
        return number_of[ends]

    return [
        [ColumnItem(renamed(item.key), item.wish) for item in items]
        for items in columns
    ]


def _parts(ids: Sequence[str], lines: Sequence[Edge]) -> dict[str, int]:
    """For each box the place of the first box that it is joined to, however far."""
    part_of = {key: number for number, key in enumerate(ids)}
    joined: dict[str, list[str]] = {key: [] for key in ids}
    for line in lines:
        if line.start != line.end:
            joined[line.start].append(line.end)
            joined[line.end].append(line.start)
    for number, key in enumerate(ids):
        waiting = [key] if part_of[key] == number else []
        while waiting:
            for other in joined[waiting.pop()]:
                if part_of[other] > number:
                    part_of[other] = number
                    waiting.append(other)
    return part_of


def _is_upside_down(
    columns: Sequence[Sequence[ColumnItem]], place: dict[str, int]
) -> bool:
    """Whether the mirror image has more boxes in the order in which they came."""
    agreed = 0
    for items in columns:
        came = [(place[key], wish) for key, wish in _boxes(items)]
        for above, below in combinations(sorted(came), 2):
            agreed += (above[1] < below[1]) - (above[1] > below[1])
    return agreed < 0


def _boxes(items: Sequence[ColumnItem]) -> list[tuple[str, float]]:
    return [(item.key, item.wish) for item in items if isinstance(item.key, str)]
