"""What a journal amounts to, worked out the slow way, straight from the law.

It shares no code with the fold: sets of pairs and loops until nothing changes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from cyclus_tui.domain.journal.edit import Edit, Value

Given = tuple[tuple[int, str], str, Value, frozenset[str]]
"""One value of one field: when, by which edit, what, and what it replaces."""

APART = {
    *("session", "form", "consent", "headcount", "story", "phase"),
    *("edit", "replica", "erasure"),
}
"""The kinds of which each field stands by itself."""
ABOUT = {
    "placement": ["idea"],
    "same_as": ["a", "b"],
    "tally": ["round", "option", "face"],
    "recommendation": ["round", "option"],
    "decision": ["round"],
}
"""The kinds of which an undone edit made these fields only."""


@dataclass(frozen=True, slots=True)
class Thing:
    """A record as the law has it."""

    fields: dict[str, Value]
    versions: dict[str, list[Value]]
    alive: bool
    returned: bool


def things(edits: Iterable[Edit]) -> dict[str, Thing]:
    """Every record that the journal names."""
    journal = sorted(edits, key=lambda edit: (edit.clock, edit.id))
    given = _given(journal)
    undone = _undone(given)
    records = {record: kind for (record, kind, _) in given}
    makings = {r: made for r in records if (made := _making(journal, r, undone))}
    written = {
        change.record
        for edit in journal
        for change in edit.changes
        if edit.id not in undone and (change.field != "deleted" or change.value == [])
    }
    begun = {
        record: min(v[0] for (r, _, _), vs in given.items() if r == record for v in vs)
        for record in records
    }
    again: dict[str, str] = {}
    alive: set[str] = set()
    while True:
        before = (len(alive), len(again))
        standing = _standing(given, undone, again)
        for record, kind in records.items():
            used = _used(standing, record, alive, begun[record])
            if record in makings and (used or record in written):
                again[record] = makings[record]
            if _lives(standing, record, kind, used, again.get(record)):
                alive.add(record)
        if before == (len(alive), len(again)):
            break
    found = {}
    for record, kind in records.items():
        own = {f: v for (r, _, f), v in standing.items() if r == record and v}
        removals = own.pop("deleted", [])
        asked = record in again and kind not in ABOUT and not removals
        gone = asked or any(v[2] != [] for v in removals)
        found[record] = Thing(
            {field: max(values)[2] for field, values in own.items()},
            {field: [v[2] for v in sorted(values)] for field, values in own.items()},
            record in alive,
            record in alive and gone,
        )
    return found


def _given(edits: list[Edit]) -> dict[tuple[str, str, str], list[Given]]:
    """Each value that each field ever got, without the words that were erased."""
    gone = {
        str(item)
        for edit in edits
        for change in edit.changes
        if change.kind == "erasure"
        for item in (change.value if isinstance(change.value, list) else [change.value])
    }
    given: dict[tuple[str, str, str], list[Given]] = {}
    for edit in edits:
        for record, kind, field, value, replaces in edit.changes:
            erased = record in gone or f"{edit.id}/{field}" in gone
            if erased and kind != "erasure" and field != "deleted":
                value = {"erased": True}
            when = (edit.clock, edit.id)
            given.setdefault((record, kind, field), []).append(
                (when, edit.id, value, frozenset(replaces))
            )
    return given


def _undone(given: dict[tuple[str, str, str], list[Given]]) -> set[str]:
    """The edits whose last mark says that they were taken back."""
    found = set()
    for (record, kind, field), values in given.items():
        if kind == "edit" and field == "undone":
            marks = [value for value in values if _stands(value, values, set())]
            if max(marks)[2] is True:
                found.add(record)
    return found


def _stands(value: Given, values: list[Given], undone: set[str]) -> bool:
    """Whether no value that counts descends from this one."""
    if value[1] in undone:
        return False
    parents = {stamp: replaces for _, stamp, _, replaces in values}
    for _, stamp, _, _ in values:
        if stamp not in undone:
            above = set(parents[stamp])
            while (more := above.union(*(parents.get(s, set()) for s in above))) != (
                above
            ):
                above = more
            if value[1] in above:
                return False
    return True


def _making(journal: list[Edit], record: str, undone: set[str]) -> str | None:
    """The edit that made a record, when nothing that stands made it."""
    wrote = [
        (edit.id, [c for c in edit.changes if c.record == record]) for edit in journal
    ]
    wrote = [(stamp, changes) for stamp, changes in wrote if changes]
    first, (opening, *_) = wrote[0]
    if opening.kind in APART and opening.field != "of":
        return None
    anew = [
        stamp
        for stamp, changes in wrote
        if any(c.field == opening.field and not c.replaces for c in changes)
    ]
    makers = {first, *anew}
    if first not in undone or makers - undone:
        return None
    replaced = {
        stamp
        for by, changes in wrote
        if by not in undone
        for change in changes
        for stamp in change.replaces
    }
    places = {stamp: place for place, (stamp, _) in enumerate(wrote)}
    return max((makers & replaced) or makers, key=places.__getitem__)


def _standing(
    given: dict[tuple[str, str, str], list[Given]],
    undone: set[str],
    again: dict[str, str],
) -> dict[tuple[str, str, str], list[Given]]:
    """The values that stand, those of what stands again among them."""

    def recreated_parts(record: str, kind: str, field: str) -> set[str]:
        return {again.get(record, "")} if field in ABOUT.get(kind, [field]) else set()

    return {
        (record, kind, field): [
            value
            for value in values
            if _stands(value, values, undone - recreated_parts(record, kind, field))
        ]
        for (record, kind, field), values in given.items()
    }


def _used(
    standing: dict[tuple[str, str, str], list[Given]],
    record: str,
    alive: set[str],
    begun: tuple[int, str],
) -> set[str]:
    """The edits by which something that lives refers to a record that was made."""
    return {
        value[1]
        for (other, kind, field), values in standing.items()
        for value in values
        if other in alive and other != record and field != "deleted"
        if kind not in ("edit", "erasure") and value[0] >= begun
        if value[2] == record or (isinstance(value[2], list) and record in value[2])
    }


def _lives(
    standing: dict[tuple[str, str, str], list[Given]],
    record: str,
    kind: str,
    used: set[str],
    again: str | None,
) -> bool:
    """Whether something of a record stands that its deletions did not see."""
    own = {
        value[1]
        for (r, _, field), values in standing.items()
        for value in values
        if r == record and field != "deleted"
    }
    removals = standing.get((record, kind, "deleted"), [])
    known = {s for v in removals if isinstance(v[2], list) for s in v[2]}
    kept = {value[1] for value in removals if value[2] == []}
    unseen = {*(own - {again}), *used, *kept} - known
    return bool(own) and (not removals or bool(unseen))
