"""Writing cards: making one, answering what is asked about it, taking it out."""

from __future__ import annotations

from collections.abc import Mapping

from cyclus_tui.domain.cards import slips
from cyclus_tui.domain.journal.edit import Edit, Value
from cyclus_tui.domain.journal.record import Record, by_place, next_number
from cyclus_tui.domain.journal.replica import Replica
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.kinds import numbering
from cyclus_tui.domain.method.cards import Card, record_kind
from cyclus_tui.domain.text import clean, required_words


def cards_of(session: Session, card: Card) -> list[Record]:
    """The cards of a kind, as they were put in a row, else by number."""
    return sorted(session.of(card.kind), key=lambda r: by_place(r, card.place))


def codes_of(session: Session, card: Card) -> Mapping[str, str]:
    """What each card of a kind is called by its id: `R1`."""
    return numbering.codes(session, record_kind(card))


def add(
    session: Session,
    replica: Replica,
    *,
    card: Card,
    record_id: str,
    text: str,
    answers: Mapping[str, Value] | None = None,
) -> Edit | None:
    """Make a card, with what is known of it from the start.

    Raises:
        RuleError: there are no words.
    """
    words = required_words(text, f"Typ eerst wat er op dit {card.one} staat.")
    fields = {**_begun(session, card), **(answers or {}), card.main.id: words}
    return replica.write(session, "kaart erbij", card.kind, record_id, fields)


def _begun(session: Session, card: Card) -> dict[str, Value]:
    """What a card has from its first moment: its number, and the code on its slip."""
    fields: dict[str, Value] = {"number": next_number(session.of(card.kind))}
    slip = (one.id for one in card.fields if one.type == "slip")
    return {**fields, **dict.fromkeys(slip, slips.next_code(session, card))}


def put(
    session: Session,
    replica: Replica,
    *,
    card: Card,
    record_id: str,
    fields: Mapping[str, Value],
    made_with: Mapping[str, Value] | None = None,
) -> Edit | None:
    """Fill in a card that is made by its first answer, whichever that is.

    So a cell of a table or a number that somebody gives is a card before it has words.
    One that was taken out begins anew. `made_with` is what goes along when it is made,
    such as the day. `None` when nothing changes.
    """
    values = {
        name: clean(value).strip() if isinstance(value, str) else value
        for name, value in fields.items()
    }
    if session.record(record_id) is None:
        removed = session.any_record(record_id)
        blank = dict.fromkeys(removed.fields if removed else (), "")
        begun = {**_begun(session, card), **(made_with or {})}
        values = {**blank, **begun, **values}
    return replica.write(session, "kaart ingevuld", card.kind, record_id, values)


def fill_in(
    session: Session,
    replica: Replica,
    *,
    card: Card,
    record_id: str,
    answers: Mapping[str, Value],
) -> Edit | None:
    """Answer what is asked about a card; `None` when it is gone or nothing changes."""
    if session.record(record_id) is None:
        return None
    main = card.main.id
    fields = {
        name: clean(value).strip() if isinstance(value, str) else value
        for name, value in answers.items()
        if value != "" or name != main
    }
    return replica.write(session, "kaart aangevuld", card.kind, record_id, fields)


def remove(session: Session, replica: Replica, *, record_id: str) -> Edit | None:
    """Take a card out; `None` when it is gone already."""
    return replica.removal(session, "kaart weg", record_id)
