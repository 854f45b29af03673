"""Sections: what a report tells of actieleren and of a theory of change.

A section that has nothing in it is not printed. No alias gets in (PRIV-1), and single
lines of people only when the group said so (PRIV-2).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from cyclus_tui.domain.cards import consent
from cyclus_tui.domain.cards.questions import answer_in_words
from cyclus_tui.domain.dates import full_date, iso_date, parse
from cyclus_tui.domain.ideas import contributions
from cyclus_tui.domain.ideas.records import SORTS
from cyclus_tui.domain.journal.erasure import words_of
from cyclus_tui.domain.journal.record import Record, by_place
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.kinds import numbering
from cyclus_tui.domain.kinds.record_kind import RecordKind
from cyclus_tui.domain.learning import assumptions, risks
from cyclus_tui.domain.learning.records import ACTION
from cyclus_tui.domain.method import form_answers
from cyclus_tui.domain.method.cards import Card, declared
from cyclus_tui.domain.method.method import Method
from cyclus_tui.domain.method.setup import about
from cyclus_tui.domain.people import attendance
from cyclus_tui.domain.registry import in_words
from cyclus_tui.domain.steps import measure
from cyclus_tui.domain.text import one_line
from cyclus_tui.domain.theory import graph, ladder, story
from cyclus_tui.domain.theory.ladder import Rung
from cyclus_tui.reports import small_numbers
from cyclus_tui.reports.counts import count_of

QUESTION: Final = "De vraag"
NEXT_TIME: Final = "Volgende keer"


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands below it."""

    heading: str
    lines: tuple[str, ...]
    drawn: bool = False
    """Whether blanks in its lines are part of a drawing."""


def sections(
    session: Session, use: str = "sheet", method: Method | None = None
) -> tuple[Section, ...]:
    """Everything besides a list of recommendations, in the order of reading.

    The method says which answers are one pile: of those no sheet tells the number that
    somebody gave (PRIV-7).
    `use` is what somebody has to allow before a story of theirs is printed (MSC-7).
    """
    parts = (
        Section(QUESTION, tuple(_question(session))),
        Section("Het verhaal", tuple(_story(session))),
        Section("De ladder", tuple(_ladder(session)), drawn=True),
        *_cards(session, use, method),
        Section("Eerst uitzoeken", tuple(_risks(session))),
        Section("Waaraan we het merken", tuple(_signs(session))),
        Section("Terug van vorige keer", tuple(_returned(session))),
        Section("Wat we gaan proberen", tuple(_actions(session))),
        Section("Wat we leerden", tuple(_learned(session))),
        Section(NEXT_TIME, tuple(_next_time(session))),
    )
    return tuple(section for section in parts if section.lines)


def unfinished(session: Session) -> tuple[Section, ...]:
    """What was said so far, of an evening that stopped before anything came of it."""
    return tuple(
        section
        for section in (Section("Wat er is gezegd", tuple(_said(session))),)
        if section.lines
    )


def _said(session: Session) -> Iterator[str]:
    """The names of the heaps, and the lines and questions that may be printed."""
    names = [one_line(theme.text("name")) for theme in session.of("theme")]
    if named := [name for name in names if name]:
        yield f"Thema's: {'; '.join(named)}."
    for sort, (one, _) in SORTS.items():
        for record in contributions.of_sort(session, sort):
            if attendance.may_print(session, record):
                words = one_line(words_of(record))
                yield words if sort == "idea" else f"{one}: {words}"
    for record in session.of("question"):
        if attendance.may_print(session, record):
            yield f"vraag: {one_line(words_of(record))}"


def _question(session: Session) -> Iterator[str]:
    """With which question somebody came, and with which one they went."""
    first = one_line(form_answers.answer(session, "first_question"))
    later = one_line(form_answers.answer(session, "later_question"))
    if first:
        yield f"Eerst: {first}"
    if later:
        yield f"Later: {later}"


def _story(session: Session) -> Iterator[str]:
    """The story as it was put down last, else as it is now; who sees it otherwise.

    Without a theory there is none: what was weighed and will be tried stands below.
    """
    version = story.last_version(session)
    if version is None:
        if session.of("node"):
            yield from filter(None, story.text(session).split("\n"))
        return
    yield from words_of(version).split("\n")
    yield from (
        f"Anders: {words_of(r)}" for r in story.version_remarks(session, version)
    )
    counts = small_numbers.thumbs(version)
    sentences = (
        f"Versie {version.number('number')}.",
        f"Duimen: {counts}." if counts else "Niet gepeild.",
        "Gezamenlijk gedragen." if story.is_carried(session, version) else "",
        "Daarna is het verhaal veranderd."
        if story.changes_since_version(session)
        else "",
    )
    yield " ".join(filter(None, sentences))


def _ladder(session: Session) -> Iterator[str]:
    """The theory as lines, what leads to it below each step; what trying out showed."""
    theory = graph.read_theory(session)
    weighed = {one.id: one for one in risks.weighed_assumptions(session, theory)}
    reasons = risks.reasons(theory, weighed.values())
    for rung in ladder.rungs(theory):
        one = weighed.get(rung.assumption.id) if rung.assumption else None
        if rung.sort == "because" and rung.arrow:
            one = reasons.get(rung.arrow.id)
        tried = f" (uitgeprobeerd: {one.tried_out})" if one and one.tried_out else ""
        yield f"{rung.tree}{_rung(rung)}{tried}"


