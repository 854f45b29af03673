"""Cluster: a digit puts the idea in front on that heap; then each heap gets a name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise
from typing import ClassVar, Final

from textual import on
from textual.binding import Binding
from textual.events import Key
from textual.widget import Widget

from cyclus_tui.domain.ideas import clustering, contributions, duplicates
from cyclus_tui.domain.ideas.clustering import Heap
from cyclus_tui.domain.ideas.records import ASIDE, LOOSE
from cyclus_tui.domain.journal.erasure import words_of
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.kinds import numbering
from cyclus_tui.domain.steps import cluster
from cyclus_tui.domain.steps.cluster import Rules
from cyclus_tui.errors import RuleError
from cyclus_tui.reports.counts import count_of
from cyclus_tui.tui.comparing import ComparingPane
from cyclus_tui.tui.view_model import Question, RoomView, StepContext, StepViewModel
from cyclus_tui.tui.widgets.line_list import LineList, Row

TYPED: Final = "Tab, dan 21 = ga naar idee 21 · 5=21 = hetzelfde idee"
"""What can be typed while heaps are made."""

NO_IDEA: Final = "Zet eerst een idee voor."

DIGITS: Final = "0123456789"
"""The keys that lay an idea on a heap."""

SAME: Final = "="
"""What stands between ideas that are the same."""


class Pane(ComparingPane[Rules]):
    """The loose ideas on top, then the heaps with what lies on them."""

    LEAVING = ("up", "down")
    BINDINGS: ClassVar = [
        Binding("f2", "part_pair", "Niet hetzelfde"),
        Binding("f3", "set_aside", "Idee apart"),
        Binding("f4", "join_pair", "Zelfde idee"),
        Binding("f8", "clear", "Stapel weg, idee weer los"),
    ]

    NO_PAIR = "Er staan nu geen twee ideeën voor. Typ het zo: 5=21."

    moving = ""
    """The idea that waits for a heap (move mode)."""

    before_run: Session
    """The session before the digits that were pressed right after each other."""

    @property
    def naming(self) -> bool:
        """Whether this step gives names, rather than making heaps."""
        return self.rules.task == "name"

    @property
    def heaps(self) -> list[Heap]:
        """The heaps; the largest first when they get their names."""
        heaps = clustering.heaps(self.context.session)
        return sorted(heaps, key=lambda h: -len(h.ideas)) if self.naming else heaps

    def make_list(self) -> LineList:
        """While heaps are made, digits act on the idea in front."""
        if self.naming:
            return LineList(id="list", mark_cells=4)
        return LineList(
            id="list",
            mark_cells=4,
            letters=DIGITS,
            advancing=DIGITS,
        )

    @property
    def first_focus(self) -> Widget:
        """Names are typed; heaps are made with the list in front."""
        return self.entry if self.naming else self.list

    def on_mount(self) -> None:
        """Behind a number and Enter the next key is for the list."""
        self.entry.types_on = self.naming

    def draw(self, context: StepContext) -> StepViewModel:
        """Draw what is there now; of a heap that went the first idea is in front."""
        heap = self._heap_of(self.list.highlighted_key)
        model = super().draw(context)
        is_gone = heap is not None and context.session.record(heap.record.id) is None
        if heap and is_gone and any(self.list.go(idea.id) for idea in heap.ideas):
            model = super().draw(context)
        return model

    def rows(self) -> Sequence[Row]:
        """Loose ideas, then each heap with its ideas."""
        session = self.context.session
        numbers = numbering.labels(contributions.ideas(session))
        if self.naming:
            return [self._heap_row(heap) for heap in self.heaps]
        rows = [self._idea_row(idea, numbers) for idea in clustering.loose(session)]
        where = clustering.placements(session)
        for heap in self.heaps:
            rows.append(self._heap_row(heap))
            rows += [
                self._idea_row(idea, numbers, heap.sign)
                for idea in heap.ideas
                if not self._joined_to(idea)
            ]
        for idea in duplicates.without_duplicates(session):
            if where.get(idea.id) == ASIDE:
                rows.append(self._idea_row(idea, numbers, "apart"))
        return rows

    def view_model(self) -> StepViewModel:
        """The heaps in a line, and the look-alikes side by side."""
        session = self.context.session
        loose = len(clustering.loose(session))
        hints = tuple(hint.text for hint in cluster.hints(session, self.rules))
        if self.naming:
            heap = self._heap_in_front()
            name = heap.record.text("name") if heap else ""
            unnamed = sum(not h.record.text("name") for h in self.heaps)
            return StepViewModel(
                Question(
                    f"Naam {heap.sign}" if heap else "",
                    "Drie tot zeven woorden, van de groep zelf",
                    name,
                    heap.record.id if heap else "",
                ),
                count="alle namen gegeven"
                if not unnamed
                else f"nog {unnamed} zonder naam",
                keys="Enter volgende stapel · ↑↓ kiezen · Ctrl+N verder",
                hints=hints,
            )
        bar = "   ".join(f"{h.number} {h.sign} {len(h.ideas)}×" for h in self.heaps)
        alike_line = ""
        if pair := self.pair():
            alike = "  |  ".join(idea.text("text") for idea in pair)
            alike_line = f"\nZelfde? {alike}   F4 ja · F2 nee"
        if self.moving:
            alike_line = "\nKies een stapel met de pijlen, en druk op Enter."
        return StepViewModel(
            Question("", "" if self.context.room else TYPED),
            (bar or "Nog geen stapels.") + alike_line,
            f"{loose} los · {count_of(len(self.heaps), 'stapel', 'stapels')}",
            "1–9 stapel 0 nieuw Enter pak op F3 apart F8 los Tab 5=21",
            hints,
        )

    def room_rows(self) -> Sequence[Row]:
        """The ideas on their heaps; while names are given each heap by itself."""
        numbers = numbering.labels(contributions.ideas(self.context.session))
        if self.naming:
            return [
                Row(heap.record.id, "", _heap_whole(heap, numbers))
                for heap in self.heaps
            ]
        return [replace(row, note="") for row in self.rows()]

    def room_view(self) -> RoomView:
        """While names are given, one heap at a time."""
        if self.naming:
            return RoomView(one_by_one=True)
        loose, heaps = len(clustering.loose(self.context.session)), len(self.heaps)
        count = f"{loose} los · {count_of(heaps, 'stapel', 'stapels')}"
        return RoomView(count=count)

    def full_text(self, key: str) -> str:
        """The whole idea, or what lies on the heap in front."""
        session = self.context.session
        for heap in self.heaps:
            if heap.record.id == key:
                return " · ".join(words_of(idea) for idea in heap.ideas)
        idea = session.record(key)
        return idea.text("text") if idea else ""

    def show_full(self) -> None:
        """While naming, always show what lies on the heap."""
        key = self.list.highlighted_key
        if self.naming and key:
            self._show("full", self.full_text(key))
        else:
            super().show_full()

    def take(self, words: str) -> None:
        """Give the heap in front its name; or do what numbers of ideas say."""
        if not self.naming:
            self._take_numbers(words)
            return
        heap = self._heap_in_front()
        if heap is None:
            raise RuleError("Er zijn nog geen stapels. Ga terug met Ctrl+B.")
        if words.strip() != heap.record.text("name"):
            command = partial(clustering.name_heap, theme=heap.record.id, text=words)
            self.ask(command, words)
        self.list.move(1)
        self.redraw()

    def action_set_aside(self) -> None:
        """Lay the idea in front apart, and go on to the next."""
        if self.naming:
            return
        if idea := self._idea(self.list.highlighted_key):
            command = partial(clustering.place_idea, idea=idea, theme=ASIDE)
            self.ask(command, row=idea.id)
            self.list.move(1)
        else:
            self.say(NO_IDEA, True)

    def action_join_pair(self) -> None:
        """Join the look-alikes that are shown."""
        if not self.naming:
            self.say_of_pair(same=True)

    def action_part_pair(self) -> None:
        """Say that the look-alikes that are shown are two ideas."""
        if not self.naming:
            self.say_of_pair(same=False)

    def action_clear(self) -> None:
        """Take what is in front away from where it is: a heap, or an idea on one."""
        session, key = self.context.session, self.list.highlighted_key or ""
        idea = self._idea(key)
        if heap := next((h for h in self.heaps if h.record.id == key), None):
            self.ask(partial(clustering.clear_heap, heap=heap))
        elif idea and key in clustering.placements(session):
            self.ask(partial(clustering.place_idea, idea=idea, theme=LOOSE))
        elif idea and len(duplicates.members(session, key)) > 1:
            self.ask(partial(duplicates.separate, idea=idea))
        else:
            self.say("Dit idee ligt al los." if idea else NO_IDEA, True)

    def on_key(self, event: Key) -> None:
        """Go on typing at `=`: digits right before it were a number, not heaps."""
        if event.character != SAME or self.naming or not self.list.has_focus:
            return
        event.stop()
        if run := self.list.ended_run:
            ideas = [key for key, _ in run]
            self.ask(
                partial(clustering.put_back, ideas=ideas, before=self.before_run),
                row=ideas[0],
            )
            self.list.move_back(ideas[0])
        self._point_at(self.entry)
        self.entry.type_on("".join(digit for _, digit in run) + SAME)

    def on_line_list_letter_pressed(self, event: LineList.LetterPressed) -> None:
        """A digit lays the idea in front on a heap."""
        event.stop()
        if not event.in_run:
            self.before_run = self.context.session
        if idea := self._idea(event.key):
            digit, signs = int(event.letter), self.rules.signs
            place = partial(clustering.place_by_digit, signs=signs, digit=digit)
            self.ask(partial(place, idea=idea), row=event.key)
        else:
            self.say(NO_IDEA, True)

    def _take_numbers(self, words: str) -> None:
        """Go to the idea with a number, or join those with `=` between them."""
        session, front = self.context.session, self.list.highlighted_key or ""
        if not words.strip():
            self.choose(front)
            return
        numbers = numbering.labels(contributions.ideas(session))
        ids = cluster.parse_ideas(words, numbers, front)
        ideas = [idea for key in ids if (idea := session.record(key))]
        for one, other in pairwise(ideas):
            self.ask(partial(duplicates.join, one=one, other=other), words)
        heads = duplicates.group_heads(session)
        self.list.go(min((heads.get(key, key) for key in ids), key=[*numbers].index))
        self._point_at(self.list)

    def cancel(self) -> bool:
        """Leave off moving, or typing a number."""
        was = bool(self.moving) or (not self.naming and self.entry.has_focus)
        self.moving = ""
        if was:
            self.entry.value = ""
            self._point_at(self.list)
        return was

    def choose(self, key: str) -> None:
        """Enter takes an idea up, and lays it on the heap that is chosen next."""
        if self.naming:
            super().choose(key)
        else:
            self._move_mode(key)

    @on(LineList.RowHighlighted)
    def _other_heap(self, event: LineList.RowHighlighted) -> None:
        """While naming, ask the name of the heap in front."""
        if self.naming:
            self.redraw()

    def _idea(self, key: str | None) -> Record | None:
        """The idea of a row; nothing when it is the row of a heap."""
        record = self.context.session.record(key or "")
        return record if record and record.kind == "idea" else None

    def _move_mode(self, key: str) -> None:
        """Take up an idea, or lay it on the heap in front."""
        idea = self.context.session.record(self.moving)
        heap = self._heap_of(key)
        if idea and heap and key != idea.id:
            self.moving = ""
            self.ask(partial(clustering.place_idea, idea=idea, theme=heap.record.id))
            return
        self.moving = key if not idea and self._idea(key) else ""
        self.redraw()

    def _heap_in_front(self) -> Heap | None:
        """The heap that is highlighted, or on which the highlighted idea lies."""
        heap = self._heap_of(self.list.highlighted_key)
        return heap or next(iter(self.heaps), None)

    def _heap_of(self, key: str | None) -> Heap | None:
        """The heap of a row, or on which its idea lies."""
        for heap in self.heaps:
            if key in (heap.record.id, *(idea.id for idea in heap.ideas)):
                return heap
        return None

    def pair(self) -> tuple[Record, Record] | None:
        """The ideas that look most alike and of which nothing was said yet."""
        if self.context.room:
            return None
        session = self.context.session
        ideas = {idea.id: idea for idea in duplicates.without_duplicates(session)}
        apart = duplicates.different_pairs(session)
        texts = [(key, idea.text("text")) for key, idea in ideas.items()]
        for one, other in self.look_alikes(texts):
            if frozenset((one, other)) not in apart:
                return ideas[one], ideas[other]
        return None

    def _joined_to(self, idea: Record) -> bool:
        """Whether an idea stands behind another that is the same."""
        heads = duplicates.group_heads(self.context.session)
        return heads.get(idea.id, idea.id) != idea.id

    def _heap_row(self, heap: Heap) -> Row:
        name = heap.record.text("name") or "(nog geen naam)"
        count = contributions.count_in_words(len(heap.ideas), "idea")
        mark = f"{heap.number} {heap.sign}"
        return Row(heap.record.id, mark, name, count, heading=not self.naming)

    def _idea_row(self, idea: Record, numbers: dict[str, str], note: str = "") -> Row:
        same = duplicates.members(self.context.session, idea.id)[1:]
        joined = " = " + ", ".join(numbers[i] for i in same) if same else ""
        return Row(
            idea.id, numbers[idea.id], words_of(idea), f"{joined} {note}".strip()
        )


def _heap_whole(heap: Heap, numbers: dict[str, str]) -> str:
    """A heap with its name and all that lies on it."""
    ideas = [f"{numbers[idea.id]}  {words_of(idea)}" for idea in heap.ideas]
    return "\n".join([heap.title, "", *ideas])
