"""Weigh: one assumption in front, one choice at a time, a digit for each."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import ClassVar, Final

from textual import on
from textual.binding import Binding

from cyclus_tui.domain.ideas import contributions
from cyclus_tui.domain.journal.erasure import words_of
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.learning import assumptions, risks
from cyclus_tui.domain.learning import records as learning_records
from cyclus_tui.domain.steps import weigh
from cyclus_tui.domain.steps.weigh import DIGITS, Rules
from cyclus_tui.errors import RuleError
from cyclus_tui.tui.pane import StepPane
from cyclus_tui.tui.steps import weigh_words
from cyclus_tui.tui.view_model import Erasable, Question, StepContext, StepViewModel
from cyclus_tui.tui.widgets.line_list import LineList, Row

FIRST: Final = "certainty"


class Pane(StepPane[Rules]):
    """The assumptions in order of risk; the entry asks about the one in front.

    The order stays as it is while one is being weighed, so that nothing moves under
    anybody's hands; it is put right when the next one comes in front.
    """

    LEAVING = ("up", "down", "tab", "shift+tab", "f4")
    BINDINGS: ClassVar = [
        Binding("f2", "reword", "Tekst wijzigen"),
        Binding("f4", "by_key('f4')", "Nieuwe aanname"),
        Binding("f8", "remove", "Aanname weg"),
    ]

    def __init__(self, context: StepContext, drafts: dict[str, str]) -> None:
        super().__init__(context, drafts)
        self.asked = FIRST
        self._adding = not assumptions.all_assumptions(context.session)
        self._rewording = ""
        self._front = ""
        self._order: list[str] = []
        self._agree = 0
        """The digit just typed for the one in front, before it is on the disk."""
        self._sorts: list[str] | None = None
        """The sources just typed for the one in front, before they are on the disk."""
        self._done: set[str] = set()
        """What was in front already, so that the next one comes."""
        self._seen: set[str] = set()
        """The digits of the one in front that were on the disk."""

    def draw(self, context: StepContext) -> StepViewModel:
        """Draw the assumptions; the first open one comes in front on arriving."""
        arrived = not self._order
        self._go_back_to_what_was_undone(context.session.record(self._front))
        order = [record.id for record in assumptions.in_order(context.session)]
        if self._is_busy:
            kept = [key for key in self._order if key in order]
            self._order = kept + [key for key in order if key not in kept]
        else:
            self._order = order
        view_model = super().draw(context)
        if arrived and (ahead := self._unweighed()):
            self._bring(ahead[0])
            view_model = super().draw(context)
        return view_model

    @property
    def erasable(self) -> Sequence[Erasable]:
        """The assumption in front, and from whom it is known in their words."""
        front = self.record_in_front
        known = assumptions.sources(self.context.session, front) if front else {}
        said = [source for source in known.values() if source.text("what")]
        return [*super().erasable, *map(Erasable, said)]

    def rows(self) -> Sequence[Row]:
        """Each assumption with how sure it is, what hangs on it, and the sources."""
        session = self.context.session
        shown = assumptions.codes(session)
        records = filter(None, map(session.record, self._order))
        return [
            Row(r.id, shown[r.id], words_of(r), weigh_words.note(session, r))
            for r in records
        ]

    def view_model(self) -> StepViewModel:
        """The question, the four boxes in words, and how far the weighing is."""
        session = self.context.session
        every = assumptions.all_assumptions(session)
        weighed = sum(map(risks.is_weighed, every))
        count = f"{weighed} van {len(every)} gewogen" if every else ""
        front = None if self._adding else self.record_in_front
        hints = weigh.hints(session, front, self.rules)
        return StepViewModel(
            self._question(),
            self._detail(),
            count,
            "Enter verder · Tab vraag · F4 nieuw · F2 wijzigen · F8 weg",
            tuple(hint.text for hint in hints),
            weigh_words.MARKS,
        )

    def take(self, words: str) -> None:
        """Save what was answered and ask the next thing."""
        front = self.record_in_front
        if self._rewording:
            self._reworded(words)
        elif self._adding or front is None:
            self._add(words)
        elif not words.strip() and not self._is_emptied(front):
            self._next()
        else:
            try:
                self._answer(front, words)
            except RuleError as error:
                self.refused(words)
                self.say(str(error), True)

    def take_lines(self, lines: tuple[str, ...]) -> None:
        """A pasted list becomes that many assumptions while new ones are asked."""
        if not (self._adding or self.record_in_front is None):
            super().take_lines(lines)
            return
        for line in lines:
            self._add(line)

    def take_by_key(self, key: str, words: str) -> bool:
        """Words and then F4 are a new assumption, as where questions are asked."""
        added = self._adding or (self.asked in DIGITS and not self._rewording)
        if key != "f4" or not added or len(words.split()) < 2:
            return False
        if words.replace(" ", "").isdecimal():
            return False
        self._add(words)
        return True

    def leave(self, key: str) -> None:
        """The arrows go to another assumption, Tab to another question, F4 to new."""
        if key == "f4":
            self._adding, self._rewording = not self._adding, ""
        elif key in ("up", "down"):
            self._adding, self._rewording = False, ""
            super().leave(key)
        elif front := self.record_in_front:
            names = self._questions(front)
            at = names.index(self.asked) + (1 if key == "tab" else -1)
            self.asked = names[at % len(names)]

    def cancel(self) -> bool:
        """Leave off adding or rewording."""
        was = bool(self._adding or self._rewording)
        if was:
            self.drafts.pop(self.draft_place, None)
        self._adding, self._rewording = False, ""
        return was

    def action_reword(self) -> None:
        """Put the assumption in front into the entry, to write it better."""
        if front := self.record_in_front:
            self._rewording, self._adding = front.id, False
            self.redraw()

    def action_remove(self) -> None:
        """Take the assumption in front out; Ctrl+Z brings it back."""
        if front := self.record_in_front:
            self.ask(partial(weigh.remove, assumption=front))

    def show_full(self) -> None:
        """The whole assumption, and the choices of this question; big in the room."""
        front = self.record_in_front
        lines: list[str] = []
        if front and not (self.context.room or self._adding or self._rewording):
            if not self.list.fits(front.id):
                lines.append(words_of(front))
            lines += self._choices() or weigh_words.known(self.context.session, front)
        self._show("full", "\n".join(lines))

    @on(LineList.RowHighlighted)
    def _other(self, event: LineList.RowHighlighted) -> None:
        """Another assumption is in front: begin with its first question."""
        if event.key != self._front and event.key == self.list.highlighted_key:
            self._begin(event.key)
            self.redraw()

    @property
    def _is_busy(self) -> bool:
        """Whether the one in front is being weighed: then the order stays."""
        return self.asked != FIRST

    def _begin(self, key: str) -> None:
        """Begin with an assumption."""
        self._front, self.asked = key, FIRST
        self._agree, self._sorts = 0, None
        self._seen = set()

    def _go_back_to_what_was_undone(self, front: Record | None) -> None:
        """A digit that Ctrl+Z took away is asked again."""
        here = {name for name in DIGITS if front and name in front.fields}
        gone = [name for name in DIGITS if name in self._seen - here]
        if gone and front:
            self.asked, self._agree = gone[0], 0
        self._seen = here

    def _bring(self, key: str) -> None:
        """Put an assumption in front."""
        self._begin(key)
        self.list.go(key)

    def _questions(self, front: Record) -> list[str]:
        """What is asked of the one in front; both sides only where people differ."""
        names = [*DIGITS]
        if self.rules.sources:
            known = assumptions.sources(self.context.session, front)
            sorts = list(known) if self._sorts is None else self._sorts
            named = (f"what:{sort}" for sort in sorts if sort != "none")
            names += ["sources", *named]
        agree = weigh.AGREE.get(self._agree) or front.text("agree")
        names += ["sides"] * (agree == "divided")
        names.append("test_idea")
        return names if self.asked in names else [*names, self.asked]

    def _question(self) -> Question:
        """What the entry asks for now."""
        session, front = self.context.session, self.record_in_front
        if record := session.record(self._rewording):
            code = assumptions.codes(session)[record.id]
            words, key = record.text("text"), f"reword-{record.id}"
            return Question(f"Wijzig {code}", value=words, key=key)
        if self._adding or front is None:
            help_ = "Wij nemen aan dat … (leeg = klaar)"
            return Question("Nieuwe aanname", help_, key="new")
        code = assumptions.codes(session)[front.id]
        label, help_ = self._asked()
        value = "" if self.context.room else self._text(front)
        now = self._now(front)
        now = f" (nu {now})" if now else ""
        key = f"{front.id}/{self.asked}"
        return Question(f"{code}. {label}{now}", help_, value, key)

    def _asked(self) -> tuple[str, str]:
        """The question of this moment and what to type."""
        name, _, sort = self.asked.partition(":")
        if sort:
            return (
                f"Wat zagen of hoorden we? ({weigh_words.SOURCES[sort]})",
                "in een paar woorden",
            )
        return weigh_words.ASKED[name]

    def _now(self, front: Record) -> str:
        """What was chosen before, for a question that a sign answers."""
        if self.asked == "agree":
            return learning_records.AGREE.get(front.text("agree"), "")
        if self.asked == "sources":
            known = assumptions.sources(self.context.session, front)
            return "".join(assumptions.LETTERS[sort] for sort in known)
        value = front.fields.get(self.asked) if self.asked in DIGITS else None
        return str(value) if type(value) is int else ""

    def _text(self, front: Record) -> str:
        """The sentence that was written before, for a question about words."""
        name, _, sort = self.asked.partition(":")
        if sort:
            known = assumptions.sources(self.context.session, front)
            return known[sort].text("what") if sort in known else ""
        return front.text(name) if name in weigh.TEXTS else ""

    def _is_emptied(self, front: Record) -> bool:
        """Whether an empty line takes a sentence away that stood in the entry.

        Where it still stands there, Enter was pressed before it came: that skips.
        """
        shown = not self.context.room and not self.entry.value
        return shown and bool(self._text(front))

    def _answer(self, front: Record, words: str) -> None:
        """Ask to save the answer to the question of this moment, and go on.

        Raises:
            RuleError: it is no choice of this question.
        """
        name, _, sort = self.asked.partition(":")
        text = words.strip()
        if name in DIGITS:
            answers = weigh.digits(text, name)
            self._agree = answers.get("agree", self._agree)
            command = partial(weigh.weigh, assumption=front.id, answers=answers)
            self.ask(command, words)
            self.asked = list(answers)[-1]
        elif name == "sources":
            self._sorts = weigh.letters(text)
            command = partial(weigh.say_sources, assumption=front.id, sorts=self._sorts)
            self.ask(command, words)
        elif sort:
            self.ask(
                partial(weigh.say_what, assumption=front.id, sort=sort, text=text),
                words,
            )
        else:
            self.ask(
                partial(weigh.write, assumption=front.id, field=name, text=text),
                words,
            )
        self._next()

    def _next(self) -> None:
        """The next question; after the last one the next assumption."""
        front = self.record_in_front
        assert front is not None
        names = self._questions(front)
        at = names.index(self.asked) + 1
        if at < len(names):
            self.asked = names[at]
        else:
            self._done.add(front.id)
            here = self._order.index(front.id)
            ahead = self._unweighed()
            if not ahead and risks.is_weighed(front):
                ahead = self._order[here + 1 :]
            self._bring(ahead[0] if ahead else front.id)
        self.redraw()

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
        """Take a new assumption down; an empty line ends it."""
        if not words.strip():
            self._adding = False
            self.redraw()
            return
        roles = self.context.method.roles
        try:
            line = contributions.parse_line(self.context.session, roles, words)
        except RuleError as error:
            self.refused(words)
            self.say(str(error), True)
            return
        self.list.append(Row(f"wait-{line.text}", "…", line.text, dim=True))
        stop, step = self.context.stop.id, self.context.step.id
        self.ask(partial(weigh.add, line=line, phase=stop, step=step), words)

    def _reworded(self, words: str) -> None:
        """Save the better words; an empty line leaves all as it was."""
        key, self._rewording = self._rewording, ""
        if words.strip():
            command = partial(weigh.write, assumption=key, field="text", text=words)
            self.ask(command, words)
        self.redraw()

    def _choices(self) -> list[str]:
        """The choices of this question, in lines."""
        return weigh_words.choices(self.asked)

    def _detail(self) -> str:
        """The four boxes in words; in the room the question and its choices, big."""
        session, front = self.context.session, self.record_in_front
        if front is None:
            return "Er is nog geen aanname. Wat nemen jullie aan? Typ hem hier."
        if self.context.room and not (self._adding or self._rewording):
            code = assumptions.codes(session)[front.id]
            label, help_ = self._asked()
            lines = [f"{code}. {words_of(front)}", "", label]
            return "\n".join([*lines, *(self._choices() or [help_])])
        return weigh_words.boxes(session)
