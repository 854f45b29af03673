"""Undoing what a colleague went on with: two laptops, real files, YAML between them."""

from __future__ import annotations

import asyncio
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from cyclus_tui.app.begin_session import begin_session
from cyclus_tui.domain.conflicts import find as conflicts
from cyclus_tui.domain.ideas import contributions
from cyclus_tui.domain.voting import ballot_rounds, casting, tally
from cyclus_tui.domain.voting.ballot_text import TypedVotes
from tests.laptops import METHOD, PHASE, STEP, Laptop, add


@pytest.fixture
def laptops(tmp_path: Path) -> Iterator[tuple[Laptop, Laptop]]:
    """Noor and Sam, each with a file of one session that holds two ideas."""
    answers = {"title": "Proef", "date": "2026-11-21"}
    (tmp_path / "Noor").mkdir()
    path = begin_session(
        tmp_path / "Noor", method_text=METHOD, answers=answers, program="proef"
    )
    with asyncio.Runner() as runner:
        noor = Laptop(path, runner)
        for text in ("koffie", "thee"):
            noor.wait(noor.opened.run(add(noor, 0, 0, text)))
        sam = noor.copied_to(tmp_path / "Sam")
        yield noor, sam
        for laptop in (noor, sam):
            laptop.close()


def exchange(noor: Laptop, sam: Laptop) -> tuple[str, str]:
    """Each takes in the other's file; what both are told."""
    theirs, ours = sam.export(), noor.export()
    told = noor.bring(theirs, knowing=True), sam.bring(ours, knowing=False)
    assert noor.session.fingerprint() == sam.session.fingerprint()
    assert noor.export() == sam.export()
    return told


def on_disk(laptop: Laptop, kind: str) -> dict[str, dict[str, object]]:
    """What other programs read in the file."""
    with closing(sqlite3.connect(laptop.path)) as file:
        rows = file.execute("SELECT record, body FROM state WHERE kind = ?", (kind,))
        return {record: json.loads(body) for record, body in rows}


def test_an_undone_idea_that_was_reworded_comes_back_whole(
    laptops: tuple[Laptop, Laptop],
) -> None:
    noor, sam = laptops
    noor.wait(noor.opened.run(add(noor, 0, 0, "post openmaken")))
    exchange(noor, sam)
    *_, idea = contributions.ideas(sam.session)
    better = partial(contributions.reword, idea=idea, text="samen post openmaken")
    sam.wait(sam.opened.run(better))
    while noor.session.record(idea.id):
        noor.wait(noor.opened.undo())
    assert exchange(noor, sam)[0].startswith("1 idee kwam terug")
    for laptop in (noor, sam):
        laptop.restart()
        *_, found = contributions.ideas(laptop.session)
        assert (found.id, found.number("number")) == (idea.id, 3)
        assert (found.text("text"), found.text("phase"), found.text("step")) == (
            *("samen post openmaken", PHASE, STEP),
        )
        (asked,) = conflicts.open_conflicts(laptop.session)
        assert asked.question == (
            "Idee 3 (samen post openmaken) was ongedaan gemaakt, "
            "maar er is al 1 aanpassing. Moet het weer weg?"
        )
        assert [choice.who for choice in asked.choices] == ["Noor", "Sam"]
        laptop.close()
        assert on_disk(laptop, "idea")[idea.id]["number"] == 3
        laptop.restart()


def test_an_undone_round_keeps_the_ballots_and_can_go_after_all(
    laptops: tuple[Laptop, Laptop],
) -> None:
    noor, sam = laptops
    ids = [idea.id for idea in contributions.ideas(noor.session)]
    begin = partial(
        ballot_rounds.open_round,
        phase=PHASE,
        step=STEP,
        chosen=ids,
        present=4,
    )
    noor.wait(noor.opened.run(begin))
    (begun,) = ballot_rounds.rounds(noor.session, STEP)
    exchange(noor, sam)
    for option in (ids[0], ids[1], ids[1]):
        ballot = TypedVotes(((option, 1),))
        sam.wait(
            sam.opened.run(
                partial(casting.cast_votes, ballot_round=begun, typed=ballot)
            )
        )
    while noor.session.record(begun.id):
        noor.wait(noor.opened.undo())
    exchange(noor, sam)
    for laptop in (noor, sam):
        (found,) = ballot_rounds.rounds(laptop.session, STEP)
        standings = tally.standings(laptop.session, found)
        assert [(s.option.text, s.points) for s in standings] == [
            *(("thee", 2), ("koffie", 1)),
        ]
        (asked,) = conflicts.open_conflicts(laptop.session)
        assert "maar er zijn al 3 stembriefjes" in asked.question
    noor.wait(noor.opened.run(partial(conflicts.remove_again, conflict=asked)))
    exchange(noor, sam)
    assert ballot_rounds.rounds(sam.session, STEP) == []
    assert conflicts.count(sam.session) == 0
    noor.wait(noor.opened.undo())  # that it goes after all
    assert [r.id for r in ballot_rounds.rounds(noor.session, STEP)] == [begun.id]
    noor.close()
    assert begun.id in on_disk(noor, "ballot_round")
    noor.restart()
