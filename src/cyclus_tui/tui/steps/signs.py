"""Signs: what one sees or hears first, at each step of the theory."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from textual import on
from textual.binding import Binding

from cyclus_tui.domain.journal.edit import random_id
from cyclus_tui.domain.journal.erasure import words_of
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.steps import signs
from cyclus_tui.domain.steps.signs import FIELDS, SORTS, Rules, SignPlace
from cyclus_tui.tui.pane import StepPane
from cyclus_tui.tui.view_model import Question, StepViewModel
from cyclus_tui.tui.widgets.line_list import LineList, Row

ASKS = {"sort": "Tellen of vertellen", "early": "Wanneer zie je het"}
"""What is asked about a sign, field by field."""


class Pane(StepPane[Rules]):
    """Each step and outcome with its signs; the one in front gets the next sign."""

    LEAVING = ("up", "down")
    BINDINGS: ClassVar = [
        Binding("f2", "reword", "Teken wijzigen"),
        Binding("f8", "remove", "Teken weg"),
    ]

    rewording = ""
    asking: tuple[str, str] | None = None
    """The sign, and the field of it, that is asked about now."""

    @property
    def places(self) -> list[SignPlace]:
        """The steps and outcomes, with their signs."""
        return signs.places(self.context.session)

    @property
    def front(self) -> SignPlace | None:
        """The step that the row in front is about."""
        key = self.list.highlighted_key
        found = self.places
        for place in found:
            if key in (place.node.id, *(sign.id for sign in place.signs)):
                return place
        return found[0] if found else None

    @property
    def sign_in_front(self) -> Record | None:
        """The highlighted sign, when the row in front is one."""
        record = self.context.session.record(self.list.highlighted_key or "")
        return record if record and record.kind == "sign" else None

    def rows(self) -> Sequence[Row]:
        """Each step, and below it what one notices of it."""
        codes = signs.codes(self.context.session)
        rows = []
        for place in self.places:
            note = "" if place.signs else "nog geen teken"
            rows.append(Row(place.node.id, place.node.code, place.node.text, note))
            for sign in place.signs:
                early = "vroeg" if sign.text("early") == "ja" else ""
                told = (SORTS.get(sign.text("sort"), ""), early)
                note = " · ".join(part for part in told if part)
                text = f"  {words_of(sign)}"
                rows.append(Row(sign.id, codes[sign.id], text, note))
        return rows

    def view_model(self) -> StepViewModel:
        """What is asked now, and how many signs there are."""
        count = len(self.context.session.of("sign"))
        return StepViewModel(
            self._question(),
            count=f"{count} {'teken' if count == 1 else 'tekens'}",
            keys="Enter erbij · ↑↓ andere stap · F2 wijzigen · F8 weg",
            hints=tuple(hint.text for hint in signs.hints(self.context.session)),
        )

    def take(self, words: str) -> None:
        """A new sign, other words for one, or the answer to what is asked of it."""
        if self.rewording:
            sign, self.rewording = self.rewording, ""
            self.ask(partial(signs.reword, sign=sign, text=words), words)
        elif self.asking:
            self._describe(*self.asking, words)
        elif not words.strip():
            self.list.move(1)
        elif front := self.front:
            sign = random_id()
            self.asking = (sign, "sort")
            node = front.node.id
            self.ask(partial(signs.add, sign_id=sign, node=node, text=words), words)
        else:
            self.refused(words)
            self.say("Er zijn nog geen stappen. Maak die eerst bij T1 en T2.", True)
        self.redraw()

    def refused(self, words: str, question: str | None = None) -> None:
        """Words that were refused are asked for again."""
        self.asking = None
        super().refused(words, question)

    def cancel(self) -> bool:
        """Leave off what was begun; the sign stays as it is."""
        was = bool(self.rewording or self.asking)
        self.rewording, self.asking = "", None
        return was

    def leave(self, key: str) -> None:
        """Another row comes in front; what was asked of a sign is left open."""
        self.cancel()
        super().leave(key)

    def action_reword(self) -> None:
        """Put the sign in front into the entry."""
        if self.sign_in_front:
            self.rewording, self.asking = self.sign_in_front.id, None
            self.redraw()

    def action_remove(self) -> None:
        """Take the sign in front out; Ctrl+Z brings it back."""
        if self.sign_in_front:
            self.ask(partial(signs.remove, sign=self.sign_in_front.id))

    def _describe(self, sign: str, field: str, words: str) -> None:
        """A digit chooses; an empty line leaves it open."""
        choices = [*FIELDS[field]]
        text = words.strip()
        if text and not (text.isdecimal() and 0 < int(text) <= len(choices)):
            self.entry.give_back(words)
            self.say(f"Kies een nummer van 1 tot {len(choices)}, of niets.", True)
            return
        if text:
            value = choices[int(text) - 1]
            self.ask(partial(signs.describe, sign=sign, field=field, value=value))
        left = [*FIELDS][[*FIELDS].index(field) + 1 :]
        self.asking = (sign, left[0]) if left else None

    def _question(self) -> Question:
        """What the entry asks for now."""
        session = self.context.session
        if record := session.record(self.rewording):
            text, key = record.text("text"), f"reword-{record.id}"
            return Question("Wijzig", value=text, key=key)
        if self.asking:
            sign, field = self.asking
            choices = enumerate(FIELDS[field].values(), 1)
            offered = " · ".join(f"{number} {text}" for number, text in choices)
            return Question(ASKS[field], offered, key=f"{sign}-{field}")
        front = self.front
        if front is None:
            return Question("", "Er zijn nog geen stappen. Ctrl+B gaat terug.")
        help_ = f"Wat zie of hoor je als eerste bij {front.node.code}?"
        return Question(front.node.code, help_, key=front.node.id)

    @on(LineList.RowHighlighted)
    def _ask_other(self, event: LineList.RowHighlighted) -> None:
        """Ask about what is in front now."""
        self.redraw()
