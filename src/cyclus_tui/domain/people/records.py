"""The records of who is here."""

from __future__ import annotations

from typing import Final

from cyclus_tui.domain.kinds.record_kind import (
    Choice,
    Flag,
    Number,
    Ordinal,
    RecordKind,
    Words,
)

CONSENT: Final = {
    "a": "Ik doe mee.",
    "b": "Mijn woorden mogen worden opgeschreven.",
    "c": "Mijn woorden mogen in het verslag, zonder naam.",
    "d": "Mijn verhaal mag buiten deze groep gebruikt worden.",
    "e": "Jullie mogen mij later bellen.",
}
"""The layers of consent, each of its own (PRIV-2)."""

PERSON: Final = RecordKind(
    "person",
    "deelnemer",
    "deelnemers",
    fields=(
        Ordinal("number"),
        Words(
            "alias",
            "naam",
            main=True,
            one_line=True,
            question="{n} bijnamen voor {name}. Welke klopt?",
            topic=("naam", "namen"),
        ),
        Choice("role", "rol"),
        Choice("age", "leeftijd"),
        Flag(
            "gone",
            yes="naar huis",
            no="nog hier",
            question="{name}: nog hier, of naar huis?",
        ),
        Flag("parent_consent", "toestemming van een ouder"),
        *(Flag(f"consent_{layer}", text) for layer, text in CONSENT.items()),
    ),
    counted="always",
    called="deelnemer {number}",
    question="{name}: {label}? {n} antwoorden.",
    topic=("gegeven van een deelnemer", "gegevens van deelnemers"),
    heading="deelnemers",
    view="people",
)

HEADCOUNT: Final = RecordKind(
    "headcount",
    "aantal mensen",
    "aantallen mensen",
    others=Number(""),
    apart=True,
    question="Hoeveel mensen zijn er? {values}. Tel nog eens, of kies.",
    topic=("telling", "tellingen"),
)

GROUP_CONSENT: Final = RecordKind(
    "consent",
    "toestemming van de groep",
    "toestemmingen van de groep",
    fields=tuple(Flag(layer, text) for layer, text in CONSENT.items()),
    apart=True,
    question="De groep over '{label}': ja of nee?",
    topic=("toestemming van de groep", "toestemmingen van de groep"),
    view="group_consent",
)

KINDS: Final = (PERSON, HEADCOUNT, GROUP_CONSENT)
