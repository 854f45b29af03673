"""Going along: what is written in a second place when somebody settles the first.

An `omdat` is an assumption in so many words, kept advice is an option, and a sentence
of a story remembers of what it was made. Whoever writes one of these by another way
than its own step has the other follow.
"""

from __future__ import annotations

from cyclus_tui.domain.journal.edit import Change, Value
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.register import DELETED, revival
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.theory import graph, story
from cyclus_tui.domain.theory.records import FROM, PARTS


def dependent_changes(
    session: Session, record: Record, field: str, value: Value
) -> list[Change]:
    """The changes that go along when a field gets this value."""
    match record.kind, field:
        case "arrow", "because":
            return _reason(session, record, value)
        case "assumption", "text":
            arrow, theory = arrow_of(session, record), graph.read_theory(session)
            resting = {one.id for one in theory.resting_on(record)}
            return [
                change
                for key in sorted(resting | ({arrow.id} if arrow else set()))
                for change in session.field_changes("arrow", key, {"because": value})
            ]
        case "parked", "kept":
            option = session.one("idea", f"option:{record.id}")
            kept = {"kept": value}
            return (
                session.field_changes("idea", option.id, kept) if option.alive else []
            )
        case "idea", "kept":
            advice = session.record(record.text("waiting"))
            kept = {"kept": value}
            return session.field_changes("parked", advice.id, kept) if advice else []
        case "story", _ if field in PARTS:
            return _made_of(session, record, field, field, value)
        case "arrow", "told":
            return _made_of(session, record, field, record.id, value)
    return []


def arrow_of(session: Session, assumption: Record) -> Record | None:
    """The arrow of which an assumption is the `omdat`."""
    arrow = session.record(assumption.text("arrow"))
    own = arrow is not None and reason_id(session, arrow) == assumption.id
    return arrow if own else None


def reason_id(session: Session, arrow: Record) -> str:
    """The id of the assumption that the `omdat` of an arrow is."""
    return session.derived("assumption", arrow.id)


def _reason(session: Session, arrow: Record, value: Value) -> list[Change]:
    """The assumption says what the `omdat` says, and goes when that goes.

    One that other arrows rest on too says it there as well, and stays there.
    """
    theory = graph.read_theory(session)
    resting = ((a, theory.resting_on(a)) for a in session.of("assumption"))
    shared, others = next(
        (
            (one, [other for other in arrows if other.id != arrow.id])
            for one, arrows in resting
            if any(own.id == arrow.id for own in arrows)
        ),
        (None, []),
    )
    if shared and others:
        fields: dict[str, Value] = {"text": value}
        if not value:
            is_first = shared.text("arrow") == arrow.id
            fields = {"arrow": others[0].id} if is_first else {}
        changes = session.field_changes("assumption", shared.id, fields)
        for other in others if value else ():
            because = {"because": value}
            changes += session.field_changes("arrow", other.id, because)
        return changes
    return _own_reason(session, arrow, value)


def _own_reason(session: Session, arrow: Record, value: Value) -> list[Change]:
    """The assumption of this arrow alone."""
    own = reason_id(session, arrow)
    known = session.any_record(own)
    if known and known.text("arrow") not in ("", arrow.id):  # it is another's by now
        own = session.derived("assumption", f"again:{arrow.id}")
        known = session.any_record(own)
    if not value:
        return [session.deletion(known)] if known and known.alive else []
    fields: dict[str, Value] = {"text": value}
    if known is None or not known.fields:
        taken = [a.number("number") for a in session.of("assumption")]
        number = 1 + max(taken, default=0)
        fields |= {"number": number, "about": "link", "arrow": arrow.id}
        return session.field_changes("assumption", own, fields)
    changes = session.field_changes("assumption", own, fields)
    return [*changes, revival(known)] if DELETED in known.stamps else changes


def _made_of(
    session: Session, record: Record, field: str, part: str, value: Value
) -> list[Change]:
    """What the theory says now: of that the sentence was made."""
    said = {sentence.part: sentence.source for sentence in story.sentences(session)}
    was = {f"{field}{FROM}": said.get(part, "") if value else ""}
    return session.field_changes(record.kind, record.id, {**was})
