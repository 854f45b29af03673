"""Combined: the evenings, what is the same on them, and what they chose together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from textual import on, work
from textual.binding import Binding
from textual.message import Message
from textual.widget import Widget

from cyclus_tui.domain import combined as evenings
from cyclus_tui.domain import tally
from cyclus_tui.domain.checks import alike
from cyclus_tui.domain.record import Record
from cyclus_tui.domain.session import Session
from cyclus_tui.domain.standings import (
    Line,
    Part,
    Standings,
    heap_of,
    percent,
    standings,
    title,
)
from cyclus_tui.domain.steps import combined
from cyclus_tui.domain.steps.combined import Rules
from cyclus_tui.tui.pane import StepPane
from cyclus_tui.tui.stage import Face, Question, Stage
from cyclus_tui.tui.widgets.line_list import LineList, Row

EMPTY = (
    "Er zijn nog geen avonden.\n"
    "Ga terug naar de lijst van sessies. Kies daar F10: Avonden samenleggen."
)

LINES = 4
"""So many evenings of a line fit under the list."""


class Pane(StepPane):
    """One of three lists; what it counts is read from the ballots at every drawing."""

    @dataclass
    class Compared(Message):
        """The thread that compares has found which texts look alike."""

        texts: list[tuple[str, str]]
        pairs: list[alike.Pair]

    BINDINGS: ClassVar = [
        Binding("f2", "other_order", "Andere volgorde"),
        Binding("f4", "join_pair", "Zelfde idee"),
    ]

    def __init__(self, stage: Stage, drafts: dict[str, str]) -> None:
        super().__init__(stage, drafts)
        self.order = "share"
        self.marked = ""
        """What waits for something else that is the same."""
        self.shown = ""
        """The line of which the words are shown."""
        self._read: tuple[Session, Standings] | None = None
        self._pairs = self.Compared([], [])
        self._comparing: list[tuple[str, str]] = []

    @property
    def rules(self) -> Rules:
        """What the template says of this step."""
        rules = self.stage.step.rules
        assert isinstance(rules, Rules)
        return rules

    @property
    def found(self) -> Standings:
        """What the evenings chose, read once for each moment of the session."""
        session = self.stage.session
        if self._read is None or self._read[0] is not session:
            self._read = (session, standings(session))
        return self._read[1]

    @property
    def line(self) -> Line | None:
        """The line of which the words are shown."""
        return next((one for one in self.found.lines if one.key == self.shown), None)

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
            return [_evening_row(evening) for evening in self.found.evenings]
        if self.rules.task == "join":
            return [*self._joined_rows()]
        if line := self.line:
            return [*self._word_rows(line)]
        return [
            Row(line.key, f"{rank}.", line.text, self._note(line), rank > self._top)
            for rank, line in self.found.ranked(self.order)
        ]

    def face(self) -> Face:
        """What it is about and which keys do something now."""
        found = self.found
        if not found.evenings:
            return Face(Question(""), EMPTY, keys="Ctrl+N verder")
        match self.rules.task:
            case "evenings":
                return self._side_by_side()
            case "join":
                return self._joining()
        columns = {
            "share": "Elke avond telt even zwaar. Rechts: aandeel · stemmen · avonden.",
            "sum": "Elke stem telt even zwaar. Rechts: stemmen · aandeel · avonden.",
        }
        line = self.line
        return Face(
            Question(""),
            f"{line.text}\n{_lived(line, found)}" if line else columns[self.order],
            self._count,
            "Enter de woorden · F2 som of aandeel · Esc terug · Ctrl+N",
            self._hints("SAMEN-2", "SAMEN-3"),
        )

    def show_full(self) -> None:
        """Always show what stands behind the line in front."""
        key = self.list.highlighted_key
        self._show("#full", self.full_text(key) if key else "")

    def full_text(self, key: str) -> str:
        """The evening, the shares, or the words and where they come from."""
        for evening in self.found.evenings:
            if evening.id == key:
                return _about(evening)
        for line in self.found.lines:
            if line.key == key and self.rules.task == "list" and not self.line:
                told = [_share(part) for part in line.parts]
                more = [f"en nog {len(told) - LINES} avonden"] if told[LINES:] else []
                return "\n".join([*told[:LINES], *more])
        return self._source(key)

    def choose(self, key: str) -> None:
        """Enter shows the words of a line, or joins."""
        if self.rules.task == "join":
            self._same(key)
        elif self.rules.task == "list" and not self.shown:
            self.shown = key
            self.redraw()
            self.list.action_first()

    def cancel(self) -> bool:
        """Leave off joining, or go back to the list."""
        was, self.marked = self.marked or self.shown, ""
        if self.shown:
            key, self.shown = self.shown, ""
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
        if self.rules.task == "join" and (pair := self._pair()):
            self.ask(partial(combined.join, one=pair[0], other=pair[1]))

    def on_line_list_keyed(self, event: LineList.Keyed) -> None:
        """A letter on the idea in front."""
        event.stop()
        said = self.stage.session.any_record(event.key)
        if event.letter == "s":
            self._same(event.key)
        elif event.letter == "u" and said:
            self.ask(partial(combined.part, said=said))
        elif event.letter == "x" and (pair := self._pair()):
            self.ask(partial(combined.differ, one=pair[0], other=pair[1]))

    @property
    def _top(self) -> int:
        """The last place of the top."""
        return self.rules.places

    def _same(self, key: str) -> None:
        """Mark an idea, or join it to the one that was marked."""
        session = self.stage.session
        one, other = session.any_record(self.marked), session.any_record(key)
        self.marked = "" if one else key
        if one and other and one.id != other.id:
            self.ask(partial(combined.join, one=one, other=other))
        else:
            self.redraw()

    @property
    def _count(self) -> str:
        """How many evenings and people it is about."""
        people = sum(evening.people for evening in self.found.evenings)
        return f"{len(self.found.evenings)} avonden · {people} mensen"

    def _hints(self, *ids: str) -> tuple[str, ...]:
        """What a quiet coach would ask here."""
        return tuple(h.text for h in combined.hints(self.found) if h.id in ids)

    def _side_by_side(self) -> Face:
        """The question of all evenings, or how many there were."""
        asked = evenings.questions(self.found.evenings)
        detail = f"De vraag: {asked[0]}" if len(asked) == 1 else ""
        if len(asked) > 1:
            detail = f"Er waren {len(asked)} verschillende vragen."
        keys = "↑↓ kiezen · Ctrl+N verder"
        hints = self._hints("SAMEN-1")
        return Face(Question(""), detail, self._count, keys, hints)

    def _joining(self) -> Face:
        """The look-alikes side by side, and what may be done."""
        detail = "Zet met s twee ideeën bij elkaar die hetzelfde zijn."
        if self.marked:
            detail = "Kies het idee dat hetzelfde is, en druk op s."
        elif pair := self._pair():
            shown = "  |  ".join(f"{self._number(r)}: {title(r)}" for r in pair)
            detail = f"Zelfde? {shown}   F4 ja · x nee"
        joined = sum(len([*_said(line)]) > 1 for line in self.found.lines)
        return Face(
            Question(""),
            detail,
            f"{joined} keer samen",
            "F4 ja · x nee · s zelfde · u uit elkaar · Ctrl+N",
        )

    def _joined_rows(self) -> Iterator[Row]:
        """Each line with what was joined to it, then what stood on no list."""
        for _, line in self.found.ranked():
            for place, (part, said) in enumerate(_said(line)):
                same = "= " if place else ""
                sign = "s" if said.id == self.marked else ""
                number = f"{same}{part.evening.number}"
                yield Row(said.id, number, title(said), sign or _votes(part, said))
        for idea in self.found.loose:
            sign = "s" if idea.id == self.marked else "niet op de lijst"
            yield Row(idea.id, self._number(idea), title(idea), sign, dim=True)

    def _word_rows(self, line: Line) -> Iterator[Row]:
        """What was said of a line, with the ideas that lie on its heaps."""
        session = self.stage.session
        lying: dict[str, list[Record]] = {}
        for idea_id, heap in heap_of(session).items():
            if record := session.record(idea_id):
                lying.setdefault(heap, []).append(record)
        for part, said in _said(line):
            number = str(part.evening.number)
            yield Row(said.id, number, title(said), _votes(part, said))
            for idea in lying.get(said.id, []):
                yield Row(idea.id, "", f"  {title(idea)}", "op de stapel", dim=True)

    def _pair(self) -> tuple[Record, Record] | None:
        """The most alike of two evenings, of which nothing was said yet."""
        if self.stage.room:
            return None
        session = self.stage.session
        texts = combined.compared(session, self.found)
        if texts != self._pairs.texts:
            if texts != self._comparing:
                self._comparing = texts
                self.compare(texts)
            return None
        pairs = self._pairs.pairs
        return next(combined.look_alikes(session, self.found, texts, pairs), None)

    @work(thread=True, exclusive=True, group="compare")
    def compare(self, texts: list[tuple[str, str]]) -> None:
        """Find look-alikes on a thread: many evenings take seconds."""
        self.post_message(
            self.Compared(texts, alike.pairs([text for _, text in texts]))
        )

    @on(Compared)
    def _show_pairs(self, found: Compared) -> None:
        """Propose the first pair."""
        found.stop()
        if found.texts == self._comparing:
            self._pairs = found
            self.redraw()

    def _number(self, record: Record) -> str:
        """The number of the evening that something comes from."""
        own = evenings.evening_of(self.stage.session, record.id)
        numbers = {e.id: str(e.number) for e in self.found.evenings}
        return numbers.get(own, "")

    def _source(self, key: str) -> str:
        """The words of a row, and the evening on which they were said."""
        record = self.stage.session.any_record(key)
        own = evenings.evening_of(self.stage.session, key)
        where = next((e for e in self.found.evenings if e.id == own), None)
        if record is None or where is None:
            return ""
        return f"{title(record)}\nAvond {where.number}: {_named(where)}"

    def _note(self, line: Line) -> str:
        """The share, the sum and the evenings of a line, what is ranked by in front."""
        share, votes = percent(line.mean), str(line.votes)
        first = [share, votes] if self.order == "share" else [votes, share]
        lived = f"{len(line.parts)} van {len(self.found.evenings)}"
        return " · ".join([*first, lived])


def _said(line: Line) -> Iterator[tuple[Part, Record]]:
    """All that was said of a line, evening by evening."""
    for part in line.parts:
        for said in part.said:
            yield part, said


def _votes(part: Part, said: Record) -> str:
    """The votes of an evening, at the first of what was said there."""
    shown = part.said[0] is said and part.total
    return tally.counted(part.votes, part.unit) if shown else ""


def _share(part: Part) -> str:
    """How a line did on one evening."""
    where = f"Avond {part.evening.number}"
    here = f"{part.evening.people} mensen"
    if not part.total:
        return f"{where}: genoemd, niet gekozen · {here}"
    count = f"{part.votes} van {tally.counted(part.total, part.unit)}"
    again = f" · opnieuw gekozen: {part.again}" if part.again is not None else ""
    return f"{where}: {percent(part.share)}, {count} · {here}{again}"


def _lived(line: Line, found: Standings) -> str:
    """On how many evenings a line lived, and how many people were there."""
    return f"{len(line.parts)} van {len(found.evenings)} avonden · {line.people} mensen"


def _named(evening: evenings.Evening) -> str:
    """What an evening is called, where and when it was."""
    return " · ".join(filter(None, (evening.title, evening.place, evening.date)))


def _evening_row(evening: evenings.Evening) -> Row:
    """One evening in a line."""
    where = " · ".join(filter(None, (evening.title, evening.place)))
    note = " · ".join(filter(None, (f"{evening.people} mensen", evening.date)))
    return Row(evening.id, str(evening.number), where, note)


def _about(evening: evenings.Evening) -> str:
    """What was asked on an evening, and how much came of it."""
    asked = evening.question or "(de vraag is niet opgeschreven)"
    return f"De vraag: {asked}\n{evening.people} mensen · {evening.ideas} ideeën"
