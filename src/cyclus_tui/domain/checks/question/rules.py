"""Small rules of the question checker: invitations, reproaches, what is no Dutch."""

from __future__ import annotations

import re
from typing import Final

from cyclus_tui.domain.checks.patterns import alternatives
from cyclus_tui.domain.checks.question.clauses import Core
from cyclus_tui.domain.checks.question.order import INVITING
from cyclus_tui.domain.checks.question.words import PAST
from cyclus_tui.domain.checks.word_lists import word_set

_TELLING: Final = alternatives("question_verbs", "tell")
_INVITED: Final = re.compile(
    r"(?:vertel|beschrijf|schets|omschrijf|noem|praat (?:ons|me)|neem (?:ons|me|mij)"
    r"|leg (?:\w+ ){0,3}uit|geef (?:\w+ ){0,3}voorbeeld|zeg (?:\w+ )?eens|doe (?:\w+ "
    r")*voorbeeld|loop (?:eens|even) (?:met|door)|ga (?:nog |eens |even )*terug "
    r"(?:naar|in)|neem je tijd|geef (?:\w+ ){0,3}beeld|begin (?:eens |maar |gewoon "
    r")*bij|sta (?:eens |even )+stil|laat (?:\w+ ){0,3}"
    r"(?:horen|zien|weten)|ga (?:\w+ ){0,5}(?:op|dieper|verder) (?:door|in)\b|help "
    r"(?:me|ons)"
    r"|teken|deel)\b"
    rf"|(?:probeer|kun|zou|wil|mag|mogen) (?:\w+ ){{0,10}}?{_TELLING}\b"
    r"|heb je (?:daar |hier |ook |misschien |eens )*(?:een )?voorbeeld"
    r"|(?:kun|zou|wil) je (?:\w+ ){0,5}(?:mee in|door ?op|ingaan op|op ingaan|schetsen)"
    r"|durf je (?:\w+ ){0,6}vertellen|(?:ik|we) (?:wil|willen|zou|hoor|horen"
    r"|luister) (?:\w+ )*?graag(?: \S+)*?(?: horen| weten| naar je|$)|ik (?:ben "
    r")?(?:\w+ )?(?:benieuwd|nieuwsgierig) naar"
    r"|(?:ik|we) zou (?:\w+ ){0,3}(?:meer )?(?:horen|weten) (?:over|van)"
    r"|(?:mag|mogen) (?:ik|we) (?:\w+ ){0,5}(?:horen|weten)(?: over| van|$)"
)
_NOT_TO_US: Final = re.compile(
    r"\b(?:niet|(?:aan|tegen|met) (?:je|haar|hem|hen|hun|de|een|die|iemand|zijn)|je "
    r"(?:het |dat )?(?:hem|haar|hun|hen))\b"
)


def invites(core: Core) -> bool:
    """Whether the clause asks to tell (rule 7)."""
    found = _INVITED.match(core.text)
    if not found:
        return False
    if core.order != "order" and core.words[0] in INVITING:
        return False
    if core.order == "order" or core.words[0] in {"ik", "mag", "mogen", "help", "neem"}:
        return True
    return not _NOT_TO_US.search(found[0]) or core.words[0] == "probeer"


def reproaches(core: Core) -> bool:
    """Whether "waarom …" can sound like a reproach (rule 8)."""
    text, words = core.text, core.words
    if words[0] not in {"waarom", "hoezo"} or core.order == "indirect":
        return False
    if words[1:2] in (("niet",), ("geen",)):
        return False
    if words[1:2] in (("zou",), ("altijd",), ("moet",)):
        return True
    if re.search(
        r"\b(?:niet|geen|nooit|nou|toch|weer|altijd|steeds|niemand|niks|niets)\b", text
    ):
        return (
            not re.match(
                r"\w+ (?:denk|vind|lukt|werkt|durf|kun|is|wil|voel|zou|lukte)\b", text
            )
            or "nou" in words
        )
    if words[0] == "hoezo" or len(words) < 3:
        return False
    if words[1] in {
        "denk",
        "vind",
        "voel",
        "is",
        "was",
        "wil",
        "raakt",
        "raakte",
        "werkt",
        "lukt",
        "komt",
    }:
        return False
    return words[2] == "je" or (words[1] in PAST and words[2] == "je")


_SAYING: Final = re.compile(
    r"\b(?:vroeg|vroegen|vraagt|zei|zeiden|zegt|zeggen|denk ik|dacht ik|gevraagd)"
    r"(?! (?:je|net|daarnet|dat))(?: \w+){0,3}$|\bik dacht(?: eerst| toen| bij "
    r"mezelf)?$"
)


def announces_question(text: str) -> bool:
    """Whether a telling ends by announcing what somebody asked or said."""
    return bool(_SAYING.search(text))


_DUTCH_LETTERS: Final = re.compile(r"[aeiouy]")
_FOREIGN: Final = word_set("question_words", "foreign")


def is_dutch(words: list[str], known: frozenset[str]) -> bool:
    """Whether a line can be a Dutch sentence at all."""
    spoken = [word for word in words if word[0].isalpha()]
    if not spoken:
        return False
    home = sum(word in known for word in spoken)
    away = sum(word in _FOREIGN and word not in known for word in spoken)
    if away > home:
        return False
    if home:
        return True
    mashed = [
        w
        for w in spoken
        if not _DUTCH_LETTERS.search(w) or re.search(r"[^aeiouy]{6}", w)
    ]
    return len(spoken) > 1 and not mashed
