"""Random keys in a real terminal, as fast as it takes them: the program goes on."""

from __future__ import annotations

import os
import random
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from tests.tui.monkey.monkey import judge, limited
from tests.tui.monkey.strokes import Stroke, strokes
from tests.tui.monkey.tables import fresh
from tests.walk.pseudo_terminal import PseudoTerminal

pytestmark = pytest.mark.walk

KEYS: Final = 400
SEED: Final = int(os.environ.get("CYCLUS_SEED", "1"))
LAST_LOOKS: Final = 50
"""So often it is looked at what the last keys do, before the program is ended."""

LEAVE: Final = b"\x1b[?1049l"
SORRY: Final = b"Er ging iets mis"
"""How the program tells of a bug."""

BYTES: Final = {
    **{f"f{n}": f"\x1bO{letter}" for n, letter in enumerate("PQRS", 1)},
    **{f"f{n}": f"\x1b[{code}~" for n, code in enumerate((15, 17, 18, 19, 20, 21), 5)},
    **{"f12": "\x1b[24~", "shift+tab": "\x1b[Z", "escape": "\x1b"},
    **{"up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C", "left": "\x1b[D"},
    **{"home": "\x1b[H", "end": "\x1b[F", "pageup": "\x1b[5~", "pagedown": "\x1b[6~"},
    **{"enter": "\r", "tab": "\t", "space": " ", "backspace": "\x7f"},
}
"""What a terminal sends for a key."""


def sent(stroke: Stroke) -> bytes:
    """What a terminal sends for a stroke; nothing for what has no bytes."""
    kind, what = stroke
    if kind == "paste":
        return f"\x1b[200~{what}\x1b[201~".encode()
    if kind == "words":
        return what.encode()
    if kind != "key":
        return b""
    letter = what.removeprefix("ctrl+")
    return (BYTES[what] if letter == what else chr(ord(letter) & 31)).encode()


def type_on(terminal: PseudoTerminal, left: Iterator[Stroke]) -> bool:
    """Type until the program is left, or until there are no more strokes."""
    chance = random.Random(SEED)
    for stroke in left:
        if stroke.kind == "size":
            terminal.resize(*map(int, stroke.what.split()))
        terminal.type(sent(stroke))
        if not terminal.listen(chance.choice((0, 0, 0, 0.002, 0.05))):
            return False
    return True


async def test_random_keys_in_a_terminal_end_nothing(tmp_path: Path) -> None:
    """Left by its own keys it begins again; at last it is told to end, and does."""
    path = fresh("adviesvangers")(tmp_path / "sessies")
    homes = ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME")
    env = {
        **os.environ,
        **dict.fromkeys(homes, str(tmp_path)),
        **{"TERM": "xterm-256color", "LC_ALL": "C.UTF-8"},
        "CYCLUS_SESSIONS": str(path.parent),
        "PYTHONPATH": str(Path(__file__).parents[2] / "src"),
    }
    command = [sys.executable, "-m", "cyclus_tui", "open", str(path)]
    left = limited(strokes(SEED), KEYS)
    runs = True
    while runs:
        with PseudoTerminal(command, env=env) as terminal:
            terminal.wait(b"Voorbereiden")
            is_done = type_on(terminal, left)
            if all(terminal.listen(0.02) for _ in range(LAST_LOOKS)):
                terminal.kill(signal.SIGTERM)
                assert terminal.ended() == 128 + signal.SIGTERM, SEED
            assert terminal.ended() in (0, 128 + signal.SIGTERM), SEED
            assert SORRY not in terminal.output, SEED
            assert LEAVE in terminal.output
            runs = not is_done
    for session in sorted(path.parent.glob("*.db")):
        await judge(session)
