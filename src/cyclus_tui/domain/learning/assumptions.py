"""Assumptions in order of risk: what matters and is not sure comes first.

Risk order is importance first, then how little is sure, then whether people see it
differently (methods, chapter 5.3). What residents live through stands beside research
here, never below it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from cyclus_tui.domain.checks.hint import Hint
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.kinds import numbering
from cyclus_tui.domain.learning import risks
from cyclus_tui.domain.learning.risks import (
    HEAVY,
    UNSURE,
    by_risk,
    certainty,
    importance,
    is_weighed,
)

LETTERS: Final = {
    "residents": "b",
    "volunteers": "v",
    "professionals": "p",
    "figures": "c",
    "research": "o",
    "none": "n",
}
"""What is typed for from whom a group knows something; side by side, as equals."""

_TOLD_TO_CHECK: Final = {"residents": "ervaring bewoners"}
"""What the check of an assumption calls a source."""


def all_assumptions(session: Session) -> list[Record]:
    """The assumptions that stand, as they were made; not where the arrow is gone."""
    return [one.record for one in risks.weighed_assumptions(session)]


def in_order(session: Session) -> list[Record]:
    """The assumptions in order of risk; what is not weighed yet stands below."""
    return sorted(all_assumptions(session), key=by_risk)


def codes(session: Session) -> dict[str, str]:
    """What each assumption is called: `A1`; after a merge a second one is `A1b`."""
    labels = numbering.labels(session.of("assumption"))
    return {record: f"A{label}" for record, label in labels.items()}


def matters(assumption: Record) -> bool:
    """Whether the plan itself hangs on it (AAN-7, VT-7)."""
    return (importance(assumption) or 0) >= HEAVY


def is_unsure(assumption: Record) -> bool:
    """Whether it is more hope than knowledge."""
    sure = certainty(assumption)
    return sure is not None and sure <= UNSURE


def to_find_out(session: Session) -> list[Record]:
    """What matters, is not sure, and was not tried out yet, in order of risk (T6)."""
    risky = [a for a in in_order(session) if matters(a) and is_unsure(a)]
    judged = risks.verdicts(session)
    return [a for a in risky if a.id not in judged]


def riskiest(session: Session) -> Record | None:
    """What matters most and is least sure of all that was not tried out (L10)."""
    judged = risks.verdicts(session)
    weighed = (a for a in in_order(session) if is_weighed(a) and a.id not in judged)
    return next(weighed, None)


def quadrants(session: Session) -> dict[tuple[bool, bool], list[Record]]:
    """The weighed ones by whether they matter and whether they are unsure."""
    groups: dict[tuple[bool, bool], list[Record]] = {}
    for one in in_order(session):
        if is_weighed(one):
            groups.setdefault((matters(one), is_unsure(one)), []).append(one)
    return groups


def sources(session: Session, assumption: Record) -> dict[str, Record]:
    """From whom it is known, by sort, in the fixed order of equals."""
    sorts = {
        record.text("sort"): record
        for record in session.of("source")
        if record.text("assumption") == assumption.id and record.flag("present")
    }
    return {sort: sorts[sort] for sort in LETTERS if sort in sorts}


def is_tried(session: Session, assumption: Record) -> bool:
    """Whether somebody will try it out: an action belongs to it (AAN-7, VT-7)."""
    actions = session.of("action")
    return any(action.text("assumption") == assumption.id for action in actions)


def untested(session: Session) -> list[Record]:
    """What matters, is not sure, and that no action tries out (VT-7)."""
    return [a for a in to_find_out(session) if not is_tried(session, a)]


def hints(
    session: Session, assumption: Record, *, with_sources: bool
) -> tuple[Hint, ...]:
    """What a quiet coach would ask about one that is weighed (AAN-5 to AAN-8)."""
    from cyclus_tui.domain.checks.assumption import check as assumption_check

    sorts = [sort for sort in sources(session, assumption) if sort != "none"]
    idea = bool(assumption.text("test_idea") or assumption.text("verdict"))
    divided = assumption.text("agree") == "divided" and not assumption.text("sides")
    all_hints = assumption_check.hints(
        assumption.text("text"),
        certainty=certainty(assumption),
        importance=importance(assumption),
        agree="verdeeld" if divided else "",
        sources=[_TOLD_TO_CHECK.get(sort, sort) for sort in sorts],
        tested=idea or is_tried(session, assumption),
    )
    wanted = {"AAN-7", "AAN-8"} | ({"AAN-5", "AAN-6"} if with_sources else set())
    return tuple(hint for hint in all_hints if hint.id in wanted)


def hints_of_all(
    session: Session, *, with_sources: bool, front: str = ""
) -> Iterator[Hint]:
    """What stands out: of others than the one in front (AAN-6), of all (VT-8, VT-13).

    Of all it waits until all are weighed.
    """
    weighed = all_assumptions(session)
    done = bool(weighed) and all(map(is_weighed, weighed))
    heard = [a for a in weighed if "residents" in sources(session, a)]
    others = [a for a in weighed if matters(a) and a not in heard and a.id != front]
    if with_sources and done and not heard:
        text = "Nog niets komt van bewoners. Wat zeggen zij hierover?"
        yield Hint("VT-8", "?", text)
    elif with_sources and others:
        yield unheard(code_list(session, others))
    if not done:
        return
    if len(weighed) > 2 and len({certainty(a) for a in weighed}) == 1:
        yield Hint("VT-13", "?", "Alles is even zeker. Is dat echt zo?")


def unheard(codes: str) -> Hint:
    """What is asked of important assumptions of which no resident spoke (AAN-6)."""
    return Hint("AAN-6", "?", f"{codes}: wat zeggen bewoners zelf hierover?")


def code_list(session: Session, records: Iterable[Record]) -> str:
    """Some assumptions by their codes: `A2, A5`."""
    code_of = codes(session)
    return ", ".join(code_of[record.id] for record in records)
