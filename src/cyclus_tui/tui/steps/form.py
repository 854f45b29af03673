"""Form: one question at a time, with all of them in sight."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from textual import on

from cyclus_tui.domain.method import form_answers
from cyclus_tui.domain.method.form_answers import FormField
from cyclus_tui.domain.steps import form
from cyclus_tui.domain.steps.form import Rules
from cyclus_tui.tui.pane import StepPane
from cyclus_tui.tui.view_model import Erasable, Question, StepContext, StepViewModel
from cyclus_tui.tui.widgets.line_list import LineList, Row


class Pane(StepPane[Rules]):
    """The fields of a form; the highlighted one is being asked."""

    LEAVING = ("up", "down")

    answered: FormField | None = None
    """The question that was answered last; its hints stay until the next answer."""

    @property
    def fields(self) -> tuple[FormField, ...]:
        """The questions of this step."""
        return self.rules.fields

    @property
    def asked(self) -> FormField:
        """The question in front."""
        key = self.list.highlighted_key
        return next((f for f in self.fields if f.id == key), self.fields[0])

    @property
    def erasable(self) -> Sequence[Erasable]:
        """The answer in front."""
        return answer_in_front(self.context, self.asked)

    def rows(self) -> Sequence[Row]:
        """Each question with its answer."""
        context = self.context
        return [
            field_row(
                field, form_answers.answer(context.session, field.id), context.room
            )
            for field in self.fields
        ]

    def view_model(self) -> StepViewModel:
        """The question in front and how far the form is."""
        session, field = self.context.session, self.asked
        answer = form_answers.answer(session, field.id)
        left = len(form_answers.open_fields(session, self.fields))
        hints = self._hints(field if answer or self.answered is None else self.answered)
        return StepViewModel(
            field_question(field, answer, self.context.room),
            count="alles ingevuld" if not left else f"nog {left} open",
            keys="Enter volgende vraag · ↑↓ kiezen · Ctrl+N verder",
            hints=hints,
        )

    def take(self, words: str) -> None:
        """Answer the question in front and go to the next one."""
        field = self.asked
        text = chosen(field, words)
        if field.choices and text.isdecimal():
            self.refused(words)
            self.say(f"Kies een nummer van 1 tot {len(field.choices)}.", True)
            return
        self.answered = field
        if is_new(self.context, field, text):
            self.ask(partial(form_answers.fill_in, field=field, text=text), words)
        self.list.move(1)
        self.redraw()

    def _hints(self, field: FormField) -> tuple[str, ...]:
        """What a coach would ask about an answer, once there is one."""
        session = self.context.session
        answer = form_answers.answer(session, field.id)
        if not answer and field.check == "central_question":
            return ()
        earlier = form.earlier(session, self.context.method, field)
        return tuple(hint.text for hint in form.hints(field, answer, earlier))

    def full_text(self, key: str) -> str:
        """The whole answer; not for the room."""
        return (
            "" if self.context.room else form_answers.answer(self.context.session, key)
        )

    @on(LineList.RowHighlighted)
    def _ask_other(self, event: LineList.RowHighlighted) -> None:
        """Ask the question that is in front now."""
        self.redraw()


def answer_in_front(context: StepContext, field: FormField) -> Sequence[Erasable]:
    """What can be erased of a question: its answer, when it has one."""
    given = bool(form_answers.answer(context.session, field.id))
    form = context.session.one("form", "answers")
    return [Erasable(form, field.id)] if given else []


def field_row(field: FormField, answer: str, room: bool) -> Row:
    """A question, ticked off when it has an answer, which the room does not see."""
    sign = "✓" if answer else "·"
    return Row(field.id, sign, field.label if room else f"{field.label}: {answer}")


def field_question(field: FormField, answer: str, room: bool) -> Question:
    """How a question is asked; in the room without the answer so far."""
    offered = " · ".join(f"{n} {text}" for n, text in enumerate(field.choices, 1))
    value = "" if room else answer
    return Question(field.label, offered or field.help, value, field.id)


def is_new(context: StepContext, field: FormField, text: str) -> bool:
    """Whether this answer differs; in the room an empty line leaves all as it is."""
    if context.room and not text:
        return False
    return text != form_answers.answer(context.session, field.id)


def chosen(field: FormField, words: str) -> str:
    """The answer that was typed; a digit chooses where there is a choice."""
    text = words.strip()
    if field.choices and text.isdecimal() and 0 < int(text) <= len(field.choices):
        return field.choices[int(text) - 1]
    return text
