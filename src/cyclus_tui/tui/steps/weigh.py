"""Weigh: one assumption in front, one choice at a time, a digit for each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import ClassVar, Final

from textual.binding import Binding

from cyclus_tui.domain.interview import Answers, Ask, Interview
from cyclus_tui.domain.journal.erasure import words_of
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.learning import asking, assumptions, risks, weighing
from cyclus_tui.domain.steps import weigh
from cyclus_tui.domain.steps.weigh import Rules
from cyclus_tui.tui.interview_pane import InterviewPane
from cyclus_tui.tui.pane import Command
from cyclus_tui.tui.steps import weigh_words
from cyclus_tui.tui.view_model import (
    Erasable,
    Question,
    RoomView,
    StepContext,
    StepViewModel,
)
from cyclus_tui.tui.widgets.line_list import Row

NEW: Final = Ask(
    "new",
    "Nieuwe aanname",
    "Wij nemen aan dat … (leeg = klaar)",
    adds=True,
    stays=True,
)
"""What is asked until an empty line, where assumptions are added."""


class Pane(InterviewPane[Rules]):
    """The assumptions in order of risk; the entry asks about the one in front.

    The order stays as it is while one is being weighed, so that nothing moves under
    anybody's hands; it is put right when the next one comes in front.
    """

    LEAVING = (*InterviewPane.LEAVING, "f4")
    BINDINGS: ClassVar = [
        Binding("f2", "reword", "Tekst wijzigen"),
        Binding("f4", "by_key('f4')", "Nieuwe aanname"),
        Binding("f8", "remove", "Aanname weg"),
    ]

    def __init__(self, context: StepContext, drafts: dict[str, str]) -> None:
        super().__init__(context, drafts)
        self._order: list[str] = []
        self._done: set[str] = set()
        """What was in front already, so that the next one comes."""

    def draw(self, context: StepContext) -> StepViewModel:
        """Draw the assumptions; the first open one comes in front on arriving."""
        arrived = not self._order
        order = [record.id for record in assumptions.in_order(context.session)]
        stable = [key for key in self._order if key in order and self.interview.at]
        self._order = stable + [key for key in order if key not in stable]
        view_model = super().draw(context)
        if arrived and (unweighed := self._unweighed()):
            self.bring(unweighed[0])
            view_model = super().draw(context)
        return view_model

    @property
    def erasable(self) -> Sequence[Erasable]:
        """The assumption in front, and from whom it is known in their words."""
        front = self.record_in_front
        sources = assumptions.sources(self.context.session, front) if front else {}
        with_words = [source for source in sources.values() if source.text("what")]
        return [*super().erasable, *map(Erasable, with_words)]

    def rows(self) -> Sequence[Row]:
        """Each assumption with how sure it is, what hangs on it, and the sources."""
        session = self.context.session
        codes = assumptions.codes(session)
        records = filter(None, map(session.record, self._order))
        return [
            Row(r.id, codes[r.id], words_of(r), weigh_words.note(session, r))
            for r in records
        ]

    def room_rows(self) -> Sequence[Row]:
        """Each assumption by itself, with what was written about it."""
        session = self.context.session
        rows = []
        for one in filter(None, map(session.record, self._order)):
            lines = [words_of(one), *weigh_words.known(session, one)]
            rows.append(Row(one.id, "", "\n".join(lines)))
        return rows

    def room_view(self) -> RoomView:
        """The question of now, and what can be answered, in words."""
        asked = None if self.between else self.interview.question
        if not asked:
            return RoomView(one_by_one=True, question="Wij nemen aan dat …")
        answers = weigh_words.answers_for_all(asked)
        below = (asked.label, *answers)
        return RoomView(with_phase=not answers, below=below, one_by_one=True)

    def asks(self, subject: str) -> Sequence[Ask]:
        """Three digits, from whom it is known, both sides, and how to find out."""
        front = self.context.session.record(subject)
        if front is None:
            return []
        sources = self._asks_of_sources(front) if self.rules.sources else []
        digits = weigh_words.digits(self.context.session)
        asks = [*digits, *sources, *weigh_words.SENTENCES]
        return [ask.known_by(front) for ask in asks]

    def _asks_of_sources(self, front: Record) -> list[Ask]:
        """From whom the group knows it, and what each of them saw or heard."""
        sources = assumptions.sources(self.context.session, front)
        asks = [
            replace(
                weigh_words.FROM_WHOM,
                known=[*sources],
                read=lambda text: [*weighing.letters(text)],
                now="".join(assumptions.LETTERS[sort] for sort in sources),
            )
        ]
        for sort, words in weigh_words.SOURCES.items():
            label = f"Wat zagen of hoorden we? ({words})"
            ask = Ask(f"what:{sort}", label, "in een paar woorden")
            saw = sources[sort].text("what") if sort in sources else ""
            applies = partial(_is_source, sort)
            asks.append(replace(ask, known=saw, applies=applies))
        return asks

    def save(self, subject: str, answers: Answers, words: str) -> None:
        """Save what was chosen or written, or take a new assumption down."""
        name, value = next(iter(answers.items()))
        name, _, sort = name.partition(":")
        text = str(value)
        command: Command
        if name == "new":
            self._add(words)
            return
        if sort:
            command = partial(
                weighing.say_what, assumption=subject, sort=sort, text=text
            )
        elif isinstance(value, list):
            sorts = [*map(str, value)]
            command = partial(weighing.say_sources, assumption=subject, sorts=sorts)
        elif name in weighing.TEXTS:
            command = partial(weighing.write, assumption=subject, field=name, text=text)
        else:
            command = partial(weighing.weigh, assumption=subject, answers=answers)
        self.ask(command, words)

    def lead(self) -> str:
        """The code of the assumption."""
        return f"{assumptions.codes(self.context.session)[self.interview.subject]}. "

    def follow_row(self) -> None:
        """Where there is no assumption yet, they are typed here."""
        super().follow_row()
        if not (self.subject or self.between):
            self.between = Interview(fields=(NEW,))

    def describe(self, question: Question) -> StepViewModel:
        """The question, the four boxes in words, and how far the weighing is."""
        session = self.context.session
        every = assumptions.all_assumptions(session)
        weighed = sum(map(risks.is_weighed, every))
        front = None if self._is_adding else self.record_in_front
        hints = weigh.hints(session, front, self.rules)
        return StepViewModel(
            question,
            self._detail(),
            f"{weighed} van {len(every)} gewogen" if every else "",
            "Enter verder · Tab vraag · F4 nieuw · F2 wijzigen · F8 weg",
            tuple(hint.text for hint in hints),
            weigh_words.MARKS,
        )

    def take_lines(self, lines: tuple[str, ...]) -> None:
        """A pasted list becomes that many assumptions while new ones are asked."""
        if not self._is_adding:
            super().take_lines(lines)
            return
        for line in lines:
            self.take(line)

    def take_by_key(self, key: str, words: str) -> bool:
        """Words and then F4 are a new assumption, as where questions are asked."""
        asked = self.current.question
        added = self._is_adding or (asked and asked.choices)
        if key != "f4" or not added or len(words.split()) < 2:
            return False
        if words.replace(" ", "").isdecimal():
            return False
        with self.refusing(words):
            self._add(words)
        return True

    def leave(self, key: str) -> None:
        """The arrows go to another assumption, Tab to another question, F4 to new."""
        if key == "f4":
            self.between = None if self._is_adding else Interview(fields=(NEW,))
        else:
            super().leave(key)

    def action_reword(self) -> None:
        """Put the assumption in front into the entry, to write it better."""
        if front := self.record_in_front:
            code = assumptions.codes(self.context.session)[front.id]
            self.reword(front, f"Wijzig {code}")

    def action_remove(self) -> None:
        """Take the assumption in front out; Ctrl+Z brings it back."""
        if front := self.record_in_front:
            self.ask(partial(weighing.remove, assumption=front))

    def show_full(self) -> None:
        """The whole assumption, and the choices of this question."""
        front = self.record_in_front
        lines: list[str] = []
        if front and not self.between:
            if not self.list.fits(front.id):
                lines.append(words_of(front))
            lines += self._choices() or weigh_words.known(self.context.session, front)
        self._show("full", "\n".join(lines))

    def finish(self) -> None:
        """The next assumption that was not weighed comes in front."""
        front = self.interview.subject
        self._done.add(front)
        following = self._unweighed()
        record = self.context.session.record(front)
        if not following and record and risks.is_weighed(record):
            following = self._order[self._order.index(front) + 1 :]
        self.bring(following[0] if following else front)

    @property
    def _is_adding(self) -> bool:
        return self.current.question is NEW

    def _unweighed(self) -> list[str]:
        """What is to be weighed yet and was not in front, in the order of the list."""
        session = self.context.session
        records = filter(None, map(session.record, self._order))
        return [
            record.id
            for record in records
            if not risks.is_weighed(record) and record.id not in self._done
        ]

    def _add(self, words: str) -> None:
        """Take a new assumption down.

        Raises:
            RuleError: nobody has the number that was typed.
        """
        line = self.typed_line(words)
        stop, step = self.context.stop.id, self.context.step.id
        self.ask(
            partial(asking.note_assumption, line=line, phase=stop, step=step), words
        )

    def _choices(self) -> list[str]:
        asked = self.interview.question
        return weigh_words.choices(asked) if asked else []

    def _detail(self) -> str:
        """The four boxes in words."""
        if self.record_in_front is None:
            return "Er is nog geen aanname. Wat nemen jullie aan? Typ hem hier."
        return weigh_words.boxes(self.context.session)


def _is_source(sort: str, answers: Answers) -> bool:
    """Whether the group knows it from these people too, and what they said."""
    sources = answers["sources"]
    return isinstance(sources, list) and sort in sources and sort != "none"
