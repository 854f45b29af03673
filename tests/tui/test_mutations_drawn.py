"""Whatever values a valid line holds, every step draws it, and so do conflicts."""

from __future__ import annotations

from pathlib import Path

import pytest

from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.method import plan
from cyclus_tui.storage.session_file import SessionFile
from cyclus_tui.tui.screens.conflicts import ConflictsScreen
from tests.mutations import EXAMPLES, Mutation, Sentences, example, mutations
from tests.tui.table import Play, Table

SHARES = 120
"""Of how many parts of all cases one is drawn at every step."""


def draw(play: Play, mutation: Mutation, room: bool) -> None:
    """Have the step in front draw a session as it would when it was opened so."""
    controller = play.controller
    controller.open_session.session = mutation.session
    with Sentences(mutation.name):
        controller.room = room
        controller.draw()
        if key := controller.pane.list.highlighted_key:
            controller.pane.full_text(key)


def laid(table: Table, session: Session) -> None:
    """Put the file of a session on the table."""
    table.path.parent.mkdir()
    SessionFile.create(table.path, session).close()


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
async def test_every_step_draws_other_values(table: Table, path: Path) -> None:
    whole = example(path)
    laid(table, whole)
    cases = [*mutations(path, share=0, shares=SHARES)]
    assert len(cases) > 5
    async with table.play() as play:
        opened = play.opened
        for stop in plan.stops(whole, opened.method):
            for step in stop.phase.steps:
                opened.session = whole
                await play.controller.go(stop.id, step.id)
                for mutation in cases:
                    draw(play, mutation, room=False)
                    draw(play, mutation, room=True)
        opened.session = whole
        play.controller.room = False
        play.controller.draw()


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
async def test_conflicts_between_other_values_are_drawn(
    table: Table, path: Path
) -> None:
    laid(table, example(path))
    async with table.play() as play:
        for mutation in mutations(path, share=1, shares=SHARES):
            if not mutation.session.conflicts():
                continue
            play.opened.session = mutation.session
            screen = ConflictsScreen(play.controller)
            await play.app.push_screen(screen)
            await play.quiet()
            await play.app.pop_screen()
        play.opened.session = example(path)
