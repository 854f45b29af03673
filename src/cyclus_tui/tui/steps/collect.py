"""Collect: type a line, Enter, next."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import ClassVar, overload

from textual.binding import Binding

from cyclus_tui.domain.checks.privacy import check as privacy_check
from cyclus_tui.domain.ideas import contributions, prompts
from cyclus_tui.domain.ideas.records import SORTS
from cyclus_tui.domain.journal.erasure import words_of
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.kinds import numbering
from cyclus_tui.domain.steps import collect
from cyclus_tui.domain.steps.collect import Rules
from cyclus_tui.tui.pane import StepPane
from cyclus_tui.tui.view_model import Question, StepContext, StepViewModel
from cyclus_tui.tui.widgets.line_list import Row


class Pane(StepPane[Rules]):
    """The lines so far, the stimulus of this round, and the entry."""

    FOLLOW = True
    BINDINGS: ClassVar = [
        Binding("f2", "reword", "Tekst wijzigen"),
        Binding("f3", "draw_prompt", "Nieuwe prikkel"),
        Binding("f4", "wish", "Van klacht naar wens"),
        Binding("f8", "remove", "Regel weg"),
    ]

    rewording = ""
    wishing = ""

    def __init__(self, context: StepContext, drafts: dict[str, str]) -> None:
        super().__init__(context, drafts)
        self.lines: list[Record] = []
        """All lines of this sort, also from an earlier phase."""
        self.labels: dict[str, str] = {}
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
            self._question(),
            f"Prikkel {len(drawn)}: {stimulus}" if drawn else "",
            count,
            f"{keys} · Ctrl+N",
            self._hints(),
        )

    def take(self, words: str) -> None:
        """Add the line, or finish what F2 or F4 began."""
        if self.rewording or self.wishing:
            self._finish(words)
            return
        if not words.strip():
            return
        line = contributions.parse_line(
            self.context.session, self.context.method.roles, words
        )
        self._add((line,), words)

    def take_lines(self, lines: tuple[str, ...]) -> None:
        """A pasted list of lines becomes that many ideas."""
        session, roles = self.context.session, self.context.method.roles
        self._add(contributions.parse_lines(session, roles, lines), "\n".join(lines))

    def action_reword(self) -> None:
        """Put the line in front into the entry, to write it better."""
        if self.record_in_front:
            self.rewording, self.wishing = self.record_in_front.id, ""
            self.redraw()

    def action_wish(self) -> None:
        """Ask what would be wanted instead of the complaint in front (AV-2)."""
        if self.record_in_front and self.rules.sort == "complaint":
            self.wishing, self.rewording = self.record_in_front.id, ""
            self.redraw()

    def action_remove(self) -> None:
        """Take the line in front out; Ctrl+Z brings it back."""
        if self.record_in_front:
            self.ask(partial(contributions.remove, idea=self.record_in_front))

    def action_draw_prompt(self) -> None:
        """Draw the next stimulus; a new round begins."""
        if self.rules.prompts:
            step = self.context.step.id
            self.ask(partial(prompts.draw_prompt, step=step, deck=self.rules.prompts))

    def cancel(self) -> bool:
        """Leave off rewording or wishing; the line stays as it was."""
        was = bool(self.rewording or self.wishing)
        if was:
            self.drafts.pop(self.draft_place, None)
        self.rewording = self.wishing = ""
        return was

    def _add(self, lines: Sequence[contributions.TypedLine], words: str) -> None:
        """Ask to take lines down; they wait in the list until they are saved."""
        for line in lines:
            self.list.append(Row(f"wait-{line.text}", "…", line.text, dim=True))
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

    def _finish(self, words: str) -> None:
        """Carry out what F2 or F4 began; an empty line leaves all as it was."""
        session = self.context.session
        reworded, wished = session.record(self.rewording), session.record(self.wishing)
        self.rewording = self.wishing = ""
        if words.strip() and reworded:
            self.ask(partial(contributions.reword, idea=reworded, text=words), words)
        elif words.strip() and wished:
            stop = self.context.stop.id
            command = partial(
                contributions.wish, complaint=wished, text=words, phase=stop
            )
            self.ask(command, words)
        else:
            self.redraw()

    def _question(self) -> Question:
        """What the entry asks for now."""
        session = self.context.session
        if record := session.record(self.rewording):
            return Question(
                f"Wijzig {self.labels[record.id]}",
                value=record.text("text"),
                key=f"reword-{record.id}",
            )
        if record := session.record(self.wishing):
            help_ = "Wat zou je wél willen?"
            return Question("Wens", help_, key=f"wish-{record.id}")
        one = SORTS[self.rules.sort][0]
        return Question("", f"Typ een {one}, dan Enter (@3 = van nummer 3)")

    def _hints(self) -> tuple[str, ...]:
        """Personal data in the line in front (PRIV-4), then what a coach would ask."""
        found = []
        last = self.record_in_front
        if last and (marks := privacy_check.findings(last.text("text"))):
            words = ", ".join(mark.text for mark in marks)
            number = self.labels[last.id]
            text = f"{number}: '{words}'. Hieraan herken je iemand. Weghalen? (F2)"
            found.append(text)
        found += [hint.text for hint in collect.hints(self.context.session, self.rules)]
        return tuple(found)


class _Rows(Sequence[Row]):
    """The rows of the lines, made when they come in sight."""

    def __init__(self, pane: Pane) -> None:
        self._lines = pane.lines
        self._room = pane.context.room
        self._session = pane.context.session
        self._labels = pane.labels
        self._wished = contributions.resolved_complaints(self._session)

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
        note = "" if self._room else self._note(line)
        return Row(line.id, self._labels[line.id], words_of(line), note)

    def _note(self, line: Record) -> str:
        """Who said it, what it became, and whether it names somebody."""
        signs = []
        if privacy_check.findings(line.text("text")):
            signs.append("naam?")
        if person := self._session.record(line.text("by")):
            signs.append(person.text("alias"))
        if line.id in self._wished:
            signs.append("→ wens")
        if line.returned:
            signs.append("teruggekomen")
        if line.conflicts:
            signs.append("≠")
        return " ".join(filter(None, signs))
