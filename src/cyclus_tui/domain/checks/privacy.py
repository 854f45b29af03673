"""Privacy: what in a text could tell who somebody is (PRIV-4).

High precision is as much the aim as missing nothing: a mark at every line would
soon be read by nobody. A name that is no first name of the list and stands without a
title or a family name is missed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from cyclus_tui.domain.checks import (
    privacy_addresses,
    privacy_names,
    privacy_numbers,
)


@dataclass(frozen=True, slots=True)
class Finding:
    """One place in a text by which somebody can be recognised."""

    kind: str
    """email, phone, postcode, address, iban, bsn, birthdate or name."""
    start: int
    end: int
    text: str


@lru_cache(maxsize=1024)
def findings(text: str) -> tuple[Finding, ...]:
    """All that may identify a person, in order of place and never overlapping.

    Where two overlap the more certain one stays: numbers that are checked, then
    addresses, then names.
    """
    kept: list[Finding] = []
    for kind, start, end in _found(text):
        if all(end <= other.start or start >= other.end for other in kept):
            kept.append(Finding(kind, start, end, text[start:end]))
    return tuple(sorted(kept, key=lambda finding: finding.start))


def _found(text: str) -> Iterator[tuple[str, int, int]]:
    """Kind and place of each, the most certain kinds first."""
    yield from privacy_numbers.found(text)
    yield from privacy_addresses.found(text)
    for start, end in privacy_names.found(text):
        yield "name", start, end
