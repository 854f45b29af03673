"""Tests of the checks on a recommendation (AV-12 to AV-18)."""

from __future__ import annotations

import pytest

from cyclus_tui.domain.checks.hint import Hint
from cyclus_tui.domain.checks.recommendation import hints


def checked(
    advice: str = "Schrijf brieven in gewone taal.",
    *,
    because: str = "Dan snap je wat er staat.",
    notice: str = "Mensen maken hun post open.",
    for_whom: str = "team Communicatie",
    sources: int = 2,
) -> tuple[Hint, ...]:
    """The hints on a recommendation that is good but for what is given."""
    return hints(
        advice=advice,
        because=because,
        notice=notice,
        for_whom=for_whom,
        sources=sources,
    )


def test_a_whole_recommendation_gives_no_hint() -> None:
    assert checked() == ()


@pytest.mark.parametrize("advice", ["Post samen openmaken", "Eén vast gezicht"])
def test_the_words_of_the_worked_example_pass(advice: str) -> None:
    assert checked(advice) == ()


def test_what_is_missing_is_asked_one_by_one() -> None:
    assert [h.id for h in checked(for_whom=" ")] == ["AV-12"]
    assert [h.id for h in checked(for_whom="iedereen")] == ["AV-12"]
    assert [h.id for h in checked(because="")] == ["AV-13"]
    assert [h.id for h in checked(notice="")] == ["AV-14"]
    assert [h.id for h in checked("")] == ["AV-15"]


def test_what_we_notice_is_told_in_people_words() -> None:
    assert [h.id for h in checked(notice="De cijfers zijn hoger.")] == ["AV-14"]
    assert checked(notice="Wij slapen beter.") == ()


@pytest.mark.parametrize(
    "advice",
    [
        "Maak brieven korter en open een inloop op vrijdag.",
        "Brieven korter maken en een inloop openen.",
        "Plant bomen in het park. Zet er ook bankjes neer.",
    ],
)
def test_two_actions_are_one_too_many(advice: str) -> None:
    assert "AV-15" in [h.id for h in checked(advice)]


@pytest.mark.parametrize(
    "advice",
    [
        "Schenk koffie en thee bij de inloop.",
        "Open de deur voor jong en oud.",
        "Schrijf duidelijk, zodat mensen bellen en vragen stellen.",
    ],
)
def test_two_things_in_one_action_are_one_action(advice: str) -> None:
    assert "AV-15" not in [h.id for h in checked(advice)]


def test_the_advice_is_short_and_plain() -> None:
    long = "Schrijf " + "heel " * 25 + "kort."
    assert [h.id for h in checked(long)] == ["AV-16", "AV-16"]
    (hint,) = checked("Maak ander beleid.")
    assert (hint.id, hint.start, hint.end) == ("AV-16", 11, 17)


@pytest.mark.parametrize(
    ("advice", "complaint"),
    [
        ("De gemeente luistert niet.", True),
        ("Ze moeten eens naar ons luisteren.", True),
        ("Het loket is nooit open.", True),
        ("Laat mensen niet alleen wachten.", False),
        ("Bel mensen op zodat ze niet schrikken.", False),
        ("Een loket dat ook in de avond open is.", False),
    ],
)
def test_a_wish_is_no_complaint(advice: str, complaint: bool) -> None:
    assert ("AV-17" in [h.id for h in checked(advice)]) == complaint


def test_an_advice_leads_back_to_its_ideas() -> None:
    assert [(h.id, h.level) for h in checked(sources=0)] == [("AV-18", "?")]
    assert [(h.id, h.level) for h in checked(sources=1)] == [("AV-18", "i")]
