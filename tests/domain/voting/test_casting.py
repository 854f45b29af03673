"""Tests of casting: ballots and counts that are taken down and taken back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cyclus_tui.domain.conflicts import find as conflicts
from cyclus_tui.domain.ideas import duplicates
from cyclus_tui.domain.journal.edit import faults
from cyclus_tui.domain.steps import vote
from cyclus_tui.domain.voting import (
    ballot_box,
    ballot_rounds,
    ballot_text,
    casting,
    tally,
)
from cyclus_tui.domain.voting.ballot_text import TypedVotes
from cyclus_tui.errors import RuleError
from tests.builders import SESSION_ID, Copy, add_ideas, cast, open_round


@pytest.fixture
def ids(copy: Copy) -> list[str]:
    """Three ideas."""
    return add_ideas(copy, "soep", "brood", "thee")


# ---- Ballots -------------------------------------------------------------------------


@pytest.mark.parametrize("sure", [False, True])
def test_twice_the_same_option_is_refused_without_stacking(
    copy: Copy, ids: list[str], sure: bool
) -> None:
    """KIES-9, also when somebody is sure."""
    ballot_round = open_round(copy, ids)
    with pytest.raises(RuleError, match="Twee keer dezelfde"):
        cast(copy, ballot_round, TypedVotes(((ids[0], 2),)), sure=sure)
    assert ballot_box.ballots(copy.session, copy.told(ballot_round)) == []


def test_stacking_allows_it_up_to_the_dots(copy: Copy, ids: list[str]) -> None:
    ballot_round = open_round(copy, ids, rules=vote.Rules(stacking=True))
    cast(copy, ballot_round, TypedVotes(((ids[0], 3),)))
    with pytest.raises(RuleError, match="Dat zijn er 4; er zijn er 3"):
        cast(copy, ballot_round, TypedVotes(((ids[0], 3), (ids[1], 1))))


def test_more_ballots_than_people_only_when_sure(copy: Copy, ids: list[str]) -> None:
    ballot_round = open_round(copy, ids, present=1)
    cast(copy, ballot_round, TypedVotes(((ids[0], 1),)))
    with pytest.raises(RuleError, match="1 mensen en al 1"):
        cast(copy, ballot_round, TypedVotes(((ids[0], 1),)))
    cast(copy, ballot_round, TypedVotes(((ids[0], 1),)), sure=True)
    assert len(ballot_box.ballots(copy.session, copy.told(ballot_round))) == 2


def test_other_words_for_a_numbered_ballot_are_asked_about_first(
    copy: Copy, ids: list[str]
) -> None:
    """The question says what is there; the same once more is no question."""
    ballot_round = open_round(copy, ids, present=1)
    cast(copy, ballot_round, TypedVotes(((ids[0], 1),), slot=4))
    cast(copy, ballot_round, TypedVotes(((ids[0], 1),), slot=4))
    with pytest.raises(RuleError, match="Briefje 4 is er al: 1"):
        cast(copy, ballot_round, TypedVotes(((ids[1], 1),), slot=4))
    cast(copy, ballot_round, TypedVotes(((ids[1], 1),), slot=4), sure=True)
    (ballot,) = ballot_box.ballots(copy.session, copy.told(ballot_round))
    assert ballot.items("choices") == [[ids[1], 1]]
    assert copy.told(ballot_round).number("present") == 1


def test_a_ballot_without_a_number_is_called_by_its_place(
    copy: Copy, ids: list[str]
) -> None:
    """`#2` is the second paper; a paper that is marked takes no place of another."""
    ballot_round = open_round(copy, ids)
    for idea in ids[:2]:
        cast(copy, ballot_round, TypedVotes(((idea, 1),)))
    cast(copy, ballot_round, TypedVotes(((ids[0], 1),), slot=9))
    cast(copy, ballot_round, TypedVotes(((ids[2], 1),)))
    cast(copy, ballot_round, TypedVotes(((ids[2], 1),), slot=2), sure=True)
    papers = ballot_box.papers(copy.session, copy.told(ballot_round))
    assert {ballot_box.paper_number(p[0]): p[0].items("choices") for p in papers} == {
        1: [[ids[0], 1]],
        2: [[ids[2], 1]],
        9: [[ids[0], 1]],
        10: [[ids[2], 1]],
    }


def test_any_paper_is_taken_out_or_corrected(copy: Copy, ids: list[str]) -> None:
    ballot_round = open_round(copy, ids)
    for idea in ids:
        cast(copy, ballot_round, TypedVotes(((idea, 1),), role="resident"))
    first, second, _ = ballot_box.papers(copy.session, copy.told(ballot_round))
    copy.run(casting.take_out, paper=first)
    correct = {"paper": second, "typed": TypedVotes(blank=True)}
    copy.run(casting.correct, ballot_round=copy.told(ballot_round), **correct)
    left = ballot_box.ballots(copy.session, copy.told(ballot_round))
    assert [b.items("choices") for b in left] == [[], [[ids[2], 1]]]
    assert {b.text("role") for b in left} == {"resident"}


def test_a_blank_paper_is_somebody_who_took_part(copy: Copy, ids: list[str]) -> None:
    ballot_round = open_round(copy, ids, present=2)
    cast(copy, ballot_round, TypedVotes(blank=True))
    cast(copy, ballot_round, TypedVotes(((ids[0], 1),)))
    turnout = tally.turnout(copy.session, copy.told(ballot_round))
    assert turnout.words == "2 van 2 mensen, 1 van 6 stippen"


def test_who_is_there_all_the_same_is_one_person_more(
    copy: Copy, ids: list[str]
) -> None:
    """Never twelve of ten people: Enter once more said that somebody came."""
    ballot_round = open_round(copy, ids, present=1)
    for _ in range(2):
        cast(copy, ballot_round, TypedVotes(((ids[0], 1),)), sure=True)
    turnout = tally.turnout(copy.session, copy.told(ballot_round))
    assert turnout.words == "2 van 2 mensen, 2 van 6 stippen"


def test_more_voters_than_people_are_asked_about(copy: Copy, ids: list[str]) -> None:
    """Counted from paper; what was said all the same is told as it is."""
    ballot_round = open_round(copy, ids, present=2)
    with pytest.raises(RuleError, match="Kozen er toch 3"):
        cast(copy, ballot_round, TypedVotes(voters=3))
    cast(copy, ballot_round, TypedVotes(voters=3), sure=True)
    turnout = tally.turnout(copy.session, copy.told(ballot_round))
    assert turnout.words == "3 briefjes bij 2 mensen, 0 van 6 stippen"


def test_two_numbers_of_one_idea_on_a_paper_are_asked_about(
    copy: Copy, ids: list[str]
) -> None:
    """They count as they were placed, when somebody says that the paper is right."""
    copy.run(duplicates.join, one=copy.told(ids[0]), other=copy.told(ids[2]))
    ballot_round = copy.told(open_round(copy, ids[:2]))
    codes = ballot_rounds.on_papers(copy.session, ballot_round)
    assert ballot_text.parse_votes("3 2", codes, ballot_round).choices == (
        (ids[0], 1),
        (ids[1], 1),
    )
    with pytest.raises(RuleError, match="3 hoort bij 1"):
        ballot_text.parse_votes("3=4", codes, ballot_round)
    typed = ballot_text.parse_votes("1 3", codes, ballot_round)
    with pytest.raises(RuleError, match="1 en 3 zijn samen één idee"):
        cast(copy, ballot_round.id, typed)
    cast(copy, ballot_round.id, typed, sure=True)
    first, *_ = tally.standings(copy.session, copy.told(ballot_round.id))
    assert (first.option.code, first.points, first.people) == ("1", 2, 1)
    twice = ballot_text.parse_votes("1 1 3", codes, ballot_round)
    with pytest.raises(RuleError, match="Twee keer dezelfde"):
        cast(copy, ballot_round.id, twice, sure=True)


def test_two_different_ballots_on_one_number_are_a_conflict() -> None:
    """One person or two? That is asked, not added up."""
    one = Copy(1)
    ids = add_ideas(one, "soep", "brood")
    ballot_round = open_round(one, ids)
    two = one.twin(2)
    cast(one, ballot_round, TypedVotes(((ids[0], 1),), slot=4))
    cast(two, ballot_round, TypedVotes(((ids[1], 1),), slot=4))
    one.take_in(two)
    (ballot,) = ballot_box.ballots(one.session, one.told(ballot_round))
    assert ballot.conflicts == {"choices"}


def test_the_last_ballot_is_taken_back_first(copy: Copy, ids: list[str]) -> None:
    ballot_round = open_round(copy, ids)
    for idea in ids:
        cast(copy, ballot_round, TypedVotes(((idea, 1),)))
    copy.run(casting.take_back, ballot_round=copy.told(ballot_round))
    left = ballot_box.ballots(copy.session, copy.told(ballot_round))
    assert [ballot.items("choices") for ballot in left] == [[[i, 1]] for i in ids[:2]]


def two_laptops_with_the_same_papers(ids: list[str], one: Copy) -> tuple[Copy, str]:
    """Noor and Sam both type three papers, the third one differently, and merge."""
    ballot_round = open_round(one, ids, present=3)
    two = one.twin(2)
    for copy, third in ((one, ids[1]), (two, ids[2])):
        for idea in (ids[0], ids[0], third):
            cast(copy, ballot_round, TypedVotes(((idea, 1),)))
    one.take_in(two)
    return one, ballot_round


def test_what_two_laptops_typed_is_taken_back_one_laptop_after_the_other(
    copy: Copy, ids: list[str]
) -> None:
    one, ballot_round = two_laptops_with_the_same_papers(ids, copy)
    for _ in range(3):
        one.run(casting.take_back, ballot_round=one.told(ballot_round))
    left = ballot_box.ballots(one.session, one.told(ballot_round))
    of_sam = [[[idea, 1]] for idea in (ids[0], ids[0], ids[2])]
    assert [ballot.items("choices") for ballot in left] == of_sam
    for _ in range(3):
        one.run(casting.take_back, ballot_round=one.told(ballot_round))
    assert ballot_box.ballots(one.session, one.told(ballot_round)) == []


def test_who_opens_the_session_anew_takes_back_one_laptop_after_the_other(
    copy: Copy, ids: list[str]
) -> None:
    one, ballot_round = two_laptops_with_the_same_papers(ids, copy)
    one.replica = replace(one.replica, id=f"{9:016x}")
    for _ in range(3):
        one.run(casting.take_back, ballot_round=one.told(ballot_round))
    found = ballot_box.ballots(one.session, one.told(ballot_round))
    assert len({one.session.first_edit(ballot.id).replica for ballot in found}) == 1
    assert len(found) == 3


def test_there_must_be_a_ballot_to_take_back(copy: Copy, ids: list[str]) -> None:
    ballot_round = open_round(copy, ids)
    with pytest.raises(RuleError, match="nog geen stembriefje"):
        copy.run(casting.take_back, ballot_round=copy.told(ballot_round))


def test_a_ballot_that_was_taken_back_can_be_typed_again(
    copy: Copy, ids: list[str]
) -> None:
    ballot_round = open_round(copy, ids)
    for _ in range(2):
        cast(copy, ballot_round, TypedVotes(((ids[0], 1),), slot=4))
        assert len(ballot_box.ballots(copy.session, copy.told(ballot_round))) == 1
        assert conflicts.count(copy.session) == 0
        copy.run(casting.take_back, ballot_round=copy.told(ballot_round))


def test_a_paper_with_the_number_of_a_removed_option_counts_and_asks_nothing(
    copy: Copy, ids: list[str]
) -> None:
    """The paper was printed before; the option stays away and keeps its votes."""
    ballot_round = open_round(copy, ids)
    cast(copy, ballot_round, TypedVotes(((ids[0], 1), (ids[1], 1))))
    copy.delete(ids[0])
    cast(copy, ballot_round, TypedVotes(((ids[0], 1), (ids[2], 1))))
    best, *_ = tally.standings(copy.session, copy.told(ballot_round))
    assert (best.option.text, best.points) == ("(weggehaald)", 2)
    assert copy.session.record(ids[0]) is None
    assert conflicts.count(copy.session) == 0


def test_a_ballot_with_a_count_of_people_counts(copy: Copy, ids: list[str]) -> None:
    ballot_round = open_round(copy, ids)
    cast(copy, ballot_round, TypedVotes(((ids[0], 1),), voters=9))
    assert copy.told(ballot_round).text("entry") == "ballots"


# ---- Counts from paper ---------------------------------------------------------------


def test_more_votes_than_the_room_can_give_only_when_sure(
    copy: Copy, ids: list[str]
) -> None:
    """KIES-1: 2 people with 3 dots each can give 6."""
    rules = vote.Rules(stacking=True)
    ballot_round = open_round(copy, ids, present=2, rules=rules)
    cast(copy, ballot_round, TypedVotes(totals={(ids[0], ""): 6}))
    with pytest.raises(RuleError, match="Samen 7, maar 2 mensen kunnen er 6"):
        cast(copy, ballot_round, TypedVotes(totals={(ids[1], ""): 1}))
    cast(copy, ballot_round, TypedVotes(totals={(ids[1], ""): 1}), sure=True)
    counts = [
        t.number("count")
        for t in ballot_box.tallies(copy.session, copy.told(ballot_round))
    ]
    assert counts == [6, 1]


@pytest.mark.parametrize(
    ("method", "count", "refused"),
    [
        ("dots", 3, True),
        ("dots", 2, False),
        ("approval", 3, True),
        ("approval", 2, False),
        ("points", 6, False),
        ("points", 13, True),
    ],
)
def test_one_option_gets_no_more_than_everybody_can_give(
    copy: Copy, ids: list[str], method: str, count: int, refused: bool
) -> None:
    rules = vote.Rules(method=method)
    ballot_round = open_round(copy, ids, present=2, rules=rules)
    counts = TypedVotes(totals={(ids[0], ""): count})
    if refused:
        with pytest.raises(RuleError, match="Tel nog eens"):
            cast(copy, ballot_round, counts)
    else:
        cast(copy, ballot_round, counts)


def test_counts_without_a_headcount_are_not_guarded(copy: Copy, ids: list[str]) -> None:
    ballot_round = open_round(copy, ids, present=0)
    cast(copy, ballot_round, TypedVotes(totals={(ids[0], ""): 400}))


def test_ballots_beside_counts_are_refused_until_those_are_taken_back(
    copy: Copy, ids: list[str]
) -> None:
    ballot_round = open_round(copy, ids)
    cast(copy, ballot_round, TypedVotes(((ids[0], 1),)))
    counts = TypedVotes(totals={(ids[0], ""): 1})
    with pytest.raises(RuleError, match=r"begon met stembriefjes.*Ctrl"):
        cast(copy, ballot_round, counts)
    copy.run(casting.take_back, ballot_round=copy.told(ballot_round))
    cast(copy, ballot_round, counts)
    with pytest.raises(RuleError, match=r"begon met tellingen van papier.*Ctrl"):
        cast(copy, ballot_round, TypedVotes(((ids[0], 1),)))


def test_only_how_many_people_took_part_chooses_no_way(
    copy: Copy, ids: list[str]
) -> None:
    ballot_round = open_round(copy, ids)
    cast(copy, ballot_round, TypedVotes(voters=9))
    told = copy.told(ballot_round)
    assert (told.number("voters"), told.text("entry")) == (9, "")


def test_two_tallies_of_the_same_hands_are_a_conflict_and_not_a_sum() -> None:
    one = Copy(1)
    ids = add_ideas(one, "soep", "brood")
    ballot_round = open_round(one, ids)
    two = one.twin(2)
    cast(one, ballot_round, TypedVotes(totals={(ids[0], ""): 5}))
    cast(two, ballot_round, TypedVotes(totals={(ids[0], ""): 6}))
    one.take_in(two)
    (line,) = ballot_box.tallies(one.session, one.told(ballot_round))
    assert line.conflicts == {"count"}


def test_every_edit_of_a_vote_can_go_to_a_colleague(copy: Copy, ids: list[str]) -> None:
    ballot_round = open_round(copy, ids)
    cast(
        copy,
        ballot_round,
        TypedVotes(((ids[0], 1), (ids[1], 1)), slot=1, role="resident"),
    )
    copy.run(ballot_rounds.rescue, ballot_round=copy.told(ballot_round), option=ids[2])
    copy.run(casting.take_back, ballot_round=copy.told(ballot_round))
    edits = copy.session.edits.values()
    assert [fault for edit in edits for fault in faults(edit, {SESSION_ID})] == []
