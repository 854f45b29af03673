"""BetweenPane: a step in which something else may be asked first, such as other words.

F2 and the like ask about one line; an answer, an empty line or Esc ends it, and the
entry asks again what it asked before.
"""

from __future__ import annotations

from abc import abstractmethod

from cyclus_tui.domain.interview import Answers, Ask, Interview
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.tui.pane import RulesT, StepPane
from cyclus_tui.tui.view_model import Question, StepContext, StepViewModel


class BetweenPane(StepPane[RulesT]):
    """Asks what comes between, and has it saved."""

    between: Interview | None = None
    """What comes between, such as other words for a line, until it is answered."""

    @abstractmethod
    def save(self, subject: str, answers: Answers, words: str) -> None:
        """Have new answers saved.

        Raises:
            RuleError: they cannot be; nothing was asked for.
        """

    @abstractmethod
    def otherwise(self) -> Question:
        """What the entry asks when nothing comes between."""

    @abstractmethod
    def take_line(self, words: str) -> None:
        """Enter was pressed while nothing comes between."""

    def draw(self, context: StepContext) -> StepViewModel:
        """Draw; of what was taken out nothing is asked."""
        self.context = context
        if self.between and self.is_gone(self.between.subject):
            self.between = None
        return super().draw(context)

    def question(self) -> Question:
        """What the entry asks for now."""
        if self.between and (asked := self.between.question):
            return self.question_of(self.between.subject, asked)
        return self.otherwise()

    def question_of(self, subject: str, asked: Ask) -> Question:
        """How something is asked about a subject."""
        key, help_ = self.key_of(subject, asked), asked.help or asked.offered
        return Question(asked.label_now, help_, asked.filled_in, key)

    def key_of(self, subject: str, asked: Ask) -> str:
        """What tells a question from all others of this step."""
        return asked.id if subject in ("", asked.id) else f"{subject}/{asked.id}"

    def take(self, words: str) -> None:
        """Save what comes between; an empty line leaves all as it was."""
        between, self.between = self.between, None
        if between is None:
            self.take_line(words)
            return
        if words.strip():
            self.save(between.subject, {between.fields[0].id: words}, words)
        self.redraw_entry()

    def redraw_entry(self) -> None:
        """Have the entry ask what comes next; lines on their way stay in sight."""
        self.redraw_around()
        self._show_question()

    def ask_between(self, subject: str, asked: Ask) -> None:
        """Ask something else first, until it is answered or left off."""
        self.between = Interview(subject, (asked,))
        self._point_at(self.entry)
        self.redraw()

    def reword(self, record: Record, label: str = "Wijzig", name: str = "text") -> None:
        """Put words into the entry, to write them better."""
        words = record.text(name)
        self.ask_between(record.id, Ask("text", label, known=words, keeps=True))

    def cancel(self) -> bool:
        """Leave off what came between."""
        was = self.between is not None
        if was:
            self.drafts.pop(self.draft_place, None)
        self.between = None
        return was

    def is_gone(self, subject: str) -> bool:
        """Whether it was taken out; what is not saved yet is not gone."""
        record = self.context.session.any_record(subject)
        return record is not None and not record.alive
