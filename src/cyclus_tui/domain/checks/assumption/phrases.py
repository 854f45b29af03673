"""What tells that a *because* claims too much, is a wish, or is about us."""

from __future__ import annotations

import re
from typing import Final

from cyclus_tui.domain.checks.patterns import alternatives, whole_words
from cyclus_tui.domain.checks.word_lists import sections

_ALL: Final = alternatives("people_words", "everybody")
TOO_MUCH: Final = re.compile(
    r"\b(?:(?<!niet )altijd|(?<!niet )(?<!voor )iedereen|100 ?%|lost .*\balles"
    rf"|{alternatives('assumption_words', 'too much')})\b"
    rf"|\b(?:alle|elke|elk|ieder|iedere|geen enkele?|geen) (?:\w+e )?{_ALL}\b"
    r"|\b(?:elke|elk|ieder|iedere) (?!week|dag|maand|jaar|keer|\w+dag\b|avond|middag"
    r"|ochtend|uur|nacht|zomer|winter|les|stap|straat|geval|kwartaal|seizoen|half)\w+"
    r"|(?<!niet )\ballemaal\b|\b(?:in 1|in een) klap\b|\beens en (?:voor )?altijd\b"
    r"|\b(?:de hele|heel de) (?:buurt|wijk|straat|stad|dorp|flat)\b.*\b(?:meedoet"
    r"|komt|wil|zal"
    r"|mee|weet|blij|help\w*)\b|\bde oplossing\b|\bblijvend\b|\bwie dan ook\b"
    r"|\bnooit meer\b|\balle\b(?=.*\b(?:problemen|oploss?t?|verdwijn\w*|weg)\b)"
    r"|\bmeteen\b(?=.*\b(?:over|weg"
    r"|opgelost|verdwenen|klaar|stoppen)\b)|\bhet (?:altijd )?werkt\b|\bdat werkt\b"
    r"|\bgewoon\b(?! (?:mens|mensen|nederlands|taal|met|een|in|aan|op|doen|zichzelf"
    r"|werk))"
)
"""AAN-3: words that leave no room for who it does not hold."""
NOT_TOO_MUCH: Final = re.compile(
    rf"\b{alternatives('assumption_words', 'not too much')}\b"
    r"|\b(?:heb|hebben|heeft|had|hadden|kennen|kent|zien|ziet"
    r"|spreken)\b [\w ]*\bniemand\b"
    r"|\bniemand (?:anders )?(?:\w+ )*(?:heb|hebben|heeft|kennen|kent|zien|spreken"
    r"|wil\w* zijn|om mee)\b"
    r"|\b(?:die|wie) (?:\w+ ){0,3}(?:nooit|altijd|niemand|nergens)\b"
    r"|\bhet gevoel\b.*\b(?:altijd|nooit|niemand)\b"
    r"|\bvoor iedereen\b(?=.*\b(?:open|zicht|duidelijk|gratis)\w*)"
    r"|\boveral (?:hang|lig|sta)\w*"
)
"""The same words where they claim nothing."""

WISH: Final = re.compile(
    rf"\b{alternatives('assumption_words', 'wish')}\b"
    r"|\bhet (?:dan |nu |ons |mij )?(?:is |zou )?"
    r"(?:gewoon |heel |erg |zo |ook |altijd |toch |nu eenmaal )*(?:goed|belangrijk|fijn"
    r"|mooi|nodig|eerlijk|wenselijk|leuk|zinvol|hard nodig|beter|waardevol|rechtvaardig"
    r"|gezond|nobel|menselijk|normaal|tijd|hoog tijd|niet meer dan|de bedoeling"
    r"|onze plicht|onze taak|een plicht|zonde|schande|terecht|juist)(?: is| zou zijn"
    r"| vinden)?(?:,)? (?:als|dat|om|wanneer|te|zou|voor|iedereen)\b"
    r"|\bhet (?:\w+ ){0,3}(?:goed|belangrijk|fijn|mooi|nodig|eerlijk|wenselijk|leuk"
    r"|zinvol|normaal|rechtvaardig|waardevol|nodig|terecht|juist)(?: is| zou zijn"
    r"| hoort)?\Z"
    r"|\b(?:is|zijn|blijft) (?:\w+ )?(?:heel |erg |ontzettend |zo )?(?:belangrijk|mooi"
    r"|waardevol|wenselijk|kostbaar|onbetaalbaar|nodig)\Z"
    r"|\bverdien(?:t|en|d)\b(?! (?:geld|meer|minder|genoeg|te|bij))"
    r"|\bzou(?:den)? (?:\w+ )*(?:moeten|mogen|horen|zijn)\b"
    r"|(?<!waar hij )(?<!waar ze )(?<!waar je )(?<!wat ze )(?<!wat je )\bmoet"
    r"(?:en)? (?:kunnen|krijgen|hebben|zijn|worden|blijven|zorgen|samen|elkaar|er|we"
    r"|omkijken|bestaan)\b"
    r"|\b(?:wij|we|ik)\b.*\b(?:willen|hopen|wensen|vinden|gunnen|wil|hoop|vind|gun"
    r"|geloven|dromen|droom|streven)\b(?! ons\b)"
    r"|\b(?:samenleving|wereld|maatschappij|buurt|wijk|beschaving|land)\b.*\b(?:hoort"
    r"|zou|willen|waarin|waar|geen buurt|zonder)\b"
    r"|\bniemand (?:\w+ )*(?:mag|hoeft|hoort|zou)\b"
    r"|\b(?:belangrijk|goed|mooi|waardevol|heilig|nodig|van belang|van waarde"
    r"|essentieel|onmisbaar|een must|een recht|fijn|eerlijk|mooist|belangrijkst)(?:st"
    r"|s)?e? (?:is|zijn|blijft|blijven|vinden|vindt|maakt)\Z"
    r"|\b(?:we|wij|mensen|ouders|buren|bewoners|iedereen|kinderen|ouderen|gemeente"
    r"|overheid|jongeren|mens)\b.*\bmoet(?:en)? (?:\w+ )?\w+en\Z"
    r"|\b(?:we|wij)\b.*\bmoeten\b"
    r"|\b(?:we|wij)\b.*\b(?:dat|het) aan (?:elkaar|hen|ze|ons)\b.*\b(?:verplicht"
    r"|schuldig)\b"
    r"|(?<!\bje )(?<!\bge )(?<!\bik )(?<!\bu )(?<!iemand )\bhoort\b(?! (?:dat|van|hoe"
    r"|wat|iemand))"
    r"|\b(?:samenleving|maatschappij|stad|land|wereld|gemeente)\b.*\b(?:mag|moet)\b"
)
"""AAN-9: a value, a right or a wish, of which nobody could find that it is not so."""

NO_WISH: Final = re.compile(
    r"\b(?:wie|waar|wat|hoe|wanneer|welke \w+) (?:\w+ ){0,2}"
    r"(?:moet|moeten|mag|mogen|hoort|horen|het beste)(?: \w+)?"
    r"|\bdie (?:\w+ )?hoort\b"
)
"""What somebody knows they should do, which is no wish."""
MIND: Final = whole_words("assumption_words", "mind")
"""What goes on in people's heads, or between them."""

SAME_MEANING: Final = tuple(
    frozenset((word, *others)) for word, others in sections("same_meaning").items()
)
"""Words of results that say about the same, one section a meaning (AAN-2)."""
