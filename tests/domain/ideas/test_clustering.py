"""Tests of clustering: heaps, signs, names, and what lies loose."""

from __future__ import annotations

from functools import partial

import pytest

from cyclus_tui.domain.conflicts.removal import question_about
from cyclus_tui.domain.ideas import clustering, duplicates
from cyclus_tui.domain.ideas.records import ASIDE, LOOSE
from cyclus_tui.domain.journal.edit import faults
from cyclus_tui.domain.steps import cluster
from cyclus_tui.errors import RuleError
from tests.builders import SESSION_ID, Copy, add_ideas

RULES = cluster.Rules()


def begin(copy: Copy, idea: str) -> str:
    """Begin a heap with an idea; its id."""
    edit = copy.run(clustering.begin_heap, signs=RULES.signs, idea=copy.told(idea))
    assert edit is not None
    return edit.changes[0].record


def lying(copy: Copy) -> dict[str, list[str]]:
    """Per heap the words of the ideas on it."""
    return {
        heap.title: [idea.text("text") for idea in heap.ideas]
        for heap in clustering.heaps(copy.session)
    }


def test_a_heap_has_a_sign_until_it_has_a_name(copy: Copy) -> None:
    soep, brood = add_ideas(copy, "soep", "brood")
    first = begin(copy, soep)
    begin(copy, brood)
    copy.run(clustering.name_heap, theme=first, text=" Samen eten ")
    assert lying(copy) == {"★ Samen eten": ["soep"], "●": ["brood"]}


def test_a_sign_that_is_free_is_used_again(copy: Copy) -> None:
    ideas = add_ideas(copy, *"abc")
    first = begin(copy, ideas[0])
    begin(copy, ideas[1])
    (heap, _) = clustering.heaps(copy.session)
    assert heap.record.id == first
    copy.run(clustering.clear_heap, heap=heap)
    begin(copy, ideas[2])
    found = [(heap.sign, heap.number) for heap in clustering.heaps(copy.session)]
    assert found == [("●", 2), ("★", 3)]


def test_more_than_fifteen_heaps_help_nobody(copy: Copy) -> None:
    *ideas, last = add_ideas(copy, *map(str, range(16)))
    for idea in ideas:
        begin(copy, idea)
    assert clustering.heaps(copy.session)[-1].sign == "(15)"
    with pytest.raises(RuleError, match="15 stapels"):
        begin(copy, last)


def test_an_idea_moves_with_what_is_joined_to_it(copy: Copy) -> None:
    soep, bouillon, brood = add_ideas(copy, "soep", "bouillon", "brood")
    copy.run(duplicates.join, one=copy.told(soep), other=copy.told(bouillon))
    heap = begin(copy, brood)
    copy.run(clustering.place_idea, idea=copy.told(bouillon), theme=heap)
    assert lying(copy) == {"★": ["soep", "bouillon", "brood"]}
    assert clustering.loose(copy.session) == []
    copy.run(clustering.place_idea, idea=copy.told(soep), theme=LOOSE)
    assert [idea.id for idea in clustering.loose(copy.session)] == [soep]


def test_a_heap_that_is_cleared_leaves_its_ideas_loose(copy: Copy) -> None:
    """Also when two of them are joined: each of them is put back once."""
    soep, bouillon, brood = add_ideas(copy, "soep", "bouillon", "brood")
    copy.run(duplicates.join, one=copy.told(soep), other=copy.told(bouillon))
    heap = begin(copy, soep)
    copy.run(clustering.place_idea, idea=copy.told(brood), theme=heap)
    edit = copy.run(clustering.clear_heap, heap=clustering.heaps(copy.session)[0])
    assert edit is not None
    assert faults(edit, {SESSION_ID}) == []
    assert clustering.heaps(copy.session) == []
    assert [idea.id for idea in clustering.loose(copy.session)] == [soep, brood]


def test_a_heap_that_somebody_else_used_meanwhile_comes_back() -> None:
    one = Copy(1)
    soep, brood = add_ideas(one, "soep", "brood")
    heap = begin(one, soep)
    two = one.twin(2)
    one.run(clustering.clear_heap, heap=clustering.heaps(one.session)[0])
    two.run(clustering.place_idea, idea=two.told(brood), theme=heap)
    one.take_in(two)
    assert one.told(heap).returned
    assert lying(one) == {"★": ["soep", "brood"]}


def test_an_idea_set_aside_is_not_loose(copy: Copy) -> None:
    soep, _ = add_ideas(copy, "soep", "brood")
    copy.run(clustering.place_idea, idea=copy.told(soep), theme=ASIDE)
    assert [idea.text("text") for idea in clustering.loose(copy.session)] == ["brood"]


