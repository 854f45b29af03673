"""Small words, and the words that only lead to what is wanted."""

from __future__ import annotations

import re
from typing import Final

from cyclus_tui.domain.checks.word_lists import word_set

US: Final = word_set("outcome_words", "us")
PRONOUNS: Final = word_set("outcome_words", "pronouns")
DETERMINERS: Final = word_set("outcome_words", "determiners")
PREPOSITIONS: Final = word_set("outcome_words", "prepositions")
QUANTITY: Final = word_set("outcome_words", "quantity")
NUMBERS: Final = word_set("outcome_words", "numbers")
NO_SUFFIX: Final = word_set("outcome_words", "no ending")

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
