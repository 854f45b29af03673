"""A question about what others must do (AL-4), for which the asker has another part."""

from __future__ import annotations

import re
from typing import Final

from cyclus_tui.domain.checks.hint import Hint
from cyclus_tui.domain.checks.patterns import alternatives
from cyclus_tui.domain.checks.question.clauses import core, sentences
from cyclus_tui.domain.checks.question.spelling import canonical

_OTHERS: Final = (
    rf"(?:{alternatives('people_words', 'others')}|(?:de|het|een|mijn|onze|deze|meer"
    rf"|andere|nieuwe) (?:\w+e )?{alternatives('people_words', 'others by article')})"
)
_MOVING: Final = alternatives("question_verbs", "move others")
_ABOUT_OTHERS: Final = re.compile(
    rf"hoe {_MOVING} (?:ik|we|je) (?:\w+ )?{_OTHERS}\b"
    rf"|hoe (?:kun |moet |zou )?(?:ik|we|je) (?:\w+ )?{_OTHERS} (?:\S+ )*?{_MOVING}\b"
    rf"|hoe (?:kun|moet|zou) (?:ik|we|je) (?:\w+ )?{_OTHERS} (?:\S+ )*?{_MOVING}\b"
    rf"|hoe (?:zorg|regel|maak) (?:ik|we|je) (?:er ?voor )?dat {_OTHERS}\b"
    rf"|hoe (?:kun |moet )?(?:ik|we|je) (?:er ?voor )?(?:kun |moet )?zorgen dat "
    rf"{_OTHERS}\b"
    rf"|(?:waarom|wanneer) (?:wil|willen|doe|doet|doen|komt|komen|luistert|luisteren"
    r"|snapt|snappen|gaat|gaan|verandert|begrijpt|moet|moeten|blijft|blijven|neemt"
    rf"|nemen|is|zijn) {_OTHERS}\b"
    rf"|wat (?:moet|moeten|kun|zou) {_OTHERS} (?:\w+ )*?(?:doen|veranderen|leren)\b"
)


def about_others(text: str) -> Hint | None:
    """A quiet remark when somebody's question is about what others must do (AL-4)."""
    for sentence in sentences(canonical(text)):
        clause = core(sentence)
        if _ABOUT_OTHERS.match(clause.text):
            return Hint("AL-4", "i", "De vraag gaat over een ander. Wat is jouw stuk?")
    return None
