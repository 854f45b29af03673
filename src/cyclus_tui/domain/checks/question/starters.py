"""Openings that make a question freer, in the person's own words where grammar is safe.

The facilitator picks one or none; nothing is ever rewritten by itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from cyclus_tui.domain.checks.question.words import bag

_YOU: Final = r"(?:je|jij|u|ge|gij)"
_RUN_UP: Final = re.compile(
    r"(?:(?:en|maar|dus|nou|ja|nee|oké|oke|eh|hé|zeg)\b[\s,]*|[A-ZÀ-Ý][\w-]*,\s*)+"
)
_JUDGED: Final = re.compile(
    rf"(vond|vind|vindt) {_YOU} (?:het|dat) ([\w-]+)\b\W*$", re.I
)
_FELT: Final = re.compile(
    rf"(?:was|ben|bent|voel|voelde|voelt) {_YOU}\b(?: je| u)? [\w\s-]+\W*$", re.I
)
_DOUBTED: Final = re.compile(
    rf"is er (?:nog )?(?:iets|wat) waar {_YOU} (over|aan|mee|van|op|naar|tegen) "
    r"([\w-]+)\W*$",
    re.I,
)
_TALKED: Final = re.compile(
    rf"heb(?:t)? {_YOU} .*\b(?:gepraat|gesproken|overlegd|gebeld|gevraagd"
    rf"|besproken)\W*$",
    re.I,
)
_DONE: Final = re.compile(
    rf"(?:heb|hebt) {_YOU} .*\b(?:\w{{0,6}}ge\w+(?:d|t|en)|(?:be|ver|ont)\w+[dt])\W*$",
    re.I,
)
_WHY: Final = re.compile(
    rf"waarom (?P<verb>[\w-]+) (?P<who>{_YOU}|ze|zij|hij|we) (?P<rest>[^,?.!]+?)\W*$",
    re.I,
)
_ALTERNATIVES: Final = re.compile(
    r"\s*[,:]\s*(?!.*\b(?:wat|hoe|waar|wie)\b).*\bof\b.*$"
)
_SEPARABLE: Final = bag("op aan uit af mee terug weg door in om over voor")
_PAST: Final = re.compile(
    r"\w*(?:de|te)$|^(?:ging|kwam|deed|zei|vond|liep|gaf|nam|sprak)$"
)

_GENERAL: Final = {
    "advice": (
        "Wat heb je al gedaan?",
        "Wat zou je nog willen weten?",
        "Wat zou je zelf willen?",
    ),
    "leading": (
        "Hoe kijk je daar zelf naar?",
        "Hoe was dat voor je?",
        "Wat maakt dat zo?",
    ),
    "choice": ("Wat speelt er voor je?", "Hoe zie je dat voor je?"),
    "closed": ("Hoe is dat voor je?", "Wat kun je daarover vertellen?"),
    "statement": (
        "Wat zou je daarover willen weten?",
        "Hoe is dat voor anderen hier?",
    ),
    "reproach": ("Wat maakte dat het zo ging?", "Wat gebeurde er toen?"),
}
"""Good openings when nothing can be built from the words themselves."""
_POLITE: Final = (
    (re.compile(r"\bheb je\b"), "hebt u"),
    (re.compile(r"\bkun je\b"), "kunt u"),
    (re.compile(r"\bkijk je\b"), "kijkt u"),
    (re.compile(r"\bzie je\b"), "ziet u"),
    (re.compile(r"\bje\b"), "u"),
)


def starters(text: str, kind: str, flags: tuple[str, ...]) -> tuple[str, ...]:
    """At most three ways to ask it more freely; none for what is free already."""
    about = "reproach" if kind == "open" and "reproach" in flags else kind
    if about not in _GENERAL and "double" not in flags:
        return ()
    bare = text.strip()
    if run_up := _RUN_UP.match(bare):
        bare = bare[run_up.end() :]
    own = [*_halves(bare, flags), *_OWN.get(about, _nothing)(bare)]
    found = tuple(dict.fromkeys([*own, *_GENERAL.get(about, ())]))[:3]
    if re.search(r"\b(?:u|uw)\b", text.lower()) and " je " not in f" {text.lower()} ":
        return tuple(_politely(starter) for starter in found)
    return found


def _politely(starter: str) -> str:
    """The starter with "u" for "je"."""
    for familiar, polite in _POLITE:
        starter = familiar.sub(polite, starter)
    return starter


def _nothing(bare: str) -> Iterator[str]:
    """No starters."""
    yield from ()


def _halves(bare: str, flags: tuple[str, ...]) -> Iterator[str]:
    """Each of two questions, when a mark parts them."""
    if "double" in flags:
        parts = [part.strip(" ,") for part in bare.split("?")]
        whole = [_question(part) for part in parts if len(part.split()) > 1]
        if len(whole) > 1:
            yield from whole[:2]


def _question(words: str) -> str:
    """Words as a question: a capital and a mark."""
    words = re.sub(r"(?i)^(?:en|maar|of|dus)\s+", "", words.strip(" ,"))
    return f"{words[:1].upper()}{words[1:]}?"


def _closed(bare: str) -> Iterator[str]:
    """From "Vond je het moeilijk?" to "Wat vond je moeilijk?"."""
    if judged := _JUDGED.match(bare):
        verb = "vond" if judged[1].lower() == "vond" else "vind"
        yield f"Wat {verb} je {judged[2]}?"
        yield "Hoe was dat voor je?" if verb == "vond" else "Hoe is dat voor je?"
    elif doubted := _DOUBTED.match(bare):
        yield f"Waar {_turned(doubted[2])} je {doubted[1]}?"
    elif _FELT.match(bare):
        past = bare.lower().startswith(("was", "voelde"))
        yield "Hoe was dat voor je?" if past else "Hoe is dat voor je?"
        yield "Wat voelde je?" if past else "Wat voel je daarbij?"
    elif _DONE.match(bare):
        yield "Wat heb je gedaan?"
        yield "Hoe ging dat?"


def _turned(verb: str) -> str:
    """The verb as it stands before "je": "twijfelt" becomes "twijfel"."""
    irregular = {"bent": "ben", "hebt": "heb", "weet": "weet", "zit": "zit"}
    if verb in irregular:
        return irregular[verb]
    return verb[:-1] if verb.endswith("t") and not verb.endswith("tt") else verb


def _advice(bare: str) -> Iterator[str]:
    """From "Heb je al met … gepraat?" to "Met wie heb je er al over gepraat?"."""
    if _TALKED.match(bare):
        yield "Met wie heb je er al over gepraat?"
    elif _WHY.match(bare):
        yield "Wat houdt je tegen?"


def _choice(bare: str) -> Iterator[str]:
    """The question without the answers behind its comma."""
    short = _ALTERNATIVES.sub("", bare)
    asks = re.match(r"(?:wat|hoe|wie|waar|welke?|wanneer|waarom)\b", short, re.I)
    if short != bare and asks and len(short.split()) > 2:
        yield _question(short)


def _reproach(bare: str) -> Iterator[str]:
    """From "Waarom belde je niet?" to "Wat maakte dat je niet belde?"."""
    why = _WHY.match(bare)
    if not why or not _PAST.match(why["verb"].lower()):
        return
    rest = why["rest"].split()
    if len(rest) > 6 or "er" in rest or {"om", "dat", "die", "te"} & set(rest):
        return
    verb = why["verb"].lower()
    if len(rest) > 1 and rest[-1] in _SEPARABLE:
        verb = f"{rest.pop()}{verb}"
    yield f"Wat maakte dat {why['who'].lower()} {' '.join(rest)} {verb}?"


_OWN: Final[dict[str, Callable[[str], Iterator[str]]]] = {
    "closed": _closed,
    "advice": _advice,
    "choice": _choice,
    "reproach": _reproach,
}
"""What can be built from the words, by what they are about."""
