"""What an answer about a line means."""

from __future__ import annotations

import pytest

from cyclus_tui.tui.theory_questions import answer


@pytest.mark.parametrize(
    ("name", "words", "meant"),
    [
        ("who", " buren ", {"who": "buren"}),
        ("who", "-", {"who": ""}),
        ("formal", "1", {"formal": "formal"}),
        ("formal", "Informeel", {"formal": "informal"}),
        ("together", "2", {"together": "together"}),
        (
            "formal",
            "2 1, 2",
            {"formal": "informal", "together": "alone", "exists": "nee"},
        ),
        ("together", "121", None),
        ("exists", "3", None),
        ("formal", "een soepavond", None),
    ],
)
def test_an_answer_is_understood_or_is_none(
    name: str, words: str, meant: dict[str, str] | None
) -> None:
    """A digit, the word itself, several digits at once, or `-` to take it away."""
    assert answer(name, words) == meant
