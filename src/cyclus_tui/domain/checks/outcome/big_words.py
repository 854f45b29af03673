"""Big words only: a result that is named and not shown (UIT-4)."""

from __future__ import annotations

import re
from typing import Final

from cyclus_tui.domain.checks.outcome.clause import Clause, only_more_or_less, tags_of
from cyclus_tui.domain.checks.outcome.cues import PLACE_SHOWS
from cyclus_tui.domain.checks.outcome.phrases import BIG_WORDS, FELT
from cyclus_tui.domain.checks.word_lists import word_set

_EMPTY: Final = word_set("outcome_words", "empty")
"""Words that add nothing one would see to a big word."""
_ABSTRACT: Final = word_set("outcome_words", "abstract")
"""Words of plans and policy that show nothing by themselves."""
_GENERIC: Final = word_set("outcome_words", "generic")
"""Nouns of which a single adjective tells nothing one would see."""


def container(clause: Clause) -> tuple[str, str] | None:
    """UIT-4: a big word and nothing one would see."""
    if not (_all_big(clause.text) or _named_only(clause) or _praised(clause)):
        return None
    plain_feeling = FELT.search(clause.text) and clause.kind in {"people", "us"}
    if plain_feeling and re.search(r"\b(?:voel\w*|zich|eenzaam)\b", clause.text):
        return None
    return "container", "UIT-4" if _all_big(clause.text) else ""


def explained_part(low: str) -> str:
    """What is told after a big word and a colon, or in a second sentence."""
    for mark in (": ", ". ", " - ", ", dus "):
        head, _, rest = low.partition(mark)
        leads = len(head.split()) == 1 or (len(head.split()) < 5 and _all_big(head))
        if len(rest.split()) > 2 and leads:
            return rest
    return low


def _all_big(low: str) -> bool:
    """Whether nothing stays when big words and empty words are taken away."""
    left, found = BIG_WORDS.subn(" ", low)
    words = re.findall(r"[a-z0-9]+(?:-[a-z]+)*", left)
    somebody = any(tags_of(word) & {"people", "us"} for word in words)
    pale = found or _ABSTRACT.intersection(words) or not somebody
    return (
        len(low) > 3
        and bool(pale)
        and all(
            word in _EMPTY
            or word in _ABSTRACT
            or word.isdigit()
            or only_more_or_less(word)
            or bool(tags_of(word) & {"people", "us"})
            for word in words
        )
    )


def _named_only(clause: Clause) -> bool:
    """Whether a big word is only named: "emancipatie van Turkse vrouwen"."""
    low = re.sub(
        r"\A(?:(?:meer|minder|een|de|het|sociale?|betere?) )+", "", clause.text
    )
    return (
        bool(BIG_WORDS.match(low))
        and len(clause.words) < 9
        and not clause.verbs
        and not clause.has("product", "life", "process", "service", "turnout")
        and not re.search(r"[:,.]| die | met ", clause.text)
    )


def _praised(clause: Clause) -> bool:
    """Whether an adjective is all that is said: "een zorgzame buurt"."""
    *before, last = clause.words or ("",)
    return (
        last in _GENERIC
        and 0 < len(before) < 4
        and not PLACE_SHOWS.search(clause.text)
        and all(
            word in _EMPTY or word.endswith(("e", "aal", "ijk", "vol", "baar", "am"))
            for word in before
        )
        and any(word not in {"de", "het", "een", "onze"} for word in before)
    )
