"""Taking over from an earlier session: what is made, tied, kept and brought back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyclus_tui.domain.conflicts import find as conflicts
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.links import origins
from cyclus_tui.domain.links.origins import Offer
from cyclus_tui.domain.theory import graph
from cyclus_tui.domain.transfer import offers
from cyclus_tui.domain.transfer.take_over import (
    ChosenOffer,
    conversions,
    places,
    take_over,
)
from cyclus_tui.errors import RuleError
from tests.builders import Copy, add_ideas
from tests.domain.sessions import (
    a_learning_session,
    a_session,
    a_theory,
    bring,
    of_sort,
    only,
    way,
    write,
)
from tests.domain.two_copies import meet
from tests.reports.evening import whole_evening

HERE = "5e551000000000000000000000000002"


@pytest.fixture(scope="module")
def evening() -> Session:
    """An evening of Adviesvangers that is over."""
    return whole_evening().session


@pytest.fixture
def here() -> Copy:
    """The session that takes over."""
    return a_session(HERE, "Verandertheorie", "2026-12-01", 1)


def test_an_advice_becomes_an_activity_with_its_link(
    here: Copy, evening: Session
) -> None:
    """Flow 4: copied, and tied to who said it when."""
    offer = of_sort(evening, "advice")[0]
    bring(here, offer, "activity")
    node = only(here, "node")
    assert (node.text("sort"), node.text("text")) == ("activity", offer.origin.text)
    assert [n.code for n in graph.read_theory(here.session).nodes] == ["X1"]
    (link,) = origins.links_of(here.session, node.id)
    assert origins.origin_of(link) == offer.origin
    assert link.text("relation") == "comes_from"


def test_a_reason_becomes_an_assumption_that_residents_told(
    here: Copy, evening: Session
) -> None:
    """Flow 5: heard, so certainty one; the node of the same advice can find it."""
    bring(here, of_sort(evening, "advice")[0], "activity")
    bring(here, of_sort(evening, "because")[0], "reason")
    assumption, source = only(here, "assumption"), only(here, "source")
    assert assumption.number("certainty") == 1
    assert source.text("sort") == "residents"
    assert source.text("what") == "Geldzorgen in Zonneveld"
    assert origins.reasons(here.session, only(here, "node").id) == [assumption]


def test_a_reason_says_why_an_arrow_holds(evening: Session) -> None:
    """Flow 5: beside the omdat that stands there, which keeps its words."""
    copy = a_theory()
    offer = of_sort(evening, "because")[0]
    arrow = only(copy, "arrow")
    assert places(copy.session, "arrow")[0][0] == arrow.id
    bring(copy, offer, "because", arrow.id)
    assert only(copy, "arrow").text("because") == "schaamte wordt kleiner"
    supposed = [
        a.text("text") for a in graph.read_theory(copy.session).arrows[0].assumptions
    ]
    assert offer.origin.text in supposed
    assert origins.links_of(copy.session, arrow.id) == ()


def test_an_empty_omdat_takes_the_words_and_its_own_assumption(
    evening: Session,
) -> None:
    """As if it had been typed there."""
    copy = a_theory()
    arrow = only(copy, "arrow")
    copy.write("arrow", arrow.id, because="")
    bring(copy, of_sort(evening, "because")[0], "because", arrow.id)
    assert only(copy, "arrow").text("because") == "bij zo iemand schaam je je minder"
    own = copy.told(copy.session.derived("assumption", arrow.id))
    assert (own.text("arrow"), own.number("certainty")) == (arrow.id, 1)


def test_what_we_then_notice_becomes_a_step_an_outcome_or_a_sign(
    evening: Session,
) -> None:
    """Flow 6: the group chooses; a sign stands at a node."""
    offer = of_sort(evening, "notice")[0]
    copy = a_session(HERE, "Leeg", "")
    assert [w.id for w in conversions(copy.session, offer)] == ["step", "outcome"]
    bring(copy, offer, "step")
    assert graph.read_theory(copy.session).nodes[0].code == "S1"
    node = only(copy, "node").id
    bring(copy, offer, "sign", node)
    assert only(copy, "sign").text("node") == node


def test_a_minority_becomes_a_divided_assumption_or_a_side_effect(
    here: Copy, evening: Session
) -> None:
    """Flow 7: so that the objection gets tested."""
    offer = of_sort(evening, "minority")[0]
    bring(here, offer, "divided")
    assert only(here, "assumption").text("agree") == "divided"
    bring(here, offer, "side_effect")
    assert only(here, "idea").text("sort") == "side_effect"


def test_an_assumption_comes_along_with_what_is_known_of_it(here: Copy) -> None:
    """Flow 16: how it was weighed and from whom it is known."""
    bring(here, of_sort(a_theory().session, "assumption")[0], "assumption")
    found = only(here, "assumption")
    assert (found.number("certainty", 9), found.number("importance")) == (0, 3)
    assert found.text("test_idea") == "vraag het drie mensen"
    assert only(here, "source").text("what") == "in de flat"


def test_a_look_alike_only_gets_a_second_link(here: Copy) -> None:
    """Flow 16: the same belief seen in practice keeps the words it has here."""
    own = write(here, "assumption", number=1, text="mensen durven naar binnen te lopen")
    offer = of_sort(a_theory().session, "assumption")[0]
    assert way(here, offer, "match").where == own
    bring(here, offer, "match")
    assert only(here, "assumption").text("text") == "mensen durven naar binnen te lopen"
    assert len(origins.links_of(here.session, own)) == 1


def test_a_shaky_assumption_becomes_a_case_or_an_action(here: Copy) -> None:
    """Flow 15: the action carries the assumption with it."""
    offer = of_sort(a_theory().session, "test")[0]
    bring(here, offer, "case")
    assert only(here, "idea").text("sort") == "case"
    bring(here, offer, "trial")
    action, supposed = only(here, "action"), only(here, "assumption")
    assert action.text("what") == "vraag het drie mensen"
    assert action.text("assumption") == supposed.id
    (link,) = origins.links_of(here.session, action.id)
    assert link.text("relation") == "tests"


def test_what_was_tried_judges_the_assumption_it_tested() -> None:
    """Flow 17: theory, action elsewhere, and back; the old verdict stays known."""
    first, learning = a_theory(), a_learning_session()
    bring(learning, of_sort(first.session, "test")[0], "trial")
    action = only(learning, "action").id
    learning.write("action", action, result="done", verdict="partly", what="zijdeur")
    (offer,) = of_sort(learning.session, "action")
    (chosen,) = (w for w in conversions(first.session, offer) if not w.needs)
    bring(first, offer, "judge", chosen.where)
    judged = first.told(chosen.where)
    assert judged.text("text") == "mensen durven binnen te lopen"
    assert judged.text("verdict") == "partly"
    (link,) = origins.links_of(first.session, judged.id)
    assert (link.text("relation"), link.text("sort")) == ("tests", "action")
    learning.write("action", action, verdict="not")
    (newer,) = of_sort(learning.session, "action")
    first.run(origins.renew, link=link, offer=newer)
    assert first.told(judged.id).text("verdict") == "not"
    history = first.session.history(judged.id, "verdict")
    assert [entry.change.value for entry in history] == ["partly", "not"]


def test_an_action_without_a_verdict_has_no_place() -> None:
    """There is nothing yet to say of an assumption."""
    learning = a_learning_session()
    write(learning, "action", what="de zijdeur open", result="not")
    (offer,) = of_sort(learning.session, "action")
    assert conversions(a_theory().session, offer) == ()


def test_a_doubt_becomes_the_question_and_a_case_a_case(here: Copy) -> None:
    """Flows 18 and 31."""
    learning = a_learning_session().session
    bring(here, of_sort(learning, "question")[0], "question")
    answers = here.session.one("form", "answers")
    assert answers.text("central_question") == "of mensen zich bekeken voelen"
    (link,) = origins.links_of(here.session, answers.id)
    assert link.text("relation") == "answers"
    bring(here, of_sort(learning, "case")[0], "case")
    assert only(here, "idea").text("text") == "De post bleef liggen"


def test_several_in_one_go_are_one_step_with_numbers_in_a_row(
    here: Copy, evening: Session
) -> None:
    """So that one undo takes all of it back."""
    five = of_sort(evening, "advice")
    choices = [
        ChosenOffer(offer, conversions(here.session, offer)[0]) for offer in five
    ]
    edit = here.run(take_over, choices=choices, phase="T0", step="T0.2")
    assert edit is not None
    numbers = [node.number("number") for node in here.session.of("node")]
    assert numbers == [1, 2, 3, 4, 5]
    here.mark(edit.id, undone=True)
    assert here.session.of("node") == () == here.session.of("link")


def test_taking_over_again_changes_nothing_and_keeps_what_was_made_of_it(
    here: Copy, evening: Session
) -> None:
    """Copying never breaks the link, and never writes over people's own words."""
    offer = of_sort(evening, "advice")[0]
    bring(here, offer, "activity")
    here.write("node", only(here, "node").id, text="Koffie met een buur")
    assert bring(here, offer, "activity") is None
    assert only(here, "node").text("text") == "Koffie met een buur"
    assert offer.origin.key in origins.taken_over(here.session)


