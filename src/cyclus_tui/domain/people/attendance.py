"""People: who is here, in which role, and what may be done with their words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from string import ascii_lowercase
from typing import Final

from cyclus_tui.domain.journal.edit import Change, Edit, Value
from cyclus_tui.domain.journal.erasure import words_of
from cyclus_tui.domain.journal.record import Record, next_number
from cyclus_tui.domain.journal.replica import Replica
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.kinds import numbering
from cyclus_tui.domain.method.method import Role
from cyclus_tui.domain.people.records import CONSENT
from cyclus_tui.domain.text import one_line
from cyclus_tui.errors import RuleError

AGES: Final = ("<12", "12-15", "16-17", "18+")
"""The age groups, for who needs a parent's consent (PRIV-8)."""


MOST: Final = 200
"""More people than this in one go is a slip of the fingers."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """Who comes in, as it was typed: some people of a role, one alias, or a count."""

    groups: tuple[tuple[Role, int], ...] = ()
    alias: str = ""
    count: int = 0


def parse_arrival(text: str, roles: Sequence[Role]) -> Arrival:
    """What a typed line means: `3b`, `9b 2a`, `@v Sam`, `Oma`, or `12` for a count.

    Raises:
        RuleError: it names nobody, or more people than can be meant.
    """
    words = one_line(text)
    if not words:
        raise RuleError("Typ bijvoorbeeld 3b voor drie bewoners, of een bijnaam.")
    if words.isdecimal():
        return Arrival(count=_few(words))
    by_letter = {role.letter: role for role in roles}
    parts = [re.fullmatch(r"(\d*)([^\W\d_])", part) for part in words.lower().split()]
    if all(part and part[2] in by_letter for part in parts):
        return Arrival(tuple((by_letter[p[2]], _few(p[1] or "1")) for p in parts if p))
    known = ", ".join(f"{role.letter} = {role.title}" for role in roles)
    if all(re.fullmatch(r"\d+[^\W\d_]", part) for part in words.lower().split()):
        raise RuleError(f"Die rol ken ik niet. Er is {known}.")
    named = re.match(r"@([^\W\d_]) +(.+)", words)
    if named and named[1].lower() in by_letter:
        return Arrival(((by_letter[named[1].lower()], 1),), named[2])
    if named:
        raise RuleError(f"De rol @{named[1]} ken ik niet. Er is {known}.")
    return Arrival(((roles[0], 1),), words)


def add_arrivals(session: Session, replica: Replica, *, who: Arrival) -> Edit:
    """Note who came in, now or later in the evening.

    Suggested aliases are the role and the number by which somebody is called and
    typed: Inbrenger 1, Vrager 2, Vrager 3 …

    Raises:
        RuleError: a bare number, while people are on the list already.
    """
    if who.count and session.of("person"):
        raise RuleError("Er staan al mensen op de lijst. Typ wie erbij komt: 2b.")
    if who.count:
        group = session.derived("headcount", "group")
        counted = session.field_changes("headcount", group, {"people": who.count})
        return replica.edit(session, "aantal mensen", counted)
    number = next_number(session.of("person"))
    changes: list[Change] = []
    for role, many in who.groups:
        for _ in range(many):
            alias = who.alias or f"{role.title.capitalize()} {number}"
            fields: dict[str, Value] = {"number": number, "alias": alias}
            fields["role"] = role.id
            changes += session.field_changes("person", replica.new_id(), fields)
            number += 1
    return replica.edit(session, "mensen erbij", changes)


def change(
    session: Session, replica: Replica, *, person: str, field: str, value: str | bool
) -> Edit:
    """Change one thing of one person: alias, role, age, gone, or a layer of consent."""
    if isinstance(value, str):
        value = one_line(value)
    changes = session.field_changes("person", person, {field: value})
    return replica.edit(session, "deelnemer gewijzigd", changes)


def remove(session: Session, replica: Replica, *, person: Record) -> Edit | None:
    """Take out who was noted by mistake, once; who goes home has `gone`."""
    return replica.removal(session, "deelnemer weg", person.id)


def set_group_consent(
    session: Session, replica: Replica, *, layers: str = "abc"
) -> Edit:
    """The group agrees to these layers of consent, and not to the others (PRIV-2)."""
    group = session.derived("consent", "group")
    fields = {layer: layer in layers for layer in CONSENT}
    changes = session.field_changes("consent", group, fields)
    if not layers:
        return replica.edit(session, "toestemming weer op nee", changes)
    return replica.edit(session, "toestemming van de groep", changes)


def consent(session: Session, layer: str, person: Record | None = None) -> bool:
    """Whether somebody agreed to a layer; without a name the group's answer holds."""
    group = session.one("consent", "group").flag(layer)
    return person.flag(f"consent_{layer}", default=group) if person else group


