"""Weighing: one assumption in front, a digit for each question."""

from __future__ import annotations

import re

import pytest

from cyclus_tui.domain.ideas.contributions import TypedLine
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.learning import asking, assumptions, risks
from tests.learning import LEARNING
from tests.tui.hands import LARGE
from tests.tui.table import Play, Table
from tests.tui.words import NAUGHTY

TEXTS = (
    "Mensen durven bij De Spil binnen te lopen.",
    "Schaamte wordt kleiner als je iemand ziet die het ook had.",
    "Vrijwilligers hebben tijd.",
)


@pytest.fixture
def unweighed(table: Table) -> Table:
    """A session with three assumptions that nobody weighed yet."""
    table.template = LEARNING
    for text in TEXTS:
        table.copy.run(
            asking.note_assumption, line=TypedLine(text), phase="L8", step="L8.1"
        )
    table.lay()
    return table


def found(table: Table, number: int) -> Record:
    """An assumption in the file, by its number."""
    every = assumptions.all_assumptions(table.after())
    return next(record for record in every if record.number("number") == number)


async def test_a_digit_and_enter_for_each_question(unweighed: Table) -> None:
    """Typed without a pause; then the next assumption comes in front."""
    async with unweighed.play("L10.1") as play:
        await play.shows("A1. Hoe zeker zijn we?")
        assert "3  We weten het: we vroegen het na." in play.text
        play.type("1\n3\n1\nTien mensen vragen\n")
        await play.shows("A2. Hoe zeker zijn we?")
        await play.shows("1 van 3 gewogen")
        assert "Belangrijk en onzeker: A1" in play.text
        assert "Eerst uitzoeken: A1. Mensen durven" in play.text
        assert "●○○ belang 3" in play.text
    record = found(unweighed, 1)
    assert (record.number("certainty", -1), record.number("importance")) == (1, 3)
    assert record.text("agree") == "yes"
    assert record.text("test_idea") == "Tien mensen vragen"


async def test_what_trying_out_showed_is_on_the_row(unweighed: Table) -> None:
    """It is no longer the one to find out first, nor asked about once more."""
    for record in unweighed.copy.session.of("assumption"):
        unweighed.copy.write("assumption", record.id, certainty=1, importance=3)
    first = found(unweighed, 1)
    unweighed.copy.write("assumption", first.id, verdict="partly")
    unweighed.path.unlink()
    unweighed.put(unweighed.copy.session)
    async with unweighed.play("L10.1", LARGE) as play:
        await play.shows("Eerst uitzoeken: A2.")
        row = next(line for line in play.text.splitlines() if "A1 Mensen" in line)
        assert row.rstrip().endswith("●○○ belang 3 klopt deels")


async def test_a_row_of_digits_at_once(unweighed: Table) -> None:
    """`1 3 2` is one edit; where people differ both sides are asked."""
    async with unweighed.play("L10.1", LARGE) as play:
        await play.line("1 3 2", "A1. Beide kanten")
        assert "≠" in play.text
        await play.shows("Staan beide kanten erbij?")
        await play.line("Sommigen wel, anderen niet", "A1. Hoe komen we erachter?")
        await play.hides("Staan beide kanten erbij?")
        await play.press("enter")
        await play.shows("A2. Hoe zeker zijn we?")
        await play.press("ctrl+z", "ctrl+z")
        await play.shows("0 van 3 gewogen")
        await play.press("ctrl+y")
        await play.shows("1 van 3 gewogen")
    assert found(unweighed, 1).text("agree") == "divided"


async def test_the_order_stays_while_one_is_being_weighed(unweighed: Table) -> None:
    """Nothing moves under anybody's hands until it is done."""
    async with unweighed.play("L10.1") as play:
        await play.press("down", "down")
        await play.shows("A3. Hoe zeker zijn we?")
        await play.line("0 3 1", "A3. Hoe komen we erachter?")
        await play.settle()
        assert codes(play) == ["A1", "A2", "A3"]
        await play.press("enter")
        await play.shows("A1. Hoe zeker zijn we?")
        assert codes(play) == ["A3", "A1", "A2"]


def codes(play: Play) -> list[str]:
    """The codes in the list, from top to bottom."""
    return re.findall(r"^[ ▸]  (A\d)", play.text, flags=re.MULTILINE)


async def test_what_is_no_digit_comes_back(unweighed: Table) -> None:
    """With a sentence that says what to type; nothing is saved."""
    async with unweighed.play("L10.1") as play:
        await play.line("misschien", "Kies 0, 1, 2 of 3. Leeg = verder.")
        assert play.pane.entry.value == "misschien"
        await play.line("9")
        await play.settle()
        assert play.pane.entry.value == "9"
    assert not risks.is_weighed(found(unweighed, 1))


