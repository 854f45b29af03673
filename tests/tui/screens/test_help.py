"""Help: every screen has a page that says what can be done there."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest

from cyclus_tui.tui import screens
from cyclus_tui.tui.screens.base_screen import BaseScreen
from cyclus_tui.tui.screens.black import BlackScreen
from cyclus_tui.tui.screens.change_folder import ChangeFolderScreen
from cyclus_tui.tui.screens.choose import ChooseScreen
from cyclus_tui.tui.screens.confirm import ConfirmScreen
from cyclus_tui.tui.screens.help import HelpScreen
from cyclus_tui.tui.screens.menu import MenuScreen
from cyclus_tui.tui.screens.new_session import NewSessionScreen
from tests.tui.table import Table

SPLIT = ("dialog", "list_screen", "base_screen")
"""What the names of modules end with that hold no screen by themselves."""

OWN_PAGE = ("HelpScreen", "SessionScreen")
"""The help itself, and the one that makes its page of the step in front."""


def test_every_screen_says_what_can_be_done_there() -> None:
    modules = [
        import_module(f"{screens.__name__}.{module.name}")
        for module in iter_modules(screens.__path__)
        if not module.name.endswith(SPLIT)
    ]
    silent = [
        name
        for module in modules
        for name, screen in vars(module).items()
        if isinstance(screen, type)
        and issubclass(screen, BaseScreen)
        and screen.__module__ == module.__name__
        and not screen.HELP
    ]
    assert sorted(silent) == [*OWN_PAGE]


@pytest.mark.parametrize(
    ("screen", "says"),
    [
        (BlackScreen(), "Zwart scherm"),
        (ChangeFolderScreen(Path("/")), "Op een andere plek bewaren"),
        (ChooseScreen("Wat?", [("a", "Dit"), ("b", "Dat")]), "Een keuze"),
        (ConfirmScreen("Zeker?"), "Een vraag"),
        (MenuScreen(()), "Menu: alles op naam"),
        (NewSessionScreen(Path("/nergens")), "Nieuwe sessie"),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, BaseScreen) else "",
)
async def test_f1_opens_the_page_and_a_second_one_goes_back(
    table: Table, screen: BaseScreen[object], says: str
) -> None:
    async with table.play("A4.1") as play:
        in_front = play.app.screen
        assert isinstance(in_front, BaseScreen)
        in_front.show_above(screen)
        await play.quiet()
        await play.press("f1")
        assert isinstance(play.app.screen, HelpScreen)
        assert says in play.text
        await play.press("f1")
        assert play.app.screen is screen
