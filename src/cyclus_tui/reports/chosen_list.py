"""Chosen: what the group chose, read from the settled list or from what stands now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cyclus_tui.domain.journal.edit import Value
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.kinds.record_kind import Thumbs
from cyclus_tui.domain.method.method import Method
from cyclus_tui.domain.people import attendance
from cyclus_tui.domain.steps import recommend
from cyclus_tui.domain.text import one_line
from cyclus_tui.domain.voting import ballot_rounds, recommendations, tally, undecided
from cyclus_tui.domain.voting.records import METHODS, RECOMMENDATION, TIE_RULES
from cyclus_tui.reports.counts import count_of

VOTES: Final = {
    "dots": ("stip", "stippen"),
    "approval": ("keer gekozen", "keer gekozen"),
    "points": ("punt", "punten"),
    "smileys": ("blij min boos", "blij min boos"),
}
"""What is counted in each way of choosing, one and several."""

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

    @property
    def sentences(self) -> tuple[tuple[str, str], ...]:
        """What stands under the recommendation: label and words."""
        sentences = (
            (RECOMMENDATION.label("because"), self.because),
            (RECOMMENDATION.label("notice"), self.notice),
            (RECOMMENDATION.label("for_whom"), self.for_whom),
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
    undecided: tuple[str, ...] = ()
    """What of the votes the laptops still differ about, as sentences."""


def chosen_list(session: Session, method: Method) -> ChosenList:
    """The settled list, else a draft of it."""
    ballot_round = ballot_rounds.main_round(session)
    if ballot_round is None:
        return _NOTHING
    places = _places(method)
    content = recommendations.decision(session)
    if content is not None and isinstance(content.get("items"), list):
        # A record reads what a colleague's file holds as leniently as its own fields.
        return _settled(session, ballot_round, Record("", "decision", content, {}))
    return _draft(session, ballot_round, places)


def _settled(session: Session, ballot_round: Record, frozen: Record) -> ChosenList:
    """The list as it was settled, from the words that were copied then."""
    rows = [
        Record("", "item", row, {})
        for row in frozen.items("items")
        if isinstance(row, dict)
    ]
    listed_options = {row.text("option") for row in rows}
    unlisted = [
        standing
        for standing in tally.standings(session, ballot_round)
        if standing.option.id not in listed_options
    ]
    way = frozen.text("method")
    rest, unprinted = _rest(session, unlisted)
    return ChosenList(
        settled=True,
        status=_status(session, frozen.number("version", 1)),
        heading=_heading(frozen.fields.get("carried") is True, len(rows)),
        items=tuple(_item(session, way, row) for row in rows),
        how=_how(session, way, frozen.number("voters"), ballot_round),
        tie=_sentence(TIE_RULES.get(frozen.text("tie_rule"), "")),
        rest=rest,
        unprinted=unprinted,
        undecided=undecided.undecided_votes(session, ballot_round),
    )


def _draft(session: Session, ballot_round: Record, places: int) -> ChosenList:
    """The list as it stands now."""
    outcome = tally.outcome(session, ballot_round, places)
    way = ballot_round.text("method")
    rows = []
    for item in recommendations.items(session, places):
        remarks: list[Value] = [
            remark.text("text") for remark in recommendations.remarks(session, item)
        ]
        fields: dict[str, Value] = {
            **item.record.fields,
            "place": item.place,
            "option": item.standing.option.id,
            "chosen_as": item.standing.option.text,
            "points": item.standing.points,
            "minority": remarks,
        }
        rows.append(Record("", "item", fields, {}))
    tie = _sentence(TIE_RULES.get(outcome.rule, ""))
    if outcome.tied:
        tie = "De laatste plaats is nog een gelijke stand."
    rest, unprinted = _rest(session, outcome.rest)
    return ChosenList(
        settled=False,
        status="Voorlopig: de groep heeft deze lijst nog niet vastgesteld.",
        heading=_heading(recommendations.is_list_carried(session, places), len(rows)),
        items=tuple(_item(session, way, row) for row in rows),
        how=_how(
            session, way, tally.turnout(session, ballot_round).voters, ballot_round
        ),
        tie=tie,
        rest=rest,
        unprinted=unprinted,
        undecided=undecided.undecided_votes(session, ballot_round),
    )


def _item(session: Session, way: str, row: Record) -> ReportItem:
    """One place of the list."""
    advice, option = row.text("advice"), row.text("option")
    if not advice and session.record(option) is None:
        advice = ballot_rounds.REMOVED
    elif not advice and _may_print(session, option):
        advice = row.text("chosen_as")
    one, several = VOTES.get(way, ("stem", "stemmen"))
    points = row.number("points")
    remarks = row.items("minority")
    return ReportItem(
        place=row.number("place"),
        advice=one_line(advice) or "(nog niet opgeschreven)",
        because=one_line(row.text("because")),
        notice=one_line(row.text("notice")),
        for_whom=one_line(row.text("for_whom")),
        minority=tuple(one_line(text) for text in remarks if isinstance(text, str)),
        votes=f"{points} {one if points == 1 else several}",
        thumbs=_thumbs(row.items("thumbs")),
    )


def _status(session: Session, version: int) -> str:
    """What is said of a settled list."""
    status = f"Vastgesteld, versie {version}." if version > 1 else "Vastgesteld."
    if several := undecided.undecided_lists(session):
        status = several
    if recommendations.is_overtaken(session):
        status += " Let op: de stemmen zijn gewijzigd na vaststelling."
    return status


def _heading(carried: bool, count: int) -> str:
    """What the list may be called (GEDRAGEN-1)."""
    if not count:
        return "Er is nog niets gekozen"
    if carried:
        return f"Top {count}, gezamenlijk gedragen"
    return f"Top {count} van de groep, met bezwaren"


def _how(session: Session, way: str, voters: int, ballot_round: Record) -> str:
    """How was chosen, by how many people, out of how much."""
    count = len(ballot_rounds.option_ids(session, ballot_round))
    options = count_of(count, "mogelijkheid", "mogelijkheden")
    what = f"uit {options}, met {METHODS.get(way, 'stemmen')}."
    if not voters:
        return f"Gekozen {what}"
    return f"{count_of(voters, 'mens koos', 'mensen kozen')} {what}"


def _sentence(words: str) -> str:
    """Words as a sentence of their own."""
    return f"{words[:1].upper()}{words[1:]}." if words else ""


def _thumbs(counts: list[Value]) -> str:
    """Three counts in words; empty when nobody counted."""
    numbers: list[Value] = [count for count in counts if isinstance(count, int)]
    if len(numbers) != 3 or not any(numbers):
        return ""
    return Thumbs("thumbs").in_words(numbers)


def _rest(
    session: Session, standings: Sequence[tally.Standing]
) -> tuple[tuple[str, ...], int]:
    """The words of what was not chosen that may be printed, and how many may not."""
    printable = [s.option for s in standings if _may_print(session, s.option.id)]
    texts = [one_line(option.text) for option in printable if option.text]
    return tuple(texts), len(standings) - len(texts)


def _may_print(session: Session, option: str) -> bool:
    """Whether the words of an option may be in a report.

    The name of a heap is the group's. An idea is somebody's: it needs layer c of the
    one who said it, or of the group; under sixteen a parent's as well (PRIV-8).
    """
    record = session.record(option)
    if record is None or record.kind != "idea":
        return record is not None
    person = session.record(record.text("by"))
    young = person is not None and attendance.needs_parent(person)
    return attendance.consent(session, "c", person) and not young


def _places(method: Method) -> int:
    """How many recommendations this method makes."""
    return (recommend_rules(method) or recommend.Rules()).places


def recommend_rules(method: Method) -> recommend.Rules | None:
    """What the method says of its recommendations; none when it ends otherwise."""
    steps = (step for phase in method.phases for step in phase.steps)
    rules = (s.rules for s in steps if isinstance(s.rules, recommend.Rules))
    return next(rules, None)


_NOTHING: Final = ChosenList(
    settled=False,
    status="Voorlopig: er is nog niet gekozen.",
    heading="Er is nog niets gekozen",
    items=(),
    how="",
    tie="",
    rest=(),
    unprinted=0,
)
