"""The tally: votes are counted here, read anew from the ballots each time.

Equal values share a place (1, 2, 2, 4), and a tie on the last place is shown, never
broken silently (KIES-5).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from cyclus_tui.domain.ideas import duplicates
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.voting import ballot_box, ballot_rounds
from cyclus_tui.domain.voting.ballot_text import FACES, Option

UNITS: Final = {
    "dots": "stippen",
    "approval": "strepen",
    "points": "punten",
    "smileys": "smileys",
}
"""What one vote is called, per way of choosing."""

_ONE: Final = {
    "stippen": "stip",
    "strepen": "streep",
    "punten": "punt",
    "smileys": "smiley",
    "stemmen": "stem",
}
"""What one of them is called."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How one option did."""

    option: Option
    points: int = 0
    """Dots, people, points, or smileys (happy less sad)."""
    people: int = 0
    """How many different people chose it; 0 when only totals are known."""
    faces: tuple[int, int, int] = (0, 0, 0)
    """Sad, flat and happy."""
    rank: int = 0
    rescued: bool = False


class Count(NamedTuple):
    """What the votes on one option come to."""

    points: int = 0
    people: int = 0
    faces: tuple[int, int, int] = (0, 0, 0)


@dataclass(frozen=True, slots=True)
class Turnout:
    """How complete a vote is: `11 van 12 mensen, 33 van 36 stippen`."""

    voters: int
    present: int
    votes: int
    most: int
    unit: str = "stippen"
    """What one vote is called."""

    @property
    def words(self) -> str:
        """The running check, as it is said."""
        if self.votes and not self.voters:
            return f"{self.votes} van {self.most} {self.unit}"
        return (
            f"{self.voters} van {self.present} mensen, "
            f"{self.votes} van {self.most} {self.unit}"
        )


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a round decides: who comes through, who shares the border, who not."""

    chosen: tuple[Standing, ...]
    tied: tuple[Standing, ...]
    """The options that share the last place; empty when there is no tie to settle."""
    rest: tuple[Standing, ...]
    rule: str = ""
    """How a tie was settled: a key of `TIE_RULES`."""


def standings(
    session: Session, ballot_round: Record, *, without: str = ""
) -> list[Standing]:
    """Every option of a round with its count, best first.

    Options that were joined count together in the first of them: the sum of their
    votes, but nobody counts twice where stacking is off. `without` leaves out the
    ballots of one role.
    """
    choice = ballot_rounds.options(session, ballot_round)
    head = _heads(session, choice)
    ballots = ballot_box.counted_ballots(session, ballot_round)
    if without:
        ballots = [ballot for ballot in ballots if ballot.text("role") != without]
    lines = ballot_box.tallies(session, ballot_round)
    counts = count(ballot_round, ballots, lines, head)
    rescued = ballot_rounds.rescued_ids(session, ballot_round)
    unranked = [
        Standing(option, *counts[option.id], rescued=option.id in rescued)
        for option in choice
        if head[option.id] == option.id
    ]
    return _ranked(sorted(unranked, key=lambda s: -s.points))


def unit_names(method: str) -> tuple[str, str]:
    """What one vote and several are called in a way of choosing."""
    unit = UNITS.get(method, "stemmen")
    return _ONE[unit], unit


def votes_in_words(votes: int, unit: str) -> str:
    """Votes in words: `1 stip`, `3 stippen`."""
    return f"{votes} {_ONE.get(unit, unit) if votes == 1 else unit}"


def count(
    ballot_round: Record,
    cast: Iterable[Record],
    lines: Iterable[Record],
    head: Mapping[str, str],
) -> dict[str, Count]:
    """What each option got: ballots or counts from paper, never both.

    `head` says for each option of the round under which one it counts.
    """
    stacked = ballot_round.flag("stacking")
    method = ballot_round.text("method")
    points = dict.fromkeys(head.values(), 0)
    people = dict(points)
    faces = {option: [0, 0, 0] for option in points}
    if ballot_round.text("entry") == "ballots":
        for ballot in cast:
            for option, amount in _merged(ballot, head, method, stacked).items():
                if option in points:
                    points[option] += amount
                    people[option] += 1
                    faces[option][max(-1, min(1, amount)) + 1] += 1
    else:
        for line in lines:
            option = head.get(line.text("option"), "")
            if option in points:
                number = line.number("count")
                face = _face(line.text("face"))
                points[option] += number * (face - 1)
                faces[option][face] += number
                people[option] += number if method == "approval" else 0
    return {
        option: Count(points[option], people[option], (sad, flat, happy))
        for option, (sad, flat, happy) in faces.items()
    }


def turnout(session: Session, ballot_round: Record) -> Turnout:
    """How many people voted, and how many votes there are of how many."""
    method, voters = ballot_round.text("method"), ballot_round.number("voters")
    if ballot_round.text("entry") == "ballots":
        cast = ballot_box.counted_ballots(session, ballot_round)
        voters = len(cast)
        votes = sum(
            1 if method == "smileys" else amount
            for ballot in cast
            for _, amount in ballot_box.choices(ballot)
        )
    else:
        votes = sum(
            t.number("count") for t in ballot_box.tallies(session, ballot_round)
        )
    return Turnout(
        voters,
        ballot_round.number("present"),
        votes,
        ballot_rounds.most_votes(ballot_round),
        UNITS.get(method, "stemmen"),
    )


def outcome(session: Session, ballot_round: Record, places: int) -> Outcome:
    """Who comes through; a tie on the border stays open until people settle it.

    New votes between the tied options count in their order, and only when they were
    about every option that is tied now.
    """
    rule = ballot_round.text("tie_rule")
    order = standings(session, ballot_round)
    again = [
        {s.option.id: s.points for s in standings(session, tie_round)}
        for tie_round in ballot_rounds.tie_rounds(session, ballot_round)
    ]
    people = [{s.option.id: s.people for s in order}] if rule == "people" else []
    height: dict[str, tuple[int, ...]] = {s.option.id: (s.points,) for s in order}
    voted_again = False
    for second in (*again, *people, *again):
        tied = _on_the_border(order, height, places)
        if tied and all(s.option.id in second for s in tied):
            for s in tied:
                height[s.option.id] += (second[s.option.id],)
            order.sort(key=lambda s: height[s.option.id], reverse=True)
            voted_again = voted_again or second in again
    tied = _on_the_border(order, height, places)
    live = [s for s in order if s.points > 0]
    chosen = live[:places]
    if rule == "wider":
        chosen += [s for s in tied if s not in chosen]
        tied = []
    chosen = [s for s in chosen if s not in tied]
    chosen += [s for s in order if s.rescued and s not in (*chosen, *tied)]
    rest = [s for s in order if s not in (*chosen, *tied)]
    settled = "again" if voted_again and not tied and rule != "wider" else rule
    return Outcome(tuple(chosen), tuple(tied), tuple(rest), settled)


def _on_the_border(
    order: Sequence[Standing], height: Mapping[str, tuple[int, ...]], places: int
) -> list[Standing]:
    """The options that share the last place with one that would fall out."""
    live = [s for s in order if s.points > 0]
    if not 0 < places < len(live):
        return []
    last, next_one = (height[live[place].option.id] for place in (places - 1, places))
    return [s for s in live if height[s.option.id] == last] if last == next_one else []


def _face(name: str) -> int:
    """The place of a smiley; a count without one counts in favour."""
    return FACES.index(name) if name in FACES else FACES.index("happy")


def _merged(
    ballot: Record, head: Mapping[str, str], method: str, stacked: bool
) -> dict[str, int]:
    """One person's choices per group of joined options."""
    totals: dict[str, int] = {}
    for one, amount in ballot_box.choices(ballot):
        option = head.get(one, one)
        before = totals.get(option)
        if before is None:
            totals[option] = amount
        elif method == "dots" and stacked:
            totals[option] = before + amount
        else:
            totals[option] = max(before, amount)
    return totals


def _heads(session: Session, choice: Sequence[Option]) -> dict[str, str]:
    """For each option the first option of its group."""
    group = duplicates.group_heads(session)
    first: dict[str, str] = {}
    for option in choice:
        first.setdefault(group.get(option.id, option.id), option.id)
    return {o.id: first[group.get(o.id, o.id)] for o in choice}


def _ranked(order: list[Standing]) -> list[Standing]:
    """The standings with their places; equal values share one."""
    ranks: dict[int, int] = {}
    for place, standing in enumerate(order, 1):
        ranks.setdefault(standing.points, place)
    return [replace(s, rank=ranks[s.points]) for s in order]
