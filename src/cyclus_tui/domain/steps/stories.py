"""Stories: what people lived through, gathered, read to the group, and chosen from.

A story is a card, and so is what is said of one: a word that it touches, or a choice
with its reason. Which fields these have says the template.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from cyclus_tui.domain.cards import consent
from cyclus_tui.domain.cards.writing import cards_of, codes_of
from cyclus_tui.domain.checks.hint import Hint
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.method.cards import Card, CardField
from cyclus_tui.domain.method.limits import names_card, names_field, one_of
from cyclus_tui.domain.method.method import Method
from cyclus_tui.domain.steps import cards
from cyclus_tui.domain.text import join_words

ENOUGH = 8
"""From so many stories on one wants to hear the other side too (MSC-5)."""

FEWEST_WORDS = 8
"""A reason of fewer words says little (MSC-3)."""


@dataclass(frozen=True, slots=True)
class Rules(cards.Rules):
    """What a template may set for this kind; `card` is the story itself."""

    task: str = field(default="gather", metadata=one_of(("gather", "read", "choose")))
    """Whether stories are written down, read to everybody, or chosen from."""
    sides: str = field(default="", metadata=names_field("choice"))
    """The field with a choice of which each answer is wanted in the end (MSC-5)."""
    noted_by: str = field(default="", metadata=names_field("choice"))
    """The field with who wrote it down; its first answer is who helps them (MSC-6)."""
    line: str = field(default="", metadata=names_card(must=False))
    """The card that a line typed at a story becomes; it has a field that names it."""
    who: str = field(default="", metadata=names_field("words"))
    """The field of that card with who chose."""
    together: str = ""
    """Who chooses here; empty where each group does."""


def line_card(method: Method, rules: Rules) -> Card | None:
    """What a line that is typed at a story becomes; `None` where it is a story."""
    return next((card for card in method.cards if card.id == rules.line), None)


def naming_field(line: Card, rules: Rules) -> CardField:
    """The field of such a line that names its story."""
    return next(one for one in line.fields if one.to == rules.card)


def asked_of_line(line: Card, rules: Rules) -> list[CardField]:
    """What is asked of such a line, besides its words and what goes by itself."""
    known = {naming_field(line, rules).id, rules.who if rules.together else ""}
    return [one for one in line.fields[1:] if one.id not in known]


def lines_of(session: Session, line: Card, rules: Rules, story: Record) -> list[Record]:
    """What was said of a story."""
    name = naming_field(line, rules).id
    return [one for one in cards_of(session, line) if one.text(name) == story.id]


def may_tell(session: Session, method: Method, story: Record) -> bool:
    """Whether a story may be told to everybody who is here."""
    return consent.allows(session, story, consent.to_tell(method))


def hints(
    session: Session, method: Method, rules: Rules, front: Record | None
) -> tuple[Hint, ...]:
    """What a quiet coach would ask about the story or the choice in front, and all."""
    story, line = cards.card_of(method, rules), line_card(method, rules)
    if rules.task == "gather":
        own = cards.hints(session, story, rules, front)
        return (*own, *_of_story(story, front), *_of_all(session, story, rules))
    if rules.task == "choose" and line:
        return (*_of_choices(session, line, rules), *_of_reason(line, front))
    return ()


def _of_story(story: Card, front: Record | None) -> Iterator[Hint]:
    """What a story lacks before it can be told (MSC-1, MSC-2, PRIV-3)."""
    for one in story.fields if front else ():
        text = front.text(one.id) if front else ""
        if not one.wanted or (text and text != "nee"):
            continue
        match one.type:
            case "flag":
                yield Hint("MSC-2", "?", f"'{one.label}': nog niet. Doe je dat nog?")
            case "consent":
                yield Hint("PRIV-3", "?", f"Vraag het de verteller: {one.label}?")
            case _:
                yield Hint("MSC-1", "?", f"Nog leeg: {one.label}?")


def _of_all(session: Session, story: Card, rules: Rules) -> Iterator[Hint]:
    """What all stories together lack (MSC-5, MSC-6), and codes given out twice."""
    stories = cards.records_of(session, story, rules)
    if rules.sides and len(stories) >= ENOUGH:
        choices = story.field(rules.sides).choices
        given = {one.text(rules.sides) for one in stories}
        missing = [text for code, text in choices.items() if code not in given]
        if missing:
            lacking = f"Bij {join_words(missing)} staat nog geen {story.one}."
            yield Hint("MSC-5", "?", f"{lacking} Wie haakte af? Vraag die ook.")
    if rules.noted_by and len(stories) > 1:
        helper, *_ = story.field(rules.noted_by).choices
        if all(one.text(rules.noted_by) == helper for one in stories):
            told = "Alles is opgeschreven door wie de mensen zelf helpt."
            yield Hint("MSC-6", "?", f"{told} Kan een ander ook vragen?")
    for code in _twice(session, story, stories):
        told = f"{code} staat op twee briefjes. Vraag waar het {story.one} over gaat"
        yield Hint("PRIV-3", "?", f"{told}, voor je er een wist.")


def _twice(session: Session, story: Card, stories: Iterable[Record]) -> list[str]:
    """The codes that two laptops gave to two stories."""
    codes = codes_of(session, story)
    slips = [one.id for one in story.fields if one.type == "slip"]
    return [
        one.text(name)
        for one in stories
        for name in slips
        if one.text(name) and one.text(name) != codes[one.id]
    ]


def _of_reason(line: Card, front: Record | None) -> Iterator[Hint]:
    """Whether a reason says enough (MSC-3)."""
    words = (
        front.text(line.main.id).split() if front and front.kind == line.kind else ()
    )
    if 0 < len(words) < FEWEST_WORDS:
        yield Hint("MSC-3", "?", "Dat is kort. Waarom dit, en waarom niet een ander?")


def _of_choices(session: Session, line: Card, rules: Rules) -> Iterator[Hint]:
    """Whether groups that could differ all chose the same (MSC-4)."""
    name = naming_field(line, rules).id
    chosen: Sequence[Record] = [
        one
        for one in cards_of(session, line)
        if rules.who and one.text(rules.who) and one.text(name)
    ]
    groups = {one.text(rules.who).casefold() for one in chosen}
    if len(groups) > 1 and len({one.text(name) for one in chosen}) == 1:
        told = "Alle groepjes kiezen hetzelfde. Waarom dit, en waarom de andere niet?"
        yield Hint("MSC-4", "?", told)
