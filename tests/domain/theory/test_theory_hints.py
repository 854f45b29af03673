"""What a quiet coach asks about a theory, each check at its place."""

from __future__ import annotations

from cyclus_tui.domain.journal.edit import Value
from cyclus_tui.domain.steps.theory import hints
from cyclus_tui.domain.theory import editing
from cyclus_tui.domain.theory.theory_hints import BEGINS, TASKS, TheoryHints
from tests.builders import Copy, add_ideas
from tests.domain.theories import arrow, node, now, of_the_neighbourhood, say


def found(copy: Copy, task: str = "story") -> TheoryHints:
    """The hints of this moment."""
    return hints(copy.session, now(copy), task)


def ids(copy: Copy, about: str = "", task: str = "story") -> list[str]:
    """The checks that ask about a node by its code, or about the whole."""
    hints = found(copy, task)
    if not about:
        return [hint.id for hint in hints.whole]
    start, _, end = about.partition(" → ")
    one = arrow(copy, start, end).id if end else node(copy, about).id
    return [hint.id for hint in hints.of.get(one, ())]


def all_ids(copy: Copy, task: str) -> set[str]:
    """Every check that asks something at a task."""
    hints = found(copy, task)
    own = {hint.id for each in hints.of.values() for hint in each}
    return own | {hint.id for hint in hints.whole}


def weigh(copy: Copy, start: str, end: str, **fields: Value) -> None:
    """Weigh the reason of an arrow."""
    one = arrow(copy, start, end)
    if one.reason is None:
        copy.run(editing.explain_arrow, arrow=one.record, text="mensen dan durven")
        one = arrow(copy, start, end)
    assert one.reason is not None
    copy.write("assumption", one.reason.id, **fields)


def test_a_check_waits_for_the_task_it_belongs_to() -> None:
    """While the outcome is named nobody asks for owners, arrows or reasons."""
    copy = of_the_neighbourhood()
    say(copy, "Een folder maken", sort="activity")
    assert {hint.partition("-")[0] for hint in all_ids(copy, "outcome")} <= {"UIT"}
    assert "VT-11" in all_ids(copy, "activities")
    assert "VT-3" not in all_ids(copy, "activities")
    assert "VT-3" in all_ids(copy, "chains")
    assert not any(one.startswith("AAN") for one in all_ids(copy, "chains"))
    assert "AAN-1" in all_ids(copy, "because")
    assert set(BEGINS.values()) <= set(TASKS)


def test_vt1_a_step_that_is_something_we_do() -> None:
    """An outcome that is so gets the questions about outcomes."""
    copy = Copy()
    say(copy, "12 koffieochtenden organiseren", sort="outcome")
    say(copy, "Folders uitdelen", front=node(copy, "Z").id, way="to")
    say(copy, "Mensen kennen elkaar", front=node(copy, "Z").id, way="to")
    assert set(ids(copy, "Z", "outcome")) & {"UIT-1", "UIT-2"}
    assert ids(copy, "S1", "steps") == ["VT-1"]
    assert ids(copy, "S2", "steps") == []


def test_vt2_only_one_kind_of_help() -> None:
    """Two of the same ask; the other kind beside it is enough."""
    copy = of_the_neighbourhood()
    for code in ("X1", "X2"):
        copy.write("node", node(copy, code).id, formal="formal", together="together")
    assert ids(copy, task="activities") == ["VT-2", "VT-2"]
    copy.write("node", node(copy, "X2").id, formal="informal", together="alone")
    assert ids(copy, task="activities") == []


def test_vt3_loose_ends_are_asked_about_by_what_they_miss() -> None:
    """An outcome misses what leads to it, a deed what it leads to."""
    copy = of_the_neighbourhood()
    say(copy, "een soepavond", sort="activity")
    say(copy, "mensen kennen elkaar > Z")
    copy.run(editing.remove_arrow, arrow=arrow(copy, "S1", "Z").record)
    texts = [h.text for each in found(copy, "chains").of.values() for h in each]
    assert "X3 hangt los. Waar leidt het toe?" in texts
    assert "S1 hangt los. Waar leidt het toe?" in texts
    assert "Hoe komt S2 er? Er gaat nog geen pijl naartoe." in texts


