"""Evenings in the part for people: which were laid together, and what they chose.

Nothing here can be changed by hand: an evening is corrected in its own file. Shares and
counts are read anew for every file; the journal does not hold them.
"""

from __future__ import annotations

from cyclus_tui.domain.combined import combining
from cyclus_tui.domain.combined.combining import Evening
from cyclus_tui.domain.combined.standings import percent, standings
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.exchange.text_tree import FixedValue, Node, TextCopy


def evenings(session: Session) -> list[Node]:
    """The evenings of a combined session; nothing in any other."""
    if not combining.is_combined(session):
        return []
    return [
        {
            "id": FixedValue(evening.id),
            "titel": FixedValue(evening.title),
            "plaats": FixedValue(evening.place),
            "datum": FixedValue(evening.date),
            "vraag": FixedValue(evening.question),
            "mensen": FixedValue(evening.people),
        }
        for evening in combining.evenings(session)
    ]


def chosen(session: Session) -> list[Node]:
    """What the evenings chose together, by mean share."""
    if not combining.is_combined(session):
        return []
    nodes: list[Node] = []
    for rank, line in standings(session).ranked():
        field = "name" if line.leading.kind == "theme" else "text"
        parts: list[Node] = [
            {
                "avond": FixedValue(_name(part.evening)),
                "stemmen": FixedValue(part.votes),
                "van": FixedValue(part.total),
            }
            for part in line.parts
        ]
        nodes.append(
            {
                "rang": FixedValue(rank),
                "tekst": TextCopy(line.leading.id, field, line.leading.text(field)),
                "aandeel": FixedValue(percent(line.mean)),
                "stemmen": FixedValue(line.votes),
                "mensen": FixedValue(line.people),
                "avonden": parts,
            }
        )
    return nodes


def evening_titles(session: Session) -> dict[str, str]:
    """For each idea and each round of a combined session the title of its evening."""
    if not combining.is_combined(session):
        return {}
    titles = {evening.id: _name(evening) for evening in combining.evenings(session)}
    records = (*session.of("idea"), *session.of("ballot_round"))
    own = {r.id: combining.evening_of(session, r.id) for r in records}
    return {one: titles[evening] for one, evening in own.items() if evening in titles}


def _name(evening: Evening) -> str:
    """What an evening is called; its date tells two of one title apart."""
    return f"{evening.title} ({evening.date})" if evening.date else evening.title
