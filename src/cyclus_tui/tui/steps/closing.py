"""Closing: the outcome to read aloud, the last questions, a word per person."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from textual import on
from textual.binding import Binding

from cyclus_tui.domain.journal.erasure import words_of
from cyclus_tui.domain.method import form_answers
from cyclus_tui.domain.method.form_answers import FormField
from cyclus_tui.domain.steps import closing, recommend
from cyclus_tui.domain.steps.closing import Rules
from cyclus_tui.domain.voting import recommendations
from cyclus_tui.tui.pane import StepPane
from cyclus_tui.tui.steps.form import (
    answer_in_front,
    chosen,
    field_question,
    field_row,
    is_new,
)
from cyclus_tui.tui.view_model import Erasable, Question, StepViewModel
from cyclus_tui.tui.widgets.line_list import LineList, Row

WORDS = "words"
"""The row in which words of goodbye are typed."""


class Pane(StepPane[Rules]):
    """First the questions, then the words with which people leave."""

    LEAVING = ("up", "down")
    BINDINGS: ClassVar = [
        Binding("f4", "sheet", "Op één blad"),
        Binding("f8", "remove", "Laatste woord weg"),
    ]

    @property
    def asked(self) -> FormField | None:
        """The question in front; `None` for the words of goodbye."""
        key = self.list.highlighted_key
        return next((f for f in self.rules.fields if f.id == key), None)

    @property
    def erasable(self) -> Sequence[Erasable]:
        """The answer in front, or each word of goodbye."""
        if self.asked:
            return answer_in_front(self.context, self.asked)
        return [Erasable(word) for word in closing.leaving_words(self.context.session)]

    def rows(self) -> Sequence[Row]:
        """The questions with their answers, and the words so far."""
        session = self.context.session
        rows = [
            field_row(field, form_answers.answer(session, field.id), self.context.room)
            for field in self.rules.fields
        ]
        if self.rules.words:
            said = " · ".join(
                map(closing.word_and_smiley, closing.leaving_words(session))
            )
            rows.append(Row(WORDS, "✓" if said else "·", f"Hoe ga je weg? {said}"))
        return rows

    def view_model(self) -> StepViewModel:
        """The outcome in order, to be read aloud."""
        session, field = self.context.session, self.asked
        count = len(closing.leaving_words(session))
        question = Question(
            "Woord", "Eén woord per persoon; :) :| :( mag erbij", key=WORDS
        )
        if field:
            question = field_question(
                field, form_answers.answer(session, field.id), self.context.room
            )
        return StepViewModel(
            question,
            self._outcome(),
            f"{count} {'woord' if count == 1 else 'woorden'}",
            "Enter bewaren · F4 op één blad · Ctrl+E voor collega",
        )

    def take(self, words: str) -> None:
        """Answer the question in front, or take down a word."""
        field = self.asked
        if field is None:
            if words.strip():
                self.ask(partial(closing.add_word, text=words), words)
            return
        text = chosen(field, words)
        if field.choices and text.isdecimal():
            self.refused(words)
            self.say(f"Kies een nummer van 1 tot {len(field.choices)}.", True)
            return
        if is_new(self.context, field, text):
            self.ask(partial(form_answers.fill_in, field=field, text=text), words)
        self.list.move(1)
        self.redraw()

    def take_lines(self, lines: tuple[str, ...]) -> None:
        """A pasted list is a list of words."""
        for line in lines:
            self.take(line)

    def action_remove(self) -> None:
        """Take out the word that was typed last."""
        if said := closing.leaving_words(self.context.session):
            self.ask(partial(closing.remove, word=said[-1]))

    def action_sheet(self) -> None:
        """Ask for the outcome on one sheet, before people put their coats on."""
        self.post_message(self.SheetRequested())

    def full_text(self, key: str) -> str:
        """The whole answer, or all the words."""
        if key == WORDS:
            said = closing.leaving_words(self.context.session)
            return " · ".join(map(closing.word_and_smiley, said))
        return (
            "" if self.context.room else form_answers.answer(self.context.session, key)
        )

    @on(LineList.RowHighlighted)
    def _ask_other(self, event: LineList.RowHighlighted) -> None:
        """Ask what is in front now."""
        self.redraw()

    def _outcome(self) -> str:
        """The recommendations as they are read aloud; else what people will try."""
        session = self.context.session
        lines = [
            f"{item.place}. {item.title}"
            for item in recommendations.items(session, self._places())
        ]
        tries = [a for a in session.of("action") if not a.flag("returned")]
        return "\n".join(lines or [f"– {words_of(a, 'what')}" for a in tries])

    def _places(self) -> int:
        """How many recommendations the method makes."""
        for phase in self.context.method.phases:
            for step in phase.steps:
                if isinstance(step.rules, recommend.Rules):
                    return step.rules.places
        return recommend.Rules().places
