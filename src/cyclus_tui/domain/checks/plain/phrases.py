"""Policy words with plainer ones, and set phrases (B1-2, B1-6)."""

from __future__ import annotations

from typing import Final

from cyclus_tui.domain.checks.word_lists import word_set

POLICY_WORDS: Final[tuple[tuple[str, str], ...]] = (
    (r"\w*beleid|beleids\w+", "plannen van de gemeente"),
    (r"\w*participati(?:e|es)|participatie\w+|participe(?:er|ert|erde|ren)", "meedoen"),
    (r"zelfredzaam|zelfredzame|zelfredzaamheid", "zelf kunnen"),
    (r"eigen\s+regie", "zelf kiezen"),
    (r"eigen\s+kracht(?:en)?", "wat je zelf kunt"),
    (r"(?:sociale\s+)?cohesie", "mensen kennen elkaar"),
    (r"leefbaar|leefbare|leefbaarder|leefbaarheid\w*", "fijn wonen"),
    (r"integraal|integrale", "samen / alles in één keer"),
    (r"maatwerk\w*", "wat bij jou past"),
    (r"interventies?", "aanpak / actie"),
    (r"\w*indicator(?:en|s)?", "waaraan merk je het"),
    (r"outcomes?|outcome\w+", "wat verandert er"),
    (r"outputs?", "wat doen we"),
    (r"monitor(?:en|t|de|den|ing)|gemonitord", "volgen"),
    (r"evalue(?:er|ert|erde|erden|ren)|geëvalueerd|\w*evaluaties?", "terugkijken"),
    (
        r"prioriteren|prioriteer[td]?e?n?|geprioriteerd|prioritering|prioriteit(?:en)?",
        "kiezen wat het eerst komt",
    ),
    (r"draagvlak", "mensen staan erachter"),
    (
        r"facilite(?:er|ert|erde|erden|ren)|gefaciliteerd|facilitering",
        "helpen / mogelijk maken",
    ),
    (
        r"signale(?:er|ert|erde|erden|ren)|gesignaleerd|signalering(?:en)?",
        "zien en doorgeven",
    ),
    (r"doelgroep(?:en)?|doelgroepen\w+", "de mensen om wie het gaat"),
    (r"\w*voorziening(?:en)?|voorzieningen\w+", "hulp / plek"),
    (r"\w*traject(?:en)?", "plan / tijd van samenwerken"),
    (r"transformaties?", "verandering"),
    (r"preventie\w*|preventie(?:f|ve)", "zorgen dat het niet misgaat"),
    (
        r"(?:on)?toegankelijk(?:e|er|heid)?",
        "je komt er makkelijk binnen",
    ),
    (r"stakeholders?", "iedereen die ermee te maken heeft"),
    (r"casu[ïi]stiek", "voorbeelden uit de praktijk"),
    (r"ketenpartners?", "andere organisatie"),
    (r"indicaties?|indicatiestelling|geïndiceerd(?:e)?", "toestemming voor hulp"),
    (
        r"inventarise(?:er|ert|erde|erden|ren)|geïnventariseerd|inventarisaties?",
        "op een rij zetten",
    ),
    (
        r"(?:realise(?:er|ert|erde|erden|ren)|gerealiseerd|realisatie)"
        r"(?!\s+(?:me|mij|je|zich|ons|ik|hij|zij|wij|we)\b)",
        "doen / maken",
    ),
    (
        r"implemente(?:er|ert|erde|erden|ren)|geïmplementeerd|implementaties?",
        "invoeren",
    ),
    (r"expertise", "kennis"),
    (
        r"communice(?:er|ert|erde|erden|ren)|gecommuniceerd|communicatie\w*",
        "vertellen",
    ),
    (r"effect(?:en)?|effectief|effectieve|effectiviteit", "wat het doet"),
    (r"\w*capaciteit", "tijd en mensen"),
    (r"\w*budget(?:ten)?", "geld"),
    (
        r"verantwoording|verantwoord(?:en|t)(?!\w)",
        "laten zien wat je deed",
    ),
    (
        r"normalise(?:er|ert|erde|erden|ren)|genormaliseerd|normalisering",
        "gewoon laten zijn wat gewoon is",
    ),
    (r"perspectie(?:f|ven)", "hoe iemand het ziet"),
)
"""The policy words of the list, as patterns for their forms, and the plain word."""

