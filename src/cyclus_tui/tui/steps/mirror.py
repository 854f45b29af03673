"""Mirror: how the group asked; the room sees it only when the group wants to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from cyclus_tui.domain.journal.erasure import words_of
from cyclus_tui.domain.kinds import numbering
from cyclus_tui.domain.learning import questions
from cyclus_tui.domain.learning.records import QUESTION_SORTS
from cyclus_tui.domain.people import attendance
from cyclus_tui.domain.steps import mirror
from cyclus_tui.domain.steps.mirror import Rules
from cyclus_tui.errors import RuleError
from cyclus_tui.reports.counts import count_of
from cyclus_tui.tui.pane import StepPane
from cyclus_tui.tui.view_model import Question, RoomView, StepViewModel
from cyclus_tui.tui.widgets.line_list import Row

NO_QUESTIONS: Final = "Er zijn nog geen vragen gesteld."


class Pane(StepPane[Rules]):
    """The counts, who asked how often, and the questions that touched."""

    is_public = False
    """Whether the group wants to see the counts."""

    def rows(self) -> Sequence[Row]:
        """Who asked how often, then the warm questions; nothing of it in the room."""
        session = self.context.session
        times = questions.asked_by(session)
        people = questions.askers(session, mirror.askers(self.context.method))
        people.sort(key=lambda person: -times[person.id])
        codes = questions.codes(session)
        numbers = numbering.labels(attendance.people(session))
        return [
            *(
                Row(
                    person.id,
                    numbers[person.id],
                    words_of(person, "alias"),
                    _often(times[person.id]),
                )
                for person in people
            ),
            *(
                Row(question.id, codes[question.id], words_of(question), "warm")
                for question in questions.warm_questions(session)
            ),
        ]

    def view_model(self) -> StepViewModel:
        """The counts for who may see them, else one calm line."""
        session = self.context.session
        counts = questions.counts_in_words(session) or NO_QUESTIONS
        key = "Enter = weer weg" if self.is_public else "Enter = de groep wil het zien"
        share = questions.open_percentage(session)
        lines = [counts, f"{share}% open" if share is not None else ""]
        lines.append("De zaal ziet de telling." if self.is_public else "")
        roles = mirror.askers(self.context.method)
        return StepViewModel(
            Question("", key),
            "\n".join(filter(None, lines)),
            _counted(questions.counts(session)),
            f"{key} · Ctrl+N verder",
            tuple(hint.text for hint in mirror.hints(session, roles)),
        )

    def room_view(self) -> RoomView:
        """One calm line, and the counts when the group wants them."""
        counts = questions.counts_in_words(self.context.session) or NO_QUESTIONS
        return RoomView((self.rules.text, *(["", counts] if self.is_public else [])))

    def take(self, words: str) -> None:
        """Enter shows the counts to the room, or takes them away again."""
        if words.strip():
            raise RuleError("Hier valt niets te typen. Ctrl+N gaat verder.")
        self.is_public = not self.is_public
        self.redraw()


def _often(times: int) -> str:
    """How often somebody asked, without a judgement."""
    return f"{times} keer" if times else "vroeg nog niet"


def _counted(kinds: Counter[str]) -> str:
    """How many questions there were, and how many advices; each counts once."""
    advice = kinds["advice"]
    parts = [count_of(kinds.total() - advice, "vraag", "vragen")]
    parts += [count_of(advice, *QUESTION_SORTS["advice"])] if advice else []
    return " · ".join(parts)