def test_vt4_and_vt5_leaps_and_circles() -> None:
    """At the arrow that leaps, at each node of the circle, and about the whole."""
    copy = of_the_neighbourhood()
    say(copy, "X1 > Z", "S1 > X2")
    assert "VT-4" in ids(copy, "X1 → Z", "chains")
    assert "VT-5" in ids(copy, "S1", "steps")
    (circle,) = [h for h in found(copy, "steps").whole if h.id == "VT-5"]
    assert circle.text.startswith("S1 → X2 → S1: een kring.")


def test_vt6_too_big_for_one_story() -> None:
    """More than seven activities, or more than four levels."""
    copy = of_the_neighbourhood()
    assert ids(copy, task="chains") == []
    copy.run(editing.add, lines=[f"ding {n}" for n in range(6)], sort="activity")
    assert ids(copy, task="chains") == ["VT-6"]
    say(copy, "een > X1", "twee > een")
    assert ids(copy, task="chains") == ["VT-6", "VT-6"]


def test_vt7_important_and_not_tried_out() -> None:
    """A thought how to try it is enough."""
    copy = of_the_neighbourhood()
    weigh(copy, "X1", "S1", importance=3)
    assert "VT-7" in ids(copy, "X1 → S1", "weigh")
    assert "VT-7" in ids(copy, task="weigh")
    weigh(copy, "X1", "S1", test_idea="drie mensen vragen")
    assert "VT-7" not in all_ids(copy, "weigh")


def test_vt8_nothing_from_residents() -> None:
    """One source of theirs anywhere is enough."""
    copy = of_the_neighbourhood()
    weigh(copy, "X1", "S1", certainty=2)
    assert "VT-8" in ids(copy, task="weigh")
    reason = arrow(copy, "X1", "S1").reason
    assert reason is not None
    fields = {"assumption": reason.id, "sort": "residents", "present": "ja"}
    copy.write("source", copy.replica.new_id(), **fields)
    assert "VT-8" not in ids(copy, task="weigh")


def test_vt9_side_effects() -> None:
    """One line about what may go wrong is enough."""
    copy = of_the_neighbourhood()
    assert "VT-9" in ids(copy)
    add_ideas(copy, "buren kijken mee", sort="side_effect")
    assert "VT-9" not in ids(copy)


def test_vt10_a_sign_for_counting_alone() -> None:
    """First none, then only counting, then a story beside it."""
    copy = of_the_neighbourhood()
    assert "VT-10" in ids(copy, "Z")
    outcome = node(copy, "Z").id
    for number, sort in enumerate(("count", "story"), 1):
        sign = copy.replica.new_id()
        copy.write("sign", sign, number=number, node=outcome, text="iets", sort=sort)
        assert ("VT-10" in ids(copy, "Z")) == (sort == "count")


def test_vt11_an_activity_that_nobody_does() -> None:
    """With a name there is no question."""
    copy = of_the_neighbourhood()
    assert ids(copy, "X1", "activities") == ["VT-11"]
    copy.write("node", node(copy, "X1").id, who="vrijwilligers")
    assert ids(copy, "X1", "activities") == []


def test_vt13_everything_equally_certain() -> None:
    """Three reasons weighed the same: nobody really weighed."""
    copy = of_the_neighbourhood()
    for start, end in (("X1", "S1"), ("X2", "S1"), ("S1", "Z")):
        weigh(copy, start, end, certainty=1)
    assert "VT-13" in ids(copy, task="weigh")
    weigh(copy, "X2", "S1", certainty=2)
    assert "VT-13" not in ids(copy, task="weigh")


