"""Shapes of Dutch verbs: infinitives and participles that are in no list."""

from __future__ import annotations

import re
from typing import Final

from cyclus_tui.domain.checks.question.words import (
    INFINITIVES,
    PARTICIPLES,
    PROPOSED,
    STATES,
)


def last_infinitive(words: tuple[str, ...]) -> str:
    """The last infinitive of a clause, up to a comma or side clause; "" if none."""
    for i, word in enumerate(words):
        if i > 2 and (word == "," or word in {"zodat", "omdat", "als", "want"}):
            words = words[:i]
            break
    for word in reversed(words[2:]):
        if word in INFINITIVES or word in STATES or word in PROPOSED:
            return word
        if (
            len(word) > 4
            and word.endswith("en")
            and word not in PARTICIPLES
            and looks_infinitive(word)
        ):
            return word
        if word in {"doen", "gaan", "zien", "slaan", "staan", "ingaan", "aangaan"}:
            return word
    return ""


def looks_infinitive(word: str) -> bool:
    """Whether an unknown word on -en ends in a known infinitive (opbellen)."""
    return any(word.endswith(known) for known in _TAILS) and not word.startswith("ge")


_TAILS: Final = (
    *("gaan", "doen", "zien", "staan", "slaan", "springen", "stappen", "huren"),
    *("bouwen", "nodigen", "zeggen"),
    *sorted(word for word in INFINITIVES if len(word) > 4),
)
"""How infinitives with a prefix end."""


def participle(word: str) -> bool:
    """Whether an unknown word has the shape of a participle."""
    return bool(
        re.fullmatch(
            r"(?:\w{2,5})?ge\w{2,}(?:d|t|en)|(?:be|ver|ont|her)\w{3,}[dt]", word
        )
    )


def participle_in(words: tuple[str, ...]) -> str:
    """A participle before a tail such as "met je broer"; "" if none."""
    for word in reversed(words[2:]):
        if word in PARTICIPLES or participle(word):
            return word
    return ""
