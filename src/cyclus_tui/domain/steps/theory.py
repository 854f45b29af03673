"""Theory: if we do X and Y, then Z, because … (verandertheorie), task by task."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from cyclus_tui.domain.ideas import contributions
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.learning import assumptions
from cyclus_tui.domain.learning.risks import weighed_assumptions
from cyclus_tui.domain.links import origins
from cyclus_tui.domain.method.limits import one_of
from cyclus_tui.domain.theory import theory_hints
from cyclus_tui.domain.theory.graph import Arrow, Theory
from cyclus_tui.domain.theory.theory_hints import TheoryContext, TheoryHints

TASKS: Final = ("outcome", "steps", "activities", "chains", "because")
"""What is asked: where to (T1), what before it (T2), what we do (T3), what leads to
what (T4), and why (T5)."""

SORTS: Final = {
    "outcome": "outcome",
    "steps": "step",
    "activities": "activity",
    "chains": "step",
    "because": "step",
}
"""What a plain line becomes, by task."""

WAYS: Final = {"steps": "to", "chains": "from"}
"""Whether a plain line leads to the node in front or follows from it."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What a template may set for this kind."""

    task: str = field(default="outcome", metadata=one_of(TASKS))
    """What is asked, by its name in `TASKS`."""


def hints(
    session: Session, theory: Theory, task: str, known: dict[str, bool] | None = None
) -> TheoryHints:
    """What a quiet coach would ask about the theory, at this task.

    `known` is what the check remembers from one time to the next.
    """
    return theory_hints.theory_hints(
        theory, theory_context(session, theory), task=task, known=known
    )


def proposed_reason(
    session: Session, theory: Theory, arrow: Arrow | None
) -> Record | None:
    """What a resident said with the advice that an arrow begins with (flow 5).

    It is proposed until somebody says why an arrow from there would hold.
    """
    if arrow is None or any(other.because for other in theory.out[arrow.start.id]):
        return None
    reasons = origins.reasons(session, arrow.start.id)
    return next((a for a in reasons if not (a.text("arrow") or a.erased)), None)


def theory_context(session: Session, theory: Theory) -> TheoryContext:
    """What else the session holds that the checks of a theory look at."""
    signs = session.of("sign")
    versions = [session.first_edit(r.id).at[:10] for r in session.of("story_version")]
    return TheoryContext(
        weighed_assumptions(session, theory),
        assumptions.codes(session),
        signs,
        len(contributions.of_sort(session, "side_effect")),
        max(versions, default=""),
        max((session.first_edit(sign.id).at[:10] for sign in signs), default=""),
    )