def test_vt14_a_version_older_than_half_a_year_with_newer_signs() -> None:
    """Signs of the same evening ask nothing."""
    copy = of_the_neighbourhood()
    copy.write("story_version", copy.replica.new_id(), number=1, text="Als we …")
    copy.write("sign", copy.replica.new_id(), number=1, text="iets")
    assert "VT-14" not in all_ids(copy, "outcome")
    edit = copy.replica.edit(
        copy.session,
        "teken",
        copy.session.field_changes("sign", "later", {"text": "meer"}),
    )
    copy.session = copy.session.after(edit._replace(at="2027-08-01T10:00:00+02:00"))
    assert "VT-14" in ids(copy, task="outcome")


def test_aan_asks_why_and_reads_along_with_the_reason() -> None:
    """With the arrow named; of another assumption too, with what was said of it."""
    copy = of_the_neighbourhood()
    hints = found(copy, "because").of[arrow(copy, "X2", "S1").id]
    assert [hint.text for hint in hints] == ["X2 → S1: Waarom zou dat zo gaan?"]
    assert ids(copy, "X1 → S1", "because") == []
    one = arrow(copy, "X1", "S1").record
    copy.run(editing.explain_arrow, arrow=one, text="iedereen durft altijd alles")
    assert "AAN-3" in ids(copy, "X1 → S1", "because")
    copy.run(editing.add_assumption, arrow=one, text="mensen durven naar binnen")
    other = arrow(copy, "X1", "S1").assumptions[1]
    copy.write("assumption", other.id, agree="divided", importance=3)
    about = [hint.id for hint in found(copy, "because").of[other.id]]
    assert about == ["AAN-6", "AAN-8"]


def test_aan6_is_asked_of_an_assumption_without_an_arrow_too() -> None:
    """By its code, for no row of the ladder is about it; and of a shared reason."""
    copy = of_the_neighbourhood()
    copy.write("assumption", "f" * 20, number=9, text="mensen lezen folders")
    assert "AAN-6" not in ids(copy, task="because")
    copy.write("assumption", "f" * 20, importance=3)
    texts = [h.text for h in found(copy, "because").whole]
    assert "A9: wat zeggen bewoners zelf hierover?" in texts
    say(copy, "X2 en S1 > Z omdat buren elkaar dan zien")
    reasons = [one.reason for one in now(copy).arrows if "zien" in one.because]
    (reason,) = filter(None, reasons)
    copy.write("assumption", reason.id, importance=3)
    assert "AAN-6" in ids(copy, "X2 → Z", "because")
    assert "AAN-6" in ids(copy, "S1 → Z", "because")


def test_every_hint_is_a_question_or_told_with_one() -> None:
    """They ask; they never tell what to do."""
    copy = of_the_neighbourhood()
    say(copy, "X1 > Z", "S1 > X2", "een > X1", "twee", "bouwen > twee")
    weigh(copy, "X1", "S1", importance=3, certainty=1)
    hints = found(copy)
    texts = [hint.text for each in hints.of.values() for hint in each]
    texts += [hint.text for hint in hints.whole]
    telling = [text for text in texts if not text.endswith(("?", "naartoe."))]
    assert telling == []


def test_what_is_in_front_comes_first() -> None:
    """Then what is about the whole."""
    copy = of_the_neighbourhood()
    say(copy, "S1 > X2")
    hints = found(copy, "because")
    first, *others = hints.in_front(node(copy, "X1").id)
    assert first.id == "VT-11"
    assert [hint.id for hint in others] == [hint.id for hint in hints.whole]


def test_vt5_a_circle_that_is_meant_is_asked_about_no_more() -> None:
    """Not by any task; a new circle that shares arrows with it is; it can be undone."""
    copy = of_the_neighbourhood()
    say(copy, "S1 > X2")
    assert "VT-5" in ids(copy, task="steps")
    both = [arrow(copy, "S1", "X2").record, arrow(copy, "X2", "S1").record]
    copy.run(editing.mark_circle, arrows=both, meant=True)
    assert "VT-5" not in all_ids(copy, "story")
    say(copy, "mensen komen terug > X2", "S1 > mensen komen terug")
    (circle,) = [h for h in found(copy, "steps").whole if h.id == "VT-5"]
    assert "S2" in circle.text
    copy.run(editing.mark_circle, arrows=both, meant=False)
    assert "VT-5" in ids(copy, "X2", "steps")
