"""What a template says: a method, its phases and their steps."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from cyclus_tui.domain.method.cards import Card
from cyclus_tui.domain.method.limits import CODE, between, matching, one_of


class StepRules(Protocol):
    """What a template may set for one kind of step; each kind has its own."""


@dataclass(frozen=True, slots=True)
class Role:
    """Whom somebody is in the room."""

    id: str = field(metadata=matching(CODE, "gebruik kleine letters, zoals resident."))
    """English, as in code: `resident`."""
    letter: str = field(
        metadata=matching(r"[a-z]", "dit is één kleine letter, zoals b.")
    )
    """One letter, for `3b` and `@b `."""
    title: str
    """Dutch, one person: `bewoner`."""
    plural: str
    """Dutch, several people: `bewoners`."""


@dataclass(frozen=True, slots=True)
class Minutes:
    """How long a phase takes: in a short plan, in a normal one, and at the least."""

    short: int
    normal: int
    least: int


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do in a phase."""

    id: str
    """The phase's id and a number: `A3.2`."""
    kind: str
    """The name of the module in `domain/steps`."""
    title: str
    """Dutch, a few words; empty when the phase has one step."""
    rules: StepRules


@dataclass(frozen=True, slots=True)
class Phase:
    """One part of the evening."""

    id: str = field(
        metadata=matching(
            r"[A-Z][A-Z0-9]{0,4}",
            "gebruik een code van hoofdletters en cijfers, zoals A4.",
        )
    )
    title: str
    goal: str
    steps: tuple[Step, ...]
    minutes: Minutes = Minutes(0, 0, 0)
    droppable: bool = False
    """May be left out when time runs short (SES-1)."""
    protected: bool = False
    """Is never proposed for leaving out (SES-1)."""
    merge_with: str = ""
    """The id of the phase it may be joined with when time runs short."""
    say: tuple[str, ...] = ()
    """What the facilitator says; `{field}` stands for the answer in a form."""
    room: tuple[str, ...] = ()
    """What the room sees; `{field}` as in `say`."""
    hints: tuple[str, ...] = ()
    """For the facilitator only."""


@dataclass(frozen=True, slots=True)
class Method:
    """A whole template."""

    id: str = field(
        metadata=matching(
            r"[a-z0-9][a-z0-9_-]{0,39}", "gebruik kleine letters, cijfers en streepjes."
        )
    )
    title: str
    part: int = field(metadata=between(1, 4))
    """Which part of the cycle: 1 results, 2 approach, 3 impact, 4 learning."""
    purpose: str
    group: str
    """For how many people, in words."""
    arena: str = field(metadata=one_of(("learning", "accounting")))
    """`learning` or `accounting`; the two are kept apart (ARENA-1)."""
    roles: tuple[Role, ...]
    phases: tuple[Phase, ...]
    ground_rules: tuple[str, ...] = ()
    cards: tuple[Card, ...] = ()
    """The kinds of cards that people make with it."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """All its steps, in their order."""
        return tuple(step for phase in self.phases for step in phase.steps)

    def phase(self, phase_id: str) -> Phase:
        """The phase with this id; `KeyError` when there is none."""
        for phase in self.phases:
            if phase.id == phase_id:
                return phase
        raise KeyError(phase_id)
