"""The rules of the question checker: what kind of question a clause is.

Each rule is a pattern over the canonical words of the clause that asks; where two fit,
advice goes before leading, leading before choice, choice before closed.
"""

from __future__ import annotations

import re
from typing import Final

from cyclus_tui.domain.checks.question_clauses import Core
from cyclus_tui.domain.checks.question_order import INVITING
from cyclus_tui.domain.checks.question_words import (
    ASKING,
    FEELINGS,
    FINITE,
    INFINITIVES,
    LIVED,
    ORDERS,
    PARTICIPLES,
    PAST,
    PREPOSITIONS,
    PROPOSED,
    STATES,
    STEMS,
    SUBJECTS,
)

_TELLING: Final = (
    r"(?:vertel(?:len)?|zeggen|uitleggen|omschrijven|beschrijven|toelichten|meenemen"
    r"|schetsen|delen|noemen|kwijt|aangeven|voorbeeld(?:en)?|uitweiden|uitdiepen|verduidelijken|bijpraten|herhalen|opsommen|concreter"
    r"|voorlezen|ingaan|inkijkje|stilstaan|illustreren|woorden brengen|elkaar zetten|rij zetten|terugblikken|introduceren|nader|uittekenen|toevoegen|afmaken|uit de doeken doen|woorden geven|beeld geven|schilderen|parafraseren|samenvatten|verwoorden|typeren)"
)
_INVITED: Final = re.compile(
    r"(?:vertel|beschrijf|schets|omschrijf|noem|praat (?:ons|me)|neem (?:ons|me|mij)"
    r"|leg (?:\w+ ){0,3}uit|geef (?:\w+ ){0,3}voorbeeld|zeg (?:\w+ )?eens|doe (?:\w+ )*voorbeeld|loop (?:eens|even) (?:met|door)|ga (?:nog |eens |even )*terug (?:naar|in)|neem je tijd|geef (?:\w+ ){0,3}beeld|begin (?:eens |maar |gewoon )*bij|sta (?:eens |even )+stil|laat (?:\w+ ){0,3}"
    r"(?:horen|zien|weten)|ga (?:\w+ ){0,5}(?:op|dieper|verder) (?:door|in)\b|help (?:me|ons)"
    r"|teken|deel)\b"
    rf"|(?:probeer|kun|zou|wil|mag|mogen) (?:\w+ ){{0,10}}?{_TELLING}\b"
    r"|heb je (?:daar |hier |ook |misschien |eens )*(?:een )?voorbeeld"
    r"|(?:kun|zou|wil) je (?:\w+ ){0,5}(?:mee in|door ?op|ingaan op|op ingaan|schetsen)"
    r"|durf je (?:\w+ ){0,6}vertellen|(?:ik|we) (?:wil|willen|zou|hoor|horen|luister) (?:\w+ )*?graag(?: \S+)*?(?: horen| weten| naar je|$)|ik (?:ben )?(?:\w+ )?(?:benieuwd|nieuwsgierig) naar"
    r"|(?:ik|we) zou (?:\w+ ){0,3}(?:meer )?(?:horen|weten) (?:over|van)"
    r"|(?:mag|mogen) (?:ik|we) (?:\w+ ){0,5}(?:horen|weten)(?: over| van|$)"
)
_NOT_TO_US: Final = re.compile(
    r"\b(?:niet|(?:aan|tegen|met) (?:je|haar|hem|hen|hun|de|een|die|iemand|zijn)|je (?:het |dat )?(?:hem|haar|hun|hen))\b"
)

_NP: Final = (
    r"(?:je|we|ze|hij|ik|er|dat|dit|het|die|iemand|niemand|anderen"
    r"|(?:de|een|het|mijn|die|dit|dat|haar|zijn|hun|je|onze|andere|jullie)"
    r" [\w-]+(?: (?:van|met|uit|bij) (?:\w+ )?\w+)?"
    r"|[\w-]{3,})"
)
_NUDGE: Final = r"(?:gewoon|eens|even|beter|toch|maar|ook|misschien|anders|eventueel|best)"
_HANDY: Final = (
    r"(?:idee|optie|oplossing|mogelijkheid|beter|handig(?:er)?|slim(?:mer)?|verstandig(?:er)?|tijd"
    r"|fijner|makkelijker|moeite waard|goed (?:om|als|idee)(?! ik)|nuttig|zinvol|wijzer)"
)

