"""Notices: what people should know of copies that met, where nothing is to be chosen.

What is to be chosen is a conflict. These are sentences: numbers that two laptops gave
out, an order that changed, votes that do not count yet, a clock that is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from cyclus_tui.domain import dates
from cyclus_tui.domain.ideas import contributions
from cyclus_tui.domain.ideas.records import SORTS
from cyclus_tui.domain.journal.erasure import words_of
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.kinds import numbering
from cyclus_tui.domain.people import attendance
from cyclus_tui.domain.text import join_words, one_line
from cyclus_tui.domain.voting import ballot_rounds, recommendations, undecided

MOST: Final = 5
"""So many lines of one kind are named; the others are counted."""

_QUOTED: Final = 40
"""So much of a line tells it from the others."""


def current_notices(session: Session, today: date) -> tuple[str, ...]:
    """What there is to know of a session, whoever looks at it."""
    return (
        *_votes(session),
        *_people(session),
        *_lines(session),
        *_clocks(session, today),
    )


def merge_notices(before: Session, after: Session, today: date) -> tuple[str, ...]:
    """What a merge brought that people should know, besides what it brought."""
    known = set(current_notices(before, today))
    new = [s for s in current_notices(after, today) if s not in known]
    return (*new, *_order(before, after))


def _votes(session: Session) -> Iterator[str]:
    """What is not decided about the vote that decides, and about its list."""
    if ballot_round := ballot_rounds.main_round(session):
        yield from undecided.undecided_votes(session, ballot_round)
    if several := undecided.undecided_lists(session):
        yield several


def _people(session: Session) -> Iterator[str]:
    """The numbers that two people have."""
    for number, who in attendance.duplicate_numbers(session):
        names = join_words([one_line(words_of(person, "alias")) for person in who])
        yield (
            f"{len(who)} mensen hebben nummer {number}: {names}. "
            f"Typ @{number}a voor de eerste, @{number}b voor de tweede."
        )


def _lines(session: Session) -> Iterator[str]:
    """The lines that have one number, and what each is called now."""
    for sort in SORTS:
        lines = contributions.of_sort(session, sort)
        labels = numbering.labels(lines)
        by_number: dict[int, list[Record]] = {}
        for line in lines:
            by_number.setdefault(line.number("number"), []).append(line)
        several = [same for same in by_number.values() if same[1:]]
        for same in several[:MOST]:
            name = contributions.line_name(same[0]).capitalize()
            names = join_words([f"{_quoted(one)} is {labels[one.id]}" for one in same])
            yield f"{name} {same[0].number('number')} is er {len(same)} keer: {names}."
        if several[MOST:]:
            yield f"En nog {len(several) - MOST} nummers zijn er vaker."


def _order(before: Session, after: Session) -> Iterator[str]:
    """That the recommendations stand in another order than before."""
    moved = any(
        (old := before.any_record(record.id)) is None
        or old.text("position") != record.text("position")
        for record in after.of("recommendation")
        if record.text("position")
    )
    if not moved:
        return
    places = len(after.of("recommendation"))
    old_ids = [i.record.id for i in recommendations.items(before, places)]
    order = recommendations.items(after, places)
    new_ids = [i.record.id for i in order]
    still = [one for one in old_ids if one in new_ids]
    if still != [one for one in new_ids if one in old_ids]:
        first = join_words([f"{i.place}. {_cut(i.title)}" for i in order[:MOST]])
        yield f"De adviezen staan in een andere volgorde. Nu: {first}."


def _clocks(session: Session, today: date) -> Iterator[str]:
    """The laptops whose clock cannot be right: after today, or before it all began."""
    begun: dict[str, date] = {}
    off: dict[str, date] = {}
    days: dict[str, date | None] = {}
    for edit in session.edits.values():
        written = edit.at[:10]
        if written not in days:
            days[written] = dates.iso_date(written)
        if (day := days[written]) is None:
            continue
        first = begun.setdefault(edit.session, day)
        late = day > today + timedelta(days=1)
        early = first <= today and day < first - timedelta(days=1)
        if late or early:
            off[edit.replica] = day
    by_name = {session.who(replica): day for replica, day in off.items()}
    for who, day in by_name.items():
        yield (
            f"De klok van de laptop van {one_line(who) or 'een collega'} staat op "
            f"{dates.full_date(day.isoformat())}. De volgorde klopt toch; zet die klok "
            "goed."
        )


def _quoted(line: Record) -> str:
    """The first words of a line."""
    return f"'{_cut(words_of(line))}'"


def _cut(text: str) -> str:
    """So much of a text as tells it from others."""
    words = one_line(text)
    return words if len(words) <= _QUOTED else f"{words[: _QUOTED - 1]}…"
