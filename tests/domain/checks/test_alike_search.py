"""Look-alikes in a list that changes: the same pairs as when all is compared anew."""

from __future__ import annotations

import json
from itertools import product
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as some

from cyclus_tui.domain.checks.alike import check as alike_check
from cyclus_tui.domain.checks.alike.check import pairs, run_to_end
from cyclus_tui.domain.checks.alike.search import MOST, SearchResult, search

LABELLED = Path(__file__).parent / "alike_dev.json"
WORDS = [
    *("Samen eten", "Samen eten op maandag", "Samen eten op vrijdag", "Eettafel"),
    *("Boekenkast", "Minibieb in de straat", "Koor", "Samen zingen", "Niet roken", ""),
    *("Meer bankjes", "Minder bankjes", "Bankjes in het park", "Idee 4", "Idee 5"),
]
lists = some.lists(some.sampled_from(WORDS), max_size=12)


@given(some.lists(lists, min_size=1, max_size=4))
def test_whatever_was_sought_before_the_pairs_are_those_of_this_list(
    versions: list[list[str]],
) -> None:
    found = SearchResult()
    for texts in versions:
        found = run_to_end(search(texts, found))
        assert list(found.pairs) == pairs(texts)


def test_the_pairs_of_a_whole_evening_are_the_same() -> None:
    ideas = json.loads(LABELLED.read_text(encoding="utf-8"))["ideas"]
    found = run_to_end(search(ideas[:200], SearchResult()))
    found = run_to_end(search([*ideas[:90], *ideas[100:300]], found))
    assert list(found.pairs) == pairs([*ideas[:90], *ideas[100:300]])


def test_one_new_idea_is_compared_with_the_others_and_no_more() -> None:
    """A piece of work for each idea, and few more; else it is thousands."""
    texts = [f"{a} bij {b}" for a, b in product(["Koffie", "Thee", "Soep"], WORDS)]
    found = run_to_end(search(texts, SearchResult()))
    first = sum(1 for _ in search(texts, SearchResult()))
    again = sum(1 for _ in search([*texts, "Koffie bij het park"], found))
    assert again < first / 2


def test_of_very_many_that_are_alike_the_most_alike_are_kept() -> None:
    texts = ["Samen zingen"] * (MOST + 20)
    found = run_to_end(search(texts, SearchResult()))
    assert found.pairs[0] == alike_check.Pair(0, 1, 1.0)
    assert len(found.pairs) < len(texts) * MOST
    alikes = [f"Samen zingen {'na ' * at}" for at in range(MOST + 20)]
    found = run_to_end(search(alikes, SearchResult()))
    fewer = run_to_end(search(alikes[10:], found))
    assert fewer.pairs == run_to_end(search(alikes[10:], SearchResult())).pairs
