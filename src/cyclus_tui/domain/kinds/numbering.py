"""Numbering: what records are called in few signs, on a screen and in a typed line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.kinds.record_kind import RecordKind


def labels(records: Iterable[Record]) -> dict[str, str]:
    """The number that each line shows: `12`; after a merge a second one is `12b`."""
    numbers: dict[str, str] = {}
    counts: dict[int, int] = {}
    for record in records:
        number = record.number("number")
        counts[number] = counts.get(number, 0) + 1
        count = counts[number]
        letter = "" if count == 1 else chr(ord("a") + min(count, 26) - 1)
        numbers[record.id] = f"{number}{letter}"
    return numbers


def slip_codes(records: Iterable[Record], *, field: str, letter: str) -> dict[str, str]:
    """The code on each slip; the second that two laptops gave out has a letter."""
    records = [*records]
    numbers = labels(records)
    times: Counter[str] = Counter()
    found: dict[str, str] = {}
    for record in records:
        code = record.text(field) or f"{letter}{numbers[record.id]}"
        times[code] += 1
        extra = "" if times[code] == 1 else chr(ord("a") + min(times[code], 26) - 1)
        found[record.id] = f"{code}{extra}"
    return found


def codes(session: Session, kind: RecordKind) -> Mapping[str, str]:
    """The code of each numbered record of a kind by its id: `V3`, `X1`, `12b`."""
    numbered = [r for r in session.of(kind.name) if "number" in r.fields]
    if kind.codes is not None:
        return kind.codes(numbered)
    return {record: kind.letter + label for record, label in labels(numbered).items()}
