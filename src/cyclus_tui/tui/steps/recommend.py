"""Recommend: each chosen idea becomes advice, by filling in its sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import ClassVar, Final

from textual.binding import Binding

from cyclus_tui.domain.interview import Answers, Ask
from cyclus_tui.domain.journal.erasure import words_of
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.steps import recommend
from cyclus_tui.domain.steps.recommend import Rules
from cyclus_tui.domain.voting import (
    ballot_rounds,
    recommendations,
    thumbs,
    undecided,
    voted_words,
)
from cyclus_tui.domain.voting.recommendations import TEXTS, ListPlace
from cyclus_tui.domain.voting.records import COLOURS
from cyclus_tui.errors import RuleError
from cyclus_tui.tui.interview_pane import InterviewPane
from cyclus_tui.tui.pane import Command
from cyclus_tui.tui.view_model import Erasable, Question, RoomView, StepViewModel
from cyclus_tui.tui.widgets.line_list import Row

COLOUR: Final = Ask(
    "colour",
    "Kleur",
    "1 nu · 2 nieuw · 3 droom",
    choices=COLOURS,
    can_clear=True,
    wanted=True,
)
PLEA: Final = Ask("plea", "Pleidooi", "Waarom moet dit idee mee?")
"""What is asked first of an idea that somebody rescued."""

THUMBS: Final = Ask(
    "thumbs",
    "Duimen",
    "omhoog opzij omlaag, bijvoorbeeld 9 1 1",
    read=lambda text: [*thumbs.parse_thumbs(text)],
    keeps=True,
    wanted=True,
)
MINORITY: Final = Ask(
    "minority",
    "Minderheid",
    "Wat moet er anders? Leeg = verder",
    adds=True,
    applies=lambda answers: thumbs.has_down(answers["thumbs"]),
    on_tab=True,
)
"""What is asked behind the sentences; a minority where a thumb was down."""


class Pane(InterviewPane[Rules]):
    """The list of recommendations; the entry asks for one sentence at a time."""

    ROOM_SEES = True
    BINDINGS: ClassVar = [
        Binding("f2", "move(-1)", "Hoger op de lijst"),
        Binding("f3", "move(1)", "Lager op de lijst"),
        Binding("f4", "decide", "Vaststellen"),
        Binding("f8", "drop_remark", "Minderheid weg"),
    ]

    _sure = False
    _asked_of: tuple[str, ...] = ()
    """The change of a settled list that was asked about, and not confirmed yet."""
    _may_change = False
    """Whether somebody confirmed here that the settled list changes."""

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
        front = self._item(self.list.highlighted_key)
        return front or next(iter(self.items), None)

    @property
    def _voted_as(self) -> dict[str, str]:
        """What people voted on, of what has other words since."""
        session = self.context.session
        ballot_round = ballot_rounds.main_round(session)
        return (
            voted_words.reworded_options(session, ballot_round) if ballot_round else {}
        )

    @property
    def remarks(self) -> list[Record]:
        """What some see differently of the recommendation in front."""
        item = self.item
        return recommendations.remarks(self.context.session, item) if item else []

    @property
    def erasable(self) -> Sequence[Erasable]:
        """The recommendation in front, and what some see differently."""
        return [*super().erasable, *map(Erasable, self.remarks)]

    def rows(self) -> Sequence[Row]:
        """Each recommendation with its votes and thumbs."""
        return [
            Row(item.record.id, item.label, item.title, self._note(item))
            for item in self.items
        ]

    def room_rows(self) -> Sequence[Row]:
        """Each recommendation by itself, whole."""
        return [Row(item.record.id, "", self._whole(item)) for item in self.items]

    def room_view(self) -> RoomView:
        """One recommendation at a time, and the sentence that is asked."""
        asked = self.interview.question if self.item else None
        return RoomView(one_by_one=True, question=asked.label if asked else "")

    def asks(self, subject: str) -> Sequence[Ask]:
        """Its sentences, its colour, the thumbs, and a minority where one is down."""
        item = self._item(subject)
        if item is None:
            return []
        counts = " ".join(map(str, item.thumbs)) if any(item.thumbs) else ""
        asks = [PLEA] if item.rescued else []
        asks += [Ask(name, label, wanted=True) for name, label in TEXTS.items()]
        asks += [COLOUR, replace(THUMBS, typed=counts), MINORITY]
        return [ask.known_by(item.record) for ask in asks]

    def lead(self) -> str:
        """The place of the recommendation."""
        if self.item and self.item.rescued:
            return "Gered idee. "
        return f"{self.item.place}. " if self.item else ""

    def describe(self, question: Question) -> StepViewModel:
        """The sentence that is asked, and how far the list is."""
        session, item = self.context.session, self.item
        if item is None:
            detail = "Er is nog niets gekozen. Ga terug naar Kiezen (Ctrl+B)."
            return StepViewModel(question, detail, keys="Ctrl+B terug")
        hints = tuple(hint.text for hint in recommend.hints(session, item, self.items))
        return StepViewModel(
            question,
            self._state(),
            f"{sum(bool(i.record.text('advice')) for i in self.items)} geschreven",
            "Enter verder · Tab · F2 hoger F3 lager · F4 vaststellen",
            hints,
        )

    def save(self, subject: str, answers: Answers, words: str) -> None:
        """Save a sentence, a colour, the thumbs or a remark."""
        item = self._item(subject)
        if item is None:
            return
        ((name, value),) = answers.items()
        if name not in ("thumbs", "minority"):
            self._confirm(subject, name, words)
        if name == "thumbs":
            command = partial(recommendations.count_thumbs, item=item, text=words)
        elif name == "minority":
            command = partial(recommendations.add_remark, item=item, text=words)
        else:
            write = partial(recommendations.write, item=item, field=name)
            command = partial(write, text=str(value))
        self._change(command, words)

    def _change(self, command: Command, words: str = "") -> None:
        """Have the list changed; what was settled becomes a new version."""
        places, settled = self.places, recommendations.decision(self.context.session)
        amend = partial(recommendations.amend, change=command, places=places)
        said = "Opnieuw vastgesteld, met deze verandering." if settled else ""
        self.ask(amend, words, said=said)

    def _confirm(self, *change: str) -> None:
        """Ask once before a settled list changes.

        Raises:
            RuleError: it was settled, and this was not asked about yet.
        """
        settled = recommendations.decision(self.context.session)
        if settled and not self._may_change and change != self._asked_of:
            self._asked_of = change
            raise RuleError(
                "Dit staat vast, ook op muur en papier. Nog een keer: toch veranderen."
            )
        self._may_change = self._may_change or bool(settled)

    def show_full(self) -> None:
        """What was written of the recommendation in front."""
        lines = []
        if item := self.item:
            option = item.standing.option
            lines.append(f"Gekozen: {option.text}")
            if then := self._voted_as.get(option.id):
                lines.append(f"Veranderd na het kiezen. Gestemd is op: {then}")
            for name, label in {"plea": PLEA.label, **TEXTS}.items():
                if text := item.record.text(name):
                    lines.append(f"{label}: {text}")
            lines += [f"Minderheid: {words_of(remark)}" for remark in self.remarks]
        self._show("full", "\n".join(lines))

    def action_move(self, paces: int) -> None:
        """Put the recommendation in front higher or lower."""
        if item := self.item:
            with self.refusing(""):
                self._confirm(item.record.id, "position", str(paces))
                move = partial(recommendations.move, order=self.items, item=item)
                self._change(partial(move, paces=paces))

    def action_decide(self) -> None:
        """Settle the list as it stands; what is not written is asked about once."""
        top = recommendations.top(self.context.session, self.places)
        bare = sum(not item.record.text("advice") for item in top)
        if bare and not self._sure:
            self._sure = True
            again = "Nog een keer F4: toch vaststellen."
            self.say(f"Nog {bare} zonder advies. {again}", refused=True)
            return
        self._sure = False
        message = f"De top {len(top)} is vastgesteld."
        self.ask(partial(recommendations.decide, places=self.places), said=message)

    def action_drop_remark(self) -> None:
        """Take out the newest minority remark of this recommendation."""
        if remarks := self.remarks:
            remove = partial(recommendations.remove_remark, remark=remarks[-1])
            self._change(remove)

    def _whole(self, item: ListPlace) -> str:
        """All that everybody may read of a recommendation, in the order of saying."""
        record, session = item.record, self.context.session
        read = dict(recommendations.lines(session, self.places))
        lines = [read.get(item.standing.option.id, f"{item.lead}{item.title}"), ""]
        for name, label in {"plea": PLEA.label, **TEXTS}.items():
            if name != "advice" and (text := record.text(name)):
                lines.append(f"{label}: {text}")
        for remark in recommendations.remarks(session, item):
            lines.append(f"Iemand ziet het anders: {words_of(remark)}")
        return "\n".join(lines)

    def _item(self, key: str | None) -> ListPlace | None:
        return next((item for item in self.items if item.record.id == key), None)

    def _note(self, item: ListPlace) -> str:
        """Votes and thumbs; a tick when it is carried."""
        thumbs = "/".join(map(str, item.thumbs)) if any(item.thumbs) else ""
        carried = "✓" if recommendations.is_carried(self.context.session, item) else ""
        rescued = "gered " if item.rescued else ""
        if item.outlives_idea:
            rescued += f"idee {ballot_rounds.REMOVED} "
        reworded = item.standing.option.id in self._voted_as
        rescued += "andere woorden " if reworded else ""
        return f"{rescued}{item.standing.points}  {thumbs} {carried}".strip()

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
        if changed := recommendations.reworded_since(session):
            what = recommendations.places_in_words(changed)
            words.append(
                f"Na het vaststellen veranderd: {what}. "
                "De muur en het papier zeggen nog iets anders."
            )
        if changed := recommendations.not_settled_yet(session, self.places):
            what = recommendations.places_in_words(changed)
            words.append(f"Nog niet vastgesteld: {what} is nu anders.")
        if recommendations.is_overtaken(session):
            words.append("De stemmen zijn gewijzigd na vaststelling.")
        if ballot_round := ballot_rounds.main_round(session):
            words += undecided.undecided_votes(session, ballot_round)
        return " ".join(words)
