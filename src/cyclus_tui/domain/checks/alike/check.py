"""Look-alike ideas: which ideas say about the same.

Only a suggestion: nothing is joined by itself. Two ideas look alike as far as they
share weighed concepts; a mark that tells them apart pulls the score down.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Generator, Hashable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import sqrt
from typing import Final, Generic, TypeVar

from cyclus_tui.domain.checks.alike.grammar import CHILDREN, ONE_SIDED, SCHOOL
from cyclus_tui.domain.checks.alike.lexicon import LIGHT, Meaning, lexicon
from cyclus_tui.domain.checks.alike.sketch import Marks, Sketch, sketch
from cyclus_tui.domain.checks.alike.stems import one_slip, shapes

K = TypeVar("K", bound=Hashable)
R = TypeVar("R")

Common = tuple[float, float]
"""How much of two meanings is the same, and what a clash between them leaves."""

THRESHOLD: Final = 0.6
"""From this score on two ideas are shown side by side."""
_APART: Final = 0.5
"""What is left of a score when a day, a number or a group differs."""
_ENOUGH: Final = 0.4
"""Ideas that share less of the shorter one score nothing: most pairs end here."""
_BOTH_ELSE: Final = 1.4
"""What counts against a pair when each of the two says something of its own."""
_ONE_ELSE: Final = 0.15
"""The same when only one says more: an idea and a shorter form of it."""
_ONE_ELSE_LITTLE: Final = 0.45
"""The same when what is shared is little, so that one word does not join all."""
_LITTLE: Final = 0.9
_MUCH: Final = 1.4
_WRITTEN: Final = (0.75, 0.3)
"""How meaning and an alike way of writing count together."""
_WIDER: Final = 0.5
"""How near a thing comes to the wider thing it is a kind of."""
_SISTERS: Final = 0.2
"""How near two kinds of one thing come."""
_INSIDE: Final = 0.6
"""How near a word comes to a longer one that begins or ends with it."""
_EXPLAINED: Final = 0.8
"""What a nearness explains of the words it could not match."""
_IMPLIED: Final = 0.6
"""The same of a wider thing beside something of its kind: waste beside cleaning."""
_CLASH: Final = 0.1
"""What two things that stand against each other in one frame cost."""
_SLIP: Final = 0.95
_MORE: Final = {"wie": 0.9}
"""What is left when one of the two names such a thing more than the other."""
_ELSE: Final = 0.96
"""What is left when only one of the two names an hour, a season or so."""
_TURNED: Final = 0.6
"""What is left when one of the two says "not"."""
_PIECE: Final = 32
"""How many ideas are compared in one piece of the work."""


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
        made = sketch(text)
        for other, score in run_to_end(index.search(made, threshold)):
            found.append(Pair(other, place, score))
        index.add_sketch(place, made)
    return sorted(found, key=lambda pair: (-pair.score, pair.a, pair.b))


def run_to_end(work: Generator[None, None, R]) -> R:
    """What comes of work that is done in pieces, once it is all done."""
    while True:
        try:
            next(work)
        except StopIteration as end:
            found: R = end.value
            return found


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
        self.add_sketch(key, sketch(text))

    def add_sketch(self, key: K, made: Sketch) -> None:
        """The same for an idea of which the sketch is at hand."""
        self.remove(key)
        self._sketches[key] = made
        for feature, weight in _reach(made):
            if feature not in self._holding:
                for shape in _slippery(feature):
                    self._shaped[shape].add(feature)
            self._holding[feature][key] = weight

    def remove(self, key: K) -> None:
        """Forget an idea; one that is not there is no error."""
        gone = self._sketches.pop(key, None)
        for feature, _ in _reach(gone) if gone else ():
            holders = self._holding[feature]
            holders.pop(key, None)
            if not holders:
                del self._holding[feature]
                for shape in _slippery(feature):
                    self._shaped[shape].discard(feature)

    def like(self, text: str, threshold: float = THRESHOLD) -> list[tuple[K, float]]:
        """The ideas that look like this text, the most alike first."""
        return run_to_end(self.search(sketch(text), threshold))

    def search(
        self, wanted: Sketch, threshold: float = THRESHOLD
    ) -> Generator[None, None, list[tuple[K, float]]]:
        """The same in pieces of about a millisecond, for who wants to do more.

        What many ideas share, their marks or their concepts, is compared once.
        """
        shared: dict[K, float] = defaultdict(float)
        for feature, weight in _reach(wanted):
            for near in self._near(feature):
                yield
                for key, other in self._holding[near].items():
                    shared[key] += min(weight, other)
        kept: dict[Marks, float] = {}
        common: dict[tuple[Meaning, ...], Common] = {}
        found = []
        for count, (key, part) in enumerate(shared.items()):
            if not count % _PIECE:
                yield
            held = self._sketches[key]
            if part < _ENOUGH * min(wanted.total, held.total):
                continue
            if (left := kept.get(held.marks)) is None:
                left = kept[held.marks] = _kept(wanted.marks, held.marks)
            if round(left, 4) < threshold:
                continue  # whatever they share: no score is more than this
            if (both := common.get(held.concepts)) is None:
                both = common[held.concepts] = _common(wanted, held)
            alike = _score(both, wanted, held, left)
            if alike >= threshold:
                found.append((key, alike))
        return sorted(found, key=lambda hit: -hit[1])

    def _near(self, feature: str) -> Iterable[str]:
        """A feature that is held, with those one slip of the pen away."""
        near = {f for shape in _slippery(feature) for f in self._shaped.get(shape, ())}
        found = [other for other in near if one_slip(feature, other)]
        if feature in self._holding and feature not in found:
            found.append(feature)
        return found


def _reach(made: Sketch) -> Iterable[tuple[str, float]]:
    """The features by which an idea is found, wider concepts included."""
    known = lexicon().wider
    reached = dict(made.weights)
    for feature, weight in made.weights.items():
        for wide in known.get(feature, ()):
            reached[wide] = max(reached.get(wide, 0.0), _WIDER * weight)
    return reached.items()


def _slippery(feature: str) -> Iterable[str]:
    """The shapes by which a long word that no list knows is found with a slip."""
    return () if feature.startswith("c:") or len(feature) < 5 else shapes(feature)


def _score(common: Common, one: Sketch, other: Sketch, kept: float) -> float:
    """The score of two ideas: what they mean and how it is written."""
    meaning, clashing = common
    if not meaning:
        return 0.0
    writing = _written(one, other)
    base = max(meaning, writing, _WRITTEN[0] * meaning + _WRITTEN[1] * writing)
    return round(min(1.0, base) * clashing * kept, 4)


def _written(one: Sketch, other: Sketch) -> float:
    """How alike two ideas are written, where and when they share left aside."""
    mine, theirs = one.trigrams, other.trigrams
    if where := one.where & other.where:
        mine, theirs = mine - where or mine, theirs - where or theirs
    return len(mine & theirs) / sqrt(len(mine) * len(theirs))


def _common(one: Sketch, other: Sketch) -> Common:
    """How much of what two ideas mean is the same, and what a clash leaves of it."""
    if not one.total or not other.total:
        return 0.0, 1.0
    shared, mine, theirs, clash = _compared(one, other)
    if not shared:
        return 0.0, 1.0
    less, more = min(mine, theirs), max(mine, theirs)
    much = min(1.0, max(0.0, (shared - _LITTLE) / (_MUCH - _LITTLE)))
    alone = _ONE_ELSE_LITTLE + (_ONE_ELSE - _ONE_ELSE_LITTLE) * much
    meaning = shared / (shared + _BOTH_ELSE * less + alone * (more - less))
    return meaning, 1 - _CLASH * clash


def _compared(one: Sketch, other: Sketch) -> tuple[float, float, float, float]:
    """How much two ideas share, what each has besides, and how much these clash."""
    shared = 0.0
    places = one.places | other.places
    mine, theirs = one.total, other.total
    left = []
    for feature, weight in one.weights.items():
        if match := other.weights.get(feature):
            part = LIGHT if feature in places else min(weight, match)
            shared, mine, theirs = shared + part, mine - weight, theirs - match
        else:
            left.append((feature, weight))
    rest = {f: w for f, w in other.weights.items() if f not in one.weights}
    kept = []
    for feature, weight in left:
        best, part = _nearest(feature, weight, rest)
        if best:
            match = rest.pop(best)
            shared += part
            absorbed = _EXPLAINED if part > 0.5 * min(weight, match) else 0.0
            mine -= part + absorbed * (weight - part)
            theirs -= part + absorbed * (match - part)
        elif _implied(feature, other):
            mine -= _IMPLIED * weight
        else:
            kept.append((feature, weight))
    for feature, weight in list(rest.items()):
        if _implied(feature, one):
            theirs -= _IMPLIED * weight
            del rest[feature]
    clash = min(_strongest(kept), _strongest(rest.items()))
    return shared, max(0.0, mine), max(0.0, theirs), clash


def _strongest(left: Iterable[tuple[str, float]]) -> float:
    """The weight of the heaviest thing; less for a word of no list."""
    return max((w if f.startswith("c:") else 0.6 * w for f, w in left), default=0.0)


def _implied(feature: str, other: Sketch) -> bool:
    """Whether a wider concept is named by something of its kind."""
    known = lexicon().wider
    return any(feature in known.get(held, ()) for held in other.weights)


def _nearest(feature: str, weight: float, rest: dict[str, float]) -> tuple[str, float]:
    """The feature that comes nearest to one that is not shared, and how near."""
    best, nearest = "", 0.0
    for other, match in rest.items():
        near = min(weight, match) * _nearness(feature, other)
        if near > nearest:
            best, nearest = other, near
    return best, nearest


@lru_cache(maxsize=50_000)
def _nearness(one: str, other: str) -> float:
    """How near two different features come, from 0 to 1."""
    named = one.startswith("c:"), other.startswith("c:")
    if all(named):
        known = lexicon().wider
        mine, theirs = known.get(one, frozenset()), known.get(other, frozenset())
        if other in mine or one in theirs:
            return _WIDER
        return _SISTERS if mine & theirs else 0.0
    if any(named) or min(len(one), len(other)) < 5:
        return 0.0
    if one_slip(one, other):
        return _SLIP
    if one.startswith(other) or other.startswith(one) or one.endswith(other):
        return _INSIDE
    return 0.0


def _kept(one: Marks, other: Marks) -> float:
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


def _pupils(named: frozenset[tuple[str, int]]) -> bool:
    """Whether the only people named are children, and a school is named too."""
    return SCHOOL in named and {pair for pair in named if pair[0] == "wie"} == {
        CHILDREN
    }


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
        if name == "wie" and _pupils(one | other):
            continue
        mine = {side for sort, side in one if sort == name}
        theirs = {side for sort, side in other if sort == name}
        if mine and theirs:
            kept *= _APART if mine.isdisjoint(theirs) else _MORE.get(name, 1.0)
        else:
            kept *= ONE_SIDED.get(name, _ELSE)
    return kept
