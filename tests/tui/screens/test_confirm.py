"""A question box: what is typed while it stands there is not lost."""

from __future__ import annotations

from tests.tui.table import AWAY, Table


async def test_words_typed_at_the_question_to_leave_stand_in_the_entry(
    table: Table,
) -> None:
    """Typed on in one breath, before and after the question came."""
    async with table.play("A4.1") as play:
        play.type("een bank ")
        play.strike("ctrl+q")
        play.type("in de ")
        await play.shows(AWAY)
        play.type("buurt")
        play.strike("escape")
        play.type("tuin")
        await play.shows("een bank in de buurttuin")
        await play.line("", "1 idee")
    assert table.texts() == ["een bank in de buurttuin"]


async def test_words_typed_at_the_question_are_kept_when_one_leaves(
    table: Table,
) -> None:
    """Half-typed, as everything that was not given with Enter."""
    async with table.play("A4.1") as play:
        await play.press("ctrl+q")
        await play.shows(AWAY)
        play.type("een buurttuin\n")
        await play.until(lambda: play.app.opened is None, "the session is still open")
    assert "een buurttuin" in table.drafts().values()
    async with table.play("A4.1") as play:
        await play.shows("een buurttuin")


async def test_lines_pasted_at_a_question_become_one_half_typed_line(
    table: Table,
) -> None:
    async with table.play("A4.1") as play:
        await play.press("ctrl+q")
        await play.shows(AWAY)
        play.paste("een bank\nen een boom")
        await play.press("escape")
        await play.shows("een bank en een boom")
