"""Kinds: what the records of actieleren and verandertheorie are called by people.

A kind that is described here is numbered, named, counted, exported, corrected by hand
and asked about in a conflict without a word more elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.kinds import numbering
from cyclus_tui.domain.theory import codes as node_codes


@dataclass(frozen=True, slots=True)
class Kind:
    """What people call one kind of record and what stands in it."""

    name: str
    """The kind, as in the journal."""
    one: str
    several: str
    letter: str = ""
    """What its number begins with on the screen: `V3`; empty when it has no number."""
    words: Mapping[str, str] = field(default_factory=dict)
    """The fields with people's own words, and the Dutch label of each."""
    codes: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """The fields that hold a code: the words for each."""
    labels: Mapping[str, str] = field(default_factory=dict)
    """The Dutch label of every other field that is shown."""
    refers: Mapping[str, str] = field(default_factory=dict)
    """The fields that name another record, and their label."""

    def label(self, name: str) -> str:
        """What a field is called."""
        for names in (self.words, self.labels, self.refers):
            if name in names:
                return names[name]
        return name


CERTAINTY: Final = {
    0: "We hopen het.",
    1: "We hoorden het een paar keer.",
    2: "Veel mensen hier zien het, of eigen cijfers laten het zien.",
    3: "Onderzoek én ervaring laten het zien.",
}
"""How sure a group is (methods, chapter 5.3)."""

IMPORTANCE: Final = {
    1: "Dan passen we iets aan.",
    2: "Dan werkt een deel niet.",
    3: "Dan werkt het plan niet.",
}
"""What happens when it turns out not to hold (methods, chapter 5.3)."""

SCALES: Final[Mapping[str, Mapping[int, str]]] = {
    "certainty": CERTAINTY,
    "importance": IMPORTANCE,
}
"""The fields that hold a place on a scale, and what each place is called."""

VERDICTS: Final = {
    "holds": "klopt voorlopig",
    "partly": "klopt deels",
    "not": "klopt niet",
}
"""What trying it out says of an assumption."""

AGREE: Final = {"yes": "eens", "divided": "verdeeld", "no": "niet eens"}
"""Whether a group agrees on an assumption."""

RESULTS: Final = {"done": "gedaan", "partly": "deels gedaan", "not": "niet gedaan"}
"""What became of an action."""

WHOSE: Final = {"presenter": "inbrenger", "group": "groep", "system": "systeem"}
"""Whose assumption it is."""

SOURCES: Final = {
    "residents": "ervaring van bewoners",
    "volunteers": "ervaring van vrijwilligers",
    "professionals": "ervaring van professionals",
    "figures": "eigen cijfers",
    "research": "onderzoek",
    "none": "nog niets",
}
"""From whom a group knows something; none outranks another (methods, chapter 5.3)."""

STATUS: Final = {
    "think": "denken we",
    "try": "proberen we",
    "know": "weten we",
    "wrong": "klopt niet",
}
"""How an arrow stands."""

NODES: Final = {
    "outcome": "uitkomst",
    "step": "tussenstap",
    "activity": "doen",
    "means": "middel",
}
"""What a node of a theory is."""

_YES: Final = {"ja": "ja", "nee": "nee"}

