"""How well results are told apart and assumptions are doubted, and how fast.

Run with `python benchmarks/outcome_quality.py [FILE…]`; without a file the development
sets of `tests/corpora`. A line holds `text` with `kind` (a result), or with `checks`
and `z` (an assumption, and the outcome it belongs to).
"""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from pathlib import Path

from cyclus_tui.domain.checks.assumption import check as assumption_check
from cyclus_tui.domain.checks.outcome import check as outcome_check

SETS = Path(__file__).parent.parent / "tests" / "corpora"
ASKED = ("output", "container", "process")
"""The kinds of result that lead to a question."""
Row = dict[str, object]


def rows(file: Path) -> list[Row]:
    """The labelled lines of one file."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


def share(part: int, whole: int) -> str:
    """A share as a percentage, and of how many."""
    return f"{100 * part / whole:5.1f} % of {whole}" if whole else "    - "


def of_results(labelled: list[Row]) -> list[str]:
    """The kinds right, by kind, and how many of the questions are deserved."""
    seen: Counter[tuple[str, str]] = Counter()
    hinted: Counter[bool] = Counter()
    for row in labelled:
        reading = outcome_check.read(str(row["text"]))
        seen[str(row["kind"]), reading.kind] += 1
        if reading.kind in ASKED and outcome_check.TEXT_CHECKS & {
            hint.id for hint in reading.hints
        }:
            hinted[reading.kind == row["kind"]] += 1
    right = sum(count for (meant, read), count in seen.items() if meant == read)
    meant_so = sum(count for (meant, _), count in seen.items() if meant in ASKED)
    told = [
        f"kind right       {share(right, len(labelled))}",
        f"hints deserved   {share(hinted[True], hinted.total())}",
        f"hints given      {share(hinted[True], meant_so)}",
    ]
    for kind in sorted({kind for pair in seen for kind in pair}):
        found = sum(count for (_, read), count in seen.items() if read == kind)
        there = sum(count for (meant, _), count in seen.items() if meant == kind)
        hit = seen[kind, kind]
        told.append(f"  {kind:10} P {share(hit, found)}   R {share(hit, there)}")
    return told


def of_assumptions(labelled: list[Row]) -> list[str]:
    """Of each check the precision and the recall."""
    found: Counter[str] = Counter()
    there: Counter[str] = Counter()
    hit: Counter[str] = Counter()
    for row in labelled:
        z = str(row.get("z", ""))
        hints = assumption_check.hints(str(row["text"]), outcome=z)
        got = {hint.id for hint in hints}
        meant = row["checks"]
        want = set(meant) if isinstance(meant, list) else set()
        found.update(got)
        there.update(want)
        hit.update(got & want)
    return [
        f"  {check} P {share(hit[check], found[check])}"
        f"   R {share(hit[check], there[check])}"
        for check in sorted(found.keys() | there.keys())
    ]


def speed(labelled: list[Row]) -> str:
    """The mean and the worst time of a line, once the word lists are read."""
    took = []
    first = next((row for row in labelled if row.get("z")), labelled[0])
    for row in (first, *labelled):
        begin = time.perf_counter()
        if "kind" in row:
            outcome_check.read(str(row["text"]) + " ")
        else:
            assumption_check.hints(str(row["text"]), outcome=str(row.get("z", "")))
        took.append((time.perf_counter() - begin) * 1000)
    warm = took[1:]
    return (
        f"a line: mean {sum(warm) / len(warm):.2f} ms, worst {max(warm):.2f} ms,"
        f" the first {took[0]:.0f} ms"
    )


def main() -> None:
    """Print a table of every file."""
    given = [Path(name) for name in sys.argv[1:]]
    out = sys.stdout
    for file in given or sorted(SETS.glob("[ao]*s*.jsonl")):
        labelled = rows(file)
        told = of_results if "kind" in labelled[0] else of_assumptions
        out.write(f"{file.name}, {len(labelled)} lines\n")
        out.writelines(f"{line}\n" for line in (speed(labelled), *told(labelled)))


if __name__ == "__main__":
    main()
