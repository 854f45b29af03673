"""Counts: what a session holds and what a merge brings, in words for people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from cyclus_tui.domain.merge import Gain, gain
from cyclus_tui.domain.session import Session
from cyclus_tui.domain.steps import collect

NAMES: Final = {
    "evening": ("avond", "avonden"),
    "person": ("deelnemer", "deelnemers"),
    **collect.NAMES,
    "theme": ("thema", "thema's"),
    "ballot": ("stembriefje", "stembriefjes"),
    "tally": ("telling", "tellingen"),
    "recommendation": ("advies", "adviezen"),
    "remark": ("minderheidsstem", "minderheidsstemmen"),
    "decision": ("vastgestelde lijst", "vastgestelde lijsten"),
    "checkout": ("woord bij het afscheid", "woorden bij het afscheid"),
    "note": ("aantekening", "aantekeningen"),
}
"""The kinds of records that people ask after, one and several."""

_BOOKKEEPING: Final = ("edit", "replica", "session", "erasure")


def held(session: Session) -> str:
    """What is in a session: `34 ideeën, 7 thema's en 11 stembriefjes`."""
    counts = {kind: len(session.of(kind)) for kind in NAMES}
    counts |= {sort: len(collect.of_sort(session, sort)) for sort in collect.NAMES}
    return listed(_words(counts)) or "nog niets"


def brought(found: Gain) -> str:
    """What a merge brings: `12 ideeën en 9 stembriefjes erbij, 2 teksten verschillen`.

    Empty when it brings nothing.
    """
    counts = {k: n for k, n in found.added.items() if k not in _BOOKKEEPING}
    parts = []
    if added := listed(_words(counts)):
        parts.append(f"{added} erbij")
    if found.changed:
        parts.append(f"{counted(found.changed, 'gegeven', 'gegevens')} gewijzigd")
    if found.gone:
        parts.append(f"{counted(found.gone, 'gegeven', 'gegevens')} weggehaald")
    if found.conflicts:
        parts.append(differences(found.conflicts))
    return ", ".join(parts)


def news(before: Session, after: Session) -> str:
    """What somebody sees of a merge, in words."""
    return brought(gain(before, after)) or "niets nieuws"


def differences(count: int) -> str:
    """How many texts differ between copies: `2 teksten verschillen`."""
    return "1 tekst verschilt" if count == 1 else f"{count} teksten verschillen"


def counted(count: int, one: str, several: str) -> str:
    """A number and what it counts."""
    return f"{count} {one if count == 1 else several}"


def listed(words: Sequence[str]) -> str:
    """`a, b en c`."""
    return " en ".join([", ".join(words[:-1]), words[-1]] if words[1:] else words)


def _words(counts: Mapping[str, int]) -> list[str]:
    """Each count in words, those without a name of their own together."""
    found = [
        counted(counts[kind], *names)
        for kind, names in NAMES.items()
        if counts.get(kind)
    ]
    other = sum(count for kind, count in counts.items() if kind not in NAMES)
    return (
        [*found, counted(other, "ander gegeven", "andere gegevens")] if other else found
    )
