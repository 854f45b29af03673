"""The records of the evening itself: its plan, its forms, its beginning and its end."""

from __future__ import annotations

from typing import Final

from cyclus_tui.domain.journal.traits import DECLARATION
from cyclus_tui.domain.kinds.record_kind import (
    Content,
    Context,
    Faces,
    Flag,
    Ordinal,
    Position,
    RecordKind,
    Text,
    Words,
)
from cyclus_tui.domain.method.cards import FACES

EVENING: Final = RecordKind(
    "session",
    "gegeven van de avond",
    "gegevens van de avond",
    fields=(
        Text("title", "Titel"),
        Text("place", "Plaats"),
        Text("group", "Groep"),
        Text("date", "Datum"),
        Text("end", "Eindtijd"),
        Text("facilitator", "Begeleider"),
        Content("method", "methode"),
        Content("method_text", "tekst van de methode"),
    ),
    apart=True,
    counts_fields=True,
    counted="new",
    question="{n} keer iets anders bij '{label}'. Welke klopt?",
    topic=("gegeven van de avond", "gegevens van de avond"),
)

FORM: Final = RecordKind(
    "form",
    "antwoord",
    "antwoorden",
    others=Words("", "tekst"),
    apart=True,
    counts_fields=True,
    counted="new",
    question="{n} antwoorden bij '{label}'. Welke klopt?",
    topic=("antwoord", "antwoorden"),
    heading="antwoorden",
)

PHASE: Final = RecordKind(
    "phase",
    "instelling van een fase",
    "instellingen van een fase",
    fields=(
        Ordinal("number"),
        Context("of"),
        Flag(
            "skipped", yes="overslaan", no="doen", question="{name}: overslaan of doen?"
        ),
        Words("reason", "reden"),
        Position("position", question="{name} is {m} keer verplaatst. Waar hoort het?"),
    ),
    apart=True,
    topic=("instelling van een fase", "instellingen van fasen"),
)

GROUND_RULE: Final = RecordKind(
    "ground_rule",
    "afspraak",
    "afspraken",
    fields=(
        Words("text", "tekst", main=True, one_line=True),
        Flag("chosen", question="De afspraak '{words}': wel of niet?"),
        Flag("added"),
    ),
    called="een afspraak",
    counted="new",
    room=True,
    topic=("afspraak", "afspraken"),
    heading="afspraken",
    removable=True,
    added={"chosen": "ja", "added": "ja"},
    needed=True,
)

STIMULUS: Final = RecordKind(
    "stimulus",
    "prikkel",
    "prikkels",
    fields=(Ordinal("number"), Words("text", "tekst", main=True), Context("step")),
    called="een prikkel",
    counted="new",
    room=True,
    view="stimuli",
)

CHECKOUT: Final = RecordKind(
    "checkout",
    "woord bij het afscheid",
    "woorden bij het afscheid",
    fields=(
        Words("text", "tekst", main=True),
        Faces(
            "smiley",
            choices={**FACES, "": "geen"},
        ),
    ),
    called="een woord bij het afscheid",
    counted="always",
    room=True,
    twin=True,
    heading="afsluiting",
    removable=True,
    added={},
)

NOTE: Final = RecordKind(
    "note",
    "aantekening",
    "aantekeningen",
    fields=(Words("text", "tekst", main=True), Context("phase", "fase")),
    called="een aantekening",
    counted="always",
    twin=True,
)

DECLARED: Final = RecordKind(
    DECLARATION,
    "soort kaart",
    "soorten kaarten",
    fields=(Context("of"), Content("words"), Content("card")),
    counted="aside",
    asked=False,
)

KINDS: Final = (
    EVENING,
    DECLARED,
    FORM,
    PHASE,
    GROUND_RULE,
    STIMULUS,
    CHECKOUT,
    NOTE,
)
