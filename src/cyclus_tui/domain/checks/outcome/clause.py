"""One line read as a clause: its words, what each can be, and its subject.

No grammar of Dutch: only as much as tells who does what in a short line typed in haste.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from cyclus_tui.domain.checks.alike.stems import folded
from cyclus_tui.domain.checks.outcome.frames import (
    DETERMINERS,
    FRAME,
    LEAD,
    NO_SUFFIX,
    NUMBERS,
    PREPOSITIONS,
    PRONOUNS,
    PURPOSE,
    QUANTITY,
)
from cyclus_tui.domain.checks.outcome.verbs import Reading, readings
from cyclus_tui.domain.checks.word_lists import sections, word_set

_WORD: Final = re.compile(r"\d+(?:[.,:]\d+)*%?|[a-z]+(?:['-][a-z]+)*")
_NUMBER: Final = re.compile(r"\d+(?:[.,]\d+)*%?\Z")
LONGEST: Final = 300
"""How many letters of a line are read: a result is one sentence."""
_YEAR: Final = re.compile(r"(?:19|20)\d\d\Z")
_SPAN: Final = word_set("outcome_words", "spans")
_FIRST: Final = word_set("outcome_words", "first persons")


@dataclass(frozen=True, slots=True)
class Verb:
    """One way to read a word as a verb."""

    at: int
    kind: str
    shape: str


@dataclass(frozen=True, slots=True)
class Clause:
    """What a line says, without the words that only lead to it."""

    text: str
    words: tuple[str, ...]
    tags: tuple[frozenset[str], ...]
    verbs: tuple[Verb, ...]
    subject: int
    """Which word the subject is, or -1."""
    kind: str
    """The class of the subject: us, helpers, people, service, product, … or ""."""
    numbers: tuple[int, ...]
    """Which words are a count."""

    def has(self, *kinds: str, after: int = -1) -> bool:
        """Whether a word of one of these classes comes after a place."""
        return any(tags.intersection(kinds) for tags in self.tags[after + 1 :])

    def does(self, *kinds: str, shapes: str = "fin inf part stem") -> bool:
        """Whether a verb of one of these classes stands here in such a shape."""
        known = shapes.split()
        return any(verb.kind in kinds and verb.shape in known for verb in self.verbs)

    def says(self, words: frozenset[str]) -> bool:
        """Whether one of these words stands here."""
        return not words.isdisjoint(self.words)

    def counted(self, *kinds: str, reach: int = 3) -> bool:
        """Whether a number stands shortly before a word of one of these classes."""
        return any(
            self.tags[other].intersection(kinds)
            for at in self.numbers
            for other in range(at + 1, min(at + 1 + reach, len(self.words)))
        )


_WHO: Final = (
    *("us", "helpers", "people", "turnout", "service", "process", "product"),
    *("deed", "life"),
)


def read_clause(text: str) -> Clause:
    """The clause of a line that tells what it is about."""
    return clause_of(main_part(plain(text)))


def plain(text: str) -> str:
    """Folded letters, "één" as 1, and no bullet or lead such as "resultaat:"."""
    text = text[:LONGEST]
    counted = re.sub(
        r"\b(?:é[ée]|eé)n\b", "1", text.replace("E\u0301", "É"), flags=re.I
    )
    low = folded(counted).replace("‘", "'")
    low = re.sub(r"\s+", " ", low).strip(" \t-*•·>\"'.!;")
    before = ""
    while low != before:
        before, low = low, LEAD.sub("", low, count=1).strip(" ,:-\"'")
    return low


def main_part(low: str) -> str:
    """What is wanted itself, without "over drie jaar willen we dat" and a purpose."""
    before = ""
    while low != before:
        before, low = low, FRAME.sub("", low, count=1).strip(" ,:-")
    cut = PURPOSE.search(low)
    return low[: cut.start()].strip(" ,") if cut and cut.start() > 12 else low


def clause_of(low: str) -> Clause:
    """The words of a plain text with what they can be."""
    words = _without_aside(tuple(_WORD.findall(low)))
    tags = tuple(tags_of(word) for word in words)
    subject = _subject(words, tags)
    about = tags[subject] if subject >= 0 else ()
    kind = next((kind for kind in _WHO if kind in about), "")
    numbers = tuple(at for at in range(len(words)) if _is_number(words, at))
    return Clause(low, words, tags, _verbs(words), subject, kind, numbers)


def _is_number(words: tuple[str, ...], at: int) -> bool:
    """Whether a word is a count, and no year, span of time or sum of money."""
    word = words[at]
    if word not in NUMBERS and (word in {"1", "112"} or not _NUMBER.match(word)):
        return False
    following = words[at + 1] if at + 1 < len(words) else ""
    return following not in _SPAN and not _YEAR.match(word)


def _without_aside(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words without "die de taalles volgen" in "moeders die … volgen bellen"."""
    known = _verb_forms()
    for at, word in enumerate(words[:-3]):
        if word not in {"die", "dat"} or at == 0 or at > 5:
            continue
        for end in range(at + 2, len(words) - 1):
            pair = [known.get(one, ()) for one in words[end : end + 2]]
            if all(any(r[2] in {"fin", "inf"} for r in rs) for rs in pair):
                return words[:at] + words[end + 1 :]
    return words


