"""The words around weighing: the questions, the scales, the four boxes, the marks."""

from __future__ import annotations

from typing import Final

from cyclus_tui.domain.interview import Ask
from cyclus_tui.domain.journal.erasure import words_of
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.learning import assumptions, risks
from cyclus_tui.domain.learning.records import AGREE, VERDICTS

FROM_WHOM: Final = Ask(
    "sources", "Van wie weten we het?", "letters achter elkaar, zoals bp"
)

SENTENCES: Final = (
    Ask(
        "sides",
        "Beide kanten",
        "Sommigen zien …, anderen zien …",
        applies=lambda answers: answers["agree"] == "divided",
    ),
    Ask("test_idea", "Hoe komen we erachter?", "klein en snel · leeg = verder"),
)
"""What is asked in words."""

SOURCES: Final = {
    "residents": "bewoners",
    "volunteers": "vrijwilligers",
    "professionals": "professionals",
    "figures": "cijfers",
    "research": "onderzoek",
    "none": "nog niets",
}
"""From whom a group knows something, in a word; in the order of the letters."""

BOXES: Final = {
    (True, True): "Belangrijk en onzeker",
    (True, False): "Belangrijk en zeker",
    (False, True): "Minder belangrijk, onzeker",
    (False, False): "Minder belangrijk, zeker",
}
"""The four boxes of importance and doubt, in words."""


MARKS: Final = (
    "●●○ hoe zeker: van niets tot drie bolletjes",
    "belang 3: daar hangt alles van af",
    "belang ·: nog niet gevraagd",
    "≠ daar denken mensen verschillend over",
    "b v p c o: van wie we het weten; n: nog niets",
    "klopt deels: zo bleek het bij het uitproberen",
)
"""What the signs in the list mean."""


def digits(session: Session) -> tuple[Ask, Ask, Ask]:
    """What a digit answers of an assumption, in words that fit a plan or a case."""
    return (
        Ask(
            "certainty",
            "Hoe zeker zijn we?",
            "0, 1, 2 of 3 · of alles: 1 3 2",
            choices=risks.scale(session, "certainty"),
            first=0,
        ),
        Ask(
            "importance",
            "Hoe erg is het als het niet klopt?",
            "1, 2 of 3",
            choices=risks.scale(session, "importance"),
        ),
        Ask(
            "agree", "Zijn jullie het eens?", "1 ja · 2 verdeeld · 3 nee", choices=AGREE
        ),
    )


def note(session: Session, record: Record) -> str:
    """How sure, how important, ≠ where people differ, and the sources by letter."""
    sure, much = risks.certainty(record), risks.importance(record)
    if sure is None and much is None:
        parts = ["nog wegen"]
    else:
        parts = ["···" if sure is None else "●" * sure + "○" * (3 - sure)]
        parts.append(f"belang {much or '·'}")
    parts.append("≠" if record.text("agree") == "divided" else "")
    parts.append(VERDICTS.get(risks.verdicts(session).get(record.id, ""), ""))
    parts.append("· 2 antwoorden" if record.conflicts else "")
    known = assumptions.sources(session, record)
    parts.append("".join(assumptions.LETTERS[sort] for sort in known))
    return " ".join(filter(None, parts))


def choices(asked: Ask) -> list[str]:
    """The choices of a question, a line each where they are sentences."""
    if asked.id in ("certainty", "importance"):
        return [f"{digit}  {text}" for digit, text in asked.choices.items()]
    if asked.id == "sources":
        letters = assumptions.LETTERS
        return [" · ".join(f"{letters[s]} {text}" for s, text in SOURCES.items())]
    return []


def answers_for_all(asked: Ask) -> list[str]:
    """The choices of a question as everybody may read them, without what is typed."""
    if asked.id == "sources":
        return [" · ".join(SOURCES.values())]
    return [f"– {text}" for text in asked.choices.values()]


def known(session: Session, front: Record) -> list[str]:
    """What was written about one assumption; sources side by side, as equals."""
    lines = []
    sources = assumptions.sources(session, front)
    if sources:
        written = (
            f"{SOURCES[sort]}: {text}" if (text := r.text("what")) else SOURCES[sort]
            for sort, r in sources.items()
        )
        lines.append(f"Van wie: {' · '.join(written)}")
    if sides := front.text("sides"):
        lines.append(f"Verdeeld: {sides}")
    if idea := front.text("test_idea"):
        lines.append(f"Uitzoeken: {idea}")
    return lines


def boxes(session: Session) -> str:
    """The four boxes in words, and the one to find out about first."""
    filled = assumptions.quadrants(session)
    in_words = {
        box: f"{name}: {assumptions.code_list(session, filled[box])}"
        for box, name in BOXES.items()
        if box in filled
    }
    rows = (((True, True), (True, False)), ((False, True), (False, False)))
    parts = [[in_words[box] for box in row if box in in_words] for row in rows]
    lines = [" · ".join(part) for part in parts if part]
    if to_find_out := assumptions.to_find_out(session):
        code = assumptions.codes(session)[to_find_out[0].id]
        lines.append(f"Eerst uitzoeken: {code}. {words_of(to_find_out[0])}")
    return "\n".join(lines)
