"""What a journal amounts to, worked out the slow way, straight from the law.

It shares no code with the fold: sets of pairs and loops until nothing changes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from cyclus_tui.domain.journal import Edit, Value

Given = tuple[tuple[int, str], str, Value, frozenset[str]]
"""One value of one field: when, by which edit, what, and what it replaces."""


@dataclass(frozen=True, slots=True)
class Thing:
    """A record as the law has it."""

    fields: dict[str, Value]
    versions: dict[str, list[Value]]
    alive: bool
    returned: bool


def things(edits: Iterable[Edit]) -> dict[str, Thing]:
    """Every record that the journal names."""
    given = _given(list(edits))
    undone = _undone(given)
    standing = {
        place: [value for value in values if _stands(value, values, undone)]
        for place, values in given.items()
    }
    records = {record: kind for (record, kind, _) in standing}
    alive, returned = _living(standing, records)
    found = {}
    for record in records:
        own = {f: v for (r, _, f), v in standing.items() if r == record and v}
        own.pop("deleted", None)
        found[record] = Thing(
            {field: max(values)[2] for field, values in own.items()},
            {field: [v[2] for v in sorted(values)] for field, values in own.items()},
            record in alive,
            record in returned,
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


def _living(
    standing: dict[tuple[str, str, str], list[Given]], records: dict[str, str]
) -> tuple[set[str], set[str]]:
    """The records that are alive, and which of those were deleted and came back."""
    alive: set[str] = set()
    returned: set[str] = set()
    while True:
        before = len(alive)
        for record in records:
            own = [
                value[1]
                for (r, _, field), values in standing.items()
                for value in values
                if r == record and field != "deleted"
            ]
            removals = standing.get((record, records[record], "deleted"), [])
            known = {s for v in removals if isinstance(v[2], list) for s in v[2]}
            kept = {value[1] for value in removals if value[2] == []}
            used = {
                value[1]
                for (other, kind, field), values in standing.items()
                for value in values
                if other in alive and other != record and field != "deleted"
                if kind not in ("edit", "erasure")
                if value[2] == record
                or (isinstance(value[2], list) and record in value[2])
            }
            if own and (not removals or {*own, *used, *kept} - known):
                alive.add(record)
                if any(value[2] != [] for value in removals):
                    returned.add(record)
        if len(alive) == before:
            return alive, returned
