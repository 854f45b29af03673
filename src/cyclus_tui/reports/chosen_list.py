"""Chosen: what the group chose, read from the settled list or from what stands now."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cyclus_tui.domain.journal.edit import Value
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.method.method import Method
from cyclus_tui.domain.people import attendance
from cyclus_tui.domain.steps import recommend
from cyclus_tui.domain.text import one_line
from cyclus_tui.domain.voting import (
    ballot_rounds,
    recommendations,
    tally,
    thumbs,
    undecided,
)
from cyclus_tui.domain.voting.records import METHODS, RECOMMENDATION, tie_in_words
from cyclus_tui.reports import small_numbers
from cyclus_tui.reports.counts import count_of

VOTES: Final = {
    "dots": ("stip", "stippen"),
    "approval": ("keer gekozen", "keer gekozen"),
    "points": ("punt", "punten"),
    "smileys": ("blij min boos", "blij min boos"),
}
"""What is counted in each way of choosing, one and several."""

RESCUED: Final = "Ook dit idee gaat mee, want iemand kwam ervoor op"
"""What stands above an idea that was rescued."""

VOTED_AS: Final = "Woorden veranderd na het kiezen; gekozen werd"
"""What stands before the words that people voted on."""

MINORITY: Final = "Niet iedereen is het eens"
"""What stands before the words of a minority."""


@dataclass(frozen=True, slots=True)
class ReportItem:
    """One recommendation as it is printed."""

    place: int
    advice: str
    """The recommendation; the chosen idea while it is not written."""
    because: str
    notice: str
    for_whom: str
    minority: tuple[str, ...]
    """Always printed with the recommendation (GEDRAGEN-1)."""
    votes: str
    """`8 stippen`."""
    thumbs: str
    """`9 omhoog, 1 opzij, 1 omlaag`; empty when nobody counted."""
    plea: str = ""
    """What was said for an idea that was rescued."""
    voted_as: str = ""
    """What people voted on, where it has other words since."""

    @property
    def sentences(self) -> tuple[tuple[str, str], ...]:
        """What stands under the recommendation: label and words."""
        sentences = (
            (RECOMMENDATION.label("plea"), self.plea),
            (RECOMMENDATION.label("because"), self.because),
            (RECOMMENDATION.label("notice"), self.notice),
            (RECOMMENDATION.label("for_whom"), self.for_whom),
            (VOTED_AS, self.voted_as),
            *((MINORITY, remark) for remark in self.minority),
        )
        return tuple((label, words) for label, words in sentences if words)

    @property
    def support(self) -> str:
        """The votes and the thumbs on one line."""
        return f"{self.votes} · duimen: {self.thumbs}" if self.thumbs else self.votes


@dataclass(frozen=True, slots=True)
class ChosenList:
    """What the group chose and how."""

    settled: bool
    """Whether the group settled the list; if not, it is a draft."""
    status: str
    """`Vastgesteld.` or why not, and whether votes changed since."""
    heading: str
    """`Top 5, gezamenlijk gedragen`, or that there are objections (GEDRAGEN-1)."""
    items: tuple[ReportItem, ...]
    how: str
    """How was chosen, by how many people and out of how much."""
    tie: str
    """How a tie on the last place was settled (KIES-5); empty without one."""
    rest: tuple[str, ...]
    """What was not chosen, in people's words where those may be printed."""
    unprinted: int
    """How many of the rest stay out because nobody said that they may be printed."""
    rescued: tuple[ReportItem, ...] = ()
    """What somebody brought back: it stands below the list, with its plea."""
    undecided: tuple[str, ...] = ()
    """What of the votes the laptops still differ about, as sentences."""


def chosen_list(session: Session, method: Method) -> ChosenList:
    """The settled list, else a draft of it."""
    ballot_round = ballot_rounds.main_round(session)
    if ballot_round is None:
        return NOTHING_CHOSEN
    content = recommendations.decision(session)
    if content is not None and isinstance(content.get("items"), list):
        status = _status(session, content, recommend.list_length(method))
        return _list(session, ballot_round, content, status, settled=True)
    content = recommendations.content_now(session, recommend.list_length(method))
    status = "Voorlopig: de groep heeft deze lijst nog niet vastgesteld."
    return _list(session, ballot_round, content, status, settled=False)


def _list(
    session: Session,
    ballot_round: Record,
    content: dict[str, Value],
    status: str,
    *,
    settled: bool,
) -> ChosenList:
    """The list, from the words that were copied when it was settled, or of now."""
    frozen = Record("", "decision", content, {})
    rows = recommendations.rows_of(content)
    listed_options = {row.text("option") for row in rows}
    standings = tally.standings(session, ballot_round)
    unlisted = [s for s in standings if s.option.id not in listed_options]
    way = frozen.text("method")
    rest, unprinted = _rest(session, unlisted)
    return ChosenList(
        settled=settled,
        status=status,
        heading=_heading([row for row in rows if not _is_rescued(row)]),
        items=tuple(_item(session, way, row) for row in rows if not _is_rescued(row)),
        rescued=tuple(_item(session, way, row) for row in rows if _is_rescued(row)),
        how=_how(session, way, frozen.number("voters"), ballot_round),
        tie=_tie(session, content),
        rest=rest,
        unprinted=unprinted,
        undecided=undecided.undecided_votes(session, ballot_round),
    )


