"""Theory: if we do X and Y, then Z, because … (verandertheorie), task by task."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from cyclus_tui.domain.ideas import contributions
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.learning.risks import weighed
from cyclus_tui.domain.theory import remarks as checks
from cyclus_tui.domain.theory.remarks import Beside, Remarks
from cyclus_tui.domain.theory.theory import Theory

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

    task: str = "outcome"
    """What is asked, by its name in `TASKS`."""


def remarks(
    session: Session, found: Theory, task: str, known: dict[str, bool] | None = None
) -> Remarks:
    """What a quiet coach would ask about the theory, at this task.

    `known` is what the check remembers from one time to the next.
    """
    return checks.remarks(found, beside(session, found), task=task, known=known)


def beside(session: Session, found: Theory) -> Beside:
    """What else the session holds that the checks of a theory look at."""
    signs = session.of("sign")
    versions = [session.born(r.id).at[:10] for r in session.of("story_version")]
    return Beside(
        weighed(session, found),
        signs,
        len(contributions.of_sort(session, "side_effect")),
        max(versions, default=""),
        max((session.born(sign.id).at[:10] for sign in signs), default=""),
    )