SET_PHRASES: Final[tuple[tuple[str, str], ...]] = (
    (r"stip(?:pen)?\s+op\s+de\s+horizon", "waar we naartoe willen"),
    (r"kapstok(?:ken)?", "hoe we het ordenen"),
    (r"handen\s+en\s+voeten\s+(?:te\s+)?(?:geven|gaven|geeft|gegeven)", "het doen"),
    (r"(?:handen\s+en\s+voeten\s+aan)", "het doen"),
    (r"op\s+de\s+kaart\s+(?:te\s+)?(?:zetten|gezet|zet)", "bekend maken"),
    (r"uit\s+de\s+verf\s+(?:te\s+)?(?:komen|komt|kwam)", "goed lukken"),
    (r"de\s+neuzen\s+(?:in\s+)?dezelfde\s+(?:kant|richting)\w*", "hetzelfde willen"),
    (r"neuzen\s+in\s+dezelfde\s+richting", "hetzelfde willen"),
    (r"korte\s+lijn(?:en|tjes)", "elkaar snel spreken"),
    (r"laaghangend\s+fruit", "wat makkelijk lukt"),
    (r"onder\s+de\s+loep\s+(?:te\s+)?(?:nemen|genomen|neemt)", "goed bekijken"),
    (r"tegen\s+het\s+licht\s+(?:te\s+)?(?:houden|gehouden|houdt)", "goed bekijken"),
    (r"van\s+de\s+grond\s+(?:te\s+)?(?:krijgen|komen|komt|krijgt)", "beginnen"),
    (r"in\s+de\s+steigers", "bijna klaar om te beginnen"),
    (r"de\s+schouders\s+er\s?onder", "samen hard werken"),
    (r"schouder\s+aan\s+schouder", "samen"),
    (r"een\s+steentje\s+bij(?:dragen|draagt)?", "meehelpen"),
    (r"op\s+één\s+lijn", "het eens"),
    (r"tussen\s+wal\s+en\s+schip", "geen hulp krijgen"),
    (r"de\s+bal\s+(?:ligt|leggen)\s+bij", "aan de beurt zijn"),
    (r"aan\s+de\s+(?:voor|achter)kant", "aan het begin of het eind"),
    (r"de\s+kar\s+(?:te\s+)?trekken", "de leiding nemen"),
    (r"kartrekkers?", "wie het leidt"),
    (r"kinderziektes?", "fouten van het begin"),
    (r"de\s+vinger\s+aan\s+de\s+pols", "goed blijven opletten"),
    (r"de\s+puntjes\s+op\s+de\s+i", "het netjes afmaken"),
    (r"de\s+rode\s+draad", "wat steeds terugkomt"),
    (r"een\s+tandje\s+bij(?:zetten)?", "harder werken"),
    (r"(?:stappen|slag(?:en)?)\s+(?:te\s+)?(?:maken|slaan|zetten)", "vooruitgaan"),
    (r"in\s+kaart\s+(?:te\s+)?(?:brengen|gebracht|brengt)", "opschrijven"),
    (r"uit(?:ge)?rol(?:len|d|t)?", "overal invoeren"),
    (r"op\s+de\s+lange\s+baan", "uitstellen"),
    (r"op\s+de\s+schop", "helemaal anders doen"),
    (r"door\s+de\s+bril\s+van", "zoals iemand het ziet"),
    (r"bruggen?\s+(?:te\s+)?(?:slaan|bouwen)", "mensen bij elkaar brengen"),
    (r"het\s+wiel\s+(?:opnieuw\s+)?(?:uit(?:te)?vinden)", "dubbel werk doen"),
    (r"een\s+open\s+deur", "iets wat iedereen weet"),
    (r"quick\s?wins?", "wat snel lukt"),
    (r"met\s+de\s+kennis\s+van\s+nu", "nu we meer weten"),
    (r"de\s+juiste\s+snaar", "wat mensen raakt"),
    (r"op\s+de\s+rails\s+(?:te\s+)?(?:zetten|krijgen|gezet)", "weer goed krijgen"),
    (r"aan\s+de\s+slag\s+te\s+gaan\s+met", "beginnen met"),
    (r"onder\s+de\s+pet", "geheim"),
    (r"achter\s+de\s+voordeur", "thuis"),
    (r"warme\s+overdracht", "samen kennismaken"),
    (r"ontzorg\w*", "werk uit handen nemen"),
    (r"met\s+de\s+voeten\s+in\s+de\s+klei", "in de praktijk"),
    (r"de\s+ruggengraat\s+van", "het belangrijkste van"),
    (r"als\s+een\s+rode\s+draad", "wat steeds terugkomt"),
    (r"de\s+regie\s+(?:te\s+)?(?:pakken|nemen|voeren)", "de leiding nemen"),
    (r"over\s+de\s+schutting", "aan een ander overlaten"),
    (r"aan\s+tafel\s+(?:te\s+)?zitten", "meepraten"),
    (r"de\s+lat\s+hoog", "veel willen"),
    (r"in\s+een\s+notendop", "kort gezegd"),
    (r"groen\s+licht", "toestemming"),
    (r"olievlek\w*", "steeds verder gaan"),
)
"""Figurative phrases and what they mean in plain words."""

WELL_KNOWN: Final = word_set("abbreviations", "well known")
"""Capitals that people know as a word."""
