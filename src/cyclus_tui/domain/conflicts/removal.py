"""Removal: what hangs on what an edit takes away, so that somebody is asked first.

It follows from what the registry says of each kind: which of its fields name another
record, and what goes from sight together with that.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator
from typing import Final

from cyclus_tui.domain.conflicts.dependents import arrow_of
from cyclus_tui.domain.conflicts.wording import ConflictWording, one_and_several
from cyclus_tui.domain.journal.edit import Edit
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.register import DELETED
from cyclus_tui.domain.journal.replica import Replica
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.kinds.record_kind import Ref, Scale, Thumbs
from cyclus_tui.domain.registry import is_taken_away, kind_of, kinds_of
from cyclus_tui.domain.text import join_words
from cyclus_tui.domain.voting import ballot_box, ballot_rounds, tally
from cyclus_tui.errors import AskFirstError

_Name = tuple[str, str]
"""What one of a sort is called, and several."""

_HANDS: Final = ("hand", "handen")
_WEIGHING: Final = ("weging", "wegingen")
_THUMBS: Final = ("telling van duimen", "tellingen van duimen")
_REASON: Final = ("reden", "redenen")
_ARROW: Final = ("andere pijl", "andere pijlen")
_SAME: Final = ("idee dat hetzelfde is", "ideeën die hetzelfde zijn")
_LISTED: Final = ("plek op de lijst om te kiezen", "plekken op de lijst om te kiezen")

Command = Callable[[Session, Replica], Edit | None]


def ask_first(command: Command, otherwise: str = "") -> Command:
    """The command, which asks first when something hangs on what it takes away.

    Where nothing does, `otherwise` is asked before it changes anything.
    """

    def asking(session: Session, replica: Replica) -> Edit | None:
        edit = command(session, replica)
        if edit and (question := question_about(session, edit) or otherwise):
            raise AskFirstError(question)
        return edit

    return asking


def question_about(session: Session, edit: Edit) -> str:
    """What is asked before an edit; empty when nothing hangs on what it takes away."""
    gone = {record.id: record for record in _taken_away(session, edit)}
    counts = _hanging(session, gone, edit) if gone else Counter()
    if not counts:
        return ""
    words = [f"{n} {one if n == 1 else many}" for (one, many), n in counts.items()]
    verb = "hoort" if next(iter(counts.values())) == 1 else "horen"
    first, *others = gone.values()
    where = "Hierbij" if others else f"Bij {ConflictWording(session).name(first)}"
    return f"{where} {verb} {join_words(words)}.\nToch weghalen?"


def _taken_away(session: Session, edit: Edit) -> Iterator[Record]:
    """The records that an edit deletes, or says of that they are not there any more."""
    for change in edit.changes:
        record = session.record(change.record)
        if record is None or is_taken_away(record):
            continue
        after = record._replace(fields={**record.fields, change.field: change.value})
        if is_taken_away(after) or (change.field == DELETED and change.value):
            yield record


def _hanging(session: Session, gone: dict[str, Record], edit: Edit) -> Counter[_Name]:
    """What hangs on these records after an edit, and how much: votes first."""
    counts = _votes(session, gone)
    for record in gone.values():
        counts[_HANDS] += record.number("hands")
        counts[_WEIGHING] += any(
            isinstance(field, Scale) and field.id in record.fields
            for field in kind_of(session, record).fields
        )
    users = _users(session, {(change.record, change.field) for change in edit.changes})
    known, pending = {*gone}, [*gone]
    while pending:
        for user, field in users.get(pending.pop(), ()):
            if user.id in known or not (name := _name(session, user, field)):
                continue
            known.add(user.id)
            counts[name] += 1
            thumbs = (f for f in kind_of(session, user).fields if isinstance(f, Thumbs))
            if any(user.items(f.id) for f in thumbs):
                counts[_THUMBS] += 1
            if field.goes_along:
                pending.append(user.id)
    return +counts


def _votes(session: Session, gone: Collection[str]) -> Counter[_Name]:
    """The votes on these records; else where they wait to be chosen."""
    counts: Counter[_Name] = Counter()
    given = ballot_box.by_round(session)
    for ballot_round in session.of("ballot_round"):
        method = ballot_round.text("method")
        votes = sum(
            1 if method == "smileys" else amount
            for ballot in given.get(("ballot", ballot_round.id), ())
            for option, amount in ballot_box.choices(ballot)
            if option in gone
        )
        votes += sum(
            line.number("count")
            for line in given.get(("tally", ballot_round.id), ())
            if line.text("option") in gone
        )
        counts[tally.unit_names(method)] += votes
        if not votes:
            listed = ballot_rounds.option_ids(session, ballot_round)
            counts[_LISTED] += sum(option in gone for option in listed)
    return +counts


def _users(
    session: Session, changed: Collection[tuple[str, str]]
) -> dict[str, list[tuple[Record, Ref]]]:
    """By record what lives and names it, and in which field, where none is changed."""
    users: dict[str, list[tuple[Record, Ref]]] = {}
    for kind in kinds_of(session).values():
        refs = [f for f in kind.fields if isinstance(f, Ref) and not f.names_source]
        for record in session.of(kind.name) if kind.asked and refs else ():
            for field in refs:
                if (record.id, field.id) not in changed:
                    users.setdefault(record.text(field.id), []).append((record, field))
    return users


def _name(session: Session, user: Record, field: Ref) -> _Name | None:
    """What people call one thing that names another; `None` when that hangs on nothing.

    Votes are counted by themselves, and where an idea lies is no more than its place.
    """
    match user.kind:
        case "ballot" | "tally":
            return None
        case "placement":
            idea = session.record(user.text("idea"))
            return (
                one_and_several(session, idea) if idea and field.id == "theme" else None
            )
        case "assumption" if arrow_of(session, user):
            return _REASON
        case "support" if field.id == "assumption" and user.flag("present"):
            return _ARROW
        case "support" if user.flag("present"):
            shared = session.record(user.text("assumption"))
            return one_and_several(session, shared) if shared else None
        case "same_as":
            return _SAME if user.flag("joined") else None
    return None if is_taken_away(user) else one_and_several(session, user)
