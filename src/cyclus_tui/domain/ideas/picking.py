"""Picking: candidates, a show of hands, and the one a group goes on with (L3)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from cyclus_tui.domain.ideas import contributions
from cyclus_tui.domain.journal.edit import Change, Edit
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.replica import Replica
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.kinds import numbering
from cyclus_tui.domain.text import clean
from cyclus_tui.errors import RuleError

_TYPED: Final = re.compile(r"(\d{1,4}[a-z]?)(?: *= *(\d{1,3}))?", re.IGNORECASE)


_HANDS: Final = re.compile(r"\d{1,4}[a-z]? *=", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class HandCount:
    """A line that is about a candidate: its code, and perhaps how many hands."""

    code: str
    hands: int | None = None


def parse_hands(text: str) -> HandCount | None:
    """What a line says: `2=5` five hands for number 2, `2` this one; else words."""
    match = _TYPED.fullmatch(text.strip())
    if match is None:
        return None
    return HandCount(match[1].lower(), int(match[2]) if match[2] else None)


def is_miscount(text: str) -> bool:
    """Whether a line is about hands, and no number says how many: `2=vijf`."""
    return parse_hands(text) is None and _HANDS.match(text.strip()) is not None


def candidates(session: Session, sort: str) -> list[Record]:
    """All that can be picked, in the order in which they were made."""
    return contributions.of_sort(session, sort)


def picked(session: Session, sort: str) -> list[Record]:
    """What was picked: one, or after a merge perhaps one of each copy."""
    return [c for c in candidates(session, sort) if c.flag("chosen")]


def count_hands(
    session: Session, replica: Replica, *, sort: str, code: str, hands: int
) -> Edit | None:
    """Note how many hands there were for a candidate.

    Raises:
        RuleError: no candidate has this code.
    """
    candidate = _coded(session, sort, code)
    changes = session.field_changes("idea", candidate.id, {"hands": hands})
    return replica.edit(session, "handen geteld", changes) if changes else None


def pick_candidate(
    session: Session, replica: Replica, *, sort: str, code: str
) -> Edit | None:
    """Pick a candidate in place of the one before, in one step.

    Raises:
        RuleError: no candidate has this code.
    """
    candidate = _coded(session, sort, code)
    changes: list[Change] = []
    for other in picked(session, sort):
        if other.id != candidate.id:
            changes += session.field_changes("idea", other.id, {"chosen": False})
    changes += session.field_changes("idea", candidate.id, {"chosen": True})
    return replica.edit(session, "gekozen", changes) if changes else None


def explain_pick(
    session: Session, replica: Replica, *, sort: str, code: str, text: str
) -> Edit | None:
    """Note why the group picked this one.

    Raises:
        RuleError: no candidate has this code.
    """
    candidate = _coded(session, sort, code)
    changes = session.field_changes("idea", candidate.id, {"why": clean(text).strip()})
    return replica.edit(session, "waarom deze", changes) if changes else None


def _coded(session: Session, sort: str, code: str) -> Record:
    """The candidate that shows this code when the line takes its turn."""
    every = candidates(session, sort)
    labels = numbering.labels(every)
    for candidate in every:
        if labels[candidate.id] == code:
            return candidate
    raise RuleError(f"Nummer {code} staat niet in de lijst.")
