"""The records of what people said and how it was laid together."""

from __future__ import annotations

from typing import Final

from cyclus_tui.domain.kinds.record_kind import (
    SEVERAL_TEXTS,
    Choice,
    Context,
    Flag,
    Number,
    Ordinal,
    RecordKind,
    Ref,
    Words,
)

SORTS: Final = {
    "idea": ("idee", "ideeën"),
    "example": ("voorbeeld", "voorbeelden"),
    "going_well": ("ding dat goed gaat", "dingen die goed gaan"),
    "complaint": ("klacht", "klachten"),
    "case": ("casus", "casussen"),
    "doubt": ("twijfel", "twijfels"),
    "reformulation": ("kernzin", "kernzinnen"),
    "option": ("optie", "opties"),
    "learning": ("leerpunt", "leerpunten"),
    "side_effect": ("neveneffect", "neveneffecten"),
    "outside": ("invloed van buiten", "invloeden van buiten"),
}
"""What a line is called, one and several."""

ASIDE: Final = "aside"
"""The place of an idea that the group laid apart."""

LOOSE: Final = "loose"
"""The place of an idea that lies on no heap."""

_CODES: Final = {sort: one for sort, (one, _) in SORTS.items()}
_CODES["going_well"] = "gaat goed"

IDEA: Final = RecordKind(
    "idea",
    "idee",
    "ideeën",
    fields=(
        Ordinal("number"),
        Choice("sort", "soort", choices=_CODES),
        Words("text", "tekst", main=True, question=SEVERAL_TEXTS),
        Context("phase", "fase"),
        Context("step"),
        Context("stimulus"),
        Ref("by", to="person", room=False, question="{name}: wie zei dit?"),
        Choice("role", "rol"),
        Ref("wish_of", to="idea"),
        Number(
            "hands",
            "handen",
            question="{n} keer handen geteld voor {name}: {values}. "
            "Tel nog eens, of kies.",
        ),
        Flag("chosen", "gekozen", question="{name}: gekozen of niet?"),
        Flag(
            "kept",
            "houden of weg",
            yes="gehouden",
            no="weggelegd",
            unsaid="niets",
            question="{name}: houden of weg?",
        ),
        Words("why", "waarom"),
        Context("touched_by"),
        Context("waiting"),
        Context("split_of", names_source=True),
    ),
    sorts=SORTS,
    counted="always",
    room=True,
    user="een optie of twijfel",
    derived_key="option:{}",
    twin=True,
    heading="bijdragen",
    removable=True,
    added={"sort": "idea"},
    copied=("sort", "phase", "step"),
    needed=True,
)

THEME: Final = RecordKind(
    "theme",
    "thema",
    "thema's",
    fields=(
        Ordinal("number"),
        Words(
            "name",
            "naam",
            main=True,
            question="{n} namen voor {name}. Welke klopt?",
            topic=("naam", "namen"),
        ),
        Words(
            "explanation",
            "toelichting",
            question="{n} toelichtingen bij {name}. Welke klopt?",
            topic=("tekst", "teksten"),
        ),
        Choice("sign", question="{n} tekens voor {name}. Welke klopt?"),
    ),
    counted="always",
    room=True,
    topic=("naam", "namen"),
    heading="themas",
)

PLACEMENT: Final = RecordKind(
    "placement",
    "idee op een stapel",
    "ideeën op een stapel",
    fields=(
        Ref("idea", to="idea", subject=True),
        Ref(
            "theme",
            to="theme",
            places={ASIDE: "apart gelegd", LOOSE: "los"},
            question="{name} ligt op {m} plekken. Waar hoort het?",
            remedy="Kies er een. Leg het idee daarna op een andere stapel.",
        ),
    ),
    counted="new",
    room=True,
    topic=("plek van een idee", "plekken van ideeën"),
)

SAME_AS: Final = RecordKind(
    "same_as",
    "paar ideeën",
    "paren ideeën",
    fields=(
        Ref("a", to="idea", subject=True),
        Ref("b", to="idea", subject=True),
        Flag(
            "joined",
            yes="hetzelfde",
            no="niet hetzelfde",
            question="Zijn {name} hetzelfde?",
        ),
    ),
    counted="new",
    room=True,
    topic=("paar ideeën", "paren ideeën"),
    view="same_as",
)

KINDS: Final = (IDEA, THEME, PLACEMENT, SAME_AS)
