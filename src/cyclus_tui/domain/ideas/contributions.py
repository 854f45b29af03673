"""Contributions: what people say, one line after another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from cyclus_tui.domain.ideas.records import SORTS
from cyclus_tui.domain.journal.edit import Change, Edit, Value
from cyclus_tui.domain.journal.record import Record, next_number
from cyclus_tui.domain.journal.replica import Replica
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.method.method import Role
from cyclus_tui.domain.people import attendance
from cyclus_tui.domain.text import clean, required_words
from cyclus_tui.errors import RuleError

SIGN_ALONE: Final = re.compile(r"@(?:\d{1,3}[a-z]?|[^\W\d_])")
"""Who says it, without any words yet."""


_SIGN: Final = re.compile(r"\s*@(\d{1,3}[a-z]?|[^\W\d_])\s+(?=\S)")
"""Who says it, and words behind it."""


@dataclass(frozen=True, slots=True)
class TypedLine:
    """One line as it was typed: the words, and perhaps who said them."""

    text: str
    by: str = ""
    """The id of a person."""
    role: str = ""
    """The id of a role."""


def parse_line(session: Session, roles: Sequence[Role], text: str) -> TypedLine:
    """What a typed line means: `@3 ` or `@b ` before it says who; `@@` types an @.

    Nothing else in a line is a sign: `13:30` and a leading `- ` are words.

    Raises:
        RuleError: there are no words, nobody has that number, or two people have it.
    """
    words = clean(text).strip()
    if SIGN_ALONE.fullmatch(words):
        raise RuleError("Typ er woorden achter.")
    who = _SIGN.match(words)
    by, role = "", ""
    if who and who[1][0].isdecimal():
        person = attendance.find_person(session, who[1])
        if person is None:
            raise RuleError(f"Niemand heeft nummer {who[1]}. Met @@ typ je een @.")
        by, role = person.id, person.text("role")
    elif who:
        role = next((r.id for r in roles if r.letter == who[1].lower()), "")
    if by or role:
        assert who is not None
        words = words[who.end() :]
    elif words.startswith("@@"):
        words = words[1:]
    if not words:
        raise RuleError("Typ eerst een paar woorden.")
    return TypedLine(words, by, role)


def split_sign(text: str) -> tuple[str, str]:
    """A half-typed line as who says it, `@3 `, and the words that are said."""
    who = _SIGN.match(text)
    return (who[0], text[who.end() :]) if who else ("", text)


def parse_lines(
    session: Session, roles: Sequence[Role], pasted: Iterable[str]
) -> list[TypedLine]:
    """What pasted lines mean; a sign that names nobody here is part of the words."""

    def parse(text: str) -> TypedLine:
        try:
            return parse_line(session, roles, text)
        except RuleError:
            return TypedLine(text)

    return [parse(text) for text in pasted]


def line_fields(
    line: TypedLine, *, number: int, phase: str, step: str
) -> dict[str, Value]:
    """What every line that somebody says has."""
    fields: dict[str, Value] = {
        "number": number,
        "text": line.text,
        "phase": phase,
        "step": step,
    }
    who = {"by": line.by, "role": line.role}
    return fields | {name: text for name, text in who.items() if text}


def add(
    session: Session,
    replica: Replica,
    *,
    lines: Sequence[TypedLine],
    sort: str,
    phase: str,
    step: str,
) -> Edit:
    """Take down lines, several at once when they were pasted."""
    number = next_number_of(session, sort)
    stimulus = current_stimulus(session, step)
    changes: list[Change] = []
    for offset, line in enumerate(lines):
        fields: dict[str, Value] = {
            "number": number + offset,
            "sort": sort,
            "text": line.text,
            "phase": phase,
            "step": step,
        }
        more = {"by": line.by, "role": line.role, "stimulus": stimulus}
        fields |= {name: text for name, text in more.items() if text}
        changes += session.field_changes("idea", replica.new_id(), fields)
    one, several = SORTS[sort]
    label = f"{one} erbij" if len(lines) == 1 else f"{len(lines)} {several} erbij"
    return replica.edit(session, label, changes)


def reword(session: Session, replica: Replica, *, idea: Record, text: str) -> Edit:
    """Write an idea better; its earlier words stay in the journal.

    Raises:
        RuleError: there are no words.
    """
    words = required_words(text, "Typ eerst een paar woorden.")
    changes = session.field_changes("idea", idea.id, {"text": words})
    return replica.edit(session, "tekst gewijzigd", changes)


def remove(session: Session, replica: Replica, *, idea: Record) -> Edit | None:
    """Take a line out; nothing when it is gone already."""
    label = f"{line_name(idea)} weg"
    return replica.removal(session, label, idea.id)


def wish(
    session: Session, replica: Replica, *, complaint: Record, text: str, phase: str
) -> Edit:
    """Turn a complaint into a wish and keep both (AV-2).

    Raises:
        RuleError: there are no words.
    """
    words = required_words(text, "Typ de wens. Wat zou je wél willen?")
    fields: dict[str, Value] = {
        "number": next_number_of(session, "idea"),
        "sort": "idea",
        "text": words,
        "phase": phase,
        "step": complaint.text("step"),
        "wish_of": complaint.id,
    }
    who = {name: complaint.text(name) for name in ("by", "role")}
    fields |= {name: text for name, text in who.items() if text}
    changes = session.field_changes("idea", replica.new_id(), fields)
    return replica.edit(session, "van klacht naar wens", changes)


def of_sort(session: Session, sort: str) -> list[Record]:
    """The lines of one sort, in the order in which they were made.

    An option that came from the waiting room and was left there is not among them.
    """
    ours = (r for r in session.of("idea") if r.fields.get("sort") == sort)
    return [r for r in ours if r.flag("kept", default=True)]


def next_number_of(session: Session, sort: str) -> int:
    """The first number that no line of a sort has, also none that was put aside."""
    ours = (r for r in session.of("idea") if r.text("sort") == sort)
    return next_number(ours)


def ideas(session: Session) -> list[Record]:
    """The ideas that can be grouped and chosen."""
    return of_sort(session, "idea")


def resolved_complaints(session: Session) -> set[str]:
    """The ids of the complaints that a wish came from (AV-2)."""
    return {r.text("wish_of") for r in session.of("idea") if "wish_of" in r.fields}


def current_stimulus(session: Session, step: str) -> str:
    """The stimulus that is on in a step: the one drawn last; empty before the first."""
    drawn = [r.id for r in session.of("stimulus") if r.text("step") == step]
    return drawn[-1] if drawn else ""


def count_in_words(count: int, sort: str) -> str:
    """How many lines there are, in words: `1 idee`, `7 ideeën`."""
    one, several = SORTS[sort]
    return f"{count} {one if count == 1 else several}"


def line_name(record: Record) -> str:
    """What one line is called."""
    return SORTS.get(record.text("sort"), SORTS["idea"])[0]
