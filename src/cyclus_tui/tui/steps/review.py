"""Review: one action that came back in front, and what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import ClassVar, Final

from textual import on
from textual.binding import Binding

from cyclus_tui.domain import dates
from cyclus_tui.domain.journal.erasure import words_of
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.kinds import numbering
from cyclus_tui.domain.learning import actions
from cyclus_tui.domain.learning import records as learning_records
from cyclus_tui.domain.method import plan
from cyclus_tui.domain.steps import review
from cyclus_tui.domain.steps.review import Rules
from cyclus_tui.domain.transfer import carry_over
from cyclus_tui.errors import RuleError
from cyclus_tui.tui.pane import StepPane
from cyclus_tui.tui.view_model import Erasable, Question, StepContext, StepViewModel
from cyclus_tui.tui.widgets.line_list import LineList, Row

FIRST: Final = "result"

ASKED: Final = {
    "result": ("Is het gedaan?", "1 gedaan · 2 deels · 3 niet"),
    "happened": ("Wat gebeurde er?", "leeg = verder"),
    "surprised": ("Wat verraste je?", "leeg = verder"),
    "hindered": ("Wat hield je tegen?", "leeg = verder"),
    "learned": ("Wat leerden we?", "leeg = verder"),
    "verdict": (
        "Wat denken we nu over de aanname?",
        "1 klopt voorlopig · 2 klopt deels · 3 klopt niet",
    ),
}
"""What is asked of an action that came back, and what to type."""

WHY: Final = "Waarom slaan jullie de terugblik over?"
"""What is asked of a group that does not look back (AL-3)."""

NOTHING: Final = "Er komen geen acties terug van een eerdere avond. Dat is goed."
"""What stands there when there is nothing to look back on."""


class Pane(StepPane[Rules]):
    """The actions that came back; the entry asks about the one in front."""

    LEAVING = ("up", "down", "tab", "shift+tab")
    BINDINGS: ClassVar = [
        Binding("f3", "bring_back", "Acties van eerdere avonden ophalen"),
        Binding("f4", "skip", "Terugblik overslaan, met een reden"),
    ]

    def __init__(self, context: StepContext, drafts: dict[str, str]) -> None:
        super().__init__(context, drafts)
        self.asked = FIRST
        self._front = ""
        self._skipping = False
        self._result = ""
        """What was just chosen for the one in front, before it is on the disk."""
        self._done: set[str] = set()
        self._seen: set[str] = set()
        """What was answered about the one in front, as it was on the disk."""

    @property
    def _asks_why(self) -> bool:
        """Whether the reason for not looking back is asked."""
        context = self.context
        return self._skipping or review.needs_a_reason(context.session, context.stop)

    @property
    def erasable(self) -> Sequence[Erasable]:
        """The action in front, and why there was no looking back."""
        session, stop = self.context.session, self.context.stop
        skipped = plan.record(session, stop) if plan.reason(session, stop) else None
        reason = [Erasable(skipped, "reason")] if skipped else []
        return [*super().erasable, *reason]

    def draw(self, context: StepContext) -> StepViewModel:
        """Draw; an answer that Ctrl+Z took away is asked again."""
        action = context.session.record(self._front)
        here = {name for name in ASKED if action and action.text(name)}
        gone = [name for name in ASKED if name in self._seen - here]
        if gone and action:
            self.asked, self._result = gone[0], ""
        self._seen = here
        return super().draw(context)

    def rows(self) -> Sequence[Row]:
        """Each action that came back, and what became of it."""
        found = review.returned_actions(self.context.session)
        labels = numbering.labels(found)
        return [
            Row(
                action.id,
                "✓" if review.is_reviewed(action) else labels[action.id],
                words_of(action, "what"),
                self._note(action),
            )
            for action in found
        ]

    def view_model(self) -> StepViewModel:
        """The action in front, whole, and what is asked about it."""
        session = self.context.session
        found = review.returned_actions(session)
        if not found:
            keys = "Enter verder · F3 ophalen · Ctrl+N verder"
            return StepViewModel(
                Question("", "Enter = verder", key="none"), NOTHING, keys=keys
            )
        seen = sum(map(review.is_reviewed, found))
        count = f"{seen} van {len(found)} besproken"
        return StepViewModel(
            self._question(),
            self._detail(),
            count if seen else carry_over.count_sentence(len(found)).rstrip("."),
            "Enter verder · Tab vraag · ↑↓ actie · F4 overslaan",
            tuple(hint.text for hint in review.hints(session, self.record_in_front)),
        )

    def take(self, words: str) -> None:
        """Save the answer and ask the next thing; with nothing to do, go on."""
        if not self.list.row_count:
            self._go_on(words)
        elif self._asks_why:
            self._skip(words)
        else:
            try:
                self._answer(words)
            except RuleError as error:
                self.refused(words)
                self.say(str(error), True)
        self.redraw()

    def leave(self, key: str) -> None:
        """Tab asks another question, the arrows go to another action."""
        if key in ("up", "down"):
            super().leave(key)
        elif action := self.record_in_front:
            names = self._questions(action)
            at = names.index(self.asked) + (1 if key == "tab" else -1)
            self.asked = names[at % len(names)]

    def cancel(self) -> bool:
        """Leave off skipping."""
        was, self._skipping = self._skipping, False
        return was

    def action_bring_back(self) -> None:
        """Ask for the open actions of earlier evenings once more."""
        self.post_message(self.CarryOverRequested())

    def action_skip(self) -> None:
        """Ask why the group does not look back; when it did, just go on."""
        found = review.returned_actions(self.context.session)
        if found and all(map(review.is_reviewed, found)):
            self.post_message(self.WalkRequested())
        elif found:
            self._skipping = True
            self.redraw()

    def show_full(self) -> None:
        """What was told about the action in front; not for the room."""
        lines = []
        action = None if self.context.room else self.record_in_front
        if action:
            for field, (label, _) in ASKED.items():
                if field not in review.CHOICES and (text := action.text(field)):
                    lines.append(f"{label} {text}")
        self._show("full", "\n".join(lines))

    @on(LineList.RowHighlighted)
    def _other(self, event: LineList.RowHighlighted) -> None:
        """Another action is in front: begin with its first question."""
        if event.key != self._front and event.key == self.list.highlighted_key:
            self._bring(event.key)
            self.redraw()

    def _bring(self, key: str) -> None:
        """Put an action in front."""
        self._front, self.asked, self._result = key, FIRST, ""
        self._seen = set()
        self.list.go(key)

    def _questions(self, action: Record) -> list[str]:
        """What is asked of an action."""
        names = review.questions(action, self._result)
        return names if self.asked in names else [*names, self.asked]

    def _question(self) -> Question:
        """What the entry asks for now."""
        action = self.record_in_front
        if self._asks_why:
            return Question(WHY, "een paar woorden", key="why")
        if action is None:
            return Question("", key="none")
        label, help_ = ASKED[self.asked]
        known = action.text(self.asked)
        value = "" if self.context.room else known
        if self.asked in review.CHOICES:
            names = (
                learning_records.RESULTS
                if self.asked == "result"
                else learning_records.VERDICTS
            )
            label += f" (nu {names[known]})" if known in names else ""
            value = ""
        number = action.number("number")
        return Question(f"{number}. {label}", help_, value, f"{action.id}/{self.asked}")

    def _answer(self, words: str) -> None:
        """Save an answer and ask the next question; after the last the next action.

        Raises:
            RuleError: it is no choice of this question.
        """
        action = self.record_in_front
        if action is None:
            return
        text, known = words.strip(), action.text(self.asked)
        if self.asked in review.CHOICES and text:
            chosen = review.choice(self.asked, text)
            self._result = chosen if self.asked == "result" else self._result
            text = text if chosen != known else ""
        elif not text and (self.context.room or self.entry.value):
            text = known  # an empty line goes on, also one from before it was filled
        changed = text if self.asked in review.CHOICES else text != known
        if changed:
            field = self.asked
            self._seen.discard(field)  # emptied by hand is not undone
            command = partial(review.write, action=action.id, field=field, text=text)
            self.ask(command, words)
        self._next(action)

    def _next(self, action: Record) -> None:
        """The next question; after the last one the next action."""
        names = self._questions(action)
        at = names.index(self.asked) + 1
        if at < len(names):
            self.asked = names[at]
            return
        self._done.add(action.id)
        found = review.returned_actions(self.context.session)
        ahead = [a.id for a in found if a.id not in self._done]
        ahead = [a for a in ahead if not self._is_reviewed(a)] or [action.id]
        self._bring(ahead[0])

    def _is_reviewed(self, key: str) -> bool:
        """Whether people said what became of an action."""
        record = self.context.session.record(key)
        return record is not None and review.is_reviewed(record)

    def _skip(self, words: str) -> None:
        """Leave the review out with its reason, and go on."""
        if not words.strip():
            if self._skipping and not self.context.stop.skipped:
                self._skipping = False
            else:
                self.say("Waarom nu niet? Een paar woorden is genoeg.", True)
            return
        self._skipping = False
        command = partial(review.skip, stop=self.context.stop, reason=words)
        self.ask(command, words)
        self.post_message(self.WalkRequested())

    def _go_on(self, words: str) -> None:
        """Nothing came back: Enter goes on to what comes next."""
        if words.strip():
            self.refused(words)
            self.say("Hier is nu niets in te vullen. Ctrl+N gaat verder.", True)
        else:
            self.post_message(self.WalkRequested())

    def _note(self, action: Record) -> str:
        """What became of it, and what people think of the assumption by now."""
        parts = (
            learning_records.RESULTS.get(action.text("result"), ""),
            learning_records.VERDICTS.get(action.text("verdict"), ""),
        )
        return " · ".join(filter(None, parts))

    def _detail(self) -> str:
        """What somebody would try, when, and what they thought would happen."""
        action = self.record_in_front
        if action is None:
            return ""
        today = actions.evening_date(self.context.session, self.context.today)
        when = dates.weekday_date(action.text("when"), today)
        parts = {
            "": action.text("what"),
            "Wanneer: ": when,
            "Ik dacht: ": action.text("expects"),
            "Aanname: ": action.text("assumption_text"),
        }
        return "\n".join(f"{name}{text}" for name, text in parts.items() if text)
