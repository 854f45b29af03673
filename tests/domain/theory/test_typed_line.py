"""A typed line becomes nodes and arrows, where it was typed."""

from __future__ import annotations

import pytest

from cyclus_tui.domain.learning import risks, weighing
from cyclus_tui.domain.theory import editing, typed_line
from cyclus_tui.domain.theory.typed_line import LineContext
from cyclus_tui.errors import RuleError
from tests.builders import Copy
from tests.domain.theories import (
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


def test_a_whole_sentence_makes_a_whole_theory() -> None:
    """The last part is the outcome while there is none."""
    copy = Copy()
    say(
        copy,
        "Als we koffie schenken en post openmaken, dan durven mensen te praten,"
        " en dan vragen ze hulp, omdat schaamte kleiner wordt",
    )
    texts = {one.code: one.text for one in now(copy).nodes}
    assert texts == {
        "Z": "ze vragen hulp",
        "S1": "mensen durven te praten",
        "X1": "koffie schenken",
        "X2": "post openmaken",
    }
    assert names(copy) == ["S1 → Z", "X1 → S1", "X2 → S1"]
    assert arrow(copy, "S1", "Z").because == "schaamte kleiner wordt"
    assert arrow(copy, "X1", "S1").because == ""


def test_words_that_are_there_already_are_not_made_anew() -> None:
    """Capitals, blanks and a last dot aside."""
    copy = of_the_neighbourhood()
    say(copy, f"een soepavond >  {TRUST.upper()}.")
    say(copy, f"  {RESULT}  ", sort="outcome")
    assert names(copy)[-1] == "X3 → S1"
    assert [one.code for one in now(copy).nodes] == ["Z", "S1", "X1", "X2", "X3"]


def test_an_exact_line_goes_first_also_when_it_could_be_parted() -> None:
    copy = of_the_neighbourhood()
    say(copy, "buren kennen en helpen elkaar")
    say(copy, "mensen komen omdat het gezellig is")
    before = len(now(copy).nodes)
    say(copy, "X1 > Buren kennen en helpen elkaar.")
    say(copy, "buren kennen en helpen elkaar > mensen komen omdat het gezellig is")
    front = node(copy, "S1").id
    say(copy, "mensen komen omdat het gezellig is", front=front, way="to")
    assert len(now(copy).nodes) == before
    assert {"X1 → S2", "S2 → S3", "S3 → S1"} <= {*names(copy)}
    assert arrow(copy, "S3", "S1").because == ""


def test_a_second_omdat_comes_beside_the_first() -> None:
    """Nothing is replaced in silence; the same words once more change nothing."""
    copy = of_the_neighbourhood()
    say(copy, "X1 > S1 omdat er altijd iemand is")
    say(copy, "als we X1 doen, dan S1, omdat er altijd iemand is.")
    say(copy, f"X1 > S1 omdat {SHAME}")
    one = arrow(copy, "X1", "S1")
    assert one.because == SHAME
    said = [a.text("text") for a in one.assumptions]
    assert said == [SHAME, "er altijd iemand is"]


def test_the_code_of_an_assumption_is_that_assumption() -> None:
    """It is weighed once, and better words reach every arrow that rests on it."""
    copy = of_the_neighbourhood()
    say(copy, "X2 > S1 omdat a1.")
    two = arrow(copy, "X2", "S1")
    assert two.because == SHAME
    assert len(copy.session.of("assumption")) == 1
    (a1,) = copy.session.of("assumption")
    weigh = {"certainty": 1, "importance": 3}
    copy.run(weighing.weigh, assumption=a1.id, answers=weigh)
    weighed = risks.weighed_assumptions(copy.session)
    assert risks.reasons(now(copy), weighed)[two.id].certainty == 1
    one = arrow(copy, "X1", "S1").record
    copy.run(editing.explain_arrow, arrow=one, text="schaamte wordt kleiner")
    assert arrow(copy, "X2", "S1").because == "schaamte wordt kleiner"
    copy.run(weighing.write, assumption=a1.id, field="text", text="het mag")
    assert {arrow(copy, x, "S1").because for x in ("X1", "X2")} == {"het mag"}


@pytest.mark.parametrize(
    ("reason", "told"),
    [("A7", "A7 is er niet"), ("s1", "S1 is een regel"), ("Z", "Z is een regel")],
)
def test_a_code_that_is_no_reason_is_refused(reason: str, told: str) -> None:
    copy = of_the_neighbourhood()
    before = copy.session
    with pytest.raises(RuleError, match=told):
        say(copy, f"X2 > S1 omdat {reason}")
    assert copy.session is before


def test_an_assumption_of_another_arrow_is_shared_by_its_code() -> None:
    """As the first reason and as the second; it is weighed once, and made once."""
    copy = of_the_neighbourhood()
    say(copy, "X2 > S1 omdat je bent niet de enige", "X2 > S1 omdat A1")
    say(copy, "S1 > Z omdat A1", "X1 > S1 omdat A1")
    one, other = arrow(copy, "X1", "S1"), arrow(copy, "X2", "S1")
    assert [a.text("text") for a in other.assumptions] == [
        "je bent niet de enige",
        SHAME,
    ]
    assert other.assumptions[1].id == one.assumptions[0].id
    assert len(one.assumptions) == 1
    assert arrow(copy, "S1", "Z").because == SHAME
    assert len(copy.session.of("assumption")) == 2
    copy.run(editing.unshare, arrow=other.record, assumption=other.assumptions[1])
    assert len(arrow(copy, "X2", "S1").assumptions) == 1
    assert copy.session.record(one.assumptions[0].id)
    say(copy, "X2 > S1 omdat A1")
    assert len(arrow(copy, "X2", "S1").assumptions) == 2


@pytest.mark.parametrize("as_first", [True, False])
@pytest.mark.parametrize("away", ["arrow", "reason"])
def test_a_shared_assumption_stays_where_its_first_arrow_lets_it_go(
    as_first: bool, away: str
) -> None:
    """A reason that the first arrow gets later is another assumption."""
    copy = of_the_neighbourhood()
    if not as_first:
        say(copy, "X2 > S1 omdat je bent niet de enige")
    say(copy, "X2 > S1 omdat A1")
    first = arrow(copy, "X1", "S1").record
    if away == "arrow":
        copy.run(editing.remove_arrow, arrow=first)
    else:
        copy.run(editing.explain_arrow, arrow=first, text="")
    weighed = {one.record.text("text"): one for one in weighed_now(copy)}
    kept = weighed[SHAME].arrow
    assert kept is not None
    assert kept.name == "X2 → S1"
    if away == "reason":
        copy.run(editing.explain_arrow, arrow=first, text="wie erbij is, praat")
        assert arrow(copy, "X1", "S1").because == "wie erbij is, praat"
        texts = [one.text("text") for one in copy.session.of("assumption")]
        assert {SHAME, "wie erbij is, praat"} <= {*texts}


def test_other_words_for_a_shared_omdat_are_other_words_at_each_arrow() -> None:
    """From whichever arrow; taken away at one it stays at the other."""
    copy = of_the_neighbourhood()
    say(copy, "X2 > S1 omdat A1")
    second = arrow(copy, "X2", "S1").record
    copy.run(editing.explain_arrow, arrow=second, text="je herkent jezelf")
    (one,) = copy.session.of("assumption")
    assert one.text("text") == "je herkent jezelf"
    assert {a.because for a in now(copy).arrows if a.because} == {"je herkent jezelf"}
    copy.run(editing.explain_arrow, arrow=second, text="")
    assert arrow(copy, "X2", "S1").because == ""
    assert arrow(copy, "X1", "S1").because == "je herkent jezelf"
    (one,) = copy.session.of("assumption")
    assert one.text("arrow") == arrow(copy, "X1", "S1").id


def weighed_now(copy: Copy) -> list[risks.WeighedAssumption]:
    """Every assumption that stands."""
    return risks.weighed_assumptions(copy.session)


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("samen post openen", "X2"),
        ("koffieinloop", "X1"),
        ("mensen vertrouwen iemand in de burt", "S1"),
        ("post", ""),
        ("mensen helpen iemand in de buurt", ""),
        ("minder schaamte", ""),
    ],
)
def test_a_line_that_may_be_another_one_is_known(line: str, meant: str) -> None:
    copy = of_the_neighbourhood()
    say(copy, line)
    near = typed_line.near(now(copy), node(copy, "S2"))
    assert (near.code if near else "") == meant


