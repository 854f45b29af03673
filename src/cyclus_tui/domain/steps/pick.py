"""Pick: candidates in a list, a show of hands, one that the group goes on with (L3).

The others stay in the list, for another time.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from cyclus_tui.domain.checks.hint import Hint
from cyclus_tui.domain.ideas.picking import candidates, picked
from cyclus_tui.domain.ideas.records import SORTS
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.method.limits import one_of
from cyclus_tui.domain.people import attendance


@dataclass(frozen=True, slots=True)
class Rules:
    """What a template may set for this kind."""

    sort: str = field(default="case", metadata=one_of(SORTS))
    """What a candidate is, by its name in `SORTS`."""


def hints(session: Session, sort: str) -> tuple[Hint, ...]:
    """What a quiet coach would ask while a group picks one (L3)."""
    hints = []
    chosen = picked(session, sort)
    if len(chosen) > 1:
        text = "Er zijn er twee gekozen, op twee laptops. Welke wordt het?"
        hints.append(Hint("L3", "?", text))
    hands = sum(candidate.number("hands") for candidate in candidates(session, sort))
    present = attendance.present_count(session)
    if present and hands > present:
        text = f"Samen {hands} handen van {present} mensen. Eén hand per mens?"
        hints.append(Hint("L3", "?", text))
    if chosen and not chosen[0].text("why"):
        hints.append(Hint("L3", "?", "Van deze leren we allemaal iets. Wat dan?"))
    return tuple(hints)
