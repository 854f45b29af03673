"""Provenance: what stands under what a session gave, back to what people said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from cyclus_tui.domain.ideas import contributions
from cyclus_tui.domain.journal.edit import ERASED, Value
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.kinds.record_kind import Scale, Thumbs
from cyclus_tui.domain.learning import records as learning_records
from cyclus_tui.domain.learning import risks
from cyclus_tui.domain.learning.assumptions import sources
from cyclus_tui.domain.links.origins import Origin
from cyclus_tui.domain.registry import kind_of
from cyclus_tui.domain.theory import graph
from cyclus_tui.domain.transfer.offers import (
    OfferSource,
    decided_items,
    main_round,
    offer_sources,
    spoken_words,
    tested_assumption,
)
from cyclus_tui.domain.voting import recommendations, tally


class ProvenanceLine(NamedTuple):
    """One line of what stands behind something: what it is, and the words."""

    label: str
    text: str


def provenance(session: Session, origin: Origin) -> tuple[ProvenanceLine, ...]:
    """What stands under the words: the ideas, the votes, the case, the question."""
    readers = {
        **dict.fromkeys(("advice", "because", "notice"), _advice_lines),
        "minority": _minority_lines,
        **dict.fromkeys(("assumption", "test"), _assumption_lines),
        **dict.fromkeys(("doubt", "question"), _doubt_lines),
        "case": _case_lines,
        "action": _action_lines,
        "outcome": _outcome_lines,
    }
    reader = readers.get(origin.sort)
    record = session.any_record(origin.record)
    if reader is None or (record is None and reader is not _advice_lines):
        return ()
    lines = reader(session, record or Record(origin.record, "", {}, {}))
    return tuple(line for line in lines if line.text.strip())


def _advice_lines(session: Session, record: Record) -> Iterator[ProvenanceLine]:
    """The ideas an advice came from, its other sentences, votes and objections."""
    for evening in offer_sources(session):
        newest = main_round(evening)
        item = _recommended(evening, newest, record.id) if newest else None
        if newest is None or item is None:
            continue
        for name, label in recommendations.TEXTS.items():
            yield ProvenanceLine(label, str(item.get(name, "")))
        ideas = item.get("sources")
        for text in ideas if isinstance(ideas, list) else ():
            yield ProvenanceLine("Kwam uit", str(text))
        yield ProvenanceLine("Stemmen", _votes(item.get("points"), newest))
        counts = item.get("thumbs")
        if isinstance(counts, list) and any(counts):
            yield ProvenanceLine("Duimen", Thumbs("thumbs").in_words(counts))
    for remark in session.of("remark"):
        if remark.text("recommendation") == record.id:
            yield ProvenanceLine("Minderheid", spoken_words(remark))


def _recommended(
    evening: OfferSource, newest: Record, record_id: str
) -> Mapping[str, Value] | None:
    """One recommendation as decided, else, before a decision, as it stands there."""
    settled = decided_items(evening, newest)
    if settled or not evening.is_all:
        return settled.get(record_id)
    for one in recommendations.items(evening.session, 20):
        if one.record.id == record_id:
            ideas = recommendations.sources(evening.session, one)
            return {
                **{name: one.record.text(name) for name in recommendations.TEXTS},
                "sources": [spoken_words(idea) for idea in ideas],
                "points": one.standing.points,
                "thumbs": [*one.thumbs],
            }
    return None


def _votes(points: Value | None, ballot_round: Record) -> str:
    """The votes in words, and how many people there were when they chose."""
    if not isinstance(points, int):
        return ""
    unit = tally.UNITS.get(ballot_round.text("method"), "stemmen")
    votes = tally.votes_in_words(points, unit)
    present = ballot_round.number("present")
    return f"{votes}, met {present} mensen erbij" if present else votes


def _fields(session: Session, record: Record) -> Iterator[ProvenanceLine]:
    """What its kind has to tell of a record."""
    for field in kind_of(session, record).fields:
        value = record.fields.get(field.id, "")
        if not field.provenance or value == ERASED:
            continue
        words = "" if value == "" else field.in_words(value)
        if isinstance(field, Scale) and isinstance(value, int):
            words = risks.scale(session, field.id).get(value, words)
        yield ProvenanceLine(field.provenance, words)


def _minority_lines(session: Session, record: Record) -> Iterator[ProvenanceLine]:
    """The advice that somebody would have otherwise."""
    advice = session.any_record(record.text("recommendation"))
    if advice:
        by_label = {t.label: t for t in _advice_lines(session, advice)}
        label = recommendations.TEXTS["advice"]
        if label in by_label:
            yield ProvenanceLine("Bij het advies", by_label.pop(label).text)
        yield from (
            by_label[name] for name in ("Stemmen", "Duimen") if name in by_label
        )


def _assumption_lines(session: Session, record: Record) -> Iterator[ProvenanceLine]:
    """How it was weighed, the arrow it is about, and the case and the question."""
    arrow = graph.read_theory(session).arrow(record.text("arrow"))
    if arrow:
        yield ProvenanceLine("Bij de pijl", f"{arrow.start.text} → {arrow.end.text}")
    yield from _fields(session, record)
    for sort, source in sources(session, record).items():
        parts = (learning_records.SOURCES[sort], source.text("what"))
        yield ProvenanceLine("Weten we van", ": ".join(filter(None, parts)))
    yield from _case(session)


def _doubt_lines(session: Session, record: Record) -> Iterator[ProvenanceLine]:
    """The question that touched on a doubt, and the case."""
    question = session.any_record(record.text("touched_by"))
    if question:
        yield ProvenanceLine("Door de vraag", spoken_words(question))
    yield from _case(session)


def _case_lines(session: Session, record: Record) -> Iterator[ProvenanceLine]:
    """What was said about a case when it was not chosen."""
    yield ProvenanceLine("Waarom", record.text("why"))
    yield ProvenanceLine("Handen", str(record.number("hands") or ""))


def _action_lines(session: Session, record: Record) -> Iterator[ProvenanceLine]:
    """What was expected, what happened, and what it tested."""
    yield ProvenanceLine("Toetst", tested_assumption(session, record))
    yield from _fields(session, record)


def _outcome_lines(session: Session, record: Record) -> Iterator[ProvenanceLine]:
    """For whom and when, and what comes before it in the theory."""
    yield from _fields(session, record)
    for arrow in graph.read_theory(session).into.get(record.id, ()):
        yield ProvenanceLine("Daarvoor", arrow.start.text)


def _case(session: Session) -> Iterator[ProvenanceLine]:
    """What a session was about: its case and its question, first and later."""
    chosen = (i for i in contributions.of_sort(session, "case") if i.flag("chosen"))
    answers = session.one("form", "answers")
    parts: Iterable[tuple[str, str]] = (
        *(("Casus", spoken_words(idea)) for idea in chosen),
        ("Wat er gebeurde", answers.text("told") or answers.text("situation")),
        ("Eerste vraag", answers.text("first_question")),
        ("De vraag later", answers.text("later_question")),
        ("Ging over", answers.text("about")),
    )
    yield from (ProvenanceLine(label, text) for label, text in parts)
