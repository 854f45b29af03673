"""Asking: questions in turns, their answers, and the doubts and advice they bring."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from cyclus_tui.domain.ideas import contributions
from cyclus_tui.domain.ideas.contributions import TypedLine, line_fields
from cyclus_tui.domain.journal.edit import Change, Edit, Value
from cyclus_tui.domain.journal.record import next_number
from cyclus_tui.domain.journal.replica import Replica
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.learning import questions
from cyclus_tui.domain.text import clean, required_words
from cyclus_tui.errors import RuleError

WARMTH: Final = {"w": "warm", "l": "lukewarm", "k": "cold"}
"""How a question touched the presenter, by the letter that says so (L8)."""


SEEN_AS: Final = {
    "o": "open",
    "g": "closed",
    "a": "advice",
    "s": "statement",
    "f": "fact",
}
"""What the facilitator says a question is, by letter; it overrules the checker."""


def note_question(
    session: Session,
    replica: Replica,
    *,
    lines: Sequence[TypedLine],
    phase: str,
    step: str,
    turns: Sequence[str] | None = None,
    first: str = "",
) -> Edit:
    """Take down questions, several at once when they were pasted.

    `turns` are the roles that ask in turns; one question alone is then of who is at
    turn, unless the line says somebody else. `first` is the id of the first one, for
    whoever already has its answer.
    """
    number = next_number(session.of("question"))
    changes: list[Change] = []
    for offset, line in enumerate(lines):
        record = first if first and not offset else replica.new_id()
        spoken = _speaker(session, line, turns, step) if len(lines) == 1 else line
        fields = line_fields(spoken, number=number + offset, phase=phase, step=step)
        changes += session.field_changes("question", record, fields)
    label = "vraag erbij" if len(lines) == 1 else "vragen erbij"
    return replica.edit(session, label, changes)


def ask_written(
    session: Session,
    replica: Replica,
    *,
    question: str,
    step: str,
    turns: Sequence[str] | None = None,
) -> Edit | None:
    """Ask aloud what was written in silence: it takes a turn in this step (L6, L7).

    Where nobody wrote a name to it, it is of who is at turn.

    Raises:
        RuleError: the question was taken back.
    """
    record = session.required(question, "Die vraag is er niet meer. Stel hem opnieuw.")
    written = TypedLine("", record.text("by"), record.text("role"))
    spoken = _speaker(session, written, turns, step)
    who = {"by": spoken.by, "role": spoken.role}
    fields: dict[str, Value] = {name: text for name, text in who.items() if text}
    fields["asked_in"] = step
    return replica.write(session, "vraag gesteld", "question", record.id, fields)


def note_answer(
    session: Session, replica: Replica, *, question: str, text: str
) -> Edit | None:
    """Take down the answer to a question, in keywords.

    Raises:
        RuleError: the question was taken back.
    """
    session.required(question, "Die vraag is er niet meer. Stel hem opnieuw.")
    fields: dict[str, Value] = {"answer": clean(text).strip()}
    return replica.write(session, "antwoord", "question", question, fields)


def pass_turn(
    session: Session,
    replica: Replica,
    *,
    step: str,
    askers: Sequence[str] = (),
    person: str = "",
) -> Edit | None:
    """Who is at turn, or the person who says so, asks nothing now (AL-6).

    Raises:
        RuleError: nobody is on the list.
    """
    waiting = questions.in_turn(session, step, askers)
    if not person and not waiting:
        raise RuleError("Er staat niemand op de lijst. F9: wie is er?")
    fields: dict[str, Value] = {
        "step": step,
        "person": person or waiting[0].id,
        "passed": True,
    }
    return replica.write(session, "beurt voorbij", "turn", replica.new_id(), fields)


def note_doubt(
    session: Session, replica: Replica, *, line: TypedLine, phase: str, step: str
) -> Edit | None:
    """Take down a doubt, with the question that touched it (L8)."""
    number = contributions.next_number_of(session, "doubt")
    fields = line_fields(line, number=number, phase=phase, step=step)
    fields["sort"] = "doubt"
    if earlier := questions.all_questions(session):
        fields["touched_by"] = earlier[-1].id
    return replica.write(session, "twijfel erbij", "idea", replica.new_id(), fields)


def note_assumption(
    session: Session,
    replica: Replica,
    *,
    line: TypedLine,
    phase: str,
    step: str,
    record: str = "",
) -> Edit | None:
    """Take down what is taken for granted; the group's, unless told otherwise (L8).

    `record` is its id, for whoever asks next whose it is.
    """
    number = next_number(session.of("assumption"))
    fields = line_fields(line, number=number, phase=phase, step=step)
    fields["whose"] = "group"
    key = record or replica.new_id()
    return replica.write(session, "aanname erbij", "assumption", key, fields)


def say_whose(
    session: Session, replica: Replica, *, assumption: str, whose: str
) -> Edit | None:
    """Say whose assumption it is.

    Raises:
        RuleError: the assumption was taken back.
    """
    session.required(assumption, "Die aanname is er niet meer.")
    fields: dict[str, Value] = {"whose": whose}
    label = "van wie de aanname is"
    return replica.write(session, label, "assumption", assumption, fields)


def park(
    session: Session,
    replica: Replica,
    *,
    line: TypedLine,
    phase: str,
    step: str,
    turns: Sequence[str] | None = None,
) -> Edit | None:
    """Keep advice that came too early for later (AL-5); it takes nobody's turn."""
    spoken = _speaker(session, line, turns, step)
    number = next_number(session.of("parked"))
    fields = line_fields(spoken, number=number, phase=phase, step=step)
    key = replica.new_id()
    return replica.write(session, "naar de wachtkamer", "parked", key, fields)


