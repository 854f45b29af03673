"""Outcome or output: what kind of result a line tells of (UIT-1 to UIT-9).

A chain of readers, the surest first; each looks at classes of words in the clause and
passes the line on when it sees nothing of its own. The words stay the group's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from cyclus_tui.domain.checks.bounds import bounded
from cyclus_tui.domain.checks.hint import Hint
from cyclus_tui.domain.checks.outcome.clause import clause_of, main_part, plain, tags_of
from cyclus_tui.domain.checks.outcome.kinds import classify
from cyclus_tui.domain.checks.patterns import whole_words

TEXT_CHECKS: Final = frozenset(("UIT-1", "UIT-2", "UIT-3", "UIT-4", "UIT-7", "UIT-8"))
"""The checks that need the words of the result only, and none of its other fields."""
_DOING: Final = "Dit is iets wat wij dóen. Wat wordt er dan anders voor mensen?"
_WHOM: Final = re.compile(
    r"\W*(?:iedereen|de burgers?|burgers?|alle (?:inwoners|burgers|mensen)|\?+|-+)?\W*",
    re.IGNORECASE,
)
_TERM: Final = re.compile(
    r"\b(?:over|binnen|na) (?:\w+ ){1,3}(?:jaar|jaren|maand|maanden|weken)\b|\b20\d\d\b"
    r"|\b(?:volgend|dit|eind van het) (?:school)?jaar\b",
    re.IGNORECASE,
)
_LESS: Final = whole_words("outcome_words", "less")
_MORE: Final = re.compile(
    r"\b(?:meer (?!in de)|beter\w*|vaker|eerder|durv\w*|durf\w*|kennen|kent|kunnen|kan"
    r"|weer|wel|samen|zelf|maar|want|zodat|in plaats van|sneller|ook als|minder dan)\b"
)
_PLACE: Final = re.compile(
    r"\b(?:buurt|wijk|straat|dorp|stad|flat|gemeenschap|samen)\w*\b"
)
_ONE_PERSON: Final = re.compile(
    r"\b(?:ik|hij|zij|ze|iemand|elke|per persoon|een (?:bewoner|deelnemer|client|mens)"
    r"|mijn|deelnemers?|clienten)\b"
)
_TWO: Final = re.compile(r"\ben\b|[;+&]|\bmaar ook\b|\balsook\b")


@dataclass(frozen=True, slots=True)
class OutcomeReading:
    """What kind of result a line tells of, and what could be asked about it."""

    kind: str
    """`outcome`, `output`, `container`, `process` or `unknown`."""
    hints: tuple[Hint, ...]


@bounded
def read(
    text: str, *, for_whom: str = "", term: str = "", meanings: int = 0
) -> OutcomeReading:
    """What kind of result the words tell of, with the hints UIT-1 to UIT-8.

    `meanings` is how many residents said what the big word means to them: with one
    of these UIT-4 is silent. UIT-5 and UIT-6 ask for fields, so they come last and
    not at all while there are no words.
    """
    kind, because = classify(text)
    found = [*_kind_hints(kind, because, text, meanings)]
    if kind != "unknown":
        found += _fields(text, for_whom, term)
    return OutcomeReading(kind, tuple(sorted(found, key=lambda hint: hint.id)))


@bounded
def level_mismatch(sign: str, outcome: str) -> Hint | None:
    """UIT-9: a sign that looks at one person, under a result for a neighbourhood."""
    low, goal = plain(sign), plain(outcome)
    whole = _PLACE.search(goal) and not any(
        "people" in tags_of(word) for word in goal.split()
    )
    if whole and _ONE_PERSON.search(low) and not _PLACE.search(low):
        told = "Dit meet één persoon. Zegt dat ook iets over de hele buurt?"
        return Hint("UIT-9", "?", told)
    return None


def _kind_hints(kind: str, because: str, text: str, meanings: int) -> Iterator[Hint]:
    """The hints that the words themselves give."""
    if kind == "output" and because:
        yield Hint(because, "?", _DOING)
    elif kind == "process" and because:
        yield Hint("UIT-3", "?", "Dit gaat over de hulp. Wat merkt een bewoner dan?")
    elif kind == "container" and meanings < 1:
        yield Hint("UIT-4", "?", "Groot woord. Wat zie je dan? Wat zegt een bewoner?")
    elif kind == "outcome":
        yield from _outcome_hints(plain(text))


def _outcome_hints(low: str) -> Iterator[Hint]:
    """UIT-7 and UIT-8: two changes in one line, or only what should not be."""
    if _two_changes(low):
        yield Hint("UIT-7", "?", "Zijn dit twee resultaten? Wil je ze splitsen?")
    if _LESS.search(low) and not _MORE.search(low):
        yield Hint("UIT-8", "i", "Wat komt ervoor in de plaats?")


def _two_changes(low: str) -> bool:
    """UIT-7: whether "en" joins two parts that each have a verb that stands alone."""
    main = main_part(low)
    parts = [clause_of(part) for part in _TWO.split(main) if part.strip()]
    return len(parts) == 2 and all(
        len(part.words) > 2 and part.does("state", "do", shapes="fin inf")
        for part in parts
    )


def _fields(text: str, for_whom: str, term: str) -> Iterator[Hint]:
    """UIT-5 and UIT-6: for whom, and when."""
    if _WHOM.fullmatch(for_whom):
        yield Hint("UIT-5", "?", "Voor wie precies? Wie vergeten we?")
    if not term.strip() and not _TERM.search(text):
        yield Hint("UIT-6", "?", "Wanneer wil je dit zien?")
