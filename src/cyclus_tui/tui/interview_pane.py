"""InterviewPane: a step in which one question after another is asked about one thing.

The row in front is what is asked about; the entry asks the question of now. A kind of
step says its rows, its questions (`asks`) and how answers are saved (`save`); walking,
Tab and the arrows, what an undo took away, refused and emptied answers are done here
and in `Interview`, in the same way everywhere.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar

from textual import on

from cyclus_tui.domain.interview import Ask, Interview
from cyclus_tui.errors import RuleError
from cyclus_tui.tui.between_pane import BetweenPane
from cyclus_tui.tui.pane import RulesT
from cyclus_tui.tui.view_model import Question, StepContext, StepViewModel
from cyclus_tui.tui.widgets.line_list import LineList


class InterviewPane(BetweenPane[RulesT]):
    """Draws one interview and has its answers saved."""

    LEAVING: ClassVar[tuple[str, ...]] = ("up", "down", "tab", "shift+tab")

    ROOM_SEES: ClassVar[bool] = False
    """Whether the room sees in the entry what was answered."""

    def __init__(self, context: StepContext, drafts: dict[str, str]) -> None:
        super().__init__(context, drafts)
        self.interview = Interview()
        """What is asked about the thing in front."""

    @property
    def current(self) -> Interview:
        """What the entry asks for now."""
        return self.between or self.interview

    @property
    def subject(self) -> str:
        """What the row in front is about."""
        return self.list.highlighted_key or ""

    @abstractmethod
    def asks(self, subject: str) -> Sequence[Ask]:
        """What is asked about something, with what is known of it."""

    @abstractmethod
    def describe(self, question: Question) -> StepViewModel:
        """What is shown besides the list, with this question."""

    def first(self, subject: str) -> str:
        """The question with which one begins; empty for the first one."""
        return ""

    def finish(self) -> None:
        """All was asked about the thing in front: the next row comes, if any."""
        self.list.move(1)
        if self.subject == self.interview.subject:
            self.begin(self.subject)

    def lead(self) -> str:
        """What stands before a question: `A1. `."""
        return ""

    def otherwise(self) -> Question:
        """What the entry says when nothing is asked."""
        return Question("")

    def take_line(self, words: str) -> None:
        """Enter was pressed while nothing is asked."""

    def view_model(self) -> StepViewModel:
        """What is shown, with the question about what is in front now."""
        self.follow_row()
        return self.describe(self.question())

    def follow_row(self) -> None:
        """Ask about what is in front, as it is on the disk; not about what is gone."""
        key = self.subject
        if key == self.interview.subject:
            self.interview = self.interview.on_disk(self.asks(key))
        else:
            self.begin(key)

    def begin(self, subject: str) -> None:
        """Begin to ask about something."""
        new = Interview(subject, tuple(self.asks(subject)))
        self.interview = new.go(self.first(subject))

    def bring(self, subject: str) -> None:
        """Begin to ask about a row, and have it in front."""
        self.begin(subject)
        self.list.go(subject)

    def question(self) -> Question:
        """What the entry asks for now."""
        asked = self.interview.question
        if self.between or asked is None:
            return super().question()
        question = self.question_of(self.interview.subject, asked)
        hidden = self.context.room and not self.ROOM_SEES
        value = "" if hidden else question.value
        return replace(question, label=f"{self.lead()}{question.label}", value=value)

    def take(self, words: str) -> None:
        """Answer the question of now, and ask the next one."""
        with self.refusing(words):
            if asked := self.current.question:
                self._answer(asked, words)
            else:
                self.take_line(words)
        self.redraw()

    def _answer(self, asked: Ask, words: str) -> None:
        """Have an answer saved and go on; a refused one the next key replaces."""
        interview = self.current
        question_in_sight = self._seen_of(interview)
        emptied = question_in_sight in (None, asked.id) and bool(self.entry.filled_in)
        try:
            after, new = interview.answer(
                words, seen=question_in_sight, emptied=emptied
            )
        except RuleError as error:
            super().refused(words)
            self.entry.select_refused(words)
            self.say(str(error), refused=True)
            return
        if new:
            self.save(interview.subject, new, words)
        elif not words.strip():
            self._say_skipped(asked, after)
        self.go_on(after)

    def go_on(self, after: Interview) -> None:
        """Ask what comes next."""
        if self.between:
            self.between = after if after.question else None
            return
        self.interview = after
        if after.question is None:
            self.finish()

    def refused(self, words: str, question: str | None = None) -> None:
        """What was on its way to the disk was refused."""
        self.interview = self.interview.refused()
        super().refused(words, question)

    def leave(self, key: str) -> None:
        """Tab asks another question, the arrows go to another row."""
        if key in ("up", "down"):
            self.between = None
            super().leave(key)
        elif not self.between:
            self.interview = self.interview.cycle(1 if key == "tab" else -1)

    @on(LineList.RowHighlighted)
    def _ask_other(self, event: LineList.RowHighlighted) -> None:
        """Another row is in front: ask about that one."""
        if event.key != self.interview.subject:
            self.redraw()

    def _seen_of(self, interview: Interview) -> str | None:
        """Which of its questions was in sight; empty for none of them."""
        if self.question_in_sight is None:
            return None
        keys = {self.key_of(interview.subject, one): one.id for one in interview.fields}
        return keys.get(self.question_in_sight, "")

    def _say_skipped(self, asked: Ask, after: Interview) -> None:
        """Say that a question stays open, for whoever pressed Enter twice."""
        if after.skipped and after.question:
            self.say(f"Nog open: {asked.label}. Nu: {after.question.label}.")


class FollowUpPane(InterviewPane[RulesT]):
    """Lines are typed at a row, and then more is asked of the line typed last."""

    LEAVING: ClassVar[tuple[str, ...]] = ("up", "down")

    added = ""
    """The line that more is asked about, by its id, also before it is saved."""

    @property
    def subject(self) -> str:
        """The line that was typed last, until all was asked about it, or it is gone."""
        return "" if self.is_gone(self.added) else self.added

    def finish(self) -> None:
        """All was asked; what is typed next is a line again."""
        self.added = ""
        self.begin("")

    def refused(self, words: str, question: str | None = None) -> None:
        """Words that were refused are asked for again."""
        self.finish()
        super().refused(words, question)

    def cancel(self) -> bool:
        """Leave off what was begun; the line stays as it is."""
        was = bool(self.subject)
        if was:
            self.drafts.pop(self.draft_place, None)
        self.finish()
        return super().cancel() or was

    def leave(self, key: str) -> None:
        """Another row comes in front; what was asked of a line is left open."""
        self.finish()
        super().leave(key)

    @on(LineList.RowHighlighted)
    def _ask_other(self, event: LineList.RowHighlighted) -> None:
        """Another row is in front."""
        self.redraw()
