"""Forged files: whoever knows the proof still comes through the gate of the YAML."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from cyclus_tui.app.import_session import read_source
from cyclus_tui.app.open_session import OpenSession
from cyclus_tui.errors import CyclusError
from cyclus_tui.storage import rows
from cyclus_tui.storage.session_file import SessionFile
from tests.storage.evening import SESSION_ID

DEEP = "[" * 1_000 + "]" * 1_000
HEAD = f'{{"id":"0000000000000000.5","clock":5,"session":"{SESSION_ID}"'
TAIL = ',"at":"2026-11-21T19:00:00+01:00","label":"schrijven","changes":'


def forge(path: Path, changes: str) -> None:
    """Put other changes in the fifth line, with a proof that fits."""
    with closing(sqlite3.connect(path)) as connection, connection:
        line = f"{HEAD}{TAIL}{changes}}}"
        connection.execute("UPDATE edits SET line = ? WHERE clock = 5", (line,))
        rows.seal(connection)


@pytest.mark.parametrize(
    "changes",
    [
        DEEP,
        f'[["i1","idea","text",{DEEP},[]]]',
        '[["i1","idea","text","a\\u0018b",[]]]',
        '[["i1","idea","text","a\\u001ab",[]]]',
        '[["i1","idea","text","a\\u001b]52;c;eA==\\u0007",[]]]',
        '[["i1","idea","text","\\ud83d",[]]]',
        '[["i1","idea","text",1e999,[]]]',
        '[["i1","idea","text",99999999999999999999,[]]]',
        '[["i1","idea","text",null,[]]]',
        '[["e1","evening","of","geen sessie",[]]]',
        '[["i1","idea","deleted","nooit",[]]]',
        "[[]]",
        '"tekst"',
    ],
)
async def test_what_yaml_refuses_a_session_file_refuses_too(
    file: SessionFile, path: Path, changes: str
) -> None:
    file.close()
    forge(path, changes)
    with pytest.raises(CyclusError, match="regel 5"):
        read_source(path)
    opened = await OpenSession.open(path, who="Noor", program="toets")
    try:
        assert len(opened.session.edits) == 10
        assert "Regel 5 (21 nov 19:00, schrijven)" in opened.notice
    finally:
        await opened.close()


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE about SET value = '../../weg'",
        "UPDATE about SET value = x'ff'",
        "DELETE FROM about",
    ],
)
async def test_a_file_that_names_another_session_is_the_one_of_its_lines(
    file: SessionFile, path: Path, damage: str
) -> None:
    file.close()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(damage)
    opened = await OpenSession.open(path, who="Noor", program="toets")
    try:
        assert opened.session.id == SESSION_ID
        assert "Kenmerk van de sessie" in opened.notice
    finally:
        await opened.close()


async def test_a_file_without_a_line_is_refused(file: SessionFile, path: Path) -> None:
    file.close()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DELETE FROM edits")
    with pytest.raises(CyclusError, match="beschadigd"):
        await OpenSession.open(path, who="Noor", program="toets")


@pytest.mark.parametrize("text", ["", "id: [", "id: weg\n", "x" * 50_000])
@pytest.mark.parametrize("method", ["adviesvangers", "bestaat-niet"])
async def test_a_damaged_method_opens_what_can_be_opened(
    file: SessionFile, path: Path, text: str, method: str
) -> None:
    file.close()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(
            """UPDATE edits SET line = replace(line, '"adviesvangers",[]]', ?)""",
            (
                f'"{method}",[]],["{SESSION_ID}","session",'
                f'"method_text","{text}",[]]'.replace("\n", "\\n"),
            ),
        )
        rows.seal(connection)
    opened = await OpenSession.open(path, who="Noor", program="toets")
    try:
        assert not opened.notice
        assert "methode in dit bestand is beschadigd" in opened.remark
        assert opened.method.phases
        if method == "adviesvangers":
            assert "U gaat verder met Adviesvangers" in opened.remark
    finally:
        await opened.close()
