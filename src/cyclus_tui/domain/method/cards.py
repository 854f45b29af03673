"""Cards: kinds of records that a template declares, such as a result or a value.

A session writes down at its beginning what its cards are. So a file says by itself what
stands in it, also beside the evenings of another method, and nothing else has to know
how a template is written.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from functools import lru_cache, partial
from typing import Final

from cyclus_tui.domain.journal.edit import Change
from cyclus_tui.domain.journal.register import DELETED
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.journal.traits import CARD, DECLARATION
from cyclus_tui.domain.kinds import numbering
from cyclus_tui.domain.kinds.record_kind import (
    Choice,
    Consent,
    Day,
    Faces,
    Field,
    Flag,
    Number,
    Ordinal,
    Position,
    RecordKind,
    Ref,
    Slip,
    Words,
)
from cyclus_tui.domain.method.limits import CODE, between, matching, one_of

FACES: Final = {"sad": "niet blij", "flat": "neutraal", "happy": "blij"}
"""How somebody feels, as it is stored and as people say it."""

CONSENT: Final = {
    "kept": "alleen bewaren",
    "group": "in de groep vertellen",
    "sheet": "op het blad, zonder naam",
    "outside": "ook buiten de groep",
}
"""How far somebody's story may go, from the least to the most (PRIV-2)."""


_MAIN: Final = "tekst"
"""What the words that a card is are called in a file."""


TYPES: Final[dict[str, Callable[[CardField], Field]]] = {
    "words": lambda one: Words(one.id, one.label, key=one.key),
    "choice": lambda one: Choice(one.id, one.label, key=one.key, choices=one.choices),
    "faces": lambda one: Faces(one.id, one.label, key=one.key, choices=FACES),
    "flag": lambda one: Flag(one.id, one.label, key=one.key),
    "number": lambda one: Number(one.id, one.label, key=one.key, unit=one.unit),
    "role": lambda one: Choice(one.id, one.label, key=one.key, choices=one.choices),
    "consent": lambda one: Consent(one.id, one.label, key=one.key, choices=CONSENT),
    "slip": lambda one: Slip(one.id, one.label, key=one.key, room=False),
    "person": lambda one: Ref(one.id, one.label, key=one.key, to="person", room=False),
    "day": lambda one: Day(one.id, one.label, key=one.key),
    "card": lambda one: Ref(one.id, one.label, key=one.key, to=f"{CARD}{one.to}"),
    "place": lambda one: Position(
        one.id,
        question="{name} staat op {m} plekken. Waar hoort het?",
        remedy="Kies er een. Schuif het daarna.",
        shown=False,
    ),
}
"""What a field of a card may hold, by what a template calls it."""

ASKED: Final = tuple(name for name in TYPES if name not in ("place", "slip"))
"""The types of what people answer: a place in a row and a code go by themselves."""

FOR_ALL: Final = tuple(name for name in ASKED if name != "person")
"""The types of what the room may see: whoever is named is not, nor is a code."""

MOST: Final = 999_999_999
"""The highest number that a card holds; the lowest is as far below nothing."""


@dataclass(frozen=True, slots=True)
class CardField:
    """One field of a card."""

    id: str = field(metadata=matching(CODE, "gebruik kleine letters, zoals for_whom."))
    """English, one per card: `for_whom`."""
    label: str
    """Dutch, as it is asked: `Voor wie`."""
    type: str = field(default="words", metadata=one_of(TYPES))
    help: str = ""
    """One Dutch sentence about what is asked."""
    check: str = ""
    """The hints given to its words, by their name; empty for none."""
    choices: Mapping[str, str] = field(default_factory=dict)
    """What can be chosen: an English code, and what people call it; of a role the roles
    of the method."""
    lowest: int = field(default=0, metadata=between(-MOST, MOST))
    """The lowest number that it may hold."""
    highest: int = field(default=MOST, metadata=between(-MOST, MOST))
    unit: str = ""
    """What a number counts: `weken`."""
    to: str = ""
    """Which card it names, where it is of the type `card`."""
    wanted: bool = False
    """Whether it is told that it is open still."""

    @property
    def key(self) -> str:
        """What it is called in a file: its label in small letters, without signs."""
        return re.sub(r"\W+", "_", self.label.lower()).strip("_")


