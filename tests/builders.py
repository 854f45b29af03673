"""Lays the table for tests: authors that never differ, copies, a whole evening."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from itertools import count

from cyclus_tui.domain.ideas import clustering, contributions, duplicates
from cyclus_tui.domain.journal.edit import Change, Edit, Stamp, Value
from cyclus_tui.domain.journal.merge import union
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.register import BOOKKEEPING, DELETED
from cyclus_tui.domain.journal.replica import Replica
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.journal.traits import QUOTES
from cyclus_tui.domain.method import setup
from cyclus_tui.domain.method.method import Method, Phase, Role
from cyclus_tui.domain.people import attendance
from cyclus_tui.domain.registry import kinds_of
from cyclus_tui.domain.steps import cluster, vote
from cyclus_tui.domain.voting import ballot_rounds, casting
from cyclus_tui.domain.voting.ballot_text import TypedVotes
from tests.walk import evening

SESSION_ID = "5e551000000000000000000000000001"

ROLES = (
    Role("resident", "b", "bewoner", "bewoners"),
    Role("professional", "p", "professional", "professionals"),
    Role("advice_catcher", "a", "Adviesvanger", "Adviesvangers"),
)


def fixed_replica(number: int = 1, who: str = "Noor") -> Replica:
    """An author whose clock and ids are the same at every run."""
    minutes, ids = count(), count(1)
    return Replica(
        f"{number:016x}",
        who,
        "0.1.0",
        lambda: f"2026-11-21T19:{next(minutes) % 60:02}:00+01:00",
        lambda: f"{number:08x}{next(ids):012x}",
    )


def new_session() -> Session:
    """A session in which nothing was said yet."""
    return Session(SESSION_ID)


def undescribed(session: Session, changes: Iterable[Change]) -> set[str]:
    """The kinds and fields that are written and that the registry does not describe."""
    kinds = kinds_of(session)
    return {
        f"{change.kind}.{change.field}"
        for change in changes
        if change.kind not in BOOKKEEPING
        and change.field != DELETED
        and not (
            (kind := kinds.get(change.kind))
            and kind.field(change.field.removesuffix(QUOTES))
        )
    }


class Copy:
    """One person's copy of the session, edited by commands and merged with others."""

    def __init__(self, number: int = 1, session: Session | None = None) -> None:
        self.replica = fixed_replica(number)
        self.session = session or new_session()

    def run(self, command: Callable[..., Edit | None], **asked: object) -> Edit | None:
        """Carry out a command as the program does; an empty edit is not kept."""
        edit = command(self.session, self.replica, **asked)
        assert not undescribed(self.session, edit.changes if edit else ())
        if edit is not None and edit.changes:
            self.session = self.session.after(edit)
            return edit
        return None

    def change(self, *changes: Change) -> Edit:
        """One edit with these changes."""
        edit = self.replica.edit(self.session, "iets gedaan", changes)
        self.session = self.session.after(edit)
        return edit

    def write(self, kind: str, record_id: str, **fields: Value) -> Edit:
        """Give a record these values."""
        return self.change(*self.session.field_changes(kind, record_id, fields))

    def delete(self, record_id: str) -> Edit:
        """Delete a record as it is seen here."""
        record = self.session.any_record(record_id)
        assert record is not None
        return self.change(self.session.deletion(record))

    def mark(self, stamp: Stamp, *, undone: bool) -> Edit:
        """Take an edit back, or write it back."""
        return self.change(self.session.undoing(stamp, undone))

    def erase(self, **what: Value) -> Edit:
        """Erase a record (`record=`) or earlier words (`values=`) for privacy."""
        return self.write("erasure", self.replica.new_id(), **what)

    def take_in(self, other: Copy) -> None:
        """Merge a colleague's copy into this one."""
        self.session = union(self.session, other.session.edits.values()).session

    def told(self, record_id: str) -> Record:
        """A record that must be alive."""
        record = self.session.record(record_id)
        assert record is not None
        return record

    def twin(self, number: int) -> Copy:
        """The same session in the hands of somebody else."""
        return Copy(number, self.session)


def add_ideas(copy: Copy, *texts: str, sort: str = "idea") -> list[str]:
    """Take down lines; their ids."""
    lines = [contributions.TypedLine(text) for text in texts]
    edit = copy.run(contributions.add, lines=lines, sort=sort, phase="A4", step="A4.1")
    assert edit is not None
    return list(dict.fromkeys(change.record for change in edit.changes))


def open_round(
    copy: Copy,
    chosen: list[str],
    *,
    present: int = 11,
    dots: int = 0,
    tie_of: str = "",
    rules: vote.Rules | None = None,
) -> str:
    """Begin to choose; the id of the round."""
    rules = rules or vote.Rules()
    edit = copy.run(
        ballot_rounds.open_round,
        phase="A8",
        step="A8.1",
        method=rules.method,
        question=rules.criterion,
        stacking=rules.stacking,
        chosen=chosen,
        present=present,
        dots=dots or rules.dots,
        tie_of=tie_of,
    )
    assert edit is not None
    return edit.changes[0].record


def cast(copy: Copy, round_id: str, typed: TypedVotes, *, sure: bool = False) -> None:
    """Take down one ballot or some counts."""
    copy.run(
        casting.cast_votes, ballot_round=copy.told(round_id), typed=typed, sure=sure
    )


def an_evening() -> Copy:
    """The invented evening as far as its ballots: people, ideas, heaps, votes."""
    copy = Copy()
    copy.change(*copy.replica.introduction(copy.session).changes)
    answers = {"title": evening.TITLE, "place": evening.PLACE, "date": evening.DATE}
    begin = partial(setup.begin, method_id="adviesvangers", method_text="id: x")
    copy.run(begin, answers=answers)
    copy.run(attendance.add_arrivals, who=attendance.parse_arrival("9b 2a", ROLES))
    ids = add_ideas(copy, *(idea.text for idea in evening.IDEAS))
    for one, other in evening.SAME_AS:
        join = {"one": copy.told(ids[one - 1]), "other": copy.told(ids[other - 1])}
        copy.run(duplicates.join, **join)
    for theme in evening.THEMES:
        first, *others = (copy.told(ids[number - 1]) for number in theme.ideas)
        edit = copy.run(clustering.begin_heap, signs=cluster.Rules().signs, idea=first)
        assert edit is not None
        heap = edit.changes[0].record
        for idea in others:
            copy.run(clustering.place_idea, idea=idea, theme=heap)
        copy.run(clustering.name_heap, theme=heap, text=theme.name)
    options = [ids[number - 1] for number in evening.OPTIONS]
    round_id = open_round(copy, options, dots=evening.STICKERS)
    for ballot in evening.BALLOTS:
        choices = tuple((options[number - 1], 1) for number in ballot)
        cast(copy, round_id, TypedVotes(choices))
    return copy


def a_method(*titles: str) -> Method:
    """A method with a phase for each title: A1, A2 and so on."""
    phases = tuple(
        Phase(f"A{number}", title, "", ()) for number, title in enumerate(titles, 1)
    )
    return Method("proef", "Proef", 1, "", "", "learning", ROLES, phases)
