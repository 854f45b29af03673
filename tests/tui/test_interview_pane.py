"""Questions one after another, by keys and on the drawn screen, whatever the step."""

from __future__ import annotations

from cyclus_tui.domain.method import form_answers
from cyclus_tui.domain.theory import graph
from cyclus_tui.domain.voting import recommendations
from tests.builders import an_evening
from tests.learning import LEARNING
from tests.tui.steps import a_theory
from tests.tui.steps.conftest import THEORY
from tests.tui.table import Table
from tests.walk.evening import RECOMMENDATIONS

FIRST = RECOMMENDATIONS[0]


async def test_the_next_key_replaces_a_refused_digit(table: Table) -> None:
    """`3` is refused, then `2` is 2; Ctrl+Z brings back what was replaced."""
    async with table.play("A10.1") as play:
        await play.press("down")
        await play.line("3", "Kies 1 of 2. Leeg = verder, - = weg.")
        assert play.pane.entry.value == "3"
        await play.press("2")
        assert play.pane.entry.value == "2"
        await play.press("ctrl+z")
        assert play.pane.entry.value == "3"
        await play.press("backspace")
        await play.line("2", "Belofte nog eens gezegd: nee")
    assert form_answers.answer(table.after(), "promise_confirmed") == "nee"


async def test_the_end_key_keeps_a_refused_answer_to_type_on(table: Table) -> None:
    table.lay(an_evening())
    async with table.play("A9.1") as play:
        await play.press("tab", "tab", "tab", "tab", "tab")
        await play.line("9 1", "drie getallen")
        await play.press("end")
        await play.line(" 1", "1. Minderheid")
    item = recommendations.items(table.after(), 5)[0]
    assert item.thumbs == (9, 1, 1)


async def test_a_choice_takes_no_free_words(table: Table) -> None:
    """In sight again, with one sentence; nothing is saved."""
    async with table.play("A10.1") as play:
        await play.press("down")
        await play.line("ja@1 Een buurttuin", "Kies 1 of 2.")
        assert play.pane.entry.value == "ja@1 Een buurttuin"
        await play.line("Ja", "Belofte nog eens gezegd: ja")
    assert form_answers.answer(table.after(), "promise_confirmed") == "ja"


async def test_what_was_chosen_stands_with_the_question_and_goes_with_a_dash(
    table: Table,
) -> None:
    async with table.play("A10.1") as play:
        await play.press("down")
        await play.line("1", "Belofte nog eens gezegd: ja")
        await play.press("up")
        await play.shows("Belofte nog eens gezegd (nu ja)")
        assert play.pane.entry.value == ""
        await play.line("-")
        await play.hides("Belofte nog eens gezegd: ja")
    assert form_answers.answer(table.after(), "promise_confirmed") == ""


async def test_an_enter_typed_twice_shifts_no_sentence(table: Table) -> None:
    """Typed in one breath, every sentence lands at its own question."""
    table.lay(an_evening())
    async with table.play("A9.1") as play:
        play.type(f"{FIRST.advice}\n\n{FIRST.because}\n{FIRST.notice}\n")
        await play.shows("1. Voor wie")
        await play.settle()
    record = recommendations.items(table.after(), 5)[0].record
    written = [record.text(name) for name in ("advice", "because", "notice")]
    assert written == [FIRST.advice, FIRST.because, FIRST.notice]


async def test_an_enter_that_leaves_a_sentence_open_says_so(table: Table) -> None:
    table.lay(an_evening())
    async with table.play("A9.1") as play:
        await play.line(FIRST.advice, "1. Want")
        await play.settle()
        await play.press("enter")
        await play.shows("Nog open: Want. Nu: Dan merken wij.")
        await play.line(FIRST.notice, "1. Voor wie")
    record = recommendations.items(table.after(), 5)[0].record
    assert (record.text("because"), record.text("notice")) == ("", FIRST.notice)


async def test_a_row_of_digits_describes_a_sign(table: Table) -> None:
    """As it does an activity."""
    a_theory.lay(table)
    async with table.play("T8.1") as play:
        await play.line("Ze noemen haar naam", "Tellen of vertellen")
        await play.line("21", "vertellen · vroeg")
        await play.line("Er komen er drie", "Tellen of vertellen")
        await play.line("121", "Dat zijn te veel cijfers.")
        await play.line("12")
        await play.hides("Tellen of vertellen")
        await play.settle()
    one, two = table.after().of("sign")
    assert (one.text("sort"), one.text("early")) == ("story", "ja")
    assert (two.text("sort"), two.text("early")) == ("count", "nee")


async def test_choosing_what_was_chosen_says_nothing_wrong(table: Table) -> None:
    table.template = LEARNING
    table.copy.write("assumption", "a" * 20, number=1, text="Mensen durven")
    table.lay()
    async with table.play("L10.1") as play:
        await play.line("2", "Hoe erg is het")
        await play.settle()
        await play.press("shift+tab")
        await play.line("2", "Hoe erg is het")
        await play.settle()
        assert "Dat staat er al." not in play.text
        assert "●●○" in play.text


async def test_what_is_taken_out_is_asked_about_no_more(table: Table) -> None:
    """The sentence typed behind F8 is a line of its own."""
    table.template = THEORY
    async with table.play("T3.1") as play:
        await play.line("een soepavond", "Wie doet dit?   een soepavond")
        await play.shows("1 activiteit")
        await play.press("f8")
        await play.shows("0 activiteiten")
        await play.hides("Wie doet dit?")
        await play.line("een fietsles", "Wie doet dit?   een fietsles")
        await play.shows("1 activiteit")
    (node,) = graph.read_theory(table.after()).nodes
    assert (node.text, node.record.text("who")) == ("een fietsles", "")


async def test_a_sign_that_is_undone_is_asked_about_no_more(table: Table) -> None:
    a_theory.lay(table)
    async with table.play("T8.1") as play:
        await play.line("Ze komen", "Tellen of vertellen")
        await play.shows("1 teken")
        await play.press("ctrl+z")
        await play.shows("0 tekens")
        await play.hides("Tellen of vertellen")
        await play.line("Ze bellen", "Tellen of vertellen")
    assert table.texts("sign") == ["Ze bellen"]
