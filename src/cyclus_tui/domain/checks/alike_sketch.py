"""What an idea is about, as weighed concepts: the base of finding look-alikes.

Words become concepts by a hand-made list, their Dutch stems, the parts of compounds
and one slip of the pen. Beside them stand the marks that tell two ideas apart: days,
numbers, groups of people, streets, and words that turn an idea round.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise, permutations
from typing import Final, TypeVar

from cyclus_tui.domain.checks.alike_grammar import (
    DENIALS,
    DENYING_ENDINGS,
    LIGHT_WORDS,
    MODIFIERS,
    NUMBER_WORDS,
    OPPOSITES,
    SORTS,
    STOP_WORDS,
    STREET_ENDINGS,
    TIME_PARTS,
    UNWANTED,
)
from cyclus_tui.domain.checks.alike_words import MONEY_AND_HELP, PLACES_AND_STREETS
from cyclus_tui.domain.checks.alike_words_daily import DAILY_LIFE
from cyclus_tui.domain.checks.alike_words_people import PEOPLE_AND_TAKING_PART

K = TypeVar("K")

_TOKEN: Final = re.compile(r"[a-z0-9]+(?:[-'][a-z0-9]+)*")
_LIGHT: Final = 0.15
_PARENT: Final = 0.4
_MODIFIER: Final = 0.6
_PART: Final = 0.75
_UNKNOWN: Final = 0.65
_LONGEST_PHRASE: Final = 5

_HARD: Final = {"z": "s", "v": "f"}

Feature = tuple[str, float, bool]
"""A concept or stem, how much it counts, and whether it is more than a wider one."""


@dataclass(frozen=True, slots=True)
class Sketch:
    """What is kept of an idea to compare it with others."""

    weights: dict[str, float]
    """Concepts (`c:schuld`) and bare stems, with how much each counts."""
    total: float
    """What all counts together, but for the wider concepts (`>`)."""
    sides: frozenset[tuple[int, int]]
    """Which sides of which opposites it names."""
    sorts: frozenset[tuple[str, int]]
    numbers: frozenset[str]
    streets: frozenset[str]
    denies: bool
    trigrams: frozenset[str]
    """Of the sorted stems, for words that are written otherwise."""


def sketch(text: str) -> Sketch:
    """What an idea is about."""
    tokens = _TOKEN.findall(_folded(text))
    weights: dict[str, float] = {}
    own: dict[str, float] = {}
    for feature, weight, is_own in _features(tokens):
        weights[feature] = max(weight, weights.get(feature, 0.0))
        if is_own:
            own[feature] = weights[feature]
    if not own:
        own = weights = {stem(token): _LIGHT for token in tokens}
    turned = weights.keys().isdisjoint(UNWANTED) and _denies(tokens)
    sides, sorts = _marks(tokens)
    return Sketch(
        weights,
        sum(own.values()),
        sides,
        sorts,
        frozenset(NUMBER_WORDS.get(t, t) for t in tokens if _is_number(t)),
        frozenset(t for t in tokens if t.endswith(STREET_ENDINGS) and len(t) > 8),
        turned,
        _trigrams(tokens),
    )


def _trigrams(tokens: list[str]) -> frozenset[str]:
    """Three letters at a time of the stems that say something, in one order."""
    stems = sorted({stem(token) for token in tokens if token not in STOP_WORDS})
    row = f" {' '.join(stems)} "
    return frozenset(row[at : at + 3] for at in range(len(row) - 2))


def _folded(text: str) -> str:
    """Small letters without accents."""
    plain = unicodedata.normalize("NFD", text.casefold().replace("’", "'"))
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


def _is_number(token: str) -> bool:
    """Whether a word is a number in digits or letters."""
    return token.isdigit() or token in NUMBER_WORDS


def _denies(tokens: list[str]) -> bool:
    """Whether an odd count of words turns the idea round."""
    count = sum(
        token in DENIALS or (len(token) > 6 and token.endswith(DENYING_ENDINGS))
        for token in tokens
    )
    return count % 2 == 1


@dataclass(frozen=True, slots=True)
class _Lexicon:
    """The list of concepts, made ready for looking up."""

    words: dict[str, tuple[Feature, ...]]
    phrases: dict[str, list[tuple[tuple[str, ...], str]]]
    slips: dict[str, set[str]]
    sides: dict[str, frozenset[tuple[int, int]]]
    sorts: dict[str, frozenset[tuple[str, int]]]


@cache
def _stemmer() -> Callable[[str], str]:
    """The Dutch Snowball stemmer, remembered per word."""
    import snowballstemmer

    stem: Callable[[str], str] = snowballstemmer.stemmer("dutch").stemWord
    return lru_cache(maxsize=50_000)(stem)


def stem(word: str) -> str:
    """The stem of a Dutch word, alike for "verhuizen" and "verhuis"."""
    bare = _stemmer()(word)
    return bare[:-1] + _HARD[bare[-1]] if bare[-1:] in _HARD else bare


@cache
def _lexicon() -> _Lexicon:
    """The word lists, read when first needed."""
    words: dict[str, dict[str, tuple[float, bool]]] = defaultdict(dict)
    phrases: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    lines = MONEY_AND_HELP + PLACES_AND_STREETS + PEOPLE_AND_TAKING_PART + DAILY_LIFE
    for line in _folded(lines).replace("\n ", " ").split("\n"):
        entries = line.split()
        if not entries:
            continue
        concept = f"c:{entries[0]}"
        parents = [f"c:{entry[1:]}" for entry in entries if entry[0] == ">"]
        for entry in entries:
            if "_" in entry:
                parts = tuple(stem(part) for part in entry.split("_"))
                phrases[parts[0]].append((parts, concept))
            elif entry[0] != ">":
                weight = min(_weight(entry), _weight(entries[0]))
                for form in (f"={entry}", stem(entry)):
                    words[form].setdefault(concept, (weight, True))
                    for parent in parents:
                        words[form].setdefault(parent, (_PARENT, False))
    for found in phrases.values():
        found.sort(key=lambda phrase: -len(phrase[0]))
    return _Lexicon(
        {
            word: tuple((name, *how) for name, how in found.items())
            for word, found in words.items()
        },
        dict(phrases),
        _slips(words),
        _by_word(
            ((n, side), ws)
            for n, o in enumerate(OPPOSITES)
            for side, ws in enumerate(o)
        ),
        _by_word(
            ((s, side), ws) for s, sides in SORTS for side, ws in enumerate(sides)
        ),
    )


def _slips(words: Iterable[str]) -> dict[str, set[str]]:
    """Of each shape the long words that have it, to find slips of the pen."""
    found: dict[str, set[str]] = defaultdict(set)
    for word in words:
        if len(word) > 5 and word[0] != "=":
            for shape in shapes(word):
                found[shape].add(word)
    return dict(found)


@cache
def _modifying() -> frozenset[str]:
    """Words that say for whom or where."""
    sides = [side for sort, sides in SORTS if sort in MODIFIERS for side in sides]
    return frozenset(_folded(word) for side in sides for word in side)


def _weight(word: str) -> float:
    """How much one word counts in an idea."""
    if word in LIGHT_WORDS:
        return _LIGHT
    return _MODIFIER if word in _modifying() else 1.0


def _by_word(
    marks: Iterator[tuple[K, frozenset[str]]],
) -> dict[str, frozenset[K]]:
    """Of each word the marks it carries."""
    found: dict[str, set[K]] = defaultdict(set)
    for mark, words in marks:
        for word in words:
            found[_folded(word)].add(mark)
    return {word: frozenset(marks) for word, marks in found.items()}


def _marks(
    tokens: list[str],
) -> tuple[frozenset[tuple[int, int]], frozenset[tuple[str, int]]]:
    """The sides of opposites, and the days, groups and so on, that are named."""
    lexicon = _lexicon()
    pairs = [f"{one}_{other}" for one, other in pairwise(tokens)]
    sides: set[tuple[int, int]] = set()
    sorts: set[tuple[str, int]] = set()
    inside = [part for part in TIME_PARTS for t in tokens if part in t and t != part]
    for token in (*tokens, *pairs, *inside):
        sides |= lexicon.sides.get(token, frozenset())
        sorts |= lexicon.sorts.get(token, frozenset())
    return frozenset(sides), frozenset(sorts)


def _features(tokens: list[str]) -> Iterator[Feature]:
    """Concepts and stems of the words in turn, phrases first."""
    stems = [stem(token) for token in tokens]
    single: list[str] = []
    at = 0
    while at < len(tokens):
        concept, length = _phrase(stems, at)
        if length:
            yield concept, 1.0, True
            at += length
            continue
        if tokens[at] not in STOP_WORDS and not tokens[at].isdigit():
            single.append(tokens[at])
        at += 1
    for word in _joined(single):
        yield from _word(word)


def _joined(words: list[str]) -> list[str]:
    """The words, two of them as one where the list knows the compound.

    So "een kast om boeken te ruilen" holds a "boekenkast".
    """
    known = _lexicon().words
    for one, other in permutations(words, 2):
        if len(one) + len(other) < 7 or len(one) < 3 or len(other) < 3:
            continue
        for first in {one, one + "s", one + "e", stem(one) + "en"}:
            whole = first + other
            if len(other) > 2 and stem(whole) in known:
                return [w for w in words if w not in (one, other)] + [whole]
    return words


def _phrase(stems: list[str], at: int) -> tuple[str, int]:
    """The longest phrase that begins here, and its length; none is length 0."""
    for parts, concept in _lexicon().phrases.get(stems[at], ()):
        if tuple(stems[at : at + len(parts)]) == parts:
            return concept, len(parts)
    return "", 0


@lru_cache(maxsize=50_000)
def _word(token: str) -> tuple[Feature, ...]:
    """What one word stands for."""
    known = _lexicon().words
    base = stem(token)
    if len(token) < 2:
        return ()
    if found := known.get(f"={token}"):
        return found
    if token in LIGHT_WORDS or token in _modifying():
        return ((base, _weight(token), True),)
    if found := known.get(base) or known.get(_verb(token)):
        return found
    if slip := _slip_of(base):
        return tuple((name, 0.95 * weight, own) for name, weight, own in known[slip])
    if "-" in token:
        return tuple(part for piece in token.split("-") for part in _word(piece))
    return _compound(token) or ((base, _UNKNOWN, True),)


def _verb(token: str) -> str:
    """The stem of "luistert" or "gekookt", from which Snowball takes no -t or ge-."""
    if len(token) < 5 or token[-1] not in "td":
        return ""
    bare = token[:-1]
    if bare.startswith("ge") and len(bare) > 4:
        bare = bare[2:]
    return stem(bare) if stem(bare) in _lexicon().words else stem(bare + "en")


def _compound(token: str) -> tuple[Feature, ...]:
    """What the parts of a compound stand for, when one of them is known."""
    known = _lexicon().words
    best: tuple[int, tuple[Feature, ...]] = (0, ())
    for cut in range(3, len(token) - 2):
        head, tail = token[:cut], token[cut:]
        tails = known.get(stem(tail))
        heads = next((known[s] for s in _bare(head) if s in known), None)
        if not tails and not heads:
            continue
        score = (len(tail) if tails else 0) + (len(head) if heads else 0)
        if score <= best[0] or (score < len(token) and max(cut, len(tail)) < 4):
            continue
        if score < len(token) and not (tails and len(tail) > 3) and cut < 5:
            continue
        first = heads or ((stem(head), 1.0, True),)
        last = tails or ((stem(tail), 1.0, True),)
        best = score, tuple((f, _PART * w, o) for f, w, o in (*first, *last))
    return best[1]


def _bare(head: str) -> Iterator[str]:
    """The first part of a compound with and without the letters that link it."""
    yield stem(head)
    for link in ("s", "e", "en", "n"):
        if head.endswith(link) and len(head) - len(link) > 2:
            yield stem(head[: -len(link)])


def shapes(word: str) -> set[str]:
    """The word, and the word with each letter left out."""
    return {word, *(word[:at] + word[at + 1 :] for at in range(1, len(word)))}


def _slip_of(word: str) -> str | None:
    """The one known word from which this one differs by a slip of the pen."""
    if len(word) < 6:
        return None
    slips = _lexicon().slips
    near = {w for shape in shapes(word) for w in slips.get(shape, ())}
    close = [other for other in near if one_slip(word, other)]
    return min(close) if close else None


def one_slip(one: str, other: str) -> bool:
    """Whether two words differ by a letter too many, too few, swapped or wrong.

    A wrong letter counts in long words only: "banken" is not "bakken".
    """
    if one == other or abs(len(one) - len(other)) > 1 or one[0] != other[0]:
        return one == other
    at = next(
        (i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), -1
    )
    if at < 0:
        return min(len(one), len(other)) > 4
    if len(one) != len(other):
        longer, shorter = (one, other) if len(one) > len(other) else (other, one)
        return len(shorter) > 4 and longer[at + 1 :] == shorter[at:]
    if one[at + 1 :] == other[at + 1 :]:
        return len(one) > 7
    swapped = one[at : at + 2] == other[at : at + 2][::-1]
    return swapped and one[at + 2 :] == other[at + 2 :]
