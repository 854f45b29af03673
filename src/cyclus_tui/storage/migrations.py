"""Brings a session file to the newest layout, one step a transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import TYPE_CHECKING

from cyclus_tui.storage import rows, schema, views

if TYPE_CHECKING:
    from sqlite_utils import Database


def migrate(
    connection: sqlite3.Connection, layout: Sequence[tuple[str, ...]] = schema.STEPS
) -> None:
    """Take every step that the file has not taken yet; a step happens whole or not."""
    # Imported here: it costs more than opening a session, and a current file never
    # comes this way.
    from sqlite_utils import Database
    from sqlite_utils.migrations import Migrations

    database = Database(connection)
    if not database["_sqlite_migrations"].exists():
        for statement in schema.BOOKKEEPING:
            connection.execute(statement)
    steps = Migrations("cyclus")
    for version, statements in enumerate(layout, start=1):
        steps(name=f"version-{version}")(_Step(version, statements))
    steps.apply(database)


class _Step:
    """One step, in the form in which sqlite-utils takes it."""

    def __init__(self, version: int, statements: tuple[str, ...]) -> None:
        self.__name__ = f"version-{version}"
        self._version = version
        self._statements = statements

    def __call__(self, database: Database, /) -> None:
        """Change the layout and the number that says which it is."""
        for statement in self._statements:
            database.execute(statement)
        if self._version == schema.PROVEN:
            rows.seal(database.conn)
        if self._version >= schema.DERIVED:
            views.refresh(database.conn)
        database.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
        database.execute(f"PRAGMA user_version = {self._version}")
