"""Codes of nodes: what each node of a theory is called, shown and typed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.kinds.numbering import labels

LETTERS: Final = {"outcome": "Z", "step": "S", "activity": "X", "means": "M"}
"""The sorts of nodes, from the goal back to what is needed, and their letters."""


def sort_of(record: Record) -> str:
    """The sort of a node; one that is unknown here counts as a step."""
    sort = record.text("sort")
    return sort if sort in LETTERS else "step"


def by_sort(nodes: Sequence[Record]) -> dict[str, list[Record]]:
    """Nodes by their sort, in the order in which they were made."""
    groups: dict[str, list[Record]] = {sort: [] for sort in LETTERS}
    for record in nodes:
        groups[sort_of(record)].append(record)
    return groups


def codes(nodes: Sequence[Record]) -> dict[str, str]:
    """The code of each node: `X1`, `S2`, and `Z` for the only outcome."""
    by_id: dict[str, str] = {}
    for sort, records in by_sort(nodes).items():
        if sort == "outcome" and len(records) == 1:
            by_id[records[0].id] = LETTERS[sort]
        else:
            numbers = labels(records)
            by_id |= {id_: LETTERS[sort] + label for id_, label in numbers.items()}
    return by_id
