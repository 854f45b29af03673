"""Screens that are asked twice, answer twice, or are answered late."""

from __future__ import annotations

from typing import cast

from cyclus_tui.tui.screens.confirm import ConfirmScreen
from cyclus_tui.tui.screens.help import HelpScreen
from cyclus_tui.tui.screens.menu import MenuScreen
from cyclus_tui.tui.screens.session import SessionScreen
from tests.tui.table import AWAY, Play, Table


def on_top(play: Play) -> SessionScreen:
    """The session, on top."""
    screen = play.app.screen
    assert isinstance(screen, SessionScreen)
    return screen


async def test_a_question_is_asked_once_however_often_it_is_wanted(
    table: Table,
) -> None:
    """Only the screen on top shows another."""
    async with table.play("A4.1") as play:
        session = on_top(play)
        assert session.show_above(ConfirmScreen("Zeker?"))
        assert not session.show_above(ConfirmScreen("Nog zekerder?"))
        await play.shows("Zeker?")
        await play.press("escape")
        await play.hides("Zeker?")
        assert play.app.screen is session


async def test_the_first_answer_counts(table: Table) -> None:
    """Two keys in one breath are one answer, and take away one screen."""
    async with table.play("A4.1") as play:
        session, told = on_top(play), cast(list[bool | None], [])
        question = ConfirmScreen("Zeker?")
        session.show_above(question, told.append)
        await play.shows("Zeker?")
        question.action_answer(yes=True)
        question.action_answer(yes=False)
        await play.until(lambda: bool(told), "the answer did not come")
        await play.quiet()
        assert (told, play.app.screen) == ([True], session)


async def test_a_screen_below_another_goes_when_that_one_has_gone(
    table: Table,
) -> None:
    """Nothing is taken away that people look at."""
    async with table.play("A4.1") as play:
        session, told = on_top(play), cast(list[bool | None], [])
        question, page = ConfirmScreen("Zeker?"), HelpScreen("Een bladzijde")
        session.show_above(question, told.append)
        await play.shows("Zeker?")
        question.show_above(page)
        await play.shows("Een bladzijde")
        question.close(True)
        await play.quiet()
        assert (play.app.screen, told) == (page, [])
        await play.press("escape")
        await play.until(lambda: told == [True], "the answer did not come")
        assert play.app.screen is session


async def test_what_is_typed_right_behind_a_key_is_for_the_screen_that_comes(
    table: Table,
) -> None:
    """The menu gets its letters, and what was chosen gets the words after it."""
    async with table.play("A4.1") as play:
        play.strike("f10")
        play.type("wie is er\n3b\n")
        await play.shows("3 mensen")
        assert not isinstance(play.app.screen, MenuScreen)
        assert not play.session.of("idea")


async def test_leaving_twice_in_one_breath_leaves_once_and_lets_go(
    table: Table,
) -> None:
    """The list is in front, and the session opens again."""
    async with table.play("A4.1") as play:
        before = play.opened
        for key in ("ctrl+q", "ctrl+q", "enter", "enter", "enter"):
            play.strike(key)
        await play.until(
            lambda: play.app.opened not in (None, before), "it did not open again"
        )
        await play.shows("A4")
        await play.hides(AWAY)


async def test_a_list_that_was_clicked_while_it_went_takes_no_keys(
    table: Table,
) -> None:
    async with table.play("A4.1") as play:
        session = on_top(play)
        gone = play.controller.pane.list
        await play.press("ctrl+n")
        await play.shows("A5")
        assert not gone.is_attached
        session.set_focus(gone, scroll_visible=False)  # as a late click does
        play.type("een picknickbank\n")
        await play.shows("een picknickbank")
    assert table.after().of("idea")[-1].text("text") == "een picknickbank"
