"""Check-out: the word or the smiley with which each person leaves."""

from __future__ import annotations

from typing import Final

from cyclus_tui.domain.journal.edit import Edit
from cyclus_tui.domain.journal.erasure import words_of
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.replica import Replica
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.text import clean
from cyclus_tui.errors import RuleError

SMILEYS: Final = {":(": "sad", ":|": "flat", ":)": "happy"}
"""How a smiley is typed, and what it is called."""

FACES: Final = {"sad": "☹", "flat": "😐", "happy": "☺"}
"""How a smiley is shown."""


def add_word(session: Session, replica: Replica, *, text: str) -> Edit:
    """Note how somebody leaves: a word, a smiley such as `:)`, or both.

    Raises:
        RuleError: there is neither.
    """
    words = clean(text).strip()
    sign = next((s for s in SMILEYS if words.startswith(s)), "")
    if sign:
        words = words.removeprefix(sign).strip()
    elif sign := next((s for s in SMILEYS if words.endswith(s)), ""):
        words = words.removesuffix(sign).strip()
    if not words and not sign:
        raise RuleError("Typ één woord, of een smiley zoals :)")
    fields = {"text": words} if words else {}
    fields |= {"smiley": SMILEYS[sign]} if sign else {}
    changes = session.field_changes("checkout", replica.new_id(), fields)
    return replica.edit(session, "woord bij het afscheid", changes)


def remove_word(session: Session, replica: Replica, *, word: Record) -> Edit | None:
    """Take a word out; nothing when it is gone already."""
    return replica.removal(session, "woord weg", word.id)


def leaving_words(session: Session) -> tuple[Record, ...]:
    """The words with which people left."""
    return session.of("checkout")


def word_and_smiley(word: Record) -> str:
    """A word and its smiley as the room sees them."""
    face = FACES.get(word.text("smiley"), "")
    return f"{face} {words_of(word)}".strip()
