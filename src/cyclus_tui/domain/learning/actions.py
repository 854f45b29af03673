"""Actions: what somebody will try, small and soon, and how they will know."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from cyclus_tui.domain import dates
from cyclus_tui.domain.ideas import contributions
from cyclus_tui.domain.ideas.contributions import TypedLine, line_fields
from cyclus_tui.domain.journal.edit import Edit
from cyclus_tui.domain.journal.erasure import words_of
from cyclus_tui.domain.journal.record import Record, next_number
from cyclus_tui.domain.journal.replica import Replica
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.kinds import numbering
from cyclus_tui.domain.learning import assumptions
from cyclus_tui.domain.learning.parked_advice import OPTION
from cyclus_tui.domain.method import setup
from cyclus_tui.domain.text import clean, required_words
from cyclus_tui.errors import RuleError


def add(
    session: Session,
    replica: Replica,
    *,
    line: TypedLine,
    phase: str,
    step: str,
    record: str = "",
) -> Edit | None:
    """Take an action down; `record` is its id, for whoever asks on at once."""
    number = next_number(session.of("action"))
    fields = line_fields(line, number=number, phase=phase, step=step)
    fields["what"] = fields.pop("text")
    key = record or replica.new_id()
    return replica.write(session, "actie erbij", "action", key, fields)


def write(
    session: Session, replica: Replica, *, action: str, field: str, text: str
) -> Edit | None:
    """Answer one question about an action; nothing when it says so already.

    Raises:
        RuleError: the action is gone, or it would be left without words.
    """
    session.required(action, "Deze actie is er niet meer. Kies een andere.")
    words = clean(text).strip()
    if field == "what":
        words = required_words(text, "Typ eerst wat iemand gaat doen.")
    return replica.write(session, "actie ingevuld", "action", action, {field: words})


def remove(session: Session, replica: Replica, *, action: Record) -> Edit | None:
    """Take an action out; nothing when it is gone already."""
    return replica.removal(session, "actie weg", action.id)


def own_actions(session: Session) -> list[Record]:
    """The actions of this evening; not those that came back from an earlier one."""
    return [r for r in session.of("action") if not r.flag("returned")]


def parse_day(text: str, today: date) -> str:
    """A typed day as it is kept: `2026-11-25`.

    Raises:
        RuleError: nobody can tell which day is meant.
    """
    day = dates.parse(clean(text).strip(), today)
    if day is None:
        raise RuleError(f"Welke dag is dat? Typ bijvoorbeeld: {dates.EXAMPLES}.")
    return day.isoformat()


def evening_date(session: Session, today: date) -> date:
    """The day of the evening, from which people count; else the one of now."""
    return dates.iso_date(setup.about(session).text("date")) or today


def kept_options(session: Session) -> dict[str, Record]:
    """What the presenter could do and kept (L11), by its code: the way to an action."""
    options = contributions.of_sort(session, OPTION)
    labels = numbering.labels(options)
    return {f"O{labels[option.id]}": option for option in options}


def link_targets(session: Session) -> dict[str, Record]:
    """What an action can belong to, by its code: assumptions by risk, then doubts."""
    codes = assumptions.codes(session)
    targets = {codes[a.id]: a for a in assumptions.in_order(session)}
    doubts = contributions.of_sort(session, "doubt")
    labels = numbering.labels(doubts)
    return targets | {f"T{labels[doubt.id]}": doubt for doubt in doubts}


def target_id(session: Session, text: str) -> str:
    """The id of what is named by its code: `A2`, `t1`.

    Raises:
        RuleError: nothing is called so.
    """
    targets = link_targets(session)
    by_code = {code.casefold(): record for code, record in targets.items()}
    record = by_code.get(text.strip().casefold())
    if record is None:
        example = next(iter(targets), "A1")
        raise RuleError(f"Typ de code van een aanname of twijfel, zoals {example}.")
    return record.id


def suggested_target(session: Session) -> str:
    """The code of what an action is best tied to: the riskiest that nobody tests."""
    risk = next(iter(assumptions.untested(session)), None)
    risk = risk or assumptions.riskiest(session)
    return assumptions.codes(session)[risk.id] if risk else ""


def target_in_words(
    session: Session, action: Record, known: Mapping[str, Record] | None = None
) -> str:
    """What an action belongs to, in words; empty when nothing.

    `known` is what `link_targets` gave, for whoever asks this of many actions.
    """
    for code, record in (link_targets(session) if known is None else known).items():
        if record.id == action.text("assumption"):
            return f"{code}. {words_of(record)}"
    return action.text("assumption_text")
