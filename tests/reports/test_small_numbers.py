"""People are counted out on paper only where nobody stands out (PRIV-7)."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cyclus_tui.domain.method.method import Method
from cyclus_tui.domain.people import attendance
from cyclus_tui.domain.theory import editing, story
from cyclus_tui.domain.voting import ballot_rounds
from cyclus_tui.exchange.method_file import read_method
from cyclus_tui.reports import html, text
from cyclus_tui.reports.outline import outline
from cyclus_tui.reports.release_check import warnings
from tests.reports.evening import METHOD, Evening, whole_evening

TEMPLATES = sorted((Path(__file__).parents[2] / "templates").glob("*.yaml"))


def of_few(method: Method, few: int, most: int) -> Evening:
    """An evening with few people of each role but the first, on which all was counted.

    As many people as there were chose; one thumb fewer than `few` was not up.
    """
    evening = Evening()
    evening.begin()
    counts = [most, *(few for _ in method.roles[1:])]
    for role, many in zip(method.roles, counts, strict=True):
        typed = attendance.parse_arrival(f"{many}{role.letter}", method.roles)
        evening.run(attendance.add_arrivals, who=typed)
    evening.run(attendance.set_group_consent, layers="ab")
    people = sum(counts)
    chosen = [evening.say(words) for words in ("Soep koken", "Thee", "Samen wandelen")]
    evening.run(
        ballot_rounds.open_round,
        phase="A8",
        step="A8.1",
        chosen=chosen,
        present=people,
        method="approval",
    )
    evening.cast(f"1={people} 2={few} 3=1 m={people}")
    evening.thumbs(f"{most} {few} 0", f"{few} {most} {few}", f"{few} 0 0")
    evening.decide()
    evening.run(editing.add, lines=["een eetavond"], sort="activity")
    evening.run(story.save_version)
    evening.run(story.count_thumbs, text=f"{most} 0 {few}")
    return evening


@pytest.mark.parametrize("few", [1, 2, 3, 4])
@pytest.mark.parametrize("most", [0, 11])
@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.stem)
def test_no_sheet_of_any_method_counts_out_a_few_people(
    template: Path, few: int, most: int
) -> None:
    """Not by role, not in thumbs, and not as what is left of a total.

    The votes of an option are the result, the same on screen, on paper and in the file.
    """
    method = read_method(template.read_bytes(), name=template.name)
    evening = of_few(method, few, most or few)
    sheet = outline(evening.session, method)
    names = [name for role in method.roles for name in (role.title, role.plural)]
    names += ["mens", "mensen", "omhoog", "opzij", "omlaag"]
    small = rf"(?i)(?<!dan )\b([1-4]|een|één|twee|drie|vier) ({'|'.join(names)})\b"
    for page in (text.plain_text(sheet), html.html(sheet)):
        page = " ".join(page.split())
        assert "minder dan 5" in page
        assert not re.search(small, page)
        if len(method.roles) > 1:
            assert not re.search(r"\d mensen kozen", page)
            assert f"{most} omhoog" not in page


def test_who_chose_is_counted_while_nobody_can_be_subtracted() -> None:
    """Eleven residents chose, and nobody knows how many others there were."""
    sheet = outline(whole_evening().session, METHOD)
    assert sheet.chosen.how.startswith("11 mensen kozen")
    assert sheet.people == ("11 bewoners", "minder dan 5 Adviesvangers")


def test_a_thumb_that_nobody_put_is_told() -> None:
    """All for it is the group, and not one of them."""
    items = outline(whole_evening().session, METHOD).chosen.items
    assert items[2].thumbs == "11 omhoog, niemand opzij, niemand omlaag"
    assert items[1].thumbs == "de meesten omhoog, minder dan 5 opzij, niemand omlaag"


def test_a_few_of_a_role_in_somebodys_words_is_asked_about() -> None:
    """Words are the group's own; who prints them takes the number out."""
    evening = whole_evening()
    evening.write(2, because="twee Adviesvangers zagen het, en een Adviesvanger niet")
    evening.decide()
    assert warnings(evening.session, outline(evening.session, METHOD)) == [
        "Advies 2, bij ‘Want’: een klein aantal: ‘twee Adviesvangers’. Weghalen?"
    ]
