"""The verb hints: a text check over lines, for templates' authors and for measuring."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from cyclus_tui.commands.output import print_json
from cyclus_tui.errors import CyclusError

_SESSION: Final = (b"SQLite format 3", b'formaat: "cyclus-')
"""What the beginning of a session holds, as `.db` and as `.yaml`."""

Found = Iterator[dict[str, object]]


def hints(*, kind: str, file: Path | None) -> int:
    """Print what a check says of each line, as JSON lines."""
    for body in KINDS[kind](_lines(file)):
        print_json(body)
    return 0


def _lines(file: Path | None) -> list[str]:
    """The lines of a file, or of standard input."""
    try:
        data = file.read_bytes() if file else sys.stdin.buffer.read()
    except OSError as error:
        raise CyclusError(f"{file}: ik kan dit bestand niet lezen.") from error
    if any(sign in data[:1_000] for sign in _SESSION):
        problem = "dit is een sessie. Geef een tekst met op elke regel één zin."
        raise CyclusError(f"{file or 'invoer'}: {problem}")
    lines = data.decode("utf-8-sig", "replace").replace("\r\n", "\n").split("\n")
    return lines if lines[-1] else lines[:-1]


def _plain(lines: list[str]) -> Found:
    """The checks B1-1 to B1-6 on each line."""
    from cyclus_tui.domain.checks.plain import check as plain_check

    for line in lines:
        ids = dict.fromkeys(hint.id for hint in plain_check.hints(line))
        yield {"text": line, "checks": sorted(ids)}


def _privacy(lines: list[str]) -> Found:
    """What in each line may tell who somebody is (PRIV-4)."""
    from cyclus_tui.domain.checks.privacy import check as privacy_check

    for line in lines:
        findings = [
            {"kind": f.kind, "start": f.start, "end": f.end, "text": f.text}
            for f in privacy_check.all_findings(line)
        ]
        yield {"text": line, "findings": findings}


def _alike(lines: list[str]) -> Found:
    """The pairs of lines that look alike; lines are counted from 1."""
    from cyclus_tui.domain.checks.alike import check as alike_check

    for pair in alike_check.pairs(lines):
        yield {"a": pair.a + 1, "b": pair.b + 1, "score": round(pair.score, 4)}


def _outcome(lines: list[str]) -> Found:
    """The kind of result in each line, with the checks that need its words only."""
    from cyclus_tui.domain.checks.outcome import check as outcome_check

    for line in lines:
        reading = outcome_check.read(line)
        ids = {hint.id for hint in reading.hints} & outcome_check.TEXT_CHECKS
        yield {"text": line, "kind": reading.kind, "checks": sorted(ids)}


def _assumption(lines: list[str]) -> Found:
    """What the words of a reason, or of "… dan Z, omdat …", make doubtful."""
    from cyclus_tui.domain.checks.assumption import check as assumption_check

    for line in lines:
        yield {"text": line, "checks": list(assumption_check.checks(line))}


def _question(lines: list[str]) -> Found:
    """The kind of question in each line, its flags, and the one hint about it."""
    from cyclus_tui.domain.checks.question import check as question_check

    for line in lines:
        reading = question_check.read(line)
        yield {
            "text": line,
            "kind": reading.kind,
            "flags": list(reading.flags),
            "hint": reading.hint.text if reading.hint else None,
        }


KINDS: Final[dict[str, Callable[[list[str]], Found]]] = {
    "alike": _alike,
    "assumption": _assumption,
    "outcome": _outcome,
    "plain": _plain,
    "privacy": _privacy,
    "question": _question,
}
"""The checks there are, by their name on the command line."""
