"""The stems of Dutch words, and words that differ by a slip of the pen.

Snowball's stemmer for Dutch (Kraaij and Pohlmann) cuts plurals, small forms and endings
of verbs and adjectives. `docs/text-checks.md` has how it was measured.
"""

from __future__ import annotations

import threading
import unicodedata
from collections.abc import Callable
from functools import cache, lru_cache
from typing import Final

_SOUNDS: Final = (
    ("ch", "g"),
    ("dt", "t"),
    ("ij", "ei"),
    ("au", "ou"),
    ("ph", "f"),
    ("th", "t"),
    ("c", "k"),
    ("x", "ks"),
    ("z", "s"),
    ("v", "f"),
    ("y", "i"),
)


def folded(text: str) -> str:
    """Small letters without accents."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFD", text.casefold().replace("’", "'"))
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


class _Snowball(threading.local):
    """A stemmer for each thread: one may not serve two at a time."""

    def __init__(self) -> None:
        from Stemmer import Stemmer

        self.stem: Callable[[str], str] = Stemmer("dutch", 0).stemWord
        """Without a memory of its own beside that of `stem`."""


@cache
def _snowball() -> _Snowball:
    """The stemmer, made when the first word is cut."""
    return _Snowball()


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The stem of a Dutch word, alike for "tuin" and "tuintjes"."""
    return _snowball().stem(word.removesuffix("'s"))


@lru_cache(maxsize=50_000)
def sound(word: str) -> str:
    """About how a word sounds, so that spelling it by ear changes nothing."""
    for written, heard in _SOUNDS:
        if written in word:
            word = word.replace(written, heard)
    return "".join(a for a, b in zip(word, word[1:] + " ", strict=True) if a != b)


def shapes(word: str) -> set[str]:
    """The word, and the word with each letter left out."""
    return {word, *(word[:at] + word[at + 1 :] for at in range(1, len(word)))}


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
