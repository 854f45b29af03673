"""Stories on the screen: typed whole, read one by one, chosen with a reason."""

from __future__ import annotations

import pytest
from textual.events import Paste

from cyclus_tui.domain.cards import writing
from tests.stories import CHOICE, STORY, TEMPLATE, TOUCH, a_street, choose, tell
from tests.tui.table import Play, Table

LONG = "Eerst deed ik niets.\n- Toen belde hij.\n\nNu wacht ik niet meer."


@pytest.fixture
def street(table: Table) -> Table:
    """A table with three stories, the last of which is to be kept only."""
    table.template = TEMPLATE
    copy = table.copy = a_street()
    tell(copy, "bel", "Ik neem weer op", whole=LONG)
    tell(copy, "soep", "Ik kook voor de flat", whole="Elke week soep.")
    tell(copy, "stil", "Ik zeg niets meer", whole="Dat is geheim.", consent="kept")
    table.put(copy.session)
    return table


async def paste(play: Play, text: str) -> None:
    """Paste into the entry."""
    play.pane.entry.post_message(Paste(text))
    await play.quiet()


async def test_a_pasted_story_stays_one_story_letter_for_letter(street: Table) -> None:
    async with street.play("S1.1") as play:
        play.type("Ik durf weer naar buiten\n")
        await play.shows("Schrijf op het briefje: SPIL-04.")
        await paste(play, LONG)
        await play.press("enter")
        await play.shows("SPIL-04. Beter of slechter")
        play.type("1\n2\n1\n2\n")
        await play.quiet()
        assert "4 verhalen" in play.text
    *_, story = writing.cards_of(street.after(), STORY)
    assert story.text("whole") == LONG
    assert story.text("slip") == "SPIL-04"
    assert story.text("consent") == "group"
    assert story.text("read_back") == "ja"


async def test_a_code_brings_its_story_in_front_to_be_erased(street: Table) -> None:
    """PRIV-3: whoever has the slip needs to give no name."""
    async with street.play("S1.1") as play:
        play.type("spil 2\n")
        await play.until(lambda: play.pane.list.highlighted_key == "soep", "not there")
        await play.press("f10")
        play.type("voorgoed")
        await play.shows("Woorden van deze regel voorgoed wissen")
        await play.press("enter")
        await play.shows("Dit kunt u niet")
        await play.press("enter")
        await play.shows("SPIL-02 (ingetrokken)")
        assert "3 verhalen" in play.text
    assert b"Elke week soep" not in street.path.read_bytes()


async def test_a_long_answer_stays_in_sight_while_it_is_typed(street: Table) -> None:
    async with street.play("S1.1") as play:
        words = " ".join(f"woord{number}" for number in range(40))
        play.type(words)
        text = await play.shows("woord39")
        assert "woord20" in text
        await play.press("f5")
        await play.quiet()
        assert "woord20" not in play.text


async def test_the_room_hears_only_what_may_be_told(street: Table) -> None:
    """PRIV-2: who leads can read the others, and the room is told that they are not."""
    async with street.play("S2.1") as play:
        await play.shows("Toen belde hij.")
        await play.press("down", "down")
        await play.shows("Dat is geheim.")
        await play.shows("niet voorlezen")
        await play.press("f5")
        text = await play.shows("Dit verhaal lezen we niet voor.")
        assert "geheim" not in text
        assert "Ik zeg niets meer" not in text
        await play.press("up")
        text = await play.shows("Elke week soep.")
        assert "SPIL" not in text


async def test_what_touches_people_is_taken_down_per_story(street: Table) -> None:
    async with street.play("S2.1") as play:
        play.type("moed\nrust\n")
        await play.shows("moed · rust")
        await play.press("f8")
        await play.until(lambda: "rust" not in play.text, "it is there still")
        await play.press("f5")
        await play.shows("moed")
        await play.press("f5", "down")
        play.type("warm\n")
        await play.shows("warm")
        await play.press("down")
        play.type("stil\n")
        await play.shows("mag de groep niet horen")
        assert play.pane.entry.value == "stil"
    said = {
        one.text("text"): one.text("story") for one in street.after().of(TOUCH.kind)
    }
    assert said == {"moed": "bel", "warm": "soep"}


async def test_each_group_chooses_a_story_with_a_reason(street: Table) -> None:
    """MSC-3: a short reason is asked about."""
    async with street.play("S3.1") as play:
        play.type("spil02\n")
        await play.shows("SPIL-02. Waarom dit verhaal")
        play.type("Omdat het warm is\n")
        await play.shows("Dat is kort.")
        play.type("de tafel bij het raam\n")
        await play.shows("└ de tafel bij het raam: Omdat het warm is")
        await play.press("f2")
        play.type(" en omdat iedereen daar mag komen eten\n")
        await play.quiet()
        assert "Dat is kort." not in play.text
        await play.press("f5")
        text = await play.shows("de tafel bij het raam: Omdat het warm is")
        assert "Ik zeg niets meer" not in text
    (choice,) = street.after().of(CHOICE.kind)
    assert (choice.text("story"), choice.text("group")) == (
        "soep",
        "de tafel bij het raam",
    )


async def test_all_together_nobody_is_asked_who_chose(street: Table) -> None:
    async with street.play("S3.2") as play:
        play.type("Hij belde voordat het misging. Dat willen we vaker.\n")
        await play.shows("└ iedereen: Hij belde")
        await play.shows("SPIL-01. Waarom dit verhaal")
    (choice,) = street.after().of(CHOICE.kind)
    assert (choice.text("story"), choice.text("group")) == ("bel", "iedereen")


async def test_a_long_story_is_read_back_page_by_page(street: Table) -> None:
    """MSC-2: fifteen hundred words, also while stories are gathered."""
    words = " ".join(f"w{number}" for number in range(1500))
    street.copy.write(STORY.kind, "bel", whole=words)
    street.path.unlink()
    street.put(street.copy.session)
    async with street.play("S1.1") as play:
        await play.press("f4")
        await play.shows("w0 w1 w2")
        for _ in range(12):
            await play.press("pagedown")
        await play.press("pageup", "pageup")
        await play.until(lambda: "w1499" in play.text, "the end is not there")
        await play.press("escape")
        await play.shows("SPIL-02 Ik kook voor de flat")


async def test_groups_that_all_choose_the_same_are_asked_why(street: Table) -> None:
    """MSC-4."""
    choose(street.copy, "een", "bel", "groepje 1", "Hij belde op tijd")
    choose(street.copy, "twee", "bel", "groepje 2", "Daar leren we van")
    street.path.unlink()
    street.put(street.copy.session)
    async with street.play("S3.1") as play:
        await play.shows("Alle groepjes kiezen hetzelfde.")
        await play.press("down", "down", "f8")
        await play.until(lambda: "hetzelfde" not in play.text, "it is asked still")
