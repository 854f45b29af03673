"""Groups: ideas that are the same, joined reversibly; votes stay on the originals.

On one evening only ideas are joined. Where evenings are laid together, a heap may also
be the same as an idea or a heap of another evening.
"""

from __future__ import annotations

from itertools import pairwise

from cyclus_tui.domain.ideas import contributions
from cyclus_tui.domain.journal.edit import Change, Edit, Value
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.replica import Replica
from cyclus_tui.domain.journal.session import Session


def join(session: Session, replica: Replica, *, one: Record, other: Record) -> Edit:
    """Say that two ideas are the same."""
    changes = edge_changes(session, one.id, other.id, joined=True)
    return replica.edit(session, "ideeën samengevoegd", changes)


def separate(session: Session, replica: Replica, *, idea: Record) -> Edit:
    """Take an idea out of its group again; the others stay together."""
    changes: list[Change] = []
    rest = [i for i in group(session, idea.id) if i != idea.id]
    for edge in session.of("same_as"):
        if edge.flag("joined") and idea.id in _ends(edge):
            changes += session.field_changes("same_as", edge.id, {"joined": False})
    for one, other in pairwise(rest):
        changes += edge_changes(session, one, other, joined=True)
    return replica.edit(session, "ideeën weer los", changes)


def mark_different(session: Session, replica: Replica, *, one: str, other: str) -> Edit:
    """Say that two look-alikes are two ideas, so that nobody asks again."""
    changes = edge_changes(session, one, other, joined=False)
    return replica.edit(session, "niet hetzelfde", changes)


def different_pairs(session: Session) -> set[frozenset[str]]:
    """The pairs of which somebody said that they are not the same."""
    edges = session.of("same_as")
    return {frozenset(_ends(e)) for e in edges if not e.flag("joined", default=True)}


def group_heads(session: Session) -> dict[str, str]:
    """For each idea that is joined to others: the first of its group.

    A group is a connected component: A=B here and B=C there make one group.
    """
    parent: dict[str, str] = {}

    def root(idea: str) -> str:
        while parent.setdefault(idea, idea) != idea:
            idea = parent[idea]
        return idea

    order = {record.id: place for place, record in enumerate(_joinable(session))}
    for edge in session.of("same_as"):
        one, other = _ends(edge)
        if edge.flag("joined") and one in order and other in order:
            first, second = sorted((root(one), root(other)), key=order.__getitem__)
            parent[second] = first
    return {idea: root(idea) for idea in list(parent)}


def members(session: Session, idea: str) -> list[str]:
    """The ideas in the group of an idea, the first one in front; itself when alone."""
    of = group_heads(session)
    head = of.get(idea, idea)
    return [i.id for i in contributions.ideas(session) if of.get(i.id, i.id) == head]


def group(session: Session, record_id: str) -> list[str]:
    """Everything in the group of an idea or a heap, the first one in front."""
    of = group_heads(session)
    head = of.get(record_id, record_id)
    return [r.id for r in _joinable(session) if of.get(r.id, r.id) == head]


def without_duplicates(session: Session) -> list[Record]:
    """The ideas without the ones that are joined to an earlier one."""
    of = group_heads(session)
    return [i for i in contributions.ideas(session) if of.get(i.id, i.id) == i.id]


def edge_changes(
    session: Session, one: str, other: str, *, joined: bool
) -> list[Change]:
    """The changes that draw or wipe the line between two that may be the same."""
    a, b = sorted((one, other))
    fields: dict[str, Value] = {"a": a, "b": b, "joined": joined}
    return session.field_changes(
        "same_as", session.derived("same_as", f"{a}+{b}"), fields
    )


def _joinable(session: Session) -> list[Record]:
    """All that can be joined: the ideas and, behind them, the heaps."""
    return [*contributions.ideas(session), *session.of("theme")]


def _ends(edge: Record) -> tuple[str, str]:
    """The two ideas that a line joins."""
    return edge.text("a"), edge.text("b")
