"""A recommendation (advies) of the top 5: would a stranger understand it?

AV-12 to AV-18. The words stay the group's own; these are questions to the facilitator.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from cyclus_tui.domain.checks.bounds import bounded
from cyclus_tui.domain.checks.hint import Hint
from cyclus_tui.domain.checks.patterns import whole_words
from cyclus_tui.domain.checks.plain.check import obstacles
from cyclus_tui.domain.checks.sentences import sentences, words
from cyclus_tui.domain.checks.vocabulary import names_people

LONGEST: Final = 25
"""How many words an advice may have (AV-16)."""
_ENOUGH_SOURCES: Final = 2

_NOBODY: Final = re.compile(r"(?:iedereen|men|ze|zij|niemand|jullie|\?+|-+)\W*", re.I)
_ACTION: Final = whole_words("advice_words", "deed")
_JOINED: Final = re.compile(
    r"\s+(?:en|plus|maar ook|en ook|daarnaast|alsook)\s+|\s*[;+&]\s*"
    r"|,\s+(?:ook|dan)\s+",
    re.IGNORECASE,
)
_COMPLAINT: Final = whole_words("advice_words", "complaint")
_DENIAL: Final = re.compile(r"\b(?:niet|geen|niets)\b", re.IGNORECASE)
_AIM: Final = re.compile(r"\b(?:zodat|opdat|om|als|wie|die|dat|omdat)\b", re.IGNORECASE)
_ORDER: Final = re.compile(rf"\W*(?:{_ACTION.pattern}|doe\b|wacht\b)", re.IGNORECASE)


@bounded
def hints(
    *, advice: str, because: str, notice: str, for_whom: str, sources: int
) -> tuple[Hint, ...]:
    """What is still missing or unclear in one recommendation (AV-12 to AV-18).

    `start` and `end` of a hint point into the advice itself.
    """
    return tuple(
        sorted(
            (
                *_addressee(for_whom),
                *_reason(because),
                *_effect(notice),
                *_one_action(advice),
                *_plain(advice),
                *_wish(advice),
                *_traceable(sources),
            ),
            key=lambda hint: hint.id,
        )
    )


def _addressee(for_whom: str) -> Iterator[Hint]:
    """AV-12: the advice is meant for somebody who can do it."""
    if not for_whom.strip():
        yield Hint("AV-12", "?", "Voor wie is dit advies? Wie moet dit doen?")
    elif _NOBODY.fullmatch(for_whom.strip()):
        yield Hint("AV-12", "?", "Wie is dat precies? Wie kan dit doen?")


def _reason(because: str) -> Iterator[Hint]:
    """AV-13: the advice has a *want*."""
    if not because.strip():
        yield Hint("AV-13", "?", "Want …? Waarom is dit belangrijk voor jullie?")


def _effect(notice: str) -> Iterator[Hint]:
    """AV-14: *dan merken we* tells what people notice."""
    if not notice.strip():
        yield Hint("AV-14", "?", "Wat merken jullie als dit gebeurt?")
    elif not names_people(notice):
        yield Hint("AV-14", "?", "Wat merken mensen daar dan van?")


def _one_action(advice: str) -> Iterator[Hint]:
    """AV-15: one action only."""
    if not advice.strip():
        yield Hint("AV-15", "?", "Wat moet er gebeuren? Kun je één ding noemen?")
        return
    steps = [part.text for part in sentences(advice) if _ACTION.search(part.text)]
    joined = any(_two_actions(part.text) for part in sentences(advice))
    if joined or len(steps) > 1:
        told = "Zijn dit twee adviezen in één? Welke is de belangrijkste?"
        yield Hint("AV-15", "?", told)


def _two_actions(sentence: str) -> bool:
    """Whether words such as "en" join two parts that each ask to do something."""
    goal = _AIM.search(sentence)
    asked = sentence[: goal.start()] if goal and goal.start() else sentence
    first, *others = _JOINED.split(asked)
    return bool(_ACTION.search(first)) and any(
        _ACTION.search(other) and len(words(other)) > 2 for other in others
    )


def _plain(advice: str) -> Iterator[Hint]:
    """AV-16: at most twenty-five words, in plain language (B1)."""
    count = len(words(advice))
    if count > LONGEST:
        told = f"Het advies heeft {count} woorden. Wat is de kern, in {LONGEST}?"
        yield Hint("AV-16", "?", told)
    for hint in obstacles(advice):
        yield Hint("AV-16", hint.level, hint.text, hint.start, hint.end)


def _wish(advice: str) -> Iterator[Hint]:
    """AV-17: a wish, not a complaint."""
    goal = _AIM.search(advice)
    message = advice[: goal.start()] if goal and goal.start() else advice
    denial = _DENIAL.search(message) and not _ORDER.match(message)
    if _COMPLAINT.search(message) or denial:
        yield Hint("AV-17", "?", "Dit klinkt als een klacht. Wat zou je wél willen?")


def _traceable(sources: int) -> Iterator[Hint]:
    """AV-18: two source ideas, or one and the talk of the group."""
    if sources < 1:
        yield Hint("AV-18", "?", "Uit welke ideeën komt dit advies?")
    elif sources < _ENOUGH_SOURCES:
        told = "Dit komt uit één idee. Heeft de groep er ook over gepraat?"
        yield Hint("AV-18", "i", told)
