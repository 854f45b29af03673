"""What an idea is about, as weighed concepts: the base of finding look-alikes.

Words become concepts by a hand-made list, their Dutch stems, the parts of compounds
and one slip of the pen. Beside them stand the marks that tell two ideas apart: days,
numbers, groups of people, streets, and words that turn an idea round.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise, permutations
from typing import Final, NamedTuple

from cyclus_tui.domain.checks.alike.grammar import (
    DENIALS,
    DENYING_ENDINGS,
    DETERMINERS,
    LIGHT_WORDS,
    MONTHS,
    NUMBER_WORDS,
    OPPOSITE_WORDS,
    PARTICLES,
    STOP_WORDS,
    STREET_ENDINGS,
    SUBORDINATORS,
    TIME_PARTS,
    UNWANTED,
    WEEKDAYS,
)
from cyclus_tui.domain.checks.alike.lexicon import (
    LIGHT,
    Meaning,
    corrected,
    lexicon,
    light_stems,
    meanings,
    modifying,
    weight_of,
)
from cyclus_tui.domain.checks.alike.place_names import place_names
from cyclus_tui.domain.checks.alike.stems import folded, stem
from cyclus_tui.domain.checks.bounds import bounded

_TOKEN: Final = re.compile(r"[a-z0-9]+(?:[-'][a-z0-9]+)*|[,.;:!?()]")
_PART: Final = 0.75
_UNKNOWN: Final = 0.75
_STREET: Final = 0.7
_NAME: Final = 0.15
_ASIDE: Final = 0.6
"""What a word counts in a clause that only explains what was said before it."""
_SAID: Final = 0.9
"""What must have been said before a clause can be an explanation of it."""


class Marks(NamedTuple):
    """What tells two ideas apart, however much they share."""

    sides: frozenset[tuple[int, int]]
    """Which sides of which opposites it names."""
    sorts: frozenset[tuple[str, int]]
    numbers: frozenset[str]
    streets: frozenset[str]
    denies: bool


@dataclass(frozen=True, slots=True)
class Sketch:
    """What is kept of an idea to compare it with others."""

    weights: dict[str, float]
    """Concepts (`c:schuld`) and bare stems, with how much each counts."""
    total: float
    """What all counts together."""
    concepts: tuple[Meaning, ...]
    """The same weights, in the same order, as something to look up by."""
    marks: Marks
    places: frozenset[str]
    """Which of the features are names of places: sharing one is no likeness."""
    trigrams: frozenset[str]
    """Of the sorted stems, for words that are written otherwise."""
    where: frozenset[str]
    """Those of the names of places, of days and of numbers."""


@bounded
def sketch(text: str) -> Sketch:
    """What an idea is about."""
    places = place_names(text)
    signs = _whole_verbs(_TOKEN.findall(folded(text)))
    tokens = [sign for sign in signs if sign[0].isalnum()]
    weights: dict[str, float] = {}
    main: list[str] = []
    loose: list[str] = []
    for feature, weight in _features(signs, places, main, loose):
        weights[feature] = max(weight, weights.get(feature, 0.0))
    if not weights:
        weights = {stem(token): LIGHT for token in tokens}
    turned = weights.keys().isdisjoint(UNWANTED) and _denies(loose)
    sides, sorts = _marks(main)
    streets = {_last(t) for t in tokens if t in places or _is_street(t)}
    telling = [token for token in tokens if token not in STOP_WORDS]
    dates = [t for t in telling if _is_number(t) or t in MONTHS or _is_day(t)]
    return Sketch(
        weights,
        sum(weights.values()),
        tuple(weights.items()),
        Marks(
            sides,
            sorts,
            frozenset(NUMBER_WORDS.get(t, t) for t in tokens if _is_number(t)),
            frozenset(streets),
            turned,
        ),
        frozenset(_place(street)[0] for street in streets),
        _trigrams(telling or tokens),
        _trigrams([*streets, *dates]),
    )


def _trigrams(tokens: Iterable[str]) -> frozenset[str]:
    """Three letters at a time of the stems of words, in one order."""
    stems = sorted({stem(token) for token in tokens})
    row = f" {' '.join(stems)} " if stems else ""
    return frozenset(row[at : at + 3] for at in range(len(row) - 2))


def _last(name: str) -> str:
    """The last part of a name: "Sint-Jozefkerk" is also written as two words."""
    return name.rpartition("-")[2]


def _place(token: str) -> Meaning:
    """The name of a place as a feature, and how much it sets two ideas apart."""
    name = _last(token)
    return (name, _STREET) if _is_street(name) else (stem(name), _NAME)


def _is_day(token: str) -> bool:
    """Whether a word is a day of the week, or a part of one."""
    return token.startswith(WEEKDAYS)


def _is_number(token: str) -> bool:
    """Whether a word is a number in digits or letters."""
    return token.isdigit() or token in NUMBER_WORDS


def _is_street(token: str) -> bool:
    """Whether a word is the name of a street, not a kind of street."""
    return token.endswith(STREET_ENDINGS) and len(token) > 8 and not meanings(token)


def _denies(tokens: list[str]) -> bool:
    """Whether an odd count of words turns the idea round."""
    count = sum(
        token in DENIALS
        or (len(token) > 6 and token.endswith(DENYING_ENDINGS) and not meanings(token))
        for token in tokens
    )
    return count % 2 == 1


def _whole_verbs(signs: list[str]) -> list[str]:
    """The words, with the two parts of a verb as one: "haal … op", "op te halen"."""
    whole = list(signs)
    for at, sign in enumerate(signs):
        if sign not in PARTICLES:
            continue
        after = next((i for i in range(at + 1, at + 3) if _follows(signs, at, i)), -1)
        before = range(at - 1, max(-1, at - 7), -1) if _ends(signs, at) else range(0)
        for place in (after, *before):
            if place >= 0 and len(whole[place]) > 2 and _is_verb(sign + whole[place]):
                whole[place], whole[at] = sign + whole[place], ""
                break
    return [sign for sign in whole if sign]


def _follows(signs: list[str], at: int, place: int) -> bool:
    """Whether the word at a place comes next, but for "te"."""
    return place < len(signs) and (place == at + 1 or signs[at + 1] == "te")


def _ends(signs: list[str], at: int) -> bool:
    """Whether a word may stand at the end of a clause."""
    following = signs[at + 1] if at + 1 < len(signs) else "."
    return not following[0].isalnum() or following in STOP_WORDS - DETERMINERS


@lru_cache(maxsize=50_000)
def _is_verb(whole: str) -> bool:
    """Whether the lists know these two parts as one word."""
    if whole in LIGHT_WORDS or whole in OPPOSITE_WORDS:
        return True
    return bool(len(whole) > 5 and meanings(whole))


def _marks(
    tokens: list[str],
) -> tuple[frozenset[tuple[int, int]], frozenset[tuple[str, int]]]:
    """The sides of opposites, and the days, groups and so on, that are named."""
    known = lexicon()
    pairs = [f"{one} {other}" for one, other in pairwise(tokens)]
    sides: set[tuple[int, int]] = set()
    sorts: set[tuple[str, int]] = set()
    inside = [part for part in TIME_PARTS for t in tokens if part in t and t != part]
    for token in (*tokens, *pairs, *inside):
        sides |= known.sides.get(token, frozenset())
        sorts |= known.sorts.get(token, frozenset())
    return frozenset(sides), frozenset(sorts)


def _features(
    signs: list[str], places: frozenset[str], main: list[str], loose: list[str]
) -> Iterator[Meaning]:
    """Concepts and stems of the words in turn, phrases first.

    On the way the words of the main clause are put in `main`, and those of them that
    are in no phrase in `loose`.
    """
    stems = [stem(sign) for sign in signs]
    single: list[tuple[str, float]] = []
    at, said, part = 0, 0.0, 1.0
    while at < len(signs):
        sign = signs[at]
        if sign in places:
            yield _place(sign)
            at += 1
            continue
        concept, weight, length = _phrase(stems, at)
        if length:
            yield concept, part * weight
            said += weight
            main += signs[at : at + length] if part == 1 else ()
            at += length
            continue
        if sign in SUBORDINATORS and said >= _SAID:
            part = _ASIDE
        elif sign in ".!?":
            part = 1.0
        elif sign[0].isalnum() and sign not in STOP_WORDS and not _is_number(sign):
            single.append((sign, part))
            said += max((w for _, w in _word(sign)), default=0.0)
        if part == 1:
            main.append(sign)
            loose.append(sign)
        at += 1
    for word, share in _joined(single):
        for feature, weight in _word(word):
            yield feature, share * weight


def _joined(words: list[tuple[str, float]]) -> list[tuple[str, float]]:
    """The words, two of them as one where the list knows the compound.

    So "een kast om boeken te ruilen" holds a "boekenkast".
    """
    known = lexicon().words
    for one, other in permutations(words, 2):
        if len(one[0]) + len(other[0]) < 7 or min(len(one[0]), len(other[0])) < 3:
            continue
        if one[0] in LIGHT_WORDS or other[0] in LIGHT_WORDS:
            continue
        for first in (one[0], one[0] + "s", one[0] + "e", stem(one[0]) + "en"):
            whole = first + other[0]
            if f"={whole}" in known or stem(whole) in known:
                left = [word for word in words if word not in (one, other)]
                return [*left, (whole, max(one[1], other[1]))]
    return words


def _phrase(stems: list[str], at: int) -> tuple[str, float, int]:
    """The longest phrase that begins here, its weight and its length; none is 0."""
    for parts, concept, weight in lexicon().phrases.get(stems[at], ()):
        if tuple(stems[at : at + len(parts)]) == parts:
            return concept, weight, len(parts)
    return "", 0.0, 0


@lru_cache(maxsize=50_000)
def _word(token: str) -> tuple[Meaning, ...]:
    """What one word stands for."""
    if len(token) < 2:
        return ()
    if found := lexicon().words.get(f"={token}"):
        return found
    base = stem(token)
    if token in LIGHT_WORDS or token in modifying():
        return ((base, weight_of(token)),)
    if found := meanings(token):
        return found
    if _is_day(token) or token in MONTHS:
        return ((token, LIGHT),)
    if _is_street(token):
        return ((token, _STREET),)
    if "-" in token:
        return tuple(part for piece in token.split("-") for part in _word(piece))
    if found := _compound(token, whole=True):
        return found
    if slip := corrected(token):
        return tuple((name, 0.95 * weight) for name, weight in _word(slip))
    if base in light_stems():
        return ((base, LIGHT),)
    return _compound(token, whole=False) or ((base, _UNKNOWN),)


def _part(piece: str) -> tuple[Meaning, ...]:
    """What a part of a compound stands for, if it is known."""
    if found := meanings(piece):
        return found
    if piece in LIGHT_WORDS or stem(piece) in LIGHT_WORDS:
        return ((stem(piece), LIGHT),)
    return ()


def _compound(token: str, *, whole: bool) -> tuple[Meaning, ...]:
    """What the parts of a compound stand for.

    With `whole` both must be known; else the longest one that is.
    """
    best: tuple[int, tuple[Meaning, ...]] = (0, ())
    for cut in range(3, len(token) - 2):
        head, tail = token[:cut], token[cut:]
        tails = _part(tail)
        heads = next((found for h in _bare(head) if (found := _part(h))), ())
        if whole and not (tails and heads):
            continue
        if not whole and (len(tail) if tails else len(head) if heads else 0) < 4:
            continue
        if not whole and not heads and max(w for _, w in tails) <= LIGHT:
            continue
        score = (len(tail) + 1 if tails else 0) + (len(head) if heads else 0)
        if score <= best[0]:
            continue
        first = heads or ((stem(head), _UNKNOWN),)
        last = tails or ((stem(tail), _UNKNOWN),)
        best = score, tuple((f, w if w < _PART else _PART) for f, w in (*first, *last))
    return best[1]


def _bare(head: str) -> Iterator[str]:
    """The first part of a compound with and without the letters that link it."""
    yield head
    for link in ("s", "e", "en", "n"):
        if head.endswith(link) and len(head) - len(link) > 2:
            yield head[: -len(link)]
