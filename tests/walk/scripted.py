"""Scripted evenings: what is typed on an evening and what is seen then, as data.

Each file in `evenings/` is one evening: how it begins, its steps in order, and what
stands on its sheet afterwards. A step is one of these, by its name:

- `line`, `lines`: words, or several times words, each with Enter;
- `wait`, `gone`: what is on the screen, or is no longer there;
- `next`: on to the step with this title;
- `keys`: keys by their names, with blanks between: `F8 Down`;
- `to`: up through the list until the row with these words is in front;
- `menu`: something in F10 by its first letters (`type`), and what it shows (`wait`);
- `room`: what everybody sees of it (`sees`) and does not see (`hides`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import yaml

from tests.walk.hands import Hands

EVENINGS: Final = Path(__file__).parent / "evenings"
ABOUT: Final = ("title", "place", "date", "end_time", "facilitator")
"""What is asked when a session begins, in that order."""
MENU: Final = "F10 menu"
"""What stands below the step for who leads it, and never for the room."""


@dataclass(frozen=True, slots=True)
class Evening:
    """One evening of a method, from its first key to its sheet."""

    id: str
    """Its name, and that of its example: `voorbeeld-<id>.yaml`."""
    method: str
    """The method by its title."""
    about: Mapping[str, str]
    """What is answered when it begins."""
    begins: str
    """What is on the screen of its first step."""
    steps: tuple[Mapping[str, Any], ...]
    sheet: tuple[str, ...]
    """What stands on the sheet, in this order or another."""

    @classmethod
    def read(cls, path: Path) -> Evening:
        """The evening in a file."""
        script = yaml.safe_load(path.read_text(encoding="utf-8"))
        return cls(
            path.stem,
            script["method"],
            {name: str(script[name]) for name in ABOUT},
            script["begins"],
            tuple(script["steps"]),
            tuple(script["sheet"]),
        )


class Player(Hands):
    """Plays an evening by its script, in one terminal."""

    def play(self, evening: Evening) -> None:
        """The evening from the first key to its sheet and its file for a colleague."""
        self.new_session(evening.method, [*evening.about.values()], evening.begins)
        for step in evening.steps:
            ((name, value),) = step.items()
            self._do(name, value)
        self.do("uitkomst", "Op één blad")
        self.terminal.press("C-e")
        self.terminal.wait("Bestand voor een collega")

    def _do(self, name: str, value: Any) -> None:
        """One step of the script."""
        terminal = self.terminal
        match name:
            case "line":
                terminal.line(str(value))
            case "lines":
                for words in value:
                    terminal.line(str(words))
            case "wait":
                terminal.wait(value)
            case "gone":
                terminal.gone(value)
            case "next":
                self.next(value)
            case "keys":
                terminal.press(*value.split())
            case "to":
                self.to("Up", value)
            case "menu":
                self.do(value["type"], value["wait"])
            case "room":
                self._look_as_the_room(value.get("sees", ()), value.get("hides", ()))
            case _:
                raise ValueError(f"no step of an evening: {name}")

    def _look_as_the_room(self, sees: list[str], hides: list[str]) -> None:
        """Mirror the screen for a moment: what everybody sees, and what nobody does."""
        terminal = self.terminal
        terminal.press("F5")
        terminal.gone(MENU)
        for words in sees:
            terminal.wait(words)
        screen = terminal.screen()
        assert not [words for words in hides if words in screen], screen
        terminal.press("F5")
        terminal.wait(MENU)
