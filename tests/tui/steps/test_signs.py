"""Signs: typed at the step in front, described by digits, found back in the file."""

from __future__ import annotations

from tests.tui.steps.a_theory import OUTCOME, STEP, lay
from tests.tui.table import Table


async def test_a_sign_and_what_it_is_for_typed_in_one_go(table: Table) -> None:
    """Also when the next line is typed before the first is on the disk."""
    lay(table)
    async with table.play("T8.1") as play:
        await play.shows("nog geen teken")
        play.type("Ze noemen haar naam\n2\n1\nEr komen er drie\n1\n\n")
        await play.shows("2 tekens")
        text = await play.shows("vertellen · vroeg")
        assert f"S1 {STEP}" in text
        assert "Er komen er drie" in text
        assert f"Z {OUTCOME}" in text
    one, two = table.after().of("sign")
    assert (one.text("text"), one.text("sort"), one.text("early")) == (
        "Ze noemen haar naam",
        "story",
        "ja",
    )
    assert (two.text("sort"), "early" in two.fields) == ("count", False)


async def test_the_arrows_choose_for_what_the_sign_is(table: Table) -> None:
    """What was half-typed stays with its step."""
    lay(table)
    async with table.play("T8.1") as play:
        play.type("half")
        await play.press("down")
        play.type("Minder brieven\n")
        await play.shows("1 teken")
        await play.press("up", "up")
        assert play.pane.entry.value == "half"
    session = table.after()
    node = session.record(table.only("sign").text("node"))
    assert node is not None
    assert node.text("text") == OUTCOME


async def test_a_wrong_digit_is_told_and_asked_again(table: Table) -> None:
    """Nothing is written for it, and the words come back."""
    lay(table)
    async with table.play("T8.1") as play:
        play.type("Ze komen\n7\n")
        await play.shows("Kies 1 of 2.")
        assert play.pane.entry.value == "7"
    assert "sort" not in table.only("sign").fields


async def test_a_sign_is_reworded_taken_out_and_brought_back(table: Table) -> None:
    """By F2, F8 and Ctrl+Z."""
    lay(table)
    async with table.play("T8.1") as play:
        play.type("Ze komen\n\n\n")
        await play.shows("1 teken")
        await play.press("down", "f2")
        assert play.pane.entry.value == "Ze komen"
        play.type(" vaker\n")
        await play.shows("Ze komen vaker")
        await play.press("f8")
        await play.shows("0 tekens")
        await play.press("ctrl+z")
        await play.shows("1 teken")
    assert table.texts("sign") == ["Ze komen vaker"]


async def test_where_a_sign_is_taken_out_the_next_one_is_typed(table: Table) -> None:
    """Not at the step below it."""
    lay(table)
    async with table.play("T8.1") as play:
        play.type("Ze komen\n\n\n")
        await play.shows("1 teken")
        await play.press("down", "f8")
        await play.shows("0 tekens")
        play.type("Ze blijven zitten\n")
        await play.shows("1 teken")
    node = table.after().record(table.only("sign").text("node"))
    assert node is not None
    assert node.text("text") == STEP


async def test_no_hint_stands_in_the_room(table: Table) -> None:
    """The steps and their signs do."""
    lay(table)
    table.mirrored = True
    async with table.play("T8.1") as play:
        play.type("Ze komen\n\n\n")
        text = await play.shows("└─ Ze komen")
        assert "drie maanden?" not in text
