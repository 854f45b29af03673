"""The net promoter score: how many would speak well of it, less how many would not.

It is a score for public services in which the words matter more than the number.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt
from typing import Final

LOWEST: Final = 0
HIGHEST: Final = 10

PROMOTERS, PASSIVES, CRITICS = "promotors", "passief", "critici"

GROUPS: Final = {
    PROMOTERS: range(9, HIGHEST + 1),
    PASSIVES: range(7, 9),
    CRITICS: range(LOWEST, 7),
}
"""Which answers are of which group."""

FEW: Final = 30
"""With fewer answers than this the number says little (NPS-2)."""


@dataclass(frozen=True, slots=True)
class Score:
    """How many of each group there are."""

    promoters: int
    passives: int
    critics: int

    @classmethod
    def of(cls, answers: Iterable[int]) -> Score:
        """Counts answers from 0 to 10."""
        given = [*answers]
        return cls(*(sum(one in group for one in given) for group in GROUPS.values()))

    @property
    def counts(self) -> dict[str, int]:
        """How many there are by the name of the group."""
        return dict(
            zip(GROUPS, (self.promoters, self.passives, self.critics), strict=True)
        )

    @property
    def answers(self) -> int:
        """How many answered."""
        return self.promoters + self.passives + self.critics

    @property
    def value(self) -> int:
        """The percentage of promoters less that of critics, from −100 to +100.

        Raises:
            ZeroDivisionError: nobody answered.
        """
        return round(100 * (self.promoters - self.critics) / self.answers)

    @property
    def margin(self) -> int:
        """By how many points it may differ by chance, 19 times out of 20 (NPS-3).

        Raises:
            ZeroDivisionError: nobody answered.
        """
        promoters, critics = self.promoters / self.answers, self.critics / self.answers
        spread = promoters + critics - (promoters - critics) ** 2
        return round(1.96 * 100 * sqrt(spread / self.answers))

    @property
    def in_words(self) -> str:
        """The score and its margin: `+33, marge 42`."""
        sign = "+" if self.value > 0 else "−" if self.value < 0 else ""
        return f"{sign}{abs(self.value)}, marge {self.margin}"
