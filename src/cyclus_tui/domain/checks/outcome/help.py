"""How help goes: treatment, waiting, one contact, being taken seriously.

Such a result is accepted as *kwaliteit van hulp*; the reader only has to tell it from
what changes in people's own lives.
"""

from __future__ import annotations

import re
from typing import Final, TypeAlias

from cyclus_tui.domain.checks.outcome.clause import Clause
from cyclus_tui.domain.checks.outcome.cues import HAS_DONE
from cyclus_tui.domain.checks.outcome.phrases import HELP_GOES, IN_TIME, QUALITY
from cyclus_tui.domain.checks.patterns import alternatives, whole_words

Rules: TypeAlias = tuple[tuple[frozenset[str], re.Pattern[str]], ...]
"""Phrases, each with the beginnings of words it cannot do without."""
_OWN: Final = re.compile(
    r"\b(?:kunnen|kan|kunt|durv|durf|verstaan|vraag|vragen|weten|weet|kennen|kent"
    r"|kloppen|klopt|zoek|zoeken|vertrouw|vind|vinden|bellen|meld|nodig)\w*\b"
)
_THEY: Final = frozenset(("ze", "zij", "hij", "men"))
_AID: Final = r"(?:hulp|steun|ondersteuning|zorg|begeleiding|advies|raad)"
_ASKING: Final = re.compile(
    rf"\b{_AID} (?:durven )?(?:te )?(?:vragen|zoeken|accepteren|aannemen|inroepen)\Z"
)
_SEEKS: Final = re.compile(
    r"(?<!een )(?<!de )\b(?:vraagt?|vragen|vroeg|vroegen|zoekt?|zoeken|zocht|zochten"
    r"|accepte\w+|aanvaard\w*|roept?|roepen|schakel\w*|neemt?|nemen|durft?|durven)\b"
    rf".*\b{_AID}\b|\b(?:vindt?|vinden|weet|weten) (?:\w+ ){{0,3}}(?:de weg|{_AID})\b"
    rf"|\b{_AID}\b.*\b(?:te )?(?:vragen|zoeken|vinden|accepteren|aannemen|inroepen)\b"
    r"|\baan de bel\b|\b(?:laat|laten)\b.*\b(?:helpen|binnen|toe)\b"
)
"""People who ask for help or accept it."""
_GOES_THERE: Final = re.compile(
    r"\b(?:bel|belt|bellen|ga|gaat|gaan|stap\w*|loopt?|lopen|komt?|komen|klop\w*|meld\w*"
    r"|durft?|durven)\b"
)
"""People who go to those who help."""
_FROM_OTHERS: Final = re.compile(
    rf"\b{_AID} (?:\w+ ){{0,2}}(?:van|aan) (?:\w+ ){{0,2}}(?:elkaar|\w*buren|\w*buur\w*"
    r"|familie|vrienden|vriendinnen|\w*genoten|kinderen)\b"
)
"""Help of people who are no professionals."""
_NEED_NOT: Final = re.compile(
    r"\b(?:hoeft|hoeven|wachten|blij|tevreden"
    rf"|(?:vindt?|vinden) (?:dat|het|de {_AID}|hun {_AID}))\b"
)
"""Words by which people do not seek help, but say how it goes."""
_TREATED: Final = re.compile(
    r"\b(?:word|wordt|worden|werd|werden)\b.*\b"
    rf"(?!{alternatives('outcome_verbs', 'no treatment')})"
    r"(?:(?:aan|door|op|toe|weg|in|uit|mee|af)?ge\w{3,}(?:d|t|en)|beoordeeld"
    r"|veroordeeld|bejegend|betrokken|ontvangen|verwezen|verstaan|begroet|onthaald"
    r"|vertrouwd)\b"
    r"|\b(?:ge\w{3,}(?:d|t|en)|be\w{4,}(?:d|en)) (?:word|wordt|worden|werd|werden)\b"
)
"""Somebody to whom something is done by those who help."""
_BY_THEM: Final = re.compile(rf"{QUALITY.pattern}|\bdoor (?:de|het|hun|een|mijn)\b")
_AT_THE_DESK: Final = whole_words("outcome_words", "desk")
"""Where people meet help."""
UNWELL: Final = whole_words("outcome_words", "unwell", r"vall?\w* .*uit")
"""What those who help live through themselves, which is no quality of help."""
_CHOOSE: Final = re.compile(r"\b(?:kiezen|kiest|koos|bepalen|bepaalt|meebeslis\w*)\b")


def is_about_help(clause: Clause) -> bool:
    """Whether a phrase, or the subject, tells surely how help goes."""
    if _of_activities(clause):
        return False
    if _one_of(HELP_GOES, clause):
        return True
    if seeks_help(clause):
        return False
    if _one_of(IN_TIME, clause):
        return True
    return clause.kind == "service" and _serves_well(clause)


def seeks_help(clause: Clause) -> bool:
    """Whether people ask for help, go to it, let it in or give it to each other."""
    text = clause.text
    if _ASKING.search(text):
        return True
    if clause.kind not in {"people", "us", "helpers"} or _NEED_NOT.search(text):
        return False
    if _SEEKS.search(text) or _FROM_OTHERS.search(text):
        return True
    helped = clause.has("service", after=clause.subject)
    return helped and _GOES_THERE.search(text) is not None


def _one_of(rules: Rules, clause: Clause) -> bool:
    """Whether one of the phrases stands in the clause."""
    starts = {word[:4] for word in clause.words}
    return any(
        not needs.isdisjoint(starts) and pattern.search(clause.text)
        for needs, pattern in rules
    )


def _of_activities(clause: Clause) -> bool:
    """Whether the clause counts or joins activities."""
    if clause.does("do", shapes="part") and clause.counted("people", "product"):
        return True
    last = len(clause.words) - 1
    if clause.kind in {"", "product", "process"} and any(
        (verb.at, verb.kind, verb.shape) == (last, "do", "inf") for verb in clause.verbs
    ):
        return clause.words[0] not in {"niet", "geen", "minder"}
    joined = clause.does("join") and clause.kind != "service"
    return joined and clause.has("product")


def reads_as_process(clause: Clause) -> bool:
    """Whether the clause seems to tell how help goes."""
    if _of_activities(clause):
        return False
    who = clause.kind
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
    nobody = re.match(r"(?:niet|nooit|altijd|met|zonder)\b", main)
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
    if "elkaar" in clause.words:
        return True
    if "do" in does or "keer" in clause.words or bool(clause.numbers):
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
    if _by_people(clause):
        return False
    return bool(_TREATED.search(main)) and not clause.does("do", shapes="part")


def _by_people(clause: Clause) -> bool:
    """Whether it is other people who do so: "door hun buren gegroet"."""
    return any(
        word == "door"
        and any("people" in tags for tags in clause.tags[at + 1 : at + 4])
        for at, word in enumerate(clause.words)
    )
