"""What goes along when something is written that stands in a second place too."""

from __future__ import annotations

import pytest

from cyclus_tui.domain.conflicts import dependents
from cyclus_tui.domain.conflicts import find as conflicts
from cyclus_tui.domain.conflicts.dependents import dependent_changes
from cyclus_tui.domain.journal.edit import Value
from cyclus_tui.domain.theory import editing, story
from tests.builders import Copy
from tests.domain.theories import SHAME, arrow, of_the_neighbourhood, say


def write(copy: Copy, record_id: str, field: str, value: Value) -> None:
    """Write a field as a file that was corrected by hand does."""
    record = copy.told(record_id)
    changes = copy.session.field_changes(record.kind, record_id, {field: value})
    copy.change(*changes, *dependent_changes(copy.session, record, field, value))


def test_an_omdat_makes_changes_and_takes_away_its_assumption() -> None:
    """As typing it at the arrow does."""
    copy = of_the_neighbourhood()
    own = arrow(copy, "X2", "S1")
    assert own.reason is None
    write(copy, own.id, "because", "post is minder eng")
    made = arrow(copy, "X2", "S1").reason
    assert made is not None
    assert (made.number("number"), made.text("about")) == (2, "link")
    write(copy, own.id, "because", "post is samen minder eng")
    made = arrow(copy, "X2", "S1").reason
    assert made is not None
    assert made.text("text") == "post is samen minder eng"
    write(copy, own.id, "because", "")
    assert arrow(copy, "X2", "S1").reason is None


def test_an_omdat_that_is_written_anew_is_nothing_to_settle() -> None:
    """Its assumption went with it and stands again, as one person wanted."""
    copy = of_the_neighbourhood()
    own = arrow(copy, "X1", "S1")
    write(copy, own.id, "because", "")
    write(copy, own.id, "because", "je herkent jezelf")
    made = arrow(copy, "X1", "S1").reason
    assert made is not None
    assert made.text("text") == "je herkent jezelf"
    assert conflicts.count(copy.session) == 0


def test_the_assumption_of_an_omdat_changes_it_and_another_one_does_not() -> None:
    """What else is assumed about an arrow is not why it is drawn."""
    copy = of_the_neighbourhood()
    found = arrow(copy, "X1", "S1")
    copy.run(editing.add_assumption, arrow=found.record, text="er is koffie")
    reason, other = arrow(copy, "X1", "S1").assumptions
    write(copy, other.id, "text", "er is thee")
    assert arrow(copy, "X1", "S1").because == SHAME
    assert dependents.arrow_of(copy.session, other) is None
    write(copy, reason.id, "text", "je herkent jezelf")
    assert arrow(copy, "X1", "S1").because == "je herkent jezelf"


def test_an_assumption_that_arrows_share_changes_the_omdat_of_each() -> None:
    copy = of_the_neighbourhood()
    say(copy, "X2 > S1 omdat A1")
    (reason,) = arrow(copy, "X1", "S1").assumptions
    write(copy, reason.id, "text", "je herkent jezelf")
    assert arrow(copy, "X1", "S1").because == "je herkent jezelf"
    assert arrow(copy, "X2", "S1").because == "je herkent jezelf"


@pytest.mark.parametrize("at", ["X1", "X2"])
def test_a_shared_omdat_is_the_same_assumption_from_whichever_arrow(at: str) -> None:
    """Other words go to both; taken away at one it stays at the other."""
    copy = of_the_neighbourhood()
    say(copy, "X2 > S1 omdat A1")
    other = "X2" if at == "X1" else "X1"
    write(copy, arrow(copy, at, "S1").id, "because", "je herkent jezelf")
    assert arrow(copy, other, "S1").because == "je herkent jezelf"
    (one,) = copy.session.of("assumption")
    assert one.text("text") == "je herkent jezelf"
    write(copy, arrow(copy, at, "S1").id, "because", "")
    (one,) = copy.session.of("assumption")
    assert one.text("arrow") == arrow(copy, other, "S1").id
    write(copy, arrow(copy, at, "S1").id, "because", "het is gezellig")
    assert arrow(copy, other, "S1").because == "je herkent jezelf"
    texts = [a.text("text") for a in copy.session.of("assumption")]
    assert sorted(texts) == ["het is gezellig", "je herkent jezelf"]


def test_a_sentence_remembers_what_the_theory_says_now() -> None:
    """So that it is not called overtaken, and it is when the theory goes on."""
    copy = of_the_neighbourhood()
    copy.write("story", copy.session.derived("story", "text"), if_then="Als, dan.")
    (record,) = copy.session.of("story")
    write(copy, record.id, "if_then", "Als wij, dan zij.")
    sentence = story.sentences(copy.session)[0]
    assert not story.is_overtaken(copy.session, sentence)
    copy.run(editing.add, lines=["een eetavond"], sort="activity")
    assert story.is_overtaken(copy.session, story.sentences(copy.session)[0])


def test_what_stands_nowhere_else_takes_nothing_along() -> None:
    """Most fields."""
    copy = Copy()
    copy.write("question", "q", number=1, text="Wat deed je?")
    assert (
        dependent_changes(copy.session, copy.told("q"), "text", "Wat deed je toen?")
        == []
    )
