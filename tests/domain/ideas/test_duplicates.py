"""Tests of groups: ideas that are the same, joined and parted again."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cyclus_tui.domain.ideas import duplicates
from cyclus_tui.domain.journal.edit import faults
from tests.builders import SESSION_ID, Copy, add_ideas

pairs = st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=8)


def join(copy: Copy, one: str, other: str) -> None:
    """Say that two ideas are the same."""
    copy.run(duplicates.join, one=copy.told(one), other=copy.told(other))


@given(pairs)
def test_a_group_is_all_that_hangs_together(edges: list[tuple[int, int]]) -> None:
    copy = Copy()
    ids = add_ideas(copy, *"abcdefgh")
    sets = [{place} for place in range(8)]
    for one, other in edges:
        if one != other:
            join(copy, ids[one], ids[other])
            both = sets[one] | sets[other]
            sets = [both if place in both else own for place, own in enumerate(sets)]
    for place, own in enumerate(sets):
        expected = [ids[member] for member in sorted(own)]
        assert duplicates.members(copy.session, ids[place]) == expected
    front = [ids[place] for place in sorted({min(own) for own in sets})]
    assert [idea.id for idea in duplicates.without_duplicates(copy.session)] == front


@given(pairs, st.integers(0, 7))
def test_parting_takes_one_out_and_leaves_the_rest_together(
    edges: list[tuple[int, int]], place: int
) -> None:
    copy = Copy()
    ids = add_ideas(copy, *"abcdefgh")
    for one, other in edges:
        if one != other:
            join(copy, ids[one], ids[other])
    rest = [m for m in duplicates.members(copy.session, ids[place]) if m != ids[place]]
    edit = copy.run(duplicates.separate, idea=copy.told(ids[place]))
    assert edit is None or faults(edit, {SESSION_ID}) == []
    assert duplicates.members(copy.session, ids[place]) == [ids[place]]
    assert not rest or duplicates.members(copy.session, rest[0]) == rest


def test_what_two_people_join_makes_one_group() -> None:
    """A=B here and B=C there."""
    one = Copy(1)
    a, b, c = add_ideas(one, "a", "b", "c")
    two = one.twin(2)
    join(one, a, b)
    join(two, c, b)
    one.take_in(two)
    assert duplicates.group_heads(one.session) == {a: a, b: a, c: a}


def test_the_same_join_by_two_people_is_one_record() -> None:
    one = Copy(1)
    a, b = add_ideas(one, "a", "b")
    two = one.twin(2)
    join(one, a, b)
    join(two, b, a)
    one.take_in(two)
    assert len(one.session.of("same_as")) == 1
    assert one.session.conflicts() == []


def test_an_idea_that_is_gone_is_in_no_group() -> None:
    copy = Copy()
    a, b = add_ideas(copy, "a", "b")
    join(copy, a, b)
    copy.delete(a)
    assert duplicates.group_heads(copy.session) == {}
    assert [idea.id for idea in duplicates.without_duplicates(copy.session)] == [b]
