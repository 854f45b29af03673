"""Ground rules: what a group agrees on for the evening."""

from __future__ import annotations

from dataclasses import dataclass

from cyclus_tui.domain.journal.edit import Edit, Value
from cyclus_tui.domain.journal.replica import Replica
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.text import one_line
from cyclus_tui.errors import RuleError


@dataclass(frozen=True, slots=True)
class GroundRule:
    """An agreement for tonight that the group may choose."""

    id: str
    text: str
    chosen: bool
    added: bool = False
    """Whether the group brought it in itself."""


def ground_rules(session: Session, offered: tuple[str, ...]) -> list[GroundRule]:
    """The method's ground rules in their order, then those of the group."""
    rules = []
    for text in offered:
        own = session.one("ground_rule", text)
        rules.append(GroundRule(own.id, text, own.flag("chosen")))
    for record in session.of("ground_rule"):
        if record.flag("added"):
            chosen = record.flag("chosen")
            rules.append(GroundRule(record.id, record.text("text"), chosen, True))
    return rules


def choose_rule(session: Session, replica: Replica, *, rule: GroundRule) -> Edit | None:
    """Take a ground rule in, or leave it out again.

    Read when its turn comes: two quick keys take it in and out.
    """
    record = session.record(rule.id)
    chosen = record is None or not record.flag("chosen")
    fields: dict[str, Value] = {"text": rule.text, "chosen": chosen}
    return replica.write(session, "afspraak gekozen", "ground_rule", rule.id, fields)


def add_rule(session: Session, replica: Replica, *, text: str) -> Edit | None:
    """Take in a ground rule that the group brings in itself.

    Raises:
        RuleError: there are no words.
    """
    words = one_line(text)
    if not words:
        raise RuleError("Typ eerst de afspraak die de groep erbij wil.")
    fields: dict[str, Value] = {"text": words, "chosen": True, "added": True}
    key = replica.new_id()
    return replica.write(session, "afspraak erbij", "ground_rule", key, fields)
