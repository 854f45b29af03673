"""The ladder: everything once, its goal above it, and what hangs loose at the end."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from cyclus_tui.domain.theory import editing
from cyclus_tui.domain.theory.ladder import open_reasons, rungs, unfold_to
from cyclus_tui.domain.theory.paths import circles, leaps, levels
from tests.builders import Copy
from tests.domain.theories import drawn, node, now, of_the_neighbourhood, say


def test_the_outcome_stands_on_top_and_below_it_what_leads_to_it() -> None:
    """With the reason below the node that it is about."""
    copy = of_the_neighbourhood()
    assert drawn(copy) == [
        "Z",
        "└─ S1",
        "   ├─ X1",
        "   │     (schaamte wordt kleiner als je iemand ziet die het ook had)",
        "   └─ X2",
    ]


def test_while_reasons_are_asked_each_arrow_has_a_line() -> None:
    """Also one of which nobody said why."""
    copy = of_the_neighbourhood()
    assert drawn(copy, every_reason=True).count("      │  ()") == 0
    assert sum("()" in line for line in drawn(copy, every_reason=True)) == 2
    assert [one.name for one in open_reasons(now(copy))] == ["S1 → Z", "X2 → S1"]


def test_what_is_reached_twice_stands_whole_once() -> None:
    """The other place names it."""
    copy = of_the_neighbourhood()
    say(copy, "mensen weten waar het is > Z", "X1 > S2")
    assert [line for line in drawn(copy) if "(" not in line] == [
        "Z",
        "├─ S1",
        "│  ├─ X1",
        "│  └─ X2",
        "└─ S2",
        "   └─ ^X1",
    ]


def test_what_hangs_loose_comes_at_the_end_with_what_leads_to_it() -> None:
    """Under a line of its own; a circle that leads nowhere is there too."""
    copy = of_the_neighbourhood()
    say(copy, "een", "twee", "een > twee", "twee > een", "los ding")
    assert drawn(copy)[-5:] == ["loose", "S4", "S2", "└─ S3", "   └─ ^S2"]


def test_folding_hides_what_leads_to_a_node_and_counts_it() -> None:
    """What stands elsewhere too is still there."""
    copy = of_the_neighbourhood()
    step = node(copy, "S1")
    found = rungs(now(copy), folded={step.id})
    assert [(r.node.code, r.hidden) for r in found if r.node] == [("Z", 0), ("S1", 2)]
    assert unfold_to(now(copy), {step.id}, node(copy, "X1").id) == set()
    assert unfold_to(now(copy), {step.id}, node(copy, "Z").id) == {step.id}


def test_a_circle_is_found_once_and_named_from_its_first_node() -> None:
    """VT-5, also where two circles share a node."""
    copy = of_the_neighbourhood()
    assert circles(now(copy)) == []
    say(copy, "een", "twee", "S2 > S1", "S1 > S2", "S3 > S2", "S2 > S3")
    found = [[one.code for one in circle] for circle in circles(now(copy))]
    assert sorted(found) == [["S1", "S2"], ["S2", "S3"]]


def test_levels_count_the_longest_way_and_leaps_skip_the_steps() -> None:
    """VT-6 and VT-4."""
    copy = of_the_neighbourhood()
    assert levels(now(copy)) == 3
    assert leaps(now(copy)) == []
    say(copy, "X2 > Z", "folders maken > X1")
    assert levels(now(copy)) == 4
    assert [one.name for one in leaps(now(copy))] == ["X2 → Z"]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=30))
def test_every_node_stands_whole_exactly_once(pairs: list[tuple[int, int]]) -> None:
    """Whatever the arrows are, circles and all; and each arrow has its place."""
    copy = Copy()
    copy.run(editing.add, lines=["z een", "z twee"], sort="outcome")
    copy.run(editing.add, lines=[f"stap {n}" for n in range(8)], sort="step")
    ids = [one.id for one in now(copy).nodes]
    for start, end in pairs:
        if start != end:
            copy.run(editing.draw_arrow, start=ids[start], end=ids[end])
    theory = now(copy)
    found = rungs(theory, every_reason=True)
    whole = [r.node.id for r in found if r.sort == "node" and r.node]
    assert sorted(whole) == sorted(ids)
    keys = [r.key for r in found]
    assert len(keys) == len(set(keys))
    reasons = [r.arrow.id for r in found if r.sort == "because" and r.arrow]
    assert sorted(reasons) == sorted(arrow.id for arrow in theory.arrows)
