"""Tests of the case checks: an own story in which nobody is recognised."""

from __future__ import annotations

import pytest

from cyclus_tui.domain.checks import case
from cyclus_tui.domain.checks.hint import Hint


def ids(hints: tuple[Hint, ...]) -> list[str]:
    """The ids of hints."""
    return [hint.id for hint in hints]


def test_a_story_has_somebody_in_it_who_says_i_or_we() -> None:
    """AL-1 asks for the own part."""
    assert ids(case.own_part("Ik zei dat ze haar post moest meenemen.")) == []
    assert ids(case.own_part("Ze nam haar post niet mee.")) == ["AL-1"]
    assert case.own_part("") == ()


def test_who_may_recognise_themselves_is_asked_first() -> None:
    """AL-2 stands only where somebody is still to be asked."""
    assert ids(case.third_persons("ja, nog vragen")) == ["AL-2"]
    assert case.third_persons("ja, en die vindt het goed") == ()


def test_a_name_in_a_story_is_pointed_out_and_kept() -> None:
    """PRIV-6 says which words; the words stay as they are."""
    (hint,) = case.story("Mevrouw Jansen liet haar post liggen.")
    assert hint.id == "PRIV-6"
    assert "Jansen" in hint.text
    assert case.story("De buurvrouw liet haar post liggen.") == ()


@pytest.mark.parametrize(
    "text",
    [
        "Hoe krijg ik mensen zover dat ze hun post meenemen?",
        "hoe krijg ik haar zover dat ze komt",
    ],
)
def test_a_question_about_others_is_asked_for_ones_own_part(text: str) -> None:
    """AL-4."""
    assert ids(case.own_question(text)) == ["AL-4"]


def test_a_question_about_oneself_is_left_alone() -> None:
    """AL-4 is silent where it should be."""
    assert case.own_question("Wat doe ik waardoor iemand zich bekeken voelt?") == ()
    assert case.own_question("") == ()
