"""What stands behind a line that somebody said, and whether it names a person."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from cyclus_tui.domain.checks.hint import Hint
from cyclus_tui.domain.checks.privacy import check as privacy_check
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.tui.view_model import StepContext


def speaker(context: StepContext, line: Record) -> str:
    """Who said it, by alias; nobody in the room view."""
    person = None if context.room else context.session.record(line.text("by"))
    return person.text("alias") if person else ""


def copy_marks(line: Record) -> list[str]:
    """That it came back, and that copies differ."""
    marks = {"teruggekomen": line.returned, "≠": bool(line.conflicts)}
    return [mark for mark, holds in marks.items() if holds]


def privacy_hint(text: str, code: str) -> str:
    """Personal data in a line (PRIV-4); empty when there is none."""
    marks = ", ".join(mark.text for mark in privacy_check.findings(text))
    hint = f"{code}: '{marks}'. Hieraan herken je iemand. Weghalen? (F2)"
    return hint if marks else ""


def hints(
    line: Record | None, codes: Mapping[str, str], coach: Iterable[Hint]
) -> tuple[str, ...]:
    """Personal data in the line in front, then what a coach would ask."""
    named = privacy_hint(line.text("text"), codes[line.id]) if line else ""
    return (*filter(None, [named]), *(hint.text for hint in coach))
