"""The part for people of actieleren and verandertheorie, from what `kinds` tells."""

from __future__ import annotations

import json
from typing import Final

from cyclus_tui.domain import kinds
from cyclus_tui.domain.journal import Value
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

CORRECTED: Final = {
    name: Kind(
        name,
        heading,
        tuple((label, field) for field, label in kinds.KINDS[name].words.items()),
    )
    for name, heading in HEADINGS.items()
    if kinds.KINDS[name].words
}
"""Those of which a text may be corrected in the file."""


def sections(session: Session) -> Group:
    """Every list; what is empty is not written."""
    found: Group = {}
    for name, heading in HEADINGS.items():
        items = [_item(session, record) for record in _ordered(session, name)]
        kind = CORRECTED.get(name)
        found[heading] = Records(kind, tuple(items)) if kind else [*items]
    return found


def _ordered(session: Session, name: str) -> list[Record]:
    """The records of a kind by number, then as they were made."""

    def made(record: Record) -> tuple[int, tuple[int, str], str]:
        return record.number("number"), session.born(record.id).order, record.id

    return sorted(session.of(name), key=made)


def _item(session: Session, record: Record) -> Group:
    """One record: its texts, what was chosen about it, and what it belongs to."""
    told = kinds.KINDS[record.kind]
    found: Group = {"id": Fixed(record.id)}
    if "number" in record.fields:
        found["nummer"] = Fixed(record.number("number"))
    for field, label in told.refers.items():
        found[label] = _reference(session, record.text(field))
    for field, label in told.words.items():
        found[label] = Words(record.id, record.kind, field, record.text(field))
    for field, label in told.labels.items():
        if field in record.fields and label not in found:
            found[label] = Fixed(_shown(told, field, record.fields[field]))
    if record.erased:
        found["gewist"] = Fixed("ja")
    return found


def _reference(session: Session, record_id: str) -> Node:
    """The words of the record that is named; they follow when those are corrected."""
    named = session.any_record(record_id)
    if named is None:
        return Fixed("")
    told = kinds.KINDS.get(named.kind)
    field = next(iter(told.words), "text") if told else "text"
    return Copy(named.id, field, named.text(field))


def _shown(told: kinds.Kind, field: str, value: Value) -> str | int:
    """A value in words, or as a number."""
    if type(value) is int:
        return value
    if isinstance(value, str):
        return told.codes.get(field, {}).get(value, value)
    return json.dumps(value, ensure_ascii=False)
