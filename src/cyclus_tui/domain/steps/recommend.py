"""Recommend: write the chosen ideas so that a stranger understands them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from cyclus_tui.domain.checks.hint import Hint
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.method.limits import between
from cyclus_tui.domain.method.method import Method
from cyclus_tui.domain.steps import vote
from cyclus_tui.domain.voting.recommendations import TEXTS, ListPlace, remarks, sources


@dataclass(frozen=True, slots=True)
class Rules:
    """What a template may set for this kind."""

    places: int = field(default=5, metadata=between(1, 20))
    """How many recommendations the group makes."""


def list_length(method: Method) -> int:
    """How many places the list of a method has: of its advice, else of its vote."""
    steps = [step.rules for step in method.steps]
    own = [rules.places for rules in steps if isinstance(rules, Rules)]
    votes = [rules.places for rules in steps if isinstance(rules, vote.Rules)]
    return (*own, *votes, Rules().places)[0]


def hints(
    session: Session, item: ListPlace, order: Sequence[ListPlace]
) -> tuple[Hint, ...]:
    """What a quiet coach would ask about one item (AV-12 to AV-18, KIES-8)."""
    from cyclus_tui.domain.checks import recommendation

    texts = {field: item.record.text(field) for field in TEXTS}
    if not any(texts.values()):
        return ()
    hints = recommendation.hints(
        advice=texts["advice"],
        because=texts["because"],
        notice=texts["notice"],
        for_whom=texts["for_whom"],
        sources=len(sources(session, item)),
    )
    if item.place == 1 and all(
        i.record.text("colour") == "nu" for i in order if not i.rescued
    ):
        text = "Alles is veilig. Is er één nieuw idee dat mee mag?"
        hints = (*hints, Hint("KIES-8", "i", text))
    down = item.thumbs[2]
    if down > len(remarks(session, item)):
        text = "Wat moet er anders, zodat jij mee kunt? Noteer het als minderheid."
        hints = (*hints, Hint("GEDRAGEN-1", "?", text))
    return hints
