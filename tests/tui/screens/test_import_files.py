"""Taking in files of colleagues by keys: choose, look, take in, report."""

from __future__ import annotations

import os
import threading
import zipfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from cyclus_tui.domain.ideas import contributions
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.method import setup
from cyclus_tui.exchange import session_yaml
from cyclus_tui.storage.session_file import SessionFile
from cyclus_tui.tui.app import CyclusApp
from tests.builders import Copy, add_ideas, fixed_replica
from tests.reports.evening import whole_evening
from tests.tui.hands import SMALL
from tests.tui.table import Play, Table
from tests.tui.words import NAUGHTY


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The download folder, where a colleague's files are."""
    folder = tmp_path / "thuis" / "Downloads"
    folder.mkdir(parents=True)
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(folder.parent))
    monkeypatch.setenv("XDG_DOWNLOAD_DIR", str(folder))
    return folder


def hand_over(stick: Path, name: str, session: Session, age: int = 0) -> Path:
    """Put an export on the stick."""
    path = stick / name
    path.write_bytes(session_yaml.write_session(session, None))
    os.utime(path, (1_700_000_000 - age, 1_700_000_000 - age))
    return path


def colleague(table: Table, *ideas: str, number: int = 2) -> Session:
    """A copy of the session on which somebody wrote more."""
    copy = Copy(number, table.copy.session)
    copy.session = copy.session.after(copy.replica.introduction(copy.session))
    for idea in ideas:
        line = [contributions.TypedLine(idea)]
        copy.run(contributions.add, lines=line, sort="idea", phase="A4", step="A4.1")
    return copy.session


async def to_downloads(play: Play) -> None:
    """From the places to begin with to the download folder."""
    await play.shows("Uw eigen map")
    await play.press("end", "up", "up", "enter")
    await play.shows("een map terug")


async def mark(play: Play, *moves: str) -> None:
    """Mark the file in front, and the one after each of these keys."""
    play.type(" ")
    for key in moves:
        await play.press(key)
        play.type(" ")
    await play.quiet()


async def take_in(play: Play) -> None:
    """Open the screen from the menu of the session."""
    await play.press("f10")
    await play.shows("Typ een paar letters")
    play.type("binnenhalen\n")
    await to_downloads(play)


@asynccontextmanager
async def the_list(folder: Path) -> AsyncIterator[Play]:
    """The program on a folder of sessions."""
    app = CyclusApp(folder, settings_folder=folder.parent / "instellingen")
    async with app.run_test(size=SMALL):
        play = Play(app)
        await play.shows("Sessies")
        yield play


async def test_a_file_is_looked_at_taken_in_and_undone(
    table: Table, stick: Path
) -> None:
    """Behind a reserve copy; one Ctrl+Z takes all of it back, Ctrl+Y brings it back."""
    table.lay()
    hand_over(stick, "wim.yaml", colleague(table, "Een buurtkeuken", "Een ruilkast"))
    async with table.play("A4.1") as play:
        await take_in(play)
        await play.press("enter")
        await play.shows("+ wim.yaml  zelfde sessie: 2 ideeën erbij")
        assert play.session.of("idea") == ()
        await play.press("enter")
        await play.shows("2 ideeën erbij. Ctrl+Z maakt dit ongedaan.")
        await play.press("enter")
        await play.shows("Een ruilkast")
        assert "2 ideeën erbij. Ctrl+Z" in play.text
        await play.press("ctrl+z")
        await play.hides("Een ruilkast")
        await play.press("ctrl+y")
        await play.shows("Een ruilkast")
    assert table.texts() == ["Een buurtkeuken", "Een ruilkast"]
    (copy,) = table.folder.glob("sessies/.reserve/*/*.db")
    assert copy.stem.endswith("_samenvoegen")


async def test_what_was_undone_and_a_colleague_went_on_with_stands_in_the_list(
    table: Table, stick: Path
) -> None:
    table.lay()
    async with table.play("A4.1") as play:
        await play.line("Een ruilkast", "1 idee")
        (idea,) = play.session.of("idea")
        sam = Copy(2, play.session)
        sam.replica = fixed_replica(2, "Sam")
        sam.change(*sam.replica.introduction(sam.session).changes)
        sam.run(contributions.reword, idea=idea, text="Een kast om te ruilen")
        hand_over(stick, "sam.yaml", sam.session)
        await play.press("ctrl+z")
        await play.hides("Een ruilkast")
        await take_in(play)
        await play.press("enter")
        await play.shows("+ sam.yaml  zelfde sessie: 1 idee kwam terug")
        await play.press("enter")
        await play.shows("1 idee kwam terug. Ctrl+Z maakt dit ongedaan.")
        await play.press("enter")
        await play.shows("1 Een kast om te ruilen")
        assert "teruggekomen" in play.text and "≠ 1" in play.text
        await play.press("f12")
        await play.shows("Weer weg")
        words = " ".join(play.text.split())
        assert (
            "Idee 1 (Een kast om te ruilen) was ongedaan gemaakt, maar er is al "
            "1 aanpassing. Moet het weer weg?"
        ) in words
        assert "2 Sam · 21 nov" in words
        await play.press("2")
        await play.shows("Er zijn geen verschillen")
        await play.press("escape")
        await play.hides("teruggekomen")
    assert table.texts() == ["Een kast om te ruilen"]


