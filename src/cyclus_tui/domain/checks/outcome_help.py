"""How help goes: treatment, waiting, one contact, being taken seriously.

Such a result is accepted as *kwaliteit van hulp*; the reader only has to tell it from
what changes in people's own lives.
"""

from __future__ import annotations

import re
from typing import Final

from cyclus_tui.domain.checks.outcome_clause import Clause
from cyclus_tui.domain.checks.outcome_cues import HAS_DONE
from cyclus_tui.domain.checks.outcome_phrases import HELP_GOES, IN_TIME, QUALITY

_OWN: Final = re.compile(
    r"\b(?:kunnen|kan|kunt|durv|durf|verstaan|vraag|vragen|weten|weet|kennen|kent"
    r"|kloppen|klopt|zoek|zoeken|vertrouw|vind|vinden|bellen|meld|nodig)\w*\b"
)
_THEY: Final = frozenset(("ze", "zij", "hij", "men"))


_TREATED: Final = re.compile(
    r"\b(?:word|wordt|worden|werd|werden)\b.*\b(?!gepest|geslagen|uitgescholden"
    r"|ontslagen"
    r"|gezien|geboren|gedumpt|ingebroken|gedronken|gerookt|gegeten|gezond|gelukkig"
    r"|mishandeld|verwaarloosd|gediscrimineerd|gebruikt|gestolen|genoeg)"
    r"(?:(?:aan|door|op|toe|weg|in|uit|mee|af)?ge\w{3,}(?:d|t|en)|beoordeeld"
    r"|veroordeeld"
    r"|bejegend|betrokken|ontvangen|verwezen|verstaan|begroet|onthaald|vertrouwd)\b"
    r"|\b(?:ge\w{3,}(?:d|t|en)|be\w{4,}(?:d|en)) (?:word|wordt|worden|werd|werden)\b"
)
"""Somebody to whom something is done by those who help."""
_BY_THEM: Final = re.compile(rf"{QUALITY.pattern}|\bdoor (?:de|het|hun|een|mijn)\b")
_AT_THE_DESK: Final = re.compile(
    r"\b(?:balie|loket|intake|hulpvraag|dossier|traject|behandeling|begeleid\w+"
    r"|hulpverlen\w+"
    r"|consulent\w*|coach\w*|wijkteam|jeugdarts|\w+voogd|klantmanager|ocmw)\b"
)
"""Where people meet help."""
UNWELL: Final = re.compile(
    r"\b(?:ziek\w*|uitva\w*|vall?\w* .*uit|vol|werkplezier|werkdruk|verzuim|stress"
    r"|klachten|burn-?out\w*|vertrek\w*|plezier)\b"
)
"""What those who help live through themselves, which is no quality of help."""
_CHOOSE: Final = re.compile(r"\b(?:kiezen|kiest|koos|bepalen|bepaalt|meebeslis\w*)\b")


def told_of_help(clause: Clause) -> bool:
    """Whether a phrase, or the subject, tells surely how help goes."""
    if _of_activities(clause):
        return False
    starts = {word[:4] for word in clause.words}
    if any(
        not needs.isdisjoint(starts) and pattern.search(clause.text)
        for needs, pattern in (*HELP_GOES, *IN_TIME)
    ):
        return True
    return clause.who() == "service" and _serves_well(clause)


def _of_activities(clause: Clause) -> bool:
    """Whether the clause counts or joins activities."""
    if clause.does("do", shapes="part") and clause.counted("people", "product"):
        return True
    return clause.does("join") and clause.has("product")


def reads_as_process(clause: Clause) -> bool:
    """Whether the clause seems to tell how help goes."""
    if _of_activities(clause):
        return False
    who = clause.who()
    if clause.has("process") and not clause.does("do", shapes="part"):
        return who != "us" or not clause.does("do")
    if re.match(
        r"(?:aan|bij|in|op|tijdens) (?:de|het|een) \w*(?:balie|loket|gesprek|wijkteam"
        r"|huisarts|gemeente|intake)\b.*\b(?:je|ik|ge|mensen|we)\b",
        clause.text,
    ):
        return _TREATED.search(clause.text) is not None
    if clause.does("help", shapes="fin") and set(clause.words) & _THEY:
        return clause.words[0] in _THEY and not clause.has("people", after=1)
    if who in {"people", "us"}:
        return _meets_help(clause)
    main = re.split(r"\b(?:zonder|als|dat|omdat|wanneer|terwijl)\b", clause.text)[0]
    nobody = re.match(r"(?:er (?:word|werd)|niet|nooit|altijd|met|zonder)", main)
    open_to = nobody is not None or _AT_THE_DESK.search(clause.text) is not None
    return who == "" and open_to and bool(_TREATED.search(main))


def _serves_well(clause: Clause) -> bool:
    """Whether those who help, or their help, are said to be good in some way."""
    if UNWELL.search(clause.text):
        return False
    first = min((verb.at for verb in clause.verbs), default=-1)
    does = {verb.kind for verb in clause.verbs if verb.at == first}
    if "help" in does:
        return True
    if does == {"do"} or any(clause.is_number(at) for at in range(len(clause.words))):
        return False
    if clause.does("do", shapes="part") or HAS_DONE.search(clause.text):
        return False
    if QUALITY.search(clause.text):
        return True
    told = clause.does("state", shapes="fin inf") or re.search(
        r"\b(?:geen|niet|altijd|wel|ook|nooit)\b", clause.text
    )
    return bool(told) and not clause.has("product", "life", after=clause.subject)


def _meets_help(clause: Clause) -> bool:
    """Whether people are said to be treated, or to have a say in their help."""
    helped = clause.has("service", after=clause.subject)
    if helped and _CHOOSE.search(clause.text):
        return True
    if _OWN.search(clause.text):
        return False
    if _AT_THE_DESK.search(clause.text) and clause.does("state", "help"):
        return not clause.does("do", "join", shapes="part")
    if helped and _BY_THEM.search(clause.text):
        return True
    main = re.split(r"\b(?:zonder|als|dat|omdat|wanneer|terwijl)\b", clause.text)[0]
    return bool(_TREATED.search(main)) and not clause.does("do", shapes="part")
