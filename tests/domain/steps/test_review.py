"""Tests of looking back on actions that returned."""

from __future__ import annotations

import pytest

from cyclus_tui.domain.learning import reviewing
from cyclus_tui.domain.method import plan
from cyclus_tui.domain.steps import review
from cyclus_tui.errors import RuleError
from cyclus_tui.exchange.method_file import read_method
from tests.builders import Copy
from tests.learning import LEARNING

METHOD = read_method(LEARNING.encode(), name="proef")


def back(copy: Copy, number: int = 1, tested: str = "Mensen durven") -> str:
    """Have an action come back; its id."""
    key = f"{number:020x}"
    copy.write("action", key, number=number, what=f"Actie {number}", returned="ja")
    if tested:
        copy.write("action", key, assumption_text=tested)
    return key


def fill(copy: Copy, action: str, **texts: str) -> None:
    """Answer questions about an action."""
    for field, text in texts.items():
        copy.run(reviewing.write, action=action, field=field, text=text)


def stop_of(copy: Copy) -> plan.Stop:
    """The stop at which people look back."""
    return next(s for s in plan.stops(copy.session, METHOD) if s.id == "L1")


def test_only_what_came_back_is_looked_back_on(copy: Copy) -> None:
    """In the order of its numbers."""
    second, first = back(copy, 2), back(copy, 1)
    copy.write("action", "e" * 20, number=3, what="Nieuw")
    assert [r.id for r in reviewing.returned_actions(copy.session)] == [first, second]


def test_what_was_done_tells_about_its_assumption(copy: Copy) -> None:
    """What was not done has nothing to tell; then what held somebody back counts."""
    action = copy.told(back(copy))
    asked = ["result", "happened", "surprised", "learned", "verdict"]
    assert review.questions(action) == asked
    assert review.questions(action, "not") == ["result", "hindered", "learned"]
    bare = copy.told(back(copy, 2, tested=""))
    assert review.questions(bare) == asked[:-1]


def test_the_verdict_stands_with_the_action(copy: Copy) -> None:
    """Other evenings read it there."""
    action = back(copy)
    fill(copy, action, result="partly", happened=" één nam post mee ", verdict="partly")
    record = copy.told(action)
    assert record.text("result") == "partly"
    assert record.text("happened") == "één nam post mee"
    assert record.text("verdict") == "partly"
    assert reviewing.is_reviewed(record)


def test_not_done_is_fine_and_asks_what_held_back(copy: Copy) -> None:
    """AL-3."""
    action = back(copy)
    assert review.hints(copy.told(action)) == ()
    fill(copy, action, result="not")
    (hint,) = review.hints(copy.told(action))
    assert hint.id == "AL-3"
    fill(copy, action, hindered="geen tijd")
    assert review.hints(copy.told(action)) == ()


def test_leaving_the_review_out_needs_a_reason(copy: Copy) -> None:
    """Only while actions wait; the reason stands with the phase."""
    action = back(copy)
    copy.run(plan.skip, stop=stop_of(copy), skipped=True)
    assert reviewing.needs_a_reason(copy.session, stop_of(copy))
    with pytest.raises(RuleError, match="Waarom"):
        copy.run(reviewing.skip, stop=stop_of(copy), reason=" ")
    copy.run(reviewing.skip, stop=stop_of(copy), reason="te weinig tijd")
    assert plan.reason(copy.session, stop_of(copy)) == "te weinig tijd"
    assert not reviewing.needs_a_reason(copy.session, stop_of(copy))
    copy.run(plan.skip, stop=stop_of(copy), skipped=True)
    fill(copy, action, result="done")
    assert not reviewing.needs_a_reason(copy.session, stop_of(copy))
