"""Renews the screens in `docs/handleiding.md` and `README.md`.

It plays the invented evening by real keys in a terminal of 80 by 24. Run it from the
root of a checkout, with tmux installed:

    python -m tests.walk.screens

A page holds `<!-- scherm: NAME -->` and `<!-- einde -->`; what stands between them is
replaced by the screen of that name. Without a place for it a screen is not shown.
"""

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import Final

from tests.walk.player import Player
from tests.walk.terminal import Terminal

ROOT: Final = Path(__file__).parents[2]
PAGES: Final = (ROOT / "README.md", ROOT / "docs" / "handleiding.md")

_PLACE: Final = re.compile(
    r"(?P<begin><!-- scherm: (?P<name>[^>]+?) -->\n).*?(?P<end><!-- einde -->)",
    re.DOTALL,
)
_SESSION: Final = re.compile(r"_[0-9a-f]{6}(?=\.)")
"""The random part in the name of a session file."""
_LOOK_AGAIN: Final = 0.2
"""Seconds in which a screen that is ready no longer changes."""


class Photographer(Terminal):
    """A terminal that keeps each screen that the player waited for, by that text."""

    def __init__(self, folder: Path) -> None:
        """The program in an empty folder, for somebody who never used it."""
        (folder / "sessions").mkdir()
        home = {"HOME": str(folder)}
        home |= dict.fromkeys(("XDG_CONFIG_HOME", "XDG_CACHE_HOME"), str(folder))
        program = (sys.executable, "-m", "cyclus_tui", "--sessions", "sessions")
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


def take_screens() -> dict[str, str]:
    """Play the evening; every screen by its name."""
    with (
        tempfile.TemporaryDirectory() as folder,
        Photographer(Path(folder)) as terminal,
    ):
        player = Player(terminal)
        player.begin()
        player.prepare()
        player.welcome()
        _look(terminal, "F1", "hulp")
        player.understand()
        player.collect()
        _look(terminal, "F10", "menu")
        _look(terminal, "F9", "wie is er")
        player.lay_together()
        player.give_names()
        player.choose()
        _look(terminal, "F5", "zaal")
        player.recommend()
        player.close()
        terminal.press("C-q")
        terminal.wait("Stoppen met deze sessie?")
        terminal.press("Enter")
        terminal.gone("Stoppen met deze sessie?")
        terminal.keep("sessies")
        return terminal.seen


def _look(terminal: Photographer, key: str, name: str) -> None:
    """Press a key, keep what it shows, and go back."""
    before = terminal.screen()
    terminal.press(key)
    first = next(line for line in before.split("\n")[1:] if line.strip())
    terminal.gone(first)
    terminal.keep(name)
    terminal.press(key)
    terminal.wait(first)


def renew(page: str, shown: Callable[[str], str]) -> str:
    """The page with each screen in its place."""

    def block(place: re.Match[str]) -> str:
        rows = [row.rstrip() for row in shown(place["name"]).rstrip().split("\n")]
        text = "\n".join(rows)
        return f"{place['begin']}```text\n{text}\n```\n{place['end']}"

    return _PLACE.sub(block, page)


def main() -> int:
    """Renew the pages; 1 when one asks for a screen that the evening did not show."""
    wanted = {
        place["name"]
        for page in PAGES
        for place in _PLACE.finditer(page.read_text(encoding="utf-8"))
    }
    screens = take_screens()
    if missing := wanted - set(screens):
        sys.stderr.write(f"Niet gezien: {', '.join(sorted(missing))}\n")
        sys.stderr.write(f"Wel gezien: {', '.join(screens)}\n")
        return 1
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        page.write_text(renew(text, screens.__getitem__), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