def test_a_line_that_was_there_takes_over_arrows_and_reasons() -> None:
    """What it had stays; a second reason stands beside the first."""
    copy = of_the_neighbourhood()
    say(copy, "inloop > S1 omdat er is tijd", "inloop > Z omdat het mag", "S1 > inloop")
    new, old = node(copy, "X3"), node(copy, "X1")
    copy.run(editing.use_instead, node=new.id, instead=old.id)
    assert [one.code for one in now(copy).of_sort("activity")] == ["X1", "X2"]
    assert {"X1 → S1", "X1 → Z", "S1 → X1"} <= {*names(copy)}
    assert arrow(copy, "X1", "Z").because == "het mag"
    one = arrow(copy, "X1", "S1")
    said = [a.text("text") for a in one.assumptions]
    assert (one.because, said) == (SHAME, [SHAME, "er is tijd"])
    assert len(copy.session.of("assumption")) == 3


def test_a_plain_line_hangs_on_the_node_in_front() -> None:
    """Before it while steps are named, behind it while chains are made; with why."""
    copy = of_the_neighbourhood()
    front = node(copy, "S1").id
    line = "mensen kennen elkaar, omdat ze buren zijn"
    say(copy, line, front=front, way="to")
    assert node(copy, "S2").text == "mensen kennen elkaar"
    assert arrow(copy, "S2", "S1").because == "ze buren zijn"
    say(copy, "ze durven te praten", front=node(copy, "X2").id, way="from")
    say(copy, "Z", front=node(copy, "S3").id, way="from")
    assert "X2 → S3" in names(copy)
    assert "S3 → Z" in names(copy)