async def test_several_files_are_marked_and_one_session_counts_once(
    table: Table, stick: Path
) -> None:
    """One line a file; what is wrong with one does not stop the others."""
    table.lay()
    theirs = colleague(table, "Een buurtkeuken")
    hand_over(stick, "een.yaml", theirs)
    hand_over(stick, "twee.yaml", theirs, age=60)
    stuk = hand_over(stick, "stuk.yaml", theirs, age=120)
    stuk.write_bytes(stuk.read_bytes()[:-300])
    os.utime(stuk, (1_600_000_000, 1_600_000_000))
    async with table.play("A4.1") as play:
        await take_in(play)
        await mark(play, "down", "down")
        await play.shows("3 bestanden aangekruist")
        await play.press("enter")
        await play.shows("Wat er binnen kan komen")
        assert "een.yaml  zelfde sessie: 1 idee erbij" in play.text
        assert "twee.yaml  zelfde sessie als een.yaml, telt één keer" in play.text
        await play.press("end")
        await play.shows("het einde van dit bestand ontbreekt")
        await play.press("l")
        await play.shows("vraag uw collega om een nieuwe")
        assert "regel " in play.text
        await play.press("escape", "enter")
        await play.shows("Wat er is binnengehaald")
    assert table.texts() == ["Een buurtkeuken"]


async def test_a_mark_can_be_taken_away_and_a_folder_takes_none(
    table: Table, stick: Path
) -> None:
    """Without marks Enter looks at the file in front."""
    table.lay()
    hand_over(stick, "wim.yaml", colleague(table, "Een ruilkast"))
    (stick / "map").mkdir()
    async with table.play("A4.1") as play:
        await take_in(play)
        await mark(play)
        await play.shows("[x] wim.yaml")
        await mark(play)
        await play.shows("[ ] wim.yaml")
        await play.press("down")
        await mark(play)
        await play.shows("Een map kunt u niet aankruisen")
        await play.press("enter")
        await play.shows("Hier staan geen bestanden van Cyclus")
        await play.press("backspace")
        await play.shows("▸   / map")


async def test_what_brings_nothing_is_not_taken_in(table: Table, stick: Path) -> None:
    """It says so, and Esc goes back all the way."""
    table.lay()
    hand_over(stick, "oud.yaml", table.copy.session)
    async with table.play("A4.1") as play:
        await take_in(play)
        await play.press("enter")
        await play.shows("Er is niets om binnen te halen")
        await play.press("enter", "escape")
        await play.shows("Enter openen of bekijken")
        await play.press("escape")
        await play.shows("A4 Hoofd leegmaken")
    assert not list(table.folder.glob("sessies/.reserve/*/*"))


async def test_a_long_name_leaves_room_for_what_the_file_brings(
    table: Table, stick: Path
) -> None:
    """Its beginning and its end are enough; help tells the signs apart."""
    table.lay()
    name = f"2026-11-21_adviesvangers_{'geldzorgen-' * 8}a1b2c3.yaml"
    hand_over(stick, name, colleague(table, "Een ruilkast"))
    async with table.play("A4.1") as play:
        await take_in(play)
        await play.press("enter")
        await play.shows("…")
        lines = (await play.shows("1 van 1 bekeken.")).split("\n")
        (row,) = (line for line in lines if "▸" in line)
        assert "zelfde sessie: 1 idee erbij" in row
        assert "2026-11-21" in row
        assert "a1b2c3.yaml" in row
        await play.press("f1")
        await play.shows("al geteld bij een ander bestand")


async def test_the_report_can_be_saved(table: Table, stick: Path) -> None:
    """As text, beside the sessions."""
    table.lay()
    hand_over(stick, "wim.yaml", colleague(table, "Een ruilkast"))
    async with table.play("A4.1") as play:
        await take_in(play)
        await play.press("enter")
        await play.shows("Wat er binnen kan komen")
        await play.press("s", "enter")
        await play.shows("Wat er is binnengehaald")
        await play.press("s")
        await play.shows("Verslag:")
        await play.press("l")
        await play.shows("Wat er was bekeken")
    (report,) = table.folder.glob("sessies/binnengehaald_*.txt")
    lines = report.read_text(encoding="utf-8").splitlines()
    assert lines[2].endswith("1 idee erbij. Ctrl+Z maakt dit ongedaan.")
    assert lines[-1] == "wim.yaml: zelfde sessie: 1 idee erbij"


