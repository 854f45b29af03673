"""Tests of days as people say them."""

from __future__ import annotations

from datetime import date

import pytest

from cyclus_tui.domain import dates

SATURDAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("vandaag", "2026-11-21"),
        ("Morgen", "2026-11-22"),
        ("overmorgen", "2026-11-23"),
        ("woensdag", "2026-11-25"),
        ("wo", "2026-11-25"),
        ("op woensdag.", "2026-11-25"),
        ("komende zondag", "2026-11-22"),
        ("over 2 weken", "2026-12-05"),
        ("over een week", "2026-11-28"),
        ("over één maand", "2026-12-21"),
        ("over drie dagen", "2026-11-24"),
        ("2 weken", "2026-12-05"),
        ("volgende week", "2026-11-28"),
        ("volgende maand", "2026-12-21"),
        ("25-11", "2026-11-25"),
        ("25/11", "2026-11-25"),
        ("25.11", "2026-11-25"),
        ("25-11-2026", "2026-11-25"),
        ("25-11-26", "2026-11-25"),
        ("2026-11-25", "2026-11-25"),
        ("25 november", "2026-11-25"),
        ("25 nov", "2026-11-25"),
        ("3 mrt", "2027-03-03"),
        ("woensdag 25 november 2026", "2026-11-25"),
        ("wo 25 nov", "2026-11-25"),
        ("2-1", "2027-01-02"),
        ("21-11", "2026-11-21"),
        ("29-2", "2028-02-29"),
    ],
)
def test_a_day_is_understood_as_people_say_it(words: str, day: str) -> None:
    """Counted from a Saturday in November."""
    found = dates.parse(words, SATURDAY)
    assert found is not None
    assert found.isoformat() == day


@pytest.mark.parametrize(
    "words",
    [
        "",
        "binnenkort",
        "ooit",
        "32-1",
        "30-2-2027",
        "over veel weken",
        "2026-13-01",
        "volgende keer",
        "5",
        "over 999 jaar",
        "25 foo",
        "12 ma",
        "over ² weken",
    ],
)
def test_what_is_no_day_is_nobodys_date(words: str) -> None:
    """It is asked again, never guessed."""
    assert dates.parse(words, SATURDAY) is None


def test_a_weekday_is_the_next_one_and_never_today() -> None:
    """Who says Saturday on a Saturday means next week."""
    found = dates.parse("zaterdag", SATURDAY)
    assert found == date(2026, 11, 28)


def test_a_month_on_from_the_last_day_is_the_last_day() -> None:
    """No day is left out, and none comes twice."""
    assert dates.parse("over 1 maand", date(2027, 1, 31)) == date(2027, 2, 28)


def test_the_end_of_the_calendar_is_no_crash() -> None:
    """Far away is not understood, as any other word that says nothing."""
    assert dates.parse("over 999 weken", date(9999, 1, 1)) is None
    assert dates.parse("over 999 maanden", date(9999, 1, 1)) is None


def test_a_kept_day_is_told_and_typed_again() -> None:
    """What is told can be typed once more and means the same."""
    assert dates.weekday_date("2026-11-25", SATURDAY) == "wo 25 nov"
    assert dates.weekday_date("2027-01-02", SATURDAY) == "za 2 jan 2027"
    assert dates.input_date("2026-11-25") == "25-11-2026"
    for day in ("2026-11-25", "2027-03-02", "2028-02-29"):
        again = dates.parse(dates.weekday_date(day), SATURDAY)
        assert again is not None and again.isoformat() == day


def test_a_kept_text_that_is_no_day_stays_as_it_is() -> None:
    """A file may have been corrected by hand."""
    assert dates.weekday_date("straks") == "straks"
    assert dates.input_date("straks") == "straks"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("28-12", "2026-12-28"),
        ("28 december", "2026-12-28"),
        ("12-1", "2027-01-12"),
        ("1-10-27", "2027-10-01"),
        ("1-10-2027", "2027-10-01"),
        ("over 8 maanden", "2027-09-04"),
        ("morgen", "2027-01-05"),
        ("29-2", "2028-02-29"),
    ],
)
def test_a_day_without_a_year_is_the_one_closest_by(text: str, day: str) -> None:
    """The evening of last week is typed in after New Year."""
    found = dates.nearest(text, date(2027, 1, 4))
    assert found and found.isoformat() == day
