"""Tests of what a coach asks about signs."""

from __future__ import annotations

from cyclus_tui.domain.steps.signs import hints
from cyclus_tui.domain.theory import editing, signs
from tests.builders import Copy


def test_an_early_sign_is_asked_for_until_there_is_one() -> None:
    """One sign within three months (methods, 5.3)."""
    copy = Copy()
    copy.run(editing.add, lines=["mensen vertrouwen iemand"], sort="step")
    assert hints(copy.session) == ()
    step = signs.places(copy.session)[0].node.id
    copy.run(signs.add, sign_id="a", node=step, text="Ze komen terug")
    assert [hint.id for hint in hints(copy.session)] == ["VT-10"]
    copy.run(signs.describe, sign="a", answers={"early": "ja"})
    assert hints(copy.session) == ()


def test_a_sign_of_one_person_under_a_result_for_the_neighbourhood_is_asked_about() -> (
    None
):
    """UIT-9: the sum of people is not the neighbourhood."""
    copy = Copy()
    copy.run(editing.add, lines=["De buurt is rustiger"], sort="outcome")
    goal = signs.places(copy.session)[0].node.id
    copy.run(signs.add, sign_id="a", node=goal, text="Elke deelnemer geeft een cijfer")
    copy.run(signs.describe, sign="a", answers={"early": "ja"})
    assert [hint.id for hint in hints(copy.session)] == ["UIT-9"]
    copy.run(signs.reword, sign="a", text="Meldingen uit de hele wijk")
    assert hints(copy.session) == ()
