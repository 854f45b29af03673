"""Phrases that tell how help goes, and big words beyond the shared list: data only."""

from __future__ import annotations

import re
from typing import Final

from cyclus_tui.domain.checks.patterns import alternatives, lines, whole_words

_BIG_ENDING: Final = (
    rf"(?!{alternatives('big_words', 'small beginnings')}\w*)"
    rf"[a-z]{{3,}}{alternatives('big_words', 'endings')}"
)
BIG_WORDS: Final = whole_words("big_words", "in a result", _BIG_ENDING)
"""Container words (UIT-4), in any form, on folded text."""

FELT: Final = whole_words("big_words", "felt")
"""Big words that are plain when somebody feels or does them."""

_HELP: Final = alternatives("outcome_words", "help")
_HELPER: Final = rf"{alternatives('outcome_words', 'helpers')}(?:s|en)?"
Rules = tuple[tuple[frozenset[str], re.Pattern[str]], ...]
"""Phrases, each with the beginnings of words it cannot do without."""


def _rules(text: str) -> Rules:
    """Rules of which each has, before a colon, the beginnings it cannot do without."""
    split = (line.partition(":") for line in lines(text, HELPER=_HELPER, HELP=_HELP))
    return tuple(
        (frozenset(needs.split()), re.compile(pattern)) for needs, _, pattern in split
    )


