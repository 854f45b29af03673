"""Changing a theory: words, order, reasons and what they assume, and how sure."""

from __future__ import annotations

import pytest

from cyclus_tui.domain.conflicts import find as conflicts
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.learning import weighing
from cyclus_tui.domain.theory import editing
from cyclus_tui.errors import RuleError
from tests.builders import Copy
from tests.domain.theories import (
    SHAME,
    TRUST,
    arrow,
    names,
    node,
    now,
    of_the_neighbourhood,
    say,
)
from tests.domain.two_copies import meet


def assumptions(copy: Copy) -> list[tuple[int, str]]:
    """The number and the words of every assumption."""
    found = copy.session.of("assumption")
    return [(a.number("number"), a.text("text")) for a in found]


def test_a_reason_is_an_assumption_in_the_same_words() -> None:
    """It is weighed later; other words for the one are other words for the other."""
    copy = of_the_neighbourhood()
    one = arrow(copy, "X1", "S1")
    assert assumptions(copy) == [(1, SHAME)]
    assert one.reason is not None
    assert one.reason.text("about") == "link"
    assert one.reason.text("arrow") == one.id
    copy.run(editing.explain_arrow, arrow=one.record, text="schaamte wordt minder")
    assert assumptions(copy) == [(1, "schaamte wordt minder")]
    assert arrow(copy, "X1", "S1").because == "schaamte wordt minder"


def test_a_reason_taken_away_takes_its_assumption_along() -> None:
    """The arrow stays; what else was assumed about it stays too."""
    copy = of_the_neighbourhood()
    one = arrow(copy, "X1", "S1")
    copy.run(editing.add_assumption, arrow=one.record, text="mensen durven naar binnen")
    copy.run(editing.explain_arrow, arrow=one.record, text="")
    left = arrow(copy, "X1", "S1")
    assert (left.because, left.reason) == ("", None)
    assert assumptions(copy) == [(2, "mensen durven naar binnen")]
    (other,) = left.assumptions
    copy.run(weighing.write, assumption=other.id, field="text", text="ze durven")
    assert assumptions(copy) == [(2, "ze durven")]
    copy.run(weighing.remove, assumption=other)
    assert assumptions(copy) == []
    assert copy.run(weighing.remove, assumption=other) is None
    with pytest.raises(RuleError, match="niet meer"):
        copy.run(weighing.write, assumption=other.id, field="text", text="toch")


def test_the_same_reason_on_two_copies_is_one_assumption() -> None:
    """Different words are a conflict in both places, not two assumptions."""
    copy = of_the_neighbourhood()
    other = copy.twin(2)
    for each, text in ((copy, "omdat a"), (other, "omdat b")):
        found = arrow(each, "X2", "S1").record
        each.run(editing.explain_arrow, arrow=found, text=text)
    copy.take_in(other)
    assert len(copy.session.of("assumption")) == 2
    fields = sorted((r.kind, field) for r, field in copy.session.conflicts())
    assert fields == [("arrow", "because"), ("assumption", "text")]


def test_what_is_noted_of_a_node_finds_it_by_its_words_too() -> None:
    """The line that was typed may have been there already, under another id."""
    copy = of_the_neighbourhood()
    copy.run(editing.fill, node="new", words=f"{TRUST}.", fields={"term": " dit jaar "})
    assert node(copy, "S1").record.text("term") == "dit jaar"
    with pytest.raises(RuleError, match="niet meer"):
        copy.run(editing.fill, node="new", words="iets anders", fields={"who": "x"})


def test_a_node_moves_among_those_it_stands_beside() -> None:
    """And what else is of its sort stays where the group sees it."""
    copy = of_the_neighbourhood()
    say(copy, "los ding", "een soepavond", sort="activity")
    say(copy, "X4 > S1")
    beside = [node(copy, code) for code in ("X1", "X2", "X4")]
    move = {"node": beside[2], "paces": -1, "among": beside}
    copy.run(editing.move, **move)
    order = [one.code for one in now(copy).of_sort("activity")]
    assert order == ["X1", "X4", "X2", "X3"]
    assert names(copy)[-3:] == ["X1 → S1", "X4 → S1", "X2 → S1"]
    with pytest.raises(RuleError, match="Hoger kan"):
        copy.run(editing.move, node=beside[0], paces=-1, among=beside)
    with pytest.raises(RuleError, match="Lager kan"):
        copy.run(editing.move, node=beside[0], paces=1, among=beside[:1])


def test_a_reason_that_is_given_anew_is_nothing_to_settle() -> None:
    """Its assumption stands again under its old number; one person changed their mind.

    Nobody deleted what another one used.
    """
    copy = of_the_neighbourhood()
    for text in ("", "je herkent jezelf", "", "je bent niet de enige"):
        found = arrow(copy, "X1", "S1")
        copy.run(editing.explain_arrow, arrow=found.record, text=text)
    assert assumptions(copy) == [(1, "je bent niet de enige")]
    assert conflicts.count(copy.session) == 0


def test_a_step_that_is_something_we_do_becomes_an_activity() -> None:
    """It gets the next number there and keeps its arrows (VT-1)."""
    copy = of_the_neighbourhood()
    copy.run(editing.change_sort, node=node(copy, "S1").id, sort="activity")
    assert node(copy, "X3").text == TRUST
    assert "X3 → Z" in names(copy)
    with pytest.raises(RuleError):
        copy.run(editing.change_sort, node=node(copy, "X3").id, sort="droom")


