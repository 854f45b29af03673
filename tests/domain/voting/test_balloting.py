"""Tests of voting: lists, rounds, what is refused, what `sure` lets through."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cyclus_tui.domain.ideas import clustering
from cyclus_tui.domain.ideas.records import ASIDE, LOOSE
from cyclus_tui.domain.journal.edit import faults
from cyclus_tui.domain.steps import cluster, vote
from cyclus_tui.domain.voting import balloting
from cyclus_tui.domain.voting.ballot_text import TypedVotes
from cyclus_tui.domain.voting.records import METHODS
from cyclus_tui.errors import RuleError
from tests.builders import SESSION_ID, Copy, add_ideas, cast, open_round


@pytest.fixture
def ids(copy: Copy) -> list[str]:
    """Three ideas."""
    return add_ideas(copy, "soep", "brood", "thee")


def heap(copy: Copy, *ideas: str) -> str:
    """A heap of these ideas; its id."""
    edit = copy.run(
        clustering.begin_heap, signs=cluster.Rules().signs, idea=copy.told(ideas[0])
    )
    assert edit is not None
    for idea in ideas[1:]:
        copy.run(
            clustering.place_idea, idea=copy.told(idea), theme=edit.changes[0].record
        )
    return edit.changes[0].record


# ---- The list ------------------------------------------------------------------------


def test_a_heap_is_one_option_and_a_loose_idea_is_one(
    copy: Copy, ids: list[str]
) -> None:
    alone = add_ideas(copy, "alleen", "opzij")
    both = heap(copy, *ids[:2])
    heap(copy, alone[0])
    copy.run(clustering.place_idea, idea=copy.told(alone[1]), theme=ASIDE)
    assert balloting.proposal(copy.session) == [both, ids[2], alone[0]]


def test_options_are_called_by_number_and_heaps_by_letter(
    copy: Copy, ids: list[str]
) -> None:
    heap(copy, ids[0])
    codes = [option.code for option in balloting.candidates(copy.session)]
    assert codes == ["A", "1", "2", "3"]


def test_after_a_merge_no_two_options_have_one_code() -> None:
    one = Copy(1)
    ids = add_ideas(one, "soep", "brood")
    two = one.twin(2)
    heap(one, ids[0])
    heap(two, ids[1])
    add_ideas(one, "thee")
    add_ideas(two, "koffie")
    one.take_in(two)
    codes = [option.code for option in balloting.candidates(one.session)]
    assert codes == ["A", "Ab", "1", "2", "3", "3b"]


def test_no_heap_is_called_by_a_letter_that_means_something_else(copy: Copy) -> None:
    for idea in add_ideas(copy, *map(str, range(15))):
        heap(copy, idea)
    codes = [option.code for option in balloting.candidates(copy.session)][:15]
    assert "".join(codes) == "ABCDEFGHIJKLNPQ"


def test_an_option_keeps_its_code_and_words_when_its_heap_empties(
    copy: Copy, ids: list[str]
) -> None:
    theme = heap(copy, ids[0])
    copy.run(clustering.name_heap, theme=theme, text="Eten")
    ballot_round = open_round(copy, [theme, ids[1]])
    copy.run(clustering.place_idea, idea=copy.told(ids[0]), theme=LOOSE)
    first, _ = balloting.options(copy.session, copy.told(ballot_round))
    assert (first.code, first.text) == ("A", "★ Eten")
    copy.delete(theme)
    first, _ = balloting.options(copy.session, copy.told(ballot_round))
    assert (first.id, first.text) == (theme, "Eten")


@pytest.mark.parametrize(
    ("options", "dots"), [(2, 3), (12, 3), (13, 4), (16, 4), (17, 5), (40, 5)]
)
def test_how_many_dots_a_person_gets(options: int, dots: int) -> None:
    """`max(3, min(5, ceil(options / 4)))` (methods, chapter 4.2)."""
    assert balloting.dots_per_person("dots", options) == dots
    assert balloting.dots_per_person("dots", options, 2) == 2
    assert balloting.dots_per_person("approval", options) == options


# ---- Rounds --------------------------------------------------------------------------


def test_one_option_is_no_choice(copy: Copy, ids: list[str]) -> None:
    with pytest.raises(RuleError, match="twee opties"):
        open_round(copy, ids[:1])


def test_the_newest_round_that_is_not_about_a_tie_decides(
    copy: Copy, ids: list[str]
) -> None:
    first = open_round(copy, ids)
    copy.delete(first)
    second = open_round(copy, ids)
    third = open_round(copy, ids)
    copy.delete(second)
    fourth = open_round(copy, ids)
    open_round(copy, ids[:2], tie_of=fourth)
    main = balloting.main_round(copy.session)
    assert main is not None
    assert main.id == fourth
    assert [r.id for r in balloting.rounds(copy.session, "A8.1")][:2] == [third, fourth]


@pytest.mark.parametrize("method", METHODS)
def test_a_tie_is_voted_on_with_one_dot_each(
    copy: Copy, ids: list[str], method: str
) -> None:
    rules = vote.Rules(method=method, stacking=True)
    first = open_round(copy, ids, rules=rules)
    again = copy.told(open_round(copy, ids, rules=rules, tie_of=first))
    assert (again.text("method"), again.number("dots")) == ("dots", 1)
    with pytest.raises(RuleError, match="1 per persoon"):
        cast(copy, again.id, TypedVotes(((ids[0], 1), (ids[1], 1))))


# ---- Ballots -------------------------------------------------------------------------


@pytest.mark.parametrize("sure", [False, True])
def test_twice_the_same_option_is_refused_without_stacking(
    copy: Copy, ids: list[str], sure: bool
) -> None:
    """KIES-9, also when somebody is sure."""
    ballot_round = open_round(copy, ids)
    with pytest.raises(RuleError, match="Twee keer dezelfde"):
        cast(copy, ballot_round, TypedVotes(((ids[0], 2),)), sure=sure)
    assert balloting.ballots(copy.session, copy.told(ballot_round)) == []


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
    assert len(balloting.ballots(copy.session, copy.told(ballot_round))) == 2


def test_a_numbered_ballot_that_is_typed_again_is_a_correction(
    copy: Copy, ids: list[str]
) -> None:
    ballot_round = open_round(copy, ids, present=1)
    cast(copy, ballot_round, TypedVotes(((ids[0], 1),), slot=4))
    cast(copy, ballot_round, TypedVotes(((ids[1], 1),), slot=4))
    (ballot,) = balloting.ballots(copy.session, copy.told(ballot_round))
    assert ballot.items("choices") == [[ids[1], 1]]


def test_two_different_ballots_on_one_number_are_a_conflict() -> None:
    """One person or two? That is asked, not added up."""
    one = Copy(1)
    ids = add_ideas(one, "soep", "brood")
    ballot_round = open_round(one, ids)
    two = one.twin(2)
    cast(one, ballot_round, TypedVotes(((ids[0], 1),), slot=4))
    cast(two, ballot_round, TypedVotes(((ids[1], 1),), slot=4))
    one.take_in(two)
    (ballot,) = balloting.ballots(one.session, one.told(ballot_round))
    assert ballot.conflicts == {"choices"}


def test_the_last_ballot_is_taken_back_first(copy: Copy, ids: list[str]) -> None:
    ballot_round = open_round(copy, ids)
    for idea in ids:
        cast(copy, ballot_round, TypedVotes(((idea, 1),)))
    copy.run(balloting.take_back, ballot_round=copy.told(ballot_round))
    left = balloting.ballots(copy.session, copy.told(ballot_round))
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
        one.run(balloting.take_back, ballot_round=one.told(ballot_round))
    left = balloting.ballots(one.session, one.told(ballot_round))
    of_sam = [[[idea, 1]] for idea in (ids[0], ids[0], ids[2])]
    assert [ballot.items("choices") for ballot in left] == of_sam
    for _ in range(3):
        one.run(balloting.take_back, ballot_round=one.told(ballot_round))
    assert balloting.ballots(one.session, one.told(ballot_round)) == []


def test_who_opens_the_session_anew_takes_back_one_laptop_after_the_other(
    copy: Copy, ids: list[str]
) -> None:
    one, ballot_round = two_laptops_with_the_same_papers(ids, copy)
    one.replica = replace(one.replica, id=f"{9:016x}")
    for _ in range(3):
        one.run(balloting.take_back, ballot_round=one.told(ballot_round))
    found = balloting.ballots(one.session, one.told(ballot_round))
    assert len({one.session.first_edit(ballot.id).replica for ballot in found}) == 1
    assert len(found) == 3


def test_there_must_be_a_ballot_to_take_back(copy: Copy, ids: list[str]) -> None:
    ballot_round = open_round(copy, ids)
    with pytest.raises(RuleError, match="nog geen stembriefje"):
        copy.run(balloting.take_back, ballot_round=copy.told(ballot_round))


def test_a_ballot_that_was_taken_back_can_be_typed_again(
    copy: Copy, ids: list[str]
) -> None:
    ballot_round = open_round(copy, ids)
    for _ in range(2):
        cast(copy, ballot_round, TypedVotes(((ids[0], 1),), slot=4))
        assert len(balloting.ballots(copy.session, copy.told(ballot_round))) == 1
        copy.run(balloting.take_back, ballot_round=copy.told(ballot_round))


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
        for t in balloting.tallies(copy.session, copy.told(ballot_round))
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
    copy.run(balloting.take_back, ballot_round=copy.told(ballot_round))
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
    (line,) = balloting.tallies(one.session, one.told(ballot_round))
    assert line.conflicts == {"count"}


def test_saving_an_option_and_leaving_it_are_told_apart(
    copy: Copy, ids: list[str]
) -> None:
    ballot_round = open_round(copy, ids)
    labels = []
    for _ in range(2):
        told = copy.told(ballot_round)
        edit = copy.run(balloting.rescue, ballot_round=told, option=ids[2])
        assert edit is not None
        labels.append((edit.label, copy.told(ballot_round).items("rescued")))
    assert [label for label, _ in labels] == ["idee gered", "idee niet meer gered"]
    assert [[*saved] for _, saved in labels] == [[ids[2]], []]


def test_every_edit_of_a_vote_can_go_to_a_colleague(copy: Copy, ids: list[str]) -> None:
    ballot_round = open_round(copy, ids)
    cast(
        copy,
        ballot_round,
        TypedVotes(((ids[0], 1), (ids[1], 1)), slot=1, role="resident"),
    )
    copy.run(balloting.rescue, ballot_round=copy.told(ballot_round), option=ids[2])
    copy.run(balloting.take_back, ballot_round=copy.told(ballot_round))
    edits = copy.session.edits.values()
    assert [fault for edit in edits for fault in faults(edit, {SESSION_ID})] == []
