"""The reserve copies of a session on the screen: seen, and put back."""

from __future__ import annotations

from datetime import datetime

from tests.tui.table import Play, Table

NOW = datetime(2026, 11, 21, 22, 15)


async def reserve(play: Play) -> None:
    """Open the screen from the menu of the session."""
    await play.press("f10")
    await play.shows("Typ een paar letters")
    play.type("reserve\n")
    await play.shows("Reservekopieën van deze sessie")


async def back_up(play: Play) -> None:
    """Make a reserve copy, as ten minutes of change do."""
    await play.opened.back_up_when_due(0, NOW)
    await play.opened.back_up_when_due(600, NOW)


async def test_a_copy_is_put_back_and_that_is_undone(table: Table) -> None:
    """It tells what came since; that is set aside, and one Ctrl+Z brings it back."""
    table.lay()
    async with table.play("A4.1") as play:
        await play.line("Een bankje", "Een bankje")
        await back_up(play)
        await play.line("Een kast", "Een kast")
        await play.line("Een tuin", "Een tuin")
        await reserve(play)
        await play.shows("2026-11-21 22:15 1 idee")
        assert "om de tien minuten" in play.text
        await play.shows("Sinds deze kopie: 2 ideeën erbij. Dat gaat dan opzij.")
        await play.press("enter")
        await play.shows("De sessie terugzetten naar 2026-11-21 22:15?")
        await play.press("enter")
        await play.shows("Teruggezet naar 2026-11-21 22:15. Ctrl+Z")
        assert "Een kast" not in play.text
        await play.line("Een pomp", "Een pomp")
        await play.press("ctrl+z", "ctrl+z")
        await play.shows("Ongedaan gemaakt: terugzetten.")
        assert "Een tuin" in play.text
        await play.press("ctrl+y")
        await play.hides("Een tuin")
    assert table.texts() == ["Een bankje"]
    copies = sorted(table.folder.glob("sessies/.reserve/*/*.db"))
    assert [copy.stem.rpartition("_")[2] for copy in copies] == ["tijd", "terugzetten"]


async def test_no_is_no(table: Table) -> None:
    """Esc at the question leaves everything as it was."""
    table.lay()
    async with table.play("A4.1") as play:
        await play.line("Een bankje", "Een bankje")
        await back_up(play)
        await reserve(play)
        await play.shows("De sessie is nog precies zo")
        await play.press("enter")
        await play.shows("Er valt niets terug te zetten")
        await play.press("f1")
        await play.shows("Ctrl+Z haalt het terug.")
        await play.press("escape", "escape")
        await play.shows("A4 Hoofd leegmaken")
        await play.line("Een tuin", "Een tuin")
        before = play.session
        await reserve(play)
        await play.shows("Sinds deze kopie: 1 idee erbij")
        await play.press("enter")
        await play.shows("terugzetten naar")
        await play.press("escape")
        await play.shows("Enter terugzetten")
        await play.press("escape")
        await play.shows("A4 Hoofd leegmaken")
        assert play.session is before


async def test_without_copies_it_says_when_they_come(table: Table) -> None:
    """And Enter does nothing."""
    table.lay()
    async with table.play("A4.1") as play:
        await reserve(play)
        await play.shows("Er zijn nog geen reservekopieën")
        await play.press("enter", "escape")
        await play.shows("A4 Hoofd leegmaken")


async def test_a_copy_that_is_not_whole_says_so(table: Table) -> None:
    """It cannot be chosen; nothing ends the program."""
    table.lay()
    async with table.play("A4.1") as play:
        await play.line("Een bankje", "Een bankje")
        await back_up(play)
        (copy,) = table.folder.glob("sessies/.reserve/*/*.db")
        copy.write_bytes(copy.read_bytes()[:5000])
        await reserve(play)
        await play.shows("! niet heel")
        await play.press("enter")
        assert "terugzetten naar" not in play.text
    assert table.texts() == ["Een bankje"]
