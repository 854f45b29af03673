"""How advice sounds in Dutch: patterns over canonical words, data only."""

from __future__ import annotations

import re
from typing import Final

from cyclus_tui.domain.checks.patterns import alternatives, lines, patterns

_NOUN: Final = (
    r"(?:je|we|ze|hij|ik|er|dat|dit|het|die|iemand|niemand|anderen"
    r"|(?:de|een|het|mijn|die|dit|dat|haar|zijn|hun|je|onze|andere|jullie)"
    r" [\w-]+(?: (?:van|met|uit|bij) (?:\w+ )?\w+)?"
    r"|[\w-]{3,})"
)
NUDGE: Final = (
    r"(?:gewoon|eens|even|beter|toch|maar|ook|misschien|anders|eventueel|best)"
)
_HANDY: Final = (
    rf"(?:goed (?:om|als|idee)(?! ik)|{alternatives('question_words', 'handy')})"
)

ASKED: Final = tuple(
    (re.compile(line.removeprefix("? ")), line[0] != "?")
    for line in lines(
        r"""
    zou (?:een|meer|minder|het|de|dat) .*niet (?:goed|fijn|beter|wat|iets|leuk
        |nuttig) (?:zijn|wezen)\b
    (?:en )?wat dacht je (?:er|d'r)?van\b
    wie (?:kun|zou) (?:\S+ )+, .*\b(?:misschien|bijvoorbeeld)$
    (?:heb|had|heeft) (?:je|ze|hij|iemand) (?!.*\b(?:iets|wat|alles)\b.*geprobeerd)
        (?:[\w,-]+ )*?(?:geprobeerd|overwogen|nagedacht over een|gedacht aan|aan gedacht
        |aan .+ gedacht|eraan gedacht|erover gedacht om)\b
    (?:zou|is|was|wordt|lijkt|klinkt|helpt|vind|scheelt|werkt) (?:NOUN )?
        (?:\w+ ){0,4}?HANDY\b(?=.*\b(?:om|als|dat|te|niet|geen|zijn|voor|wanneer)\b|$)
    (?:zou|is|lijkt|was) (?:\S+ ){1,8}?(?:niet |geen |misschien |wel )*(?:iets|wat|niks
        |niets) (?:zijn|voor (?:je|jou|haar|hem|hen|hun|ons|die|de|mij)|zou zijn)\b
    (?:zou|kun) (?:\S+ ){1,6}?(?:wat|iets|niks|optie|oplossing) zijn\b
    (?:zou|helpt|kun|scheelt) (?:het|dat|er) (?:\w+ ){0,4}?(?:helpen|schelen|werken
        |kun)? ?(?:\w+ ){0,3}?(?:als|om|wanneer)[ ]
    zou (?:een|de|zo een|meer|minder) (?:\S+ )+(?:helpen|werken|schelen|kun)\b
    (?:zou het kun dat|klopt het dat) (?:\S+ )+beter[ ]
    lijkt (?:het )?(?:je|jou) (?:dat |het )?(?:\w+ ){0,3}(?:wat|iets|leuk|goed|fijn
        |handig)\b
    (?:zie|voel|durf|ben|sta|heb) je (?:\S+ ){0,5}?(?:zitten om|voor om|aan om|bereid om
        |open voor (?:om|een)|iets aan (?:als|om)|baat bij|zin om)\b
    (?:en )?wat (?:dacht je van|vind je (?:er)?van (?:om|als je)
        |zou je (?:er)?van (?:vinden|denken|zeggen) (?:om|als)|(?:let
        |belet) je (?:\S+ )*?(?:om|te)|(?:weerhoud\w*|hou\w*) je (?:\S+ )*?(?:gewoon
        |eens|nou|toch|niet))\b
    ? wat (?:zou|gebeurt|zal|gaat|kun) (?:er )?
        (?:\w+ )?gebeuren (?:\w+ )?als je (?!niets|niks|niet|boos|bang|wel|nee|.*\bniet)
    hoe (?:zou|klinkt|lijkt) (?:het|dat) (?:\w+ ){0,3}?(?:zijn|je|jou)? ?(?:om|als je
        |als we) (?=.*\b(?:eens|gewoon|even|samen|een)\b)
    ? hoe (?:zou|klinkt|lijkt) (?:het|dat) (?!voor )(?:\w+ ){0,3}?(?:zijn|je|jou)? ?
        (?:om|als je|als we)[ ]
    (?:en )?wat als (?:\S+ )+?(?:eens|een keer|gewoon|nou|samen|voortaan)[ ]
    zou (?:dat|het|dit|er) (?:\w+ )?(?:helpen|werken|schelen|iets|wat|kun)\b$
    ? (?:is|zijn|wordt) (?:er|dat|daar|het) (?:\S+ )*?(?:al|wel) eens (?:\S+ )*(?:ge\S+
        |be\S+)
    voel je (?:er )?iets voor\b|ben je het aan
    (?:heb|heeft) (?:je|ze|hij) (?:\S+ )*?(?:al|wel) (?:eens|ooit)? ?
        (?:\S+ )*laten \w+en$
    (?:mag|kun|zal) ik (?:\w+ )*(?:tip|advies|suggestie|raad)[ ]
    (?:en )?wat als (?:je|we) (?!niets|niks|.*\b(?:wel|niet|nooit)\b)
    (?:en )?(?:wat )?(?:als|stel dat|stel) (?:je|we|ze|hij) (?:\w+ ){0,4}?(?:nou|gewoon
        |eens)\b
    waarom (?:geen|niet) (?:een |eens |gewoon |even |bij |naar |samen )*\w+
    waarom (?:\S+ )*?(?:niet|geen) (?:\S+ )?(?:gewoon|eens|even)\b
    waarom (?:\S+ )*?(?:gewoon|eens|even) (?:niet|geen)\b
    waarom (?!(?:kun|wil|durf|vind|denk|weet|voel|slaap|geloof|snap|begrijp|ben|heb|zou
        |luister|reageer|is|hoor|zie|krijg|merk|mag|moet|eet|antwoord|lach|huil|hebben
        |zijn|kon|willen|weten|vinden|denken|durven)\b)[a-z]+(?<![dt]e)(?<!den)
        (?<!ten) (?:je|we|ik) (?:\S+ )*?(?:niet(?! meer)|geen)\b
    waarom heb je (?:\S+ )*?(?:niet|geen) (?:\S+ )*?ge\w+$
    waarom (?:zou|kun) (?:je|we) (?:\S+ )*?(?:niet|geen)[ ]
    (?:hoe lang|wanneer|waar) wacht je (?:\w+ )?(?:nog )?(?:met|op om)[ ]
    wanneer ga je (?:\S+ )*?(?:eindelijk|eens|nou)\b
    wie (?:kun|zou) (?:\S+ )+, (?:een|je|de) (?:\S+ )*misschien$
    (?:is|zijn|bestaat|heb) (?:er|je|daar|hier) (?:\w+ )?(?:niet|geen) (?:\S+ )*?(?:die
        |waar|om|dat|voor)\b(?=.*\b(?:kun|helpen|terecht|naartoe|heen|wil|mag)\b)
    (?:is|zijn) (?:een|de|zo een|dat|die) (?:\S+ )?(?:niet |geen |misschien )*(?:een )?
        (?:niks|niets|iets|wat|idee|optie|oplossing)(?: voor .*| zijn)?$
    had (?:je|we|iemand|ze|hij|de \w+) (?:\S+ )*?(?:niet|beter|gewoon|eerst|eerder)\b
        (?:\S+ )*?.*\b(?:kun|moeten|\w+en)$
    (?:weet|wist|ken) je (?:\w+ )?(?:dat|de|het|die|je)\b.*(?:kun|aanvragen|recht op
        |aanmelden|terecht|waar je)
    ? (?:zullen we|zal ik|zul we|laten we|laat ons|kun we|moeten we|zou we
        |gaan we) (?!.*\bweten\b)(?:\S+ )*?(?:niet |eens |gewoon |anders |samen )?
    """,
        HANDY=_HANDY,
        NOUN=_NOUN,
    )
)
TOLD: Final = patterns(
    r"""
    (?:^|, )(?:ooit |wel |al )*(?:al|wel|ooit)(?: eens| een keer)? (?:\S+ )*(?:gedacht
        |geprobeerd|overwogen|gesproken|gepraat|gebeld|gevraagd|gemeld|ingeschakeld)\b
    \bis het (?:\w+ ){0,3}(?:een idee|beter|handig|slim|verstandig|tijd) (?:om|als
        |dat)\b
    ^(?:en )?als je (?:\S+ )*?(?:een|ne) keer\b
    als ik (?:jou|je|hem|haar) was|in (?:je|jouw|jou) (?:plaats|geval|schoenen
        |situatie) zou
    ^(?:maar |dan |eerlijk gezegd |persoonlijk )?(?:zou ik|ik zou)(?! (?:\w+ )*?(?:graag
        |willen weten|nooit|niet kun|vinden|denken|weten hoe|niet weten|niet durven
        |niet willen|nooit|zelf ook|ook (?:boos|bang|niet))\b)(?: \S+)*? (?:\w+en|doen
        |gaan|weten ,.+)\b
    ^(?:ja |nou |dan |daar |dat |hier |misschien |volgens mij |eigenlijk |eventueel[ ]
        |anders |gewoon |soms |dus |toch |daarom )*(?:moet|zou|hoef|kun) je (?!.*\b
        (?:weten|begrijpen|snappen) (?:dat|hoe)\b)(?:\S+ )*?(?:gewoon|toch|maar|eens
        |echt|beter|misschien|naar|bij|met|niet (?:zo|te|meer|naar|alles)|\w+en|moeten
        |doen|gaan|zijn)\b
    ^(?:je|gij) (?:moet|hoeft|zou)(?! (?:\w+ )?(?:maar )?(?:het |er )?(?:maar )?(?:kun
        |durven|weten|mogen)\b)(?: \S+)* (?:\w{2,}[^aeiou]?en|gaan|doen|zijn|staan|zien
        |zijn|beter|los|weg|aan)\b
    ^je (?:kun|zou) (?:\S+ )*?(?:gewoon|toch|beter|ook|eens|altijd|misschien|best
        |eventueel|natuurlijk|nog|even|via|bijvoorbeeld|kun|bij|naar)\b(?!.*\bniet\b)
    ^(?!je |ze |hij ).*\bdat je (?:\S+ )*?(?:moet|moeten|beter|hoeft|zou moeten)\b
    \b(?:ik|we) (?:raad|adviseer|stel voor|zou zeggen|stel)\b(?: je| jou| aan| voor
        | dat)
    \b(?:mijn|een|kleine|gouden|goede|onze) (?:tip|advies|suggestie)\b|^(?:tip|advies
        |suggestie|idee)(?: ,| voor|$)
    ^(?:misschien|wellicht) (?:moet|moeten|kun|zou|is (?:het |een )?(?:\w+ )*?(?:iets
        |idee|beter|handig|slim|goed om|verstandig)|helpt|eens|iets|een \S+ )\b
    \b(?:goed|beter|leuk|slim) idee (?:om|als)|\bbeste is (?:om|als)|\bhet is (?:\w+ )?
        (?:beter|handig|slim|verstandig|het beste) (?:om|als|dat)
    \bwe (?:moeten|kun|zou|moet|gaan) (?:\S+ )*?(?:gewoon|eens|samen|beter|misschien|ook
        |toch|eventueel|moeten)\b
    \b(?:waarom|is) .* (?:dan|ook) (?:geen|niks|niet een) (?:idee|optie|oplossing)\b
    \b(?:heb|ben|had) je (?:\w+ )?(?:al|wel) (?:eens )?(?:aan|over) (?:\S+ )+gedacht\b
    \b(?:goed|slim|handig|beter|verstandig) (?:is|zou zijn|lijkt) (?:als|om|dat) (?:je
        |we|te)\b
    \bis (?:\w+ )?(?:slimmer|beter|handiger|verstandiger|makkelijker|fijner) (?:om
        |als)\b|^anders (?!ben|heb|voel|weet|word|krijg)\w+ je\b
    ^(?:misschien|mss) dat (?:je|we|ze|hij)\b|\b(?:is|zijn
        |zou) (?:ook |misschien |wel |echt |toch |dan )*(?:een (?:goede |goeie )?
        (?:optie|idee|mogelijkheid|oplossing)|iets voor (?:je|jou|haar|hem|hen|die))\b
    ^(?:een|de|met|meer|zo) .* zou (?:ook |misschien |wel |goed |heel |echt |al[ ]
        |hier |daar )*(?:kun|helpen|werken|passen|schelen)\b
    ^(?:ze|hij) (?:moet|moeten|kun|zou) (?:\S+ )*?(?:gewoon|eens|beter
        |misschien) (?:\S+ )*\w+en$
    ^(?:bij|via|met|op|in|voor|door|naar) (?:\S+ ){1,4}(?:kun|moet|zou) je\b
        (?!.*\bniet\b)
    ^ik (?:had|was) (?:\S+ )*?(?:allang|gewoon|meteen|direct)\b.*\b(?:ge|be|ver)\w+$
    ^wat (?:we|ik) (?:\w+ )*?(?:doen|deden|doe|deed|gedaan heb|gedaan hebben) (?:is
        |was)\b|\b(?:enige|beste) (?:wat|is)\b
    ^er (?:moet|moeten|zou) (?:gewoon |eens |toch |eigenlijk )*(?!iets (?:gebeuren
        |veranderen))(?:een|iemand|iets|meer|vaste)[ ]
    ^(?:het )?lijkt (?:me|mij) (?:\w+ )*?(?:verstandig|goed|beter|handig|slim|nodig
        |idee) (?:dat|om|als)\b
    ^(?:dan|dus|daar) (?!ben|heb|voel|weet|denk|zie|wordt|word|krijg|snap|was|had|is
        |kom)\w+ je (?:\S+ )*?(?:gewoon|toch|eerst|meteen|maar|eens|best|beter)\b
    ^(?:beter|best|liefst) (?!\w*(?:is|was|dan|ging|gaat|lastig|moeilijk|spannend|wel
        |veel|leuk|goed|heftig|raar)\b)
    ^je (?!ben|heb|voel|vind|denk|weet|zie|lijkt|klinkt|snap|wil|was|had|hoor|slaap
        |werkt|woon)\w+ (?:dan |daar |er |het |hem |haar )?(?:best|beter|gewoon
        |eerst) (?!wel)
    \bje heb (?:gewoon |dan |toch )?(?:een |hulp|meer ).*\bnodig$
    \bzou (?:\w+ )?(?:goed|beter|handig|slim|fijn|verstandig) (?:zijn|wezen) (?:als|om)
        |\bhet (?:zou|helpt|scheelt) (?:\w+ )*?(?:helpen |schelen |vaak |enorm |echt )*
        (?:als|om)\b
    ^wat (?:\w+ ){0,3}?(?:helpt|hielp|werkt|werkte|scheelt|scheelde|kun
        |zou) (?:\w+ ){0,3}?(?:is|was)\b|\bbij (?:mij|ons) (?:hielp|werkte) (?:het )?
        (?:om|als|toen)
    ^(?:daar|er) (?:is|bestaat|zijn|bestaan) (?:\w+ )*?(?:een|regelingen|cursussen
        |groepen|zo een) .*\b(?:voor|waar|die je|terecht)\b
    ^(?:mijn |gouden |een )?tip\b
    ^(?:dan |daar )?(?:helpt|werkt) (?:het )?(?:echt |vaak |soms )?(?:om|als) je\b
    """
)
