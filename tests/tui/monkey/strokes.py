"""Random strokes: what a monkey does at the keyboard, the same for the same seed."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Final, NamedTuple

KEYS: Final = {
    "enter": 22,
    "escape": 6,
    "tab": 6,
    "shift+tab": 1,
    "up": 6,
    "down": 10,
    "left": 2,
    "right": 2,
    "home": 1,
    "end": 1,
    "pageup": 1,
    "pagedown": 2,
    "space": 3,
    "backspace": 3,
    "ctrl+n": 14,
    "ctrl+b": 6,
    "ctrl+z": 7,
    "ctrl+y": 5,
    "ctrl+q": 2,
    "ctrl+p": 1,
    "ctrl+t": 1,
    "ctrl+e": 1,
    "ctrl+c": 1,
    "ctrl+u": 1,
    "ctrl+v": 1,
    "f1": 3,
    "f2": 5,
    "f3": 6,
    "f4": 4,
    "f5": 5,
    "f6": 2,
    "f7": 1,
    "f8": 5,
    "f9": 4,
    "f10": 3,
    "f12": 3,
}
"""The keys, and how often each comes."""

LETTERS: Final = "123456789abcdefghijklmnopqrstuvwxyz=+->!?@ x t s l o g"

WORDS: Final = (
    *("9b 2a", "4b 1p", "@1 ja", "@9 wie", "Samen koken", "Een bankje", "soep"),
    *("1 2 3", "1=5 2=3", "2=4", "1", "12", "r1", "b2", "s=2 1 3", "S1 > S2"),
    *("X1 > S9", "zeker", "morgen", "woensdag", "21-11-2026", "21:30", "ja", "nee"),
    *("5=2", "=3", "2=1=4", "21"),
    *("Fatma belt de wijkraad", "[b]vet[/b]", "\u202eom", "Wat helpt?", "n i"),
)

PASTED: Final = (
    "soep\nthee\ntaart",
    "1. een bankje\n2. meer groen",
    "9b 2a",
    "een hele lange regel " * 12,
    "",
)

NAMES: Final = (
    *("ga naar", "volgende", "vorige", "zaal", "zwart", "wie is er", "tips", "kleuren"),
    *("verschillen", "reserve", "eerdere", "vandaan", "overslaan", "eerder doen"),
    *(
        "later doen",
        "nog een keer",
        "wissen",
        "stoppen",
        "binnenhalen",
        "blad",
        "tekst",
    ),
    *("uitprinten", "stemen", "weggooien", "bij elkaar", "a6", "ap", "xyzzy"),
    *("samenleggen", "nieuwe sessie", "gespiegeld", "a3", "a4", "a8", "e", "o"),
)
"""What is looked for in the menu."""

SIZES: Final = ((80, 24), (120, 40), (40, 24), (80, 12), (20, 5), (100, 30))

TURNS: Final = "turns"
QUIET: Final = "quiet"


class Stroke(NamedTuple):
    """One thing that hands do, or a pause of them."""

    kind: str
    """`key`, `words`, `paste`, of the mouse, `size`, `turns` or `quiet`."""
    what: str

    @property
    def keys(self) -> int:
        """How many keys it counts for."""
        if self.kind in (TURNS, QUIET):
            return 0
        return len(self.what) if self.kind == "words" else 1

    def __str__(self) -> str:
        """As a line of strokes shows it."""
        return self.what if self.kind == "key" else f"{self.kind}:{self.what!r}"


def strokes(seed: int) -> Iterator[Stroke]:
    """Strokes without end; a pause now and then, mostly none."""
    chance = random.Random(seed)
    while True:
        yield from _some(chance)
        if chance.random() < 0.3:
            yield Stroke(TURNS, str(chance.randint(1, 40)))
        if chance.random() < 0.08:
            yield Stroke(QUIET, "")


def _some(chance: random.Random) -> list[Stroke]:
    """One stroke, or a few that belong together."""
    kind = chance.choices(
        (
            *("key", "letter", "words", "paste", "click", "drag", "wheel", "size"),
            *("menu", "again", "leave"),
        ),
        (70, 8, 9, 2, 4, 1, 1, 1, 3, 3, 1),
    )[0]
    match kind:
        case "letter":
            return [Stroke("words", chance.choice(LETTERS))]
        case "words":
            ends = [Stroke("key", "enter")] if chance.random() < 0.8 else []
            return [Stroke("words", chance.choice(WORDS)), *ends]
        case "paste":
            return [Stroke("paste", chance.choice(PASTED))]
        case "click" | "wheel":
            return [Stroke(kind, _a_place(chance))]
        case "drag":
            return [Stroke(kind, f"{_a_place(chance)} {_a_place(chance)}")]
        case "size":
            width, height = chance.choice(SIZES)
            return [Stroke("size", f"{width} {height}"), Stroke("size", "80 24")]
        case "menu":
            name = Stroke("words", chance.choice(NAMES))
            return [Stroke("key", "f10"), name, Stroke("key", "enter")]
        case "again":
            return [Stroke("key", _a_key(chance))] * chance.randint(2, 5)
        case "leave":
            return [Stroke("key", key) for key in ("ctrl+q", "enter", "enter")]
    return [Stroke("key", _a_key(chance))]


def _a_key(chance: random.Random) -> str:
    """A key by its name."""
    return chance.choices([*KEYS], [*KEYS.values()])[0]


def _a_place(chance: random.Random) -> str:
    """A place on the screen, across and down, from 0 to 1."""
    return f"{chance.random():.3f} {chance.random():.3f}"
