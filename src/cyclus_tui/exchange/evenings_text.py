"""Evenings in the part for people: which were laid together, and what they chose.

Nothing here can be changed by hand: an evening is corrected in its own file. Shares and
counts are read anew for every file; the journal does not hold them.
"""

from __future__ import annotations

from cyclus_tui.domain.combined import evenings as combined
from cyclus_tui.domain.combined.evenings import Evening
from cyclus_tui.domain.combined.standings import percent, standings
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.exchange.text_tree import Copy, Fixed, Node


def evenings(session: Session) -> list[Node]:
    """The evenings of a combined session; nothing in any other."""
    if not combined.is_combined(session):
        return []
    return [
        {
            "id": Fixed(evening.id),
            "titel": Fixed(evening.title),
            "plaats": Fixed(evening.place),
            "datum": Fixed(evening.date),
            "vraag": Fixed(evening.question),
            "mensen": Fixed(evening.people),
        }
        for evening in combined.evenings(session)
    ]


def chosen(session: Session) -> list[Node]:
    """What the evenings chose together, by mean share."""
    if not combined.is_combined(session):
        return []
    found: list[Node] = []
    for rank, line in standings(session).ranked():
        field = "name" if line.front.kind == "theme" else "text"
        parts: list[Node] = [
            {
                "avond": Fixed(_name(part.evening)),
                "stemmen": Fixed(part.votes),
                "van": Fixed(part.total),
            }
            for part in line.parts
        ]
        found.append(
            {
                "rang": Fixed(rank),
                "tekst": Copy(line.front.id, field, line.front.text(field)),
                "aandeel": Fixed(percent(line.mean)),
                "stemmen": Fixed(line.votes),
                "mensen": Fixed(line.people),
                "avonden": parts,
            }
        )
    return found


def where(session: Session) -> dict[str, str]:
    """For each idea and each round of a combined session the title of its evening."""
    if not combined.is_combined(session):
        return {}
    titles = {evening.id: _name(evening) for evening in combined.evenings(session)}
    records = (*session.of("idea"), *session.of("ballot_round"))
    own = {r.id: combined.evening_of(session, r.id) for r in records}
    return {one: titles[evening] for one, evening in own.items() if evening in titles}


def _name(evening: Evening) -> str:
    """What an evening is called; its date tells two of one title apart."""
    return f"{evening.title} ({evening.date})" if evening.date else evening.title
