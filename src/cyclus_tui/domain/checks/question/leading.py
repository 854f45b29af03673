"""Leading questions (rule 3): whether a clause pushes towards an opinion."""

from __future__ import annotations

import re
from typing import Final

from cyclus_tui.domain.checks.patterns import alternatives, patterns
from cyclus_tui.domain.checks.question.clauses import Core
from cyclus_tui.domain.checks.question.words import FEELINGS
from cyclus_tui.domain.checks.word_lists import word_set

_LEADING: Final = patterns(
    r"""
    hoe \w+ (?:was|ben|kun|is|zijn) (?:je|ze|hij) (?:wel niet|zijn)\b
    hoe komt het (?:\w+ )?dat (?:je|ze|hij|niemand|de \w+) (?:\S+ )*?nooit\b
    \bje moet toch (?:\w+ )?(?:toegeven|erkennen|snappen|begrijpen)\b
    \b(?:vind|denk|zie|snap|voel|geloof|begrijp|besef|merk|erken) (?:je
        |iemand) (?:(?:dan|ook|nou|zelf|het|dat|zo|nu|eigenlijk|daar|er|toch) ){0,2}
        (?:niet|geen)\b(?! te)
    (?:vind|denk|voel|zie|geloof) je (?:dat |het |zelf )?ook\b
    is (?:het|dat|dit) (?:\w+ ){0,2}?niet (?:zo|gewoon|een beetje|eigenlijk|ook|te|heel
        |erg|juist|vooral|gek)\b
    \bis (?:het )?niet zo dat\b|\bje ben het (?:toch )?(?:er)? ?mee eens
        |\bgeef (?:nou |nu )?toe\b|\biedereen (?:weet|vind) toch
    \b(?:dat|het|dit|je|ze|hij|die|we) (?:is|was|ben|zijn|had|heb|kun|snap|begrijp|wil
        |moet|weet|vind|zie|voel|gaat|ga) (?:\w+ ){0,2}?toch\b
    (?:ben|was|is|voel|heb|waren|zijn) (?:\S+ ){1,3}?(?:niet|geen) (?:\w+ ){0,3}?
        (?:te |FEELING)
    (?:ben|heb|voel|zit|ligt|komt|speelt|is|was|heeft|zijn|doe|doet|denk|word|krijg|maak
        |maakt|lijkt|klinkt|wordt) (?:\S+ ){1,3}?(?:niet|geen) (?:(?:gewoon|ook
        |een beetje|stiekem|eigenlijk|vooral|juist|zelf|altijd|te|heel|allang|wat|moment
        |enkel|zo)\b)
    (?:vind|vond) je (?:dat|het) (?:\w+ )?(?:normaal|terecht|kun|acceptabel|nou|echt
        |nodig)\b
    \bhoe (?:kun|kon|durf|durft|haal) (?:je|ze|hij|iemand|mensen)(?: het| dat
        | daar)? (?:nou|nu|toch|zo|in je hoofd|in godsnaam)\b
    hoe (?:erg|schandalig|belachelijk|triest|vreselijk|slecht|dom|oneerlijk|vervelend
        |raar|gek|bizar|jammer) (?:is|was) (?:het|dat) (?!.*\bvoor (?:je|jou)\b)
        (?:\w+ )*?dat[ ]
    wie (?:zit|wil|gaat|heeft|heb) (?:daar|dat|er) nou\b|wat (?:heeft|heb) (?:\w+ ){1,3}
        (?:voor )?(?:zin|nut)\b|wat heb je (?:daar|er) (?:nou |nu )?aan\b
        |wat maakt (?:het|dat) (?:nou )?uit\b
    wie (?:wil|laat|zit|doet|gaat|gelooft|heeft|neemt|geeft|zegt) (?!er )(?:\S+ )*?nou\b
    waarom zou (?:je|ik) ook\b
    (?:vind|vinden|erger|voel|ben|word|maak|irriteer|schrik
        |baal) je (?:\S+ ){0,2}?ook zo\b
    ben je het (?:\w+ )?(?:met (?:me|mij|ons) |ermee )eens\b
    (?:is|was|waren|zijn|moet|moeten|vind|vond|heb|ga|gaat|doe|ben) (?!.* of )
        (?:\S+ ){1,3}?nou\b
    (?:heb|had|ben|wil|kun|is|doe) (?:\S+ ){1,3}?eigenlijk wel\b
    hoe (?:vaak|lang) moet\w* (?:\S+ )*?nog\b|wat moet er nog gebeuren voor
    hoe lang (?:laat|ga|blijf|accepteer|pik|slik|gaat) je (?:dat |dit |het |je )*nog\b
        |wat moet (?:\S+ ){1,4}nou\b
    zou het (?:niet |ook )*kun dat\b|klopt het dat (?:\S+ )*(?:eigenlijk|gewoon
        |stiekem)\b
    (?:besef|weet|snap|begrijp|realiseer) je (?:\w+ ){0,2}?wel (?:dat|hoe|wat)\b
        |heb je enig idee wat je\b
    \bdat (?:vind|noem) je (?:normaal|goed|eerlijk|leuk|terecht)\b
    waarom (?:bemoei|beschuldig|zeur|klaag|overdrijf|lieg|negeer|dwing|verzwijg) je\b
    geef (?:nou |nu |het |maar )*toe\b|\bje gaat (?:me|mij
        |ons) (?:toch )?niet vertellen\b
    wat (?:bezielt?|bezielde)\b|\b(?:in godsnaam|in hemelsnaam|in vredesnaam)\b
    (?:wat|wie) (?:\S+ ){1,4}(?:nou|toch) (?:\S+ )*?(?:niet|aan|voor|mee|van)$
        (?<!vond je daar van)
    wat vind je van (?:zo|zulke) (?:een )?\w+e \w+
    wie (?:wil|zou|vind|doet) (?:dat |het |er |daar )?(?:nou|nu )?(?:nou )?(?:niet
        |geen)\b
    waarom (?:altijd|toch altijd|steeds|weer)\b
    hoe kun het (?:\w+ )?dat (?:niemand|ze|je|hij) (?:\S+ )*?(?:niets|niks|iets|niet
        |nooit)\b
    waarom (?!denk je dat|vind je dat|voel|is\b|lukt|durf|werkt)\w+ (?:\S+ )*?(?:nou
        |weer|altijd|nooit|toch|zo nodig|zo moeilijk|nog steeds|eigenlijk nooit|zomaar
        |nu pas|dan pas)\b
    waarom (?:zou|moet) (?:zo|iemand|ze|hij|we|een|die|jongeren|mensen)\b
    (?:moet|moeten|ga|gaat|wil) (?:je|we|ze|hij) (?:dat|het|nou|daar)(?: \w+)? (?:nou
        |echt|wel|zo nodig|weer)\b
    """,
    FEELING="|".join(sorted(FEELINGS)),
)
_CERTAIN: Final = re.compile(
    r"^je moet toch (?:\w+ )?(?:toegeven|erkennen|snappen|begrijpen)\b"
    r"|^(?:je|dan) (?:snap|begrijp|weet|vind|wil|voel|zie|ben|heb|moet)(?: \w+)? toch\b"
    r"|\b(?:dat|het|dit) is toch (?:\w+ )?(?:" + "|".join(sorted(FEELINGS)) + r")\b"
)
"""What is told as if nobody could think otherwise, mark or no mark."""
_TOO_SURE: Final = re.compile(
    r"(?:dat|het|dit|die|ze|hij|je|we|iedereen|niemand|daar|zo) (?:(?!ik)\w+ "
    r"){1,4}toch (?!nog|weer|wel (?:goed|mooi|fijn))"
    r"|(?:dat|daar) (?:meen|geloof|weet) je (?:\w+ )*?(?:niet|wel|best)\b|.*\bdat "
    r"weet je (?:zelf )?(?:ook |best )?wel\b"
)
_FILLED_IN: Final = re.compile(
    r"(?:dan |daar )?(?:je (?!moet|kun|zou|mag|bent echt|hoef)\w+|(?!moet|kun|zou|mag"
    r"|hoef)\w+ je) (?:\S+ )*?(?:zeker|gewoon|eigenlijk|dus|vast|allang)\b"
)
"""What is filled in for the other: "je laat gewoon over je heen lopen"."""
_LOADED: Final = re.compile(rf"\b{alternatives('question_words', 'loaded')} \w+")
"""A judgement before a noun, slipped into the question."""
_DENIED: Final = re.compile(
    r"(?!(?:moet|moeten|kun|wil|mag|weet|lukt\w*|werkt\w*|kon|konden|mocht\w*|hoe\w+"
    r"|helpt|hielp|ga|kwam\w*|is er|was er|zijn er)\b)\w+ "
    r"(?:(?!dat (?!niet|geen|ook|zelf)|of |als |om )\S+ ){1,4}?(?:niet|geen) (?!meer"
    r"|nog|thuis|hier|daar|te \w+en\b|kinderen|familie|contact|auto|werk|geld|tijd"
    r"|antwoord|reactie|bang$|(?:ge|be|ver)\w+$)\S+"
)
"""A denial in a question that begins with its verb: it begs for a yes."""
_SOFTENED: Final = re.compile(
    r"\b(?:niet|geen) (?:een beetje|te |gewoon|ook|iets|stiekem|zelf|heel|erg|veel"
    r"|vooral)"
)
"""What comes after the denial when it is meant as a push."""
_STRONG_FEELINGS: Final = FEELINGS - word_set("question_words", "calm feelings")
"""Feelings and judgements one does not simply check."""
_PUSHING: Final = word_set("question_words", "pushing")


