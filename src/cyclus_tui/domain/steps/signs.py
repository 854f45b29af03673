"""Signs: at what one notices that a step or an outcome comes true (T8).

To count and to tell go together, and one sign is early enough to see within months.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from cyclus_tui.domain import registry
from cyclus_tui.domain.checks.hint import Hint
from cyclus_tui.domain.checks.outcome import check as outcome_check
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.theory import signs

SORTS: Final = registry.choices("sign", "sort")
"""What one does with a sign."""

EARLY: Final = {"ja": "binnen drie maanden", "nee": "later"}
"""When one sees it."""


@dataclass(frozen=True, slots=True)
class Rules:
    """This kind has nothing to set."""


def hints(session: Session) -> tuple[Hint, ...]:
    """What a quiet coach would ask about the signs (UIT-9, VT-10)."""
    questions = [
        hint
        for place in signs.places(session)
        for sign in place.signs
        if (hint := outcome_check.level_mismatch(sign.text("text"), place.node.text))
    ]
    known = session.of("sign")
    if known and not any(sign.flag("early") for sign in known):
        text = "Wat zien jullie al binnen drie maanden?"
        questions.append(Hint("VT-10", "?", text))
    return tuple(questions)
