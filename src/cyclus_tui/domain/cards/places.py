"""Places: cards in a row that people order, such as what happened one after another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cyclus_tui.domain.cards.writing import cards_of, put
from cyclus_tui.domain.journal import position
from cyclus_tui.domain.journal.edit import Edit, Value
from cyclus_tui.domain.journal.record import place_of
from cyclus_tui.domain.journal.replica import Replica
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.method.cards import Card
from cyclus_tui.domain.text import required_words
from cyclus_tui.errors import RuleError


def insert(
    session: Session,
    replica: Replica,
    *,
    card: Card,
    record_id: str,
    text: str,
    answers: Mapping[str, Value],
    behind: str = "",
    before: str = "",
) -> Edit | None:
    """Make a card between others.

    Args:
        session: Where it is made.
        replica: Who makes it.
        card: The kind of card, which has a field for its place.
        record_id: The id of the new card.
        text: What it is, in words.
        answers: What is known of it already.
        behind: The card that it comes right behind.
        before: Else the card that it comes right before; without either it is the last.

    Raises:
        RuleError: there are no words.
    """
    words = required_words(text, f"Typ eerst wat er op dit {card.one} staat.")
    order = [record.id for record in cards_of(session, card)]
    if behind in order:
        goal = order.index(behind) + 1
    else:
        goal = order.index(before) if before in order else len(order)
    place = position.at(_places(session, card, order), goal)
    fields = {card.main.id: words, card.place: place, **answers}
    return put(session, replica, card=card, record_id=record_id, fields=fields)


def move(
    session: Session,
    replica: Replica,
    *,
    card: Card,
    record_id: str,
    paces: int,
    among: Sequence[str],
) -> Edit | None:
    """Put a card one or more places on, or back, among those of its line.

    Raises:
        RuleError: it already is the first or the last, or it is gone.
    """
    at = among.index(record_id) if record_id in among else -1
    goal = at + paces
    if at < 0 or not 0 <= goal < len(among):
        raise RuleError(f"{'Eerder' if paces < 0 else 'Later'} kan niet.")
    others = [r.id for r in cards_of(session, card) if r.id != record_id]
    if among[goal] not in others:
        raise RuleError("Die kaart is er niet meer.")
    places = _places(session, card, others)
    place = position.at(places, others.index(among[goal]) + (paces > 0))
    return replica.write(
        session, "volgorde gewijzigd", card.kind, record_id, {card.place: place}
    )


def _places(session: Session, card: Card, order: Sequence[str]) -> list[str]:
    """The places of some cards, in their order."""
    records = map(session.record, order)
    return [place_of(record, card.place) for record in records if record]
