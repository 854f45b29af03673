"""A whole evening of verandertheorie by real keys, after the one with advice.

With CYCLUS_RENEW_EXAMPLE=1 the evening becomes the example that goes with the program.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.walk import theory
from tests.walk.examples import (
    FOLDER,
    assert_it_goes_to_a_colleague,
    assert_it_is_the_example,
    people_part,
)
from tests.walk.surroundings import Laptop
from tests.walk.terminal import WALK
from tests.walk.theory_player import TheoryPlayer

pytestmark = WALK

EARLIER = FOLDER / "voorbeeld-adviesvangers.yaml"
EXAMPLE = FOLDER / "voorbeeld-verandertheorie.yaml"
MOST_KEYS = 80
"""More keys than this, besides words and choices, keep somebody from listening."""


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=str)
def test_a_theory_by_keys_alone_goes_back_to_what_people_said(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    """Few keys, all in the drawing, and the files tell the whole story."""
    here = Laptop(tmp_path / "hier")
    assert here.run("import", EARLIER).returncode == 0
    with here.terminal(size=size) as terminal:
        player = TheoryPlayer(terminal)
        player.play()
        assert terminal.keys_pressed <= MOST_KEYS
        assert player.leave() == 0
    for code in theory.NODES:
        assert re.search(rf"[─━═]{code}[─━═]", player.drawing), player.drawing
    assert on_one_line(player.in_the_room).count(theory.STORY[0]) == 1
    sheets = [here.one(kind, theory.DATE) for kind in ("txt", "html")]
    for sheet in sheets:
        assert_it_tells_the_story(on_one_line(sheet.read_text(encoding="utf-8")))
    exported = here.one("yaml", theory.DATE)
    assert_it_is_the_example(exported, EXAMPLE)
    there = Laptop(tmp_path / "elders")
    assert_it_goes_to_a_colleague(exported, theory.TITLE, there)


def assert_it_tells_the_story(sheet: str) -> None:
    """The story, every line of the ladder, the trial and who sees it otherwise."""
    for sentence in theory.STORY:
        assert sentence in sheet
    assert theory.MINORITY in sheet
    ladder = sheet[sheet.index("De ladder") :]
    for text in (theory.OUTCOME, *theory.STEPS, *(a.text for a in theory.ACTIVITIES)):
        assert text[:40] in ladder
    for reason in theory.REASONS:
        assert reason.text[:30] in ladder
    tried = sheet[sheet.index("Wat we gaan proberen") :]
    assert theory.ACTION.what in tried
    assert theory.ACTION.expects in tried


def on_one_line(text: str) -> str:
    """Words without the places where lines end."""
    return " ".join(text.split())


def test_the_example_is_the_evening(tmp_path: Path) -> None:
    """The example that goes with the program is whole, and can be taken in."""
    laptop = Laptop(tmp_path)
    checked = laptop.run("check", EXAMPLE)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    part = people_part(EXAMPLE.read_text(encoding="utf-8"))
    assert isinstance(part, dict)
    assert {node["code"] for node in part["knopen"]} == set(theory.NODES)
    (action,) = part["acties"]
    assert (action["wat"], action["hoort_bij"]) == (theory.ACTION.what, theory.ALSO)
