"""The list of sessions: what is there, what is wrong, open one or begin one."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from cyclus_tui.app.begin_session import begin_session
from cyclus_tui.storage.session_file import SessionFile
from cyclus_tui.tui.app import CyclusApp
from tests.tui.hands import SMALL
from tests.tui.table import ADVIESVANGERS, Play
from tests.tui.words import NAUGHTY


def begin(folder: Path, title: str, date: str = "2026-11-21") -> Path:
    """A session file."""
    answers = {"title": title, "date": date, "place": "De Spil"}
    return begin_session(
        folder, method_text=ADVIESVANGERS, answers=answers, program="proef"
    )


@asynccontextmanager
async def the_list(folder: Path) -> AsyncIterator[Play]:
    """The program on a folder of sessions."""
    app = CyclusApp(folder, settings_folder=folder.parent / "instellingen")
    async with app.run_test(size=SMALL):
        play = Play(app)
        await play.shows("Sessies")
        yield play
        if app.opened:
            await app.opened.close()


async def test_sessions_stand_there_newest_first(tmp_path: Path) -> None:
    """With their date and title."""
    for title, date in (("Oud", "2025-01-01"), ("Nieuw", "2026-11-21")):
        begin(tmp_path / "sessies", title, date)
    async with the_list(tmp_path / "sessies") as play:
        await play.shows("Oud")
        assert play.text.index("Nieuw") < play.text.index("Oud")
        assert "2025-01-01" in play.text


async def test_an_empty_or_missing_folder_says_what_to_do(tmp_path: Path) -> None:
    """The first evening begins here."""
    async with the_list(tmp_path / "er-is-nog-niets") as play:
        await play.shows("Er zijn nog geen sessies")


async def test_enter_opens_the_session_in_front_and_leaving_comes_back(
    tmp_path: Path,
) -> None:
    """The list is right behind the session."""
    begin(tmp_path, "De tweede", "2025-01-01")
    begin(tmp_path, "De eerste", "2026-01-01")
    async with the_list(tmp_path) as play:
        await play.shows("De tweede")
        await play.press("down", "enter")
        await play.shows("A0 Voorbereiden")
        assert play.opened.path.name.startswith("2025-01-01")
        await play.leave()
        await play.shows("De eerste")


async def test_a_file_that_is_no_session_says_so_and_harms_nothing(
    tmp_path: Path,
) -> None:
    """The others can be opened as ever; the file is as it was."""
    broken = tmp_path / "2027-01-01_kapot.db"
    broken.write_bytes(b"geen sessie" * 1000)
    begin(tmp_path, "Wel goed")
    async with the_list(tmp_path) as play:
        await play.shows("Wel goed")
        play.app.screen.query_one("#list").focus()
        await play.press("end")
        await play.shows("geen (heel) sessiebestand")
        await play.press("enter")
        await play.quiet()
        assert play.app.opened is None
    assert broken.read_bytes() == b"geen sessie" * 1000


async def test_a_session_that_is_open_elsewhere_is_refused(tmp_path: Path) -> None:
    """With a sentence, in the list."""
    path = begin(tmp_path, "Bezet")
    with SessionFile.open(path):
        async with the_list(tmp_path) as play:
            await play.shows("Bezet")
            await play.press("enter")
            await play.shows("al open in een")


async def test_titles_are_words_and_no_orders(tmp_path: Path) -> None:
    """Brackets and escapes stand there as they were typed."""
    for number, words in enumerate(NAUGHTY):
        begin(tmp_path, words, f"2026-11-{number + 1:02}")
    async with the_list(tmp_path) as play:
        await play.shows("[bold]vet[/bold]")
        assert "\x1b" not in play.text


async def test_the_menu_changes_the_colours_and_the_beamer(tmp_path: Path) -> None:
    """Set once, remembered on this laptop; sessions then open in the room view."""
    begin(tmp_path / "sessies", "Proef")
    async with the_list(tmp_path / "sessies") as play:
        await play.shows("Proef")
        for letters in ("kleuren\n", "beamer\n"):
            await play.press("f10")
            play.type(letters)
            await play.quiet()
        theme = play.app.theme
    async with the_list(tmp_path / "sessies") as play:
        assert play.app.theme == theme
        await play.shows("Proef")
        await play.press("enter")
        await play.shows("We beginnen zo.")
        assert play.controller.room


async def test_copies_of_one_session_are_told_apart(tmp_path: Path) -> None:
    """By the name of the file and when it was written; another has its title only."""
    folder = tmp_path / "sessies"
    path = begin(folder, "Geldzorgen")
    begin(folder, "Groen in de wijk")
    copy = path.with_name(f"{path.stem} (1).db")
    copy.write_bytes(path.read_bytes())
    os.utime(copy, (1_700_000_000, 1_700_000_000))
    async with the_list(folder) as play:
        await play.shows(" (1).db · Geldzorgen")
        await play.shows("! 2023-11-14 ")
        lines = [line for line in play.text.splitlines() if "Geldzorgen" in line]
        assert sum(".db · Geldzorgen" in line for line in lines) == 2
        assert sum(" (1).db" in line for line in lines) == 1
        assert ".db · Groen" not in play.text
