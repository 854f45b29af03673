"""Sentences and words: how the text checks count them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from cyclus_tui.domain.checks.word_lists import entries

_WORD: Final = re.compile(r"\w+(?:[-'’./@]\w+)*")
_END: Final = re.compile(r"(?:[.!?]+[\"'”’)\]]*|…)(?=\s|\Z)|\n+|\s·\s")
_SHORTENED: Final = entries("abbreviations", "with a dot")
_SYLLABLE: Final = re.compile(
    "aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|ai|au|ou"
    "|[aeiouyáàâäéèêëíìîïóòôöúùûü]"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence and where it stands in the text."""

    text: str
    start: int
    end: int


def words(text: str) -> list[str]:
    """The words of a text; dots that leave room, as in "op …", do not count."""
    return _WORD.findall(text)


def syllables(word: str) -> int:
    """How many syllables a Dutch word has, counted by its groups of vowels."""
    return len(_SYLLABLE.findall(word.lower()))


def sentences(text: str) -> Iterator[Sentence]:
    """The sentences of a text that hold at least one word."""
    start = 0
    for end in _END.finditer(text):
        if _goes_on(text, end):
            continue
        yield from _sentence(text, start, end.end())
        start = end.end()
    yield from _sentence(text, start, len(text))


def _goes_on(text: str, end: re.Match[str]) -> bool:
    """Whether a mark that looks like the end is a shortening or a gap to fill."""
    after = text[end.end() :].lstrip(" ")[:1]
    if end.group() == "…":
        return bool(after) and not after.isupper()
    if end.group() != ".":
        return False
    before = text[: end.start()].rsplit(maxsplit=1)
    last = before[-1].lower().lstrip("(\"'‘“") if before else ""
    return after.islower() or last in _SHORTENED or (len(last) == 1 and last.isalpha())


def _sentence(text: str, start: int, end: int) -> Iterator[Sentence]:
    """The words between two ends, without the blanks around them."""
    part = text[start:end]
    if _WORD.search(part):
        start += len(part) - len(part.lstrip())
        bare = part.strip()
        yield Sentence(bare, start, start + len(bare))
