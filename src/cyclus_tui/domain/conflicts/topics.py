"""What kind of thing differs, and what to do where no value can be typed.

The questions themselves are in `conflict_words.py`.
"""

from __future__ import annotations

from typing import Final

from cyclus_tui.domain.conflicts.described import KINDS
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.register import DELETED
from cyclus_tui.domain.voting.same_vote import SAME_VOTE

BEGUN_TWICE: Final = "stemming"
"""The topic of a vote that was begun on several laptops."""

TOPICS: Final = {
    "theme": "naam",
    "placement": "plek van een idee",
    "same_as": "paar ideeën",
    "ballot": "stembriefje",
    "tally": "telling",
    "headcount": "telling",
    "decision": "vastgestelde lijst",
    "form": "antwoord",
    "person": "gegeven van een deelnemer",
    "consent": "toestemming van de groep",
    "session": "gegeven van de avond",
    "ballot_round": "instelling van het kiezen",
    "ground_rule": "afspraak",
    "phase": "instelling van een fase",
}
"""What differs where a record of a kind does; else it is a text."""

FIELD_TOPICS: Final = {
    "position": "plek in de volgorde",
    "thumbs": "telling",
    "voters": "telling",
    "present": "telling",
    "colour": "kleur",
    "explanation": "tekst",
    "alias": "naam",
    SAME_VOTE: BEGUN_TWICE,
    "hands": "telling",
    "certainty": "weging",
    "importance": "weging",
    "agree": "weging",
    "when": "dag",
    "back_on": "dag",
}
"""What differs in a field, whatever the kind of record."""

_ELSEWHERE: Final = {
    (
        "ballot",
        "choices",
    ): "Kies er een. Typ het briefje daarna opnieuw bij het kiezen.",
    ("recommendation", "thumbs"): "Kies er een. Tel de duimen daarna opnieuw.",
    ("recommendation", "position"): "Kies er een. Schuif daarna in de top 5.",
    ("ballot_round", SAME_VOTE): "Kies er een. Daarna kunt u verder tellen.",
    ("decision", "content"): "Kies er een. Stel de lijst daarna opnieuw vast.",
    ("placement", "theme"): "Kies er een. Leg het idee daarna op een andere stapel.",
    ("story_version", "thumbs"): "Kies er een. Tel de duimen daarna opnieuw.",
    ("node", "position"): "Kies er een. Schuif de regel daarna.",
}


def topic(record: Record, field: str) -> str:
    """What kind of thing differs, in one word or a few: `tekst`, `stembriefje`."""
    known = FIELD_TOPICS.get(field) or TOPICS.get(record.kind)
    told = KINDS.get(record.kind)
    return known or ("antwoord" if told and field not in told.words else "tekst")


def elsewhere(record: Record, field: str) -> str:
    """What to do when no value is right and none can be typed here."""
    if field == DELETED:
        return ""
    way = _ELSEWHERE.get((record.kind, field), "Kies er een en verbeter het daarna.")
    return f"Klopt er geen? {way}"
