"""What a pane is given to draw, and what it shows besides its list."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.method.method import Method, Step
from cyclus_tui.domain.method.plan import Stop


@dataclass(frozen=True, slots=True)
class StepContext:
    """One moment of one step."""

    session: Session
    method: Method
    stop: Stop
    step: Step
    room: bool
    """Whether the whole room sees it (zaal): no names, no hints."""
    coach: bool = True
    """Whether the facilitator wants hints at all."""
    today: date = field(default_factory=date.today)
    """The day on which it is drawn."""

    @property
    def place(self) -> str:
        """Where a half-typed line of this step is kept."""
        return f"{self.stop.id}/{self.step.id}"


@dataclass(frozen=True, slots=True)
class Erasable:
    """Words that can be erased for privacy."""

    record: Record
    field: str = ""
    """The one field that is meant; empty for all words of the record."""


@dataclass(frozen=True, slots=True)
class Question:
    """What the entry asks for now."""

    label: str
    """What stands before the entry, such as `Want`."""
    help: str = ""
    """What stands in the entry while it is empty."""
    value: str = ""
    """What is filled in already, to be read and changed."""
    key: str = ""
    """Tells this question from the others of the same step."""


@dataclass(frozen=True, slots=True)
class RoomView:
    """All that the whole room may see of a step besides its rows; the rest is refused.

    No hints, names, input syntax, codes or running tallies: words for everybody.
    """

    lines: tuple[str, ...] = ()
    """What it is about, above the rows."""
    with_phase: bool = True
    """Whether what the room reads of this phase fits this moment."""
    cards: tuple[str, ...] = ()
    """Texts that have a page to themselves, before the rows."""
    below: tuple[str, ...] = ()
    """What stands under a row that has a page to itself."""
    one_by_one: bool = False
    """Whether each row has a page to itself."""
    count: str = ""
    """What is recorded, in words: `7 ideeën`."""
    question: str = ""
    """What is asked, in words for everybody."""
    is_secret: bool = False
    """Whether what is typed is not for the room: a ballot."""
    help: str = ""
    """What `F1` says of this moment, before the keys."""


@dataclass(frozen=True, slots=True)
class StepViewModel:
    """All that a pane shows besides its list, at one moment."""

    question: Question
    detail: str = ""
    """Lines above the list: what it is about."""
    count: str = ""
    """What is recorded, in words: `7 ideeën`."""
    keys: str = ""
    """The keys of this moment, in a few words each."""
    hints: tuple[str, ...] = ()
    """For the facilitator only; never drawn in the room view."""
    marks: tuple[str, ...] = ()
    """What the signs in the list mean, one on a line; the help page has them."""

    EMPTY: ClassVar[StepViewModel]


StepViewModel.EMPTY = StepViewModel(Question(""))