async def test_from_whom_it_is_known_stands_side_by_side(unweighed: Table) -> None:
    """Letters typed together; each source is asked for its words."""
    async with unweighed.play("T6.1") as play:
        await play.line("2 3 1", "A1. Van wie weten we het?")
        await play.shows("Hoe weten we dat?")
        await play.line("x", "b, v, p, c, o")
        await play.line("bc", "(bewoners)")
        await play.line("Nel zegt het zelf", "(cijfers)")
        await play.line("12 van 20", "A1. Hoe komen we erachter?")
        await play.shows("bewoners: Nel zegt het zelf · cijfers: 12 van 20")
        await play.hides("Hoe weten we dat?")
        assert "●●○ belang 3 bc" in play.text
    found_there = assumptions.sources(unweighed.after(), found(unweighed, 1))
    whats = {sort: record.text("what") for sort, record in found_there.items()}
    assert whats == {"residents": "Nel zegt het zelf", "figures": "12 van 20"}


async def test_without_the_rule_nobody_is_asked_for_sources(unweighed: Table) -> None:
    """Nor is there a hint about them."""
    async with unweighed.play("L10.1") as play:
        await play.line("3 3 1", "A1. Hoe komen we erachter?")
        await play.settle()
        assert "Hoe weten we dat?" not in play.text


async def test_an_empty_enter_skips_on(unweighed: Table) -> None:
    """What is skipped stays open, and comes by once."""
    async with unweighed.play("L10.1") as play:
        await play.press("enter", "enter", "enter", "enter")
        await play.shows("A2. Hoe zeker zijn we?")
        assert "0 van 3 gewogen" in play.text


async def test_f4_adds_assumptions_until_an_empty_line(unweighed: Table) -> None:
    """Half-typed words stay with their question."""
    async with unweighed.play("L10.1") as play:
        play.type("2")
        await play.press("f4")
        await play.shows("Nieuwe aanname")
        assert play.pane.entry.value == ""
        play.type("Er is een zijdeur.\nBuren helpen mee.\n")
        await play.shows("A5")
        await play.press("enter")
        await play.shows("A1. Hoe zeker zijn we?")
        assert play.pane.entry.value == "2"
    assert unweighed.texts("assumption")[-2:] == [
        "Er is een zijdeur.",
        "Buren helpen mee.",
    ]


async def test_without_assumptions_one_types_them(table: Table) -> None:
    """Words come back letter for letter."""
    table.template = LEARNING
    table.lay()
    async with table.play("L10.1") as play:
        await play.shows("Er is nog geen aanname")
        for words in NAUGHTY[:6]:
            play.paste(words)
            await play.press("enter")
        await play.settle()
        await play.press("enter")
        await play.shows("A1. Hoe zeker zijn we?")
        assert "\x1b" not in play.text
    assert len(table.texts("assumption")) == 6


async def test_f2_rewords_and_f8_takes_away(unweighed: Table) -> None:
    """Ctrl+Z brings it back; Esc leaves off."""
    async with unweighed.play("L10.1") as play:
        await play.press("f2")
        await play.shows("Wijzig A1")
        await play.press("ctrl+u")
        await play.line("Mensen lopen binnen.", "A1. Hoe zeker zijn we?")
        await play.press("f2", "escape")
        await play.shows("A1. Hoe zeker zijn we?")
        await play.press("f8")
        await play.hides("Mensen lopen binnen.")
        await play.press("ctrl+z")
        await play.shows("Mensen lopen binnen.")
    assert found(unweighed, 1).text("text") == "Mensen lopen binnen."


async def test_the_room_sees_the_question_and_the_scale_but_no_hints(
    unweighed: Table,
) -> None:
    """With the same keys."""
    async with unweighed.play("L10.1", LARGE) as play:
        await play.press("f5")
        await play.shows("Hoe zeker zijn we?")
        assert "– We hopen het." in play.text
        assert "Mensen durven bij De Spil binnen te lopen." in play.text
        assert "A1." not in play.text
        await play.line("0 3 2", "Beide kanten")
        await play.settle()
        assert "?  " not in play.text
        assert "uitproberen" not in play.text
        await play.line("wel en niet", "Hoe komen we erachter?")
    assert found(unweighed, 1).text("sides") == "wel en niet"


async def test_tab_goes_to_another_question_and_back(unweighed: Table) -> None:
    """What was chosen shows with its question."""
    async with unweighed.play("L10.1") as play:
        await play.line("2", "Hoe erg is het")
        await play.press("shift+tab")
        await play.shows("Hoe zeker zijn we? (nu 2)")
        await play.line("1", "Hoe erg is het")
    assert found(unweighed, 1).number("certainty") == 1


async def test_what_is_undone_is_asked_again(unweighed: Table) -> None:
    """A slip, Ctrl+Z, the right digit: it lands where it belongs."""
    async with unweighed.play("L10.1") as play:
        await play.line("1", "A1. Hoe erg is het als het niet klopt?")
        await play.shows("●○○")
        await play.press("ctrl+z")
        await play.shows("A1. Hoe zeker zijn we?")
        await play.line("2", "A1. Hoe erg is het als het niet klopt?")
    record = found(unweighed, 1)
    assert record.number("certainty") == 2
    assert "importance" not in record.fields


async def test_words_and_f4_are_a_new_assumption(unweighed: Table) -> None:
    """The key that people know from asking; the question of now stays."""
    async with unweighed.play("L10.1") as play:
        play.type("Het tempo is te hoog")
        await play.press("f4")
        await play.shows("A4 Het tempo is te hoog")
        await play.shows("A1. Hoe zeker zijn we?")
    assert found(unweighed, 4).text("text") == "Het tempo is te hoog"
