"""Small words, and the words that only lead to what is wanted: data only."""

from __future__ import annotations

import re
from typing import Final

_US_TEXT: Final = """
we wij ons onze w'
"""
US: Final = frozenset(_US_TEXT.split())
_PRONOUNS_TEXT: Final = """
ik je jij u ge gij hij ze zij jullie mij me hen hem haar iemand wie men
"""
PRONOUNS: Final = frozenset(_PRONOUNS_TEXT.split())
_DETERMINERS_TEXT: Final = """
de het een den 't die dat deze dit elke alle ieder iedere onze ons mijn jouw je zijn
haar hun hen veel meer minder genoeg geen sommige andere zoveel steeds ook zo heel erg
1 2 3 andere hele zelfde dezelfde d'n ne ons eigen meeste
"""
DETERMINERS: Final = frozenset(_DETERMINERS_TEXT.split())
_PREPOSITIONS_TEXT: Final = """
in op aan bij met naar van voor door over onder tussen uit tot om per via rond rondom
sinds tijdens zonder tegen binnen buiten langs vanuit na boven naast namens dankzij
volgens ondanks behalve qua
"""
PREPOSITIONS: Final = frozenset(_PREPOSITIONS_TEXT.split())
_QUANTITY_TEXT: Final = """
helft deel merendeel aantal procent % kwart derde meesten groot meeste tal groep
iedereen percentage driekwart twee-derde tweederde velen iemand
"""
QUANTITY: Final = frozenset(_QUANTITY_TEXT.split())
_NUMBERS_TEXT: Final = """
twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien
zestien zeventien achttien negentien twintig dertig veertig vijftig zestig zeventig
tachtig negentig honderd tweehonderd driehonderd vierhonderd vijfhonderd duizend
tientallen honderden duizenden tweede derde anderhalf vijfentwintig vijfendertig
vijfenzeventig honderdvijftig dozijn tiental twintigtal paar
"""
NUMBERS: Final = frozenset(_NUMBERS_TEXT.split())
_NO_SUFFIX_TEXT: Final = """
alles vandaag iets niets steeds samen even overal allemaal eindelijk wanneer zonder
roman vanmiddag vanavond gisteravond savonds 's-avonds smiddags overdag zaterdag
zondag maandag dinsdag woensdag donderdag vrijdag opstap eerlijk namens roept zelfs
omdat behalve elkaars elders onlangs voordat nadat totdat zolang ineens opeens vooruit
gedag 'shumans werkdag nieuwjaarsdag alsnog hoedanig wildvreemden anderman achterover
"""
NO_SUFFIX: Final = frozenset(_NO_SUFFIX_TEXT.split())

_SPAN: Final = (
    r"(?:\d+|een|1|twee|drie|vier|vijf|zes|tien|een paar|enkele|anderhalf|dit|het"
    r"|komend|volgend|de komende|het komende)"
)
LEAD: Final = re.compile(
    r"\A(?:\d{1,2}[.)]\s|[a-e][.)]\s"
    r"|(?:resultaat|doel|outcome|uitkomst|effect|wens|droom|hopelijk|nou|ja|dus|en|maar"
    r"|eh+|tja|kijk|z|idee|ambitie|streven|verandering)\b\s*(?:\d\s*)?[:,-]\s*"
    r"|(?:nou|eh+|tja|dus|en|maar|ja)\s+(?=\w))"
)
FRAME: Final = re.compile(
    r"\A(?:"
    rf"(?:over|binnen|na|in|vanaf|tegen) {_SPAN} (?:\w+ )?(?:jaar|jaren|maanden?"
    rf"|weken|week)\b"
    r"(?: tijd)?"
    r"|(?:in|eind|begin|voor|voorjaar|najaar|tegen|vanaf|medio|uiterlijk(?: in| eind)?)"
    r" (?:eind |begin )?20\d\d\b|20\d\d\b"
    r"|(?:straks|ooit|later|uiteindelijk|dan|volgend jaar|aan het eind\w* van het jaar"
    r"|op termijn)\b"
    r"|(?:wil(?:len)?|wens(?:en)?|hoop|hopen|zouden|zou|streven|vind(?:en)?|droom"
    r"|dromen)"
    r" (?:we|wij|ik)(?: graag| ernaar| ervan| er naar| het belangrijk)*(?: zien|"
    r" hebben)?,? dat\b"
    r"|(?:we|wij|ik|de gemeente|het wijkteam) (?:wil|willen|hoop|hopen|wens|wensen|zou"
    r"|zouden|streven|streeft|droom|dromen|vind|vinden|zien|zie)"
    r"(?: graag| willen| ernaar| er naar| ervan| het belangrijk| over \w+ jaar)*"
    r"(?: zien| bereiken| hebben)?,? (?:dat|bereiken dat)\b"
    r"|(?:we|wij|ik) (?:wil|willen|zou|zouden)(?: graag)?(?= (?:meer|minder|dat|een"
    r"|vaker))|(?:we|wij|de gemeente) zorg(?:en|t) (?:ervoor|er voor)?,? ?dat\b"
    r"|(?:zorgen|ervoor zorgen|er voor zorgen|bereiken|realiseren|bewerkstelligen)"
    r" (?:ervoor |er voor )?dat\b"
    r"|(?:het|ons|mijn|de|onze) (?:gewenste |beoogde |uiteindelijke |belangrijkste )?"
    r"(?:doel|resultaat|effect|wens|droom|bedoeling|ambitie|hoop|uitkomst)"
    r" (?:is|zou zijn)?,? ?(?:dat|:)"
    r"|(?:het gevolg is|het is gelukt als|gelukt als|succes is|we zijn tevreden als"
    r"|ik ben tevreden als|het gaat goed als|mooi zou zijn)(?: dat)?\b"
    r"|(?:dat|zodat|dan|waardoor|als)\b(?! (?:er|is|was|gaat) )(?= ))"
)
PURPOSE: Final = re.compile(
    r",? \b(?:zodat|opdat|waardoor|waarmee|omdat|want|teneinde|met als doel|om zo"
    r"|om ervoor te zorgen)\b|,? \bom (?:\S+ ){1,6}te \w+en\b"
)
