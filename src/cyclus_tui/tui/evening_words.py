"""What is said of evenings and of lines on the screen, in a row or under the list."""

from __future__ import annotations

from cyclus_tui.domain.combined.combining import Evening
from cyclus_tui.domain.combined.standings import (
    EveningStanding,
    OverallStanding,
    Standings,
    percent,
)
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.voting import tally
from cyclus_tui.reports.counts import count_of
from cyclus_tui.tui.widgets.line_list import Row


def votes_of(part: EveningStanding, idea: Record) -> str:
    """The votes of an evening, at the first of what was said there."""
    has_votes = part.ideas[0] is idea and part.total
    return tally.votes_in_words(part.votes, part.unit) if has_votes else ""


def share_of(part: EveningStanding) -> str:
    """How a line did on one evening."""
    where = f"Avond {part.evening.number}"
    people = people_of(part.evening)
    if not part.total:
        return f"{where}: genoemd, niet gekozen · {people}"
    count = f"{part.votes} van {tally.votes_in_words(part.total, part.unit)}"
    again = f" · opnieuw gekozen: {part.again}" if part.again is not None else ""
    return f"{where}: {percent(part.share)}, {count} · {people}{again}"


def evenings_and_people(line: OverallStanding, standings: Standings) -> str:
    """On how many evenings a line lived, and how many people were there."""
    evenings = f"{len(line.parts)} van {len(standings.evenings)} avonden"
    return f"{evenings} · {line.people} mensen"


def evening_name(evening: Evening) -> str:
    """What an evening is called, where and when it was."""
    return " · ".join(filter(None, (evening.title, evening.place, evening.date)))


def evening_row(evening: Evening, *, out: bool = False) -> Row:
    """One evening in a line; dim when it was left out."""
    where = " · ".join(filter(None, (evening.title, evening.place)))
    if out:
        return Row(evening.id, "-", where, "telt niet mee", dim=True)
    note = " · ".join(filter(None, (people_of(evening), evening.date)))
    return Row(evening.id, str(evening.number), where, note)


def about_evening(evening: Evening) -> str:
    """What was asked on an evening, and how much came of it."""
    question = evening.question or "(de vraag is niet opgeschreven)"
    ideas = count_of(evening.ideas, "idee", "ideeën")
    return f"De vraag: {question}\n{people_of(evening)} · {ideas}"


def people_of(evening: Evening) -> str:
    """How many people there were, when somebody wrote that down."""
    known = count_of(evening.people, "mens", "mensen")
    return known if evening.people else "mensen niet geteld"
