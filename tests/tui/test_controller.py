"""What is typed is kept, what differs is told, what cannot be done is said."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from functools import partial

import pytest

from cyclus_tui.app.open_session import OpenSession
from cyclus_tui.domain.ideas import contributions
from cyclus_tui.storage.session_file import SessionFile
from cyclus_tui.tui.controller import DRAFT_AFTER, SessionController
from tests.builders import add_ideas
from tests.disks import LIMITS_FILES, no_room
from tests.tui.table import Table

ROOM_FOR_A_FEW = 4 * 4096
"""So many bytes are free before the disk is full."""


@asynccontextmanager
async def without_screen(table: Table) -> AsyncIterator[SessionController]:
    """The controller of a session that nobody sees."""
    table.lay()
    opened = await OpenSession.open(table.path, who="", program="proef")
    controller = SessionController(opened, {})
    work = asyncio.create_task(controller.work())
    try:
        yield controller
    finally:
        work.cancel()
        await opened.close()


async def test_a_half_typed_line_is_on_the_disk_within_a_second(table: Table) -> None:
    """Without leaving, without walking: a power cut costs a second."""
    assert DRAFT_AFTER < 1
    async with table.play("A4.1") as play:
        play.type("een half idee")
        await play.keeps("een half idee")
        await play.line("", "1 idee")
        await play.keeps()


async def test_a_line_and_its_half_typed_words_are_never_both_kept(
    table: Table,
) -> None:
    """What was added does not stand in the entry again tomorrow."""
    async with table.play("A4.1") as play:
        play.type("een idee\n")
        await play.shows("1 idee")
        await play.leave()
    async with table.play() as play:
        assert play.pane.entry.value == ""
    assert table.texts() == ["een idee"]


async def test_conflicts_are_counted_in_regie_alone(table: Table) -> None:
    """Two colleagues wrote the same idea better, each in another way."""
    (idea,) = add_ideas(table.copy, "een bankje")
    table.lay()
    table.path.unlink()
    twin = table.copy.twin(2)
    table.copy.write("idea", idea, text="een bank")
    twin.write("idea", idea, text="bankjes")
    table.copy.take_in(twin)
    async with table.play("A4.1") as play:
        assert "≠ 1" in play.text
        await play.press("f5")
        assert "≠" not in play.text


async def test_a_session_of_a_newer_version_can_be_read(table: Table) -> None:
    """It says so, and nothing can be written by accident."""
    add_ideas(table.copy, "een idee")
    table.lay()
    table.begin_at("A4.1")
    data = bytearray(table.path.read_bytes())
    data[60:64] = (int.from_bytes(data[60:64], "big") + 1).to_bytes(4, "big")
    table.path.write_bytes(data)
    async with table.play() as play:
        await play.shows("nieuwere versie")
        await play.press("ctrl+n", "ctrl+b")
        await play.line("nog een", "nieuwere versie")
        await play.shows("Kan hier niet opgeslagen worden (1). nog een")
        await play.press("ctrl+q")
        await play.shows("Dit is niet opgeslagen: nog een")
        await play.press("3")
        await play.until(lambda: play.app.opened is None, "the session is open")
        assert play.app.unsaved == ["nog een"]
    assert table.path.read_bytes() == data


@LIMITS_FILES
async def test_on_a_full_disk_words_stay_in_sight_and_go_in_by_themselves(
    table: Table,
) -> None:
    """Told in a sentence; nothing is shown as saved; with room it goes on."""
    async with table.play("A4.1") as play:
        await play.line("past nog", "1 idee")
        words = "te veel voor deze schijf " * 2000
        with no_room(table.path.stat().st_size + ROOM_FOR_A_FEW):
            play.paste(words)
            play.type("\n")
            await play.shows("Schrijven naar de schijf lukt")
            await play.shows("Nog niet opgeslagen (1)")
            assert "te veel voor deze schijf" in play.text
            assert play.pane.entry.value == ""
            play.type("al verder\n")
            await play.shows("Nog niet opgeslagen (2)")
            assert "al verder · te veel voor" in " ".join(play.text.split())
            assert "1 idee" in play.text
        await play.shows("Alles is weer opgeslagen.")
        assert "3 ideeën" in play.text
        assert "Nog niet opgeslagen" not in play.text
    assert table.texts() == ["past nog", words.strip(), "al verder"]


async def test_refused_words_wait_for_room_in_the_entry(table: Table) -> None:
    """Typed on meanwhile: both are there, nothing is mixed, whatever is drawn anew."""
    async with table.play("A4.1") as play:
        play.type("@7 wie is dat\nal verder")
        await play.shows("nummer 7")
        await play.shows("Niet opgeslagen: @7 wie is dat")
        await play.press("ctrl+t", "f5", "f5", "ctrl+n", "ctrl+b")
        await play.shows("Niet opgeslagen: @7 wie is dat")
        assert play.pane.entry.value == "al verder"
        await play.press("ctrl+u", "enter")
        await play.until(
            lambda: play.pane.entry.value == "@7 wie is dat",
            "the refused words did not come back",
        )
        await play.hides("Niet opgeslagen:")
    assert table.texts() == []


async def test_refused_words_that_wait_are_still_there_tomorrow(table: Table) -> None:
    async with table.play("A4.1") as play:
        play.type("@7 wie is dat\nal verder")
        await play.shows("Niet opgeslagen: @7 wie is dat")
        await play.leave()
    async with table.play() as play:
        await play.shows("Niet opgeslagen: @7 wie is dat")
        assert play.pane.entry.value == "al verder"


async def test_the_step_in_front_is_the_step_of_tomorrow(table: Table) -> None:
    """The list of sessions tells the phase too."""
    async with table.play("A1.3") as play:
        await play.press("ctrl+n")
        await play.shows("Belofte")
        await play.leave()
        await play.shows("A1")
    with closing(SessionFile.open(table.path)) as file:
        assert file.local_value("where") == "A1|A1.4"
        assert file.summary().phase.startswith("A1")


@pytest.mark.parametrize("size", [(40, 24), (80, 24), (120, 40), (80, 12)], ids=str)
async def test_the_entry_is_in_sight_in_every_step_and_window(
    table: Table, size: tuple[int, int]
) -> None:
    """In the room view down to 40 columns; what one types can be read."""
    add_ideas(table.copy, *(f"idee {number}" for number in range(1, 50)))
    table.mirrored = size[0] < 80
    async with table.play("A4.1", size) as play:
        play.type("zichtbaar")
        await play.shows("zichtbaar")
        assert "Hoofd leegmaken" in play.text.strip().split("\n")[0]


async def test_keys_that_come_while_a_step_arrives_do_no_harm(table: Table) -> None:
    """The room view, the clock and a new size, in the middle of walking."""
    async with table.play("A1.1") as play:
        for _ in range(8):
            for key in ("ctrl+n", "f5", "f7", "f9", "f5", "f9", "f7"):
                play.strike(key)
        await play.resize(120, 40)
        for _ in range(8):
            for key in ("ctrl+b", "f5", "f5"):
                play.strike(key)
        await play.settle()
        assert "A1 Welkom" in play.text
        assert not play.controller.room


async def test_out_of_a_phase_that_is_taken_back_one_walks_back(table: Table) -> None:
    """Done once more, walked into, and undone: the phase before it is in front."""
    async with table.play("A4.1") as play:
        await play.press("f10")
        await play.line("nog een keer", "Opgeslagen")
        await play.press("f10")
        await play.line("2e keer", "(2e keer)")
        await play.press("ctrl+z")
        await play.hides("(2e keer)")
        assert "A4" in play.text
        await play.line("gaat door", "1 idee")
        assert [i.text("phase") for i in play.session.of("idea")] == ["A4"]


async def test_words_refused_in_a_step_that_was_left_wait_there(table: Table) -> None:
    """They never come in the field of another step."""
    async with table.play("A4.1") as play:
        play.type("@7 wie is dat\n")
        play.strike("ctrl+n")
        await play.settle()
        assert play.pane.entry.value == ""
        await play.press("ctrl+b")
        await play.until(
            lambda: play.pane.entry.value == "@7 wie is dat",
            "the refused words are gone",
        )


async def test_a_damaged_file_says_what_to_do_and_which_line_it_is(
    table: Table,
) -> None:
    table.lay()
    add_ideas(table.copy, "een bankje in de zon")
    table.path.unlink()
    SessionFile.create(table.path, table.copy.session).close()
    with closing(sqlite3.connect(table.path)) as connection, connection:
        connection.execute(
            "UPDATE edits SET line = replace(line, 'bankje', 'bankke')"
            " WHERE line LIKE '%bankje%'"
        )
    async with table.play("A4.1") as play:
        shown = " ".join((await play.shows("cyclus rescue")).split())
        assert "u kunt alleen lezen" in shown
        assert "(nummer 1)" in shown
        await play.line("nog een idee")
        await play.shows("alleen lezen")
        assert play.session.edits.keys() == table.copy.session.edits.keys()


async def test_who_waits_for_a_turn_has_the_queue_until_it_is_done(
    table: Table,
) -> None:
    async with without_screen(table) as controller:
        done: list[str] = []

        async def note(what: str) -> str:
            done.append(what)
            return ""

        controller.do(partial(note, "before"))
        async with controller.turn():
            controller.do(partial(note, "after"))
            for _ in range(9):
                await asyncio.sleep(0)
            done.append("in turn")
        async with controller.turn():
            assert done == ["before", "in turn", "after"]


async def test_an_undo_asked_behind_two_lines_takes_back_the_second(
    table: Table,
) -> None:
    async with without_screen(table) as controller:
        for text in ("een bankje", "een fietspad"):
            lines = [contributions.TypedLine(text)]
            add = partial(
                contributions.add, lines=lines, sort="idea", phase="A4", step="A4.1"
            )
            controller.do_command(add)
        controller.do(controller.undo)
        async with controller.turn():
            texts = [idea.text("text") for idea in controller.session.of("idea")]
        assert texts == ["een bankje"]


async def test_what_a_rule_refuses_is_said_and_what_comes_behind_it_is_done(
    table: Table,
) -> None:
    async with without_screen(table) as controller:
        heard: list[tuple[str, bool]] = []

        def follow(text: str, refused: bool) -> bool:
            heard.append((text, refused))
            return True

        controller.do(controller.redo, follower=follow)
        async with controller.turn():
            assert heard == [("Er is niets om opnieuw te doen.", True)]


async def test_a_bug_in_what_was_asked_ends_the_program(table: Table) -> None:
    with pytest.raises(ZeroDivisionError):
        async with table.play("A4.1") as play:

            async def broken() -> str:
                return str(1 // 0)

            play.controller.do(broken)
            await play.until(lambda: play.app.crashed, "the program goes on")


async def test_a_busy_disk_holds_up_neither_the_room_view_nor_what_is_asked_next(
    table: Table,
) -> None:
    async with table.play("A4.1") as play:
        async with play.controller.turn():
            play.type("een idee\n")
            play.strike("f5")
            await play.until(lambda: play.controller.room, "zaal waits for the disk")
            assert not play.session.of("idea")
        await play.shows("een idee")