def test_without_a_way_a_plain_line_keeps_every_word() -> None:
    """There is no arrow for the reason, so it is part of the words."""
    copy = of_the_neighbourhood()
    say(copy, "bellen omdat het kan", sort="activity")
    assert node(copy, "X3").text == "bellen omdat het kan"


def test_the_node_in_front_is_found_by_its_words_too() -> None:
    """A line typed before may have been there under another id."""
    copy = of_the_neighbourhood()
    say(copy, "mensen kennen elkaar", front="nieuw", words=TRUST, way="to")
    assert "S2 → S1" in names(copy)


def test_an_arrow_without_one_end_means_the_node_in_front() -> None:
    """Both ways round."""
    copy = of_the_neighbourhood()
    say(copy, "een soepavond >", front=node(copy, "S1").id)
    say(copy, "> mensen eten samen", front=node(copy, "X1").id)
    assert {"X3 → S1", "X1 → S2"} <= {*names(copy)}


def test_new_words_before_an_arrow_are_what_is_asked_for_now() -> None:
    """Steps where steps are asked, activities there; else people make it a step."""
    copy = of_the_neighbourhood()
    front = node(copy, "S1").id
    say(copy, "schaamte is kleiner > S1", front=front, way="to")
    say(copy, "ouderen bellen > S1", sort="activity")
    say(copy, "soep met iemand eten > S1", front=front, way="from")
    say(copy, "alle buren groeten > S1", front=front, way="from")
    codes = {one.text: one.code for one in now(copy).nodes}
    assert codes["schaamte is kleiner"] == "S2"
    assert codes["ouderen bellen"] == "X3"
    assert codes["soep met iemand eten"] == "X4"
    assert codes["alle buren groeten"] == "S3"


def test_many_to_many_and_backwards() -> None:
    """Every node of one side with every node of the other, each with the reason."""
    copy = of_the_neighbourhood()
    say(copy, "Z < X1, X2 want mensen merken het")
    assert {"X1 → Z", "X2 → Z"} <= {*names(copy)}
    assert {arrow(copy, one, "Z").because for one in ("X1", "X2")} == {
        "mensen merken het"
    }
    said = [a.text("text") for a in copy.session.of("assumption")]
    assert said == [SHAME, "mensen merken het"]  # said once, so weighed once


def test_pasted_lines_are_one_edit() -> None:
    """And a line that comes twice is one node."""
    copy = of_the_neighbourhood()
    edit = copy.run(
        typed_line.add_lines,
        lines=["bellen", "mailen", "Bellen."],
        place=LineContext("activity"),
    )
    assert [one.code for one in now(copy).of_sort("activity")][2:] == ["X3", "X4"]
    assert edit is not None
    assert edit.label == "regels erbij"


@pytest.mark.parametrize(
    ("line", "way", "told"),
    [
        ("X9 > S1", "", "X9 is er niet"),
        ("s9", "", "S9 is er niet"),
        ("een stap", "to", "Zet eerst een regel voor"),
        ("koffie >", "", "Zet eerst een regel voor"),
        ("X1 > X1", "", "niet naar zichzelf"),
        ("  ", "", "Typ eerst een paar woorden"),
    ],
)
def test_a_line_that_cannot_be_is_refused_whole(line: str, way: str, told: str) -> None:
    """Nothing of it is kept, so nothing is half."""
    copy = of_the_neighbourhood()
    before = copy.session
    with pytest.raises(RuleError, match=told):
        copy.run(typed_line.add_lines, lines=[line], place=LineContext("step", way=way))
    assert copy.session is before


def test_nothing_follows_the_outcome() -> None:
    """While chains are made the question stops there."""
    copy = of_the_neighbourhood()
    with pytest.raises(RuleError, match="uitkomst"):
        say(copy, "nog iets", front=node(copy, "Z").id, way="from")
