"""How well questions are told apart, and how fast.

Run with `python benchmarks/question_quality.py [FILE.jsonl …]`. Each line of a file is
one question with its `kind` and `flags` as a person labelled it. Without a file the
development set is read. A hint is deserved when its kind or flag is in the label.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from cyclus_tui.domain.checks.question.check import QuestionReading, read

DEVELOPMENT = Path(__file__).parent.parent / "tests" / "corpora" / "questions.jsonl"
HINTED = ("advice", "leading", "choice", "closed", "statement")


@dataclass(frozen=True, slots=True)
class Labelled:
    """One question as a person labelled it."""

    text: str
    kind: str
    flags: frozenset[str]

    def deserves(self, reading: QuestionReading) -> bool:
        """Whether the hint that was shown names this kind or one of these flags."""
        about = reading.hint.id.removeprefix("VRAAG-") if reading.hint else ""
        return about == self.kind or about in self.flags


def labelled(path: Path) -> list[Labelled]:
    """The questions of a file."""
    lines = path.read_text("utf-8").splitlines()
    bodies = [json.loads(line) for line in lines if line]
    return [Labelled(b["text"], b["kind"], frozenset(b["flags"])) for b in bodies]


def ratio(part: int, whole: int) -> str:
    """A share, or a dash when there is nothing to share."""
    return f"{part / whole:.3f}" if whole else "    -"


def kinds(pairs: list[tuple[Labelled, QuestionReading]]) -> str:
    """Precision and recall of each kind and each flag."""
    out = []
    meant = Counter(label.kind for label, _ in pairs)
    found = Counter(reading.kind for _, reading in pairs)
    right = Counter(
        label.kind for label, reading in pairs if label.kind == reading.kind
    )
    for label, reading in pairs:
        meant.update(label.flags)
        found.update(reading.flags)
        right.update(label.flags & set(reading.flags))
    for kind in sorted(meant | found, key=lambda kind: -meant[kind]):
        p, r = ratio(right[kind], found[kind]), ratio(right[kind], meant[kind])
        out.append(f"  {kind:11} {meant[kind]:4}  P {p}  R {r}\n")
    return "".join(out)


def report(path: Path) -> str:
    """All figures of one set."""
    pairs = [(label, read(label.text)) for label in labelled(path)]
    right = sum(label.kind == reading.kind for label, reading in pairs)
    shown = [(label, reading) for label, reading in pairs if reading.hint]
    deserved = sum(label.deserves(reading) for label, reading in shown)
    due = [(label, r) for label, r in pairs if label.kind in HINTED or label.flags]
    given = sum(reading.hint is not None and x.deserves(reading) for x, reading in due)
    return (
        f"{path}: {len(pairs)} questions, {ratio(right, len(pairs))} of the kinds "
        f"right\n"
        f"{kinds(pairs)}"
        f"  hints: {len(shown)} shown, precision {ratio(deserved, len(shown))},"
        f" recall {ratio(given, len(due))}\n{speed(pairs)}"
    )


def speed(pairs: list[tuple[Labelled, QuestionReading]]) -> str:
    """Milliseconds for one question."""
    took = []
    for label, _ in pairs:
        begin = time.perf_counter()
        read.__wrapped__(label.text)
        took.append((time.perf_counter() - begin) * 1000)
    middle, worst = statistics.median(took), max(took)
    return f"  {middle:.3f} ms a question (median), worst {worst:.2f} ms\n"


def main() -> None:
    """Print the figures of each file."""
    for name in sys.argv[1:] or [str(DEVELOPMENT)]:
        sys.stdout.write(report(Path(name)))


if __name__ == "__main__":
    main()
