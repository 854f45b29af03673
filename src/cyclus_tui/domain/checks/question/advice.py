"""Advice (rule 2): whether a clause proposes something to do, in whatever form."""

from __future__ import annotations

import re
from typing import Final

from cyclus_tui.domain.checks.question.advice_phrases import ASKED, NUDGE, TOLD
from cyclus_tui.domain.checks.question.clauses import Core
from cyclus_tui.domain.checks.question.forms import (
    last_infinitive,
    looks_infinitive,
    participle_in,
)
from cyclus_tui.domain.checks.question.words import (
    FINITE,
    INFINITIVES,
    LIVED,
    ORDERS,
    PARTICIPLES,
    PROPOSED,
    STATES,
    STEMS,
    SUBJECTS,
    bag,
)
from cyclus_tui.domain.checks.word_lists import word_set

_GIVE_IN: Final = re.compile(r"geef (?:nou |nu |het |maar )*toe\b")
_BEING: Final = bag("zijn hebben worden komen vinden voelen denken weten")
"""What nobody can be advised to do, nudge or no nudge."""
_GONE: Final = bag("geweest gegaan langsgegaan langsgeweest gestopt")
"""Where one can be sent to: "ben je al bij de huisarts geweest"."""
_MODAL: Final = bag("kun zou moet moeten wil mag mogen hoef hoeft ga")
"""Verbs with which one may propose in a question."""
_ALL_THE_SAME: Final = re.compile(
    r"\b(?:beter|eens|gewoon|met|naar|bij|moeten|gebaat|proberen)\b"
)
"""Words by which even a verb of being becomes a proposal."""
_WORTH_IT: Final = re.compile(r"\b(?:beter|moeten|gebaat|proberen|niet eens)\b")
_REFUSED: Final = re.compile(r"je (?:dan |nou |nu |toch |ook )*niet \w+ |\beens\b")
"""The place of "niet" that makes "wil je niet …" a proposal."""
_WAY: Final = re.compile(r"\bniet (?:gewoon |eens |beter )?(?:naar|bij|met) ")
_BARRED: Final = re.compile(r"\b(?:niet|geen) (?!meer|nog|goed|\w+$)\w+")
_ONCE: Final = re.compile(r"\b(?:al eens|wel eens|ooit eens|al een keer|eens)\b")
_ALREADY: Final = re.compile(r"\bal\b(?! (?:lang|een tijd|jaren|veel))")
_WHETHER: Final = re.compile(
    r"\bniet (?:beter|gewoon|eens)|\bbeter\b|\b(?:moet|moeten)$"
)
_SUPPOSED: Final = re.compile(r"zou het (?:niet |ook )*kun dat\b(?!.* beter)")
"""What is supposed of somebody, not proposed."""
_OWN_FEELING: Final = re.compile(
    r"(?:ik|dat) zou .*(?:schamen|ergeren|slapen|voelen|balen|schrikken|durven|huilen)$"
    r"|je moet toch (?:\w+ )?(?:toegeven|erkennen|snappen|begrijpen)\b"
)
"""What sounds as an advice and is none."""
_PRESSING: Final = re.compile(
    rf"\b(?:{NUDGE}|niet|geen|moet|moeten|ik zou|zou ik|als ik|tip|advies|beste|let"
    rf"|dat je)\b"
)
"""Words without which a proposal is not sure enough to remark on."""
_PARTS: Final = re.compile(r" , | maar ")
_OUGHT: Final = re.compile(r"\bdat je .*\b(?:moet|beter)")


def advises(core: Core) -> tuple[bool, bool]:
    """Whether the clause proposes something to do, and whether that is sure."""
    text, order = core.text, core.order
    if order == "order":
        return core.words[0] in ORDERS and not _GIVE_IN.match(text), True
    if order == "whether":
        found = bool(_WHETHER.search(text))
        return found, found
    for pattern, sure in ASKED:
        if pattern.match(text):
            return True, sure and (order != "asking" or bool(_PRESSING.search(text)))
    if order == "verb":
        return _verb_advice(core)
    if order == "telling":
        return _told_advice(core)
    return False, False


