"""Prompts: small cards that are drawn while people think, none twice in a step."""

from __future__ import annotations

from cyclus_tui.domain.journal.edit import Edit, Value
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.replica import Replica
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.errors import RuleError


def draw_prompt(
    session: Session, replica: Replica, *, step: str, deck: tuple[str, ...]
) -> Edit:
    """Draw a prompt that was not drawn yet in this step, at random.

    Raises:
        RuleError: all of them were drawn.
    """
    drawn_texts = {record.text("text") for record in drawn_prompts(session, step)}
    undrawn = [text for text in deck if text not in drawn_texts]
    if not undrawn:
        raise RuleError("Alle kaartjes zijn geweest. Bedenk er samen een.")
    text = undrawn[int(replica.new_id(), 16) % len(undrawn)]
    number = len(drawn_texts) + 1
    fields: dict[str, Value] = {"text": text, "step": step, "number": number}
    changes = session.field_changes("stimulus", replica.new_id(), fields)
    return replica.edit(session, "kaartje getrokken", changes)


def drawn_prompts(session: Session, step: str) -> list[Record]:
    """The prompts that were drawn in a step, the newest last."""
    return [r for r in session.of("stimulus") if r.text("step") == step]
