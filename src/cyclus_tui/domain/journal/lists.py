"""Lists in one field, on which people worked apart: what each added or took out holds.

Nothing is stored: the versions of the field and what each of them replaced say it.
"""

from __future__ import annotations

from cyclus_tui.domain.journal.edit import Stamp, Value
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.register import FieldEntry
from cyclus_tui.domain.journal.session import Session


def merged_list(session: Session, record: Record, field: str) -> list[Value]:
    """What is on a list when all versions of it are laid together.

    What somebody added is on it, and what somebody took out is not, unless another
    added it meanwhile. The order is that of the list from which all began.
    """
    if field not in record.conflicts:
        return record.items(field)
    history = {e.edit.id: e for e in session.history(record.id, field)}
    versions = record.stamps[field]
    ancestors = [_ancestors(stamp, history) for stamp in versions]
    shared = set.intersection(*ancestors)
    before = max(
        (history[s] for s in shared if not session.is_undone(s)),
        key=lambda entry: entry.edit.order,
        default=None,
    )
    base = _items(before)
    lists = [_items(history[stamp]) for stamp in versions]
    common = [item for item in base if all(item in items for items in lists)]
    added = [item for items in lists for item in items if item not in base]
    return [*common, *(item for n, item in enumerate(added) if item not in added[:n])]


def _ancestors(stamp: Stamp, history: dict[Stamp, FieldEntry]) -> set[Stamp]:
    """The edits whose values this one replaced, directly or by another."""
    ancestors: set[Stamp] = set()
    pending = [stamp]
    while pending:
        for before in history[pending.pop()].change.replaces:
            if before in history and before not in ancestors:
                ancestors.add(before)
                pending.append(before)
    return ancestors


def _items(entry: FieldEntry | None) -> list[Value]:
    value = entry.change.value if entry else []
    return value if isinstance(value, list) else []
