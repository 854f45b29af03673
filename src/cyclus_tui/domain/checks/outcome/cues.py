"""Turns of phrase that tell what kind of result a line is: data only.

The text is folded, and "één" is 1.
"""

from __future__ import annotations

import re
from typing import Final

from cyclus_tui.domain.checks.patterns import alternatives, whole_words

FALLEN: Final = whole_words("outcome_words", "fallen")
"""Something went down."""

A_THING: Final = re.compile(
    r"\b(?:krijg|kreeg|ontv[ai]ng)\w*\b (?:\w+ )?(?:een|nieuwe|gratis|alle|1|\d+"
    r"|twee|drie)"
    r" (?!kans|baan|vriend|band|beter|kind|huis|woning|diploma|idee|gevoel|stem|plek"
    r"|relatie)"
)
"""Somebody is given a thing."""

OFFERED: Final = re.compile(
    r"\b(?:kan|kunnen|kunt|kun|mag|mogen|kon|konden)\b.*\b(?:terecht|meepraten|mee"
    r" ?praten|langs\w*"
    r"|gebruik ?maken|gebruikmaken|deelnemen|meedoen|aanmelden|inschrijven|lenen"
    r"|binnenlopen|aanschuiven|reserveren|afhalen|ophalen)\b"
    r"|\b(?:terecht|langs|meepraten|gebruikmaken|deelnemen) (?:kan|kunnen|kunt)\b"
)
"""Something one may come to or use."""

PLAN: Final = re.compile(
    r"\A(?:een |de )?(?:\w+e )?(?:plek|plaats|ruimte|punt|locatie) (?:\w+"
    r" ){0,4}(?:waar|om|voor)\b"
    r"|\A(?:meer|extra|minder|\d+) (?:uren|uur|fte|dagdelen|geld voor)\b"
    r"|\A(?:doorgaan|starten|beginnen|stoppen) met\b"
    r"|\A(?:met \w+ )?in gesprek (?:gaan|met|over)|\bvoorzien van\b"
    r"|\b(?:is|zijn|wordt|werd) (?:er )?onderzoek\b|\ber moet(?:en)? (?:een|meer"
    r"|extra)\b|\ber zijn (?:\w+ ){1,4}(?:langs|aanwezig) ?(?:geweest|gekomen)?\Z"
    r"|\A(?:elke|iedere|ieder|elk|alle) \w+ (?:een|1) \w+\Z"
    r"|\ber (?:waren|kwamen|waren er) (?:wel |ruim |ongeveer |meer dan )?\w+ (?:man"
    r"|mensen|bewoners|ouders|kinderen|jongeren|ouderen)\b(?! die)"
    r"|\b(?:elke|iedere) (?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag"
    r"|week|maand) (?:in|op|bij) (?:het|de)\b"
)
"""A place, hours, a plan, or a regular meeting."""

THERE_IS: Final = re.compile(
    r"er (?:is|zijn|was|waren|komt|komen|kwam|staat|staan|ligt|liggen|hangt|hangen"
    r"|bestaat) (?:nu |weer |inmiddels |ook |al |dan )*(?:een|1|\d+|twee|drie|vier|vijf"
    r"|nieuwe|extra|genoeg|voldoende|overal)\b"
)
"""Something is there now."""

PASSIVE: Final = re.compile(
    r"\b(?:is|zijn|wordt|worden|werd|werden)\b.*\b"
    rf"(?!{alternatives('outcome_verbs', 'no deed')}|geopend$)"
    r"(?:(?:aan|af|binnen|door|in|om|op|over|rond|terug|toe|uit|voor|weg|neer|vast"
    r"|open)?ge\w{3,}(?:d|t|en)|(?:be|ver|her|ont)\w{3,}(?:d|t))\b"
)
"""Something was done, whichever verb it is."""

OFTEN: Final = re.compile(
    r"\b(?:elke|iedere|wekelijks\w*|maandelijks\w*|dagelijks\w*|keer per)\b"
)
"""How often we do it."""

READY: Final = re.compile(
    r"\b(?:is|zijn|was|waren)\b (?:nu |eindelijk |bijna |weer )?(?:af|klaar|gereed"
    r"|rond|open)\Z"
    r"|\b(?:bijeen|samen|bij elkaar) ?(?:gekomen|geweest|komt|komen)\b|\bbijeenkomen\b"
    r"|\bkomt? .*(?:samen|bijeen|bij elkaar)\Z|\b(?:met )?\w+ man\b.*\b(?:zaal"
    r"|aanwezig)\b"
)
"""Something is finished, or a meeting was held."""

ARRIVES: Final = re.compile(
    r"\b(?:komt|komen|kwam|kwamen|staat|staan|ligt|liggen|hangt|hangen|rijdt)\b"
    r" (?:er )?"
    r"(?:nu |weer |ook |inmiddels )?(?:een|1|nieuwe|extra|twee|drie|vier|meer|\d+)\b"
)
"""Something comes or stands somewhere."""

