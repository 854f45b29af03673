"""Outline: what a report says, before it has a form.

Every form prints this and no more. No alias and no name gets in: people are counted by
role, and somebody's own words stand here only when they may (PRIV-1, PRIV-2, PRIV-8).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from cyclus_tui.domain import registry
from cyclus_tui.domain.cards import consent
from cyclus_tui.domain.combined import combining
from cyclus_tui.domain.conflicts import find as conflicts
from cyclus_tui.domain.dates import full_date
from cyclus_tui.domain.ideas import clustering, contributions
from cyclus_tui.domain.journal.record import by_number
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.method import form_answers, plan, setup
from cyclus_tui.domain.method.cards import declared
from cyclus_tui.domain.method.method import Method
from cyclus_tui.domain.people import attendance
from cyclus_tui.domain.text import join_words, one_line
from cyclus_tui.domain.voting import recommendations
from cyclus_tui.reports import evenings, small_numbers
from cyclus_tui.reports.chosen_list import (
    NOTHING_CHOSEN,
    ChosenList,
    ReportItem,
    chosen_list,
    recommend_rules,
)
from cyclus_tui.reports.counts import count_of
from cyclus_tui.reports.sections import (
    NEXT_TIME,
    QUESTION,
    Section,
    sections,
    unfinished,
)

PROMISE: Final = {
    "recipient": "De adviezen gaan naar",
    "decided_by": "Wie beslist",
    "answer_on": "Antwoord komt op",
    "answer_how": "Zo komt het antwoord",
}
"""The fields of the form that make up the promise (TK-1) and their labels."""


NOTHING_YET: Final = "Er is nog niets gezegd of opgeschreven."


@dataclass(frozen=True, slots=True)
class Outline:
    """All that a report says about one evening."""

    title: str
    method: str
    place: str
    date: str
    """In words: `zaterdag 21 november 2026`."""
    question: str
    people: tuple[str, ...]
    """How many there were of each role: `11 bewoners`."""
    small_roles: tuple[str, ...]
    """What people of a role are called, one and several, of whom there were few."""
    consent: str
    """Which layer of consent the report keeps to (PRIV-2)."""
    chosen: ChosenList
    has_list: bool
    """Whether the method ends in recommendations."""
    sections: tuple[Section, ...]
    """What else came out of it."""
    promise: tuple[tuple[str, str], ...]
    """Label and words: to whom, who decides, when and how the answer comes."""
    ideas: int
    themes: int
    missing: tuple[str, ...]
    """What is not known or not done, and who was not there."""
    inside: tuple[str, ...] = ()
    """The codes of what is printed and may not go outside the group (MSC-7)."""

    @property
    def when_and_where(self) -> str:
        """The method, the place and the date on one line."""
        return " · ".join(filter(None, (self.method, self.place, self.date)))

    @property
    def shows_list(self) -> bool:
        """Whether there is anything in the list of recommendations."""
        return self.has_list and bool(self.chosen.items or self.chosen.rescued)

    @property
    def shows_promise(self) -> bool:
        """Whether what happens now is told: a list without a promise says so."""
        return self.shows_list or (self.has_list and bool(self.promise))

    @property
    def is_empty(self) -> bool:
        """Whether nobody said anything yet, or it was not written down."""
        shown = self.question or self.sections or self.shows_list or self.promise
        return not (shown or self.ideas)

    @property
    def account(self) -> tuple[str, ...]:
        """How it came about, who was there and what is missing, as sentences."""
        rest, count = "; ".join(self.chosen.rest), self.chosen.unprinted
        ideas = contributions.count_in_words(self.ideas, "idea")
        themes = count_of(self.themes, "thema", "thema's") if self.themes else ""
        total = f"Samen bedacht: {', '.join(filter(None, (ideas, themes)))}."
        total = total if self.ideas or self.themes else ""
        chosen = self.chosen
        of_list = (total, chosen.how, chosen.tie) if self.has_list else ()
        sentences = (
            NOTHING_YET if self.is_empty else "",
            f"Wie er waren: {', '.join(self.people)}." if self.people else "",
            *of_list,
            *chosen.undecided,
            f"Ook genoemd: {rest}." if rest else "",
            f"Van de rest blijven er {small_numbers.number(count)} weg: "
            "er is geen toestemming."
            if count
            else "",
            *self.missing,
            self.consent,
        )
        return tuple(filter(None, sentences))


def outline(session: Session, method: Method) -> Outline:
    """What a report on this session says: the settled list, else a draft of it."""
    if combining.is_combined(session):
        return _of_evenings(session, method)
    about, list_now = setup.about(session), chosen_list(session, method)
    use = consent.to_print(method)
    has_list = recommend_rules(method) is not None
    parts = sections(session, use, method)
    if not has_list and (list_now.items or list_now.undecided):
        parts = (Section("Wat we kozen", tuple(_chosen(list_now))), *parts)
    if not (list_now.items or list_now.rest or any(map(_is_outcome, parts))):
        parts = (*parts, *unfinished(session))
    named = [h for h in clustering.heaps(session) if h.ideas and h.record.text("name")]
    title = one_line(about.text("title"))
    return Outline(
        title=title or method.title,
        method=method.title if title else "",
        place=one_line(about.text("place")),
        date=full_date(one_line(about.text("date"))),
        question=one_line(form_answers.answer(session, "central_question")),
        people=tuple(_people(session, method)),
        small_roles=tuple(_small_roles(session, method)),
        consent=_consent(session),
        chosen=list_now if has_list else NOTHING_CHOSEN,
        has_list=has_list,
        sections=parts,
        promise=tuple(_promise(session)),
        ideas=len(contributions.ideas(session)),
        themes=len(named),
        missing=tuple(_missing(session, method, list_now.items if has_list else ())),
        inside=tuple(_inside(session, use)),
    )


def _chosen(chosen: ChosenList) -> Iterator[str]:
    """What a vote let through, where nobody writes advice about it; and how."""
    for item in chosen.items:
        yield f"{item.place}. {item.advice} ({item.votes})"
    for item in chosen.rescued:
        yield f"+ {item.advice}{f' ({item.plea})' if item.plea else ''}"
    yield from filter(None, (chosen.how, chosen.tie, *chosen.undecided))


def _is_outcome(section: Section) -> bool:
    """Whether a section tells what came of the evening."""
    return section.heading not in (QUESTION, NEXT_TIME)


def _inside(session: Session, use: str) -> Iterator[str]:
    """What stands in the report and may go no further than those who were there."""
    for kind in declared(session).values():
        for record in sorted(session.of(kind.name), key=by_number):
            printed = consent.allows(session, record, use)
            if printed and not consent.allows(session, record, "outside"):
                yield registry.code(session, record)


def _of_evenings(session: Session, method: Method) -> Outline:
    """What a report on several evenings says."""
    about, all_evenings = setup.about(session), combining.evenings(session)
    title = one_line(about.text("title"))
    heaps = [theme for theme in session.of("theme") if theme.text("name")]
    return Outline(
        title=title or method.title,
        method=method.title if title else "",
        place=one_line(about.text("place")),
        date=full_date(one_line(about.text("date"))),
        question=one_line(form_answers.answer(session, combining.QUESTION)),
        people=tuple(evenings.people_per_evening(all_evenings)),
        small_roles=(),
        consent=evenings.CONSENT,
        chosen=evenings.chosen_list(session, method),
        has_list=True,
        sections=(),
        promise=tuple(_promise(session)),
        ideas=sum(evening.ideas for evening in all_evenings),
        themes=len(heaps),
        missing=tuple(evenings.caveats(session, all_evenings)),
    )


def _people(session: Session, method: Method) -> Iterator[str]:
    """How many of each role; small numbers are not counted out (PRIV-7)."""
    for name, count in _counts(session, method):
        yield small_numbers.people(count, name)


def _small_roles(session: Session, method: Method) -> Iterator[str]:
    """The names of the roles that are not counted out (PRIV-7)."""
    few = {n for n, many in _counts(session, method) if small_numbers.is_small(many)}
    for role in method.roles:
        if role.plural in few:
            yield from (role.title, role.plural)


def _counts(session: Session, method: Method) -> list[tuple[str, int]]:
    """The roles that were there, in the plural, and how many."""
    plural = {role.title: role.plural for role in method.roles}
    counts = attendance.by_role(session, method.roles)
    return [(plural.get(name, name), count) for name, count in counts]


def _consent(session: Session) -> str:
    """Which layer of consent the report keeps to, in words."""
    if attendance.consent(session, "c"):
        return "Eigen woorden staan hier met toestemming, zonder naam."
    return "Voor eigen woorden is geen toestemming. Die staan hier niet in."


def _promise(session: Session) -> Iterator[tuple[str, str]]:
    """The parts of the promise that were filled in."""
    for field, label in PROMISE.items():
        if words := one_line(form_answers.answer(session, field)):
            yield label, full_date(words)


def _missing(
    session: Session, method: Method, items: Sequence[ReportItem]
) -> Iterator[str]:
    """What a reader should know is not there, most important first."""
    if recommend_rules(method):
        if not form_answers.answer(session, "central_question"):
            yield "De centrale vraag is niet opgeschreven."
        if not form_answers.answer(session, "answer_on"):
            yield "Er is nog geen dag beloofd voor het antwoord."
    if not setup.about(session).text("date"):
        yield "De datum is niet opgeschreven."
    if uncounted := [str(item.place) for item in items if not item.thumbs]:
        which = recommendations.places_in_words(uncounted)
        yield f"Niet gepeild met duimen: {which}."
    present = {name for name, _ in _counts(session, method)}
    away = [role.plural for role in method.roles if role.plural not in present]
    if not present:
        yield "Wie er waren, is niet opgeschreven."
    elif session.of("person") and away:
        yield f"Niet aanwezig: {join_words(away)}."
    if skipped := [s.title for s in plan.stops(session, method) if s.skipped]:
        yield f"Overgeslagen: {join_words(skipped)}."
    if differ := conflicts.count(session):
        where = count_of(differ, "plek", "plekken")
        yield f"Op {where} zeggen twee kopieën iets anders. Daar is niet gekozen."
