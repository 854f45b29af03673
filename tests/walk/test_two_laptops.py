"""Two laptops, one session: apart, together, undone, and at last the same to the byte.

Everything goes by real keys in two real terminals; a file goes from one to the other
as on a stick.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.walk.hands import Hands
from tests.walk.player import Player
from tests.walk.surroundings import Laptop
from tests.walk.terminal import WALK

pytestmark = WALK

IDEAS = ("Een bankje bij de vijver", "Een kast met spullen", "Samen koffie drinken")


class Colleague(Hands):
    """Somebody at a laptop of their own, with a folder in which files arrive."""

    def __init__(self, name: str, folder: Path) -> None:
        self.name = name
        self.laptop = Laptop(folder / name)
        self.inbox = self.laptop.folder / "laptop" / "Downloads"
        self.inbox.mkdir(parents=True)
        super().__init__(self.laptop.terminal())

    def export(self) -> bytes:
        """Write the file for a colleague; its bytes."""
        self.terminal.press("C-e")
        self.terminal.wait("Bestand voor een collega:")
        return self.laptop.one("yaml").read_bytes()

    def give(self, other: Colleague) -> None:
        """Carry the file to somebody else."""
        shutil.copy(self.laptop.one("yaml"), other.inbox / f"van {self.name}.yaml")

    def look(self, says: str) -> None:
        """See what the one file that arrived would bring."""
        terminal = self.terminal
        terminal.wait("Uw eigen map")
        self.to("Down", "Downloads")
        terminal.press("Enter")
        terminal.wait("een map terug")
        terminal.press("Enter")
        terminal.wait("Wat er binnen kan komen")
        terminal.wait(says)

    def take_in(self, says: str, report: str) -> None:
        """Look at the file that arrived, and take it in."""
        self.do("binnenhalen", "Waar staan de bestanden?")
        self.look(says)
        self.terminal.press("Enter")
        self.terminal.wait("Wat er is binnengehaald")
        self.terminal.wait(report)
        self.terminal.press("Enter")
        self.terminal.gone("Wat er is binnengehaald")

    def reword(self, old: str, new: str) -> None:
        """Write an idea in other words."""
        self.to("Up", old)
        self.terminal.press("F2")
        self.terminal.wait(f"\n {old}")
        self.terminal.press("C-u")
        self.terminal.gone(f"\n {old}")
        self.terminal.line(new)
        self.terminal.wait("Opgeslagen")

    def stop(self) -> None:
        """Out of the session and out of the program."""
        assert self.leave() == 0


def begin(noor: Colleague) -> None:
    """A session with people, ideas and a round of votes that is open."""
    terminal = noor.terminal
    Player(terminal).begin()
    terminal.press("F9")
    terminal.wait("Wie is er?")
    terminal.line("3b")
    terminal.wait("3 mensen")
    terminal.press("F9")
    terminal.wait("A0 Voorbereiden")
    noor.do("ga naar a4", "A4 Hoofd leegmaken")
    for idea in IDEAS:
        terminal.line(idea)
    terminal.wait("3 ideeën")
    noor.do("ga naar a8", "A8 Kiezen")
    terminal.line("s=2 1 2 3")
    terminal.wait("0 van 3 mensen")


def go_on_apart(who: Colleague, *, ballot: str, idea: str, words: str) -> None:
    """A ballot in the same round, an idea, and other words for the same idea."""
    who.do("ga naar a8", "A8 Kiezen")
    who.terminal.line(ballot)
    who.terminal.wait("1 van 3 mensen")
    who.do("ga naar a4", "A4 Hoofd leegmaken")
    who.terminal.line(idea)
    who.terminal.wait("4 ideeën")
    who.reword(IDEAS[0], words)


def settle_differences(who: Colleague) -> None:
    """Choose the first of the texts that differ."""
    who.do("Verschillen bekijken", "Verschillen: 1")
    who.terminal.press("1")
    who.terminal.gone("Verschillen: 1")
    who.terminal.press("Escape")
    who.terminal.wait("A4 Hoofd leegmaken")


def test_two_people_work_apart_and_end_with_the_same_bytes(tmp_path: Path) -> None:
    """Nothing is lost, a merge can be taken back, and what differs is settled once."""
    noor, wim = Colleague("Noor", tmp_path), Colleague("Wim", tmp_path)
    with noor.terminal, wim.terminal:
        begin(noor)
        noor.export()
        noor.give(wim)

        wim.terminal.wait("Er zijn nog geen sessies")
        wim.terminal.press("i")
        wim.look("nieuwe sessie: 3 deelnemers")
        wim.terminal.press("Enter")
        wim.terminal.wait("Nieuwe sessie Geldzorgen in Zonneveld")
        wim.terminal.press("Enter")
        wim.terminal.wait("▸ 20")
        wim.terminal.press("Enter")
        wim.terminal.wait("A0 Voorbereiden")

        go_on_apart(noor, ballot="1 2", idea="Een moestuin", words="Twee bankjes")
        go_on_apart(wim, ballot="2 3", idea="Een ruilkast", words="Een lange bank")
        alone = noor.export()
        wim.export()
        noor.give(wim)
        wim.give(noor)

        noor.take_in("1 idee en 1 stembriefje erbij", "1 tekst verschilt")
        noor.terminal.wait("Een ruilkast")
        noor.terminal.wait("5 ideeën")
        together = noor.export()
        noor.terminal.press("C-z")
        noor.terminal.wait("Ongedaan gemaakt: binnenhalen")
        noor.terminal.gone("Een ruilkast")
        assert noor.export() == alone
        noor.terminal.press("C-y")
        noor.terminal.wait("Een ruilkast")
        assert noor.export() == together

        wim.take_in("1 tekst verschilt", "1 idee en 1 stembriefje erbij")
        wim.terminal.wait("Een moestuin")
        assert wim.export() == together

        settle_differences(noor)
        noor.export()
        noor.give(wim)
        wim.take_in("zelfde sessie", "1 verschil opgelost")
        wim.do("ga naar a8", "2 van 3 mensen")
        for who in (noor, wim):
            who.stop()
    exported = [
        who.laptop.run("export", "Geldzorgen", "-o", "-").stdout for who in (noor, wim)
    ]
    assert exported[0] == exported[1]
    for text in (*IDEAS[1:], "Een moestuin", "Een ruilkast", "Twee bankjes"):
        assert text in exported[0]
    checked = wim.laptop.run("check", wim.laptop.one("db"))
    assert (checked.returncode, checked.stderr) == (0, "")
    assert "2 stembriefjes" in checked.stdout
    assert "verschil" not in checked.stdout
