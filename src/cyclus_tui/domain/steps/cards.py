"""Cards: things that a method names itself, made and described one by one.

The first field of a card is what it is, in words; each line that is typed makes one.
What else the step asks about it follows at once, or later with the card in front.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from cyclus_tui.domain import registry
from cyclus_tui.domain.cards.writing import cards_of
from cyclus_tui.domain.checks.hint import Hint
from cyclus_tui.domain.journal.record import Record, by_number
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.journal.traits import CARD
from cyclus_tui.domain.method.cards import ASKED, FOR_ALL, Card, CardField
from cyclus_tui.domain.method.limits import (
    between,
    names_card,
    names_field,
    which_cards,
)
from cyclus_tui.domain.method.method import Method
from cyclus_tui.domain.steps import form
from cyclus_tui.domain.text import join_words


@dataclass(frozen=True, slots=True)
class Rules:
    """What a template may set for this kind."""

    card: str = field(default="", metadata=names_card())
    """Which cards are made here."""
    ask: tuple[str, ...] = field(default=(), metadata=names_field(*ASKED))
    """What is asked about each, by the ids of its fields; empty for all of them."""
    adds: bool = True
    """Whether cards are made here; else those there are get answers, one by one."""
    only: Mapping[str, str] = field(default_factory=dict, metadata=which_cards())
    """Which cards stand here; those that are made here get these answers."""
    at_least: int = field(default=0, metadata=between(0, 99))
    """Fewer than so many are a reason to ask for one more (TAF-5)."""
    most: int = field(default=0, metadata=between(0, 99))
    """More than so many are a reason to ask which matter; 0 for any number (IND-4)."""
    per: str = field(default="", metadata=names_field("card"))
    """The field that names another card: the counts are those of each of these."""
    both: str = field(default="", metadata=names_field("choice"))
    """The field with a choice of which each answer is wanted (IND-1)."""
    room: tuple[str, ...] = field(default=(), metadata=names_field(*FOR_ALL))
    """The fields that the room sees beside the words; empty for none."""


def card_of(method: Method, rules: Rules) -> Card:
    """The card that a step is about."""
    return next(card for card in method.cards if card.id == rules.card)


def asked_fields(card: Card, rules: Rules) -> list[CardField]:
    """What a step asks about a card, besides what it is."""
    names = rules.ask or tuple(one.id for one in card.fields)
    known = {card.main.id, *rules.only}
    fields = (card.field(name) for name in names if name not in known)
    return [one for one in fields if one.type in ASKED]


def fits(record: Record, which: Mapping[str, str]) -> bool:
    """Whether a card has these answers."""
    return all(record.text(name) == code for name, code in which.items())


def records_of(session: Session, card: Card, rules: Rules) -> list[Record]:
    """The cards that stand at a step."""
    return [one for one in cards_of(session, card) if fits(one, rules.only)]


def shown_fields(card: Card, rules: Rules) -> list[CardField]:
    """What stands beside a card: what the room sees of it, and what is asked."""
    asked = asked_fields(card, rules)
    seen = [card.field(name) for name in rules.room if name != card.main.id]
    return [*(one for one in seen if one not in asked), *asked]


def still_open(card: Card, rules: Rules, records: list[Record]) -> int:
    """How many cards lack an answer that is wanted."""
    wanted = [one.id for one in asked_fields(card, rules) if one.wanted]
    return sum(any(r.fields.get(name, "") == "" for name in wanted) for r in records)


def hints(
    session: Session, card: Card, rules: Rules, record: Record | None
) -> tuple[Hint, ...]:
    """What a quiet coach would ask about the card in front, and about all of them."""
    found = [*word_hints(card, record)] if record else []
    for name, group in _groups(session, card, rules):
        found += _of_a_group(card, rules, name, group)
    return tuple(found)


def word_hints(card: Card, record: Record) -> Iterator[Hint]:
    """What is asked about the words on a card, field by field."""
    for one in card.fields:
        text = record.text(one.id)
        if one.type == "words" and one.check and text:
            yield from form.CHECKS[one.check](text)


def _groups(
    session: Session, card: Card, rules: Rules
) -> Iterator[tuple[str, list[Record]]]:
    """The cards by the other card that they name, and what people call that one."""
    records = records_of(session, card, rules)
    if not rules.per:
        yield "", records
        return
    kind = f"{CARD}{card.field(rules.per).to}"
    for other in sorted(session.of(kind), key=by_number):
        group = [record for record in records if record.text(rules.per) == other.id]
        yield f"{registry.code(session, other)}: ", group


def _of_a_group(
    card: Card, rules: Rules, name: str, group: list[Record]
) -> Iterator[Hint]:
    """What is asked about cards that belong together (IND-1, IND-4, TAF-5)."""
    if rules.both and group:
        given = {record.text(rules.both) for record in group}
        missing = [
            text
            for choice, text in card.field(rules.both).choices.items()
            if choice not in given
        ]
        if missing:
            of = "bij" if name else "Bij"
            text = f"{name}{of} {join_words(missing)} staat nog niets. Wat past daar?"
            yield Hint("IND-1", "?", text)
    if (name or group) and len(group) < rules.at_least:
        more = "een" if rules.at_least - len(group) == 1 else "een paar"
        text = f"{name}{'noem' if name else 'Noem'} er nog {more}."
        yield Hint("TAF-5", "?", text)
    if rules.most and len(group) > rules.most:
        text = (
            f"{name}dit zijn er {len(group)}. Welke {rules.most} doen er het meest toe?"
        )
        yield Hint("IND-4", "?", text)
