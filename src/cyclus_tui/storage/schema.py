"""The layout of a session file: the steps that made it, and whether a file has it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from functools import cache
from itertools import chain
from typing import Final

from cyclus_tui.storage.views import is_plain

APPLICATION_ID: Final = 0x43594354
"""Marks a SQLite file as a session: the letters CYCT in its header."""

BOOKKEEPING: Final = (
    "CREATE TABLE _sqlite_migrations"
    " (id INTEGER PRIMARY KEY, migration_set TEXT, name TEXT, applied_at TEXT)",
    "CREATE UNIQUE INDEX idx__sqlite_migrations_migration_set_name"
    " ON _sqlite_migrations (migration_set, name)",
)
"""What sqlite-utils keeps its steps in, spelled out so that its bytes never vary."""

_TABLES: Final = (
    "CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE edits (id TEXT PRIMARY KEY, clock INTEGER NOT NULL,"
    " line TEXT NOT NULL, aside INTEGER NOT NULL DEFAULT 0)",
    "CREATE TABLE state (record TEXT PRIMARY KEY, kind TEXT NOT NULL,"
    " body TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE drafts (place TEXT PRIMARY KEY, text TEXT NOT NULL)",
    "CREATE TABLE places (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE undo_list (n INTEGER PRIMARY KEY, kind TEXT NOT NULL,"
    " stamps TEXT NOT NULL, undone INTEGER NOT NULL DEFAULT 0)",
)

# For other programs only: with `trusted_schema` off SQLite lets no view call json
# functions, so nothing of ours reads them.
_VIEWS: Final = (
    """CREATE VIEW ideas AS
SELECT idea.record AS id,
       json_extract(idea.body, '$.number') AS number,
       json_extract(idea.body, '$.text') AS text,
       json_extract(idea.body, '$.sort') AS sort,
       json_extract(idea.body, '$.role') AS role,
       json_extract(idea.body, '$.by') AS person,
       json_extract(idea.body, '$.phase') AS phase,
       json_extract(idea.body, '$.step') AS step,
       json_extract(idea.body, '$.wish_of') AS wish_of,
       json_extract(placement.body, '$.theme') AS theme
FROM state AS idea
LEFT JOIN state AS placement ON placement.kind = 'placement'
 AND json_extract(placement.body, '$.idea') = idea.record
WHERE idea.kind = 'idea'""",
    """CREATE VIEW people AS
SELECT record AS id,
       json_extract(body, '$.number') AS number,
       json_extract(body, '$.alias') AS alias,
       json_extract(body, '$.role') AS role,
       json_extract(body, '$.age') AS age,
       json_extract(body, '$.gone') AS gone
FROM state WHERE kind = 'person'""",
    """CREATE VIEW themes AS
SELECT record AS id,
       json_extract(body, '$.number') AS number,
       json_extract(body, '$.sign') AS sign,
       json_extract(body, '$.name') AS name,
       json_extract(body, '$.explanation') AS explanation
FROM state WHERE kind = 'theme'""",
    """CREATE VIEW votes AS
SELECT ballot.record AS id,
       json_extract(ballot.body, '$.round') AS round,
       json_extract(ballot.body, '$.slot') AS slot,
       json_extract(ballot.body, '$.role') AS role,
       json_extract(choice.value, '$[0]') AS option,
       '' AS face,
       json_extract(choice.value, '$[1]') AS amount
FROM state AS ballot, json_each(ballot.body, '$.choices') AS choice
WHERE ballot.kind = 'ballot'
UNION ALL
SELECT record, json_extract(body, '$.round'), 0, '',
       json_extract(body, '$.option'),
       json_extract(body, '$.face'),
       json_extract(body, '$.count')
FROM state WHERE kind = 'tally'""",
    """CREATE VIEW recommendations AS
SELECT record AS id,
       json_extract(body, '$.round') AS round,
       json_extract(body, '$.option') AS option,
       json_extract(body, '$.advice') AS advice,
       json_extract(body, '$.because') AS because,
       json_extract(body, '$.notice') AS notice,
       json_extract(body, '$.for_whom') AS for_whom,
       json_extract(body, '$.colour') AS colour,
       json_extract(body, '$.thumbs[0]') AS thumbs_up,
       json_extract(body, '$.thumbs[1]') AS thumbs_aside,
       json_extract(body, '$.thumbs[2]') AS thumbs_down,
       json_extract(body, '$.position') AS position
FROM state WHERE kind = 'recommendation'""",
    """CREATE VIEW answers AS
SELECT form.record AS form, answer.key AS question, answer.value AS answer
FROM state AS form, json_each(form.body) AS answer
WHERE form.kind = 'form'""",
)

_LEARNING_VIEWS: Final = (
    """CREATE VIEW questions AS
SELECT record AS id,
       json_extract(body, '$.number') AS number,
       json_extract(body, '$.text') AS text,
       json_extract(body, '$.by') AS person,
       json_extract(body, '$.role') AS role,
       json_extract(body, '$.answer') AS answer,
       json_extract(body, '$.warmth') AS warmth,
       json_extract(body, '$.seen_as') AS seen_as,
       json_extract(body, '$.phase') AS phase,
       json_extract(body, '$.step') AS step
FROM state WHERE kind = 'question'""",
    """CREATE VIEW assumptions AS
