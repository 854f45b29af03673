"""Form: named fields, filled in as sentences.

All forms of a session write into one set of answers, so that the promise made before
the evening is the promise that is read out and confirmed at its end.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from cyclus_tui.domain.checks import central_question, plain_language
from cyclus_tui.domain.checks.hint import Hint
from cyclus_tui.domain.journal import Edit, Replica
from cyclus_tui.domain.session import Session
from cyclus_tui.domain.text import clean


@dataclass(frozen=True, slots=True)
class Field:
    """One question of a form. Fields with one id are one and the same answer."""

    id: str
    """English, one per session: `central_question`."""
    label: str
    """Dutch, as the facilitator reads it: `Centrale vraag`."""
    help: str = ""
    """One Dutch sentence about what is asked."""
    check: str = ""
    """`central_question` (AV-1), `promise` (TK-1) or `plain` (B1); empty for none."""
    choices: tuple[str, ...] = ()
    """Dutch answers to choose from; empty for free words."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What a template may set for this kind."""

    fields: tuple[Field, ...] = ()


def fill_in(
    session: Session, replica: Replica, *, field: Field, text: str
) -> Edit | None:
    """Answer one question of a form; `None` when nothing changes."""
    answers = session.derived("form", "answers")
    changes = session.writes("form", answers, {field.id: clean(text).strip()})
    return replica.edit(session, "antwoord ingevuld", changes) if changes else None


def answer(session: Session, field_id: str) -> str:
    """What was filled in; empty when nothing was."""
    return session.one("form", "answers").text(field_id)


def open_fields(session: Session, fields: Iterable[Field]) -> list[Field]:
    """The fields that have no answer yet."""
    return [field for field in fields if not answer(session, field.id)]


def filled(session: Session, text: str, unknown: str = "…") -> str:
    """A sentence of the template with the answers in the place of `{field}`."""
    words = _PLACE.sub(lambda found: answer(session, found[1]) or unknown, text)
    return words.replace("….", "…")


def hints(field: Field, text: str) -> tuple[Hint, ...]:
    """What a quiet coach would ask about an answer (AV-1, TK-1, B1)."""
    if field.check == "central_question":
        return central_question.hints(text)
    if field.check == "promise" and not text:
        return (Hint("TK-1", "?", "Wat beloof je de groep? Wanneer horen ze iets?"),)
    return plain_language.hints(text) if field.check == "plain" and text else ()


_PLACE = re.compile(r"\{([a-z_]+)\}")
