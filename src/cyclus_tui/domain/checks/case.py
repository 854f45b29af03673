"""A case of actieleren: an own, open story in which nobody can be recognised.

AL-1, AL-2, AL-4, AL-8 and PRIV-6. The words stay those of who tells it; these are
questions to the facilitator.
"""

from __future__ import annotations

import re
from typing import Final

from cyclus_tui.domain.checks.bounds import bounded
from cyclus_tui.domain.checks.hint import Hint
from cyclus_tui.domain.checks.privacy import check as privacy_check
from cyclus_tui.domain.checks.question.about_others import about_others
from cyclus_tui.domain.checks.sentences import words
from cyclus_tui.domain.checks.word_lists import word_set

_MYSELF: Final = word_set("people_words", "myself")
_TO_ASK: Final = re.compile(r"\bnog (?:niet )?(?:ge)?vra(?:gen|agd)\b", re.IGNORECASE)


@bounded
def own_part(text: str) -> tuple[Hint, ...]:
    """AL-1: whoever brings in a story tells of an own part in it."""
    if not text:
        return ()
    if _MYSELF.isdisjoint(word.lower() for word in words(text)):
        return (Hint("AL-1", "?", "Wat is jouw eigen stuk hierin?"),)
    return ()


@bounded
def third_persons(text: str) -> tuple[Hint, ...]:
    """AL-2: who may recognise themselves is asked first."""
    if _TO_ASK.search(text):
        told = "Vraag het eerst. Of verander wat iemand kan herkennen?"
        return (Hint("AL-2", "!", told),)
    return ()


@bounded
def story(text: str) -> tuple[Hint, ...]:
    """PRIV-6: people in a story are there as 'de buurvrouw', not by their name."""
    found = ", ".join(f.text for f in privacy_check.findings(text))
    if not found:
        return ()
    told = f"'{found}': hieraan herken je iemand. Zullen we het weglaten?"
    return (Hint("PRIV-6", "?", told),)


@bounded
def own_question(text: str, earlier: str = "") -> tuple[Hint, ...]:
    """AL-4: the question is about oneself; AL-8: it may be the same as before."""
    if not text:
        return ()
    if earlier and _bare(text) == _bare(earlier):
        return (Hint("AL-8", "i", "Dezelfde vraag. Wat is er wel veranderd?"),)
    hint = about_others(text)
    return (hint,) if hint else ()


def _bare(text: str) -> str:
    """The words alone, to compare two questions."""
    return " ".join(words(text.lower()))
