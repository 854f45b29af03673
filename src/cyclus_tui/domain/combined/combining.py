"""Combined evenings: sessions of one neighbourhood, laid side by side.

A combined session is a session like any other. Its journal holds the edits of several
sessions, unchanged, and its own; each edit names its session, so that every line walks
back to the words and the evening that it came from. What it adds up is read anew from
the ballots each time, in `standings.py`, and never stored.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from cyclus_tui.domain.journal.edit import Change, Edit, derived_id
from cyclus_tui.domain.journal.merge import union
from cyclus_tui.domain.journal.record import Record, by_number
from cyclus_tui.domain.journal.register import revival
from cyclus_tui.domain.journal.replica import Replica
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.method import setup
from cyclus_tui.domain.text import is_same_text, one_line
from cyclus_tui.errors import RuleError

METHOD: Final = "samen"
"""The template of a combined session."""

QUESTION: Final = "central_question"
"""The answer in a form that says what an evening was about."""


@dataclass(frozen=True, slots=True)
class Evening:
    """One of the sessions that were laid together."""

    id: str
    number: int
    """Its place by date, from 1."""
    title: str
    date: str
    place: str
    question: str
    people: int
    """How many people there were; 0 when nobody wrote that down."""
    ideas: int
    rounds: tuple[Record, ...]
    """Its ballot rounds, the newest last."""


@dataclass(frozen=True, slots=True)
class CombineInput:
    """Sessions that lie ready to be combined."""

    base: Session | None
    """The combined session that the others come into; `None` makes a new one."""
    sources: tuple[Session, ...]
    """The other sessions, each once, by id."""

    @property
    def evenings(self) -> list[str]:
        """The ids of all that is no combined session itself."""
        held = {s.id: contained_sessions(s) for s in self.sources}
        if self.base:
            held[self.base.id] = contained_sessions(self.base)
        known = {one for inside in held.values() for one in inside} | held.keys()
        return sorted(one for one in known if not held.get(one))


def combine_input(sessions: Iterable[Session]) -> CombineInput:
    """What there is to combine; copies of one session become one.

    One combined session among them takes the others in and keeps its id. Of several
    that does the one that holds the others already; else all come into a new one. So
    the order in which files are named never matters.

    Raises:
        ForgedEditError: two copies say something else about the same edit.
    """
    by_id: dict[str, Session] = {}
    for session in sessions:
        known = by_id.get(session.id)
        by_id[session.id] = (
            union(known, session.edits.values()).session if known else session
        )
    several = {one for one, session in by_id.items() if contained_sessions(session)}
    bases = [
        one for one in several if several <= {one, *contained_sessions(by_id[one])}
    ]
    base = bases[0] if len(bases) == 1 else ""
    sources = tuple(by_id[one] for one in sorted(by_id) if one != base)
    return CombineInput(by_id.get(base), sources)


def combine(
    prepared: CombineInput,
    replica: Replica,
    *,
    new_id: str,
    method_text: str,
    title: str = "",
) -> Session:
    """One session of all these; nothing new to say writes nothing.

    Raises:
        RuleError: there is one evening, or none.
        ForgedEditError: two sessions hold different edits under one id.
    """
    ids = prepared.evenings
    if len(ids) < 2:
        raise RuleError("Er is maar één avond. Kies er ten minste twee.")
    session = prepared.base or Session(new_id)
    theirs = [e for source in prepared.sources for e in source.edits.values()]
    session = union(session, theirs).session
    known = _reach(session.id, _living(session))
    added = [source.id for source in prepared.sources if source.id not in known]
    if not added:
        return session
    session = session.after(replica.introduction(session))
    if prepared.base is None:
        about = _answers(session, ids, title)
        session = session.after(_begin(session, replica, about, method_text))
        if question := about[QUESTION]:
            answers = session.derived("form", "answers")
            asked = session.field_changes("form", answers, {QUESTION: question})
            session = session.after(replica.edit(session, "de vraag", asked))
    return session.after(add_evenings(session, replica, sources=added))


def add_evenings(session: Session, replica: Replica, *, sources: Iterable[str]) -> Edit:
    """Say of sessions, whose edits are here, that they are evenings of this one.

    Each is a record of its own: two people who each take in a later evening have both
    after a merge. One that was left out counts again.
    """
    changes: list[Change] = []
    for source in sources:
        key = session.derived("evening", source)
        record = session.any_record(key)
        if record is not None and not record.alive:
            changes.append(revival(record))
        else:
            changes += session.field_changes("evening", key, {"of": source})
    return replica.edit(session, "avonden naast elkaar gelegd", changes)


def exclude_evening(session: Session, replica: Replica, *, one: str) -> Edit:
    """Count an evening no longer; what was said there stays in the file.

    `add_evenings` has it count again.

    Raises:
        RuleError: it is the last one, or it does not count already.
    """
    members = _members(session)
    if one not in members:
        raise RuleError("Deze avond telt al niet mee.")
    if len(members) == 1:
        raise RuleError("Dit is de enige avond die nog meetelt. Die kan niet weg.")
    records = [r for r in session.of("evening") if r.text("of") == one]
    changes = [session.deletion(record) for record in records]
    return replica.edit(session, "avond weggelaten", changes)


def is_combined(session: Session) -> bool:
    """Whether a session holds evenings of others."""
    return bool(session.of("evening"))


def evenings(session: Session) -> list[Evening]:
    """The evenings that were laid together, by date."""
    return _evenings(session, _members(session))


def excluded_evenings(session: Session) -> list[Evening]:
    """The evenings that are in the file and do not count, by date."""
    return _evenings(session, sorted(excluded_ids(session)))


def excluded_ids(session: Session) -> frozenset[str]:
    """The ids of the evenings that are in the file and do not count."""
    if not is_combined(session):
        return frozenset()
    named = _named(session.edits.values())
    leaves = _reach(session.id, named) - named.keys()
    return leaves.difference(_members(session))


def _evenings(session: Session, ids: Sequence[str]) -> list[Evening]:
    """What there is to tell of these evenings, by date."""
    people, ideas = dict.fromkeys(ids, 0), dict.fromkeys(ids, 0)
    rounds: dict[str, list[Record]] = {one: [] for one in ids}
    for kind, counts in (("person", people), ("idea", ideas)):
        for record in session.of(kind):
            own = evening_of(session, record.id)
            if own in counts and record.text("sort") in ("", "idea"):
                counts[own] += 1
    for ballot_round in session.of("ballot_round"):
        own = evening_of(session, ballot_round.id)
        if own in rounds:
            rounds[own].append(ballot_round)
    evenings: list[Evening] = []
    for one in sorted(ids, key=lambda one: _by_date(session, one)):
        about = session.record(one) or Record(one, "session", {}, {})
        own_rounds = sorted(rounds[one], key=by_number)
        evenings.append(
            Evening(
                one,
                len(evenings) + 1,
                one_line(about.text("title")) or f"avond {one[:6]}",
                about.text("date"),
                one_line(about.text("place")),
                one_line(unique_record(session, one, "form", "answers").text(QUESTION)),
                people[one] or _headcount(session, one, own_rounds),
                ideas[one],
                tuple(own_rounds),
            )
        )
    return evenings


def evening_of(session: Session, record_id: str) -> str:
    """The id of the session in which a record was first written; empty for none."""
    try:
        return session.first_edit(record_id).session
    except KeyError:
        return ""


def unique_record(session: Session, one: str, kind: str, key: str) -> Record:
    """What exists once in an evening; its id is derived from that session's."""
    record_id = derived_id(one, f"{kind}:{key}")
    return session.record(record_id) or Record(record_id, kind, {}, {}, alive=False)


