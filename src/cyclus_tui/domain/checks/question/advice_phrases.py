"""How advice sounds in Dutch: patterns over canonical words, data only."""

from __future__ import annotations

import re
from typing import Final

from cyclus_tui.domain.checks.word_lists import alternatives

_NP: Final = (
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
    (re.compile(pattern), sure)
    for pattern, sure in (
        (
            r"zou (?:een|meer|minder|het|de|dat) .*niet (?:goed|fijn|beter|wat|iets"
            r"|leuk|nuttig) (?:zijn|wezen)\b",
            True,
        ),
        (r"(?:en )?wat dacht je (?:er|d'r)?van\b", True),
        (r"wie (?:kun|zou) (?:\S+ )+, .*\b(?:misschien|bijvoorbeeld)$", True),
        # heb je al eens …
        (
            r"(?:heb|had|heeft) (?:je|ze|hij|iemand) (?!.*\b(?:iets|wat"
            r"|alles)\b.*geprobeerd)"
            r"(?:[\w,-]+ )*?(?:geprobeerd|overwogen|nagedacht over een"
            r"|gedacht aan|aan gedacht|aan .+ gedacht|eraan gedacht|erover gedacht "
            r"om)\b",
            True,
        ),
        # zou het niet beter zijn als …
        (
            rf"(?:zou|is|was|wordt|lijkt|klinkt|helpt|vind|scheelt|werkt) (?:{_NP} "
            rf")?(?:\w+ ){{0,4}}?{_HANDY}\b"
            r"(?=.*\b(?:om|als|dat|te|niet|geen|zijn|voor|wanneer)\b|$)",
            True,
        ),
        (
            r"(?:zou|is|lijkt|was) (?:\S+ ){1,8}?(?:niet |geen |misschien |wel "
            r")*(?:iets|wat|niks|niets) "
            r"(?:zijn|voor (?:je|jou|haar|hem|hen|hun|ons|die|de|mij)|zou zijn)\b",
            True,
        ),
        (r"(?:zou|kun) (?:\S+ ){1,6}?(?:wat|iets|niks|optie|oplossing) zijn\b", True),
        (
            r"(?:zou|helpt|kun|scheelt) (?:het|dat|er) (?:\w+ ){0,4}?(?:helpen"
            r"|schelen|werken|kun)? ?"
            r"(?:\w+ ){0,3}?(?:als|om|wanneer) ",
            True,
        ),
        (
            r"zou (?:een|de|zo een|meer|minder) (?:\S+ )+(?:helpen|werken|schelen"
            r"|kun)\b",
            True,
        ),
        (r"(?:zou het kun dat|klopt het dat) (?:\S+ )+beter ", True),
        (
            r"lijkt (?:het )?(?:je|jou) (?:dat |het )?(?:\w+ ){0,3}(?:wat|iets|leuk"
            r"|goed|fijn|handig)\b",
            True,
        ),
        (
            r"(?:zie|voel|durf|ben|sta|heb) je (?:\S+ ){0,5}?(?:zitten om|voor om"
            r"|aan om|bereid om"
            r"|open voor (?:om|een)|iets aan (?:als|om)|baat bij|zin om)\b",
            True,
        ),
        # een voorstel in de vorm van een wat- of hoe-vraag
        (
            r"(?:en )?wat (?:dacht je van|vind je (?:er)?van (?:om|als je)|zou je "
            r"(?:er)?van "
            r"(?:vinden|denken|zeggen) (?:om|als)|(?:let|belet) je (?:\S+ )*?(?:om|te)"
            r"|(?:weerhoud\w*|hou\w*) je (?:\S+ )*?(?:gewoon|eens|nou|toch|niet))\b",
            True,
        ),
        (
            r"wat (?:zou|gebeurt|zal|gaat|kun) (?:er )?(?:\w+ )?gebeuren (?:\w+ "
            r")?als je (?!niets|niks|niet|boos|bang|wel|nee|.*\bniet)",
            False,
        ),
        (
            r"hoe (?:zou|klinkt|lijkt) (?:het|dat) (?:\w+ ){0,3}?(?:zijn|je|jou)? "
            r"?(?:om|als je|als we) (?=.*\b(?:eens|gewoon|even|samen|een)\b)",
            True,
        ),
        (
            r"hoe (?:zou|klinkt|lijkt) (?:het|dat) (?!voor )(?:\w+ ){0,3}?(?:zijn|je"
            r"|jou)? ?(?:om|als je|als we) ",
            False,
        ),
        (
            r"(?:en )?wat als (?:\S+ )+?(?:eens|een keer|gewoon|nou|samen|voortaan) ",
            True,
        ),
        (
            r"zou (?:dat|het|dit|er) (?:\w+ )?(?:helpen|werken|schelen|iets|wat"
            r"|kun)\b$",
            True,
        ),
        (
            r"(?:is|zijn|wordt) (?:er|dat|daar|het) (?:\S+ )*?(?:al|wel) eens (?:\S+ "
            r")*(?:ge\S+|be\S+)",
            False,
        ),
        (r"voel je (?:er )?iets voor\b|ben je het aan", True),
        (
            r"(?:heb|heeft) (?:je|ze|hij) (?:\S+ )*?(?:al|wel) (?:eens|ooit)? "
            r"?(?:\S+ )*laten \w+en$",
            True,
        ),
        (r"(?:mag|kun|zal) ik (?:\w+ )*(?:tip|advies|suggestie|raad) ", True),
        (r"(?:en )?wat als (?:je|we) (?!niets|niks|.*\b(?:wel|niet|nooit)\b)", True),
        (
            r"(?:en )?(?:wat )?(?:als|stel dat|stel) (?:je|we|ze|hij) (?:\w+ "
            r"){0,4}?(?:nou|gewoon|eens)\b",
            True,
        ),
        (
            r"waarom (?:geen|niet) (?:een |eens |gewoon |even |bij |naar |samen )*\w+",
            True,
        ),
        (r"waarom (?:\S+ )*?(?:niet|geen) (?:\S+ )?(?:gewoon|eens|even)\b", True),
        (r"waarom (?:\S+ )*?(?:gewoon|eens|even) (?:niet|geen)\b", True),
        (
            r"waarom (?!(?:kun|wil|durf|vind|denk|weet|voel|slaap|geloof|snap|begrijp"
            r"|ben|heb|zou|luister|reageer|is|hoor|zie|krijg|merk|mag|moet|eet"
            r"|antwoord|lach|huil|hebben|zijn|kon|willen|weten|vinden|denken"
            r"|durven)\b)[a-z]+(?<![dt]e)(?<!den)(?<!ten) "
            r"(?:je|we|ik) (?:\S+ )*?(?:niet(?! meer)|geen)\b",
            True,
        ),
        (r"waarom heb je (?:\S+ )*?(?:niet|geen) (?:\S+ )*?ge\w+$", True),
        (r"waarom (?:zou|kun) (?:je|we) (?:\S+ )*?(?:niet|geen) ", True),
        (r"(?:hoe lang|wanneer|waar) wacht je (?:\w+ )?(?:nog )?(?:met|op om) ", True),
        (r"wanneer ga je (?:\S+ )*?(?:eindelijk|eens|nou)\b", True),
        (r"wie (?:kun|zou) (?:\S+ )+, (?:een|je|de) (?:\S+ )*misschien$", True),
        # is er niet …
        (
            r"(?:is|zijn|bestaat|heb) (?:er|je|daar|hier) (?:\w+ )?(?:niet|geen) "
            r"(?:\S+ )*?(?:die|waar|om|dat|voor)\b"
            r"(?=.*\b(?:kun|helpen|terecht|naartoe|heen|wil|mag)\b)",
            True,
        ),
        (
            r"(?:is|zijn) (?:een|de|zo een|dat|die) (?:\S+ )?(?:niet |geen "
            r"|misschien )*(?:een )?(?:niks|niets|iets|wat|idee|optie|oplossing)(?: "
            r"voor .*| zijn)?$",
            True,
        ),
        (
            r"had (?:je|we|iemand|ze|hij|de \w+) (?:\S+ )*?(?:niet|beter|gewoon|eerst"
            r"|eerder)\b(?:\S+ )*?.*\b(?:kun|moeten|\w+en)$",
            True,
        ),
        (
            r"(?:weet|wist|ken) je (?:\w+ )?(?:dat|de|het|die|je)\b.*(?:kun|aanvragen"
            r"|recht op|aanmelden|terecht|waar je)",
            True,
        ),
        (
            r"(?:zullen we|zal ik|zul we|laten we|laat ons|kun we|moeten we|zou we"
            r"|gaan we) (?!.*\bweten\b)(?:\S+ )*?(?:niet |eens |gewoon |anders "
            r"|samen )?",
            False,
        ),
    )
)
TOLD: Final = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?:^|, )(?:ooit |wel |al )*(?:al|wel|ooit)(?: eens| een keer)? (?:\S+ "
        r")*(?:gedacht|geprobeerd"
        r"|overwogen|gesproken|gepraat|gebeld|gevraagd|gemeld|ingeschakeld)\b",
        r"\bis het (?:\w+ ){0,3}(?:een idee|beter|handig|slim|verstandig|tijd) (?:om"
        r"|als|dat)\b",
        r"^(?:en )?als je (?:\S+ )*?(?:een|ne) keer\b",
        r"als ik (?:jou|je|hem|haar) was|in (?:je|jouw|jou) (?:plaats|geval|schoenen"
        r"|situatie) zou",
        r"^(?:maar |dan |eerlijk gezegd |persoonlijk )?(?:zou ik|ik zou)(?! (?:\w+ "
        r")*?(?:graag|willen weten|nooit|niet kun"
        r"|vinden|denken|weten hoe|niet weten|niet durven|niet willen|nooit|zelf ook"
        r"|ook (?:boos|bang|niet))\b)(?: \S+)*? (?:\w+en|doen|gaan|weten ,.+)\b",
        r"^(?:ja |nou |dan |daar |dat |hier |misschien |volgens mij |eigenlijk "
        r"|eventueel |anders |gewoon |soms |dus |toch |daarom )*"
        r"(?:moet|zou|hoef|kun) je (?!.*\b(?:weten|begrijpen|snappen) (?:dat"
        r"|hoe)\b)(?:\S+ )*?"
        r"(?:gewoon|toch|maar|eens|echt|beter|misschien|naar|bij|met|niet (?:zo|te"
        r"|meer|naar|alles)|\w+en|moeten|doen|gaan|zijn)\b",
        r"^(?:je|gij) (?:moet|hoeft|zou)(?! (?:\w+ )?(?:maar )?(?:het |er )?(?:maar "
        r")?(?:kun|durven|weten|mogen)\b)(?: \S+)* "
        r"(?:\w{2,}[^aeiou]?en|gaan|doen|zijn|staan|zien|zijn|beter|los|weg|aan)\b",
        r"^je (?:kun|zou) (?:\S+ )*?(?:gewoon|toch|beter|ook|eens|altijd|misschien"
        r"|best|eventueel|natuurlijk|nog|even|via|bijvoorbeeld|kun|bij"
        r"|naar)\b(?!.*\bniet\b)",
        r"^(?!je |ze |hij ).*\bdat je (?:\S+ )*?(?:moet|moeten|beter|hoeft|zou "
        r"moeten)\b",
        r"\b(?:ik|we) (?:raad|adviseer|stel voor|zou zeggen|stel)\b(?: je| jou| aan| "
        r"voor| dat)",
        r"\b(?:mijn|een|kleine|gouden|goede|onze) (?:tip|advies|suggestie)\b|^(?:tip"
        r"|advies|suggestie|idee)(?: ,| voor|$)",
        r"^(?:misschien|wellicht) (?:moet|moeten|kun|zou|is (?:het |een )?(?:\w+ "
        r")*?(?:iets|idee|beter|handig|slim|goed om|verstandig)|helpt|eens|iets|een "
        r"\S+ )\b",
        r"\b(?:goed|beter|leuk|slim) idee (?:om|als)|\bbeste is (?:om|als)|\bhet is "
        r"(?:\w+ )?(?:beter|handig|slim|verstandig|het beste) (?:om|als|dat)",
        r"\bwe (?:moeten|kun|zou|moet|gaan) (?:\S+ )*?(?:gewoon|eens|samen|beter"
        r"|misschien|ook|toch|eventueel|moeten)\b",
        r"\b(?:waarom|is) .* (?:dan|ook) (?:geen|niks|niet een) (?:idee|optie"
        r"|oplossing)\b",
        r"\b(?:heb|ben|had) je (?:\w+ )?(?:al|wel) (?:eens )?(?:aan|over) (?:\S+ "
        r")+gedacht\b",
        r"\b(?:goed|slim|handig|beter|verstandig) (?:is|zou zijn|lijkt) (?:als|om"
        r"|dat) (?:je|we|te)\b",
        r"\bis (?:\w+ )?(?:slimmer|beter|handiger|verstandiger|makkelijker|fijner) "
        r"(?:om|als)\b|^anders (?!ben|heb|voel|weet|word|krijg)\w+ je\b",
        r"^(?:misschien|mss) dat (?:je|we|ze|hij)\b|\b(?:is|zijn|zou) (?:ook "
        r"|misschien |wel |echt |toch |dan )*(?:een (?:goede |goeie )?(?:optie|idee"
        r"|mogelijkheid|oplossing)|iets voor (?:je|jou|haar|hem|hen|die))\b",
        r"^(?:een|de|met|meer|zo) .* zou (?:ook |misschien |wel |goed |heel |echt "
        r"|al |hier |daar )*(?:kun|helpen|werken|passen|schelen)\b",
        r"^(?:ze|hij) (?:moet|moeten|kun|zou) (?:\S+ )*?(?:gewoon|eens|beter"
        r"|misschien) (?:\S+ )*\w+en$",
        r"^(?:bij|via|met|op|in|voor|door|naar) (?:\S+ ){1,4}(?:kun|moet|zou) "
        r"je\b(?!.*\bniet\b)",
        r"^ik (?:had|was) (?:\S+ )*?(?:allang|gewoon|meteen|direct)\b.*\b(?:ge|be"
        r"|ver)\w+$",
        r"^wat (?:we|ik) (?:\w+ )*?(?:doen|deden|doe|deed|gedaan heb|gedaan hebben) "
        r"(?:is|was)\b|\b(?:enige|beste) (?:wat|is)\b",
        r"^er (?:moet|moeten|zou) (?:gewoon |eens |toch |eigenlijk )*(?!iets "
        r"(?:gebeuren|veranderen))(?:een|iemand|iets|meer|vaste) ",
        r"^(?:het )?lijkt (?:me|mij) (?:\w+ )*?(?:verstandig|goed|beter|handig|slim"
        r"|nodig|idee) (?:dat|om|als)\b",
        r"^(?:dan|dus|daar) (?!ben|heb|voel|weet|denk|zie|wordt|word|krijg|snap|was"
        r"|had|is|kom)\w+ je (?:\S+ )*?(?:gewoon|toch|eerst|meteen|maar|eens|best"
        r"|beter)\b",
        r"^(?:beter|best|liefst) (?!\w*(?:is|was|dan|ging|gaat|lastig|moeilijk"
        r"|spannend|wel|veel|leuk|goed|heftig|raar)\b)",
        r"^je (?!ben|heb|voel|vind|denk|weet|zie|lijkt|klinkt|snap|wil|was|had|hoor"
        r"|slaap|werkt|woon)\w+ (?:dan |daar |er |het |hem |haar )?(?:best|beter"
        r"|gewoon|eerst) (?!wel)",
        r"\bje heb (?:gewoon |dan |toch )?(?:een |hulp|meer ).*\bnodig$",
        r"\bzou (?:\w+ )?(?:goed|beter|handig|slim|fijn|verstandig) (?:zijn|wezen) "
        r"(?:als|om)|\bhet (?:zou|helpt|scheelt) (?:\w+ )*?(?:helpen |schelen |vaak "
        r"|enorm |echt )*(?:als|om)\b",
        r"^wat (?:\w+ ){0,3}?(?:helpt|hielp|werkt|werkte|scheelt|scheelde|kun|zou) "
        r"(?:\w+ ){0,3}?(?:is|was)\b|\bbij (?:mij|ons) (?:hielp|werkte) (?:het "
        r")?(?:om|als|toen)",
        r"^(?:daar|er) (?:is|bestaat|zijn|bestaan) (?:\w+ )*?(?:een|regelingen"
        r"|cursussen|groepen|zo een) .*\b(?:voor|waar|die je|terecht)\b",
        r"^(?:mijn |gouden |een )?tip\b",
        r"^(?:dan |daar )?(?:helpt|werkt) (?:het )?(?:echt |vaak |soms )?(?:om|als) "
        r"je\b",
    )
)
