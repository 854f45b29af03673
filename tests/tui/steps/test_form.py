"""A form: one question at a time, an answer is never lost or put with another one."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Final

from cyclus_tui.domain.ideas import contributions, picking
from cyclus_tui.domain.ideas.contributions import TypedLine
from cyclus_tui.domain.method import form_answers
from cyclus_tui.domain.method.form_answers import FormField
from cyclus_tui.domain.steps import form
from cyclus_tui.domain.text import clean
from tests.tui.table import Table
from tests.tui.words import NAUGHTY
from tests.walk.evening import PREPARATION

ACTIELEREN: Final = (
    Path(__file__).parents[3] / "templates" / "actieleren.yaml"
).read_text(encoding="utf-8")

PREPARED: Final = "Een man maakt zijn post niet open en ik stapel hem op."
STAIRS: Final = "Op de trap bij nummer 12 is het elke avond herrie."


def fill_in(table: Table, name: str, text: str) -> None:
    """Answer a question of a form."""
    field = FormField(name, name)
    table.copy.run(partial(form_answers.fill_in, field=field, text=text))


def bring_cases(table: Table) -> None:
    """An evening of actieleren: a story was prepared, two cases are told."""
    table.template = ACTIELEREN
    fill_in(table, "situation", PREPARED)
    cases = [TypedLine("Post die dicht blijft."), TypedLine(STAIRS)]
    add = partial(contributions.add, lines=cases, sort="case")
    table.copy.run(add, phase="L3", step="L3.1")


def answers(table: Table) -> dict[str, str]:
    """All answers in the file, by field."""
    rules = table.method.phase("A0").steps[0].rules
    assert isinstance(rules, form.Rules)
    session = table.after()
    found = {field.id: form_answers.answer(session, field.id) for field in rules.fields}
    return {name: text for name, text in found.items() if text}


async def test_enter_answers_and_asks_the_next_question(table: Table) -> None:
    """Also when the next answer is typed before the first one is on the disk."""
    async with table.play("A0.1") as play:
        play.type(f"{PREPARATION.question}\n{PREPARATION.target_group}\nNoor\n")
        await play.shows("7 open")
    assert answers(table) == {
        "central_question": PREPARATION.question,
        "target_group": PREPARATION.target_group,
        "advice_catchers": "Noor",
    }


async def test_a_digit_chooses_where_there_is_a_choice(table: Table) -> None:
    """Elsewhere a digit is an answer."""
    async with table.play("A0.1") as play:
        await play.press("down", "down", "down")
        play.type("2\n2\n")
        await play.shows("8 open")
    assert answers(table) == {"recipient": "2", "promise_kind": "meedenken"}


async def test_the_arrows_go_to_another_question_and_keep_half_an_answer(
    table: Table,
) -> None:
    """What was half-typed stands there again, at its own question."""
    async with table.play("A0.1") as play:
        play.type("Wat helpt")
        await play.press("down")
        play.type("bewoners")
        await play.press("up")
        assert play.pane.entry.value == "Wat helpt"
        await play.press("down")
        assert play.pane.entry.value == "bewoners"
    assert answers(table) == {}


async def test_an_arrow_that_leads_nowhere_leaves_half_an_answer(table: Table) -> None:
    """The first question has none above it."""
    async with table.play("A0.1") as play:
        play.type("Wat helpt")
        await play.press("up")
        assert play.pane.entry.value == "Wat helpt"


async def test_an_answer_that_is_there_is_changed_in_its_place(table: Table) -> None:
    """Going back shows what was answered, ready to be made better."""
    async with table.play("A0.1") as play:
        await play.line("Wat helpt?", "9 open")
        await play.press("up")
        assert play.pane.entry.value == "Wat helpt?"
        await play.press("backspace")
        await play.line(" nu?", "Wat helpt nu?")
    assert answers(table) == {"central_question": "Wat helpt nu?"}


async def test_in_the_room_an_answer_is_hidden_and_enter_leaves_it(
    table: Table,
) -> None:
    """Walking through the form in the room view changes nothing."""
    async with table.play("A0.1") as play:
        await play.line("Wat helpt?", "9 open")
        await play.press("f5")
        assert "Wat helpt?" not in play.text
        await play.press("up", "enter")
    assert answers(table) == {"central_question": "Wat helpt?"}


async def test_answers_come_back_letter_for_letter(table: Table) -> None:
    """And where the method quotes them, they are only words there too."""
    async with table.play("A0.1") as play:
        for words in (*NAUGHTY[:4], "meedenken", *NAUGHTY[4:]):
            play.paste(words)
            play.type("\n")
        await play.shows("alles ingevuld")
        for key in ("f1", "escape", "f5", "ctrl+n", "f1", "escape", "f5"):
            await play.press(key)
            assert "\x1b" not in play.text
    given = answers(table)
    assert given.pop("promise_kind") == "meedenken"
    assert [*given.values()] == [clean(words).strip() for words in NAUGHTY]


async def test_ctrl_z_on_an_answer_that_stands_there_undoes_the_last_change(
    table: Table,
) -> None:
    """What is filled in already is not half-typed: one key is enough."""
    async with table.play("A0.1") as play:
        await play.line("Wat helpt?", "9 open")
        await play.press("up")
        assert play.pane.entry.value == "Wat helpt?"
        await play.press("ctrl+z")
        await play.shows("10 open")


async def test_one_answer_is_erased_from_the_row_in_front_and_given_anew(
    table: Table,
) -> None:
    """Whoever brings in a story may take it back; another can be told."""
    async with table.play("A0.1") as play:
        play.type("Henk van de bakker\nbewoners\n")
        await play.shows("8 open")
        await play.press("up", "up")
        await play.press("f10")
        play.type("voorgoed wissen\n")
        await play.shows("De woorden van deze regel voorgoed wissen?")
        await play.press("enter")
        await play.shows("De woorden zijn gewist.")
        assert b"Henk" not in table.path.read_bytes()
        await play.line("Wat helpt?", "8 open")
    assert [*answers(table).values()] == ["Wat helpt?", "bewoners"]


async def test_the_story_starts_as_the_case_that_was_picked(table: Table) -> None:
    """Not as the one that was prepared; that stays where it was told (L3, L4)."""
    bring_cases(table)
    table.copy.run(partial(picking.pick_candidate, sort="case", code="2"))
    async with table.play("L4.1") as play:
        await play.shows(f"Casus: {STAIRS}")
        assert play.pane.entry.value == STAIRS
        assert PREPARED not in play.text
        await play.line("", "nog 2 open")
        await play.press("f5")
        await play.shows(f"Casus: {STAIRS}")
    after = table.after()
    assert form_answers.answer(after, "told") == STAIRS
    assert form_answers.answer(after, "situation") == PREPARED


async def test_where_nobody_picked_the_story_is_the_one_that_was_prepared(
    table: Table,
) -> None:
    """It can be read and changed; what is changed stays."""
    bring_cases(table)
    async with table.play("L4.1") as play:
        assert play.pane.entry.value == PREPARED
        assert "Casus:" not in play.text
        await play.line(" Hij lacht.", "nog 2 open")
    after = table.after()
    assert form_answers.answer(after, "told") == f"{PREPARED} Hij lacht."
    assert form_answers.answer(after, "situation") == PREPARED


async def test_the_room_sees_the_question_and_the_first_beside_the_new_one(
    table: Table,
) -> None:
    """L5 shows what was asked, L9 both; other answers stay hidden."""
    bring_cases(table)
    async with table.play("L5.1") as play:
        await play.line("Waarom zeg ik niets van de herrie?", "alles ingevuld")
        await play.press("f5")
        await play.shows("Mijn vraag is: Waarom zeg ik niets van de herrie?")
    async with table.play("L9.2") as play:
        await play.shows("Mijn vraag is: Waarom zeg ik niets van de herrie?")
        await play.line("Waar ben ik bang voor?", "alles ingevuld")
        await play.press("f5")
        await play.shows("Mijn vraag is nu: Waar ben ik bang voor?")
        assert "Eerst was het: Waarom zeg ik niets van de herrie?" in play.text
    async with table.play("L0.1") as play:
        await play.press("f5")
        await play.hides(PREPARED)
