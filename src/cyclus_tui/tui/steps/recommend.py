"""Recommend: each chosen idea becomes advice, by filling in its sentences."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from textual import on
from textual.binding import Binding

from cyclus_tui.domain.journal.erasure import words_of
from cyclus_tui.domain.steps import recommend
from cyclus_tui.domain.steps.recommend import Rules
from cyclus_tui.domain.voting import balloting, recommendations, thumbs, undecided
from cyclus_tui.domain.voting.recommendations import TEXTS, ListPlace
from cyclus_tui.domain.voting.records import COLOURS
from cyclus_tui.errors import RuleError
from cyclus_tui.tui.pane import StepPane
from cyclus_tui.tui.view_model import Erasable, Question, StepContext, StepViewModel
from cyclus_tui.tui.widgets.line_list import LineList, Row

QUESTIONS = {
    **{name: (label, "") for name, label in TEXTS.items()},
    "colour": ("Kleur", "1 nu · 2 nieuw · 3 droom"),
    "thumbs": ("Duimen", "omhoog opzij omlaag, bijvoorbeeld 9 1 1"),
    "minority": ("Minderheid", "Wat moet er anders? Leeg = verder"),
}
"""What is asked of each item, in order: the label and the help."""


class Pane(StepPane[Rules]):
    """The list of recommendations; the entry asks for one sentence at a time."""

    LEAVING = ("up", "down", "tab", "shift+tab")
    BINDINGS: ClassVar = [
        Binding("f2", "move(-1)", "Hoger op de lijst"),
        Binding("f3", "move(1)", "Lager op de lijst"),
        Binding("f4", "decide", "Vaststellen"),
        Binding("f8", "drop_remark", "Minderheid weg"),
    ]

    def __init__(self, context: StepContext, drafts: dict[str, str]) -> None:
        super().__init__(context, drafts)
        self.asked = "advice"
        self._item = ""
        self._sure = False

    @property
    def places(self) -> int:
        """How many recommendations there are to be."""
        return self.rules.places

    @property
    def items(self) -> list[ListPlace]:
        """The list in its order."""
        return recommendations.items(self.context.session, self.places)

    @property
    def item(self) -> ListPlace | None:
        """The recommendation in front."""
        found = self.items
        key = self.list.highlighted_key
        front = next((i for i in found if i.record.id == key), None)
        return front or (found[0] if found else None)

    @property
    def erasable(self) -> Sequence[Erasable]:
        """The recommendation in front, and what some see differently."""
        item = self.item
        remarks = recommendations.remarks(self.context.session, item) if item else ()
        return [*super().erasable, *map(Erasable, remarks)]

    def rows(self) -> Sequence[Row]:
        """Each recommendation with its votes and thumbs."""
        return [
            Row(
                item.record.id,
                str(item.place),
                item.title,
                self._note(item),
            )
            for item in self.items
        ]

    def view_model(self) -> StepViewModel:
        """The sentence that is asked, and how far the list is."""
        session, item = self.context.session, self.item
        if item is None:
            detail = "Er is nog niets gekozen. Ga terug naar Kiezen (Ctrl+B)."
            return StepViewModel(Question(""), detail, keys="Ctrl+B terug")
        label, help_ = QUESTIONS[self.asked]
        question = Question(
            f"{item.place}. {label}",
            help_,
            self._answer(item, self.asked),
            f"{item.record.id}/{self.asked}",
        )
        hints = tuple(hint.text for hint in recommend.hints(session, item, self.items))
        return StepViewModel(
            question,
            self._state(),
            f"{sum(bool(i.record.text('advice')) for i in self.items)} geschreven",
            "Enter verder · Tab · F2 hoger F3 lager · F4 vaststellen",
            hints,
        )

    def take(self, words: str) -> None:
        """Save the sentence and ask the next one."""
        item = self.item
        if item is None:
            return
        text = words.strip()
        if fault := self._fault(text):
            self.refused(words)
            self.say(fault, True)
            return
        if text != self._answer(item, self.asked):
            self._save(item, text, words)
        self._next()

    def show_full(self) -> None:
        """What was written of the recommendation in front."""
        item = self.item
        lines = []
        if item:
            lines.append(f"Gekozen: {item.standing.option.text}")
            for name, label in TEXTS.items():
                if text := item.record.text(name):
                    lines.append(f"{label}: {text}")
            for remark in recommendations.remarks(self.context.session, item):
                lines.append(f"Minderheid: {words_of(remark)}")
        self._show("full", "\n".join(lines))

    def leave(self, key: str) -> None:
        """Tab asks the next sentence, the arrows another recommendation."""
        if key in ("up", "down"):
            self.asked = "advice"
            super().leave(key)
            return
        names = list(QUESTIONS)
        paces = 1 if key == "tab" else -1
        self.asked = names[(names.index(self.asked) + paces) % len(names)]

    def action_move(self, paces: int) -> None:
        """Put the recommendation in front higher or lower."""
        if item := self.item:
            order = self.items
            self.ask(partial(recommendations.move, order=order, item=item, paces=paces))

    def action_decide(self) -> None:
        """Settle the list as it stands; what is not written is asked about once."""
        bare = sum(not item.record.text("advice") for item in self.items)
        if bare and not self._sure:
            self._sure = True
            self.say(
                f"Nog {bare} zonder advies. Nog een keer F4: toch vaststellen.", True
            )
            return
        self._sure = False
        said = f"De top {len(self.items)} is vastgesteld."
        self.ask(partial(recommendations.decide, places=self.places), said=said)

    def action_drop_remark(self) -> None:
        """Take out the newest minority remark of this recommendation."""
        item = self.item
        found = recommendations.remarks(self.context.session, item) if item else []
        if found:
            self.ask(partial(recommendations.remove_remark, remark=found[-1]))

    @on(LineList.RowHighlighted)
    def _other_item(self, event: LineList.RowHighlighted) -> None:
        """Another recommendation is in front: begin with its first open sentence."""
        if event.key != self._item and self._item:
            self.asked = "advice"
        self._item = event.key
        self.redraw()

    def _next(self) -> None:
        """The next sentence; after the last one the next recommendation.

        A minority remark is asked only where a thumb was down.
        """
        names = list(QUESTIONS)
        at = names.index(self.asked) + 1
        item = self.item
        if at < len(names) and names[at] == "minority" and item:
            typed = self.drafts.get("thumbs", "")
            down = int(typed.split()[-1]) if typed else item.thumbs[2]
            at += not down
        if at < len(names):
            self.asked = names[at]
        else:
            self.asked = names[0]
            self.list.move(1)
        self.drafts.pop("thumbs", None)
        self.redraw()

    def _fault(self, text: str) -> str:
        """What is wrong with an answer, before the next question is asked."""
        if self.asked == "thumbs" and text:
            try:
                thumbs.parse_thumbs(text)
            except RuleError as error:
                return str(error)
        if self.asked == "colour" and text not in ("", "1", "2", "3", *COLOURS):
            return "Kies 1, 2 of 3: kan nu, nieuw, of een droom."
        return ""

    def _save(self, item: ListPlace, text: str, words: str) -> None:
        """Ask to save one answer."""
        if self.asked == "thumbs":
            if not text:
                return
            self.drafts["thumbs"] = text.replace("/", " ")
            self.ask(partial(recommendations.count_thumbs, item=item, text=text), words)
        elif self.asked == "minority":
            if text:
                self.ask(
                    partial(recommendations.add_remark, item=item, text=text), words
                )
        else:
            if self.asked == "colour" and text in ("1", "2", "3"):
                text = list(COLOURS)[int(text) - 1]
            command = partial(
                recommendations.write, item=item, field=self.asked, text=text
            )
            self.ask(command, words)

    def _answer(self, item: ListPlace, name: str) -> str:
        """What was answered already."""
        if name == "thumbs":
            return " ".join(map(str, item.thumbs)) if any(item.thumbs) else ""
        return "" if name == "minority" else item.record.text(name)

    def _note(self, item: ListPlace) -> str:
        """Votes and thumbs; a tick when it is carried."""
        thumbs = "/".join(map(str, item.thumbs)) if any(item.thumbs) else ""
        carried = "✓" if recommendations.is_carried(self.context.session, item) else ""
        return f"{item.standing.points}  {thumbs} {carried}".strip()

    def _state(self) -> str:
        """Whether the list is carried, settled, or overtaken."""
        session = self.context.session
        settled = recommendations.decision(session)
        words = []
        if settled:
            status = f"Vastgesteld (versie {settled.get('version')})."
            words.append(undecided.undecided_lists(session) or status)
        if recommendations.is_list_carried(session, self.places):
            words.append("Gezamenlijk gedragen.")
        if recommendations.is_overtaken(session):
            words.append("De stemmen zijn gewijzigd na vaststelling.")
        if ballot_round := balloting.main_round(session):
            words += undecided.undecided_votes(session, ballot_round)
        return " ".join(words)
