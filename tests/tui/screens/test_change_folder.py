"""Saving a session in another folder: typed, or chosen from what is nearby."""

from __future__ import annotations

from tests.tui.table import Table


async def test_a_folder_that_is_typed_is_where_the_session_goes_on(
    table: Table,
) -> None:
    goal = table.folder / "stick"
    goal.mkdir()
    async with table.play("A4.1") as play:
        await play.line("een bankje", "1 idee")
        await play.press("f10")
        await play.line("andere plek", "In welke map bewaart u de sessie?")
        await play.line(f'"{goal}"', "U werkt nu verder in")
        await play.line("nog een", "2 ideeën")
        assert play.opened.path == goal / table.path.name
    assert table.texts() == ["een bankje"]


async def test_with_escape_the_session_stays_where_it_is(table: Table) -> None:
    async with table.play("A4.1") as play:
        await play.press("f10")
        await play.line("andere plek", "In welke map bewaart u de sessie?")
        await play.press("down", "up", "escape")
        await play.hides("In welke map bewaart u de sessie?")
        assert play.opened.path == table.path
