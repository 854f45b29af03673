"""An assumption (omdat): could it be wrong, and would anybody notice? AAN-1 to AAN-9.

The words stay the group's own; these are questions to the facilitator.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from cyclus_tui.domain.checks.alike.grammar import STOP_WORDS
from cyclus_tui.domain.checks.alike.lexicon import lexicon
from cyclus_tui.domain.checks.alike.stems import folded, stem
from cyclus_tui.domain.checks.assumption.phrases import (
    MIND,
    NO_WISH,
    NOT_TOO_MUCH,
    SAME_MEANING,
    TOO_MUCH,
    WISH,
)
from cyclus_tui.domain.checks.bounds import bounded
from cyclus_tui.domain.checks.hint import Hint
from cyclus_tui.domain.checks.outcome.clause import LONGEST, tags_of
from cyclus_tui.domain.checks.outcome.frames import US
from cyclus_tui.domain.checks.word_lists import word_set

SAME: Final = 0.6
"""Which part of the content words makes it a repetition (AAN-2)."""
_SAME_WHEN_IT_FOLLOWS: Final = 0.5
_FOLLOWS: Final = re.compile(
    r"\b(?:ze|zij|mensen|er|hij|we|wij|\w+en|\w+s)\b(?: \w+){0,3} "
    r"(?:dan|daardoor|zo|daarmee|hierdoor)\b"
)
_PALE: Final = word_set("assumption_words", "pale")
_OF_RIGHT: Final = re.compile(r"(?:iedere?e?n?|elke?|alle\w*|niemand|geen|gewoon)\b")
"""Claims that belong to a wish: "elk kind verdient …" is no claim about children."""
_SURE: Final = 2
_UNSURE: Final = 1
_MATTERS: Final = 3
_RESIDENTS: Final = "ervaring bewoners"
_TEXT_CHECKS: Final = ("AAN-2", "AAN-3", "AAN-4", "AAN-9")

_BECAUSE: Final = re.compile(
    r"\A(?:.*?\bdan\b(?P<outcome>.+?),?\s+)?\b(?:omdat|want|doordat|aangezien)\b\s*"
    r"(?P<because>.+)\Z",
    re.IGNORECASE | re.DOTALL,
)
_EVERYBODY: Final = frozenset(("iedereen", "niemand", "ieder"))
_THINGS: Final = word_set("assumption_words", "ours")
_THEIRS: Final = word_set("assumption_words", "theirs")


@bounded
def hints(
    because: str,
    *,
    outcome: str = "",
    certainty: int | None = None,
    importance: int | None = None,
    agree: str = "",
    sources: Sequence[str] = (),
    tested: bool = False,
) -> tuple[Hint, ...]:
    """What could be asked about one assumption (AAN-1 to AAN-9).

    `certainty` is 0 to 3 and `importance` 1 to 3, None while nobody weighed it;
    `agree` is `verdeeld` when the group sees it differently; `sources` are the kinds
    of source there are.
    """
    if not because.strip():
        return (Hint("AAN-1", "?", "Waarom zou dat zo gaan?"),)
    found = (
        *_said(because, outcome),
        *_weighed(certainty, importance, sources, tested),
        *_disputed(agree),
    )
    return tuple(sorted(found, key=lambda hint: hint.id))


@bounded
def checks(line: str) -> tuple[str, ...]:
    """The ids that the words of one line give, also of "… dan Z, omdat …"."""
    outcome, because = split_reason(line)
    return tuple(
        hint.id for hint in hints(because, outcome=outcome) if hint.id in _TEXT_CHECKS
    )


def split_reason(line: str) -> tuple[str, str]:
    """The outcome, if it stands before, and the reason without its "omdat"."""
    if found := _BECAUSE.match(line.strip()[: 2 * LONGEST]):
        return (found["outcome"] or "").strip(" ,"), found["because"]
    return "", line


def _said(because: str, outcome: str) -> Iterator[Hint]:
    """AAN-2, AAN-3, AAN-4 and AAN-9: what the words themselves say."""
    low = re.sub(r"\s+", " ", folded(split_reason(because)[1][:LONGEST])).strip(" .!;,")
    if outcome.strip() and repeats(because, outcome):
        told = "Dat zegt hetzelfde. Wat gebeurt er ertussen bij mensen?"
        yield Hint("AAN-2", "?", told)
    wish = WISH.search(NO_WISH.sub(" ", low))
    claim = TOO_MUCH.search(NOT_TOO_MUCH.sub(" ", low))
    if claim and not (wish and _OF_RIGHT.match(claim.group())):
        yield Hint("AAN-3", "?", "Klopt dat voor iedereen? Voor wie niet?")
    if _only_us(low, wish is not None):
        told = "Wat gaan mensen dan anders doen, denken of voelen?"
        yield Hint("AAN-4", "?", told)
    if wish:
        yield Hint("AAN-9", "?", "Hoe zou je merken dat dit níet klopt?")


def _weighed(
    certainty: int | None,
    importance: int | None,
    sources: Sequence[str],
    tested: bool,
) -> Iterator[Hint]:
    """AAN-5, AAN-6 and AAN-7: how sure we are, and from whom we know."""
    matters = importance is not None and importance >= _MATTERS
    if certainty is not None and certainty >= _SURE and not sources:
        yield Hint("AAN-5", "?", "Hoe weten we dat?")
    if matters and _RESIDENTS not in sources:
        yield Hint("AAN-6", "?", "Wat zeggen bewoners zelf hierover?")
    if matters and certainty is not None and certainty <= _UNSURE and not tested:
        told = "Belangrijk en onzeker. Hoe kunnen we dit klein uitproberen?"
        yield Hint("AAN-7", "?", told)


def _disputed(agree: str) -> Iterator[Hint]:
    """AAN-8: the group sees it differently."""
    if agree == "verdeeld":
        told = "Jullie zien het anders. Staan beide kanten erbij?"
        yield Hint("AAN-8", "i", told)


@bounded
def repeats(because: str, outcome: str) -> bool:
    """Whether the reason only says the outcome in other words (AAN-2).

    Counted is which part of the content words of the reason means the same as one of
    the outcome. A reason of the form "ze dan …" tells what follows and not why, so
    there half of them is enough.
    """
    reason, wanted = _content(because[:LONGEST]), _content(outcome[:LONGEST])
    if not reason or not wanted:
        return False
    meant = frozenset().union(*wanted)
    same = sum(1 for meanings in reason if meanings & meant) / len(reason)
    follows = _FOLLOWS.search(folded(because[:LONGEST])) is not None
    return same >= (_SAME_WHEN_IT_FOLLOWS if follows else SAME)


@cache
def _meanings() -> dict[str, frozenset[str]]:
    """Of each stem the meanings it can have."""
    found: dict[str, set[str]] = {}
    for number, line in enumerate(SAME_MEANING):
        for word in line:
            found.setdefault(stem(word), set()).add(f"#{number}")
    return {one: frozenset(meanings) for one, meanings in found.items()}


def _concepts(word: str) -> frozenset[str]:
    """What ideas that look alike share with this word, where it says enough."""
    known = lexicon().words
    found = known.get(f"={word}") or known.get(stem(word)) or ()
    return frozenset(concept for concept, counts in found if counts > 0.5)


def _content(text: str) -> list[frozenset[str]]:
    """Of each word that says something: its stem and its meanings."""
    known = _meanings()
    return [
        known.get(stem(word), frozenset()) | {stem(word)} | _concepts(word)
        for word in re.findall(r"[a-z]+", folded(text))
        if len(word) > 2
        and (stem(word) in known or word not in STOP_WORDS)
        and word not in _PALE
        and "people" not in tags_of(word)
    ]


def _only_us(low: str, wish: bool) -> bool:
    """AAN-4: about us, our work or the rules; nothing that people think, feel or do."""
    low = re.sub(r"\b(?:voor|met|aan|van|bij) (?:iedereen|ieder)\b", " ", low)
    words = re.findall(r"[a-z0-9]+(?:['-][a-z]+)*", low)
    if words and words[0] in {"we", "wij"} and "ze" in words:
        words.remove("ze")
    we = any(word in US or tags_of(word) & {"service", "helpers"} for word in words)
    theirs = any(
        word in _THEIRS
        or ("people" in tags_of(word) and not (we and word in _EVERYBODY))
        for word in words
    )
    if theirs or MIND.search(low):
        return False
    ours = any(
        tags_of(word) & {"service", "product", "helpers", "deed"} or word in _THINGS
        for word in words
    )
    return not wish and (ours or not US.isdisjoint(words))
