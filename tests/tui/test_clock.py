"""The clock of a phase counts on seconds that never jump, and moves nothing."""

from __future__ import annotations

from datetime import datetime

import pytest

from cyclus_tui.domain.method.method import Minutes
from cyclus_tui.tui.clock import PhaseClock, left_until, time_used


class Seconds:
    """Seconds that pass when the test says so."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        """How late it is."""
        return self.now


def test_each_phase_has_its_own_time_also_after_coming_back() -> None:
    """Walking back goes on with what was used there before."""
    seconds = Seconds()
    clock = PhaseClock(seconds)
    clock.begin("A4", 60)
    seconds.now += 30
    clock.begin("A5", 0)
    seconds.now += 5
    assert (clock.used("A4"), clock.used("A5")) == (90, 5)
    clock.begin("A4", 0)
    seconds.now += 1
    assert (clock.used("A4"), clock.used("A5")) == (91, 5)


def test_a_clock_that_stands_still_counts_nothing() -> None:
    """A break is not the time of a phase."""
    seconds = Seconds()
    clock = PhaseClock(seconds)
    clock.begin("A4", 0)
    seconds.now += 10
    assert not clock.toggle()
    seconds.now += 1000
    assert clock.toggle()
    seconds.now += 10
    assert clock.used("A4") == 20


@pytest.mark.parametrize(
    ("used", "words"),
    [
        (0, "0 van 10 min, nog 10"),
        (599, "9 van 10 min, nog 1"),
        (600, "10 van 10 min, nog 0"),
        (780, "13 van 10 min, 3 erover"),
    ],
)
def test_the_clock_says_used_planned_and_left(used: float, words: str) -> None:
    """In words, for the facilitator."""
    assert time_used(used, Minutes(8, 10, 6), True) == words
    assert time_used(used, Minutes(8, 10, 6), False) == f"{words} (klok staat stil)"


def test_a_phase_without_a_plan_says_what_was_used() -> None:
    """Preparing takes as long as it takes."""
    assert time_used(125, Minutes(0, 0, 0), True) == "2 min"


@pytest.mark.parametrize(
    ("end", "date", "words"),
    [
        ("21:30", "2026-11-21", "nog 90 min tot 21:30"),
        ("19:59", "2026-11-21", ""),
        ("23:59", "2026-11-21", "nog 239 min tot 23:59"),
        ("21:30", "2026-11-22", ""),
        ("", "2026-11-21", ""),
        ("half tien", "2026-11-21", ""),
    ],
)
def test_what_is_left_of_the_evening(end: str, date: str, words: str) -> None:
    """Only on the evening itself, and only while it lasts."""
    assert left_until(end, date, datetime(2026, 11, 21, 20, 0)) == words


def test_an_end_that_is_far_off_is_told_in_hours() -> None:
    """Who prepares in the morning does not count a thousand minutes."""
    now = datetime(2026, 11, 21, 2, 20)
    assert left_until("21:30", "2026-11-21", now) == "nog 19 uur tot 21:30"
