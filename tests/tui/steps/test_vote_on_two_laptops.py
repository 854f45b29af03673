"""What screens say of a vote that was worked on apart: undecided is never silent."""

from __future__ import annotations

import pytest

from cyclus_tui.domain.voting import casting, recommendations, tally
from cyclus_tui.domain.voting.ballot_text import TypedVotes
from cyclus_tui.storage.session_file import SessionFile
from tests.builders import Copy, add_ideas, cast, fixed_replica, open_round
from tests.tui.steps.test_vote import IDEAS, lay_a_round, round_of
from tests.tui.table import Table


def flowing(screen: str) -> str:
    """What is on the screen as if its lines were one."""
    return " ".join(screen.replace("│", " ").split())


def apart(table: Table) -> Copy:
    """A copy of the session in the hands of Sam."""
    table.lay()
    twin = table.copy.twin(2)
    twin.replica = fixed_replica(2, "Sam")
    for copy in (table.copy, twin):
        copy.change(*copy.replica.introduction(copy.session).changes)
    return twin


def meet(table: Table, twin: Copy) -> None:
    """Write the session file anew, with what Sam did."""
    table.copy.take_in(twin)
    table.path.unlink()
    SessionFile.create(table.path, table.copy.session).close()


def lay_a_paper_that_differs(table: Table, *, places: tuple[int, ...]) -> None:
    """A round in which paper 4 was filled in by two people, each otherwise."""
    ids = lay_a_round(table, present=9)
    round_id = round_of(table.copy.session).id
    for place in places:
        cast(table.copy, round_id, TypedVotes(((ids[place - 1], 1),)))
    twin = apart(table)
    cast(table.copy, round_id, TypedVotes(((ids[0], 1), (ids[1], 1)), slot=14))
    cast(twin, round_id, TypedVotes(((ids[6], 1), (ids[7], 1)), slot=14))
    table.copy.run(casting.close, ballot_round=round_id)
    meet(table, twin)


UNDECIDED = "Papiertje 14 is op twee laptops anders ingevuld en telt nog niet mee."


@pytest.mark.parametrize("room", [False, True])
async def test_the_result_says_which_paper_does_not_count_yet(
    table: Table, room: bool
) -> None:
    lay_a_paper_that_differs(table, places=(1, 1, 2))
    table.mirrored = room
    async with table.play("A8.1") as play:
        await play.shows("1. idee nummer 1")
        assert UNDECIDED in flowing(play.text)
        assert tally.turnout(play.session, round_of(play.session)).voters == 3
        await play.press("f12")
        await play.shows("Eén persoon of twee?")
        play.type("b")
        await play.shows("Er zijn geen verschillen")
        await play.press("escape")
        await play.hides("Papiertje")
        assert tally.turnout(play.session, round_of(play.session)).voters == 5


async def test_a_tie_says_which_paper_does_not_count_yet(table: Table) -> None:
    lay_a_paper_that_differs(table, places=(1, 2, 3, 4, 5, 6))
    async with table.play("A8.1") as play:
        await play.shows("Gelijke stand op plaats 1")
        assert UNDECIDED in flowing(play.text)


async def test_one_vote_that_two_people_began_is_answered_by_a_key(
    table: Table,
) -> None:
    ids = add_ideas(table.copy, *IDEAS)
    table.invite("6b")
    twin = apart(table)
    for copy, number in ((table.copy, 0), (twin, 1)):
        round_id = open_round(copy, ids, present=6, dots=3)
        cast(copy, round_id, TypedVotes(((ids[number], 1),)))
    meet(table, twin)
    async with table.play("A8.1") as play:
        await play.shows("Deze stemming is op twee laptops begonnen.")
        assert "1 van 6 mensen" in play.text
        await play.press("f12")
        await play.shows("Zijn dit dezelfde stemmingen?")
        assert "Sam · " in play.text
        await play.shows("Nee: alleen deze telt. 1 stembriefje, 8 opties.")
        play.type("1")
        await play.shows("Er zijn geen verschillen")
        await play.press("escape")
        await play.shows("2 van 6 mensen")
        await play.press("ctrl+z")
        await play.shows("1 van 6 mensen")
        assert "op twee laptops begonnen" in flowing(play.text)


async def test_two_settled_lists_are_told_where_the_list_is_made(table: Table) -> None:
    ids = lay_a_round(table, present=6)
    round_id = round_of(table.copy.session).id
    for _ in range(2):
        cast(table.copy, round_id, TypedVotes(((ids[0], 1), (ids[1], 1))))
    twin = apart(table)
    for copy, words in ((table.copy, "Open de post"), (twin, "Lees de post")):
        item = recommendations.items(copy.session, 5)[0]
        copy.run(recommendations.write, item=item, field="advice", text=words)
        copy.run(recommendations.decide, places=5)
    meet(table, twin)
    async with table.play("A9.1") as play:
        await play.shows("er zijn twee vastgestelde lijsten")
