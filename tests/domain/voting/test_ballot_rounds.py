"""Tests of ballot rounds: the list of options, and which round decides."""

from __future__ import annotations

import pytest

from cyclus_tui.domain.ideas import clustering
from cyclus_tui.domain.ideas.records import ASIDE, LOOSE
from cyclus_tui.domain.steps import cluster, vote
from cyclus_tui.domain.voting import ballot_rounds
from cyclus_tui.domain.voting.ballot_text import TypedVotes
from cyclus_tui.domain.voting.records import METHODS
from cyclus_tui.errors import RuleError
from tests.builders import Copy, add_ideas, cast, open_round


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
    assert ballot_rounds.proposal(copy.session) == [both, ids[2], alone[0]]


def test_options_are_called_by_number_and_heaps_by_letter(
    copy: Copy, ids: list[str]
) -> None:
    heap(copy, ids[0])
    codes = [option.code for option in ballot_rounds.candidates(copy.session)]
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
    codes = [option.code for option in ballot_rounds.candidates(one.session)]
    assert codes == ["A", "Ab", "1", "2", "3", "3b"]


def test_no_heap_is_called_by_a_letter_that_means_something_else(copy: Copy) -> None:
    for idea in add_ideas(copy, *map(str, range(15))):
        heap(copy, idea)
    codes = [option.code for option in ballot_rounds.candidates(copy.session)][:15]
    assert "".join(codes) == "ABCDEFGHIJKLNPQ"


def test_an_option_keeps_its_code_when_its_heap_empties_or_is_taken_out(
    copy: Copy, ids: list[str]
) -> None:
    theme = heap(copy, ids[0])
    copy.run(clustering.name_heap, theme=theme, text="Eten")
    ballot_round = open_round(copy, [theme, ids[1]])
    copy.run(clustering.place_idea, idea=copy.told(ids[0]), theme=LOOSE)
    first, _ = ballot_rounds.options(copy.session, copy.told(ballot_round))
    assert (first.code, first.text) == ("A", "★ Eten")
    copy.delete(theme)
    first, _ = ballot_rounds.options(copy.session, copy.told(ballot_round))
    assert (first.id, first.code, first.text) == (theme, "A", "(weggehaald)")
    copy.delete(ids[1])
    _, second = ballot_rounds.options(copy.session, copy.told(ballot_round))
    assert (second.id, second.code, second.text) == (ids[1], "2", "(weggehaald)")


@pytest.mark.parametrize(
    ("options", "dots"), [(2, 3), (12, 3), (13, 4), (16, 4), (17, 5), (40, 5)]
)
def test_how_many_dots_a_person_gets(options: int, dots: int) -> None:
    """`max(3, min(5, ceil(options / 4)))` (methods, chapter 4.2)."""
    assert ballot_rounds.dots_per_person("dots", options) == dots
    assert ballot_rounds.dots_per_person("dots", options, 2) == 2
    assert ballot_rounds.dots_per_person("approval", options) == options


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
    main = ballot_rounds.main_round(copy.session)
    assert main is not None
    assert main.id == fourth
    assert [r.id for r in ballot_rounds.rounds(copy.session, "A8.1")][:2] == [
        third,
        fourth,
    ]


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


# ---- Lost options that come back ---------------------------------------------------


def test_saving_an_option_and_leaving_it_are_told_apart(
    copy: Copy, ids: list[str]
) -> None:
    ballot_round = open_round(copy, ids)
    labels = []
    for _ in range(2):
        told = copy.told(ballot_round)
        edit = copy.run(ballot_rounds.rescue, ballot_round=told, option=ids[2])
        assert edit is not None
        labels.append((edit.label, copy.told(ballot_round).items("rescued")))
    assert [label for label, _ in labels] == ["idee gered", "idee niet meer gered"]
    assert [[*saved] for _, saved in labels] == [[ids[2]], []]
