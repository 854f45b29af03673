"""Ask: a question, Enter, its answer in keywords, Enter; keys for what it lays bare."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import ClassVar, Final

from textual import on
from textual.binding import Binding
from textual.events import DescendantBlur, DescendantFocus

from cyclus_tui.domain.checks.hint import Hint
from cyclus_tui.domain.checks.question import check as question_check
from cyclus_tui.domain.ideas import contributions
from cyclus_tui.domain.interview import Answers, Ask
from cyclus_tui.domain.journal.edit import random_id
from cyclus_tui.domain.journal.erasure import words_of
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.learning import asking, questions
from cyclus_tui.domain.learning.records import WHOSE
from cyclus_tui.domain.steps import ask
from cyclus_tui.domain.steps.ask import Rules
from cyclus_tui.errors import RuleError
from cyclus_tui.reports.counts import count_of
from cyclus_tui.tui import line_notes
from cyclus_tui.tui import question_view as view
from cyclus_tui.tui.between_pane import BetweenPane
from cyclus_tui.tui.view_model import Question, RoomView, StepContext, StepViewModel
from cyclus_tui.tui.widgets.line_list import LineList, Row

SHORT: Final = 3
"""With fewer words than these there is nothing to remark on yet."""

IN_SIGHT: Final = 2
"""So many hints stand on the screen."""

OWNER: Final = Ask("whose", "Van wie?", choices=WHOSE)
"""Whose an assumption can be, by digit; an empty line leaves it the group's."""


