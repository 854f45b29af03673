"""A whole Adviesvangers evening by real keys, from the first one to the files.

With CYCLUS_RENEW_EXAMPLE=1 the evening becomes the example that goes with the program.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.walk import evening
from tests.walk.examples import (
    FOLDER,
    assert_it_goes_to_a_colleague,
    assert_it_is_the_example,
    people_part,
)
from tests.walk.player import Player
from tests.walk.surroundings import Laptop
from tests.walk.terminal import WALK

pytestmark = WALK

EXAMPLE = FOLDER / "voorbeeld-adviesvangers.yaml"
MOST_KEYS = 120
"""More keys than this, besides words and choices, keep somebody from listening."""


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=str)
def test_an_evening_by_keys_alone_ends_on_paper(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    """Few keys, a good end, and the files say what was said and decided."""
    here = Laptop(tmp_path / "hier")
    with here.terminal(size=size) as terminal:
        player = Player(terminal)
        player.play()
        assert terminal.keys_pressed <= MOST_KEYS
        assert player.leave() == 0
    assert_it_is_the_example(here.one("yaml"), EXAMPLE)
    assert [path.suffix for path in sorted(here.sessions.iterdir())] == [
        ".db",
        ".html",
        ".txt",
        ".yaml",
    ]
    sheets = [here.one(kind).read_text(encoding="utf-8") for kind in ("txt", "html")]
    for sheet in sheets:
        places = [sheet.index(item.advice) for item in evening.RECOMMENDATIONS]
        assert places == sorted(places)
        assert evening.RECOMMENDATIONS[0].minority in sheet
    there = Laptop(tmp_path / "elders")
    assert_it_goes_to_a_colleague(here.one("yaml"), evening.TITLE, there)


def test_the_example_is_the_evening(tmp_path: Path) -> None:
    """The example that goes with the program is whole, and can be taken in."""
    laptop = Laptop(tmp_path)
    checked = laptop.run("check", EXAMPLE)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    part = people_part(EXAMPLE.read_text(encoding="utf-8"))
    assert isinstance(part, dict)
    assert part["vraag"] == evening.PREPARATION.question
    assert [item["advies"] for item in part["adviezen"]] == [
        item.advice for item in evening.RECOMMENDATIONS
    ]
    ideas = [b["tekst"] for b in part["bijdragen"] if b["soort"] == "idee"]
    assert ideas == [idea.text for idea in evening.IDEAS]
