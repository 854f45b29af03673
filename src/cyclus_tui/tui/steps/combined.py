"""Combined: the evenings, what is the same on them, and what they chose together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import ClassVar

from textual.binding import Binding
from textual.widget import Widget

from cyclus_tui.domain.combined import combining
from cyclus_tui.domain.combined.standings import (
    EveningStanding,
    OverallStanding,
    Standings,
    percent,
    standings,
    theme_ids,
    title,
)
from cyclus_tui.domain.ideas import duplicates
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.steps import combined as combined_step
from cyclus_tui.domain.steps.combined import Rules
from cyclus_tui.reports.counts import count_of
from cyclus_tui.tui.comparing import ComparingPane
from cyclus_tui.tui.evening_words import (
    about_evening,
    evening_name,
    evening_row,
    evenings_and_people,
    share_of,
    votes_of,
)
from cyclus_tui.tui.view_model import Question, RoomView, StepViewModel
from cyclus_tui.tui.widgets.line_list import LineList, Row

EMPTY = (
    "Er zijn nog geen avonden.\n"
    "Ga terug naar de lijst van sessies. Kies daar F10: Avonden samenleggen."
)

MOST_EVENINGS = 4  # so many evenings of a line fit under the list


class Pane(ComparingPane[Rules]):
    """One of three lists; what it counts is read from the ballots at every drawing."""

    BINDINGS: ClassVar = [
        Binding("f2", "other_order", "Andere volgorde"),
        Binding("f4", "join_pair", "Zelfde idee"),
        Binding("f8", "leave_out", "Avond weglaten of weer meetellen"),
    ]

    order = "share"
    """What the list is ranked by: the mean `share`, or the `sum`."""

    opened_key = ""
    """The line of which the words are shown."""

    _read: tuple[Session, Standings] | None = None

    @property
    def standings(self) -> Standings:
        """What the evenings chose, read once for each moment of the session."""
        session = self.context.session
        if self._read is None or self._read[0] is not session:
            self._read = (session, standings(session))
        return self._read[1]

    @property
    def opened(self) -> OverallStanding | None:
        """The line of which the words are shown."""
        lines = self.standings.lines
        return next((one for one in lines if one.key == self.opened_key), None)

    @property
    def first_focus(self) -> Widget:
        """There is nothing to type."""
        return self.list

    def make_list(self) -> LineList:
        """While ideas are joined, letters act on the one in front."""
        return LineList(
            id="list", mark_cells=4, letters="sux" if self.rules.task == "join" else ""
        )

    def on_mount(self) -> None:
        """There is nothing to type."""
        self.entry.display = False

    def rows(self) -> Sequence[Row]:
        """The evenings, all that was said, the list, or the words of one line."""
        if self.rules.task == "evenings":
            counting, out = self.standings.evenings, self._left_out
            rows = [evening_row(evening) for evening in counting]
            return rows + [evening_row(evening, out=True) for evening in out]
        if self.rules.task == "join":
            return [*self._joined_rows()]
        if line := self.opened:
            return [*self._word_rows(line)]
        return [
            Row(
                line.key,
                f"{rank}.",
                line.text,
                self._note(line),
                rank > self.rules.places,
            )
            for rank, line in self.standings.ranked(self.order)
        ]

    def view_model(self) -> StepViewModel:
        """What it is about and which keys do something now."""
        standings = self.standings
        if not standings.evenings:
            return StepViewModel(Question(""), EMPTY, keys="Ctrl+N verder")
        match self.rules.task:
            case "evenings":
                return self._side_by_side()
            case "join":
                return self._joining()
        columns = {
            "share": "Elke avond telt even zwaar. Rechts: aandeel · stemmen · avonden.",
            "sum": "Elke stem telt even zwaar. Rechts: stemmen · aandeel · avonden.",
        }
        line = self.opened
        return StepViewModel(
            Question(""),
            f"{line.text}\n{evenings_and_people(line, standings)}"
            if line
            else columns[self.order],
            self._count,
            "Enter de woorden · F2 som of aandeel · Esc terug · Ctrl+N",
            self._hints("SAMEN-2", "SAMEN-3"),
        )

    def room_rows(self) -> Sequence[Row]:
        """The same words without numbers of votes; on how many evenings each lived."""
        if self.rules.task == "evenings":
            return [replace(row, mark="") for row in self.rows()]
        if self.rules.task == "join" or self.opened:
            return [replace(row, mark="", note="") for row in self.rows()]
        evenings = len(self.standings.evenings)
        ranked = self.standings.ranked(self.order)
        return [
            Row(
                line.key,
                f"{rank}.",
                line.text,
                f"op {len(line.parts)} van {evenings} avonden",
                rank > self.rules.places,
            )
            for rank, line in ranked
        ]

    def room_view(self) -> RoomView:
        """What all evenings asked, or the line of which the words are shown."""
        questions = combining.questions(self.standings.evenings)
        lines: tuple[str, ...] = ()
        if line := self.opened:
            lines = (line.text,)
        elif self.rules.task == "evenings" and len(questions) == 1:
            lines = (f"De vraag: {questions[0]}",)
        return RoomView(lines, count=self._count)

    def show_full(self) -> None:
        """Always show what stands behind the line in front."""
        key = self.list.highlighted_key
        self._show("full", self.full_text(key) if key else "")

    def full_text(self, key: str) -> str:
        """The evening, the shares, or the words and where they come from."""
        for evening in (*self.standings.evenings, *self._left_out):
            if evening.id == key:
                return about_evening(evening)
        for line in self.standings.lines:
            if line.key == key and self.rules.task == "list" and not self.opened:
                shares = [share_of(part) for part in line.parts]
                left_out = len(shares) - MOST_EVENINGS
                more = [f"en nog {left_out} avonden"] if left_out > 0 else []
                return "\n".join([*shares[:MOST_EVENINGS], *more])
        return self._source(key)

    def choose(self, key: str) -> None:
        """Enter shows the words of a line, or joins."""
        if self.rules.task == "join":
            self._same(key)
        elif self.rules.task == "list" and not self.opened_key:
            self.opened_key = key
            self.redraw()
            self.list.action_first()

    def cancel(self) -> bool:
        """Leave off joining, or go back to the list."""
        was, self.marked = self.marked or self.opened_key, ""
        if self.opened_key:
            key, self.opened_key = self.opened_key, ""
            self.list.set_rows(self.rows())
            self.list.go(key)
        return bool(was)

    def action_other_order(self) -> None:
        """By the mean share, or by the sum."""
        if self.rules.task == "list":
            self.order = "sum" if self.order == "share" else "share"
            self.redraw()

    def action_join_pair(self) -> None:
        """Join the look-alikes that are shown."""
        if self.rules.task == "join":
            self.say_of_pair(same=True)

    def action_leave_out(self) -> None:
        """Leave the evening in front out, or have it count again."""
        key = self.list.highlighted_key
        if self.rules.task != "evenings" or not key:
            return
        if any(evening.id == key for evening in self.standings.evenings):
            self.ask(partial(combining.exclude_evening, one=key))
        else:
            self.ask(partial(combining.add_evenings, sources=[key]))

    def on_line_list_letter_pressed(self, event: LineList.LetterPressed) -> None:
        """A letter on the idea in front."""
        event.stop()
        record = self.context.session.any_record(event.key)
        if event.letter == "s":
            self._same(event.key)
        elif event.letter == "u" and record:
            self.ask(partial(duplicates.separate, idea=record))
        elif event.letter == "x":
            self.say_of_pair(same=False)

    def _same(self, key: str) -> None:
        """Mark an idea, or join it; also one that was taken out and has votes."""
        session = self.context.session
        if idea := session.any_record(key):
            self.mark_or_join(session.any_record(self.marked), idea)

    @property
    def _left_out(self) -> list[combining.Evening]:
        """The evenings that do not count; asked for where those that do are shown."""
        asked = self.rules.task == "evenings"
        return combining.excluded_evenings(self.context.session) if asked else []

    @property
    def _count(self) -> str:
        people = sum(evening.people for evening in self.standings.evenings)
        many = count_of(len(self.standings.evenings), "avond", "avonden")
        return f"{many} · {count_of(people, 'mens', 'mensen')}"

    def _hints(self, *ids: str) -> tuple[str, ...]:
        return tuple(h.text for h in combined_step.hints(self.standings) if h.id in ids)

    def _side_by_side(self) -> StepViewModel:
        """The question of all evenings, or how many there were."""
        questions = combining.questions(self.standings.evenings)
        detail = f"De vraag: {questions[0]}" if len(questions) == 1 else ""
        if len(questions) > 1:
            detail = f"Er waren {len(questions)} verschillende vragen."
        keys = "↑↓ kiezen · F8 avond weglaten of weer meetellen · Ctrl+N"
        hints = self._hints("SAMEN-1")
        return StepViewModel(Question(""), detail, self._count, keys, hints)

    def _joining(self) -> StepViewModel:
        """The look-alikes side by side, and what may be done."""
        detail = "Zet met s twee ideeën bij elkaar die hetzelfde zijn."
        yes_no = "F4 ja · x nee · " if self.pair() else ""
        if self.marked:
            detail = "Kies het idee dat hetzelfde is, en druk op s."
        elif pair := self.pair():
            alike = "  |  ".join(f"{self._number(r)}: {title(r)}" for r in pair)
            detail = f"Zelfde? {alike}   F4 ja · x nee"
        joined = sum(len([*_ideas_of(line)]) > 1 for line in self.standings.lines)
        keys = f"{yes_no}s zelfde · u uit elkaar · Ctrl+N"
        return StepViewModel(Question(""), detail, f"{joined} keer samen", keys)

    def _joined_rows(self) -> Iterator[Row]:
        """Each line with what was joined to it, then what stood on no list."""
        for _, line in self.standings.ranked():
            for place, (part, record) in enumerate(_ideas_of(line)):
                same = "= " if place else ""
                sign = "s" if record.id == self.marked else ""
                number = f"{same}{part.evening.number}"
                yield Row(
                    record.id, number, title(record), sign or votes_of(part, record)
                )
        for idea in self.standings.loose:
            sign = "s" if idea.id == self.marked else "niet op de lijst"
            yield Row(idea.id, self._number(idea), title(idea), sign, dim=True)

    def _word_rows(self, line: OverallStanding) -> Iterator[Row]:
        """What was said of a line, with the ideas that lie on its heaps."""
        session = self.context.session
        lying: dict[str, list[Record]] = {}
        for idea_id, heap in theme_ids(session).items():
            if record := session.record(idea_id):
                lying.setdefault(heap, []).append(record)
        for part, record in _ideas_of(line):
            number = str(part.evening.number)
            yield Row(record.id, number, title(record), votes_of(part, record))
            for idea in lying.get(record.id, []):
                yield Row(idea.id, "", f"  {title(idea)}", "op de stapel", dim=True)

    def pair(self) -> tuple[Record, Record] | None:
        """The most alike of two evenings, of which nothing was said yet."""
        if self.context.room:
            return None
        session = self.context.session
        standings = self.standings
        pairs = self.look_alikes(combined_step.comparable_texts(session, standings))
        return next(combined_step.look_alikes(session, standings, pairs), None)

    def _number(self, record: Record) -> str:
        own = combining.evening_of(self.context.session, record.id)
        numbers = {e.id: str(e.number) for e in self.standings.evenings}
        return numbers.get(own, "")

    def _source(self, key: str) -> str:
        """The words of a row, and the evening on which they were said."""
        record = self.context.session.any_record(key)
        own = combining.evening_of(self.context.session, key)
        where = next((e for e in self.standings.evenings if e.id == own), None)
        if record is None or where is None:
            return ""
        return f"{title(record)}\nAvond {where.number}: {evening_name(where)}"

    def _note(self, line: OverallStanding) -> str:
        """The share, the sum and the evenings of a line, what is ranked by in front."""
        share, votes = percent(line.mean), str(line.votes)
        first = [share, votes] if self.order == "share" else [votes, share]
        lived = f"{len(line.parts)} van {len(self.standings.evenings)}"
        return " · ".join([*first, lived])


def _ideas_of(line: OverallStanding) -> Iterator[tuple[EveningStanding, Record]]:
    """All that was said of a line, evening by evening."""
    for part in line.parts:
        for idea in part.ideas:
            yield part, idea
