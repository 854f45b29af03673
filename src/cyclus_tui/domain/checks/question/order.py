"""Word order: whether words open a question, an order or a telling.

Without a question mark the order of the words is all there is to go by: "ging je mee"
asks, "je ging mee" tells, "ga mee" orders, "ging goed" tells with its subject dropped.
"""

from __future__ import annotations

import re
from typing import Final

from cyclus_tui.domain.checks.patterns import alternatives
from cyclus_tui.domain.checks.question.words import (
    ASKING,
    CONDITIONS,
    FEELINGS,
    FINITE,
    INFINITIVES,
    NAMERS,
    ORDERS,
    PAST,
    PREPOSITIONS,
    SMALL,
    STEMS,
    SUBJECTS,
    bag,
)
from cyclus_tui.domain.checks.word_lists import entries, word_set

_PERSONS: Final = bag("je we ze hij")
"""Subjects that can be nothing else when they follow a verb."""
_ARTICLES: Final = bag("de het een mijn zijn haar hun onze die deze dat dit")
_ASKED_WITH: Final = bag("wie wat welke welk hoeveel hoeverre wanneer hoe waar")
"""Question words that may follow a preposition: "met wie", "in welke"."""
_SEEMING: Final = bag("lijkt klinkt voelt leek klonk voelde")
"""Verbs that often lose their subject: "klinkt ingewikkeld"."""
_THIRD: Final = bag("wil kun mag zal is weet moet")
"""Bare forms that are said of others as well as of oneself."""
_NO_VERB: Final = SMALL - {"zijn"}
_PLURAL: Final = INFINITIVES - PAST - {"kun"}
_FIRST: Final = frozenset(verb for verb in STEMS - _THIRD if verb[-1] != "t")
"""Bare forms that are said of oneself or of "you" alone."""
_DROPPED_AFTER: Final = word_set("question_words", "after a verb") | FEELINGS
"""What follows a verb whose subject was left out: "was leuk", "lukt niet"."""
_STRANGE_TO: Final = SMALL | PREPOSITIONS | ASKING | CONDITIONS | SUBJECTS | ORDERS
"""Words that are no verb although a pronoun follows."""
_EXCLAIMED: Final = re.compile(
    rf"(?:wat|hoe) {alternatives('question_words', 'exclaimed')}\b"
)
_AS_IS: Final = re.compile(
    r"wat (?:\w+ )?(?:mij )?betreft|hoe (?:meer|minder|eerder|sneller|vaker|dan ook)\b"
    r"|wie weet$|wat dat (?:aangaat|betreft)|hoe dan ook|wat dan ook"
)
_SAID_AWAY: Final = frozenset(
    tuple(entry.split()) for entry in entries("question_words", "orders nothing")
)
"""Orders that order nothing."""
INVITING: Final = word_set("question_words", "inviting")
"""Orders with which one may be asked to tell."""


def _word(words: tuple[str, ...], i: int) -> str:
    """The word at a place, or nothing beyond the end."""
    return words[i] if 0 <= i < len(words) else ""


def asks(words: tuple[str, ...], i: int, *, asked: bool) -> bool:
    """Whether a question with a question word begins at this place."""
    if _word(words, i) in PREPOSITIONS and _word(words, i + 1) in _ASKED_WITH:
        i += 1
    word, after = _word(words, i), _word(words, i + 1)
    if word not in ASKING:
        return False
    rest = " ".join(words[i : i + 6])
    if _AS_IS.match(rest):
        return False
    if _EXCLAIMED.match(rest):
        return _asks_degree(words, i, asked=asked)
    if word == "wanneer" and after in SUBJECTS | NAMERS:
        return asked and "," not in words[i:]
    if word in {"wie", "hoe", "wat"} and after in {"dat", "die", "dit"} and not asked:
        return len(words) < i + 4
    told = {"je", "ik", "we", "ze", "hij"}
    return asked or after not in told or word in {"waarom", "hoezo"}