def test_an_idea_put_on_two_heaps_at_once_is_a_conflict_and_lies_on_one() -> None:
    one = Copy(1)
    soep, brood, thee = add_ideas(one, "soep", "brood", "thee")
    heaps = [begin(one, soep), begin(one, brood)]
    two = one.twin(2)
    one.run(clustering.place_idea, idea=one.told(thee), theme=heaps[0])
    two.run(clustering.place_idea, idea=two.told(thee), theme=heaps[1])
    one.take_in(two)
    assert sum("thee" in on for on in lying(one).values()) == 1
    assert [field for _, field in one.session.conflicts()] == ["theme"]


def test_a_big_heap_and_loose_ideas_are_asked_about(copy: Copy) -> None:
    """AV-7: more than a third of all; AV-11: not yet put anywhere."""
    ideas = add_ideas(copy, *"abcdefghi")
    heap = begin(copy, ideas[0])
    for number, idea in enumerate(ideas[1:4], 2):
        asked = {hint.id for hint in cluster.hints(copy.session, RULES)}
        assert asked == {"AV-11"}, number
        copy.run(clustering.place_idea, idea=copy.told(idea), theme=heap)
    assert {h.id for h in cluster.hints(copy.session, RULES)} == {"AV-7", "AV-11"}


def test_an_empty_name_is_asked_about(copy: Copy) -> None:
    """AV-9."""
    (idea,) = add_ideas(copy, "soep")
    heap = begin(copy, idea)
    copy.run(clustering.name_heap, theme=heap, text="Betere communicatie")
    asked = cluster.hints(copy.session, cluster.Rules(task="name"))
    assert [hint.id for hint in asked] == ["AV-9"]


def test_a_heap_that_an_earlier_version_took_away_comes_back_with_its_ideas() -> None:
    one = Copy(1)
    soep, brood = add_ideas(one, "soep", "brood")
    heap = begin(one, soep)
    two = one.twin(2)
    placement = one.session.derived("placement", soep)
    one.change(
        one.session.deletion(one.told(heap)),
        *one.session.field_changes("placement", placement, {"theme": LOOSE}),
    )
    assert lying(one) == {}
    two.run(clustering.place_idea, idea=two.told(brood), theme=heap)
    one.take_in(two)
    assert lying(one) == {"★": ["soep", "brood"]}


def by_digit(copy: Copy, idea: str, digit: int) -> None:
    """Put an idea on the heap with a digit."""
    told = copy.told(idea)
    copy.run(clustering.place_by_digit, signs=RULES.signs, idea=told, digit=digit)


def numbered(copy: Copy) -> dict[int, list[str]]:
    """Per number of a heap the words of the ideas on it."""
    return {
        heap.number: [idea.text("text") for idea in heap.ideas]
        for heap in clustering.heaps(copy.session)
    }


def test_a_digit_begins_its_own_heap_and_zero_the_next_that_has_a_key(
    copy: Copy,
) -> None:
    for idea, digit in zip(add_ideas(copy, *"abcdef"), (7, 7, 0, 9, 0, 3), strict=True):
        by_digit(copy, idea, digit)
    assert numbered(copy) == {1: ["e"], 3: ["f"], 7: ["a", "b"], 8: ["c"], 9: ["d"]}


def test_what_digits_did_is_put_back_and_nobody_is_asked_about_it(copy: Copy) -> None:
    """A heap that was there stays; one that was begun with these ideas goes."""
    first, second, third = add_ideas(copy, *"abc")
    by_digit(copy, first, 1)
    by_digit(copy, second, 1)
    before = copy.session
    by_digit(copy, second, 2)
    by_digit(copy, third, 1)
    back = partial(clustering.put_back, ideas=[second, third], before=before)
    edit = back(copy.session, copy.replica)
    assert edit is not None
    assert question_about(copy.session, edit) == ""
    copy.run(back)
    assert numbered(copy) == {1: ["a", "b"]}
    assert [idea.id for idea in clustering.loose(copy.session)] == [third]


def test_nothing_is_put_back_twice(copy: Copy) -> None:
    (idea,) = add_ideas(copy, "a")
    back = partial(clustering.put_back, ideas=[idea], before=copy.session)
    assert back(copy.session, copy.replica) is None


NUMBERS = {"a": "1", "b": "2", "c": "12", "d": "12b"}


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("12", ("c",)),
        ("#2", ("b",)),
        ("12B", ("d",)),
        ("1=12", ("a", "c")),
        (" 1 = 2 = 12b ", ("a", "b", "d")),
        ("=2", ("a", "b")),
    ],
)
def test_numbers_name_ideas(typed: str, ids: tuple[str, ...]) -> None:
    assert cluster.parse_ideas(typed, NUMBERS, front="a") == ids


@pytest.mark.parametrize("typed", ["", "=", "1=", "soep", "1 2", "1==2", "3", "1=1"])
def test_what_names_no_idea_is_refused(typed: str) -> None:
    with pytest.raises(RuleError):
        cluster.parse_ideas(typed, NUMBERS, front="a")
