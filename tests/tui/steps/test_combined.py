"""Evenings on the screen: side by side, joined by hand, and what they chose."""

from __future__ import annotations

from pathlib import Path

from cyclus_tui.domain.combined.standings import standings
from cyclus_tui.domain.ideas import duplicates
from cyclus_tui.domain.journal.session import Session
from tests.domain.evenings import TEMPLATE, Night, laid_together
from tests.tui.table import Table
from tests.tui.words import NAUGHTY


def joined(session: Session) -> int:
    """How many lines hold more than one thing that was said."""
    found = standings(session)
    return sum(len(line.parts) > 1 for line in found.lines)


def a_table(tmp_path: Path, *, question: str = "") -> Table:
    """Two evenings laid together, in a session file."""
    one = Night(1, "Samen koken in de buurt", "Een bankje", NAUGHTY[0], here=12)
    two = Night(2, "Samen koken in de wijk", "Op zaterdag open", here=4)
    if question:
        two = Night(2, *(("Samen koken in de wijk", "x")), question=question)
    one.choose((0, 1), (1,), (1,))
    two.choose((0,))
    table = Table(tmp_path)
    table.template = TEMPLATE
    copy = laid_together(one.session, two.session)
    table.copy = copy
    table.lay(copy)
    return table


async def test_the_evenings_stand_side_by_side(tmp_path: Path) -> None:
    """With who was there, where, and what was asked."""
    table = a_table(tmp_path)
    async with table.play("C1.1") as play:
        await play.shows("Avond van 1 · Zaal 1")
        assert "2 avonden · 16 mensen" in play.text
        assert "12 mensen · 3 ideeën" in play.text
        await play.press("down")
        await play.shows("4 mensen · 2 ideeën")


async def test_different_questions_are_asked_about(tmp_path: Path) -> None:
    """In question form; nothing is held back."""
    table = a_table(tmp_path, question="Wat doen we met het plein?")
    async with table.play("C1.1") as play:
        await play.shows("De avonden hadden niet dezelfde vraag")
        assert "Er waren 2 verschillende vragen." in play.text


async def test_an_evening_is_left_out_with_one_key_and_counts_again(
    tmp_path: Path,
) -> None:
    """It stays in sight; F8 once more or Ctrl+Z has it count again."""
    table = a_table(tmp_path)
    async with table.play("C1.1") as play:
        await play.shows("2 avonden · 16 mensen")
        await play.press("f8")
        await play.shows("1 avond · 4 mensen")
        await play.shows("telt niet mee")
        await play.press("up", "f8")
        await play.shows("enige avond")
        await play.press("down", "f8")
        await play.shows("2 avonden · 16 mensen")
        await play.hides("telt niet mee")
        await play.press("ctrl+z")
        await play.shows("1 avond · 4 mensen")


async def test_without_look_alikes_a_key_says_what_to_do(tmp_path: Path) -> None:
    """Yes and no are not offered when nothing is asked."""
    table = a_table(tmp_path)
    async with table.play("C2.1") as play:
        await play.shows("F4 ja · x nee · s zelfde")
        await play.press("x")
        await play.hides("F4 ja")
        await play.press("f4")
        await play.shows("Er staan nu geen twee ideeën voor")


async def test_look_alikes_are_joined_with_one_key_and_undone(tmp_path: Path) -> None:
    """F4 joins what is shown; Ctrl+Z takes it apart."""
    table = a_table(tmp_path)
    async with table.play("C2.1") as play:
        await play.shows("Zelfde? ")
        await play.press("f4")
        await play.shows("1 keer samen")
        await play.press("ctrl+z")
        await play.shows("0 keer samen")
    assert joined(table.after()) == 0


async def test_two_that_are_not_the_same_are_not_asked_about_again(
    tmp_path: Path,
) -> None:
    """Also after the program was closed."""
    table = a_table(tmp_path)
    async with table.play("C2.1") as play:
        await play.shows("Zelfde? ")
        await play.press("x")
        await play.hides("Zelfde? ")
    async with table.play("C2.1") as play:
        await play.shows("0 keer samen")
        assert "Zelfde? " not in play.text


async def test_any_two_are_joined_by_hand_and_come_apart(tmp_path: Path) -> None:
    """The letter s on the one and the other; u takes the one in front out."""
    table = a_table(tmp_path)
    async with table.play("C2.1") as play:
        await play.shows("0 keer samen")
        await play.press("s")
        await play.shows("Kies het idee dat hetzelfde is")
        await play.press("down", "s")
        await play.shows("1 keer samen")
        await play.press("u")
        await play.shows("0 keer samen")
    assert duplicates.group_heads(table.after()) == {}


async def test_the_list_shows_shares_beside_sums(tmp_path: Path) -> None:
    """A small evening counts as much as a big one, until F2 asks for the sum."""
    table = a_table(tmp_path)
    async with table.play("C3.1") as play:
        await play.shows("50% · 1 · 1 van 2")
        assert "38% · 3 · 1 van 2" in play.text
        assert "Avond 2: 100%, 1 van 1 stip · 4 mensen" in play.text
        await play.press("f2")
        await play.shows("3 · 38% · 1 van 2")
        lines = play.text.splitlines()
        first = next(line for line in lines if "1. " in line)
        assert "Een bankje" in first


async def test_a_line_walks_back_to_its_words_and_its_evening(tmp_path: Path) -> None:
    """Enter shows what was said; Esc goes back to the list."""
    table = a_table(tmp_path)
    one, other = standings(table.copy.session).lines[:2]
    records = {"one": table.copy.told(one.key), "other": table.copy.told(other.key)}
    table.path.unlink()
    table.copy.run(duplicates.join, **records)
    table.lay()
    async with table.play("C3.1") as play:
        await play.shows("2 van 2")
        await play.press("enter")
        await play.shows("Avond 1: Avond van 1 · Zaal 1 · 2026-11-01")
        assert "2 van 2 avonden · 16 mensen" in play.text
        assert "1 stip" in play.text
        await play.press("escape")
        await play.shows("Rechts: ")


async def test_words_are_shown_letter_for_letter(tmp_path: Path) -> None:
    """Nothing in them is markup."""
    table = a_table(tmp_path)
    async with table.play("C3.1", size=(200, 40)) as play:
        await play.shows(NAUGHTY[0].split("\n")[0][:30])


async def test_the_whole_walk_works_and_makes_its_papers(tmp_path: Path) -> None:
    """Through every step in zaal and regie, to the file for a colleague."""
    table = a_table(tmp_path)
    async with table.play("C1.1") as play:
        for shown in ("De vraag van alle avonden", "C2 ", "C3 "):
            await play.press("ctrl+n")
            await play.shows(shown)
        await play.press("f5")
        await play.shows("Dit kozen we samen.")
        await play.press("ctrl+e", "f5")
        await play.shows("Bestand voor een collega")
        await play.press("f10")
        await play.line("één blad", "Op één blad: ")
    sheet = table.path.with_suffix(".txt").read_text(encoding="utf-8")
    assert "Dit is geen besluit." in sheet


async def test_a_session_without_evenings_says_where_to_find_them(
    tmp_path: Path,
) -> None:
    """Somebody may begin one empty on the command line."""
    table = Table(tmp_path)
    table.template = TEMPLATE
    for step in ("C1.1", "C2.1", "C3.1"):
        async with table.play(step) as play:
            await play.shows("Avonden samenleggen")
            await play.press("enter", "f2", "f4", "s", "x", "u")
            assert "Er zijn nog geen avonden." in play.text
