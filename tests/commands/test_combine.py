"""Evenings laid together on the command line, from files and into files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cyclus_tui.app.import_session import read_source
from cyclus_tui.cli import main
from cyclus_tui.domain.combined import combining
from cyclus_tui.domain.combined.standings import standings
from cyclus_tui.domain.ideas import duplicates
from cyclus_tui.storage.session_file import SessionFile
from tests.builders import Copy
from tests.commands.copies import keep
from tests.domain.evenings import Night, evening_id

Output = pytest.CaptureFixture[str]


def nights(tmp_path: Path) -> list[Path]:
    """Two evenings as files, one of each sort."""
    one, two = Night(1, "soep", "thee"), Night(2, "taart", "soep")
    one.choose((0,), (0, 1))
    two.choose((1,))
    return [
        keep(tmp_path / "in" / "een.yaml", one.session),
        keep(tmp_path / "in" / "twee.db", two.session),
    ]


@pytest.mark.parametrize("name", ["samen.yaml", "samen.db"])
def test_evenings_become_one_session(tmp_path: Path, capsys: Output, name: str) -> None:
    """From both sorts of file, into either; it says which evenings are in it."""
    assert main(["combine", *map(str, nights(tmp_path)), "-o", name]) == 0
    told = capsys.readouterr()
    assert "Avond van 1 (2026-11-01)" in told.out
    assert "Avond van 2 (2026-11-02)" in told.out
    assert told.err == ""
    session = read_source(Path(name)).session
    assert len(combining.evenings(session)) == 2
    assert standings(session).ranked()[0][1].text == "soep"
    assert main(["check", name]) == 0
    assert "2 avonden" in capsys.readouterr().out


def test_the_evenings_themselves_stay_as_they_are(tmp_path: Path) -> None:
    """Byte for byte."""
    files = nights(tmp_path)
    before = [file.read_bytes() for file in files]
    assert main(["combine", *map(str, files), "-o", "samen.db"]) == 0
    assert [file.read_bytes() for file in files] == before


def test_an_evening_that_comes_twice_counts_once_and_says_so(
    tmp_path: Path, capsys: Output
) -> None:
    """Under whatever name it comes."""
    one, two = nights(tmp_path)
    again = tmp_path / "in" / "kopie.yaml"
    again.write_bytes(one.read_bytes())
    assert main(["combine", *map(str, (one, two, again)), "-o", "samen.yaml"]) == 0
    told = capsys.readouterr().err
    assert told == "Avond van 1 staat in een.yaml en kopie.yaml. Dat telt één keer.\n"
    found = standings(read_source(Path("samen.yaml")).session)
    assert found.ranked("sum")[0][1].votes == 2


def test_a_file_that_is_named_twice_is_told_as_such(
    tmp_path: Path, capsys: Output
) -> None:
    """Not as two files of one name."""
    one, two = nights(tmp_path)
    assert main(["combine", *map(str, (one, two, two)), "-o", "samen.yaml"]) == 0
    told = capsys.readouterr().err
    assert told == "Avond van 2 staat twee keer in twee.db. Dat telt één keer.\n"


def test_an_evening_that_was_left_out_counts_again_and_says_so(
    tmp_path: Path, capsys: Output
) -> None:
    """Who names its file again wants it in."""
    one, two = nights(tmp_path)
    assert main(["combine", str(one), str(two), "-o", "samen.yaml"]) == 0
    copy = Copy(90, read_source(Path("samen.yaml")).session)
    copy.run(combining.exclude_evening, one=evening_id(2))
    keep(Path("samen.yaml"), copy.session)
    capsys.readouterr()
    assert main(["combine", "samen.yaml", str(two), "-o", "weer.yaml"]) == 0
    assert "Avond van 2 was weggelaten en telt weer mee." in capsys.readouterr().err
    assert len(combining.evenings(read_source(Path("weer.yaml")).session)) == 2


def test_different_questions_are_told_and_not_refused(
    tmp_path: Path, capsys: Output
) -> None:
    """People decide whether that fits."""
    other = Night(3, "bankje", question="Wat doen we met het plein?")
    files = [*nights(tmp_path), keep(tmp_path / "in" / "drie.yaml", other.session)]
    assert main(["combine", *map(str, files), "-o", "samen.yaml"]) == 0
    told = capsys.readouterr().err
    assert "niet dezelfde vraag" in told
    assert "Wat doen we met het plein?" in told


def test_a_later_evening_comes_in_and_what_was_joined_stays(
    tmp_path: Path, capsys: Output
) -> None:
    """The id stays, so that copies of it still merge."""
    assert main(["combine", *map(str, nights(tmp_path)), "-o", "samen.yaml"]) == 0
    copy = Copy(90, read_source(Path("samen.yaml")).session)
    one, other = standings(copy.session).lines[:2]
    copy.run(duplicates.join, one=copy.told(one.key), other=copy.told(other.key))
    keep(Path("samen.yaml"), copy.session)
    later = Night(3, "bankje", "soep")
    later.choose((0,))
    keep(Path("later.yaml"), later.session)
    assert main(["combine", "samen.yaml", "later.yaml", "-o", "meer.yaml"]) == 0
    more = read_source(Path("meer.yaml")).session
    assert more.id == copy.session.id
    assert [e.id for e in combining.evenings(more)] == [
        evening_id(n) for n in (1, 2, 3)
    ]
    assert duplicates.group_heads(more).keys() >= {one.key, other.key}
    assert main(["merge", "samen.yaml", "meer.yaml", "-o", "alles.yaml"]) == 0
    assert Path("alles.yaml").read_bytes() == Path("meer.yaml").read_bytes()


def test_a_combined_file_is_taken_in_and_exported_as_any_other(
    tmp_path: Path, here: Path, capsys: Output
) -> None:
    """Into the folder of sessions, and out again to the same bytes."""
    assert main(["combine", *map(str, nights(tmp_path)), "-o", "samen.yaml"]) == 0
    assert main(["import", "samen.yaml"]) == 0
    (taken,) = here.glob("*.db")
    assert taken.name.startswith("2026-11-02_samen_")
    with SessionFile.open(taken) as file:
        assert file.summary().method == "samen"
    capsys.readouterr()
    assert main(["list", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["method"] == "samen"
    assert main(["export", str(taken), "-o", "weer.yaml"]) == 0
    assert Path("weer.yaml").read_bytes() == Path("samen.yaml").read_bytes()


def test_one_evening_is_refused_with_a_sentence(tmp_path: Path, capsys: Output) -> None:
    """And nothing is written."""
    one, _ = nights(tmp_path)
    assert main(["combine", str(one), str(one), "-o", "samen.yaml"]) == 1
    assert "maar één avond" in capsys.readouterr().err
    assert not Path("samen.yaml").exists()


def test_the_report_tells_that_it_is_a_sum_and_no_decision(
    tmp_path: Path, capsys: Output
) -> None:
    """With the share of each line, and without words that may not be shown."""
    asked = [*map(str, nights(tmp_path)), "--title", "De wijk"]
    assert main(["combine", *asked, "-o", "samen.db"]) == 0
    capsys.readouterr()
    assert main(["report", "samen.db"]) == 0
    told = capsys.readouterr().out
    assert "Dit is geen besluit." in told
    assert "minder dan 5 mensen op Avond van 1" in " ".join(told.split())
    assert "geen toestemming" in told
    assert "taart" not in told
