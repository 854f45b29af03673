"""Sessions that are here: begun, listed, reported."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cyclus_tui.app.import_session import read_source
from cyclus_tui.cli import main
from cyclus_tui.domain.method import setup
from tests.commands.copies import keep
from tests.reports.evening import whole_evening

Output = pytest.CaptureFixture[str]


def test_a_new_session_is_a_file_with_the_text_of_its_method(
    here: Path, capsys: Output
) -> None:
    """And its path is all that is printed, so that a script can use it."""
    told = {"--title": "Geld", "--date": "2026-11-21", "--facilitator": "Ria"}
    words = [word for pair in told.items() for word in pair]
    status = main(["new", "adviesvangers", "--no-open", *words])
    path = Path(capsys.readouterr().out.strip())
    assert status == 0
    assert path.parent == here
    assert path.name.startswith("2026-11-21_adviesvangers_geld_")
    session = read_source(path).session
    about = setup.about(session)
    assert about.text("method_text").startswith("# Adviesvangers")
    first = min(session.edits.values(), key=lambda edit: edit.order)
    assert first.label == "begin"
    assert session.who(first.replica) == "Ria"


def test_a_group_that_is_told_is_of_the_session(here: Path, capsys: Output) -> None:
    """Without one, a method that looks back takes the group that met last."""
    new = ["new", "actieleren", "--no-open", "--date"]
    assert main([*new, "2026-11-07", "--group", "Donderdaggroep"]) == 0
    assert main([*new, "2026-11-21"]) == 0
    for line in capsys.readouterr().out.splitlines():
        session = read_source(Path(line)).session
        assert setup.about(session).text("group") == "Donderdaggroep"
    assert main(["list", "--json"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert {json.loads(line)["group"] for line in lines} == {"Donderdaggroep"}


def test_an_unknown_method_is_a_sentence(here: Path, capsys: Output) -> None:
    """With the nearest right word, and no file."""
    assert main(["new", "advisvangers", "--no-open"]) == 1
    told = capsys.readouterr()
    assert "adviesvangers" in told.err
    assert told.out == ""
    assert not here.exists()


def test_evenings_together_are_not_begun_empty(here: Path, capsys: Output) -> None:
    """It says what does make them, with a terminal or without."""
    for more in ([], ["--no-open"]):
        assert main(["new", "samen", *more]) == 1
        assert "cyclus combine" in capsys.readouterr().err
    assert not here.exists()


def test_sessions_are_listed_for_people_and_for_programs(
    here: Path, capsys: Output
) -> None:
    """One line each."""
    main(["new", "adviesvangers", "--title", "Geld [x]", "--no-open"])
    capsys.readouterr()
    assert main(["list"]) == 0
    assert "Geld [x] · adviesvangers · 0 ideeën" in capsys.readouterr().out
    assert main(["list", "--json"]) == 0
    listed = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [one["title"] for one in listed] == ["Geld [x]"]
    assert Path(listed[0]["path"]).parent == here


def test_an_empty_list_says_how_to_begin(tmp_path: Path, capsys: Output) -> None:
    """The option goes before and after the verb, and over the environment."""
    other = str(tmp_path / "ergens")
    assert main(["list", "--sessions", other]) == 0
    assert f"nog geen sessies in {other}" in capsys.readouterr().out
    assert main(["--sessions", other, "list", "--json"]) == 0
    assert capsys.readouterr().out == ""


def test_a_report_goes_to_the_screen_or_to_a_file(here: Path, capsys: Output) -> None:
    """The session is found by a part of its title, also while it is open."""
    keep(here / "avond.db", whole_evening().session)
    assert main(["report", "zonneveld"]) == 0
    told = capsys.readouterr()
    assert "Top 5, gezamenlijk gedragen" in told.out
    assert told.err == ""
    assert main(["report", "zonneveld", "--to", "html", "-o", "blad/a.html"]) == 0
    assert "<!DOCTYPE html>" in Path("blad/a.html").read_text(encoding="utf-8")


def test_a_report_warns_beside_the_report(here: Path, capsys: Output) -> None:
    """What may tell who somebody is goes to standard error."""
    evening = whole_evening()
    evening.write(2, advice="Bel 06 12345678")
    evening.decide()
    keep(here / "avond.db", evening.session)
    assert main(["report", "zonneveld"]) == 0
    told = capsys.readouterr()
    assert "Weghalen?" in told.err
    assert "Weghalen?" not in told.out


def test_a_title_that_fits_two_sessions_is_asked_again(
    here: Path, capsys: Output
) -> None:
    """Both are named."""
    main(["new", "adviesvangers", "--title", "Geld een", "--no-open"])
    main(["new", "adviesvangers", "--title", "Geld twee", "--no-open"])
    capsys.readouterr()
    assert main(["report", "geld"]) == 1
    assert capsys.readouterr().err.count("_geld-") == 2
