"""Phrases that tell how help goes, and big words beyond the shared list: data only."""

from __future__ import annotations

import re
from typing import Final

from cyclus_tui.domain.checks.word_lists import alternatives, whole_words

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
_WAITING: Final = (
    "wach",
    r"\b(?:lang|langer|weken|maanden|hoeft|hoeven|minder|moet|moeten)\b.*\bwachten\b"
    r"(?! (?:met|tot)\b)"
    r"|\bwacht(?:en)? (?:niet |nooit |hooguit |maximaal |minder )+(?:lang|op|\d+)\b"
    r"(?!.*\b(?:met|tot)\b)",
)
_IN_TIME: Final = (
    "binn snel eerd tijd op mete dire",
    rf"\bbinnen (?:\w+ ){{1,2}}(?:uur|uren|dag|dagen|werkdagen|week|weken|maand"
    rf"|maanden|minuten|minuut)\b.*\b{_HELP}\b"
    rf"|\b{_HELP}\b.*\bbinnen (?:\w+ ){{1,2}}(?:uur|uren|dag|dagen|werkdagen|week"
    r"|weken|maand|maanden|minuten|minuut)\b"
    rf"|\b(?:sneller|snel|eerder|op tijd|tijdig|meteen|direct) (?:\w+ ){{0,2}}{_HELP}\b"
    r"(?! (?:te )?(?:zoek|vraag|vrag|durv|inroep))"
    r"|\b(?:uitkering|toeslag|beschikking|besluit|klacht|voorziening|aanvraag)\b.*"
    r"\b(?:op tijd|sneller|snel)\b",
)
_ONE_FACE: Final = (
    "1 vast deze zelf stee telk wiss ande nieu",
    rf"\b(?:vaste?|(?:de)?zelfde) (?:\w+ )?(?:aanspreekpunt|gezicht|persoon"
    rf"|{_HELPER})\b"
    rf"|\b1 (?:vaste? )?(?:\w+ )?(?:aanspreekpunt|contactpersoon|gezicht|loket|ingang"
    r"|nummer|telefoonnummer|begeleider|hulpverlener|consulent|regisseur|deur)\b"
    r"|\b1 (?:team|plan)\b|\b1 gezin,? 1\b"
    rf"|\b(?:steeds|telkens|niet|geen|elke|iedere|weer)\b.*\b(?:andere?|nieuwe?"
    rf"|wisselende?) (?:gezicht\w*|persoon|mensen|{_HELPER})\b"
    rf"|\b(?:steeds|telkens) (?:weer )?(?:iemand anders|een ander)\b"
    rf"|\b{_HELPER}\b.*\bwissel\w*",
)
_TOLD_AGAIN: Final = (
    "verh hetz opni",
    r"\bverhaal\b.{0,30}\b(?:keer|opnieuw|steeds|telkens|herhalen|afmaken)\b"
    r"|\b(?:keer|steeds|opnieuw|telkens)\b.{0,30}\bverhaal\b"
    r"|\b(?:hetzelfde|opnieuw)\b.*\b(?:vertellen|uitleggen|invullen|uit te leggen"
    r"|in te vullen|aanleveren)\b",
)
_SENT_ROUND: Final = (
    "kast door wegg afge gest loke",
    r"\bkastje\b|\b(?:doorgestuurd|weggestuurd)\b|\bniet\b.*\bgestuurd\b"
    r"|\bafgewimpeld\b|\bloket naar \w*loket\b",
)
_HEARD: Final = (
    "seri geho begr geho geho gelu luis uitl uitg legt legd legg teru belt te beje beha"
    " numm geho",
    r"\bserieus\b.*\b(?:genomen|neemt|nemen)\b|\b(?:genomen|neemt|nemen)\b.*\bserieus\b"
    r"|\b(?:voel\w*|word\w*|zijn|is) .*\b(?:gehoord|begrepen|geholpen)\b"
    r"|\bgehoord voel\w*"
    r"|\bgeluisterd\b|\bluisterend oor\b"
    r"|\buitleg\b|\buitgelegd\b|\bleg\w* .*\buit\b"
    r"|\bteruggebeld\b|\bterugbel\w*|\bbelt? (?:altijd |je |ons |zelf )?terug\b"
    r"|\bte woord\b|\bbejegen\w*|\b(?:als|goed|gelijk|netjes|anders)\b.*\bbehandel\w*"
    r"|\bbehandeld? als\b"
    r"|\b(?:geen|een) nummer(?:tje)?\b",
)
_KINDLY: Final = (
    "vrie resp nett mens hart warm corr eerl pers welk disc waar oord voor",
    r"\b(?:vriendelijk|respectvol|respect|netjes|menselijk|hartelijk|warm|correct"
    r"|eerlijk|persoonlijk|discreet|oordeel|vooroordelen|waardigheid|als (?:een )?mens)"
    r"e?\b.*\b(?:ontvang\w*|behandel\w*|geholpen|bejegen\w*|opgevangen|aangesproken"
    r"|onthaal\w*|onthaald|contact|hulp)\b"
    r"|\bwelkom\b.*\b(?:balie|loket|gemeente|ocmw|wijkteam)\b",
)
_REACHED: Final = (
    "aan bere lijn mens spre",
    r"\baan de (?:telefoon|lijn)\b|\bbereikba\w+\b|\bte bereiken\b|\bkorte lijn\w*"
    r"|\blijn(?:en|tjes)?\b.*\bkort\w*|\b(?:mens|iemand) te spreken\b",
)
_PLAIN: Final = (
    "form brie aanv webs proc rege inta bijs afsp gesp papi lett taal info bure gedo"
    " loke",
    r"\b(?:formulier|brief|brieven|aanvraag|aanvragen|website|procedure|regels?|intake"
    r"|bijsluiter|regeling|papieren|informatie)\w*\b.*\b(?:kort|korter|simpel\w*"
    r"|makkelijk\w*|eenvoudig\w*|begrijpelijk\w*|duidelijk\w*|leesbaar|sneller|snel"
    r"|gewone taal|1 keer)\b"
    r"|\b(?:hoeft?|hoeven|minder|geen|kortere|eenvoudige\w*|simpele\w*|begrijpelijke)"
    r" (?:\w+ )*(?:formulier\w*|papierwerk|papierwinkel|loketten|bureaucratie|gedoe"
    r"|procedures|brieven)\b",
)
_OWN_SAY: Final = (
    "mee meeb bepa besl kies kiez plan wat zelf mede moch over aan same temp",
    r"\b(?:mee|mede|zelf|samen)\b.*\b(?:zorgplan|hulpplan|behandelplan|plan van aanpak"
    r"|tempo)\b|\b(?:meebe\w+|be(?:pal|slis)\w*|kies\w*|kiez\w*)\b.*\b(?:behandeling"
    r"|begeleiding|hulp|tempo)\b"
    r"|\b(?:hulpverlener|begeleider|consulent|client)\w*\b.*\bsamen\b.*\bplan\b"
    r"|\bmee ?(?:beslis\w*|bepal\w*|praten|denken) over (?:hun|de) (?:hulp|zorg|plan)"
    r"|\bmocht\w*\b.*\b(?:zelf|eerst|uitpraten)\b"
    r"|\b(?:naar|bij|om|vanuit|van|over|met) wat (?:ik|je|iemand|mensen|zij|ze|we"
    r"|(?:een|het|de) \w+)\b.*\b(?:nodig|wil\w*|vraag\w*|vrag\w*|belangrijk)\b"
    r"|\bover (?:mij|ons|hun|je|mensen|hem|haar)\b.*\b(?:erbij|aan tafel)\b"
    r"|\btempo bepalen\b|\baan tafel\b.*\b(?:beslis\w*|besloten)\b",
)
_CONTENT_WITH: Final = (
    "tevr blij waar beoo gev geve geef gaf scoo vert",
    r"\b(?:tevreden|blij)\b.*\b(?:over|met) .*\b(?:\w*hulp\w*|zorg|\w*begeleid\w*"
    rf"|ondersteuning|loket|\w*team|dienst\w*|gemeente|behandeling|afhandeling"
    rf"|{_HELPER})"
    r"\b|\b(?:waarder|beoorde|gev|geef|scoor)\w*\b.*\b(?:een|met|gemiddeld)"
    r" (?:een )?(?:\d|zes|zeven|acht|negen|tien)"
    r"|\bvertrouwen in (?:de|het|hun|mijn|zijn|haar) (?:begeleid|hulp|wijkteam|gemeente"
    r"|coach|consulent|medewerk|zorg|dokter|huisarts)\w*",
)
_AT_EASE: Final = (
    "hulp zorg onde bege aanb afsp doet neem heef tijd aand ruim naas meel duid wete"
    " weet hel",
    r"\b(?:hulp|zorg|ondersteuning|begeleiding|aanbod) .*\b(?:sluit|past|passen"
    r"|sluiten)"
    r"\b.*\b(?:aan|bij)\b|\baan (?:de |hun )?afspra\w*|\bafspraken na\w*"
    r"|\bdoet wat\b.*\b(?:zegt|belooft|beloofd)\b"
    r"|\b(?:aandacht|ruimte|tijd) voor (?:het verhaal|wat|mij|me|je|ons|de persoon"
    r"|de mens)\b|\bnaast (?:je|me|mij|hen|mensen|ons|u) (?:staat|zit)\b|\bmeeloopt\b"
    r"|\b(?:duidelijk\w*|weten|weet)\b.*\b(?:aan toe|recht op|van tevoren)\b",
)
_TOGETHER: Final = (
    "prof hulp orga inst part",
    r"\b(?:professional|hulpverlener|organisatie|instantie|partij)\w*\b.*"
    r"\b(?:werk\w* .*samen|samenwerken|elkaar)\b",
)


def _compiled(rule: tuple[str, str]) -> tuple[frozenset[str], re.Pattern[str]]:
    """A rule with the beginnings of words it cannot do without, for speed."""
    return frozenset(rule[0].split()), re.compile(rule[1])


IN_TIME: Final = (_compiled(_IN_TIME),)
"""Help that comes soon; asking for help soon is something people do."""
HELP_GOES: Final = tuple(
    _compiled(rule)
    for rule in (
        *(_WAITING, _ONE_FACE, _TOLD_AGAIN, _SENT_ROUND, _HEARD, _KINDLY, _REACHED),
        *(_PLAIN, _OWN_SAY, _CONTENT_WITH, _AT_EASE, _TOGETHER),
    )
)
"""How help goes, on folded text in which "één" is 1.

Each rule has the first four letters of words of which one must be there: few lines
have any, so few patterns are tried.
"""

QUALITY: Final = whole_words(
    "outcome_words", "good help", r"denk\w*\s.*mee|werk\w*\s.*samen"
)
"""What may be good about those who help and about their help."""
