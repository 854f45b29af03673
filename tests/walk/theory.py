"""One invented evening of verandertheorie, word for word, for tests that play it.

Everything here is made up: "Geldzorgen in Zonneveld", two weeks after the evening in
`evening.py`, with 11 people in De Spil. Two pieces of advice of that evening become
what they do; Nel is who they think of.
"""

from __future__ import annotations

from dataclasses import dataclass

from tests.walk import evening


@dataclass(frozen=True, slots=True)
class Activity:
    """What is done (T3); `answers` 222 is: informal, together, new."""

    code: str
    text: str
    who: str
    answers: str


@dataclass(frozen=True, slots=True)
class Reason:
    """Why an arrow would hold (T5)."""

    arrow: str
    text: str


@dataclass(frozen=True, slots=True)
class Weighed:
    """How sure a group is of an assumption, and from whom it knows (T6)."""

    text: str
    digits: str
    sources: str
    what: str = ""
    sides: str = ""
    test_idea: str = ""


@dataclass(frozen=True, slots=True)
class Sign:
    """At what one notices it (T8); `sort` and `early` are digits."""

    of: str
    text: str
    sort: str
    early: str


@dataclass(frozen=True, slots=True)
class Action:
    """A small trial (T9)."""

    what: str
    with_whom: str
    when: str
    expects: str
    sign: str
    asker: str
    back_on: str


TITLE = evening.TITLE
PLACE = evening.PLACE
DATE = "2026-12-05"
END_TIME = evening.END_TIME
FACILITATOR = evening.FACILITATOR

ABOUT = "geldzorgen in Zonneveld"
PERSONA = "Nel"
WORKS = "Bij De Spil vraagt niemand waarom je komt."

_FIRST, _SECOND, *_ = evening.RECOMMENDATIONS
BROUGHT_IN = (_FIRST.advice, _FIRST.because, _FIRST.minority, _SECOND.advice)
"""What is taken from the earlier evening, in the order of its list (T0)."""
DIVIDED = "1"
"""The digit for: an assumption on which they are divided."""
UNDER_THE_ADVICE = evening.IDEAS[_FIRST.ideas[0] - 1].text
"""What somebody said then, that became the first advice."""

PEOPLE = "5b 3v 2p 1g"
GROUND_RULES = "1 3 4 6"

OUTCOME = (
    "mensen met geldzorgen in Zonneveld vragen eerder hulp, voor de post zich opstapelt"
)
FOR_WHOM = "bewoners met geldzorgen"
TERM = "over drie jaar"
STEPS = ("mensen vertrouwen iemand in de buurt", "ze weten waar ze kunnen binnenlopen")

ACTIVITIES = (
    Activity("X1", _FIRST.advice, "een vrijwilliger die zelf schulden had", "222"),
    Activity("X2", _SECOND.advice, "vrijwilligers van De Spil", "212"),
    Activity("X3", "spreekuur in De Spil", "het wijkteam", "111"),
)
"""The first two came from the earlier evening; the third is there already."""
NODES = ("Z", "S1", "S2", *(activity.code for activity in ACTIVITIES))

CHAINS = (
    "S1",
    "S1",
    "als we X3 doen, dan weten ze waar ze kunnen binnenlopen, "
    "omdat iedereen de weg naar De Spil kent",
    "X1 > S2",
)
"""What each activity leads to, by code and in one whole sentence (T4)."""
REASONS = (
    Reason("S1 → Z", "wie iemand vertrouwt, praat eerder over geld"),
    Reason("X1 → S1", "schaamte wordt kleiner als je iemand ziet die het ook had"),
    Reason("X2 → S1", "samen is een envelop minder eng"),
    Reason("S2 → Z", "je gaat pas naar binnen als je weet wie er zit"),
    Reason("X1 → S2", "elke week is op dezelfde tijd de koffie klaar"),
)
ALSO = "mensen durven bij De Spil binnen te lopen"
"""One more assumption, about the last arrow."""

WEIGHED = (
    Weighed(
        REASONS[1].text,
        "1 3 1",
        "b",
        what="Twee bewoners merkten het bij de soepavond.",
        test_idea="bij de koffie vragen wat het makkelijker maakt",
    ),
    Weighed(
        ALSO,
        "0 3 2",
        "n",
        sides="De een loopt zo naar binnen. De ander wil niet dat buren het zien.",
        test_idea="een tafel in de achterkamer",
    ),
)

SIDE_EFFECT = "buren gaan praten over wie er binnenloopt"
OUTSIDE = "de gemeente kan stoppen met geld voor De Spil"
SIGNS = (
    Sign(STEPS[0], "iemand begint bij de koffie zelf over geld", "2", "1"),
    Sign(
        OUTCOME,
        "hoeveel weken na de eerste onbetaalde rekening iemand langskomt",
        "1",
        "2",
    ),
)

ACTION = Action(
    what="Ik zet woensdag de tafel in de achterkamer en vraag drie mensen hoe dat is.",
    with_whom="een bewoner",
    when="woensdag",
    expects="twee van de drie nemen hun post mee",
    sign="er ligt post op tafel",
    asker="de begeleider",
    back_on="over 2 weken",
)
THUMBS = "9 1 1"
MINORITY = "Zet de tafel niet bij het raam. Dan kom ik niet."
NEXT_DATE = "19 december 2026"
CHECK_OUT = (
    *("hoop :)", "helder :)", "nieuwsgierig :)", "moe :|", "gehoord :)", "trots :)"),
    *("veel pijlen :|", "rustig :)", "zin :)", "spannend :|", "dank :)"),
)

STORY = (
    f"Als we drie dingen doen, dan veronderstellen we: {OUTCOME}.",
    f"We doen dit: {_FIRST.advice} Dan vertrouwen mensen iemand in de buurt, want",
    f"Het spannendst vinden we: {ALSO}. Daar denken we verschillend over.",
    f"Dat proberen we uit: ‘{ACTION.what.rstrip('.')}’.",
    f"We merken het zo. I{SIGNS[0].text[1:]}. H{SIGNS[1].text[1:]}.",
    f"Er kan ook iets anders gebeuren. B{SIDE_EFFECT[1:]}. D{OUTSIDE[1:]}.",
)
"""What is read aloud, sentence by sentence; of the chains only how they begin."""
