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
    """How many there can be: people times dots; 0 where there is no such number."""
    unit: str = "stippen"
    """What one vote is called."""

    @property
    def words(self) -> str:
        """The running check, as it is said."""
        votes = f"{self.votes} {_ONE[self.unit] if self.votes == 1 else self.unit}"
        if 0 < self.most >= self.votes:
            votes = f"{self.votes} van {self.most} {self.unit}"
        if self.votes and not self.voters:
            return votes
        if self.voters > self.present > 0:
            return f"{self.voters} briefjes bij {self.present} mensen, {votes}"
        people = "mens" if self.voters == 1 else "mensen"
        if self.present:
            people = f"van {self.present} mensen"
        return f"{self.voters} {people}, {votes}"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a round decides: who comes through, who shares the border, who not."""

    chosen: tuple[Standing, ...]
    tied: tuple[Standing, ...]
    """The options that share the last place; empty when there is no tie to settle."""
    rest: tuple[Standing, ...]
    rule: str = ""
    """How a tie was settled: a key of `TIE_RULES`."""
    rescued: tuple[Standing, ...] = ()
    """Lost options that somebody brought back: they go along, below the others."""
    contested: tuple[Option, ...] = ()
    """Between which options the tie was, or is."""


def standings(
    session: Session, ballot_round: Record, *, without: str = ""
) -> list[Standing]:
    """Every option of a round with its count, best first.

    Options that were joined count together in the first of them. `without` leaves out
    the ballots of one role.
    """
    counted = counts(session, ballot_round, without=without)
    rescued = ballot_rounds.rescued_ids(session, ballot_round)
    unranked = [
        Standing(option, *counted[option.id], rescued=option.id in rescued)
        for option in ballot_rounds.options(session, ballot_round)
        if option.id in counted
    ]
    order = sorted(unranked, key=lambda s: -s.points)
    return _ranked(order, {s.option.id: (s.points,) for s in order})


def unit_names(method: str) -> tuple[str, str]:
    """What one vote and several are called in a way of choosing."""
    unit = UNITS.get(method, "stemmen")
    return _ONE[unit], unit


def counts(
    session: Session, ballot_round: Record, *, without: str = ""
) -> dict[str, Count]:
    """What each option of a round got; of joined ones the first has it all."""
    ballots = ballot_box.counted_ballots(session, ballot_round)
    return count(
        ballot_round,
        [ballot for ballot in ballots if not without or ballot.text("role") != without],
        ballot_box.tallies(session, ballot_round),
        ballot_rounds.fronts(session, ballot_round),
    )


def counts_by_round(session: Session) -> dict[str, dict[str, Count]]:
    """The same of every vote, by the id of its round, in one go."""
    votes, joined = ballot_box.by_round(session), ballot_rounds.same_votes(session)
    groups = duplicates.group_heads(session)
    return {
        r.id: count(
            r,
            votes.get(("ballot", r.id), ()),
            votes.get(("tally", r.id), ()),
            ballot_rounds.fronts(session, r, groups),
        )
        for r in session.of("ballot_round")
        if r.id not in joined
    }


def votes_in_words(votes: int, unit: str) -> str:
    """Votes in words: `1 stip`, `3 stippen`."""
    return f"{votes} {_ONE.get(unit, unit) if votes == 1 else unit}"


def count(
    ballot_round: Record,
    cast: Iterable[Record],
    lines: Iterable[Record],
    fronts: Mapping[str, str],
) -> dict[str, Count]:
    """What each option got, as it was placed: ballots or counts from paper, never both.

    `fronts` says for each option of the round under which one it counts. Every dot that
    somebody placed counts, also where two of them lie on what is one idea now; people
    count once, and so does a line of approval, which counts people.
    """
    method = ballot_round.text("method")
    points = dict.fromkeys(fronts.values(), 0)
    people = dict(points)
    faces = {option: [0, 0, 0] for option in points}
    if ballot_round.text("entry") == "ballots":
        for ballot in cast:
            for option, amounts in _by_front(ballot, fronts).items():
                points[option] += 1 if method == "approval" else sum(amounts)
                people[option] += 1
                for amount in amounts:
                    faces[option][max(-1, min(1, amount)) + 1] += 1
    else:
        for line in lines:
            option = fronts.get(line.text("option"), "")
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
    """How many people voted, and how many votes there are of how many.

    The votes are those of the options together, so that header and rows never differ.
    """
    method, voters = ballot_round.text("method"), ballot_round.number("voters")
    if ballot_round.text("entry") == "ballots":
        voters = len(ballot_box.counted_ballots(session, ballot_round))
    counted = counts(session, ballot_round).values()
    return Turnout(
        voters,
        ballot_round.number("present"),
        sum(sum(c.faces) if method == "smileys" else c.points for c in counted),
        ballot_rounds.most_votes(ballot_round),
        UNITS.get(method, "stemmen"),
    )


def outcome(session: Session, ballot_round: Record, places: int) -> Outcome:
    """Who comes through; a tie on the border stays open until people settle it.

    New votes between the tied options count in their order, and only when they were
    about every option that is tied now. Who lost a tie has a lower place than who won.
    """
    rule = ballot_round.text("tie_rule")
    order = standings(session, ballot_round)
    again = [
        {s.option.id: s.points for s in standings(session, tie_round)}
        for tie_round in ballot_rounds.tie_rounds(session, ballot_round)
    ]
    people = [{s.option.id: s.people for s in order}] if rule == "people" else []
    height: dict[str, tuple[int, ...]] = {s.option.id: (s.points,) for s in order}
    contested = [s.option for s in _on_the_border(order, height, places)]
    if rule == "merge":
        contested = _joined(session, ballot_round) or contested
    voted_again = False
    for second in (*again, *people, *again):
        tied = _on_the_border(order, height, places)
        if tied and all(s.option.id in second for s in tied):
            for s in tied:
                height[s.option.id] += (second[s.option.id],)
            order.sort(key=lambda s: height[s.option.id], reverse=True)
            voted_again = voted_again or second in again
    order = _ranked(order, height)
    tied = _on_the_border(order, height, places)
    live = [s for s in order if s.points > 0]
    chosen = live[:places]
    if rule == "wider":
        chosen += [s for s in tied if s not in chosen]
        tied = []
    chosen = [s for s in chosen if s not in tied]
    rescued = [s for s in order if s.rescued and s not in (*chosen, *tied)]
    rest = [s for s in order if s not in (*chosen, *tied, *rescued)]
    settled = "again" if voted_again and not tied and rule != "wider" else rule
    return Outcome(
        tuple(chosen),
        tuple(tied),
        tuple(rest),
        settled,
        tuple(rescued),
        tuple(contested),
    )


def _joined(session: Session, ballot_round: Record) -> list[Option]:
    """The options of a round that were joined to another of them."""
    groups = duplicates.group_heads(session)
    options = ballot_rounds.options(session, ballot_round)
    heads = [groups.get(option.id, option.id) for option in options]
    pairs = zip(options, heads, strict=True)
    return [option for option, head in pairs if heads.count(head) > 1]


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


def _by_front(ballot: Record, fronts: Mapping[str, str]) -> dict[str, list[int]]:
    """What one person gave to each option, the joined ones under the first of them."""
    given: dict[str, list[int]] = {}
    for option, amount in ballot_box.choices(ballot):
        if option in fronts:
            given.setdefault(fronts[option], []).append(amount)
    return given


def _ranked(
    order: list[Standing], height: Mapping[str, tuple[int, ...]]
) -> list[Standing]:
    """The standings with their places; equal heights share one."""
    ranks: dict[tuple[int, ...], int] = {}
    for place, standing in enumerate(order, 1):
        ranks.setdefault(height[standing.option.id], place)
    return [replace(s, rank=ranks[height[s.option.id]]) for s in order]
