"""One invented Adviesvangers evening, word for word, for tests that play it.

Everything here is made up: "Geldzorgen in Zonneveld", 11 people in De Spil, 34 ideas,
7 themes, 12 options and a top 5. Numbers of people, ideas and options start at 1, as
they do on the paper in the room.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Preparation:
    """What was agreed before the evening (A0)."""

    question: str
    recipient: str
    answer_on: str
    answer_how: str
    decided_by: str
    room_to_move: str
    fixed: str
    target_group: str
    advice_catchers: str


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in the room, by alias and role (PRIV-1)."""

    alias: str
    role: str


@dataclass(frozen=True, slots=True)
class Complaint:
    """A complaint and the wish behind it (AV-2)."""

    text: str
    wish: str


@dataclass(frozen=True, slots=True)
class Idea:
    """One idea; `speaker` is the prefix typed before it: `@3 ` or `@b `."""

    text: str
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class StimulusRound:
    """The ideas that came after one stimulus (A5)."""

    stimulus: str
    ideas: tuple[Idea, ...]


@dataclass(frozen=True, slots=True)
class Theme:
    """A heap of ideas and the name the group gave it (A6, A7)."""

    name: str
    ideas: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Recommendation:
    """One place of the top 5 (A9); `thumbs` are up, aside and down."""

    advice: str
    because: str
    notice: str
    for_whom: str
    colour: str
    thumbs: tuple[int, int, int]
    ideas: tuple[int, ...]
    """The ideas it goes back to (AV-18)."""
    minority: str = ""


@dataclass(frozen=True, slots=True)
class CheckOut:
    """One person's last word; `smiley` is the place in `SMILEYS`, from 0."""

    word: str
    smiley: int


@dataclass(frozen=True, slots=True)
class Closing:
    """How the evening ended (A10)."""

    presenters: str
    promise_confirmed: str
    check_out: tuple[CheckOut, ...]


TITLE = "Geldzorgen in Zonneveld"
PLACE = "buurthuis De Spil"
DATE = "2026-11-21"
END_TIME = "21:30"
FACILITATOR = "Noor"
SMILEYS = ("☹", "😐", "☺")

PREPARATION = Preparation(
    question="Wat helpt om op tijd over geldzorgen te praten?",
    recipient="wethouder Sociaal Domein",
    answer_on="9 januari 2027",
    answer_how="Een brief thuis en een avond in De Spil",
    decided_by="de wethouder, samen met het wijkteam",
    room_to_move="Hoe, waar en wanneer mensen hulp krijgen in de wijk",
    fixed="De regels voor schuldhulp komen van het rijk",
    target_group="bewoners van Zonneveld die geldzorgen hebben of hadden",
    advice_catchers="twee Adviesvangers: één leidt, één plakt en telt",
)

PEOPLE = (
    Person("Bewoner 1", "bewoner"),
    Person("Bewoner 2", "bewoner"),
    Person("Bewoner 3", "bewoner"),
    Person("Bewoner 4", "bewoner"),
    Person("Bewoner 5", "bewoner"),
    Person("Bewoner 6", "bewoner"),
    Person("Bewoner 7", "bewoner"),
    Person("Bewoner 8", "bewoner"),
    Person("Bewoner 9", "bewoner"),
    Person("Adviesvanger 10", "adviesvanger"),
    Person("Adviesvanger 11", "adviesvanger"),
)

GROUND_RULES = (1, 2, 4, 5, 9)
"""Places, from 1, among the ten ground rules on offer."""
ADDED_GROUND_RULE = "Als we elkaar op straat zien, hebben we het over het weer."

EXAMPLES = (
    "Ik liet de post drie maanden dicht in een la liggen.",
    "Mijn zus belde pas toen de stroom eraf ging.",
    "Op mijn werk zei ik dat ik ziek was, maar ik had geen busgeld.",
)
GOES_WELL = (
    "Bij De Spil vraagt niemand waarom je komt.",
    "De vrijwilliger van de formulieren neemt echt de tijd.",
)
COMPLAINTS = (
    Complaint(
        text="Ik moest drie keer hetzelfde verhaal vertellen.",
        wish="Ik wil mijn verhaal één keer vertellen, aan één persoon.",
    ),
    Complaint(
        text="Aan de balie hoort iedereen hoeveel schuld je hebt.",
        wish="Ik wil praten in een kamer met de deur dicht.",
    ),
)

