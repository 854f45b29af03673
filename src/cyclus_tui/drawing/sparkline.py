"""A sparkline: numbers over time as a small line of signs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

LEVELS: Final = "▁▃▅▇"
"""From the lowest number to the highest."""

FEWEST: Final = 3
"""Two numbers say themselves where they go."""


def sparkline(numbers: Sequence[int]) -> str:
    """One sign for each number, the higher the more; empty for fewer than three."""
    if len(numbers) < FEWEST:
        return ""
    lowest, spread = min(numbers), max(numbers) - min(numbers)
    if not spread:
        return LEVELS[1] * len(numbers)
    steps = len(LEVELS) - 1
    return "".join(LEVELS[round((one - lowest) * steps / spread)] for one in numbers)


def bar(part: int, whole: int, cells: int) -> str:
    """A bar of at most so many cells; what is there has one at least."""
    if not part:
        return ""
    return LEVELS[-1] * max(1, round(part * cells / whole))
