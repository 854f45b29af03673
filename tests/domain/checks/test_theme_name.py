"""Tests of the check on a theme's name (AV-9)."""

from __future__ import annotations

import pytest

from cyclus_tui.domain.checks.theme_name import hints


@pytest.mark.parametrize(
    "name",
    [
        "",
        "Post samen openmaken",
        "Brieven die je snapt",
        "Iemand die het zelf heeft meegemaakt",
        "Fijn en veilig naar school fietsen",
    ],
)
def test_a_name_that_says_something_gives_no_hint(name: str) -> None:
    assert hints(name) == ()


@pytest.mark.parametrize(
    "name",
    [
        "Participatie",
        "Betere communicatie",
        "Communicatie verbeteren",
        "Meer verbinding in de wijk",
        "Samenwerking en informatie",
        "Kwaliteit van leven",
        "Overig",
    ],
)
def test_an_empty_title_asks_what_is_meant(name: str) -> None:
    (hint,) = hints(name)
    assert (hint.id, hint.level) == ("AV-9", "?")
    assert hint.text == "Wat bedoelen jullie precies?"


def test_a_name_has_three_to_seven_words() -> None:
    assert hints("Koffie drinken")[0].level == "i"
    assert hints("een twee drie vier vijf zes zeven") == ()
    assert "8 woorden" in hints("Een twee drie vier vijf zes zeven acht")[0].text
