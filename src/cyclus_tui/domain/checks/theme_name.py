"""A theme's name (AV-9): a short phrase of the group, not an empty title."""

from __future__ import annotations

from typing import Final

from cyclus_tui.domain.checks.bounds import bounded
from cyclus_tui.domain.checks.hint import Hint
from cyclus_tui.domain.checks.patterns import whole_words
from cyclus_tui.domain.checks.sentences import words
from cyclus_tui.domain.checks.vocabulary import CONTAINER
from cyclus_tui.domain.checks.word_lists import entries

FEWEST: Final = 3
MOST: Final = 7
"""How many words a name has."""

_EMPTY: Final = whole_words("theme_words", "empty")
_AROUND: Final = frozenset(entries("theme_words", "around"))


@bounded
def hints(name: str) -> tuple[Hint, ...]:
    """What could make a theme's name say more (AV-9).

    A heap without a name gives none: at first it has only a sign.
    """
    named = words(name)
    if not named:
        return ()
    if _says_nothing(name):
        return (Hint("AV-9", "?", "Wat bedoelen jullie precies?"),)
    if len(named) > MOST:
        told = f"De naam heeft {len(named)} woorden. Kan het in {FEWEST} tot {MOST}?"
        return (Hint("AV-9", "?", told),)
    if len(named) < FEWEST:
        return (Hint("AV-9", "i", "Kan de naam een korte zin worden?"),)
    return ()


def _says_nothing(name: str) -> bool:
    """Whether only big words are left when the small ones are taken away."""
    without = CONTAINER.sub(" ", name)
    rest = [word for word in words(without) if word.lower() not in _AROUND]
    big = without != name or bool(rest)
    return big and all(_EMPTY.fullmatch(word) for word in rest)