def test_what_was_taken_away_comes_back(here: Copy, evening: Session) -> None:
    """With its number and its link, and not as something that came back by itself."""
    offer = of_sort(evening, "advice")[0]
    bring(here, offer, "activity")
    here.delete(only(here, "node").id)
    assert origins.taken_over(here.session) == {}
    bring(here, offer, "activity")
    assert not only(here, "node").returned
    assert offer.origin.key in origins.taken_over(here.session)
    assert conflicts.count(here.session) == 0


def test_two_copies_that_take_over_the_same_have_it_once(
    here: Copy, evening: Session
) -> None:
    """Also when the one has more nodes already; nobody is asked a thing."""
    other = here.twin(2)
    write(other, "node", number=1, sort="activity", text="Een ruilkast")
    offer = of_sort(evening, "advice")[0]
    bring(here, offer, "activity")
    bring(other, offer, "activity")
    together = meet(here, other)
    found = [n for n in together.of("node") if n.text("text") == offer.origin.text]
    assert len(found) == 1
    assert len(together.of("link")) == 1
    assert conflicts.count(together) == 0


def test_a_place_that_is_gone_is_told(evening: Session) -> None:
    """A rule says no; nothing is written."""
    copy = a_theory()
    arrow = only(copy, "arrow").id
    offer = of_sort(evening, "because")[0]
    chosen = way(copy, offer, "because", arrow)
    copy.delete(arrow)
    with pytest.raises(RuleError, match="staat er niet meer"):
        copy.run(
            take_over, choices=[ChosenOffer(offer, chosen)], phase="T0", step="T0.2"
        )


