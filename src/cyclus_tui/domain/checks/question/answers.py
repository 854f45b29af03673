"""Questions that name their answers: choices (rule 4) and bare facts (rule 10)."""

from __future__ import annotations

import re
from typing import Final

from cyclus_tui.domain.checks.patterns import alternatives, whole_words
from cyclus_tui.domain.checks.question.clauses import Core
from cyclus_tui.domain.checks.question.forms import participle
from cyclus_tui.domain.checks.question.words import (
    ASKING,
    FINITE,
    INFINITIVES,
    PARTICIPLES,
    PREPOSITIONS,
    SUBJECTS,
    bag,
)

_INCLUSIVE: Final = re.compile(
    r"(?:heb|had|heeft|hebben|ken|is er|zijn er|was er|waren er|krijg|bestaat er"
    r"|komt er) "
)
_KNOWING: Final = re.compile(
    rf"\b{alternatives('question_words', 'find out')} (?:\w+ ){{0,3}}$"
)


_COMPARED: Final = re.compile(
    r"\b(?:liever|beter|eerder|belangrijker|meer|fijner|liefst|erger)\b"
)
_ROUGHLY: Final = re.compile(r"(?:zo|iets|zoiets|nee|wel|zelfs|toch|soms|wat|niet)$")
_CHECKED: Final = re.compile(r"(?:zeg|zie|vergis|heb|begrijp|hoor|ben|zit|sla) ik\b")
_MEASURED: Final = re.compile(r"\been \w+ of (?:\d+|twee|drie|vier|tien|wat)\b")
"""What follows "of" when no answer is offered."""


def offers(core: Core) -> tuple[bool, bool]:
    """Whether the clause offers the answers (rule 4), and whether that is sure."""
    words = core.words
    if core.order in {"telling", "order"} and not core.asked:
        bare = len(words) < 6 and not FINITE & set(words)
        return bare and "of" in words[1:-1], False
    if core.order == "indirect" or _MEASURED.search(core.text):
        return False, False
    if core.order == "verb" and core.text.endswith(" of niet") and len(words) > 3:
        return True, False
    places = [i for i, word in enumerate(words[:-1]) if word == "of" and i]
    return any(_alternative(core, i) for i in places), True


def _alternative(core: Core, i: int) -> bool:
    """Whether the "of" at this place joins two answers."""
    words = core.words
    before, after = words[i - 1], words[i + 1]
    rest, head = " ".join(words[i + 1 :]), " ".join(words[:i]) + " "
    if after in ASKING or _ROUGHLY.match(rest) or _CHECKED.match(rest):
        return False
    if after in {"zo", "iets", "zoiets"} or before in {"een", "al", "min"}:
        return False
    clause = after in SUBJECTS or after in {"de", "een", "mijn", "die", "haar"}
    if clause and _KNOWING.search(head):
        return False
    if core.order == "asking":
        later = words[i + 2] if i + 2 < len(words) else ""
        new = after in FINITE - PARTICIPLES and later in SUBJECTS
        return ("," in words[:i] and not new) or bool(_COMPARED.search(head))
    if core.order == "whether":
        return after not in SUBJECTS
    done = before in PARTICIPLES or participle(before)
    if _INCLUSIVE.match(core.text) and not done:
        return after in FINITE | PREPOSITIONS
    return True


