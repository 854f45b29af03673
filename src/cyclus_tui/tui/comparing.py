"""A pane that proposes look-alikes, which a thread finds while work goes on."""

from __future__ import annotations

import time
from abc import abstractmethod
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import ClassVar, Final

from textual import on, work
from textual.message import Message
from textual.worker import get_current_worker

from cyclus_tui.domain.checks.alike.search import SearchResult, search
from cyclus_tui.domain.ideas import duplicates
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.tui.pane import RulesT, StepPane
from cyclus_tui.tui.view_model import StepContext

BUSY: Final = 0.003
"""Seconds of comparing in a row; Python does one thing at a time, and keys wait."""

REST: Final = 0.004
"""Seconds in between, for the keys."""

Line = tuple[str, str]
"""The id of something that was said, and its words."""


class ComparingPane(StepPane[RulesT]):
    """Asks for look-alikes as often as it likes; they are drawn when they are there."""

    NO_PAIR: ClassVar[str] = (
        "Er staan nu geen twee ideeën voor. Gebruik s bij twee ideeën."
    )
    """What is said where no look-alikes are shown."""

    marked = ""
    """The idea that waits for another that is the same."""

    @dataclass
    class Compared(Message):
        """The thread has found which words look alike."""

        lines: Sequence[Line]
        result: SearchResult

    def __init__(self, context: StepContext, drafts: dict[str, str]) -> None:
        super().__init__(context, drafts)
        self._compared = self.Compared((), SearchResult())
        self._is_comparing = False

    @abstractmethod
    def pair(self) -> tuple[Record, Record] | None:
        """The ideas that look most alike and of which nothing was said yet."""

    def say_of_pair(self, *, same: bool) -> None:
        """Say of the look-alikes that are shown whether they are the same."""
        if (pair := self.pair()) is None:
            self.say(self.NO_PAIR, refused=True)
            return
        one, other = pair
        different = partial(duplicates.mark_different, one=one.id, other=other.id)
        self.ask(partial(duplicates.join, one=one, other=other) if same else different)

    def mark_or_join(self, marked: Record | None, idea: Record) -> None:
        """Mark an idea, or join it to the one that was marked."""
        self.marked = "" if marked else idea.id
        if marked and marked.id != idea.id:
            self.ask(partial(duplicates.join, one=marked, other=idea))
        else:
            self.redraw()

    def look_alikes(self, lines: Sequence[Line]) -> Iterator[tuple[str, str]]:
        """The ids of what looks alike, the most alike first, as far as it is known.

        While a thread looks at what is new, what was found of the rest still holds.
        """
        compared = self._compared
        if lines != compared.lines and not self._is_comparing and self.is_attached:
            self._is_comparing = True
            self._compare(lines, compared.result)
        present = set(lines)
        pairs = (
            (compared.lines[p.a], compared.lines[p.b]) for p in compared.result.pairs
        )
        return ((a[0], b[0]) for a, b in pairs if a in present and b in present)

    @work(thread=True, group="compare")
    def _compare(self, lines: Sequence[Line], before: SearchResult) -> None:
        """Compare on a thread that keeps out of the way, and stops with the pane."""
        worker = get_current_worker()
        pieces = search([words for _, words in lines], before)
        since = time.perf_counter()
        while not worker.is_cancelled:
            try:
                next(pieces)
            except StopIteration as end:
                self.post_message(self.Compared(lines, end.value))
                return
            if time.perf_counter() - since > BUSY:
                time.sleep(REST)
                since = time.perf_counter()

    @on(Compared)
    def _propose(self, compared: Compared) -> None:
        """Show what was found; what changed meanwhile is looked at next."""
        compared.stop()
        self._compared, self._is_comparing = compared, False
        self.redraw()
