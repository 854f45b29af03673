"""Laptops for the test of copies: real session files, and what people do in them."""

from __future__ import annotations

import asyncio
import random
import shutil
from collections.abc import Callable, Coroutine
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any, Final, TypeVar

from cyclus_tui.app.open_session import Command, OpenSession
from cyclus_tui.domain.ideas import clustering, contributions, duplicates
from cyclus_tui.domain.journal.edit import to_line
from cyclus_tui.domain.journal.journal_lines import DASH
from cyclus_tui.domain.journal.known_lines import KnownLines
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.replica import Replica
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.method import form_answers, setup
from cyclus_tui.domain.method.method import Role
from cyclus_tui.domain.people import attendance
from cyclus_tui.domain.steps import cluster
from cyclus_tui.domain.voting import ballot_rounds, casting, recommendations
from cyclus_tui.domain.voting.ballot_text import TypedVotes
from cyclus_tui.exchange import session_yaml

Result = TypeVar("Result")

METHOD: Final = """\
id: proef
title: "Proef"
part: 2
purpose: "Iets uitproberen."
group: "vier mensen"
arena: learning
roles:
  - {id: resident, letter: b, title: "bewoner", plural: "bewoners"}
phases:
  - {id: P1, title: "Ideeën", goal: "Veel ideeën.", steps: [{kind: collect}]}
"""
PLACES: Final = 3
ROLE: Final = Role("resident", "b", "bewoner", "bewoners")
PHASE: Final = "P1"
STEP: Final = "P1.1"

Deed = Callable[["Laptop", int, int, str], Command | None]
"""What somebody does with new words; the numbers choose among what there is."""


class Laptop:
    """One laptop with its copy of the session, open in the program."""

    def __init__(
        self, path: Path, runner: asyncio.Runner, chance: random.Random | None = None
    ) -> None:
        """With `chance` its ids and clock are made up, and the same in every run."""
        self.path = path
        self.runner = runner
        self.chance = chance
        self.years = 0
        """How far its clock is wrong."""
        self.opened = self._open()

    @property
    def session(self) -> Session:
        """The session as it is here."""
        return self.opened.session

    @property
    def now(self) -> datetime:
        """What its clock says."""
        return datetime(2026 + self.years, 11, 21, 19, 30)

    def wait(self, work: Coroutine[Any, Any, Result]) -> Result:
        """Let the program do something, and wait until it is on the disk."""
        return self.runner.run(work)

    def export(self) -> bytes:
        """The file for a colleague."""
        return session_yaml.write_session(self.session, self.opened.method)

    def bring(self, data: bytes, *, knowing: bool) -> str:
        """Take in a colleague's file; `knowing` skips the lines that are here."""
        here = self.session.edits.values() if knowing else ()
        known = KnownLines((f"{DASH}{to_line(edit)}".encode(), edit) for edit in here)
        found = session_yaml.read_session(data, "collega.yaml", known)
        assert knowing or not found.skipped
        copy = Session.fold(found.session_id, found.edits)
        return self.wait(self.opened.merge([copy], self.now))

    def restart(self) -> None:
        """Leave the program and start it again: from here on another author."""
        self.close()
        self.opened = self._open()

    def copied_to(self, folder: Path) -> Laptop:
        """A second laptop with the very same file."""
        self.close()
        folder.mkdir()
        shutil.copyfile(self.path, folder / self.path.name)
        self.opened = self._open()
        return Laptop(folder / self.path.name, self.runner, self.chance)

    def close(self) -> None:
        """Leave the program."""
        self.wait(self.opened.close())

    def _open(self) -> OpenSession:
        """Start the program on the file."""
        who = self.path.parent.name
        mint = self._made_up if self.chance else Replica.mint
        return self.wait(
            OpenSession.open(self.path, who=who, program="proef", mint=mint)
        )

    def _made_up(self, who: str, program: str) -> Replica:
        """An author whose ids and times depend on chance and the clock here alone."""
        assert self.chance is not None
        return Replica(
            f"{self.chance.getrandbits(64):016x}",
            who,
            program,
            lambda: f"{self.now.isoformat()}+01:00",
            partial(made_up_id, self.chance),
        )


def made_up_id(chance: random.Random) -> str:
    """An id that is the same when a story is told again."""
    return f"{chance.getrandbits(80):020x}"


def chosen(records: list[Record], which: int) -> Record | None:
    """One of these, when there are any."""
    return records[which % len(records)] if records else None


def ideas(laptop: Laptop) -> list[Record]:
    """The ideas that show here."""
    return contributions.ideas(laptop.session)


def add(laptop: Laptop, one: int, other: int, text: str) -> Command:
    """Take down an idea."""
    lines = [contributions.TypedLine(text)]
    return partial(contributions.add, lines=lines, sort="idea", phase=PHASE, step=STEP)


