"""A whole Adviesvangers evening by real keys, from the first one to the files.

With CYCLUS_RENEW_EXAMPLE=1 the evening becomes the example that goes with the program.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
import yaml

from tests.walk import evening
from tests.walk.player import Player
from tests.walk.surroundings import Laptop
from tests.walk.terminal import WALK

pytestmark = WALK

EXAMPLE = Path(__file__).parents[2] / "sessions" / "voorbeeld-adviesvangers.yaml"
MOST_KEYS = 120
"""More keys than this, besides words and choices, keep somebody from listening."""

OTHER_EACH_TIME = ("id", "optie", "geteld")
"""What differs between two evenings on which the same was said: ids and hashes."""


def people_part(text: str) -> object:
    """What people read in an exported file, without what differs each time."""
    return same_each_time(
        yaml.load(text.partition("\njournaal:\n")[0], Loader=yaml.BaseLoader)
    )


def same_each_time(value: object) -> object:
    """A value without ids and hashes, at any depth."""
    if isinstance(value, dict):
        return {
            key: same_each_time(part)
            for key, part in value.items()
            if key not in OTHER_EACH_TIME
        }
    return [*map(same_each_time, value)] if isinstance(value, list) else value


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
    exported = here.one("yaml").read_text(encoding="utf-8")
    if os.environ.get("CYCLUS_RENEW_EXAMPLE") == "1":
        EXAMPLE.write_text(exported, encoding="utf-8", newline="\n")
    assert people_part(exported) == people_part(EXAMPLE.read_text(encoding="utf-8"))
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
    assert_it_goes_to_a_colleague(here, Laptop(tmp_path / "elders"))


def assert_it_goes_to_a_colleague(here: Laptop, there: Laptop) -> None:
    """The file goes into another laptop and comes out again, byte for byte."""
    took = there.run("import", here.one("yaml"))
    assert (took.returncode, took.stderr) == (0, "")
    again = there.folder / "terug.yaml"
    gave = there.run("export", evening.TITLE, "-o", again)
    assert (gave.returncode, gave.stderr) == (0, "")
    assert again.read_bytes() == here.one("yaml").read_bytes()


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
