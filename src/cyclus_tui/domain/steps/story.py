"""Story: read the theory aloud, mend a sentence, put down a version, raise thumbs.

T10 of the methods. The version keeps all that the group agreed on, so that a next
evening sees what changed since.
"""

from __future__ import annotations

from dataclasses import dataclass

from cyclus_tui.domain.checks.hint import Hint
from cyclus_tui.domain.journal.edit import Edit, Value
from cyclus_tui.domain.journal.record import Record, next_number
from cyclus_tui.domain.journal.replica import Replica
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.text import clean
from cyclus_tui.domain.theory import story
from cyclus_tui.domain.theory.records import FROM
from cyclus_tui.domain.theory.story import StorySentence
from cyclus_tui.domain.voting import thumbs
from cyclus_tui.errors import RuleError


@dataclass(frozen=True, slots=True)
class Rules:
    """This kind has nothing to set."""


def write(
    session: Session, replica: Replica, *, sentence: StorySentence, text: str
) -> Edit | None:
    """Write a sentence in other words; without words the theory's own come back."""
    said = clean(text).strip()
    if said == sentence.generated:
        said = ""
    record_id = session.derived("story", "text")
    was = sentence.generated if said else ""
    fields: dict[str, Value] = {sentence.part: said, f"{sentence.part}{FROM}": was}
    changes = session.writes("story", record_id, fields)
    return replica.edit(session, "zin van het verhaal", changes) if changes else None


def put_down(session: Session, replica: Replica) -> Edit:
    """Put down a version: the story and all it rests on, which no merge changes.

    Raises:
        RuleError: there is no story yet, or nothing changed since the last version.
    """
    if not story.text(session):
        raise RuleError("Er is nog geen verhaal. Begin bij T1 en T3.")
    content = story.snapshot(session)
    done = story.versions(session)
    if done and story.content_of(done[-1]) == content:
        raise RuleError("Er is niets veranderd sinds de vorige versie.")
    number = next_number(done)
    fields: dict[str, Value] = {
        "number": number,
        "text": story.text(session),
        "content": content,
    }
    changes = session.writes("story_version", replica.new_id(), fields)
    return replica.edit(session, "versie vastgelegd", changes)


def count_thumbs(session: Session, replica: Replica, *, text: str) -> Edit:
    """Count thumbs for the last version, from `9 1 1` (methods, chapter 4.4).

    Raises:
        RuleError: there is no version yet, or these are not three counts.
    """
    fields: dict[str, Value] = {"thumbs": [*thumbs.parse_thumbs(text)]}
    changes = session.writes("story_version", _last(session).id, fields)
    return replica.edit(session, "duimen geteld", changes)


def remark(session: Session, replica: Replica, *, text: str) -> Edit:
    """Keep what somebody sees differently; it goes with the story.

    Raises:
        RuleError: there is no version yet, or there are no words.
    """
    said = clean(text).strip()
    if not said:
        raise RuleError("Typ wat er voor deze persoon anders moet.")
    fields: dict[str, Value] = {"version": _last(session).id, "text": said}
    changes = session.writes("story_remark", replica.new_id(), fields)
    return replica.edit(session, "minderheid genoteerd", changes)


def drop_remark(session: Session, replica: Replica, *, remark: Record) -> Edit | None:
    """Take a remark out; nothing when it is gone already."""
    found = session.record(remark.id)
    if found is None:
        return None
    return replica.edit(session, "minderheid weg", [session.deletion(found)])


def version(session: Session) -> Record | None:
    """The version that was put down last."""
    done = story.versions(session)
    return done[-1] if done else None


def remarks(session: Session, record: Record) -> list[Record]:
    """What somebody sees differently in a version."""
    found = session.of("story_remark")
    return [r for r in found if r.text("version") == record.id]


def is_carried(session: Session, record: Record) -> bool:
    """Whether two thirds stand behind it and each objection is noted (GEDRAGEN-1)."""
    return thumbs.is_carried(thumbs.thumbs_of(record), len(remarks(session, record)))


def since(session: Session) -> list[str]:
    """What changed since the last version, in sentences; empty without a version."""
    last = version(session)
    if last is None:
        return []
    return story.changed(story.content_of(last), story.snapshot(session))


def hints(session: Session) -> tuple[Hint, ...]:
    """What a quiet coach would ask (GEDRAGEN-1)."""
    last = version(session)
    if last and thumbs.thumbs_of(last)[2] > len(remarks(session, last)):
        text = "Wat moet er anders, zodat jij mee kunt? Noteer het als minderheid."
        return (Hint("GEDRAGEN-1", "?", text),)
    return ()


def _last(session: Session) -> Record:
    """The last version.

    Raises:
        RuleError: none was put down yet.
    """
    last = version(session)
    if last is None:
        raise RuleError("Leg eerst een versie vast met F4.")
    return last
