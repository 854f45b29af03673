"""How long each text check takes on a line of many letters.

Run `python benchmarks/text_checks.py`. The goal is at most 50 ms for each, whatever the
length: a check looks at a bounded piece (`domain/checks/bounds.py`). Milliseconds are
the median of seven, each on a text that was not seen before.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from statistics import median
from typing import Any, Final

from cyclus_tui.domain.checks import central_question
from cyclus_tui.domain.checks.alike import check as alike_check
from cyclus_tui.domain.checks.outcome import check as outcome_check
from cyclus_tui.domain.checks.plain import check as plain_check
from cyclus_tui.domain.checks.privacy import check as privacy_check
from cyclus_tui.domain.checks.privacy import sensitive
from cyclus_tui.domain.checks.question import check as question_check
from cyclus_tui.reports.text import wrap

GOAL: Final = 50
SIZES: Final = (1_000, 16_000, 32_000)
PROSE: Final = (
    "Wat helpt Jan de Vries van 43 om in de wijk hulp te vragen, of waarom niet, want "
)
TEXTS: Final[dict[str, str]] = {
    "prose": PROSE,
    "no blanks": "a",
    "names": "Jan de Vries en ",
    "questions": "wat is dat? of waarom niet? ",
}
CHECKS: Final[dict[str, Callable[[str], Any]]] = {
    "central question": central_question.hints,
    "look-alikes": lambda text: alike_check.pairs([text, f"{text} ook", "kort"]),
    "names": privacy_check.findings,
    "names, whole": privacy_check.all_findings,
    "plain language": plain_check.hints,
    "question": question_check.read,
    "outcome": outcome_check.read,
    "sensitive": sensitive.hints,
    "a report's line": wrap,
}


def milliseconds(check: Callable[[str], Any], text: str) -> float:
    """How long one check takes."""
    before = time.perf_counter()
    check(text)
    return (time.perf_counter() - before) * 1000


def main() -> None:
    """Measure and print the worst text of each size."""
    sizes = " ".join(f"{size:>12}" for size in SIZES)
    sys.stdout.write(f"{'worst text, ms':<20}{sizes}   goal at most {GOAL}\n")
    for name, check in CHECKS.items():
        check(PROSE)
        cells = []
        for size in SIZES:
            worst = max(
                median(
                    milliseconds(check, f"{n} {seed * (size // len(seed))}")
                    for n in range(7)
                )
                for seed in TEXTS.values()
            )
            cells.append(f"{worst:12.1f}")
        sys.stdout.write(f"{name:<20}{' '.join(cells)}\n")


if __name__ == "__main__":
    main()