FIRST_IDEAS = (
    Idea("Koffie-inloop met iemand die zelf schulden had", "@3 "),
    Idea("Post samen openmaken"),
    Idea("Brieven in gewone taal", "@b "),
    Idea("Eén vast gezicht"),
    Idea("Een maatje dat meegaat naar de gemeente"),
    Idea("Gewoon een bakkie met iemand die het snapt"),
    Idea("Samen die enveloppen openmaken aan de keukentafel", "@2 "),
    Idea("Dat iemand belt als je eerste rekening blijft liggen"),
    Idea("Les over geld op school"),
    Idea("Ook kunnen langskomen zonder afspraak"),
    Idea("Een zijdeur, zodat niet iedereen je ziet", "@5 "),
    Idea("Een mapje voor je post, met tabbladen"),
    Idea("Een telefoonnummer waar je geen keuzemenu krijgt"),
    Idea("Brieven met een plaatje en maar één bedrag"),
    Idea("De huisbaas moet eerst bellen in plaats van dreigen", "@b "),
    Idea("Je buren wat vaker vragen hoe het gaat"),
)
"""What came up at once (A4): ideas 3 to 18."""

STIMULUS_ROUNDS = (
    StimulusRound(
        stimulus="Stel: geld speelt geen rol.",
        ideas=(
            Idea("Een bus die door de wijk rijdt met hulp"),
            Idea("Voor iedereen een geldcoach, net als een huisarts", "@9 "),
            Idea("Spreekuur 's avonds"),
            Idea("Gratis oppas zolang je een gesprek hebt"),
            Idea("In elke straat een huiskamer waar koffie is"),
        ),
    ),
    StimulusRound(
        stimulus="Hoe zou je het juist erger maken? Draai dat nu om.",
        ideas=(
            Idea("Geen boete op een boete, maar eerst even praten", "@4 "),
            Idea("Geen wachtrij in de gang waar iedereen je ziet"),
            Idea("Altijd dezelfde mevrouw aan tafel, niet steeds een ander"),
            Idea("Geen moeilijke woorden als dwangbevel of beslagvrije voet"),
            Idea("Op de brief zetten wie je kunt bellen"),
        ),
    ),
    StimulusRound(
        stimulus="Wat zou je oma doen? Een kind? De baas van de supermarkt?",
        ideas=(
            Idea("Oma had een potje per rekening, dat weer leren", "@1 "),
            Idea("Een spel voor kinderen over sparen en kopen"),
            Idea("Op school een winkeltje waar je leert betalen"),
            Idea("Een briefje bij de kassa: het kan iedereen gebeuren"),
            Idea("Samen pannenkoeken bakken en dan vanzelf over geld praten"),
            Idea("Op zaterdag ook open, ik werk de hele week", "@b "),
        ),
    ),
)
"""What came after thinking on (A5): ideas 19 to 34."""

IDEAS = (
    *(Idea(complaint.wish) for complaint in COMPLAINTS),
    *FIRST_IDEAS,
    *STIMULUS_ROUNDS[0].ideas,
    *STIMULUS_ROUNDS[1].ideas,
    *STIMULUS_ROUNDS[2].ideas,
)
"""All 34 in the order in which they were said; the first two were complaints."""

SAME_AS = ((4, 9), (6, 26))
"""Ideas the group calls the same; the first of each pair stays in front."""

THEMES = (
    Theme("Post die je durft open te maken", (4, 5, 9, 14, 16, 27, 28)),
    Theme("Iemand die het zelf kent", (3, 7, 8, 18, 23, 33)),
    Theme("Steeds dezelfde persoon die luistert", (1, 6, 15, 26)),
    Theme("Jong leren omgaan met geld", (11, 29, 30, 31)),
    Theme("Open als ik tijd heb", (12, 21, 22, 34)),
    Theme("Praten zonder dat iedereen het ziet", (2, 13, 25)),
    Theme("Eerst bellen, dan pas een boete", (10, 17, 24)),
)
LOOSE_IDEAS = (19, 20, 32)
"""Ideas that stand alone, which is allowed (AV-8)."""

