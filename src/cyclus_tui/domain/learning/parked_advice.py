"""Parked advice: what came too early, for the presenter to keep or drop (L11)."""

from __future__ import annotations

from typing import Final

from cyclus_tui.domain.ideas import contributions
from cyclus_tui.domain.ideas.contributions import TypedLine
from cyclus_tui.domain.journal.edit import Edit
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.replica import Replica
from cyclus_tui.domain.journal.session import Session

OPTION: Final = "option"
"""The sort of line that kept advice becomes."""


def waiting_advice(session: Session) -> list[Record]:
    """The advices of which nothing was said yet, oldest first."""
    return [parked for parked in session.of("parked") if not parked.text("kept")]


def kept_advice(session: Session) -> list[Record]:
    """The advices that the presenter keeps."""
    return [p for p in session.of("parked") if p.flag("kept")]


def moved_on(session: Session) -> set[str]:
    """The ids of questions that wait as advice, and of advice that is an option.

    A tip counts once, as what it is by now.
    """
    waiting = {parked.text("question") for parked in session.of("parked")}
    return waiting | {advice.id for advice in kept_advice(session)}


def settle_advice(
    session: Session,
    replica: Replica,
    *,
    parked: str,
    keep: bool,
    phase: str,
    step: str,
) -> Edit | None:
    """Keep an advice as an option, or drop it; either can be changed later.

    The option's id is derived: two copies that keep one advice have one option.

    Raises:
        RuleError: the advice was taken back.
    """
    advice = session.required(parked, "Dit advies is er niet meer.")
    changes = session.field_changes("parked", advice.id, {"kept": keep})
    option = session.one("idea", f"option:{advice.id}")
    if option.alive:
        changes += session.field_changes("idea", option.id, {"kept": keep})
    elif keep:
        line = TypedLine(advice.text("text"), advice.text("by"), advice.text("role"))
        number = contributions.next_number_of(session, OPTION)
        fields = contributions.line_fields(line, number=number, phase=phase, step=step)
        fields |= {"sort": OPTION, "waiting": advice.id, "kept": True}
        changes += session.field_changes("idea", option.id, fields)
    label = "gehouden" if keep else "weggelegd"
    return replica.edit(session, label, changes) if changes else None
