"""What a session came to, for the part for people: votes, rounds and decisions.

Nothing here can be changed by hand. Votes are those of the tally: what was joined
counts under the first of its group, as on the screen and on paper.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from typing import Final

from cyclus_tui.domain import registry
from cyclus_tui.domain.journal.edit import Value
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.kinds.record_kind import Choice, Copied, Field
from cyclus_tui.domain.voting import ballot_rounds, tally
from cyclus_tui.domain.voting.records import DECISION, METHODS
from cyclus_tui.exchange import evenings_text
from cyclus_tui.exchange.text_tree import FixedValue, Group, Node, TextCopy

_DEEPEST: Final = 4
"""So many lists and groups of a decision stand in each other; the rest on one line."""
_CONTENT: Final = DECISION.field("content")
_PARTS: Final = {
    part.id: part for part in (_CONTENT.parts if isinstance(_CONTENT, Copied) else ())
}
"""What the parts of a decision are, and are called in Dutch."""


def votes(session: Session) -> dict[str, int]:
    """For each option how often it was chosen, in the last round it stood in.

    A round about a tie is about one place alone (KIES-5): it counts by itself.
    """
    numbers: dict[str, int] = {}
    for ballot_round, points in _counted_rounds(session):
        if not ballot_round.text("tie_of"):
            numbers |= points
    return numbers


def _counted_rounds(session: Session) -> list[tuple[Record, dict[str, int]]]:
    """Each round, the newest last, and what each of its options got."""
    counted = tally.counts_by_round(session)
    return [
        (r, {option: count.points for option, count in counted[r.id].items()})
        for r in _ordered_rounds(session)
        if r.id in counted
    ]


def _ordered_rounds(session: Session) -> list[Record]:
    """The ballot rounds, the newest last."""
    return sorted(
        session.of("ballot_round"),
        key=lambda r: (r.number("number"), session.first_edit(r.id).order, r.id),
    )


def rounds(session: Session) -> list[Node]:
    """Each time that people chose, and what from."""
    nodes: list[Node] = []
    where = evenings_text.evening_titles(session)
    for ballot_round, points in _counted_rounds(session):
        result: list[Node] = [
            {"voor": _option(session, option), "stemmen": FixedValue(count)}
            for option, count in sorted(points.items(), key=lambda pair: -pair[1])
        ]
        way = ballot_round.text("method")
        nodes.append(
            {
                "avond": FixedValue(where.get(ballot_round.id, "")),
                "nummer": FixedValue(ballot_round.number("number")),
                "keuzevraag": FixedValue(ballot_round.text("question")),
                "manier": FixedValue(METHODS.get(way, way)),
                "aanwezig": FixedValue(ballot_round.number("present")),
                "uitslag": result,
            }
        )
    return nodes


def _option(session: Session, option: str) -> Node:
    """What people could choose, in its main words; not what is removed."""
    record = session.any_record(option)
    if record is None:
        return FixedValue(option)
    if not record.alive:
        return FixedValue(ballot_rounds.REMOVED)
    kind = registry.kind_of(session, record)
    field = kind.main.id if kind.words else "text"
    return TextCopy(option, field, record.text(field))


def outcome(session: Session) -> Group:
    """What was decided, as it stood then; before that only that nothing was."""
    decided = sorted(
        session.of("decision"), key=lambda r: (session.first_edit(r.id).order, r.id)
    )
    if not decided:
        return {"vastgesteld": FixedValue("nee")}
    removed = _removed_words(session)
    contents = [
        _value_node(
            _without_removed(session, removed, record.fields.get("content", ""))
        )
        for record in decided
    ]
    return {"vastgesteld": FixedValue("ja"), "besluiten": contents}


def _without_removed(
    session: Session, removed: Collection[Value], value: Value
) -> Value:
    """A decision without the words of what was `removed` since, as on screen and paper.

    The journal keeps what was settled; the group's own text of an advice stays.
    """
    if isinstance(value, list):
        return [_without_removed(session, removed, part) for part in value]
    if not isinstance(value, dict):
        return value
    group = {
        key: _without_removed(session, removed, part) for key, part in value.items()
    }
    option = group.get("option")
    if isinstance(option, str) and session.record(option) is None:
        copied = {"chosen_as", "voted_as"} & group.keys()
        group |= dict.fromkeys(copied, ballot_rounds.REMOVED)
    sources = group.get("sources")
    if isinstance(sources, list):
        group["sources"] = [
            ballot_rounds.REMOVED if source in removed else source for source in sources
        ]
    return group


def _removed_words(session: Session) -> set[Value]:
    """The words of ideas that were removed, and that no other idea has."""
    words = {record.text("text") for record in session.of("idea")}
    return {
        record.text("text")
        for record in session.removed("idea")
        if record.text("text") not in words
    }


def _value_node(value: Value, depth: int = 0, part: Field | None = None) -> Node:
    """A value of a decision, under Dutch keys where there are; no code stands there."""
    if isinstance(value, bool):
        return FixedValue("ja" if value else "nee")
    if isinstance(part, Choice) and isinstance(value, str):
        return FixedValue(part.in_words(value), earlier=value)
    if isinstance(value, str | int):
        return FixedValue(value)
    if depth == _DEEPEST:
        return FixedValue(json.dumps(value, ensure_ascii=False))
    if isinstance(value, list):
        return [_list_item(part, depth + 1) for part in value]
    group: Group = {}
    for key, content in value.items():
        part = _PARTS.get(key)
        label = part.file_key if part else key
        if 0 < len(label) <= 60 and label not in group:
            group[label] = _value_node(content, depth + 1, part)
    return group


def _list_item(value: Value, depth: int) -> Node:
    """A value in a list; a list in a list stands on one line."""
    if isinstance(value, list) or value in ("", {}):
        return FixedValue(json.dumps(value, ensure_ascii=False))
    return _value_node(value, depth)
