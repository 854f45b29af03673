"""Views of a session file: a table with plain columns for each kind of record.

Also for the cards that the session declares, from the next time it is opened.

For other programs only: with `trusted_schema` off SQLite lets no view call json
functions, so nothing of ours reads them. They follow from the registry and are made
anew when a file is opened for writing and has others.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterable
from typing import Final

from cyclus_tui.domain.journal.traits import DECLARATION
from cyclus_tui.domain.kinds.record_kind import RecordKind, Thumbs
from cyclus_tui.domain.method.cards import read_declaration
from cyclus_tui.domain.registry import KINDS

BY_HAND: Final = frozenset({"votes", "answers"})
"""The views that say something of their own; those are part of the layout."""

_NAME: Final = "[a-z][a-z_]{0,60}"
_SHAPE: Final = re.compile(
    rf"CREATE VIEW ({_NAME}) AS\nSELECT record AS id"
    rf"(?:,\n       json_extract\(body, '\$\.{_NAME}(?:\[[0-2]\])?'\)"
    rf' AS "{_NAME}")*\nFROM state WHERE kind = \'{_NAME}\''
)
"""What a view of ours looks like, whatever it is about: a plain look at `state`."""


def is_plain(name: str, table: str, sql: str) -> bool:
    """Whether a view is of the one shape that ours have, to the byte."""
    match = _SHAPE.fullmatch(sql)
    return match is not None and match[1] == name == table


def refresh(connection: sqlite3.Connection) -> None:
    """Drop the views that differ from what the registry says, and make its own."""
    listed = "SELECT name, sql FROM sqlite_master WHERE type = 'view'"
    views = dict(connection.execute(listed).fetchall())
    derived = {name: sql for name, sql in views.items() if name not in BY_HAND}
    wanted = VIEWS | _declared(connection)
    if derived == wanted:
        return
    connection.execute("SAVEPOINT views")
    for name in derived:
        connection.execute(f'DROP VIEW "{name}"')
    for sql in wanted.values():
        connection.execute(sql)
    connection.execute("RELEASE views")


def _declared(connection: sqlite3.Connection) -> dict[str, str]:
    """The views of the cards that the session declares."""
    bodies = connection.execute("SELECT body FROM state WHERE kind = ?", (DECLARATION,))
    texts = [json.loads(body).get("card") for (body,) in bodies]
    kinds = [read_declaration(text) for text in texts if isinstance(text, str)]
    return {kind.table: _view(kind) for kind in kinds if kind}


def _view(kind: RecordKind) -> str:
    """The view of the records of one kind."""
    columns = "".join(
        f",\n       json_extract(body, '$.{path}') AS \"{column}\""
        for path, column in _columns(kind)
    )
    return (
        f"CREATE VIEW {kind.table} AS\nSELECT record AS id{columns}\n"
        f"FROM state WHERE kind = '{kind.name}'"
    )


def _columns(kind: RecordKind) -> Iterable[tuple[str, str]]:
    """Where the value of each column stands in a record, and what it is called."""
    for field in kind.fields:
        if isinstance(field, Thumbs):
            for place, way in enumerate(("up", "aside", "down")):
                yield f"{field.id}[{place}]", f"{field.id}_{way}"
        else:
            yield field.id, field.id


VIEWS: Final = {kind.table: _view(kind) for kind in KINDS.values() if kind.fields}
"""The views of this program by their names; kinds without fields have none."""
