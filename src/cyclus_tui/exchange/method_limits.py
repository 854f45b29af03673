"""Method limits: the words, numbers and ids that a template's fields may hold.

A new step kind adds its words here, in one line each.
"""

from __future__ import annotations

import re
from dataclasses import MISSING, fields
from typing import Final

from cyclus_tui.domain.ideas.records import SORTS
from cyclus_tui.domain.steps.form import CHECKS
from cyclus_tui.domain.steps.theory import TASKS
from cyclus_tui.exchange.shape import unknown_word

_CHOICES: Final = {
    "method.Method.arena": ("learning", "accounting"),
    "vote.Rules.method": ("dots", "approval", "points", "smileys"),
    "collect.Rules.sort": tuple(SORTS),
    "pick.Rules.sort": tuple(SORTS),
    "cluster.Rules.task": ("heap", "name"),
    "combined.Rules.task": ("evenings", "join", "list"),
    "form_answers.FormField.check": tuple(CHECKS),
    "theory.Rules.task": TASKS,
}
"""The words a field may hold, by module, class and field."""

_NUMBERS: Final = {
    "method.Method.part": (1, 4),
    "collect.Rules.silent_minutes": (0, 60),
    "ask.Rules.silent_minutes": (0, 60),
    "vote.Rules.dots": (0, 20),
    "vote.Rules.places": (1, 20),
    "recommend.Rules.places": (1, 20),
    "combined.Rules.places": (1, 20),
}
"""The least and the most of a number, where it is not `_ANY_NUMBER`."""
_ANY_NUMBER: Final = (0, 1000)

_CODE: Final = r"[a-z][a-z0-9_]{0,39}"
_PATTERNS: Final = {
    "method.Method.id": (
        r"[a-z0-9][a-z0-9_-]{0,39}",
        "gebruik kleine letters, cijfers en streepjes.",
    ),
    "method.Phase.id": (
        r"[A-Z][A-Z0-9]{0,4}",
        "gebruik een code van hoofdletters en cijfers, zoals A4.",
    ),
    "method.Role.id": (_CODE, "gebruik kleine letters, zoals resident."),
    "method.Role.letter": (r"[a-z]", "dit is één kleine letter, zoals b."),
    "form_answers.FormField.id": (
        _CODE,
        "gebruik kleine letters, zoals central_question.",
    ),
}
"""What an id looks like, and how to say so."""

_FILLED: Final = frozenset({"method.Method.roles", "form.Rules.fields"})
"""Lists that need something in them, besides those that may not be absent."""


def fault(owner: type, name: str, value: object) -> str:
    """What is wrong with the value of a field, in one Dutch sentence; else empty."""
    place = f"{owner.__module__.rpartition('.')[2]}.{owner.__name__}.{name}"
    if isinstance(value, str):
        return _word_fault(place, value, required=_is_required(owner, name))
    if isinstance(value, int) and not isinstance(value, bool):
        least, most = _NUMBERS.get(place, _ANY_NUMBER)
        if not least <= value <= most:
            return f"kies een getal van {least} tot en met {most}."
    if value == () and (place in _FILLED or _is_required(owner, name)):
        return "deze lijst is leeg. Zet er iets in."
    return ""


def _word_fault(place: str, value: str, *, required: bool) -> str:
    """What is wrong with a text."""
    if required and not value.strip():
        return "hier hoort tekst."
    choices = _CHOICES.get(place)
    if choices is not None and value not in choices:
        return unknown_word(value, choices)
    pattern, told = _PATTERNS.get(place, ("", ""))
    if pattern and not re.fullmatch(pattern, value):
        return told
    return ""


def _is_required(owner: type, name: str) -> bool:
    """Whether a class has a field without a default of this name."""
    part = next(part for part in fields(owner) if part.name == name)
    return part.default is MISSING and part.default_factory is MISSING