def questions(evenings: Iterable[Evening]) -> list[str]:
    """The questions that were asked, those that say the same once."""
    asked: list[str] = []
    for evening in evenings:
        question = evening.question
        if question and not any(is_same_text(question, other) for other in asked):
            asked.append(question)
    return asked


def contained_sessions(session: Session) -> frozenset[str]:
    """The other sessions whose edits a journal may hold; empty for one evening."""
    return contained_sessions_of(session.edits.values(), session.id)


def contained_sessions_of(edits: Iterable[Edit], session_id: str) -> frozenset[str]:
    """As `contained_sessions`, of edits that were not looked at yet."""
    return _reach(session_id, _named(edits))


def owning_session(edits: Iterable[Edit], first: str) -> tuple[str, frozenset[str]]:
    """Whose journal this is, and the sessions whose lines it may hold, itself too.

    A combined session names the sessions in it, and none of them names it. Where lines
    of others stand without being named, whoever names most counts, else `first`.
    """
    known = [*edits]
    named = _named(known)
    candidates = dict.fromkeys([first, *(edit.session for edit in known)])
    reach = {one: {one, *_reach(one, named)} for one in candidates}
    best = max(candidates, key=lambda one: len(reach[one]))
    return best, frozenset(reach[best])


def _named(edits: Iterable[Edit]) -> dict[str, set[str]]:
    """For each session the ones that its own edits name, taken back or not.

    A line stays in the journal also when its evening is left out again.
    """
    names: dict[str, set[str]] = {}
    for edit in edits:
        for change in edit.changes:
            named = change.value if change.kind == "evening" else None
            if change.field == "of" and isinstance(named, str):  # none when erased
                names.setdefault(edit.session, set()).add(named)
    return names


