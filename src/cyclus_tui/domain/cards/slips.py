"""Slips: the short code that whoever told a story takes home on paper (PRIV-3).

With it anyone can say "take my story away" without giving a name.
"""

from __future__ import annotations

import re
from typing import Final

from cyclus_tui.domain.journal.record import next_number
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.method.cards import Card
from cyclus_tui.domain.method.setup import about

LONGEST: Final = 8
"""How many letters of a place stand in a code."""


def next_code(session: Session, card: Card) -> str:
    """The code of the next one: `SPIL-04`, after the place; none is given out twice."""
    made = [*session.of(card.kind), *session.removed(card.kind)]
    return f"{_place(session) or card.one.upper()}-{next_number(made):02}"


def same_code(typed: str, code: str) -> bool:
    """Whether somebody typed a code, in any letters: `spil 4` is `SPIL-04`."""
    return _bare(typed) == _bare(code)


def _place(session: Session) -> str:
    """The last word of the place where people are, before any comma: `SPIL`."""
    place = about(session).text("place").partition(",")[0]
    words = re.findall(r"[^\W\d_]+", place)
    return words[-1].upper()[:LONGEST] if words else ""


def _bare(text: str) -> str:
    """A code without its signs, and without the noughts before its number."""
    return re.sub(r"\W+|(?<!\d)0+(?=\d)", "", text).upper()
