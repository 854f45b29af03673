"""Parked advice: what came too early, for the presenter to keep or drop (L11)."""

from __future__ import annotations

from typing import Final

from cyclus_tui.domain.ideas import contributions
from cyclus_tui.domain.journal.edit import Edit, Value
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.replica import Replica
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.errors import RuleError

OPTION: Final = "option"
"""The sort of line that kept advice becomes."""


def waiting_advice(session: Session) -> list[Record]:
    """The advices of which nothing was said yet, oldest first."""
    return [parked for parked in session.of("parked") if not parked.text("kept")]


def kept_advice(session: Session) -> list[Record]:
    """The advices that the presenter keeps."""
    return [p for p in session.of("parked") if p.flag("kept")]


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
    advice = session.record(parked)
    if advice is None or advice.kind != "parked":
        raise RuleError("Dit advies is er niet meer.")
    changes = session.field_changes("parked", advice.id, {"kept": keep})
    option = session.one("idea", f"option:{advice.id}")
    if option.alive:
        changes += session.field_changes("idea", option.id, {"kept": keep})
    elif keep:
        fields = _option(session, advice, phase, step)
        changes += session.field_changes("idea", option.id, fields)
    if not changes:
        return None
    return replica.edit(session, "gehouden" if keep else "weggelegd", changes)


def _option(
    session: Session, advice: Record, phase: str, step: str
) -> dict[str, Value]:
    """The fields of the option that an advice becomes."""
    fields: dict[str, Value] = {
        "number": contributions.next_number_of(session, OPTION),
        "sort": OPTION,
        "text": advice.text("text"),
        "phase": phase,
        "step": step,
        "waiting": advice.id,
        "kept": True,
    }
    who = {name: advice.text(name) for name in ("by", "role")}
    return fields | {name: text for name, text in who.items() if text}