SELECT record AS id,
       json_extract(body, '$.number') AS number,
       json_extract(body, '$.text') AS text,
       json_extract(body, '$.whose') AS whose,
       json_extract(body, '$.about') AS about,
       json_extract(body, '$.arrow') AS arrow,
       json_extract(body, '$.certainty') AS certainty,
       json_extract(body, '$.importance') AS importance,
       json_extract(body, '$.agree') AS agree,
       json_extract(body, '$.sides') AS sides,
       json_extract(body, '$.test_idea') AS test_idea,
       json_extract(body, '$.verdict') AS verdict
FROM state WHERE kind = 'assumption'""",
    """CREATE VIEW actions AS
SELECT record AS id,
       json_extract(body, '$.number') AS number,
       json_extract(body, '$.what') AS what,
       json_extract(body, '$.with_whom') AS with_whom,
       json_extract(body, '$.when') AS day,
       json_extract(body, '$.expects') AS expects,
       json_extract(body, '$.sign') AS sign,
       json_extract(body, '$.asker') AS asker,
       json_extract(body, '$.help') AS help,
       json_extract(body, '$.back_on') AS back_on,
       json_extract(body, '$.assumption') AS assumption,
       json_extract(body, '$.returned') AS returned,
       json_extract(body, '$.result') AS result,
       json_extract(body, '$.happened') AS happened,
       json_extract(body, '$.surprised') AS surprised,
       json_extract(body, '$.hindered') AS hindered,
       json_extract(body, '$.learned') AS learned,
       json_extract(body, '$.verdict') AS verdict
FROM state WHERE kind = 'action'""",
    """CREATE VIEW nodes AS
SELECT record AS id,
       json_extract(body, '$.number') AS number,
       json_extract(body, '$.sort') AS sort,
       json_extract(body, '$.text') AS text,
       json_extract(body, '$.who') AS who,
       json_extract(body, '$.formal') AS formal,
       json_extract(body, '$.together') AS together,
       json_extract(body, '$.exists') AS "exists",
       json_extract(body, '$.for_whom') AS for_whom,
       json_extract(body, '$.term') AS term,
       json_extract(body, '$.position') AS position
FROM state WHERE kind = 'node'""",
    """CREATE VIEW arrows AS
SELECT record AS id,
       json_extract(body, '$.start') AS start,
       json_extract(body, '$.end') AS "end",
       json_extract(body, '$.because') AS because,
       json_extract(body, '$.status') AS status
FROM state WHERE kind = 'arrow' AND json_extract(body, '$.drawn') IS NOT 'nee'""",
)
"""The same of what actieleren and verandertheorie keep."""

_PROOF: Final = ("ALTER TABLE edits ADD COLUMN crc INTEGER NOT NULL DEFAULT 0",)
"""Each line carries a checksum; `rows.seal` gives one to the lines that are there."""

_DERIVED_VIEWS: Final = tuple(
    f"DROP VIEW {name}"
    for name in (
        *("ideas", "people", "themes", "recommendations"),
        *("questions", "assumptions", "actions", "nodes", "arrows"),
    )
)
"""What other programs read of one kind of record follows from the registry by now."""

STEPS: Final[tuple[tuple[str, ...], ...]] = (
    _TABLES + _VIEWS,
    _LEARNING_VIEWS,
    _PROOF,
    _DERIVED_VIEWS,
)
"""Step n makes version n out of version n - 1; a released step never changes."""

PROVEN: Final = 3
"""The version from which each line of the journal carries a checksum."""

DERIVED: Final = 4
"""The version from which views follow from the registry (`views.py`)."""

_LAYOUT: Final = "SELECT type, name, tbl_name, sql FROM sqlite_master"


def newest_version() -> int:
    """The version that this program writes."""
    return len(STEPS)


def is_ours(connection: sqlite3.Connection, version: int) -> bool:
    """Whether the file holds what a file of `version` holds, to the byte and no more.

    A view that never ends or a trigger that deletes is seen here, before it can run.
    What may be there besides is a plain view of a kind of record, also of kinds and
    fields that only another program knows.
    """
    expected = _layout(BOOKKEEPING, *STEPS[:version])
    layout = connection.execute(_LAYOUT).fetchall()
    more = [row for row in layout if row not in expected]
    return len(layout) - len(more) == len(expected) and all(
        version >= DERIVED and sort == "view" and is_plain(*map(str, view))
        for sort, *view in more
    )


@cache
def _layout(*steps: tuple[str, ...]) -> frozenset[tuple[str, str, str, str]]:
    """What SQLite says of a file that took these steps."""
    with closing(sqlite3.connect(":memory:")) as model:
        for statement in chain(*steps):
            model.execute(statement)
        return frozenset(model.execute(_LAYOUT))


def has_our_tables(connection: sqlite3.Connection) -> bool:
    """Whether a file of a newer version still holds what this version reads."""
    tables = {
        name
        for name, of in connection.execute("SELECT name, type FROM sqlite_master")
        if of == "table"
    }
    try:
        connection.execute("SELECT id, clock, line, aside FROM edits LIMIT 0")
        connection.execute("SELECT n, kind, stamps, undone FROM undo_list LIMIT 0")
        connection.execute("SELECT name, value FROM about LIMIT 0")
    except sqlite3.OperationalError:
        return False
    return {"about", "edits", "drafts", "places", "undo_list"} <= tables