def park_question(session: Session, replica: Replica, *, question: str) -> Edit | None:
    """Move a question that is advice to the waiting room (AL-5).

    It stays what it was, so that undoing brings it back and counts remain honest. Two
    copies that move one question have one advice.
    """
    record = session.record(question)
    if record is None or record.kind != "question":
        return None
    parked = session.one("parked", record.id)
    if parked.alive:
        return None
    fields = line_fields(
        TypedLine(record.text("text"), record.text("by"), record.text("role")),
        number=next_number(session.of("parked")),
        phase=record.text("phase"),
        step=record.text("step"),
    )
    fields["question"] = record.id
    return replica.write(session, "naar de wachtkamer", "parked", parked.id, fields)


def mark_warmth(
    session: Session, replica: Replica, *, question: str, warmth: str
) -> Edit | None:
    """The presenter says how a question touched them; once more takes that back."""
    return _mark(session, replica, question, "warmth", warmth)


def mark_kind(
    session: Session, replica: Replica, *, question: str, kind: str
) -> Edit | None:
    """The facilitator says what a question is; once more leaves it to the checker."""
    return _mark(session, replica, question, "seen_as", kind)


def reword(
    session: Session, replica: Replica, *, record: str, text: str
) -> Edit | None:
    """Write a line better; its earlier words stay in the journal.

    Raises:
        RuleError: there are no words, or the line was taken back.
    """
    words = required_words(text, "Typ eerst een paar woorden.")
    line = session.required(record, "Die regel is er niet meer.")
    return replica.write(
        session, "tekst gewijzigd", line.kind, line.id, {"text": words}
    )


def _speaker(
    session: Session, line: TypedLine, turns: Sequence[str] | None, step: str
) -> TypedLine:
    """The line as said by who is at turn, where the line itself names nobody."""
    if line.by or line.role or turns is None:
        return line
    waiting = questions.in_turn(session, step, turns)
    if not waiting:
        return line
    return TypedLine(line.text, waiting[0].id, waiting[0].text("role"))


def _mark(
    session: Session, replica: Replica, question: str, field: str, value: str
) -> Edit | None:
    """Give a question a mark, or take it away when it has that one.

    Read when its turn comes: two quick keys give it and take it back.
    """
    record = session.record(question)
    if record is None or record.kind != "question":
        return None
    label = "warm of koud" if field == "warmth" else "soort vraag"
    new = "" if record.text(field) == value else value
    return replica.write(session, label, "question", question, {field: new})
