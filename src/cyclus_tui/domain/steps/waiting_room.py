"""Waiting room: the advice that came too early, for the presenter to keep or drop.

It opens after the presenter named options (L11). What is kept becomes an option.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rules:
    """What a template may set for this kind."""

    ask: str = "Houden of weg?"
    """What the presenter is asked at each advice."""
