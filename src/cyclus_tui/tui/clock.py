"""PhaseClock: how long each phase takes; it runs, and moves nothing by itself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Final

from cyclus_tui.domain.method.method import Minutes

SECONDS: Final = 60
FAR: Final = 300
"""From so many minutes the end is told in hours."""


class PhaseClock:
    """Counts the seconds of the phase in front; F7 pauses it."""

    def __init__(self, seconds: Callable[[], float]) -> None:
        """A clock on `seconds`, which never jumps."""
        self.running = True
        self._seconds = seconds
        self._used: dict[str, float] = {}
        self._phase = ""
        self._since = 0.0

    def begin(self, phase: str, used: float) -> None:
        """Go on with a phase that took `used` seconds before."""
        self.used(self._phase)
        self._used.setdefault(phase, used)
        self._phase, self._since = phase, self._seconds()

    def used(self, phase: str) -> float:
        """How many seconds a phase took so far."""
        now = self._seconds()
        if self._phase:
            elapsed = now - self._since if self.running else 0.0
            self._used[self._phase] = self._used.get(self._phase, 0.0) + elapsed
        self._since = now
        return self._used.get(phase, 0.0)

    def toggle(self) -> bool:
        """Pause or go on; whether it runs now."""
        self.used(self._phase)
        self.running = not self.running
        return self.running


def parse_seconds(seconds: str) -> float:
    """The seconds that a file remembers of a phase; 0 when it holds none."""
    return float(seconds) if seconds.isdecimal() and len(seconds) < 9 else 0.0


def time_used(used: float, planned: Minutes, running: bool) -> str:
    """Used, planned and left, in words for the facilitator."""
    spent = int(used // SECONDS)
    if not planned.normal:
        words = f"{spent} min"
    elif spent <= planned.normal:
        remaining = planned.normal - spent
        words = f"{spent} van {planned.normal} min, nog {remaining}"
    else:
        words = f"{spent} van {planned.normal} min, {spent - planned.normal} erover"
    return words if running else f"{words} (klok staat stil)"


def left_until(end: str, date: str, now: datetime) -> str:
    """How long it is until the end of the evening; empty on another day."""
    try:
        goal = datetime.fromisoformat(f"{date}T{end}")
    except ValueError:
        return ""
    minutes = int((goal - now).total_seconds() // SECONDS)
    if goal.date() != now.date() or minutes < 0:
        return ""
    remaining = f"{minutes} min" if minutes < FAR else f"{minutes // 60} uur"
    return f"nog {remaining} tot {end}"
