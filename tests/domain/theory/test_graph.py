"""The theory as it is read: codes, arrows, what comes back, and in which order."""

from __future__ import annotations

from cyclus_tui.domain import registry
from cyclus_tui.domain.journal import erasure
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.theory import editing
from tests.builders import Copy
from tests.domain.theories import (
    COFFEE,
    RESULT,
    SHAME,
    TRUST,
    arrow,
    names,
    node,
    now,
    of_the_neighbourhood,
    say,
)


def test_each_sort_has_its_own_letter_and_numbers() -> None:
    """The only outcome is Z; a second one makes them Z1 and Z2."""
    copy = of_the_neighbourhood()
    codes = {one.code: one.text for one in now(copy).nodes}
    assert [*codes] == ["Z", "S1", "X1", "X2"]
    assert codes["Z"] == RESULT
    assert now(copy).by_code("z1") == node(copy, "Z")
    say(copy, "Minder stress", sort="outcome")
    assert [one.code for one in now(copy).of_sort("outcome")] == ["Z1", "Z2"]


def test_everybody_calls_a_node_the_same() -> None:
    """Conflicts and files name a node as the ladder does."""
    copy = of_the_neighbourhood()
    codes = [registry.code(copy.session, one.record) for one in now(copy).nodes]
    assert codes == [one.code for one in now(copy).nodes]


def test_two_new_nodes_with_one_number_are_told_apart() -> None:
    """Both copies made an X3; after merging one is X3b."""
    copy = of_the_neighbourhood()
    other = copy.twin(2)
    say(copy, "een soepavond", sort="activity")
    say(other, "een fietsles", sort="activity")
    copy.take_in(other)
    assert [one.code for one in now(copy).of_sort("activity")][2:] == ["X3", "X3b"]


def test_the_same_arrow_drawn_on_two_copies_is_one() -> None:
    """Its id comes from its ends."""
    copy = of_the_neighbourhood()
    other = copy.twin(2)
    say(copy, "X1 > Z")
    say(other, "Z < X1 omdat mensen dan durven")
    copy.take_in(other)
    assert names(copy).count("X1 → Z") == 1
    assert arrow(copy, "X1", "Z").because == "mensen dan durven"
    assert not copy.session.conflicts()


def test_an_arrow_to_a_node_deleted_elsewhere_brings_it_back_marked() -> None:
    """Who drew it did not know; the group decides."""
    copy = of_the_neighbourhood()
    other = copy.twin(2)
    copy.run(editing.remove, node=node(copy, "S1").id)
    say(other, "een soepavond > S1")
    assert "S1" not in [one.code for one in now(copy).nodes]
    copy.take_in(other)
    back = node(copy, "S1")
    assert back.record.returned
    assert back.text == TRUST
    assert "X3 → S1" in names(copy)


def test_a_node_that_is_taken_away_takes_its_arrows_from_sight() -> None:
    """And undoing brings all of it back, with the reasons."""
    copy = of_the_neighbourhood()
    before = names(copy)
    edit = copy.run(editing.remove, node=node(copy, "S1").id)
    assert names(copy) == []
    assert now(copy).into[node(copy, "Z").id] == ()
    assert edit is not None
    copy.mark(edit.id, undone=True)
    assert names(copy) == before
    assert not node(copy, "S1").record.returned


def test_an_arrow_taken_away_and_drawn_again_still_knows_why() -> None:
    """Taking away is a field, not a deletion."""
    copy = of_the_neighbourhood()
    first = arrow(copy, "X1", "S1")
    copy.run(editing.remove_arrow, arrow=first.record)
    assert "X1 → S1" not in names(copy)
    say(copy, "X1 > S1")
    assert arrow(copy, "X1", "S1").because == first.because


def test_loose_is_what_leads_nowhere_or_comes_from_nowhere() -> None:
    """An activity needs no arrow to it, an outcome none from it (VT-3)."""
    copy = of_the_neighbourhood()
    assert now(copy).loose() == []
    say(copy, "een soepavond", sort="activity")
    say(copy, "mensen kennen elkaar", sort="step", front=node(copy, "Z").id, way="to")
    assert [one.code for one in now(copy).loose()] == ["S2", "X3"]


def test_words_that_were_erased_are_not_shown() -> None:
    """A node and a reason say that they were withdrawn."""
    copy = of_the_neighbourhood()
    copy.erase(words=node(copy, "X1").id)
    copy.erase(words=arrow(copy, "X1", "S1").id)
    assert node(copy, "X1").text == "(ingetrokken)"
    assert arrow(copy, "X1", "S1").because == "(ingetrokken)"
    assert COFFEE not in str([*copy.session.edits.values()])


def test_a_reason_and_its_assumption_are_erased_together() -> None:
    """They are the same words, whichever of the two is in front."""
    for which in ("arrow", "assumption"):
        copy = of_the_neighbourhood()
        one = arrow(copy, "X1", "S1")
        assert one.reason is not None
        record = one.record if which == "arrow" else one.reason
        copy.run(erasure.erase_words, record=record)
        assert SHAME not in str([*copy.session.edits.values()])
        assert arrow(copy, "X1", "S1").because == "(ingetrokken)"


def test_a_session_without_a_theory_has_an_empty_one() -> None:
    """Nothing to read is no error."""
    found = now(Copy(1, Session("5e551000000000000000000000000002")))
    assert (found.nodes, found.arrows, found.loose()) == ((), (), [])
