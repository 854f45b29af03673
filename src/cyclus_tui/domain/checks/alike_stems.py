"""The stems of Dutch words, and words that differ by a slip of the pen.

A stemmer of its own, because reading ten thousand words with a general one takes a
third of a second: what is read here is plurals, small forms and endings of verbs and
adjectives. It need not be right, only alike for the forms of one word.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

from cyclus_tui.domain.checks.word_lists import pairs, word_set

_HARD: Final = {"z": "s", "v": "f"}
_VOWELS: Final = frozenset("aeiouy")
_WHOLE: Final = word_set("idea_words", "whole")
"""Words whose end looks like an ending."""
_IRREGULAR: Final = pairs("idea_words", "plurals")
"""Endings of words with a vowel of their own in the plural."""
_ODD: Final = tuple(_IRREGULAR)
_WEG: Final = frozenset({"bewegen", "overwegen"})
_CONSONANTS: Final = frozenset("bcdfgklmnprstz")
_OPEN: Final = re.compile(r"(?:^|[^aeiouy])([aeou])[bcdfghjklmnprstvwz]$")
_LONG: Final = re.compile(r"(?:[aeiou]{2}|ij|[aeiouy].*e)[lnr]$")
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


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The stem of a Dutch word, alike for "verhuizen" and "verhuis"."""
    bare = word[:-2] if word.endswith("'s") else word
    if len(bare) < 4 or bare in _WHOLE:
        return _closed(bare)
    if bare.endswith(_ODD) and bare not in _WEG:
        for ending, instead in _IRREGULAR.items():
            if bare.endswith(ending):
                return bare[: -len(ending)] + instead
    if bare.endswith(("je", "jes")):
        bare = _without_small_form(bare)
    if bare[-1] == "s" and _plural_s(bare):
        bare = bare[:-1]
    if bare in _WHOLE:
        return bare
    if len(bare) > 4 and bare.endswith("en") and bare[-3] not in "ei":
        bare = _lengthened(bare[:-2])
    elif len(bare) > 3 and bare[-1] == "e" and bare[-2] not in _VOWELS:
        bare = _lengthened(bare[:-1])
    return _closed(bare)


def _without_small_form(word: str) -> str:
    """The word of which this is the small form: "tuin" of "tuintjes"."""
    end = word[:-1] if word.endswith("jes") else word
    if not end.endswith("je") or len(end) < 5:
        return word
    if end.endswith("etje") and (end[-5] == end[-6:-5] or end[-5] in "mg"):
        return _closed(end[:-4])
    if end.endswith("mpje"):
        return end[:-3]
    if end.endswith("tje"):
        whole = end[:-3]
        vowel = whole[-1] in "aeiouyw" and whole[-2:] not in {"aa", "ee", "oo", "uu"}
        if len(whole) > 2 and (_LONG.search(whole) or (vowel and whole[-2:] != "ui")):
            return whole
    return end[:-2]


def _plural_s(word: str) -> bool:
    """Whether the -s at the end stands for a plural."""
    before = word[:-1]
    if before[-1] == "p" or before.endswith(("lm", "ie", "eur", "oor")):
        return len(before) > 3
    known = before.endswith(("el", "er", "en", "em", "e", "aar", "on"))
    return known and len(before) > 3 and sum(sign in _VOWELS for sign in before) > 1


def _lengthened(bare: str) -> str:
    """The vowel written twice where the ending had made it one: "boom" of "bom-en"."""
    if bare[-2:] in {"el", "er", "en", "em"} and _VOWELS & set(bare[:-2]):
        return bare
    if found := _OPEN.search(bare):
        return bare[:-1] + found.group(1) + bare[-1]
    return bare


def _closed(bare: str) -> str:
    """One consonant at the end, and a hard one."""
    if bare[-2:-1] == bare[-1:] and bare[-1:] in _CONSONANTS:
        bare = bare[:-1]
    if bare.endswith("eer") and _VOWELS & set(bare[:-3]):
        bare = bare[:-2] + "r"
    return bare[:-1] + _HARD[bare[-1]] if bare[-1:] in _HARD else bare


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
