"""The forms of Dutch verbs, so that a rule can name a verb once.

A verb is written as its infinitive; one that comes apart has a bar: "op|zetten".
Strong verbs stand in a table with their past and participle; the rest is regular.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from cyclus_tui.domain.checks.word_lists import entries

_UNSTRESSED_ER: Final = entries("outcome_verbs", "unstressed")
_CLASSES: Final = ("do", "goal", "join", "get", "help", "state")
"""The classes of verbs; a verb may stand in several.

`do` is what one delivers or decides, `goal` only says more or less of something,
`join` is taking part, `get` is being given, `help` is how help goes, and `state` is
what people can do, feel or live through themselves.
"""
_FULL_EL: Final = ("edel", "ddel", "tdel", "rdel", "spel", "vel")
_FULL_EN: Final = ("len", "verlen", "dien", "bedien", "veren", "verdien", "steun")
_PREFIXES: Final = ("be", "ver", "ont", "her", "er", "ge", "onder", "over", "mis")
_PRESENT: Final = {"ga": "gaat", "sta": "staat"}
_OTHER_SINGULAR: Final = {
    "zijn": "is",
    "hebben": "heeft",
    "kunnen": "kunt",
    "willen": "wilt",
    "mogen": "mag",
    "zullen": "zult",
    "moeten": "moet",
}
_HARD: Final = frozenset("tkfschpx")
_VOWELS: Final = frozenset("aeiouy")

Reading = tuple[str, str, str]
"""Of a form: the verb's class, its particle or "", and its shape."""


@cache
def _strong() -> dict[str, tuple[str, str, str]]:
    """Of each strong verb the stem, the past (singular/plural) and the participle."""
    split = (line.split() for line in entries("outcome_verbs", "strong"))
    return {verb: (stem, past, done) for verb, stem, past, done in split}


def _bare_stem(infinitive: str) -> str:
    """The stem before it is closed: "mak" of "maken"."""
    return infinitive[:-2] if infinitive.endswith("en") else infinitive[:-1]


def stem_of(infinitive: str) -> str:
    """The stem of a regular verb: "maak" of "maken", "zet" of "zetten"."""
    bare = _bare_stem(infinitive)
    if len(bare) > 1 and bare[-1] == bare[-2] and bare[-1] not in _VOWELS:
        return bare[:-1]
    if _is_long(bare):
        bare = bare[:-1] + bare[-2] + bare[-1]
    return bare[:-1] + {"v": "f", "z": "s"}.get(bare[-1], bare[-1])


def _is_long(bare: str) -> bool:
    """Whether the vowel that is written once sounds long, as in "mak-en"."""
    if len(bare) < 2 or bare[-2] not in "aeou" or bare[-1] in "aeiouywx":
        return False
    if len(bare) > 2 and bare[-3] in _VOWELS:
        return bare[-3:-1] in {"ue", "ia", "io"}
    end = bare[-2:]
    if end == "er":
        return not bare[:-2].endswith(_UNSTRESSED_ER)
    if end == "el":
        return bare.endswith(_FULL_EL) or not _VOWELS & set(bare[:-2])
    if end == "en":
        return bare.endswith(_FULL_EN) or not _VOWELS & set(bare[:-2])
    return True


def _participle(stem: str, ending: str) -> str:
    """The regular participle: "gemaakt", "bereikt"."""
    whole = stem if stem.endswith(ending) else stem + ending
    for prefix in _PREFIXES:
        rest = stem.removeprefix(prefix)
        if rest != stem and len(rest) > 2 and _VOWELS & set(rest):
            return whole
    return f"ge{whole}"


def forms(infinitive: str) -> dict[str, str]:
    """The forms of a verb without a particle, each with its shape.

    The shapes are `fin` (maakt, maakte), `inf` (maken, which is a plural as well),
    `part` (gemaakt, gemaakte) and `stem` (maak), which is often a noun too.
    """
    stem = stem_of(infinitive)
    found = {infinitive: "inf"}
    if infinitive in (strong := _strong()):
        present, past, participle = strong[infinitive]
        stem = present or stem
        singular, _, plural = past.partition("/")
        found |= {singular: "fin", plural or f"{singular}en": "fin"}
    else:
        hard = _bare_stem(infinitive)[-1] in _HARD
        ending = "te" if hard else "de"
        found |= {stem + ending: "fin", f"{stem}{ending}n": "fin"}
        participle = _participle(stem, ending[0])
    if stem.endswith("t") or infinitive in _OTHER_SINGULAR:
        found |= {stem: "fin", _OTHER_SINGULAR.get(infinitive, stem): "fin"}
    else:
        found |= {stem: "stem", _PRESENT.get(stem, f"{stem}t"): "fin"}
    for one in participle.split("/"):
        found |= {one: "part"} if one else {}
        if one and not one.endswith(("en", "aan", "e")):
            found[f"{one}e"] = "part"
    found[infinitive] = "inf"
    return found


def readings() -> dict[str, tuple[Reading, ...]]:
    """Of every form of every verb: how it can be read."""
    found: dict[str, set[Reading]] = {}
    for kind in _CLASSES:
        for infinitive in entries("outcome_verbs", kind):
            particle, _, base = infinitive.rpartition("|")
            for form, shape in forms(base).items():
                found.setdefault(form, set()).add((kind, particle, shape))
                if particle:
                    whole = particle + form
                    found.setdefault(whole, set()).add((kind, "", shape))
    return {form: tuple(sorted(read)) for form, read in found.items()}


def joined_infinitives(kind: str) -> frozenset[str]:
    """The infinitives of one class that come apart elsewhere: "uitnodigen"."""
    return frozenset(
        verb.replace("|", "") for verb in entries("outcome_verbs", kind) if "|" in verb
    )
