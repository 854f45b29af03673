"""A whole evening of tellen en vertellen by real keys, on cards alone.

With CYCLUS_RENEW_EXAMPLE=1 the evening becomes the example that goes with the program.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.walk import indicators
from tests.walk.examples import (
    FOLDER,
    assert_it_goes_to_a_colleague,
    assert_it_is_the_example,
)
from tests.walk.hands import Hands
from tests.walk.surroundings import Laptop
from tests.walk.terminal import WALK

pytestmark = WALK

EXAMPLE = FOLDER / "voorbeeld-indicatoren.yaml"


class Player(Hands):
    """One evening in one terminal."""

    in_the_room = ""
    """What the room saw while people said what they notice."""

    def play(self) -> None:
        """The evening from the first key to the last."""
        self.prepare()
        self.say_what_is_noticed()
        self.count_and_tell()
        self.keep_few()
        self.agree()

    def prepare(self) -> None:
        """A new session, the result, and who is here (I0)."""
        terminal = self.terminal
        about = (indicators.TITLE, indicators.PLACE, indicators.DATE)
        given = (*about, indicators.END_TIME, indicators.FACILITATOR)
        self.new_session("Tellen en vertellen", given, "I0 Voorbereiden")
        terminal.line(indicators.RESULT)
        terminal.wait("R1. Voor wie")
        terminal.line(indicators.FOR_WHOM)
        terminal.gone("nog open")
        self.next("Wie is er")
        terminal.line(indicators.PEOPLE)
        terminal.wait("7 mensen")
        self.next("Afspraken")
        terminal.line("1 3 5")
        terminal.wait("3 gekozen")

    def say_what_is_noticed(self) -> None:
        """In the words of residents, also with the room looking along (I1)."""
        terminal = self.terminal
        self.next("I1 Merken")
        terminal.press("F5")
        terminal.gone("F10 menu")
        terminal.line(indicators.NOTICED)
        terminal.wait("tot de deurwaarder")
        self.in_the_room = terminal.screen()
        terminal.press("F5")
        terminal.wait("F10 menu")

    def count_and_tell(self) -> None:
        """A number, the story behind it, and that they belong together (I2 to I4)."""
        terminal = self.terminal
        for phase, count, point in (
            ("I2 Tellen", "1 meetpunt", indicators.COUNT),
            ("I3 Vertellen", "2 meetpunten", indicators.STORY),
        ):
            self.next(phase)
            for words in (point.text, *point.made):
                terminal.line(words)
            terminal.wait(count)
            terminal.gone("nog open")
        self.next("I4 Paren maken")
        self.to("Up", "M1")
        terminal.line("M2")
        terminal.wait("M2. Met welke")

    def keep_few(self) -> None:
        """Faces without a sum; a sad one has its sentence (I5)."""
        terminal = self.terminal
        self.next("I5 Zeven")
        self.to("Up", "M1")
        terminal.line(indicators.FACES)
        terminal.wait("M1. Waarom die gezichten")
        terminal.line(indicators.WHY)
        terminal.wait("M2. Welke kant")

    def agree(self) -> None:
        """The first value, who measures and how often; a word each (I6)."""
        terminal = self.terminal
        self.next("I6 Nulmeting")
        self.to("Up", "M1")
        for point in (indicators.COUNT, indicators.STORY):
            for words in point.agreed:
                terminal.line(words)
        terminal.gone("nog open")
        self.next("Uitchecken")
        terminal.line(indicators.NEXT_DATE)
        for word in indicators.CHECK_OUT:
            terminal.line(word)
        terminal.wait("3 woorden")
        self.do("uitkomst", "Op één blad")
        terminal.press("C-e")
        terminal.wait("Bestand voor een collega")


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=str)
def test_numbers_and_stories_agreed_by_keys_alone(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    here = Laptop(tmp_path / "hier")
    with here.terminal(size=size) as terminal:
        player = Player(terminal)
        player.play()
        assert player.leave() == 0
    assert "M1" not in player.in_the_room
    assert "R1" not in player.in_the_room
    sheet = " ".join(here.one("txt", indicators.DATE).read_text("utf-8").split())
    for words in (
        f"R1 {indicators.RESULT}",
        f"Wat merk je als eerste: {indicators.NOTICED}",
        f"M1 {indicators.COUNT.text}",
        "Met welke hoort het samen: M2",
        "Is het moeilijk om mooier te maken: neutraal",
        "Waar staan we nu: 26 weken",
    ):
        assert words in sheet, sheet
    exported = here.one("yaml", indicators.DATE)
    assert_it_is_the_example(exported, EXAMPLE)
    there = Laptop(tmp_path / "elders")
    assert_it_goes_to_a_colleague(exported, indicators.TITLE, there)
