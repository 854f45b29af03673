"""The records of asking, supposing and trying out."""

from __future__ import annotations

from typing import Final

from cyclus_tui.domain import dates
from cyclus_tui.domain.kinds.record_kind import (
    SEVERAL_TEXTS,
    Choice,
    Context,
    Copied,
    Day,
    Flag,
    Ordinal,
    Prompt,
    RecordKind,
    Ref,
    Scale,
    Words,
)

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

SCALES_OF_A_CASE: Final = {
    "certainty": {
        0: "We hopen het.",
        1: "We denken het.",
        2: "We zagen of hoorden het zelf, meer dan één keer.",
        3: "We weten het: we vroegen het na.",
    },
    "importance": {
        1: "Dan verandert er weinig.",
        2: "Dan kijken we er deels anders naar.",
        3: "Dan is het een heel ander verhaal.",
    },
}
"""The same places on both scales, for what people take for granted in a case (L10)."""

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

QUESTION_SORTS: Final = {
    "open": ("open", "open"),
    "invitation": ("uitnodiging", "uitnodigingen"),
    "fact": ("feitvraag", "feitvragen"),
    "closed": ("gesloten", "gesloten"),
    "advice": ("advies", "adviezen"),
    "leading": ("sturend", "sturend"),
    "choice": ("keuzevraag", "keuzevragen"),
    "statement": ("mening", "meningen"),
}
"""What each sort of question is called, one and several (methods 3.1)."""

QUESTION: Final = RecordKind(
    "question",
    "vraag",
    "vragen",
    letter="V",
    fields=(
        Ordinal("number"),
        Words("text", "tekst", main=True, question=SEVERAL_TEXTS),
        Words("answer", "antwoord"),
        Choice(
            "warmth",
            "warm of koud",
            choices={"warm": "warm", "lukewarm": "lauw", "cold": "koud"},
        ),
        Choice(
            "seen_as",
            "soort vraag",
            choices={sort: one for sort, (one, _) in QUESTION_SORTS.items()},
        ),
        Context("phase", "fase"),
        Context("step"),
        Context("asked_in"),
        Ref("by", to="person", room=False, question="{name}: wie zei dit?"),
        Choice("role", "rol", shown=False),
    ),
    counted="always",
    room=True,
    twin=True,
    heading="vragen",
    listed=True,
    removable=True,
    added={},
    copied=("phase", "step"),
    needed=True,
)

PARKED: Final = RecordKind(
    "parked",
    "advies in de wachtkamer",
    "adviezen in de wachtkamer",
    letter="W",
    fields=(
        Ordinal("number"),
        Words("text", "tekst", main=True, question=SEVERAL_TEXTS),
        Flag(
            "kept",
            "houden of weg",
            yes="gehouden",
            no="weggelegd",
            unsaid="niets",
            inherited=False,
        ),
        Context("phase", "fase"),
        Context("step"),
        Context("question"),
        Ref("by", to="person", room=False, question="{name}: wie zei dit?"),
        Choice("role", "rol", shown=False),
    ),
    counted="always",
    room=True,
    user="de wachtkamer",
    derived_key="{}",
    twin=True,
    heading="wachtkamer",
    listed=True,
    removable=True,
    needed=True,
    view="parked",
)

TURN: Final = RecordKind(
    "turn",
    "keer 'pas'",
    "keer 'pas'",
    fields=(
        Context("step"),
        Ref("person", "wie", to="person", room=False),
        Flag("passed"),
    ),
    asked=False,
    counted="aside",
)

ASSUMPTION: Final = RecordKind(
    "assumption",
    "aanname",
    "aannames",
    letter="A",
    fields=(
        Ordinal("number"),
        Words("text", "tekst", main=True, question=SEVERAL_TEXTS),
        Words(
            "sides",
            "beide kanten",
            inherited=False,
            carried=True,
            provenance="Beide kanten",
        ),
        Words("test_idea", "hoe uitzoeken", inherited=False, carried=True),
        Ref("arrow", "bij pijl", to="arrow", goes_along=True),
        Choice("whose", "van wie", choices=WHOSE, carried=True),
        Choice(
            "about",
            "soort",
            choices={
                "link": "verband",
                "people": "mensen",
                "context": "omgeving",
                "doing": "uitvoering",
            },
            carried=True,
        ),
        Scale(
            "certainty",
            "zekerheid",
            places=CERTAINTY,
            inherited=False,
            carried=True,
            provenance="Zeker",
        ),
        Scale(
            "importance",
            "belang",
            places=IMPORTANCE,
            inherited=False,
            carried=True,
            provenance="Belang",
        ),
        Choice(
            "agree",
            "eens",
            choices=AGREE,
            topic=("weging", "wegingen"),
            inherited=False,
            carried=True,
            provenance="Eens",
        ),
        Choice(
            "verdict",
            "oordeel",
            choices=VERDICTS,
            inherited=False,
            carried=True,
            provenance="Oordeel",
        ),
        Context("phase", shown=False),
        Context("step"),
        Ref("by", to="person", room=False, question="{name}: wie zei dit?"),
        Choice("role", "rol", shown=False),
    ),
    counted="always",
    room=True,
    user="een aanname",
    derived_key="{}",
    twin=True,
    heading="aannames",
    listed=True,
    removable=True,
    added={"whose": "group"},
    copied=("phase", "step"),
    needed=True,
)

