"""Plain language (B1): does a text meant for the room or the report read easily?

The checks B1-1 to B1-6 are for prompts, recommendations, reports and letters.
A participant's own words are never corrected.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from cyclus_tui.domain.checks.bounds import bounded
from cyclus_tui.domain.checks.hint import Hint
from cyclus_tui.domain.checks.patterns import alternatives, whole_words
from cyclus_tui.domain.checks.sentences import sentences, syllables, words
from cyclus_tui.domain.checks.word_lists import sections, word_set

LONGEST_SENTENCE: Final = 15
"""How many words a sentence may have (B1-1)."""
HIGHEST_MEAN: Final = 11
"""How many words the sentences of a text may have on average (B1-1)."""
_LONG_WORDS: Final = 2
"""How many words of four syllables a sentence may have (B1-4)."""

_PARTICIPLE: Final = (
    rf"(?!{alternatives('question_verbs', 'no participles')}\b)"
    r"(?:(?:aan|af|bij|door|in|mee|na|om|op|over|samen|terug|toe|uit|vast|voor|weg)?"
    r"ge\w{2,}(?:d|t|en)|(?:be|ver|ont|her|er)\w{2,}(?:d|t|en)|gedaan)\b"
)
_PASSIVE: Final = re.compile(
    rf"\b(?:wordt|worden|werd|werden)\b(?:[^.,;:!?]{{0,80}}?\s)?{_PARTICIPLE}"
    rf"|\b{_PARTICIPLE}\s+(?:wordt|worden|werd|werden)\b",
    re.IGNORECASE,
)
_ABBREVIATION: Final = re.compile(r"(?<![\w.-])[A-Z]{2,5}(?:['’]?s)?(?![\w-])")
_EXPLAINED: Final = re.compile(r"\(([A-Z]{2,5})\)|\b([A-Z]{2,5})\s+\([^)]{4,}\)")
_ONE_REALISES: Final = re.compile(
    r"reali\w+\s+(?:me|mij|je|zich|ons|ik|hij|zij|wij|we)\b", re.IGNORECASE
)
"""A word that is plain when somebody only begins to see something."""
_WELL_KNOWN: Final = word_set("abbreviations", "well known")
_AFTER_DIGITS: Final = re.compile(r"\d{4}\s?\Z")


@bounded
def hints(text: str) -> tuple[Hint, ...]:
    """Everything that makes the text harder than plain B1, in order of place."""
    found = [
        *_long(text),
        *_policy_words(text),
        *_passives(text),
        *_long_words(text),
        *_abbreviations(text),
        *_set_phrases(text),
    ]
    return tuple(sorted(found, key=lambda hint: (hint.start, hint.id)))


@bounded
def obstacles(text: str) -> tuple[Hint, ...]:
    """What a text of our own may never have: long sentences and policy words."""
    found = [*_long(text), *_policy_words(text)]
    return tuple(sorted(found, key=lambda hint: (hint.start, hint.id)))


@bounded
def reads_as_b1(text: str) -> bool:
    """Whether a text has no long sentence and no policy word (B1-1, B1-2)."""
    return not obstacles(text)


def _long(text: str) -> Iterator[Hint]:
    """B1-1: a sentence over fifteen words, or a mean over eleven.

    The mean says something only of two sentences or more: one sentence of
    twelve words is no long text.
    """
    counts = []
    for sentence in sentences(text):
        count = len(words(sentence.text))
        counts.append(count)
        if count > LONGEST_SENTENCE:
            told = f"Deze zin heeft {count} woorden. Kun je hem in tweeën delen?"
            yield Hint("B1-1", "?", told, sentence.start, sentence.end)
    mean = sum(counts) / len(counts) if counts else 0
    if len(counts) > 1 and mean > HIGHEST_MEAN:
        shown = f"{mean:.1f}".replace(".", ",")
        told = f"De zinnen hebben gemiddeld {shown} woorden. Kunnen ze korter?"
        yield Hint("B1-1", "?", told, 0, len(text))


@cache
def _plainer(subject: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The sections of a list, named for the plainer words, as patterns."""
    return tuple(
        (plainer, whole_words(subject, plainer)) for plainer in sections(subject)
    )


def _policy_words(text: str) -> Iterator[Hint]:
    """B1-2: a policy word, with the plainer word."""
    for plainer, pattern in _plainer("policy_words"):
        for match in pattern.finditer(text):
            if not (
                _is_a_name(text, match) or _ONE_REALISES.match(text, match.start())
            ):
                told = f"‘{match.group()}’ is moeilijk. Kan het zo: ‘{plainer}’?"
                yield Hint("B1-2", "?", told, match.start(), match.end())


def _is_a_name(text: str, match: re.Match[str]) -> bool:
    """Whether a word has a capital inside a sentence, as in "team Communicatie"."""
    word = match.group()
    before = text[: match.start()].rstrip(" \"'‘“(")
    return (
        word[0].isupper()
        and not word.isupper()
        and before[-1:].isalpha()
        and before.split()[-1].lower() in {"team", "afdeling", "wethouder", "raad"}
    )


def _passives(text: str) -> Iterator[Hint]:
    """B1-3: a passive sentence."""
    for match in _PASSIVE.finditer(text):
        told = "Wie doet het? Kun je die persoon in de zin zetten?"
        yield Hint("B1-3", "i", told, match.start(), match.end())


def _long_words(text: str) -> Iterator[Hint]:
    """B1-4: more than two words of four syllables or more in one sentence."""
    for sentence in sentences(text):
        long = [word for word in words(sentence.text) if syllables(word) >= 4]
        if len(long) > _LONG_WORDS:
            told = f"Veel lange woorden ({', '.join(long)}). Welke kunnen korter?"
            yield Hint("B1-4", "i", told, sentence.start, sentence.end)


def _abbreviations(text: str) -> Iterator[Hint]:
    """B1-5: two to five capitals that are explained nowhere in the text."""
    letters = [letter for letter in text if letter.isalpha()]
    if sum(map(str.isupper, letters)) * 2 > len(letters) > 5:
        return  # a text in capitals, not an abbreviation
    explained = {one or other for one, other in _EXPLAINED.findall(text)}
    for match in _ABBREVIATION.finditer(text):
        short = match.group().rstrip("s'’")
        if short in _WELL_KNOWN or short in explained:
            continue
        if not _AFTER_DIGITS.search(text[: match.start()]):
            told = f"Weet iedereen wat {short} is? Kun je het voluit schrijven?"
            yield Hint("B1-5", "?", told, match.start(), match.end())
            explained.add(short)


def _set_phrases(text: str) -> Iterator[Hint]:
    """B1-6: a figurative phrase, once a place."""
    taken: set[int] = set()
    for plainer, pattern in _plainer("set_phrases"):
        for match in pattern.finditer(text):
            if taken.isdisjoint(range(match.start(), match.end())):
                taken.update(range(match.start(), match.end()))
                told = f"Dit is beeldspraak. Kun je zeggen: ‘{plainer}’?"
                yield Hint("B1-6", "i", told, match.start(), match.end())
