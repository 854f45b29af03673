"""The mirror: counts for the facilitator, and for the room when the group wants."""

from __future__ import annotations

from functools import partial

import pytest

from cyclus_tui.domain.ideas.contributions import TypedLine
from cyclus_tui.domain.learning import asking
from tests.tui.steps import conversation
from tests.tui.table import Table

CALM = "Hoe stelden we vandaag onze vragen?"
COUNTS = "3 open, 2 gesloten"


@pytest.fixture
def talk(table: Table) -> Table:
    """Fatma asked three questions, Ali two, Sam none; one was warm."""
    conversation.lay(table)
    for number, name in {1: "Jan", 2: "Fatma", 3: "Ali", 4: "Sam"}.items():
        conversation.alias(table, number, name)
    _, fatma, ali, _ = table.copy.session.of("person")
    asked = {
        "Wat deed je toen?": fatma,
        "Heb je kinderen?": fatma,
        "Hoe was dat voor jou?": ali,
        "Wat maakt het moeilijk?": fatma,
        "Vond je het vervelend?": ali,
    }
    for text, person in asked.items():
        note = partial(asking.note_question, lines=[TypedLine(text, person.id)])
        table.copy.run(note, phase="L7", step="L7.1")
    first = table.copy.session.of("question")[0]
    table.copy.run(asking.mark_warmth, question=first.id, warmth="warm")
    return table


async def test_the_facilitator_sees_kinds_names_and_warm_questions(
    talk: Table,
) -> None:
    """The presenter, who does not ask, is not among them."""
    async with talk.play("L13.1") as play:
        assert COUNTS in play.text
        assert "60% open" in play.text
        lines = [line.split() for line in play.text.splitlines()]
        assert ["▸", "2", "Fatma", "3", "keer"] in lines
        assert ["4", "Sam", "vroeg", "nog", "niet"] in lines
        assert ["V1", "Wat", "deed", "je", "toen?", "warm"] in lines
        assert "Jan" not in play.text


async def test_advice_is_counted_once_parked_or_asked(talk: Table) -> None:
    """What is told by kind adds up to what stands on top."""
    park = partial(asking.park, line=TypedLine("Hang een poster op."))
    talk.copy.run(park, phase="L7", step="L7.1")
    async with talk.play("L13.1") as play:
        await play.shows("5 vragen · 1 advies")
        assert "2 gesloten, 1 advies" in play.text


async def test_the_room_sees_a_calm_line_until_the_group_wants_more(
    talk: Table,
) -> None:
    """Then counts of kinds, never names; once more Enter takes them away."""
    async with talk.play("L13.1") as play:
        await play.press("f5")
        await play.shows(CALM)
        for hidden in ("open,", "Fatma", "Sam", "60%", "warm"):
            assert hidden not in play.text
        await play.press("enter")
        await play.shows(COUNTS)
        for hidden in ("Fatma", "Sam", "60%"):
            assert hidden not in play.text
        await play.press("enter")
        await play.hides(COUNTS)


async def test_shown_in_regie_it_is_there_in_the_room(talk: Table) -> None:
    """And the facilitator is told that it is."""
    async with talk.play("L13.1") as play:
        await play.press("enter")
        await play.shows("De zaal ziet de telling.")
        await play.press("f5")
        await play.shows(CALM)
        assert COUNTS in play.text


async def test_words_typed_here_come_back(talk: Table) -> None:
    """Nothing is typed in the mirror."""
    async with talk.play("L13.1") as play:
        await play.line("mooi", "Hier valt niets te typen.")
        assert play.pane.entry.value == "mooi"


async def test_without_questions_it_says_so(table: Table) -> None:
    """An evening may go another way."""
    conversation.lay(table)
    async with table.play("L13.1") as play:
        assert "Er zijn nog geen vragen gesteld." in play.text