ABILITY: Final = whole_words("outcome_words", "ability")
"""What people can, dare, know or feel."""

OURS: Final = whole_words("outcome_words", "as residents")
"""What "we" as residents do or live through, not as those who organise."""

DELIVERED: Final = re.compile(
    r"\b(?:aan|af|binnen|door|in|om|op|over|rond|terug|toe|uit|voor|weg|neer)?"
    r"ge(?!meente|zin|ld|zond|luk|en\b|brek|drag)\w{3,}(?:d|t|en)\Z"
)
"""A short report that ends in a participle."""

PLACE_SHOWS: Final = whole_words("outcome_words", "shows")
"""Adjectives that do show something of a place or of people."""

COUNTS_FIRST: Final = re.compile(r"(?:het )?aantal\b|hoeveelheid\b|(?:de )?opkomst\b")
"""A line about how many there were."""
SOMEBODY_IS: Final = re.compile(r"\b(?:is|zijn|wordt|worden|werd|werden)\b")
"""Before a participle: something is done to the subject."""
HAD: Final = re.compile(r"\b(?:gehad|gekregen|gegund)\b")
"""Somebody was given something, with the verb at the end."""
STAGE: Final = re.compile(r"\b(?:doe[nt]?|deed|deden) (?:\w+ )?een\b")
"""Doing an internship or a course."""
TIMES_I_DID: Final = re.compile(r"ik\b.*\bheb\b.*\b\w+ keer\b")
"""What one professional did, counted."""
MAY_COME: Final = re.compile(
    r"\b(?:kunnen|kan|kunt) (?!.*\bwe(?:et|ten)\b).*\bterecht (?:bij|in|op|met|voor)\b"
)
"""Somewhere people can go."""
THEY_HAVE: Final = re.compile(
    r"\b(?:heeft|hebben|krijgt|krijgen|telt)"
    r" (?:nu |ook |al )?(?:een|1|\d+|nieuwe|twee)\b"
)
"""An organisation has or gets something."""
WE_HAVE: Final = re.compile(r"\b(?:hebben|brengen|halen|helpen|krijgen)\b")
WE_JOIN: Final = re.compile(r"\bdoen (?:\w+ )?mee (?:met|aan)\b")
WE_GO: Final = re.compile(
    r"\b(?:gaan|gingen|praten|spreken|gesproken|brengen|zetten|komen|helpen|halen"
    r"|nemen|hebben|vragen|zoeken|lopen|doen|staan|zitten|houden)\b"
)
ASIDE: Final = re.compile(r"\b(?:die|waar\w*|om|met iemand)\b")
"""Where a part begins that only tells more of a thing."""
ON_A_DAY: Final = re.compile(
    r"\b(?:\w+dag|morgen|vanavond|vanmiddag|(?:deze|volgende) (?:week|maand))\b"
)
LIVED: Final = re.compile(r"\b(?:weer|vaker|thuis|zelf|mijn|niet meer|nu)\b")
"""What somebody does in life, not as a step of a plan."""
OUT_THERE: Final = re.compile(
    r"\b(?:deuren|wijk in|straat op|langs|op pad|in gesprek|\d+|keer)\b"
)
WE_OWN: Final = re.compile(r"\bhebben (?:nu |ook |al )?(?:een|nieuwe|\d+)\b")
"""Verbs and places by which "we" reach out to others, or have made something."""
IMPERSONAL: Final = re.compile(r"(?:er|het|de|in|alle|een)\b")
"""How a report begins in which nobody is named."""
COMPARES: Final = re.compile(r"\b(?:minder|meer|vaker|lager|hoger|procent)\b|%")
"""More or less of something."""
CAME: Final = re.compile(
    r"\b(?:komen|kwamen|kwam|aten|waren er)\b(?!.*\b(?:weer|buiten|uit|thuis|rond)\b)"
)
"""People who came, when they are counted."""
NEW: Final = re.compile(r"\A(?:een|nieuwe?|extra|1|2|twee|drie)\b|\berbij\Z")
"""How a thing begins that is to come."""
HAS_DONE: Final = re.compile(
    r"\b(?:heeft|hebben|had|hadden)\b(?!.*\b(?:mij|me|ons|je|hen|hem|haar|u)\b).*"
    r"\b(?:aan|af|binnen|door|in|om|op|over|rond|terug|toe|uit|voor|weg"
    r"|neer)?ge\w+(?:d|t|en)\b"
)
"""A report of what somebody did, with whichever verb."""
AS_NEIGHBOURS: Final = re.compile(
    r"\b(?:wij|we) als (?:buren|bewoners|ouders|jongeren|straat|buurt|gezin)\b"
    r"|\b(?:wij|we) (?:weten|kennen|durven|voelen|begrijpen|snappen|vertrouwen)\b"
)
"""When "we" are residents, not those who organise."""
