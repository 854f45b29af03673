"""Timeline: cards in the order in which things happened, in one line or in several.

A line is a lane (as it was meant, as it was lived) of one way, or of all. How people
felt along it, how long they waited and what it cost is read from the cards; feelings
are never made into one number, and ways of different people never into one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise, zip_longest
from typing import Final

from cyclus_tui.domain import registry
from cyclus_tui.domain.checks.hint import Hint
from cyclus_tui.domain.journal.record import Record, by_number
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.journal.traits import CARD
from cyclus_tui.domain.method.cards import Card
from cyclus_tui.domain.method.limits import (
    between,
    names_card,
    names_field,
    one_of,
    which_cards,
)
from cyclus_tui.domain.method.method import Method
from cyclus_tui.domain.steps import cards
from cyclus_tui.errors import RuleError

TASKS: Final = ("line", "compare")

STEEP: Final = 2
"""A fall of so many places is one to talk about."""

SHORT: Final = 3
"""Of fewer feelings nobody asks where the good one is."""


@dataclass(frozen=True, slots=True)
class Rules(cards.Rules):
    """What a template may set for this kind, besides what it may for cards."""

    card: str = field(default="", metadata=names_card(having="place"))
    """Which cards are made here; they have a field for their place."""
    task: str = field(default="line", metadata=one_of(TASKS))
    """Whether lines are made, or the first two lanes laid side by side."""
    lanes: str = field(default="", metadata=names_field("choice"))
    """The field that says in which lane a card is."""
    beside: str = field(default="", metadata=names_field("card"))
    """The field that names the card of the first lane with which one goes."""
    feeling: str = field(default="", metadata=names_field("number"))
    """The field from -2 to 2 of which the curve is drawn."""
    days: str = field(default="", metadata=names_field("number"))
    """The field that says how long somebody waited."""
    ours: Mapping[str, str] = field(default_factory=dict, metadata=which_cards())
    """Which cards are ours: a way that begins with one began earlier (KR-1)."""
    estimated: Mapping[str, str] = field(default_factory=dict, metadata=which_cards())
    """Which cards are a guess, and marked as one (EF-1)."""
    price: str = field(default="", metadata=names_field("number"))
    """The field with the price of one; lines are summed by it."""
    priced: Mapping[str, str] = field(default_factory=dict, metadata=which_cards())
    """Which cards have a price; all of them when absent."""
    times: tuple[str, ...] = field(default=(), metadata=names_field("number"))
    """How often: one field, or the least, the likely and the most (EF-2)."""
    needs: tuple[str, ...] = field(default=(), metadata=names_field())
    """Without these a price is not summed (EF-3)."""
    few: int = field(default=0, metadata=between(0, 99))
    """Fewer ways than so many are an example and prove nothing (EF-4)."""

    def __post_init__(self) -> None:
        """Where lanes are compared no cards are made.

        Raises:
            RuleError: how often is said in two numbers.
        """
        if self.task == "compare":
            object.__setattr__(self, "adds", False)
        if len(self.times) not in (0, 1, 3):
            raise RuleError("'times' noemt één veld, of drie: minst, midden en meest.")


@dataclass(frozen=True, slots=True)
class Line:
    """Cards one after another."""

    owner: Record | None
    """The card whose way this is; `None` when it is nobody's."""
    lane: str
    """The code of its lane; empty when there is one."""
    cards: tuple[Record, ...] = ()

    @property
    def key(self) -> str:
        """What tells it from other lines."""
        return f"{self.owner.id if self.owner else ''}/{self.lane}"


@dataclass(frozen=True, slots=True)
class Turns:
    """Where a line turns."""

    lowest: tuple[Record, ...]
    """The cards where it felt worst, when that is below nothing."""
    highest: tuple[Record, ...]
    """The cards where it felt best, when that is above nothing."""
    falls: tuple[Record, ...]
    """The cards at which it fell by two places or more."""


@dataclass(frozen=True, slots=True)
class Total:
    """What the cards of a line cost together, in whole euros."""

    least: int
    likely: int
    most: int
    counted: int
    """How many cards are in it."""
    left_out: Mapping[str, int]
    """How many are not, by the field that they lack."""


def lines(session: Session, card: Card, rules: Rules) -> list[Line]:
    """The lines of a step, those without cards as long as one can type in them."""
    records = cards.records_of(session, card, rules)
    owners: list[Record | None] = [None, *owners_of(session, card, rules)]
    known = {owner.id for owner in owners if owner}
    choices = card.field(rules.lanes).choices if rules.lanes else {}
    lanes = [""] if rules.lanes in ("", *rules.only) else [*choices, ""]
    held: dict[tuple[str, str], list[Record]] = {}
    for record in records:
        owner = record.text(rules.per) if rules.per else ""
        lane = record.text(rules.lanes) if len(lanes) > 1 else ""
        place = (owner if owner in known else "", lane if lane in lanes else "")
        held.setdefault(place, []).append(record)
    found = []
    for one in owners:
        for lane in lanes:
            own = held.get((one.id if one else "", lane), ())
            is_open = rules.adds and bool(one) == bool(rules.per)
            if own or (is_open and bool(lane) == (len(lanes) > 1)):
                found.append(Line(one, lane, tuple(own)))
    return found


def owners_of(session: Session, card: Card, rules: Rules) -> list[Record]:
    """The cards whose ways are told."""
    if not rules.per:
        return []
    named = f"{CARD}{card.field(rules.per).to}"
    return sorted(session.of(named), key=by_number)