def _told_advice(core: Core) -> tuple[bool, bool]:
    """Whether a telling proposes: "je moet …", "ik zou …", "gewoon bellen"."""
    if _OWN_FEELING.match(core.text):
        return False, False
    if any(_bare_infinitive(tuple(part.split())) for part in core.text.split(" , ")):
        return True, True
    parts = {core.text, *_PARTS.split(core.text)}
    if any(pattern.search(part) for part in parts for pattern in TOLD):
        return True, bool(_PRESSING.search(core.text))
    return False, False


def _verb_advice(core: Core) -> tuple[bool, bool]:
    """Whether a question that begins with its verb proposes."""
    words, text = core.words, core.text
    if _SUPPOSED.match(text):
        return False, False
    first, subject = words[0], words[1] if len(words) > 1 else ""
    if first in _MODAL:
        found = _modal_advice(words, text)
        if found[0] or subject == "ik":
            return found
    elif first in {"heb", "ben"} and subject == "je":
        return _done_already(words), True
    if first in {"vind", "denk", "lijkt", "zou"} and _OUGHT.search(text):
        return True, True
    barred = first in {"kun", "moet", "moeten", "mag"} and bool(_BARRED.search(text))
    return barred, False


def _modal_advice(words: tuple[str, ...], text: str) -> tuple[bool, bool]:
    """Whether "kun/zou/moet je … doen" proposes, and whether that is sure."""
    first, ending = words[0], last_infinitive(words)
    subject = words[1] if len(words) > 1 else ""
    if not ending:
        return bool(_WAY.search(text)), True
    if ending in STATES and not _ALL_THE_SAME.search(text):
        return False, False
    if ending in _BEING and not _WORTH_IT.search(text):
        return False, False
    if "niet" in words or "geen" in words:
        hoped = first in {"wil", "mag", "ga"} and not _REFUSED.search(text)
        return subject != "ik" and not hoped, True
    if subject not in {"je", "we"}:
        return False, False
    nudged = re.search(rf"\b{NUDGE} ", text) and ending not in {"zeggen", "vertellen"}
    wished = first == "zou" and {"kun", "willen", "moeten", "mogen"} & set(words)
    if nudged or (wished and ending not in STATES):
        return True, True
    if first in {"kun", "zou"} and ending in PROPOSED:
        return True, True
    pressed = {"eerst", "zelf", "dan", "meer", "minder"} & set(words)
    return first in {"moet", "moeten"} and bool(pressed), False


def _done_already(words: tuple[str, ...]) -> bool:
    """Whether "heb je al (eens) … gebeld" proposes what is asked after."""
    done = participle_in(words)
    befell = done in LIVED and done != "geweest"
    if not done or befell or {"iets", "alles"} & set(words):
        return False
    if words[0] == "ben" and done not in _GONE:
        return False
    if done == "geweest" and not {"bij", "naar", "langs", "met"} & set(words):
        return False
    early = " ".join(words[:7])
    return bool(_ONCE.search(early) or _ALREADY.search(early))


_NUDGING_STARTS: Final = word_set("question_words", "nudging starts")


def _bare_infinitive(words: tuple[str, ...]) -> bool:
    """Whether a telling without a subject proposes: "gewoon niet meer opendoen"."""
    spoken = [
        word for word in words if word not in {"joh", "hoor", "he", "dus", "dan", ","}
    ]
    if (
        len(spoken) < 2
        or words[0] not in _NUDGING_STARTS
        or SUBJECTS - {"het", "dat", "die", "er"} & set(words[:3])
    ):
        return False
    last = spoken[-1]
    middle = set(spoken[:-1]) & FINITE - INFINITIVES - STEMS
    known = last in INFINITIVES or last in PROPOSED or looks_infinitive(last)
    return known and not middle and last not in PARTICIPLES
