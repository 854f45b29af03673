"""Own methods: copied under a name of their own, and nothing is written over."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from cyclus_tui.app.own_methods import copy_method, summary
from cyclus_tui.errors import CyclusError, FileFindingsError
from cyclus_tui.exchange.method_file import find_templates, method_file
from tests.cards import METHOD, TEMPLATE
from tests.tui.words import NAUGHTY


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of own methods with one in it, away from those of the checkout."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "eigen"
    folder.mkdir()
    (folder / "buurtfeest.yaml").write_text(TEMPLATE, encoding="utf-8")
    return folder


def copied(folder: Path, name: str, method: str = "buurtfeest") -> Path:
    """A copy of a method."""
    return copy_method(find_templates(folder), folder, method, name)


def test_only_the_name_of_a_copy_is_other(own: Path) -> None:
    """Every other line is as it was, remarks too."""
    path = copied(own, 'Feest: "groot" #2 \\ {straat}')
    new = path.read_text(encoding="utf-8").splitlines()
    changed = list(zip(TEMPLATE.splitlines(), new, strict=True))
    assert [old for old, line in changed if old != line] == [
        "id: buurtfeest",
        'title: "Buurtfeest"',
    ]
    file = method_file(path)
    assert file.method is not None
    assert file.method.title == 'Feest: "groot" #2 \\ {straat}'
    assert path.name == f"{file.id}.yaml" == "feest-groot-2-straat.yaml"


@pytest.mark.parametrize("name", ["Buurtfeest", "BUURT feest", "wijkfoto"])
def test_a_name_that_is_taken_is_refused(own: Path, name: str) -> None:
    """Also that of a packaged method, which it would stand in front of."""
    (own / "buurt-feest.yaml").write_text("iets anders", encoding="utf-8")
    before = {file: file.read_bytes() for file in own.iterdir()}
    with pytest.raises(CyclusError, match="Kies een andere naam"):
        copied(own, name)
    assert {file: file.read_bytes() for file in own.iterdir()} == before


def test_a_name_without_letters_is_no_name(own: Path) -> None:
    """It could not be the name of a file."""
    with pytest.raises(CyclusError, match="letters of cijfers"):
        copied(own, "?!")


@pytest.mark.parametrize("name", NAUGHTY)
def test_any_name_gives_a_method_that_is_good_or_a_sentence(
    own: Path, name: str
) -> None:
    """Whatever is pasted."""
    try:
        path = copied(own, name)
    except CyclusError as error:
        assert "naam" in str(error)
    else:
        assert method_file(path).error is None


def test_a_method_with_mistakes_is_not_copied(own: Path) -> None:
    """They would be in the copy too."""
    broken = TEMPLATE.replace("part: 1", "part: 9")
    (own / "buurtfeest.yaml").write_text(broken, encoding="utf-8")
    with pytest.raises(FileFindingsError, match="regel 3"):
        copied(own, "Ander feest")


def test_a_file_of_an_old_notepad_is_copied_and_kept(own: Path) -> None:
    """UTF-16, with other ends of lines."""
    text = TEMPLATE.replace("\n", "\r\n")
    (own / "buurtfeest.yaml").write_bytes(text.encode("utf-16"))
    file = method_file(copied(own, "Ander feest"))
    assert file.method is not None
    assert file.method.phases == METHOD.phases
    assert find_templates(own).text("buurtfeest") == text


def test_a_title_over_several_lines_is_for_people(own: Path) -> None:
    """What cannot be changed for sure is left alone, with a sentence."""
    folded = TEMPLATE.replace('title: "Buurtfeest"', "title: >-\n  Buurt\n  feest")
    (own / "buurtfeest.yaml").write_text(folded, encoding="utf-8")
    with pytest.raises(CyclusError, match="Kopieer het bestand zelf"):
        copied(own, "Ander feest")


def test_a_method_in_short_has_its_phases_minutes_and_cards() -> None:
    """What one wants to know before the evening."""
    method = replace(METHOD, phases=METHOD.phases[:2], cards=METHOD.cards[:2])
    assert summary(method) == (
        "Buurtfeest (buurtfeest): 2 fasen, 0 minuten, in het kort 0.\n"
        "Kaarten: plekken en plannen."
    )
