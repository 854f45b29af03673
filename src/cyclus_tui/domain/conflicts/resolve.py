"""Settling: the changes by which one of several values, or each of them, goes on."""

from __future__ import annotations

import json

from cyclus_tui.domain.conflicts.dependents import dependent_changes, reason_id
from cyclus_tui.domain.journal.edit import Change, Stamp, Value
from cyclus_tui.domain.journal.record import Record, Version
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.journal.traits import QUOTES
from cyclus_tui.domain.registry import kind_of


def field_changes(
    session: Session, record: Record, field: str, fields: dict[str, Value]
) -> list[Change]:
    """The changes that settle a field, and what goes along with it elsewhere."""
    own = session.field_changes(record.kind, record.id, fields)
    settled = {(change.record, change.field) for change in own}
    along = dependent_changes(session, record, field, fields[field])
    return own + [c for c in along if (c.record, c.field) not in settled]


def version_changes(
    session: Session, record: Record, field: str, stamp: Stamp
) -> dict[str, Value]:
    """What one author gave a field, and what that author gave what goes with it."""
    fields = {field: _value(session, record, field, stamp)}
    author = stamp.partition(".")[0]
    rivals = {s for s in record.stamps[field] if s != stamp}
    for name in (f.id for f in kind_of(session, record).fields if f.goes_with == field):
        stamps = record.stamps.get(name, ())
        own = [s for s in stamps if s.partition(".")[0] == author]
        if own:
            at = stamp if stamp in own else own[-1]
            fields[name] = _value(session, record, name, at)
        elif stamps and rivals.issuperset(stamps):
            fields[name] = ""  # only the others say it
    return fields


def split_changes(
    session: Session, record: Record, field: str, other: Version
) -> list[Change]:
    """The changes that make a record of its own of a value.

    It has the number of the first one, so that a list shows it as `12b`, and it quotes
    that one: who erases the first one's words erases these.
    """
    first = record.id
    if record.kind == "arrow":  # its `omdat` is an assumption in so many words
        assumption = session.any_record(reason_id(session, record))
        if assumption is None:
            return []
        fields = {**assumption.fields, "text": other.value, "arrow": record.id}
        record = assumption
    else:
        fields = {
            **record.fields,
            **version_changes(session, record, field, other.stamp),
        }
    for known in kind_of(session, record).fields:
        if not known.inherited:
            fields.pop(known.id, None)
        elif known.names_source:
            fields[known.id] = record.id
    held = json.dumps(other.value, sort_keys=True)
    made = session.derived(record.kind, f"{record.id}:{held}")
    changes = session.field_changes(record.kind, made, fields)
    return changes + [
        Change(made, record.kind, f"{change.field}{QUOTES}", first)
        for change in changes
        if change.value == other.value and isinstance(change.value, str)
    ]


def _value(session: Session, record: Record, field: str, stamp: Stamp) -> Value:
    (value,) = (
        entry.change.value
        for entry in session.history(record.id, field)
        if entry.edit.id == stamp
    )
    return value
