"""People: who is here, in which role, and what may be done with their words.

The program keeps contributions, not persons: an alias and a role are enough (PRIV-1).
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rules:
    """What a template may set for this kind."""

    consent: str = ""
    """What the facilitator says before asking for consent (PRIV-2)."""