async def test_another_session_goes_into_its_own_file(
    table: Table, stick: Path
) -> None:
    """The one that is open is not touched; the next time the other is known."""
    table.lay()
    hand_over(stick, "avond.yaml", whole_evening().session)
    async with table.play("A4.1") as play:
        before = play.session
        await take_in(play)
        await play.press("enter")
        await play.shows("Wat er binnen kan komen")
        await play.press("enter")
        await play.shows("Nieuwe sessie Geldzorgen")
        await play.press("enter")
        await play.shows("A4 Hoofd leegmaken")
        await take_in(play)
        await play.press("enter")
        await play.shows("al binnen: niets nieuws")
        assert play.session.edits == before.edits
    assert len(list(table.path.parent.glob("*.db"))) == 2


async def test_looking_is_left_off_without_harm(
    table: Table, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The screen draws and takes keys while a large file is read; Esc ends it."""
    table.lay()
    hand_over(stick, "een.yaml", colleague(table, "Een buurtkeuken"))
    hand_over(stick, "twee.yaml", colleague(table, "Een kast", number=3), age=60)
    wait, left = threading.Event(), threading.Event()
    read = Path.open

    def slow(path: Path, *how: Any, **more: Any) -> Any:
        if path.name == "twee.yaml":
            wait.wait(10)
            left.set()
        return read(path, *how, **more)

    monkeypatch.setattr(Path, "open", slow)
    async with table.play("A4.1") as play:
        await take_in(play)
        await mark(play, "down")
        await play.press("enter")
        await play.shows("1 van 2 bekeken")
        await play.press("enter")
        assert "Bestanden bekijken" in play.text
        await play.press("escape")
        await play.shows("Enter openen of bekijken")
        wait.set()
        await play.until(left.is_set, "the thread goes on")
        await play.press("escape")
        await play.shows("A4 Hoofd leegmaken")
        await play.line("En door", "En door")
    assert table.texts() == ["En door"]


async def test_from_the_list_each_session_finds_its_file(
    table: Table, stick: Path
) -> None:
    """By the key i: new ones become files, those that are here get what is new."""
    table.lay()
    hand_over(stick, "wim.yaml", colleague(table, "Een ruilkast"))
    hand_over(stick, "avond.yaml", whole_evening().session, age=60)
    async with the_list(table.path.parent) as play:
        await play.press("i")
        await to_downloads(play)
        await mark(play, "down")
        await play.press("enter")
        await play.shows("Wat er binnen kan komen")
        await play.press("enter")
        await play.shows("Nieuwe sessie Geldzorgen in Zonneveld")
        assert "1 idee erbij. Ctrl+Z in die sessie" in play.text
        await play.press("enter")
        await play.shows("2 sessies bekeken en binnengehaald")
        await play.shows("Zonneveld · De Spil")
    assert table.texts() == ["Een ruilkast"]


async def test_a_session_that_is_open_elsewhere_is_refused_in_the_report(
    table: Table, stick: Path
) -> None:
    """The others are taken in all the same."""
    table.lay()
    hand_over(stick, "wim.yaml", colleague(table, "Een ruilkast"))
    async with the_list(table.path.parent) as play:
        await play.press("i")
        await to_downloads(play)
        await play.press("enter")
        await play.shows("Wat er binnen kan komen")
        with SessionFile.open(table.path):
            await play.press("enter")
            await play.shows("niet binnengehaald")
            await play.press("l")
            await play.shows("al open in een ander venster")
    assert table.texts() == []


async def test_the_room_does_not_see_it(table: Table, stick: Path) -> None:
    """Names of files may be names of people."""
    table.lay()
    async with table.play("A4.1") as play:
        for item in ("binnenhalen", "reserve"):
            await play.press("f5", "f10")
            play.type(f"{item}\n")
            await play.shows("In regie (F5) staat waarom.")
            await play.hides("Kies een bestand")
            await play.press("f5")


async def test_names_of_files_are_words_and_no_orders(
    table: Table, stick: Path
) -> None:
    """Brackets and escapes stand there as they are."""
    table.lay()
    names = [word.replace("/", "_")[:40] for word in NAUGHTY if "\0" not in word]
    for number, word in enumerate(names):
        try:
            (stick / f"{number} {word}.yaml").write_bytes(b"melk: ja\n")
        except (OSError, ValueError):
            continue
    async with table.play("A4.1") as play:
        await take_in(play)
        await play.shows("[bold]vet[_bold]")
        await mark(play, *["down"] * 4)
        await play.press("enter")
        await play.shows("geen sessie van Cyclus")
        assert "\x1b" not in play.text
        await play.press("l")
        await play.shows("Esc = terug")
        assert "\x1b" not in play.text


async def test_words_that_a_colleague_erased_are_told_and_stay_away(
    table: Table, stick: Path
) -> None:
    table.lay()
    (idea,) = add_ideas(table.copy, "Mijn geheime verhaal")
    table.path.unlink()
    SessionFile.create(table.path, table.copy.session).close()
    copy = table.copy.twin(2)
    copy.erase(record=idea)
    hand_over(stick, "wim.yaml", copy.session)
    async with the_list(table.path.parent) as play:
        await play.press("i")
        await to_downloads(play)
        await play.press("enter")
        await play.shows("Wat er binnen kan komen")
        await play.press("enter")
        await play.shows("Wat er is binnengehaald")
        assert "woorden gewist." in play.text
        assert "Ctrl+Z" not in play.text


async def test_another_laptop_writes_under_its_own_name(
    table: Table, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LOGNAME", "Wim")
    table.lay()
    table.copy.run(setup.describe, answers={"facilitator": "Noor"})
    table.path.unlink()
    SessionFile.create(table.path, table.copy.session).close()
    async with table.play("A4.1") as play:
        await play.line("Een ruilkast", "Een ruilkast")
        (idea,) = contributions.ideas(play.session)
        written = play.session.first_edit(idea.id)
        assert play.session.who(written.replica) == "Wim"


async def test_what_there_is_to_know_stands_in_the_report(
    table: Table, stick: Path
) -> None:
    table.lay()
    theirs = colleague(table, "Een ruilkast")
    hand_over(stick, "wim.yaml", theirs)
    async with table.play("A4.1") as play:
        await play.line("Een moestuin", "Een moestuin")
        await take_in(play)
        await play.press("enter")
        await play.shows("Idee 1 is er 2 keer:")
        await play.press("enter")
        await play.shows("Wat er is binnengehaald")
        assert "1 idee erbij. Ctrl+Z maakt dit ongedaan." in play.text
        assert "Idee 1 is er 2 keer:" in play.text
        await play.press("enter")
        await play.shows("1 idee erbij. Ctrl+Z maakt dit ongedaan.")


async def test_what_a_mail_program_renamed_is_shown_and_comes_in(
    table: Table, stick: Path
) -> None:
    """With `.txt` behind it, without an ending, or with three letters of it."""
    table.lay()
    shared = colleague(table, "Een buurtkeuken")
    for name in ("wim.yaml.txt", "wim", "WIM~1.YAM"):
        hand_over(stick, name, shared)
    (stick / "~$wim.yaml").write_bytes(b"Wim")
    (stick / "brief.txt").write_bytes(b"Beste Wim")
    async with table.play("A4.1") as play:
        await take_in(play)
        await play.shows("[ ] wim.yaml.txt")
        await play.shows("[ ] WIM~1.YAM")
        await play.shows("[ ] wim ")
        assert "~$wim" not in play.text
        assert "brief.txt" not in play.text
        await mark(play, "down", "down")
        await play.press("enter")
        await play.shows("3 van 3 bekeken")
        await play.press("enter")
        await play.shows("1 idee erbij")


async def test_copies_with_long_names_are_told_apart(table: Table, stick: Path) -> None:
    """By the end of the name, its date and, in front, the whole name."""
    table.lay()
    name = "2026-11-21-adviesvangers-geldzorgen-in-zonneveld-e0e0e0"
    for copy in ("", " (1)"):
        hand_over(stick, f"{name}{copy}.yaml", table.copy.session, age=len(copy))
    async with table.play("A4.1") as play:
        await take_in(play)
        await play.shows("zonneveld-e0e0e0.yaml  ")
        await play.shows("nneveld-e0e0e0 (1).yaml   2023-11-14 ")
        await play.shows(f"{name}.yaml")


async def test_a_zip_that_is_chosen_says_what_to_do(table: Table, stick: Path) -> None:
    """It is shown when a session is in it, and is not taken in."""
    table.lay()
    with zipfile.ZipFile(stick / "avond.zip", "w") as archive:
        archive.writestr("avond.yaml", "formaat: cyclus-sessie 1")
    async with table.play("A4.1") as play:
        await take_in(play)
        await play.press("enter")
        await play.shows("Dit is een zip-bestand")
        await play.shows("Alles uitpakken")
        await play.shows("Er is niets om binnen te halen.")
