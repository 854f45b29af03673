"""Word lists that several checks share: people words and container words."""

from __future__ import annotations

from typing import Final

from cyclus_tui.domain.checks.patterns import whole_words

PEOPLE: Final = whole_words("people_words", "people")
"""People words (UIT-3), with the words a resident uses for oneself."""

CONTAINER: Final = whole_words("big_words", "hide")
"""Container words (UIT-4): big words that hide what one would see."""


def names_people(text: str) -> bool:
    """Whether the text speaks of people (UIT-3)."""
    return PEOPLE.search(text) is not None
