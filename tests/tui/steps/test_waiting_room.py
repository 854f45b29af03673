"""The waiting room: one advice after another, kept or dropped by the presenter."""

from __future__ import annotations

from functools import partial

import pytest

from cyclus_tui.domain.ideas.contributions import TypedLine
from cyclus_tui.domain.learning import asking
from tests.tui.steps import conversation
from tests.tui.table import Table

ADVICES = ("Bel de huurbaas", "Vraag een maatje", "Schrijf een brief")


@pytest.fixture
def talk(table: Table) -> Table:
    """Three advices of number 2 wait."""
    conversation.lay(table)
    conversation.alias(table, 2, "Fatma")
    fatma = table.copy.session.of("person")[1]
    for text in ADVICES:
        line = TypedLine(text, fatma.id, "asker")
        park = partial(asking.park, line=line)
        table.copy.run(park, phase="L7", step="L7.1")
    return table


def answers(table: Table) -> list[str]:
    """What was said of each advice, as it is in the file."""
    return table.texts("parked", "kept")


async def test_quick_answers_each_belong_to_the_next_advice(talk: Table) -> None:
    """Faster than the disk; kept advice is an option."""
    async with talk.play("L11.1") as play:
        assert "nog 3 · 0 gehouden" in play.text
        play.type("h\nweg\nhouden\n")
        await play.shows("2 gehouden")
        assert "Fatma · ✓ houden" in play.text
    assert answers(talk) == ["ja", "nee", "ja"]
    assert talk.texts() == [ADVICES[0], ADVICES[2]]


async def test_letters_in_the_list_do_the_same_and_undo_takes_it_back(
    talk: Table,
) -> None:
    """Each letter acts on the advice in front."""
    async with talk.play("L11.1") as play:
        await play.press("tab")
        play.type("wh")
        await play.shows("nog 1 · 1 gehouden")
        await play.press("ctrl+z")
        await play.shows("nog 2 · 0 gehouden")
    assert answers(talk) == ["nee", "", ""]
    assert talk.texts() == []


async def test_on_coming_back_the_first_that_waits_is_in_front(talk: Table) -> None:
    """An empty line skips one; the presenter may also think again."""
    async with talk.play("L11.1") as play:
        await play.line("h", "nog 2")
    async with talk.play("L11.1") as play:
        await play.shows("▸   W2")
        await play.line("", "▸   W3")
        await play.line("", "▸   W2")
        await play.press("up")
        await play.line("w", "nog 2 · 0 gehouden")
    assert answers(talk) == ["nee", "", ""]


async def test_other_words_come_back(talk: Table) -> None:
    """Nothing is decided by a slip."""
    async with talk.play("L11.1") as play:
        await play.line("misschien", "Typ h voor houden, of w voor weg.")
        assert play.pane.entry.value == "misschien"
    assert answers(talk) == ["", "", ""]


async def test_the_room_sees_advice_without_who_gave_it(talk: Table) -> None:
    """Nobody loses face."""
    async with talk.play("L11.1") as play:
        assert "Fatma" in play.text
        await play.press("f5")
        await play.hides("Fatma")
        assert "Houden of weg?" in play.text
        assert ADVICES[0] in play.text


async def test_an_empty_waiting_room_says_so(table: Table) -> None:
    """And Enter goes on."""
    conversation.lay(table)
    async with table.play("L11.1") as play:
        assert "Er wacht niets in de wachtkamer." in play.text
        await play.press("enter")
        await play.shows("L13 Leren")
