"""The part for people of what has no list of its own shape, from its kinds alone."""

from __future__ import annotations

import json

from cyclus_tui.domain import registry
from cyclus_tui.domain.journal.edit import Value
from cyclus_tui.domain.journal.record import Record, place_of
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.journal.traits import CARD
from cyclus_tui.domain.kinds import numbering
from cyclus_tui.domain.kinds.record_kind import (
    Field,
    Flag,
    Ordinal,
    RecordKind,
    Ref,
    Thumbs,
)
from cyclus_tui.domain.kinds.record_kind import Words as WordsField
from cyclus_tui.domain.links.origins import QUESTION
from cyclus_tui.domain.method.method import Method
from cyclus_tui.exchange.text_tree import (
    EditableText,
    FixedValue,
    Group,
    Node,
    ReaderAid,
    RecordList,
    TextCopy,
)


def sections(session: Session, method: Method | None) -> Group:
    """Every list; what is empty is not written."""
    group: Group = {}
    for kind in registry.listed(session):
        codes = numbering.codes(session, kind)
        items = [
            _item(session, method, kind, record, codes.get(record.id, ""))
            for record in _ordered(session, kind)
        ]
        group[kind.heading] = RecordList(kind, tuple(items)) if kind.words else [*items]
    return group


def about_line(session: Session, idea: Record) -> Group:
    """What is noted of a case, a doubt or an option, besides its words."""
    group: Group = {}
    for name in ("hands", "chosen", "kept"):
        if (value := idea.fields.get(name, "")) != "":
            label = registry.field_of(session, idea, name).file_key
            group[label] = FixedValue(value_in_words(session, idea, name, value))
    if idea.text("sort") == "case":
        group["waarom"] = EditableText(idea.id, "idea", "why", idea.text("why"))
    if toucher := idea.text("touched_by"):
        group["geraakt_door"] = _reference(session, toucher)
    return group


def _ordered(session: Session, kind: RecordKind) -> list[Record]:
    """The records of a kind by number, then as they were made; cards as in their row.

    Those of one moment stand in the order of what they belong to: the same evening
    is the same text each time, whatever the ids.
    """
    refers = [f.id for f in kind.fields if isinstance(f, Ref) and f.label]

    place = kind.place if kind.name.startswith(CARD) else ""

    def sort_key(record: Record) -> tuple[str, int, tuple[int, str], list[str], str]:
        row = place_of(record, place) if place else ""
        order = session.first_edit(record.id).order
        about = [_place(session, record.text(field)) for field in refers]
        return row, record.number("number"), order, about, record.id

    return sorted(session.of(kind.name), key=sort_key)


def _place(session: Session, record_id: str) -> str:
    """Where a record stands among all: by its kind and its number."""
    record = session.any_record(record_id)
    return f"{record.kind} {record.number('number'):06}" if record else ""


def _item(
    session: Session, method: Method | None, kind: RecordKind, record: Record, code: str
) -> Group:
    """One record: its code, its texts, what it belongs to and what was chosen."""
    group: Group = {"id": FixedValue(record.id)}
    if code:
        group["nummer" if code.isdecimal() else "code"] = FixedValue(
            int(code) if code.isdecimal() else code
        )
    texts: Group = {
        field.file_key: EditableText(
            record.id, record.kind, field.id, record.text(field.id)
        )
        for field in kind.words
    }
    references: Group = {
        field.file_key: _reference(session, record.text(field.id))
        for field in kind.fields
        if isinstance(field, Ref) and field.label and record.text(field.id)
    }
    # An arrow is from where to where before all else.
    group |= (
        {**references, **texts} if record.kind == "arrow" else {**texts, **references}
    )
    for field in kind.fields:
        value = record.fields.get(field.id, "")
        if value != "" and _is_shown(field, value):
            words = (
                role_in_words(method, str(value))
                if field.id == "role"
                else FixedValue(value_in_words(session, record, field.id, value))
            )
            group.setdefault(field.file_key, words)
    if record.erased:
        group["gewist"] = FixedValue("ja")
    return group


def _is_shown(field: Field, value: Value) -> bool:
    """Whether a value stands in the file: it has a label and does not go by itself."""
    if isinstance(field, WordsField | Ref | Ordinal) or not field.label:
        return False
    goes_by_itself = isinstance(field, Flag) and field.usual and value == "ja"
    return field.shown and not goes_by_itself


def _reference(session: Session, record_id: str) -> Node:
    """The words of the record that is named; they follow when those are corrected."""
    named = session.any_record(record_id)
    if named is None:
        return FixedValue("")
    if named.kind == "arrow":
        ends = (("start", "van"), ("end", "naar"))
        return {label: _reference(session, named.text(end)) for end, label in ends}
    if named.kind == "story_version":
        return FixedValue(named.number("number"))
    kind = registry.kind_of(session, named)
    field = QUESTION if kind.others else kind.words[0].id if kind.words else "text"
    return TextCopy(named.id, field, named.text(field))


def role_in_words(method: Method | None, role: str) -> FixedValue | ReaderAid:
    """What the method calls a role; without the method only its code is known."""
    if method is None:
        return ReaderAid(role)
    titles = {role.id: role.title for role in method.roles}
    return FixedValue(titles.get(role, role), earlier=role)


def value_in_words(
    session: Session, record: Record, name: str, value: Value
) -> str | int:
    """A value in words, or as a number; what is no simple value on one line."""
    field = registry.field_of(session, record, name)
    if type(value) is int:
        return value
    if isinstance(value, str) or isinstance(field, Thumbs):
        return field.in_words(value)
    return json.dumps(value, ensure_ascii=False)
