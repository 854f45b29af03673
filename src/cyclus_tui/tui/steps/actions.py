"""Actions: type what somebody will try, then one small question after another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import ClassVar, Final

from textual import on
from textual.binding import Binding

from cyclus_tui.domain import dates
from cyclus_tui.domain.ideas import contributions
from cyclus_tui.domain.journal.edit import random_id
from cyclus_tui.domain.journal.erasure import words_of
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.kinds import numbering
from cyclus_tui.domain.learning import actions
from cyclus_tui.domain.learning.actions import DAYS, FIELDS
from cyclus_tui.domain.learning.records import ACTION
from cyclus_tui.domain.steps import actions as actions_step
from cyclus_tui.domain.steps.actions import Rules
from cyclus_tui.errors import RuleError
from cyclus_tui.tui.pane import StepPane
from cyclus_tui.tui.view_model import Question, StepContext, StepViewModel
from cyclus_tui.tui.widgets.line_list import LineList, Row

NEW: Final = "new"
"""The row in which a new action is typed."""

HELP: Final = {
    "with_whom": "voornaam of rol · leeg = verder",
    "when": f"{dates.EXAMPLES} · leeg = verder",
    "expects": "ik denk dat … · leeg = verder",
    "sign": "wat zie of hoor je dan? · leeg = verder",
    "asker": "voornaam of rol · leeg = verder",
    "back_on": f"{dates.EXAMPLES} · leeg = verder",
    "assumption": "een code uit de lijst · - = nergens bij",
}
"""What to type at each question."""


MOST_TIES: Final = 8
"""So many lines of what an action may belong to are in sight."""


class Pane(StepPane[Rules]):
    """The actions of this evening, and a row for the next one."""

    LEAVING = ("up", "down", "tab", "shift+tab")
    BINDINGS: ClassVar = [
        Binding("f2", "reword", "Tekst wijzigen"),
        Binding("f8", "remove", "Actie weg"),
    ]

    def __init__(self, context: StepContext, drafts: dict[str, str]) -> None:
        super().__init__(context, drafts)
        self.asked = "what"
        self._front = ""
        self._waiting: dict[str, str] = {}
        """The actions that were typed and are not on the disk yet."""
        self._answered = ""
        """The action that was answered last: its hints stay until the next one."""
        self._arrived = False
        self._seen: set[str] = set()
        """What was answered about the one in front, as it was on the disk."""

    @property
    def front(self) -> str:
        """The key of the row in front."""
        return self.list.highlighted_key or NEW

    @property
    def in_front(self) -> Record | None:
        """The action in front, once it is on the disk."""
        return self.context.session.record(self.front)

    @property
    def today(self) -> date:
        """The day from which people count when they say Wednesday."""
        return actions.evening_date(self.context.session, self.context.today)

    def draw(self, context: StepContext) -> StepViewModel:
        """Draw the actions; on arriving the row for a new one is in front."""
        for key in list(self._waiting):
            if context.session.any_record(key) is not None:
                del self._waiting[key]
        action = context.session.record(self._front)
        here = {name for name in FIELDS if action and action.text(name)}
        gone = [name for name in FIELDS if name in self._seen - here]
        if gone and action:
            self.asked = gone[0]  # what Ctrl+Z took away is asked again
        self._seen = here
        view_model = super().draw(context)
        if not self._arrived:
            self._arrived = True
            self._bring(NEW, "what")
            view_model = super().draw(context)
        return view_model

    def rows(self) -> Sequence[Row]:
        """Each action with its day and what it tests, and the row for a new one."""
        found = actions.own_actions(self.context.session)
        ties = actions.link_targets(self.context.session)
        labels = numbering.labels(found)
        return [
            *(
                Row(r.id, labels[r.id], words_of(r, "what"), self._note(r, ties))
                for r in found
            ),
            *(Row(key, "…", text, dim=True) for key, text in self._waiting.items()),
            Row(NEW, "+", "nog een actie" if found else "een actie", dim=True),
        ]

    def view_model(self) -> StepViewModel:
        """The question of this moment, and how many actions there are."""
        session = self.context.session
        count = len(actions.own_actions(session))
        last = session.record(self._answered) if self.front == NEW else self.in_front
        asked = "" if self.front == NEW else self.asked
        hints = actions_step.hints(session, last, self.today, asked=asked)
        return StepViewModel(
            self._question(),
            count="1 actie" if count == 1 else f"{count} acties",
            keys="Enter verder · Tab vraag · ↑↓ actie · F2 wijzigen · F8 weg",
            hints=tuple(hint.text for hint in hints),
        )

    def take(self, words: str) -> None:
        """Take a new action down, or the answer to the question in front."""
        try:
            if self.front == NEW:
                self._add(words)
            else:
                self._answer(words)
        except RuleError as error:
            super().refused(words)
            self.say(str(error), True)
        self.redraw()

    def take_lines(self, lines: tuple[str, ...]) -> None:
        """A pasted list becomes that many actions, where a new one is asked."""
        if self.front != NEW:
            super().take_lines(lines)
            return
        for line in lines:
            self._bring(NEW, "what")
            self.take(line)

    def refused(self, words: str, question: str | None = None) -> None:
        """What could not be saved waits no longer; its words come back."""
        self._waiting.clear()
        super().refused(words, question)

    def leave(self, key: str) -> None:
        """Tab asks another question, the arrows go to another action."""
        if key in ("up", "down"):
            super().leave(key)
        elif self.front != NEW:
            names = list(FIELDS)
            at = names.index(self.asked) + (1 if key == "tab" else -1)
            self.asked = names[at % len(names)]

    def action_reword(self) -> None:
        """Ask for the words of the action in front once more."""
        if self.front != NEW:
            self.asked = "what"
            self.redraw()
            self._point_at(self.entry)

    def action_remove(self) -> None:
        """Take the action in front out; Ctrl+Z brings it back."""
        if action := self.in_front:
            self.ask(partial(actions.remove, action=action))

    def show_full(self) -> None:
        """What was answered of the action in front, or what it may belong to."""
        lines: list[str] = []
        if self.asked == "assumption" and self.front != NEW:
            known = actions.link_targets(self.context.session)
            lines = [f"{code}  {record.text('text')}" for code, record in known.items()]
            if len(lines) > MOST_TIES:  # the riskiest come first
                left = " ".join([*known][MOST_TIES - 1 :])
                lines = [*lines[: MOST_TIES - 1], f"… en {left}"]
        elif action := self.in_front:
            if not self.list.fits(action.id):
                lines.append(action.text("what"))
            lines.append(" · ".join(self._answers(action)))
        self._show("full", "\n".join(filter(None, lines)))

    @on(LineList.RowHighlighted)
    def _other(self, event: LineList.RowHighlighted) -> None:
        """Another action is in front: begin with its first question."""
        if event.key != self._front and event.key == self.list.highlighted_key:
            self._bring(event.key, "what" if event.key == NEW else "with_whom")
            self.redraw()

    def _bring(self, key: str, asked: str) -> None:
        """Put a row and a question in front."""
        self._front, self.asked = key, asked
        self._seen = set()
        self.list.go(key)

    def _question(self) -> Question:
        """What the entry asks for now."""
        if self.front == NEW:
            help_ = "Ik ga … (@3 = van nummer 3)"
            return Question("Wat ga je proberen?", help_, key=NEW)
        session, action = self.context.session, self.in_front
        label, help_ = f"{FIELDS[self.asked]}?", HELP.get(self.asked, "Ik ga …")
        if self.asked == "back_on":
            label = "Wanneer kijken we terug?"
        elif self.asked == "assumption":
            label = FIELDS[self.asked]
            tied = actions.target_in_words(session, action) if action else ""
            proposed = actions.suggested_target(session)
            if tied:
                label = f"{label} (nu {tied.partition('.')[0]})"
            elif proposed:
                label = f"{label} (Enter = {proposed})"
            elif not actions.link_targets(session):
                help_ = "er is nog geen aanname of twijfel · Enter = verder"
        return Question(label, help_, self._value(action), f"{self.front}/{self.asked}")

    def _value(self, action: Record | None) -> str:
        """What is filled in already; nothing in the room."""
        if action is None or self.context.room or self.asked == "assumption":
            return ""
        text = action.text(self.asked)
        return dates.input_date(text) if self.asked in DAYS else text

    def _add(self, words: str) -> None:
        """Take a new action down, and ask on about it.

        Raises:
            RuleError: nobody has the number that was typed.
        """
        if not words.strip():
            return
        context = self.context
        line = contributions.parse_line(context.session, context.method.roles, words)
        key = random_id()
        self._waiting[key] = line.text
        stop, step = context.stop.id, context.step.id
        self.ask(
            partial(actions.add, line=line, phase=stop, step=step, record=key), words
        )
        self.list.set_rows(self.rows())
        self._bring(key, "with_whom")

    def _answer(self, words: str) -> None:
        """Save an answer, and ask the next question.

        Raises:
            RuleError: it is no day, or no code.
        """
        action, field = self.in_front, self.asked
        text, known = words.strip(), action.text(field) if action else ""
        if field == "assumption":
            text = self._tie(text, known)
        elif not text and (self.context.room or field == "what" or self.entry.value):
            text = known  # an empty line goes on, also one from before it was filled
        elif field in DAYS and text:
            text = actions.parse_day(text, self.today)
        if text != known:
            self._seen.discard(field)  # emptied by hand is not undone
            command = partial(actions.write, action=self.front, field=field, text=text)
            self.ask(command, words)
        names = list(FIELDS)
        at = names.index(field) + 1
        if at < len(names):
            self.asked = names[at]
        else:
            self._answered = self.front
            self._bring(NEW, "what")

    def _tie(self, text: str, known: str) -> str:
        """The id of what the action belongs to; Enter takes what is proposed.

        Raises:
            RuleError: nothing is called so.
        """
        session = self.context.session
        if text == "-":
            return ""
        if not text:
            proposed = actions.suggested_target(session)
            return known or (actions.target_id(session, proposed) if proposed else "")
        return actions.target_id(session, text)

    def _note(self, action: Record, ties: Mapping[str, Record]) -> str:
        """The day and the code of what it belongs to."""
        when = dates.weekday_date(action.text("when"), self.today)
        tied = actions.target_in_words(self.context.session, action, ties).partition(
            "."
        )[0]
        return " · ".join(filter(None, (when, tied)))

    def _answers(self, action: Record) -> list[str]:
        """What was answered, each with its question; names are not for the room."""
        hidden = [f.id for f in ACTION.fields if self.context.room and not f.room]
        found = []
        for field, label in FIELDS.items():
            text = action.text(field)
            if field == "what" or not text or field in hidden:
                continue
            if field in DAYS:
                text = dates.weekday_date(text, self.today)
            elif field == "assumption":
                text = actions.target_in_words(self.context.session, action)
            found.append(f"{label}: {text}")
        return found
