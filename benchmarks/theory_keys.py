"""How long keys take in a theory of 60 nodes and 120 arrows, beside a small one.

From the key event to the bytes for the terminal, in the step that draws arrows: a
letter in the entry, an arrow through the ladder, and Enter until the saved step is
drawn:

    python -m benchmarks.theory_keys [--rounds N]
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
from pathlib import Path
from random import Random
from statistics import median
from typing import Final

from textual.events import Key

from benchmarks.list_keys import SIZE, Terminal
from benchmarks.session_keys import letter_and_arrow, settled, until_saved
from cyclus_tui.app.begin_session import begin_session
from cyclus_tui.app.open_session import OpenSession
from cyclus_tui.domain.journal.edit import Edit
from cyclus_tui.domain.journal.replica import Replica
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.theory import editing, graph
from cyclus_tui.exchange.method_file import find_templates
from cyclus_tui.storage.session_file import SessionFile
from cyclus_tui.tui.app import CyclusApp
from cyclus_tui.tui.controller import SessionController
from cyclus_tui.tui.screens.session import SessionScreen
from cyclus_tui.tui.widgets.entry import Entry

SIZES: Final = ((6, 8), (60, 120))
LAYERS: Final = 6


def filled(folder: Path, nodes: int, arrows: int) -> Path:
    """A session with a theory of this size, half of its reasons given."""
    text = find_templates().text("verandertheorie")
    path = begin_session(
        folder, method_text=text, answers={"title": f"{nodes}"}, program="benchmark"
    )
    file = SessionFile.open(path)
    session = Session.fold(file.session_id, file.edits())
    replica = Replica.mint("benchmark", "benchmark")
    edits: list[Edit] = [replica.introduction(session)]
    session = session.after(edits[0])

    def run(edit: Edit | None) -> None:
        nonlocal session
        assert edit is not None
        session = session.after(edit)
        edits.append(edit)

    for sort, count in (("outcome", 1), ("step", nodes - 1)):
        lines = [f"mensen vertrouwen buur {n} genoeg" for n in range(count)]
        named = [f"{sort} {line}" for line in lines]
        run(editing.add(session, replica, lines=named, sort=sort))
    ids = [node.id for node in graph.read_theory(session).nodes]
    chance = Random(nodes)
    pairs: dict[tuple[int, int], None] = {}
    while len(pairs) < arrows:
        end, start = sorted(chance.sample(range(nodes), 2))
        if start // -(-nodes // LAYERS) - end // -(-nodes // LAYERS) < 3:
            pairs[start, end] = None
    for number, (start, end) in enumerate(pairs):
        run(editing.draw_arrow(session, replica, start=ids[start], end=ids[end]))
        if number % 2:
            drawn = graph.read_theory(session).into[ids[end]]
            arrow = next(a for a in drawn if a.start.id == ids[start])
            run(
                editing.explain_arrow(
                    session, replica, arrow=arrow.record, text=f"reden {number}"
                )
            )
    file.append(edits, session)
    file.save_local_value("where", "T4|T4.1")
    file.close()
    return path


async def measured(path: Path, rounds: int) -> dict[str, float]:
    """The median milliseconds of a letter, an arrow and a saved step."""
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
        for number in range(rounds):
            await letter_and_arrow(app, pilot, took)
            for letter in f"S1 > S2 omdat reden {number}":
                app.post_message(Key("a", letter))
            await settled(pilot)
            took["saved"].append(await until_saved(app, opened))
            await settled(pilot)
        await opened.close()
    return {name: median(times) for name, times in took.items()}


def main() -> None:
    """Measure and print."""
    words = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    words.add_argument("--rounds", type=int, default=11)
    rounds = words.parse_args().rounds
    with tempfile.TemporaryDirectory() as folder:
        found = {
            size: asyncio.run(measured(filled(Path(folder), *size), rounds))
            for size in SIZES
        }
    names = ("letter", "arrow", "saved")
    sys.stdout.write(f"{'theory':>10} letter ms  arrow ms  saved ms\n")
    for (nodes, arrows), times in found.items():
        row = " ".join(f"{times[name]:9.1f}" for name in names)
        sys.stdout.write(f"{nodes:5}/{arrows:4} {row}\n")
    for name in names:
        ratio = found[SIZES[-1]][name] / found[SIZES[0]][name]
        sys.stdout.write(f"{name}: {ratio:.2f} times as long in the large one\n")


if __name__ == "__main__":
    main()
