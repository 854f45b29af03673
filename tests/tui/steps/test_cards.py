"""Cards on the screen: made by Enter, asked about one by one, for the room in words."""

from __future__ import annotations

import pytest

from cyclus_tui.domain.cards import writing
from tests.cards import PLACE, PLAN, TEMPLATE, a_party, a_whole_plan, add
from tests.tui.table import Table


@pytest.fixture
def party(table: Table) -> Table:
    """A table with the method whose cards have a field of every type."""
    table.template = TEMPLATE
    table.copy = a_party()
    table.put(table.copy.session)
    return table


def lay(table: Table) -> str:
    """Put a whole plan down; its id."""
    plan = a_whole_plan(table.copy)
    table.path.unlink()
    table.put(table.copy.session)
    return plan


async def test_a_card_and_all_its_answers_are_typed_in_one_go(party: Table) -> None:
    add(party.copy, party.method.cards[0], "plein", "het plein")
    party.path.unlink()
    party.put(party.copy.session)
    async with party.play("B2.1") as play:
        play.type("Samen soep eten\nomdat het kan\n2\n3\n1\n40\nmorgen\np1\n")
        await play.shows("1 plan")
        await play.quiet()
        assert "L1 Samen soep eten" in play.text
        assert "nog open" not in play.text
    (plan,) = writing.cards_of(party.after(), PLAN)
    assert {name: plan.fields[name] for name in ("size", "mood", "free", "people")} == {
        **{"size": "big", "mood": "happy"},
        **{"free": "ja", "people": 40},
    }
    assert (plan.text("place"), plan.text("reason")) == ("plein", "omdat het kan")


async def test_a_refused_answer_stays_and_the_next_key_replaces_it(
    party: Table,
) -> None:
    async with party.play("B2.1") as play:
        play.type("Soep\nomdat\n7\n")
        await play.shows("Kies 1 of 2.")
        assert play.pane.entry.value == "7"
        play.type("1\n")
        await play.shows("klein")
    (plan,) = writing.cards_of(party.after(), PLAN)
    assert plan.text("size") == "small"


async def test_f3_asks_on_f2_rewords_and_f8_takes_out(party: Table) -> None:
    lay(party)
    party.copy.write(PLAN.kind, "soep", reason="")
    party.path.unlink()
    party.put(party.copy.session)
    async with party.play("B2.1") as play:
        await play.press("f3")
        await play.shows("L1. Waarom")
        play.type("de buren\n")
        await play.shows("de buren")
        await play.press("escape", "f2")
        assert play.pane.entry.value == "Samen soep eten"
        play.type(" en brood\n")
        await play.shows("soep eten en brood")
        await play.press("f8")
        await play.shows("0 plannen")
        await play.press("ctrl+z")
        await play.shows("1 plan")
    (plan,) = writing.cards_of(party.after(), PLAN)
    assert plan.text("text") == "Samen soep eten en brood"
    assert plan.text("reason") == "de buren"


async def test_where_no_cards_are_made_the_one_in_front_is_asked_about(
    party: Table,
) -> None:
    lay(party)
    add(party.copy, PLAN, "dans", "Dansen")
    party.path.unlink()
    party.put(party.copy.session)
    async with party.play("B3.1") as play:
        await play.shows("L1. Hoe groot")
        play.type("1\n1\n")
        await play.shows("L2. Hoe groot")
        play.type("2\n\n")
        await play.quiet()
    sizes = {p.text("text"): p.text("size") for p in party.after().of(PLAN.kind)}
    assert sizes == {"Samen soep eten": "small", "Dansen": "big"}


async def test_what_the_room_sees_stands_beside_the_card_too(party: Table) -> None:
    """Who leads reads aloud what hangs on the wall."""
    lay(party)
    async with party.play("B3.1") as play:
        await play.shows("40 mensen · groot · blij")
        await play.press("f5")
        await play.shows("Samen soep eten – 40 mensen")


async def test_a_card_of_which_an_answer_is_cut_is_shown_whole(party: Table) -> None:
    lay(party)
    async with party.play("B2.1") as play:
        await play.shows("Waarom: omdat niemand elkaar kent")
        await play.shows("Hoeveel mensen: 40 mensen")


async def test_where_a_card_is_asked_for_all_of_them_are_in_sight(party: Table) -> None:
    """Nobody knows codes by heart."""
    for record, place in (("plein", "het plein"), ("school", "de school")):
        add(party.copy, PLACE, record, place)
    party.path.unlink()
    party.put(party.copy.session)
    async with party.play("B2.1") as play:
        play.type("Samen soep eten\n")
        await play.shows("Waarom")
        assert "het plein" not in play.text
        play.type("\n\n\n\n\n\n")
        await play.shows("Op welke plek")
        await play.shows("P1 het plein · P2 de school")
        play.type("p2\n")
        await play.quiet()
        assert "P1 het plein" not in play.text


async def test_the_room_sees_words_and_no_codes(party: Table) -> None:
    lay(party)
    async with party.play("B2.1") as play:
        await play.press("f5")
        text = await play.shows("Samen soep eten – het plein")
        assert "      Waarom: omdat niemand elkaar kent" in text
        assert "L1" not in text
        assert "P1" not in text
        assert "Wat doen we" in text


async def test_a_card_that_is_made_where_only_some_stand_is_one_of_those(
    party: Table,
) -> None:
    rules = "card: plan, only: {size: big}, ask: [size, reason]}"
    party.template = TEMPLATE.replace("card: plan, room: [reason, place]}", rules)
    add(party.copy, PLAN, "klein", "Een bankje")
    party.copy.write(PLAN.kind, "klein", size="small")
    session = party.copy.session
    party.copy.write("session", session.id, method_text=party.template)
    party.path.unlink()
    party.put(party.copy.session)
    async with party.play("B2.1") as play:
        assert "Een bankje" not in play.text
        play.type("Een feest\nomdat het kan\n")
        await play.shows("1 plan")
    made = next(r for r in writing.cards_of(party.after(), PLAN) if r.id != "klein")
    assert (made.text("size"), made.text("reason")) == ("big", "omdat het kan")