def _reach(session_id: str, named: Mapping[str, set[str]]) -> frozenset[str]:
    """All that a session names, and what those name in their turn."""
    reached: set[str] = set()
    waiting = [session_id]
    while waiting:
        new = named.get(waiting.pop(), set()) - reached
        reached |= new
        waiting += new
    return frozenset(reached - {session_id})


def _members(session: Session) -> list[str]:
    """The evenings that count: named by a living record, and not combined again."""
    # One that was combined stays so, also when all its evenings were left out.
    several = _named(session.edits.values())
    return sorted(_reach(session.id, _living(session)) - several.keys())


def _living(session: Session) -> dict[str, set[str]]:
    """For each session the ones that its records name which still stand."""
    named: dict[str, set[str]] = {}
    for record in session.of("evening"):
        if one := record.text("of"):
            named.setdefault(evening_of(session, record.id), set()).add(one)
    return named


def _by_date(session: Session, one: str) -> tuple[str, str, str]:
    """Sorts evenings the same way on every copy."""
    about = session.record(one)
    return (about.text("date"), about.text("title"), one) if about else ("", "", one)


def _headcount(session: Session, one: str, rounds: Iterable[Record]) -> int:
    """How many people there were when they were not noted one by one."""
    counted = unique_record(session, one, "headcount", "group").number("people")
    return counted or max((r.number("present") for r in rounds), default=0)


def _answers(session: Session, ids: Iterable[str], title: str) -> dict[str, str]:
    """What can be said of the evenings together: what they all agree on."""
    known = [session.record(one) for one in ids]
    about = [record for record in known if record]
    places = {one_line(record.text("place")) for record in about}
    dates = [record.text("date") for record in about if record.text("date")]
    titles = sorted((r.text("date"), one_line(r.text("title"))) for r in about)
    first = titles[0][1] if titles else ""
    asked = [
        unique_record(session, one, "form", "answers").text(QUESTION) for one in ids
    ]
    same = all(is_same_text(asked[0], other) for other in asked)
    return {
        "title": title or f"Avonden samen: {first}".removesuffix(": "),
        "place": places.pop() if len(places) == 1 else "",
        "date": max(dates, default=""),
        QUESTION: asked[0] if same else "",
    }


def _begin(
    session: Session, replica: Replica, about: dict[str, str], method_text: str
) -> Edit:
    """The first edit of a combined session."""
    return setup.begin(
        session, replica, method_id=METHOD, method_text=method_text, answers=about
    )
