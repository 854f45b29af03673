"""Rounds in which people voted."""

from __future__ import annotations

from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.steps import vote
from cyclus_tui.domain.voting.ballot_text import TypedVotes
from tests.builders import Copy, add_ideas, cast, open_round

Ballots = list[list[int]]
"""Per person the places of the chosen options, a place once for each dot."""


def a_vote(
    ballots: Ballots, options: int = 6, *, rules: vote.Rules | None = None
) -> tuple[Copy, Record, list[str]]:
    """A round in which these ballots were cast, by dots unless told otherwise."""
    copy = Copy()
    ids = add_ideas(copy, *(f"idee {number}" for number in range(options)))
    round_id = open_round(copy, ids, present=99, dots=options, rules=rules)
    method = copy.told(round_id).text("method")
    for ballot in ballots:
        if method == "points":
            choices = [(ids[p], options - n) for n, p in enumerate(ballot)]
        else:
            choices = [(ids[p], ballot.count(p)) for p in dict.fromkeys(ballot)]
        cast(copy, round_id, TypedVotes(tuple(choices)))
    return copy, copy.told(round_id), ids


def counted(*numbers: int) -> Ballots:
    """Ballots of one dot each that give the options these numbers."""
    return [[place] for place, number in enumerate(numbers) for _ in range(number)]
