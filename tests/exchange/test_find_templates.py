"""Finding templates: which folders, in which order, and what of broken files."""

from __future__ import annotations

from pathlib import Path

import pytest

from cyclus_tui.errors import CyclusError, FileFindingsError
from cyclus_tui.exchange.method_file import find_templates

SMALL = """\
id: proef
title: "Proef"
part: 2
purpose: "Iets uitproberen."
group: "vier mensen"
arena: learning
roles:
  - {id: resident, letter: b, title: "bewoner", plural: "bewoners"}
phases:
  - id: P1
    title: "Praten"
    goal: "Iedereen heeft iets gezegd."
    steps:
      - kind: collect
"""
"""A method in a few lines."""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for templates, away from those of the checkout."""
    monkeypatch.chdir(tmp_path)
    chosen = tmp_path / "eigen"
    chosen.mkdir()
    return chosen


def test_an_earlier_folder_wins(folder: Path) -> None:
    """First the chosen folder, then `./templates`; other files are left alone."""
    (folder / "a.yaml").write_text(SMALL, encoding="utf-8")
    here = folder.parent / "templates"
    here.mkdir()
    other = SMALL.replace('"Proef"', '"Andere"')
    (here / "b.yaml").write_text(other, encoding="utf-8")
    (here / "c.yml").write_text(other.replace("id: proef", "id: c"), encoding="utf-8")
    (here / "notes.txt").write_text("geen methode", encoding="utf-8")

    templates = find_templates(folder)
    assert templates.method("proef").title == "Proef"
    assert templates.text("proef") == SMALL
    ids = [found.id for found in templates.all()]
    assert [one for one in ids if one in ("c", "proef")] == ["c", "proef"]
    assert find_templates().method("proef").title == "Andere"


def test_the_packaged_methods_are_always_there(folder: Path) -> None:
    """Also with a chosen folder that is empty."""
    assert find_templates(folder).method("adviesvangers").title == "Adviesvangers"


def test_a_file_with_mistakes_is_listed_and_does_not_hide(folder: Path) -> None:
    """The packaged method does not quietly take its place."""
    broken = folder / "adviesvangers.yaml"
    broken.write_text(SMALL.replace("part: 2", "part: 9"), encoding="utf-8")

    templates = find_templates(folder)
    found = next(one for one in templates.all() if one.id == "adviesvangers")
    assert (found.method, found.place) == (None, str(broken))
    assert "adviesvangers.yaml" in str(found.error)
    with pytest.raises(FileFindingsError, match="regel 3"):
        templates.method("adviesvangers")


def test_a_method_that_is_not_there_is_answered_with_the_nearest(folder: Path) -> None:
    """A slip of the keyboard costs one more try."""
    with pytest.raises(CyclusError, match="Bedoel je 'adviesvangers'"):
        find_templates(folder).text("adviesvanger")


def test_a_chosen_folder_that_is_not_there_is_told(folder: Path) -> None:
    """It is not passed over for the next folder."""
    with pytest.raises(CyclusError, match="nergens is er niet"):
        find_templates(folder / "nergens")
