"""How long keys take in a whole session with few ideas and with very many.

From the key event to the bytes for the terminal, in the step that collects ideas: a
letter in the entry, an arrow through the list, and Enter until the saved idea is drawn:

    python -m benchmarks.session_keys [--rounds N]
"""

from __future__ import annotations

import argparse
import asyncio
import tempfile
from functools import partial
from pathlib import Path
from statistics import median
from typing import Final

from textual.events import Key
from textual.pilot import Pilot

from benchmarks.list_keys import SIZE, Terminal, painted
from cyclus_tui.app.begin_session import begin_session
from cyclus_tui.app.open_session import OpenSession
from cyclus_tui.domain.ideas import contributions
from cyclus_tui.domain.journal.edit import Edit
from cyclus_tui.domain.journal.replica import Replica
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.exchange.method_file import find_templates
from cyclus_tui.storage.session_file import SessionFile
from cyclus_tui.tui.app import CyclusApp
from cyclus_tui.tui.controller import SessionController
from cyclus_tui.tui.pane import StepPane
from cyclus_tui.tui.screens.session import SessionScreen
from cyclus_tui.tui.widgets.entry import Entry

LENGTHS: Final = (10, 150, 10_000)


def filled(folder: Path, count: int) -> Path:
    """A session with this many ideas, stopped where ideas are collected."""
    text = find_templates().text("adviesvangers")
    path = begin_session(
        folder, method_text=text, answers={"title": f"{count}"}, program="benchmark"
    )
    file = SessionFile.open(path)
    session = Session.fold(file.session_id, file.edits())
    replica = Replica.mint("benchmark", "benchmark")
    edits: list[Edit] = [replica.introduction(session)]
    session = session.after(edits[0])
    lines = [
        contributions.TypedLine(f"Meer bankjes in straat {n}") for n in range(count)
    ]
    for start in range(0, count, 100):
        edit = contributions.add(
            session,
            replica,
            lines=lines[start : start + 100],
            sort="idea",
            phase="A4",
            step="A4.1",
        )
        session = session.after(edit)
        edits.append(edit)
    file.append(edits, session)
    file.save_local_value("where", "A4|A4.1")
    file.close()
    return path


async def measured(path: Path, rounds: int) -> dict[str, float]:
    """The median milliseconds of a letter, an arrow and a saved idea."""
    took: dict[str, list[float]] = {"letter": [], "arrow": [], "saved": []}
    app = CyclusApp(path.parent, settings_folder=path.parent)
    app.driver_class = Terminal
    async with app.run_test(headless=False, size=SIZE) as pilot:
        opened = await OpenSession.open(path, who="benchmark", program="benchmark")
        where = await opened.local_value("where")
        controller = SessionController(opened, {}, where=where)
        await app.push_screen(SessionScreen(controller))
        while not isinstance(app.focused, Entry):
            await asyncio.sleep(0.01)
        for _ in range(rounds):
            await letter_and_arrow(app, pilot, took)
            await settled(pilot)
            took["saved"].append(await until_saved(app, opened))
        await opened.close()
    return {name: median(times) for name, times in took.items()}


async def letter_and_arrow(
    app: CyclusApp, pilot: Pilot[None], took: dict[str, list[float]]
) -> None:
    """Measure the keys that change nothing."""
    up_or_down = Key("down" if len(took["arrow"]) % 2 else "up", None)
    for name, key in (("letter", Key("a", "a")), ("arrow", up_or_down)):
        await settled(pilot)
        taken, _ = await painted(partial(app.post_message, key), of=20)
        took[name].append(taken)


async def until_saved(app: CyclusApp, opened: OpenSession) -> float:
    """The milliseconds from Enter until the idea is on the disk and in the list."""
    pane = app.screen.query_one(StepPane)
    loop = asyncio.get_running_loop()
    started = loop.time()
    app.post_message(Key("enter", "\r"))
    before = opened.session
    while opened.session is before or pane.context.session is before:
        await asyncio.sleep(0.001)
    return (loop.time() - started) * 1_000


async def settled(pilot: Pilot[None]) -> None:
    """Wait until nothing is left to draw."""
    await pilot.pause()


def main() -> None:
    """Measure and print."""
    words = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    words.add_argument("--rounds", type=int, default=15)
    rounds = words.parse_args().rounds
    with tempfile.TemporaryDirectory() as folder:
        found = {
            length: asyncio.run(measured(filled(Path(folder), length), rounds))
            for length in LENGTHS
        }
    names = ("letter", "arrow", "saved")
    lines = [f"{'ideas':>8} {'letter ms':>10} {'arrow ms':>10} {'saved ms':>10}"]
    for length, times in found.items():
        lines.append(f"{length:8} " + " ".join(f"{times[n]:10.1f}" for n in names))
    for name in names:
        ratio = found[LENGTHS[-1]][name] / found[LENGTHS[0]][name]
        lines.append(
            f"{name}: {LENGTHS[-1]} ideas take {ratio:.2f} times as long as 10"
        )
    print("\n".join(lines))  # noqa: T201 - a benchmark prints


if __name__ == "__main__":
    main()
