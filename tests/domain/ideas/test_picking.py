"""Tests of picking: hands, one choice at a time, and why."""

from __future__ import annotations

import pytest

from cyclus_tui.domain.ideas import picking
from cyclus_tui.domain.people import attendance
from cyclus_tui.domain.steps import pick
from cyclus_tui.errors import RuleError
from tests.builders import ROLES, Copy, add_ideas

CASE = {"sort": "case"}


def picked(copy: Copy) -> list[str]:
    """The words of what was picked."""
    return [one.text("text") for one in picking.picked(copy.session, "case")]


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("2", picking.HandCount("2")),
        (" 12B = 5 ", picking.HandCount("12b", 5)),
        ("2=0", picking.HandCount("2", 0)),
        ("2 = veel", None),
        ("3 dagen geen huis", None),
        ("", None),
    ],
)
def test_a_line_is_about_a_number_or_it_is_words(
    line: str, meant: picking.HandCount | None
) -> None:
    assert picking.parse_hands(line) == meant


def test_choosing_another_replaces_the_first_in_one_step(copy: Copy) -> None:
    """Undoing gives the first choice back."""
    add_ideas(copy, "de brief", "de buurman", sort="case")
    copy.run(picking.pick_candidate, code="1", **CASE)
    edit = copy.run(picking.pick_candidate, code="2", **CASE)
    assert edit is not None
    assert picked(copy) == ["de buurman"]
    copy.mark(edit.id, undone=True)
    assert picked(copy) == ["de brief"]


def test_hands_and_why_are_kept_with_the_candidate(copy: Copy) -> None:
    """The others keep their hands, for another time."""
    add_ideas(copy, "de brief", "de buurman", sort="case")
    copy.run(picking.count_hands, code="1", hands=2, **CASE)
    copy.run(picking.count_hands, code="2", hands=5, **CASE)
    copy.run(picking.pick_candidate, code="2", **CASE)
    copy.run(picking.explain_pick, code="2", text=" dit kent ieder ", **CASE)
    first, second = picking.candidates(copy.session, "case")
    assert (first.number("hands"), second.number("hands")) == (2, 5)
    assert second.text("why") == "dit kent ieder"
    assert "why" not in first.fields


def test_a_number_that_is_not_there_is_refused(copy: Copy) -> None:
    """Also when it is typed for hands, or to say why."""
    for command, more in (
        (picking.pick_candidate, {}),
        (picking.count_hands, {"hands": 3}),
        (picking.explain_pick, {"text": "zo"}),
    ):
        with pytest.raises(RuleError, match="Nummer 9 staat niet"):
            copy.run(command, code="9", **CASE, **more)


def test_two_laptops_that_pick_another_ask_which(copy: Copy) -> None:
    """Both show until the group says which; choosing settles it."""
    add_ideas(copy, "de brief", "de buurman", sort="case")
    other = copy.twin(2)
    copy.run(picking.pick_candidate, code="1", **CASE)
    other.run(picking.pick_candidate, code="2", **CASE)
    copy.take_in(other)
    assert picked(copy) == ["de brief", "de buurman"]
    assert "twee gekozen" in pick.hints(copy.session, "case")[0].text
    copy.run(picking.pick_candidate, code="2", **CASE)
    assert picked(copy) == ["de buurman"]


def test_more_hands_than_people_are_noticed(copy: Copy) -> None:
    """One hand each, is asked; nothing is refused."""
    copy.run(attendance.add_arrivals, who=attendance.parse_arrival("4b", ROLES))
    add_ideas(copy, "de brief", "de buurman", sort="case")
    copy.run(picking.count_hands, code="1", hands=2, **CASE)
    assert pick.hints(copy.session, "case") == ()
    copy.run(picking.count_hands, code="2", hands=3, **CASE)
    assert "5 handen van 4 mensen" in pick.hints(copy.session, "case")[0].text
