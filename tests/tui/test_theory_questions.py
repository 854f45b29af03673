"""What an answer about a line of the theory means."""

from __future__ import annotations

import pytest

from cyclus_tui.domain.interview import Interview
from cyclus_tui.errors import RuleError
from cyclus_tui.tui.theory_questions import about

CALLING = Interview("a", tuple(about("activity", "bellen", None)))


@pytest.mark.parametrize(
    ("name", "words", "meant"),
    [
        ("who", " buren ", {"who": "buren"}),
        ("formal", "1", {"formal": "formal"}),
        ("formal", "Informeel", {"formal": "informal"}),
        ("together", "2", {"together": "together"}),
        (
            "formal",
            "2 1, 2",
            {"formal": "informal", "together": "alone", "exists": "nee"},
        ),
    ],
)
def test_an_answer_is_a_digit_a_word_or_several_digits(
    name: str, words: str, meant: dict[str, str]
) -> None:
    assert CALLING.go(name).answer(words)[1] == meant


@pytest.mark.parametrize(
    ("name", "words"), [("together", "121"), ("exists", "3"), ("formal", "soepavond")]
)
def test_what_is_no_answer_is_refused(name: str, words: str) -> None:
    with pytest.raises(RuleError, match=r"Kies 1 of 2. Leeg = verder, - = weg."):
        CALLING.go(name).answer(words)
