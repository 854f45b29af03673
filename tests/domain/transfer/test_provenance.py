"""What stands under what a session gave: the thread back to what people said."""

from __future__ import annotations

from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.transfer.provenance import provenance
from tests.domain.sessions import a_learning_session, a_theory, bring, of_sort, only
from tests.reports.evening import Evening, whole_evening


def told(session: Session, sort: str, place: int = 0) -> dict[str, str]:
    """What stands behind one offer, by its label; the last of each."""
    origin = of_sort(session, sort)[place].origin
    return {one.label: one.text for one in provenance(session, origin)}


def test_behind_an_advice_stand_its_ideas_its_votes_and_who_is_against() -> None:
    """So that the thread can be walked back to what people said."""
    found = told(whole_evening().session, "advice")
    assert found["Kwam uit"] == "Koffie-inloop met iemand die zelf schulden had"
    assert found["Stemmen"].startswith("8")
    assert found["Duimen"] == "9 omhoog, 1 opzij, 1 omlaag"
    assert found["Minderheid"] == "Ik wil niet dat buren me daar zien zitten."
    assert found["Want"] == "bij zo iemand schaam je je minder"


def test_behind_a_minority_stands_the_advice_it_was_about() -> None:
    """An objection says nothing without what it objects to."""
    found = told(whole_evening().session, "minority")
    assert found["Bij het advies"].startswith("Begin een koffie-inloop")


def test_behind_an_assumption_stand_its_arrow_and_how_it_was_weighed() -> None:
    """In the words of the scales."""
    found = told(a_theory().session, "assumption")
    assert found["Bij de pijl"] == "mensen vertrouwen iemand → eerder hulp"
    assert found["Zeker"] == "We hopen het."
    assert found["Weten we van"] == "ervaring van bewoners: in de flat"


def test_behind_an_advice_of_an_open_list_stands_the_same() -> None:
    """Also before anything is settled."""
    evening = Evening()
    evening.begin()
    evening.choose()
    evening.settle_the_tie()
    evening.write(2, advice="Maak post samen open.")
    found = told(evening.session, "advice")
    assert found["Kwam uit"] == "Post samen openmaken"
    assert found["Stemmen"] == "7 stippen, met 11 mensen erbij"


def test_behind_a_doubt_stands_the_case_and_its_question() -> None:
    """What a session was about goes along with what it did not know."""
    assert told(a_learning_session().session, "doubt") == {
        "Casus": "Ali kwam niet meer terug",
        "Eerste vraag": "Hoe krijg ik mensen zover?",
    }


def test_behind_an_action_stands_what_it_tested_and_what_came_of_it() -> None:
    """In the words of the evening itself."""
    learning = a_learning_session()
    bring(learning, of_sort(a_theory().session, "test")[0], "trial")
    action = only(learning, "action").id
    learning.write("action", action, result="done", verdict="partly", happened="twee")
    found = told(learning.session, "action")
    assert found["Toetst"] == "mensen durven binnen te lopen"
    assert (found["Wat gebeurde er"], found["Oordeel"]) == ("twee", "klopt deels")


def test_behind_an_outcome_stands_what_comes_before_it() -> None:
    """The steps that lead to it."""
    found = told(a_theory().session, "outcome")
    assert found["Daarvoor"] == "mensen vertrouwen iemand"
