"""Whole evenings by real keys, one of each method, from their scripts.

With CYCLUS_RENEW_EXAMPLE=1 an evening becomes the example that goes with the program.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.walk.examples import (
    FOLDER,
    assert_it_goes_to_a_colleague,
    assert_it_is_the_example,
)
from tests.walk.scripted import EVENINGS, Evening, Player
from tests.walk.surroundings import Laptop
from tests.walk.terminal import WALK

pytestmark = WALK

SCRIPTS = sorted(EVENINGS.glob("*.yaml"))


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.stem)
def test_an_evening_by_keys_alone_becomes_its_example(
    tmp_path: Path, script: Path
) -> None:
    evening = Evening.read(script)
    here = Laptop(tmp_path / "hier")
    with here.terminal(size=(80, 24)) as terminal:
        player = Player(terminal)
        player.play(evening)
        assert player.leave() == 0
    date = evening.about["date"]
    sheet = " ".join(here.one("txt", date).read_text("utf-8").split())
    for words in evening.sheet:
        assert words in sheet, sheet
    exported = here.one("yaml", date)
    assert_it_is_the_example(exported, FOLDER / f"voorbeeld-{evening.id}.yaml")
    there = Laptop(tmp_path / "elders")
    assert_it_goes_to_a_colleague(exported, evening.about["title"], there)
