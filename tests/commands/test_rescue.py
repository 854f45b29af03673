"""Rescue: what can still be read comes into a new file; the old one stays as it is."""

from __future__ import annotations

import random
import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from cyclus_tui.app.import_session import read_source
from cyclus_tui.cli import main
from cyclus_tui.storage.checksums import moment
from cyclus_tui.storage.rescue import rescue
from cyclus_tui.storage.session_file import SessionFile
from tests.builders import an_evening
from tests.storage.evening import old_file

EXAMPLE = Path(__file__).parents[2] / "sessions" / "voorbeeld-adviesvangers.yaml"
Output = pytest.CaptureFixture[str]
WHOLE = read_source(EXAMPLE).session
IDEAS = {int(record.number("number") or 0): record.id for record in WHOLE.of("idea")}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "avond.db"
    with SessionFile.create(path, WHOLE) as made:
        made.save_draft("A4/A4.1", "half getypt")
    return path


def noise(data: bytes) -> bytes:
    """Twenty pages with something else in their middle."""
    chance, damaged = random.Random(3), bytearray(data)
    for _ in range(20):
        at = chance.randrange(len(data) // 4096) * 4096 + 500
        damaged[at : at + 400] = chance.randbytes(400)
    return bytes(damaged)


UNREADABLE: dict[str, Callable[[bytes], bytes]] = {
    "no head": lambda data: bytes(100) + data[100:],
    "no first page": lambda data: bytes(4096) + data[4096:],
    "no list of tables": lambda data: data[:100] + bytes(3996) + data[4096:],
    "a page of zeros in between": lambda data: data[:8192] + bytes(4096) + data[12288:],
}


@pytest.mark.parametrize("damage", UNREADABLE.values(), ids=UNREADABLE)
def test_a_file_that_sqlite_refuses_gives_the_same_session(
    file: Path, capsys: Output, damage: Callable[[bytes], bytes]
) -> None:
    damaged = damage(file.read_bytes())
    file.write_bytes(damaged)
    assert main(["rescue", str(file)]) == 0
    made = file.with_name("gered_avond.db")
    assert read_source(made).session.edits == WHOLE.edits
    assert read_source(made).session.id == WHOLE.id
    assert file.read_bytes() == damaged
    assert "Alles is gered" in capsys.readouterr().out


@pytest.mark.parametrize("seed", range(3))
def test_one_flipped_bit_loses_nothing_wherever_it_is(
    file: Path, tmp_path: Path, seed: int
) -> None:
    data, chance = file.read_bytes(), random.Random(seed)
    for _ in range(20):
        damaged = bytearray(data)
        damaged[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        file.write_bytes(damaged)
        found = rescue(file, "toets")
        assert found.session.edits == WHOLE.edits
        assert found.session.id == WHOLE.id


def test_what_is_lost_is_told_and_what_the_state_knows_comes_back(
    file: Path, capsys: Output
) -> None:
    file.write_bytes(noise(file.read_bytes()))
    assert main(["rescue", str(file)]) == 1
    said = capsys.readouterr().err
    lost = re.search(
        r"regel \d+ \((.*), idee erbij \(nummer (\d+)\)\): beschadigd", said
    )
    assert lost
    assert lost[1] == moment(WHOLE.first_edit(IDEAS[int(lost[2])]).at)
    assert "regels van Noor" in said
    assert re.search(
        r"Van \d+ dingen is gered hoe het er het laatst voor stond\.", said
    )
    session = read_source(file.with_name("gered_avond.db")).session
    ideas = {record.id: record.fields for record in WHOLE.of("idea")}
    assert {r.id: r.fields for r in session.of("idea")} == ideas


def test_all_is_saved_is_only_said_when_every_line_came_back(tmp_path: Path) -> None:
    """Also of an author whose last lines, or all, are on the page that is gone."""
    path = tmp_path / "klein.db"
    SessionFile.create(path, an_evening().session).close()
    whole, data, lost = an_evening().session.edits, path.read_bytes(), 0
    for start in range(4096, len(data), 4096):
        path.write_bytes(data[:start] + bytes(4096) + data[start + 4096 :])
        found = rescue(path, "toets")
        gone = whole.keys() - found.session.edits.keys()
        lost += bool(gone)
        assert found.is_whole is not bool(gone)
    assert lost > 3


def test_a_session_whose_first_line_is_lost_has_its_title_and_method_again(
    file: Path, capsys: Output
) -> None:
    data, begin = file.read_bytes(), WHOLE.record(WHOLE.id)
    assert begin is not None
    at = data.index(b"id: advice_catchers") // 4096 * 4096
    file.write_bytes(data[:at] + bytes(4096) + data[at + 4096 :])
    assert main(["rescue", str(file)]) == 1
    shown = capsys.readouterr()
    assert "Alles is gered" not in shown.out
    assert f"1 regel van Noor ({moment(WHOLE.first_edit(WHOLE.id).at)})" in shown.err
    session = read_source(file.with_name("gered_avond.db")).session
    rescued = session.record(session.id)
    assert rescued is not None
    assert rescued.fields == begin.fields


def test_a_copy_that_is_whole_brings_back_what_was_lost(
    file: Path, tmp_path: Path
) -> None:
    whole = tmp_path / "heel.db"
    whole.write_bytes(file.read_bytes())
    file.write_bytes(noise(file.read_bytes()))
    main(["rescue", str(file)])
    out, made = tmp_path / "samen.yaml", file.with_name("gered_avond.db")
    assert main(["merge", str(made), str(whole), "-o", str(out)]) == 0
    session = read_source(out).session
    assert WHOLE.edits.items() <= session.edits.items()
    assert not session.conflicts()


def test_words_in_a_damaged_line_that_are_nowhere_else_are_said(
    file: Path, capsys: Output
) -> None:
    idea = WHOLE.of("idea")[3].text("text")
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute(
            "UPDATE edits SET line = replace(line, ?, ?)", (idea, "heel iets anders")
        )
        connection.execute("DELETE FROM state")
    assert main(["rescue", str(file)]) == 1
    assert "Nergens anders teruggevonden: “heel iets anders”" in capsys.readouterr().err


def test_a_file_that_was_cut_off_says_so(file: Path, capsys: Output) -> None:
    data = file.read_bytes()
    file.write_bytes(data[: len(data) // 2])
    assert main(["rescue", str(file)]) == 1
    assert "afgekapt" in capsys.readouterr().err
    found = read_source(file.with_name("gered_avond.db")).session
    assert 50 < len(found.edits) < len(WHOLE.edits)


def test_half_typed_words_come_along(file: Path) -> None:
    file.write_bytes(bytes(100) + file.read_bytes()[100:])
    main(["rescue", str(file)])
    with SessionFile.open(file.with_name("gered_avond.db")) as made:
        assert made.drafts() == {"A4/A4.1": "half getypt"}


@pytest.mark.parametrize("version", [1, 2])
def test_a_file_of_an_older_layout_is_rescued(tmp_path: Path, version: int) -> None:
    path = tmp_path / "oud.db"
    old_file(path, WHOLE, version)
    path.write_bytes(bytes(100) + path.read_bytes()[100:])
    assert rescue(path, "toets").session.edits == WHOLE.edits


def test_a_yaml_file_that_was_cut_off_keeps_its_lines(
    tmp_path: Path, capsys: Output
) -> None:
    cut = tmp_path / "deel.yaml"
    cut.write_bytes(EXAMPLE.read_bytes()[:-2_000])
    assert main(["rescue", str(cut), "-o", str(tmp_path / "uit.yaml")]) == 1
    assert len(read_source(tmp_path / "uit.yaml").session.edits) > 150


def test_nothing_that_is_there_is_written_over(file: Path, capsys: Output) -> None:
    before = file.read_bytes()
    assert main(["rescue", str(file), "-o", str(file)]) == 1
    assert "Kies een andere naam" in capsys.readouterr().err
    assert file.read_bytes() == before
    for name in ("gered_avond.db", "gered-2_avond.db"):
        assert main(["rescue", str(file)]) == 0
        assert file.with_name(name).exists()


@pytest.mark.parametrize("data", [b"SQLite format 3\0" + bytes(8_000), b"hallo", b"{"])
def test_a_file_with_nothing_of_a_session_says_so(
    tmp_path: Path, capsys: Output, data: bytes
) -> None:
    path = tmp_path / "x.db"
    path.write_bytes(data)
    assert main(["rescue", str(path)]) == 1
    assert "geen regel van een sessie" in capsys.readouterr().err
    assert [*tmp_path.iterdir()] == [path]


def test_a_yaml_file_without_its_last_lines_does_not_say_that_all_is_saved(
    tmp_path: Path, capsys: Output
) -> None:
    """They were the last of their author, so that no number is skipped."""
    lines = EXAMPLE.read_bytes().splitlines(keepends=True)
    end = next(n for n, line in enumerate(lines) if line.startswith(b"einde:"))
    for kept, sentence in (
        (lines[: end - 1], "Het bestand is afgekapt"),
        ([*lines[: end - 2], lines[end]], "2 regels staan er niet meer in."),
    ):
        (cut := tmp_path / "deel.yaml").write_bytes(b"".join(kept))
        (goal := tmp_path / "uit.yaml").unlink(missing_ok=True)
        assert main(["rescue", str(cut), "-o", str(goal)]) == 1
        shown = capsys.readouterr()
        assert sentence in shown.err
        assert "Alles is gered" not in shown.out
        assert "kenmerk van de sessie" not in shown.err


def test_a_yaml_file_that_is_whole_is_saved_whole(
    tmp_path: Path, capsys: Output
) -> None:
    assert main(["rescue", str(EXAMPLE), "-o", str(tmp_path / "uit.yaml")]) == 0
    assert "Alles is gered" in capsys.readouterr().out
