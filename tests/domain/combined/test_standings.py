"""What several evenings chose, beside an oracle that counts the ballots itself."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from cyclus_tui.domain.combined.standings import OverallStanding, percent, standings
from cyclus_tui.domain.ideas import clustering, duplicates
from cyclus_tui.domain.journal import erasure
from cyclus_tui.domain.steps import cluster, vote
from tests.builders import Copy, open_round
from tests.domain.evenings import (
    Night,
    Plan,
    Told,
    laid_together,
    oracle,
    plans,
    played,
)


def join(copy: Copy, one: str, other: str) -> None:
    """Say that two things are the same."""
    copy.run(duplicates.join, one=copy.told(one), other=copy.told(other))


def told(line: OverallStanding) -> Told:
    """A line as the oracle tells it."""
    return Told(
        frozenset(said.id for part in line.parts for said in part.ideas),
        frozenset(part.evening.id for part in line.parts),
        line.votes,
        line.mean,
    )


@given(plans(), st.lists(st.tuples(st.integers(0, 15), st.integers(0, 15)), max_size=4))
def test_the_list_is_what_the_ballots_and_the_joins_say(
    several: list[Plan], joins: list[tuple[int, int]]
) -> None:
    """Votes, shares and evenings of every line; each dot counts as it was placed."""
    nights = played(several)
    copy = laid_together(*(night.session for night in nights))
    ideas = [idea for night in nights for idea in night.ideas]
    pairs = [(ideas[a % len(ideas)], ideas[b % len(ideas)]) for a, b in joins]
    for one, other in pairs:
        if one != other:
            join(copy, one, other)
    found = standings(copy.session)
    expected = oracle(nights, several, map(frozenset, pairs))
    assert {told(line) for line in found.lines} == expected
    assert len(found.lines) == len(expected)
    shares = sum((line.mean for line in found.lines), Fraction(0))
    voted = [plan for plan in several if any(plan.counts) or any(plan.ballots)]
    assert found.voting_evenings == len(voted)
    assert shares == bool(voted)


def test_a_big_evening_does_not_drown_a_small_one() -> None:
    """Forty votes here weigh as much as four there, and the plain sum stands beside."""
    big, small = Night(1, "speeltuin", "soep", here=40), Night(2, "soep", "bankje")
    big.count(40, 4)
    small.count(4, 0)
    copy = laid_together(big.session, small.session)
    join(copy, big.ideas[1], small.ideas[0])
    found = standings(copy.session)
    by_share = [(rank, line.text, line.votes) for rank, line in found.ranked()]
    by_sum = [(rank, line.text, line.votes) for rank, line in found.ranked("sum")]
    assert by_share == [(1, "soep", 8), (2, "speeltuin", 40), (3, "bankje", 0)]
    assert by_sum == [(1, "speeltuin", 40), (2, "soep", 8), (3, "bankje", 0)]
    soup = found.ranked()[0][1]
    assert [percent(part.share) for part in soup.parts] == ["9%", "100%"]
    assert (len(soup.parts), soup.people) == (2, 43)


def test_joining_is_reversible() -> None:
    """Apart again, each counts by itself as before."""
    one, two = Night(1, "soep", "thee"), Night(2, "soep", "taart")
    one.choose((0,), (0, 1))
    two.choose((0, 1))
    copy = laid_together(one.session, two.session)
    before = standings(copy.session).lines
    join(copy, one.ideas[0], two.ideas[0])
    assert len(standings(copy.session).lines) == 3
    copy.run(duplicates.separate, idea=copy.told(two.ideas[0]))
    assert standings(copy.session).lines == before


def test_a_heap_of_one_evening_and_an_idea_of_another_can_be_the_same() -> None:
    """Evenings choose between heaps as often as between ideas."""
    one, two = Night(1, "soep koken", "samen eten", "bankje"), Night(2, "eettafel", "x")
    edit = one.copy.run(
        clustering.begin_heap,
        signs=cluster.Rules().signs,
        idea=one.copy.told(one.ideas[0]),
    )
    assert edit is not None
    heap = edit.changes[0].record
    one.copy.run(clustering.place_idea, idea=one.copy.told(one.ideas[1]), theme=heap)
    one.copy.run(clustering.name_heap, theme=heap, text="Aan tafel")
    own = open_round(one.copy, [heap, one.ideas[2]], present=9, dots=3)
    one.copy.write("ballot", "b1", round=own, choices=[[heap, 1]])
    one.copy.write("ballot_round", own, entry="ballots")
    two.choose((0,))
    copy = laid_together(one.session, two.session)
    assert one.ideas[0] not in {idea.id for idea in standings(copy.session).loose}
    join(copy, heap, two.ideas[0])
    best = standings(copy.session).ranked()[0][1]
    assert (best.text, best.votes, best.mean) == ("Aan tafel", 2, Fraction(1))
    assert duplicates.members(copy.session, two.ideas[0]) == [two.ideas[0]]
    copy.run(duplicates.separate, idea=copy.told(heap))
    assert all(line.votes <= 1 for line in standings(copy.session).lines)


def test_a_new_vote_about_a_tie_adds_no_votes() -> None:
    """It settles one place (KIES-5); the same people would count twice."""
    one, two = Night(1, "soep", "thee"), Night(2, "taart", "soep")
    main = one.choose((0,), (1,))
    one.choose((0,), (0,), tie_of=main)
    two.choose((0,))
    found = standings(laid_together(one.session, two.session).session)
    soup = next(line for line in found.lines if line.key == one.ideas[0])
    assert (soup.votes, soup.mean) == (1, Fraction(1, 4))
    assert [part.again for part in soup.parts] == [2]


def test_an_idea_that_was_only_said_lives_there_without_votes() -> None:
    """It stood on no list that evening; joined by hand it counts as an evening."""
    one, two = Night(1, "soep", "thee"), Night(2, "taart", "koek", "ook soep")
    one.choose((0,))
    said = two.ideas.pop()
    two.choose((0,))
    copy = laid_together(one.session, two.session)
    assert [idea.id for idea in standings(copy.session).loose] == [said]
    join(copy, one.ideas[0], said)
    found = standings(copy.session)
    soup = next(line for line in found.lines if line.key == one.ideas[0])
    assert [part.votes for part in soup.parts] == [1, 0]
    assert found.loose == ()


def test_an_evening_that_did_not_choose_takes_nothing_from_the_mean() -> None:
    """Its ideas wait to be joined."""
    one, two, three = Night(1, "soep", "thee"), Night(2, "taart"), Night(3, "a", "b")
    one.choose((0,))
    three.choose((1,))
    found = standings(laid_together(one.session, two.session, three.session).session)
    assert found.voting_evenings == 2
    assert found.ranked()[0][1].mean == Fraction(1, 2)


def test_smileys_below_zero_have_no_share_and_no_negative_total() -> None:
    """Happy less sad may be less than nothing; a share may not."""
    one, two = Night(1, "soep", "thee"), Night(2, "soep", "x")
    rules = vote.Rules(method="smileys")
    own = open_round(one.copy, one.ideas, present=9, rules=rules)
    one.copy.write("ballot_round", own, entry="ballots")
    soup, tea = one.ideas
    one.copy.write("ballot", "b1", round=own, choices=[[soup, 1], [tea, -1]])
    two.choose((0,))
    found = standings(laid_together(one.session, two.session).session)
    means = {line.key: line.mean for line in found.lines}
    assert means[soup] == Fraction(1, 2)
    assert means[tea] == 0
    assert found.units == ("smileys", "stippen")


def test_erased_words_stay_erased_where_evenings_lie_together() -> None:
    """The votes stand; an older copy of the evening does not bring the words back."""
    one, two = Night(1, "soep van Ria", "thee"), Night(2, "taart", "x")
    one.choose((0,))
    two.choose((0,))
    copy = laid_together(one.session, two.session)
    copy.run(erasure.erase_words, record=copy.told(one.ideas[0]))
    again = laid_together(copy.session, one.session, number=95).session
    texts = {line.key: line.text for line in standings(again).lines}
    assert texts[one.ideas[0]] == erasure.WITHDRAWN
    assert "Ria" not in str([*again.edits.values()])


def test_what_is_taken_out_of_a_group_leaves_the_others_together() -> None:
    """Also when a heap held them together."""
    one, two, three = Night(1, "soep"), Night(2, "soep", "x"), Night(3, "soep", "y")
    edit = one.copy.run(
        clustering.begin_heap,
        signs=cluster.Rules().signs,
        idea=one.copy.told(one.ideas[0]),
    )
    assert edit is not None
    heap = edit.changes[0].record
    copy = laid_together(one.session, two.session, three.session)
    join(copy, two.ideas[0], heap)
    join(copy, two.ideas[0], three.ideas[0])
    copy.run(duplicates.separate, idea=copy.told(two.ideas[0]))
    assert set(duplicates.group(copy.session, heap)) == {heap, three.ideas[0]}
