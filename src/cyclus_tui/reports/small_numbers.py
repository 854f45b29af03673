"""Small numbers: on paper people are counted out where nobody stands out (PRIV-7)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.kinds.record_kind import Thumbs
from cyclus_tui.domain.steps import measure
from cyclus_tui.domain.voting.thumbs import thumbs_of

SMALLEST: Final = 5
"""Fewer people than this are not counted out (PRIV-7)."""

FEW: Final = f"minder dan {SMALLEST}"


def is_small(count: int) -> bool:
    """Whether so few people could be recognised; of nobody nothing is told."""
    return 0 < count < SMALLEST


def number(count: int) -> str:
    """How many people: `11`, or `minder dan 5`."""
    return FEW if is_small(count) else str(count)


def people(count: int, several: str) -> str:
    """How many people of a sort: `11 bewoners`, `minder dan 5 vrijwilligers`."""
    return f"{number(count)} {several}"


def thumbs(record: Record) -> str:
    """How many thumbs went up, aside and down; empty when nobody counted.

    Where one of the counts is small the others stand there roughly: who knows how
    many people there were would only have to subtract.
    """
    counts = thumbs_of(record)
    if not any(counts):
        return ""
    is_rough = any(map(is_small, counts))
    words = [roughly(n, counts) if is_rough or not n else str(n) for n in counts]
    return Thumbs("thumbs").in_words([*words])


def score(rules: measure.Rules, answers: Sequence[Record]) -> str:
    """The score of answers, not of so few that one knows who said what."""
    of_all = measure.score_of(rules, answers)
    if of_all is None or is_small(of_all.answers):
        return ""
    return measure.score_in_words(rules, of_all)


def roughly(count: int, counts: Collection[int]) -> str:
    """A count in words that tell no exact number."""
    if count < SMALLEST:
        return FEW if count else "niemand"
    return "de meesten" if 2 * count > sum(counts) else f"{SMALLEST} of meer"
