"""The drawing of a theory: the same for everybody, and a way back to the ladder."""

from __future__ import annotations

from cyclus_tui.domain import theory_edit
from cyclus_tui.tui.screens.drawing import boxes, lines
from tests.domain.theories import arrow, node, now, of_the_neighbourhood


def test_every_node_is_a_box_and_every_arrow_a_line() -> None:
    """With its code, its words, and a sign for how sure an arrow is."""
    copy = of_the_neighbourhood()
    one = arrow(copy, "X1", "S1")
    copy.run(theory_edit.mark, arrow=one.record, status="know")
    found = {box.code: box.sort for box in boxes(now(copy))}
    assert found == {"Z": "outcome", "S1": "step", "X1": "activity", "X2": "activity"}
    marks = {(line.start, line.end): line.marks for line in lines(now(copy))}
    assert marks[one.start.id, one.end.id] == ("✓",)
    assert marks[node(copy, "X2").id, one.end.id] == ()


def test_nobody_is_named_in_it() -> None:
    """It may hang on the wall."""
    copy = of_the_neighbourhood()
    copy.write("node", node(copy, "X1").id, who="Fatma")
    assert "Fatma" not in str(boxes(now(copy)))
