"""Stories: typed whole, read one by one in large letters, and chosen from.

Where stories are read or chosen, what is typed is said of the story in front.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import ClassVar, Final, cast

from textual.binding import Binding

from cyclus_tui.domain.cards import slips, writing
from cyclus_tui.domain.cards.questions import answer_in_words
from cyclus_tui.domain.checks.hint import Hint
from cyclus_tui.domain.journal.edit import Edit
from cyclus_tui.domain.journal.erasure import words_of
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.method.cards import Card, CardField
from cyclus_tui.domain.steps import cards as card_steps
from cyclus_tui.domain.steps import stories
from cyclus_tui.domain.steps.stories import Rules
from cyclus_tui.domain.text import one_line
from cyclus_tui.drawing.words import wrap
from cyclus_tui.errors import RuleError
from cyclus_tui.reports.counts import count_of
from cyclus_tui.tui.pane import Command
from cyclus_tui.tui.steps import cards
from cyclus_tui.tui.view_model import (
    Erasable,
    Question,
    RoomView,
    StepContext,
    StepViewModel,
)
from cyclus_tui.tui.widgets.line_list import LineList, Row
from cyclus_tui.tui.widgets.pages import Paging

KEYS: Final = {
    "gather": "Enter erbij · F3 verder vragen · F4 teruglezen · F2 wijzigen · F8 weg",
    "read": "Enter erbij · ↑↓ ander verhaal · PgDn verder lezen · F2 wijzigen · F8 weg",
    "choose": "Enter kiezen · ↑↓ ander verhaal · F4 lezen · F2 wijzigen · F8 weg",
}
"""The keys of now, by task."""

NOT_TOLD: Final = "Dit {one} lezen we niet voor.\nDaar is geen toestemming voor."
"""What stands in the place of a story for which there is no consent."""

TYPED_LINES: Final = 7
"""How much of a long answer that is being typed stands above the entry."""


class Pane(cards.Pane):
    """Each story, and what was said of it; a typed line is one more of either."""

    BINDINGS: ClassVar = [Binding("f4", "read", "Verhaal lezen, of weer de lijst")]

    KEEPS_LINES: ClassVar[bool] = True
    ENTER_TURNS: ClassVar[bool] = True

    def __init__(self, context: StepContext, drafts: dict[str, str]) -> None:
        super().__init__(context, drafts)
        self.reads = self.rules.task == "read"
        """Whether the story in front is read whole, in place of the list."""

    def make_list(self) -> LineList:
        """The list, with room for the longest code."""
        session = self.context.session
        codes = writing.codes_of(session, self.story_card).values()
        longest = max(map(len, (*codes, slips.next_code(session, self.story_card))))
        return LineList(id="list", mark_cells=longest)

    @property
    def rules(self) -> Rules:
        """What the template says of this step."""
        return cast("Rules", self.context.step.rules)

    @property
    def story_card(self) -> Card:
        """What the stories are."""
        return card_steps.card_of(self.context.method, self.rules)

    @property
    def line_card(self) -> Card | None:
        """What a line becomes that is said of a story."""
        return stories.line_card(self.context.method, self.rules)

    @property
    def card(self) -> Card:
        """What a typed line becomes: a story, or something said of one."""
        return self.line_card or self.story_card

    @property
    def asked(self) -> Sequence[CardField]:
        """What is asked about what was typed."""
        line = self.line_card
        return stories.asked_of_line(line, self.rules) if line else super().asked

    @property
    def beside(self) -> Sequence[CardField]:
        """What is said in a word; the story itself is read whole."""
        return [one for one in super().beside if one.type != "words"]

    @property
    def stories(self) -> list[Record]:
        """The stories that stand here."""
        session = self.context.session
        return card_steps.records_of(session, self.story_card, self.rules)

    @property
    def story_in_front(self) -> Record | None:
        """The story in front, or the one of which the line in front was said."""
        front, line = self.record_in_front, self.line_card
        if front and line and front.kind == line.kind:
            name = stories.naming_field(line, self.rules).id
            return self.context.session.record(front.text(name))
        return front

    @property
    def card_in_front(self) -> Record | None:
        """What keys act on: the line in front, or the last one said of a story."""
        front, line = self.record_in_front, self.line_card
        if not (front and line) or front.kind == line.kind:
            return front
        said = self._said_of(front)
        return said[-1] if said else None

    @property
    def erasable(self) -> Sequence[Erasable]:
        """The story in front, and what was said of it."""
        story = self.story_in_front
        parts = [story, *self._said_of(story)] if story else []
        return [Erasable(one) for one in parts]

    def _said_of(self, story: Record) -> list[Record]:
        """What was said of a story in a step like this one."""
        line, session = self.line_card, self.context.session
        return stories.lines_of(session, line, self.rules, story) if line else []

    def may_tell(self, record: Record) -> bool:
        """Whether a story is for everybody who is here; a line goes with its story."""
        line, session = self.line_card, self.context.session
        if line and record.kind == line.kind:
            name = stories.naming_field(line, self.rules).id
            story = session.record(record.text(name))
            return story is not None and super().may_tell(story)
        return super().may_tell(record)

    def rows(self) -> Sequence[Row]:
        """The stories, whole where they are read, and below each what was chosen."""
        if not (self.line_card or self.reads):
            return super().rows()
        codes = writing.codes_of(self.context.session, self.story_card)
        return [row for story in self.stories for row in self._of_story(story, codes)]

    def _of_story(self, story: Record, codes: Mapping[str, str]) -> Iterator[Row]:
        """A story, and what was said of it: behind it, or where one chooses below."""
        said = [self._in_words(one) for one in self._said_of(story)]
        note = "" if self.may_tell(story) else "niet voorlezen"
        code = codes.get(story.id, "")
        if self.reads:
            whole = "\n\n".join(filter(None, (self._whole(story), " · ".join(said))))
            yield Row(story.id, code, whole, note)
            return
        words = one_line(words_of(story, self.story_card.main.id))
        if self.rules.task == "read":
            yield Row(story.id, code, words, note or " · ".join(said))
            return
        yield Row(story.id, code, words, note)
        for line, text in zip(self._said_of(story), said, strict=True):
            yield Row(line.id, "", f"└ {text}")

    def _in_words(self, line: Record) -> str:
        """What was said of a story, behind the group that chose."""
        card = self.card
        group = one_line(line.text(self.rules.who)) if self.rules.who else ""
        words = one_line(words_of(line, card.main.id))
        return f"{group}: {words}" if group and not line.erased else words

    def _whole(self, story: Record) -> str:
        """A story to read aloud, each part below its question."""
        card, session = self.story_card, self.context.session
        parts = [words_of(story, card.main.id)]
        shown = [card.field(name) for name in self.rules.room if not story.erased]
        for one in shown or card_steps.asked_fields(card, self.rules):
            is_long = one.type == "words"
            answer = words_of(story, one.id) if is_long else ""
            answer = answer or answer_in_words(session, story, one.id)
            if answer and not story.erased:
                parts.append(f"{one.label}\n{answer}" if is_long else answer)
        return "\n\n".join(parts)

    def paging(self) -> Paging | None:
        """A story that is read has the page to itself."""
        return Paging(one_by_one=True, foot=self.count) if self.reads else None

    def room_rows(self) -> Sequence[Row]:
        """The stories that may be told; of another one only that it is not."""
        if not self.line_card and self.rules.task == "gather":
            return super().room_rows()
        return [self._for_room(story) for story in self.stories]

    def _for_room(self, story: Record) -> Row:
        """A story whole, or where one chooses what it is about, and who chose it."""
        if self.rules.task == "read":
            told = self.may_tell(story)
            not_told = NOT_TOLD.format(one=self.story_card.one)
            return Row(story.id, "", self._whole(story) if told else not_told)
        if not self.may_tell(story):
            return Row(story.id, "", "")
        words = words_of(story, self.story_card.main.id)
        said = [f"  {self._in_words(one)}" for one in self._said_of(story)]
        return Row(story.id, "", "\n".join([words, *said]))

    def room_view(self) -> RoomView:
        """What is asked, and under the story that is read what was said of it."""
        view = super().room_view()
        story = self.story_in_front
        if self.rules.task != "read" or story is None:
            return view
        said = self._said_of(story) if self.may_tell(story) else []
        below = " · ".join(self._in_words(one) for one in said)
        return RoomView(
            with_phase=False,
            below=(below,) if below else (),
            one_by_one=True,
            question=view.question if self.line_card else "",
        )

    def hints(self) -> tuple[Hint, ...]:
        """What a quiet coach would ask about the story or the choice in front."""
        context = self.context
        return stories.hints(
            context.session, context.method, self.rules, self.record_in_front
        )

    def otherwise(self) -> Question:
        """The next story, or what is said of the one in front."""
        question = super().otherwise()
        lead = self.lead() if self.line_card else ""
        return replace(question, label=f"{lead}{question.label}")

    def describe(self, question: Question) -> StepViewModel:
        """What is asked, with the keys of the task."""
        model = super().describe(question)
        return replace(model, keys=KEYS[self.rules.task])

    def take_line(self, words: str) -> None:
        """A story, or something said of the one in front; a code brings one in front.

        Raises:
            RuleError: nothing is said here, or the story is not for this group.
        """
        if words.strip() and self._go_to(words):
            return
        if words.strip() and self.rules.task != "gather":
            self._refuse_line()
        super().take_line(words)

    def _go_to(self, words: str) -> bool:
        """Have the story in front whose code was typed; False where none has it."""
        codes = writing.codes_of(self.context.session, self.story_card)
        named = (key for key, code in codes.items() if slips.same_code(words, code))
        return self.list.go(next(named, ""))

    def _refuse_line(self) -> None:
        """Refuse what cannot be said of the story in front."""
        story, one = self.story_in_front, self.story_card.one
        if self.line_card is None:
            raise RuleError("Hier wordt voorgelezen. Er komt niets bij.")
        if story is None:
            raise RuleError(f"Er is nog geen {one}.")
        if not self.may_tell(story):
            raise RuleError(f"Dit {one} mag de groep niet horen. Neem een ander.")

    def making(self, record: str, words: str) -> Command:
        """Makes a story, or a line that names the story in front."""
        line, story = self.line_card, self.story_in_front
        if line is None or story is None:
            return super().making(record, words)
        fields = {line.main.id: words}
        fields[stories.naming_field(line, self.rules).id] = story.id
        if self.rules.together:
            fields[self.rules.who] = self.rules.together
        return partial(writing.put, card=line, record_id=record, fields=fields)

    def said_of(self, session: Session, edit: Edit) -> str:
        """The code for the slip of a story that was just made."""
        made = [c for c in edit.changes if c.field == "number" and not c.replaces]
        codes = writing.codes_of(session, self.story_card)
        has_slip = any(one.type == "slip" for one in self.story_card.fields)
        code = codes.get(made[0].record, "") if made and has_slip else ""
        return f"Opgeslagen. Schrijf op het briefje: {code}." if code else ""

    def typed(self, words: str) -> None:
        """Have a long answer in sight while it is typed."""
        self.show_full()

    def show_full(self) -> None:
        """Show the end of a long answer that is typed, else what is in front."""
        width = max(20, self.size.width - 6)
        words = self.entry.value
        if len(words) > width:
            lines = wrap(words[-TYPED_LINES * width :], width)
            self._show("full", "\n".join(lines[-TYPED_LINES:]))
        else:
            key = self.list.highlighted_key or ""
            self._show("full", "" if self.reads else self.full_text(key))

    def full_text(self, key: str) -> str:
        """A story with its parts, or a line whole."""
        record = self.context.session.record(key)
        if record and record.kind == self.story_card.kind and self.line_card:
            return self._whole(record)
        return super().full_text(key)

    def action_read(self) -> None:
        """Read the story in front whole, or go back to the list."""
        self.reads = not self.reads
        self.redraw()

    def cancel(self) -> bool:
        """Leave off what was begun, and reading."""
        was = super().cancel()
        if not was and self.reads and self.rules.task != "read":
            self.reads, was = False, True
        return was

    def lead(self) -> str:
        """The code of the story that is asked about."""
        story = self.story_in_front
        if self.line_card is None or story is None:
            return super().lead()
        codes = writing.codes_of(self.context.session, self.story_card)
        return f"{codes.get(story.id, '')}. "

    @property
    def count(self) -> str:
        """How many stories there are, and what was said of them."""
        story = self.story_card
        count = count_of(len(self.stories), story.one, story.several)
        return f"{count}, {super().count}" if self.line_card else count
