"""Two copies of a session that differ, and the one thing that people are then asked."""

from __future__ import annotations

from cyclus_tui.domain.conflicts import find as conflicts
from cyclus_tui.domain.conflicts.find import Conflict
from cyclus_tui.domain.journal.edit import Edit
from cyclus_tui.domain.journal.merge import union
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.steps import vote
from tests.builders import Copy, add_ideas, open_round


def only(copy: Copy) -> Conflict:
    """The one conflict that is open."""
    (conflict,) = conflicts.open_conflicts(copy.session)
    return conflict


def shown(conflict: Conflict) -> list[str]:
    """What people can choose between."""
    return [choice.text for choice in conflict.choices]


def choose(copy: Copy, place: int) -> Edit | None:
    """Choose in the one conflict that is open."""
    conflict = only(copy)
    choice = conflict.choices[place]
    return copy.run(conflicts.choose, conflict=conflict, choice=choice)


def differed(ours: str, theirs: str, field: str = "text") -> tuple[Copy, Copy, str]:
    """Two copies, the second of which took in that the first wrote otherwise."""
    one = Copy(1)
    (idea,) = add_ideas(one, "post openmaken")
    two = one.twin(2)
    one.write("idea", idea, **{field: ours})
    two.write("idea", idea, **{field: theirs})
    two.take_in(one)
    return one, two, idea


def meet(one: Copy, two: Copy) -> Session:
    """Both copies, merged either way: the same session."""
    here = union(one.session, two.session.edits.values()).session
    there = union(two.session, one.session.edits.values()).session
    assert here.fingerprint() == there.fingerprint()
    return here


def a_vote(rules: vote.Rules | None = None) -> tuple[Copy, Copy, str, list[str]]:
    """A round that two people count, each on a copy."""
    one = Copy(1)
    ids = add_ideas(one, *(f"idee {number}" for number in range(1, 13)))
    round_id = open_round(one, ids, dots=3, rules=rules)
    return one, one.twin(2), round_id, ids
