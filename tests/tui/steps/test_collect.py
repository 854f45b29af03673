"""Collecting: every line that is typed or pasted is kept, letter for letter."""

from __future__ import annotations

import re

import pytest

from cyclus_tui.domain.text import clean
from tests.builders import add_ideas
from tests.tui.table import Table
from tests.tui.words import NAUGHTY


async def test_forty_pasted_lines_are_forty_ideas_in_order(table: Table) -> None:
    """A list from a word processor goes in at once."""
    lines = [f"Idee nummer {number} uit de lijst" for number in range(1, 41)]
    async with table.play("A4.1") as play:
        play.paste("\n".join(f"• {line}" for line in lines))
        await play.shows("40 ideeën")
    assert table.texts() == lines
    numbers = [idea.number("number") for idea in table.after().of("idea")]
    assert numbers == [*range(1, 41)]


async def test_a_pasted_list_is_one_step_to_undo(table: Table) -> None:
    """What came in at once goes at once."""
    async with table.play("A4.1") as play:
        play.paste("een\ntwee\ndrie")
        await play.shows("3 ideeën")
        await play.press("ctrl+z")
        await play.shows("0 ideeën")
    assert table.texts() == []


@pytest.mark.parametrize("softly", ["\x0b", "\x0c", "\u2028"])
async def test_a_soft_line_break_begins_another_idea(softly: str, table: Table) -> None:
    async with table.play("A4.1") as play:
        play.paste(f"een{softly}twee")
        await play.shows("2 ideeën")
    assert table.texts() == ["een", "twee"]


async def test_a_pasted_sheet_keeps_its_cells_apart_and_says_how(table: Table) -> None:
    async with table.play("A4.1") as play:
        play.paste("Noor\tkoffie\r\nSam\tthee\r\n")
        assert "met – ertussen" in await play.shows("Opgeslagen")
    assert table.texts() == ["Noor – koffie", "Sam – thee"]


async def test_a_pasted_chat_leaves_out_who_said_it_and_tells(table: Table) -> None:
    async with table.play("A4.1") as play:
        play.paste("[12:03, 4-5-2026] Noor: koffie\n[12:04, 4-5-2026] Sam: thee")
        assert "Namen en tijden uit de chat" in await play.shows("Opgeslagen")
    assert table.texts() == ["koffie", "thee"]


async def test_forty_ideas_typed_without_a_pause_are_all_there(table: Table) -> None:
    """Keys come faster than an old disk syncs; no line is lost or doubled."""
    lines = [f"getypt idee {number}" for number in range(1, 41)]
    async with table.play("A4.1") as play:
        play.type("".join(f"{line}\n" for line in lines))
        await play.shows("40 ideeën")
    assert table.texts() == lines


async def test_typing_walking_and_undo_take_their_turns(table: Table) -> None:
    """Undo and the next step never overtake an Enter, however fast the keys come."""
    async with table.play("A4.1") as play:
        play.type("een\ntwee\ndrie\n")
        play.strike("ctrl+z")
        play.strike("ctrl+n")
        await play.shows("A5 Verder denken")
        play.type("vier\n")
        await play.shows("3 ideeën")
    assert table.texts() == ["een", "twee", "vier"]


async def test_only_a_sign_in_front_says_who_spoke(table: Table) -> None:
    """`@3 ` and `@b ` go off the words; everything else stays as it was typed."""
    table.invite()
    typed = {
        "@3 Een zijdeur": ("Een zijdeur", 3, "resident"),
        "@b Brieven in gewone taal": ("Brieven in gewone taal", 0, "resident"),
        "@@ is een apenstaart": ("@ is een apenstaart", 0, ""),
        "13:30 koffie": ("13:30 koffie", 0, ""),
        "- met een streepje": ("- met een streepje", 0, ""),
        "@huis bij elkaar": ("@huis bij elkaar", 0, ""),
    }
    async with table.play("A4.1") as play:
        play.type("".join(f"{line}\n" for line in typed))
        await play.shows("6 ideeën")
    after = table.after()
    numbers = {p.id: p.number("number") for p in after.of("person")}
    kept = [
        (idea.text("text"), numbers.get(idea.text("by"), 0), idea.text("role"))
        for idea in after.of("idea")
    ]
    assert kept == [*typed.values()]


async def test_an_unknown_number_gives_the_words_back(table: Table) -> None:
    """Nobody has number 7: nothing is kept, nothing is lost."""
    async with table.play("A4.1") as play:
        await play.line("@7 Een zijdeur", "nummer 7")
        assert "@7 Een zijdeur" in play.text
        assert play.pane.entry.value == "@7 Een zijdeur"
    assert table.texts() == []


