"""Tests of the tally: sums by brute force, ties that stay open, who comes through."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from cyclus_tui.domain.ideas import duplicates
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.steps import vote
from cyclus_tui.domain.voting import ballot_rounds, tally
from cyclus_tui.domain.voting.ballot_text import TypedVotes
from tests.builders import Copy, an_evening, cast, open_round
from tests.domain.votes import Ballots, a_vote, counted
from tests.walk import evening


def points(copy: Copy, ballot_round: Record) -> dict[str, int]:
    """The points of each option."""
    found = tally.standings(copy.session, copy.told(ballot_round.id))
    return {standing.option.id: standing.points for standing in found}


single = st.lists(st.integers(0, 5), min_size=1, max_size=4, unique=True)
stacked = st.lists(st.integers(0, 5), min_size=1, max_size=6)


# ---- Sums ----------------------------------------------------------------------------


@given(st.lists(single, max_size=12))
def test_dots_are_what_the_ballots_add_up_to(ballots: Ballots) -> None:
    copy, ballot_round, ids = a_vote(ballots)
    on_paper = [dot for ballot in ballots for dot in ballot]
    expected = {ids[place]: on_paper.count(place) for place in range(6)}
    assert points(copy, ballot_round) == expected


@given(st.lists(stacked, max_size=10))
def test_stacked_dots_all_count_and_each_person_once(ballots: Ballots) -> None:
    copy, ballot_round, ids = a_vote(ballots, rules=vote.Rules(stacking=True))
    for standing in tally.standings(copy.session, ballot_round):
        place = ids.index(standing.option.id)
        assert standing.points == sum(ballot.count(place) for ballot in ballots)
        assert standing.people == sum(place in ballot for ballot in ballots)


@given(st.lists(single, max_size=10))
def test_points_reward_what_stands_higher_on_a_ballot(ballots: Ballots) -> None:
    """What is not ranked gets nothing (methods, chapter 4.3)."""
    copy, ballot_round, ids = a_vote(ballots, rules=vote.Rules(method="points"))
    for standing in tally.standings(copy.session, ballot_round):
        place = ids.index(standing.option.id)
        ranks = [ballot.index(place) for ballot in ballots if place in ballot]
        assert standing.points == sum(6 - rank for rank in ranks)


@given(st.lists(single, max_size=10), st.integers(0, 5), st.integers(0, 5))
def test_of_joined_options_every_dot_counts_and_every_person_once(
    ballots: Ballots, one: int, other: int
) -> None:
    """Who put a dot on both before they were one idea, placed two dots."""
    copy, ballot_round, ids = a_vote(ballots)
    if one == other:
        return
    copy.run(duplicates.join, one=copy.told(ids[one]), other=copy.told(ids[other]))
    standings = {
        s.option.id: s
        for s in tally.standings(copy.session, copy.told(ballot_round.id))
    }
    front = standings[ids[min(one, other)]]
    assert front.points == sum((one in b) + (other in b) for b in ballots)
    assert front.people == sum(one in b or other in b for b in ballots)
    assert ids[max(one, other)] not in standings


def test_a_line_of_approval_on_joined_options_counts_a_person_once() -> None:
    """It counts how many different people like something (methods, chapter 4.2)."""
    rules = vote.Rules(method="approval")
    copy, ballot_round, ids = a_vote([[0, 1], [1], [2]], rules=rules)
    copy.run(duplicates.join, one=copy.told(ids[0]), other=copy.told(ids[1]))
    assert points(copy, ballot_round)[ids[0]] == 2
    assert tally.turnout(copy.session, ballot_round).votes == 3


def test_joined_options_add_up_when_stacking_is_allowed() -> None:
    copy, ballot_round, ids = a_vote([[0, 0, 1]], rules=vote.Rules(stacking=True))
    copy.run(duplicates.join, one=copy.told(ids[0]), other=copy.told(ids[1]))
    assert points(copy, ballot_round)[ids[0]] == 3


def test_parting_gives_each_option_its_own_votes_back() -> None:
    copy, ballot_round, ids = a_vote([[0], [1], [0, 1]])
    before = points(copy, ballot_round)
    copy.run(duplicates.join, one=copy.told(ids[0]), other=copy.told(ids[1]))
    copy.run(duplicates.separate, idea=copy.told(ids[1]))
    assert points(copy, ballot_round) == before


@given(st.lists(st.integers(0, 9), min_size=6, max_size=6))
def test_equal_values_share_a_place(numbers: list[int]) -> None:
    """1, 2, 2, 4: a place is one more than how many did better."""
    copy, ballot_round, _ = a_vote(counted(*numbers))
    found = tally.standings(copy.session, ballot_round)
    for standing in found:
        assert standing.rank == 1 + sum(n > standing.points for n in numbers)
    assert all(a.points >= b.points for a, b in pairwise(found))


def test_smileys_show_the_faces_and_count_happy_less_sad() -> None:
    copy, ballot_round, ids = a_vote([], 3, rules=vote.Rules(method="smileys"))
    for amounts in ((1, 0, -1), (1, -1, -1), (0, 1, 1)):
        choices = tuple(zip(ids[:3], amounts, strict=True))
        cast(copy, ballot_round.id, TypedVotes(choices))
    found = tally.standings(copy.session, copy.told(ballot_round.id))
    assert [(s.points, s.faces) for s in found] == [
        (2, (0, 1, 2)),
        (0, (1, 1, 1)),
        (-1, (2, 0, 1)),
    ]
    count = tally.turnout(copy.session, copy.told(ballot_round.id))
    assert (count.votes, count.unit) == (9, "smileys")


def test_counts_from_paper_are_the_standings() -> None:
    copy, ballot_round, ids = a_vote([])
    totals = {(ids[0], ""): 4, (ids[1], ""): 9}
    cast(copy, ballot_round.id, TypedVotes(totals=totals, voters=12))
    cast(copy, ballot_round.id, TypedVotes(totals={(ids[0], ""): 5}))  # counted again
    found = tally.standings(copy.session, copy.told(ballot_round.id))
    assert [s.points for s in found] == [9, 5, 0, 0, 0, 0]
    count = tally.turnout(copy.session, copy.told(ballot_round.id))
    assert (count.voters, count.votes) == (12, 14)


def test_ballots_of_two_copies_add_up_and_a_second_merge_adds_nothing() -> None:
    copy, ballot_round, ids = a_vote([[0]])
    two = copy.twin(2)
    cast(copy, ballot_round.id, TypedVotes(((ids[0], 1),)))
    cast(two, ballot_round.id, TypedVotes(((ids[1], 1),)))
    for _ in range(2):
        copy.take_in(two)
        assert points(copy, ballot_round) | {} == {
            option: {ids[0]: 2, ids[1]: 1}.get(option, 0) for option in ids
        }


# ---- Who comes through ---------------------------------------------------------------


def test_a_tie_on_the_border_is_never_broken_silently() -> None:
    """KIES-5: nobody of those who share the last place comes through yet."""
    copy, ballot_round, ids = a_vote(counted(5, 4, 3, 3, 3, 1))
    found = tally.outcome(copy.session, ballot_round, 4)
    assert [s.option.id for s in found.chosen] == ids[:2]
    assert [s.option.id for s in found.tied] == ids[2:5]
    assert [s.option.id for s in found.rest] == ids[5:]


@given(st.lists(st.integers(0, 3), min_size=6, max_size=6), st.integers(1, 6))
def test_no_one_is_lost_and_no_one_wins_from_an_equal(
    numbers: list[int], places: int
) -> None:
    copy, ballot_round, ids = a_vote(counted(*numbers))
    found = tally.outcome(copy.session, ballot_round, places)
    everybody = [s.option.id for s in (*found.chosen, *found.tied, *found.rest)]
    assert sorted(everybody) == sorted(ids)
    lost = [s.points for s in found.rest]
    assert all(s.points > max(lost, default=-1) for s in found.chosen)
    assert len(found.chosen) <= places
    assert not found.tied or len(found.chosen) + len(found.tied) > places
    assert all(s.points > 0 for s in (*found.chosen, *found.tied))


def test_a_tie_above_the_border_needs_no_settling() -> None:
    copy, ballot_round, _ = a_vote(counted(3, 3, 2, 1, 0, 0))
    found = tally.outcome(copy.session, ballot_round, 3)
    assert ([s.rank for s in found.chosen], found.tied) == ([1, 1, 3], ())


def settle(copy: Copy, ballot_round: Record, rule: str) -> Record:
    """Choose how a tie is settled."""
    fields = {"tie_rule": rule}
    copy.run(ballot_rounds.change_round, ballot_round=ballot_round, fields=fields)
    return copy.told(ballot_round.id)


def test_more_different_people_settles_a_tie() -> None:
    ballots = [[0, 0], [1], [1], [2]]
    copy, ballot_round, ids = a_vote(ballots, rules=vote.Rules(stacking=True))
    assert len(tally.outcome(copy.session, ballot_round, 1).tied) == 2
    found = tally.outcome(copy.session, settle(copy, ballot_round, "people"), 1)
    assert ([s.option.id for s in found.chosen], found.tied) == ([ids[1]], ())
    assert found.rule == "people"


def test_as_many_people_is_still_a_tie() -> None:
    copy, ballot_round, _ = a_vote(counted(2, 2, 1))
    found = tally.outcome(copy.session, settle(copy, ballot_round, "people"), 1)
    assert (len(found.chosen), len(found.tied)) == (0, 2)


def test_a_wider_list_takes_all_that_tie() -> None:
    copy, ballot_round, ids = a_vote(counted(4, 2, 2, 2, 1))
    found = tally.outcome(copy.session, settle(copy, ballot_round, "wider"), 2)
    assert [s.option.id for s in found.chosen] == ids[:4]
    assert found.tied == ()


def vote_again(copy: Copy, ballot_round: Record, ids: list[str], *dots: int) -> Record:
    """A new round between the tied options; the dots that each of them gets."""
    again = open_round(copy, ids, present=99, tie_of=ballot_round.id)
    for option, number in zip(ids, dots, strict=True):
        for _ in range(number):
            cast(copy, again, TypedVotes(((option, 1),)))
    return copy.told(again)


def test_a_new_vote_settles_a_tie() -> None:
    copy, ballot_round, ids = a_vote(counted(3, 2, 2))
    vote_again(copy, ballot_round, ids[1:3], 4, 7)
    found = tally.outcome(copy.session, ballot_round, 2)
    assert [s.option.id for s in found.chosen] == [ids[0], ids[2]]
    assert (found.tied, found.rule) == ((), "again")
    assert points(copy, ballot_round)[ids[2]] == 2  # the first vote stays as it was


def test_a_new_vote_that_ties_again_stays_open_until_the_next() -> None:
    """Three share two places: A comes through, then B and C vote once more."""
    copy, ballot_round, ids = a_vote(counted(2, 2, 2))
    vote_again(copy, ballot_round, ids[:3], 5, 3, 3)
    found = tally.outcome(copy.session, ballot_round, 2)
    assert [s.option.id for s in found.chosen] == ids[:1]
    assert [s.option.id for s in found.tied] == ids[1:3]
    vote_again(copy, ballot_round, ids[1:3], 5, 6)
    found = tally.outcome(copy.session, ballot_round, 2)
    assert [s.option.id for s in found.chosen] == [ids[0], ids[2]]


def test_a_new_vote_does_not_settle_a_tie_with_an_option_it_was_not_about() -> None:
    copy, ballot_round, ids = a_vote(counted(2, 2, 1))
    vote_again(copy, ballot_round, ids[:2], 7, 4)
    cast(copy, ballot_round.id, TypedVotes(((ids[2], 1),)))  # a ballot that came late
    found = tally.outcome(copy.session, ballot_round, 1)
    assert (found.chosen, len(found.tied)) == ((), 3)


def test_joining_tied_options_settles_the_tie() -> None:
    copy, ballot_round, ids = a_vote(counted(3, 2, 2, 1))
    copy.run(duplicates.join, one=copy.told(ids[1]), other=copy.told(ids[2]))
    found = tally.outcome(copy.session, settle(copy, ballot_round, "merge"), 2)
    assert [s.points for s in found.chosen] == [4, 3]
    assert found.tied == ()


def test_a_rescued_option_comes_along_once() -> None:
    copy, ballot_round, ids = a_vote(counted(3, 2, 1, 0))
    copy.run(ballot_rounds.rescue, ballot_round=ballot_round, option=ids[3])
    found = tally.outcome(copy.session, copy.told(ballot_round.id), 2)
    assert [s.option.id for s in found.chosen] == [ids[0], ids[1]]
    assert [s.option.id for s in found.rescued] == [ids[3]]
    assert found.rest[0].option.id == ids[2]
    copy.run(
        ballot_rounds.rescue, ballot_round=copy.told(ballot_round.id), option=ids[3]
    )
    found = tally.outcome(copy.session, copy.told(ballot_round.id), 2)
    assert found.rescued == ()


def test_who_lost_a_tie_has_a_lower_place_than_who_won() -> None:
    """Shared places above stay shared: 1, 2, 2, 4, 5 and not 1, 2, 2, 4, 4."""
    copy, ballot_round, ids = a_vote(counted(6, 4, 4, 2, 2, 1))
    vote_again(copy, ballot_round, ids[3:5], 3, 8)
    found = tally.outcome(copy.session, ballot_round, 4)
    assert [(s.option.id, s.rank) for s in found.chosen] == [
        (ids[0], 1),
        (ids[1], 2),
        (ids[2], 2),
        (ids[4], 4),
    ]
    assert [(s.option.id, s.rank) for s in found.rest[:1]] == [(ids[3], 5)]
    assert [option.id for option in found.contested] == ids[3:5]


def test_joined_options_are_named_as_those_that_tied() -> None:
    copy, ballot_round, ids = a_vote(counted(3, 2, 2, 1))
    copy.run(duplicates.join, one=copy.told(ids[1]), other=copy.told(ids[2]))
    found = tally.outcome(copy.session, settle(copy, ballot_round, "merge"), 2)
    assert [option.id for option in found.contested] == ids[1:3]


# ---- The worked example --------------------------------------------------------------


def test_the_evening_in_zonneveld() -> None:
    """8 7 6 6 5 5, a tie on place 5, and a new vote of 7 to 4."""
    copy = an_evening()
    ballot_round = ballot_rounds.main_round(copy.session)
    assert ballot_round is not None
    options = [str(option) for option in ballot_round.items("options")]
    found = tally.standings(copy.session, ballot_round)
    by_option = {s.option.id: s.points for s in found}
    assert tuple(by_option[option] for option in options) == evening.TOTALS
    assert [s.points for s in found][:6] == [8, 7, 6, 6, 5, 5]
    assert [s.rank for s in found][:7] == [1, 2, 3, 3, 5, 5, 7]
    words = "11 van 11 mensen, 44 van 44 stippen"
    assert tally.turnout(copy.session, ballot_round).words == words

    through = tally.outcome(copy.session, ballot_round, 5)
    tied = [options[number - 1] for number in evening.TIED_OPTIONS]
    assert len(through.chosen) == 4
    assert [s.option.id for s in through.tied] == tied

    again = open_round(copy, tied, tie_of=ballot_round.id)
    for (number,) in evening.TIE_BALLOTS:
        cast(copy, again, TypedVotes(((options[number - 1], 1),)))
    second = tally.standings(copy.session, copy.told(again))
    assert tuple(s.points for s in second) == evening.TIE_TOTALS
    through = tally.outcome(copy.session, ballot_round, 5)
    assert [s.option.id for s in through.chosen][-1] == tied[0]
    assert (len(through.chosen), through.tied, through.rule) == (5, (), "again")
