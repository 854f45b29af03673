"""Vote: choose together, from many options to a few.

Votes are ballots or tally lines, never stored sums. A ballot round is a record; what it
amounts to is read from its ballots by `domain/tally.py`.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

from cyclus_tui.domain.ideas import clustering, duplicates
from cyclus_tui.domain.journal.edit import Edit, Value
from cyclus_tui.domain.journal.record import next_number
from cyclus_tui.domain.journal.replica import Replica
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.method.limits import between, one_of
from cyclus_tui.domain.voting.records import METHODS
from cyclus_tui.errors import RuleError


@dataclass(frozen=True, slots=True)
class Rules:
    """What a template may set for this kind."""

    method: str = field(default="dots", metadata=one_of(METHODS))
    """`dots`, `approval`, `points` or `smileys` (methods, chapter 4.2)."""
    dots: int = field(default=0, metadata=between(0, 20))
    """Dots per person; 0 gives `max(3, min(5, ceil(options / 4)))`."""
    stacking: bool = False
    """Whether one person may put several dots on one option (KIES-9)."""
    places: int = field(default=5, metadata=between(1, 20))
    """How many options come through."""
    criterion: str = "Kies wat jou het meest zou helpen."
    """What people choose by, said aloud."""
    roles: tuple[str, ...] = ()
    """Ids of the roles that vote; empty for everybody (KIES-6)."""
    rescue: bool = True
    """Whether one who defends a lost idea, with one supporter, brings it back."""


def proposal(session: Session) -> list[str]:
    """What the list would be: a heap is one option, a loose idea is one (KIES-10)."""
    where = clustering.placements(session)
    named = {h.record.id: h for h in clustering.heaps(session) if h.ideas}
    single = {h.ideas[0].id for h in named.values() if len(h.ideas) == 1}
    chosen = [key for key, heap in named.items() if len(heap.ideas) > 1]
    for idea in duplicates.without_duplicates(session):
        if idea.id not in where or idea.id in single:
            chosen.append(idea.id)
    return chosen


def dots_for(rules: Rules, options_count: int) -> int:
    """How many dots a person gets (methods, chapter 4.2)."""
    if rules.method == "approval":
        return options_count
    if rules.method == "smileys":
        return options_count
    return rules.dots or max(3, min(5, math.ceil(options_count / 4)))


def open_round(
    session: Session,
    replica: Replica,
    *,
    phase: str,
    step: str,
    rules: Rules,
    chosen: Sequence[str],
    present: int,
    dots: int = 0,
    tie_of: str = "",
) -> Edit:
    """Begin to choose between these options.

    `present` is how many people may vote now: it guards the count (KIES-1).

    Raises:
        RuleError: there is nothing to choose between.
    """
    if len(chosen) < 2:
        raise RuleError("Zet ten minste twee opties op de lijst.")
    earlier = session.of("ballot_round")
    proposed = dots_for(rules, len(chosen))
    fields: dict[str, Value] = {
        "number": next_number(earlier),
        "phase": phase,
        "step": step,
        "method": rules.method,
        "question": rules.criterion,
        "dots": dots if dots and rules.method in ("dots", "points") else proposed,
        "stacking": rules.stacking,
        "options": [*chosen],
        "present": present,
    }
    if tie_of:
        one_dot: dict[str, Value] = {"method": "dots", "stacking": False, "dots": 1}
        fields |= {"tie_of": tie_of, **one_dot}
    changes = session.field_changes("ballot_round", replica.new_id(), fields)
    label = "nieuwe keuze bij gelijke stand" if tie_of else "keuze begonnen"
    return replica.edit(session, label, changes)
