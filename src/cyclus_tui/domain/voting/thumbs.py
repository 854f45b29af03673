"""Thumbs: up, aside and down, and whether a group carries something together (4.4)."""

from __future__ import annotations

from collections.abc import Iterable

from cyclus_tui.domain.journal.edit import Value
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.text import one_line
from cyclus_tui.errors import RuleError

ThumbCounts = tuple[int, int, int]
"""How many went up, aside and down."""


def parse_thumbs(text: str) -> ThumbCounts:
    """Three counts as they are typed: `9 1 1` or `9/1/1`.

    Raises:
        RuleError: these are not three counts.
    """
    parts = one_line(text).replace("/", " ").split()
    if len(parts) != 3 or not all(p.isdecimal() and len(p) < 4 for p in parts):
        raise RuleError("Typ drie getallen: omhoog, opzij, omlaag. Bijvoorbeeld 9 1 1.")
    up, aside, down = map(int, parts)
    if not up + aside + down:
        raise RuleError("Drie nullen is niet gepeild. Haal ze weg en druk op Enter.")
    return up, aside, down


def has_down(counts: Value) -> bool:
    """Whether a thumb was down, so that somebody sees it differently."""
    return isinstance(counts, list) and bool(counts) and counts[-1] != 0


def thumbs_of(record: Record) -> ThumbCounts:
    """What was counted at a record; all 0 when nobody counted."""
    counts = [n for n in record.items("thumbs") if isinstance(n, int)]
    return (counts[0], counts[1], counts[2]) if len(counts) == 3 else (0, 0, 0)


def support_in_words(counted: Iterable[tuple[ThumbCounts, int]]) -> str:
    """What may be said of several counts together, each with the objections noted.

    Of nothing is said that it has objections while nobody was asked (GEDRAGEN-1).
    """
    counts = list(counted)
    polled = [(thumbs, noted) for thumbs, noted in counts if any(thumbs)]
    if not polled:
        return "niet gepeild"
    if not all(is_carried(thumbs, noted) for thumbs, noted in polled):
        return "met bezwaren"
    return (
        "gezamenlijk gedragen" if len(polled) == len(counts) else "niet overal gepeild"
    )


def is_carried(thumbs: ThumbCounts, noted: int) -> bool:
    """Whether two thirds stand behind it and each objection is noted (GEDRAGEN-1)."""
    up, _, down = thumbs
    total = sum(thumbs)
    return total > 0 and up * 3 >= total * 2 and down <= noted
