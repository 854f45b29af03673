"""Rot: one bit that flips is put right or told, and never gives another session."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from cyclus_tui.app.import_session import read_source
from cyclus_tui.errors import CyclusError
from cyclus_tui.storage.checksums import DamageOutcome
from cyclus_tui.storage.private_copy import read_copy
from cyclus_tui.storage.session_file import SessionFile
from tests.storage.evening import Evening

EXAMPLE = Path(__file__).parents[2] / "sessions" / "voorbeeld-actieleren-2.yaml"
FLIPS = 60
"""How many places in the file one test looks at."""


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("rot") / "voorbeeld.db"
    SessionFile.create(path, read_source(EXAMPLE).session).close()
    return path.read_bytes()


@pytest.mark.parametrize("seed", range(6))
def test_a_flipped_bit_gives_the_same_session_or_is_told(
    example: bytes, tmp_path: Path, seed: int
) -> None:
    whole = read_source(EXAMPLE).session
    journal = sorted(whole.edits.values(), key=lambda edit: edit.order)
    chance = random.Random(seed)
    path = tmp_path / "rot.db"
    silent = 0
    for _ in range(FLIPS):
        at, bit = chance.randrange(len(example)), chance.randrange(8)
        flipped = bytearray(example)
        flipped[at] ^= 1 << bit
        path.write_bytes(flipped)
        place = f"byte {at}, bit {bit}"
        try:
            copy = read_copy(path)
            if not copy.damages:
                assert (copy.session_id, copy.edits) == (whole.id, journal), place
                silent += 1
        except CyclusError as error:
            assert path.name in str(error), place
        try:
            with SessionFile.open(path) as file:
                edits = file.edits()
                if not file.notice:
                    assert (file.session_id, edits) == (whole.id, journal), place
        except CyclusError as error:
            assert path.name in str(error), place
    assert silent < FLIPS


@pytest.mark.parametrize("seed", range(2))
def test_a_flipped_bit_in_a_line_is_found_and_put_right(
    example: bytes, tmp_path: Path, seed: int
) -> None:
    whole = read_source(EXAMPLE).session
    journal = sorted(whole.edits.values(), key=lambda edit: edit.order)
    chance = random.Random(seed)
    path = tmp_path / "rot.db"
    for _ in range(25):
        path.write_bytes(example)
        edit = chance.choice(journal)
        with closing(sqlite3.connect(path)) as connection, connection:
            read = "SELECT CAST(line AS BLOB) FROM edits WHERE id = ?"
            line = bytearray(connection.execute(read, (edit.id,)).fetchone()[0])
            line[chance.randrange(len(line))] ^= 1 << chance.randrange(8)
            connection.execute(
                "UPDATE edits SET line = CAST(? AS TEXT) WHERE id = ?",
                (bytes(line), edit.id),
            )
        copy = read_copy(path)
        assert copy.edits == journal
        (damage,) = copy.damages
        assert (damage.clock, damage.fate) == (edit.clock, DamageOutcome.MENDED)
        assert edit.label in str(damage) and "hersteld" in str(damage)


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE edits SET aside = 1 WHERE clock = 5",
        "UPDATE edits SET clock = 133 WHERE clock = 5",
        "UPDATE edits SET crc = crc | 1, id = id WHERE clock = 5",
        "UPDATE about SET value = 'b1b2c3d4e5f60718293a4b5c6d7e8f90'",
    ],
)
def test_what_stands_beside_a_line_is_put_right_by_it(
    file: SessionFile, path: Path, evening: Evening, damage: str
) -> None:
    file.close()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(damage)
    copy = read_copy(path)
    assert copy.session_id == evening.session.id
    assert copy.edits == [*evening.session.edits.values()]
    with SessionFile.open(path) as opened:
        assert opened.edits() == copy.edits
        assert opened.session_id == copy.session_id
        assert bool(copy.damages) == opened.read_only


def test_a_line_with_more_damage_is_left_out_of_what_goes_to_others(
    file: SessionFile, path: Path
) -> None:
    """A merge would take it for what was written; who only reads sees what is left."""
    file.close()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(
            "UPDATE edits SET line = replace(line, 'minder brieven', 'veel meer taart')"
        )
    copy = read_copy(path)
    assert len(copy.edits) == 10
    (damage,) = copy.damages
    assert str(damage).startswith("regel 6 (21 nov 19:00, schrijven (nummer 2))")
    with SessionFile.open(path) as opened:
        assert "veel meer taart" in str(opened.edits())
        assert "Regel 6" in opened.notice and "cyclus rescue" in opened.notice


def test_a_line_that_is_gone_says_when_and_what(file: SessionFile, path: Path) -> None:
    file.close()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(
            "UPDATE edits SET line = replace(line, '\"changes\":[[', '\"cha')"
            " WHERE clock = 4"
        )
    (damage,) = read_copy(path).damages
    assert str(damage) == (
        "regel 4 (21 nov 19:00, schrijven (nummer 2)): "
        "beschadigd en niet meer te lezen."
    )
