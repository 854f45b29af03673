"""The names of places in an idea: "De Brink" says where, and nothing of what.

People write them with a capital, and before them stands where: "bij De Brink", "in
buurthuis De Bron". At the beginning of a line it takes an article: "De Parade groener".
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from cyclus_tui.domain.checks.alike.grammar import (
    NAME_ARTICLES,
    WHERE,
)
from cyclus_tui.domain.checks.alike.lexicon import lexicon, modifying
from cyclus_tui.domain.checks.alike.stems import folded

_SIGN: Final = re.compile(r"[A-Za-z0-9]+(?:[-'][A-Za-z0-9]+)*|[,.;:!?()]")
_ARTICLE: Final = re.compile(r"['’][tT]\s")
_BETWEEN: Final = 2
"""How many words may stand between where and a name: "in het buurthuis De Bron"."""


def place_names(text: str) -> frozenset[str]:
    """The words of names of places, in small letters; articles are not among them.

    Who writes every word with a capital, or all in capitals, gives no sign of it.
    """
    signs = _SIGN.findall(_plain(_ARTICLE.sub("het ", text)))
    names: set[str] = set()
    at = 0
    while at < len(signs):
        run = _run(signs, at)
        if run and _is_name(signs, at, run):
            names.update(folded(sign) for sign in run)
        at += len(run) or 1
    return frozenset(names) - NAME_ARTICLES - modifying()


def _plain(text: str) -> str:
    """The text without accents, its capitals kept."""
    letters = unicodedata.normalize("NFD", text)
    return "".join(sign for sign in letters if not unicodedata.combining(sign))


def _run(signs: list[str], at: int) -> list[str]:
    """The words with a capital that follow each other from here."""
    run = []
    for sign in signs[at:]:
        if not sign[0].isupper():
            break
        run.append(sign)
    return run


def _is_name(signs: list[str], at: int, run: list[str]) -> bool:
    """Whether words with a capital name a place."""
    own = [sign for sign in run if folded(sign) not in NAME_ARTICLES]
    if not own or any(folded(sign) in WHERE or sign.isupper() for sign in own):
        return False  # Title Case, CAPITALS, or an abbreviation
    word = folded(own[0]) if len(own) == 1 else ""
    is_known = f"={word}" in lexicon().words
    if at == 0 or not signs[at - 1][0].isalnum():
        return len(own) < len(run) and not is_known
    before = [*map(folded, signs[max(0, at - _BETWEEN - 1) : at])]
    if is_known and (word in modifying() or before[-1] not in NAME_ARTICLES):
        return len(own) < len(run)  # "de Bieb", "op Koningsdag"; but "in De Parade"
    return not WHERE.isdisjoint(before)
