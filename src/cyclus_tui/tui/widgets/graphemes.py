"""Signs as people see them, which may be several characters: é, a flag, a family."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from unicodedata import category

_JOINER: Final = "\u200d"
_MARKS: Final = frozenset({"Mn", "Mc", "Me"})
_NEAR: Final = 256
"""How many characters around a place are looked at; no sign is longer."""


def before(text: str, place: int) -> int:
    """Where the sign begins that ends at this place, or that holds it."""
    start = max(0, place - _NEAR)
    return max(
        (b for b in _boundaries(text[start : place + _NEAR], start) if b < place),
        default=0,
    )


def after(text: str, place: int) -> int:
    """Where the sign ends that begins at this place, or that holds it."""
    start = max(0, place - _NEAR)
    return min(
        (b for b in _boundaries(text[start : place + _NEAR], start) if b > place),
        default=len(text),
    )


def _boundaries(text: str, start: int) -> Iterator[int]:
    """The places between signs, the begin and the end among them."""
    flags = 0
    yield start
    for at in range(1, len(text)):
        flags = flags + 1 if _is_half_a_flag(text[at - 1]) else 0
        if not _belongs(text, at, flags):
            yield start + at
    yield start + len(text)


def _belongs(text: str, at: int, flags: int) -> bool:
    """Whether a character is of one sign with those before it.

    The rules of Unicode (UAX 29), but for scripts whose syllables take several letters.
    """
    sign = text[at]
    if sign.isascii():
        return False
    if _is_half_a_flag(sign):
        return flags % 2 == 1
    if text[at - 1] == _JOINER:
        return category(sign) in ("So", "Sm", "Cn")
    return (
        category(sign) in _MARKS
        or sign in "\u200c\u200d"
        or "\U0001f3fb" <= sign <= "\U0001f3ff"  # the colour of a skin
        or "\U000e0020" <= sign <= "\U000e007f"  # the flag of a region
        or "\u1160" <= sign <= "\u11ff"  # the rest of a Korean syllable
    )


def _is_half_a_flag(sign: str) -> bool:
    """Whether it is one of the two letters that are a flag together."""
    return "\U0001f1e6" <= sign <= "\U0001f1ff"
