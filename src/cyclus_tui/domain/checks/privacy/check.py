"""Privacy: what in a text could tell who somebody is (PRIV-4).

High precision is as much the aim as missing nothing: a mark at every line would
soon be read by nobody. A name that is no first name of the list and stands without a
title or a family name is missed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from cyclus_tui.domain.checks.bounds import LOOKED_AT, bounded, piece
from cyclus_tui.domain.checks.privacy import addresses, numbers, persons

_IN_COMMON: Final = 120
"""How many characters two pieces of a long text have in common."""


@dataclass(frozen=True, slots=True)
class PrivacyFinding:
    """One place in a text by which somebody can be recognised."""

    kind: str
    """email, phone, postcode, address, iban, bsn, birthdate or name."""
    start: int
    end: int
    text: str


def all_findings(text: str) -> tuple[PrivacyFinding, ...]:
    """As `findings`, in the whole of a text, which is read piece by piece.

    Pieces have their ends in common, so that a name is not cut in two.
    """
    kept: list[PrivacyFinding] = []
    start = 0
    while start < len(text):
        part = piece(text[start : start + 2 * LOOKED_AT])
        is_last = start + len(part) >= len(text)
        own = len(part) if is_last else max(1, len(part) - _IN_COMMON)
        for found in findings(part):
            place = found.start + start
            if found.start < own and (not kept or place >= kept[-1].end):
                kept.append(
                    PrivacyFinding(found.kind, place, found.end + start, found.text)
                )
        blank = text.rfind(" ", start + own // 2, start + own)
        start = start + own if is_last or blank < 0 else blank + 1
    return tuple(kept)


@lru_cache(maxsize=1024)
@bounded
def findings(text: str) -> tuple[PrivacyFinding, ...]:
    """All that may identify a person, in order of place and never overlapping.

    Where two overlap the more certain one stays: numbers that are checked, then
    addresses, then names.
    """
    kept: list[PrivacyFinding] = []
    for kind, start, end in _found(text):
        if all(end <= other.start or start >= other.end for other in kept):
            kept.append(PrivacyFinding(kind, start, end, text[start:end]))
    return tuple(sorted(kept, key=lambda finding: finding.start))


def _found(text: str) -> Iterator[tuple[str, int, int]]:
    """Kind and place of each, the most certain kinds first."""
    yield from numbers.numbers(text)
    yield from addresses.addresses(text)
    for start, end in persons.persons(text):
        yield "name", start, end
