"""The word lists of look-alikes, made ready for looking up.

The lists are read when first needed; reading them takes about a twentieth of a second.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final, TypeVar

from cyclus_tui.domain.checks.alike.grammar import (
    LIGHT_WORDS,
    MODIFIERS,
    OPPOSITES,
    SORTS,
)
from cyclus_tui.domain.checks.alike.stems import folded, one_slip, sound, stem
from cyclus_tui.domain.checks.word_lists import sections

K = TypeVar("K")

LIGHT: Final = 0.15
_MODIFIER: Final = 0.6

Meaning = tuple[str, float]
"""A concept or bare stem, and how much it counts."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The concepts by word and phrase, and what tells ideas apart by word."""

    words: dict[str, tuple[Meaning, ...]]
    """By `=word` and by stem."""
    wider: dict[str, frozenset[str]]
    """Of each concept those it is a kind of."""
    phrases: dict[str, list[tuple[tuple[str, ...], str, float]]]
    near: dict[str, list[str]]
    """Words of the lists by how they begin and how they end."""
    sides: dict[str, frozenset[tuple[int, int]]]
    sorts: dict[str, frozenset[tuple[str, int]]]


@cache
def lexicon() -> Lexicon:
    """The word lists, read when first needed."""
    words: dict[str, dict[str, float]] = defaultdict(dict)
    stems: dict[str, dict[str, float]] = defaultdict(dict)
    wider: dict[str, frozenset[str]] = {}
    phrases: dict[str, list[tuple[tuple[str, ...], str, float]]] = defaultdict(list)
    for name, entries in sections("look_alikes").items():
        concept = f"c:{name}"
        weight = next((float(e[2:]) for e in entries if e[0] == "*"), 1.0)
        wider[concept] = frozenset(f"c:{e[2:]}" for e in entries if e[0] == ">")
        most = min(weight, weight_of(name))
        for entry in map(folded, (name, *entries)):
            if entry[0] in ">*":
                continue
            word = entry.removeprefix("= ")
            if " " in word:
                parts = tuple(stem(part) for part in word.split())
                phrases[parts[0]].append((parts, concept, weight))
                continue
            counts = min(most, weight_of(word))
            words[f"={word}"].setdefault(concept, counts)
            if word == entry:
                stems[stem(word)].setdefault(concept, counts)
    for found in phrases.values():
        found.sort(key=lambda phrase: -len(phrase[0]))
    return Lexicon(
        {
            word: tuple(found.items())
            for word, found in (*stems.items(), *words.items())
        },
        wider,
        dict(phrases),
        _by_ends(word[1:] for word in words),
        _by_word(
            ((n, side), ws)
            for n, o in enumerate(OPPOSITES)
            for side, ws in enumerate(o)
        ),
        _by_word(
            ((sort, side), ws)
            for sort, sides in SORTS.items()
            for side, ws in enumerate(sides)
        ),
    )


def _by_ends(words: Iterator[str]) -> dict[str, list[str]]:
    """Long words by their first three letters and by their last three."""
    found: dict[str, list[str]] = defaultdict(list)
    for word in words:
        if len(word) > 5:
            found[f"{word[:3]}-"].append(word)
            found[f"-{word[-3:]}"].append(word)
    return dict(found)


def _by_word(
    marks: Iterator[tuple[K, frozenset[str]]],
) -> dict[str, frozenset[K]]:
    """Of each word the marks it carries."""
    found: dict[str, set[K]] = defaultdict(set)
    for mark, words in marks:
        for word in words:
            found[folded(word)].add(mark)
    return {word: frozenset(marks) for word, marks in found.items()}


@cache
def modifying() -> frozenset[str]:
    """Words that say for whom or where."""
    return frozenset(
        folded(word) for sort in MODIFIERS for side in SORTS[sort] for word in side
    )


@cache
def light_stems() -> frozenset[str]:
    """The stems of words that many ideas share."""
    return frozenset(stem(word) for word in LIGHT_WORDS)


def weight_of(word: str) -> float:
    """How much one word counts in an idea."""
    if word in LIGHT_WORDS:
        return LIGHT
    return _MODIFIER if word in modifying() else 1.0


@lru_cache(maxsize=50_000)
def meanings(word: str) -> tuple[Meaning, ...]:
    """What the lists say of a word in one of its forms."""
    known = lexicon().words
    if found := known.get(f"={word}"):
        return found
    return known.get(stem(word), ()) or known.get(_verb(word), ())


def _verb(word: str) -> str:
    """The stem of a verb in "luistert" or "gekookt"."""
    known = lexicon().words
    if len(word) < 5 or word[-1] not in "tdn":
        return ""
    bare = word[:-1] if word[-1] in "td" else word
    for whole in (bare, bare[2:]) if bare.startswith("ge") else (bare,):
        if len(whole) > 3 and stem(whole) in known:
            return stem(whole)
    at = word.find("ge", 2)
    if 1 < at < 6 and len(word) > at + 5 and stem(word[:at] + bare[at + 2 :]) in known:
        return stem(word[:at] + bare[at + 2 :])
    return ""


def corrected(word: str) -> str | None:
    """The one word of the lists from which this differs by a slip of the pen."""
    if len(word) < 5:
        return None
    near = lexicon().near
    heard = sound(word)
    close = {
        other
        for end in (f"{word[:3]}-", f"-{word[-3:]}")
        for other in near.get(end, ())
        if abs(len(other) - len(word)) < 3
        and (one_slip(word, other) or (len(word) > 6 and one_slip(heard, sound(other))))
    }
    return min(close) if close else None
