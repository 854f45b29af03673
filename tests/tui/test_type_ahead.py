"""Keys that are typed while another step comes in front."""

from __future__ import annotations

import asyncio

from tests.tui.hands import calm
from tests.tui.table import Table


async def test_a_line_typed_right_behind_a_walk_is_for_the_next_step(
    table: Table,
) -> None:
    """No letter is lost between two steps, and none goes to the step that was left."""
    typed = [f"idee {number} van Fatma" for number in range(5)]
    async with table.play("A4.1") as play:
        for text in typed:
            await play.app.run_action("go('A4')", play.app.screen)
            for letter in f"{text}\n":
                play.type(letter)
                await asyncio.sleep(0)
        await play.quiet()
        assert [idea.text("text") for idea in play.session.of("idea")] == typed


async def test_a_walk_typed_among_words_comes_in_its_turn(table: Table) -> None:
    """Held keys keep their order, walks among them too."""
    async with table.play("A4.1") as play:
        with play.app.keys_held():
            play.type("eerst dit\n")
            play.strike("f9")
            await calm(play.app)
            assert not play.session.of("idea")
        await play.shows("Wie is er")
        assert [i.text("text") for i in play.session.of("idea")] == ["eerst dit"]


async def test_letters_do_not_overtake_the_keys_that_walk(table: Table) -> None:
    """Two steps on and back again, all in one breath."""
    async with table.play("A4.1") as play:
        for key in ("ctrl+n", "ctrl+b", "ctrl+b", "ctrl+n"):
            play.strike(key)
        play.type("voor stap vier\n")
        await play.quiet()
        (idea,) = play.session.of("idea")
        assert (idea.text("text"), idea.text("phase")) == ("voor stap vier", "A4")
