"""Actions: type what somebody will try, then one small question after another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import ClassVar, Final

from textual.binding import Binding

from cyclus_tui.domain import dates
from cyclus_tui.domain.ideas import contributions
from cyclus_tui.domain.interview import Answers, Ask
from cyclus_tui.domain.journal.edit import random_id
from cyclus_tui.domain.journal.erasure import words_of
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.kinds import numbering
from cyclus_tui.domain.kinds.record_kind import Day, Field, Prompt, Ref, Words
from cyclus_tui.domain.learning import actions
from cyclus_tui.domain.learning.records import ACTION
from cyclus_tui.domain.people import attendance
from cyclus_tui.domain.steps import actions as actions_step
from cyclus_tui.domain.steps.actions import Rules
from cyclus_tui.tui import line_notes
from cyclus_tui.tui.interview_pane import InterviewPane
from cyclus_tui.tui.view_model import Question, RoomView, StepContext, StepViewModel
from cyclus_tui.tui.widgets.line_list import Row

NEW: Final = "new"
"""The row in which a new action is typed."""

NO_TIES: Final = "er is nog geen aanname of twijfel · Enter = verder"

MOST_LISTED: Final = 8
"""So many lines of what can be named by its code are in sight."""


class Pane(InterviewPane[Rules]):
    """The actions of this evening, and a row for the next one."""

    BINDINGS: ClassVar = [
        Binding("f2", "reword", "Tekst wijzigen"),
        Binding("f8", "remove", "Actie weg"),
    ]

    def __init__(self, context: StepContext, drafts: dict[str, str]) -> None:
        super().__init__(context, drafts)
        self._waiting: dict[str, str] = {}
        """The actions that were typed and are not on the disk yet."""
        self._added = ""
        """The one that was typed just now."""
        self._answered = ""
        """The action that was answered last: its hints stay until the next one."""
        self._arrived = False

    @property
    def today(self) -> date:
        """The day from which people count when they say Wednesday."""
        return actions.evening_date(self.context.session, self.context.today)

    def draw(self, context: StepContext) -> StepViewModel:
        """Draw the actions; on arriving the row for a new one is in front."""
        for key in list(self._waiting):
            if context.session.any_record(key) is not None:
                del self._waiting[key]
        view_model = super().draw(context)
        if not self._arrived:
            self._arrived = True
            self.bring(NEW)
            view_model = super().draw(context)
        return view_model

    def rows(self) -> Sequence[Row]:
        """Each action with its day and what it tests, and the row for a new one."""
        own_actions = actions.own_actions(self.context.session)
        ties = actions.link_targets(self.context.session)
        labels = numbering.labels(own_actions)
        return [
            *(
                Row(r.id, labels[r.id], words_of(r, "what"), self._note(r, ties))
                for r in own_actions
            ),
            *(Row(key, "…", text, dim=True) for key, text in self._waiting.items()),
            Row(NEW, "+", "nog een actie" if own_actions else "een actie", dim=True),
        ]

    def room_rows(self) -> Sequence[Row]:
        """Each action with what was answered about it, names aside."""
        rows = [
            Row(
                r.id, "", "\n".join([words_of(r, "what"), *self._answers(r, room=True)])
            )
            for r in actions.own_actions(self.context.session)
        ]
        waiting = (Row(key, "", text, dim=True) for key, text in self._waiting.items())
        return [*rows, *waiting, Row(NEW, "", "")]

    def room_view(self) -> RoomView:
        """What is asked of somebody who will try something."""
        asked = self.interview.question
        questions = {f.id: p.question or f"{p.label}?" for f, p in ACTION.prompts}
        questions[NEW] = "Wat ga je proberen?"
        named = {NEW: actions.kept_options, "assumption": actions.link_targets}
        to_choose = named.get(asked.id) if asked else None
        offered = to_choose(self.context.session).values() if to_choose else ()
        return RoomView(
            tuple(map(words_of, offered)),
            question=questions.get(asked.id, "") if asked else "",
        )

    def asks(self, subject: str) -> Sequence[Ask]:
        """What somebody will try; then with whom, when, and what it tests."""
        if subject == NEW:
            help_ = "Ik ga … (@3 = van nummer 3)"
            return [Ask(NEW, "Wat ga je proberen?", help_, adds=True)]
        action = self.context.session.record(subject)
        return [self._asks_of(*prompt, action) for prompt in ACTION.prompts]

    def _asks_of(self, field: Field, prompt: Prompt, action: Record | None) -> Ask:
        """One question about an action, which may not be on the disk yet."""
        known = action.text(field.id) if action else ""
        label = prompt.question or f"{prompt.label}?"
        ask = Ask(field.id, label, prompt.help, known=known)
        if isinstance(field, Day):
            read = partial(actions.parse_day, today=self.today)
            return replace(ask, read=read, typed=dates.input_date(known))
        if isinstance(field, Words) and not field.room:  # it names people
            read_names = partial(attendance.with_aliases, self.context.session)
            return replace(ask, read=read_names)
        if not isinstance(field, Ref):
            return replace(ask, keeps=field == ACTION.main)
        session = self.context.session
        ask = replace(ask, read=partial(actions.target_id, session), can_clear=True)
        if action and (tied := actions.target_in_words(session, action)):
            return replace(ask, now=tied.partition(".")[0])
        if proposed := actions.suggested_target(session):
            label = f"{label} (Enter = {proposed})"
            return replace(
                ask, label=label, default=actions.target_id(session, proposed)
            )
        return ask if actions.link_targets(session) else replace(ask, help=NO_TIES)

    def first(self, subject: str) -> str:
        """Of an action that is there the words are known."""
        _, (second, _), *_ = ACTION.prompts
        return second.id

    def save(self, subject: str, answers: Answers, words: str) -> None:
        """Take a new action down, or the answer to a question about one."""
        if subject == NEW:
            if option := self._option_of(words):
                self.entry.give_back(words_of(option))
            else:
                self._add(words)
            return
        ((field, value),) = answers.items()
        command = partial(actions.write, action=subject, field=field, text=str(value))
        self.ask(command, words)

    def _option_of(self, words: str) -> Record | None:
        """The option that is named by its code, to be made an action of."""
        options = actions.kept_options(self.context.session)
        by_code = {code.casefold(): option for code, option in options.items()}
        return by_code.get(words.strip().casefold())

    def describe(self, question: Question) -> StepViewModel:
        """The question of this moment, and how many actions there are."""
        session = self.context.session
        count = len(actions.own_actions(session))
        is_new, asked = self.subject == NEW, self.interview.question
        last = session.record(self._answered) if is_new else self.record_in_front
        name = asked.id if asked and not is_new else ""
        hints = actions_step.hints(session, last, self.today, asked=name)
        return StepViewModel(
            question,
            count="1 actie" if count == 1 else f"{count} acties",
            keys="Enter verder · Tab vraag · ↑↓ actie · F2 wijzigen · F8 weg",
            hints=tuple(hint.text for hint in hints),
        )

    def take_lines(self, lines: tuple[str, ...]) -> None:
        """A pasted list becomes that many actions, where a new one is asked."""
        if self.subject != NEW:
            super().take_lines(lines)
            return
        for line in lines:
            self.bring(NEW)
            self.take(line)

    def refused(self, words: str, question: str | None = None) -> None:
        """What could not be saved waits no longer; its words come back."""
        self._waiting.clear()
        super().refused(words, question)

    def finish(self) -> None:
        """After a new action the questions about it; then the next new one."""
        added, self._added = self._added, ""
        if self.interview.subject != NEW:
            self._answered = self.interview.subject
        self.bring(added or NEW)

    def action_reword(self) -> None:
        """Ask for the words of the action in front once more."""
        if self.subject != NEW:
            self.interview = self.interview.go("what")
            self.redraw()
            self._point_at(self.entry)

    def action_remove(self) -> None:
        """Take the action in front out; Ctrl+Z brings it back."""
        if action := self.record_in_front:
            self.ask(partial(actions.remove, action=action))

    def show_full(self) -> None:
        """What was answered of the action in front, or what it may belong to."""
        lines: list[str] = []
        asked = self.interview.question
        if asked and asked.id == "assumption":
            lines = _listed(actions.link_targets(self.context.session))
        elif self.subject == NEW:
            options = actions.kept_options(self.context.session)
            if options:
                codes = f"Gehouden opties ({next(iter(options))} + Enter = neem over):"
                lines = [codes, *_listed(options)]
        elif action := self.record_in_front:
            if not self.list.fits(action.id):
                lines.append(action.text("what"))
            lines.append(" · ".join(self._answers(action)))
        self._show("full", "\n".join(filter(None, lines)))

    def _add(self, words: str) -> None:
        """Take a new action down, and ask on about it.

        Raises:
            RuleError: nobody has the number that was typed.
        """
        context = self.context
        line = contributions.parse_line(context.session, context.method.roles, words)
        self._added = key = random_id()
        self._waiting[key] = line.text
        stop, step = context.stop.id, context.step.id
        self.ask(
            partial(actions.add, line=line, phase=stop, step=step, record=key), words
        )
        self.list.set_rows(self.rows())

    def _note(self, action: Record, ties: Mapping[str, Record]) -> str:
        """The day, the code of what it belongs to, and who does it."""
        when = dates.weekday_date(action.text("when"), self.today)
        tied = actions.target_in_words(self.context.session, action, ties).partition(
            "."
        )[0]
        who = line_notes.speaker(self.context, action)
        return " · ".join(filter(None, (when, tied, who)))

    def _answers(self, action: Record, *, room: bool = False) -> list[str]:
        """What was answered, each with its question; names are not for the room."""
        answers = []
        for field, prompt in ACTION.prompts:
            text = action.text(field.id)
            hidden = room and not field.room
            if field == ACTION.main or not text or hidden:
                continue
            if isinstance(field, Day):
                text = dates.weekday_date(text, self.today)
            elif isinstance(field, Ref):
                text = actions.target_in_words(self.context.session, action)
                text = text.partition(". ")[2] or text if room else text
            answers.append(f"{prompt.label}: {text}")
        return answers


def _listed(records: Mapping[str, Record]) -> list[str]:
    """What can be named by its code, a line each; what comes first is in sight."""
    lines = [f"{code}  {words_of(record)}" for code, record in records.items()]
    if len(lines) > MOST_LISTED:
        unlisted = " ".join([*records][MOST_LISTED - 1 :])
        lines = [*lines[: MOST_LISTED - 1], f"… en {unlisted}"]
    return lines
