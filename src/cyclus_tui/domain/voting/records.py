"""The records of choosing together, and of what a group settles."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from cyclus_tui.domain.journal.edit import Value
from cyclus_tui.domain.journal.shapes import is_group, is_number, is_texts
from cyclus_tui.domain.kinds.record_kind import (
    SEVERAL_COUNTS,
    SEVERAL_PLACES,
    Choice,
    Content,
    Context,
    Copied,
    Field,
    Flag,
    Number,
    Ordinal,
    Position,
    RecordKind,
    Ref,
    Text,
    Thumbs,
    Words,
)
from cyclus_tui.domain.text import join_words

METHODS: Final = {
    "dots": "stippen",
    "approval": "goedkeuren",
    "points": "punten",
    "smileys": "smileys",
}
"""The ways of choosing."""

TIE_RULES: Final = {
    "people": "bij gelijke stand telt wie door meer mensen is gekozen",
    "again": "bij gelijke stand is opnieuw gekozen tussen die opties",
    "merge": "opties die bijna hetzelfde zijn, zijn samengevoegd",
    "wider": "bij gelijke stand komen ze allemaal mee",
}
"""How a group may settle a tie (KIES-5)."""

_TIE_STORY: Final = {
    "people": "Wie door meer mensen is gekozen, ging voor.",
    "again": "Tussen deze is opnieuw gekozen.",
    "wider": "Ze komen allemaal mee.",
}
"""How it was settled, behind the names of those that tied."""

COLOURS: Final = {"nu": "kan nu", "nieuw": "nieuw en het kan", "droom": "droom"}
"""The COCD colours: blue, red and yellow in words."""

SAME_VOTE: Final = "same_vote"
"""The question about rounds that people began apart from each other."""

SAME_PAPER: Final = "same_paper"
"""The question about one number on two papers of such a vote."""

BEGUN_TWICE: Final = "stemming"
"""The topic of a vote that was begun on several laptops."""

BALLOT_ROUND: Final = RecordKind(
    "ballot_round",
    "keuzeronde",
    "keuzerondes",
    fields=(
        Ordinal("number"),
        Context("phase"),
        Context("step"),
        Choice("method", "methode", choices=METHODS),
        Text("question"),
        Number("dots"),
        Flag("stacking"),
        Content("options", asked=False, shape=is_texts),
        Number(
            "present",
            question="{name}: hoeveel mensen konden kiezen? {values}.",
            topic=("telling", "tellingen"),
        ),
        Content("roles", asked=False, shape=is_texts),
        Number(
            "voters",
            question="{name}: hoeveel mensen kozen er? {values}.",
            topic=("telling", "tellingen"),
        ),
        Choice(
            "entry",
            choices={"ballots": "de stembriefjes", "totals": "de tellingen van papier"},
            question="{name}: stembriefjes of tellingen. Wat telt?",
        ),
        Flag("closed"),
        Context("closed_with"),
        Ref("tie_of", to="ballot_round"),
        Choice(
            "tie_rule",
            choices=TIE_RULES,
            question="{name}: hoe is de gelijke stand opgelost?",
        ),
        Content("rescued", asked=False, shape=is_texts),
    ),
    across=(
        Field(
            SAME_VOTE,
            question="Deze stemming is op {m} laptops begonnen. "
            "Zijn dit dezelfde stemmingen?",
            topic=(BEGUN_TWICE, "stemmingen"),
            remedy="Kies er een. Daarna kunt u verder tellen.",
        ),
    ),
    called="keuze {number}",
    counted="new",
    room=True,
    question="{name} is {m} keer anders ingesteld. Welke klopt?",
    topic=("instelling van het kiezen", "instellingen van het kiezen"),
)


def _is_choices(value: Value) -> bool:
    """Whether the value is a list of pairs: an option, and how much it got."""
    return isinstance(value, list) and all(
        isinstance(pair, list)
        and len(pair) == 2
        and isinstance(pair[0], str)
        and is_number(pair[1])
        for pair in value
    )


CHOICES: Final = Content(
    "choices",
    shape=_is_choices,
    ordered=False,
    question="{name} is {m} keer ingevuld. Eén persoon of {m}?",
    remedy="Kies er een. Typ het briefje daarna opnieuw bij het kiezen.",
    both="Twee mensen: beide briefjes tellen mee.",
)
"""What people chose, in whatever order it was typed."""

BALLOT: Final = RecordKind(
    "ballot",
    "stembriefje",
    "stembriefjes",
    fields=(
        Ref("round", to="ballot_round"),
        Ordinal("number", goes_with="choices"),
        Number("slot", inherited=False),
        Choice("role", "rol", question="{name}: van wie is het?", goes_with="choices"),
        CHOICES,
    ),
    across=(Field(SAME_PAPER, question=CHOICES.question, both=CHOICES.both),),
    counted="always",
    room=True,
    topic=("stembriefje", "stembriefjes"),
)

TALLY: Final = RecordKind(
    "tally",
    "telling",
    "tellingen",
    fields=(
        Ref("round", to="ballot_round", subject=True),
        Ref("option", subject=True),
        Choice("face", subject=True),
        Number(
            "count",
            question="{n} tellingen voor {name}: {values}. Tel nog eens, of kies.",
        ),
    ),
    counted="always",
    room=True,
    topic=("telling", "tellingen"),
    view="tallies",
)

RECOMMENDATION: Final = RecordKind(
    "recommendation",
    "advies",
    "adviezen",
    fields=(
        Ref("round", to="ballot_round", subject=True),
        Ref("option", subject=True),
        Words("advice", "Ons advies", key="advies"),
        Words("because", "Want"),
        Words("notice", "Dan merken wij"),
        Words("for_whom", "Voor wie"),
        Words("plea", "Pleidooi"),
        Choice(
            "colour",
            choices=COLOURS,
            question="{n} kleuren voor {name}. Welke klopt?",
            topic=("kleur", "kleuren"),
        ),
        Thumbs(
            "thumbs",
            question=SEVERAL_COUNTS,
            remedy="Kies er een. Tel de duimen daarna opnieuw.",
        ),
        Position(
            "position",
            question=SEVERAL_PLACES,
            remedy="Kies er een. Schuif daarna in de top 5.",
        ),
        Context("ranked"),
    ),
    counted="always",
    room=True,
    heading="adviezen",
)

REMARK: Final = RecordKind(
    "remark",
    "minderheidsstem",
    "minderheidsstemmen",
    fields=(
        Ref("recommendation", to="recommendation"),
        Words("text", "tekst", main=True),
    ),
    called="een minderheidsstem",
    counted="always",
    room=True,
    twin=True,
    heading="minderheid",
    removable=True,
    added={},
    needed=True,
)

_DECISION_PARTS: Final = (
    Number("version", "versie"),
    Choice("method", "manier", choices=METHODS),
    Number("voters", "stemmers"),
    Choice("tie_rule", "bij gelijke stand", choices=TIE_RULES),
    Flag("carried", "gedragen"),
    Content("counted", "geteld"),
    Content("items", RECOMMENDATION.several),
    Ordinal("place", "rang"),
    Ref("option", "optie"),
    Copied("chosen_as", "gekozen als"),
    Copied("voted_as", "gestemd op"),
    Number("points", "stemmen"),
    *RECOMMENDATION.words,
    Choice("colour", "kleur", choices=COLOURS),
    Thumbs("thumbs", "duimen"),
    Copied("minority", REMARK.heading),
    Content("sources", "bronnen"),
    Flag("rescued", "gered"),
    Content("tied", "gelijke stand"),
    Flag("through", "gaat door"),
)
"""What stands in a settled list, and in each of its items."""

DECISION: Final = RecordKind(
    "decision",
    "vastgestelde lijst",
    "vastgestelde lijsten",
    fields=(
        Ref("round", to="ballot_round", subject=True),
        Copied(
            "content",
            parts=_DECISION_PARTS,
            shape=is_group,
            question="{n} vastgestelde lijsten van één keuze. Welke klopt?",
            remedy="Kies er een. Stel de lijst daarna opnieuw vast.",
        ),
    ),
    counted="always",
    room=True,
    topic=("vastgestelde lijst", "vastgestelde lijsten"),
)


def tie_in_words(names: Sequence[str], through: Sequence[str], rule: str) -> str:
    """Between which the tie was and how it was settled, in sentences (KIES-5).

    `names` are all that tied, `through` those of them that came through.
    """
    words = TIE_RULES.get(rule, "")
    if not names:
        return f"{words[:1].upper()}{words[1:]}." if words else ""
    tied = join_words([f"‘{name}’" for name in names])
    if rule == "merge":
        return f"{tied} zijn bijna hetzelfde en samengevoegd."
    if not rule:
        return f"{tied} staan gelijk op de laatste plaats. Daar is nog niet gekozen."
    story = f"{tied} stonden gelijk op de laatste plaats. {_TIE_STORY.get(rule, '')}"
    if rule == "wider" or not through:
        return story.strip()
    went = "ging" if len(through) == 1 else "gingen"
    return f"{story} {join_words([f'‘{name}’' for name in through])} {went} door."


KINDS: Final = (BALLOT_ROUND, BALLOT, TALLY, RECOMMENDATION, REMARK, DECISION)
