"""Tests of people: who came in, and what may be done with their words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyclus_tui.domain.people import attendance
from cyclus_tui.errors import RuleError
from tests.builders import ROLES, Copy

RESIDENT, PROFESSIONAL, CATCHER = ROLES


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("3b", attendance.Arrival(((RESIDENT, 3),))),
        ("b", attendance.Arrival(((RESIDENT, 1),))),
        ("9b 2A", attendance.Arrival(((RESIDENT, 9), (CATCHER, 2)))),
        ("@p Sam de Wit", attendance.Arrival(((PROFESSIONAL, 1),), "Sam de Wit")),
        ("Oma", attendance.Arrival(((RESIDENT, 1),), "Oma")),
        ("12", attendance.Arrival(count=12)),
    ],
)
def test_a_line_says_who_came_in(line: str, expected: attendance.Arrival) -> None:
    assert attendance.parse_arrival(line, ROLES) == expected


@pytest.mark.parametrize("line", ["", "  ", "0", "201", "0b", "999b", "9" * 5000])
def test_a_slip_of_the_fingers_is_asked_about(line: str) -> None:
    with pytest.raises(RuleError, match="Typ"):
        attendance.parse_arrival(line, ROLES)


@pytest.mark.parametrize("line", ["3x", "2b 3x", "@q Jan"])
def test_a_role_that_is_not_there_is_no_nickname(line: str) -> None:
    """A role that is not there is no nickname: which ones there are is said."""
    with pytest.raises(RuleError, match=r"ken ik niet\. Er is b = bewoner"):
        attendance.parse_arrival(line, ROLES)


@given(st.text(st.sampled_from("0129b pa@٣²") | st.characters(codec=None)))
def test_no_line_stops_the_program(line: str) -> None:
    try:
        who = attendance.parse_arrival(line, ROLES)
    except RuleError:
        return
    assert who.groups or who.count


def come_in(copy: Copy, line: str) -> None:
    """Somebody types who came in."""
    copy.run(attendance.add_arrivals, who=attendance.parse_arrival(line, ROLES))


def test_an_alias_is_a_role_and_the_one_number_of_somebody(copy: Copy) -> None:
    come_in(copy, "2b 1a")
    come_in(copy, "b")
    come_in(copy, "@b Oma")
    found = [
        (p.number("number"), p.text("alias")) for p in attendance.people(copy.session)
    ]
    assert found == [
        (1, "Bewoner 1"),
        (2, "Bewoner 2"),
        (3, "Adviesvanger 3"),
        (4, "Bewoner 4"),
        (5, "Oma"),
    ]
    assert attendance.by_number(copy.session, 9) is None


def test_a_vote_counts_who_is_here_now(copy: Copy) -> None:
    come_in(copy, "3b 2p")
    (first, *_) = attendance.people(copy.session)
    copy.run(attendance.change, person=first.id, field="gone", value="ja")
    assert attendance.present_count(copy.session) == 4
    assert attendance.present_count(copy.session, ("resident",)) == 2
    assert attendance.by_role(copy.session, ROLES) == [
        ("bewoners", 3),
        ("professionals", 2),
    ]


def test_a_headcount_is_enough(copy: Copy) -> None:
    come_in(copy, "12")
    assert attendance.present_count(copy.session, ("resident",)) == 12
    assert attendance.by_role(copy.session, ROLES) == [("mensen", 12)]


def test_a_headcount_beside_people_is_refused(copy: Copy) -> None:
    """A headcount beside people is refused: they would not be counted twice."""
    come_in(copy, "2b")
    with pytest.raises(RuleError, match="al mensen op de lijst"):
        come_in(copy, "12")
    assert attendance.present_count(copy.session) == 2


def test_a_name_of_ones_own_is_called_with_its_number(copy: Copy) -> None:
    """By the number on the list, also where an earlier file counted by role."""
    come_in(copy, "3b")
    _, second, third = attendance.people(copy.session)
    copy.run(attendance.change, person=second.id, field="alias", value="Sam")
    copy.run(attendance.change, person=third.id, field="alias", value="Vrager 1")
    assert [*attendance.call_names(copy.session).values()] == [
        "Bewoner 1",
        "Sam (2)",
        "Vrager 1 (3)",
    ]


def test_somebody_noted_by_mistake_goes_out(copy: Copy) -> None:
    come_in(copy, "2b")
    (first, _) = attendance.people(copy.session)
    copy.run(attendance.remove, person=first)
    assert attendance.present_count(copy.session) == 1


def test_the_group_consents_in_layers_and_one_may_differ(copy: Copy) -> None:
    """PRIV-2."""
    come_in(copy, "2b")
    copy.run(attendance.set_group_consent, layers="abc")
    one, other = attendance.people(copy.session)
    copy.run(attendance.change, person=one.id, field="consent_c", value="nee")
    one = copy.told(one.id)
    assert attendance.consent(copy.session, "c")
    assert not attendance.consent(copy.session, "d")
    assert not attendance.consent(copy.session, "c", one)
    assert attendance.consent(copy.session, "c", other)
    assert (attendance.exceptions(one), attendance.exceptions(other)) == (
        {"c": False},
        {},
    )


@pytest.mark.parametrize(
    ("age", "asked"), [("", False), ("<12", True), ("12-15", True), ("16-17", False)]
)
def test_a_young_person_needs_a_parent(copy: Copy, age: str, asked: bool) -> None:
    """PRIV-8."""
    come_in(copy, "b")
    (person,) = attendance.people(copy.session)
    copy.run(attendance.change, person=person.id, field="age", value=age)
    assert attendance.needs_parent(copy.told(person.id)) is asked
    copy.run(attendance.change, person=person.id, field="parent_consent", value="ja")
    assert not attendance.needs_parent(copy.told(person.id))
