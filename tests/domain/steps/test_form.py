"""Tests of forms: answers, and the sentences they stand in."""

from __future__ import annotations

from dataclasses import replace

from cyclus_tui.domain.method import form_answers
from cyclus_tui.domain.method.method import Phase, Step
from cyclus_tui.domain.steps import form
from tests.builders import Copy, a_method

QUESTION = form_answers.FormField(
    "central_question", "Centrale vraag", check="central_question"
)
PROMISE = form_answers.FormField("answer_on", "Antwoord op", check="promise")


def test_an_answer_is_one_for_all_forms_of_a_session(copy: Copy) -> None:
    copy.run(form_answers.fill_in, field=QUESTION, text=" Wat helpt? ")
    assert form_answers.answer(copy.session, "central_question") == "Wat helpt?"
    assert form_answers.open_fields(copy.session, [QUESTION, PROMISE]) == [PROMISE]


def test_the_same_answer_again_is_no_edit(copy: Copy) -> None:
    assert copy.run(form_answers.fill_in, field=QUESTION, text="Wat helpt?")
    assert form_answers.fill_in(
        copy.session, copy.replica, field=QUESTION, text="Wat helpt?"
    ) is (None)


def test_sentences_of_the_template_take_in_the_answers(copy: Copy) -> None:
    copy.run(
        form_answers.fill_in, field=PROMISE, text="9 januari {central_question} [x]"
    )
    filled = form_answers.fill_template(
        copy.session, "Op {answer_on} over {central_question}."
    )
    assert filled == "Op 9 januari {central_question} [x] over …"


def test_a_check_belongs_to_its_field() -> None:
    assert [hint.id for hint in form.hints(PROMISE, "")] == ["TK-1"]
    assert form.hints(PROMISE, "9 januari") == ()
    assert form.hints(form_answers.FormField("x", "X"), "participatie") == ()
    assert "AV-1" in {h.id for h in form.hints(QUESTION, "Hoe maken we een app?")}


def test_two_promises_at_once_are_a_conflict() -> None:
    one = Copy(1)
    two = one.twin(2)
    one.run(form_answers.fill_in, field=PROMISE, text="9 januari")
    two.run(form_answers.fill_in, field=PROMISE, text="10 januari")
    one.run(form_answers.fill_in, field=QUESTION, text="Wat helpt?")
    one.take_in(two)
    assert one.session.one("form", "answers").conflicts == {"answer_on"}


def test_the_same_question_again_asks_what_did_change(copy: Copy) -> None:
    """AL-8 looks at the first question of the same kind in the method."""
    first = form_answers.FormField(
        "first_question", "Mijn vraag is", check="own_question"
    )
    later = form_answers.FormField(
        "later_question", "Mijn vraag is nu", check="own_question"
    )
    steps = [
        Step(f"L1.{number}", "form", "", form.Rules((field,)))
        for number, field in enumerate((first, later), 1)
    ]
    phases = (Phase("L1", "Vraag", "", tuple(steps)),)
    method = replace(a_method(), phases=phases)
    copy.run(form_answers.fill_in, field=first, text="Wat doe ik dan?")
    earlier = form.earlier(copy.session, method, later)
    assert form.earlier(copy.session, method, first) == ""
    assert [h.id for h in form.hints(later, "Wat doe ik dan", earlier)] == ["AL-8"]
    assert form.hints(later, "Wat maakt dat ik zwijg?", earlier) == ()
