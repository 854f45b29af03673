"""Measuring: what was found of one thing at several moments, in order of time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cyclus_tui.domain import dates
from cyclus_tui.domain.cards.questions import answer_in_words
from cyclus_tui.domain.cards.writing import cards_of
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.method.cards import Card
from cyclus_tui.domain.text import one_line

TO: Final = " → "
"""What stands between the first value and the latest."""


@dataclass(frozen=True, slots=True)
class Measured:
    """Which fields of a card hold what was measured, of what and when."""

    card: Card
    value: str
    of: str = ""
    """The field that names what is measured; empty where all of them are one."""
    day: str = ""
    """The field with the day, or with the year as a number; empty for none."""
    unit: str = ""
    """The field of what is measured that says what its values count."""


@dataclass(frozen=True, slots=True)
class Series:
    """All that was measured of one thing, the oldest first."""

    thing: Record | None
    """What is measured; `None` where the cards name nothing."""
    taken: tuple[Record, ...]
    unit: str = ""


def series(
    session: Session, measured: Measured, things: Sequence[Record]
) -> list[Series]:
    """What was measured of each of these things, in their order."""
    records = in_order(session, measured)
    unit = measured.card.field(measured.value).unit
    if not measured.of:
        return [Series(None, tuple(records), unit)]
    return [
        Series(
            thing,
            tuple(r for r in records if r.text(measured.of) == thing.id),
            one_line(thing.text(measured.unit)) or unit,
        )
        for thing in things
    ]


def in_order(session: Session, measured: Measured) -> list[Record]:
    """The cards of what was measured by day, then by number; without a day first."""

    def moment(record: Record) -> str:
        value = record.fields.get(measured.day, "")
        return f"{value:09}" if isinstance(value, int) else str(value)

    return sorted(cards_of(session, measured.card), key=moment)


def numbers(measured: Measured, one: Series) -> list[int]:
    """The numbers of a series, the oldest first; those in words alone have none."""
    values = (record.fields.get(measured.value, "") for record in one.taken)
    return [value for value in values if isinstance(value, int)]


def first_to_latest(session: Session, measured: Measured, one: Series) -> str:
    """Where it began and where it is now, without a verdict: `26 → 19 weken` (I6)."""
    values = [*filter(None, (_value(session, measured, r) for r in one.taken))]
    ends = dict.fromkeys((0, len(values) - 1)) if values else ()
    return f"{TO.join(values[end] for end in ends)} {one.unit if ends else ''}".strip()


def value_in_words(
    session: Session, measured: Measured, record: Record, unit: str = ""
) -> str:
    """What was measured, with what it counts: `26 weken`; empty for words alone."""
    value = _value(session, measured, record)
    return f"{value} {unit}".strip() if value else ""


def day_in_words(measured: Measured, record: Record) -> str:
    """When it was measured: `7 november 2026`, or the year; empty when nobody said."""
    value = record.fields.get(measured.day, "")
    if isinstance(value, str):
        return dates.full_date(value).partition(" ")[2]
    return str(value)


def _value(session: Session, measured: Measured, record: Record) -> str:
    """A number as it is, a face in words."""
    value = record.fields.get(measured.value, "")
    if isinstance(value, int):
        return str(value)
    return answer_in_words(session, record, measured.value)
