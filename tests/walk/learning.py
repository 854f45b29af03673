"""Two invented evenings of actieleren, word for word, for tests that play them.

Everything here is made up: "Post in de achterkamer" in De Spil, with a volunteer who
brings something in, six who ask and a coach; and "De zijdeur", two weeks later, on
which the action of the first evening comes back. Numbers of people start at 1, as on
the list.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Evening:
    """What is asked about an evening before it begins."""

    title: str
    place: str
    group: str
    date: str
    end_time: str
    facilitator: str


@dataclass(frozen=True, slots=True)
class Case:
    """A story that could be chosen (L3); `speaker` is typed before it."""

    speaker: str
    text: str
    hands: int


@dataclass(frozen=True, slots=True)
class Asked:
    """A question and its answer; `kind` is what somebody who listens calls it."""

    text: str
    kind: str
    answer: str = ""
    speaker: str = ""
    warmth: str = ""
    """The letter that says how it touched: w, l or k."""
    typed: str = ""
    """What was typed first, where the question was turned round (F2)."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """What somebody does not know (L8)."""

    text: str


@dataclass(frozen=True, slots=True)
class Assumption:
    """What is taken for granted (L8); `whose` is the digit that says so."""

    text: str
    whose: str


@dataclass(frozen=True, slots=True)
class Advice:
    """Advice that came too early (L7); `as_question` was parked afterwards."""

    text: str
    kept: bool
    as_question: bool = False


@dataclass(frozen=True, slots=True)
class Pass:
    """Somebody asks nothing now."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """What a group says of one assumption (L10): the digits, and then words."""

    digits: str
    sides: str = ""
    test_idea: str = ""


@dataclass(frozen=True, slots=True)
class Action:
    """What somebody will try (L12); days as they are said."""

    what: str
    with_whom: str
    when: str
    expects: str
    sign: str
    asker: str
    back_on: str


@dataclass(frozen=True, slots=True)
class LookedBack:
    """What became of an action (L1); the digits choose."""

    result: str
    happened: str
    surprised: str
    learned: str
    verdict: str


Said = Asked | Doubt | Assumption | Advice | Pass

FIRST = Evening(
    title="Post in de achterkamer",
    place="De Spil",
    group="Leerkring De Spil",
    date="2026-12-08",
    end_time="21:00",
    facilitator="Noor",
)
PEOPLE = "1i 6v 1l"
SITUATION = (
    "Op het spreekuur vraag ik of mensen hun post meenemen. Ze zeggen ja, en komen "
    "zonder."
)
BEFOREHAND = (
    SITUATION,
    "Ik begin meteen over de post, ook als de koffie er nog niet staat.",
    "Het spreekuur is er sinds september, in de zaal bij het raam.",
    "Een briefje meegeven, en de dag ervoor bellen.",
    "Dat er iemand een envelop uit de tas haalt en zegt: kijk jij eens.",
)
RECOGNISED = "2"
"""Somebody would recognise themselves, and agreed."""
GROUND_RULES = "1 2 4 5 6 9"

CASES = (
    Case("@1 ", "Mensen beloven hun post mee te nemen en komen zonder.", 6),
    Case("@5 ", "Een buurman wil alleen met mij praten, en met niemand anders.", 2),
)
WHY = "We willen allemaal helpen, en gaan dan te snel."
NEXT_TIME = CASES[1]

I_DID = "Ik pakte een stoel en vroeg: heb je de post bij je?"
AFTER_THAT = "Ze hield de tas op schoot, jas aan, en was na tien minuten weg."
FIRST_QUESTION = "Hoe krijg ik mensen zover dat ze hun post meenemen?"
LATER_QUESTION = "Wat doe ik waardoor iemand zich bekeken voelt?"

SILENT = (
    Asked("Wat gebeurde er vlak voordat ze die tas dichthield?", "open", speaker="@2 "),
    Asked("Wat zeg je precies als iemand binnenkomt?", "open", speaker="@3 "),
    Asked("Hoe vaak komt ze al bij jullie?", "fact", speaker="@3 "),
    Asked("Wat maakt die post zo belangrijk voor jou?", "open", speaker="@4 "),
    Asked("Vertel eens hoe zo'n middag gaat.", "invitation", speaker="@5 "),
    Asked("Was het druk die middag?", "closed", speaker="@6 "),
    Asked("Waarom vraag je er meteen naar?", "open", speaker="@7 "),
    Asked("Wat hoopte je dat ze zou zeggen?", "open", speaker="@2 "),
)

FIRST_ROUND: tuple[Said, ...] = (
    Asked("Wat gebeurde er toen ze aan tafel kwam?", "open", "jas aan, tas op schoot"),
    Asked("Wie zaten er nog meer in de zaal?", "fact", "drie mensen bij de koffie"),
    Pass(),
    Advice("Hang een poster op", kept=False),
    Asked(
        "Wat staat er nu op de uitnodiging?",
        "open",
        "neem uw post mee, met hoofdletters",
    ),
    Asked(
        "Wat vond je vervelend?",
        "open",
        "dat ik niks kon doen",
        typed="Vond je het vervelend?",
    ),
    Asked(
        "Waar stond die tafel dan precies?", "fact", "midden in de zaal, bij het raam"
    ),
    Asked("En wat zei jij toen?", "open", "geeft niks, volgende keer", warmth="l"),
    Advice("Heb je al eens gedacht aan een vaste dag?", kept=True, as_question=True),
    Asked("Had ze de post wel bij zich, denk je?", "closed", "ja, ik zag een envelop"),
    Asked(
        "Wat deed jij met je gezicht?",
        "open",
        "dat weet ik niet, ik keek naar de tas",
        warmth="w",
    ),
)

SECOND_ROUND: tuple[Said, ...] = (
    Asked("Wat weet je niet van haar?", "open", "of ze thuis met iemand praat"),
    Doubt("Ik weet niet of ze mij wel vertrouwt."),
    Asked(
        "Wat zou zij zelf zeggen over die tafel?",
        "open",
        "dat iedereen meekijkt",
        warmth="w",
    ),
    Assumption("mensen durven bij De Spil binnen te lopen", "2"),
    Asked("Ligt het niet gewoon aan schaamte?", "leading", "misschien ook", warmth="k"),
    Asked(
        "Hoe weet je dat ze hulp met de post wil?",
        "open",
        "dat weet ik niet, dat denk ik",
    ),
    Assumption("wie zijn post meeneemt, wil dat ik hem openmaak", "1"),
    Asked(
        "Wat doe jij met je handen als de tas opengaat?",
        "open",
        "ik steek mijn hand al uit",
        warmth="w",
    ),
    Doubt("Vraag ik het voor haar, of omdat ik iets wil doen?"),
    Asked("Wie keek er nog meer mee?", "fact", "de mensen bij de koffie"),
    Asked("Ik denk dat ze zich schaamt voor de rommel.", "statement", "zou kunnen"),
    Asked(
        "Wat als het andersom is, en jij je post moet laten zien?",
        "open",
        "dan zat ik met mijn rug naar de zaal",
    ),
    Assumption("er moet altijd een tweede vrijwilliger bij zitten", "3"),
    Asked(
        "Hoe wil je dan zitten, naast haar of tegenover haar?", "choice", "naast haar"
    ),
)

REFORMULATED = (
    "Het gaat niet over post, maar over wie er meekijkt.",
    "Het gaat over haast: wij willen door, zij wil eerst landen.",
    "Het gaat over iemand die zich klein voelt aan onze tafel.",
)
WEIGHED = (
    Weighed(
        "0 3 2",
        "Sommigen zeggen: iedereen komt toch. Anderen: je loopt langs het raam.",
        "Drie mensen vragen hoe de ingang voelt",
    ),
    Weighed("1 2 1", test_idea="De volgende keer wachten tot iemand hem zelf pakt"),
    Weighed("2 1 1"),
)
"""In the order in which they were said, which is that of their codes."""

OPTIONS = (
    "Eerst koffie, en niks over post zeggen",
    "De tafel in de achterkamer zetten",
    "Naast iemand gaan zitten in plaats van ertegenover",
)
ACTION = Action(
    what=(
        "Ik zet woensdag de tafel in de achterkamer en ik vraag drie mensen hoe dat "
        "voelt"
    ),
    with_whom="de vrijwilliger van de koffie",
    when="woensdag",
    expects="twee van de drie nemen post mee",
    sign="er ligt een envelop op tafel, en de jas gaat uit",
    asker="de leercoach",
    back_on="over 2 weken",
)
WHEN = "2026-12-09"
LEARNED = (
    "Wie iemand helpt, kijkt ook naar iemand.",
    "Een vraag met 'wat' gaf meer dan onze tips.",
    "Dit geldt ook aan de balie, daar hoort iedereen mee.",
)
STAYS_HERE = "Niets. Alles mag mee, zonder namen."
NEXT_DATE = "dinsdag 22 december 2026"
REMINDER = "de leercoach"
CHECK_OUT = (
    "rustig",
    "aan het denken :)",
    "moe maar goed",
    "verrast",
    "stil",
    "warm :)",
    "blij dat het mag",
    "lichter dan ik kwam :)",
)
"""A few words each, the one who brought something in last."""

WHY_NOW = "Het lag er nog, en het gaat ook over wie er meekijkt."
SECOND = Evening(
    title="De zijdeur",
    place="De Spil",
    group="Leerkring De Spil",
    date="2026-12-22",
    end_time="21:00",
    facilitator="Noor",
)
BACK = LookedBack(
    result="2",
    happened="één nam post mee; iemand zei: de zijdeur is fijner",
    surprised="Niemand begon over de tafel, wel over de voordeur.",
    learned="Binnenkomen is al moeilijk, dus begin bij de deur.",
    verdict="2",
)

KINDS = (
    ("open", "open", "open"),
    ("fact", "feitvraag", "feitvragen"),
    ("closed", "gesloten", "gesloten"),
    ("advice", "advies", "adviezen"),
    ("leading", "sturend", "sturend"),
    ("choice", "keuzevraag", "keuzevragen"),
    ("statement", "mening", "meningen"),
)
"""What one and several of a kind are called, in the order of the mirror."""


def mirrored() -> str:
    """Our own count of how was asked, in words; an invitation is open too."""
    said = (*SILENT, *FIRST_ROUND, *SECOND_ROUND)
    kinds = [one.kind for one in said if isinstance(one, Asked)]
    kinds += ["advice" for one in said if isinstance(one, Advice)]
    counts = {kind: kinds.count(kind) for kind in kinds}
    counts["open"] += counts.pop("invitation")
    return ", ".join(
        f"{counts[kind]} {one if counts[kind] == 1 else several}"
        for kind, one, several in KINDS
        if kind in counts
    )