async def test_f2_writes_an_idea_better(table: Table) -> None:
    """The words come into the entry, and Enter keeps them under the same number."""
    add_ideas(table.copy, "meer bankje", "minder regels")
    async with table.play("A4.1") as play:
        await play.press("up", "f2")
        assert play.pane.entry.value == "meer bankje"
        await play.line("s in het park", "bankjes in het park")
    assert table.texts() == ["meer bankjes in het park", "minder regels"]


async def test_f2_and_an_empty_line_leave_all_as_it_was(table: Table) -> None:
    """Who changes their mind takes the words away and presses Enter."""
    add_ideas(table.copy, "meer bankjes")
    async with table.play("A4.1") as play:
        await play.press("f2", "ctrl+u", "enter")
        await play.line("een nieuw idee", "2 ideeën")
    assert table.texts() == ["meer bankjes", "een nieuw idee"]


async def test_f4_makes_a_wish_of_a_complaint_and_keeps_both(table: Table) -> None:
    """The wish is an idea that goes back to its complaint (AV-2)."""
    async with table.play("A3.3") as play:
        await play.line("Niemand luistert", "1 klacht")
        await play.press("f4")
        await play.shows("Wens")
        await play.line("Eén vast gezicht")
        await play.hides("Wens\n")
    complaint, wish = table.after().of("idea")
    assert (complaint.text("sort"), wish.text("sort")) == ("complaint", "idea")
    assert wish.text("text") == "Eén vast gezicht"
    assert wish.text("wish_of") == complaint.id


async def test_f8_takes_a_line_out_and_undo_brings_it_back(table: Table) -> None:
    """The line in front goes; its number is not given away while it is gone."""
    add_ideas(table.copy, "blijft", "gaat weg")
    async with table.play("A4.1") as play:
        await play.press("f8")
        await play.shows("1 idee")
        assert "gaat weg" not in play.text
        await play.press("ctrl+z")
        await play.shows("2 ideeën")
    assert table.texts() == ["blijft", "gaat weg"]


async def test_f3_draws_each_stimulus_once_and_ideas_go_with_it(table: Table) -> None:
    """Ideas that come behind a card belong to its round (A5)."""
    async with table.play("A5.1") as play:
        await play.press("f3")
        await play.shows("Prikkel 1:")
        await play.line("met prikkel", "1 idee")
        await play.press("f3")
        await play.shows("Prikkel 2:")
    first, second = table.after().of("stimulus")
    assert first.text("text") != second.text("text")
    assert table.only("idea").text("stimulus") == first.id


async def test_words_come_back_letter_for_letter(table: Table) -> None:
    """Brackets, escapes, emoji and 10,000 letters are words like any others."""
    async with table.play("A4.1") as play:
        for words in NAUGHTY:
            play.paste(words)
            play.type("\n")
        await play.shows(f"{len(NAUGHTY)} ideeën")
        assert "[bold]vet[/bold] en [red]rood" in play.text
        for key in ("f5", "f1", "escape", "f10", "escape", "f5"):
            await play.press(key)
            assert "\x1b" not in play.text
    assert table.texts() == [clean(words).strip() for words in NAUGHTY]


@pytest.mark.parametrize("mirrored", [False, True])
async def test_the_break_takes_in_what_is_still_on_paper(
    table: Table, mirrored: bool
) -> None:
    """Its hint says so; the ideas come behind the others, in zaal too."""
    table.mirrored = mirrored
    add_ideas(table.copy, "Een zijdeur")
    async with table.play("AP.1") as play:
        assert "Loop eens" in play.text
        assert ("Typ nu in wat nog op papier staat." in play.text) is not mirrored
        play.type("Een bank bij de bushalte\nMeer licht\n")
        await play.shows("3 ideeën")
        await play.press("ctrl+n")
        await play.shows("Bij elkaar leggen")
    assert table.texts() == ["Een zijdeur", "Een bank bij de bushalte", "Meer licht"]
    assert [idea.number("number") for idea in table.after().of("idea")] == [1, 2, 3]


async def test_an_evening_that_began_with_another_break_opens_where_it_was(
    table: Table,
) -> None:
    """A session keeps the text of its method: the phases behind the break too."""
    break_of_then = """steps:
      - kind: read
        text:
          - "Wat valt je op aan de muur?"

  - id: A6"""
    before, _, after = table.template.partition('"Is iemand stil of verdrietig?')
    steps = re.compile(r"steps:.*?- id: A6", re.DOTALL)
    table.template = (
        before
        + '"Is iemand stil of verdrietig?'
        + steps.sub(break_of_then, after, count=1)
    )
    add_ideas(table.copy, "Een zijdeur")
    async with table.play("AP.1") as play:
        await play.shows("Wat valt je op aan de muur?")
        await play.press("ctrl+n", "ctrl+n")
        await play.shows("A7 Naam geven")
        await play.leave()
    async with table.play() as play:
        await play.shows("A7 Naam geven")
