"""Tests of signs: what one notices first of a step."""

from __future__ import annotations

import pytest

from cyclus_tui.domain.theory import editing, signs
from cyclus_tui.errors import RuleError
from tests.builders import Copy


def a_theory() -> Copy:
    """A step and an outcome."""
    copy = Copy()
    copy.run(editing.add, lines=["mensen vertrouwen iemand"], sort="step")
    copy.run(editing.add, lines=["mensen vragen eerder hulp"], sort="outcome")
    copy.run(editing.add, lines=["koffie schenken"], sort="activity")
    return copy


def test_what_is_noticed_belongs_to_steps_and_outcomes() -> None:
    """What we do ourselves is nothing to notice."""
    copy = a_theory()
    step, outcome = signs.places(copy.session)
    assert (step.node.code, outcome.node.code) == ("S1", "Z")
    copy.run(signs.add, sign_id="a", node=step.node.id, text=" Ze noemen haar naam. ")
    copy.run(signs.describe, sign="a", answers={"sort": "story"})
    (place, _) = signs.places(copy.session)
    assert [sign.text("text") for sign in place.signs] == ["Ze noemen haar naam."]
    assert signs.codes(copy.session) == {"a": "I1"}


def test_a_sign_without_words_or_without_its_step_is_refused() -> None:
    """The words come back to who typed them."""
    copy = a_theory()
    step = signs.places(copy.session)[0].node.id
    with pytest.raises(RuleError):
        copy.run(signs.add, sign_id="a", node=step, text="  ")
    copy.run(editing.remove, node=step)
    with pytest.raises(RuleError):
        copy.run(signs.add, sign_id="a", node=step, text="Ze komen")


def test_a_sign_is_reworded_and_taken_out() -> None:
    """Nothing happens to a sign that is gone."""
    copy = a_theory()
    step = signs.places(copy.session)[0].node.id
    copy.run(signs.add, sign_id="a", node=step, text="Ze komen")
    copy.run(signs.reword, sign="a", text="Ze komen vaker")
    assert copy.told("a").text("text") == "Ze komen vaker"
    copy.run(signs.remove, sign="a")
    assert copy.session.of("sign") == ()
    assert signs.remove(copy.session, copy.replica, sign="a") is None
    assert signs.reword(copy.session, copy.replica, sign="a", text="x") is None
    late = signs.describe(
        copy.session, copy.replica, sign="a", answers={"sort": "count"}
    )
    assert late is None
