"""Collecting: every line that is typed or pasted is kept, letter for letter."""

from __future__ import annotations

from tests.tui.table import Table


async def test_forty_pasted_lines_are_forty_ideas_in_order(table: Table) -> None:
    """A list from a word processor goes in at once."""
    lines = [f"Idee nummer {number} uit de lijst" for number in range(1, 41)]
    async with table.play("A4.1") as play:
        play.paste("\n".join(lines))
        await play.shows("40 ideeën")
    assert table.texts() == lines
    assert [idea.number("number") for idea in table.after().of("idea")] == [
        *range(1, 41)
    ]


async def test_forty_ideas_typed_without_a_pause_are_all_there(table: Table) -> None:
    """Keys come faster than an old disk syncs; no line is lost or doubled."""
    lines = [f"getypt idee {number}" for number in range(1, 41)]
    async with table.play("A4.1") as play:
        play.type("".join(f"{line}\n" for line in lines))
        await play.shows("40 ideeën")
    assert table.texts() == lines