def test_a_plain_idea_is_no_offer(here: Copy) -> None:
    """What a session only said on the way stays there."""
    add_ideas(here, "Een bankje")
    assert offers.offers(here.session) == ()


@given(st.data())
def test_however_often_and_in_whatever_order_it_is_one(data: st.DataObject) -> None:
    """Taking over is idempotent, also over two copies that meet halfway."""
    every: list[Offer] = [
        *offers.offers(_EVENING),
        *offers.offers(_THEORY),
        *offers.offers(_LEARNING),
    ]
    one = a_session(HERE, "Hier", "", 1)
    two = one.twin(2)
    asked = data.draw(st.lists(st.sampled_from(every), max_size=8))
    for offer in asked:
        for copy in data.draw(st.sampled_from([(one,), (two,), (one, two)])):
            found = [w for w in conversions(copy.session, offer) if not w.needs]
            fresh = [w for w in found if w.id not in ("match", "judge")]
            if fresh:
                choice = ChosenOffer(offer, fresh[0])
                copy.run(take_over, choices=[choice], phase="T0", step="T0.2")
    together = meet(one, two)
    made = {offer.origin.key for offer in asked if offer.sort != "action"}
    assert made <= origins.taken_over(together).keys()
    again = Copy(3, together)
    choices = [
        ChosenOffer(o, conversions(together, o)[0])
        for o in asked
        if conversions(together, o)
    ]
    choices = [c for c in choices if c.conversion.id == "activity"]
    assert again.run(take_over, choices=choices, phase="T0", step="T0.2") is None


_EVENING = whole_evening().session
_THEORY = a_theory().session
_LEARNING = a_learning_session().session