@cache
def _nouns() -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    """The classes by whole word, and by how a word ends.

    `service` are those who help for a living and their help; `product` is what can be
    delivered, held or built; `turnout` who came; `deed` a doing written as a noun;
    `process` how help goes; `life` what people live with or without.
    """
    whole: dict[str, set[str]] = {}
    ends: dict[str, set[str]] = {}
    for kind, nouns in sections("outcome_nouns").items():
        for noun in nouns:
            bare = folded(noun.lstrip("*-"))
            if noun[0] != "-":
                whole.setdefault(bare, set()).add(kind)
            if noun[0] in "*-" and len(bare) > 2:
                ends.setdefault(bare, set()).add(kind)
    return (
        {word: frozenset(kinds) for word, kinds in whole.items()},
        {end: frozenset(kinds) for end, kinds in ends.items()},
    )


@cache
def _verb_forms() -> dict[str, tuple[Reading, ...]]:
    """The forms of all verbs, made when first asked."""
    return readings()


@lru_cache(maxsize=4096)
def tags_of(word: str) -> frozenset[str]:
    """What classes a word may be of; the longest known ending decides."""
    if word in {"we", "wij"}:
        return frozenset({"us"})
    if word in PRONOUNS:
        return frozenset({"people"})
    whole, ends = _nouns()
    if word in whole:
        return whole[word]
    if word in NO_SUFFIX or word in _verb_forms():
        return frozenset()
    for cut in range(2, len(word) - 2):
        if word[cut:] in ends:
            return ends[word[cut:]]
    return frozenset()


def only_more_or_less(word: str) -> bool:
    """Whether a word is a form of a verb such as "bevorderen" or "vergroten"."""
    return any(kind == "goal" for kind, _, _ in _verb_forms().get(word, ()))


def _verbs(words: tuple[str, ...]) -> tuple[Verb, ...]:
    """Every way to read a word as a verb; a loose particle must follow somewhere."""
    found = []
    known = _verb_forms()
    for at, word in enumerate(words):
        for kind, particle, shape in known.get(word, ()):
            if shape == "stem" and not _commands(words, at):
                continue
            if (
                not particle
                or particle in words[at + 1 :]
                or (at > 1 and words[at - 1] == "te" and words[at - 2] == particle)
            ):
                found.append(Verb(at, kind, shape))
    return tuple(found)


def _commands(words: tuple[str, ...], at: int) -> bool:
    """Whether a bare stem is a verb here ("ik durf", "maak een plan"), not a noun."""
    beside = words[max(0, at - 2) : at] + words[at + 1 : at + 2]
    return at == 0 or not _FIRST.isdisjoint(beside)


def _subject(words: tuple[str, ...], tags: tuple[frozenset[str], ...]) -> int:
    """The first word that can be a subject and stands in no group with "van" or "in".

    "80 procent van de ouders" is about parents all the same.
    """
    for at, kinds in enumerate(tags):
        if kinds and not _behind_preposition(words, at):
            return at
    return -1


def _behind_preposition(words: tuple[str, ...], at: int) -> bool:
    """Whether a word belongs to a preposition, with at most four words between."""
    for back in range(at - 1, max(-1, at - 5), -1):
        if words[back] in PREPOSITIONS:
            of = words[back] in {"van", "aan"}
            return not (of and back > 0 and words[back - 1] in QUANTITY)
        if words[back] not in DETERMINERS and not _describes(words[back]):
            return False
    return False


def _describes(word: str) -> bool:
    """Whether a word can stand between a preposition and its noun."""
    return word.endswith(("e", "en", "er")) or word in NUMBERS or word.isdigit()
