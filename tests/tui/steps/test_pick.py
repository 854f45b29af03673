"""Picking: candidates, hands, one choice, and why."""

from __future__ import annotations

import pytest

from tests.builders import add_ideas
from tests.tui.steps import conversation
from tests.tui.table import Table


@pytest.fixture
def talk(table: Table) -> Table:
    """Four people, and nothing said yet."""
    conversation.lay(table)
    conversation.alias(table, 1, "Jan")
    return table


async def test_a_whole_choice_typed_in_one_go(talk: Table) -> None:
    """Faster than the disk: lines, hands, a number, and why."""
    async with talk.play("L3.1") as play:
        play.type("De brief\n@1 De buurman\n1=2\n2=3\n2\nieder kent dit\n")
        await play.shows("2 ✓ De buurman → ieder kent dit")
        assert "Jan · 3 handen" in play.text
        assert "2 casussen · gekozen: 2" in play.text
    first, second = talk.after().of("idea")
    assert (first.number("hands"), "chosen" in first.fields) == (2, False)
    assert (second.text("chosen"), second.text("why")) == ("ja", "ieder kent dit")
    async with talk.play("L3.1") as play:
        assert "2 ✓ De buurman → ieder kent dit" in play.text


async def test_another_choice_replaces_the_first_and_undo_gives_it_back(
    talk: Table,
) -> None:
    """The others stay in the list for another time."""
    add_ideas(talk.copy, "De brief", "De buurman", sort="case")
    async with talk.play("L3.1") as play:
        await play.line("1", "Waarom deze?")
        await play.line("", "✓ De brief")
        await play.press("tab", "end", "enter")
        await play.shows("✓ De buurman")
        assert "✓ De brief" not in play.text
        await play.press("ctrl+z")
        await play.shows("✓ De brief")
        assert "Waarom deze?" not in play.text
        assert "✓ De buurman" not in play.text
    assert [i.text("chosen") for i in talk.after().of("idea")] == ["ja", ""]


async def test_a_number_that_is_not_there_comes_back(talk: Table) -> None:
    """Nothing is chosen, and nobody asks why."""
    add_ideas(talk.copy, "De brief", sort="case")
    async with talk.play("L3.1") as play:
        await play.line("9", "Nummer 9 staat niet in de lijst.")
        await play.hides("Waarom deze?")
        assert play.pane.entry.value == "9"
        await play.press("ctrl+u")
        await play.line("De buurman", "2 casussen")
    assert talk.texts() == ["De brief", "De buurman"]


async def test_a_candidate_is_worded_better_or_taken_out(talk: Table) -> None:
    """F2 and F8, as with any line."""
    add_ideas(talk.copy, "De brief", "De burman", sort="case")
    async with talk.play("L3.1") as play:
        await play.press("down", "f2", "ctrl+u")
        await play.line("De buurman", "2 De buurman")
        await play.press("up", "f8")
        await play.shows("1 casus")
    assert talk.texts() == ["De buurman"]


async def test_the_room_sees_no_names_and_no_hands_while_they_are_counted(
    talk: Table,
) -> None:
    """Who brought it is for the facilitator."""
    async with talk.play("L3.1") as play:
        await play.line("@1 De buurman", "Jan")
        await play.line("1=3", "3 handen")
        await play.press("f5")
        await play.hides("Jan")
        assert "3 handen" not in play.text
        await play.line("1", "Waarom deze?")
        await play.shows("3 handen")


async def test_hands_without_a_number_are_no_case(talk: Table) -> None:
    """`1=vijf` comes back; the one that is picked stands in front."""
    add_ideas(talk.copy, "De brief", "De buurman", sort="case")
    async with talk.play("L3.1") as play:
        await play.line("1=vijf", "Typ een getal")
        await play.press("ctrl+u")
        await play.line("1", "Waarom deze?")
        await play.shows("▸   1 ✓ De brief")
