"""Questions: who asked what, of which kind, and whose turn it is; read anew each time.

Beside the step `ask`, because the mirror and the report read the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import Final

from cyclus_tui.domain.checks.hint import Hint
from cyclus_tui.domain.checks.question import check as question_check
from cyclus_tui.domain.ideas import contributions
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.kinds import numbering
from cyclus_tui.domain.learning.records import (
    ASSUMPTION,
    PARKED,
    QUESTION,
    QUESTION_SORTS,
)
from cyclus_tui.domain.people import attendance

OPEN: Final = ("open", "invitation", "fact")
"""The kinds that leave the answer free; a bare fact is one of them."""

ENOUGH: Final = 5
"""With fewer questions a share says nothing."""

SHARE_OPEN: Final = 60
"""Per cent of the questions that is open when a group asks well (AL-17)."""

SHARE_OF_ONE: Final = 40
"""More per cent than this is too much for one asker (AL-16)."""

SOON: Final = 5.0
"""Two advices within these minutes are too early (AL-15)."""

LONG: Final = 15.0
"""After these minutes everybody could have asked (AL-16)."""


def all_questions(session: Session) -> list[Record]:
    """The questions, without those that lie in the waiting room as advice."""
    waiting = {parked.text("question") for parked in session.of("parked")}
    return [q for q in session.of("question") if q.id not in waiting]


def in_step(session: Session, step: str) -> list[Record]:
    """The questions that were asked in one step."""
    return [q for q in all_questions(session) if asked_in(q) == step]


def asked_in(question: Record) -> str:
    """The step in which it was asked: later than it was written, or right there."""
    return question.text("asked_in") or question.text("step")


def written_only(session: Session, steps: Collection[str]) -> list[Record]:
    """What was written in silence in these steps, and nobody asked aloud yet (L6)."""
    return [
        question
        for question in all_questions(session)
        if question.text("step") in steps
        and not question.text("asked_in")
        and not question.text("answer")
    ]


def lines_in_order(session: Session) -> list[Record]:
    """Questions, doubts, assumptions and parked advice, in the order of saying."""
    lines = [
        *all_questions(session),
        *contributions.of_sort(session, "doubt"),
        *session.of("assumption"),
        *session.of("parked"),
    ]
    return sorted(lines, key=lambda line: session.first_edit(line.id).order)


def codes(session: Session) -> dict[str, str]:
    """What each of those lines is called: V3, T2, A1, W1."""
    by_letter = {
        kind.letter: session.of(kind.name) for kind in (QUESTION, ASSUMPTION, PARKED)
    }
    by_letter["T"] = tuple(contributions.of_sort(session, "doubt"))
    return {
        record: f"{letter}{label}"
        for letter, lines in by_letter.items()
        for record, label in numbering.labels(lines).items()
    }


def kind(record: Record) -> str:
    """Which kind of question it is; what the facilitator said goes before the check."""
    seen_as = record.text("seen_as")
    if seen_as in QUESTION_SORTS:
        return seen_as
    return question_check.read(record.text("text")).kind


def kind_in_words(record: Record) -> str:
    """The same as people call it; empty when nobody can tell."""
    one, _ = QUESTION_SORTS.get(kind(record), ("", ""))
    return one


def counts(session: Session) -> Counter[str]:
    """How many there were of each kind; what was parked is advice (AL-5)."""
    kinds = Counter(map(kind, all_questions(session)))
    if parked := len(session.of("parked")):
        kinds["advice"] += parked
    return kinds


def asked_by(session: Session) -> Counter[str]:
    """How often each person asked, by id."""
    who = (q.text("by") for q in all_questions(session))
    return Counter(person for person in who if person)


def askers(session: Session, roles: Sequence[str] = ()) -> list[Record]:
    """Who is here and may ask, by number."""
    return [
        person
        for person in attendance.people(session)
        if not person.flag("gone") and (not roles or person.text("role") in roles)
    ]


def in_turn(session: Session, step: str, roles: Sequence[str] = ()) -> list[Record]:
    """Who may ask next, first the ones who asked or passed least in this step (AL-6).

    So nobody comes twice before everybody came once; where that is the same, those who
    had fewest turns all evening come first.
    """
    had, ever = _turns(session, step), _turns(session)
    persons = askers(session, roles)
    return sorted(persons, key=lambda person: (had[person.id], ever[person.id]))


def silent_ones(session: Session, roles: Sequence[str] = ()) -> list[Record]:
    """Who is here, may ask, and did not ask yet (AL-16)."""
    counts_of = asked_by(session)
    return [person for person in askers(session, roles) if not counts_of[person.id]]


def hints(session: Session, roles: Sequence[str] = ()) -> tuple[Hint, ...]:
    """What a coach sees in all that was asked so far (AL-15, AL-16, AL-17)."""
    collected = []
    if _advised_soon(session):
        text = "Hoe goed snappen we het, 1 tot 10? Schrijf ieder: wat is het probleem?"
        collected.append(Hint("AL-15", "?", text))
    share = open_percentage(session)
    if share is not None and share < SHARE_OPEN:
        text = "Zet startwoorden op het bord: wat, hoe, welke, waaraan."
        collected.append(Hint("AL-17", "i", text))
    return (*collected, *_shared_out(session, roles))


def out_of_turn(session: Session, step: str, roles: Sequence[str] = ()) -> Hint | None:
    """A quiet word when somebody asked again while others did not yet (AL-6)."""
    questions = in_step(session, step)
    last = session.record(questions[-1].text("by")) if questions else None
    if last is None:
        return None
    turns = _turns(session, step)
    waiting = [p for p in askers(session, roles) if turns[last.id] - turns[p.id] > 1]
    if not waiting:
        return None
    name = attendance.call_names(session)[last.id]
    text = f"{name} was al. Nu eerst {_names(session, waiting)}?"
    return Hint("AL-6", "i", text)


def _turns(session: Session, step: str = "") -> Counter[str]:
    """How often each person asked or passed, in one step or in all, by id."""
    passes = (turn for turn in session.of("turn") if turn.flag("passed"))
    takers = (
        *((asked_in(q), q.text("by")) for q in all_questions(session)),
        *((turn.text("step"), turn.text("person")) for turn in passes),
    )
    return Counter(person for place, person in takers if step in ("", place))


def _shared_out(session: Session, roles: Sequence[str]) -> list[Hint]:
    """Whether one asks a lot, and whether somebody asked nothing (AL-16)."""
    asked_often = asked_by(session)
    hints = []
    ((most, times),) = asked_often.most_common(1) or [("", 0)]
    busiest, total = session.record(most), asked_often.total()
    is_busy = total >= ENOUGH and len(askers(session, roles)) > 2
    if busiest and is_busy and times * 100 > SHARE_OF_ONE * total:
        name = attendance.call_names(session)[busiest.id]
        text = f"{name} vraagt veel. Wie hoorden we nog niet?"
        hints.append(Hint("AL-16", "i", text))
    named = [q for q in all_questions(session) if q.text("by")]
    long = len(named) > 1 and (_minutes(session, named[0], named[-1]) or 0) >= LONG
    if long and (quiet := silent_ones(session, roles)):
        text = f"Nog niet gevraagd: {_names(session, quiet)}. Wie wil?"
        hints.append(Hint("AL-16", "i", text))
    return hints


def _advised_soon(session: Session) -> bool:
    """Whether two advices came within a few minutes, and little came since (AL-15)."""
    moved = {parked.text("question") for parked in session.of("parked")}
    direct = [p for p in session.of("parked") if not p.text("question")]
    lines = sorted(
        [*session.of("question"), *direct],
        key=lambda line: session.first_edit(line.id).order,
    )
    advice = [
        place
        for place, line in enumerate(lines)
        if line.kind == "parked" or line.id in moved or kind(line) == "advice"
    ]
    if len(advice) < 2 or len(lines) - advice[-1] > 3:
        return False
    between = _minutes(session, lines[advice[-2]], lines[advice[-1]])
    return between is not None and between <= SOON


def _minutes(session: Session, one: Record, other: Record) -> float | None:
    """The minutes from one line to another; nothing when a file tells no time."""
    try:
        begin, end = (
            datetime.fromisoformat(session.first_edit(line.id).at)
            for line in (one, other)
        )
        return abs((end - begin).total_seconds()) / 60
    except (TypeError, ValueError):
        return None


def _names(session: Session, persons: Iterable[Record]) -> str:
    """Three names at most, so that it stays a line."""
    called = attendance.call_names(session)
    names = [called[person.id] for person in persons]
    more = f" en {len(names) - 3} meer" if len(names) > 3 else ""
    return ", ".join(names[:3]) + more


def counts_in_words(session: Session) -> str:
    """How many of each kind, in words: `14 open, 3 gesloten, 2 adviezen`.

    An invitation to tell leaves the answer free and counts as open.
    """
    numbers = counts(session)
    numbers["open"] += numbers.pop("invitation", 0)
    names = QUESTION_SORTS | {"unknown": ("anders", "anders")}
    parts = [
        f"{numbers[name]} {one if numbers[name] == 1 else several}"
        for name, (one, several) in names.items()
        if numbers[name]
    ]
    return ", ".join(parts)


def open_percentage(session: Session) -> int | None:
    """Per cent of the questions that was open; nothing while there are few (AL-17)."""
    kinds = counts(session)
    total = sum(kinds.values()) - kinds["unknown"]
    return None if total < ENOUGH else 100 * sum(kinds[name] for name in OPEN) // total


def warm_questions(session: Session) -> list[Record]:
    """The questions that touched the presenter."""
    questions = all_questions(session)
    return [question for question in questions if question.text("warmth") == "warm"]