_ADVICE: Final = tuple(
    (re.compile(pattern), sure)
    for pattern, sure in (
        # heb je al eens …
        (r"(?:heb|had|heeft) (?:je|ze|hij|iemand) (?!.*\b(?:iets|wat|alles)\b.*geprobeerd)"
         r"(?:[\w,-]+ )*?(?:geprobeerd|overwogen|nagedacht over een"
         r"|gedacht aan|aan gedacht|aan .+ gedacht|eraan gedacht|erover gedacht om)\b", True),
        # zou het niet beter zijn als …
        (rf"(?:zou|is|was|wordt|lijkt|klinkt|helpt|vind|scheelt|werkt) (?:{_NP} )?(?:\w+ ){{0,4}}?{_HANDY}\b"
         r"(?=.*\b(?:om|als|dat|te|niet|geen|zijn|voor|wanneer)\b|$)", True),
        (r"(?:zou|is|lijkt|was) (?:\S+ ){1,8}?(?:niet |geen |misschien |wel )*(?:iets|wat|niks|niets) "
         r"(?:zijn|voor (?:je|jou|haar|hem|hen|hun|ons|die|de|mij)|zou zijn)\b", True),
        (r"(?:zou|kun) (?:\S+ ){1,6}?(?:wat|iets|niks|optie|oplossing) zijn\b", True),
        (r"(?:zou|helpt|kun|scheelt) (?:het|dat|er) (?:\w+ ){0,4}?(?:helpen|schelen|werken|kun)? ?"
         r"(?:\w+ ){0,3}?(?:als|om|wanneer) ", True),
        (r"zou (?:een|de|zo een|meer|minder) (?:\S+ )+(?:helpen|werken|schelen|kun)\b", True),
        (r"(?:zou het kun dat|klopt het dat) (?:\S+ )+beter ", True),
        (r"lijkt (?:het )?(?:je|jou) (?:dat |het )?(?:\w+ ){0,3}(?:wat|iets|leuk|goed|fijn|handig)\b", True),
        (r"(?:zie|voel|durf|ben|sta|heb) je (?:\S+ ){0,5}?(?:zitten om|voor om|aan om|bereid om"
         r"|open voor (?:om|een)|iets aan (?:als|om)|baat bij|zin om)\b", True),
        # een voorstel in de vorm van een wat- of hoe-vraag
        (r"(?:en )?wat (?:dacht je van|vind je (?:er)?van (?:om|als je)|zou je (?:er)?van "
         r"(?:vinden|denken|zeggen) (?:om|als)|(?:let|belet) je (?:\S+ )*?(?:om|te)"
         r"|(?:weerhoud\w*|hou\w*) je (?:\S+ )*?(?:gewoon|eens|nou|toch|niet))\b", True),
        (r"wat (?:zou|gebeurt|zal|gaat|kun) (?:er )?(?:\w+ )?gebeuren (?:\w+ )?als je (?!niets|niks|niet|boos|bang|wel|nee|.*\bniet)", False),
        (r"hoe (?:zou|klinkt|lijkt) (?:het|dat) (?:\w+ ){0,3}?(?:zijn|je|jou)? ?(?:om|als je|als we) (?=.*\b(?:eens|gewoon|even|samen|een)\b)", True),
        (r"hoe (?:zou|klinkt|lijkt) (?:het|dat) (?!voor )(?:\w+ ){0,3}?(?:zijn|je|jou)? ?(?:om|als je|als we) ", False),
        (r"(?:en )?wat als (?:\S+ )+?(?:eens|een keer|gewoon|nou|samen|voortaan) ", True),
        (r"zou (?:dat|het|dit|er) (?:\w+ )?(?:helpen|werken|schelen|iets|wat|kun)\b$", True),
        (r"(?:is|zijn|wordt) (?:er|dat|daar|het) (?:\S+ )*?(?:al|wel) eens (?:\S+ )*(?:ge\S+|be\S+)", False),
        (r"voel je (?:er )?iets voor\b|ben je het aan", True),
        (r"(?:heb|heeft) (?:je|ze|hij) (?:\S+ )*?(?:al|wel) (?:eens|ooit)? ?(?:\S+ )*laten \w+en$", True),
        (r"(?:mag|kun|zal) ik (?:\w+ )*(?:tip|advies|suggestie|raad) ", True),
        (r"(?:en )?wat als (?:je|we) (?!niets|niks|.*\b(?:wel|niet|nooit)\b)", True),
        (r"(?:en )?(?:wat )?(?:als|stel dat|stel) (?:je|we|ze|hij) (?:\w+ ){0,4}?(?:nou|gewoon|eens)\b", True),
        (r"waarom (?:geen|niet) (?:een |eens |gewoon |even |bij |naar |samen )*\w+", True),
        (r"waarom (?:\S+ )*?(?:niet|geen) (?:\S+ )?(?:gewoon|eens|even)\b", True),
        (r"waarom (?:\S+ )*?(?:gewoon|eens|even) (?:niet|geen)\b", True),
        (r"waarom (?!(?:kun|wil|durf|vind|denk|weet|voel|slaap|geloof|snap|begrijp|ben|heb|zou|luister|reageer|is|hoor|zie|krijg|merk|mag|moet|eet|antwoord|lach|huil|hebben|zijn|kon|willen|weten|vinden|denken|durven)\b)[a-z]+(?<![dt]e)(?<!den)(?<!ten) "
         r"(?:je|we|ik) (?:\S+ )*?(?:niet|geen)\b", True),
        (r"waarom heb je (?:\S+ )*?(?:niet|geen) (?:\S+ )*?ge\w+$", True),
        (r"waarom (?:zou|kun) (?:je|we) (?:\S+ )*?(?:niet|geen) ", True),
        (r"(?:hoe lang|wanneer|waar) wacht je (?:\w+ )?(?:nog )?(?:met|op om) ", True),
        (r"wanneer ga je (?:\S+ )*?(?:eindelijk|eens|nou)\b", True),
        (r"wie (?:kun|zou) (?:\S+ )+, (?:een|je|de) (?:\S+ )*misschien$", True),
        # is er niet …
        (r"(?:is|zijn|bestaat|heb) (?:er|je|daar|hier) (?:\w+ )?(?:niet|geen) (?:\S+ )*?(?:die|waar|om|dat|voor)\b"
         r"(?=.*\b(?:kun|helpen|terecht|naartoe|heen|wil|mag)\b)", True),
        (r"(?:is|zijn) (?:een|de|zo een|dat|die) (?:\S+ )?(?:niet |geen |misschien )*(?:een )?(?:niks|niets|iets|wat|idee|optie|oplossing)(?: voor .*| zijn)?$", True),
        (r"had (?:je|we|iemand|ze|hij|de \w+) (?:\S+ )*?(?:niet|beter|gewoon|eerst|eerder)\b(?:\S+ )*?.*\b(?:kun|moeten|\w+en)$", True),
        (r"(?:weet|wist|ken) je (?:\w+ )?(?:dat|de|het|die|je)\b.*(?:kun|aanvragen|recht op|aanmelden|terecht|waar je)", True),
        (r"(?:zullen we|zal ik|zul we|laten we|laat ons|kun we|moeten we|zou we|gaan we) (?!.*\bweten\b)(?:\S+ )*?(?:niet |eens |gewoon |anders |samen )?", False),
    )
)
_TOLD_ADVICE: Final = tuple(
    re.compile(pattern)
    for pattern in (
        r"als ik (?:jou|je|hem|haar) was|in (?:je|jouw|jou) (?:plaats|geval|schoenen|situatie) zou",
        r"^(?:maar |dan |eerlijk gezegd |persoonlijk )?(?:zou ik|ik zou)(?! (?:\w+ )*?(?:graag|willen weten|nooit|niet kun"
        r"|vinden|denken|weten hoe|niet weten|niet durven|niet willen|nooit|zelf ook|ook (?:boos|bang|niet))\b)(?: \S+)*? (?:\w+en|doen|gaan|weten ,.+)\b",
        r"^(?:ja |nou |dan |daar |dat |hier |misschien |volgens mij |eigenlijk |eventueel |anders |gewoon |soms |dus |toch |daarom )*"
        r"(?:moet|zou|hoef|kun) je (?!.*\b(?:weten|begrijpen|snappen) (?:dat|hoe)\b)(?:\S+ )*?"
        r"(?:gewoon|toch|maar|eens|echt|beter|misschien|naar|bij|met|niet (?:zo|te|meer|naar|alles)|\w+en|moeten|doen|gaan|zijn)\b",
        r"^(?:je|gij) (?:moet|hoeft|zou)(?! (?:\w+ )?(?:maar )?(?:het |er )?(?:maar )?(?:kun|durven|weten|mogen)\b)(?: \S+)* "
        r"(?:\w{2,}[^aeiou]?en|gaan|doen|zijn|staan|zien|zijn|beter|los|weg|aan)\b",
        r"^je (?:kun|zou) (?:\S+ )*?(?:gewoon|toch|beter|ook|eens|altijd|misschien|best|eventueel|natuurlijk|nog|even|via|bijvoorbeeld|kun|bij|naar)\b(?!.*\bniet\b)",
        r"\bdat je (?:\S+ )*?(?:moet|moeten|beter|hoeft|zou moeten)\b",
        r"\b(?:ik|we) (?:raad|adviseer|stel voor|zou zeggen|stel)\b(?: je| jou| aan| voor| dat)",
        r"\b(?:mijn|een|kleine|gouden|goede|onze) (?:tip|advies|suggestie)\b|^(?:tip|advies|suggestie|idee)(?: ,| voor|$)",
        r"^(?:misschien|wellicht) (?:moet|moeten|kun|zou|is (?:het |een )?(?:\w+ )*?(?:iets|idee|beter|handig|slim|goed om|verstandig)|helpt|eens|iets|een \S+ )\b",
        r"\b(?:goed|beter|leuk|slim) idee (?:om|als)|\bbeste is (?:om|als)|\bhet is (?:\w+ )?(?:beter|handig|slim|verstandig|het beste) (?:om|als|dat)",
        r"\bwe (?:moeten|kun|zou|moet|gaan) (?:\S+ )*?(?:gewoon|eens|samen|beter|misschien|ook|toch|eventueel|moeten)\b",
        r"\b(?:waarom|is) .* (?:dan|ook) (?:geen|niks|niet een) (?:idee|optie|oplossing)\b",
        r"\b(?:heb|ben|had) je (?:\w+ )?(?:al|wel) (?:eens )?(?:aan|over) (?:\S+ )+gedacht\b",
        r"\b(?:goed|slim|handig|beter|verstandig) (?:is|zou zijn|lijkt) (?:als|om|dat) (?:je|we|te)\b",
        r"\bis (?:\w+ )?(?:slimmer|beter|handiger|verstandiger|makkelijker|fijner) (?:om|als)\b|^anders (?!ben|heb|voel|weet|word|krijg)\w+ je\b",
        r"^(?:misschien|mss) dat (?:je|we|ze|hij)\b|\b(?:is|zijn|zou) (?:ook |misschien |wel |echt |toch |dan )*(?:een (?:goede |goeie )?(?:optie|idee|mogelijkheid|oplossing)|iets voor (?:je|jou|haar|hem|hen|die))\b",
        r"^(?:een|de|met|meer|zo) .* zou (?:ook |misschien |wel |goed |heel |echt |al |hier |daar )*(?:kun|helpen|werken|passen|schelen)\b",
        r"^(?:ze|hij) (?:moet|moeten|kun|zou) (?:\S+ )*?(?:gewoon|eens|beter|misschien) (?:\S+ )*\w+en$",
        r"^(?:bij|via|met|op|in|voor|door|naar) (?:\S+ ){1,4}(?:kun|moet|zou) je\b(?!.*\bniet\b)",
        r"^ik (?:had|was) (?:\S+ )*?(?:allang|gewoon|meteen|direct)\b.*\b(?:ge|be|ver)\w+$",
        r"^wat (?:we|ik) (?:\w+ )*?(?:doen|deden|doe|deed|gedaan heb|gedaan hebben) (?:is|was)\b|\b(?:enige|beste) (?:wat|is)\b",
        r"^er (?:moet|moeten|zou) (?:gewoon |eens |toch |eigenlijk )*(?!iets (?:gebeuren|veranderen))(?:een|iemand|iets|meer|vaste) ",
        r"^(?:het )?lijkt (?:me|mij) (?:\w+ )*?(?:verstandig|goed|beter|handig|slim|nodig|idee) (?:dat|om|als)\b",
        r"^(?:dan|dus|daar) (?!ben|heb|voel|weet|denk|zie|wordt|word|krijg|snap|was|had|is|kom)\w+ je (?:\S+ )*?(?:gewoon|toch|eerst|meteen|maar|eens|best|beter)\b",
        r"^(?:beter|best|liefst) (?!\w*(?:is|was|dan|ging|gaat|lastig|moeilijk|spannend|wel|veel|leuk|goed|heftig|raar)\b)",
        r"^je (?!ben|heb|voel|vind|denk|weet|zie|lijkt|klinkt|snap|wil|was|had|hoor|slaap|werkt|woon)\w+ (?:dan |daar |er |het |hem |haar )?(?:best|beter|gewoon|eerst) (?!wel)",
        r"\bje heb (?:gewoon |dan |toch )?(?:een |hulp|meer ).*\bnodig$",
        r"\bzou (?:\w+ )?(?:goed|beter|handig|slim|fijn|verstandig) (?:zijn|wezen) (?:als|om)|\bhet (?:zou|helpt|scheelt) (?:\w+ )*?(?:helpen |schelen |vaak |enorm |echt )*(?:als|om)\b",
        r"^wat (?:\w+ ){0,3}?(?:helpt|hielp|werkt|werkte|scheelt|scheelde|kun|zou) (?:\w+ ){0,3}?(?:is|was)\b|\bbij (?:mij|ons) (?:hielp|werkte) (?:het )?(?:om|als|toen)",
        r"^(?:daar|er) (?:is|bestaat|zijn|bestaan) (?:\w+ )*?(?:een|regelingen|cursussen|groepen|zo een) .*\b(?:voor|waar|die je|terecht)\b",
        r"^(?:mijn |gouden |een )?tip\b",
        r"^(?:dan |daar )?(?:helpt|werkt) (?:het )?(?:echt |vaak |soms )?(?:om|als) je\b",
    )
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


def advises(core: Core) -> tuple[bool, bool]:
    """Whether the clause proposes something to do (rule 2), and whether that is sure."""
    text = core.text
    if core.order == "order":
        return core.words[0] in ORDERS and not _GIVE_IN.match(text), True
    if core.order == "whether":
        sure = bool(re.search(r"\bniet (?:beter|gewoon|eens)|\bbeter\b|\b(?:moet|moeten)$", text))
        return sure, sure
    for pattern, sure in _ADVICE:
        if pattern.match(text):
            return True, sure
    if core.order == "verb" and re.match(r"zou het (?:niet |ook )*kun dat\b(?!.* beter)", text):
        return False, False
    if core.order == "verb" and (found := _verb_advice(core)) is not None:
        return True, found
    if core.order == "telling" and any(
        _bare_infinitive(tuple(part.split())) for part in text.split(" , ")
    ):
        return True, True
    if any(pattern.search(text) for pattern in _TOLD_ADVICE):
        if core.order == "telling":
            return True, not core.asked or bool(re.search(rf"\b{_NUDGE}\b", text))
        if core.order == "verb":
            thought = core.words[0] in {"vind", "denk", "lijkt", "zou"}
            return thought and bool(re.search(r"\bdat je .*\b(?:moet|beter)", text)), True
    if core.words[0] in {"kun", "moet", "moeten", "mag"} and core.order == "verb":
        barred = re.search(r"\b(?:niet|geen) (?!meer|nog|goed|\w+$)\w+", text)
        return bool(barred), False
    return False, False


def _verb_advice(core: Core) -> bool | None:
    """Whether a verb-first clause proposes; the value tells whether that is sure."""
    words, text = core.words, core.text
    ending = _last_infinitive(words)
    subject = words[1] if len(words) > 1 else ""
    if words[0] in {"kun", "zou", "moet", "moeten", "wil", "mag", "mogen", "hoef", "hoeft", "ga", "kunnen"}:
        if not ending and re.search(r"\bniet (?:gewoon |eens |beter )?(?:naar|bij|met) ", text):
            return True
        if not ending or ending in STATES and not re.search(r"\b(?:beter|eens|gewoon|met|naar|bij|moeten)\b", text):
            return None
        if ending in _BEING and not re.search(r"\b(?:beter|moeten|gebaat|proberen|niet eens)\b", text):
            return None
        if "niet" in words or "geen" in words:
            if words[0] in {"wil", "mag", "ga"} and "eens" not in words and not re.search(r"je (?:dan |nou |nu |toch |ook )*niet \w+ ", text):
                return None
            return True if subject != "ik" else None
        if subject not in {"je", "we"}:
            return None
        if re.search(rf"\b{_NUDGE} ", text) and ending not in {"zeggen", "vertellen"}:
            return True
        if words[0] == "zou" and re.search(r"\b(?:kun|willen|moeten|mogen)\b", text) and ending not in STATES:
            return True
        if words[0] in {"kun", "zou"} and ending in PROPOSED:
            return True
        if words[0] in {"moet", "moeten"} and re.search(r"\b(?:eerst|zelf|dan|meer|minder)\b", text):
            return False
        return None
    if words[0] in {"heb", "ben", "heeft", "hebben"} and subject in {"je", "ze", "hij", "iemand"}:
        done = words[-1] if words[-1] in PARTICIPLES or _participle(words[-1]) else _participle_in(words)
        if not done or done in LIVED - {"geweest"} or done == "geweest" and not re.search(r"^ben .*\b(?:bij|naar|langs|met)\b", text) or "iets" in words or "alles" in words:
            return None
        early = " ".join(words[:7])
        if words[0] == "ben" and done not in _GONE:
            return None
        if re.search(r"\b(?:al eens|wel eens|ooit eens|al een keer|eens)\b", early):
            return subject == "je"
        if re.search(r"\bal\b(?! (?:lang|een tijd|jaren|veel))", early) and subject == "je":
            return True
    return None


_GIVE_IN: Final = re.compile(r"geef (?:nou |nu |het |maar )*toe\b")
_BEING: Final = frozenset("zijn hebben worden komen vinden voelen denken weten".split())
"""What nobody can be advised to do, nudge or no nudge."""
_GONE: Final = frozenset("geweest gegaan langsgegaan langsgeweest gestopt".split())
"""Where one can be sent to: "ben je al bij de huisarts geweest"."""


def _last_infinitive(words: tuple[str, ...]) -> str:
    """The last infinitive of a clause, up to a comma or side clause; "" if none."""
    for i, word in enumerate(words):
        if i > 2 and (word == "," or word in {"zodat", "omdat", "als", "want"}):
            words = words[:i]
            break
    for word in reversed(words[2:]):
        if word in INFINITIVES or word in STATES or word in PROPOSED:
            return word
        if len(word) > 4 and word.endswith("en") and word not in PARTICIPLES and _looks_infinitive(word):
            return word
        if word in {"doen", "gaan", "zien", "slaan", "staan", "ingaan", "aangaan"}:
            return word
    return ""


def _looks_infinitive(word: str) -> bool:
    """Whether an unknown word on -en ends in a known infinitive (opbellen, aanvragen)."""
    return any(word.endswith(known) for known in _TAILS) and not word.startswith("ge")


_TAILS: Final = tuple(
    ["gaan", "doen", "zien", "staan", "slaan"] + sorted(word for word in INFINITIVES | {"springen", "stappen", "huren", "bouwen", "nodigen", "zeggen"} if len(word) > 4)
)


def _participle(word: str) -> bool:
    """Whether an unknown word has the shape of a participle."""
    return bool(re.fullmatch(r"(?:\w{2,5})?ge\w{2,}(?:d|t|en)|(?:be|ver|ont|her)\w{3,}[dt]", word))


def _participle_in(words: tuple[str, ...]) -> str:
    """A participle before a tail such as "met je broer"; "" if none."""
    for word in reversed(words[2:]):
        if word in PARTICIPLES or _participle(word):
            return word
    return ""


_NUDGING_STARTS: Final = frozenset(
    """gewoon eerst niet misschien even lekker toch altijd nooit beter best meteen direct
    samen alles anders vooral zo snel eens nu morgen rustig maar""".split()
)


def _bare_infinitive(words: tuple[str, ...]) -> bool:
    """Whether a telling without a subject proposes: "gewoon niet meer opendoen"."""
    spoken = [word for word in words if word not in {"joh", "hoor", "he", "dus", "dan", ","}]
    if len(spoken) < 2 or words[0] not in _NUDGING_STARTS or SUBJECTS - {"het", "dat", "die", "er"} & set(words[:3]):
        return False
    last = spoken[-1]
    middle = set(spoken[:-1]) & FINITE - INFINITIVES - STEMS
    known = last in INFINITIVES or last in PROPOSED or _looks_infinitive(last)
    return known and not middle and last not in PARTICIPLES


_TAG: Final = re.compile(
    r"(?:^|.* )(?:toch|he|nietwaar|of niet(?: soms)?|niet waar|niet dan|zeker|toch niet|toch zeker"
    r"|of vergis ik me|ja toch)(?: denk je| vind je)?$"
)
_LEADING: Final = tuple(
    re.compile(pattern)
    for pattern in (
        r"\b(?:vind|denk|zie|snap|voel|geloof|begrijp|besef|merk|erken) (?:je|iemand) (?:(?:dan|ook|nou|zelf|het|dat|zo|nu|eigenlijk|daar|er|toch) ){0,2}(?:niet|geen)\b(?! te)",
        r"(?:vind|denk|voel|zie|geloof) je (?:dat |het |zelf )?ook\b",
        r"is (?:het|dat|dit) (?:\w+ ){0,2}?niet (?:zo|gewoon|een beetje|eigenlijk|ook|te|heel|erg|juist|vooral|gek)\b",
        r"\bis (?:het )?niet zo dat\b|\bje ben het (?:toch )?(?:er)? ?mee eens|\bgeef (?:nou |nu )?toe\b|\biedereen (?:weet|vind) toch",
        r"\b(?:dat|het|dit|je|ze|hij|die|we) (?:is|was|ben|zijn|had|heb|kun|snap|begrijp|wil|moet|weet|vind|zie|voel|gaat|ga) (?:\w+ ){0,2}?toch\b",
        r"(?:ben|was|is|voel|heb|waren|zijn) (?:\S+ ){1,3}?(?:niet|geen) (?:\w+ ){0,3}?(?:te |" + "|".join(sorted(FEELINGS)) + r")",
        r"(?:ben|heb|voel|zit|ligt|komt|speelt|is|was|heeft|zijn|doe|doet|denk|word|krijg|maak|maakt|lijkt|klinkt|wordt) "
        r"(?:\S+ ){1,3}?(?:niet|geen) (?:(?:gewoon|ook|een beetje|stiekem|eigenlijk|vooral|juist|zelf|altijd|te|heel|allang|wat|moment|enkel|zo)\b)",
        r"(?:vind|vond) je (?:dat|het) (?:\w+ )?(?:normaal|terecht|kun|acceptabel|nou|echt|nodig)\b",
        r"\bhoe (?:kun|kon|durf|durft|haal) (?:je|ze|hij|iemand|mensen)(?: het| dat| daar)? (?:nou|nu|toch|zo|in je hoofd|in godsnaam)\b",
        r"hoe (?:erg|schandalig|belachelijk|triest|vreselijk|slecht|dom|oneerlijk|vervelend|raar|gek|bizar|jammer) (?:is|was) (?:het|dat) (?!.*\bvoor (?:je|jou)\b)(?:\w+ )*?dat ",
        r"wie (?:zit|wil|gaat|heeft|heb) (?:daar|dat|er) nou\b|wat (?:heeft|heb) (?:\w+ ){1,3}(?:voor )?(?:zin|nut)\b|wat heb je (?:daar|er) (?:nou |nu )?aan\b|wat maakt (?:het|dat) (?:nou )?uit\b",
        r"wie (?:wil|laat|zit|doet|gaat|gelooft|heeft|neemt|geeft|zegt) (?!er )(?:\S+ )*?nou\b",
        r"waarom zou (?:je|ik) ook\b",
        r"(?:vind|vinden|erger|voel|ben|word|maak|irriteer|schrik|baal) je (?:\S+ ){0,2}?ook zo\b",
        r"ben je het (?:\w+ )?(?:met (?:me|mij|ons) |ermee )eens\b",
        r"(?:is|was|waren|zijn|moet|moeten|vind|vond|heb|ga|gaat|doe|ben) (?!.* of )(?:\S+ ){1,3}?nou\b",
        r"(?:heb|had|ben|wil|kun|is|doe) (?:\S+ ){1,3}?eigenlijk wel\b",
        r"hoe (?:vaak|lang) moet\w* (?:\S+ )*?nog\b|wat moet er nog gebeuren voor",
        r"hoe lang (?:laat|ga|blijf|accepteer|pik|slik|gaat) je (?:dat |dit |het |je )*nog\b|wat moet (?:\S+ ){1,4}nou\b",
        r"zou het (?:niet |ook )*kun dat\b|klopt het dat (?:\S+ )*(?:eigenlijk|gewoon|stiekem)\b",
        r"(?:besef|weet|snap|begrijp|realiseer) je (?:\w+ ){0,2}?wel (?:dat|hoe|wat)\b|heb je enig idee wat je\b",
        r"\bdat (?:vind|noem) je (?:normaal|goed|eerlijk|leuk|terecht)\b",
        r"waarom (?:bemoei|beschuldig|zeur|klaag|overdrijf|lieg|negeer|dwing|verzwijg) je\b",
        r"geef (?:nou |nu |het |maar )*toe\b|\bje gaat (?:me|mij|ons) (?:toch )?niet vertellen\b",
        r"wat (?:bezielt?|bezielde)\b|\b(?:in godsnaam|in hemelsnaam|in vredesnaam)\b",
        r"(?:wat|wie) (?:\S+ ){1,4}(?:nou|toch) (?:\S+ )*?(?:niet|aan|voor|mee|van)$(?<!vond je daar van)",
        r"wat vind je van (?:zo|zulke) (?:een )?\w+e \w+",
        r"wie (?:wil|zou|vind|doet) (?:dat |het |er |daar )?(?:nou|nu )?(?:nou )?(?:niet|geen)\b",
        r"waarom (?:altijd|toch altijd|steeds|weer)\b",
        r"hoe kun het (?:\w+ )?dat (?:niemand|ze|je|hij) (?:\S+ )*?(?:niets|niks|iets|niet|nooit)\b",
        r"waarom (?!denk je dat|vind je dat|voel|is\b|lukt|durf|werkt)\w+ (?:\S+ )*?(?:nou|weer|altijd|nooit|toch|zo nodig|zo moeilijk|nog steeds|eigenlijk nooit|zomaar|nu pas|dan pas)\b",
        r"waarom (?:zou|moet) (?:zo|iemand|ze|hij|we|een|die|jongeren|mensen)\b",
        r"(?:moet|moeten|ga|gaat|wil) (?:je|we|ze|hij) (?:dat|het|nou|daar)(?: \w+)? (?:nou|echt|wel|zo nodig|weer)\b",
    )
)
_CERTAIN: Final = re.compile(
    r"^(?:je|dan) (?:snap|begrijp|weet|vind|wil|voel|zie|ben|heb|moet)(?: \w+)? toch\b"
    r"|\b(?:dat|het|dit) is toch (?:\w+ )?(?:" + "|".join(sorted(FEELINGS)) + r")\b"
)
"""What is told as if nobody could think otherwise, mark or no mark."""
_TOO_SURE: Final = re.compile(
    r"(?:dat|het|dit|die|ze|hij|je|we|iedereen|niemand|daar|zo) (?:(?!ik)\w+ ){1,4}toch (?!nog|weer|wel (?:goed|mooi|fijn))"
    r"|(?:dat|daar) (?:meen|geloof|weet) je (?:\w+ )*?(?:niet|wel|best)\b|.*\bdat weet je (?:zelf )?(?:ook |best )?wel\b"
)
_FILLED_IN: Final = re.compile(
    r"(?:dan |daar )?(?:je (?!moet|kun|zou|mag|bent echt|hoef)\w+|(?!moet|kun|zou|mag|hoef)\w+ je) (?:\S+ )*?(?:zeker|gewoon|eigenlijk|dus|vast|allang)\b"
)
"""What is filled in for the other: "je laat gewoon over je heen lopen"."""
_LOADED: Final = re.compile(
    r"\b(?:belachelijke|slappe|schandalige|achterlijke|asociale|domme|luie|walgelijke|onzinnige|idiote|waardeloze"
    r"|vreselijke|hopeloze|oneerlijke|stomme|rare|absurde|bizarre|krankzinnige|onmenselijke|egoistische|achterbakse"
    r"|onbeschofte|onbetrouwbare|zinloze|kinderachtige|overdreven|gemene|zulke) \w+"
)
"""A judgement before a noun, slipped into the question."""
_DENIED: Final = re.compile(
    r"(?!(?:moet|moeten|kun|wil|mag|weet|lukt\w*|werkt\w*|kon|konden|mocht\w*|hoe\w+|helpt|hielp|ga|kwam\w*|is er|was er|zijn er)\b)\w+ "
    r"(?:(?!dat (?!niet|geen|ook|zelf)|of |als |om )\S+ ){1,4}?(?:niet|geen) (?!meer|nog|thuis|hier|daar|te \w+en\b|kinderen|familie|contact|auto|werk|geld|tijd|antwoord|reactie|bang$|(?:ge|be|ver)\w+$)\S+"
)
"""A denial in a question that begins with its verb: it begs for a yes."""
_SOFTENED: Final = re.compile(
    r"\b(?:niet|geen) (?:een beetje|te |gewoon|ook|iets|stiekem|zelf|heel|erg|veel|vooral)"
)
"""What comes after the denial when it is meant as a push."""
_STRONG_FEELINGS: Final = FEELINGS - frozenset(
    "naar beter goed duidelijk belangrijk makkelijk fijn leuk tevreden slecht erg".split()
)
"""Feelings and judgements one does not simply check."""
_PUSHING: Final = frozenset("natuurlijk zeker toch echt werkelijk serieus stiekem gewoon".split())


def leads(core: Core, *, tail: bool) -> tuple[bool, bool]:
    """Whether the clause pushes towards an opinion (rule 3), and whether that is sure.

    `tail` tells that it ended in a tag such as "hè?".
    """
    text, words = core.text, core.words
    telling = core.order == "telling"
    if core.order != "order" and _LOADED.search(text) and (core.asked or not telling):
        return True, True
    if telling and not core.asked and not tail:
        return (True, True) if _CERTAIN.search(text) else (bool(_TOO_SURE.match(text) or _FILLED_IN.match(text)), False)
    if tail and telling:
        return True, True
    if any(pattern.search(text) if pattern.pattern[0] == "\\" else pattern.match(text) for pattern in _LEADING):
        return True, True
    if core.order == "verb":
        first = words[0]
        if re.match(r"(?:weet|ben) je (?:\w+ ){0,3}zeker\b", text):
            return False, False
        if _DENIED.match(text):
            return True, bool(_SOFTENED.search(text))
        if _PUSHING & set(text.split(" of ")[0].split()[1:6]) and first not in {"kun", "zou"}:
            return True, first in {"ben", "was", "vind", "vond", "is", "denk"}
        return False, False
    if telling and core.asked:
        pushing = re.search(r"\b(?:toch|zeker|natuurlijk|vast|duidelijk|ongetwijfeld|zal wel|moet wel|gewoon|eigenlijk|alleen maar|nog steeds)\b", text)
        if pushing or _STRONG_FEELINGS & set(words):
            return True, bool(pushing)
    return False, False


_INCLUSIVE: Final = re.compile(
    r"(?:heb|had|heeft|hebben|ken|is er|zijn er|was er|waren er|krijg|bestaat er|komt er) "
)
_KNOWING: Final = re.compile(
    r"\b(?:weet|wist|weten|vraag\w*|vroeg|gevraagd|kijk\w*|bekeken|zien|zie|hoort|horen|snap|merk\w*|benieuwd|twijfel\w*"
    r"|nagaan|nagegaan|checken|gecheckt|uitzoeken|uitgezocht|nadenken|zeker|idee|bespreken|besproken|bedenken|af"
    r"|beslissen|uitmaken|gezegd|zeggen|maakt|maakte) (?:\w+ ){0,3}$"
)
_NO_CHOICE: Final = frozenset("niet zo iets zoiets nee wel zelfs toch soms wat".split())


def offers(core: Core) -> tuple[bool, bool]:
    """Whether the clause offers the answers (rule 4), and whether that is sure."""
    words = core.words
    if core.order in {"telling", "order"} and not core.asked:
        return len(words) < 6 and not FINITE & set(words) and "of" in words[1:-1], False
    for i, word in enumerate(words):
        if word != "of" or i in (0, len(words) - 1):
            continue
        after, before = words[i + 1], words[i - 1]
        if after in _NO_CHOICE and i + 2 >= len(words):
            if after == "niet" and core.order == "verb" and len(words) > 3:
                return True, False
            continue
        if re.match(r"(?:zeg|zie|vergis|heb|begrijp|hoor|ben) ik\b", " ".join(words[i + 1 :])):
            continue
        if after in {"zo", "iets", "zoiets"} or re.search(r"\been (?:\w+ )$", " ".join(words[:i]) + " ") and re.fullmatch(r"\d+|twee|drie|vier|tien|wat", after):
            continue
        if before in {"een", "al", "min"}:
            continue
        clause = after in SUBJECTS or after in {"de", "een", "mijn", "die", "haar"}
        head = " ".join(words[:i]) + " "
        if clause and _KNOWING.search(head):
            continue
        if after in ASKING:
            continue
        if core.order == "asking":
            compared = re.search(r"\b(?:liever|beter|eerder|belangrijker|meer|fijner|liefst|erger)\b", head)
            if "," in words[:i] and not (after in FINITE - PARTICIPLES and words[i + 2 : i + 3] and words[i + 2] in SUBJECTS) or compared:
                return True, True
            continue
        if core.order == "indirect":
            continue
        if core.order == "whether":
            return after not in SUBJECTS, True
        if _INCLUSIVE.match(core.text) and not (before in PARTICIPLES or _participle(before)) and after not in FINITE | PREPOSITIONS:
            continue
        return True, True
    return False, False


_FACT: Final = re.compile(
    r"(?:(?:bij|met|van|voor|aan|door|sinds|tegen|vanaf|tot|om|op|in|naar|uit|over) )?"
    r"(?:wie|wanneer|hoeveel|hoe (?:vaak|veel|lang|oud|laat|groot|ver|hoog|breed|duur|snel|heet|heten|heette|heetten|zwaar|noemt)"
    r"|(?:welke?) (?:\w+ )?(?:dag|dagen|jaar|maand|week|datum|straat|wijk|buurt|stad|dorp|klas|school|loket|nummer|merk|leeftijd"
    r"|organisatie|instantie|bedrijf|huis|kamer|plek|plaats|locatie|zaal|lijn|bus|tijd|uur|tijdstip|bedrag|afdeling|huisarts|gemeente"
    r"|verdieping|flat|taal|talen|land|opleiding|vereniging|groep|mensen|personen|woningbouw\w*|\w*corporatie\w*|\w*organisaties?|\w+vereniging|avond|middag|ochtend|post"
    r"|folder|brief|formulier\w*|website|partij|partijen|kinderen|collega\w*|persoon|dokter|dienst|regeling|bank|winkel|kleur|maat|soort \w+|type)"
    r"|wat voor (?:een )?(?:soort )?(?:werk|baan|uitkering|huis|woning|auto|opleiding|contract|school|ziekte|instantie|organisatie|formulier|brief)"
    r"|wat (?:is|was|zijn|waren) (?:(?:je|de|het|haar|zijn|hun|die) )?(?:\w+ )?(?:deadline|termijn|wachttijd|einddatum|straatnaam|achternaam|salaris|diagnose|budget|boete|mailadres|naam|leeftijd|adres|datum|bedrag|nummer|telefoonnummer"
    r"|huur|prijs|functie|beroep|postcode|openingstijden|tijd)"
    r"|wat (?:kost|kostte|kosten|betaal|betaalt|betaalde|verdien|verdient)"
    r"|wat (?:stond|staat) er (?:op|in)|hoe (?:\w+ ){1,3}heet(?:en)?$|waar(?:heen)?|vanwaar (?:kom|komt|kwam))\b"
)
_WHICH: Final = re.compile(r"(?:\w+ )?(?:welke?|wat voor(?: een)?(?: soort)?) (?!van\b)(?:andere |eerste |nieuwe |soort )?([\w-]+)\b")
_ABSTRACT: Final = re.compile(
    r"\w+(?:heid|heden|tie|ties|schap|isme|teit|nis|ssing|dering|ding|ling|king|ning|ring|ting|ingen)"
    r"|gedachten?|gevoel(?:ens)?|rol|redenen?|vra(?:ag|gen)|betekenis|kant(?:en)?|stap(?:pen)?|behoeftes?|behoeften"
    r"|invloed|manier(?:en)?|idee(?:en)?|waarden?|woord(?:en)?|angst(?:en)?|hoop|wens(?:en)?|dro(?:om|men)|verschil(?:len)?"
    r"|effect(?:en)?|gevolg(?:en)?|signa(?:al|len)|momenten|indruk|boodschap|aannames?|oordeel|belang(?:en)?|kracht(?:en)?"
    r"|talent(?:en)?|les(?:sen)?|ruimte|steun|hulp|dingen|zaken|zorgen|probleem|problemen|obstakels?|drempels?|keuzes?|toon|sfeer"
    r"|relatie|band|beeld|blik|inzicht(?:en)?|weg|richting|toekomst|grens|grenzen|kans(?:en)?|doel(?:en)?|argument(?:en)?|feit(?:en)?"
    r"|deel|delen|stuk|plek|plaats|is|zijn|zou|heb|vind|mensen|emoties?|stem|reacties?|conflict(?:en)?|twijfels?|patro(?:on|nen)|eisen|motief|motieven|iemand|mens|man|vrouw|type|persoon|leven|tijd|gezin|buurman|buurvrouw|vader|moeder|indruk|spanning(?:en)?"
)
"""Nouns after "welke" with which one asks for a view and no fact."""
_JUDGED: Final = re.compile(
    r"\b(?:vind|vond|voel|voelde|denk|zou|raakt|raakte|helpt|hielp|past|wil|hoop|mis|maakt|maakte|verwacht|best|liefst|meest|belangrijk\w*|moeilijk\w*)\b"
)
_OPEN_DEGREE: Final = re.compile(
    r"hoe lang (?:hou|houd|kun|denk|wil|ga) .*\bvol\w*|hoe (?:lang|ver|groot|zwaar|snel|hoog) (?:\w+ ){1,2}(?:de |het |je |die )?(?:kans|probleem|angst|druk|drempel|weeg|belang)\w*"
    r"|hoeveel (?:vertrouwen|ruimte|energie|invloed|waarde|moeite|last|steun|hoop|zin|druk)"
    r"|wie (?:steunt|steun|helpt|mis|vertrouw|betekent|bepaalt)"
)
_OPEN_WHERE: Final = re.compile(
    r"waar wil (?:je|ze|hij) (?:\w+ )*(?:heen|naartoe) (?:met|in)\b|waar (?:gaat|ging) (?:het|dit|dat)\b|waar (?:\S+ )*?(?:op vast|op uit|aan denken|moeite mee|aan toe)\b"
    r"|waar (?:\S+ )*?(?:moe|blij|trots|bang|boos|energie|last|behoefte|zorgen|spijt|moeite|hoop) (?:\w+ )?(?:van|op|aan|over|mee|voor|uit)\b"
    r"|waar (?:zit|zitten|ligt|liggen|wringt|knelt|schuurt|haal|haalt|vind|sta|staat|droom|hoop|verlang) .*"
    r"(?:pijn|twijfel|knelpunt|probleem|kracht|het|energie|moed|steun|vast|vertrouwen|ruimte|grens|verschil|schoen|moeilijk\w*)\b"
)
_OPEN_WHO: Final = re.compile(
    r"(?:\w+ )?wie (?:of wat|zou|ben je (?:in|hier|voor|nu|zelf|dan)|zijn we om|denk|vind|voel|is hij voor|is ze voor)\b|"
    r"wie (?:is|was) (?:\w+ ){1,3}voor (?:je|jou)"
)
_CONDITION: Final = re.compile(
    r"wanneer (?:(?:is|ben|zijn|wordt|gaat) (?:het|dat|iets|je|iemand|er)|voel|weet|merk|vind|werkt|klopt|lukt|durf|kun je|zou|denk|lijkt|help|heb je (?:last|zin|behoefte|het gevoel))\w*\b"
    r"(?!.*\b(?:begonnen|geweest|afspraak|begint|open|geboren|jarig|klaar|ge\w+[dt]|verhuisd|daar|gesprek|vergadering"
    r"|overleden|gekomen|voorbij|dicht)\b)"
)


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
    if re.match(r"waar (?:kom|komt|kwam|kwamen|komen) (?:je|hij|ze|(?:die|de|het|dat) (?:brief|geld|spullen|man|vrouw|mensen|rekening)) .*vandaan", text):
        return True
    if words[0] == "waar":
        return not (_split(words) or _OPEN_WHERE.match(text))
    if _OPEN_WHO.match(text) or re.match(r"hoe (?:lang|ver|vaak|snel|zwaar|groot) (?:wil|denk|zou|vind|voel|durf|moet) je", text):
        return False
    return not (words[0] == "wanneer" and core.order == "asking" and _CONDITION.match(text))


def _split(words: tuple[str, ...]) -> bool:
    """Whether "waar" belongs to a preposition further on: "waar twijfel je over"."""
    for i, word in enumerate(words[2:], 2):
        if word not in PREPOSITIONS:
            continue
        after = words[i + 1] if i + 1 < len(words) else ""
        if word == "naar" and after in {"toe", "", "heen"} or word == "naartoe":
            return after not in {"toe"} and word != "naartoe" and words[1] not in {"ga", "ging", "gaat", "gingen", "ben"}
        if not after or after in {",", "als", "toen", "nu", "bij", "in", "om", "denk", "nog", "dan", "precies", "vast", "op", "te", "stuk", "dood", "los"} and word not in {"in"}:
            if after in {"bij", "in", "op"} and word not in {"tegenaan", "mee", "over", "tegen"}:
                continue
            return True
        if after in INFINITIVES or after in PARTICIPLES or after in {"toe"} or _participle(after):
            return True
    return False


def reproaches(core: Core) -> bool:
    """Whether "waarom …" can sound like a reproach (rule 8)."""
    text, words = core.text, core.words
    if words[0] not in {"waarom", "hoezo"} or core.order == "indirect":
        return False
    if words[1:2] in (("niet",), ("geen",)):
        return False
    if words[1:2] in (("zou",), ("altijd",), ("moet",)):
        return True
    if re.search(r"\b(?:niet|geen|nooit|nou|toch|weer|altijd|steeds|niemand|niks|niets)\b", text):
        return not re.match(r"\w+ (?:denk|vind|lukt|werkt|durf|kun|is|wil|voel|zou|lukte)\b", text) or "nou" in words
    if words[0] == "hoezo" or len(words) < 3:
        return False
    if words[1] in {"denk", "vind", "voel", "is", "was", "wil", "raakt", "raakte", "werkt", "lukt", "komt"}:
        return False
    return words[2] == "je" or (words[1] in PAST and words[2] == "je")


def told_of(text: str) -> bool:
    """Whether a telling reports what somebody asked or said."""
    return bool(
        re.match(r"(?:\w+ ){0,4}?(?:vroeg|vroegen|vraagt|zei|zeiden|zegt|dacht ik|denk ik|ik dacht(?: eerst| toen| bij mezelf)?$|gevraagd)\b(?! (?:je|net|daarnet))", text)
    )


_DUTCH_LETTERS: Final = re.compile(r"[aeiouy]")
_FOREIGN: Final = frozenset(
    """the you your are how what's why does did with this that they have has not and for
    que est vous pas les des une pour avec comment pourquoi ich nicht ist und wie geht das
    sie der mit ben bir ve bu ne nasil como esta porque para usted los""".split()
)


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
    mashed = [w for w in spoken if not _DUTCH_LETTERS.search(w) or re.search(r"[^aeiouy]{6}", w)]
    return len(spoken) > 1 and not mashed
