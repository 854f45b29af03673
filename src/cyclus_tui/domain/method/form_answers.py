"""Answers: what was filled in on the forms of a session, which share one set."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from cyclus_tui.domain.journal.edit import Edit, Value
from cyclus_tui.domain.journal.replica import Replica
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.method.limits import CODE, matching
from cyclus_tui.domain.text import clean


@dataclass(frozen=True, slots=True)
class FormField:
    """One question of a form. Fields with one id are one and the same answer."""

    id: str = field(
        metadata=matching(CODE, "gebruik kleine letters, zoals central_question.")
    )
    """English, one per session: `central_question`."""
    label: str
    """Dutch, as the facilitator reads it: `Centrale vraag`."""
    help: str = ""
    """One Dutch sentence about what is asked."""
    check: str = ""
    """The hints given to an answer, by their name in `CHECKS`; empty for none."""
    choices: tuple[str, ...] = ()
    """Dutch answers to choose from; empty for free words."""
    remarks: Mapping[str, str] = field(default_factory=dict)
    """What a quiet coach asks at a choice: the choice, and the question."""
    room: bool = False
    """Whether the room sees the question and the answer."""
    follows_case: bool = False
    """Whether it starts as the case that was picked (L4)."""


def fill_in(
    session: Session, replica: Replica, *, field: FormField, text: str
) -> Edit | None:
    """Answer one question of a form; `None` when nothing changes."""
    answers = session.derived("form", "answers")
    fields: dict[str, Value] = {field.id: clean(text).strip()}
    return replica.write(session, "antwoord ingevuld", "form", answers, fields)


def answer(session: Session, field_id: str) -> str:
    """What was filled in; empty when nothing was."""
    return session.one("form", "answers").text(field_id)


def open_fields(session: Session, fields: Iterable[FormField]) -> list[FormField]:
    """The fields that have no answer yet."""
    return [field for field in fields if not answer(session, field.id)]


def fill_template(session: Session, text: str, unknown: str = "…") -> str:
    """A sentence of the template with the answers in the place of `{field}`."""
    words = _PLACE.sub(lambda match: answer(session, match[1]) or unknown, text)
    return words.replace("….", "…")


def open_places(session: Session, texts: Iterable[str]) -> list[str]:
    """The ids of the fields that sentences of the template ask for in vain."""
    named = (name for text in texts for name in _PLACE.findall(text))
    return [name for name in dict.fromkeys(named) if not answer(session, name)]


def fill_complete(session: Session, texts: Iterable[str]) -> list[str]:
    """The sentences of the template whose answers are all there, filled in."""
    complete = (text for text in texts if not open_places(session, [text]))
    return [fill_template(session, text) for text in complete]


_PLACE = re.compile(r"\{([a-z_]+)\}")
