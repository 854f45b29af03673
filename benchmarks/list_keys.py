"""How long a key takes in a list of ten ideas and in one of a hundred thousand.

From the key event to the bytes for the terminal, all lengths in turn in one run,
beside Textual's own OptionList with the same words:

    python -m benchmarks.list_keys [--rounds N]
"""

from __future__ import annotations

import argparse
import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from statistics import median
from time import perf_counter
from typing import Final

from textual.app import App, ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.drivers.headless_driver import HeadlessDriver
from textual.events import Key
from textual.pilot import Pilot
from textual.widgets import OptionList

from cyclus_tui.tui.widgets.line_list import LineList, Row

LENGTHS: Final = (10, 1_000, 10_000, 100_000)
SIZE: Final = (120, 40)
KEYS_A_ROUND: Final = 8
"""Few enough to stay inside the ten rows, many enough for a median."""


class Terminal(HeadlessDriver):
    """A terminal that only notes when it was written to, and how much."""

    written: Callable[[str], None] | None = None

    @property
    def is_headless(self) -> bool:
        """Textual draws for it as for a real terminal."""
        return False

    def write(self, data: str) -> None:
        """Note what came."""
        if Terminal.written is not None:
            Terminal.written(data)


class Lists(App[None]):
    """One list in sight: ours, or Textual's."""

    ENABLE_COMMAND_PALETTE = False

    def __init__(self) -> None:
        super().__init__(driver_class=Terminal)
        self.line_list = LineList(mark_cells=6)
        self.option_list = OptionList(markup=False)

    def compose(self) -> ComposeResult:
        """Both; one of them is hidden."""
        self.option_list.display = False
        yield Horizontal(self.line_list, self.option_list)


@dataclass
class Times:
    """What was measured for one length, in milliseconds."""

    up: list[float] = field(default_factory=list)
    down: list[float] = field(default_factory=list)
    page: list[float] = field(default_factory=list)
    bytes_a_key: list[float] = field(default_factory=list)


async def painted(do: Callable[[], object], *, of: int) -> tuple[float, int]:
    """Do something; the milliseconds to the first painting after it, and its bytes."""
    seen = asyncio.Event()
    came = 0

    def note(data: str) -> None:
        nonlocal came
        if len(data) >= of:
            came += len(data)
            seen.set()

    Terminal.written = note
    started = perf_counter()
    do()
    await asyncio.wait_for(seen.wait(), timeout=10)
    taken = (perf_counter() - started) * 1_000
    Terminal.written = None
    return taken, came


def ideas(length: int) -> list[Row]:
    """As many ideas, ready before the clock starts."""
    return [
        Row(f"idea-{number}", str(number + 1), f"Meer bankjes in straat {number}", "●●")
        for number in range(length)
    ]


async def keys(app: App[None], pilot: Pilot[None], times: Times, length: int) -> None:
    """Measure the arrow key and, where there are pages, the page key."""
    pages = ["pagedown"] * (2 if length > SIZE[1] else 0)
    for key in ["down"] * KEYS_A_ROUND + pages:
        await pilot.pause()
        took, came = await painted(partial(app.post_message, Key(key, None)), of=60)
        if key == "down":
            times.down.append(took)
            times.bytes_a_key.append(came)
        else:
            times.page.append(took)


async def line_list(app: Lists, pilot: Pilot[None], rows: list[Row], to: Times) -> None:
    """One round of our own list."""
    app.option_list.display, app.line_list.display = False, True
    app.line_list.set_rows(())
    app.line_list.focus()
    await pilot.pause()
    took, _ = await painted(lambda: app.line_list.set_rows(rows), of=400)
    to.up.append(took)
    await keys(app, pilot, to, len(rows))


async def option_list(
    app: Lists, pilot: Pilot[None], rows: list[Row], to: Times
) -> None:
    """One round of Textual's list."""
    app.line_list.display, app.option_list.display = False, True
    app.option_list.clear_options()
    app.option_list.focus()
    await pilot.pause()

    def fill() -> None:
        app.option_list.add_options([Content(row.text) for row in rows])

    took, _ = await painted(fill, of=400)
    to.up.append(took)
    app.option_list.highlighted = 0
    await keys(app, pilot, to, len(rows))


async def measure(rounds: int) -> tuple[dict[int, Times], dict[int, Times]]:
    """All lengths in turn, so that a busy moment of the machine hits all alike."""
    ours = {length: Times() for length in LENGTHS}
    theirs = {length: Times() for length in LENGTHS[:3]}
    prepared = {length: ideas(length) for length in LENGTHS}
    app = Lists()
    async with app.run_test(headless=False, size=SIZE) as pilot:
        await line_list(app, pilot, prepared[10], Times())
        for _ in range(rounds):
            for length, times in ours.items():
                await line_list(app, pilot, prepared[length], times)
            for length, times in theirs.items():
                await option_list(app, pilot, prepared[length], times)
    return ours, theirs


def table(name: str, measured: dict[int, Times]) -> Sequence[str]:
    """The lines to print, medians in milliseconds."""
    lines = [f"{name:<12}{'up':>9}{'down':>9}{'page':>9}{'bytes':>9}"]
    for length, times in measured.items():
        page = f"{median(times.page):9.2f}" if times.page else f"{'-':>9}"
        lines.append(
            f"{length:>11} {median(times.up):9.1f}{median(times.down):9.2f}"
            f"{page}{median(times.bytes_a_key):9.0f}"
        )
    ratio = median(measured[10_000].down) / median(measured[10].down)
    lines.append(f"a key in 10,000 : a key in 10 = {ratio:.2f}")
    return lines


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    ours, theirs = asyncio.run(measure(parser.parse_args().rounds))
    report = [*table("LineList", ours), "", *table("OptionList", theirs)]
    print("\n".join(report))  # noqa: T201 - a benchmark prints


if __name__ == "__main__":
    main()
