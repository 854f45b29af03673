"""Weighing: how sure an assumption is, what hangs on it, from whom it is known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from cyclus_tui.domain.ideas.contributions import TypedLine
from cyclus_tui.domain.journal.edit import Change, Edit, Value
from cyclus_tui.domain.journal.record import Record, next_number
from cyclus_tui.domain.journal.replica import Replica
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.learning import assumptions
from cyclus_tui.domain.text import clean
from cyclus_tui.errors import RuleError


def add(
    session: Session, replica: Replica, *, line: TypedLine, phase: str, step: str
) -> Edit:
    """Take down one more assumption while weighing."""
    others = session.of("assumption")
    fields: dict[str, Value] = {
        "number": next_number(others),
        "text": line.text,
        "phase": phase,
        "step": step,
        "whose": "group",
    }
    who = {"by": line.by, "role": line.role}
    fields |= {name: text for name, text in who.items() if text}
    changes = session.field_changes("assumption", replica.new_id(), fields)
    return replica.edit(session, "aanname erbij", changes)


def weigh(
    session: Session, replica: Replica, *, assumption: str, answers: Mapping[str, Value]
) -> Edit | None:
    """Write how sure it is, how much hangs on it, and whether people agree.

    Raises:
        RuleError: somebody took the assumption out.
    """
    found = _standing(session, assumption)
    changes = session.field_changes("assumption", found.id, answers)
    return replica.edit(session, "aanname gewogen", changes) if changes else None


def write(
    session: Session, replica: Replica, *, assumption: str, field: str, text: str
) -> Edit | None:
    """Write both sides, how to find out, or the assumption itself in better words.

    Raises:
        RuleError: somebody took it out, or it would be left without words.
    """
    found = _standing(session, assumption)
    words = clean(text).strip()
    if field == "text" and not words:
        raise RuleError("Typ eerst een paar woorden.")
    changes = session.field_changes("assumption", found.id, {field: words})
    arrow = session.record(found.text("arrow"))
    if field == "text" and arrow and found.id == session.derived(found.kind, arrow.id):
        changes += session.field_changes("arrow", arrow.id, {"because": words})
    label = "tekst gewijzigd" if field == "text" else "aanname gewogen"
    return replica.edit(session, label, changes) if changes else None


def say_sources(
    session: Session, replica: Replica, *, assumption: str, sorts: Iterable[str]
) -> Edit | None:
    """Say from whom the group knows it; who is not named any more is left out.

    Raises:
        RuleError: somebody took the assumption out.
    """
    found = _standing(session, assumption)
    named = set(sorts)
    changes: list[Change] = []
    for sort in assumptions.LETTERS:
        key = f"{found.id}:{sort}"
        known = session.one("source", key)
        if sort in named:
            fields: dict[str, Value] = {
                "assumption": found.id,
                "sort": sort,
                "present": True,
            }
            changes += session.field_changes("source", known.id, fields)
        elif known.flag("present"):
            changes += session.field_changes("source", known.id, {"present": False})
    return replica.edit(session, "bron gezegd", changes) if changes else None


def say_what(
    session: Session, replica: Replica, *, assumption: str, sort: str, text: str
) -> Edit | None:
    """Write what somebody saw or said: the words of one source.

    Raises:
        RuleError: somebody took the assumption out.
    """
    found = _standing(session, assumption)
    key = session.derived("source", f"{found.id}:{sort}")
    changes = session.field_changes("source", key, {"what": clean(text).strip()})
    return replica.edit(session, "bron gezegd", changes) if changes else None


def remove(session: Session, replica: Replica, *, assumption: Record) -> Edit | None:
    """Take an assumption out; nothing when it is gone already."""
    found = session.record(assumption.id)
    if found is None:
        return None
    return replica.edit(session, "aanname weg", [session.deletion(found)])


def _standing(session: Session, assumption: str) -> Record:
    """The assumption that is being weighed.

    Raises:
        RuleError: it is gone.
    """
    found = session.record(assumption)
    if found is None:
        raise RuleError("Deze aanname is er niet meer. Kies een andere.")
    return found


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
    found = list(dict.fromkeys(by_letter[letter] for letter in typed))
    if "none" in found and len(found) > 1:
        raise RuleError("Nog niets (n) staat alleen. Typ b, v, p, c, o, of alleen n.")
    return [sort for sort in assumptions.LETTERS if sort in found]
