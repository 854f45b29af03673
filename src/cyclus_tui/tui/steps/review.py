"""Review: one action that came back in front, and what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import ClassVar, Final

from textual.binding import Binding

from cyclus_tui.domain import dates
from cyclus_tui.domain.interview import Answers, Ask, Interview
from cyclus_tui.domain.journal.erasure import words_of
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.kinds import numbering
from cyclus_tui.domain.learning import actions, reviewing
from cyclus_tui.domain.learning import records as learning_records
from cyclus_tui.domain.method import plan
from cyclus_tui.domain.steps import review
from cyclus_tui.domain.steps.review import Rules
from cyclus_tui.domain.transfer import carry_over
from cyclus_tui.errors import RuleError
from cyclus_tui.tui.interview_pane import InterviewPane
from cyclus_tui.tui.view_model import (
    Erasable,
    Question,
    RoomView,
    StepContext,
    StepViewModel,
)
from cyclus_tui.tui.widgets.line_list import Row

SKIP: Final = "leeg = verder"

ASKS: Final = (
    Ask(
        "result",
        "Is het gedaan?",
        "1 gedaan · 2 deels · 3 niet",
        choices=learning_records.RESULTS,
    ),
    Ask("happened", "Wat gebeurde er?", SKIP),
    Ask("surprised", "Wat verraste je?", SKIP),
    Ask("hindered", "Wat hield je tegen?", SKIP),
    Ask("learned", "Wat leerden we?", SKIP),
    Ask(
        "verdict",
        "Wat denken we nu over de aanname?",
        "1 klopt voorlopig · 2 klopt deels · 3 klopt niet",
        choices=learning_records.VERDICTS,
    ),
)
"""What is asked of an action that came back, and what to type."""

WHY: Final = Ask(
    "why", "Waarom slaan jullie de terugblik over?", "een paar woorden", adds=True
)
"""What is asked of a group that does not look back (AL-3)."""

NOTHING: Final = "Er komen geen acties terug van een eerdere avond. Dat is goed."
"""What stands there when there is nothing to look back on."""


class Pane(InterviewPane[Rules]):
    """The actions that came back; the entry asks about the one in front."""

    BINDINGS: ClassVar = [
        Binding("f3", "bring_back", "Acties van eerdere avonden ophalen"),
        Binding("f4", "skip", "Terugblik overslaan, met een reden"),
    ]

    def __init__(self, context: StepContext, drafts: dict[str, str]) -> None:
        super().__init__(context, drafts)
        self._done: set[str] = set()
        """What was in front already, so that the next one comes."""

    @property
    def _needs_a_reason(self) -> bool:
        """Whether the review was left out and nobody said why."""
        return reviewing.needs_a_reason(self.context.session, self.context.stop)

    @property
    def erasable(self) -> Sequence[Erasable]:
        """The action in front, and why there was no looking back."""
        session, stop = self.context.session, self.context.stop
        skipped = plan.record(session, stop) if plan.reason(session, stop) else None
        reason = [Erasable(skipped, "reason")] if skipped else []
        return [*super().erasable, *reason]

    def rows(self) -> Sequence[Row]:
        """Each action that came back, and what became of it."""
        returned = reviewing.returned_actions(self.context.session)
        labels = numbering.labels(returned)
        return [
            Row(
                action.id,
                "✓" if reviewing.is_reviewed(action) else labels[action.id],
                words_of(action, "what"),
                self._note(action),
            )
            for action in returned
        ]

    def room_rows(self) -> Sequence[Row]:
        """Each action that came back by itself, and what became of it."""
        rows = []
        for action in reviewing.returned_actions(self.context.session):
            parts = (_detail(self.context, action), self._note(action))
            rows.append(Row(action.id, "", "\n\n".join(filter(None, parts))))
        return rows

    def room_view(self) -> RoomView:
        """What is asked of whoever tried it."""
        returned = reviewing.returned_actions(self.context.session)
        asked = self.interview.question if not self.between else None
        return RoomView(
            () if returned else (NOTHING,),
            with_phase=bool(returned),
            one_by_one=True,
            question=asked.label if asked else "",
        )

    def asks(self, subject: str) -> Sequence[Ask]:
        """What became of it, what people learned, and what that says."""
        action = self.context.session.record(subject)
        if action is None:
            return []
        return [
            replace(ask.known_by(action), applies=partial(_fits_result, action, ask.id))
            for ask in ASKS
        ]

    def save(self, subject: str, answers: Answers, words: str) -> None:
        """Save an answer, or leave the review out with its reason, and go on."""
        ((field, value),) = answers.items()
        text = str(value)
        if field == "why":
            self.ask(
                partial(reviewing.skip, stop=self.context.stop, reason=text), words
            )
            self.post_message(self.WalkRequested())
        else:
            self.ask(
                partial(reviewing.write, action=subject, field=field, text=text), words
            )

    def lead(self) -> str:
        """The number of the action."""
        action = self.record_in_front
        return f"{action.number('number')}. " if action else ""

    def otherwise(self) -> Question:
        """Nothing came back: an empty line goes on."""
        return Question("", "Enter = verder", key="none")

    def follow_row(self) -> None:
        """Ask about the action in front, or first why they are left out."""
        super().follow_row()
        if self.subject and self._needs_a_reason:
            self.between = self.between or Interview(fields=(WHY,))

    def describe(self, question: Question) -> StepViewModel:
        """The action in front, whole, and what is asked about it."""
        session = self.context.session
        returned = reviewing.returned_actions(session)
        if not returned:
            keys = "Enter verder · F3 ophalen · Ctrl+N verder"
            return StepViewModel(question, NOTHING, keys=keys)
        reviewed = sum(map(reviewing.is_reviewed, returned))
        count = f"{reviewed} van {len(returned)} besproken"
        return StepViewModel(
            question,
            _detail(self.context, self.record_in_front),
            count if reviewed else carry_over.count_sentence(len(returned)).rstrip("."),
            "Enter verder · Tab vraag · ↑↓ actie · F4 overslaan",
            tuple(hint.text for hint in review.hints(self.record_in_front)),
        )

    def take(self, words: str) -> None:
        """Without a reason the review is not left out."""
        if self.between and self._needs_a_reason and not words.strip():
            self.say("Waarom nu niet? Een paar woorden is genoeg.", True)
        else:
            super().take(words)

    def take_line(self, words: str) -> None:
        """Nothing came back: Enter goes on to what comes next."""
        if words.strip():
            raise RuleError("Hier is nu niets in te vullen. Ctrl+N gaat verder.")
        self.post_message(self.WalkRequested())

    def action_bring_back(self) -> None:
        """Ask for the open actions of earlier evenings once more."""
        self.post_message(self.CarryOverRequested())

    def action_skip(self) -> None:
        """Ask why the group does not look back; when it did, just go on."""
        returned = reviewing.returned_actions(self.context.session)
        if returned and all(map(reviewing.is_reviewed, returned)):
            self.post_message(self.WalkRequested())
        elif returned:
            self.ask_between("", WHY)

    def show_full(self) -> None:
        """What was told about the action in front; not for the room."""
        lines = []
        if action := self.record_in_front:
            for ask in ASKS:
                if not ask.choices and (text := action.text(ask.id)):
                    lines.append(f"{ask.label} {text}")
        self._show("full", "\n".join(lines))

    def finish(self) -> None:
        """The next action that nobody looked back on, else this one again."""
        answered = self.interview.subject
        self._done.add(answered)
        returned = reviewing.returned_actions(self.context.session)
        open_actions = [
            action.id
            for action in returned
            if action.id not in self._done and not reviewing.is_reviewed(action)
        ]
        self.bring(open_actions[0] if open_actions else answered)

    def _note(self, action: Record) -> str:
        """What became of it, and what people think of the assumption by now."""
        parts = (
            learning_records.RESULTS.get(action.text("result"), ""),
            learning_records.VERDICTS.get(action.text("verdict"), ""),
        )
        return " · ".join(filter(None, parts))


def _detail(context: StepContext, action: Record | None) -> str:
    """What somebody would try, when, and what they thought they would see.

    Who does it and with whom is not for the room.
    """
    if action is None:
        return ""
    today = actions.evening_date(context.session, context.today)
    roles = {role.id: role.title for role in context.method.roles}
    who = action.text("by_name") or roles.get(action.text("role"), "")
    names = {"Wie: ": who, "Met wie: ": action.text("with_whom")}
    parts = {
        "": words_of(action, "what"),
        **({} if context.room else names),
        "Wanneer: ": dates.weekday_date(action.text("when"), today),
        "Ik dacht: ": action.text("expects"),
        "Dat zie ik aan: ": action.text("sign"),
        "Aanname: ": action.text("assumption_text"),
    }
    return "\n".join(f"{name}{text}" for name, text in parts.items() if text)


def _fits_result(action: Record, name: str, answers: Answers) -> bool:
    """Whether a question fits what became of the action."""
    return name in review.questions(action, str(answers["result"]))
