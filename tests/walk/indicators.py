"""One invented evening of tellen en vertellen, word for word, for tests.

Everything here is made up: "Geldzorgen in Zonneveld", before the evening in
`evening.py`; its first value is 26 weeks.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

TITLE: Final = "Waaraan merken we het"
PLACE: Final = "De Spil"
DATE: Final = "2026-11-07"
END_TIME: Final = "16:00"
FACILITATOR: Final = "Noor"
PEOPLE: Final = "4b 2v 1p"

RESULT: Final = (
    "Over drie jaar vragen mensen met geldzorgen in Zonneveld eerder hulp, "
    "voor de post zich opstapelt"
)
FOR_WHOM: Final = "bewoners met geldzorgen"
NOTICED: Final = "Dat ik niet wacht tot de deurwaarder komt"


@dataclass(frozen=True, slots=True)
class Point:
    """What is counted or asked; the answers as they are typed, in their order."""

    text: str
    made: tuple[str, ...]
    agreed: tuple[str, ...]


COUNT: Final = Point(
    "Hoeveel weken na de eerste onbetaalde rekening kwam iemand langs?",
    ("R1", "1", "1", "het formulier van de inloop"),
    ("26 weken", "de vrijwilliger aan tafel", "twee keer per jaar", "bij 30 weken"),
)
STORY: Final = Point(
    "Wat maakte dat je kwam?",
    ("R1", "2", "een gesprek bij de koffie"),
    ("zes mensen vertelden het", "de vrijwilliger aan tafel", "twee keer per jaar", ""),
)
FACES: Final = "23332"
"""Less is good; read alike, stands for it, easy to get; easy to make look better."""
WHY: Final = "Je kunt mensen wegsturen, dan wachten er minder"
NEXT_DATE: Final = "8 mei"
CHECK_OUT: Final = ("helder", "eindelijk geen lange lijst", "benieuwd")
