"""What a line of the ladder shows, and what of it the room does not see."""

from __future__ import annotations

from cyclus_tui.domain.theory import editing
from cyclus_tui.tui.theory_rows import TheoryView
from cyclus_tui.tui.widgets.row import Row
from tests.builders import Copy
from tests.domain.theories import SHAME, arrow, node, of_the_neighbourhood, say


def row(copy: Copy, key: str, *, room: bool = False, task: str = "because") -> Row:
    """The row with this key, as it is drawn."""
    look = TheoryView(copy.session, task)
    rung = next(rung for rung in look.rungs(()) if rung.key == key)
    return look.room_row(rung) if room else look.row(rung)


def test_how_sure_an_arrow_is_stands_beside_its_reason() -> None:
    """Status, certainty, importance, and whether people see it differently."""
    copy = of_the_neighbourhood()
    one = arrow(copy, "X1", "S1")
    assert one.reason is not None
    assert row(copy, one.id).text.endswith(f"omdat: {SHAME}")
    copy.run(editing.mark_status, arrow=one.record, status="think")
    copy.write("assumption", one.reason.id, certainty=1, importance=3)
    assert row(copy, one.id).note == "denken we ●○○ belang 3 !"
    copy.write("assumption", one.reason.id, agree="divided")
    assert row(copy, one.id).note == "denken we ●○○ belang 3 verdeeld !"
    assert row(copy, one.id, room=True).note == "denken we"


def test_who_does_it_is_for_the_facilitator_alone() -> None:
    """For whom and by when is for everybody."""
    copy = of_the_neighbourhood()
    copy.write("node", node(copy, "X1").id, who="Fatma", exists="ja")
    copy.write("node", node(copy, "Z").id, for_whom="bewoners", term="dit jaar")
    assert row(copy, node(copy, "X1").id).note == "Fatma"
    assert row(copy, node(copy, "X1").id, room=True).note == ""
    assert row(copy, node(copy, "Z").id, room=True).note == "bewoners · dit jaar"
    look = TheoryView(copy.session, "because")
    rung = next(r for r in look.rungs(()) if r.key == node(copy, "X1").id)
    assert look.whole(rung).endswith("Fatma · bestaat al")
    assert look.room_row(rung).text.endswith(node(copy, "X1").text)


def test_a_node_named_again_and_an_open_reason_say_so() -> None:
    """And a circle is told as one."""
    copy = of_the_neighbourhood()
    say(copy, "X1 > Z", "Z > S1")
    again = f"again:{arrow(copy, 'X1', 'Z').id}"
    assert row(copy, again).text.endswith("↑ X1 " + node(copy, "X1").text)
    circle = f"again:{arrow(copy, 'Z', 'S1').id}"
    assert row(copy, circle).text.endswith("(kring)")
    assert row(copy, arrow(copy, "X2", "S1").id).text.endswith("omdat …?")


def test_another_assumption_has_its_number() -> None:
    """It stands with its arrow."""
    copy = of_the_neighbourhood()
    one = arrow(copy, "X1", "S1").record
    copy.run(editing.add_assumption, arrow=one, text="mensen durven")
    other = arrow(copy, "X1", "S1").assumptions[1]
    shown = row(copy, other.id)
    assert (shown.mark, shown.text.strip(" │")) == ("A2", "ook: mensen durven")


def test_a_conflict_and_a_return_are_marked() -> None:
    """For the facilitator; the room sees the words only."""
    copy = of_the_neighbourhood()
    other = copy.twin(2)
    step = node(copy, "S1").id
    copy.run(editing.reword, node=step, text="de ene tekst")
    other.run(editing.reword, node=step, text="de andere tekst")
    copy.take_in(other)
    assert "≠" in row(copy, step).note
    assert row(copy, step, room=True).note == ""
