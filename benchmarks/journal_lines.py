"""How fast journal lines are read, with every check, beside json on the same bytes.

Run `python benchmarks/journal_lines.py`; the goal is at most three times json.
"""

from __future__ import annotations

import gc
import json
import statistics
import sys
import time
from collections.abc import Callable

from cyclus_tui.domain.journal.edit import Change, Edit
from cyclus_tui.domain.journal.journal_lines import DASH
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.exchange.session_yaml import LABEL, read_session, write_session

EDITS = 10_000
ROUNDS = 15
GOAL = 3.0
SESSION = "5e55105e55105e55105e55105e55105e"
SAID = (
    "Betere verlichting op dat donkere fietspad langs het spoor, ook 's winters",
    "Eén keer per week samen koken in het buurthuis",
    'Brieven in "gewone" taal',
    "Een maatje die meegaat naar de balie 🙂",
    "Fietsenrek bij de bushalte",
    "Dat je niet elke keer opnieuw je verhaal hoeft te doen",
)


def edits() -> list[Edit]:
    """A long journal: two ideas, then where one goes, a vote, and a correction."""
    return [
        Edit(
            f"0123456789abcdef.{number}",
            number,
            SESSION,
            "2026-11-21T19:30:00+01:00",
            LABEL,
            tuple(changes(number)),
        )
        for number in range(1, EDITS + 1)
    ]


def changes(number: int) -> list[Change]:
    """What one edit changes."""
    record, said = f"{number:020x}", SAID[number % len(SAID)]
    match number % 5:
        case 0 | 1:
            fields = {"sort": "idea", "text": said, "phase": "A4", "step": "A4.1"}
            texts = [Change(record, "idea", *pair) for pair in fields.items()]
            return [Change(record, "idea", "number", number), *texts]
        case 2:
            return [
                Change(record, "placement", "idea", f"{number - 1:020x}"),
                Change(record, "placement", "theme", f"{number // 500:020x}"),
            ]
        case 3:
            return [
                Change(record, "ballot", "round", "0" * 20),
                Change(
                    record,
                    "ballot",
                    "choices",
                    [[f"{number - 2:020x}", 1], [f"{number - 3:020x}", 2]],
                ),
            ]
    seen = (f"0123456789abcdef.{max(1, number - 3)}",)
    return [Change(f"{max(1, number - 3):020x}", "idea", "text", said, seen)]


def timed(task: Callable[[], object]) -> float:
    """The seconds that a task takes once."""
    gc.collect()
    start = time.perf_counter()
    task()
    return time.perf_counter() - start


def main() -> int:
    """Print the times and their ratio; 1 when the goal is not reached."""
    data = write_session(Session.fold(SESSION, edits()), None)
    journal = data.partition(b"\njournaal:\n")[2].splitlines()[:-1]
    lines = [line.removeprefix(DASH.encode()) for line in journal]
    size = sum(map(len, lines)) / 1e6

    def ours() -> object:
        return read_session(data, "sessie.yaml")

    def floor() -> object:
        return [json.loads(line) for line in lines]

    assert len(read_session(data, "sessie.yaml").edits) == len(lines) == EDITS
    pairs = [(timed(ours), timed(floor)) for _ in range(ROUNDS)]
    mine, theirs = (statistics.median(times) for times in zip(*pairs, strict=True))
    ratio = mine / theirs
    sys.stdout.write(
        f"{EDITS} edits, {size:.1f} MB\n"
        f"the file, every check   {mine * 1000:6.1f} ms  {size / mine:5.1f} MB/s\n"
        f"json.loads per line     {theirs * 1000:6.1f} ms  {size / theirs:5.1f} MB/s\n"
        f"ratio {ratio:.2f}, goal at most {GOAL:.0f}\n"
    )
    return 0 if ratio <= GOAL else 1


if __name__ == "__main__":
    sys.exit(main())
