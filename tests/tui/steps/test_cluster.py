"""Laying ideas together: a digit an idea, look-alikes joined, a name for a heap."""

from __future__ import annotations

import pytest

from cyclus_tui.domain.ideas import clustering, duplicates
from cyclus_tui.domain.ideas.records import ASIDE
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.text import clean
from tests.builders import add_ideas
from tests.tui.hands import LARGE, SMALL
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


async def test_f3_sets_aside_and_f8_makes_loose_again(table: Table) -> None:
    """Both stand in the menu by name too."""
    add_ideas(table.copy, *IDEAS[:3])
    async with table.play("A6.1") as play:
        play.type("11")
        await play.press("f3")
        await play.shows("0 los · 1 stapel")
        assert [*clustering.placements(play.session).values()].count(ASIDE) == 1
        await play.press("f8")
        await play.shows("1 los · 1 stapel")
        await play.press("f8")
        await play.shows("Dit idee ligt al los.")
    assert heaps(table.after()) == [[1, 2]]


@pytest.mark.parametrize("size", [SMALL, LARGE])
async def test_numbers_with_a_sign_between_them_join_ideas_and_f8_parts_them(
    table: Table, size: tuple[int, int]
) -> None:
    """Joined ideas move together; each keeps its own words."""
    add_ideas(table.copy, *IDEAS[:4])
    async with table.play("A6.1", size) as play:
        assert "5=21 = hetzelfde idee" in play.text
        await play.press("tab")
        play.type("1=2\n")
        await play.shows("3 los")
        ids = [idea.id for idea in play.session.of("idea")]
        assert duplicates.members(play.session, ids[0]) == [*ids[:2]]
        play.type("1")
        await play.shows("2 los · 1 stapel")
        assert heaps(play.session) == [[1, 2]]
        await play.press("end", "f8", "f8")
        await play.shows("ideeën weer los")
    after = table.after()
    assert [idea.text("text") for idea in after.of("idea")] == [*IDEAS[:4]]
    assert duplicates.members(after, ids[0]) == [ids[0]]


async def test_digits_before_a_sign_were_a_number_and_lie_on_no_heap(
    table: Table,
) -> None:
    """Who types `12=3` with the list in front means the ideas, not the heaps."""
    add_ideas(table.copy, *(f"Idee {number}" for number in range(1, 14)))
    async with table.play("A6.1") as play:
        play.type("1")
        await play.shows("12 los · 1 stapel")
        await play.press("down")
        first = play.pane.list.highlighted_key
        play.type("12=3")
        await play.shows("12=3")
        assert play.pane.list.highlighted_key == first
        await play.shows("12 los · 1 stapel")
        play.type("\n")
        await play.shows("11 los · 1 stapel")
        ids = [idea.id for idea in play.session.of("idea")]
        assert duplicates.members(play.session, ids[11]) == [ids[2], ids[11]]
        assert play.pane.list.highlighted_key == ids[2]
    assert heaps(table.after()) == [[1]]


async def test_a_number_goes_to_its_idea_and_the_next_digit_lays_it_down(
    table: Table,
) -> None:
    add_ideas(table.copy, *(f"Idee {number}" for number in range(1, 30)))
    async with table.play("A6.1") as play:
        await play.press("tab")
        play.type("21\n")
        await play.quiet()
        assert "▸" in next(line for line in play.text.splitlines() if "Idee 21" in line)
        play.type("1")
        await play.shows("28 los · 1 stapel")
        play.strike("tab")
        play.type("7\n1")  # as quick as hands can be
        await play.shows("27 los · 1 stapel")
    assert heaps(table.after()) == [[7, 21]]


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("99", "Idee 99 is er niet."),
        ("1=99", "Idee 99 is er niet."),
        ("2=2", "Dat is twee keer hetzelfde nummer."),
        ("watertap", "Typ hier het nummer van een idee"),
        ("1=", "Typ hier het nummer van een idee"),
    ],
)
async def test_what_is_no_number_of_an_idea_is_refused_and_stays(
    table: Table, typed: str, answer: str
) -> None:
    add_ideas(table.copy, *IDEAS[:3])
    async with table.play("A6.1") as play:
        await play.press("down")
        before = play.session, play.pane.list.highlighted_key
        await play.press("tab")
        play.type(f"{typed}\n")
        await play.shows(answer)
        assert play.pane.entry.value == typed
        assert before == (play.session, play.pane.list.highlighted_key)
        await play.press("escape")
        assert play.pane.entry.value == ""
        assert "A6 Bij elkaar leggen" in play.text