def _rung(rung: Rung) -> str:
    """The words of one line of the ladder."""
    if rung.sort == ladder.LOOSE:
        return "Los:"
    if rung.assumption is not None:
        return f"aanname: {one_line(words_of(rung.assumption))}"
    if rung.sort == "because" and rung.arrow is not None:
        return f"omdat: {one_line(rung.arrow.because)}"
    if rung.node is None:
        return ""
    if rung.sort == "again":
        return f"↑ {rung.node.code}"
    return f"{rung.node.code} {one_line(rung.node.text)}"


def _risks(session: Session) -> Iterator[str]:
    """What matters, is not sure and was not tried out yet, the riskiest first."""
    codes = assumptions.codes(session)
    for one in assumptions.to_find_out(session):
        divided = " Verdeeld." if one.text("agree") == "divided" else ""
        sure, much = (
            risks.scale(session, field)[one.number(field)]
            for field in ("certainty", "importance")
        )
        yield (
            f"{codes[one.id]} {one_line(words_of(one))} — {sure} "
            f"Klopt het niet? {much}{divided}"
        )


def _cards(session: Session, use: str, method: Method | None) -> Iterator[Section]:
    """Each kind of cards that the method declares, with all that is known of them."""
    piles = measure.piles(method) if method else {}
    for kind in declared(session).values():
        records = sorted(
            session.of(kind.name), key=lambda one: by_place(one, kind.place)
        )
        printed = [one for one in records if consent.allows(session, one, use)]
        lines = [kind.note] if kind.note and printed else []
        if pile := piles.get(kind.name):
            lines += _pile(*pile, printed)
        else:
            lines += _one_by_one(session, kind, printed)
        if left_out := len(records) - len(printed):
            count = count_of(left_out, kind.one, kind.several)
            lines.append(f"Hier niet bij: {count}. Daar is geen toestemming voor.")
        yield Section(kind.several.capitalize(), tuple(lines))


def _one_by_one(
    session: Session, kind: RecordKind, records: list[Record]
) -> Iterator[str]:
    """Each card with its code, its words and its answers."""
    codes = numbering.codes(session, kind)
    for record in records:
        words = one_line(words_of(record, kind.main.id))
        yield f"{codes.get(record.id, '')} {words}".rstrip()
        yield from () if record.erased else _answers(session, kind, record)


def _pile(card: Card, rules: measure.Rules, answers: list[Record]) -> Iterator[str]:
    """How often each answer was given, roughly, and the words without their number."""
    counts = measure.counts(card, rules, answers)
    for name, count in counts.items():
        yield f"{name}: {small_numbers.roughly(count, counts.values())}"
    if score := small_numbers.score(rules, answers):
        yield score
    for field in card.fields:
        if field.type != "words":
            continue
        said = [one_line(words_of(answer, field.id)) for answer in answers]
        if any(said):
            yield f"{field.label}:"
            yield from (f"– {words}" for words in said if words)


def _answers(session: Session, kind: RecordKind, record: Record) -> Iterator[str]:
    """What else is known of a card, each answer with its question."""
    for field in kind.fields:
        is_told = field.label and field.room and field is not kind.main
        if is_told and (answer := answer_in_words(session, record, field.id)):
            yield f"{field.label}: {answer}"


def _signs(session: Session) -> Iterator[str]:
    """What one sees or hears first, for counting and for telling."""
    for sign in session.of("sign"):
        sort = in_words(sign, "sort")
        yield f"{one_line(words_of(sign))}{f' ({sort})' if sort else ''}"


def _returned(session: Session) -> Iterator[str]:
    """What became of the actions of last time; what people told of it by consent c."""
    fields = (
        ("happened", "hindered", "learned") if attendance.consent(session, "c") else ()
    )
    for action in session.of("action"):
        if not action.flag("returned") or not action.text("result"):
            continue
        result = in_words(action, "result")
        sentences = [f"{one_line(words_of(action, 'what'))}: {result}."]
        for field in fields:
            if text := one_line(action.text(field)):
                sentences.append(text if text[-1] in ".!?…" else f"{text}.")
        yield " ".join(sentences)


def _actions(session: Session) -> Iterator[str]:
    """Each action as a card: what, when, what is expected, how to see it, back on."""
    for action in session.of("action"):
        if not action.flag("returned"):
            yield " · ".join(_card(action))


def _card(action: Record) -> Iterator[str]:
    """The parts of one action; with whom and who asks about it are names."""
    yield one_line(words_of(action, "what"))
    for field, prompt in ACTION.prompts:
        text = one_line(action.text(field.id)) if prompt.card else ""
        if text:
            yield f"{prompt.card}: {full_date(text)}"


def _next_time(session: Session) -> Iterator[str]:
    """The day on which people meet again; only a day, not who comes or where."""
    evening = iso_date(about(session).text("date"))
    day = parse(form_answers.answer(session, "next_date"), evening) if evening else None
    if day:
        yield full_date(day.isoformat())


def _learned(session: Session) -> Iterator[str]:
    """The learning points; single lines of people stay here without consent c."""
    if attendance.consent(session, "c"):
        yield from (
            one_line(words_of(r)) for r in contributions.of_sort(session, "learning")
        )
