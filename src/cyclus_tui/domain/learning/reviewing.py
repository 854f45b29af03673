"""Reviewing: what became of the actions that came back (L1)."""

from __future__ import annotations

from cyclus_tui.domain.journal.edit import Edit, Value
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.replica import Replica
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.method import plan
from cyclus_tui.domain.method.plan import Stop
from cyclus_tui.domain.text import clean, required_words


def returned_actions(session: Session) -> list[Record]:
    """The actions that came back from earlier evenings, by number."""
    returned = [r for r in session.of("action") if r.flag("returned")]
    return sorted(returned, key=lambda record: record.number("number"))


def is_reviewed(action: Record) -> bool:
    """Whether people said what became of it."""
    return bool(action.text("result"))


def write(
    session: Session, replica: Replica, *, action: str, field: str, text: str
) -> Edit | None:
    """Answer one question about an action that came back.

    Raises:
        RuleError: the action is gone.
    """
    session.required(action, "Deze actie is er niet meer. Kies een andere.")
    fields: dict[str, Value] = {field: clean(text).strip()}
    return replica.write(session, "terugblik ingevuld", "action", action, fields)


def skip(session: Session, replica: Replica, *, stop: Stop, reason: str) -> Edit:
    """Leave the review out; that needs a reason (AL-3).

    Raises:
        RuleError: there are no words.
    """
    words = required_words(reason, "Waarom nu niet? Een paar woorden is genoeg.")
    return plan.skip(session, replica, stop=stop, skipped=True, reason=words)


def needs_a_reason(session: Session, stop: Stop) -> bool:
    """Whether the review is left out while actions wait, and nobody said why."""
    waiting = any(not is_reviewed(action) for action in returned_actions(session))
    return stop.skipped and waiting and not plan.reason(session, stop)
