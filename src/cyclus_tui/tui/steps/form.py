"""Form: one question at a time, with all of them in sight."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import ClassVar, Final, Protocol, TypeVar

from cyclus_tui.domain.interview import Answers, Ask, Interview
from cyclus_tui.domain.method import form_answers
from cyclus_tui.domain.method.form_answers import FormField
from cyclus_tui.domain.method.method import StepRules
from cyclus_tui.domain.steps import form
from cyclus_tui.domain.steps.form import Rules
from cyclus_tui.tui.interview_pane import InterviewPane
from cyclus_tui.tui.view_model import Erasable, Question, RoomView, StepViewModel
from cyclus_tui.tui.widgets.line_list import Row

OWN_QUESTION: Final = "own_question"
"""The check of a question that somebody brings, and asks anew later (L5, L9)."""


class FormRules(StepRules, Protocol):
    """What a template sets for a step with questions."""

    @property
    def fields(self) -> tuple[FormField, ...]:
        """The questions, in their order."""


FormRulesT = TypeVar("FormRulesT", bound=FormRules, covariant=True)


class FormPane(InterviewPane[FormRulesT]):
    """The questions are the rows; the one in front is asked."""

    LEAVING: ClassVar[tuple[str, ...]] = ("up", "down")

    @property
    def erasable(self) -> Sequence[Erasable]:
        """The answer in front."""
        answers = self.context.session.one("form", "answers")
        key = self.list.highlighted_key or ""
        return [Erasable(answers, key)] if answers.text(key) else []

    @property
    def subject(self) -> str:
        """A form is about the evening as a whole."""
        return ""

    def rows(self) -> Sequence[Row]:
        """Each question with its answer."""
        rows = []
        for field in self.rules.fields:
            answer = self._known(field)
            text = f"{field.label}: {answer}"
            rows.append(Row(field.id, "✓" if answer else "·", text))
        return rows

    def room_rows(self) -> Sequence[Row]:
        """The answers that the template shows to the room."""
        return [
            Row(field.id, "", self._for_the_room(field)) for field in self.rules.fields
        ]

    def room_view(self) -> RoomView:
        """What is asked where the room sees the answer, and how it was put before."""
        asked = self.interview.question
        fields = {f.id: f for f in self.rules.fields}
        front = fields.get(asked.id) if asked else None
        if front is None or not front.room:
            return RoomView(self._case())
        first = form.earlier(self.context.session, self.context.method, front)
        lines = (f"Eerst was het: {first}",) if front.check and first else ()
        return RoomView(lines, question=front.label)

    def asks(self, subject: str) -> Sequence[Ask]:
        """The questions as the template puts them."""
        return [self._asks_of(field) for field in self.rules.fields]

    def _asks_of(self, field: FormField) -> Ask:
        """One question; an answer that starts as other words has them in the entry."""
        context, known = self.context, self._known(field)
        start = "" if known else form.start(context.session, context.method, field)
        return Ask(
            field.id,
            field.label,
            "" if field.choices else field.help,
            known=known,
            typed=start or None,
            choices={text: text for text in field.choices},
            can_clear=bool(field.choices),
            wanted=True,
        )

    def save(self, subject: str, answers: Answers, words: str) -> None:
        """Fill in an answer."""
        for field in self.rules.fields:
            if field.id in answers:
                text = str(answers[field.id])
                self.ask(partial(form_answers.fill_in, field=field, text=text), words)

    def follow_row(self) -> None:
        """The row in front is asked, or what an undo took away."""
        at = self.interview.at
        super().follow_row()
        asked = self.interview.question
        if asked and self.interview.at != at:
            self.list.go(asked.id)
        self.interview = self.interview.go(self.list.highlighted_key or "")

    def go_on(self, after: Interview) -> None:
        """The next question comes in front; the last one stays."""
        self.interview = after
        if after.question:
            self.list.go(after.question.id)

    def full_text(self, key: str) -> str:
        """The whole answer."""
        return form_answers.answer(self.context.session, key)

    def _case(self) -> tuple[str, ...]:
        """The case that was picked, where an answer follows it."""
        case = form.picked_case(self.context.session)
        follows = any(field.follows_case for field in self.rules.fields)
        return (f"Casus: {case}",) if case and follows else ()

    def _for_the_room(self, field: FormField) -> str:
        """A question and its answer; nothing where that is not for the room."""
        answer = self._known(field)
        return f"{field.label}: {answer}" if field.room and answer else ""

    def _known(self, field: FormField) -> str:
        return form_answers.answer(self.context.session, field.id)


class Pane(FormPane[Rules]):
    """The fields of a form."""

    answered: FormField | None = None
    """The question that was answered last; its hints stay until the next answer."""

    def describe(self, question: Question) -> StepViewModel:
        """The question in front and how far the form is."""
        left = len(form_answers.open_fields(self.context.session, self.rules.fields))
        field = next(f for f in self.rules.fields if f.id == question.key)
        shown = field if self._known(field) else self.answered or field
        return StepViewModel(
            question,
            self._detail(),
            count="alles ingevuld" if not left else f"nog {left} open",
            keys="Enter volgende vraag · ↑↓ kiezen · Ctrl+N verder",
            hints=self._hints(shown),
        )

    def go_on(self, after: Interview) -> None:
        """The hints of an answer stay until the next one."""
        self.answered = self.rules.fields[self.interview.at]
        super().go_on(after)

    def _detail(self) -> str:
        """The case it is about, and the question before the one that is asked anew."""
        session, method = self.context.session, self.context.method
        fields = self.rules.fields
        asked = [form.first_asked(method, f) for f in fields if f.check == OWN_QUESTION]
        first = [
            f"{field.label}: {answer}"
            for field in asked
            if field not in fields
            and (answer := form_answers.answer(session, field.id))
        ]
        return "\n".join([*self._case(), *first])

    def _hints(self, field: FormField) -> tuple[str, ...]:
        """What a coach would ask about an answer, once there is one."""
        session, answer = self.context.session, self._known(field)
        if not answer and field.check == "central_question":
            return ()
        earlier = form.earlier(session, self.context.method, field)
        return tuple(hint.text for hint in form.hints(field, answer, earlier))
