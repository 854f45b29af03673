"""Tests of merging: the union of journals, whoever merges what, how often."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given

from cyclus_tui.domain.conflicts.gain import gain
from cyclus_tui.domain.journal.edit import ERASED, Change, redact, to_line
from cyclus_tui.domain.journal.merge import ForgedEditError, union
from cyclus_tui.domain.journal.session import Session
from tests.builders import SESSION_ID, Copy
from tests.domain.histories import Deed, Played, histories, picture


def merged(*sessions: Session) -> Session:
    """These copies, merged from left to right."""
    first, *others = sessions
    for other in others:
        first = union(first, other.edits.values()).session
    return first


@given(histories())
def test_merging_again_brings_nothing(deeds: list[Deed]) -> None:
    one, two, _ = (copy.session for copy in Played().play(deeds).copies)
    both = merged(one, two)
    for known in (one, two, both):
        again = union(both, known.edits.values())
        assert (again.added, again.rewritten) == ((), ())
        assert picture(again.session) == picture(both)


@given(histories())
def test_it_does_not_matter_who_merges_whom_in_what_order(deeds: list[Deed]) -> None:
    sessions = [copy.session for copy in Played().play(deeds).copies]
    first, *others = (picture(merged(*order)) for order in permutations(sessions))
    assert all(other == first for other in others)


@given(histories(copies=4))
def test_pairs_that_merge_first_make_no_difference(deeds: list[Deed]) -> None:
    one, two, three, four = (copy.session for copy in Played(4).play(deeds).copies)
    pairs = merged(merged(one, two), merged(three, four))
    row = merged(one, merged(two, merged(three, four)))
    assert picture(pairs) == picture(row)
    assert list(map(to_line, pairs.edits.values())) == [
        to_line(edit) for edit in row.edits.values()
    ]


@given(histories())
def test_what_was_added_is_exactly_what_was_not_here(deeds: list[Deed]) -> None:
    one, two, _ = (copy.session for copy in Played().play(deeds).copies)
    found = union(one, two.edits.values())
    assert {e.id for e in found.added} == set(two.edits) - set(one.edits)
    without = set(found.session.edits) - {e.id for e in found.added}
    assert without == set(one.edits)


def test_erasures_of_two_people_in_one_edit_both_hold() -> None:
    """One erased the name, the other the story; neither undoes the other."""
    one = Copy(1)
    made = one.write("idea", "a", text="Henk", more="zijn schuld")
    two = one.twin(2)
    one.erase(values=[f"{made.id}/text"])
    two.erase(values=[f"{made.id}/more"])
    for here, there in ((one, two), (two, one)):
        both = merged(here.session, there.session)
        assert [c.value for c in both.edits[made.id].changes] == [ERASED, ERASED]


def test_the_redacted_one_of_two_wins() -> None:
    """Also when the edit that erased it is not among what came."""
    copy = Copy(1)
    made = copy.write("idea", "a", text="Henk")
    less = redact(made, lambda *_: True)
    found = union(copy.session, [less])
    assert found.session.edits[made.id] == less
    assert [edit.id for edit in found.rewritten] == [made.id]


def test_an_older_copy_does_not_bring_erased_words_back() -> None:
    one = Copy(1)
    made = one.write("idea", "a", text="Henk")
    older = one.session
    one.erase(record="a")
    found = union(one.session, older.edits.values())
    assert found.rewritten == ()
    assert "Henk" not in to_line(found.session.edits[made.id])
    other_way = union(older, one.session.edits.values())
    assert [edit.id for edit in other_way.rewritten] == [made.id]


@pytest.mark.parametrize(
    "forged",
    [
        {"clock": 7},
        {"label": "iets anders"},
        {"changes": ()},
        {"changes": (Change("a", "idea", "text", "thee"),)},
        {"changes": (Change("a", "idea", "more", "soep"),)},
        {"changes": (Change("a", "idea", "more", ERASED),)},
    ],
)
def test_another_edit_under_the_same_id_is_refused(forged: dict[str, object]) -> None:
    copy = Copy(1)
    made = copy.write("idea", "a", text="soep")
    with pytest.raises(ForgedEditError, match="nieuwe export"):
        union(copy.session, [made._replace(**forged)])  # type: ignore[arg-type]


def test_the_gain_is_counted_for_people() -> None:
    one = Copy(1)
    one.write("idea", "a", text="soep")
    one.write("idea", "b", text="brood")
    two = one.twin(2)
    one.write("idea", "a", text="linzensoep")
    two.write("idea", "a", text="erwtensoep")
    two.write("idea", "b", text="roggebrood")
    two.write("idea", "c", text="thee")
    two.write("person", "p", alias="Oma")
    both = merged(one.session, two.session)
    found = gain(one.session, both)
    assert found.added == {"idea": 1, "person": 1}
    assert found.changed == {"idea": 1}  # what is in conflict is told apart
    assert found.conflicts == {"tekst": 1}
    assert gain(both, both).added == {}
    assert both.id == SESSION_ID