SOURCE: Final = RecordKind(
    "source",
    "bron",
    "bronnen",
    fields=(
        Words("what", "wat", main=True),
        Ref("assumption", "bij aanname", to="assumption"),
        Choice("sort", "soort", choices=SOURCES),
        Flag("present", "geldt", usual=True, question="{name}: telt die mee of niet?"),
    ),
    user="een bron",
    heading="bronnen",
    listed=True,
    counted="aside",
)

_DAY_HELP: Final = f"{dates.EXAMPLES} · leeg = verder"

ACTION: Final = RecordKind(
    "action",
    "actie",
    "acties",
    fields=(
        Ordinal("number"),
        Words(
            "what",
            "wat",
            main=True,
            question=SEVERAL_TEXTS,
            prompt=Prompt(1, "Wat", "Ik ga …"),
            carried=True,
        ),
        Ref("by", to="person", room=False, question="{name}: wie zei dit?"),
        Words(
            "with_whom",
            "met wie",
            room=False,
            prompt=Prompt(2, "Met wie", "voornaam of rol · leeg = verder"),
            carried=True,
            provenance="Met wie",
        ),
        Words(
            "expects",
            "verwachting",
            prompt=Prompt(
                4,
                "Wat denk je dat er gebeurt",
                "zoals: twee van de drie komen · leeg = verder",
                card="ik denk",
            ),
            carried=True,
            provenance="Verwachting",
        ),
        Words(
            "sign",
            "waaraan zien we het",
            prompt=Prompt(
                5,
                "Waaraan zie je het",
                "wat zie of hoor je dan? · leeg = verder",
                card="dat zie ik aan",
            ),
            carried=True,
            provenance="Waaraan zie je het",
        ),
        Words(
            "asker",
            "wie vraagt ernaar",
            room=False,
            prompt=Prompt(6, "Wie vraagt ernaar", "voornaam of rol · leeg = verder"),
            carried=True,
        ),
        Words("help", "hulp", carried=True),
        Words("happened", "wat gebeurde", provenance="Wat gebeurde er"),
        Words("surprised", "wat verraste", provenance="Wat verraste"),
        Words("hindered", "wat hield tegen", provenance="Wat hield tegen"),
        Words("learned", "wat geleerd", provenance="Wat leerden we"),
        Ref(
            "assumption",
            "hoort bij",
            to="assumption",
            prompt=Prompt(
                8,
                "Hoort bij",
                "een code uit de lijst · - = nergens bij",
                question="Hoort bij",
            ),
            carried=True,
        ),
        Day(
            "when",
            "wanneer",
            prompt=Prompt(3, "Wanneer", _DAY_HELP, card="wanneer"),
            carried=True,
        ),
        Day(
            "back_on",
            "terug op",
            prompt=Prompt(
                7,
                "Terug op",
                _DAY_HELP,
                question="Wanneer kijken we terug?",
                card="terug op",
            ),
            carried=True,
        ),
        Flag("returned", "van vorige keer"),
        Copied("assumption_text", "toetst", carried=True),
        Copied("by_name", "wie doet dit", room=False, carried=True),
        Choice("result", "uitkomst", choices=RESULTS, provenance="Uitkomst"),
        Choice("verdict", "oordeel aanname", choices=VERDICTS, provenance="Oordeel"),
        Context("phase"),
        Context("step"),
        Choice("role", "rol", shown=False, carried=True),
    ),
    counted="always",
    room=True,
    user="een actie",
    heading="acties",
    listed=True,
    removable=True,
    added={},
    copied=("phase", "step"),
    needed=True,
)

KINDS: Final = (QUESTION, PARKED, ASSUMPTION, SOURCE, TURN)
ACTIONS: Final = (ACTION,)
