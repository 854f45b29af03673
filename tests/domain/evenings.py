"""Several evenings of one neighbourhood, and an oracle of what they chose."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Final

from hypothesis import strategies as st

from cyclus_tui.domain.combined import combining
from cyclus_tui.domain.journal.edit import Value
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.method import form_answers, setup
from cyclus_tui.domain.people import attendance
from cyclus_tui.domain.steps import vote
from cyclus_tui.domain.voting.ballot_text import TypedVotes
from tests.builders import ROLES, Copy, add_ideas, cast, fixed_replica, open_round

QUESTION: Final = "Wat helpt als je weinig geld hebt?"
TEMPLATE: Final = (Path(__file__).parents[2] / "templates" / "samen.yaml").read_text(
    encoding="utf-8"
)
NEW_ID: Final = "c0" * 16


def evening_id(number: int) -> str:
    """The id of the session of an evening."""
    return f"{number:032x}"


class Night:
    """One evening: its ideas, its ballots, its people."""

    def __init__(
        self,
        number: int,
        *ideas: str,
        date: str = "",
        question: str = QUESTION,
        here: int = 3,
    ) -> None:
        self.copy = Copy(number, Session(evening_id(number)))
        self.copy.change(*self.copy.replica.introduction(self.copy.session).changes)
        answers = {
            "title": f"Avond van {number}",
            "place": f"Zaal {number}",
            "date": date or f"2026-11-{number:02}",
        }
        self.copy.run(
            setup.begin, method_id="adviesvangers", method_text="x", answers=answers
        )
        if question:
            self.copy.run(
                form_answers.fill_in,
                field=form_answers.FormField(combining.QUESTION, "Vraag"),
                text=question,
            )
        self.copy.run(
            attendance.add_arrivals, who=attendance.parse_arrival(f"{here}b", ROLES)
        )
        self.ideas = add_ideas(self.copy, *ideas) if ideas else []

    @property
    def session(self) -> Session:
        """The session as it is."""
        return self.copy.session

    def choose(
        self, *ballots: Sequence[int], rules: vote.Rules | None = None, tie_of: str = ""
    ) -> str:
        """A round over all ideas, and one ballot for each person: places of ideas."""
        own = open_round(
            self.copy, self.ideas, present=99, dots=5, rules=rules, tie_of=tie_of
        )
        for ballot in ballots:
            choices = tuple((self.ideas[place], 1) for place in ballot)
            cast(self.copy, own, TypedVotes(choices=choices))
        return own

    def count(self, *counts: int) -> str:
        """A round over all ideas, counted from paper."""
        own = open_round(self.copy, self.ideas, present=99, dots=5)
        totals = {(i, ""): n for i, n in zip(self.ideas, counts, strict=True)}
        cast(self.copy, own, TypedVotes(totals=totals), sure=True)
        return own


def laid_together(*sessions: Session, number: int = 90) -> Copy:
    """A combined session of these, in somebody's hands."""
    session = combining.combine(
        combining.combine_input(sessions),
        fixed_replica(number),
        new_id=NEW_ID,
        method_text=TEMPLATE,
    )
    return Copy(number + 1, session)


@dataclass(frozen=True)
class Told:
    """What the oracle says of one line."""

    said: frozenset[str]
    lived: frozenset[str]
    votes: int
    mean: Fraction


@dataclass(frozen=True)
class Plan:
    """What happens on one evening."""

    ballots: tuple[tuple[tuple[int, ...], ...], ...]
    """Rounds of ballots of places of ideas."""
    options: int
    counts: tuple[int, ...] = ()
    """The last round was counted from paper, when there are any."""


def plans() -> st.SearchStrategy[list[Plan]]:
    """A few evenings with votes in different ways."""

    def of(options: int) -> st.SearchStrategy[Plan]:
        place = st.integers(0, options - 1)
        ballot = st.lists(place, min_size=1, max_size=3, unique=True).map(tuple)
        ballots = st.lists(ballot, max_size=5).map(tuple)
        counts = st.just(()) | st.tuples(*[st.integers(0, 9)] * options)
        rounds = st.lists(ballots, max_size=2).map(tuple)
        return st.builds(Plan, rounds, st.just(options), counts)

    return st.lists(st.integers(2, 4).flatmap(of), min_size=2, max_size=4)


def played(several: Iterable[Plan]) -> list[Night]:
    """The evenings of these plans."""
    found = []
    for number, plan in enumerate(several, 1):
        night = Night(number, *(f"idee {place}" for place in range(plan.options)))
        for ballots in plan.ballots:
            night.choose(*ballots)
        if plan.counts:
            night.count(*plan.counts)
        found.append(night)
    return found


def oracle(
    nights: Sequence[Night], several: Sequence[Plan], same: Iterable[frozenset[str]]
) -> set[Told]:
    """What the evenings chose, from what people did and nothing that was read."""
    group = {idea: frozenset([idea]) for night in nights for idea in night.ideas}
    for pair in same:
        joined = frozenset().union(*(group[idea] for idea in pair))
        group |= dict.fromkeys(joined, joined)
    votes: dict[str, dict[frozenset[str], int]] = {}
    for night, plan in zip(nights, several, strict=True):
        own: dict[frozenset[str], int] = {}
        last = next((b for b in reversed(plan.ballots) if b), None)
        if any(plan.counts):
            for idea, number in zip(night.ideas, plan.counts, strict=True):
                own[group[idea]] = own.get(group[idea], 0) + number
        elif last:
            own = dict.fromkeys((group[idea] for idea in night.ideas), 0)
            for ballot in last:
                for line in (group[night.ideas[place]] for place in ballot):
                    own[line] += 1
        if own:
            votes[night.session.id] = own
    lines = {line for own in votes.values() for line in own}
    home = {idea: night.session.id for night in nights for idea in night.ideas}
    return {
        Told(
            line,
            frozenset(home[idea] for idea in line),
            sum(own.get(line, 0) for own in votes.values()),
            sum(
                (
                    Fraction(own.get(line, 0), sum(own.values()))
                    for own in votes.values()
                    if sum(own.values())
                ),
                Fraction(0),
            )
            / len(votes),
        )
        for line in lines
    }


def values(**given: Value) -> dict[str, Value]:
    """Fields of a record."""
    return given
