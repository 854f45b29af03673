"""Waiting room: one advice after another; the presenter keeps it or not."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from cyclus_tui.domain.journal.erasure import words_of
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.kinds import numbering
from cyclus_tui.domain.learning import parked_advice
from cyclus_tui.domain.steps.waiting_room import Rules
from cyclus_tui.errors import RuleError
from cyclus_tui.tui import line_notes
from cyclus_tui.tui.pane import StepPane
from cyclus_tui.tui.view_model import Question, RoomView, StepContext, StepViewModel
from cyclus_tui.tui.widgets.line_list import LineList, Row
from cyclus_tui.tui.widgets.row import next_of

ANSWERS: Final = {"h": True, "houden": True, "w": False, "weg": False}
"""What is typed or pressed for an advice, and whether it stays."""

SIGNS: Final = {"ja": "✓ houden", "nee": "weg"}
"""What stands behind an advice, by what was said of it."""


class Pane(StepPane[Rules]):
    """The parked advices, each with what the presenter said of it."""

    LEAVING = ("up", "down")

    _arrived = False

    def make_list(self) -> LineList:
        """A letter acts on the advice in front, and goes on to the next."""
        return LineList(id="list", mark_cells=4, letters="hw", advancing="hw")

    def draw(self, context: StepContext) -> StepViewModel:
        """Draw; on arriving with the first advice in front that still waits."""
        view_model = super().draw(context)
        if not self._arrived:
            self._arrived = True
            waiting = parked_advice.waiting_advice(context.session)
            if waiting and self.list.go(waiting[0].id):
                view_model = super().draw(context)
        return view_model

    def rows(self) -> Sequence[Row]:
        """Each advice; who gave it is for the facilitator alone."""
        parked = self.context.session.of("parked")
        labels = numbering.labels(parked)
        return [
            Row(one.id, f"W{labels[one.id]}", words_of(one), self._note(one))
            for one in parked
        ]

    def view_model(self) -> StepViewModel:
        """What the presenter is asked, and how many still wait."""
        session = self.context.session
        if not session.of("parked"):
            text = "Er wacht niets in de wachtkamer."
            return StepViewModel(
                Question("", "Enter gaat verder"), text, keys="Enter verder"
            )
        waiting = len(parked_advice.waiting_advice(session))
        kept = len(parked_advice.kept_advice(session))
        return StepViewModel(
            Question(self.rules.ask, "h = houden, w = weg, leeg = de volgende"),
            "Vraag het aan de inbrenger. Die kiest.",
            f"nog {waiting} · {kept} gehouden" if waiting else f"{kept} gehouden",
            "h of w, dan Enter · ↑↓ andere · Ctrl+N verder",
        )

    def room_rows(self) -> Sequence[Row]:
        """Each advice, with a tick behind what the presenter keeps."""
        return [
            Row(one.id, "", words_of(one), _tick(one), one.text("kept") == "nee")
            for one in self.context.session.of("parked")
        ]

    def room_view(self) -> RoomView:
        """What the presenter is asked."""
        waits = bool(parked_advice.waiting_advice(self.context.session))
        return RoomView(question=self.rules.ask if waits else "")

    def take(self, words: str) -> None:
        """Keep or drop the advice in front, and go on to the next."""
        text = words.strip().lower()
        key = self.list.highlighted_key
        if not text and (
            not key or not parked_advice.waiting_advice(self.context.session)
        ):
            self.post_message(self.WalkRequested())
        elif not text:
            self._go_on(key)
        elif text in ANSWERS and key:
            self._settle(key, ANSWERS[text], words)
            self.list.move(1)
        else:
            raise RuleError("Typ h voor houden, of w voor weg.")

    def on_line_list_letter_pressed(self, event: LineList.LetterPressed) -> None:
        """A letter keeps or drops the advice in front."""
        event.stop()
        self._settle(event.key, ANSWERS[event.letter])

    def _go_on(self, key: str | None) -> None:
        """Put the next advice in front that still waits, behind the last the first."""
        ids = [parked.id for parked in self.context.session.of("parked")]
        waiting = parked_advice.waiting_advice(self.context.session)
        open_ids = [advice.id for advice in waiting]
        self.list.go(next_of(ids, key or "", open_ids))

    def _settle(self, key: str, keep: bool, words: str = "") -> None:
        phase, step = self.context.stop.id, self.context.step.id
        settle = partial(parked_advice.settle_advice, parked=key, keep=keep)
        self.ask(partial(settle, phase=phase, step=step), words)

    def _note(self, parked: Record) -> str:
        """What was said of it, and who gave it."""
        signs = [
            line_notes.speaker(self.context, parked),
            SIGNS.get(parked.text("kept"), ""),
            *line_notes.copy_marks(parked),
        ]
        return " · ".join(filter(None, signs))


def _tick(parked: Record) -> str:
    """That an advice is kept."""
    return "✓" if parked.text("kept") == "ja" else ""
