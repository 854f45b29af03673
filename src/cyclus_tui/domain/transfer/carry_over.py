"""Actions that come back: what a group set out to try is asked about the next time.

The loop of learning is an action, what happened, what it says about an assumption, and
the next action. So an action that nobody looked back on yet, or that was done in part,
comes into the next session of the same group with all its words, and with a link to
where it came from. Its id follows from its origin: bringing back twice, here or on a
copy, makes one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from cyclus_tui.domain.journal.edit import ERASED, Change, Edit, Value
from cyclus_tui.domain.journal.record import Record, next_number
from cyclus_tui.domain.journal.replica import Replica
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.learning.records import ACTION
from cyclus_tui.domain.links import origins
from cyclus_tui.domain.links.origins import Origin
from cyclus_tui.domain.method.method import Method
from cyclus_tui.domain.method.setup import about
from cyclus_tui.domain.text import is_same_text

_OPEN: Final = ("", "partly")
"""The results with which an action comes back: none yet, or done in part."""


@dataclass(frozen=True, slots=True)
class EarlierAction:
    """An action as it stood the last time that people looked at it."""

    action: Record
    origin: Origin
    assumption: str
    """The words of what it tests."""
    by_name: str
    """How who does it was called there: people have other numbers here."""
    returned: bool
    date: str


def carry_over(
    session: Session, replica: Replica, *, earlier: Sequence[Session]
) -> Edit | None:
    """Copy the open actions of earlier evenings; `None` when none is left.

    Those that are here already stay as they are.
    """
    number = next_number(session.of("action"))
    changes: list[Change] = []
    for action in open_actions(session, earlier):
        origin = action.origin
        key = session.derived("action", f"{origin.session}:{origin.record}")
        existing = session.any_record(key)
        if existing is not None and (existing.alive or existing.erased):
            continue
        fields: dict[str, Value] = {"number": number, "returned": True}
        copied = {"assumption_text": action.assumption, "by_name": action.by_name}
        known = {**action.action.fields, **copied}
        carried = {name: known.get(name, "") for name in ACTION.carried}
        fields |= {
            n: value for n, value in carried.items() if value not in ("", ERASED)
        }
        changes += session.field_changes("action", key, fields)
        changes += origins.link_changes(session, key, origin, relation="comes_from")
        number += 1
    return replica.edit(session, "acties komen terug", changes) if changes else None


def open_actions(session: Session, earlier: Iterable[Session]) -> list[EarlierAction]:
    """The actions of earlier evenings that are open, the oldest first."""
    latest: dict[tuple[str, str], EarlierAction] = {}
    for evening in sorted(earlier, key=lambda e: (about(e).text("date"), e.id)):
        if not _precedes(evening, session):
            continue
        ties = {link.text("target"): link for link in _carried_links(evening)}
        for action in evening.of("action"):
            version = _earlier_action(evening, action, ties.get(action.id))
            key = (version.origin.session, version.origin.record)
            if not _is_older(version, latest.get(key)):
                latest[key] = version
    still_open = (
        one
        for one in latest.values()
        # What was erased has no words any more.
        if one.action.text("result") in _OPEN and one.action.text("what")
    )
    return sorted(still_open, key=_agreed_order)


def same_group(one: str, other: str) -> bool:
    """Whether two names are of one group; capitals and blanks aside."""
    return is_same_text(one, other)


def review_step(method: Method) -> tuple[str, str] | None:
    """The phase and the step in which a method looks back; `None` when it does not."""
    for phase in method.phases:
        for step in phase.steps:
            if step.kind == "review":
                return phase.id, step.id
    return None


def count_sentence(count: int) -> str:
    """How many actions come back, as a sentence; empty for none (AL-19)."""
    if not count:
        return ""
    return "1 actie komt terug." if count == 1 else f"{count} acties komen terug."


def _earlier_action(
    evening: Session, action: Record, link: Record | None
) -> EarlierAction:
    """An action of one evening, and where it was agreed on first."""
    about_it = about(evening)
    date = about_it.text("date")
    tested = evening.record(action.text("assumption"))
    words = action.text("assumption_text") or (tested.text("text") if tested else "")
    person = evening.record(action.text("by"))
    by_name = action.text("by_name") or (person.text("alias") if person else "")
    if link is not None:
        origin = origins.origin_of(link)
    else:
        title, what = about_it.text("title"), action.text("what")
        origin = Origin(evening.id, action.id, title, date, what, "action")
    returned = action.flag("returned")
    return EarlierAction(action, origin, words, by_name, returned, date)


def _is_older(one: EarlierAction, known: EarlierAction | None) -> bool:
    """Whether what is found says less than what is known already."""
    if known is None:
        return False
    if known.returned != one.returned:
        return known.returned
    settled = known.action.text("result") and not one.action.text("result")
    return bool(settled) and known.date == one.date


def _agreed_order(action: EarlierAction) -> tuple[str, str, int, str]:
    """Sorts by evening, then as the actions were numbered there."""
    origin = action.origin
    return origin.date, origin.session, action.action.number("number"), origin.record


def _precedes(evening: Session, session: Session) -> bool:
    """Whether an evening came before this one, as far as their dates tell.

    On one and the same day the one that took actions of the other came later.
    """
    if evening.id == session.id:
        return False
    mine, theirs = about(session).text("date"), about(evening).text("date")
    if mine and theirs > mine:
        return False
    return all(link.text("session") != session.id for link in _carried_links(evening))


def _carried_links(session: Session) -> list[Record]:
    """The links that say from which evening an action came."""
    return [
        link
        for link in session.of("link")
        if link.text("relation") == "comes_from" and link.text("sort") == "action"
    ]
