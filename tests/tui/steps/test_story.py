"""The story: read aloud, mended, put down, and answered with thumbs."""

from __future__ import annotations

from functools import partial

import pytest

from cyclus_tui.domain.theory import editing, graph, story
from tests.domain.theory.told_theories import VILLAGE, laid
from tests.tui.hands import LARGE, SMALL
from tests.tui.steps.a_theory import ACTIVITIES, OUTCOME, TEMPLATE, lay
from tests.tui.table import Table

OPENING = f"Als we dit doen: {' en '.join(ACTIVITIES)}, dan veronderstellen we: "


@pytest.mark.parametrize("size", [SMALL, LARGE], ids=str)
async def test_the_room_reads_the_whole_story(
    table: Table, size: tuple[int, int]
) -> None:
    """Once, whole; the keys work there too, and no version is spoken of."""
    lay(table)
    table.mirrored = True
    async with table.play("T10.1", size) as play:
        shown = " ".join((await play.shows("Als we dit doen")).split())
        assert shown.count(f"{OPENING}{OUTCOME}.") == 1
        await play.press("enter")
        assert "versie" not in await play.shows("Duimen")


@pytest.mark.parametrize("key", ["enter", "pagedown"])
async def test_the_room_reads_a_story_of_forty_five_arrows_page_by_page(
    table: Table, key: str
) -> None:
    """Every sentence once, whole, in its order; paging puts down no version."""
    table.template = TEMPLATE
    table.copy = laid(VILLAGE)
    table.mirrored = True
    told = [one.text for one in story.sentences(table.copy.session) if one.text]
    assert len(graph.read_theory(table.copy.session).arrows) == 45
    async with table.play("T10.1") as play:
        pages = [await play.shows("1 van ")]
        count = int(pages[0].partition("1 van ")[2].split()[0])
        for page in range(2, count + 1):
            await play.press(key)
            pages.append(await play.shows(f"{page} van {count}"))
    read = " ".join(" ".join(pages).replace("▸", " ").split())
    assert [read.count(sentence) for sentence in told] == [1] * len(told)
    assert [*map(read.index, told)] == sorted(map(read.index, told))
    assert table.after().of("story_version") == ()


async def test_enter_puts_down_a_version_then_counts_thumbs(table: Table) -> None:
    """A thumb down asks what is to be different, which stays with the story."""
    lay(table)
    async with table.play("T10.1") as play:
        await play.shows("Enter legt versie 1 vast")
        play.type("\n9 1 1\nNiet aan de balie\n")
        await play.shows("1 omlaag. Gezamenlijk")
        await play.shows("Anders: Niet aan de balie")
    version = table.only("story_version")
    assert version.items("thumbs") == [9, 1, 1]
    assert table.only("story_remark").text("version") == version.id


async def test_wrong_thumbs_come_back_with_what_to_type(table: Table) -> None:
    """Nothing is counted."""
    lay(table)
    async with table.play("T10.1") as play:
        await play.press("enter")
        await play.shows("versie 1")
        play.type("negen\n")
        await play.shows("Typ drie getallen")
        assert play.pane.entry.value == "negen"
    assert not table.only("story_version").items("thumbs")


async def test_a_sentence_in_own_words_and_back(table: Table) -> None:
    """F8 gives the sentence back to the theory."""
    lay(table)
    async with table.play("T10.1") as play:
        await play.shows("Als we dit doen")
        await play.press("f2", "ctrl+u")
        play.type("Met koffie komt het goed.\n")
        await play.shows("zin van het verhaal")
        (written,) = play.session.of("story")
        assert written.text("if_then") == "Met koffie komt het goed."
        await play.press("f8")
        await play.shows("Als we dit doen")
    assert table.only("story").text("if_then") == ""


