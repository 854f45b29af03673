"""Standings: what several evenings chose, read from their ballots and the joins.

Ranks are never added: a place in one list says nothing in another. Beside the plain sum
of votes stands the share of each evening, so that a big evening does not drown a small
one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from cyclus_tui.domain.combined import combining
from cyclus_tui.domain.combined.combining import Evening
from cyclus_tui.domain.ideas import clustering, contributions, duplicates
from cyclus_tui.domain.ideas.records import ASIDE
from cyclus_tui.domain.journal.erasure import words_of
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.voting import ballot_box, ballot_rounds, tally

ORDERS: Final = ("share", "sum")
"""By the mean share of the evenings, or by the sum of the votes."""


@dataclass(frozen=True, slots=True)
class EveningStanding:
    """How a line did on one evening."""

    evening: Evening
    votes: int = 0
    """As that evening counted them; happy less sad with smileys."""
    total: int = 0
    """All votes of that evening that count; 0 when it did not choose."""
    again: int | None = None
    """Votes in the newest round about a tie; they settle a place and add nothing."""
    unit: str = "stemmen"
    """What one vote was called there: stippen, punten."""
    ideas: tuple[Record, ...] = ()
    """What was said there: its options and the ideas that were joined to them."""

    @property
    def share(self) -> Fraction:
        """The share of the votes of that evening; never less than nothing."""
        return Fraction(max(0, self.votes), self.total) if self.total else Fraction(0)


@dataclass(frozen=True, slots=True)
class OverallStanding:
    """One idea over all evenings: what people said is the same counts together."""

    key: str
    """The record in front of its group."""
    leading: Record
    """What was said, on the evening where it weighed most: the words of the line."""
    parts: tuple[EveningStanding, ...]
    """The evenings in which it lived, in order."""
    mean: Fraction
    """The mean of its shares over all evenings that chose."""

    @property
    def text(self) -> str:
        """What the line is called."""
        return title(self.leading)

    @property
    def votes(self) -> int:
        """The plain sum of the votes."""
        return sum(part.votes for part in self.parts)

    @property
    def people(self) -> int:
        """How many people there were on the evenings in which it lived."""
        return sum(part.evening.people for part in self.parts)


@dataclass(frozen=True, slots=True)
class Standings:
    """All that the evenings chose between, and what they only said."""

    evenings: tuple[Evening, ...]
    lines: tuple[OverallStanding, ...]
    """What could be chosen on some evening, by mean share."""
    loose: tuple[Record, ...]
    """Ideas that were said, stood on no list and lie on no heap that did."""
    units: tuple[str, ...]
    """What was counted: stippen, punten; several when evenings chose differently."""
    voting_evenings: int
    """On how many evenings there was a vote."""

    def ranked(self, order: str = "share") -> list[tuple[int, OverallStanding]]:
        """The lines, best first, with their places; equal values share one."""
        lines = sorted(self.lines, key=lambda line: _sorting(line, order))
        ranks: dict[Fraction | int, int] = {}
        for place, line in enumerate(lines, 1):
            ranks.setdefault(_value(line, order), place)
        return [(ranks[_value(line, order)], line) for line in lines]


def standings(session: Session) -> Standings:
    """What several evenings chose, recomputed from all ballots and counts."""
    evenings = combining.evenings(session)
    head = duplicates.group_heads(session)
    box = _Box(session)
    mains = {e.id: main for e in evenings if (main := box.main(e))}
    votes = {
        e.id: _Chosen(e, mains[e.id], box, head) for e in evenings if e.id in mains
    }
    records_by_line, loose = _records_by_line(session, evenings, head, votes)
    lines = []
    for key, by_evening in records_by_line.items():
        if not by_evening:
            continue
        parts = tuple(
            votes[e.id].part(key, by_evening[e.id])
            if e.id in votes
            else EveningStanding(e, ideas=tuple(by_evening[e.id]))
            for e in evenings
            if e.id in by_evening
        )
        mean = sum((part.share for part in parts), Fraction(0)) / max(1, len(votes))
        lines.append(OverallStanding(key, _front(parts), parts, mean))
    lines.sort(key=lambda line: _sorting(line, "share"))
    units = dict.fromkeys(one.unit for one in votes.values())
    return Standings(tuple(evenings), tuple(lines), loose, tuple(units), len(votes))


class _Box:
    """All votes of all evenings by their round; blank ballots and zeros are none."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._votes = {
            key: votes_given
            for key, records in ballot_box.by_round(session).items()
            if (votes_given := [r for r in records if _is_given(r)])
        }

    def main(self, evening: Evening) -> Record | None:
        """The round that decided: the newest with votes, not about a tie."""
        for ballot_round in reversed(evening.rounds):
            if not ballot_round.text("tie_of") and self.holds(ballot_round):
                return ballot_round
        return None

    def holds(self, ballot_round: Record) -> bool:
        """Whether anybody voted in a round, in the way that counts there."""
        kind = "ballot" if ballot_round.text("entry") == "ballots" else "tally"
        return (kind, ballot_round.id) in self._votes

    def options(self, ballot_round: Record) -> list[str]:
        """What people chose between in a round."""
        return ballot_rounds.option_ids(self._session, ballot_round)

    def count(
        self, ballot_round: Record, head: Mapping[str, str]
    ) -> dict[str, tally.Count]:
        """What each line got in a round; joined options count as one (KIES-3)."""
        options = self.options(ballot_round)
        return tally.count(
            ballot_round,
            self._votes.get(("ballot", ballot_round.id), ()),
            self._votes.get(("tally", ballot_round.id), ()),
            {option: head.get(option, option) for option in options},
        )


