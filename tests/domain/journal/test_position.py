"""Tests of position keys: there is always room for one more."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyclus_tui.domain.journal.position import at, between, of_number, spread

keys = st.text("0123456789abcdefghijklmnopqrstuvwxyz", min_size=1).filter(
    lambda key: not key.endswith("0")
)


@given(keys, keys)
def test_a_key_comes_strictly_between(one: str, other: str) -> None:
    low, high = sorted((one, other))
    assert between("", low) < low
    assert high < between(high, "")
    if low != high:
        assert low < between(low, high) < high
        assert not between(low, high).endswith("0")


@given(st.integers(0, 400))
def test_spread_keys_are_sorted_and_all_different(count: int) -> None:
    found = spread(count)
    assert len(found) == count
    assert found == sorted(set(found))
    assert all(key and not key.endswith("0") for key in found)


@pytest.mark.parametrize("place", ["front", "back", "after the first", "before it"])
def test_a_thousand_inserts_at_one_spot_work(place: str) -> None:
    row = spread(3)
    for _ in range(1000):
        goal = {"front": 0, "back": len(row), "after the first": 1}.get(
            place, len(row) - 1
        )
        row.insert(goal, at(row, goal))
    assert all(one < other for one, other in pairwise(row))


@given(st.lists(st.integers(0, 100)))
def test_any_row_of_inserts_keeps_its_order(goals: list[int]) -> None:
    row: list[str] = []
    for goal in goals:
        place = goal % (len(row) + 1)
        row.insert(place, at(row, place))
    assert all(one < other for one, other in pairwise(row))


def test_a_key_between_equal_keys_comes_after_both_and_before_the_next() -> None:
    assert "5" < at(["5", "5", "6"], 1) < "6"
    assert between("5", "5") > "5"


@pytest.mark.parametrize("strange", ["", "0", "000", "A", "é", "50"])
def test_a_strange_key_from_outside_does_no_harm(strange: str) -> None:
    assert between("", strange)
    assert between(strange, strange)
    assert between("5", strange) > "5"


@given(st.integers(0, 40_000), st.integers(0, 40_000))
def test_numbered_items_stand_in_the_order_of_their_numbers(
    one: int, other: int
) -> None:
    """With room before, between and behind them."""
    if one != other:
        low, high = sorted((one, other))
        assert of_number(low) < between(of_number(low), of_number(high))
        assert between(of_number(low), of_number(high)) < of_number(high)
    assert between("", of_number(one)) < of_number(one)
    assert of_number(-1) == of_number(0) < of_number(10**9)