_QUESTION: Final = Kind(
    "question",
    "vraag",
    "vragen",
    "V",
    words={"text": "tekst", "answer": "antwoord"},
    codes={
        "warmth": {"warm": "warm", "lukewarm": "lauw", "cold": "koud"},
        "seen_as": {
            "open": "open",
            "invitation": "uitnodiging",
            "fact": "feitvraag",
            "closed": "gesloten",
            "advice": "advies",
            "leading": "sturend",
            "choice": "keuzevraag",
            "statement": "mening",
        },
    },
    labels={"warmth": "warm_of_koud", "seen_as": "soort_vraag", "phase": "fase"},
)
_PARKED: Final = Kind(
    "parked",
    "advies in de wachtkamer",
    "adviezen in de wachtkamer",
    "W",
    words={"text": "tekst"},
    codes={"kept": {"ja": "gehouden", "nee": "weggelegd"}},
    labels={"kept": "houden_of_weg", "phase": "fase"},
)
_ASSUMPTION: Final = Kind(
    "assumption",
    "aanname",
    "aannames",
    "A",
    words={"text": "tekst", "sides": "beide_kanten", "test_idea": "hoe_uitzoeken"},
    codes={
        "whose": WHOSE,
        "about": {
            "link": "verband",
            "people": "mensen",
            "context": "omgeving",
            "doing": "uitvoering",
        },
        "agree": AGREE,
        "verdict": VERDICTS,
    },
    labels={
        "whose": "van_wie",
        "about": "soort",
        "certainty": "zekerheid",
        "importance": "belang",
        "agree": "eens",
        "verdict": "oordeel",
    },
    refers={"arrow": "bij_pijl"},
)
_SOURCE: Final = Kind(
    "source",
    "bron",
    "bronnen",
    words={"what": "wat"},
    codes={"sort": SOURCES, "present": _YES},
    labels={"sort": "soort", "present": "geldt"},
    refers={"assumption": "bij_aanname"},
)
_ACTION: Final = Kind(
    "action",
    "actie",
    "acties",
    "",
    words={
        "what": "wat",
        "with_whom": "met_wie",
        "expects": "verwachting",
        "sign": "waaraan_zien_we_het",
        "asker": "wie_vraagt_ernaar",
        "help": "hulp",
        "happened": "wat_gebeurde",
        "surprised": "wat_verraste",
        "hindered": "wat_hield_tegen",
        "learned": "wat_geleerd",
    },
    codes={"result": RESULTS, "verdict": VERDICTS, "returned": _YES},
    labels={
        "when": "wanneer",
        "back_on": "terug_op",
        "returned": "van_vorige_keer",
        "assumption_text": "toetst",
        "result": "uitkomst",
        "verdict": "oordeel_aanname",
    },
    refers={"assumption": "hoort_bij"},
)
_NODE: Final = Kind(
    "node",
    "knoop",
    "knopen",
    "",
    words={"text": "tekst", "who": "wie", "for_whom": "voor_wie", "term": "wanneer"},
    codes={
        "sort": NODES,
        "formal": {"formal": "formeel", "informal": "informeel"},
        "together": {"together": "samen", "alone": "individueel"},
        "exists": {"ja": "bestaat al", "nee": "nieuw"},
    },
    labels={
        "sort": "soort",
        "formal": "formeel_of_informeel",
        "together": "samen_of_individueel",
        "exists": "al_of_nieuw",
    },
)
_ARROW: Final = Kind(
    "arrow",
    "pijl",
    "pijlen",
    words={"because": "omdat"},
    codes={"status": STATUS, "drawn": {"ja": "getekend", "nee": "weg"}},
    labels={"status": "hoe_zeker", "drawn": "getekend_of_weg"},
    refers={"start": "van", "end": "naar"},
)
_SIGN: Final = Kind(
    "sign",
    "teken",
    "tekens",
    "I",
    words={"text": "tekst", "source": "waar_vandaan"},
    codes={
        "sort": {"count": "tellen", "story": "vertellen"},
        "early": {"ja": "ja", "nee": "nee"},
    },
    labels={"sort": "soort", "early": "vroeg_teken"},
    refers={"node": "bij"},
)
_STORY: Final = Kind(
    "story",
    "verhaal",
    "verhalen",
    words={
        "if_then": "als_dan",
        "because": "omdat",
        "risk": "het_spannendst",
        "trial": "uitproberen",
        "notice": "we_merken_het",
        "besides": "wat_kan_er_ook_gebeuren",
    },
)
_VERSION: Final = Kind(
    "story_version",
    "versie van het verhaal",
    "versies van het verhaal",
    labels={"number": "nummer", "text": "tekst", "thumbs": "duimen"},
)
_REMARK: Final = Kind(
    "story_remark",
    "minderheidsstem bij het verhaal",
    "minderheidsstemmen bij het verhaal",
    words={"text": "tekst"},
    refers={"version": "bij_versie"},
)
_LINK: Final = Kind(
    "link",
    "verwijzing",
    "verwijzingen",
    labels={
        "title": "uit_sessie",
        "date": "datum",
        "text": "woorden_daar",
        "relation": "soort",
    },
    codes={
        "relation": {
            "comes_from": "komt uit",
            "tests": "toetst",
            "answers": "beantwoordt",
        }
    },
    refers={"target": "bij"},
)
_TURN: Final = Kind(
    "turn", "keer 'pas'", "keer 'pas'", codes={"passed": _YES}, refers={"person": "wie"}
)

KINDS: Final = {
    kind.name: kind
    for kind in (
        *(_QUESTION, _PARKED, _ASSUMPTION, _SOURCE, _ACTION, _NODE, _ARROW, _SIGN),
        *(_STORY, _VERSION, _REMARK, _LINK, _TURN),
    )
}
"""Every kind that is described here, by its name in the journal."""

PRIVATE: Final = frozenset({"by", "with_whom", "asker", "who"})
"""The fields that name people: never for the room."""

FROM: Final = "_from"
"""Behind the name of a sentence: what the theory said when it was written."""

OF_THE_ROOM: Final = frozenset(KINDS) - {"turn", "link", "source"}
"""The kinds that everybody may see, once the names are left out."""


def code(session: Session, record: Record) -> str:
    """What a record is called in few signs: `V3`, and after a merge perhaps `V3b`."""
    kind = KINDS.get(record.kind)
    if kind is None or "number" not in record.fields:
        return ""
    return codes(session, record.kind).get(record.id, "")


def codes(session: Session, name: str) -> Mapping[str, str]:
    """The code of each record of a kind that is numbered, by its id."""
    if name == "node":
        return node_codes.codes(session.of(name))
    numbered = [r for r in session.of(name) if "number" in r.fields]
    shown = numbering.labels(numbered)
    return {record: KINDS[name].letter + number for record, number in shown.items()}


def named(session: Session, record: Record) -> str:
    """What a record is called in a sentence: `aanname A3`, `de pijl S1 → Z`."""
    kind = KINDS.get(record.kind)
    if kind is None:
        return ""
    return f"{kind.one} {code(session, record)}".strip()


@cache
def own_words() -> tuple[str, ...]:
    """The names of all fields with people's own words, each once."""
    names = (name for kind in KINDS.values() for name in kind.words)
    return tuple(dict.fromkeys(names))
