"""Copies of a theory and a conversation that meet: what comes back, and what is one."""

from __future__ import annotations

from functools import partial

from cyclus_tui.domain.conflicts import find as conflicts
from cyclus_tui.domain.conflicts.gain import gain
from cyclus_tui.domain.ideas import contributions
from cyclus_tui.domain.learning import asking, parked_advice
from cyclus_tui.domain.links import origins
from cyclus_tui.domain.steps import ask
from cyclus_tui.domain.theory import editing, signs, story
from cyclus_tui.domain.transfer import take_over
from tests.builders import Copy
from tests.domain.theories import arrow, node, now, of_the_neighbourhood
from tests.domain.two_copies import meet, only


def apart(copy: Copy) -> tuple[Copy, Copy]:
    """Two people, each with a copy of the same."""
    return copy, copy.twin(2)


# ---- What came back -----------------------------------------------------------------


def test_an_arrow_to_a_node_that_was_deleted_brings_it_back_and_says_so() -> None:
    """With the arrow in sight it can go for good."""
    one, two = apart(of_the_neighbourhood())
    start, end = node(one, "X2").id, node(one, "S1").id
    one.run(editing.remove, node=end)
    other = node(two, "Z").id
    two.run(editing.draw_arrow, start=start, end=other)
    assert conflicts.count(meet(one, two)) == 0
    two.run(editing.draw_arrow, start=other, end=end)
    two.take_in(one)
    conflict = only(two)
    assert conflict.question == (
        "Tussenstap S1 (mensen vertrouwen iemand in de buurt) was weg, "
        "maar een pijl gebruikt dit nog. Moet het weer weg?"
    )
    assert two.told(end).returned
    two.run(conflicts.remove_again, conflict=conflict)
    assert two.session.record(end) is None
    assert "Z → S1" not in [a.name for a in now(two).arrows]


def test_a_node_that_somebody_wrote_in_meanwhile_came_back_by_that() -> None:
    """And a sign says that it is a sign."""
    one, two = apart(of_the_neighbourhood())
    step = node(one, "S1").id
    one.run(editing.remove, node=step)
    two.run(editing.reword, node=step, text="mensen durven")
    two.take_in(one)
    assert only(two).question.startswith(
        "Tussenstap S1 (mensen durven) was weg, maar er is nog bij geschreven."
    )
    three = one.twin(3)
    three.session = meet(of_the_neighbourhood(), of_the_neighbourhood())
    three.run(signs.add, sign_id="t", node=step, text="drie mensen")
    three.take_in(one)
    assert "een teken gebruikt dit nog" in only(three).question


def test_a_node_deleted_on_both_is_gone_and_nobody_is_asked() -> None:
    """Its arrows are out of sight."""
    one, two = apart(of_the_neighbourhood())
    for copy in (one, two):
        copy.run(editing.remove, node=node(copy, "S1").id)
    merged = Copy(3, meet(one, two))
    assert [n.code for n in now(merged).nodes] == ["Z", "X1", "X2"]
    assert now(merged).arrows == ()
    assert conflicts.count(merged.session) == 0


def test_two_versions_with_one_number_are_two_versions() -> None:
    """Each was put down; a later one has the next number."""
    one, two = apart(of_the_neighbourhood())
    one.run(story.save_version)
    two.run(editing.add, lines=["een eetavond"], sort="activity")
    two.run(story.save_version)
    merged = Copy(3, meet(one, two))
    assert conflicts.count(merged.session) == 0
    assert len(merged.session.of("story_version")) == 2
    assert gain(one.session, merged.session).added["story_version"] == 1
    merged.run(editing.add, lines=["een ontbijt"], sort="activity")
    merged.run(story.save_version)
    last = merged.session.of("story_version")[-1]
    assert last.number("number") == 2


# ---- What two people make once ------------------------------------------------------


def test_what_follows_from_something_else_is_made_once() -> None:
    """The same advice kept, omdat written and thing taken over on two copies is one."""
    one = of_the_neighbourhood()
    line, rules, at = (
        contributions.TypedLine("Bel gewoon"),
        ask.Rules(),
        {"step": "L7.1"},
    )
    note = partial(asking.note_question, lines=[line], turns=rules.in_turns)
    one.run(note, phase="L7", **at)
    (asked,) = one.session.of("question")
    why = arrow(one, "X2", "S1").record
    origin = origins.Origin("1" * 32, "2" * 20, "Toen", "", "Er is tijd", "assumption")
    offer = origins.Offer(origin, sources=(("residents", "gehoord"),))
    way = next(
        w for w in take_over.conversions(one.session, offer) if w.id == "assumption"
    )
    choices = [take_over.ChosenOffer(offer, way)]
    one, two = apart(one)
    for copy in (one, two):
        copy.run(asking.park_question, question=asked.id)
        (advice,) = copy.session.of("parked")
        settle = partial(parked_advice.settle_advice, parked=advice.id, keep=True)
        copy.run(settle, phase="L11", step="L11.1")
        copy.run(editing.explain_arrow, arrow=why, text="je bent samen")
        copy.run(take_over.take_over, choices=choices, phase="T0", step="T0.1")
    merged = meet(one, two)
    kinds_and_counts = {"parked": 1, "idea": 1, "link": 1, "source": 1, "assumption": 3}
    assert {k: len(merged.of(k)) for k in kinds_and_counts} == kinds_and_counts
    assert conflicts.count(merged) == 0
