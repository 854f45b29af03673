"""Weigh: do we know it, do we think it, or do we hope it (L10, T6)?

People say of each assumption how sure it is, how much hangs on it and whether they
agree. Where they do not, both sides are written down: that is a reason to find out.
"""

from __future__ import annotations

from dataclasses import dataclass

from cyclus_tui.domain.checks.hint import Hint
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.learning import assumptions


@dataclass(frozen=True, slots=True)
class Rules:
    """What a template may set for this kind."""

    sources: bool = False
    """Whether it is asked from whom the group knows it."""


def hints(
    session: Session, assumption: Record | None, rules: Rules
) -> tuple[Hint, ...]:
    """What a quiet coach would ask (AAN-5 to AAN-8, VT-8, VT-13)."""
    own = (
        assumptions.hints(session, assumption, with_sources=rules.sources)
        if assumption
        else ()
    )
    front = assumption.id if assumption else ""
    of_all = assumptions.hints_of_all(session, with_sources=rules.sources, front=front)
    return (*own, *of_all)
