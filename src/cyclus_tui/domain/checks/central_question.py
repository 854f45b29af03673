"""The central question of an Adviesvangers evening (AV-1): is it a good one?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from cyclus_tui.domain.checks.bounds import piece
from cyclus_tui.domain.checks.hint import Hint
from cyclus_tui.domain.checks.patterns import alternatives
from cyclus_tui.domain.checks.sentences import words

LONGEST: Final = 20
"""How many words the question may have."""

LOOKED_AT: Final = 400
"""How many of its characters are looked at; a question of twenty words has fewer."""

_FILLER: Final = re.compile(
    r"(?:(?:en|maar|dus|nou|ja|oké|eh|hé|zeg|goed|stel|onze vraag is|de vraag is)\b"
    r"[\s,:]*)+",
    re.IGNORECASE,
)
_OPEN: Final = re.compile(
    r"(?:(?:aan|met|op|voor|van|bij|in|door|over|uit) )?(?:wat|welke?|hoe|waar\w*|wie"
    r"|wanneer|hoeveel|hoezo|hoeverre)\b",
    re.IGNORECASE,
)
_FACT: Final = re.compile(
    r"(?:(?:bij|met|van|voor) )?(?:wie|wanneer|hoeveel|waar(?=\s+(?:is|zijn|woon|ligt|"
    r"staat|kan|moet|komt))|hoe (?:vaak|veel|lang|oud|laat|groot|ver))\b",
    re.IGNORECASE,
)
_DOUBLE: Final = re.compile(
    r"\?.*\?|\w.*\b(?:en|of)\s+(?:(?:aan|met|op|voor|van|bij|in) )?"
    r"(?:wie|wat|waar|wanneer|welke?|hoe|waarom|waardoor|waarmee)\b",
    re.IGNORECASE | re.DOTALL,
)
_BLAME: Final = re.compile(
    r"\bwaarom\b.*\b(?:niet|nooit|geen|niets|niks|weigert|weigeren|steeds|altijd)\b"
    r"|\b(?:wie|wiens)\b.*\bschuld\b|\bschuld\s+van\b|\bverantwoordelijk\s+voor\s+de\b"
    r"|\bwat\s+(?:doet|doen|deed|deden)\b.*\b(?:fout|verkeerd|mis|slecht)\b"
    r"|\b(?:faalt|falen|faalde|laks|lui|onwil\w*|in de steek)\b"
    r"|\bwat\s+gaat\s+er\s+mis\s+(?:bij|met)\b|\bschort\b",
    re.IGNORECASE | re.DOTALL,
)
_PRODUCT: Final = rf"[\w-]*{alternatives('advice_words', 'thing')}"
_MAKE: Final = alternatives("advice_words", "make")
_SOLUTION: Final = re.compile(
    rf"\b{_MAKE}\b.*\b(?:een|het|de|onze|meer|nieuwe|extra)\s+(?:\w+\s+)?{_PRODUCT}\b"
    rf"|\b(?:een|meer|nieuwe|extra)\s+(?:\w+\s+)?{_PRODUCT}\b.*\b{_MAKE}\b"
    rf"|\b(?:met|via|door)\s+(?:een|onze|nieuwe)\s+(?:\w+\s+)?{_PRODUCT}\b",
    re.IGNORECASE | re.DOTALL,
)


def hints(question: str) -> tuple[Hint, ...]:
    """What could make the question freer, shorter or kinder (AV-1)."""
    if not question.strip():
        told = "Wat wil je echt weten? Begin bijvoorbeeld met ‘Wat helpt om …’."
        return (Hint("AV-1", "?", told),)
    filler = _FILLER.match(question.strip())
    bare = question.strip()[filler.end() if filler else 0 :]
    looked_at = piece(bare, LOOKED_AT)
    return (*_start(looked_at), *_length(bare), *_rest(looked_at))


def _start(question: str) -> Iterator[Hint]:
    """Remarks on how the question begins."""
    if not _OPEN.match(question):
        yield Hint(
            "AV-1",
            "?",
            "De vraag is niet open. Kan hij beginnen met ‘Wat helpt …’ of"
            " ‘Welke ideeën …’?",
        )
    elif _FACT.match(question):
        yield Hint("AV-1", "?", "Dit vraagt om een feit. Welke ideeën zoek je?")
    elif re.match(r"waarom\b|hoezo\b", question, re.IGNORECASE):
        if not _BLAME.search(question):
            yield Hint(
                "AV-1", "?", "‘Waarom’ klinkt snel als een verwijt. Kan het met ‘wat’?"
            )
    elif re.match(r"(?:in\s+)?hoe", question, re.IGNORECASE):
        told = "‘Hoe’ gaat snel over wat kan en niet kan. Zou ‘wat’ meer opleveren?"
        yield Hint("AV-1", "i", told)


def _length(question: str) -> Iterator[Hint]:
    """A remark on how many words there are."""
    count = len(words(question))
    if count > LONGEST:
        yield Hint("AV-1", "?", f"De vraag heeft {count} woorden. Wat is de kern?")


def _rest(question: str) -> Iterator[Hint]:
    """Remarks on doubling, solutions and blame."""
    if _DOUBLE.search(question):
        yield Hint("AV-1", "?", "Dit zijn twee vragen. Welke is de belangrijkste?")
    if _SOLUTION.search(question):
        told = "Er zit al een oplossing in de vraag. Waar is die voor bedoeld?"
        yield Hint("AV-1", "?", told)
    if _BLAME.search(question):
        told = "De vraag klinkt als een verwijt. Wat zou je graag wél willen?"
        yield Hint("AV-1", "?", told)