def side_by_side(session: Session, card: Card, rules: Rules) -> list[tuple[Line, Line]]:
    """The first two lanes, once for each way; what is nobody's stands beside each."""
    choices = card.field(rules.lanes).choices if rules.lanes else {}
    first, second, *_ = (*choices, "", "")
    by_key = {line.key: line for line in lines(session, card, rules)}
    owners: list[Record | None] = [*owners_of(session, card, rules)]
    couples = []
    for owner in owners or [None]:
        left, right = Line(owner, first), Line(owner, second)
        shared = by_key.get(Line(None, first).key, left)
        couple = by_key.get(left.key, shared), by_key.get(right.key, right)
        if any(line.cards for line in couple):
            couples.append(couple)
    return couples


def pairs(
    left: Sequence[Record], right: Sequence[Record], beside: str
) -> list[tuple[Record | None, Record | None]]:
    """What stands on one row of two lines.

    What goes with a card of the first line stands beside it, and what comes after that
    stands below. Where nothing was said of that, the first stands beside the first.
    """
    ids = {record.id for record in left}
    if not beside or not any(record.text(beside) in ids for record in right):
        return [*zip_longest(left, right)]
    going: dict[str, list[Record]] = {}
    place = ""
    for record in right:
        named = record.text(beside)
        place = named if named in ids else place
        going.setdefault(place, []).append(record)
    rows: list[tuple[Record | None, Record | None]] = []
    rows += [(None, record) for record in going.get("", ())]
    for one in left:
        rows += zip_longest([one], going.get(one.id, ()))
    return rows


def feelings(records: Iterable[Record], name: str) -> list[int | None]:
    """How it felt at each card; `None` where nobody said."""
    values = (record.fields.get(name) for record in records)
    return [value if isinstance(value, int) else None for value in values]


def turns(records: Sequence[Record], name: str) -> Turns:
    """Where a line is lowest and highest, and where it falls."""
    felt = [(r, r.number(name)) for r in records if r.fields.get(name, "") != ""]
    values = [value for _, value in felt]
    low, high = min(values, default=0), max(values, default=0)
    return Turns(
        tuple(record for record, value in felt if value == low < 0),
        tuple(record for record, value in felt if value == high > 0),
        tuple(r for (_, was), (r, value) in pairwise(felt) if was - value >= STEEP),
    )


def spread(records: Iterable[Record], name: str) -> tuple[int, int] | None:
    """The lowest and the highest feeling; never anything in between (KR-2)."""
    felt = [value for value in feelings(records, name) if value is not None]
    return (min(felt), max(felt)) if felt else None


def waited(records: Iterable[Record], name: str) -> int:
    """How long people waited along a line."""
    return sum(record.number(name) for record in records)


def total(records: Iterable[Record], rules: Rules) -> Total:
    """What a line costs; what lacks a price, a number, a source or a year is not in it.

    EF-2 and EF-3.
    """
    likely = rules.times[len(rules.times) // 2] if rules.times else ""
    wanted = [name for name in (rules.price, likely, *rules.needs) if name]
    left_out: Counter[str] = Counter()
    sums = [(0, 0, 0)]
    for record in records:
        if not cards.fits(record, rules.priced):
            continue
        lacks = [name for name in wanted if record.fields.get(name, "") == ""]
        if lacks:
            left_out[lacks[0]] += 1
            continue
        often = [record.number(n, record.number(likely)) for n in rules.times] or [1]
        price = record.number(rules.price)
        usual = record.number(likely, 1) if likely else 1
        sums.append((min(often) * price, usual * price, max(often) * price))
    least, middle, most = (sum(column) for column in zip(*sums, strict=True))
    return Total(least, middle, most, len(sums) - 1, left_out)


def hints(
    session: Session, method: Method, rules: Rules, record: Record | None
) -> tuple[Hint, ...]:
    """What a quiet coach would ask: of the card in front, then of each line."""
    card = cards.card_of(method, rules)
    found = [*_permission(session, method, rules)]
    found += cards.hints(session, card, rules, record)
    for line in lines(session, card, rules):
        found += _of_a_line(session, rules, line)
    ways = owners_of(session, card, rules)
    if rules.few and 0 < len(ways) < rules.few:
        text = f"Dit zijn er {len(ways)}: een voorbeeld, geen bewijs."
        found.append(Hint("EF-4", "i", text))
    return tuple(found)


def _permission(session: Session, method: Method, rules: Rules) -> Iterator[Hint]:
    """Whose way may be told here: a yes or no that is wanted and not given (KR-4)."""
    card = cards.card_of(method, rules)
    to = card.field(rules.per).to if rules.per else ""
    flags = [
        one
        for other in method.cards
        if other.id == to
        for one in other.fields
        if one.type == "flag" and one.wanted
    ]
    for owner in owners_of(session, card, rules):
        for one in flags:
            if not owner.flag(one.id):
                code = registry.code(session, owner)
                text = f"{code}: bij '{one.label}' staat geen ja. Vraag het eerst."
                yield Hint("KR-4", "?", text)


def _of_a_line(session: Session, rules: Rules, line: Line) -> Iterator[Hint]:
    """Where it began, and where it went well (KR-1, KR-3)."""
    name = f"{registry.code(session, line.owner)}: " if line.owner else ""
    first = next(iter(line.cards), None)
    if first and rules.ours and cards.fits(first, rules.ours):
        yield Hint("KR-1", "?", f"{name}het begint bij ons. Waar begon het echt?")
    felt = [v for v in feelings(line.cards, rules.feeling) if v is not None]
    if rules.feeling and len(felt) >= SHORT and max(felt) <= 0:
        yield Hint("KR-3", "?", f"{name}niets ging goed. Was er toch iets fijns?")
