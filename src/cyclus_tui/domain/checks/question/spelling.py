"""One spelling for what is typed in haste: dialect, short forms, slips evened out."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Final

from cyclus_tui.domain.checks.question.words import (
    ASKING,
    FINITE,
    NAMERS,
    PARTICIPLES,
    PREPOSITIONS,
    SMALL,
    STEMS,
)
from cyclus_tui.domain.checks.word_lists import entries, pairs, word_set

_TOKEN: Final = re.compile(
    r"'?[^\W_]+(?:['-][^\W_]+)*|\.{2,}|…|[?!.]+|[,;:]|[–—]|-(?=\s)|\n"
)
_RESPELL: Final = {
    word: tuple(said.split())
    for word, said in pairs("question_spelling", "spellings").items()
}
_KEYS: Final = entries("question_spelling", "slips")
_REAL: Final = word_set("question_spelling", "real words")


@cache
def _slips() -> dict[str, str]:
    """Slips of the fingers on the words that matter most: swapped, doubled, missed."""
    found: dict[str, str] = {}
    for key in _KEYS:
        for i in range(len(key)):
            if i + 1 < len(key):
                found[key[:i] + key[i + 1] + key[i] + key[i + 2 :]] = key
            found[key[: i + 1] + key[i:]] = key
            if len(key) > 5:
                found[key[:i] + key[i + 1 :]] = key
    real = SMALL | FINITE | ASKING | PARTICIPLES | PREPOSITIONS | NAMERS | _REAL
    return {slip: key for slip, key in found.items() if slip not in real}


def canonical(text: str) -> list[str]:
    """The words and marks of a line in one spelling; a dash or dots become a comma."""
    text = text.lower().replace("’", "'").replace("‘", "'").replace("`", "'")
    if not text.isascii():
        parts = unicodedata.normalize("NFD", text)
        text = "".join(part for part in parts if not unicodedata.combining(part))
    slips = _slips()
    words: list[str] = []
    for token in _TOKEN.findall(text):
        if said := _RESPELL.get(token):
            words.extend(said)
        elif token[0].isalnum():
            words.append(slips.get(token, token))
        elif token[0] in "?!":
            words.append("?" if "?" in token else "!")
        elif token in (".", "\n"):
            words.append("!")
        else:
            words.append(",")
    return [_to_you(words, i) for i in range(len(words))]


def _to_you(words: list[str], i: int) -> str:
    """The word, a verb beside "you" without its -t: "vindt u" is read as "vind je"."""
    word = words[i]
    beside = words[i + 1 : i + 2] + words[max(0, i - 1) : i]
    if word[-1] == "t" and word[:-1] in STEMS and "je" in beside:
        return word[:-1]
    return word
