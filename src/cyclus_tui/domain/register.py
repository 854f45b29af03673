"""The register: how the values that one field ever got become what shows.

A value survives when its edit is not undone and no value of a not-undone edit
descends from it through `replaces`, also through undone ones.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final, NamedTuple

from cyclus_tui.domain.journal import ERASED, Change, Edit, Stamp, Value
from cyclus_tui.domain.text import alike

DELETED: Final = "deleted"
"""The field that says a record is gone; its value lists the stamps its author saw."""

UNDONE: Final = "undone"
"""The field of the record `edit` that says whether that edit was taken back."""


class Entry(NamedTuple):
    """One value that a field once got, and the edit that gave it."""

    edit: Edit
    change: Change


def by_field(entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    """The entries of a record, per field, oldest first."""
    fields: dict[str, list[Entry]] = {}
    for entry in entries:
        fields.setdefault(entry.change.field, []).append(entry)
    return fields


def survivors(values: list[Entry], undone: frozenset[Stamp]) -> list[Entry]:
    """The values of a register that still stand, the one that shows last.

    A value survives when its edit is not undone and no value of a not-undone edit
    descends from it through `replaces`, also through undone ones.
    """
    if len(values) == 1:
        return values if values[0].edit.id not in undone else []
    by_stamp = {entry.edit.id: entry.change.replaces for entry in values}
    replaced: set[Stamp] = set()
    for entry in values:
        if entry.edit.id not in undone:
            stack = list(entry.change.replaces)
            while stack:
                stamp = stack.pop()
                if stamp not in replaced:
                    replaced.add(stamp)
                    stack.extend(by_stamp.get(stamp, ()))
    standing = [
        entry
        for entry in values
        if entry.edit.id not in undone and entry.edit.id not in replaced
    ]
    return sorted(standing, key=lambda entry: entry.edit.order)


def differ(entries: list[Entry]) -> bool:
    """Whether surviving values say different things; an erased one says nothing."""
    values = [e.change.value for e in entries if e.change.value != ERASED]
    first = values[0] if values else ERASED
    return any(
        not (
            alike(value, first)
            if isinstance(value, str) and isinstance(first, str)
            else value == first
        )
        for value in values
    )


def mentioned(value: Value) -> Iterator[str]:
    """Every text inside a value that could be the id of a record."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from mentioned(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield key
            yield from mentioned(item)


def erasures(edits: Iterable[Edit]) -> Callable[[Edit, Change], bool] | None:
    """Which values are to be erased; `None` when nothing is."""
    records: set[Value] = set()
    values: set[Value] = set()
    for edit in edits:
        for change in edit.changes:
            if change.kind == "erasure" and change.field == "record":
                records.add(str(change.value))
            elif change.kind == "erasure" and isinstance(change.value, list):
                values.update(str(item) for item in change.value)
    if not records and not values:
        return None
    return lambda edit, change: (
        change.kind != "erasure"
        and change.field != DELETED
        and (change.record in records or f"{edit.id}/{change.field}" in values)
    )
