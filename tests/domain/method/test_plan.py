"""Tests of the plan: phases left out, moved and repeated."""

from __future__ import annotations

import pytest

from cyclus_tui.domain.method import plan
from cyclus_tui.errors import RuleError
from tests.builders import Copy, a_method

METHOD = a_method("Welkom", "Ideeën", "Kiezen", "Afronden")


def walk(copy: Copy) -> list[str]:
    """The titles of the evening in order."""
    return [stop.title for stop in plan.stops(copy.session, METHOD)]


def stop(copy: Copy, place: int) -> plan.Stop:
    """The stop at a place of the walk, from 0."""
    return plan.stops(copy.session, METHOD)[place]


def test_the_plan_begins_as_the_method_says(copy: Copy) -> None:
    assert walk(copy) == ["A1 Welkom", "A2 Ideeën", "A3 Kiezen", "A4 Afronden"]


def test_a_phase_that_is_skipped_stays_in_sight_and_comes_back(copy: Copy) -> None:
    copy.run(plan.skip, stop=stop(copy, 1), skipped=True, reason="te laat")
    assert stop(copy, 1).skipped
    assert copy.session.one("phase", "A2").text("reason") == "te laat"
    copy.run(plan.skip, stop=stop(copy, 1), skipped=False)
    assert not stop(copy, 1).skipped


@pytest.mark.parametrize("place", range(4))
@pytest.mark.parametrize("goal", range(4))
def test_a_phase_moves_to_any_place(copy: Copy, place: int, goal: int) -> None:
    expected = walk(copy)
    expected.insert(goal, expected.pop(place))
    asked = {"method": METHOD, "stop": stop(copy, place), "paces": goal - place}
    copy.run(plan.move, **asked)
    assert walk(copy) == expected


@pytest.mark.parametrize(
    ("place", "paces", "told"), [(0, -1, "Eerder"), (3, 1, "Later")]
)
def test_a_phase_does_not_move_off_the_row(
    copy: Copy, place: int, paces: int, told: str
) -> None:
    with pytest.raises(RuleError, match=f"^{told} kan deze fase niet"):
        copy.run(plan.move, method=METHOD, stop=stop(copy, place), paces=paces)


def test_a_repeat_comes_right_after_and_can_be_moved_itself(copy: Copy) -> None:
    copy.run(plan.repeat, method=METHOD, stop=stop(copy, 1))
    copy.run(plan.repeat, method=METHOD, stop=stop(copy, 2))
    assert walk(copy)[1:4] == [
        "A2 Ideeën",
        "A2 Ideeën (2e keer)",
        "A2 Ideeën (3e keer)",
    ]
    copy.run(plan.move, method=METHOD, stop=stop(copy, 2), paces=2)
    assert walk(copy)[4:] == ["A2 Ideeën (2e keer)", "A4 Afronden"]
    copy.run(plan.skip, stop=stop(copy, 4), skipped=True)
    assert [s.skipped for s in plan.stops(copy.session, METHOD)].count(True) == 1


def test_moves_of_two_people_both_hold() -> None:
    one = Copy(1)
    two = one.twin(2)
    one.run(plan.move, method=METHOD, stop=stop(one, 3), paces=-2)
    two.run(plan.move, method=METHOD, stop=stop(two, 0), paces=1)
    one.take_in(two)
    two.take_in(one)
    assert walk(one) == walk(two)
    assert one.session.conflicts() == []


def test_a_phase_moves_between_others_that_were_put_on_one_spot() -> None:
    """Two people moved two phases to the same spot; the keys are equal."""
    one = Copy(1)
    two = one.twin(2)
    one.run(plan.move, method=METHOD, stop=stop(one, 2), paces=-1)
    two.run(plan.move, method=METHOD, stop=stop(two, 3), paces=-2)
    one.take_in(two)
    assert walk(one) == ["A1 Welkom", "A3 Kiezen", "A4 Afronden", "A2 Ideeën"]
    one.run(plan.move, method=METHOD, stop=stop(one, 0), paces=1)
    assert walk(one).index("A1 Welkom") < walk(one).index("A2 Ideeën")
