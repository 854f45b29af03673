"""Laying evenings together from the list of sessions."""

from __future__ import annotations

from pathlib import Path

from cyclus_tui.app.import_session import read_source
from cyclus_tui.domain.combined import combining
from tests.commands.copies import keep
from tests.domain.evenings import Night
from tests.tui.screens.test_sessions import the_list
from tests.tui.table import Play


def lay(folder: Path, *nights: Night) -> None:
    """Session files of some evenings."""
    for number, night in enumerate(nights, 1):
        night.choose((0,))
        keep(folder / f"avond{number}.db", night.session)


async def to_the_screen(play: Play) -> None:
    """From the list, by name."""
    await play.press("f10")
    await play.line("samenleggen", "Spatie aan of uit")


async def mark(play: Play, many: int = 1) -> None:
    """Mark the session in front, and those behind it."""
    play.type(" " * many)
    await play.quiet()


async def test_marked_evenings_become_a_session_that_opens(tmp_path: Path) -> None:
    """In the same folder; the evenings stay as they are."""
    lay(tmp_path, Night(1, "soep", "x"), Night(2, "thee", "y"), Night(3, "taart", "z"))
    before = {path.name: path.read_bytes() for path in tmp_path.glob("*.db")}
    async with the_list(tmp_path) as play:
        await play.shows("Avond van 3")
        await to_the_screen(play)
        await mark(play, 2)
        await play.shows("2 avonden staan aan.")
        await play.press("enter")
        await play.shows("C1 Avonden naast elkaar")
        assert len(combining.evenings(play.session)) == 2
        await play.leave()
    assert {n: (tmp_path / n).read_bytes() for n in before} == before
    assert len([*tmp_path.glob("*_samen_*.db")]) == 1


async def test_one_evening_is_not_enough_and_says_so(tmp_path: Path) -> None:
    """Nothing is made."""
    lay(tmp_path, Night(1, "soep", "x"), Night(2, "thee", "y"))
    async with the_list(tmp_path) as play:
        await play.shows("Avond van 2")
        await to_the_screen(play)
        await play.press("enter")
        await play.shows("! Zet met de spatiebalk")
        await mark(play)
        await play.press("enter")
        await play.shows("Zet nog een avond aan")
        await play.press("up")
        await mark(play)
        await play.shows("0 avonden staan aan.")
        await play.press("escape")
        await play.hides("Spatie aan of uit")
    assert len([*tmp_path.glob("*.db")]) == 2


async def test_different_questions_are_told_before_it_opens(tmp_path: Path) -> None:
    """People see both and go on."""
    lay(tmp_path, Night(1, "soep", "x"), Night(2, "thee", "y", question="Welk plein?"))
    async with the_list(tmp_path) as play:
        await play.shows("Avond van 2")
        await to_the_screen(play)
        await mark(play, 2)
        await play.press("enter")
        await play.shows("niet dezelfde vraag")
        assert "Welk plein?" in play.text
        await play.press("escape")
        await play.shows("C1 Avonden naast elkaar")
        await play.leave()


async def test_a_later_evening_comes_into_the_combined_session(tmp_path: Path) -> None:
    """Marked together with it: the same file, with a reserve copy."""
    lay(tmp_path, Night(1, "soep", "x"), Night(2, "thee", "y"))
    async with the_list(tmp_path) as play:
        await play.shows("Avond van 2")
        await to_the_screen(play)
        await mark(play, 2)
        await play.press("enter")
        await play.shows("C1 Avonden naast elkaar")
        path = play.opened.path
        await play.leave()
    keep(tmp_path / "later.db", Night(3, "taart", "z").session)
    async with the_list(tmp_path) as play:
        await play.shows("Avond van 3")
        await to_the_screen(play)
        for _ in range(4):
            if any(
                line.startswith("▸") and ("samen" in line or "van 3" in line)
                for line in play.text.splitlines()
            ):
                await mark(play)
            else:
                await play.press("down")
        await play.shows("2 avonden staan aan.")
        await play.press("enter")
        await play.shows("3 avonden · ")
        assert play.opened.path == path
        await play.leave()
    assert len(combining.evenings(read_source(path).session)) == 3
    assert [*(tmp_path / ".reserve").rglob("*samenvoegen*.db")]


async def test_it_is_not_among_the_methods_of_a_new_session(tmp_path: Path) -> None:
    """Such a session is made of others."""
    async with the_list(tmp_path) as play:
        await play.shows("Er zijn nog geen sessies")
        await play.press("n")
        await play.shows("Adviesvangers:")
        assert "Avonden samen" not in play.text


async def test_an_evening_that_comes_twice_is_called_by_its_title(
    tmp_path: Path,
) -> None:
    """Nobody chose a file here; a combined session is told from an evening."""
    lay(tmp_path, Night(1, "soep", "x"), Night(2, "thee", "y"))
    async with the_list(tmp_path) as play:
        await play.shows("Avond van 2")
        await to_the_screen(play)
        await mark(play, 2)
        await play.press("enter")
        await play.shows("C1 Avonden naast elkaar")
        await play.press("ctrl+q", "enter")
        await play.shows("Avonden samen: Avond van 1")
        await to_the_screen(play)
        await play.shows("samengelegd · 2026-11-02")
        await play.press("f1")
        await play.shows("F8 bij C1")
        await play.press("escape")
        await mark(play, 2)
        await play.press("enter")
        await play.shows("Dat telt één keer.")
        assert ".db" not in play.text
