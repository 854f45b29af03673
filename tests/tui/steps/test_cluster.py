"""Laying ideas together: a digit an idea, look-alikes joined, a name for a heap."""

from __future__ import annotations

import pytest

from cyclus_tui.domain.ideas import clustering, duplicates
from cyclus_tui.domain.ideas.records import ASIDE
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.text import clean
from tests.builders import add_ideas
from tests.tui.table import Table
from tests.tui.words import NAUGHTY

IDEAS = (
    "Post samen openmaken",
    "Brieven in gewone taal",
    "Een zijdeur",
    "Les over geld op school",
    "Op zaterdag open",
)


def heaps(session: Session) -> list[list[int]]:
    """The numbers of the ideas on each heap."""
    found = clustering.heaps(session)
    return [[idea.number("number") for idea in heap.ideas] for heap in found]


async def test_quick_digits_put_one_idea_after_another_on_its_heap(
    table: Table,
) -> None:
    """A digit that no heap has yet begins one; five keys, five ideas."""
    add_ideas(table.copy, *IDEAS)
    async with table.play("A6.1") as play:
        play.type("12112")
        await play.shows("0 los · 2 stapels")
    assert heaps(table.after()) == [[1, 3, 4], [2, 5]]


async def test_letters_set_aside_and_bring_back(table: Table) -> None:
    """`a` lays an idea apart, `l` makes it loose again."""
    add_ideas(table.copy, *IDEAS[:3])
    async with table.play("A6.1") as play:
        play.type("11a")
        await play.shows("0 los · 1 stapel")
        assert [*clustering.placements(play.session).values()].count(ASIDE) == 1
        await play.press("l")
        await play.shows("1 los · 1 stapel")
    assert heaps(table.after()) == [[1, 2]]


async def test_s_on_two_ideas_joins_them_and_u_parts_them(table: Table) -> None:
    """Joined ideas move together; each keeps its own words."""
    add_ideas(table.copy, *IDEAS[:3])
    async with table.play("A6.1") as play:
        await play.press("s", "down", "s")
        await play.shows("2 los")
        ids = [idea.id for idea in play.session.of("idea")]
        assert duplicates.members(play.session, ids[0]) == [*ids[:2]]
        await play.press("home", "1")
        await play.shows("1 los · 1 stapel")
        assert heaps(play.session) == [[1, 2]]
        await play.press("end", "u")
        await play.shows("Opgeslagen")
    after = table.after()
    assert [idea.text("text") for idea in after.of("idea")] == [*IDEAS[:3]]
    assert duplicates.members(after, ids[0]) == [ids[0]]


async def test_f4_joins_what_looks_alike_and_x_says_it_is_not(table: Table) -> None:
    """The program asks; the group decides."""
    lines = ("Post samen openmaken", "Samen de post openmaken", "Een zijdeur")
    add_ideas(table.copy, *lines)
    async with table.play("A6.1") as play:
        await play.shows("Zelfde?")
        await play.press("x")
        await play.hides("Zelfde?")
    async with table.play("A6.1") as play:
        assert "Zelfde?" not in play.text
        await play.press("ctrl+z")
        await play.shows("Zelfde?")
        await play.press("f4")
        await play.shows("2 los")
        assert "Zelfde?" not in play.text
    after = table.after()
    first = after.of("idea")[0]
    assert len(duplicates.members(after, first.id)) == 2


@pytest.mark.parametrize("key", ["f4", "x"])
async def test_without_look_alikes_f4_and_x_say_so(table: Table, key: str) -> None:
    add_ideas(table.copy, "Post samen openmaken", "Een zijdeur")
    async with table.play("A6.1") as play:
        await play.press(key)
        await play.shows("Er staan nu geen twee ideeën voor.")


