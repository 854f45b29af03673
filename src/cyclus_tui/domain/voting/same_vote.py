"""One vote on two laptops: whether rounds and papers are the same, and the answers.

No single field holds these differences: two people who each begin a vote write two
records. The questions are readings of both, and the answers are edits like any other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from typing import Final

from cyclus_tui.domain.ideas import duplicates
from cyclus_tui.domain.journal.edit import ERASED, Change, Edit, Value, derived_id
from cyclus_tui.domain.journal.record import Record, by_number, next_number
from cyclus_tui.domain.journal.replica import Replica
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.voting import ballot_box, ballot_rounds

_GOES_ALONG: Final = ("entry", "voters")
"""What a round says of how its votes were taken down."""


def open_votes(session: Session) -> list[list[Record]]:
    """The rounds of which nobody said yet whether they are one vote, in order."""
    joined = ballot_rounds.same_votes(session)
    apart = duplicates.different_pairs(session)
    together: dict[tuple[str, str, str], list[Record]] = {}
    for one in session.of("ballot_round"):
        if one.id not in joined:
            tie_of = one.text("tie_of")
            evening = session.first_edit(one.id).session
            key = (evening, one.text("step"), joined.get(tie_of, tie_of))
            together.setdefault(key, []).append(one)
    open_rounds = []
    for rounds in together.values():
        rounds.sort(key=by_number)
        unsettled = [
            pair
            for pair in combinations(rounds, 2)
            if _begun_apart(session, *pair)
            and (
                frozenset(r.id for r in pair) not in apart
                or pair[0].number("number") == pair[1].number("number")
            )
        ]
        if unsettled:
            pending = [r for r in rounds if any(r in pair for pair in unsettled)]
            open_rounds.append(pending)
    return open_rounds


def open_papers(session: Session) -> Iterator[list[Record]]:
    """The papers with a number that say something else in two rounds of one vote."""
    if not ballot_rounds.same_votes(session):
        return
    for ballot_round in session.of("ballot_round"):
        for paper in ballot_box.papers(session, ballot_round):
            clear = all("choices" not in ballot.conflicts for ballot in paper)
            if len(paper) > 1 and clear and ballot_box.is_undecided(session, paper):
                yield paper


def call_same(session: Session, replica: Replica, *, rounds: Sequence[Record]) -> Edit:
    """Say that these rounds are one vote: what was handed in counts together.

    What was written about the result of the others goes to the first; where that says
    something else already, both stand until somebody chooses.
    """
    changes: list[Change] = []
    for one, other in pairwise(rounds):
        changes += duplicates.edge_changes(session, one.id, other.id, joined=True)
    for other in rounds[1:]:
        changes += _carried_over(session, rounds[0], other)
    return replica.edit(session, "dezelfde stemming", changes)


def call_different(
    session: Session, replica: Replica, *, rounds: Sequence[Record], counts: str
) -> Edit:
    """Say that these rounds are different votes, and which of them decides."""
    changes: list[Change] = []
    for one, other in combinations(rounds, 2):
        changes += duplicates.edge_changes(session, one.id, other.id, joined=False)
    about_a_tie = bool(rounds[0].text("tie_of"))
    number = next_number(session.of("ballot_round"))
    # The newest vote decides; about a tie the first one does.
    for one in rounds:
        if (one.id == counts) is not about_a_tie:
            changes += session.field_changes("ballot_round", one.id, {"number": number})
            number += 1
    return replica.edit(session, "verschillende stemmingen", changes)


def settle_paper(
    session: Session, replica: Replica, *, paper: Sequence[Record], right: Record
) -> Edit:
    """Say what stands on a paper that was typed in twice."""
    fields = {
        name: value
        for name in ("choices", "role")
        if (value := right.fields.get(name, "")) != ""
    }
    changes = [
        change
        for ballot in paper
        for change in session.field_changes("ballot", ballot.id, fields)
    ]
    return replica.edit(session, "keuze bij een verschil", changes)


def keep_papers(session: Session, replica: Replica, *, paper: Sequence[Record]) -> Edit:
    """Say that these are papers of different people: each counts."""
    changes = [
        change
        for ballot in paper[1:]
        for change in session.field_changes("ballot", ballot.id, {"slot": 0})
    ]
    return replica.edit(session, "allebei gehouden bij een verschil", changes)


def _begun_apart(session: Session, one: Record, other: Record) -> bool:
    """Whether the later of two rounds was begun without having seen the earlier."""
    first, second = session.first_edit(one.id), session.first_edit(other.id)
    same = one.number("number") == other.number("number")
    return same or second.clock <= first.clock


def _carried_over(session: Session, head: Record, other: Record) -> list[Change]:
    """The changes that bring what hangs on a round to the first one of its vote."""
    evening = session.first_edit(head.id).session
    own = {name: other.fields[name] for name in _GOES_ALONG if name in other.fields}
    changes = _beside(session, "ballot_round", head.id, own)
    for advice in session.of("recommendation"):
        if advice.text("round") == other.id:
            key = f"recommendation:{head.id}:{advice.text('option')}"
            goal = derived_id(evening, key)
            fields = {**advice.fields, "round": head.id}
            changes += _beside(session, "recommendation", goal, fields)
            for remark in session.of("remark"):
                if remark.text("recommendation") == advice.id:
                    about = {"recommendation": goal}
                    changes += session.field_changes("remark", remark.id, about)
    for decision in session.of("decision"):
        if decision.text("round") == other.id:
            goal = derived_id(evening, f"decision:{head.id}")
            fields = {**decision.fields, "round": head.id}
            changes += _beside(session, "decision", goal, fields)
    return changes


def _beside(
    session: Session, kind: str, record_id: str, fields: dict[str, Value]
) -> list[Change]:
    """The changes that put values beside those of a record and replace none."""
    record = session.any_record(record_id)
    known = record.fields if record else {}
    return [
        Change(record_id, kind, field, value, ())
        for field, value in fields.items()
        if value not in (ERASED, known.get(field))
    ]
