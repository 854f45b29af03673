"""The part for people of actieleren and verandertheorie, from what `kinds` tells."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Final

from cyclus_tui.domain import kinds
from cyclus_tui.domain.conflict_kinds import WORDS
from cyclus_tui.domain.journal import Value
from cyclus_tui.domain.links import QUESTION
from cyclus_tui.domain.record import Record
from cyclus_tui.domain.session import Session
from cyclus_tui.exchange.text_tree import Copy, Fixed, Group, Kind, Node, Records, Words

HEADINGS: Final = {
    "question": "vragen",
    "parked": "wachtkamer",
    "assumption": "aannames",
    "source": "bronnen",
    "node": "knopen",
    "arrow": "pijlen",
    "sign": "tekens",
    "action": "acties",
    "story": "verhaal",
    "story_version": "versies_van_het_verhaal",
    "story_remark": "anders_over_het_verhaal",
    "link": "verwijzingen",
}
"""The key over each list, in the order of reading."""

_OUT: Final = frozenset(
    {"question", "parked", "assumption", "action", "sign", "story_remark"}
)
"""The kinds of which an item may be left out: each is a line by itself."""

_IN: Final[Mapping[str, tuple[tuple[str, str], ...]]] = {
    "question": (),
    "assumption": (("whose", "group"),),
    "action": (),
}
"""The kinds to which an item may be added, and what it gets."""

_UNSAID: Final = (("arrow", "drawn", "ja"), ("source", "present", "ja"))
"""What goes without saying."""

CORRECTED: Final = {
    name: Kind(
        name,
        heading,
        tuple((label, field) for field, label in kinds.KINDS[name].words.items()),
        removal="delete" if name in _OUT else "",
        added=_IN.get(name),
        copied=("phase", "step") if name in _IN else (),
        needed=name in _OUT or name == "node",
    )
    for name, heading in HEADINGS.items()
    if kinds.KINDS[name].words
}
"""Those of which a text may be corrected in the file."""


_OF_A_LINE: Final = {"chosen": "gekozen", "kept": "houden_of_weg"}
"""The codes of a line and their labels."""


def sections(session: Session) -> Group:
    """Every list; what is empty is not written."""
    found: Group = {}
    for name, heading in HEADINGS.items():
        codes = kinds.codes(session, name)
        items = [
            _item(session, record, codes.get(record.id, ""))
            for record in _ordered(session, name)
        ]
        kind = CORRECTED.get(name)
        found[heading] = Records(kind, tuple(items)) if kind else [*items]
    return found


def about_line(session: Session, idea: Record) -> Group:
    """What is noted of a case, a doubt or an option, besides its words."""
    found: Group = {}
    if "hands" in idea.fields:
        found["handen"] = Fixed(idea.number("hands"))
    for field, label in _OF_A_LINE.items():
        if held := idea.text(field):
            found[label] = Fixed(shown("idea", field, held))
    if idea.text("sort") == "case":
        found["waarom"] = Words(idea.id, "idea", "why", idea.text("why"))
    if asked := idea.text("touched_by"):
        found["geraakt_door"] = _reference(session, asked)
    return found


def label(kind: str, field: str) -> str:
    """What a field is called in the file."""
    if kind == "idea":
        return {**_OF_A_LINE, "hands": "handen", "why": "waarom"}.get(field, field)
    told = kinds.KINDS.get(kind)
    return told.label(field) if told else field


def _ordered(session: Session, name: str) -> list[Record]:
    """The records of a kind by number, then as they were made.

    Those of one moment stand in the order of what they belong to: the same evening
    is the same text each time, whatever the ids.
    """
    refers = kinds.KINDS[name].refers

    def made(record: Record) -> tuple[int, tuple[int, str], list[str], str]:
        order = session.born(record.id).order
        about = [_place(session, record.text(field)) for field in refers]
        return record.number("number"), order, about, record.id

    return sorted(session.of(name), key=made)


def _place(session: Session, record_id: str) -> str:
    """Where a record stands among all: by its kind and its number."""
    record = session.any_record(record_id)
    return f"{record.kind} {record.number('number'):06}" if record else ""


def _item(session: Session, record: Record, code: str) -> Group:
    """One record: its code, its texts, what it belongs to and what was chosen."""
    told = kinds.KINDS[record.kind]
    found: Group = {"id": Fixed(record.id)}
    if code:
        found |= {"nummer": Fixed(int(code))} if code.isdecimal() else {}
        found |= {} if code.isdecimal() else {"code": Fixed(code)}
    said: Group = {
        label: Words(record.id, record.kind, field, record.text(field))
        for field, label in told.words.items()
    }
    names: Group = {
        label: _reference(session, record.text(field))
        for field, label in told.refers.items()
        if record.text(field)
    }
    # An arrow is from where to where before all else.
    found |= {**names, **said} if record.kind == "arrow" else {**said, **names}
    for field, label in told.labels.items():
        held = record.fields.get(field, "")
        if held == "" or field == "number" or (record.kind, field, held) in _UNSAID:
            continue
        found.setdefault(label, Fixed(shown(record.kind, field, held)))
    if record.erased:
        found["gewist"] = Fixed("ja")
    return found


def _reference(session: Session, record_id: str) -> Node:
    """The words of the record that is named; they follow when those are corrected."""
    named = session.any_record(record_id)
    if named is None:
        return Fixed("")
    if named.kind == "arrow":
        ends = (("start", "van"), ("end", "naar"))
        return {label: _reference(session, named.text(end)) for end, label in ends}
    if named.kind == "story_version":
        return Fixed(named.number("number"))
    told = kinds.KINDS.get(named.kind)
    usual = QUESTION if named.kind == "form" else "text"
    field = next(iter(told.words), usual) if told else usual
    return Copy(named.id, field, named.text(field))


def shown(kind: str, field: str, value: Value) -> str | int:
    """A value in words, or as a number."""
    if type(value) is int:
        return value
    if isinstance(value, str):
        if kind == "idea":
            return WORDS.get(field, {}).get(value, value)
        told = kinds.KINDS.get(kind)
        return told.codes.get(field, {}).get(value, value) if told else value
    if field == "thumbs" and isinstance(value, list):
        ways = zip(value, ("omhoog", "opzij", "omlaag"), strict=False)
        return ", ".join(f"{count} {way}" for count, way in ways)
    return json.dumps(value, ensure_ascii=False)