def test_how_sure_an_arrow_is_can_be_said_and_taken_back() -> None:
    """The same letter once more."""
    copy = of_the_neighbourhood()
    one = arrow(copy, "X1", "S1").record
    copy.run(editing.mark_status, arrow=one, status="think")
    assert arrow(copy, "X1", "S1").status == "think"
    copy.run(editing.mark_status, arrow=one, status="know")
    assert arrow(copy, "X1", "S1").status == "know"
    copy.run(editing.mark_status, arrow=one, status="know")
    assert arrow(copy, "X1", "S1").status == ""


def test_what_cannot_be_changes_nothing() -> None:
    """No words, an arrow to itself, a node that is gone."""
    copy = of_the_neighbourhood()
    before, step = copy.session, node(copy, "S1").id
    for command, asked in (
        (editing.reword, {"node": step, "text": "  "}),
        (editing.reword, {"node": "weg", "text": "woorden"}),
        (editing.draw_arrow, {"start": step, "end": step}),
        (editing.draw_arrow, {"start": step, "end": "weg"}),
        (editing.add, {"lines": [" "], "sort": "step"}),
        (editing.add_assumption, {"arrow": arrow(copy, "X1", "S1").record, "text": ""}),
        (editing.mark_status, {"arrow": arrow(copy, "X1", "S1").record, "status": "q"}),
    ):
        with pytest.raises(RuleError):
            copy.run(command, **asked)
    assert copy.session is before
    assert copy.run(editing.remove, node="weg") is None


def test_two_people_who_move_different_lines_both_move_them() -> None:
    """Nobody is asked about it, and what comes next stands behind what was put last."""
    one = Copy(1)
    say(one, "ze komen", "ze durven", "ze praten", "ze blijven")
    two = one.twin(2)
    for copy, code, paces in ((one, "S1", 1), (two, "S3", 1)):
        among = now(copy).nodes
        move = {"node": node(copy, code), "paces": paces, "among": among}
        copy.run(editing.move, **move)
    merged = Copy(3, meet(one, two))
    assert [n.code for n in now(merged).nodes] == ["S2", "S1", "S4", "S3"]
    assert conflicts.count(merged.session) == 0
    say(merged, "ze helpen")
    assert [n.code for n in now(merged).nodes] == ["S2", "S1", "S4", "S3", "S5"]


def both_ways() -> Copy:
    """A theory with a circle: S1 leads to X2 as well."""
    copy = of_the_neighbourhood()
    say(copy, "S1 > X2")
    return copy


def circle(copy: Copy) -> list[Record]:
    """The arrows of that circle."""
    return [arrow(copy, *ends).record for ends in (("X2", "S1"), ("S1", "X2"))]


def meant(copy: Copy) -> list[bool]:
    """Whether each of these arrows is said to be part of a circle that is meant."""
    return [one.flag("round") for one in circle(copy)]


def test_a_circle_that_one_copy_means_is_meant_after_a_merge_until_that_is_undone() -> (
    None
):
    """A colleague who wrote a reason there meanwhile has nothing to settle."""
    one = both_ways()
    two = one.twin(2)
    edit = one.run(editing.mark_circle, arrows=circle(one), meant=True)
    two.run(editing.explain_arrow, arrow=circle(two)[0], text="samen is minder eng")
    merged = Copy(3, meet(one, two))
    assert edit is not None
    assert meant(merged) == [True, True]
    assert conflicts.count(merged.session) == 0
    merged.mark(edit.id, undone=True)
    assert meant(merged) == [False, False]
    merged.mark(edit.id, undone=False)
    assert meant(merged) == [True, True]


def test_a_circle_that_two_people_see_differently_is_asked_about_once_an_arrow() -> (
    None
):
    one = both_ways()
    one.run(editing.mark_circle, arrows=circle(one), meant=True)
    two, three = one.twin(2), one.twin(3)
    two.run(editing.mark_circle, arrows=circle(two), meant=False)
    three.run(editing.mark_circle, arrows=circle(three)[:1], meant=False)
    merged = Copy(4, meet(two, three))
    assert meant(merged) == [False, False]
    assert conflicts.count(merged.session) == 0


def test_a_shared_assumption_of_two_copies_is_shared_once() -> None:
    """Whoever merges first; one lets it go there and another weighs it: both count."""
    one = of_the_neighbourhood()
    say(one, "X2 > S1 omdat je bent niet de enige")
    two = one.twin(2)
    for copy in (one, two):
        say(copy, "X2 > S1 omdat A1")
    merged = Copy(3, meet(one, two))
    shared = arrow(merged, "X2", "S1").assumptions
    assert [a.text("text") for a in shared] == ["je bent niet de enige", SHAME]
    assert conflicts.count(merged.session) == 0
    four = merged.twin(4)
    apart = arrow(merged, "X2", "S1").record
    merged.run(editing.unshare, arrow=apart, assumption=shared[1])
    four.run(weighing.weigh, assumption=shared[1].id, answers={"certainty": 1})
    last = Copy(5, meet(merged, four))
    assert len(arrow(last, "X2", "S1").assumptions) == 1
    assert last.told(shared[1].id).number("certainty") == 1
    assert conflicts.count(last.session) == 0
