"""Look-alikes in a list that changes: found in pieces, and known ones not sought again.

The pairs are those of `alike.pairs`, whatever was sought before. Only of a text that is
like very many others just the best are kept, for nobody looks at them all.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import nsmallest
from itertools import pairwise
from typing import Final

from cyclus_tui.domain.checks.alike.check import Index, Pair
from cyclus_tui.domain.checks.alike.sketch import Sketch, sketch

MOST: Final = 100
"""How many texts are kept that one text is like, and how many pairs for each text."""


@dataclass(frozen=True, slots=True)
class SearchResult:
    """What was found in a list of texts."""

    pairs: tuple[Pair, ...] = ()
    """The most alike first."""
    sketches: Mapping[str, Sketch] = field(default_factory=dict)
    """Of each different text, in the order in which they first stood."""
    hits: Mapping[str, dict[str, float]] = field(default_factory=dict)
    """Of each text those before it that it is like, the most alike first."""


def search(
    texts: Sequence[str], before: SearchResult
) -> Generator[None, None, SearchResult]:
    """Find the look-alikes in pieces of about a millisecond.

    Of two texts that stood in the list `before`, in the same order, it is known.
    """
    known = before if _keeps_order(texts, before) else SearchResult()
    every, fresh = Index[str](), Index[str]()
    sketches: dict[str, Sketch] = {}
    hits: dict[str, dict[str, float]] = {}
    pairs: list[Pair] = []
    places: dict[str, list[int]] = {}
    for place, text in enumerate(texts):
        yield
        made = known.sketches.get(text) or sketches.get(text) or sketch(text)
        old = known.hits.get(text) if text not in places else None
        if old is not None and (len(old) < MOST or old.keys() <= places.keys()):
            kept = {other: score for other, score in old.items() if other in places}
            new = yield from fresh.search(made)
        else:
            kept = {}
            new = yield from every.search(made)
        both = {**kept, **dict(new)}
        best = nsmallest(MOST, both, key=lambda other: (-both[other], places[other][0]))
        here = {other: both[other] for other in best}
        pairs += _best(
            Pair(at, place, score)
            for other, score in here.items()
            for at in places[other]
        )
        if text not in places:
            sketches[text], hits[text], places[text] = made, here, []
            every.add_sketch(text, made)
            if text not in known.sketches:
                fresh.add_sketch(text, made)
        places[text].append(place)
    return SearchResult(tuple(sorted(pairs, key=_order)), sketches, hits)


def _best(pairs: Iterable[Pair]) -> list[Pair]:
    """The most alike of them, not more than are kept."""
    return nsmallest(MOST, pairs, key=_order)


def _order(pair: Pair) -> tuple[float, int, int]:
    """What pairs are sorted by."""
    return -pair.score, pair.a, pair.b


def _keeps_order(texts: Sequence[str], before: SearchResult) -> bool:
    """Whether what stood in the list before stands in the same order now."""
    order = {text: at for at, text in enumerate(before.sketches)}
    places = [order[text] for text in dict.fromkeys(texts) if text in order]
    return all(one < other for one, other in pairwise(places))
