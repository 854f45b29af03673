"""Pick: a line is a candidate, `2=5` are hands, `2` is the one; then why this one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import ClassVar

from textual.binding import Binding

from cyclus_tui.domain.ideas import contributions, picking
from cyclus_tui.domain.ideas.records import SORTS
from cyclus_tui.domain.interview import Answers
from cyclus_tui.domain.journal.erasure import words_of
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.kinds import numbering
from cyclus_tui.domain.steps import pick
from cyclus_tui.domain.steps.pick import Rules
from cyclus_tui.errors import RuleError
from cyclus_tui.reports.counts import count_of
from cyclus_tui.tui import line_notes
from cyclus_tui.tui.between_pane import BetweenPane
from cyclus_tui.tui.view_model import Question, RoomView, StepContext, StepViewModel
from cyclus_tui.tui.widgets.line_list import Row


class Pane(BetweenPane[Rules]):
    """The candidates with their hands; the one that was picked has a tick."""

    FOLLOW = True
    BINDINGS: ClassVar = [
        Binding("f2", "reword", "Tekst wijzigen"),
        Binding("f8", "remove", "Regel weg"),
    ]

    reasoning = ""
    """The code of the candidate of which is asked why, picked or on its way."""

    labels: Mapping[str, str]
    """The number that each candidate shows."""

    _was_picked = False

    @property
    def sort(self) -> str:
        """What a candidate is."""
        return self.rules.sort

    def draw(self, context: StepContext) -> StepViewModel:
        """Draw; of a choice that was taken back nobody asks why."""
        every = picking.candidates(context.session, self.rules.sort)
        self.labels = numbering.labels(every)
        picked = {
            self.labels[one.id]
            for one in picking.picked(context.session, self.rules.sort)
        }
        if self._was_picked and self.reasoning not in picked:
            self.reasoning = ""
        self._was_picked = self.reasoning in picked
        return super().draw(context)

    def rows(self) -> Sequence[Row]:
        """Each candidate with its hands; who brought it is for the facilitator."""
        every = picking.candidates(self.context.session, self.sort)
        return [Row(c.id, self.labels[c.id], _words(c), self._note(c)) for c in every]

    def view_model(self) -> StepViewModel:
        """What is asked now, and what a coach notices."""
        session = self.context.session
        count = contributions.count_in_words(len(self.labels), self.sort)
        picked = [self.labels[one.id] for one in picking.picked(session, self.sort)]
        count += f" · gekozen: {', '.join(picked)}" if picked else ""
        return StepViewModel(
            self.question(),
            count=count,
            keys="Enter erbij · 2=5 handen · 2 kiezen · F2 wijzigen · F8 weg",
            hints=self._hints(),
        )

    def room_rows(self) -> Sequence[Row]:
        """Each candidate; how many hands there were once one was picked."""
        every = picking.candidates(self.context.session, self.sort)
        is_picked = any(one.flag("chosen") for one in every)
        return [
            Row(c.id, self.labels[c.id], _words(c), _hands(c) if is_picked else "")
            for c in every
        ]

    def room_view(self) -> RoomView:
        """Why this one, once one was picked."""
        return RoomView(question="Waarom deze?" if self.reasoning else "")

    def full_text(self, key: str) -> str:
        """All of a candidate, with why it was picked."""
        record = self.context.session.record(key)
        return _words(record) if record else ""

    def take_line(self, words: str) -> None:
        """Take down a candidate, hands, a choice, or why."""
        text = words.strip()
        if typed := picking.parse_hands(text):
            self._about(typed, words)
        elif picking.is_miscount(text):
            raise RuleError("Hoeveel handen? Typ een getal, zoals 2=5.")
        elif self.reasoning:
            code, self.reasoning = self.reasoning, ""
            if text:
                command = partial(
                    picking.explain_pick, sort=self.sort, code=code, text=words
                )
                self.ask(command, words)
            self.redraw()
        elif text:
            self._add(words)

    def choose(self, key: str) -> None:
        """Enter on a candidate picks it."""
        if code := self.labels.get(key):
            self._pick(code, "")
        super().choose(key)

    def save(self, subject: str, answers: Answers, words: str) -> None:
        """Have better words kept."""
        if candidate := self.context.session.record(subject):
            reword = partial(contributions.reword, idea=candidate, text=words)
            self.ask(reword, words)

    def action_reword(self) -> None:
        """Put the candidate in front into the entry, to write it better."""
        if candidate := self.record_in_front:
            self.reasoning = ""
            self.reword(candidate, f"Wijzig {self.labels[candidate.id]}")

    def action_remove(self) -> None:
        """Take the candidate in front out; Ctrl+Z brings it back."""
        if self.record_in_front:
            self.ask(partial(contributions.remove, idea=self.record_in_front))

    def cancel(self) -> bool:
        """Leave off rewording or saying why."""
        was = bool(self.reasoning)
        if was:
            self.drafts.pop(self.draft_place, None)
        self.reasoning = ""
        return super().cancel() or was

    def refused(self, words: str, question: str | None = None) -> None:
        """Of a choice that was refused nobody asks why."""
        if question == "" and self.reasoning and not self._was_picked:
            typed, self.reasoning = self.entry.value, ""
            self.entry.value = ""
            self.redraw()
            super().refused(words, question)
            if typed:
                super().refused(typed)
        else:
            super().refused(words, question)

    def _about(self, typed: picking.HandCount, words: str) -> None:
        if typed.hands is None:
            self._pick(typed.code, words)
            return
        count = partial(picking.count_hands, code=typed.code, hands=typed.hands)
        self.ask(partial(count, sort=self.sort), words)

    def _pick(self, code: str, words: str) -> None:
        self.ask(partial(picking.pick_candidate, sort=self.sort, code=code), words)
        self.reasoning, self._was_picked = code, False
        for key, label in self.labels.items():
            if label == code:
                self.list.go(key)
        self.redraw()

    def _add(self, words: str) -> None:
        """Take down a candidate; it waits in the list until it is saved."""
        line = self.typed_line(words)
        self.show_waiting(line.text)
        add = partial(contributions.add, lines=(line,), sort=self.sort)
        stop, step = self.context.stop.id, self.context.step.id
        self.ask(partial(add, phase=stop, step=step), words)

    def otherwise(self) -> Question:
        """A candidate is asked, or why it was picked."""
        if self.reasoning:
            picked = picking.picked(self.context.session, self.sort)
            why = next(
                (c.text("why") for c in picked if self.labels[c.id] == self.reasoning),
                "",
            )
            help_ = "Wat leren we allemaal van deze? Leeg = niet opschrijven"
            return Question("Waarom deze?", help_, why, f"why-{self.reasoning}")
        one = SORTS[self.sort][0]
        return Question("", f"Typ een {one}, of een nummer om te kiezen")

    def _hints(self) -> tuple[str, ...]:
        """Personal data in the line in front (PRIV-4), then what a coach would ask."""
        coach = pick.hints(self.context.session, self.sort)
        return line_notes.hints(self.record_in_front, self.labels, coach)

    def _note(self, candidate: Record) -> str:
        """How many hands, and who brought it."""
        signs = [
            line_notes.speaker(self.context, candidate),
            _hands(candidate),
            *line_notes.copy_marks(candidate),
        ]
        return " · ".join(filter(None, signs))


def _hands(candidate: Record) -> str:
    """How many hands there were, when they were counted."""
    hands = candidate.number("hands")
    return count_of(hands, "hand", "handen") if "hands" in candidate.fields else ""


def _words(candidate: Record) -> str:
    """The words, with a tick before and why behind what was picked."""
    if not candidate.flag("chosen"):
        return words_of(candidate)
    why = candidate.text("why")
    return f"✓ {words_of(candidate)}" + (f" → {why}" if why else "")
