"""Two evenings of actieleren by real keys: an action goes out, and comes back.

With CYCLUS_RENEW_EXAMPLE=1 both become examples that go with the program.
"""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest

from tests.walk import learning
from tests.walk.examples import (
    FOLDER,
    assert_it_goes_to_a_colleague,
    assert_it_is_the_example,
    people_part,
)
from tests.walk.learning import Asked
from tests.walk.learning_player import LearningPlayer
from tests.walk.surroundings import Laptop
from tests.walk.terminal import WALK

pytestmark = WALK

EXAMPLES = (
    FOLDER / "voorbeeld-actieleren.yaml",
    FOLDER / "voorbeeld-actieleren-2.yaml",
)
EVENINGS = (learning.FIRST, learning.SECOND)
MOST_KEYS = 70
"""More keys than this, besides words and choices, keep somebody from listening."""
MOST_KEYS_NEXT = 30
"""The same for what is played of the second evening."""


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=str)
def test_an_action_goes_out_and_comes_back_two_weeks_later(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    """Few keys, a good end, calm in the room, and the files say what was learned."""
    here = Laptop(tmp_path / "hier")
    with here.terminal(size=size) as terminal:
        player = LearningPlayer(terminal)
        player.play()
        first = terminal.keys_pressed
        assert first <= MOST_KEYS
        assert player.leave() == 0
        terminal.start()
        player.play_next()
        assert terminal.keys_pressed - first <= MOST_KEYS_NEXT
        assert player.leave() == 0
    assert learning.mirrored() in player.mirror
    assert_calm_in_the_room(player.in_the_room)
    exported = [here.one("yaml", evening.date) for evening in EVENINGS]
    for file, example in zip(exported, EXAMPLES, strict=True):
        assert_it_is_the_example(file, example)
    for kind in ("txt", "html"):
        sheet = here.one(kind, learning.FIRST.date).read_text(encoding="utf-8")
        assert_it_tells_the_evening(html.unescape(" ".join(sheet.split())))
    there = Laptop(tmp_path / "elders")
    for file, evening in zip(exported, EVENINGS, strict=True):
        assert_it_goes_to_a_colleague(file, evening.title, there)


def assert_calm_in_the_room(screens: list[str]) -> None:
    """No name and no kind of question; the mirror only because the group asked."""
    *rounds, mirror = screens
    for screen in rounds:
        assert learning.FIRST_QUESTION in screen
        assert "→" in screen
        for word in ("Vrager", "gesloten", "feitvraag", "sturend", "mening"):
            assert word not in screen
    assert learning.mirrored() in " ".join(mirror.split())
    assert "Vrager" not in mirror


def assert_it_tells_the_evening(sheet: str) -> None:
    """Both questions, the whole action and what was learned; no line twice."""
    action = learning.ACTION
    for text in (
        learning.FIRST_QUESTION,
        learning.LATER_QUESTION,
        action.what,
        action.expects,
        action.sign,
        *learning.LEARNED,
    ):
        assert sheet.count(text) == 1, text
    assert action.with_whom not in sheet
    assert "woensdag 9 december 2026" in sheet
    assert f"Volgende keer {learning.NEXT_DATE}" in " ".join(
        re.sub(r"<[^>]+>|-{3,}", " ", sheet).split()
    )


def test_the_examples_are_the_evenings(tmp_path: Path) -> None:
    """The examples that go with the program are whole; the second goes back."""
    laptop = Laptop(tmp_path)
    for example in EXAMPLES:
        checked = laptop.run("check", example)
        assert checked.returncode == 0, checked.stdout + checked.stderr
    texts = [example.read_text(encoding="utf-8") for example in EXAMPLES]
    first, second = map(people_part, texts)
    assert isinstance(first, dict)
    assert isinstance(second, dict)
    said = (*learning.SILENT, *learning.FIRST_ROUND, *learning.SECOND_ROUND)
    asked = [one.text for one in said if isinstance(one, Asked)]
    advice = [w["tekst"] for w in first["wachtkamer"]]
    assert [q["tekst"] for q in first["vragen"] if q["tekst"] not in advice] == asked
    (action,) = first["acties"]
    assert (action["wat"], action["wanneer"]) == (learning.ACTION.what, learning.WHEN)
    (back,) = second["acties"]
    assert (back["wat"], back["toetst"]) == (action["wat"], action["hoort_bij"])
    assert back["wat_gebeurde"] == learning.BACK.happened
    assert (back["uitkomst"], back["oordeel_aanname"]) == (
        "deels gedaan",
        "klopt deels",
    )
    assert [c["tekst"] for c in second["bijdragen"]] == [learning.NEXT_TIME.text]
    session = re.search(r'^  id: "(\w+)"$', texts[0], re.MULTILINE)
    assert session
    assert session[1] in texts[1]
