"""A question about what others must do (AL-4), for which the asker has another part."""

from __future__ import annotations

import re
from typing import Final

from cyclus_tui.domain.checks.hint import Hint
from cyclus_tui.domain.checks.question.clauses import core, sentences
from cyclus_tui.domain.checks.question.spelling import canonical

_OTHERS: Final = (
    r"(?:haar|hem|hen|hun|ze|hij|die (?:man|vrouw|jongens?|mensen|buurman|buurvrouw)"
    r"|mensen|iedereen|anderen|bewoners|inwoners|buren|ouders|ouderen|jongeren|kinderen"
    r"|mannen|vrouwen|vrijwilligers|collega'?s|gezinnen|moeders|vaders|deelnemers"
    r"|(?:de|het|een|mijn|onze|deze|meer|andere|nieuwe) (?:\w+e )?(?:gemeente|wijkteam"
    r"|buren|bewoners?|mensen|jongeren|jongens|ouders|moeder|vader|man|vrouw|zoon"
    r"|dochter|buurman|buurvrouw|school|collega'?s?|vrijwilligers?|team|huisbaas"
    r"|directeur|wethouder|politie|kinderen|groep|deelnemers|leidinggevende|huisarts"
    r"|woningbouw|corporatie|ouderen|vrouwen|mannen|meisjes|leerkracht|baas))"
)
_MOVING: Final = (
    r"(?:motiveer|motiveren|overtuig|overtuigen|beweeg|bewegen|activeer|activeren|dwing"
    r"|dwingen|overhalen|haal|verleid|verleiden|stimuleer|stimuleren|krijg|krijgen"
    r"|meekrijgen|zover|laat|laten|zet|aanzetten|breng|bereik|betrek)"
)
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
