"""Cluster: put ideas into heaps, then give each heap a name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from cyclus_tui.domain.checks.hint import Hint
from cyclus_tui.domain.ideas import contributions, duplicates
from cyclus_tui.domain.ideas.clustering import heaps, loose
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.method.limits import one_of
from cyclus_tui.errors import RuleError

HOW_TO_NUMBER: Final = (
    "Typ hier het nummer van een idee, of 5=21 als die twee hetzelfde zijn."
)


@dataclass(frozen=True, slots=True)
class Rules:
    """What a template may set for this kind."""

    task: str = field(default="heap", metadata=one_of(("heap", "name")))
    """`heap` puts ideas together, `name` names the heaps."""
    signs: tuple[str, ...] = ("★", "●", "▲", "■", "◆", "♥", "♣", "♠", "☀")
    """The signs that heaps get in order, until they have a name."""


def hints(session: Session, rules: Rules) -> tuple[Hint, ...]:
    """What a quiet coach would ask about the heaps (AV-7, AV-9, AV-11)."""
    from cyclus_tui.domain.checks import theme_name

    hints: list[Hint] = []
    count = len(duplicates.without_duplicates(session))
    for heap in heaps(session):
        if rules.task == "name":
            if words := heap.record.text("name"):
                hints += theme_name.hints(words)
        elif count >= 9 and len(heap.ideas) * 3 > count:
            text = f"{heap.title} is groot. Zijn het misschien twee stapels?"
            hints.append(Hint("AV-7", "?", text))
    if still_loose := len(loose(session)):
        ideas = contributions.count_in_words(still_loose, "idea")
        text = f"Nog los: {ideas}. Eén alleen mag ook."
        hints.append(Hint("AV-11", "i", text))
    return tuple(hints)


def parse_ideas(
    words: str, numbers: Mapping[str, str], front: str = ""
) -> tuple[str, ...]:
    """The ids of the ideas in `21`, to go there, or `5=21`, which are the same.

    `numbers` says which number each idea has; before a bare `=` stands the one in
    `front`.

    Raises:
        RuleError: these are no numbers of ideas, or twice the same one.
    """
    ids = {number: key for key, number in numbers.items()}
    typed = [part.strip().removeprefix("#") for part in words.casefold().split("=")]
    if typed[0] == "" and len(typed) > 1:
        typed[0] = numbers.get(front, "")
    if not all(part and part[0].isdecimal() for part in typed):
        raise RuleError(HOW_TO_NUMBER)
    for part in typed:
        if part not in ids:
            raise RuleError(f"Idee {part} is er niet.")
    if len({*typed}) < len(typed):
        raise RuleError("Dat is twee keer hetzelfde nummer.")
    return tuple(ids[part] for part in typed)