def _asks_degree(words: tuple[str, ...], i: int, *, asked: bool) -> bool:
    """Whether "hoe erg is dat voor jou" asks; "wat erg" and "hoe erg is dat" do not."""
    if words[i] == "wat":
        return False
    return _word(words, i + 2) in FINITE and (asked or len(words) > i + 4)


def verb_first(words: tuple[str, ...], i: int, *, asked: bool) -> bool:
    """Whether a question that begins with its verb begins at this place."""
    verb, after = _word(words, i), _word(words, i + 1)
    if not verb or not after or after == ",":
        return asked and i == 0 and verb in FINITE and verb not in SMALL
    if orders(words, i, asked=asked) or (verb in CONDITIONS and after in {"dat", "je"}):
        return False
    if verb not in FINITE:
        return _strange_verb(words, i, asked=asked)
    if verb in _NO_VERB or verb == "bedankt":
        return False
    if asked:
        return i == 0 or after in SUBJECTS | NAMERS or verb not in INFINITIVES
    if after == "ik":
        checked = bool({"goed", "juist", "verkeerd"} & set(words[i:]))
        return verb in {"mag", "kun", "moet", "zal", "hoef", "moest"} or checked
    if verb in _PLURAL:
        return after in _PERSONS | {"de", "die", "deze", "mensen", "er", "jou", "alle"}
    if verb in _FIRST:
        return after in _PERSONS | {"er"}
    if i or verb in _SEEMING:
        return after in SUBJECTS | _ARTICLES
    if verb in _THIRD and after in INFINITIVES:
        return False
    return after not in _DROPPED_AFTER


def _strange_verb(words: tuple[str, ...], i: int, *, asked: bool) -> bool:
    """Whether an unknown word must be a verb by the pronoun behind it."""
    verb, after = words[i], words[i + 1]
    return (
        verb not in _STRANGE_TO
        and after in _PERSONS | {"er"}
        and verb[-2:] not in {"ng", "ek", "en", "jk"}
        and (i > 0 or asked or len(words) > 2)
    )


def orders(words: tuple[str, ...], i: int, *, asked: bool) -> bool:
    """Whether an order begins here: "bel haar eens", "ga naar het loket"."""
    verb, after = _word(words, i), _word(words, i + 1)
    if verb not in ORDERS or after in {"hij", "we", "ik", "die", ","}:
        return False
    if after in {"ze", "er"} and (
        asked
        or verb[-1] == "t"
        or words[i + 2 : i + 3] in (("dat",), ("het",), ("ook",))
    ):
        return False
    if words[i : i + 2] in _SAID_AWAY:
        return False
    if after in {"het", "dat", "dit"} and verb == "help":
        return False
    if after != "je":
        return not (asked and after in {"iemand", "de", "het", "iedereen"})
    if verb in {"trek", "maak", "bemoei", "haast", "vergis", "schaam"}:
        later = set(words[i + 2 :])
        return (
            not asked and "je" not in later and bool(later & {"niet", "niks", "geen"})
        )
    nudged = {"eens", "gewoon", "even", "maar", "toch"} & set(words[i:])
    possessed = _word(words, i + 2) not in SMALL | PREPOSITIONS
    return not asked and possessed and bool(nudged) and "wel" not in words


def order_of(words: tuple[str, ...], *, asked: bool) -> str:
    """How the words of a clause stand: asking, verb, order, whether or telling."""
    if asks(words, 0, asked=asked):
        return "asking"
    if words[:2] in _SAID_AWAY:
        return "telling"
    inviting = _word(words, 0) in INVITING and (
        _word(words, 1) not in _PERSONS | {"ik"} or (not asked and _own_tale(words))
    )
    if inviting or orders(words, 0, asked=asked):
        return "order"
    if verb_first(words, 0, asked=asked):
        return "verb"
    return "whether" if asked and _word(words, 0) == "of" else "telling"


def _own_tale(words: tuple[str, ...]) -> bool:
    """Whether "je" behind an invitation is "your" or polite: "beschrijf je straat"."""
    after = _word(words, 2)
    told = words[0] in {"vertel", "beschrijf", "schets", "omschrijf"}
    return (
        told and "of" not in words and after not in SUBJECTS | _ARTICLES | PREPOSITIONS
    )
