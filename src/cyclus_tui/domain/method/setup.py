"""How a session begins, and what is asked about the evening itself."""

from __future__ import annotations

from collections.abc import Iterable

from cyclus_tui.domain.journal.edit import Edit, Value
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.replica import Replica
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.kinds.record_kind import Text
from cyclus_tui.domain.method.cards import Card, declarations
from cyclus_tui.domain.method.records import EVENING
from cyclus_tui.domain.text import one_line

FIELDS = {field.id: field.label for field in EVENING.fields if isinstance(field, Text)}
"""What is asked of an evening: the field and its Dutch label."""


def begin(
    session: Session,
    replica: Replica,
    *,
    method_id: str,
    method_text: str,
    answers: dict[str, str],
    cards: Iterable[Card] = (),
) -> Edit:
    """Begin a session; it keeps the text of the method it began with, and its cards."""
    fields = {name: one_line(answers.get(name, "")) for name in FIELDS}
    filled: dict[str, Value] = {"method": method_id, "method_text": method_text}
    filled |= {name: text for name, text in fields.items() if text}
    changes = session.field_changes("session", session.id, filled)
    changes += declarations(session, cards)
    return replica.edit(session, "sessie begonnen", changes)


def describe(session: Session, replica: Replica, *, answers: dict[str, str]) -> Edit:
    """Change what is known of the evening: title, place, group, date and so on."""
    fields = {name: one_line(answers[name]) for name in FIELDS if name in answers}
    changes = session.field_changes("session", session.id, fields)
    return replica.edit(session, "gegevens van de avond", changes)


def about(session: Session) -> Record:
    """What is known of the evening itself."""
    return session.record(session.id) or Record(session.id, "session", {}, {})
