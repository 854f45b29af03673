"""Collect: take down what people say, one line after another."""

from __future__ import annotations

from dataclasses import dataclass, field

from cyclus_tui.domain.checks.hint import Hint
from cyclus_tui.domain.ideas.contributions import count_in_words, of_sort
from cyclus_tui.domain.ideas.records import SORTS
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.method.limits import between, one_of
from cyclus_tui.domain.people import attendance


@dataclass(frozen=True, slots=True)
class Rules:
    """What a template may set for this kind."""

    sort: str = field(default="idea", metadata=one_of(SORTS))
    """What a line is, by its name in `SORTS`: `idea`, `complaint`, `doubt` …"""
    prompts: tuple[str, ...] = ()
    """Stimuli, drawn one at a time by key, none twice; each begins a round."""
    silent_minutes: int = field(default=0, metadata=between(0, 60))
    """How long everybody writes in silence first (AV-3)."""
    target: int = 0
    """How many lines in the whole session are plenty; 0 for no target."""


def hints(session: Session, rules: Rules) -> tuple[Hint, ...]:
    """What a quiet coach would ask while ideas come in (AV-3, AV-4, AV-10)."""
    lines = of_sort(session, rules.sort)
    present = attendance.present_count(session)
    hints = []
    if rules.silent_minutes and not lines:
        text = f"Eerst {rules.silent_minutes} minuten stil schrijven?"
        hints.append(Hint("AV-3", "?", text))
    if rules.target and len(lines) >= rules.target:
        text = f"Al {len(lines)}. Is dat genoeg om mee verder te gaan?"
        hints.append(Hint("AV-5", "i", text))
    elif rules.sort == "idea" and 0 < len(lines) < present:
        ideas = count_in_words(len(lines), "idea")
        text = f"{ideas} van {present} mensen. Wie is er nog niet?"
        hints.append(Hint("AV-4", "?", text))
    known = [line.text("role") for line in lines if line.text("role")]
    if len(known) >= 5 and known.count("professional") * 5 > len(known):
        text = "Veel ideeën van professionals. Wat zeggen bewoners?"
        hints.append(Hint("AV-10", "i", text))
    return tuple(hints)
