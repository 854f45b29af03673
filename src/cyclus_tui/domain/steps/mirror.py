"""Mirror: how the group asked, for the facilitator, and for who wants to see it (L13).

It counts kinds of questions, never a person's worth.
"""

from __future__ import annotations

from dataclasses import dataclass

from cyclus_tui.domain.checks.hint import Hint
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.learning import questions
from cyclus_tui.domain.method.method import Method
from cyclus_tui.domain.steps import ask


@dataclass(frozen=True, slots=True)
class Rules:
    """What a template may set for this kind."""

    text: str = "Hoe stelden we vandaag onze vragen?"
    """The line that the room sees."""


def askers(method: Method) -> tuple[str, ...]:
    """The roles that ask in this method; empty when in some step everybody does."""
    rules = [
        step.rules
        for step in method.steps
        if isinstance(step.rules, ask.Rules) and step.rules.turns
    ]
    if not all(rule.askers for rule in rules):
        return ()
    return tuple(dict.fromkeys(role for rule in rules for role in rule.askers))


def hints(session: Session, roles: tuple[str, ...] = ()) -> tuple[Hint, ...]:
    """What stands out in how was asked (AL-16, AL-17)."""
    collected = questions.hints(session, roles)
    return tuple(hint for hint in collected if hint.id != "AL-15")
