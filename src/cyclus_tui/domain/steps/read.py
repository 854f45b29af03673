"""Read: something to say or show, with now and then a choice to make."""

from __future__ import annotations

from dataclasses import dataclass

FEWEST_RULES = 4
MOST_RULES = 6


@dataclass(frozen=True, slots=True)
class Rules:
    """What a template may set for this kind."""

    text: tuple[str, ...] = ()
    """What the room sees; `{field}` stands for the answer in a form."""
    ground_rules: bool = False
    """Choose four to six of the method's ground rules; the group may add one."""
    deck: tuple[str, ...] = ()
    """Small prompts, drawn one at a time by key, none twice."""
