"""Evenings: the outline of a combined session: which evenings, and what they chose.

Somebody's own words stand here only when they might on the evening where they were said
(PRIV-2, PRIV-8). The list is a reading and no decision, and says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from cyclus_tui.domain.combined import combining
from cyclus_tui.domain.combined.combining import Evening
from cyclus_tui.domain.combined.standings import (
    OverallStanding,
    Standings,
    percent,
    standings,
    title,
)
from cyclus_tui.domain.conflicts import find as conflicts
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.method import form_answers, setup
from cyclus_tui.domain.method.method import Method
from cyclus_tui.domain.people import attendance
from cyclus_tui.domain.steps.combined import Rules
from cyclus_tui.domain.text import join_words, one_line
from cyclus_tui.domain.voting import ballot_rounds, undecided
from cyclus_tui.reports import small_numbers
from cyclus_tui.reports.chosen_list import ChosenList, ReportItem
from cyclus_tui.reports.counts import count_of

UNSAID: Final = "(geen toestemming om deze woorden te laten zien)"
"""What stands in the place of words that may not be printed."""

CONSENT: Final = "Eigen woorden staan hier alleen als dat op die avond mocht."


def chosen_list(session: Session, method: Method) -> ChosenList:
    """What the evenings chose together, by mean share."""
    overall = standings(session)
    ranked = overall.ranked()
    places = _places(method)
    many = count_of(overall.voting_evenings, "avond", "avonden")
    top = [pair for pair in ranked if pair[0] <= places and pair[1].votes > 0]
    rest = [line for _, line in ranked[len(top) :]]
    texts = [words for line in rest if (words := _printable(session, line))]
    return ChosenList(
        settled=False,
        status=f"Opgeteld uit de stemmen van {many}. Dit is geen besluit.",
        heading=f"Top {len(top)} van {many}" if top else "Er is nog niets gekozen",
        items=tuple(_item(session, overall, rank, line) for rank, line in top),
        how="Elke avond telt even zwaar: het gemiddelde aandeel van de stemmen.",
        tie="",
        rest=tuple(texts),
        unprinted=len(rest) - len(texts),
        undecided=tuple(_undecided(session, overall.evenings)),
    )


def _undecided(session: Session, evenings: Sequence[Evening]) -> Iterator[str]:
    """What of the votes of each evening the laptops still differ about."""
    joined = ballot_rounds.same_votes(session)
    for evening in evenings:
        votes = [r for r in evening.rounds if not r.text("tie_of")]
        for newest in [r for r in votes if r.id not in joined][-1:]:
            for sentence in undecided.undecided_votes(session, newest):
                yield f"{evening.title}: {sentence}"


def people_per_evening(evenings: list[Evening]) -> Iterator[str]:
    """How many people there were on each evening."""
    for evening in evenings:
        date = f" ({evening.date})" if evening.date else ""
        people = small_numbers.people(evening.people, "mensen")
        people = people if evening.people else "mensen niet geteld"
        yield f"{people} op {evening.title}{date}"


def caveats(session: Session, evenings: list[Evening]) -> Iterator[str]:
    """What a reader should know before comparing."""
    if not form_answers.answer(session, combining.QUESTION):
        yield "De vraag van alle avonden samen is niet opgeschreven."
    questions = combining.questions(evenings)
    if len(questions) > 1:
        yield f"De avonden hadden niet dezelfde vraag: {join_words(questions)}."
    units = standings(session).units
    if len(units) > 1:
        yield f"Niet elke avond koos op dezelfde manier: {join_words(units)}."
    if not setup.about(session).text("date"):
        yield "De datum is niet opgeschreven."
    if differ := conflicts.count(session):
        where = count_of(differ, "plek", "plekken")
        yield f"Op {where} zeggen twee kopieën iets anders. Daar is niet gekozen."


def _item(
    session: Session, standings: Standings, rank: int, line: OverallStanding
) -> ReportItem:
    """One place of the list."""
    presence = f"op {len(line.parts)} van {len(standings.evenings)} avonden"
    votes = count_of(line.votes, "stem", "stemmen")
    return ReportItem(
        place=rank,
        advice=_printable(session, line) or UNSAID,
        because="",
        notice="",
        for_whom="",
        minority=(),
        votes=f"{percent(line.mean)} gemiddeld, {votes}, {presence}",
        thumbs="",
    )


def _printable(session: Session, line: OverallStanding) -> str:
    """The words of a line that may be printed; empty when none may."""
    records = [line.leading, *(record for part in line.parts for record in part.ideas)]
    for record in records:
        if _may_print(session, record):
            return one_line(title(record))
    return ""


def _may_print(session: Session, record: Record) -> bool:
    """Whether words may be in a report, by what was agreed on their evening.

    The name of a heap is the group's; an idea is somebody's (PRIV-2, PRIV-8).
    """
    if record.kind != "idea" or not record.alive:
        return record.alive
    person = session.record(record.text("by"))
    if person is not None and attendance.needs_parent(person):
        return False
    evening = combining.evening_of(session, record.id)
    group = combining.unique_record(session, evening, "consent", "group")
    agreed = group.flag("c")
    return person.flag("consent_c", default=agreed) if person else agreed


def _places(method: Method) -> int:
    """How many lines the template calls the top."""
    for step in method.steps:
        if isinstance(step.rules, Rules) and step.rules.task == "list":
            return step.rules.places
    return Rules().places
