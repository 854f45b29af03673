"""The parts of a drawing: what is asked for, and where everything came to stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Sort = Literal["activity", "means", "step", "outcome"]
Detail = Literal["codes", "normal", "near", "full"]
"""How much a box says: its code, the first words, or all of them.

All words twice: `near` in narrow boxes, so that a box with what it is joined to goes
beside one another on a screen of 80 columns, `full` in wider ones for paper.
"""

Point = tuple[int, int]
"""A column and a row, in cells, from the top left."""

STANDS: dict[Sort, int] = {"means": 0, "activity": 0, "step": 1, "outcome": 2}
"""From left to right; an arrow to a sort further to the left always goes back."""


@dataclass(frozen=True, slots=True)
class Box:
    """What is to be a box."""

    id: str
    code: str
    """What it is called in a few signs; empty where its words alone are shown."""
    text: str
    """People's words, shown literally."""
    sort: Sort
    marks: tuple[str, ...] = ()
    """Short signs beside the code."""


@dataclass(frozen=True, slots=True)
class Edge:
    """What is to be an arrow; both ends are ids of boxes."""

    start: str
    end: str
    label: str = ""
    """A number or a few words, drawn at the head of the arrow."""
    marks: tuple[str, ...] = ()
    """Short signs behind the label."""


@dataclass(frozen=True, slots=True)
class PlacedBox:
    """A box in its place, border included."""

    box: Box
    x: int
    y: int
    width: int
    height: int
    words: tuple[str, ...]
    """The lines inside, cut to fit."""
    column: int

    @property
    def middle(self) -> int:
        """Its middle row."""
        return self.y + self.height // 2


@dataclass(frozen=True, slots=True)
class Route:
    """An arrow in its place.

    Lines never share a cell, except that one crosses another at a right angle.
    """

    edge: Edge
    points: tuple[Point, ...]
    """From beside its first box to beside its last, by corners; the head comes last."""
    back: bool
    """Whether it goes from right to left, or stays in its column."""
    label: str
    """The label and the marks, cut to fit; as drawn."""
    label_at: Point
    """The leftmost cell of the label, on the line itself."""


@dataclass(frozen=True, slots=True)
class Layout:
    """A whole drawing."""

    boxes: tuple[PlacedBox, ...] = ()
    routes: tuple[Route, ...] = ()
    width: int = 0
    height: int = 0
    detail: Detail = "normal"
