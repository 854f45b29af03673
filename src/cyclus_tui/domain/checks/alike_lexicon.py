"""The word lists of look-alikes, made ready for looking up.

The lists are read when first needed; reading them takes about a twentieth of a second.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final, TypeVar

from cyclus_tui.domain.checks.alike_grammar import (
    LIGHT_WORDS,
    MODIFIERS,
    OPPOSITES,
    SORTS,
)
from cyclus_tui.domain.checks.alike_stems import folded, one_slip, sound, stem
from cyclus_tui.domain.checks.alike_words import MONEY_AND_HELP, PLACES_AND_STREETS
from cyclus_tui.domain.checks.alike_words_daily import DAILY_LIFE
from cyclus_tui.domain.checks.alike_words_outdoors import OUTDOORS_AND_HOME
from cyclus_tui.domain.checks.alike_words_people import PEOPLE_AND_TAKING_PART
from cyclus_tui.domain.checks.alike_words_together import DOING_TOGETHER

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
    wider: dict[str, set[str]] = defaultdict(set)
    phrases: dict[str, list[tuple[tuple[str, ...], str, float]]] = defaultdict(list)
    for entries in _lines():
        concept = f"c:{entries[0]}"
        weight = next((float(e[1:]) for e in entries if e[0] == "*"), 1.0)
        wider[concept] |= {f"c:{e[1:]}" for e in entries if e[0] == ">"}
        for entry in entries:
            if entry[0] in ">*":
                continue
            if "_" in entry:
                parts = tuple(stem(part) for part in entry.split("_"))
                phrases[parts[0]].append((parts, concept, weight))
            else:
                word = entry.lstrip("=")
                counts = min(weight, weight_of(word), weight_of(entries[0]))
                words[f"={word}"].setdefault(concept, counts)
                if entry[0] != "=":
                    stems[stem(word)].setdefault(concept, counts)
    for found in phrases.values():
        found.sort(key=lambda phrase: -len(phrase[0]))
    return Lexicon(
        {
            word: tuple(found.items())
            for word, found in (*stems.items(), *words.items())
        },
        {concept: frozenset(found) for concept, found in wider.items()},
        dict(phrases),
        _by_ends(word[1:] for word in words),
        _by_word(
            ((n, side), ws)
            for n, o in enumerate(OPPOSITES)
            for side, ws in enumerate(o)
        ),
        _by_word(
            ((s, side), ws) for s, sides in SORTS for side, ws in enumerate(sides)
        ),
    )


def _shared_out(found: dict[str, float]) -> tuple[Meaning, ...]:
    """The concepts of a word, each counting less when there are more."""
    return tuple((name, weight / len(found) ** 0.5) for name, weight in found.items())


def _lines() -> Iterator[list[str]]:
    """The lines of all lists, as words without accents."""
    lists = (
        MONEY_AND_HELP,
        PLACES_AND_STREETS,
        PEOPLE_AND_TAKING_PART,
        DAILY_LIFE,
        OUTDOORS_AND_HOME,
        DOING_TOGETHER,
    )
    for line in folded("\n".join(lists)).replace("\n ", " ").split("\n"):
        if entries := line.split():
            yield entries


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
    sides = [side for sort, sides in SORTS if sort in MODIFIERS for side in sides]
    return frozenset(folded(word) for side in sides for word in side)


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
