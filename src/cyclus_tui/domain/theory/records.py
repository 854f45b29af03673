"""The records of a theory of change, its signs and its story."""

from __future__ import annotations

from typing import Final

from cyclus_tui.domain.journal.edit import Value
from cyclus_tui.domain.kinds.record_kind import (
    SEVERAL_COUNTS,
    SEVERAL_PLACES,
    SEVERAL_TEXTS,
    Choice,
    Copied,
    Flag,
    Ordinal,
    Position,
    RecordKind,
    Ref,
    Thumbs,
    Words,
)
from cyclus_tui.domain.theory import codes as node_codes

SORTS: Final = {
    "outcome": ("uitkomst", "uitkomsten"),
    "step": ("tussenstap", "tussenstappen"),
    "activity": ("activiteit", "activiteiten"),
    "means": ("middel", "middelen"),
}
"""What a node is called, one and several."""

STATUS: Final = {
    "think": "denken we",
    "try": "proberen we",
    "know": "weten we",
    "wrong": "klopt niet",
}
"""How an arrow stands."""

FROM: Final = "_from"
"""Behind the name of a sentence: what the theory said when it was written."""

TOLD: Final = "told"
"""The sentence of an arrow in the story, where people wrote it in their own words."""

NODE: Final = RecordKind(
    "node",
    "knoop",
    "knopen",
    codes=node_codes.codes,
    fields=(
        Ordinal("number"),
        Words("text", "tekst", main=True, question=SEVERAL_TEXTS),
        Words("who", "wie", room=False),
        Words("for_whom", "voor wie", provenance="Voor wie"),
        Words("term", "wanneer", provenance="Wanneer"),
        Choice(
            "sort",
            "soort",
            choices={
                "outcome": "uitkomst",
                "step": "tussenstap",
                "activity": "doen",
                "means": "middel",
            },
        ),
        Choice(
            "formal",
            "formeel of informeel",
            choices={"formal": "formeel", "informal": "informeel"},
        ),
        Choice(
            "together",
            "samen of individueel",
            choices={"together": "samen", "alone": "individueel"},
        ),
        Flag("exists", "al of nieuw", yes="bestaat al", no="nieuw", unsaid="niets"),
        Position(
            "position",
            question=SEVERAL_PLACES,
            remedy="Kies er een. Schuif de regel daarna.",
            shown=False,
        ),
    ),
    sorts=SORTS,
    counted="always",
    room=True,
    heading="knopen",
    listed=True,
    needed=True,
)

ARROW: Final = RecordKind(
    "arrow",
    "pijl",
    "pijlen",
    fields=(
        Ref("start", "van", to="node", goes_along=True),
        Ref("end", "naar", to="node", goes_along=True),
        Words(
            "because",
            "omdat",
            copies="whole",
            both="Allebei houden: de andere wordt een aanname bij deze pijl.",
        ),
        Choice("status", "hoe zeker", choices=STATUS),
        Flag(
            "drawn",
            "getekend of weg",
            yes="getekend",
            no="weg",
            usual=True,
            removes=True,
        ),
        Flag("round", "kring hoort zo"),
        Words(TOLD, "in het verhaal", copies="woven"),
        Copied(
            f"{TOLD}{FROM}", copies="woven", goes_with=TOLD, asked=False, shown=False
        ),
    ),
    counted="always",
    room=True,
    user="een pijl",
    heading="pijlen",
    listed=True,
)

SUPPORT: Final = RecordKind(
    "support",
    "aanname bij nog een pijl",
    "aannames bij nog een pijl",
    fields=(
        Ref("assumption", "aanname", to="assumption", goes_along=True),
        Ref("arrow", "bij pijl", to="arrow", goes_along=True),
        Flag(
            "present",
            "geldt",
            usual=True,
            removes=True,
            question="{name}: hoort die daar of niet?",
        ),
    ),
    user="een andere pijl",
    heading="aannames_bij_nog_een_pijl",
    listed=True,
    counted="aside",
)

SIGN: Final = RecordKind(
    "sign",
    "teken",
    "tekens",
    letter="I",
    fields=(
        Ordinal("number"),
        Words("text", "tekst", main=True, question=SEVERAL_TEXTS),
        Words("source", "waar vandaan"),
        Ref("node", "bij", to="node", goes_along=True),
        Choice("sort", "soort", choices={"count": "tellen", "story": "vertellen"}),
        Flag("early", "vroeg teken"),
    ),
    counted="always",
    room=True,
    user="een teken",
    twin=True,
    heading="tekens",
    listed=True,
    removable=True,
    needed=True,
)

PARTS: Final = {
    "if_then": "Als … dan",
    "because": "Omdat",
    "loose": "Nog los",
    "risk": "Het spannendst",
    "trial": "Uitproberen",
    "notice": "We merken het",
    "besides": "Wat kan er ook gebeuren",
}
"""The sentences of a story, and what each is about; the arrows are told in between.

What is said of `because` is told with each arrow now; only people's own words for it
stand there.
"""

STORY: Final = RecordKind(
    "story",
    "verhaal",
    "verhalen",
    fields=(
        *(
            Words(part, label.lower().replace(" … ", " "), copies="woven")
            for part, label in PARTS.items()
        ),
        *(
            Copied(
                f"{part}{FROM}",
                copies="woven",
                goes_with=part,
                asked=False,
                shown=False,
            )
            for part in PARTS
        ),
    ),
    called="het verhaal",
    apart=True,
    counted="new",
    room=True,
    heading="verhaal",
    listed=True,
    view="stories",
)

_OF_A_VERSION: Final = {
    "nodes": {"id", "code", "text"},
    "arrows": {"id", "name", "because", "status"},
    "assumptions": {"id", "code", "text", "certainty", "importance", "agree"},
}
"""The lists in a version of a story, and what each part of them has to say."""


def _is_version(value: Value) -> bool:
    """Whether the value is a theory as it was once put down, with all its parts."""
    return isinstance(value, dict) and all(
        isinstance(part, dict) and names <= part.keys()
        for name, names in _OF_A_VERSION.items()
        for part in _parts_of(value, name)
    )


def _parts_of(value: dict[str, Value], name: str) -> list[Value]:
    """A list inside a group; what is no list is a part that fits nowhere."""
    parts = value.get(name, [])
    return parts if isinstance(parts, list) else [parts]


STORY_VERSION: Final = RecordKind(
    "story_version",
    "versie van het verhaal",
    "versies van het verhaal",
    fields=(
        Ordinal("number", "nummer", shown=True),
        Copied("text", "tekst", copies="woven"),
        Copied("content", copies="woven", shape=_is_version, shown=False),
        Thumbs(
            "thumbs",
            "duimen",
            question=SEVERAL_COUNTS,
            remedy="Kies er een. Tel de duimen daarna opnieuw.",
        ),
    ),
    called="versie {code} van het verhaal",
    counted="always",
    room=True,
    heading="versies_van_het_verhaal",
    listed=True,
)

STORY_REMARK: Final = RecordKind(
    "story_remark",
    "minderheidsstem bij het verhaal",
    "minderheidsstemmen bij het verhaal",
    fields=(
        Words("text", "tekst", main=True),
        Ref("version", "bij versie", to="story_version"),
    ),
    called="een minderheidsstem bij het verhaal",
    counted="always",
    room=True,
    user="een minderheidsstem",
    twin=True,
    heading="anders_over_het_verhaal",
    listed=True,
    removable=True,
    needed=True,
)

KINDS: Final = (NODE, ARROW, SUPPORT, SIGN)
STORIES: Final = (STORY, STORY_VERSION, STORY_REMARK)
