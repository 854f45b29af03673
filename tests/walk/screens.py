"""Renews the screens in the pages for facilitators and in `README.md`.

It plays the invented evenings by real keys in a terminal of 80 by 24. Run it from the
root of a checkout, with tmux installed:

    python -m tests.walk.screens

A page holds `<!-- scherm: NAME -->` and `<!-- einde -->`; what stands between them is
replaced by the screen of that name. Without a place for it a screen is not shown.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import Final

from tests.walk.learning_player import LearningPlayer
from tests.walk.player import Player
from tests.walk.terminal import Terminal
from tests.walk.theory_player import TheoryPlayer

ROOT: Final = Path(__file__).parents[2]

_PLACE: Final = re.compile(
    r"(?P<begin><!-- scherm: (?P<name>[^>]+?) -->\n).*?(?P<end><!-- einde -->)",
    re.DOTALL,
)
_SESSION: Final = re.compile(r"_[0-9a-f]{6}(?=\.)")
"""The random part in the name of a session file."""
FIRST: Final = "eerste keer: "
"""Before the name of a screen: as it was the first time that it was seen."""
_LOOK_AGAIN: Final = 0.3
"""Seconds in which a screen that is ready no longer changes."""


class Photographer(Terminal):
    """A terminal that keeps each screen that the player waited for, by that text."""

    def __init__(self, folder: Path, *sessions: str) -> None:
        """The program in a folder with these examples, for who never used it."""
        (folder / "sessions").mkdir()
        home = {"HOME": str(folder)}
        home |= dict.fromkeys(("XDG_CONFIG_HOME", "XDG_CACHE_HOME"), str(folder))
        program = (sys.executable, "-m", "cyclus_tui", "--sessions", "sessions")
        for name in sessions:
            example = ROOT / "sessions" / f"voorbeeld-{name}.yaml"
            words = (*program, "import", str(example))
            subprocess.run(words, cwd=folder, env={**os.environ, **home}, check=True)
        super().__init__(program, cwd=folder, env=home)
        self.seen: dict[str, str] = {}

    def wait(self, text: str, *, patience: float = 60.0) -> str:
        """The screen as soon as it shows the text; kept once it is at rest."""
        super().wait(text, patience=patience)
        self.keep(text)
        return self.seen[text]

    def keep(self, name: str) -> None:
        """Keep the screen, once it is at rest, under a name."""
        screen = self.screen()
        while True:
            Event().wait(_LOOK_AGAIN)
            before, screen = screen, self.screen()
            if screen == before:
                break
        self.seen[name] = _SESSION.sub("_a1b2c3", screen)
        self.seen.setdefault(FIRST + name, self.seen[name])

    def look(self, key: str, name: str) -> None:
        """Press a key, keep what it shows, and go back by the same key."""
        before = self.screen()
        self.press(key)
        first = next(line for line in before.split("\n")[1:] if line.strip())
        self.gone(first)
        self.keep(name)
        self.press(key)
        self.wait(first)

    def to_the_list(self) -> None:
        """Out of the session, to the list of sessions."""
        self.press("C-q")
        self.wait("Stoppen met deze sessie?")
        self.press("Enter")
        self.gone("Stoppen met deze sessie?")
        self.keep("sessies")


def advice(folder: Path) -> dict[str, str]:
    """The evening of Adviesvangers."""
    with Photographer(folder) as terminal:
        player = Player(terminal)
        player.begin()
        player.prepare()
        player.welcome()
        terminal.look("F1", "hulp")
        player.understand()
        player.collect()
        terminal.look("F10", "menu")
        terminal.look("F9", "wie is er")
        player.lay_together()
        player.give_names()
        player.choose()
        terminal.look("F5", "zaal")
        player.recommend()
        player.close()
        terminal.to_the_list()
        return terminal.seen


def theory(folder: Path) -> dict[str, str]:
    """The evening of verandertheorie, after the one of Adviesvangers."""
    with Photographer(folder, "adviesvangers") as terminal:
        player = TheoryPlayer(terminal)
        player.begin()
        player.prepare()
        player.bring_in()
        terminal.keep("T0 meegenomen")
        player.welcome()
        player.say_where_to()
        terminal.keep("T1")
        player.step_back()
        terminal.keep("T2")
        player.say_what_we_do()
        player.make_chains()
        terminal.keep("T4")
        player.say_why()
        terminal.keep("T5")
        terminal.look("F5", "T5 in zaal")
        player.look_at_the_drawing()
        player.weigh()
        terminal.keep("T6")
        player.look_around()
        player.name_signs()
        terminal.keep("T8")
        player.agree_on_a_trial()
        player.read_aloud()
        terminal.keep("T10")
        player.close()
        return terminal.seen


def learning(folder: Path) -> dict[str, str]:
    """Two evenings of actieleren; on the second the action comes back."""
    with Photographer(folder) as terminal:
        player = LearningPlayer(terminal)
        player.begin()
        player.prepare()
        player.look_back_on_nothing()
        player.welcome()
        player.choose_a_case()
        terminal.keep("L3")
        player.tell()
        player.ask_in_silence()
        player.ask_to_understand()
        terminal.keep("L7")
        terminal.look("F5", "L7 in zaal")
        player.ask_on()
        player.turn_the_question()
        player.weigh()
        terminal.keep("L10")
        terminal.look("F5", "L10 in zaal")
        player.think_along()
        player.agree_on_an_action()
        player.learn()
        terminal.keep("L13")
        player.leave_well()
        terminal.to_the_list()
        player.begin_again()
        player.look_back()
        terminal.keep("L1")
        player.bring_in_the_other_case()
        return terminal.seen


EVENINGS: Final[dict[Callable[[Path], dict[str, str]], tuple[Path, ...]]] = {
    advice: (ROOT / "README.md", ROOT / "docs" / "handleiding.md"),
    theory: (ROOT / "docs" / "handleiding-verandertheorie.md",),
    learning: (ROOT / "docs" / "handleiding-actieleren.md",),
}
"""The evenings, and the pages that show each of them."""


def renew(page: str, shown: Callable[[str], str]) -> str:
    """The page with each screen in its place."""

    def block(place: re.Match[str]) -> str:
        rows = [row.rstrip() for row in shown(place["name"]).rstrip().split("\n")]
        text = "\n".join(rows)
        return f"{place['begin']}```text\n{text}\n```\n{place['end']}"

    return _PLACE.sub(block, page)


def main() -> int:
    """Renew the pages; 1 when one asks for a screen that its evening did not show."""
    complete = True
    for play, pages in EVENINGS.items():
        with tempfile.TemporaryDirectory() as folder:
            screens = play(Path(folder))
        for page in pages:
            text = page.read_text(encoding="utf-8")
            wanted = {place["name"] for place in _PLACE.finditer(text)}
            if missing := wanted - set(screens):
                complete = False
                sys.stderr.write(
                    f"{page.name}: {', '.join(sorted(missing))} ontbreekt\n"
                )
                sys.stderr.write(f"Wel gezien: {', '.join(screens)}\n")
            else:
                page.write_text(renew(text, screens.__getitem__), encoding="utf-8")
    return 0 if complete else 1


if __name__ == "__main__":
    sys.exit(main())
