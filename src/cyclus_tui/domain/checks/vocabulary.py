"""Word lists that several checks share: people words and container words."""

from __future__ import annotations

import re
from typing import Final

PEOPLE: Final = re.compile(
    r"\b(?:(?:buurt|wijk|mede)?bewoners?|inwoners?|mensen|iemand|niemand|iedereen"
    r"|buren|buur(?:man|vrouw|tje|t?genoten|kinderen)?|jongeren|ouderen|ouders?"
    r"|kind(?:eren)?|mantelzorgers?|vrijwilligers?|gezin(?:nen)?|familie|ik|wij|we"
    r"|ons|mij|me|je|jij|jullie|u|hen|ze|zij|leerlingen|scholieren|studenten|tieners"
    r"|senioren|opa|oma|huurders?|deelnemers|bezoekers|nieuwkomers|statushouders"
    r"|vluchtelingen|vrouwen|mannen|meisjes|jongens|moeders?|vaders?|cliënten"
    r"|klanten|patiënten|burgers?|nieuwe\s+buur)\b",
    re.IGNORECASE,
)
"""People words (UIT-3), with the words a resident uses for oneself."""

CONTAINER: Final = re.compile(
    r"\b(?:zelfredzaam\w*|participati\w*|participer\w*|eigen\s+kracht|eigen\s+regie"
    r"|leefbaar\w*|leefbare|(?:sociale\s+)?cohesie|integraal|integrale|maatwerk"
    r"|kwaliteit\s+van\s+leven|welzijn|inclusie(?:f|ve|viteit)?|preventie\w*"
    r"|normaliser\w*|veerkracht\w*|positieve\s+gezondheid|passend\w*|laagdrempelig\w*"
    r"|transformati\w*|verbinding(?:en)?|verbinden|netwerk\w*|bewust\w*|draagvlak"
    r"|empower\w*|eenzaamheid|veilig\w*|geluk\w*|gezond\w*)\b",
    re.IGNORECASE,
)
"""Container words (UIT-4): big words that hide what one would see."""


def names_people(text: str) -> bool:
    """Whether the text speaks of people (UIT-3)."""
    return PEOPLE.search(text) is not None
