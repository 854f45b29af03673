"""Words that carry little, that oppose each other, or that tell ideas apart.

Two ideas that differ in a day, a number, a group of people or in doing the opposite
are two ideas, however much they look alike.
"""

from __future__ import annotations

from typing import Final

from cyclus_tui.domain.checks.word_lists import entries, sections, sides, word_set

STOP_WORDS: Final = word_set("idea_words", "stop")
"""Words that say nothing about what an idea is."""
LIGHT_WORDS: Final = word_set("idea_words", "light")
"""Words that many ideas share, so that sharing them says little."""
OPPOSITES: Final = tuple(map(sides, sections("opposites").values()))
"""Pairs of sides: an idea of the one is not an idea of the other."""
OPPOSITE_WORDS: Final = frozenset(
    word for pair in OPPOSITES for side in pair for word in side
)
"""All words that have an opposite."""
PARTICLES: Final = word_set("idea_words", "particles")
"""What comes apart from a verb: "haal het afval op"."""
DETERMINERS: Final = word_set("idea_words", "determiners")
"""Words before which "op" or "in" says where, and is no part of a verb."""
SUBORDINATORS: Final = word_set("idea_words", "subordinators")
"""Words that begin an explanation of what was said."""
DENIALS: Final = word_set("idea_words", "denials")
"""Words that turn an idea round."""
DENYING_ENDINGS: Final = ("vrij", "vrije", "loos", "loze")
UNWANTED: Final = frozenset(f"c:{name}" for name in word_set("idea_words", "unwanted"))
"""Concepts people want less of: beside them "geen" turns nothing round."""

SORTS: Final = {
    sort: sides(entries) for sort, entries in sections("distinctions").items()
}
"""Of each sort the sides that exclude each other."""
MODIFIERS: Final = frozenset({"wie", "plek", "taal"})
"""Sorts whose words say for whom or where, and so count for less than what is done."""
ONE_SIDED: Final = {"wie": 0.85, "dag": 0.9, "plek": 0.92, "sport": 0.85, "dier": 0.9}
"""What is left of a score when one idea names such a thing and the other does not."""


def _place_of(sort: str, word: str) -> tuple[str, int]:
    """The sort and the side of a word."""
    return sort, next(at for at, side in enumerate(SORTS[sort]) if word in side)


CHILDREN: Final = _place_of("wie", "kinderen")
SCHOOL: Final = _place_of("plek", "school")

NUMBER_WORDS: Final = {
    word: str(count) for count, word in enumerate(entries("idea_words", "numbers"), 2)
}
"""Numbers written in letters; "een" is an article."""
WEEKDAYS: Final = entries("idea_words", "weekdays")
"""The days, with which the names of their evenings and mornings begin."""
TIME_PARTS: Final = WEEKDAYS + entries("idea_words", "times")
"""Words about time that are also found inside a longer word."""
MONTHS: Final = frozenset(word for side in SORTS["maand"] for word in side)
WHERE: Final = word_set("idea_words", "where")
"""Words before the name of a place: "bij De Brink"."""
NAME_ARTICLES: Final = word_set("idea_words", "name articles")
"""How the name of a place may begin: "De Brink", "Ons Huis"."""
STREET_ENDINGS: Final = entries("idea_words", "street endings")
"""Endings by which the name of a street is known."""
