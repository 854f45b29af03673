"""Form: named fields, filled in as sentences.

All forms of a session write into one set of answers, so that the promise made before
the evening is the promise that is read out and confirmed at its end.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from cyclus_tui.domain.checks.hint import Hint
from cyclus_tui.domain.ideas import picking
from cyclus_tui.domain.journal.erasure import words_of
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.method.form_answers import FormField, answer
from cyclus_tui.domain.method.limits import filled
from cyclus_tui.domain.method.method import Method


@dataclass(frozen=True, slots=True)
class Rules:
    """What a template may set for this kind."""

    fields: tuple[FormField, ...] = field(default=(), metadata=filled())


def hints(field: FormField, text: str, earlier: str = "") -> tuple[Hint, ...]:
    """What a quiet coach would ask about an answer.

    `earlier` is the answer to the same check that stands first in the session, such
    as the question with which somebody came.
    """
    if field.check == "own_question":
        return _own_question(text, earlier)
    remark = field.remarks.get(text)
    remarks = (Hint("", "?", remark),) if remark else ()
    return (*remarks, *CHECKS[field.check](text))


def first_asked(method: Method, field: FormField) -> FormField:
    """The first field of the method with the same check, which may be this one."""
    fields = (
        other for step in method.steps for other in getattr(step.rules, "fields", ())
    )
    return next((other for other in fields if other.check == field.check), field)


def earlier(session: Session, method: Method, field: FormField) -> str:
    """What was answered to the first field of the method with the same check."""
    first = first_asked(method, field)
    return "" if first.id == field.id else answer(session, first.id)


def picked_case(session: Session) -> str:
    """The case that the group goes on with, in the words in which it was told (L3)."""
    return "; ".join(map(words_of, picking.picked(session, "case")))


def start(session: Session, method: Method, field: FormField) -> str:
    """The words with which an answer starts, to be read and changed.

    The story that is told is of the case that was picked; where nobody picked one it
    is the story that was prepared (L4).
    """
    if not field.follows_case:
        return ""
    return picked_case(session) or earlier(session, method, field)


def _no_hints(text: str) -> tuple[Hint, ...]:
    """Nothing is asked about free words."""
    return ()


def _promise(text: str) -> tuple[Hint, ...]:
    """TK-1: a promise is made before people talk."""
    told = "Wat beloof je de groep? Wanneer horen ze iets?"
    return () if text else (Hint("TK-1", "?", told),)


def _plain(text: str) -> tuple[Hint, ...]:
    """B1: what everybody hears is easy to follow."""
    from cyclus_tui.domain.checks.plain import check as plain_check

    return plain_check.hints(text) if text else ()


def _central_question(text: str) -> tuple[Hint, ...]:
    """AV-1: is the central question a good one?"""
    from cyclus_tui.domain.checks import central_question

    return central_question.hints(text)


def _story(text: str) -> tuple[Hint, ...]:
    """PRIV-6: people in a story are not there by their name."""
    from cyclus_tui.domain.checks import case

    return case.story(text)


def _own_part(text: str) -> tuple[Hint, ...]:
    """AL-1: whoever brings in a story tells of an own part in it."""
    from cyclus_tui.domain.checks import case

    return case.own_part(text)


def _third_persons(text: str) -> tuple[Hint, ...]:
    """AL-2: who may recognise themselves is asked first."""
    from cyclus_tui.domain.checks import case

    return case.third_persons(text)


def _own_question(text: str, earlier: str = "") -> tuple[Hint, ...]:
    """AL-4: the question is about oneself; AL-8: it may be the same as before."""
    from cyclus_tui.domain.checks import case

    return case.own_question(text, earlier)


def _outcome(text: str) -> tuple[Hint, ...]:
    """UIT-1 to UIT-8, where the words alone tell: what becomes different for whom?"""
    from cyclus_tui.domain.checks.outcome import check as outcome_check

    found = outcome_check.read(text).hints if text else ()
    return tuple(hint for hint in found if hint.id in outcome_check.TEXT_CHECKS)


CHECKS: Final[dict[str, Callable[[str], tuple[Hint, ...]]]] = {
    "": _no_hints,
    "central_question": _central_question,
    "promise": _promise,
    "plain": _plain,
    "story": _story,
    "own_part": _own_part,
    "third_persons": _third_persons,
    "own_question": _own_question,
    "outcome": _outcome,
}
"""AV-1, TK-1, B1, PRIV-6, AL-1, AL-2, AL-4 with AL-8, UIT, by what a template calls
them."""
