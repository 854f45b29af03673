"""Links: kept whatever happens to the words, here or there, and walked back."""

from __future__ import annotations

import pytest

from cyclus_tui.domain.journal import erasure
from cyclus_tui.domain.links import origins
from cyclus_tui.domain.transfer import carry_over, offers
from cyclus_tui.errors import RuleError
from tests.builders import Copy
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
from tests.reports.evening import whole_evening

HERE = "5e551000000000000000000000000002"


@pytest.fixture
def here() -> Copy:
    """The session that takes over."""
    return a_session(HERE, "Verandertheorie", "2026-12-01", 1)


def test_words_that_changed_there_come_over_and_the_old_ones_stay_known(
    here: Copy,
) -> None:
    """In the journal; a second time changes nothing."""
    learning = a_learning_session()
    origin = of_sort(learning.session, "case")[0].origin
    bring(here, of_sort(learning.session, "case")[0], "case")
    learning.write("idea", origin.record, text="De post bleef weken liggen")
    newer = offers.current_offer(learning.session, origin)
    assert newer is not None
    (link,) = here.session.of("link")
    here.run(origins.renew, link=link, offer=newer)
    idea = only(here, "idea")
    assert idea.text("text") == "De post bleef weken liggen"
    history = here.session.history(idea.id, "text")
    assert history[0].change.value == "De post bleef liggen"
    (link,) = here.session.of("link")
    assert here.run(origins.renew, link=link, offer=newer) is None


def test_a_look_alike_keeps_its_own_words_when_the_other_changes(here: Copy) -> None:
    """Only its link follows."""
    own = write(here, "assumption", number=1, text="mensen durven naar binnen te lopen")
    first = a_theory()
    offer = of_sort(first.session, "assumption")[0]
    bring(here, offer, "match")
    first.write("assumption", offer.origin.record, text="mensen komen graag")
    newer = offers.current_offer(first.session, offer.origin)
    assert newer is not None
    here.run(origins.renew, link=here.session.of("link")[0], offer=newer)
    assert here.told(own).text("text") == "mensen durven naar binnen te lopen"
    assert here.session.of("link")[0].text("text") == "mensen komen graag"


def test_erasing_what_was_made_erases_the_words_on_its_link(here: Copy) -> None:
    """Withdrawing removes words from every place they flowed to."""
    bring(here, of_sort(a_learning_session().session, "case")[0], "case")
    here.run(erasure.erase_words, record=only(here, "idea"))
    assert only(here, "link").erased
    assert "De post" not in str([*here.session.edits.values()])


def test_a_link_says_what_it_leads_to(here: Copy) -> None:
    """Whatever it is taken over as; a test and a question keep what they were."""
    for sort in ("test", "assumption", "outcome"):
        offer = of_sort(a_theory().session, sort)[0]
        bring(here, offer, {"test": "case"}.get(sort, sort))
        assert offer.origin.key in origins.taken_over(here.session)
    question = of_sort(a_learning_session().session, "question")[0]
    bring(here, question, "question")
    assert question.origin.key in origins.taken_over(here.session)
    doubt = of_sort(a_learning_session().session, "doubt")[0]
    assert doubt.origin.key not in origins.taken_over(here.session)


def test_taking_it_out_leaves_what_was_here_already(here: Copy) -> None:
    """What was made of it goes; of a look-alike only the link."""
    bring(here, of_sort(whole_evening().session, "advice")[0], "activity")
    here.run(origins.drop, link=only(here, "link"))
    assert here.session.of("node") == ()
    own = write(here, "assumption", number=1, text="mensen durven naar binnen te lopen")
    offer = of_sort(a_theory().session, "assumption")[0]
    bring(here, offer, "match")
    (link,) = origins.links_of(here.session, own)
    here.run(origins.drop, link=link)
    assert here.session.record(own) is not None
    assert origins.links_of(here.session, own) == ()
    bring(here, offer, "match")
    assert [again.id for again in origins.links_of(here.session, own)] == [link.id]


def test_what_is_gone_cannot_be_renewed_or_taken_out(here: Copy) -> None:
    """A sentence says so."""
    offer = of_sort(whole_evening().session, "advice")[0]
    bring(here, offer, "activity")
    link = only(here, "link")
    here.delete(only(here, "node").id)
    with pytest.raises(RuleError, match="net weggehaald"):
        here.run(origins.renew, link=link, offer=offer)
    with pytest.raises(RuleError, match="net weggehaald"):
        here.run(origins.drop, link=link)


def test_an_action_that_came_back_keeps_its_own_end() -> None:
    """It leads to the action of that evening, whose words it has, not to a verdict."""
    here = a_session(HERE, "Leren 2", "2027-01-10", 8)
    learning = a_learning_session()
    action = write(learning, "action", number=1, what="de zijdeur open")
    here.run(carry_over.carry_over, earlier=[learning.session])
    back = only(here, "action")
    (link,) = origins.links_of(here.session, back.id)
    here.write("action", back.id, result="done", verdict="holds")
    learning.write("action", action, what="de zijdeur wijd open", verdict="not")
    newer = offers.current_offer(learning.session, origins.origin_of(link))
    assert newer is not None
    here.run(origins.renew, link=link, offer=newer)
    assert only(here, "action").text("what") == "de zijdeur wijd open"
    assert only(here, "action").text("verdict") == "holds"


def test_a_verdict_finds_its_way_home_over_two_evenings() -> None:
    """Theory, an evening of actieleren, the next one, and back by its words."""
    first, one = a_theory(), a_learning_session()
    bring(one, of_sort(first.session, "test")[0], "trial")
    two = a_session(HERE, "Leren 2", "2027-01-10", 8)
    two.run(carry_over.carry_over, earlier=[one.session])
    two.write("action", only(two, "action").id, result="done", verdict="holds")
    (offer,) = of_sort(two.session, "action")
    judged = way(first, offer, "judge")
    assert first.told(judged.where).text("text") == "mensen durven binnen te lopen"


def test_a_second_link_to_one_thing_stays_beside_the_first(here: Copy) -> None:
    """Seen on two evenings: both can be walked back to."""
    own = write(here, "assumption", number=1, text="mensen durven binnen te lopen")
    bring(here, of_sort(a_theory().session, "assumption")[0], "match")
    other = a_session("1ea000000000000000000000000000b2", "Leren 2", "2027-01-01")
    write(other, "assumption", number=1, text="mensen durven binnen te lopen")
    bring(here, of_sort(other.session, "assumption")[0], "match")
    titles = [link.text("title") for link in origins.links_of(here.session, own)]
    assert titles == ["Theorie Zonneveld", "Leren 2"]


@pytest.mark.parametrize("missing", ["session", "record", "sort"])
def test_a_link_that_does_not_say_where_it_leads_to_is_no_origin(
    here: Copy, missing: str
) -> None:
    """Half of it came, or a newer version wrote it: nothing is asked of it."""
    own = write(here, "idea", number=1, text="post samen openmaken")
    whole = {"session": HERE, "record": "a1", "sort": "case", "relation": "comes_from"}
    half = whole | {missing: "toekomst" if missing == "sort" else ""}
    here.write("link", "b1", target=own, **half)
    assert origins.links_of(here.session, own) == ()
    assert origins.linked_records(here.session) == []
    assert origins.taken_over(here.session) == {}
