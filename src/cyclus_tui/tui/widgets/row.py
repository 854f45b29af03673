"""Row: what one line of a list shows."""

from __future__ import annotations

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
