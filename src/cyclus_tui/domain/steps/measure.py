"""Measure: what is found at one moment, typed fast, and beside what was found before.

Each answer or measurement is a card. `of` names the field that says what is measured;
without it all cards together are one pile of answers, such as those to a question from
0 to 10. Numbers stand as they are: nothing here says whether they are good.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Final, Literal

from cyclus_tui.domain import dates, registry
from cyclus_tui.domain.cards import measuring, net_promoter
from cyclus_tui.domain.cards.measuring import Measured, Series
from cyclus_tui.domain.cards.net_promoter import Score
from cyclus_tui.domain.cards.writing import cards_of
from cyclus_tui.domain.checks.hint import Hint
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.method.cards import FACES, FOR_ALL, Card, CardField
from cyclus_tui.domain.method.limits import between, names_card, names_field
from cyclus_tui.domain.method.method import Method
from cyclus_tui.domain.steps import cards
from cyclus_tui.domain.text import join_words

WITHOUT: Final = "zonder cijfer"
"""Answers in words alone."""

UNREAD_AFTER: Final = timedelta(days=7)
"""So long may an answer wait to be read (NPS-6)."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What a template may set for this kind."""

    card: str = field(default="", metadata=names_card())
    """Which cards are answers or measurements."""
    value: str = field(default="", metadata=names_field("number", "faces", must=True))
    """The field with what was measured."""
    of: str = field(default="", metadata=names_field("card"))
    """The field that names what is measured; empty: all cards together."""
    day: str = field(default="", metadata=names_field("day", "number"))
    """The field with the day, or as a number the year; it is filled in by itself."""
    ask: tuple[str, ...] = field(default=(), metadata=names_field())
    """What is asked behind the value, in this order; empty for nothing."""
    task: Literal["enter", "read"] = "enter"
    """`enter` takes values down; `read` shows how often, and the words one by one."""
    read: str = field(default="", metadata=names_field("flag"))
    """The field that says that somebody read the answer."""
    score: Literal["", "nps"] = ""
    """How numbers from 0 to 10 become a score; empty for none."""
    few: int = field(default=net_promoter.FEW, metadata=between(0, 1000))
    """With fewer answers the words come first and the score is small (NPS-2)."""
    room: tuple[str, ...] = field(default=(), metadata=names_field(*FOR_ALL))
    """The fields of an answer that the room sees; empty for none."""
    unit: str = field(default="", metadata=names_field("words", through="of"))
    """The field of what is measured that says what its values count."""
    beside: tuple[str, ...] = field(
        default=(), metadata=names_field(*FOR_ALL, through="of")
    )
    """The fields of what is measured that stand with it: who measures, how often."""


def card_of(method: Method, rules: Rules) -> Card:
    """The card that an answer is."""
    return next(card for card in method.cards if card.id == rules.card)


def thing_card(method: Method, rules: Rules) -> Card | None:
    """The card that is measured; `None` where all answers are one pile."""
    if not rules.of:
        return None
    to = card_of(method, rules).field(rules.of).to
    return next(card for card in method.cards if card.id == to)


def value_field(card: Card, rules: Rules) -> CardField:
    """What is typed first; of a score from 0 to 10 it is nothing else."""
    value = card.field(rules.value)
    if rules.score == "nps":
        return replace(value, lowest=net_promoter.LOWEST, highest=net_promoter.HIGHEST)
    return value


def beside_fields(method: Method, rules: Rules) -> list[CardField]:
    """What stands with the thing that is measured."""
    card = thing_card(method, rules)
    return [card.field(name) for name in rules.beside] if card else []


def asked_fields(card: Card, rules: Rules) -> list[CardField]:
    """The value, and what is asked behind it."""
    names = (name for name in rules.ask if name != rules.value)
    return [value_field(card, rules), *map(card.field, names)]


def measured(method: Method, rules: Rules) -> Measured:
    """Which fields hold what."""
    card = card_of(method, rules)
    return Measured(card, rules.value, rules.of, rules.day, rules.unit)


def all_series(session: Session, method: Method, rules: Rules) -> list[Series]:
    """What was measured, thing by thing."""
    card = thing_card(method, rules)
    things = cards_of(session, card) if card else []
    return measuring.series(session, measured(method, rules), things)


def today_in(card: Card, rules: Rules, day: date) -> int | str:
    """What the day field holds of a measurement of this day: the day, or its year."""
    is_year = card.field(rules.day).type == "number"
    return day.year if is_year else day.isoformat()


