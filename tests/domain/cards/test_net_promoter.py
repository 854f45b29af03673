"""The net promoter score, with the figures of methods chapter 9."""

from __future__ import annotations

import pytest

from cyclus_tui.domain.cards.net_promoter import Score


def test_twelve_answers_score_33_with_a_margin_of_42() -> None:
    """Promoters 6, passives 4, critics 2."""
    score = Score.of([9, 9, 9, 10, 10, 10, 7, 7, 8, 8, 0, 6])
    assert (score.promoters, score.passives, score.critics) == (6, 4, 2)
    assert (score.value, score.margin) == (33, 42)
    assert score.in_words == "+33, marge 42"


@pytest.mark.parametrize(("answer", "value"), [(10, 100), (8, 0), (0, -100)])
def test_a_score_goes_from_minus_100_to_100(answer: int, value: int) -> None:
    assert Score.of([answer] * 5).value == value
