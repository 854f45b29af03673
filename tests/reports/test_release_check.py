"""At the door: what may tell who somebody is, told to the one who prints."""

from __future__ import annotations

from cyclus_tui.domain.people import attendance
from cyclus_tui.reports import text
from cyclus_tui.reports.outline import outline
from cyclus_tui.reports.release_check import warnings
from tests.reports.evening import METHOD, Evening, whole_evening


def told(evening: Evening) -> list[str]:
    """What is asked at the door."""
    return warnings(evening.session, outline(evening.session, METHOD))


def test_a_sheet_without_traces_goes_through() -> None:
    """A warning at every report would soon be read by nobody."""
    assert told(whole_evening()) == []


def test_a_phone_number_and_a_mail_address_are_pointed_at() -> None:
    """PRIV-4: with the place where they stand."""
    evening = whole_evening()
    evening.write(2, advice="Bel 06 12345678", because="zij helpt", notice="rust")
    evening.object_to(3, "Mail mij op oma@example.nl")
    evening.decide()
    found = told(evening)
    phone = "Advies 2: misschien een telefoonnummer: ‘06 12345678’. Weghalen?"
    assert phone in found
    assert any("Advies 3" in line and "een mailadres" in line for line in found)


def test_an_alias_in_somebodys_words_is_pointed_at() -> None:
    """The group knows who Pluis is."""
    evening = whole_evening()
    evening.run(
        attendance.add_arrivals, who=attendance.parse_arrival("Pluis", METHOD.roles)
    )
    evening.write(2, because="pluis durft niet alleen")
    evening.write(3, because="het pluisje waait weg")
    evening.decide()
    found = told(evening)
    assert len(found) == 1
    assert "Advies 2, bij ‘Want’: misschien een bijnaam: ‘Pluis’" in found[0]


def test_warnings_are_not_printed() -> None:
    """They are for the person at the door only."""
    evening = whole_evening()
    evening.write(2, advice="Bel 06 12345678")
    evening.decide()
    assert told(evening)
    assert "Weghalen" not in text.plain_text(outline(evening.session, METHOD))
