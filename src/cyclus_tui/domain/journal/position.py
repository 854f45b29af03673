"""Position keys: texts that sort, with always room for one more in between.

Moving one item writes one key, so two people can reorder a list apart from each other
and both moves hold after a merge. Keys are fractions between 0 and 1 written in base
36 without the leading `0.`, never ending in `0`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

_DIGITS: Final = "0123456789abcdefghijklmnopqrstuvwxyz"
_BASE: Final = len(_DIGITS)
_WIDTH: Final = 3


def between(before: str, after: str) -> str:
    """A key after `before` and before `after`; an empty one means the end of the list.

    Equal keys, which two copies can give apart from each other, have no room between
    them; the new key then comes somewhere after both. `at` knows how far it may go.
    """
    before, after = _proper(before), _proper(after)
    if after and before >= after:
        after = ""
    key = ""
    place = 0
    while True:
        low = _digit(before, place, 0)
        high = _digit(after, place, 0) if after else _BASE
        if high - low > 1:
            return key + _DIGITS[(low + high) // 2]
        key += _DIGITS[low]
        if high > low:
            after = ""
        place += 1


def at(keys: Sequence[str], goal: int) -> str:
    """A key that puts an item before the one at `goal` in a list with these keys.

    Where keys are equal the item comes right after all of them, and before the next.
    """
    before = keys[goal - 1] if goal else ""
    return between(before, next((key for key in keys[goal:] if key > before), ""))


def spread(count: int) -> list[str]:
    """Keys for a list that nobody reordered yet, all of one length."""
    width = 1
    while _BASE**width < count + 1:
        width += 1
    step = _BASE**width // (count + 1)
    return [_written((index + 1) * step, width) for index in range(count)]


def of_number(number: int) -> str:
    """The key of a numbered item that nobody moved: the same whatever else moves."""
    return _written(min(max(number, 0) + 1, _BASE**_WIDTH - 1), _WIDTH)


def _proper(key: str) -> str:
    """The key without what no key of ours has, such as zeros at its end."""
    return "".join(letter for letter in key if letter in _DIGITS).rstrip("0")


def _digit(key: str, place: int, default: int) -> int:
    """The digit of a key at a place; beyond its end it has zeros."""
    return _DIGITS.index(key[place]) if place < len(key) else default


def _written(number: int, width: int) -> str:
    """A number as digits, without the zeros at its end."""
    digits = ""
    for _ in range(width):
        number, digit = divmod(number, _BASE)
        digits = _DIGITS[digit] + digits
    return digits.rstrip("0")