class Pane(BetweenPane[Rules]):
    """Questions, doubts, assumptions and parked advice, in the order of saying."""

    FOLLOW = True
    LEAVING = ("f2", "f3", "f4", "f8")
    BINDINGS: ClassVar = [
        Binding("f2", "by_key('f2')", "Ander begin, of tekst wijzigen"),
        Binding("f3", "by_key('f3')", "Dit is een twijfel"),
        Binding("f4", "by_key('f4')", "Dit is een aanname"),
        Binding("f8", "by_key('f8')", "Naar de wachtkamer"),
        Binding("b", "from_bank", "Een vraag uit de bank"),
    ]

    answering = ""
    """The id of the question whose answer is asked, on the disk or on its way."""

    owning = ""
    """The id of the assumption of which is asked whose it is."""

    prompts = 0
    """How many questions of the bank were shown."""

    codes: Mapping[str, str]
    """What each line is called."""

    _on_paper: Sequence[Record] = ()
    """What was written in silence and can be asked now."""
    _banked = False
    _offered: tuple[str, ...] = ()
    """The own words and the other beginnings that F2 walks through."""

    _live = ""
    _coach: tuple[str, ...] = ()

    def __init__(self, context: StepContext, drafts: dict[str, str]) -> None:
        super().__init__(context, drafts)
        self._seen: dict[str, int] = {}
        """How many lines there were when a hint came in sight."""

    @property
    def _asks_a_question(self) -> bool:
        """Whether the words in the entry are or become a question."""
        if self.between:
            record = self.context.session.record(self.between.subject)
            return record is None or record.kind == "question"
        return not (self.answering or self.owning)

    def make_list(self) -> LineList:
        """Letters say how a question touched, and what it is."""
        return LineList(id="list", mark_cells=4, letters="wlkogasf")

    def draw(self, context: StepContext) -> StepViewModel:
        """Draw; what was taken back is no longer asked about."""
        session = context.session
        self.context = context
        if self.is_gone(self.answering):
            self.answering = ""
        if self.is_gone(self.owning):
            self.owning = ""
        self.codes = questions.codes(session)
        self._on_paper = ask.on_paper(
            session, context.method, self.rules, context.step.id
        )
        self._coach = self._unheard(ask.hints(session, self.rules, context.step.id))
        return super().draw(context)

    def _unheard(self, hints: Sequence[Hint]) -> tuple[str, ...]:
        """The hints that were not in sight yet through several lines.

        Whoever saw one and went on does not want it: it makes room for another.
        """
        lines = len(self.codes)
        texts: list[str] = []
        for hint in hints:
            about = ask.what_it_is_about(hint)
            if about and lines - self._seen.get(about, lines) >= ask.SEEN:
                continue
            if len(texts) < IN_SIGHT and not self.context.room:
                self._seen.setdefault(about, lines)
            texts.append(hint.text)
        return tuple(texts)

    def rows(self) -> Sequence[Row]:
        """Each line with its code; names and kinds are for the facilitator alone."""
        return view.rows(self.context, self.codes)

    def view_model(self) -> StepViewModel:
        """What is asked now, the counter, and what a coach notices."""
        shown = self._shown_from_bank
        return StepViewModel(
            self.question(),
            f"Uit de bank: {shown}" if shown else self._offered_from_paper(),
            view.counted(self.context.session, self.rules),
            self._keys(),
            self._hints(),
        )

    @property
    def _shown_from_bank(self) -> str:
        """The good question that is shown; empty for none."""
        bank = self.rules.bank
        return bank[(self.prompts - 1) % len(bank)] if self._banked else ""

    def room_rows(self) -> Sequence[Row]:
        """Each line, and how a question touched; no names and no kinds."""
        return view.room_rows(self.context)

    def room_view(self) -> RoomView:
        """Whose turn it is, and a good question to begin with."""
        question = ""
        if self.owning and not self.between:
            question = OWNER.label
        elif self.answering and not self.between:
            question = "Antwoord"
        elif self.rules.turns and not self.between:
            question = view.turn(self.context, self.rules).label
        asked = questions.all_questions(self.context.session)
        shown = self._shown_from_bank
        return RoomView(
            (shown,) if shown else (),
            count=count_of(len(asked), "vraag", "vragen") if asked else "",
            question=question,
        )

    def full_text(self, key: str) -> str:
        """All of a line, with the answer."""
        record = self.context.session.record(key)
        return view.line_text(record) if record else ""

    def save(self, subject: str, answers: Answers, words: str) -> None:
        """Take down better words."""
        self.ask(partial(asking.reword, record=subject, text=words), words)

    def take_line(self, words: str) -> None:
        """Take down a question, its answer, or what was asked about a line."""
        text = words.strip()
        if self.owning and (not text or text.isdecimal()):
            self._own(words)
        elif self.answering and not self.owning:
            asked, self.answering = self.answering, ""
            if text:
                command = partial(asking.note_answer, question=asked, text=words)
                self.ask(command, words)
            self.redraw_entry()
        elif text:
            self._ask_on(words)

    def take_lines(self, lines: tuple[str, ...]) -> None:
        """A pasted list is a list of questions, unless one answer is asked."""
        if self.answering or self.between or self.owning:
            super().take_lines(lines)
            return
        session, roles = self.context.session, self.context.method.roles
        parsed = contributions.parse_lines(session, roles, lines)
        self._take_down(parsed, "\n".join(lines))

    def take_by_key(self, key: str, words: str) -> bool:
        """The key says what the words are; with an empty entry it is about a line."""
        if key == "f2":
            self._f2(words)
        elif key == "f8" and not words.strip():
            self._park_in_front()
        elif key in ("f3", "f4") and not self.rules.notes:
            raise RuleError("Twijfels en aannames komen in een latere ronde.")
        elif not words.strip():
            self.say("Typ eerst de woorden, en druk dan op de toets.", True)
        elif self.between:
            raise RuleError("Eerst Enter: dan staat de nieuwe tekst er.")
        else:
            self._sort_as(key, words)
        return True

    def typed(self, words: str) -> None:
        """While a question is typed, the checker looks along (3.1)."""
        remark = ""
        _, spoken = contributions.split_sign(words)
        if self._asks_a_question and len(spoken.split()) >= SHORT:
            remark = view.remark(spoken, self.rules)
        elif self.answering and not (self.owning or self.between):
            remark = view.remark_on_answer(words)
        if remark != self._live:
            self._live = remark
            self.redraw_around()

    def on_line_list_letter_pressed(self, event: LineList.LetterPressed) -> None:
        """w, l, k: warm, lukewarm, cold; o, g, a, s, f: what the question is."""
        event.stop()
        if warmth := asking.WARMTH.get(event.letter):
            self.ask(partial(asking.mark_warmth, question=event.key, warmth=warmth))
        elif not self.context.room:
            kind = asking.SEEN_AS[event.letter]
            self.ask(partial(asking.mark_kind, question=event.key, kind=kind))

    @on(DescendantFocus)
    @on(DescendantBlur)
    def _other_keys(self) -> None:
        """In the list other keys count than in the entry."""
        self.redraw_around()

    def choose(self, key: str) -> None:
        """Enter on a question: it is asked now, if it was only written; its answer."""
        record = self.context.session.record(key)
        if record and record.kind == "question":
            self._ask_written(key, "")
        super().choose(key)

    def action_from_bank(self) -> None:
        """Show the next good question of the template."""
        if self.rules.bank:
            self.prompts += 1
            self._banked = True
            self.redraw()
        else:
            self.say("Deze stap heeft geen vragen om te laten zien.", True)

    def cancel(self) -> bool:
        """Leave off; an answer that ends as a question becomes the next question."""
        if super().cancel():
            return True
        was = bool(self.answering or self.owning)
        if was:
            words = self.drafts.pop(self.draft_place, "")
            if self._live and not self._asks_a_question:
                self.drafts[f"{self.context.place}/"] = words
        self.answering = self.owning = ""
        return was

    def refused(self, words: str, question: str | None = None) -> None:
        """A question that was refused has no answer: ask it again."""
        lost = self.context.session.any_record(self.answering) is None
        if question == "" and self.answering and lost:
            typed, self.answering = self.entry.value, ""
            self.entry.value = ""
            self.redraw()
            super().refused(words, question)
            words, question = typed, None
        if words or question is not None:
            super().refused(words, question)

    def _ask_on(self, words: str) -> None:
        """Take down a question, or that somebody passes."""
        self.owning = ""
        if contributions.SIGN_ALONE.fullmatch(words.strip()):
            self.refused(f"{words.strip()} ")
            self.say("Typ de vraag erachter.", True)
            return
        code = words.strip().upper()
        for written in self._on_paper:
            if self.codes[written.id].upper() == code:
                self._ask_written(written.id, words)
                return
        line = self.typed_line(words)
        if self.rules.turns and line.text.lower() == ask.PASS:
            step = self.context.step.id
            turn = partial(
                asking.pass_turn, askers=self.rules.askers, step=step, person=line.by
            )
            self.ask(turn, words)
        else:
            self._take_down([line], words)

    def _take_down(self, lines: Sequence[contributions.TypedLine], words: str) -> None:
        """Ask to take questions down; after one alone its answer is asked."""
        self._banked = False
        self.list.action_last()  # so that what is asked stands in sight, and in front
        for line in lines:
            self.show_waiting(line.text)
        first = random_id()
        command = partial(
            asking.note_question,
            lines=lines,
            turns=self.rules.in_turns,
            phase=self.context.stop.id,
            step=self.context.step.id,
            first=first,
        )
        self.ask(command, words)
        if self.rules.answers and len(lines) == 1:
            self.answering = first
            self.redraw_entry()

    def _ask_written(self, question: str, words: str) -> None:
        """Have a question asked that was only written; then its answer is asked."""
        if any(question == written.id for written in self._on_paper):
            ask_now = partial(asking.ask_written, question=question)
            step, turns = self.context.step.id, self.rules.in_turns
            self.ask(partial(ask_now, step=step, turns=turns), words)
        if self.rules.answers:
            self.answering, self.owning, self.between = question, "", None
            self.list.go(question)
            self.redraw()

    def _offered_from_paper(self) -> str:
        """What was written in silence and nobody asked yet."""
        if not self._on_paper:
            return ""
        first = self._on_paper[0]
        code, count = self.codes[first.id], len(self._on_paper)
        return f"Nog {count} van papier. {code} {words_of(first)} (typ {code})"

    def _sort_as(self, key: str, words: str) -> None:
        """Take the words down as a doubt, an assumption, or advice for later."""
        self.owning = ""
        line = self.typed_line(words)
        phase, step = self.context.stop.id, self.context.step.id
        self.list.action_last()
        if key == "f3":
            doubt = partial(asking.note_doubt, line=line, phase=phase, step=step)
            self.ask(doubt, words)
        elif key == "f4":
            record = random_id()
            note = partial(asking.note_assumption, line=line, phase=phase, step=step)
            self.ask(partial(note, record=record), words)
            self.owning = record
        else:
            turns = None if self.answering else self.rules.in_turns
            park = partial(asking.park, line=line, phase=phase, step=step, turns=turns)
            self.ask(park, words, ask.THANKS)

    def _f2(self, words: str) -> None:
        """Other beginnings for the words in the entry, or the line in front anew."""
        if words.strip() and self._asks_a_question:
            self._offer(words)
        elif words.strip():
            raise RuleError("F2 helpt bij een vraag. Dit is er geen.")
        elif (line := self.record_in_front) and not self.between:
            self.owning = self.answering = ""
            self.reword(line, f"Wijzig {self.codes[line.id]}")
        else:
            raise RuleError("Er is nog geen regel om te wijzigen.")

    def _offer(self, words: str) -> None:
        """Put the next beginning in the entry; behind the last the own words."""
        if words not in self._offered:
            sign, spoken = contributions.split_sign(words)
            starters = question_check.read(spoken).starters
            self._offered = (words, *(f"{sign}{one}" for one in starters))
        place = self._offered.index(words)
        following = self._offered[(place + 1) % len(self._offered)]
        if not self.entry.give_back(following):
            self.refused(words)
        if len(self._offered) == 1:
            self.say("Hiervoor weet ik geen ander begin. Begin eens met wat of hoe.")
        elif place == 0:
            self.say(f"Eerst was het: {words}")

    def _park_in_front(self) -> None:
        """Move the question in front to the waiting room (AL-5).

        One that was typed a moment ago is in front, also while it is being saved.
        """
        saved = self.context.session.any_record(self.answering) is not None
        record = self.record_in_front if saved or not self.answering else None
        target = record.id if record else self.answering
        if target and (record is None or record.kind == "question"):
            command = partial(asking.park_question, question=target)
            self.ask(command, said=ask.THANKS)
            if self.answering == target:
                self.answering = ""
        else:
            self.say("Zet eerst een vraag voor, of typ het advies en dan F8.", True)

    def _own(self, words: str) -> None:
        """Take down whose assumption it is."""
        text = words.strip()
        whose = str(OWNER.value_of(text)) if text else ""
        owned, self.owning = self.owning, ""
        if whose:
            self.ask(partial(asking.say_whose, assumption=owned, whose=whose), words)
        self.redraw_entry()

    def otherwise(self) -> Question:
        """Whose an assumption is, an answer, or the next question."""
        if self.owning:
            help_ = f"{OWNER.offered} (leeg = groep)"
            return Question(OWNER.label, help_, key=f"whose-{self.owning}")
        if self.answering:
            asked = self.context.session.record(self.answering)
            return Question(
                "Antwoord in kernwoorden",
                "Enter zonder woorden = geen antwoord",
                asked.text("answer") if asked else "",
                f"answer-{self.answering}",
            )
        return view.turn(self.context, self.rules)

    def _keys(self) -> str:
        if self.list.has_focus:
            return "w warm l lauw k koud · o g a s f soort · Tab typen"
        notes = "F3 twijfel · F4 aanname · " if self.rules.notes else ""
        return f"{notes}F8 tip · F2 anders · Tab warm"

    def _hints(self) -> tuple[str, ...]:
        """About the words being typed, the line in front, and the conversation."""
        line = self.record_in_front
        if line is None or line.id not in self.codes:
            return (*filter(None, [self._live]), *self._coach)
        code = self.codes[line.id]
        about = view.about(line, code, self.rules)
        named = line_notes.privacy_hint(view.line_text(line), code)
        return tuple(filter(None, (self._live, named, *self._coach, about)))
