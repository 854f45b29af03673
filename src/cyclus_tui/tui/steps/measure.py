"""Measure: one value after another, with the words that come with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import ClassVar, Final

from textual.binding import Binding

from cyclus_tui.domain import registry
from cyclus_tui.domain.cards import measuring, writing
from cyclus_tui.domain.cards.measuring import Measured, Series
from cyclus_tui.domain.cards.net_promoter import Score
from cyclus_tui.domain.cards.questions import answer_in_words
from cyclus_tui.domain.interview import Answers, Ask, Interview
from cyclus_tui.domain.journal.edit import Value, random_id
from cyclus_tui.domain.journal.erasure import words_of
from cyclus_tui.domain.journal.record import YES, Record
from cyclus_tui.domain.learning.actions import evening_date
from cyclus_tui.domain.method.cards import Card, CardField
from cyclus_tui.domain.steps import measure
from cyclus_tui.domain.steps.measure import Rules
from cyclus_tui.domain.text import one_line
from cyclus_tui.drawing.sparkline import bar, sparkline
from cyclus_tui.errors import RuleError
from cyclus_tui.reports import small_numbers
from cyclus_tui.tui.card_pane import CardPane
from cyclus_tui.tui.view_model import Question, RoomView, StepContext, StepViewModel
from cyclus_tui.tui.widgets.line_list import Row

SKIP: Final = "."
"""What is typed to leave a question open, as an empty line does behind the first."""

KEYS: Final = {
    "enter": "Enter verder · . = overslaan · F2 wijzigen · F3 open vragen · F8 weg",
    "read": "Enter gelezen, volgende · ↑↓ kiezen · F8 weg",
}
"""The keys of now."""

BAR_CELLS: Final = 24

HEADING: Final = "group/"
"""What the key of a row begins with that is about no record."""


class Pane(CardPane[Rules]):
    """Takes values down, or shows how often they were given and what was said."""

    BINDINGS: ClassVar = [
        Binding("f2", "reword", "Dit antwoord wijzigen, vanaf het begin"),
        Binding("f3", "ask_on", "Vragen wat nog open is"),
        Binding("f8", "remove", "Dit antwoord weg"),
    ]

    def __init__(self, context: StepContext, drafts: dict[str, str]) -> None:
        super().__init__(context, drafts)
        self.begun: set[str] = set()
        """The answers that were begun here, by their id."""
        self.next_ids: dict[str, str] = {}
        """What the next answer about each thing is called, after its first one."""

    @property
    def card(self) -> Card:
        """What an answer is."""
        return measure.card_of(self.context.method, self.rules)

    @property
    def asked(self) -> Sequence[CardField]:
        """The value, and what is asked behind it."""
        return measure.asked_fields(self.card, self.rules)

    @property
    def measured(self) -> Measured:
        """Which fields hold what."""
        return measure.measured(self.context.method, self.rules)

    @property
    def series(self) -> list[Series]:
        """What was measured, thing by thing."""
        context = self.context
        return measure.all_series(context.session, context.method, self.rules)

    @property
    def front(self) -> Series | None:
        """What is measured in the row in front; `None` when there is nothing."""
        key, all_series = self.list.highlighted_key, self.series
        for one in all_series:
            if one.thing and key in (one.thing.id, *(r.id for r in one.taken)):
                return one
        return all_series[0] if all_series else None

    @property
    def subject(self) -> str:
        """The answer that was begun; else the next one, which has nothing yet."""
        if self.rules.task == "read" or self.front is None:
            return ""
        return super().subject or self._next_id(self.front)

    def _next_id(self, series: Series) -> str:
        """What the next answer is called.

        The first one of an evening about a thing is called after it, so that two
        laptops that take it down are asked which one is right.
        """
        thing = series.thing.id if series.thing else ""
        first = self.context.session.derived(self.card.kind, thing) if thing else ""
        for known in (first, self.next_ids.get(thing, "")):
            if known and self._is_new(known):
                return known
        self.next_ids[thing] = new = random_id()
        return new

    def _is_new(self, subject: str) -> bool:
        """Whether nothing was said yet in an answer."""
        is_there = self.context.session.record(subject) is not None
        return not is_there and subject not in self.begun

    def rows(self) -> Sequence[Row]:
        """Each answer; or each thing with where it began and is now, and each moment.

        Where answers are read, they stand under who gave them.
        """
        if self.rules.of:
            return [row for one in self.series for row in self._thing_rows(one)]
        if self.rules.task == "read":
            return [*self._grouped(self._answer_row)]
        return [self._answer_row(record) for record in self.records]

    def _grouped(self, row: Callable[[Record], Row]) -> Iterator[Row]:
        """The answers in which something was said, each group with its heading."""
        card, rules = self.card, self.rules
        for name, records in measure.groups(card, rules, self.records):
            said = [r for r in records if measure.has_words(card, rules, r)]
            if said and name:
                yield Row(f"{HEADING}{name}", "", name, heading=True)
            yield from map(row, said)

    def _answer_row(self, record: Record) -> Row:
        """An answer: its value and its words, what else was said at the right."""
        session, main = self.context.session, self.card.main
        code = registry.code(session, record)
        value = answer_in_words(session, record, self.rules.value)
        words = one_line(words_of(record, main.id))
        others = (self.in_short(record, one) for one in self.asked[1:] if one != main)
        is_read = bool(self.rules.read) and record.flag(self.rules.read)
        notes = (*others, "gelezen" if is_read else "")
        text = " · ".join(filter(None, (value, words)))
        return Row(record.id, code, text, " · ".join(filter(None, notes)))

    def _thing_rows(self, one: Series) -> Iterator[Row]:
        """A thing that is measured, and below it each moment."""
        if one.thing is None:
            return
        yield Row(
            one.thing.id,
            registry.code(self.context.session, one.thing),
            self._words_of_thing(one.thing),
            self._line(one) or "nog niets",
        )
        for record in one.taken:
            asked = [one for one in self.asked[1:] if one.id != self.rules.day]
            answers = (self.in_short(record, field) for field in asked)
            note = " · ".join(filter(None, answers))
            yield Row(record.id, "", f"  {self._moment(one, record)}", note, dim=True)

    def _words_of_thing(self, thing: Record) -> str:
        """What is measured, on one line."""
        main = registry.kind_of(self.context.session, thing).main
        return one_line(words_of(thing, main.id))

    def _moment(self, one: Series, record: Record) -> str:
        """A day and its value: `7 november 2026: 26 weken`."""
        day = measuring.day_in_words(self.measured, record)
        session = self.context.session
        value = measuring.value_in_words(session, self.measured, record, one.unit)
        return ": ".join(filter(None, (day, value)))

    def _line(self, one: Series) -> str:
        """Where it began and is now, with the line between."""
        line = sparkline(measuring.numbers(self.measured, one))
        said = measuring.first_to_latest(self.context.session, self.measured, one)
        return f"{said} {line}".strip()

    def room_rows(self) -> Sequence[Row]:
        """What is for everybody, in words.

        While papers are typed in the room sees none of them.
        """
        if self.rules.of:
            return [row for one in self.series for row in self._room_rows_of(one)]
        if self.rules.task == "read":
            rows = self._grouped(self._room_row)
            score = small_numbers.score(self.rules, self.records)
            return [*rows, *([Row(f"{HEADING}score", "", score)] if score else [])]
        return super().room_rows()

    def _room_row(self, record: Record) -> Row:
        """An answer without its code and its value."""
        return Row(record.id, "", self.room_text(record, self.rules.room))

    def _room_rows_of(self, one: Series) -> Iterator[Row]:
        """A thing that is measured, where it began and is now, and each moment."""
        if one.thing is None:
            return
        context = self.context
        beside = (
            f"  {field.label}: {answer}"
            for field in measure.beside_fields(context.method, self.rules)
            if (answer := answer_in_words(context.session, one.thing, field.id))
        )
        line = self._line(one)
        said = [self._words_of_thing(one.thing), *([f"  {line}"] if line else [])]
        yield Row(one.thing.id, "", "\n".join((*said, *beside)))
        for record in one.taken:
            words = self.room_text(record, self.rules.room)
            text = " – ".join(filter(None, (self._moment(one, record), words)))
            yield Row(record.id, "", f"  {text}")

    def room_view(self) -> RoomView:
        """What is asked; where answers are read, how often each was given."""
        if self.rules.task == "read":
            return RoomView(tuple(self._bars()), count=self.count)
        asked = self.interview.question
        return RoomView(question=asked.label if asked else "", count=self.count)

    def _bars(self) -> Iterator[str]:
        """How many answers there are of each group, as bars.

        In the room few people are not counted out, and no bar shows how many they are
        (PRIV-7).
        """
        records = self.records
        counts = measure.counts(self.card, self.rules, records)
        width = max(map(len, counts), default=0)
        few = any(map(small_numbers.is_small, counts.values()))
        for name, count in counts.items():
            if few and self.context.room:
                drawn = small_numbers.roughly(count, counts.values())
            else:
                drawn = f"{bar(count, len(records), BAR_CELLS)} {count}"
            yield f"{name:<{width}}  {drawn}"

    @property
    def _score(self) -> Score | None:
        return measure.score_of(self.rules, self.records)

    def asks(self, subject: str) -> Sequence[Ask]:
        """The value of an answer and what comes with it, with what is known of each."""
        record = self.context.session.record(subject) if subject else None
        return [self._with_known(one, record) for one in super().asks(subject)]

    def _with_known(self, one: Ask, record: Record | None) -> Ask:
        """A question that says what is known, where that cannot stand in the entry."""
        if one.id == self.rules.value and self.front and self.front.unit:
            one = replace(one, help=f"Een getal, in {self.front.unit}.")
        if record is None or one.read is None:
            return one
        return replace(one, now=answer_in_words(self.context.session, record, one.id))

    def key_of(self, subject: str, asked: Ask) -> str:
        """What tells a question from the others; of the next answer always the same."""
        if self._is_new(subject):
            thing = self.front.thing if self.front else None
            return f"{thing.id if thing else 'new'}/{asked.id}"
        return super().key_of(subject, asked)

    def lead(self) -> str:
        """The code of what is measured, else of the answer."""
        thing = self.front.thing if self.front else None
        return (
            f"{registry.code(self.context.session, thing)}. "
            if thing
            else super().lead()
        )

    def otherwise(self) -> Question:
        """What the entry says where nothing can be typed."""
        if self.rules.task == "read":
            return Question("", "Enter = gelezen, en de volgende")
        return Question("", "Er is nog niets om te meten. Ctrl+B gaat terug.")

    def describe(self, question: Question) -> StepViewModel:
        """What is asked, how much there is, and how it is divided where it is read."""
        context = self.context
        front = self.card_in_front
        found = measure.hints(
            context.session, context.method, self.rules, context.today, front
        )
        return StepViewModel(
            question,
            detail="\n".join(self._detail()),
            count=self.count,
            keys=KEYS[self.rules.task],
            hints=tuple(hint.text for hint in found),
        )

    def _detail(self) -> Iterator[str]:
        """Above the list: cards to name, what is agreed on measuring, or the bars."""
        if cards_to_name := self.cards_to_name():
            yield cards_to_name
        elif self.rules.task == "read":
            score = self._score
            in_words = measure.score_in_words(self.rules, score) if score else ""
            is_small = score is None or score.answers < self.rules.few
            yield from filter(None, ("" if is_small else in_words, *self._bars()))
            if is_small and in_words:
                yield in_words
        elif self.front and (thing := self.front.thing):
            fields = measure.beside_fields(self.context.method, self.rules)
            session = self.context.session
            answers = [
                f"{field.label}: {answer}"
                for field in fields
                if (answer := answer_in_words(session, thing, field.id))
            ]
            yield from [" · ".join(answers)] if answers else []

    def take(self, words: str) -> None:
        """Answer the question of now; a point leaves it open."""
        asked, is_empty = self.interview.question, not words.strip()
        if self.rules.task == "read" or asked is None:
            with self.refusing(words):
                self.take_line(words)
        elif is_empty and self._is_new(self.subject):
            self.list.move(1)
        elif words.strip() == SKIP:
            self._begin_answer(self.subject)
            self.go_on(self.interview.next())
        else:
            super().take(words)
            return
        self.redraw()

    def take_line(self, words: str) -> None:
        """The answer in front was read; the next one comes.

        Raises:
            RuleError: there is nothing to type here.
        """
        if words.strip():
            raise RuleError("Hier valt niets te typen. Ctrl+N gaat verder.")
        record, read = self.card_in_front, self.rules.read
        if record and read and not record.flag(read):
            put = partial(writing.put, card=self.card, record_id=record.id)
            self.ask(partial(put, fields={read: YES}))
        self.list.move(1)

    def save(self, subject: str, answers: Answers, words: str) -> None:
        """Write down an answer; the first one says of what it is and of which day."""
        self._begin_answer(subject)
        put = partial(
            writing.put,
            card=self.card,
            record_id=subject,
            fields=answers,
            made_with=self._made_with(),
        )
        self.ask(put, words)

    def _begin_answer(self, subject: str) -> None:
        """From now on this answer is asked about, until all is known of it."""
        self.begun.add(subject)
        self.added = subject

    def _made_with(self) -> dict[str, Value]:
        """What an answer gets besides what is typed."""
        rules, context = self.rules, self.context
        fields: dict[str, Value] = {}
        if rules.of and self.front and self.front.thing:
            fields[rules.of] = self.front.thing.id
        if rules.day:
            day = evening_date(context.session, context.today)
            fields[rules.day] = measure.today_in(self.card, rules, day)
        return fields

    def go_on(self, after: Interview) -> None:
        """Ask what comes next; behind the last question the next thing is measured."""
        front = self.front
        super().go_on(after)
        if after.question is None and front and front.thing:
            things = [one.thing.id for one in self.series if one.thing]
            after_this = things[things.index(front.thing.id) + 1 :]
            self.list.go(next(iter(after_this), front.thing.id))
            self.begin(self.subject)

    def full_text(self, key: str) -> str:
        """What is measured, or what is known of an answer."""
        record = self.context.session.record(key)
        if record and record.kind != self.card.kind:
            return self._words_of_thing(record)
        return super().full_text(key)

    def action_reword(self) -> None:
        """Ask everything about the answer in front again, from its value on."""
        if record := self.card_in_front:
            self.added = record.id
            self.begin(record.id)
            self.interview = self.interview.go(self.rules.value)
            self.redraw()