def leads(core: Core, *, tail: bool) -> tuple[bool, bool]:
    """Whether the clause pushes towards an opinion (rule 3), and whether that is sure.

    `tail` tells that it ended in a tag such as "hè?".
    """
    text, words = core.text, core.words
    telling = core.order == "telling"
    if core.order != "order" and _LOADED.search(text) and (core.asked or not telling):
        return True, True
    if telling and not core.asked and not tail:
        return _told_to_agree(text)
    if tail and telling:
        return True, True
    if any(
        pattern.search(text) if pattern.pattern[0] == "\\" else pattern.match(text)
        for pattern in _LEADING
    ):
        return True, True
    if core.order == "verb":
        first = words[0]
        if re.match(r"(?:weet|ben) je (?:\w+ ){0,3}zeker\b", text):
            return False, False
        if _DENIED.match(text):
            return True, bool(_SOFTENED.search(text))
        if _PUSHING & set(text.split(" of ")[0].split()[1:6]) and first not in {
            "kun",
            "zou",
        }:
            return True, first in {"ben", "was", "vind", "vond", "is", "denk"}
        return False, False
    if telling and core.asked:
        pushing = re.search(
            r"\b(?:toch|zeker|natuurlijk|vast|duidelijk|ongetwijfeld|zal wel|moet wel"
            r"|gewoon|eigenlijk|alleen maar|nog steeds)\b",
            text,
        )
        if pushing or _STRONG_FEELINGS & set(words):
            return True, bool(pushing)
    return False, False


def _told_to_agree(text: str) -> tuple[bool, bool]:
    """Whether a telling without a mark leaves no room for another view."""
    if _CERTAIN.search(text):
        return True, True
    parts = re.split(r" , | maar ", text)
    return any(_TOO_SURE.match(part) or _FILLED_IN.match(part) for part in parts), False
