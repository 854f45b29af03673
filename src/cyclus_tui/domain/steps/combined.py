"""Combined: evenings side by side, what is the same on them, and what they chose."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from cyclus_tui.domain.checks.hint import Hint
from cyclus_tui.domain.combined import combining
from cyclus_tui.domain.combined.standings import (
    OverallStanding,
    Standings,
    theme_ids,
    title,
)
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.method.limits import between, one_of

MOST_COMPARED: Final = 300
"""So many texts are compared in about half a second on an old laptop."""


TASKS: Final = ("evenings", "join", "list")


@dataclass(frozen=True, slots=True)
class Rules:
    """What a template may set for this kind."""

    task: str = field(default="list", metadata=one_of(TASKS))
    """`evenings` shows them side by side, `join` joins ideas, `list` ranks them."""
    places: int = field(default=5, metadata=between(1, 20))
    """How many lines of the list are its top."""


def comparable_texts(session: Session, standings: Standings) -> list[tuple[str, str]]:
    """Id and text of what may be the same; joining changes nothing in it.

    Each option and then, while that is quick, what lies on heaps, by which a heap goes
    too, and what stood on no list.
    """
    by_id = {r.id: r for line in standings.lines for r in _records(line)}
    texts = [(record_id, title(by_id[record_id])) for record_id in sorted(by_id)]
    lying = ((heap, idea) for idea, heap in sorted(theme_ids(session).items()))
    more = [pair for pair in lying if pair[0] in by_id]
    more += [(idea.id, idea.id) for idea in sorted(standings.loose, key=lambda i: i.id)]
    for counts_as, idea in more[: max(0, MOST_COMPARED - len(texts))]:
        if record := session.record(idea):
            texts.append((counts_as, record.text("text")))
    return texts


def look_alikes(
    session: Session, standings: Standings, pairs: Iterable[tuple[str, str]]
) -> Iterator[tuple[Record, Record]]:
    """Of ids of what looks alike those from two evenings, in the same order.

    What was joined, or was said to be different, is not proposed again.
    """
    line_of = {r.id: line.key for line in standings.lines for r in _records(line)}
    ends = [(e.text("a"), e.text("b")) for e in session.of("same_as") if _is_cut(e)]
    apart = {frozenset(line_of.get(one, one) for one in pair) for pair in ends}
    for pair in pairs:
        one, other = map(session.record, pair)
        if one is None or other is None:
            continue
        lines = frozenset(line_of.get(r.id, r.id) for r in (one, other))
        evenings = {combining.evening_of(session, r.id) for r in (one, other)}
        if len(lines) == len(evenings) == 2 and lines not in apart:
            apart.add(lines)
            yield one, other


def hints(standings: Standings) -> tuple[Hint, ...]:
    """What a quiet coach would ask about evenings side by side."""
    hints = []
    if len(combining.questions(standings.evenings)) > 1:
        text = "De avonden hadden niet dezelfde vraag. Past dit bij elkaar?"
        hints.append(Hint("SAMEN-1", "?", text))
    if len(standings.units) > 1:
        text = "Niet elke avond koos op dezelfde manier. Kijk dan naar het aandeel."
        hints.append(Hint("SAMEN-2", "?", text))
    parts = [part for line in standings.lines for part in line.parts]
    totals = {part.evening.number: part.total for part in parts}
    for number, total in totals.items():
        if len(standings.evenings) > 2 and total * 2 > sum(totals.values()):
            text = f"Avond {number} gaf meer dan de helft van de stemmen."
            hints.append(Hint("SAMEN-3", "i", f"{text} Kijk ook naar het aandeel."))
    return tuple(hints)


def _is_cut(edge: Record) -> bool:
    """Whether somebody said that the two ends are not the same."""
    return not edge.flag("joined", default=True)


def _records(line: OverallStanding) -> Iterator[Record]:
    """All that was said of a line, evening by evening."""
    for part_of in line.parts:
        yield from part_of.ideas
