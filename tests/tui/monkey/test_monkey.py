"""Whatever is typed, in whatever order and pace: the program goes on, and keeps all.

`CYCLUS_KEYS` says how many keys each session gets, `CYCLUS_SEED` which ones they are.
`make torture` types very many, on evenings that are under way too.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.tui.monkey.monkey import Monkey, judge
from tests.tui.monkey.tables import SUITE, UNDER_WAY

pytestmark = pytest.mark.random

FEW = 800
KEYS = int(os.environ.get("CYCLUS_KEYS", FEW))
SEED = int(os.environ.get("CYCLUS_SEED", "1"))
A_RUN = 5000
"""So many keys are typed on one session; for more keys others are begun."""

LAST = 80
"""How many strokes a failure tells."""

TABLES = SUITE if KEYS <= FEW else {**SUITE, **UNDER_WAY}


@pytest.mark.parametrize("name", TABLES)
async def test_random_keys_end_nothing_and_lose_nothing(
    name: str, tmp_path: Path
) -> None:
    """All that is drawn as saved is on the disk, and undo and export stay whole."""
    for number, typed in enumerate(range(0, KEYS, A_RUN)):
        folder = tmp_path / str(number)
        await play(folder, name, SEED + number, min(A_RUN, KEYS - typed))


async def play(folder: Path, name: str, seed: int, keys: int) -> None:
    """Let a monkey type, and judge what it left; a failure names seed and keys."""
    monkey = Monkey(folder, TABLES[name], seed)
    try:
        await monkey.play(keys)
        for path in sorted(monkey.folder.glob("*.db")):
            await judge(path)
    except BaseException as error:
        count = sum(stroke.keys for stroke in monkey.typed)
        last = " ".join(map(str, monkey.typed[-LAST:]))
        again = f"CYCLUS_SEED={seed} CYCLUS_KEYS={keys} pytest tests/tui/monkey"
        error.add_note(f"{again} -k {name}\nAt key {count}: … {last}")
        raise
