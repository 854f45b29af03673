"""The menu: everything by name, with a few letters or the arrows."""

from __future__ import annotations

from cyclus_tui.tui.screens.menu import MenuScreen
from tests.tui.table import Table


async def test_a_few_letters_find_what_one_is_looking_for(table: Table) -> None:
    """Words in any order, capitals or not; what does not match is gone."""
    async with table.play("A4.1") as play:
        await play.press("f10")
        assert "Volgende stap" in play.text
        play.type("overslaan")
        await play.hides("Volgende stap")
        assert "overslaan, of toch doen" in play.text
        await play.press("ctrl+u")
        play.type("Doen NOG")
        await play.hides("overslaan")
        assert "Deze fase nog een keer doen" in play.text


async def test_enter_does_what_is_in_front_and_arrows_choose(table: Table) -> None:
    """Without typing too."""
    async with table.play("A4.1") as play:
        await play.press("ctrl+p")
        play.type("stap")
        await play.press("enter")
        await play.shows("A5 Verder denken")
        await play.press("ctrl+p")
        play.type("stap")
        await play.press("down", "enter")
        await play.shows("A4 Hoofd leegmaken")


async def test_escape_and_nothing_found_do_nothing(table: Table) -> None:
    """The work is as it was, half-typed words too."""
    async with table.play("A4.1") as play:
        play.type("half")
        await play.press("f10", "escape", "f10")
        play.type("zoiets is er niet\n")
        await play.until(
            lambda: not isinstance(play.app.screen, MenuScreen), "the menu stays"
        )
        assert "A4 Hoofd leegmaken" in play.text
        assert play.pane.entry.value == "half"
        assert not play.session.of("idea")


async def test_a_click_chooses(table: Table) -> None:
    """Every action goes by mouse as well."""
    async with table.play("A4.1") as play:
        await play.press("f10")
        play.type("ga naar a10")
        await play.shows("A10 Afronden")
        await play.click("#found", offset=(6, 0))
        await play.shows("Hoe ga je weg?")