OPTIONS = (3, 4, 5, 6, 7, 10, 11, 13, 19, 20, 21, 32)
"""The ideas that are voted on; option 1 is the first of these, and so on."""
STICKERS = 4
BALLOTS = (
    (1, 3, 7, 11),
    (2, 3, 7, 8),
    (1, 2, 4, 11),
    (1, 2, 4, 7),
    (1, 2, 3, 4),
    (1, 2, 4, 7),
    (1, 2, 3, 11),
    (3, 4, 10, 11),
    (2, 5, 6, 8),
    (1, 3, 7, 9),
    (1, 4, 5, 11),
)
"""Each person's option numbers, each option at most once (KIES-9)."""
TOTALS = (8, 7, 6, 6, 2, 1, 5, 2, 1, 1, 5, 0)
"""What the ballots add up to, in the order of `OPTIONS`: 44 stickers."""

TIED_OPTIONS = (7, 11)
"""The options that share place 5 (KIES-5)."""
TIE_BALLOTS = ((7,), (7,), (11,), (7,), (7,), (11,), (7,), (11,), (7,), (7,), (11,))
TIE_TOTALS = (7, 4)

RECOMMENDATIONS = (
    Recommendation(
        advice="Begin in De Spil een koffie-inloop met iemand die zelf schulden had.",
        because="Bij iemand die het zelf kent, schaam ik me minder.",
        notice="Mensen lopen al binnen als de eerste rekening blijft liggen.",
        for_whom="De Spil en het wijkteam",
        colour="nieuw",
        thumbs=(9, 1, 1),
        ideas=(3, 8),
        minority="Ik wil niet dat buren me daar zien zitten.",
    ),
    Recommendation(
        advice="Maak elke week samen met bewoners hun post open.",
        because="Alleen durf ik de envelop niet open te maken.",
        notice="Thuis ligt er geen la vol dichte brieven meer.",
        for_whom="vrijwilligers van De Spil",
        colour="nu",
        thumbs=(11, 0, 0),
        ideas=(4, 9),
    ),
    Recommendation(
        advice="Schrijf brieven over geld in gewone taal, met maar één bedrag.",
        because="Als ik een brief niet snap, leg ik hem weg.",
        notice="Mensen bellen op tijd, omdat ze weten wat er staat.",
        for_whom="de gemeente, team Communicatie",
        colour="nu",
        thumbs=(10, 1, 0),
        ideas=(5, 16, 27),
    ),
    Recommendation(
        advice="Geef iedereen met geldzorgen één vast gezicht.",
        because="Ik wil mijn verhaal niet elke keer opnieuw vertellen.",
        notice="Iedereen kent de naam van de persoon die helpt.",
        for_whom="het wijkteam",
        colour="nieuw",
        thumbs=(9, 2, 0),
        ideas=(1, 6, 26),
    ),
    Recommendation(
        advice="Geef op elke school in de wijk les over geld.",
        because="Niet elk kind leert thuis hoe je met geld omgaat.",
        notice="Jongeren vragen hulp voordat ze schulden hebben.",
        for_whom="de scholen, samen met de gemeente",
        colour="droom",
        thumbs=(8, 3, 0),
        ideas=(11, 31),
    ),
)
"""The top 5 in order; the one thumb down at place 1 is kept as its minority remark."""

CLOSING = Closing(
    presenters="Adviesvanger 10, Bewoner 3 en Bewoner 7",
    promise_confirmed="ja",
    check_out=(
        CheckOut("opgelucht", 2),
        CheckOut("moe", 1),
        CheckOut("hoopvol", 2),
        CheckOut("gehoord", 2),
        CheckOut("benieuwd", 2),
        CheckOut("verdrietig", 0),
        CheckOut("trots", 2),
        CheckOut("afwachtend", 1),
        CheckOut("rustig", 2),
        CheckOut("blij", 2),
        CheckOut("voldaan", 2),
    ),
)
"""How it ended; the check-out words stand in the order of `PEOPLE`."""
