"""Signs: at what one notices that a step or an outcome comes true (T8)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from cyclus_tui.domain.journal.edit import Edit, Value
from cyclus_tui.domain.journal.record import Record, next_number
from cyclus_tui.domain.journal.replica import Replica
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.kinds import numbering
from cyclus_tui.domain.text import clean, required_words
from cyclus_tui.domain.theory import graph
from cyclus_tui.domain.theory.graph import Node


@dataclass(frozen=True, slots=True)
class SignPlace:
    """A step or an outcome, and the signs of it."""

    node: Node
    signs: tuple[Record, ...]


def places(session: Session) -> list[SignPlace]:
    """What can be noticed, what is nearest first: steps, and then the outcome."""
    theory = graph.read_theory(session)
    nodes = [*theory.of_sort("step"), *theory.of_sort("outcome")]
    signs = session.of("sign")
    return [
        SignPlace(node, tuple(sign for sign in signs if sign.text("node") == node.id))
        for node in nodes
    ]


def add(
    session: Session, replica: Replica, *, sign_id: str, node: str, text: str
) -> Edit | None:
    """Take down a sign of a step or an outcome.

    Raises:
        RuleError: there are no words, or the step is gone.
    """
    words = required_words(text, "Typ eerst wat je dan ziet of hoort.")
    session.required(node, "Deze stap is er niet meer. Kies een andere.")
    number = next_number(session.of("sign"))
    fields: dict[str, Value] = {"number": number, "node": node, "text": words}
    return replica.write(session, "teken erbij", "sign", sign_id, fields)


def describe(
    session: Session, replica: Replica, *, sign: str, answers: Mapping[str, Value]
) -> Edit | None:
    """Say whether it is for counting or telling, and how soon one sees it."""
    if session.record(sign) is None:
        return None
    return replica.write(session, "teken aangevuld", "sign", sign, answers)


def reword(session: Session, replica: Replica, *, sign: str, text: str) -> Edit | None:
    """Write a sign better; nothing changes without words."""
    words = clean(text).strip()
    if not words or session.record(sign) is None:
        return None
    return replica.write(session, "teken gewijzigd", "sign", sign, {"text": words})


def remove(session: Session, replica: Replica, *, sign: str) -> Edit | None:
    """Take a sign out; nothing when it is gone already."""
    return replica.removal(session, "teken weg", sign)


def codes(session: Session) -> dict[str, str]:
    """What each sign is called: `I1`."""
    numbers = numbering.labels(session.of("sign"))
    return {sign: f"I{number}" for sign, number in numbers.items()}
