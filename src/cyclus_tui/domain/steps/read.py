"""Read: something to say or show, with now and then a choice to make."""

from __future__ import annotations

from dataclasses import dataclass

from cyclus_tui.domain.journal.edit import Edit, Value
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.replica import Replica
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.text import one_line
from cyclus_tui.errors import RuleError

FEWEST_RULES = 4
MOST_RULES = 6


@dataclass(frozen=True, slots=True)
class Rules:
    """What a template may set for this kind."""

    text: tuple[str, ...] = ()
    """What the room sees; `{field}` stands for the answer in a form."""
    ground_rules: bool = False
    """Choose four to six of the method's ground rules; the group may add one."""
    deck: tuple[str, ...] = ()
    """Small prompts, drawn one at a time by key, none twice."""


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
    found = []
    for text in offered:
        own = session.one("ground_rule", text)
        found.append(GroundRule(own.id, text, own.flag("chosen")))
    for record in session.of("ground_rule"):
        if record.flag("added"):
            chosen = record.flag("chosen")
            found.append(GroundRule(record.id, record.text("text"), chosen, True))
    return found


def choose_rule(session: Session, replica: Replica, *, rule: GroundRule) -> Edit:
    """Take a ground rule in, or leave it out again.

    Read when its turn comes: two quick keys take it in and out.
    """
    record = session.record(rule.id)
    chosen = record is None or not record.flag("chosen")
    fields: dict[str, Value] = {"text": rule.text, "chosen": chosen}
    changes = session.writes("ground_rule", rule.id, fields)
    return replica.edit(session, "afspraak gekozen", changes)


def add_rule(session: Session, replica: Replica, *, text: str) -> Edit:
    """Take in a ground rule that the group brings in itself.

    Raises:
        RuleError: there are no words.
    """
    words = one_line(text)
    if not words:
        raise RuleError("Typ eerst de afspraak die de groep erbij wil.")
    fields: dict[str, Value] = {"text": words, "chosen": True, "added": True}
    changes = session.writes("ground_rule", replica.new_id(), fields)
    return replica.edit(session, "afspraak erbij", changes)


def draw_prompt(
    session: Session, replica: Replica, *, step: str, deck: tuple[str, ...]
) -> Edit:
    """Draw a prompt that was not drawn yet in this step, at random.

    Raises:
        RuleError: all of them were drawn.
    """
    drawn_texts = {record.text("text") for record in drawn_prompts(session, step)}
    left = [text for text in deck if text not in drawn_texts]
    if not left:
        raise RuleError("Alle kaartjes zijn geweest. Bedenk er samen een.")
    text = left[int(replica.new_id(), 16) % len(left)]
    number = len(drawn_texts) + 1
    fields: dict[str, Value] = {"text": text, "step": step, "number": number}
    changes = session.writes("stimulus", replica.new_id(), fields)
    return replica.edit(session, "kaartje getrokken", changes)


def drawn_prompts(session: Session, step: str) -> list[Record]:
    """The prompts that were drawn in a step, the newest last."""
    return [r for r in session.of("stimulus") if r.text("step") == step]
