"""Questions: how each field of a card is asked for, and how typed words answer it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date
from functools import partial
from typing import Final

from cyclus_tui.domain import dates, registry
from cyclus_tui.domain.cards.writing import cards_of, codes_of
from cyclus_tui.domain.interview import Ask
from cyclus_tui.domain.journal.edit import Value
from cyclus_tui.domain.journal.erasure import words_of
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.kinds.record_kind import Day, Ref, Words
from cyclus_tui.domain.learning.actions import evening_date, parse_day
from cyclus_tui.domain.method.cards import CONSENT, FACES, MOST, Card, CardField
from cyclus_tui.domain.people.attendance import call_names, find_person
from cyclus_tui.domain.text import one_line
from cyclus_tui.errors import RuleError

YES_NO: Final = {"ja": "ja", "nee": "nee"}

NUMBER: Final = re.compile(r"[0-9]{1,3}[a-z]?")
"""How somebody is named: `4`, or `4b` where two have that number."""


def asks(
    session: Session, fields: Iterable[CardField], others: Iterable[Card], today: date
) -> list[Ask]:
    """How fields are asked for; `others` are the cards that one of them may name."""
    cards = {card.id: card for card in others}
    readers: dict[str, Callable[[CardField], Ask]] = {
        "words": _words,
        **dict.fromkeys(("choice", "faces", "flag", "role", "consent"), _closed),
        "number": _number,
        "day": partial(_day, evening_date(session, today)),
        "card": partial(_card, session, cards),
        "person": partial(_person, session),
    }
    return [readers[field.type](field) for field in fields]


def answer_in_words(session: Session, record: Record, name: str) -> str:
    """What a field of a card holds, on one line; empty when it holds nothing."""
    value = record.fields.get(name, "")
    if value == "":
        return ""
    match registry.field_of(session, record, name):
        case Ref(to="person"):
            return call_names(session).get(str(value), "")
        case Ref():
            named = session.record(str(value))
            return registry.code(session, named) if named else ""
        case Day():
            return dates.weekday_date(str(value))
        case Words():
            return one_line(words_of(record, name))
        case field:
            return one_line(field.in_words(value))


def _words(field: CardField) -> Ask:
    return Ask(field.id, field.label, field.help, can_clear=True)


def _closed(field: CardField) -> Ask:
    """One of a few answers."""
    fixed = {"faces": FACES, "flag": YES_NO, "consent": CONSENT}
    choices = fixed.get(field.type, field.choices)
    return Ask(field.id, field.label, choices=choices, can_clear=True)


def _number(field: CardField) -> Ask:
    help_ = field.help or f"Een getal{f', in {field.unit}' if field.unit else ''}."
    read = partial(_read_number, field)
    return Ask(field.id, field.label, help_, read=read, can_clear=True)


def _read_number(field: CardField, text: str) -> Value:
    """A whole number; its unit may stand behind it."""
    words = text.casefold().removesuffix(field.unit.casefold()).replace(".", "").strip()
    written = re.fullmatch(r"([-−+]?)\s*([0-9]{1,9})", words)
    if written is None:
        raise RuleError("Typ een heel getal, bijvoorbeeld 9.")
    number = int(written[2]) * (-1 if written[1] in ("-", "−") else 1)
    if not field.lowest <= number <= field.highest:
        raise RuleError(_out_of_range(field))
    return number


def _out_of_range(field: CardField) -> str:
    """Which numbers can be typed, in a sentence."""
    if field.highest == MOST:
        return f"Typ een heel getal vanaf {field.lowest}."
    return f"Typ een heel getal van {field.lowest} tot en met {field.highest}."


def _day(day: date, field: CardField) -> Ask:
    help_ = field.help or f"Bijvoorbeeld: {dates.EXAMPLES}."
    read = partial(parse_day, today=day)
    return Ask(field.id, field.label, help_, read=read, can_clear=True)


def _card(session: Session, cards: dict[str, Card], field: CardField) -> Ask:
    named = cards.get(field.to)
    called = codes_of(session, named) if named else {}
    records = cards_of(session, named) if named else []
    codes = {called.get(record.id, ""): record.id for record in records}
    help_ = field.help or f"Een code: {', '.join(codes) or 'er is er nog geen'}."
    read = partial(read_code, codes)
    return Ask(field.id, field.label, help_, read=read, can_clear=True)


def _person(session: Session, field: CardField) -> Ask:
    help_ = field.help or "Het nummer van iemand die er is (F9)."
    read = partial(_read_person, session)
    return Ask(field.id, field.label, help_, read=read, can_clear=True)


def _read_person(session: Session, text: str) -> Value:
    """Somebody who is here, by number, with or without `@`."""
    typed = text.strip().removeprefix("@").lower()
    person = find_person(session, typed) if NUMBER.fullmatch(typed) else None
    if person is None:
        raise RuleError(f"'{text.strip()[:20]}' staat niet in de lijst. Kijk met F9.")
    return person.id


def read_code(codes: dict[str, str], text: str) -> Value:
    """The card that a typed code names."""
    if record := codes.get(text.strip().upper()):
        return record
    known = ", ".join(codes)
    refusal = f"Kies er een: {known}." if known else "Er is er nog geen."
    raise RuleError(f"'{text.strip()[:20]}' ken ik niet. {refusal}")
