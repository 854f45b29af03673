"""The tally: what the ballots of a round amount to, read anew each time.

Equal values share a place (1, 2, 2, 4), and a tie on the last place is shown, never
broken silently (KIES-5).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from cyclus_tui.domain.checks.hint import Hint
from cyclus_tui.domain.ideas import clustering, duplicates
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.voting import balloting
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

PROFESSIONAL: Final = "professional"
"""The role whose votes weigh nothing beside those of residents (KIES-6)."""

PLACES: Final = 5
"""How many places are compared with and without professionals."""

_MOST_COMPARED: Final = 100
"""Of how many options is looked which are alike; more are laid together first."""


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


@dataclass(frozen=True, slots=True)
class Count:
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
    choice = balloting.options(session, ballot_round)
    head = _heads(session, choice)
    cast = balloting.counted_ballots(session, ballot_round)
    given = [b for b in cast if not without or b.text("role") != without]
    counts = count(ballot_round, given, balloting.tallies(session, ballot_round), head)
    saved = balloting.rescued_ids(session, ballot_round)
    found = [
        Standing(
            option,
            counts[option.id].points,
            counts[option.id].people,
            counts[option.id].faces,
            rescued=option.id in saved,
        )
        for option in choice
        if head[option.id] == option.id
    ]
    return _ranked(sorted(found, key=lambda s: -s.points))


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
        cast = balloting.counted_ballots(session, ballot_round)
        voters = len(cast)
        votes = sum(
            1 if method == "smileys" else pair[1]
            for ballot in cast
            for pair in ballot.items("choices")
            if isinstance(pair, list) and isinstance(pair[1], int)
        )
    else:
        votes = sum(t.number("count") for t in balloting.tallies(session, ballot_round))
    return Turnout(
        voters,
        ballot_round.number("present"),
        votes,
        balloting.most_votes(ballot_round),
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
        for tie_round in tie_rounds(session, ballot_round)
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


def hints(session: Session, ballot_round: Record) -> tuple[Hint, ...]:
    """What a quiet coach would ask about a vote (KIES-1 to KIES-10)."""
    choice = balloting.options(session, ballot_round)
    count = turnout(session, ballot_round)
    order = standings(session, ballot_round)
    found = []
    odd = f"{count.words}. Dat kan niet."
    if count.voters > count.present > 0 and balloting.typed_apart(
        session, ballot_round
    ):
        text = f"{odd} Telden twee laptops dezelfde briefjes? "
        text += "F8 neemt ze terug, laptop voor laptop."
        found.append(Hint("KIES-1", "!", text))
    elif count.votes > count.most > 0 and ballot_round.text("method") == "dots":
        found.append(Hint("KIES-1", "!", f"{odd} Tellen we nog eens?"))
    if 0 < count.voters < 0.7 * count.present:
        found.append(Hint("KIES-2", "?", "Niet iedereen koos. Klopt dat?"))
    if len(choice) > 20:
        text = "Meer dan 20 opties. Eerst bij elkaar leggen of halveren?"
        found.append(Hint("KIES-4", "?", text))
    top = order[0] if order else None
    if top and count.votes >= 10 and top.points * 10 > count.votes * 4:
        text = f"Optie {top.option.code} wint ruim. Is dat één idee of een thema?"
        found.append(Hint("KIES-7", "i", text))
    return (*found, *_list_hints(session, choice), *_role_hints(session, ballot_round))


def _list_hints(session: Session, choice: Sequence[Option]) -> list[Hint]:
    """Options that split each other's votes (KIES-3, KIES-10)."""
    found = []
    texts = tuple(option.text for option in choice)
    for a, b in _look_alikes(texts) if len(texts) <= _MOST_COMPARED else ():
        one, other = choice[a].code, choice[b].code
        text = f"Optie {one} en {other} lijken op elkaar. Samenvoegen voor het kiezen?"
        found.append(Hint("KIES-3", "?", text))
    where = clustering.placements(session)
    ids = {option.id: option.code for option in choice}
    for option in choice:
        if heap := ids.get(where.get(option.id, "")):
            text = f"Idee {option.code} ligt ook op stapel {heap}. Welke blijft staan?"
            found.append(Hint("KIES-10", "?", text))
    return found


@lru_cache(maxsize=1)
def _look_alikes(texts: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    """The three pairs most alike; the same options are shown at every ballot."""
    from cyclus_tui.domain.checks.alike import check as alike_check

    return tuple((pair.a, pair.b) for pair in alike_check.pairs(texts)[:3])


def _role_hints(session: Session, ballot_round: Record) -> list[Hint]:
    """Whether professionals outvote residents (KIES-6)."""
    cast = balloting.counted_ballots(session, ballot_round)
    known = [b.text("role") for b in cast if b.text("role")]
    others = sum(role == PROFESSIONAL for role in known)
    if not known or others * 10 <= len(known) * 3:
        return []
    own = _best(standings(session, ballot_round, without=PROFESSIONAL))
    if own.keys() == _best(standings(session, ballot_round)).keys():
        return []
    best = ", ".join(own.values())
    text = f"Zonder professionals komen deze bovenaan: {best}. Toon beide lijsten?"
    return [Hint("KIES-6", "i", text)]


def _best(order: Sequence[Standing]) -> dict[str, str]:
    """The options that come through, and what people call them."""
    return {
        s.option.id: s.option.code for s in order if s.points > 0 and s.rank <= PLACES
    }


def _face(name: str) -> int:
    """The place of a smiley; a count without one counts in favour."""
    return FACES.index(name) if name in FACES else FACES.index("happy")


def _merged(
    ballot: Record, head: Mapping[str, str], method: str, stacked: bool
) -> dict[str, int]:
    """One person's choices per group of joined options."""
    totals: dict[str, int] = {}
    for pair in ballot.items("choices"):
        if not (isinstance(pair, list) and len(pair) == 2):
            continue
        option, amount = head.get(str(pair[0]), str(pair[0])), pair[1]
        if not isinstance(amount, int):
            continue
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


def tie_rounds(session: Session, ballot_round: Record) -> list[Record]:
    """The rounds that were held between tied options of this one, the newest last."""
    own = {r.id for r in balloting.same_vote_rounds(session, ballot_round)}
    joined = balloting.same_votes(session.of("ballot_round"), session.of("same_as"))
    again = [
        r
        for r in session.of("ballot_round")
        if r.text("tie_of") in own and r.text("entry") and r.id not in joined
    ]
    return sorted(again, key=lambda r: (r.number("number"), r.id))


def _ranked(order: list[Standing]) -> list[Standing]:
    """The standings with their places; equal values share one."""
    ranks: dict[int, int] = {}
    for place, standing in enumerate(order, 1):
        ranks.setdefault(standing.points, place)
    return [replace(s, rank=ranks[s.points]) for s in order]
