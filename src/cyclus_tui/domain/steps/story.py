"""Story: read the theory aloud, mend a sentence, put down a version, raise thumbs.

T10 of the methods. The version keeps all that the group agreed on, so that a next
evening sees what changed since.
"""

from __future__ import annotations

from dataclasses import dataclass

from cyclus_tui.domain.checks.hint import Hint
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.theory.story import last_version, version_remarks
from cyclus_tui.domain.voting import thumbs


@dataclass(frozen=True, slots=True)
class Rules:
    """This kind has nothing to set."""


def hints(session: Session) -> tuple[Hint, ...]:
    """What a quiet coach would ask (GEDRAGEN-1)."""
    last = last_version(session)
    if last and thumbs.thumbs_of(last)[2] > len(version_remarks(session, last)):
        text = "Wat moet er anders, zodat jij mee kunt? Noteer het als minderheid."
        return (Hint("GEDRAGEN-1", "?", text),)
    return ()
