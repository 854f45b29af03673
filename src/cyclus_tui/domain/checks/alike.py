"""Look-alike ideas: which ideas say about the same.

Only a suggestion: nothing is joined by itself. Two ideas look alike as far as they
share weighed concepts; a mark that tells them apart pulls the score down.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Final, Generic, TypeVar

from cyclus_tui.domain.checks.alike_grammar import ONE_SIDED
from cyclus_tui.domain.checks.alike_sketch import Sketch, one_slip, shapes, sketch

K = TypeVar("K", bound=Hashable)

THRESHOLD: Final = 0.7
"""From this score on two ideas are shown side by side."""
_APART: Final = 0.5
"""What is left of a score when a day, a number or a group differs."""
_TOO_LITTLE: Final = 0.2
"""Ideas that share less of their meaning are not looked at further."""
_WRITING: Final = 1.15
"""What an alike way of writing counts against an alike meaning."""
_BOTH: Final = 0.6
"""What the two count together."""
_ELSE: Final = 0.96
"""What is left when only one of the two names an hour, a season or so."""
_TURNED: Final = 0.6
"""What is left when one of the two says "not"."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two ideas that look alike, by their place in the list."""

    a: int
    b: int
    score: float


def pairs(texts: Sequence[str], threshold: float = THRESHOLD) -> list[Pair]:
    """All pairs that score the threshold or more, the most alike first."""
    index = Index[int]()
    found: list[Pair] = []
    for place, text in enumerate(texts):
        for other, score in index.like(text, threshold):
            found.append(Pair(other, place, score))
        index.add(place, text)
    return sorted(found, key=lambda pair: (-pair.score, pair.a, pair.b))


def score(one: str, other: str) -> float:
    """How alike two ideas are, from 0 to 1."""
    index = Index[int]()
    index.add(0, one)
    return next((found for _, found in index.like(other, 0.0)), 0.0)


class Index(Generic[K]):
    """Ideas by key, kept so that the ones like a new idea are found at once."""

    def __init__(self) -> None:
        self._sketches: dict[K, Sketch] = {}
        self._holding: dict[str, dict[K, float]] = defaultdict(dict)
        self._shaped: dict[str, set[str]] = defaultdict(set)

    def __len__(self) -> int:
        return len(self._sketches)

    def add(self, key: K, text: str) -> None:
        """Keep an idea; the words it had before under this key are forgotten."""
        self.remove(key)
        made = sketch(text)
        self._sketches[key] = made
        for feature, weight in made.weights.items():
            if feature not in self._holding:
                for shape in _slippery(feature):
                    self._shaped[shape].add(feature)
            self._holding[feature][key] = weight

    def remove(self, key: K) -> None:
        """Forget an idea; one that is not there is no error."""
        gone = self._sketches.pop(key, None)
        for feature in gone.weights if gone else ():
            holders = self._holding[feature]
            del holders[key]
            if not holders:
                del self._holding[feature]
                for shape in _slippery(feature):
                    self._shaped[shape].discard(feature)

    def like(self, text: str, threshold: float = THRESHOLD) -> list[tuple[K, float]]:
        """The ideas that look like this text, the most alike first."""
        wanted = sketch(text)
        shared: dict[K, float] = defaultdict(float)
        for feature, weight in wanted.weights.items():
            for near in self._near(feature):
                for key, other in self._holding[near].items():
                    shared[key] += min(weight, other)
        found = [
            (key, alike)
            for key, part in shared.items()
            if (alike := _score(wanted, self._sketches[key], part)) >= threshold
        ]
        return sorted(found, key=lambda hit: -hit[1])

    def _near(self, feature: str) -> Iterable[str]:
        """A feature that is held, or else those one slip of the pen away."""
        if feature in self._holding:
            return (feature,)
        found = {f for shape in _slippery(feature) for f in self._shaped.get(shape, ())}
        return [other for other in found if one_slip(feature, other)]


def _slippery(feature: str) -> Iterable[str]:
    """The shapes by which a long word that no list knows is found with a slip."""
    return () if feature.startswith("c:") or len(feature) < 6 else shapes(feature)


def _score(one: Sketch, other: Sketch, shared: float) -> float:
    """The score of two ideas that share so much weight."""
    least = min(one.total, other.total)
    if not least:
        return 0.0
    meaning = 2 * min(shared, least) / (one.total + other.total)
    if meaning < _TOO_LITTLE:
        return 0.0
    both = len(one.trigrams & other.trigrams)
    writing = both / sqrt(len(one.trigrams) * len(other.trigrams))
    base = max(meaning, _WRITING * writing, _BOTH * (meaning + writing))
    return round(min(1.0, base) * _kept(one, other), 4)


def _kept(one: Sketch, other: Sketch) -> float:
    """How much of a score the marks that tell ideas apart leave."""
    kept = 1.0
    if _opposed(one.sides, other.sides):
        kept *= _APART
    elif one.denies != other.denies:
        kept *= _TURNED
    for mine, theirs in ((one.numbers, other.numbers), (one.streets, other.streets)):
        if mine and theirs and mine.isdisjoint(theirs):
            kept *= _APART
    if one.sorts != other.sorts:
        kept *= _sorts(one.sorts, other.sorts)
    return kept


def _opposed(
    one: frozenset[tuple[int, int]], other: frozenset[tuple[int, int]]
) -> bool:
    """Whether the one names a side and the other only its opposite."""
    return any(
        (pair, 1 - side) in other and (pair, side) not in other
        and (pair, 1 - side) not in one
        for pair, side in one
    )  # fmt: skip


def _sorts(one: frozenset[tuple[str, int]], other: frozenset[tuple[str, int]]) -> float:
    """What is left when days, groups of people, places and so on differ."""
    kept = 1.0
    for name in {name for name, _ in one ^ other}:
        mine = {side for sort, side in one if sort == name}
        theirs = {side for sort, side in other if sort == name}
        if mine and theirs:
            kept *= _APART if mine.isdisjoint(theirs) else 1.0
        else:
            kept *= ONE_SIDED.get(name, _ELSE)
    return kept