@dataclass(frozen=True, slots=True)
class Card:
    """What a template says of one kind of cards."""

    id: str = field(metadata=matching(CODE, "gebruik kleine letters, zoals result."))
    """English, one per method: `result`."""
    one: str
    """What people call one: `resultaat`."""
    several: str
    letter: str = field(
        metadata=matching(r"[A-Z]{1,2}", "gebruik één of twee hoofdletters, zoals R.")
    )
    """What its number begins with: `R1`."""
    fields: tuple[CardField, ...]
    """Its fields; the first one is what the card is, in words."""
    note: str = ""
    """A sentence that stands with them on the sheet."""

    @property
    def kind(self) -> str:
        """The kind of its records."""
        return f"{CARD}{self.id}"

    @property
    def main(self) -> CardField:
        """What the card is, in words."""
        return self.fields[0]

    @property
    def place(self) -> str:
        """The field with its place in a row; empty where cards stand by number."""
        return next((one.id for one in self.fields if one.type == "place"), "")

    def field(self, name: str) -> CardField:
        """The field of this name; `KeyError` when there is none."""
        for one in self.fields:
            if one.id == name:
                return one
        raise KeyError(name)


def declarations(session: Session, cards: Iterable[Card]) -> Iterator[Change]:
    """What a session writes down of the cards of its method."""
    for card in cards:
        words = " ".join(one.id for one in card.fields if one.type == "words")
        text = json.dumps(asdict(card), ensure_ascii=False, sort_keys=True)
        record = session.derived(DECLARATION, card.id)
        fields = {"of": card.kind, "words": words, "card": text}
        yield from session.field_changes(DECLARATION, record, dict(fields))


def declared(session: Session) -> dict[str, RecordKind]:
    """The kinds of the cards of a session, in the order of their methods."""
    return {
        kind.name: kind
        for record in session.of(DECLARATION)
        if (kind := read_declaration(record.text("card")))
    }


@lru_cache(maxsize=256)
def read_declaration(text: str) -> RecordKind | None:
    """The kind that a session writes down; `None` for what no template says.

    A file of a newer version may say more, and a damaged one anything.
    """
    try:
        declared_card = json.loads(text)
        fields = tuple(CardField(**one) for one in declared_card.pop("fields"))
        card = Card(**declared_card, fields=fields)
        return record_kind(card) if _is_sound(card) else None
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def _is_sound(card: Card) -> bool:
    """Whether what was read is of the types that it must have."""
    named = [card.id, card.one, card.several, card.letter, card.note]
    codes = [card.id]
    numbers: list[object] = []
    for one in card.fields:
        named += [one.label, one.help, one.check, one.unit, one.to]
        named += [*one.choices, *one.choices.values()]
        numbers += [one.lowest, one.highest]
        codes.append(one.id)
    texts = all(isinstance(text, str) for text in named)
    whole = all(type(number) is int for number in numbers)
    return texts and whole and all(re.fullmatch(CODE, code) for code in codes)


def heading_of(several: str) -> str:
    """What the list of cards that people call so is called in a file."""
    return several.lower().replace(" ", "_")


OWN_FIELDS: Final = frozenset({"number", DELETED})
"""What the program itself writes down of a card; no field of a method is called so."""


def record_kind(card: Card) -> RecordKind:
    """What the program has to know of the records of a card."""
    main, *others = card.fields
    fields = [
        Words(main.id, main.label, main=True, key=_MAIN),
        *(TYPES[one.type](one) for one in others),
    ]
    slips = [one.id for one in fields if isinstance(one, Slip)]
    by_slip = partial(numbering.slip_codes, field=[*slips, ""][0], letter=card.letter)
    return RecordKind(
        card.kind,
        card.one,
        card.several,
        letter=card.letter,
        codes=by_slip if slips else None,
        fields=(Ordinal("number"), *fields),
        counted="always",
        room=True,
        twin=True,
        user=f"een {card.one}",
        heading=heading_of(card.several),
        listed=True,
        removable=True,
        note=card.note,
    )
