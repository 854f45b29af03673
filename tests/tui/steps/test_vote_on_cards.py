"""Choosing between cards on the screen: by number, with the result for everybody."""

from __future__ import annotations

import pytest

from tests.cards import PLACE, PLAN, TEMPLATE, a_party, add
from tests.tui.table import Table

PLANS = ("Samen soep eten", "Dansen op het plein", "Een markt", "Een quiz")


@pytest.fixture
def party(table: Table) -> Table:
    """Four plans to choose from."""
    table.template = TEMPLATE
    table.copy = a_party()
    for plan in PLANS:
        add(table.copy, PLAN, plan, plan)
    add(table.copy, PLACE, "plein", "het plein")
    table.put(table.copy.session)
    return table


async def test_cards_are_chosen_by_number_and_the_result_is_read_aloud(
    party: Table,
) -> None:
    async with party.play("K1.1") as play:
        await play.shows("Enter = zo, of: 1-6 · 1 4 5 · s=4")
        await play.shows("4 opties")
        play.type("1-3 s=2\n")
        await play.shows("3 opties op de lijst")
        assert "Een quiz" not in play.text
        play.type("1 3\nL3 2\n3 1\n")
        await play.shows("3 mensen, 6 stippen")
        play.type("uitslag\n")
        await play.shows("1. Een markt")
        await play.shows("L2 3. Dansen op het plein")
        await play.shows("Een plan redden? +19 en waarom.")
        await play.line("+2 dan komt iedereen los", "gered 1")
        await play.press("ctrl+n")
        await play.shows("1. Een markt")
        assert "2. Samen soep eten" in play.text
        assert "+ Dansen op het plein" in play.text


async def test_a_tie_between_cards_is_settled_and_offers_no_joining(
    party: Table,
) -> None:
    async with party.play("K1.1") as play:
        await play.line("", "4 opties op de lijst")
        play.type("1 2 3\n1 2 4\n1 3 4\n")
        await play.shows("3 mensen, 9 stippen")
        play.type("uitslag\n")
        await play.shows("Gelijke stand op plaats 2: L2 en L3 en L4")
        assert "samenvoegen" not in play.text
        play.type("4\n")
        await play.shows("Ze komen allemaal mee.")
        assert "Gelijke stand op plaats" not in play.text


async def test_the_room_sees_the_cards_in_words_without_codes(party: Table) -> None:
    async with party.play("K1.1") as play:
        await play.press("f5")
        await play.shows("Welke twee?")
        assert "1 Samen soep eten" in play.text
        assert "L1" not in play.text


async def test_the_closing_reads_the_cards_that_the_template_names(
    party: Table,
) -> None:
    async with party.play("K2.2") as play:
        await play.shows("– het plein")
