"""The code on a slip of paper, with which somebody can have a story erased (PRIV-3)."""

from __future__ import annotations

import pytest

from cyclus_tui.domain import registry
from cyclus_tui.domain.cards import slips
from cyclus_tui.domain.journal.erasure import erase_words
from tests.stories import STORY, a_street, tell


@pytest.mark.parametrize(
    ("place", "code"),
    [
        ("De Spil", "SPIL-01"),
        ("Buurthuis De Linde, Zonneveld", "LINDE-01"),
        ("wijkcentrum 't Hof 12", "HOF-01"),
        ("Speeltuinvereniging", "SPEELTUI-01"),
        ("", "VERHAAL-01"),
    ],
)
def test_a_code_is_named_after_the_place(place: str, code: str) -> None:
    assert slips.next_code(a_street(place=place).session, STORY) == code


def test_no_code_is_given_out_twice_also_when_a_story_is_taken_out() -> None:
    copy = a_street()
    tell(copy, "een", "Een")
    tell(copy, "twee", "Twee")
    copy.delete("twee")
    tell(copy, "drie", "Drie")
    assert copy.told("drie").text("slip") == "SPIL-03"


def test_the_code_of_a_story_is_what_it_is_called_also_when_it_is_withdrawn() -> None:
    copy = a_street()
    tell(copy, "een", "Een", whole="Geheim")
    story = copy.told("een")
    assert registry.code(copy.session, story) == "SPIL-01"
    copy.run(erase_words, record=story)
    story = copy.told("een")
    assert story.text("whole") == ""
    assert registry.code(copy.session, story) == "SPIL-01"


def test_two_laptops_that_gave_out_one_code_show_two() -> None:
    one, other = a_street(1), a_street(2)
    tell(one, "hier", "Hier")
    tell(other, "daar", "Daar")
    one.take_in(other)
    codes = {registry.code(one.session, one.told(key)) for key in ("hier", "daar")}
    assert codes == {"SPIL-01", "SPIL-01b"}


@pytest.mark.parametrize("typed", ["SPIL-04", "spil 4", "Spil04", " spil-004 "])
def test_a_code_may_be_typed_as_people_do(typed: str) -> None:
    assert slips.same_code(typed, "SPIL-04")


@pytest.mark.parametrize("typed", ["SPIL-40", "4", "spil", "spil 4 nog iets"])
def test_other_words_are_no_code(typed: str) -> None:
    assert not slips.same_code(typed, "SPIL-04")
