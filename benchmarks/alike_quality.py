"""How well look-alike ideas are found, and how fast.

Run with `python benchmarks/alike_quality.py`. The development sets were used while the
word lists were made; the held-out sets were written by somebody else and were not.
"""

from __future__ import annotations

import json
import random
import statistics
import sys
import time
from pathlib import Path

from cyclus_tui.domain.checks.alike.check import THRESHOLD, Index, pairs

SETS = Path(__file__).parent.parent / "tests" / "domain" / "checks"


def sets() -> list[str]:
    """The development sets, and after them the held-out ones."""
    return [
        path.name
        for kind in ("alike_dev*.json", "alike_heldout*.json")
        for path in sorted(SETS.glob(kind))
    ]


def quality(name: str, threshold: float) -> tuple[float, float]:
    """Precision and recall over all pairs of one labelled set."""
    labelled = json.loads((SETS / name).read_text(encoding="utf-8"))
    meant = {(min(pair), max(pair)) for pair in labelled["pairs"]}
    found = {(pair.a, pair.b) for pair in pairs(labelled["ideas"], threshold)}
    right = len(found & meant)
    return right / max(1, len(found)), right / max(1, len(meant))


def speed(count: int) -> tuple[float, float]:
    """Median and worst milliseconds to find what one new idea looks like."""
    labelled = json.loads((SETS / "alike_dev.json").read_text(encoding="utf-8"))
    ideas: list[str] = labelled["ideas"]
    dice = random.Random(7)
    index = Index[int]()
    for key in range(count):
        index.add(key, f"{dice.choice(ideas)} {dice.choice(ideas)}")
    took = []
    for idea in ideas:
        begin = time.perf_counter()
        index.like(idea)
        took.append((time.perf_counter() - begin) * 1000)
    return statistics.median(took), max(took)


def main() -> None:
    """Print both tables."""
    out = sys.stdout
    for name in sets():
        for threshold in (0.6, THRESHOLD, 0.7, 0.8):
            precision, recall = quality(name, threshold)
            out.write(f"{name:22} {threshold:.2f}  P {precision:.2f}  R {recall:.2f}\n")
    for count in (1_000, 10_000):
        middle, worst = speed(count)
        out.write(
            f"{count:6} ideas: {middle:.2f} ms a new idea, worst {worst:.2f} ms\n"
        )


if __name__ == "__main__":
    main()
