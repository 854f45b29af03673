"""An interview: several questions about one thing, asked one after another.

It is a value: what it is about, its questions with what is known of each, which one is
asked, and the answers that are not saved yet. Reading typed words, walking on and back,
and asking again what an undo took away happen here, without a screen; `InterviewPane`
draws it and has the answers saved.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass, field, replace
from typing import Final

from cyclus_tui.domain.journal.edit import Value
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.errors import RuleError

CLEAR: Final = "-"
"""What is typed to take an answer away, where that can be done."""

Answers = Mapping[str, Value]
"""What was answered, by question."""


@dataclass(frozen=True, slots=True)
class Ask:
    """One question: of free words, of a few choices, or of what a reader can read."""

    id: str
    """What it is called, mostly as the field of the record."""
    label: str
    help: str = ""
    """What stands in the entry while it is empty."""
    _: KW_ONLY
    known: Value = ""
    """What was answered and is saved; blank when nothing was."""
    choices: Mapping[str, str] | Mapping[int, str] = field(default_factory=dict)
    """What can be chosen by a digit or by its words; empty where words are free."""
    first: int = 1
    """The digit of the first choice."""
    read: Callable[[str], Value] | None = None
    """Reads an answer that is neither free words nor a choice, or refuses it."""
    typed: str | None = None
    """How what is known is typed, where that is not letter for letter."""
    now: str = ""
    """What is known, where a sign answers and it cannot be changed in the entry."""
    default: Value = ""
    """What an empty line answers as long as nothing is known."""
    applies: Callable[[Answers], bool] = lambda answers: True
    """Whether it is asked, given the other answers."""
    wanted: bool = False
    """Whether nobody means to leave it open by an Enter that came too soon."""
    keeps: bool = False
    """Whether an emptied line leaves what is known."""
    can_clear: bool = False
    """Whether `-` takes the answer away."""
    adds: bool = False
    """Whether each answer is one more, beside those that are known."""
    stays: bool = False
    """Whether it is asked again after an answer; an empty line goes on."""
    on_tab: bool = False
    """Whether Tab goes to it also where it does not apply."""

    def known_by(self, record: Record | None) -> Ask:
        """With what a record has of it."""
        value = record.fields.get(self.id, self.known) if record else self.known
        return replace(self, known=value)

    @property
    def filled_in(self) -> str:
        """What stands in the entry to be read and changed."""
        if self.typed is not None:
            return self.typed
        free = not (self.choices or self.read)
        return self.known if free and isinstance(self.known, str) else ""

    @property
    def label_now(self) -> str:
        """The question with what is known of it: `Hoe zeker zijn we? (nu 2)`."""
        now, known = self.now, self.known
        if self.choices and not is_blank(known):
            texts = (text for value, text in self.choices.items() if value == known)
            now = str(known) if isinstance(known, int) else next(texts, str(known))
        return f"{self.label} (nu {now})" if now else self.label

    @property
    def offered(self) -> str:
        """The choices with their digits, on one line."""
        texts = enumerate(self.choices.values(), self.first)
        return " · ".join(f"{digit} {text}" for digit, text in texts)

    @property
    def refusal(self) -> str:
        """Which digits can be typed, in a sentence."""
        *digits, last = (str(self.first + at) for at in range(len(self.choices)))
        clear = f", {CLEAR} = weg" if self.can_clear else ""
        return f"Kies {', '.join(digits)} of {last}. Leeg = verder{clear}."

    def value_of(self, text: str) -> Value:
        """What typed words answer.

        Raises:
            RuleError: they are no answer to this question.
        """
        if self.can_clear and text == CLEAR:
            return ""
        if self.choices:
            return self._chosen(text)
        return self.read(text) if self.read else text

    def _chosen(self, text: str) -> Value:
        """What a digit, or the words themselves, choose."""
        for value, words in self.choices.items():
            if text.casefold() in (words.casefold(), str(value).casefold()):
                return value
        is_digit = text.isascii() and text.isdecimal() and len(text) < 4
        at = int(text) - self.first if is_digit else -1
        if not 0 <= at < len(self.choices):
            raise RuleError(self.refusal)
        values: list[Value] = [*self.choices]
        return values[at]


@dataclass(frozen=True, slots=True)
class Interview:
    """The questions about one thing, and how far they are."""

    subject: str = ""
    """What is asked about, mostly the id of a record."""
    fields: tuple[Ask, ...] = ()
    at: int = 0
    """The place of the question that is asked; behind the last one all were asked."""
    pending: Answers = field(default_factory=dict)
    """What was answered and is not saved yet."""
    skipped: str = ""
    """The wanted question that an Enter left open just now."""

    @property
    def question(self) -> Ask | None:
        """The question of now; `None` when all were asked."""
        return self.fields[self.at] if self.at < len(self.fields) else None

    @property
    def answers(self) -> dict[str, Value]:
        """What is answered so far, saved or not."""
        return {one.id: one.known for one in self.fields} | dict(self.pending)

    def go(self, name: str) -> Interview:
        """With another question in front."""
        return self._to(self._place(name))

    def next(self) -> Interview:
        """With the next question in front that applies; behind the last with none."""
        answers = self.answers
        ahead = range(self.at + 1, len(self.fields))
        places = (at for at in ahead if self.fields[at].applies(answers))
        return self._to(next(places, len(self.fields)))

    def cycle(self, paces: int) -> Interview:
        """With the question before or after this one, round and round."""
        answers = self.answers
        places = [
            at
            for at, one in enumerate(self.fields)
            if at == self.at or one.on_tab or one.applies(answers)
        ]
        if self.at not in places:
            return self
        at = places.index(self.at) + paces
        return self._to(places[at % len(places)])

    def answer(
        self, words: str, *, seen: str | None = None, emptied: bool = False
    ) -> tuple[Interview, dict[str, Value]]:
        """Read typed words as an answer and go on; what is to be saved comes along.

        Args:
            words: What was typed; an empty line goes on.
            seen: The question in sight when Enter was pressed: it may be one before,
                or none of these (empty); `None` when it is the one that is asked.
            emptied: Whether a known answer stood in the entry and was taken out.

        Raises:
            RuleError: the words are no answer to the question.
        """
        question, text = self.question, words.strip()
        if question is None:
            return self, {}
        unseen = seen is not None and seen != question.id
        if text and seen and seen == self.skipped and unseen:
            late = self.fields[self._place(seen)].value_of(text)
            return replace(self, skipped="")._answered({seen: late})
        if text:
            values = self._read(question, text)
        elif emptied and not question.keeps:
            values = {question.id: ""}
        elif question.default and is_blank(self.answers[question.id]):
            values = {question.id: question.default}
        elif unseen and question.wanted:
            return self, {}
        else:
            open_ = question.wanted and is_blank(self.answers[question.id])
            return replace(self.next(), skipped=question.id if open_ else ""), {}
        answered, new = self._answered(values)
        return answered if question.stays else answered.go([*values][-1]).next(), new

    def on_disk(self, fields: Sequence[Ask]) -> Interview:
        """As it is with what is saved now; what an undo took away is asked again."""
        fresh = {one.id: one.known for one in fields}
        undone = [
            at
            for at, one in enumerate(self.fields)
            if not is_blank(one.known)
            and is_blank(fresh.get(one.id, ""))
            and one.id not in self.pending
        ]
        pending = {k: v for k, v in self.pending.items() if fresh.get(k, v) != v}
        at = undone[0] if undone else self.at
        return replace(self, fields=tuple(fields), at=at, pending=pending)

    def refused(self) -> Interview:
        """Without the answers that could not be saved."""
        return replace(self, pending={})

    def _read(self, question: Ask, text: str) -> dict[str, Value]:
        """What words answer: this question, or a row of digits the next ones too."""
        digits = re.sub(r"[\s,;/]+", "", text)
        row = len(digits) > 1 and digits.isascii() and digits.isdecimal()
        if not (question.choices and row):
            return {question.id: question.value_of(text)}
        answers = self.answers
        values: dict[str, Value] = {}
        for one in self.fields[self._place(question.id) :]:
            if not one.choices or len(values) == len(digits):
                break
            if one.applies(answers | values):
                values[one.id] = one.value_of(digits[len(values)])
        if len(digits) > len(values):
            raise RuleError(f"Dat zijn te veel cijfers. {question.refusal}")
        return values

    def _answered(self, values: dict[str, Value]) -> tuple[Interview, dict[str, Value]]:
        """With these answers; those that are new come along."""
        adding = {one.id for one in self.fields if one.adds}
        old = self.answers
        new = {k: v for k, v in values.items() if k in adding or v != old[k]}
        pending = {k: v for k, v in new.items() if k not in adding}
        return replace(self, pending={**self.pending, **pending}), new

    def _to(self, at: int) -> Interview:
        """With another question in front."""
        return self if at == self.at else replace(self, at=at, skipped="")

    def _place(self, name: str) -> int:
        """The place of a question; the first one when there is none of this name."""
        return next((at for at, one in enumerate(self.fields) if one.id == name), 0)


def is_blank(value: Value) -> bool:
    """Whether a value says nothing; 0 says something."""
    return value in ("", [])