def may_print(session: Session, record: Record) -> bool:
    """Whether words that somebody said may be in a report.

    They need layer c of the one who said them, or of the group; under sixteen a
    parent's as well (PRIV-2, PRIV-8).
    """
    person = session.record(record.text("by"))
    young = person is not None and needs_parent(person)
    return consent(session, "c", person) and not young


def exceptions(person: Record) -> dict[str, bool]:
    """The layers on which one person differs from the group."""
    own = {layer: f"consent_{layer}" for layer in CONSENT}
    return {layer: person.flag(f) for layer, f in own.items() if person.text(f)}


def needs_parent(person: Record) -> bool:
    """Whether a parent has to agree, and did not yet (PRIV-8)."""
    young = person.text("age") in AGES[:2]
    return young and not person.flag("parent_consent")


def people(session: Session) -> list[Record]:
    """Everyone who was here, by number."""
    return sorted(session.of("person"), key=lambda p: (p.number("number"), p.id))


def present_count(session: Session, roles: Sequence[str] = ()) -> int:
    """How many people are here now, of these roles or of all (a vote counts them).

    When only a number was noted, that is the answer for any role.
    """
    people = session.of("person")
    if not people:
        return session.one("headcount", "group").number("people")
    return sum(
        not person.flag("gone") and (not roles or person.text("role") in roles)
        for person in people
    )


def by_role(session: Session, roles: Sequence[Role]) -> list[tuple[str, int]]:
    """How many people of each role were here, as words for a report."""
    people = session.of("person")
    if not people:
        count = present_count(session)
        return [("mensen", count)] if count else []
    counts = [(role, sum(p.text("role") == role.id for p in people)) for role in roles]
    return [(r.title if n == 1 else r.plural, n) for r, n in counts if n]


def by_number(session: Session, number: int) -> Record | None:
    """The person with this number; the first one when two have it."""
    for person in people(session):
        if person.number("number") == number:
            return person
    return None


def find_person(session: Session, typed: str) -> Record | None:
    """The person who is meant by `4`, or by `4b` where two have that number.

    Raises:
        RuleError: several people have it and no letter says which one.
    """
    digits = typed.rstrip(ascii_lowercase)
    matches = [p for p in people(session) if p.number("number") == int(digits)]
    if typed != digits:
        place = ascii_lowercase.index(typed[-1])
        return matches[place] if place < len(matches) else None
    if matches[1:]:
        raise RuleError(
            f"Nummer {typed} staat twee keer in de lijst (F9). "
            f"Typ @{typed}a voor de eerste, @{typed}b voor de tweede."
        )
    return matches[0] if matches else None


def with_aliases(session: Session, text: str) -> str:
    """The words with people named by their alias where a number was typed: `@3`.

    An evening later that number is somebody else's.

    Raises:
        RuleError: nobody has that number, or two people have it.
    """

    def alias(number: re.Match[str]) -> str:
        person = find_person(session, number[1].lower())
        if person is None:
            raise RuleError(f"Niemand heeft nummer {number[1]}. Typ een naam of rol.")
        return words_of(person, "alias")

    return re.sub(r"(?<!\w)@(\d{1,3}[a-z]?)\b", alias, text, flags=re.IGNORECASE)


def call_names(session: Session) -> dict[str, str]:
    """How each person is called by id: the alias, with the number where it has none.

    It is the number that is typed, on the list and on the beamer: `Sam (4)`.
    """
    labels = numbering.labels(people(session))
    return {
        person.id: alias
        if labels[person.id] in (alias := words_of(person, "alias")).split()
        else f"{alias} ({labels[person.id]})"
        for person in people(session)
    }


def duplicate_numbers(session: Session) -> list[tuple[int, list[Record]]]:
    """The numbers that several people have, and who; two laptops gave them out."""
    by_number: dict[int, list[Record]] = {}
    for person in people(session):
        by_number.setdefault(person.number("number"), []).append(person)
    return [(n, who) for n, who in by_number.items() if who[1:]]


def _few(digits: str) -> int:
    """The count, when it can be meant."""
    count = int(digits[:6])
    if not 0 < count <= MOST:
        raise RuleError(f"{digits[:6]} mensen? Typ een getal van 1 tot {MOST}.")
    return count
