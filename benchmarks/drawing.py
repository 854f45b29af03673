"""How long a drawing of sixty boxes and a hundred and twenty arrows takes.

Run `python -m benchmarks.drawing`. Everything runs in turns, so that the ratios hold
on another machine; milliseconds are medians.

- ours: from boxes and lines to every row of signs, at each detail;
- the floor: graphlay alone, of which ours uses columns and orders, on the same graph;
- the peer: netext, which draws graphs for terminals, to its text (left to right, lines
  at right angles); one round, because it takes seconds.
"""

from __future__ import annotations

import importlib
import io
import statistics
import sys
import time
from collections.abc import Callable
from random import Random
from typing import Any, Final

import graphlay
from rich.console import Console

from cyclus_tui.drawing.canvas import Canvas
from cyclus_tui.drawing.layout import lay_out
from cyclus_tui.drawing.parts import Box, Detail, Edge
from cyclus_tui.reports.drawing_svg import drawing_svg

ROUNDS: Final = 15
SIZES: Final = ((12, 18), (60, 120))
COLUMNS: Final = 6


def graph(count: int, arrows: int) -> tuple[list[Box], list[Edge]]:
    """Steps in six columns, some arrows far, a few going back."""
    chance = Random(count * arrows)
    boxes = [
        Box(f"b{n}", f"S{n}", f"{n} mensen vertrouwen iemand in de buurt", "step")
        for n in range(count)
    ]
    pairs: set[tuple[int, int]] = set()
    while len(pairs) < arrows:
        one, other = chance.sample(range(count), 2)
        reach = other * COLUMNS // count - one * COLUMNS // count
        if 0 < reach < 3 or chance.random() < 0.01:
            pairs.add((one, other))
    return boxes, [
        Edge(f"b{one}", f"b{other}", str(number))
        for number, (one, other) in enumerate(sorted(pairs), 1)
    ]


def ours(boxes: list[Box], lines: list[Edge], detail: Detail) -> Callable[[], object]:
    """Layout and every row."""
    return lambda: Canvas(lay_out(boxes, lines, detail)).text()


def picture(boxes: list[Box], lines: list[Edge]) -> Callable[[], object]:
    """Layout and the picture for paper."""
    return lambda: drawing_svg(lay_out(boxes, lines, "full"))


def floor(boxes: list[Box], lines: list[Edge]) -> Callable[[], object]:
    """The library alone, with its own routes; as much effort as ours asks for."""
    place = {box.id: number for number, box in enumerate(boxes)}
    size = {"width": 26.0, "height": 5.0}
    asked = {
        "nodes": [{"size": size} for _ in boxes],
        "edges": [
            {"source": place[line.start], "target": place[line.end]} for line in lines
        ],
    }
    effort = "balanced" if len(lines) <= 40 else "fast"
    return lambda: graphlay.layout(asked, options={"effort": effort})


def peer(boxes: list[Box], lines: list[Edge]) -> Callable[[], object] | None:
    """Netext, where it is installed."""
    try:
        netext: Any = importlib.import_module("netext")
        engines: Any = importlib.import_module("netext.layout_engines")
    except ImportError:
        return None
    asked = {"$edge-routing-mode": netext.EdgeRoutingMode.ORTHOGONAL}

    def draw() -> object:
        made = netext.ConsoleGraph(
            nodes={box.id: {} for box in boxes},
            edges=[(line.start, line.end, asked) for line in lines],
            layout_engine=engines.SugiyamaLayout(
                direction=engines.LayoutDirection.LEFT_RIGHT
            ),
        )
        Console(file=io.StringIO(), width=400, markup=False).print(made)
        return made

    return draw


def milliseconds(deed: Callable[[], object]) -> float:
    """How long a deed took once."""
    before = time.perf_counter()
    deed()
    return (time.perf_counter() - before) * 1000


def table(count: int, arrows: int) -> None:
    """Measure one size and print it."""
    boxes, lines = graph(count, arrows)
    deeds = {
        "ours, first words": ours(boxes, lines, "normal"),
        "ours, codes": ours(boxes, lines, "codes"),
        "ours, for paper": picture(boxes, lines),
        "graphlay alone": floor(boxes, lines),
    }
    times: dict[str, list[float]] = {name: [] for name in deeds}
    for _ in range(ROUNDS):
        for name, deed in deeds.items():
            times[name].append(milliseconds(deed))
    netext = peer(boxes, lines)
    if netext is None:
        sys.stdout.write("netext is not installed\n")
    else:
        times["netext"] = [milliseconds(netext)]
    least = statistics.median(times["graphlay alone"])
    sys.stdout.write(
        f"\n{count} boxes, {arrows} arrows\n"
        f"{'':<22}{'median ms':>10}{'most ms':>9}{'beside the floor':>18}\n"
    )
    for name, taken in times.items():
        median = statistics.median(taken)
        sys.stdout.write(
            f"{name:<22}{median:10.1f}{max(taken):9.1f}{median / least:17.2f}x\n"
        )


def main() -> None:
    """Measure every size."""
    for count, arrows in SIZES:
        table(count, arrows)


if __name__ == "__main__":
    main()
