"""Collect: type a line, Enter, next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import ClassVar, Final, overload

from textual.binding import Binding

from cyclus_tui.domain.checks.privacy import check as privacy_check
from cyclus_tui.domain.ideas import contributions, prompts
from cyclus_tui.domain.ideas.records import SORTS
from cyclus_tui.domain.interview import Answers, Ask
from cyclus_tui.domain.journal.erasure import words_of
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.kinds import numbering
from cyclus_tui.domain.steps import collect
from cyclus_tui.domain.steps.collect import Rules
from cyclus_tui.tui import line_notes
from cyclus_tui.tui.between_pane import BetweenPane
from cyclus_tui.tui.view_model import Question, RoomView, StepContext, StepViewModel
from cyclus_tui.tui.widgets.line_list import Row

WISH: Final = Ask("wish", "Wens", "Wat zou je wél willen?")
"""What is asked of a complaint."""


class Pane(BetweenPane[Rules]):
    """The lines so far, the stimulus of this round, and the entry."""

    FOLLOW = True
    BINDINGS: ClassVar = [
        Binding("f2", "reword", "Tekst wijzigen"),
        Binding("f3", "draw_prompt", "Nieuwe prikkel"),
        Binding("f4", "wish", "Van klacht naar wens"),
        Binding("f8", "remove", "Regel weg"),
    ]

    lines: Sequence[Record] = ()
    """All lines of this sort, also from an earlier phase."""

    labels: Mapping[str, str]
    """The number that each of them shows."""

    def draw(self, context: StepContext) -> StepViewModel:
        """Draw the lines of this moment."""
        self.lines = contributions.of_sort(context.session, self.rules.sort)
        self.labels = numbering.labels(self.lines)
        return super().draw(context)

    def rows(self) -> Sequence[Row]:
        """Each line with its number; who said it is for the facilitator alone."""
        return _Rows(self)

    def view_model(self) -> StepViewModel:
        """The stimulus, the counter and what the entry asks for."""
        count = contributions.count_in_words(len(self.lines), self.rules.sort)
        drawn = prompts.drawn_prompts(self.context.session, self.context.step.id)
        stimulus = drawn[-1].text("text") if drawn else ""
        keys = "Enter erbij"
        keys += " · F3 prikkel" if self.rules.prompts else ""
        keys += " · F4 wens" if self.rules.sort == "complaint" else ""
        keys += " · F2 wijzigen · F8 weg"
        return StepViewModel(
            self.question(),
            f"Prikkel {len(drawn)}: {stimulus}" if drawn else "",
            count,
            f"{keys} · Ctrl+N",
            self._hints(),
        )

    def room_rows(self) -> Sequence[Row]:
        """Each line; ideas with the number that stands on their paper."""
        return _Rows(self)

    def room_view(self) -> RoomView:
        """The stimulus, and how much there is by now."""
        drawn = prompts.drawn_prompts(self.context.session, self.context.step.id)
        count = contributions.count_in_words(len(self.lines), self.rules.sort)
        return RoomView(tuple(d.text("text") for d in drawn[-1:]), count=count)

    def otherwise(self) -> Question:
        """One more line is asked."""
        one = SORTS[self.rules.sort][0]
        return Question("", f"Typ een {one}, dan Enter (@3 = van nummer 3)")

    def take_line(self, words: str) -> None:
        """Add the line."""
        if words.strip():
            self._add((self.typed_line(words),), words)

    def save(self, subject: str, answers: Answers, words: str) -> None:
        """Have better words kept, or a wish with its complaint."""
        line = self.context.session.record(subject)
        if line and WISH.id in answers:
            phase = self.context.stop.id
            wish = partial(contributions.wish, complaint=line, phase=phase)
            self.ask(partial(wish, text=words), words)
        elif line:
            self.ask(partial(contributions.reword, idea=line, text=words), words)

    def take_lines(self, lines: tuple[str, ...]) -> None:
        """A pasted list of lines becomes that many ideas."""
        session, roles = self.context.session, self.context.method.roles
        self._add(contributions.parse_lines(session, roles, lines), "\n".join(lines))

    def action_reword(self) -> None:
        """Put the line in front into the entry, to write it better."""
        if line := self.record_in_front:
            self.reword(line, f"Wijzig {self.labels[line.id]}")

    def action_wish(self) -> None:
        """Ask what would be wanted instead of the complaint in front (AV-2)."""
        if self.record_in_front and self.rules.sort == "complaint":
            self.ask_between(self.record_in_front.id, WISH)

    def action_remove(self) -> None:
        """Take the line in front out; Ctrl+Z brings it back."""
        if self.record_in_front:
            self.ask(partial(contributions.remove, idea=self.record_in_front))

    def action_draw_prompt(self) -> None:
        """Draw the next stimulus; a new round begins."""
        if self.rules.prompts:
            step = self.context.step.id
            self.ask(partial(prompts.draw_prompt, step=step, deck=self.rules.prompts))

    def _add(self, lines: Sequence[contributions.TypedLine], words: str) -> None:
        """Ask to take lines down; they wait in the list until they are saved."""
        for line in lines:
            self.show_waiting(line.text)
        self.ask(
            partial(
                contributions.add,
                lines=lines,
                sort=self.rules.sort,
                phase=self.context.stop.id,
                step=self.context.step.id,
            ),
            words,
        )

    def _hints(self) -> tuple[str, ...]:
        """Personal data in the line in front (PRIV-4), then what a coach would ask."""
        coach = collect.hints(self.context.session, self.rules)
        return line_notes.hints(self.record_in_front, self.labels, coach)


class _Rows(Sequence[Row]):
    """The rows of the lines, made when they come in sight."""

    def __init__(self, pane: Pane) -> None:
        self._lines = pane.lines
        self._context = pane.context
        self._labels = pane.labels
        self._wished = contributions.resolved_complaints(pane.context.session)

    def __len__(self) -> int:
        return len(self._lines)

    @overload
    def __getitem__(self, index: int) -> Row: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[Row]: ...

    def __getitem__(self, index: int | slice) -> Row | Sequence[Row]:
        if isinstance(index, slice):
            return [self[place] for place in range(*index.indices(len(self)))]
        line = self._lines[index]
        number = self._labels[line.id]
        if self._context.room:
            is_on_paper = line.text("sort") in ("", "idea")
            return Row(line.id, number if is_on_paper else "", words_of(line))
        return Row(line.id, number, words_of(line), self._note(line))

    def _note(self, line: Record) -> str:
        """Who said it, what it became, and whether it names somebody."""
        signs = [
            "naam?" if privacy_check.findings(line.text("text")) else "",
            line_notes.speaker(self._context, line),
            "→ wens" if line.id in self._wished else "",
            *line_notes.copy_marks(line),
        ]
        return " ".join(filter(None, signs))
