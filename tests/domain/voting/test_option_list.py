"""The option list: typed as one act, once more, and with an idea that came late."""

from __future__ import annotations

import pytest

from cyclus_tui.domain.ideas import clustering, duplicates
from cyclus_tui.domain.voting import ballot_rounds, option_list, tally
from cyclus_tui.domain.voting.ballot_text import TypedVotes
from cyclus_tui.errors import RuleError
from tests.builders import Copy, add_ideas, cast, open_round

WISHES = ("zwemles", "schuur", "krant", "fietspad", "koor", "moestuin")


@pytest.fixture
def copy() -> Copy:
    """Six wishes; 2 and 3 on a heap, 5 is the same as 1, 6 was set aside."""
    copy = Copy()
    ids = add_ideas(copy, *WISHES)
    edit = copy.run(clustering.begin_heap, signs=("★",), idea=copy.told(ids[1]))
    assert edit is not None
    heap = edit.changes[0].record
    copy.run(clustering.place_idea, idea=copy.told(ids[2]), theme=heap)
    copy.run(clustering.place_idea, idea=copy.told(ids[5]), theme="aside")
    copy.run(duplicates.join, one=copy.told(ids[0]), other=copy.told(ids[4]))
    return copy


def codes(copy: Copy, text: str) -> str:
    """The codes of what a typed line chooses."""
    known = {o.id: o.code for o in ballot_rounds.candidates(copy.session)}
    chosen = option_list.parse_list(copy.session, text).chosen
    return " ".join(known[option] for option in chosen)


@pytest.mark.parametrize(
    ("typed", "chosen"),
    [
        ("", ""),
        ("alles", "1 2 3 4"),
        ("ideeën s=4", "1 2 3 4"),
        ("Stapels", "A"),
        ("stapels 4", "A 4"),
        ("1-36", "1 2 3 4 6"),
        ("2 - 3, 1", "2 3 1"),
        ("a-c", "A"),
        ("4 5 1", "4 1"),
    ],
)
def test_a_list_is_typed_as_one_act(copy: Copy, typed: str, chosen: str) -> None:
    assert codes(copy, typed) == chosen


def test_the_dots_are_typed_beside_the_list(copy: Copy) -> None:
    assert option_list.parse_list(copy.session, "s=4 alles").dots == 4


@pytest.mark.parametrize("typed", ["77", "1 x", "40-50", "1-", "g-k"])
def test_what_is_not_there_is_refused(copy: Copy, typed: str) -> None:
    with pytest.raises(RuleError):
        option_list.parse_list(copy.session, typed)


def test_a_late_idea_joins_a_list_that_was_counted(copy: Copy) -> None:
    wishes = [i.id for i in copy.session.of("idea")]
    round_id = open_round(copy, wishes[:3], present=2, dots=2)
    cast(copy, round_id, TypedVotes(((wishes[0], 1), (wishes[1], 1))))
    copy.write("ballot_round", round_id, closed=True, tie_rule="wider")
    copy.run(option_list.add_option, ballot_round=copy.told(round_id), option=wishes[3])
    ballot_round = copy.told(round_id)
    assert not ballot_round.flag("closed")
    assert ballot_round.text("tie_rule") == ""
    cast(copy, round_id, TypedVotes(((wishes[0], 1), (wishes[3], 1))))
    order = tally.standings(copy.session, copy.told(round_id))
    assert [(s.option.code, s.points) for s in order] == [
        ("1", 2),
        ("2", 1),
        ("4", 1),
        ("3", 0),
    ]
    with pytest.raises(RuleError, match="al op de lijst"):
        option_list.add_option(
            copy.session, copy.replica, ballot_round=ballot_round, option=wishes[3]
        )


def test_two_laptops_each_add_a_late_idea(copy: Copy) -> None:
    wishes = [i.id for i in copy.session.of("idea")]
    round_id = open_round(copy, wishes[:2])
    other = copy.twin(2)
    for one, option in ((copy, wishes[2]), (other, wishes[3])):
        one.run(option_list.add_option, ballot_round=one.told(round_id), option=option)
    copy.take_in(other)
    listed = ballot_rounds.option_ids(copy.session, copy.told(round_id))
    assert sorted(listed) == sorted(wishes[:4])


def test_once_more_proposes_the_same_list_and_what_came_since(copy: Copy) -> None:
    wishes = [i.id for i in copy.session.of("idea")]
    round_id = open_round(copy, [wishes[2], wishes[0]])
    (late,) = add_ideas(copy, "een bankje")
    again = option_list.proposal_after(copy.session, copy.told(round_id))
    assert again == [wishes[2], wishes[0], late]


def test_a_choice_done_once_more_decides_once_somebody_voted(copy: Copy) -> None:
    wishes = [i.id for i in copy.session.of("idea")]
    first = open_round(copy, wishes[:3], present=2, dots=2)
    cast(copy, first, TypedVotes(((wishes[0], 1),)))
    second = open_round(copy, wishes[:3], present=2, dots=2)
    main = ballot_rounds.main_round(copy.session)
    assert main is not None
    assert main.id == first
    cast(copy, second, TypedVotes(((wishes[1], 1),)))
    main = ballot_rounds.main_round(copy.session)
    assert main is not None
    assert main.id == second
    assert copy.told(first).text("entry") == "ballots"
