"""What a session has to give to a later one, and what stands behind it."""

from __future__ import annotations

from cyclus_tui.domain.links import origins
from cyclus_tui.domain.transfer import offers
from tests.domain.sessions import (
    LEARNING,
    THEORY,
    a_learning_session,
    a_session,
    a_theory,
    bring,
    of_sort,
    only,
    texts,
    write,
)
from tests.reports.evening import Evening, whole_evening


def test_a_settled_top_gives_its_advice_as_it_was_settled() -> None:
    """Also when somebody writes on afterwards; an unwritten place gives its idea."""
    evening = whole_evening()
    evening.write(1, advice="Iets anders dan wat er is vastgesteld.")
    found = texts(evening.session, "advice")
    assert len(found) == 5
    assert found[0] == "Begin een koffie-inloop met iemand die zelf schulden had."
    assert found[1] == "Post samen openmaken"
    assert texts(evening.session, "because") == ["bij zo iemand schaam je je minder"]
    assert texts(evening.session, "notice") == [
        "mensen komen praten voor de post zich opstapelt"
    ]
    assert texts(evening.session, "minority") == [
        "Ik wil niet dat buren me daar zien zitten."
    ]


def test_without_a_decision_the_sentences_that_were_written_count() -> None:
    """What nobody wrote yet is not given."""
    evening = Evening()
    evening.begin()
    evening.choose()
    evening.settle_the_tie()
    evening.write(2, advice="Maak post samen open.")
    assert texts(evening.session, "advice") == ["Maak post samen open."]
    assert of_sort(evening.session, "because") == []


def test_each_offer_says_where_it_comes_from() -> None:
    """By session and record, with the title and the date for people."""
    evening = whole_evening()
    origin = of_sort(evening.session, "advice")[0].origin
    assert origin.session == evening.session.id
    assert origin.where == "Geldzorgen in Zonneveld · 2026-11-21"
    assert origin.record == evening.items()[0].record.id


def test_a_theory_gives_its_outcome_and_what_to_try_out() -> None:
    """Only what matters much and is not sure is to be tried (flow 15)."""
    session = a_theory().session
    assert texts(session, "outcome") == ["eerder hulp"]
    assert texts(session, "test") == ["mensen durven binnen te lopen"]
    assert len(texts(session, "assumption")) == 2
    (offer,) = of_sort(session, "test")
    assert offer.fields["certainty"] == 0
    assert offer.sources == (("residents", "in de flat"),)


def test_what_was_found_out_is_not_to_be_tried_again() -> None:
    """A verdict ends the wish to try."""
    copy = a_theory()
    shaky = of_sort(copy.session, "test")[0].origin.record
    copy.write("assumption", shaky, verdict="partly")
    assert texts(copy.session, "test") == []


def test_a_learning_session_gives_what_was_left() -> None:
    """The cases that were not chosen, the doubts, and those as questions (18, 31)."""
    session = a_learning_session().session
    assert texts(session, "case") == ["De post bleef liggen", "De zijdeur was dicht"]
    assert texts(session, "doubt") == ["of mensen zich bekeken voelen"]
    assert texts(session, "question") == texts(session, "doubt")


def test_an_action_is_given_once_it_has_an_end() -> None:
    """With what it says of the assumption it tested, also one from elsewhere."""
    theory, learning = a_theory(), a_learning_session()
    bring(learning, of_sort(theory.session, "test")[0], "trial")
    assert of_sort(learning.session, "action") == []
    action = only(learning, "action")
    learning.write("action", action.id, result="done", verdict="partly", learned="x")
    (offer,) = of_sort(learning.session, "action")
    assert offer.tested_assumption == "mensen durven binnen te lopen"
    assert {session for session, _ in offer.tested} == {LEARNING, THEORY}


def test_what_was_withdrawn_is_not_given() -> None:
    """Words that were erased flow nowhere."""
    evening = whole_evening()
    remark = evening.session.of("remark")[0]
    evening.run(lambda s, r: r.edit(s, "x", [s.deletion(remark)]))
    assert of_sort(evening.session, "minority") == []


def test_now_says_how_something_stands_there() -> None:
    """Other words, or nothing when it is gone."""
    copy = a_learning_session()
    origin = of_sort(copy.session, "doubt")[0].origin
    copy.write("idea", origin.record, text="of mensen zich schamen")
    offer = offers.current_offer(copy.session, origin)
    assert offer is not None
    assert offer.origin.text == "of mensen zich schamen"
    copy.delete(origin.record)
    assert offers.current_offer(copy.session, origin) is None


def test_a_case_that_was_chosen_since_still_says_what_it_says() -> None:
    """It is offered no longer, but who has it can walk back."""
    copy = a_learning_session()
    origin = of_sort(copy.session, "case")[0].origin
    copy.write("idea", origin.record, chosen="ja")
    assert origin.key not in [o.origin.key for o in offers.offers(copy.session)]
    assert offers.current_offer(copy.session, origin) is not None


def test_an_empty_session_gives_nothing() -> None:
    """Nor does one without words."""
    copy = a_session(THEORY, "Leeg", "")
    write(copy, "node", number=1, sort="outcome", text="  ")
    assert offers.offers(copy.session) == ()
    assert origins.taken_over(copy.session) == {}