async def test_a_sentence_of_one_arrow_in_own_words_and_back(table: Table) -> None:
    """Another arrow elsewhere does not overtake it; another reason here does."""
    lay(table)
    async with table.play("T10.1", LARGE) as play:
        await play.shows("2 We doen dit: koffie schenken. Dan vertrouwen mensen")
        await play.press("down", "f2", "ctrl+u")
        play.type("Bij de koffie vindt iedereen een maatje.\n")
        await play.shows("zin van het verhaal")
        await play.shows("2 Bij de koffie vindt iedereen een maatje.")
        assert "eigen woorden" in play.text
        arrow = next(a for a in play.session.of("arrow") if a.text("told"))
        add = partial(editing.add, lines=["samen koken"], sort="activity")
        await play.opened.run(add)
        play.controller.draw()
        await play.shows("eigen woorden")
        explain = partial(editing.explain_arrow, arrow=arrow, text="je elkaar ziet")
        await play.opened.run(explain)
        play.controller.draw()
        await play.shows("theorie veranderd")
        await play.press("f8")
        await play.shows("vertrouwen mensen iemand in de buurt, omdat je elkaar ziet")
    assert not any(arrow.text("told") for arrow in table.after().of("arrow"))


async def test_who_sees_it_differently_is_in_sight_below_a_long_story(
    table: Table,
) -> None:
    """Also where more sentences stand than rows."""
    lay(table)
    table.copy.run(editing.add, lines=[f"iets {n}" for n in range(9)], sort="step")
    outcome = next(n.id for n in graph.read_theory(table.copy.session).nodes)
    for node in graph.read_theory(table.copy.session).of_sort("step")[1:]:
        table.copy.run(editing.draw_arrow, start=node.id, end=outcome)
    async with table.play("T10.1") as play:
        play.type("\n9 1 1\nNiet aan de balie\n")
        await play.shows("▸   – Anders: Niet aan de balie")


async def test_what_changed_since_the_version_stands_above(table: Table) -> None:
    """F4 puts down the next one."""
    lay(table)
    async with table.play("T10.1") as play:
        await play.press("enter")
        await play.shows("versie 1")
        await play.opened.run(
            lambda session, replica: editing.add(
                session, replica, lines=["samen koken"], sort="activity"
            )
        )
        play.controller.draw()
        await play.shows("Sindsdien veranderd: Nieuw: X3 samen koken")
        await play.press("f4")
        await play.shows("Versie 2 is vastgelegd")
        assert "Sindsdien" not in play.text


async def test_thumbs_belong_to_the_version_that_people_heard(table: Table) -> None:
    """Of a story that changed they are asked anew; nothing typed is lost."""
    lay(table)
    async with table.play("T10.1") as play:
        await play.press("enter")
        await play.shows("Versie 1 is vastgelegd. Niet gepeild.")
        await play.line("9 1 0", "Duimen: 9 omhoog, 1 opzij, 0 omlaag.")
        await play.press("f2", "ctrl+u")
        await play.line("Met koffie komt het goed.")
        await play.shows("Sindsdien veranderd: Andere zin: Met koffie komt het goed.")
        await play.line("4 4 0", "Het verhaal is veranderd na versie 1.")
        assert play.pane.entry.value == "4 4 0"
        await play.press("f4")
        await play.shows("Versie 2 is vastgelegd. Niet gepeild.")
        await play.press("enter")
        await play.shows("Duimen: 4 omhoog, 4 opzij, 0 omlaag.")
    versions = table.after().of("story_version")
    thumbs = {v.number("number"): v.items("thumbs") for v in versions}
    assert thumbs == {1: [9, 1, 0], 2: [4, 4, 0]}


async def test_without_a_theory_it_says_where_to_begin(table: Table) -> None:
    """And Enter makes nothing."""
    lay(table)
    for kind in ("arrow", "node"):
        for record in table.copy.session.of(kind):
            table.copy.delete(record.id)
    async with table.play("T10.1") as play:
        await play.shows("Er is nog geen verhaal")
        await play.press("enter")
        await play.shows("Begin bij T1 en T3")
    assert table.after().of("story_version") == ()
