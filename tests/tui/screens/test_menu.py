"""The menu: everything by name, with a few letters or the arrows."""

from __future__ import annotations

from cyclus_tui.domain.voting.ballot_text import TypedVotes
from cyclus_tui.tui.screens.menu import MenuScreen
from tests.builders import add_ideas, cast, open_round
from tests.tui.table import Table


async def test_a_few_letters_find_what_one_is_looking_for(table: Table) -> None:
    """Words in any order, capitals or not; what does not match is gone."""
    async with table.play("A4.1") as play:
        await play.press("f10")
        assert "Volgende stap" in play.text
        play.type("overslaan")
        await play.hides("Volgende stap")
        assert "Deze fase overslaan" in play.text
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


async def test_nothing_found_does_nothing_and_keeps_what_was_typed(
    table: Table,
) -> None:
    """The menu stays, so that another word can be tried; Esc leaves all as it was."""
    async with table.play("A4.1") as play:
        play.type("half")
        await play.press("f10", "escape", "f10")
        play.type("wachtwoord\n\n")
        await play.shows("Niets gevonden. Typ een ander woord, of druk op Esc.")
        assert isinstance(play.app.screen, MenuScreen)
        assert "wachtwoord" in play.text
        await play.press("escape")
        assert "A4 Hoofd leegmaken" in play.text
        assert play.pane.entry.value == "half"
        assert not play.session.of("idea")


async def test_a_slip_of_the_finger_is_asked_about_and_runs_nothing(
    table: Table,
) -> None:
    """Only who goes to the row with the arrows gets what was perhaps meant."""
    async with table.play("A4.1") as play:
        await play.press("f10")
        play.type("stemen\n")
        await play.shows("Bedoelt u een van deze?")
        assert isinstance(play.app.screen, MenuScreen)
        await play.press("down", "enter")
        await play.shows("A8 Kiezen")


async def test_ap_is_the_break_and_takes_no_heap_away(table: Table) -> None:
    """Letters in the middle of a name find nothing: `stAPel weg`."""
    add_ideas(table.copy, "Een zijdeur", "Meer licht")
    async with table.play("A6.1") as play:
        play.type("12")
        await play.shows("0 los · 2 stapels")
        await play.press("home", "f10")
        play.type("AP\n")
        await play.shows("AP Pauze")
    assert len(table.after().of("theme")) == 2


async def test_what_takes_away_is_asked_once_and_no_changes_nothing(
    table: Table,
) -> None:
    """A key does it at once, for it is meant; a name that was found is asked."""
    add_ideas(table.copy, "Een zijdeur", "Meer licht")
    async with table.play("A4.1") as play:
        await play.press("f10")
        play.type("weggooien\n")
        await play.shows("Regel weg?")
        await play.press("escape")
        await play.shows("2 ideeën")
        await play.press("f10")
        play.type("regel weg\n")
        await play.shows("Regel weg?")
        await play.press("enter")
        await play.shows("1 idee")
    assert table.texts() == ["Een zijdeur"]


async def test_what_others_hang_on_is_asked_once_by_what_hangs_on_it(
    table: Table,
) -> None:
    """The question that says most is the only one."""
    first, second = add_ideas(table.copy, "Een zijdeur", "Meer licht")
    ballot_round = open_round(table.copy, [first, second], present=3, dots=2)
    cast(table.copy, ballot_round, TypedVotes(((second, 1),)))
    async with table.play("A4.1") as play:
        await play.press("f10")
        play.type("regel weg\n")
        await play.shows("Bij idee 2 hoort 1 stip.")
        assert "Regel weg?" not in play.text
        await play.press("enter")
        await play.shows("1 idee")
        await play.hides("Toch weghalen?")
    assert table.texts() == ["Een zijdeur"]


async def test_what_is_no_key_of_the_program_is_explained(table: Table) -> None:
    """Letters are of the window, and saving goes by itself."""
    async with table.play("A4.1") as play:
        for words, page in (("lettergrootte", "Ctrl en +"), ("saven", "bewaard")):
            await play.press("f10")
            play.type(f"{words}\n")
            await play.shows(page)
            await play.press("escape")
        assert "A4 Hoofd leegmaken" in play.text


async def test_a_click_chooses(table: Table) -> None:
    """Every action goes by mouse as well."""
    async with table.play("A4.1") as play:
        await play.press("f10")
        play.type("ga naar a10")
        await play.shows("A10 Afronden")
        await play.click("#found", offset=(6, 0))
        await play.shows("Hoe ga je weg?")
