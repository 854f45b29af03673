"""Screen, report and file give the same votes, whatever was joined and when."""

from __future__ import annotations

from typing import Any, cast

from hypothesis import given
from hypothesis import strategies as st

from cyclus_tui.domain.ideas import duplicates
from cyclus_tui.domain.steps import vote
from cyclus_tui.domain.voting import ballot_rounds, casting, tally
from cyclus_tui.domain.voting.ballot_text import parse_votes
from cyclus_tui.exchange import outcome_text
from cyclus_tui.exchange.method_file import read_method
from cyclus_tui.reports.chosen_list import chosen_list
from tests.builders import Copy, add_ideas, open_round
from tests.tui.table import ADVIESVANGERS

OPTIONS = 6
DOTS = 4

ways = st.sampled_from(["dots", "approval", "points", "smileys"])
papers = st.lists(
    st.lists(st.integers(0, OPTIONS - 1), max_size=DOTS, unique=True), max_size=8
)
joins = st.lists(
    st.tuples(st.integers(0, OPTIONS - 1), st.integers(0, OPTIONS - 1)), max_size=4
)
METHOD = read_method(ADVIESVANGERS.encode(), name="proef")


def on_paper(paper: list[int], *, way: str, stacked: bool, faces: str) -> str:
    """A paper as it is typed."""
    numbers = [place + 1 for place in paper]
    if way == "smileys":
        return " ".join(
            f"{number}{face}" for number, face in zip(numbers, faces, strict=False)
        )
    if way == "dots" and stacked and len(numbers) > 1:
        numbers[1] = numbers[0]
    return " ".join(map(str, numbers))


def join(copy: Copy, ids: list[str], pairs: list[tuple[int, int]]) -> None:
    """Say of some ideas that they are the same."""
    for one, other in pairs:
        if one != other:
            join_ = {"one": copy.told(ids[one]), "other": copy.told(ids[other])}
            copy.run(duplicates.join, **join_)


@given(
    ways,
    st.booleans(),
    papers,
    joins,
    joins,
    st.text("+-o", min_size=DOTS, max_size=DOTS),
    st.lists(st.integers(0, 9), max_size=OPTIONS),
)
def test_header_rows_report_and_file_say_the_same(
    way: str,
    stacked: bool,
    typed: list[list[int]],
    before: list[tuple[int, int]],
    after: list[tuple[int, int]],
    faces: str,
    from_paper: list[int],
) -> None:
    """Joined before the vote, or after it; ballots, or counts from paper."""
    copy = Copy()
    ids = add_ideas(copy, *(f"idee {number}" for number in range(OPTIONS)))
    join(copy, ids, before)
    listed = ballot_rounds.proposal(copy.session)
    if len(listed) < 2:
        return
    rules = vote.Rules(method=way, stacking=stacked, dots=DOTS)
    round_id = open_round(copy, listed, present=99, rules=rules)
    lines = [on_paper(p, way=way, stacked=stacked, faces=faces) for p in typed if p]
    if not lines and way != "smileys":
        fronts = [option.code for option in ballot_rounds.candidates(copy.session)]
        lines = [f"{n}={count}" for n, count in zip(fronts, from_paper, strict=False)]
    for line in lines:
        ballot_round = copy.told(round_id)
        codes = ballot_rounds.on_papers(copy.session, ballot_round)
        votes = parse_votes(line, codes, ballot_round)
        copy.run(casting.cast_votes, ballot_round=ballot_round, typed=votes, sure=True)
    join(copy, ids, after)

    session, ballot_round = copy.session, copy.told(round_id)
    standings = tally.standings(session, ballot_round)
    on_screen = {s.option.id: s.points for s in standings}
    if way == "smileys":
        rows = sum(sum(s.faces) for s in standings)
    else:
        rows = sum(on_screen.values())
    assert tally.turnout(session, ballot_round).votes == rows

    assert outcome_text.votes(session) == on_screen
    (in_file,) = cast("Any", outcome_text.rounds(session))
    counts = sorted(line["stemmen"].value for line in in_file["uitslag"])
    assert counts == sorted(on_screen.values())

    printed = [int(i.votes.split()[0]) for i in chosen_list(session, METHOD).items]
    assert all(votes in on_screen.values() for votes in printed)
    assert printed == sorted(on_screen.values(), reverse=True)[: len(printed)]