async def test_a_digit_of_no_heap_is_refused(table: Table) -> None:
    """A slip of the finger begins no heap; only the next number does, or 0."""
    add_ideas(table.copy, *IDEAS[:3])
    async with table.play("A6.1") as play:
        play.type("9")
        await play.shows("Stapel 9 is er niet. Met 0 begint u een nieuwe.")
        assert "3 los · 0 stapels" in play.text
        await play.press("home")
        play.type("10")
        await play.shows("1 los · 2 stapels")
    assert heaps(table.after()) == [[1], [2]]


async def test_enter_takes_an_idea_up_and_drops_it_on_the_heap_of_another(
    table: Table,
) -> None:
    """The row of the heap need not be looked for: an idea that lies there will do."""
    add_ideas(table.copy, *IDEAS[:3])
    async with table.play("A6.1") as play:
        play.type("12")
        await play.shows("1 los · 2 stapels")
        third = play.session.of("idea")[2].id
        first = play.session.of("idea")[0].id
        play.pane.list.go(third)
        await play.press("enter")
        await play.shows("Kies een stapel met de pijlen")
        play.pane.list.go(first)
        await play.press("enter")
        await play.shows("0 los · 2 stapels")
    assert heaps(table.after()) == [[1, 3], [2]]


async def test_f8_takes_a_heap_away_and_its_ideas_are_loose_again(
    table: Table,
) -> None:
    """Only with the heap itself in front; and undo lays them back."""
    add_ideas(table.copy, *IDEAS[:2])
    async with table.play("A6.1") as play:
        play.type("11")
        await play.shows("0 los · 1 stapel")
        await play.press("f8")
        await play.shows("Zet eerst een stapel voor.")
        assert "0 los · 1 stapel" in play.text
        await play.press("home", "f8")
        await play.shows("Bij stapel ★ horen 2 ideeën.")
        await play.press("enter")
        await play.shows("2 los · 0 stapels")
        await play.press("ctrl+z")
        await play.shows("0 los · 1 stapel")
    assert heaps(table.after()) == [[1, 2]]


async def test_a_digit_behind_f8_is_about_what_lay_on_that_heap(table: Table) -> None:
    """The first of it is in front, not whatever row came in its place."""
    add_ideas(table.copy, *IDEAS[:4])
    async with table.play("A6.1") as play:
        play.type("1122")
        await play.shows("0 los · 2 stapels")
        await play.press("home", "down", "down", "down", "f8")
        await play.shows("Toch weghalen?")
        await play.press("enter")
        await play.shows("2 los · 1 stapel")
        play.type("1")
        await play.shows("1 los · 1 stapel")
    assert heaps(table.after()) == [[1, 2, 3]]


async def test_f2_goes_on_to_giving_names_largest_first(table: Table) -> None:
    """The group's own words; Enter asks the next heap."""
    add_ideas(table.copy, *IDEAS)
    async with table.play("A6.1") as play:
        play.type("12222")
        await play.shows("0 los · 2 stapels")
        await play.press("f2")
        await play.shows("A7 Naam geven")
        play.type("Samen openmaken\nOpen zijn\n")
        await play.shows("alle namen gegeven")
    named = {heap.record.text("name"): heap for heap in clustering.heaps(table.after())}
    assert len(named["Samen openmaken"].ideas) == 4
    assert len(named["Open zijn"].ideas) == 1


async def test_a_name_comes_back_letter_for_letter(table: Table) -> None:
    """Also on the screen of the vote, where heaps are options."""
    add_ideas(table.copy, *IDEAS)
    words = NAUGHTY[0], NAUGHTY[2], NAUGHTY[-1]
    async with table.play("A6.1") as play:
        play.type("12333")
        await play.shows("0 los · 3 stapels")
        await play.press("ctrl+n")
        for name in words:
            play.paste(name)
            play.type("\n")
        await play.shows("alle namen gegeven")
        for key in ("f5", "ctrl+n", "f1", "escape", "f5"):
            await play.press(key)
            assert "\x1b" not in play.text
    names = {heap.record.text("name") for heap in clustering.heaps(table.after())}
    assert names == {clean(name).strip() for name in words}
