"""Dutch word order: *groeten buren elkaar* and *buren groeten elkaar* say the same.

Behind *dan* the verb stands before who does it, behind *als* it stands last. Only what
is sure is turned: words of which it is not plain who does what stay as they were said.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import Final, NamedTuple

from cyclus_tui.domain.checks.alike.stems import folded
from cyclus_tui.domain.checks.outcome.clause import tags_of
from cyclus_tui.domain.checks.outcome.frames import PREPOSITIONS, QUANTITY
from cyclus_tui.domain.checks.outcome.verbs import readings
from cyclus_tui.domain.checks.word_lists import entries, pairs, word_set

_LIST: Final = "word_order"
_ONE: Final = word_set(_LIST, "one")
_SEVERAL: Final = word_set(_LIST, "several")
_ALONE: Final = _ONE | _SEVERAL | {"het"}
_ANYONE: Final = frozenset(("iedereen", "iemand", "niemand"))
_BEFORE_ONE: Final = word_set(_LIST, "before one")
_BEFORE_SEVERAL: Final = word_set(_LIST, "before several")
_BEFORE: Final = _BEFORE_ONE | _BEFORE_SEVERAL
_AT_ONCE: Final = word_set(_LIST, "at once")
_NOT_NOUNS: Final = word_set(_LIST, "no nouns") | PREPOSITIONS | _AT_ONCE
_SUBJECTS: Final = frozenset(("hij", "ik", "je", "jij", "we", "ze"))
_BEING: Final = word_set(_LIST, "being")
_PERSONS: Final = re.compile(r"(?<!and|eld)ers\Z|aars\Z|lingen\Z|isten\Z|genoten\Z")
_ENDINGS: Final = ("en", "s")
_SHAPES: Final = ("fin", "inf", "stem")


class _Subject(NamedTuple):
    """Who or what does it: up to which word, and whether it is one or several."""

    end: int
    one: bool
    several: bool
    human: bool = True


def plain(text: str) -> str:
    """*groeten buren elkaar*, as it is said behind *dan*, as a sentence of its own."""
    words = text.split()
    low = [folded(word) for word in words]
    if len(words) < 3 or not _shapes(words[0]) or low[0] in word_set(_LIST, "no verbs"):
        return text
    subject = _subject_behind(words, low[0])
    if subject is None or not _agree(low[0], low[1], subject):
        return text
    verb = _with_je(words[0]) if low[1] in ("je", "jij") else words[0]
    return " ".join([*words[1 : subject.end], verb, *words[subject.end :]])


def plain_after_if(text: str) -> str:
    """*buren elkaar groeten*, as it is said behind *als*, as a sentence of its own."""
    words = text.split()
    at = _last_verb(words)
    if at < 2 or _before_verb(words):
        return text
    subject = _subject_behind([words[at], *words[:at]], words[at].casefold())
    if subject is None or not _agree(words[at].casefold(), words[0], subject):
        return text
    between = words[subject.end - 1 : at]
    mixed = at < len(words) - 1 and words[at - 1] in word_set(_LIST, "particles")
    other_verb = any(_shapes(word) & {"fin", "inf"} for word in between)
    if mixed or other_verb or (between and _may_be_verb(between[0].casefold())):
        return text
    particle, verb = _parted(words[at])
    ending = [particle] if particle else []
    start = words[: subject.end - 1]
    return " ".join([*start, verb, *between, *words[at + 1 :], *ending])


def after_then(text: str) -> str:
    """*buren groeten elkaar* as it is said behind *dan*; empty when not sure."""
    words = text.split()
    subject = _before_verb(words)
    if subject is None:
        return ""
    verb, rest = words[subject.end], words[subject.end + 1 :]
    if rest[:1] == ["en"] or (not rest and "inf" in _shapes(verb)):
        return ""  # `de buren helpen` may well be what we do
    if words[0].casefold() in ("je", "jij"):
        verb = _without_t(verb)
    return " ".join([verb, *words[: subject.end], *rest]) if verb else ""


def stands_alone(text: str) -> bool:
    """Whether words are a sentence by themselves: *wie loopt, blijft sterk*.

    What goes behind *omdat* has its verb at the end; it counts as such when unsure.
    """
    words = text.casefold().split()
    if words[:1] and words[0] in word_set(_LIST, "focus"):
        words = words[1:]
    if after_then(" ".join(words)) or (
        words[:1] and words[0] in word_set(_LIST, "turning")
    ):
        return True
    for word, following in pairwise(words):
        parted = word.endswith(",") and "fin" in _shapes(following)
        shapes = _shapes(word)
        turned = word == "kun" or (shapes & {"fin", "stem"} and "inf" not in shapes)
        if parted or (turned and following in _SUBJECTS):
            return True
    if len(words) < 3 or words[0] in _BEFORE - _ALONE:
        return False
    if "fin" in _shapes(words[1]):
        return not (words[-1].startswith("ge") or "inf" in _shapes(words[-1]))
    later = words[0] in _ALONE or "fin" in _shapes(words[-1])
    return not later and _may_be_verb(words[1])


def mid_sentence(text: str) -> str:
    """Words as they stand behind others: a capital that only begins them is small."""
    first, *rest = text.split(" ", 1) if text else [""]
    low = first.casefold()
    ordinary = low in _ALONE | _BEFORE | _NOT_NOUNS | word_set(_LIST, "turning")
    if first[1:].casefold() == first[1:] and (ordinary or tags_of(low)):
        return " ".join([low, *rest])
    return text


@cache
def _forms() -> dict[str, frozenset[str]]:
    """The shapes of every form of every verb that a list knows."""
    known: dict[str, set[str]] = {
        form: {shape for _, _, shape in ways} for form, ways in readings().items()
    }
    for line in entries("question_verbs", "weak"):
        stem, infinitive = line.split()
        known.setdefault(infinitive, set()).add("inf")
        known.setdefault(stem, set()).add("stem")
        known.setdefault(stem if stem.endswith("t") else f"{stem}t", set()).add("fin")
    for form in word_set(_LIST, "with another verb"):
        known.setdefault(form, {"inf" if form.endswith("n") else "fin"})
    return {form: frozenset(shapes) for form, shapes in known.items()}


def _shapes(word: str) -> frozenset[str]:
    """How a word can be read as a verb that somebody does."""
    return _forms().get(word.casefold(), frozenset()).intersection(_SHAPES)


def _may_be_verb(word: str) -> bool:
    return word.endswith("t") and word not in _NOT_NOUNS | _BEFORE | _ALONE


def _parted(word: str) -> tuple[str, str]:
    """*openmaken* as *open* and *maken*; without a particle the first is empty."""
    for particle in entries(_LIST, "particles"):
        verb = word.removeprefix(particle)
        if verb != word and _shapes(verb):
            return particle, verb
    return "", word


def _is_several(verb: str) -> bool:
    """Whether several people do it, by the form of a verb."""
    return verb.endswith("n") and "stem" not in _shapes(verb) and verb != "kan"


def _agree(verb: str, first: str, subject: _Subject) -> bool:
    """Whether a verb goes with who does it; a bare stem with *ik* and *je* only."""
    if _is_several(verb):
        return subject.several
    return subject.one and (
        "fin" in _shapes(verb) or first.casefold() in ("ik", "je", "jij")
    )


def _noun_phrase(words: Sequence[str], at: int) -> _Subject | None:
    """Who or what is named from here on; `None` when that is not plain."""
    low = [folded(word) for word in words]
    start = at
    if at == len(low):
        return None
    following = low[at + 1] if at + 1 < len(low) else ""
    owned = low[at] in _BEFORE and following not in _ALONE and tags_of(following)
    if low[at] in _ALONE - {"het"} and not owned:
        return _Subject(at + 1, low[at] in _ONE, low[at] in _SEVERAL)
    if low[at] == "het" and _is_how(following):
        return _Subject(at + 1, True, False, human=False)
    while at < len(low) - 1 and (low[at] in _BEFORE or low[at].isdigit()):
        at += 1
    articles = {*low[start:at]}
    counted = low[at + 1] if at + 1 < len(low) else ""
    if low[at].removesuffix("je") in QUANTITY and tags_of(counted):
        return _Subject(at + 2, True, True)  # `een groep vaders`
    first = at
    while at < len(low) - 1 and _describes(low[at], low[at + 1]):
        at += 1
    noun, kinds = low[at], tags_of(low[at])
    plural = noun.endswith(_ENDINGS)
    human = bool(kinds & {"people", "helpers"} or _PERSONS.search(noun))
    listed = low[start - 1] == "en" and bool(kinds)
    named = bool(start) and (words[at][0].isupper() or listed)
    known = human or named or (articles and (kinds or plural or at == first))
    if noun in _NOT_NOUNS | _BEFORE or _describes(noun) or not known:
        return None
    subject = _Subject(
        at + 1,
        (not articles or bool(articles & _BEFORE_ONE)) and not (human and plural),
        (not articles or bool(articles & _BEFORE_SEVERAL)) and plural,
        human or named,
    )
    if low[at + 1 : at + 2] == ["en"]:
        other = _noun_phrase(words, at + 2)
        return other and _Subject(other.end, False, True, subject.human)
    return subject


def _describes(word: str, following: str = "") -> bool:
    """Whether a word tells which people or what thing: *nieuwe*, *verschillende*."""
    if not word.endswith("e") or word.endswith(("ie", "je", "ee")) or len(word) < 3:
        return False
    noun = word in word_set(_LIST, "things") or tags_of(word)
    return not noun or "people" in tags_of(following)


def _is_how(word: str) -> bool:
    """Whether *het* stands alone before a word: *het veiliger*, *het mensen*."""
    return (
        not word
        or word in word_set(_LIST, "how it is") | _NOT_NOUNS | _BEFORE
        or "fin" in _shapes(word)
        or (word.endswith("er") and not tags_of(word))
        or ("people" in tags_of(word) and word.endswith(_ENDINGS))
    )


def _place_end(words: Sequence[str], at: int) -> int:
    """Behind which word *van de Dorpsstraat* ends; 0 when that is not plain."""
    low, at = [folded(word) for word in words], at + 1
    while at < len(low) - 1 and (low[at] in _BEFORE or _describes(low[at])):
        at += 1
    unclear = at >= len(low) or low[at] in _NOT_NOUNS or low[at + 1 : at + 2] == ["en"]
    return 0 if unclear else at + 1


def _subject_behind(words: Sequence[str], verb: str) -> _Subject | None:
    """Who does it behind the verb in front, with what belongs to them."""
    who = words[1].casefold()
    if who in ("je", "jij") and _shapes(verb) == {"stem"}:
        return _Subject(2, True, False)
    subject = _noun_phrase(words, 1)
    if subject and subject.end == 2 and who in _ALONE - _ANYONE:
        return subject
    while subject and subject.end < len(words):
        low = [folded(word) for word in words[subject.end :]]
        if low[0] in ("die", "en", "of") or (low[0] == "dat" and not subject.human):
            return None  # `kinderen die thuis geen rust hebben`
        end = _place_end(words, subject.end)
        loose = {low[0], " ".join(low[:2])} & word_set(_LIST, "not of somebody")
        ended = end == len(words) and (subject.human or subject.end == 2)
        if low[0] not in PREPOSITIONS or not low[1:] or ended or loose:
            return subject
        if not end:
            return subject if low[1] in _AT_ONCE | {"te", "en", "of"} else None
        if end == len(words):
            return None  # `de druk op moeders`
        behind = words[end].casefold()
        belongs = behind in _AT_ONCE or (
            behind not in PREPOSITIONS
            and (
                (low[0] in ("van", "uit") and verb not in word_set(_LIST, "moving"))
                or low[0] == "zonder"
                or who in _ANYONE
                or words[end - 1].casefold() in word_set(_LIST, "of somebody")
                or (verb in _BEING and not subject.human)
            )
        )
        if not belongs:
            return None
        subject = subject._replace(end=end)
    return subject


def _before_verb(words: Sequence[str]) -> _Subject | None:
    """Who does it in front of the verb; `None` when no verb follows at once."""
    subject = _noun_phrase(words, 0)
    alone = subject.end if subject else 0
    while subject and subject.end < len(words):
        word = words[subject.end].casefold()
        if _shapes(word):
            last = subject.end == len(words) - 1 and subject.end > alone
            return subject if _agree(word, words[0], subject) and not last else None
        end = _place_end(words, subject.end) if word in PREPOSITIONS else 0
        loose = " ".join(words[subject.end : end]) in word_set(_LIST, "not of somebody")
        subject = subject._replace(end=end) if end and not loose else None
    return None


def _last_verb(words: Sequence[str]) -> int:
    """Which word the verb is where it stands last; 0 when that is not plain."""
    if len(words) < 3:
        return 0
    before, last = words[-2].casefold(), words[-1].casefold()
    helping = word_set(_LIST, "with another verb")
    if before in helping and last not in helping:
        return 0 if words[-3].casefold() in helping else len(words) - 2
    return len(words) - 1 if _shapes(last) and before not in ("te", "en") else 0


def _with_je(verb: str) -> str:
    """*ken je* is *je kent*."""
    known = "fin" in _shapes(f"{verb}t") and "fin" not in _shapes(verb)
    return pairs(_LIST, "with je").get(verb.casefold(), f"{verb}t" if known else verb)


def _without_t(verb: str) -> str:
    """*je kent* is *ken je*; empty when that is not sure."""
    if verb.endswith("t") and "stem" in _shapes(verb[:-1]):
        return verb[:-1]
    return verb if verb in ("kan", "mag", "weet", "zit", "eet", "moet") else ""