def reword(laptop: Laptop, one: int, other: int, text: str) -> Command | None:
    """Write an idea better."""
    idea = chosen(ideas(laptop), one)
    return partial(contributions.reword, idea=idea, text=text) if idea else None


def remove(laptop: Laptop, one: int, other: int, text: str) -> Command | None:
    """Take an idea out."""
    idea = chosen(ideas(laptop), one)
    return partial(contributions.remove, idea=idea) if idea else None


def place(laptop: Laptop, one: int, other: int, text: str) -> Command | None:
    """Put an idea on a heap, a new one or one that is there."""
    idea, heaps = chosen(ideas(laptop), one), clustering.heaps(laptop.session)
    if idea is None:
        return None
    if other % 3 == 0 or not heaps:
        return partial(clustering.begin_heap, signs=cluster.Rules().signs, idea=idea)
    heap = heaps[other % len(heaps)].record.id
    return partial(
        clustering.place_idea, idea=idea, theme=heap if other % 3 == 1 else "aside"
    )


def name(laptop: Laptop, one: int, other: int, text: str) -> Command | None:
    """Give a heap a name."""
    heaps = clustering.heaps(laptop.session)
    theme = heaps[one % len(heaps)].record.id if heaps else ""
    return partial(clustering.name_heap, theme=theme, text=text) if theme else None


def clear(laptop: Laptop, one: int, other: int, text: str) -> Command | None:
    """Take a heap away."""
    heaps = clustering.heaps(laptop.session)
    return (
        partial(clustering.clear_heap, heap=heaps[one % len(heaps)]) if heaps else None
    )


def join(laptop: Laptop, one: int, other: int, text: str) -> Command | None:
    """Say that two ideas are the same, or no longer."""
    first, second = chosen(ideas(laptop), one), chosen(ideas(laptop), other)
    if first is None or second is None or first.id == second.id:
        return None
    if (one + other) % 4 == 0:
        return partial(duplicates.separate, idea=first)
    return partial(duplicates.join, one=first, other=second)


def open_round(laptop: Laptop, one: int, other: int, text: str) -> Command:
    """Begin to choose, with or without stacking."""
    method = ("dots", "dots", "approval", "points")[one % 4]
    choice = [idea.id for idea in ideas(laptop)][:5]
    return partial(
        ballot_rounds.open_round,
        phase=PHASE,
        step=STEP,
        method=method,
        stacking=other % 2 == 0,
        chosen=choice,
        present=3 + other,
        dots=4,
    )


def cast(laptop: Laptop, one: int, other: int, text: str) -> Command | None:
    """Hand in a ballot, with a number on it or not, or a count of hands."""
    ballot_round = chosen(ballot_rounds.rounds(laptop.session, STEP), one)
    if ballot_round is None:
        return None
    options = [str(option) for option in ballot_round.items("options")]
    picked = dict.fromkeys((options[one % len(options)], options[other % len(options)]))
    if other % 4 == 3:
        typed = TypedVotes(
            totals={(option, ""): one + 1 for option in picked}, voters=3
        )
    else:
        choices = tuple((option, 1) for option in picked)
        typed = TypedVotes(choices, slot=other % 4)
    return partial(
        casting.cast_votes, ballot_round=ballot_round, typed=typed, sure=True
    )


def take_back(laptop: Laptop, one: int, other: int, text: str) -> Command | None:
    """Take the last ballot back."""
    ballot_round = chosen(ballot_rounds.rounds(laptop.session, STEP), one)
    return (
        partial(casting.take_back, ballot_round=ballot_round) if ballot_round else None
    )


def advise(laptop: Laptop, one: int, other: int, text: str) -> Command | None:
    """Write a recommendation, note who is against it, or settle the list."""
    items = recommendations.items(laptop.session, PLACES)
    if not items:
        return None
    if other % 3 == 0:
        return partial(recommendations.decide, places=PLACES)
    item = items[one % len(items)]
    if other % 3 == 1:
        return partial(recommendations.write, item=item, field="advice", text=text)
    return partial(recommendations.add_remark, item=item, text=text)


def answer(laptop: Laptop, one: int, other: int, text: str) -> Command:
    """Answer a question of the form."""
    field = form_answers.FormField(("central_question", "recipient")[one % 2], "Vraag")
    return partial(form_answers.fill_in, field=field, text=text)


def describe(laptop: Laptop, one: int, other: int, text: str) -> Command:
    """Give the evening another title."""
    return partial(setup.describe, answers={"title": text})


def welcome(laptop: Laptop, one: int, other: int, text: str) -> Command:
    """Somebody comes in."""
    return partial(
        attendance.add_arrivals, who=attendance.Arrival(((ROLE, 1),), alias=text)
    )


DEEDS: Final[dict[str, Deed]] = {
    deed.__name__: deed
    for deed in (
        *(add, reword, remove, place, name, clear, join, open_round, cast, take_back),
        *(advise, answer, describe, welcome),
    )
}