def score_of(rules: Rules, records: Sequence[Record]) -> Score | None:
    """The score of these answers; `None` where none is asked for or given."""
    if rules.score != "nps":
        return None
    values = (record.fields.get(rules.value) for record in records)
    score = Score.of(value for value in values if isinstance(value, int))
    return score if score.answers else None


def score_in_words(rules: Rules, score: Score) -> str:
    """The score and its margin; of few answers that it says little (NPS-2)."""
    if score.answers < rules.few:
        return f"n = {score.answers}, zegt weinig: {score.in_words}"
    return f"Score {score.in_words} (n = {score.answers})"


def piles(method: Method) -> dict[str, tuple[Card, Rules]]:
    """The cards whose answers are sorted in groups, by their kind, with the rules.

    Where the same answers are taken down and read, those of the step that reads them.
    """
    return {
        card.kind: (card, rules)
        for rules in (step.rules for step in method.steps)
        if isinstance(rules, Rules) and not rules.of
        for card in [card_of(method, rules)]
        if counts(card, rules, ())
    }


def counts(card: Card, rules: Rules, records: Sequence[Record]) -> dict[str, int]:
    """How many answers each group has, by its heading; empty where there are none."""
    sorted_out = groups(card, rules, records)
    return {name: len(members) for name, members in sorted_out if name}


def groups(
    card: Card, rules: Rules, records: Sequence[Record]
) -> list[tuple[str, list[Record]]]:
    """The answers with their heading: by who speaks well of it, or by face.

    Faces are counted and never turned into a number. Where there is neither all are
    one group without a heading.
    """
    kinds: dict[str, Container[object]]
    if rules.score == "nps":
        kinds = {
            f"{name} ({values[0]} t/m {values[-1]})": values
            for name, values in net_promoter.GROUPS.items()
        }
    elif card.field(rules.value).type == "faces":
        kinds = {label: (face,) for face, label in FACES.items()}
    else:
        return [("", [*records])]
    sorted_out = [
        (name, [r for r in records if r.fields.get(rules.value) in values])
        for name, values in kinds.items()
    ]
    others = [r for r in records if r.fields.get(rules.value, "") == ""]
    return [*sorted_out, *([(WITHOUT, others)] if others else [])]


def has_words(card: Card, rules: Rules, record: Record) -> bool:
    """Whether somebody said something besides the value."""
    asked = (field.id for field in asked_fields(card, rules) if field.type == "words")
    return any(record.text(name) for name in (card.main.id, *asked))


def hints(
    session: Session, method: Method, rules: Rules, today: date, front: Record | None
) -> Iterator[Hint]:
    """What a quiet coach would ask about the answer in front, and about all of them."""
    card = card_of(method, rules)
    if front:
        yield from cards.word_hints(card, front)
    if rules.of:
        yield from _without_first_value(session, method, rules)
    else:
        yield from _about_answers(card, rules, cards_of(session, card), today)


def _without_first_value(
    session: Session, method: Method, rules: Rules
) -> Iterator[Hint]:
    """IND-3: of each thing a first value is known, or who will get it."""
    missing = [
        registry.code(session, one.thing)
        for one in all_series(session, method, rules)
        if one.thing and not one.taken
    ]
    if missing:
        text = f"{join_words(missing)}: nog niets gemeten. Wie haalt dat, en wanneer?"
        yield Hint("IND-3", "?", text)


def _about_answers(
    card: Card, rules: Rules, records: Sequence[Record], today: date
) -> Iterator[Hint]:
    """A score with words (NPS-4), and answers that somebody reads (NPS-6)."""
    if score_of(rules, records) and not any(
        has_words(card, rules, record) for record in records
    ):
        text = "Er zijn alleen cijfers. Wat zeggen mensen erbij?"
        yield Hint("NPS-4", "?", text)
    if rules.read and rules.day and (late := _unread(rules, records, today)):
        them = "1 antwoord ligt" if late == 1 else f"{late} antwoorden liggen"
        text = f"{them} langer dan een week ongelezen. Wie leest het?"
        yield Hint("NPS-6", "?", text)


def _unread(rules: Rules, records: Sequence[Record], today: date) -> int:
    """How many answers nobody read within a week."""
    days = (
        dates.iso_date(record.text(rules.day))
        for record in records
        if not record.flag(rules.read)
    )
    return sum(day is not None and today - day > UNREAD_AFTER for day in days)
