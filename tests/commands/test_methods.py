"""Methods: listed, copied to make one's own, and looked over."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cyclus_tui.cli import main
from tests.reports.evening import METHOD

Output = pytest.CaptureFixture[str]


def test_methods_are_listed_with_what_they_are_for(capsys: Output) -> None:
    """A template with mistakes is told, and the others are still there."""
    own = Path("eigen")
    own.mkdir()
    (own / "stuk.yaml").write_text("id: stuk\n", encoding="utf-8")
    assert main(["methods", "--templates", str(own)]) == 1
    told = capsys.readouterr()
    assert "stuk.yaml" in told.err
    assert METHOD.purpose in told.out
    assert main(["methods", "--json"]) == 0
    listed = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert ("adviesvangers", METHOD.title) in [
        (m["id"], m.get("title")) for m in listed
    ]


def test_a_copy_is_listed_and_begun_as_any_method(here: Path, capsys: Output) -> None:
    """It stands among the documents; what is printed says how to go on."""
    assert main(["methods", "copy", "wijkfoto", "Foto van de Linde"]) == 0
    told = capsys.readouterr().out
    assert "Gemaakt: " in told
    assert "cyclus methods check foto-van-de-linde" in told
    assert main(["methods"]) == 0
    assert "foto-van-de-linde\n  Foto van de Linde." in capsys.readouterr().out
    assert main(["new", "foto-van-de-linde", "--no-open"]) == 0
    assert "foto-van-de-linde" in Path(capsys.readouterr().out.strip()).name


def test_a_copy_goes_where_own_methods_are_asked_for(
    tmp_path: Path, capsys: Output
) -> None:
    """The folder may be named; it has to be there."""
    own = tmp_path / "eigen"
    own.mkdir()
    copy = ["methods", "copy", "personas", "--templates", str(own)]
    assert main(copy) == 0
    assert [file.name for file in own.iterdir()] == ["persona-s-eigen.yaml"]
    assert main(copy) == 1
    assert "Kies een andere naam" in capsys.readouterr().err


def test_an_unknown_method_is_not_copied(capsys: Output) -> None:
    """With the nearest right word."""
    assert main(["methods", "copy", "wijkfot"]) == 1
    assert "Bedoel je 'wijkfoto'?" in capsys.readouterr().err


def test_a_method_that_is_good_is_told_in_short(capsys: Output) -> None:
    """By its id or by its file."""
    main(["methods", "copy", "wijkfoto", "Linde"])
    path = capsys.readouterr().out.splitlines()[0].removeprefix("Gemaakt: ")
    assert main(["methods", "check", "linde", path]) == 0
    told = capsys.readouterr().out
    assert told.count("linde.yaml klopt.\n  Linde (linde): 7 fasen, 90 minuten") == 2
    assert "Kaarten: punten, verhalen en stappen." in told


def test_every_mistake_is_told_with_its_line_and_the_right_word(
    tmp_path: Path, capsys: Output
) -> None:
    """A file that is not there is one too; the others are looked over all the same."""
    file = tmp_path / "fout.yaml"
    file.write_text("id: fout\ntitel: Fout\n", encoding="utf-8")
    assert main(["methods", "check", "weg.yaml", str(file), "wijkfoto"]) == 1
    told = capsys.readouterr()
    assert "In weg.yaml klopt iets niet:\n  dit bestand is er niet" in told.err
    assert "regel 2: 'titel' ken ik niet. Bedoel je 'title'?" in told.err
    assert "wijkfoto.yaml klopt." in told.out
