"""Sensitive subjects (PRIV-5): a quiet question whether it must be written down.

Words for severe things always ask. Words that a whole evening may be about, such as
debts, ask only when the line is about one person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from cyclus_tui.domain.checks.bounds import bounded
from cyclus_tui.domain.checks.hint import Hint

_ONE_PERSON: Final = re.compile(
    r"\b(?:ik|mij|me|mijn|m'n|hij|hem|zij|haar|zijn\s+(?:vrouw|man|zoon|dochter|moeder"
    r"|vader|kind|baas)|ze\s+(?:is|heeft|was|had|zit|krijgt|slikt)|buurvrouw|buurman"
    r"|(?:een|die|deze)\s+(?:bewoner|man|vrouw|jongen|meisje|moeder|vader|gezin|cliënt"
    r"|buur|kind|leerling|mevrouw|meneer)|(?:ons|onze)\s+(?:zoon|dochter|kind|gezin)"
    r"|mevrouw|meneer|dhr|mw)\b",
    re.IGNORECASE,
)

_ALWAYS: Final[dict[str, str]] = {
    "gezondheid": r"hiv|aids|soa|kanker\w*|dement\w*|alzheimer|autis\w*|adhd"
    r"|psychose\w*|psychotisch\w*|schizofren\w*|borderline|zelfmoord\w*|suïcid\w*|suicid\w*"
    r"|verslaafd\w*|verslaving\w*|alcoholis\w*|abortus|miskra\w+|depressi\w*"
    r"|burn-?out|overspannen|opgenomen in|ggz|psychiat\w*|antidepressiv\w*|ptss"
    r"|anorexia|eetstoornis\w*|zelfbeschadig\w*|automutil\w*|verstandelijk\w*"
    r"|hersenletsel|epilep\w*|diabetes|suikerziekte|zwanger\w*",
    "seksueel leven": r"verkracht\w*|aangerand|aanranding\w*|seksue\w*|seks|homo"
    r"|homoseksu\w*|lesbisch\w*|biseksu\w*|transgender\w*|prostitu\w*|incest\w*"
    r"|uit de kast|gay",
    "strafbare feiten": r"gevangenis\w*|strafblad|veroordeeld\w*|gearresteerd\w*"
    r"|aangehouden|detentie|reclassering|celstraf|taakstraf|drugs\w*|dealer\w*|dealen"
    r"|dealt|inbreker|ingebroken|gestolen|mishandel\w*|fraude\w*|oplichter|enkelband"
    r"|criminee?l\w*|illega\w*|huiselijk geweld|gestoken|neergeschoten|moord\w*",
    "bescherming van kinderen": r"uithuis\w*|uit huis (?:geplaatst|gehaald)"
    r"|ondertoezicht\w*|pleeg(?:gezin|ouders?|kind\w*|zorg)|veilig thuis"
    r"|jeugdbescherm\w*|kinderbescherming|kindermishandel\w*|voogd\w*|ots"
    r"|gezinsvoogd\w*|jeugdzorg",
    "afkomst": r"asielzoeker|verblijfsvergunning\w*|uitgeprocedeerd\w*|ongedocument\w*"
    r"|zonder papieren|uitgezet",
    "schulden": r"deurwaarder\w*|beslag(?:legging)?|wsnp|schuldsaner\w*|onder bewind"
    r"|bewindvoerder|failliet\w*|uithuiszetting|huisuitzetting",
}
_OF_ONE_PERSON: Final[dict[str, str]] = {
    "gezondheid": r"ziek\w*|ziekte\w*|medicijn\w*|pillen|operatie|therapie|psycholoog"
    r"|handicap\w*|gehandicapt\w*|beperking|rolstoel|diagnose\w*|angst\w*|blind|doof"
    r"|chronisch\w*|eenzaam|lvb|iq|ziekenhuis|drinkt|aan de drank|hart\w*|reuma"
    r"|hulpverlen\w*",
    "geloof": r"moslim\w*|islam\w*|christe\w*|joods\w*|jood|hindoe\w*|katholi\w*"
    r"|protestant\w*|gelovig\w*|geloof|jehova\w*|bekeerd\w*|hoofddoek\w*",
    "afkomst": r"marokka\w*|turk\w*|surina\w*|antilli\w*|syri[ëe]r?\w*|afghaan\w*"
    r"|eritre\w*|somali\w*|pool|poolse|oekra[ïi]\w*|vluchteling\w*|statushouder\w*"
    r"|allochtoon|huidskleur|zwarte?|roma|sinti|zigeuner\w*",
    "schulden": r"schuld(?:en)?|\w*schuld(?:en)?|geldzorgen|geldproblemen|achterstand"
    r"|betalingsachterstand\w*|incasso\w*|bijstand\w*|uitkering\w*|voedselbank"
    r"|aanmaning\w*|blut|rood staan|rood",
    "strafbare feiten": r"politie|agressi\w*|geslagen|slaat|sloeg|dronken|boete\w*",
    "seksueel leven": r"geaardheid|verkering met een (?:man|vrouw)|vreemdgaan",
    "bescherming van kinderen": r"gescheiden|vechtscheiding|omgangsregeling",
}


def _compiled(words: dict[str, str]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The patterns of each kind, whole words only."""
    return tuple(
        (kind, re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE))
        for kind, pattern in words.items()
    )


_SEVERE: Final = _compiled(_ALWAYS)
_PERSONAL: Final = _compiled(_OF_ONE_PERSON)


@bounded
def hints(text: str) -> tuple[Hint, ...]:
    """One question for each sensitive kind that the text touches (PRIV-5)."""
    first: dict[str, Hint] = {}
    for hint in sorted(_found(text), key=lambda hint: hint.start):
        first.setdefault(hint.text, hint)
    return tuple(first.values())


def _found(text: str) -> Iterator[Hint]:
    """Each sensitive word, with its kind in the question."""
    patterns = _SEVERE + _PERSONAL if _ONE_PERSON.search(text) else _SEVERE
    for kind, pattern in patterns:
        if match := pattern.search(text):
            told = f"Dit is gevoelig ({kind}). Is het nodig voor de vraag?"
            yield Hint("PRIV-5", "?", told, *match.span())
