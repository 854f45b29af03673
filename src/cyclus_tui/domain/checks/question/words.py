"""The words the question checker knows: verbs by their forms, and small word classes.

All words stand in the spelling of `question.spelling.canonical`: lower case, no
accents, every form of "you" written "je".
"""

from __future__ import annotations

import re
from typing import Final

from cyclus_tui.domain.checks.word_lists import entries, word_set

_HELD: Final = re.compile(r"(?:be|ge|ver|ont|her|er|over|mis)[^aeiou]*[aeiou]+[^aeiou]")
"""A stem with a prefix that takes the place of ge- in the participle."""


def bag(words: str) -> frozenset[str]:
    """The words of a text, each once."""
    return frozenset(words.split())


def _weak_forms(stem: str, infinitive: str) -> tuple[list[str], list[str], str]:
    """Present, past and participle of a weak verb ('t kofschip)."""
    base = infinitive.removesuffix("en")
    ending = "t" if base[-1] in "tkfschpx" else "d"
    full = stem if stem[-1] == ending else stem + ending
    held = bool(_HELD.match(stem))
    present = [stem, stem if stem.endswith("t") else stem + "t", infinitive]
    return (
        present,
        [f"{stem}{ending}e", f"{stem}{ending}en"],
        full if held else f"ge{full}",
    )


def _conjugated() -> tuple[set[str], set[str], set[str], set[str], set[str]]:
    """Present, past, participles, infinitives and stems of all verbs."""
    present: set[str] = set()
    past: set[str] = set()
    participles: set[str] = set()
    infinitives: set[str] = set()
    stems: set[str] = set()
    for pair in entries("question_verbs", "weak"):
        stem, infinitive = pair.split()
        now, then, done = _weak_forms(stem, infinitive)
        present.update(now)
        past.update(then)
        participles.add(done)
        infinitives.add(infinitive)
        stems.add(stem)
    for line in entries("question_verbs", "strong"):
        now_forms, then_forms, done = (part.strip() for part in line.split("|"))
        present.update(now_forms.split())
        past.update(then_forms.split())
        participles.add(done)
        infinitives.update(word for word in now_forms.split() if word[-1] == "n")
        stems.add(now_forms.split()[0])
    return present, past, participles - {"-"}, infinitives, stems


PRESENT, PAST, PARTICIPLES, INFINITIVES, STEMS = map(frozenset, _conjugated())
"""The forms of the common verbs, each set by what the form is."""
FINITE: Final = PRESENT | PAST
"""All that may be the finite verb of a clause."""

ASKING: Final = word_set("question_words", "asking")
"""Question words."""
SUBJECTS: Final = word_set("question_words", "subjects")
"""Pronouns that may follow the verb of a question as its subject."""
NAMERS: Final = word_set("question_words", "namers")
"""Words that may stand where a question's subject or an adverb before it stands."""
SMALL: Final = word_set("question_words", "small")
"""Small words that hardly ever stand first as a verb, and show that a line is Dutch."""
PREPOSITIONS: Final = word_set("question_words", "prepositions")
"""Prepositions, with the forms they take at the end of a split word."""
CONDITIONS: Final = word_set("question_words", "conditions")
"""Words that open a clause before the real question."""

STATES: Final = word_set("question_words", "states")
"""Infinitives that tell how somebody is: asking after them proposes nothing."""
LIVED: Final = word_set("question_words", "lived")
"""Participles of what befell somebody; the others tell what one could have done."""
FEELINGS: Final = word_set("question_words", "feelings")
"""Feelings and judgements."""
PROPOSED: Final = word_set("question_words", "proposed")
"""Infinitives that sound like a proposal even without a nudging word."""
ORDERS: Final = word_set("question_words", "orders")
"""Verb stems with which an order, so an advice, may begin."""
