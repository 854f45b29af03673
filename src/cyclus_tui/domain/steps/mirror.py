"""Mirror: how the group asked, for the facilitator, and for who wants to see it (L13).

It counts kinds of questions, never a person's worth.
"""

from __future__ import annotations

from dataclasses import dataclass

from cyclus_tui.domain.checks.hint import Hint
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.learning import questions
from cyclus_tui.domain.method.method import Method
from cyclus_tui.domain.steps import ask


@dataclass(frozen=True, slots=True)
class Rules:
    """What a template may set for this kind."""

    text: str = "Hoe stelden we vandaag onze vragen?"
    """The line that the room sees."""


def counts_in_words(session: Session) -> str:
    """How many of each kind, in words: `14 open, 3 gesloten, 2 adviezen`.

    An invitation to tell leaves the answer free and counts as open.
    """
    found = questions.counts(session)
    found["open"] += found.pop("invitation", 0)
    parts = [
        f"{found[name]} {one if found[name] == 1 else several}"
        for name, (one, several) in questions.NAMES.items()
        if found[name]
    ]
    return ", ".join(parts)


def share(session: Session) -> int | None:
    """Per cent of the questions that was open; nothing while there are few (AL-17)."""
    return questions.open_share(questions.counts(session))


def warm(session: Session) -> list[Record]:
    """The questions that touched the presenter."""
    every = questions.all_questions(session)
    return [question for question in every if question.text("warmth") == "warm"]


def askers(method: Method) -> tuple[str, ...]:
    """The roles that ask in this method; empty when in some step everybody does."""
    rules = [
        step.rules
        for phase in method.phases
        for step in phase.steps
        if isinstance(step.rules, ask.Rules) and step.rules.turns
    ]
    if not all(rule.askers for rule in rules):
        return ()
    return tuple(dict.fromkeys(role for rule in rules for role in rule.askers))


def hints(session: Session, roles: tuple[str, ...] = ()) -> tuple[Hint, ...]:
    """What stands out in how was asked (AL-16, AL-17)."""
    found = questions.hints(session, roles)
    return tuple(hint for hint in found if hint.id != "AL-15")
