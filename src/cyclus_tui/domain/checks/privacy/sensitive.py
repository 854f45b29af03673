"""Sensitive subjects (PRIV-5): a quiet question whether it must be written down.

Words for severe things always ask. Words that a whole evening may be about, such as
debts, ask only when the line is about one person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from cyclus_tui.domain.checks.bounds import bounded
from cyclus_tui.domain.checks.hint import Hint
from cyclus_tui.domain.checks.patterns import whole_words
from cyclus_tui.domain.checks.word_lists import sections

_ONE_PERSON: Final = whole_words("people_words", "one person")


def _by_kind(subject: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Each kind of a list with the pattern of its words."""
    return tuple((kind, whole_words(subject, kind)) for kind in sections(subject))


_SEVERE: Final = _by_kind("severe_words")
_PERSONAL: Final = _by_kind("personal_words")


@bounded
def hints(text: str) -> tuple[Hint, ...]:
    """One question for each sensitive kind that the text touches (PRIV-5)."""
    first: dict[str, Hint] = {}
    for hint in sorted(_found(text), key=lambda hint: hint.start):
        first.setdefault(hint.text, hint)
    return tuple(first.values())


def _found(text: str) -> Iterator[Hint]:
    """Each sensitive word, with its kind in the question."""
    patterns = _SEVERE + _PERSONAL if _ONE_PERSON.search(text) else _SEVERE
    for kind, pattern in patterns:
        if match := pattern.search(text):
            told = f"Dit is gevoelig ({kind}). Is het nodig voor de vraag?"
            yield Hint("PRIV-5", "?", told, *match.span())
