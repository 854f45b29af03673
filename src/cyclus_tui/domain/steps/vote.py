"""Vote: choose together, from many options to a few.

Votes are ballots or counts from paper, no stored sums; `voting/tally.py` counts them.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from cyclus_tui.domain.method.limits import between, one_of
from cyclus_tui.domain.voting.records import METHODS


@dataclass(frozen=True, slots=True)
class Rules:
    """What a template may set for this kind."""

    method: str = field(default="dots", metadata=one_of(METHODS))
    """`dots`, `approval`, `points` or `smileys` (methods, chapter 4.2)."""
    dots: int = field(default=0, metadata=between(0, 20))
    """Dots per person; 0 gives `max(3, min(5, ceil(options / 4)))`."""
    stacking: bool = False
    """Whether one person may put several dots on one option (KIES-9)."""
    places: int = field(default=5, metadata=between(1, 20))
    """How many options come through."""
    criterion: str = "Kies wat jou het meest zou helpen."
    """What people choose by, said aloud."""
    roles: tuple[str, ...] = ()
    """Ids of the roles that vote; empty for everybody (KIES-6)."""
    rescue: bool = True
    """Whether one who defends a lost idea, with one supporter, brings it back."""