def _is_given(vote: Record) -> bool:
    """Whether a vote says anything: a blank ballot and a zero do not."""
    return bool(vote.fields.get("choices" if vote.kind == "ballot" else "count"))


class _Chosen:
    """What one evening chose."""

    def __init__(
        self, evening: Evening, main: Record, box: _Box, head: Mapping[str, str]
    ) -> None:
        self.evening = evening
        self.unit = tally.UNITS.get(main.text("method"), "stemmen")
        self.options = box.options(main)
        self.counts = box.count(main, head)
        ties = [r for r in evening.rounds if r.text("tie_of") == main.id]
        again = [box.count(r, head) for r in ties if box.holds(r)]
        self.again = again[-1] if again else {}
        self.total = sum(max(0, count.points) for count in self.counts.values())

    def part(self, key: str, ideas: Iterable[Record]) -> EveningStanding:
        """How one line did."""
        count, again = self.counts.get(key, tally.Count()), self.again.get(key)
        return EveningStanding(
            self.evening,
            count.points,
            self.total,
            again.points if again else None,
            self.unit,
            tuple(ideas),
        )


def percent(share: Fraction) -> str:
    """A share as people read it: `24%`."""
    return f"{int(100 * share + Fraction(1, 2))}%"


def theme_ids(session: Session) -> dict[str, str]:
    """For each idea that lies on a heap: the id of that heap."""
    places = clustering.placements(session)
    return {idea: heap for idea, heap in places.items() if heap != ASIDE}


def _records_by_line(
    session: Session,
    evenings: Iterable[Evening],
    head: Mapping[str, str],
    votes: Mapping[str, _Chosen],
) -> tuple[dict[str, dict[str, list[Record]]], tuple[Record, ...]]:
    """Per line and evening what was said, and the ideas that are on no line."""
    options = [o for e in evenings if e.id in votes for o in votes[e.id].options]
    lines: dict[str, dict[str, list[Record]]] = {}
    for option in dict.fromkeys(options):
        lines.setdefault(head.get(option, option), {})
    on_heap, loose = theme_ids(session), []
    known = {evening.id for evening in evenings}
    on_lists = set(options)
    taken_out = _taken_out(session, on_lists)
    for record in (*session.of("theme"), *contributions.ideas(session), *taken_out):
        own = combining.evening_of(session, record.id)
        key = head.get(record.id, record.id)
        if own not in known:
            continue
        if key in lines:
            lines[key].setdefault(own, []).append(record)
        elif record.kind == "idea" and on_heap.get(record.id) not in on_lists:
            loose.append(record)
    return lines, tuple(loose)


def _taken_out(session: Session, options: Iterable[str]) -> list[Record]:
    """Options that were taken out after people chose them; their votes stand."""
    records = (session.any_record(option) for option in sorted(options))
    return [record for record in records if record and not record.alive]


def _front(parts: Iterable[EveningStanding]) -> Record:
    """What was said on the evening where a line weighed most."""
    best = max(parts, key=lambda part: (part.share, -part.evening.number))
    return best.ideas[0]


def title(record: Record) -> str:
    """The words of an idea, or the name of a heap."""
    if record.kind == "idea" or record.erased:
        return words_of(record)
    return record.text("name") or f"stapel {record.text('sign')}".strip()


def _value(line: OverallStanding, order: str) -> Fraction | int:
    """What a line is ranked by."""
    return line.votes if order == "sum" else line.mean


def _sorting(
    line: OverallStanding, order: str
) -> tuple[Fraction | int, Fraction | int, str]:
    """Best first; what is equal in both in the order of ids, the same everywhere."""
    other = "share" if order == "sum" else "sum"
    return (-_value(line, order), -_value(line, other), line.key)
