"""First names and family names, and what they may be besides.

The lists are read when a text is first searched for names.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from cyclus_tui.domain.checks.word_lists import word_set


@dataclass(frozen=True, slots=True)
class NameLists:
    """The names of the lists, folded: no accents, no capitals."""

    first: frozenset[str]
    """All first names."""
    also_a_word: frozenset[str]
    """Names that are also a word or a place: at a sentence's start they need more."""
    hardly_a_name: frozenset[str]
    """Names that count only after "ik heet", a relation, or before a surname."""
    plain: frozenset[str]
    """Names that are a name even when typed without a capital."""
    family: frozenset[str]
    """Family names without what stands before them ("de", "van den")."""
    sure_family: frozenset[str]
    """Family names that are nothing else: they count without a first name."""


@cache
def names() -> NameLists:
    """The names, read when first needed."""
    first = word_set("first_names", "common") | word_set(
        "first_names", "from elsewhere"
    )
    also_a_word = word_set("first_names", "also a word")
    typed_with_care = also_a_word | word_set("first_names", "only with a capital")
    return NameLists(
        first,
        also_a_word,
        word_set("first_names", "hardly a name"),
        frozenset(name for name in first - typed_with_care if len(name) > 3),
        word_set("family_names", "names"),
        word_set("family_names", "surely"),
    )