_FACT: Final = re.compile(
    r"(?:(?:bij|met|van|voor|aan|door|sinds|tegen|vanaf|tot|om|op|in|naar|uit|over) )?"
    r"(?:wie|wanneer|hoeveel|hoe (?:vaak|veel|lang|oud|laat|groot|ver|hoog|breed|duur"
    r"|snel|heet|heten|heette|heetten|zwaar|noemt)"
    rf"|welke? (?:\w+ )?{alternatives('question_words', 'facts after which')}"
    r"|wat voor (?:een )?(?:soort )?"
    rf"{alternatives('question_words', 'facts after what kind of')}"
    r"|wat (?:is|was|zijn|waren) (?:(?:je|de|het|haar|zijn|hun|die) )?(?:\w+ )?"
    rf"{alternatives('question_words', 'facts after what is')}"
    r"|wat (?:kost|kostte|kosten|betaal|betaalt|betaalde|verdien|verdient)"
    r"|wat (?:stond|staat) er (?:op|in)|hoe (?:\w+ ){1,3}heet(?:en)?$|waar(?:heen)?"
    r"|vanwaar (?:kom|komt|kwam))\b"
)
_WHICH: Final = re.compile(
    r"(?:\w+ )?(?:welke?|wat voor(?: een)?(?: soort)?) (?!van\b)(?:andere |eerste "
    r"|nieuwe |soort )?([\w-]+)\b"
)
_ABSTRACT: Final = whole_words("question_words", "abstract")
"""Nouns after "welke" with which one asks for a view and no fact."""
_JUDGED: Final = whole_words("question_words", "judged")
_OPEN_DEGREE: Final = re.compile(
    r"hoe lang (?:hou|houd|kun|denk|wil|ga) .*\bvol\w*|hoe (?:lang|ver|groot|zwaar"
    r"|snel|hoog) (?:\w+ ){1,2}(?:de |het |je |die )?(?:kans|probleem|angst|druk"
    r"|drempel|weeg|belang)\w*"
    r"|hoeveel (?:vertrouwen|ruimte|energie|invloed|waarde|moeite|last|steun|hoop|zin"
    r"|druk)"
    r"|wie (?:steunt|steun|helpt|mis|vertrouw|betekent|bepaalt)"
)
_ASKED_FOR: Final = re.compile(
    r"(?:weet|ken|heb) je (?:nog |toevallig |misschien |ook |hier |daar )*"
    r"(?:het|de|zijn|haar|hun|die) (?:\w+ )?(?:nummer|naam|adres|datum|bedrag|leeftijd"
    r"|postcode|telefoonnummer|straatnaam|prijs)\b"
)
"""A bare fact in the wrapping of a yes-or-no question."""
_OPEN_WHERE: Final = re.compile(
    r"waar wil (?:je|ze|hij) (?:\w+ )*(?:heen|naartoe) (?:met|in)\b|waar (?:gaat"
    r"|ging) (?:het|dit|dat)\b|waar (?:\S+ )*?(?:op vast|op uit|aan denken|moeite mee"
    r"|aan toe)\b"
    r"|waar (?:\S+ )*?(?:moe|blij|trots|bang|boos|energie|last|behoefte|zorgen|spijt"
    r"|moeite|hoop) (?:\w+ )?(?:van|op|aan|over|mee|voor|uit)\b"
    r"|waar (?:zit|zitten|ligt|liggen|wringt|knelt|schuurt|haal|haalt|vind|sta|staat"
    r"|droom|hoop|verlang) .*"
    r"(?:pijn|twijfel|knelpunt|probleem|kracht|het|energie|moed|steun|vast|vertrouwen"
    r"|ruimte|grens|verschil|schoen|moeilijk\w*)\b"
)
_OPEN_WHO: Final = re.compile(
    r"(?:\w+ )?wie (?:of wat|zou|ben je (?:in|hier|voor|nu|zelf|dan)|zijn we om|denk"
    r"|vind|voel|is hij voor|is ze voor)\b|"
    r"wie (?:is|was) (?:\w+ ){1,3}voor (?:je|jou)"
)
_CONDITION: Final = re.compile(
    r"wanneer (?:(?:is|ben|zijn|wordt|gaat) (?:het|dat|iets|je|iemand|er)|voel|weet"
    r"|merk|vind|werkt|klopt|lukt|durf|kun je|zou|denk|lijkt|help|heb je (?:last|zin"
    r"|behoefte|het gevoel))\w*\b"
    r"(?!.*\b(?:begonnen|geweest|afspraak|begint|open|geboren|jarig|klaar|ge\w+[dt]"
    r"|verhuisd|daar|gesprek|vergadering"
    r"|overleden|gekomen|voorbij|dicht)\b)"
)


_AFTER_SPLIT: Final = bag(
    ", als toen nu om denk nog dan precies vast te stuk dood los zoek"
)
"""What may follow the second half of a split word."""


def is_fact(core: Core) -> bool:
    """Whether a w-question asks one bare fact (rule 10)."""
    text, words = core.text, core.words
    which = _WHICH.match(text)
    if which and not _ABSTRACT.fullmatch(which[1]):
        return not _JUDGED.search(text)
    if not _FACT.match(text):
        return False
    if _OPEN_DEGREE.match(text):
        return False
    if re.match(
        r"waar (?:kom|komt|kwam|kwamen|komen) (?:je|hij|ze|(?:die|de|het|dat) "
        r"(?:brief|geld|spullen|man|vrouw|mensen|rekening)) .*vandaan",
        text,
    ):
        return True
    if words[0] == "waar":
        return not (_split(words) or _OPEN_WHERE.match(text))
    if _OPEN_WHO.match(text) or re.match(
        r"hoe (?:lang|ver|vaak|snel|zwaar|groot) (?:wil|denk|zou|vind|voel|durf"
        r"|moet) je",
        text,
    ):
        return False
    return not (
        words[0] == "wanneer" and core.order == "asking" and _CONDITION.match(text)
    )


def _split(words: tuple[str, ...]) -> bool:
    """Whether "waar" belongs to a preposition further on: "waar twijfel je over"."""
    for i, word in enumerate(words[2:], 2):
        if word not in PREPOSITIONS:
            continue
        after = words[i + 1] if i + 1 < len(words) else ""
        if word == "naartoe" or (word == "naar" and after in {"toe", "", "heen"}):
            going = words[1] in {"ga", "ging", "gaat", "gingen", "ben"}
            return word == "naar" and after != "toe" and not going
        if not after or (after in _AFTER_SPLIT and word != "in"):
            return True
        if after in {"bij", "in", "op"} and word in {
            "tegenaan",
            "mee",
            "over",
            "tegen",
        }:
            return True
        if after in INFINITIVES | PARTICIPLES | {"toe"} or participle(after):
            return True
    return False


def wraps_fact(core: Core) -> bool:
    """Whether "weet je het nummer van …" asks for the fact itself."""
    return bool(_ASKED_FOR.match(core.text))
