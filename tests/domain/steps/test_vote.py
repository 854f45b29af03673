"""Tests of what a coach asks about a vote."""

from __future__ import annotations

import pytest

from cyclus_tui.domain.ideas import clustering
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.steps import cluster, vote
from cyclus_tui.domain.voting import ballot_box, ballot_rounds, casting
from cyclus_tui.domain.voting.ballot_text import TypedVotes
from tests.builders import Copy, add_ideas, an_evening, cast, open_round
from tests.domain.votes import Ballots, a_vote, counted


def hint_ids(copy: Copy, ballot_round: Record) -> set[str]:
    """What a quiet coach would ask about."""
    found = vote.hints(copy.session, copy.told(ballot_round.id))
    return {hint.id for hint in found}


@pytest.mark.parametrize(("others", "asked"), [(3, True), (150, False)])
def test_options_that_split_votes_are_asked_about_while_they_are_few(
    others: int, asked: bool
) -> None:
    """Of very many the coach asks to lay them together first."""
    copy = an_evening()
    more = (f"iets heel anders nummer {number}" for number in range(others))
    ids = add_ideas(copy, "Samen zingen", "Samen zingen met de buurt", *more)
    ballot_round = copy.told(open_round(copy, ids))
    assert ("KIES-3" in hint_ids(copy, ballot_round)) is asked


def test_a_quiet_vote_gives_no_hints() -> None:
    copy, ballot_round, ids = a_vote([])
    copy.run(
        ballot_rounds.change_round, ballot_round=ballot_round, fields={"present": 3}
    )
    for place in range(3):
        cast(copy, ballot_round.id, TypedVotes(((ids[place], 1),)))
    assert not hint_ids(copy, ballot_round) & {"KIES-1", "KIES-2", "KIES-4", "KIES-7"}


@pytest.mark.parametrize(
    ("ballots", "options", "present", "expected"),
    [
        ([[0, 1]] * 3, 2, 2, "KIES-1"),
        (counted(1, 1), 3, 3, "KIES-2"),
        (counted(1), 21, 1, "KIES-4"),
        (counted(8, 2), 3, 10, "KIES-7"),
    ],
)
def test_an_odd_vote_is_asked_about(
    ballots: Ballots, options: int, present: int, expected: str
) -> None:
    copy, ballot_round, _ = a_vote(ballots, options)
    fields = {"present": present, "closed": True}
    copy.run(ballot_rounds.change_round, ballot_round=ballot_round, fields=fields)
    assert expected in hint_ids(copy, ballot_round)


def test_that_not_everybody_chose_is_asked_when_the_count_is_done() -> None:
    """While papers come in it is no news (KIES-2)."""
    copy, ballot_round, _ = a_vote(counted(1))
    assert "KIES-2" not in hint_ids(copy, ballot_round)
    copy.run(casting.close, ballot_round=ballot_round.id)
    assert "KIES-2" in hint_ids(copy, ballot_round)


def test_too_many_papers_of_two_laptops_are_asked_about_as_such() -> None:
    one, ballot_round, ids = a_vote([])
    one.run(
        ballot_rounds.change_round, ballot_round=ballot_round, fields={"present": 2}
    )
    two = one.twin(2)
    for copy in (one, two):
        for _ in range(2):
            cast(copy, ballot_round.id, TypedVotes(((ids[0], 1),)))
    one.take_in(two)
    told = one.told(ballot_round.id)
    (asked,) = [h.text for h in vote.hints(one.session, told) if h.id == "KIES-1"]
    assert asked.endswith(
        "Dat kan niet. Telden twee laptops dezelfde briefjes? "
        "F8 neemt ze terug, laptop voor laptop."
    )
    assert not ballot_box.typed_apart(two.session, two.told(ballot_round.id))


def test_an_idea_beside_its_own_heap_is_asked_about() -> None:
    copy = Copy()
    ids = add_ideas(copy, "soep", "brood")
    edit = copy.run(
        clustering.begin_heap, signs=cluster.Rules().signs, idea=copy.told(ids[0])
    )
    assert edit is not None
    heap = edit.changes[0].record
    ballot_round = copy.told(open_round(copy, [heap, ids[0], ids[1]]))
    assert "KIES-10" in hint_ids(copy, ballot_round)


def test_professionals_who_change_nothing_are_not_asked_about() -> None:
    """KIES-6: the same options come through with and without them."""
    copy, ballot_round, ids = a_vote([])
    for role in ("professional", "professional", "resident"):
        cast(copy, ballot_round.id, TypedVotes(((ids[0], 1),), role=role))
    assert "KIES-6" not in hint_ids(copy, ballot_round)


@pytest.mark.parametrize(("professionals", "asked"), [(3, False), (4, True)])
def test_many_professionals_are_asked_about(professionals: int, asked: bool) -> None:
    """KIES-6: more than 3 of 10, and the outcome is another without them."""
    copy, ballot_round, ids = a_vote([])
    for number in range(10):
        role = "professional" if number < professionals else "resident"
        choice = ids[1] if role == "professional" else ids[0]
        cast(copy, ballot_round.id, TypedVotes(((choice, 1),), role=role))
    assert ("KIES-6" in hint_ids(copy, ballot_round)) is asked
