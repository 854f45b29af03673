"""Tests of thumbs, wherever a group raises them."""

from __future__ import annotations

import pytest

from cyclus_tui.domain.voting import thumbs
from cyclus_tui.errors import RuleError
from tests.builders import Copy


@pytest.mark.parametrize(
    ("counts", "noted", "carried"),
    [
        ((0, 0, 0), 0, False),
        ((2, 1, 0), 0, True),
        ((2, 2, 0), 0, False),
        ((9, 1, 1), 0, False),
        ((9, 1, 1), 1, True),
    ],
)
def test_two_thirds_and_every_objection_noted(
    counts: thumbs.ThumbCounts, noted: int, carried: bool
) -> None:
    """GEDRAGEN-1."""
    assert thumbs.is_carried(counts, noted) is carried


def test_what_nobody_counted_is_nothing() -> None:
    """Nor is what an unknown program left there."""
    copy = Copy()
    copy.write("story_version", "a", number=1)
    copy.write("story_version", "b", number=2, thumbs=[9, 1])
    copy.write("story_version", "c", number=3, thumbs=[*thumbs.parse_thumbs("9/1/1")])
    assert [thumbs.thumbs_of(copy.told(one)) for one in "abc"] == [
        (0, 0, 0),
        (0, 0, 0),
        (9, 1, 1),
    ]
    for typed in ("negen", "0 0 0"):
        with pytest.raises(RuleError):
            thumbs.parse_thumbs(typed)


@pytest.mark.parametrize(
    ("counted", "support"),
    [
        ([((0, 0, 0), 0)] * 5, "niet gepeild"),
        ([((9, 1, 1), 1), ((0, 0, 0), 0)], "niet overal gepeild"),
        ([((9, 1, 1), 0), ((0, 0, 0), 0)], "met bezwaren"),
        ([((9, 1, 1), 1), ((5, 5, 0), 0)], "met bezwaren"),
        ([((9, 1, 1), 1), ((9, 0, 0), 0)], "gezamenlijk gedragen"),
    ],
)
def test_what_nobody_was_asked_has_no_objections(
    counted: list[tuple[thumbs.ThumbCounts, int]], support: str
) -> None:
    """GEDRAGEN-1."""
    assert thumbs.support_in_words(counted) == support