IN_TIME: Final = _rules(
    r"""
    binn snel eerd tijd op mete dire:
        \bbinnen (?:\w+ ){1,2}(?:uur|uren|dag|dagen|werkdagen|week|weken|maand|maanden
        |minuten|minuut)\b.*\bHELP\b|\bHELP\b.*\bbinnen (?:\w+ ){1,2}(?:uur|uren|dag
        |dagen|werkdagen|week|weken|maand|maanden|minuten|minuut)\b|\b(?:sneller|snel
        |eerder|op tijd|tijdig|meteen|direct) (?:\w+ ){0,2}HELP\b(?! (?:te )?(?:zoek
        |vraag|vrag|durv|inroep))|\b(?:uitkering|toeslag|beschikking|besluit|klacht
        |voorziening|aanvraag)\b.*\b(?:op tijd|sneller|snel)\b
    """
)
"""Help that comes soon; asking for help soon is something people do."""
HELP_GOES: Final = _rules(
    r"""
    # waiting
    wach:
        \b(?:lang|langer|weken|maanden|hoeft|hoeven|minder|moet|moeten)\b.*\bwachten\b
        (?! (?:met|tot)\b)|\bwacht(?:en)? (?:niet |nooit |hooguit |maximaal |minder )+
        (?:lang|op|\d+)\b(?!.*\b(?:met|tot)\b)
    # one face
    1 vast deze zelf stee telk wiss ande nieu:
        \b(?:vaste?|(?:de)?zelfde) (?:\w+ )?(?:aanspreekpunt|gezicht|persoon|HELPER)\b
        |\b1 (?:vaste? )?(?:\w+ )?(?:aanspreekpunt|contactpersoon|gezicht|loket|ingang
        |nummer|telefoonnummer|begeleider|hulpverlener|consulent|regisseur|deur)\b
        |\b1 (?:team|plan)\b|\b1 gezin,? 1\b|\b(?:steeds|telkens|niet|geen|elke|iedere
        |weer)\b.*\b(?:andere?|nieuwe?|wisselende?) (?:gezicht\w*|persoon|mensen
        |HELPER)\b|\b(?:steeds|telkens) (?:weer )?(?:iemand anders|een ander)\b
        |\bHELPER\b.*\bwissel\w*
    # the story told again
    verh hetz opni:
        \bverhaal\b.{0,30}\b(?:keer|opnieuw|steeds|telkens|herhalen|afmaken)\b|\b(?:keer
        |steeds|opnieuw|telkens)\b.{0,30}\bverhaal\b|\b(?:hetzelfde|opnieuw)\b.*\b
        (?:vertellen|uitleggen|invullen|uit te leggen|in te vullen|aanleveren)\b
    # sent round
    kast door wegg afge gest loke:
        \bkastje\b|\b(?:doorgestuurd|weggestuurd)\b|\bniet\b.*\bgestuurd\b
        |\bafgewimpeld\b|\bloket naar \w*loket\b
    # heard
    seri geho begr gelu luis uitl uitg legt legd legg teru belt te beje beha numm:
        \bserieus\b.*\b(?:genomen|neemt|nemen)\b|\b(?:genomen|neemt
        |nemen)\b.*\bserieus\b|\b(?:voel\w*|word\w*|zijn|is) .*\b(?:gehoord|begrepen
        |geholpen)\b|\bgehoord voel\w*|\bgeluisterd\b|\bluisterend oor\b|\buitleg\b
        |\buitgelegd\b|\bleg\w* .*\buit\b|\bteruggebeld\b|\bterugbel\w*
        |\bbelt? (?:altijd |je |ons |zelf )?terug\b|\bte woord\b|\bbejegen\w*|\b(?:als
        |goed|gelijk|netjes|anders)\b.*\bbehandel\w*|\bbehandeld? als\b|\b(?:geen
        |een) nummer(?:tje)?\b
    # kindly
    vrie resp nett mens hart warm corr eerl pers welk disc waar oord voor:
        \b(?:vriendelijk|respectvol|respect|netjes|menselijk|hartelijk|warm|correct
        |eerlijk|persoonlijk|discreet|oordeel|vooroordelen|waardigheid
        |als (?:een )?mens)e?\b.*\b(?:ontvang\w*|behandel\w*|geholpen|bejegen\w*
        |opgevangen|aangesproken|onthaal\w*|onthaald|contact|hulp)\b|\bwelkom\b.*\b
        (?:balie|loket|gemeente|ocmw|wijkteam)\b
    # to be reached
    aan bere lijn mens spre:
        \baan de (?:telefoon|lijn)\b|\bbereikba\w+\b|\bte bereiken\b|\bkorte lijn\w*
        |\blijn(?:en|tjes)?\b.*\bkort\w*|\b(?:mens|iemand) te spreken\b
    # plain forms and letters
    form brie aanv webs proc rege inta bijs afsp gesp papi info bure gedo loke:
        \b(?:formulier|brief|brieven|aanvraag|aanvragen|website|procedure|regels?|intake
        |bijsluiter|regeling|papieren|informatie)\w*\b.*\b(?:kort|korter|simpel\w*
        |makkelijk\w*|eenvoudig\w*|begrijpelijk\w*|duidelijk\w*|leesbaar|sneller|snel
        |gewone taal|1 keer)\b|\b(?:hoeft?|hoeven|minder|geen|kortere|eenvoudige\w*
        |simpele\w*|begrijpelijke) (?:\w+ )*(?:formulier\w*|papierwerk|papierwinkel
        |loketten|bureaucratie|gedoe|procedures|brieven)\b
    # an own say
    mee meeb bepa besl kies kiez plan wat zelf mede moch over aan same temp:
        \b(?:mee|mede|zelf|samen)\b.*\b(?:zorgplan|hulpplan|behandelplan|plan van aanpak
        |tempo)\b|\b(?:meebe\w+|be(?:pal|slis)\w*|kies\w*|kiez\w*)\b.*\b(?:behandeling
        |begeleiding|hulp|tempo)\b|\b(?:hulpverlener|begeleider|consulent
        |client)\w*\b.*\bsamen\b.*\bplan\b|\bmee ?(?:beslis\w*|bepal\w*|praten
        |denken) over (?:hun|de) (?:hulp|zorg|plan)|\bmocht\w*\b.*\b(?:zelf|eerst
        |uitpraten)\b|\b(?:naar|bij|om|vanuit|van|over|met) wat (?:ik|je|iemand|mensen
        |zij|ze|we|(?:een|het|de) \w+)\b.*\b(?:nodig|wil\w*|vraag\w*|vrag\w*
        |belangrijk)\b|\bover (?:mij|ons|hun|je|mensen|hem|haar)\b.*\b(?:erbij
        |aan tafel)\b|\btempo bepalen\b|\baan tafel\b.*\b(?:beslis\w*|besloten)\b
    # content with it
    tevr blij waar beoo gev geve geef gaf scoo vert:
        \b(?:tevreden|blij)\b.*\b(?:over|met) .*\b(?:\w*hulp\w*|zorg|\w*begeleid\w*
        |ondersteuning|loket|\w*team|dienst\w*|gemeente|behandeling|afhandeling
        |HELPER)\b|\b(?:waarder|beoorde|gev|geef|scoor)\w*\b.*\b(?:een|met
        |gemiddeld) (?:een )?(?:\d|zes|zeven|acht|negen|tien)|\bvertrouwen in (?:de|het
        |hun|mijn|zijn|haar) (?:begeleid|hulp|wijkteam|gemeente|coach|consulent|medewerk
        |zorg|dokter|huisarts)\w*
    # at ease
    hulp zorg onde bege aanb afsp doet tijd aand ruim naas meel duid wete weet:
        \b(?:hulp|zorg|ondersteuning|begeleiding|aanbod) .*\b(?:sluit|past|passen
        |sluiten)\b.*\b(?:aan|bij)\b|\baan (?:de |hun )?afspra\w*|\bafspraken na\w*
        |\bdoet wat\b.*\b(?:zegt|belooft|beloofd)\b|\b(?:aandacht|ruimte
        |tijd) voor (?:het verhaal|wat|mij|me|je|ons|de persoon|de mens)\b|\bnaast (?:je
        |me|mij|hen|mensen|ons|u) (?:staat|zit)\b|\bmeeloopt\b|\b(?:duidelijk\w*|weten
        |weet)\b.*\b(?:aan toe|recht op|van tevoren)\b
    # helpers together
    prof hulp orga inst part:
        \b(?:professional|hulpverlener|organisatie|instantie|partij)\w*\b.*\b
        (?:werk\w* .*samen|samenwerken|elkaar)\b
    """
)
"""How help goes, on folded text in which "één" is 1.

Each rule has the first four letters of words of which one must be there: few lines
have any, so few patterns are tried.
"""

QUALITY: Final = whole_words(
    "outcome_words", "good help", r"denk\w*\s.*mee|werk\w*\s.*samen"
)
"""What may be good about those who help and about their help."""