async def test_stray_letters_do_nothing(table: Table) -> None:
    """Also a whole word that somebody thinks can be typed here."""
    add_ideas(table.copy, *IDEAS)
    async with table.play("A6.1") as play:
        before = play.session
        play.type("watertap nazxulsm?!")
        await play.quiet()
        assert play.session is before
        assert play.pane.list.highlighted == 0
        play.type("1")
        await play.shows("4 los · 1 stapel")
    assert heaps(table.after()) == [[1]]


async def test_f4_joins_what_looks_alike_and_f2_says_it_is_not(table: Table) -> None:
    """The program asks; the group decides."""
    lines = ("Post samen openmaken", "Samen de post openmaken", "Een zijdeur")
    add_ideas(table.copy, *lines)
    async with table.play("A6.1") as play:
        await play.shows("Zelfde?")
        await play.press("f2")
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


@pytest.mark.parametrize("key", ["f4", "f2"])
async def test_without_look_alikes_f4_and_f2_say_so(table: Table, key: str) -> None:
    add_ideas(table.copy, "Post samen openmaken", "Een zijdeur")
    async with table.play("A6.1") as play:
        await play.press(key)
        await play.shows("Er staan nu geen twee ideeën voor.")


async def test_a_digit_of_no_heap_begins_that_heap(table: Table) -> None:
    """The group gave its heaps numbers; 0 goes on with the next."""
    add_ideas(table.copy, *IDEAS)
    async with table.play("A6.1") as play:
        play.type("770")
        await play.shows("2 los · 2 stapels")
        assert "7 ★ 2×   8 ● 1×" in play.text
        play.type("90")
        await play.shows("0 los · 4 stapels")
        assert "1 ■ 1×" in play.text
    assert heaps(table.after()) == [[5], [1, 2], [3], [4]]


async def test_a_refused_key_does_not_move_on(table: Table) -> None:
    """With fifteen heaps there is no sixteenth; on a heap no digit does anything."""
    add_ideas(table.copy, *(f"Idee {number}" for number in range(1, 19)))
    async with table.play("A6.1") as play:
        play.type("0" * 15)
        await play.shows("3 los · 15 stapels")
        await play.press("home")
        sixteenth = play.session.of("idea")[15].id
        assert play.pane.list.highlighted_key == sixteenth
        play.type("000")
        await play.shows("Er zijn al 15 stapels.")
        assert play.pane.list.highlighted_key == sixteenth
        heap = clustering.heaps(play.session)[0].record.id
        play.pane.list.go(heap)
        play.type("33")
        await play.shows("Zet eerst een idee voor.")
        assert play.pane.list.highlighted_key == heap
        assert "3 los · 15 stapels" in play.text


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
    """An idea on it only comes loose itself; and undo lays all back."""
    add_ideas(table.copy, *IDEAS[:2])
    async with table.play("A6.1") as play:
        play.type("11")
        await play.shows("0 los · 1 stapel")
        await play.press("f8")
        await play.shows("1 los · 1 stapel")
        await play.press("ctrl+z")
        await play.shows("0 los · 1 stapel")
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


async def test_names_are_given_largest_first(table: Table) -> None:
    """The group's own words; Enter asks the next heap."""
    add_ideas(table.copy, *IDEAS)
    async with table.play("A6.1") as play:
        play.type("12222")
        await play.shows("0 los · 2 stapels")
        await play.press("ctrl+n")
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
