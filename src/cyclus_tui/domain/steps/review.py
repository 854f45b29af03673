"""Review: what became of the actions that came back, before anything new (L1).

Not done is fine as well: then the question is what held somebody back (AL-3). What
people think of the assumption by now is written with the action; other evenings read
it there.
"""

from __future__ import annotations

from dataclasses import dataclass

from cyclus_tui.domain.checks.hint import Hint
from cyclus_tui.domain.journal.record import Record


@dataclass(frozen=True, slots=True)
class Rules:
    """What a template may set for this kind: nothing."""


def questions(action: Record, result: str = "") -> list[str]:
    """What is asked of an action; `result` is what was typed a moment ago.

    What was not done has nothing to tell about its assumption.
    """
    done = result or action.text("result")
    if done == "not":
        return ["result", "hindered", "learned"]
    names = ["result", "happened", "surprised", "learned"]
    return [*names, "verdict"] if action.text("assumption_text") else names


def hints(action: Record | None) -> tuple[Hint, ...]:
    """What a quiet coach would ask about the action in front (AL-3)."""
    if action is None or action.text("result") != "not" or action.text("hindered"):
        return ()
    return (Hint("AL-3", "i", "Niet gedaan is ook goed. Wat hield je tegen?"),)
