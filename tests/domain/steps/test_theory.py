"""The step kind: what a template may set, and what its hints look at."""

from __future__ import annotations

from cyclus_tui.domain.steps.theory import SORTS, TASKS, WAYS, Rules, theory_context
from tests.builders import add_ideas
from tests.domain.theories import node, now, of_the_neighbourhood


def test_each_task_knows_what_a_line_becomes() -> None:
    """And only tasks that walk say where it hangs."""
    assert Rules().task == TASKS[0]
    assert {*SORTS} == {*TASKS}
    assert {*WAYS} < {*TASKS}


def test_what_stands_beside_the_theory_is_read_with_it() -> None:
    """Signs, side effects, and the days of the last version and the newest sign."""
    copy = of_the_neighbourhood()
    add_ideas(copy, "buren kijken mee", sort="side_effect")
    copy.write("sign", copy.replica.new_id(), node=node(copy, "Z").id, text="minder")
    copy.write("story_version", copy.replica.new_id(), number=1, text="Als we …")
    found = theory_context(copy.session, now(copy))
    assert found.side_effects == 1
    assert [sign.text("text") for sign in found.signs] == ["minder"]
    assert (found.version, found.newest_sign) == ("2026-11-21", "2026-11-21")
    assert len(found.weighed) == 1
