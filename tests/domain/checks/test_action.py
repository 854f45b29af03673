"""Tests of the checks on an action to try out (AL-9 to AL-14)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from cyclus_tui.domain.checks.action import hints

TODAY = date(2026, 11, 22)
GOOD = "Ik zet woensdag de tafel achter en ik vraag drie mensen hoe dat voelt."


def ids(
    what: str = GOOD,
    *,
    when: date | None = TODAY + timedelta(days=3),
    expects: str = "ik denk dat ze blijven",
    sign: str = "twee van de drie nemen post mee",
    linked: bool = True,
) -> list[str]:
    """The ids of the hints on an action that is good but for what is given."""
    found = hints(
        what=what, when=when, today=TODAY, expects=expects, sign=sign, linked=linked
    )
    return [hint.id for hint in found]


def test_a_small_and_dated_action_gives_no_hint() -> None:
    assert ids() == []


@pytest.mark.parametrize(
    "what",
    [
        "Morgen ga ik bij mevrouw langs",
        "Wij gaan samen de brieven lezen",
        "ik bel haar donderdag op",
        "Vrijdag vraag ik het aan de buurvrouw",
    ],
)
def test_a_verb_of_doing_is_enough(what: str) -> None:
    assert ids(what) == []


@pytest.mark.parametrize(
    "what",
    [
        "",
        "ik ga meer aandacht geven aan nieuwe bewoners",
        "we gaan kijken of het werkt",
        "ik ga proberen te luisteren",
        "een overleg plannen",
        "ik ben rustiger",
    ],
)
def test_a_vague_action_is_asked_about(what: str) -> None:
    """AL-9: empty, from the list of vague words, or without "ik"."""
    assert ids(what) == ["AL-9"]


@pytest.mark.parametrize(
    "what",
    [
        "De gemeente moet de brieven herschrijven",
        "er moet een bord komen",
        "de school regelt een tolk",
    ],
)
def test_what_others_should_do_is_not_in_own_hands(what: str) -> None:
    """AL-11: the subject is not us."""
    assert ids(what) == ["AL-11"]


def test_the_day_is_within_four_weeks() -> None:
    """AL-10: a day, soon, and not gone by."""
    assert ids(when=None) == ["AL-10"]
    assert ids(when=TODAY + timedelta(weeks=4)) == []
    assert ids(when=TODAY + timedelta(weeks=4, days=1)) == ["AL-10"]
    assert ids(when=TODAY - timedelta(days=1)) == ["AL-10"]


def test_what_is_expected_and_what_is_tested_are_asked_for() -> None:
    """AL-12 and AL-14."""
    assert ids(expects=" ") == ["AL-12"]
    assert ids(linked=False) == ["AL-14"]


@pytest.mark.parametrize(
    ("sign", "seen"),
    [
        ("mensen blijven zitten na afloop", True),
        ("3 briefjes aan de muur", True),
        ("een betere sfeer", False),
        ("meer draagvlak", False),
        ("goed", False),
        ("", False),
    ],
)
def test_a_sign_can_be_seen_heard_or_counted(sign: str, seen: bool) -> None:
    """AL-13: a sign can be seen, heard or counted."""
    assert (ids(sign=sign) == []) == seen
