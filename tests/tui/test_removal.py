"""F8 on what others hang on: asked once, gone from every screen, and back by undo."""

from __future__ import annotations

from cyclus_tui.domain.voting.ballot_text import TypedVotes
from tests.builders import add_ideas, cast, open_round
from tests.tui.table import Table

WORDS = ("een ruilkast bij de sluis", "zaaien op de rotonde", "taarten op de stoep")
ASKED = "Bij idee 1 horen 2 stippen."


def lay_a_vote(table: Table) -> None:
    """Three ideas; the first is the best."""
    ids = add_ideas(table.copy, *WORDS)
    table.invite("3b")
    ballot_round = open_round(table.copy, ids, present=3, dots=2)
    for choices in ((0, 1), (0, 2)):
        typed = TypedVotes(tuple((ids[place], 1) for place in choices))
        cast(table.copy, ballot_round, typed)


async def test_an_idea_with_votes_goes_after_one_question_and_undo_brings_it_back(
    table: Table,
) -> None:
    lay_a_vote(table)
    async with table.play("A4.1") as play:
        await play.press("up", "up", "f8")
        await play.shows(ASKED)
        await play.press("escape")
        await play.hides(ASKED)
        await play.shows(WORDS[0])
        await play.press("f8")
        await play.shows(ASKED)
        await play.press("enter")
        await play.hides(WORDS[0])
        await play.press("ctrl+z")
        await play.shows(WORDS[0])
    assert table.texts() == [*WORDS]


async def test_its_words_stand_nowhere_and_its_votes_stay(table: Table) -> None:
    """In the count, the result, the list of advice, and before the whole room."""
    lay_a_vote(table)
    async with table.play("A4.1") as play:
        await play.press("up", "up", "f8")
        await play.shows(ASKED)
        await play.press("enter")
        await play.hides(WORDS[0])
        await play.press("ctrl+n")
    async with table.play("A8.1") as play:
        await play.shows("(weggehaald)")
        play.type("1 2\n")
        await play.shows("3 van 3 mensen")
        await play.press("enter")
        await play.shows("Uitslag tonen?")
        await play.press("enter")
        await play.shows("1. (weggehaald)")
        assert "verschil" not in play.text, "nobody differs with himself"
        for _ in range(2):
            assert WORDS[0] not in play.text
            await play.press("f5")
            await play.quiet()
    async with table.play("A9.1") as play:
        await play.shows("(weggehaald)")
        assert WORDS[0] not in play.text


async def test_an_advice_stays_and_says_that_its_idea_was_removed(table: Table) -> None:
    """The group wrote it in words of its own; that they may be another's is said."""
    lay_a_vote(table)
    async with table.play("A8.1") as play:
        await play.press("enter")
        await play.shows("Uitslag tonen?")
        await play.press("enter")
        await play.shows("1. een ruilkast")
        await play.press("ctrl+n")
        await play.line("ruil bij het water", "ruil bij het water")
        await play.press("ctrl+q", "enter")
    async with table.play("A4.1") as play:
        await play.press("up", "up", "f8")
        await play.shows("Bij idee 1 horen 2 stippen en 1 advies.")
        await play.press("enter")
        await play.hides(WORDS[0])
    async with table.play("A9.1") as play:
        await play.shows("1 ruil bij het water")
        await play.shows("idee (weggehaald) 2")
        assert WORDS[0] not in play.text
