"""Conflicts: where copies differ, and how people settle that.

Nothing waits for it and no file wins. What a person chooses is an edit like any other,
which replaces all that stood there: whoever takes it in has the conflict no longer, and
two people who choose differently have a new one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from cyclus_tui.domain import dates
from cyclus_tui.domain.conflicts import resolve
from cyclus_tui.domain.conflicts.dependents import arrow_of
from cyclus_tui.domain.conflicts.wording import ConflictWording, places
from cyclus_tui.domain.journal.edit import ERASED, Edit, Stamp, Value
from cyclus_tui.domain.journal.record import Record, Version, by_number
from cyclus_tui.domain.journal.register import (
    BOOKKEEPING,
    DELETED,
    mentions,
    references,
    revival,
)
from cyclus_tui.domain.journal.replica import Replica
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.kinds.record_kind import (
    Choice,
    Context,
    Day,
    Field,
    Flag,
    Number,
    Ordinal,
    Position,
    Scale,
    Text,
    Words,
)
from cyclus_tui.domain.learning import actions
from cyclus_tui.domain.method.method import Method
from cyclus_tui.domain.registry import KINDS, field_of, is_taken_away, kind_of
from cyclus_tui.domain.text import clean, one_line
from cyclus_tui.domain.voting import ballot_box, ballot_rounds, same_vote
from cyclus_tui.domain.voting.records import SAME_PAPER, SAME_VOTE
from cyclus_tui.errors import RuleError

_AT: Final = re.compile(r"\d{4}-(\d\d)-(\d\d)T(\d\d:\d\d)")


@dataclass(frozen=True, slots=True)
class ConflictChoice:
    """One of the values between which people choose."""

    text: str
    """The value in words."""
    who: str
    """Who wrote it; for the facilitator alone."""
    at: str
    """When that was on the wall clock: `21 nov 19:05`."""
    stamp: Stamp
    shown: bool
    """Whether it is the one that stands there until somebody chooses."""
    coded: bool = False
    """Whether the words are those of the program: none of them is marked."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """One field on which copies differ, or a record that came back."""

    record: Record
    field: str
    """`deleted` for a record that came back."""
    question: str
    """What people are asked, as one sentence."""
    choices: tuple[ConflictChoice, ...]
    free: str = ""
    """What may be written instead: `text`, `number`, `scale`, `day`, or nothing."""
    both: str = ""
    """What keeping both is called; empty where that cannot be."""

    @property
    def key(self) -> str:
        """Tells this conflict from the others."""
        return f"{self.record.id}/{self.field}"

    @property
    def came_back(self) -> bool:
        """Whether it is about a record that was deleted or taken back, and used."""
        return self.field == DELETED

    def is_for_the_room(self, session: Session) -> bool:
        """Whether everybody may see it."""
        kind = kind_of(session, self.record)
        return kind.room and field_of(session, self.record, self.field).room


def count(session: Session) -> int:
    """How many conflicts are open."""
    return sum(1 for _ in open_fields(session))


def open_conflicts(
    session: Session, method: Method | None = None, *, room: bool = False
) -> list[Conflict]:
    """Every conflict that is open; the method gives its questions their names.

    With `room` they are asked in words for everybody, without codes.
    """
    wording = ConflictWording(session, method, room=room)
    readers = {DELETED: _returned, SAME_VOTE: _vote, SAME_PAPER: _paper}
    return [
        readers[field](session, wording, record)
        if field in readers
        else _field_conflict(session, wording, record, field)
        for record, field in open_fields(session)
    ]


def count_sentence(count: int, *, left: bool = False) -> str:
    """How many conflicts there are, or are left, as a sentence; empty for none."""
    if not count:
        return ""
    still = "nog " if left else ""
    one = f"Er is {still}1 verschil."
    return one if count == 1 else f"Er zijn {still}{count} verschillen."


def choose(
    session: Session, replica: Replica, *, conflict: Conflict, choice: ConflictChoice
) -> Edit:
    """Take one of the values for the right one.

    Raises:
        RuleError: it was settled or changed meanwhile.
    """
    record = _open_record(session, conflict)
    if conflict.field == SAME_VOTE:
        return _choose_vote(session, replica, record, choice)
    if conflict.field == SAME_PAPER:
        ballots = _group(same_vote.open_papers(session), record)
        right = next((b for b in ballots if b.id == choice.stamp), record)
        return same_vote.settle_paper(session, replica, paper=ballots, right=right)
    if choice.stamp not in record.stamps[conflict.field]:
        raise RuleError("Hier is net iets veranderd. Kijk nog eens.")
    fields = resolve.version_changes(session, record, conflict.field, choice.stamp)
    changes = resolve.field_changes(session, record, conflict.field, fields)
    return replica.edit(session, "keuze bij een verschil", changes)


def write(session: Session, replica: Replica, *, conflict: Conflict, text: str) -> Edit:
    """Write what should stand there in place of all values.

    Raises:
        RuleError: it cannot be written, or it was settled meanwhile.
    """
    record, field = _open_record(session, conflict), conflict.field
    words = clean(text).strip()
    if not conflict.free:
        raise RuleError("Hier kunt u alleen kiezen. Druk op een cijfer.")
    if not words:
        raise RuleError("Typ eerst wat er moet staan.")
    value = _parse_value(session, record, field, words)
    changes = resolve.field_changes(session, record, field, {field: value})
    return replica.edit(session, "eigen tekst bij een verschil", changes)


def keep_both(session: Session, replica: Replica, *, conflict: Conflict) -> Edit:
    """Let what shows stand, and go on with each other value as a record of its own.

    The id of the other follows from what it holds: two people who both keep both have
    one idea more, not two, and a ballot is never counted double.

    Raises:
        RuleError: both cannot be kept, or it was settled meanwhile.
    """
    record, field = _open_record(session, conflict), conflict.field
    if not conflict.both:
        raise RuleError("Hier past er maar één. Druk op een cijfer.")
    if field == SAME_PAPER:
        ballots = _group(same_vote.open_papers(session), record)
        return same_vote.keep_papers(session, replica, paper=ballots)
    *others, shown = _distinct_versions(session, record, field)
    fields = resolve.version_changes(session, record, field, shown.stamp)
    changes = resolve.field_changes(session, record, field, fields)
    for other in others:
        changes += resolve.split_changes(session, record, field, other)
    return replica.edit(session, "allebei gehouden bij een verschil", changes)


def remove_again(session: Session, replica: Replica, *, conflict: Conflict) -> Edit:
    """Delete a record that came back, now that its use is seen.

    Raises:
        RuleError: it was settled meanwhile.
    """
    record = _open_record(session, conflict)
    return replica.edit(session, "teruggekomen, weer weg", [session.deletion(record)])


def keep(session: Session, replica: Replica, *, conflict: Conflict) -> Edit:
    """Let a record that came back stay.

    Raises:
        RuleError: it was settled meanwhile.
    """
    record = _open_record(session, conflict)
    return replica.edit(session, "teruggekomen, blijft", [revival(record)])


def open_fields(session: Session) -> Iterator[tuple[Record, str]]:
    """Each living record with a field on which people have something to settle."""
    for kind in session.kinds():
        if kind in BOOKKEEPING or (kind in KINDS and not KINDS[kind].asked):
            continue
        for record in session.of(kind):
            if record.returned and _is_in_sight(session, record):
                yield record, DELETED
            if record.conflicts:
                for field in _fields_to_settle(session, record):
                    yield record, field
    for rounds in same_vote.open_votes(session):
        yield rounds[0], SAME_VOTE
    for ballots in same_vote.open_papers(session):
        yield ballots[0], SAME_PAPER


def _is_in_sight(session: Session, record: Record) -> bool:
    """Whether people see a record that came back, and not another in its place."""
    return not is_taken_away(record) and not _says_its_arrow(session, record)


def _fields_to_settle(session: Session, record: Record) -> list[str]:
    """The fields in conflict that are a question by themselves.

    Not what was noted without anybody choosing it, and not the same in another order.
    """
    return sorted(
        name
        for name in record.conflicts
        if (field := field_of(session, record, name)).asked
        and not isinstance(field, Context | Ordinal)
        and field.goes_with not in record.conflicts
        and len(_distinct_versions(session, record, name)) > 1
        and not _is_settled_elsewhere(session, record, name)
    )


def _is_settled_elsewhere(session: Session, record: Record, field: str) -> bool:
    """Whether a field is the same question as one about another record."""
    match record.kind, field:
        case "assumption", "text":
            return _says_its_arrow(session, record)
        case "idea", "kept":
            advice = session.record(record.text("waiting"))
            return advice is not None and "kept" in advice.conflicts
    return False


def _says_its_arrow(session: Session, record: Record) -> bool:
    """Whether it is the `omdat` of an arrow of which people settle the `omdat`."""
    arrow = arrow_of(session, record) if record.kind == "assumption" else None
    return arrow is not None and "because" in arrow.conflicts


def _open_record(session: Session, conflict: Conflict) -> Record:
    """The record of a conflict that is open at this moment.

    Raises:
        RuleError: it is no longer.
    """
    key = (conflict.record.id, conflict.field)
    for record, field in open_fields(session):
        if (record.id, field) == key:
            return record
    raise RuleError("Dit verschil is al opgelost.")


def _field_conflict(
    session: Session, wording: ConflictWording, record: Record, name: str
) -> Conflict:
    field, kind = field_of(session, record, name), kind_of(session, record)
    versions = _distinct_versions(session, record, name)
    texts = [wording.value(record, name, version.value) for version in versions]
    if isinstance(field, Position):
        order = sorted(range(len(texts)), key=texts.__getitem__)
        named = dict(zip(order, places(len(texts)), strict=True))
        texts = [named[place] for place in range(len(texts))]
    coded = isinstance(field, Choice | Flag | Scale)
    choices = tuple(
        ConflictChoice(text, v.who, moment(v.at), v.stamp, v is versions[-1], coded)
        for text, v in zip(texts, versions, strict=True)
    )
    both = field.both if all(texts) else ""
    if kind.twin and name == kind.main.id:
        both = "Allebei houden: elk op een eigen regel."
    free = ""
    if not wording.choices(record, name):
        free = _free(field, [version.value for version in versions])
    question = wording.question(record, name, texts)
    return Conflict(record, name, question, choices, free, both)


def _returned(session: Session, wording: ConflictWording, record: Record) -> Conflict:
    """The question about a record that was deleted or taken back, and used."""
    removals = session.versions(record, DELETED)
    undoing = None if removals else session.undoing_of(record)
    if undoing:
        removal = Version(True, session.who(undoing.replica), undoing.at, undoing.id)
    else:
        removal = removals[-1]
    use = _newest_use(session, record)
    used_by = (session.who(use.replica), moment(use.at)) if use else ("", "")
    choices = (
        ConflictChoice(
            "Weer weg", removal.who, moment(removal.at), removal.stamp, shown=False
        ),
        ConflictChoice("Blijft", *used_by, use.id if use else "", shown=True),
    )
    user = _kind_of_user(record, use)
    question = wording.returned_question(record, user, undone=bool(undoing))
    return Conflict(record, DELETED, question, choices)


def _vote(session: Session, wording: ConflictWording, record: Record) -> Conflict:
    """The question about a vote that several people began."""
    rounds = _group(same_vote.open_votes(session), record)
    last = max(rounds, key=by_number)
    together = "Ja: wat op beide staat, telt samen."
    if rounds[2:]:
        together = "Ja: wat op alle staat, telt samen."
    choices = [ConflictChoice(together, "", "", "", shown=False, coded=True)]
    for one in rounds:
        votes = ballot_box.votes_cast(session, one)
        ballots = one.text("entry") != "totals"
        name = ("stembriefje", "stembriefjes") if ballots else ("stem", "stemmen")
        options = len(ballot_rounds.option_ids(session, one))
        text = f"Nee: alleen deze telt. {votes} {name[votes != 1]}, {options} opties."
        who, at = _author(session, one)
        choices.append(ConflictChoice(text, who, at, one.id, one is last, coded=True))
    texts = [choice.text for choice in choices[1:]]
    question = wording.question(record, SAME_VOTE, texts)
    return Conflict(record, SAME_VOTE, question, tuple(choices))


def _paper(session: Session, wording: ConflictWording, record: Record) -> Conflict:
    """The question about one number on two papers of one vote."""
    choices = []
    for ballot in _group(same_vote.open_papers(session), record):
        text = wording.value(ballot, "choices", ballot.fields.get("choices", []))
        who, at = _author(session, ballot)
        choices.append(ConflictChoice(text, who, at, ballot.id, shown=False))
    question = wording.question(record, SAME_PAPER, [c.text for c in choices])
    both = field_of(session, record, SAME_PAPER).both
    return Conflict(record, SAME_PAPER, question, tuple(choices), both=both)


def _author(session: Session, record: Record) -> tuple[str, str]:
    """Who made a record, and when."""
    edit = session.first_edit(record.id)
    return session.who(edit.replica), moment(edit.at)


def _choose_vote(
    session: Session, replica: Replica, record: Record, choice: ConflictChoice
) -> Edit:
    """What people answered about a vote that several of them began."""
    rounds = _group(same_vote.open_votes(session), record)
    if not choice.stamp:
        return same_vote.call_same(session, replica, rounds=rounds)
    if choice.stamp not in {r.id for r in rounds}:
        raise RuleError("Hier is net iets veranderd. Kijk nog eens.")
    return same_vote.call_different(
        session, replica, rounds=rounds, counts=choice.stamp
    )


def _group(groups: Iterable[list[Record]], first: Record) -> list[Record]:
    """The rounds, or the ballots with one number, that one question is about."""
    return next(group for group in groups if group[0].id == first.id)


def _kind_of_user(record: Record, use: Edit | None) -> str:
    """The kind of what an edit made use a record; empty when it wrote in it."""
    for change in use.changes if use else ():
        if record.id in mentions(change.value) and change.record != record.id:
            return change.kind
    return ""


def _newest_use(session: Session, record: Record) -> Edit | None:
    """The newest edit that used a record which somebody had deleted or taken back."""
    known = {
        stamp
        for version in session.versions(record, DELETED)
        if isinstance(version.value, list)
        for stamp in version.value
    }
    edits = {
        stamp: session.edits[stamp]
        for field, stamps in record.stamps.items()
        if field != DELETED
        for stamp in stamps
    }
    edits |= {e.id: e for _, e, _ in references(session.edits.values(), {record.id})}
    known.update(stamp for stamp in edits if session.is_undone(stamp))
    new = [edit for stamp, edit in edits.items() if stamp not in known]
    return max(new, key=lambda edit: edit.order, default=None)


def _distinct_versions(session: Session, record: Record, name: str) -> list[Version]:
    """One version of each value, the one that shows last; erased ones are no choice."""
    field = field_of(session, record, name)
    versions: list[Version] = []
    for version in reversed(session.versions(record, name)):
        if version.value != ERASED and not any(
            field.is_same(version.value, other.value) for other in versions
        ):
            versions.append(version)
    return versions[::-1]


def _free(field: Field, values: list[Value]) -> str:
    """What may be written in a field in place of all values."""
    match field:
        case Words() | Text():
            return "text" if all(isinstance(value, str) for value in values) else ""
        case Number():
            return "number"
        case Scale():
            return "scale"
        case Day():
            return "day"
    return ""


def _parse_value(session: Session, record: Record, field: str, words: str) -> Value:
    """What somebody typed for a field.

    Raises:
        RuleError: the field cannot hold it.
    """
    match field_of(session, record, field):
        case Number():
            if not (words.isascii() and words.isdecimal() and len(words) < 6):
                raise RuleError("Typ een getal, bijvoorbeeld 9.")
            return int(words)
        case Scale(places=scale):
            if not (words.isascii() and words.isdecimal() and int(words[:3]) in scale):
                raise RuleError(f"Typ een cijfer van {min(scale)} tot {max(scale)}.")
            return int(words)
        case Day():
            written = session.first_edit(record.id).at[:10]
            today = dates.iso_date(written) or date.min
            return actions.parse_day(words, actions.evening_date(session, today))
        case Text() | Words(one_line=True):
            return one_line(words)
    return words


def moment(at: str) -> str:
    """A moment on the wall clock as people say it; empty when it is none."""
    parts = _AT.match(at)
    if parts is None or not 1 <= int(parts[1]) <= 12:
        return ""
    return f"{dates.day_month(int(parts[2]), int(parts[1]))} {parts[3]}"