def _is_rescued(row: Record) -> bool:
    """Whether somebody brought it back: it stands below the list."""
    return row.fields.get("rescued") is True


def _tie(session: Session, content: dict[str, Value]) -> str:
    """Between which the tie on the last place was, and how it was settled (KIES-5)."""
    tied = recommendations.rows_of(content, "tied")
    names = [
        (one_line(row.text("chosen_as")), row.fields.get("through") is True)
        for row in tied
        if _may_print(session, row.text("option"))
    ]
    names += [("een ander idee", False)] * (len(tied) - len(names))
    return tie_in_words(
        [name for name, _ in names],
        [name for name, through in names if through],
        str(content.get("tie_rule", "")),
    )


def _item(session: Session, way: str, row: Record) -> ReportItem:
    """One place of the list."""
    advice, option = row.text("advice"), row.text("option")
    one, several = VOTES.get(way, ("stem", "stemmen"))
    if not advice and session.record(option) is None:
        advice = ballot_rounds.REMOVED
    elif not advice and _may_print(session, option):
        advice = row.text("chosen_as")
    remarks = row.items("minority")
    return ReportItem(
        place=row.number("place"),
        advice=one_line(advice) or "(nog niet opgeschreven)",
        because=one_line(row.text("because")),
        notice=one_line(row.text("notice")),
        for_whom=one_line(row.text("for_whom")),
        plea=one_line(row.text("plea")) if _may_print(session, option) else "",
        voted_as=one_line(row.text("voted_as")) if _may_print(session, option) else "",
        minority=tuple(one_line(text) for text in remarks if isinstance(text, str)),
        votes=count_of(row.number("points"), one, several),
        thumbs=small_numbers.thumbs(row),
    )


def _status(session: Session, content: dict[str, Value], places: int) -> str:
    """What is said of a settled list."""
    version = Record("", "decision", content, {}).number("version", 1)
    status = f"Vastgesteld, versie {version}." if version > 1 else "Vastgesteld."
    if several := undecided.undecided_lists(session):
        status = several
    if recommendations.is_overtaken(session):
        status += " Let op: de stemmen zijn gewijzigd na vaststelling."
    if changed := recommendations.reworded_since(session):
        status += (
            f" Anders dan de eerste keer: {recommendations.places_in_words(changed)}."
        )
    if changed := recommendations.not_settled_yet(session, places):
        what = recommendations.places_in_words(changed)
        status += f" Let op: {what} is later veranderd en nog niet vastgesteld."
    return status


def _heading(rows: Sequence[Record]) -> str:
    """What the list may be called (GEDRAGEN-1)."""
    if not rows:
        return "Er is nog niets gekozen"
    counts = [(thumbs.thumbs_of(row), len(row.items("minority"))) for row in rows]
    support = thumbs.support_in_words(counts)
    whose = "" if support == "gezamenlijk gedragen" else " van de groep"
    return f"Top {len(rows)}{whose}, {support}"


def _how(session: Session, way: str, voters: int, ballot_round: Record) -> str:
    """How was chosen, by how many people, out of how much.

    The people are not counted where a small role would be what is left of them.
    """
    count = len(ballot_rounds.option_ids(session, ballot_round))
    options = count_of(count, "mogelijkheid", "mogelijkheden")
    what = f"uit {options}, met {METHODS.get(way, 'stemmen')}."
    if not any(s.points for s in tally.standings(session, ballot_round)):
        verb = "staat" if count == 1 else "staan"
        return f"Er {verb} {options} klaar om uit te kiezen."
    if not voters or voters > _counted_out(session):
        return f"Gekozen {what}"
    many = small_numbers.people(voters, "mensen")
    return f"{many[0].upper()}{many[1:]} kozen {what}"


def _counted_out(session: Session) -> int:
    """How many people the sheet counts out by role; no limit where nobody is hidden."""
    roles = Counter(person.text("role") for person in session.of("person"))
    if not any(map(small_numbers.is_small, roles.values())):
        return sys.maxsize
    return sum(n for n in roles.values() if not small_numbers.is_small(n))


def _rest(
    session: Session, standings: Sequence[tally.Standing]
) -> tuple[tuple[str, ...], int]:
    """The words of what was not chosen that may be printed, and how many may not."""
    printable = [s.option for s in standings if _may_print(session, s.option.id)]
    texts = [one_line(option.text) for option in printable if option.text]
    return tuple(texts), len(standings) - len(texts)


def _may_print(session: Session, option: str) -> bool:
    """Whether the words of an option may be in a report.

    The name of a heap is the group's, an idea is somebody's.
    """
    record = session.record(option)
    if record is None or record.kind != "idea":
        return record is not None
    return attendance.may_print(session, record)


def recommend_rules(method: Method) -> recommend.Rules | None:
    """What the method says of its recommendations; none when it ends otherwise."""
    rules = (s.rules for s in method.steps if isinstance(s.rules, recommend.Rules))
    return next(rules, None)


NOTHING_CHOSEN: Final = ChosenList(
    settled=False,
    status="Voorlopig: er is nog niet gekozen.",
    heading="Er is nog niets gekozen",
    items=(),
    how="",
    tie="",
    rest=(),
    unprinted=0,
)
