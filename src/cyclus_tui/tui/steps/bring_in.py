"""Bring in: what was taken from earlier sessions, each with where it comes from."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import ClassVar, Final

from textual.binding import Binding

from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.links import origins
from cyclus_tui.domain.steps import bring_in
from cyclus_tui.domain.steps.bring_in import Rules
from cyclus_tui.errors import RuleError
from cyclus_tui.tui.pane import StepPane
from cyclus_tui.tui.view_model import Question, StepViewModel
from cyclus_tui.tui.widgets.line_list import LineList, Row

EMPTY: Final = (
    "Er is nog niets meegenomen uit een eerdere sessie.\n"
    "Enter laat zien wat er is. Niets nodig? Dan verder met Ctrl+N."
)


class Pane(StepPane[Rules]):
    """The list of what was brought in; choosing more happens on a screen of its own."""

    BINDINGS: ClassVar = [
        Binding("f4", "choose_more", "Kiezen uit eerdere sessies"),
        Binding("f3", "origin", "Waar komt dit vandaan"),
        Binding("f8", "drop", "Meegenomen regel weg"),
    ]

    @property
    def in_front(self) -> tuple[Record, Record] | None:
        """The highlighted link, and what belongs to it here."""
        key = self.list.highlighted_key
        session = self.context.session
        link = session.record(key) if key and not self.context.room else None
        target = session.record(link.text("target")) if link else None
        return (link, target) if link and target else None

    @property
    def record_in_front(self) -> Record | None:
        """What the link in front was brought in as."""
        front = self.in_front
        return front[1] if front else None

    def make_list(self) -> LineList:
        """The left column says what it became here."""
        return LineList(id="list", mark_cells=11)

    def rows(self) -> Sequence[Row]:
        """What was brought in, session by session; the room does not see it."""
        return [
            Row(
                link.id,
                bring_in.outcome_word(self.context.session, target, link),
                origins.current_words(target),
                link.text("title"),
            )
            for link, target in bring_in.links_by_session(self.context.session)
        ]

    def view_model(self) -> StepViewModel:
        """How much was brought in, and the keys."""
        count = len(origins.linked_records(self.context.session))
        return StepViewModel(
            Question("", "Enter laat zien wat eerdere sessies te geven hebben"),
            "" if count else EMPTY,
            f"{count} meegenomen" if count else "",
            "Enter kiezen · F3 waar komt dit vandaan · F8 weg · Ctrl+N",
        )

    def take(self, words: str) -> None:
        """Enter opens the list of what there is; nothing is typed here."""
        if words.strip():
            raise RuleError("Hier typt u niets. Haal de woorden weg en druk op Enter.")
        else:
            self.action_choose_more()

    def choose(self, key: str) -> None:
        """Enter or a click on a row walks back."""
        self.action_origin()

    def full_text(self, key: str) -> str:
        """The words here and, where they are others, the words there."""
        if not (front := self.in_front):
            return ""
        link, target = front
        current, copied = origins.current_words(target), origins.copied_words(link)
        where = f"Uit {origins.origin_of(link).where}"
        changed = "" if current == copied else f": {copied}"
        return f"{current}\n{where}{changed}"

    def show_full(self) -> None:
        """Always show where the row in front comes from."""
        key = self.list.highlighted_key
        self._show("full", self.full_text(key) if key else "")

    def action_choose_more(self) -> None:
        """Choose from what earlier sessions have to give."""
        wanted = bring_in.wanted_sorts(self.context.method, self.rules)
        self.post_message(self.OffersRequested(wanted))

    def action_origin(self) -> None:
        """Walk back from the row in front."""
        if record := self.record_in_front:
            self.post_message(self.ProvenanceRequested(record.id))

    def action_drop(self) -> None:
        """Take out what was brought in; Ctrl+Z brings it back."""
        if front := self.in_front:
            self.ask(partial(origins.drop, link=front[0]))
