"""Tracks: between two columns, every arrow its own piece of upright line.

A run comes in on rows at the left side and goes out on rows at the right. Rows of one
side are all different. A run that goes out on the row on which another comes in has to
turn up after the other has turned off, or both would lie on one another; where such
runs form a ring, one of them takes a detour over a free row.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush
from typing import Final

_ROOMY: Final = 8
"""With so many tracks at most, lines beside one another leave a blank column."""


@dataclass(frozen=True, slots=True)
class Run:
    """What one arrow needs between two columns."""

    key: int
    """The place of the arrow among the lines."""
    rows: tuple[int, int]
    """Where it begins and ends, from left to right."""
    turns: bool = False
    """Whether both ends are at the left side: it stays in its column."""

    @property
    def is_straight(self) -> bool:
        """Whether it needs no upright line."""
        return not self.turns and self.rows[0] == self.rows[1]


@dataclass(frozen=True, slots=True)
class Upright:
    """A piece of upright line on a track."""

    track: int
    rows: tuple[int, int]
    """Where it begins and ends, in the direction of its run."""


@dataclass(slots=True)
class _Piece:
    """A run, or one half of a run that takes a detour."""

    key: int
    rows: tuple[int, int]
    lefts: tuple[int, ...]
    rights: tuple[int, ...]
    track: int = -1

    @property
    def top(self) -> int:
        return min(self.rows)

    @property
    def bottom(self) -> int:
        return max(self.rows)

    @property
    def wish(self) -> tuple[int, int]:
        """Who goes to the left: of those that fall the lowest, else the highest."""
        start, end = self.rows
        return (-start, self.key) if start < end else (start, self.key)


@dataclass(frozen=True, slots=True)
class Tracks:
    """The room between two columns, dealt out."""

    uprights: Mapping[int, tuple[Upright, ...]] = field(default_factory=dict)
    """The upright pieces of each run that is not straight, from left to right."""
    count: int = 0
    pitch: int = 2
    """How many cells tracks stand apart: a blank between them while there is room."""

    @property
    def width(self) -> int:
        """How many cells all of them take."""
        return self.count * self.pitch


def tracks(runs: Sequence[Run]) -> Tracks:
    """Give every run its upright pieces."""
    uprights, count = _dealt(runs, 1)
    if count <= _ROOMY:
        return Tracks(uprights, count)
    uprights, count = _dealt(runs, 2)
    return Tracks(uprights, count, 1)


def _dealt(
    runs: Sequence[Run], step: int
) -> tuple[dict[int, tuple[Upright, ...]], int]:
    """The upright pieces, and how many tracks they take.

    Args:
        runs: What there is to be dealt out.
        step: How many tracks lie between a line that turns off and one that turns up
            on the same row, so that a blank is left between them.
    """
    pieces = _pieces(runs)
    after, waits = _order(pieces)
    ready = [
        (piece.wish, number) for number, piece in enumerate(pieces) if not waits[number]
    ]
    heapify(ready)
    placed: list[_Piece] = []
    while ready:
        _, number = heappop(ready)
        piece = pieces[number]
        before = [
            pieces[other] for other in range(len(pieces)) if number in after[other]
        ]
        piece.track = _track(piece, before, placed, step)
        placed.append(piece)
        for later in after[number]:
            waits[later] -= 1
            if not waits[later]:
                heappush(ready, (pieces[later].wish, later))
    uprights: dict[int, tuple[Upright, ...]] = {}
    for piece in pieces:
        upright = Upright(piece.track, piece.rows)
        uprights[piece.key] = (*uprights.get(piece.key, ()), upright)
    return uprights, 1 + max((piece.track for piece in pieces), default=-1)


def _pieces(runs: Sequence[Run]) -> list[_Piece]:
    """One piece a run; two for a run that breaks a ring."""
    used = {row for run in runs for row in run.rows}
    by_left = {run.rows[0]: run for run in runs if not run.turns}
    broken = {run.key for run in _ring_breakers(runs, by_left)}
    pieces = []
    for run in runs:
        start, end = run.rows
        if run.is_straight:
            continue
        if run.turns:
            pieces.append(_Piece(run.key, run.rows, run.rows, ()))
        elif run.key in broken:
            free = _free_row(used, (start + end) // 2)
            used.add(free)
            pieces.append(_Piece(run.key, (start, free), (start,), ()))
            pieces.append(_Piece(run.key, (free, end), (), (end,)))
        else:
            pieces.append(_Piece(run.key, run.rows, (start,), (end,)))
    return pieces


def _ring_breakers(runs: Sequence[Run], by_left: dict[int, Run]) -> list[Run]:
    """One run of every ring of runs that would all have to come before one another."""
    visited: set[int] = set()
    breakers = []
    for first in runs:
        path: set[int] = set()
        run: Run | None = first
        while run and run.key not in visited and not (run.turns or run.is_straight):
            visited.add(run.key)
            path.add(run.key)
            run = by_left.get(run.rows[1])
        if run and run.key in path:
            breakers.append(run)
    return breakers


def _free_row(used: set[int], near: int) -> int:
    """The nearest row that nobody needs."""
    distance = 0
    while True:
        for row in (near - distance, near + distance):
            if row >= 0 and row not in used:
                return row
        distance += 1


def _order(pieces: Sequence[_Piece]) -> tuple[list[set[int]], list[int]]:
    """Which pieces come after each, and how many each waits for."""
    by_left: dict[int, list[int]] = {}
    for number, piece in enumerate(pieces):
        for row in piece.lefts:
            by_left.setdefault(row, []).append(number)
    after: list[set[int]] = [set() for _ in pieces]
    waits = [0] * len(pieces)
    for number, piece in enumerate(pieces):
        for row in piece.rights:
            for other in by_left.get(row, ()):
                after[other].add(number)
                waits[number] += 1
    return after, waits


def _track(
    piece: _Piece, before: Sequence[_Piece], placed: Sequence[_Piece], step: int
) -> int:
    """The first track with room, behind what it waits for and what it would cross.

    A blank is left between two lines on one track.
    """
    least = max((other.track + step for other in before), default=0)
    near = [
        other
        for other in placed
        if other.top <= piece.bottom + 1 and piece.top <= other.bottom + 1
    ]
    falls = piece.rows[0] < piece.rows[1]
    for other in near:
        if (other.rows[0] < other.rows[1]) == falls:
            least = max(least, other.track + 1)
    taken = {other.track for other in near}
    while least in taken:
        least += 1
    return least
