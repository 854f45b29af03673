"""Signs: what one sees or hears first, at each step of the theory."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import ClassVar, Final

from textual.binding import Binding

from cyclus_tui.domain.interview import Answers, Ask
from cyclus_tui.domain.journal.edit import random_id
from cyclus_tui.domain.journal.erasure import words_of
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.steps.signs import EARLY, SORTS, Rules, hints
from cyclus_tui.domain.theory import signs
from cyclus_tui.domain.theory.signs import SignPlace
from cyclus_tui.errors import RuleError
from cyclus_tui.reports.counts import count_of
from cyclus_tui.tui.interview_pane import FollowUpPane
from cyclus_tui.tui.view_model import Question, RoomView, StepContext, StepViewModel
from cyclus_tui.tui.widgets.line_list import Row

ASKS: Final = (
    Ask("sort", "Tellen of vertellen", choices=SORTS),
    Ask("early", "Wanneer zie je het", choices=EARLY),
)
"""What is asked about a sign."""


class Pane(FollowUpPane[Rules]):
    """Each step and outcome with its signs; the one in front gets the next sign."""

    BINDINGS: ClassVar = [
        Binding("f2", "reword", "Teken wijzigen"),
        Binding("f8", "remove", "Teken weg"),
    ]

    @property
    def places(self) -> list[SignPlace]:
        """The steps and outcomes, with their signs."""
        return signs.places(self.context.session)

    @property
    def front(self) -> SignPlace | None:
        """The step that the row in front is about."""
        key, places = self.list.highlighted_key, self.places
        for place in places:
            if key in (place.node.id, *(sign.id for sign in place.signs)):
                return place
        return places[0] if places else None

    @property
    def sign_in_front(self) -> Record | None:
        """The highlighted sign, when the row in front is one."""
        record = self.context.session.record(self.list.highlighted_key or "")
        return record if record and record.kind == "sign" else None

    def draw(self, context: StepContext) -> StepViewModel:
        """Draw what is there now; where a sign went its step stays in front."""
        key, front = self.list.highlighted_key, self.front
        model = super().draw(context)
        is_gone = key and context.session.record(key) is None
        if is_gone and front and self.list.go(front.node.id):
            model = super().draw(context)
        return model

    def rows(self) -> Sequence[Row]:
        """Each step, and below it what one notices of it."""
        codes = signs.codes(self.context.session)
        rows = []
        for place in self.places:
            note = "" if place.signs else "nog geen teken"
            rows.append(Row(place.node.id, place.node.code, place.node.text, note))
            for sign in place.signs:
                early = "vroeg" if sign.text("early") == "ja" else ""
                note = " · ".join(filter(None, (SORTS.get(sign.text("sort")), early)))
                text = f"  {words_of(sign)}"
                rows.append(Row(sign.id, codes[sign.id], text, note))
        return rows

    def room_rows(self) -> Sequence[Row]:
        """Each step, and below it what one notices of it."""
        rows = []
        for place in self.places:
            rows.append(Row(place.node.id, "", place.node.text))
            for sign in place.signs:
                sort = SORTS.get(sign.text("sort")) or ""
                rows.append(Row(sign.id, "", f"└─ {words_of(sign)}", sort))
        return rows

    def room_view(self) -> RoomView:
        """What is asked of the step in front."""
        asked = self.interview.question if self.subject else None
        question = asked.label if asked else "Wat zie of hoor je als eerste?"
        return RoomView(question=question if self.places else "")

    def asks(self, subject: str) -> Sequence[Ask]:
        """What one does with a sign, and when one sees it."""
        if not subject:
            return []
        record = self.context.session.record(subject)
        return [ask.known_by(record) for ask in ASKS]

    def save(self, subject: str, answers: Answers, words: str) -> None:
        """Describe a sign, or write it better."""
        if "text" in answers:
            self.ask(partial(signs.reword, sign=subject, text=words), words)
        else:
            command = partial(signs.describe, sign=subject, answers=answers)
            self.ask(command, words)

    def otherwise(self) -> Question:
        """A sign of the step in front."""
        front = self.front
        if front is None:
            return Question("", "Er zijn nog geen stappen. Ctrl+B gaat terug.")
        help_ = f"Wat zie of hoor je als eerste bij {front.node.code}?"
        return Question(front.node.code, help_, key=front.node.id)

    def describe(self, question: Question) -> StepViewModel:
        """What is asked now, and how many signs there are."""
        count = len(self.context.session.of("sign"))
        return StepViewModel(
            question,
            count=count_of(count, "teken", "tekens"),
            keys="Enter erbij · ↑↓ andere stap · F2 wijzigen · F8 weg",
            hints=tuple(hint.text for hint in hints(self.context.session)),
        )

    def take_line(self, words: str) -> None:
        """A new sign of the step in front; an empty line goes on to the next.

        Raises:
            RuleError: there is no step.
        """
        if not words.strip():
            self.list.move(1)
        elif front := self.front:
            self.added = sign = random_id()
            node = front.node.id
            self.ask(partial(signs.add, sign_id=sign, node=node, text=words), words)
        else:
            raise RuleError("Er zijn nog geen stappen. Maak die eerst bij T1 en T2.")

    def action_reword(self) -> None:
        """Put the sign in front into the entry."""
        if sign := self.sign_in_front:
            self.finish()
            self.reword(sign)

    def action_remove(self) -> None:
        """Take the sign in front out; Ctrl+Z brings it back."""
        if self.sign_in_front:
            self.ask(partial(signs.remove, sign=self.sign_in_front.id))
