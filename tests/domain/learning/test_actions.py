"""Tests of actions: what, when, and what they try out."""

from __future__ import annotations

from datetime import date

import pytest

from cyclus_tui.domain.ideas import contributions
from cyclus_tui.domain.ideas.contributions import TypedLine
from cyclus_tui.domain.learning import actions
from cyclus_tui.domain.method import setup
from cyclus_tui.domain.steps import actions as actions_step
from cyclus_tui.errors import RuleError
from tests.builders import Copy

TODAY = date(2026, 11, 21)


def agree(copy: Copy, text: str = "Ik ga woensdag de tafel verzetten") -> str:
    """Take an action down; its id."""
    edit = copy.run(actions.add, line=TypedLine(text), phase="L12", step="L12.1")
    assert edit is not None
    return edit.changes[0].record


def fill(copy: Copy, action: str, **texts: str) -> None:
    """Answer questions about an action."""
    for field, text in texts.items():
        copy.run(actions.write, action=action, field=field, text=text)


def ids(copy: Copy, action: str = "", asked: str = "") -> list[str]:
    """The ids of the hints."""
    record = copy.told(action) if action else None
    found = actions_step.hints(copy.session, record, TODAY, asked=asked)
    return [hint.id for hint in found]


def test_actions_are_numbered_and_hold_what_was_typed(copy: Copy) -> None:
    """Each answer is a field of its own."""
    agree(copy)
    second = agree(copy, "Ik ga Fatma bellen")
    fill(copy, second, with_whom=" Fatma ", when="2026-11-25")
    record = copy.told(second)
    assert (record.number("number"), record.text("with_whom")) == (2, "Fatma")
    assert copy.run(actions.write, action=second, field="when", text="2026-11-25") is (
        None
    )


def test_a_day_is_kept_in_one_form_and_a_riddle_is_refused() -> None:
    """With a sentence that says how a day may be typed."""
    assert actions.parse_day("woensdag", TODAY) == "2026-11-25"
    with pytest.raises(RuleError, match="over 2 weken"):
        actions.parse_day("binnenkort", TODAY)


def test_people_count_from_the_day_of_the_evening(copy: Copy) -> None:
    """Also when somebody types it in a week later; without a date from now."""
    assert actions.evening_date(copy.session, TODAY) == TODAY
    copy.run(setup.describe, answers={"date": "2026-10-01"})
    assert actions.evening_date(copy.session, TODAY) == date(2026, 10, 1)


def test_an_action_belongs_to_an_assumption_or_a_doubt(copy: Copy) -> None:
    """By its code; the riskiest that nobody tries out yet is proposed."""
    first, second = "a" * 20, "b" * 20
    copy.write("assumption", first, number=1, text="X", importance=3, certainty=0)
    copy.write("assumption", second, number=2, text="Y", importance=3, certainty=1)
    lines = [contributions.TypedLine("Weet ik niet")]
    copy.run(contributions.add, lines=lines, sort="doubt", phase="L8", step="L8.1")
    assert list(actions.link_targets(copy.session)) == ["A1", "A2", "T1"]
    assert actions.suggested_target(copy.session) == "A1"
    action = agree(copy)
    fill(copy, action, assumption=actions.target_id(copy.session, "a1"))
    assert actions.target_in_words(copy.session, copy.told(action)) == "A1. X"
    assert actions.suggested_target(copy.session) == "A2"
    assert actions.target_id(copy.session, " t1 ")
    with pytest.raises(RuleError, match="zoals A1"):
        actions.target_id(copy.session, "A9")


def test_what_came_back_is_no_action_of_this_evening(copy: Copy) -> None:
    """It is looked back on, and counts not among the new ones."""
    copy.write("action", "d" * 20, number=1, what="Vorige keer", returned="ja")
    new = agree(copy)
    assert [record.id for record in actions.own_actions(copy.session)] == [new]
    assert copy.told(new).number("number") == 2


def test_hints_wait_for_the_question_they_are_about(copy: Copy) -> None:
    """AL-9 to AL-14; what is asked now is not missing yet."""
    assert ids(copy) == ["AL-18"]
    action = agree(copy, "meer aandacht voor elkaar")
    assert "AL-9" in ids(copy, action, asked="with_whom")
    assert "AL-10" not in ids(copy, action, asked="with_whom")
    assert "AL-10" in ids(copy, action, asked="expects")
    fill(copy, action, when="2027-03-01")
    assert "AL-10" in ids(copy, action, asked="with_whom")
    assert {"AL-12", "AL-14"} <= {*ids(copy, action)}


def test_nothing_or_too_much_at_the_end_is_asked_about(copy: Copy) -> None:
    """AL-18; and VT-7 where something important is not tried out."""
    for number in range(6):
        agree(copy, f"Ik ga {number} mensen bellen")
    assert ids(copy) == ["AL-18"]
    copy.write("assumption", "a" * 20, number=1, text="X", importance=3, certainty=1)
    assert ids(copy) == ["AL-18", "VT-7"]


def test_what_was_answered_a_moment_ago_goes_with_its_action(copy: Copy) -> None:
    """Typed faster than the disk: the row still shows it without the answer."""
    action = agree(copy)
    drawn = copy.told(action)
    fill(copy, action, with_whom="Fatma")
    copy.run(actions.remove, action=drawn)
    assert copy.session.record(action) is None


def test_what_is_gone_takes_no_answers(copy: Copy) -> None:
    """And an action is never left without words."""
    action = agree(copy)
    with pytest.raises(RuleError, match="gaat doen"):
        fill(copy, action, what=" ")
    copy.run(actions.remove, action=copy.told(action))
    assert copy.session.record(action) is None
    with pytest.raises(RuleError, match="niet meer"):
        fill(copy, action, expects="iets")
