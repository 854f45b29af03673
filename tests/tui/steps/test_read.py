"""Reading aloud: a text with the answers in it, rules that the group chooses."""

from __future__ import annotations

from cyclus_tui.domain.method import form_answers
from cyclus_tui.domain.text import one_line
from tests.tui.table import Table
from tests.tui.words import NAUGHTY


def chosen(table: Table) -> list[str]:
    """The ground rules that the group chose, in the file."""
    rules = table.after().of("ground_rule")
    return [rule.text("text") for rule in rules if rule.text("chosen") == "ja"]


async def test_numbers_choose_rules_and_other_words_add_one(table: Table) -> None:
    """The rules on offer, and one that the group thought of itself."""
    offered = table.method.ground_rules
    async with table.play("A1.3") as play:
        play.type("1 4\nBel even als je niet komt.\n")
        await play.shows("3 gekozen")
        assert "Bel even als je niet komt." in play.text
    assert chosen(table) == [offered[0], offered[3], "Bel even als je niet komt."]


async def test_a_rule_that_is_chosen_again_goes(table: Table) -> None:
    """The same number takes it out."""
    async with table.play("A1.3") as play:
        play.type("1 2\n1\n")
        await play.shows("1 gekozen")
    assert chosen(table) == [table.method.ground_rules[1]]


async def test_a_number_that_is_not_there_gives_the_line_back(table: Table) -> None:
    """None of the numbers is taken, so that the line can be mended."""
    async with table.play("A1.3") as play:
        await play.line("1 44", "van 1 tot")
        assert play.pane.entry.value == "1 44"
    assert chosen(table) == []


async def test_the_promise_is_read_with_the_answers_of_the_form(table: Table) -> None:
    """What was agreed beforehand is what the group hears."""
    (field, *_) = (
        f
        for f in table.method.phase("A0").steps[0].rules.fields  # type: ignore[attr-defined]
        if f.id == "recipient"
    )
    table.copy.run(form_answers.fill_in, field=field, text="de [b]wethouder[/b]")
    async with table.play("A1.4") as play:
        assert "Jullie adviezen gaan naar de [b]wethouder[/b]." in play.text


async def test_enter_goes_on_where_there_is_nothing_to_type(table: Table) -> None:
    """Words typed there are not taken for a yes; they stay in the entry."""
    async with table.play("A1.1") as play:
        await play.line("een idee", "niets te typen")
        assert play.pane.entry.value == "een idee"
        await play.press("ctrl+u", "enter")
        await play.shows("A1 Welkom & belofte · Wie is er")


async def test_every_card_comes_once(table: Table) -> None:
    """When all were drawn the program says so."""
    deck = table.method.phase("A2").steps[0].rules.deck  # type: ignore[attr-defined]
    async with table.play("A2.1") as play:
        for _ in range(len(deck) + 1):
            play.strike("f3")
        await play.shows("Alle kaartjes zijn geweest")
    assert sorted(table.texts("stimulus")) == sorted(deck)


async def test_a_rule_of_the_group_comes_back_letter_for_letter(table: Table) -> None:
    """Whatever they say to each other."""
    async with table.play("A1.3") as play:
        for words in NAUGHTY:
            play.paste(words)
            play.type("\n")
        await play.shows(f"{len(NAUGHTY)} gekozen")
        await play.press("f5", "f5")
    assert chosen(table) == [one_line(words) for words in NAUGHTY]
