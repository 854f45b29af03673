"""Weighing: how sure an assumption is, what hangs on it, from whom it is known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from cyclus_tui.domain.journal.edit import Change, Edit, Value
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.replica import Replica
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.learning import assumptions
from cyclus_tui.domain.text import clean, required_words
from cyclus_tui.domain.theory.graph import read_theory
from cyclus_tui.errors import RuleError

GONE: Final = "Deze aanname is er niet meer. Kies een andere."
"""What is said when somebody took the assumption out meanwhile."""


def weigh(
    session: Session, replica: Replica, *, assumption: str, answers: Mapping[str, Value]
) -> Edit | None:
    """Write how sure it is, how much hangs on it, and whether people agree.

    Raises:
        RuleError: somebody took the assumption out.
    """
    session.required(assumption, GONE)
    return replica.write(session, "aanname gewogen", "assumption", assumption, answers)


def write(
    session: Session, replica: Replica, *, assumption: str, field: str, text: str
) -> Edit | None:
    """Write both sides, how to find out, or the assumption itself in better words.

    Raises:
        RuleError: somebody took it out, or it would be left without words.
    """
    record = session.required(assumption, GONE)
    if field != "text":
        fields: dict[str, Value] = {field: clean(text).strip()}
        return replica.write(session, "aanname gewogen", record.kind, record.id, fields)
    words = required_words(text, "Typ eerst een paar woorden.")
    changes = session.field_changes(record.kind, record.id, {"text": words})
    resting = {arrow.id for arrow in read_theory(session).resting_on(record)}
    arrow = session.record(record.text("arrow"))
    if arrow and record.id == session.derived(record.kind, arrow.id):
        resting.add(arrow.id)
    for key in sorted(resting):
        changes += session.field_changes("arrow", key, {"because": words})
    return replica.edit(session, "tekst gewijzigd", changes) if changes else None


def say_sources(
    session: Session, replica: Replica, *, assumption: str, sorts: Iterable[str]
) -> Edit | None:
    """Say from whom the group knows it; who is not named any more is left out.

    Raises:
        RuleError: somebody took the assumption out.
    """
    session.required(assumption, GONE)
    named = set(sorts)
    changes: list[Change] = []
    for sort in assumptions.LETTERS:
        source = session.one("source", f"{assumption}:{sort}")
        if sort in named:
            fields: dict[str, Value] = {
                "assumption": assumption,
                "sort": sort,
                "present": True,
            }
            changes += session.field_changes("source", source.id, fields)
        elif source.flag("present"):
            changes += session.field_changes("source", source.id, {"present": False})
    return replica.edit(session, "bron gezegd", changes) if changes else None


def say_what(
    session: Session, replica: Replica, *, assumption: str, sort: str, text: str
) -> Edit | None:
    """Write what somebody saw or said: the words of one source.

    Raises:
        RuleError: somebody took the assumption out.
    """
    session.required(assumption, GONE)
    key = session.derived("source", f"{assumption}:{sort}")
    fields: dict[str, Value] = {"what": clean(text).strip()}
    return replica.write(session, "bron gezegd", "source", key, fields)


def remove(session: Session, replica: Replica, *, assumption: Record) -> Edit | None:
    """Take an assumption out; nothing when it is gone already."""
    return replica.removal(session, "aanname weg", assumption.id)


TEXTS: Final = ("sides", "test_idea", "text")
"""The fields that hold a sentence."""


def letters(text: str) -> list[str]:
    """What typed letters such as `bp` say about from whom the group knows it.

    Raises:
        RuleError: a letter stands for nobody, or `n` stands beside others.
    """
    typed = [letter for letter in text.casefold() if letter.isalnum()]
    by_letter = {letter: sort for sort, letter in assumptions.LETTERS.items()}
    if not typed or any(letter not in by_letter for letter in typed):
        raise RuleError("Typ letters: b, v, p, c, o, of n voor nog niets.")
    sorts = {by_letter[letter] for letter in typed}
    if "none" in sorts and len(sorts) > 1:
        raise RuleError("Nog niets (n) staat alleen. Typ b, v, p, c, o, of alleen n.")
    return [sort for sort in assumptions.LETTERS if sort in sorts]
