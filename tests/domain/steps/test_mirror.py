"""Tests of the mirror: what is counted, and of whom."""

from __future__ import annotations

from cyclus_tui.domain.ideas.contributions import TypedLine
from cyclus_tui.domain.learning import asking, questions
from cyclus_tui.domain.method.method import Method, Phase, Step
from cyclus_tui.domain.steps import ask, mirror
from tests.builders import Copy

PLACE = {"phase": "L7", "step": "L7.1"}


def put(copy: Copy, *texts: str) -> list[str]:
    """Take down questions; their ids."""
    lines = [TypedLine(text) for text in texts]
    edit = copy.run(asking.note_question, lines=lines, **PLACE)
    assert edit is not None
    return list(dict.fromkeys(change.record for change in edit.changes))


def method_of(*rules: ask.Rules) -> Method:
    """A method with a step of asking for each of these rules."""
    steps = [Step(f"L7.{n}", "ask", "", rule) for n, rule in enumerate(rules, 1)]
    phase = Phase("L7", "Vragen", "", tuple(steps))
    return Method("proef", "Proef", 4, "", "", "learning", (), (phase,))


def test_the_counts_are_told_in_words(copy: Copy) -> None:
    """An invitation is open; what was parked is advice, also straight away (L13)."""
    open_ones = ("Wat deed je toen?", "Hoe was dat voor jou?", "Vertel eens meer.")
    ids = put(copy, *open_ones, "Wie waren erbij?", "Heb je kinderen?", "Bel je haar?")
    copy.run(asking.park_question, question=ids[-1])
    copy.run(asking.park, line=TypedLine("Bel haar eens"), **PLACE)
    assert (
        questions.counts_in_words(copy.session)
        == "3 open, 1 feitvraag, 1 gesloten, 2 adviezen"
    )


def test_the_share_says_nothing_while_there_are_few(copy: Copy) -> None:
    """Five is enough; what nobody can read is left out of it."""
    put(copy, *("Wat deed je toen?" for _ in range(3)), "Heb je kinderen?")
    assert questions.open_percentage(copy.session) is None
    put(copy, "Heb je hulp gevraagd?")
    assert questions.open_percentage(copy.session) == 60
    assert mirror.hints(copy.session) == ()


def test_what_the_facilitator_says_of_a_question_is_counted(copy: Copy) -> None:
    """It overrules the checker."""
    (question,) = put(copy, "Heb je kinderen?")
    copy.run(asking.mark_kind, question=question, kind="open")
    assert questions.counts_in_words(copy.session) == "1 open"


def test_warm_questions_are_remembered(copy: Copy) -> None:
    """Those the presenter called warm, in order."""
    ids = put(copy, "Wat?", "Hoe?", "Wie?")
    for question, warmth in zip(ids, ("warm", "cold", "warm"), strict=True):
        copy.run(asking.mark_warmth, question=question, warmth=warmth)
    assert [q.id for q in questions.warm_questions(copy.session)] == [ids[0], ids[2]]


def test_who_ought_to_ask_is_what_the_steps_with_turns_say() -> None:
    """The silent round has no turns; a step for everybody is for everybody."""
    silent = ask.Rules(silent_minutes=4)
    some = ask.Rules(turns=True, askers=("asker",))
    more = ask.Rules(turns=True, askers=("observer", "asker"))
    assert mirror.askers(method_of(silent, some, more)) == ("asker", "observer")
    assert mirror.askers(method_of(some, ask.Rules(turns=True))) == ()
    assert mirror.askers(method_of(silent)) == ()


def test_advice_hints_stay_with_the_asking(copy: Copy) -> None:
    """In the mirror it is too late to ask how well we understand (AL-15)."""
    for _ in range(2):
        copy.run(asking.park, line=TypedLine("Bel haar eens"), **PLACE)
    assert [hint.id for hint in questions.hints(copy.session)] == ["AL-15"]
    assert mirror.hints(copy.session) == ()
