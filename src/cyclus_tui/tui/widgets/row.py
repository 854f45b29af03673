"""Row: what one line of a list shows, and which one comes next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """What one line shows."""

    key: str
    """What the row stands for; unique in its list."""

    mark: str
    """A number or a sign, in the fixed column on the left."""

    text: str
    """People's words, shown literally and cut to what fits."""

    note: str = ""
    """Votes or the sign of a theme, against the right edge."""

    dim: bool = False
    """Drawn softer, as for a line that is not on the disk yet."""

    heading: bool = False
    """Whether it stands above other rows: keys that act on those pass it by."""


def next_of(order: Sequence[str], front: str, keys: Sequence[str]) -> str:
    """Which of these rows comes after the one in front, or else first; empty for none.

    `order` holds the rows that are drawn; one that is folded away comes last.
    """
    at = {key: place for place, key in enumerate(order)}
    after = [key for key in keys if at.get(key, -1) > at.get(front, -1)]
    others = [key for key in keys if key != front]
    return next(iter([*after, *others]), "")
