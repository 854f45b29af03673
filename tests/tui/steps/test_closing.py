"""Closing: the outcome aloud, the last questions, a word per person, the sheet."""

from __future__ import annotations

from cyclus_tui.domain.method import checkout, form_answers
from cyclus_tui.domain.text import clean
from tests.builders import an_evening
from tests.tui.table import Table
from tests.tui.words import NAUGHTY


async def test_questions_first_then_a_word_with_a_smiley_for_each(
    table: Table,
) -> None:
    """Typed without a pause, as people say goodbye."""
    async with table.play("A10.1") as play:
        play.type("Bewoner 3\n1\ngoed gedaan\nblij :)\n:(\nmoe\n")
        await play.shows("3 woorden")
    after = table.after()
    assert form_answers.answer(after, "presenters") == "Bewoner 3"
    assert form_answers.answer(after, "promise_confirmed") == "ja"
    assert [*map(checkout.word_and_smiley, checkout.leaving_words(after))] == [
        "☺ blij",
        "☹",
        "moe",
    ]


async def test_words_typed_right_behind_an_arrow_are_for_the_next_row(
    table: Table,
) -> None:
    async with table.play("A10.1") as play:
        play.type("Bewoner 3\n1\n")
        play.strike("down")
        play.type("blij :)\n")
        await play.shows("1 woord")
    assert table.texts("checkout") == ["blij"]


async def test_a_number_that_is_no_choice_is_asked_again(table: Table) -> None:
    """With the words still there, and nothing saved."""
    async with table.play("A10.1") as play:
        await play.press("down")
        await play.line("9", "Kies 1 of 2.")
        assert play.pane.entry.value == "9"
        await play.line("2", "Belofte nog eens gezegd: nee")
    assert form_answers.answer(table.after(), "promise_confirmed") == "nee"


async def test_f8_takes_the_last_word_back(table: Table) -> None:
    """A slip of the fingers."""
    async with table.play("A10.1") as play:
        await play.press("end")
        play.pane.list.go("words")
        play.type("blij\nmoe\n")
        await play.shows("2 woorden")
        await play.press("f8")
        await play.shows("1 woord")
    assert table.texts("checkout") == ["blij"]


async def test_the_outcome_is_read_in_its_order(table: Table) -> None:
    """The chosen ideas stand there until there are sentences."""
    table.lay(an_evening())
    async with table.play("A10.1") as play:
        lines = [line.strip() for line in play.text.split("\n")]
        assert "1. Koffie-inloop met iemand die zelf schulden had" in lines
        assert "2. Post samen openmaken" in lines


async def test_f4_writes_the_sheet_beside_the_session(table: Table) -> None:
    """To print before people put their coats on."""
    table.lay(an_evening())
    async with table.play("A10.1") as play:
        await play.press("f4")
        await play.shows("Op één blad")
    for kind in (".txt", ".html"):
        sheet = table.path.with_suffix(kind).read_text(encoding="utf-8")
        assert "Geldzorgen in Zonneveld" in sheet


async def test_words_of_goodbye_come_back_letter_for_letter(table: Table) -> None:
    """Smileys go to their place, everything else stays."""
    async with table.play("A10.1") as play:
        await play.press("down", "down", "down")
        for words in NAUGHTY:
            play.paste(words)
            play.type("\n")
        await play.shows(f"{len(NAUGHTY)} woorden")
        for key in ("f5", "f1", "escape", "f5"):
            await play.press(key)
            assert "\x1b" not in play.text
    assert table.texts("checkout") == [clean(words).strip() for words in NAUGHTY]


async def test_one_word_of_goodbye_is_erased_and_the_others_stay(table: Table) -> None:
    """Who asks for it points at the own word; the smiley stays with its mark."""
    async with table.play("A10.1") as play:
        await play.press("end")
        play.pane.list.go("words")
        play.type("blij\nik ben Henk :(\n")
        await play.shows("2 woorden")
        await play.press("f10")
        play.type("voorgoed wissen\n")
        shown = await play.shows("Welke woorden wilt u voorgoed wissen?")
        assert "1 woord bij het afscheid: blij" in shown
        await play.press("2")
        await play.shows("De woorden van deze regel voorgoed wissen?")
        await play.press("enter")
        await play.shows("De woorden zijn gewist.")
    assert table.texts("checkout") == ["blij", ""]
    assert b"ik ben Henk" not in table.path.read_bytes()
