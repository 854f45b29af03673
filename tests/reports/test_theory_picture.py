"""Tests of the picture of a theory."""

from __future__ import annotations

from xml.etree import ElementTree

from cyclus_tui.domain.learning import risks
from cyclus_tui.domain.learning.records import VERDICTS
from cyclus_tui.domain.theory import editing
from cyclus_tui.domain.theory.records import STATUS
from cyclus_tui.reports import theory_picture
from cyclus_tui.reports.theory_picture import boxes, edges
from tests.builders import Copy
from tests.domain import theories
from tests.domain.theories import arrow, node, now, of_the_neighbourhood


def test_every_status_of_an_arrow_has_a_sign() -> None:
    """So that no meaning is lost on paper."""
    assert theory_picture.SIGNS.keys() == STATUS.keys()
    assert theory_picture.TRIED.keys() == VERDICTS.keys()


def test_a_theory_is_drawn_with_every_word_in_it() -> None:
    """As a picture that any program can read."""
    copy = theories.of_the_neighbourhood()
    picture = theory_picture.theory_svg(copy.session)
    root = ElementTree.fromstring(picture)
    drawn = " ".join(" ".join(root.itertext()).split())
    for one in theories.now(copy).nodes:
        assert one.code in drawn
        assert all(word in drawn for word in one.text.split())


def test_without_arrows_there_is_no_picture() -> None:
    """Loose boxes are not worth a page."""
    assert theory_picture.theory_svg(Copy().session) == ""


def test_every_node_is_a_box_and_every_arrow_a_line() -> None:
    """With its code, its words, and a sign for how sure an arrow is."""
    copy = of_the_neighbourhood()
    one = arrow(copy, "X1", "S1")
    copy.run(editing.mark_status, arrow=one.record, status="know")
    found = {box.code: box.sort for box in boxes(now(copy))}
    assert found == {"Z": "outcome", "S1": "step", "X1": "activity", "X2": "activity"}
    marks = {(line.start, line.end): line.marks for line in edges(now(copy))}
    assert marks[one.start.id, one.end.id] == ("✓",)
    assert marks[node(copy, "X2").id, one.end.id] == ()


def test_what_trying_out_showed_goes_before_what_was_thought() -> None:
    """An arrow of which the reason holds in part is drawn so."""
    copy = of_the_neighbourhood()
    one = arrow(copy, "X1", "S1")
    copy.run(editing.mark_status, arrow=one.record, status="know")
    assert one.reason is not None
    copy.write("assumption", one.reason.id, verdict="partly")
    reasons = risks.reasons(now(copy), risks.weighed_assumptions(copy.session))
    marks = {(e.start, e.end): e.marks for e in edges(now(copy), reasons)}
    assert marks[one.start.id, one.end.id] == ("±",)


def test_two_arrows_with_the_same_ends_are_one_line() -> None:
    """A drawing has room for one; only a file from elsewhere has two."""
    copy = of_the_neighbourhood()
    one = arrow(copy, "X1", "S1")
    copy.write("arrow", "a" * 20, start=one.start.id, end=one.end.id, drawn="ja")
    ends = [(line.start, line.end) for line in edges(now(copy))]
    assert len(ends) == len(set(ends)) == 3


def test_nobody_is_named_in_it() -> None:
    """It may hang on the wall."""
    copy = of_the_neighbourhood()
    copy.write("node", node(copy, "X1").id, who="Fatma")
    assert "Fatma" not in str(boxes(now(copy)))
