"""Offers: what a session has to give to a later one, and what stands behind it.

Each is read anew: what was decided, else what was written; what was said and not done
yet. The numbers of the flows are those of the table of how results flow.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

from cyclus_tui.domain import combined, kinds, links, setup, tally, theory
from cyclus_tui.domain.journal import ERASED, Value, derived_id
from cyclus_tui.domain.links import Offer, Origin
from cyclus_tui.domain.record import Record
from cyclus_tui.domain.session import Session
from cyclus_tui.domain.steps import collect, recommend
from cyclus_tui.domain.text import one_line

_SHAKY: Final = 1
"""Up to this certainty an assumption is to be tried out (flow 15)."""
_HEAVY: Final = 3
"""From this importance on."""

_ALONG: Final = (
    *("whose", "about", "certainty", "importance", "agree"),
    *("sides", "test_idea", "verdict"),
)
"""What goes along with an assumption."""

_OF_ACTION: Final = (
    ("with_whom", "Met wie"),
    ("expects", "Verwachting"),
    ("sign", "Waaraan zie je het"),
    ("happened", "Wat gebeurde er"),
    ("surprised", "Wat verraste"),
    ("hindered", "Wat hield tegen"),
    ("learned", "Wat leerden we"),
)
"""What there is to tell of an action."""


class Told(NamedTuple):
    """One line of what stands behind something: what it is, and the words."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class _Evening:
    """A session, or one of the evenings that were laid together in it."""

    session: Session
    id: str
    title: str
    date: str
    is_all: bool

    def of(self, kind: str) -> list[Record]:
        """The records of a kind that were made on this evening."""
        found = self.session.of(kind)
        if self.is_all:
            return list(found)
        return [r for r in found if combined.evening_of(self.session, r.id) == self.id]

    def offer(self, record_id: str, sort: str, text: str) -> Offer:
        """Something with these words, as it would be taken over."""
        return Offer(Origin(self.id, record_id, self.title, self.date, text, sort))


def offers(session: Session) -> tuple[Offer, ...]:
    """All that a session has to give, each sort in its own order."""
    return tuple(
        offer
        for evening in _evenings(session)
        for found in (_advices, _outcomes, _assumptions, _actions, _lines)
        for offer in found(evening)
        if offer.origin.text.strip()
    )


def now(session: Session, origin: Origin) -> Offer | None:
    """What an origin has to give at this moment; `None` when that is gone."""
    found = (o for o in offers(session) if o.origin.key == origin.key)
    known = next(found, None)
    return known or _outgrown(session, origin)


def behind(session: Session, origin: Origin) -> tuple[Told, ...]:
    """What stands under the words: the ideas, the votes, the case, the question."""
    readers = {
        **dict.fromkeys(("advice", "because", "notice"), _behind_advice),
        "minority": _behind_minority,
        **dict.fromkeys(("assumption", "test"), _behind_assumption),
        **dict.fromkeys(("doubt", "question"), _behind_doubt),
        "case": _behind_case,
        "action": _behind_action,
        "outcome": _behind_outcome,
    }
    reader = readers.get(origin.sort)
    record = session.any_record(origin.record)
    if reader is None or (record is None and reader is not _behind_advice):
        return ()
    found = reader(session, record or Record(origin.record, "", {}, {}))
    return tuple(told for told in found if told.text.strip())


def _evenings(session: Session) -> Iterator[_Evening]:
    """The session itself, or the evenings in it: each gives under its own name."""
    if combined.is_combined(session):
        for one in combined.evenings(session):
            yield _Evening(session, one.id, one.title, one.date, False)
        return
    about = setup.about(session)
    title = one_line(about.text("title")) or about.text("method") or session.id[:6]
    yield _Evening(session, session.id, title, about.text("date"), True)


def _advices(evening: _Evening) -> Iterator[Offer]:
    """What was recommended, why, and who would have it otherwise (flows 4 to 7)."""
    remarks = evening.of("remark")
    for key, texts in _written(evening).items():
        for sort in ("advice", "because", "notice"):
            yield evening.offer(key, sort, texts.get(sort, ""))
        for remark in remarks:
            if remark.text("recommendation") == key:
                yield evening.offer(remark.id, "minority", _words(remark))


def _written(evening: _Evening) -> dict[str, dict[str, str]]:
    """By recommendation its sentences: as decided, else as they were written."""
    newest = _main_round(evening)
    if newest is None:
        return {}
    found: dict[str, dict[str, str]] = {}
    for item in _decided(evening, newest):
        key = derived_id(evening.id, f"recommendation:{newest.id}:{item.get('option')}")
        texts = {name: text for name, text in item.items() if isinstance(text, str)}
        texts.setdefault("advice", texts.get("chosen_as", ""))
        found[key] = texts
    if not found:
        for record in evening.of("recommendation"):
            if record.text("round") == newest.id:
                found[record.id] = {name: record.text(name) for name in recommend.TEXTS}
    return found


def _main_round(evening: _Evening) -> Record | None:
    """The round that decides, as `vote.main_round`, of this evening alone."""
    rounds = [r for r in evening.of("ballot_round") if not r.text("tie_of")]
    return max(rounds, key=lambda r: (r.number("number"), r.id), default=None)


def _decided(evening: _Evening, ballot_round: Record) -> list[dict[str, Value]]:
    """The items of what was settled about a round; none before it was."""
    for decision in evening.of("decision"):
        content = decision.fields.get("content")
        if decision.text("round") == ballot_round.id and isinstance(content, dict):
            items = content.get("items")
            if content != ERASED and isinstance(items, list):
                return [item for item in items if isinstance(item, dict)]
    return []


def _outcomes(evening: _Evening) -> Iterator[Offer]:
    """The outcomes of a theory (flow 9)."""
    for node in evening.of("node"):
        if theory.sort_of(node) == "outcome":
            yield evening.offer(node.id, "outcome", _words(node))


def _assumptions(evening: _Evening) -> Iterator[Offer]:
    """What is taken for true (flow 16), and what of it is to be tried (flow 15)."""
    in_theory = bool(evening.of("node"))
    for record in evening.of("assumption"):
        along = {n: record.fields[n] for n in _ALONG if record.fields.get(n, "") != ""}
        known = tuple(
            (r.text("sort"), r.text("what"))
            for r in _sources(evening.session, record.id)
        )
        sorts = ["assumption"]
        shaky = record.number("certainty", _HEAVY) <= _SHAKY
        heavy = record.number("importance") >= _HEAVY
        if in_theory and shaky and heavy and not record.text("verdict"):
            sorts.append("test")
        for sort in sorts:
            offer = evening.offer(record.id, sort, _words(record))
            yield Offer(offer.origin, along, known)


def _actions(evening: _Evening) -> Iterator[Offer]:
    """What was tried, and what that says of the assumption behind it (flow 17)."""
    for record in evening.of("action"):
        names = ("result", "verdict", "learned")
        along = {name: record.fields[name] for name in names if record.text(name)}
        if "result" not in along and "verdict" not in along:
            continue
        tested = _tested(evening, record)
        text = _supposed(evening.session, record)
        origin = evening.offer(record.id, "action", record.text("what")).origin
        yield Offer(origin, along, tested=tested, supposed=text)


def _tested(evening: _Evening, action: Record) -> tuple[tuple[str, str], ...]:
    """Under which names the assumption is known that an action was about.

    It may have come from an earlier session itself, and so may a returned action.
    """
    session = evening.session
    found = (
        [(evening.id, action.text("assumption"))] if action.text("assumption") else []
    )
    for record_id in (action.text("assumption"), action.id):
        for link in links.of(session, record_id) if record_id else ():
            origin = links.origin_of(link)
            found.append((origin.session, origin.record))
    return tuple(dict.fromkeys(found))


def _supposed(session: Session, action: Record) -> str:
    """The words of what an action was to find out."""
    about = session.any_record(action.text("assumption"))
    return action.text("assumption_text") or (_words(about) if about else "")


def _sources(session: Session, assumption: str) -> list[Record]:
    """From whom an assumption is known."""
    found = (r for r in session.of("source") if r.text("assumption") == assumption)
    return [source for source in found if source.text("present") != "nee"]


def _lines(evening: _Evening) -> Iterator[Offer]:
    """Cases that were not chosen (flow 31), and doubts to ask about (flow 18)."""
    for idea in evening.of("idea"):
        sort = idea.fields.get("sort")
        if sort == "case" and idea.text("chosen") != "ja":
            yield evening.offer(idea.id, "case", _words(idea))
        elif sort == "doubt":
            yield evening.offer(idea.id, "doubt", _words(idea))
            yield evening.offer(idea.id, "question", _words(idea))


def _words(record: Record) -> str:
    """What was said; nothing of what was withdrawn."""
    return "" if record.erased else record.text("text")


def _outgrown(session: Session, origin: Origin) -> Offer | None:
    """What no longer is offered but still says something: a case that was chosen."""
    record = session.record(origin.record)
    if record is None or origin.sort not in ("case", "test"):
        return None
    text = _words(record)
    moved = Origin(
        *(origin.session, origin.record, origin.title, origin.date), text, origin.sort
    )
    return Offer(moved) if text else None


def _behind_advice(session: Session, record: Record) -> Iterator[Told]:
    """The ideas an advice came from, its other sentences, votes and objections."""
    for evening in _evenings(session):
        for item, ballot_round in _items(evening):
            if item.get("key") != record.id:
                continue
            for name, label in recommend.TEXTS.items():
                yield Told(label, str(item.get(name, "")))
            ideas = item.get("sources")
            for text in ideas if isinstance(ideas, list) else ():
                yield Told("Kwam uit", str(text))
            yield Told("Stemmen", _votes(item.get("points"), ballot_round))
            yield Told("Duimen", _thumbs(item.get("thumbs")))
    for remark in session.of("remark"):
        if remark.text("recommendation") == record.id:
            yield Told("Minderheid", _words(remark))


def _items(evening: _Evening) -> Iterator[tuple[dict[str, Value], Record]]:
    """What was decided, or stands there without a decision, and the round it was."""
    newest = _main_round(evening)
    if newest is None:
        return
    decided = _decided(evening, newest)
    for item in decided:
        key = derived_id(evening.id, f"recommendation:{newest.id}:{item.get('option')}")
        yield {**item, "key": key}, newest
    if decided or not evening.is_all:
        return
    for one in recommend.items(evening.session, 20):
        ideas = recommend.sources(evening.session, one)
        found: dict[str, Value] = {
            **{name: one.record.text(name) for name in recommend.TEXTS},
            "key": one.record.id,
            "sources": [_words(idea) for idea in ideas],
            "points": one.standing.points,
            "thumbs": [*one.thumbs],
        }
        yield found, newest


def _votes(points: Value | None, ballot_round: Record) -> str:
    """The votes in words, and how many people there were when they chose."""
    if not isinstance(points, int):
        return ""
    votes = tally.counted(
        points, tally.UNITS.get(ballot_round.text("method"), "stemmen")
    )
    present = ballot_round.number("present")
    return f"{votes}, met {present} mensen erbij" if present else votes


def _thumbs(counted: Value | None) -> str:
    """Thumbs in words; nothing when nobody counted."""
    if not isinstance(counted, list) or len(counted) != 3 or not any(counted):
        return ""
    up, aside, down = counted
    return f"{up} omhoog, {aside} opzij, {down} omlaag"


def _behind_minority(session: Session, record: Record) -> Iterator[Told]:
    """The advice that somebody would have otherwise."""
    advice = session.any_record(record.text("recommendation"))
    if advice:
        told = {t.label: t for t in _behind_advice(session, advice)}
        label = recommend.TEXTS["advice"]
        if label in told:
            yield Told("Bij het advies", told.pop(label).text)
        yield from (told[name] for name in ("Stemmen", "Duimen") if name in told)


def _behind_assumption(session: Session, record: Record) -> Iterator[Told]:
    """How it was weighed, the arrow it is about, and the case and the question."""
    arrow = theory.read(session).arrow(record.text("arrow"))
    if arrow:
        yield Told("Bij de pijl", f"{arrow.start.text} → {arrow.end.text}")
    yield Told("Zeker", kinds.CERTAINTY.get(record.number("certainty", -1), ""))
    yield Told("Belang", kinds.IMPORTANCE.get(record.number("importance"), ""))
    yield Told("Eens", kinds.AGREE.get(record.text("agree"), ""))
    yield Told("Beide kanten", record.text("sides"))
    yield Told("Oordeel", kinds.VERDICTS.get(record.text("verdict"), ""))
    for source in _sources(session, record.id):
        known = (kinds.SOURCES.get(source.text("sort"), ""), source.text("what"))
        yield Told("Weten we van", ": ".join(filter(None, known)))
    yield from _case(session)


def _behind_doubt(session: Session, record: Record) -> Iterator[Told]:
    """The question that touched on a doubt, and the case."""
    asked = session.any_record(record.text("touched_by"))
    if asked:
        yield Told("Door de vraag", _words(asked))
    yield from _case(session)


def _behind_case(session: Session, record: Record) -> Iterator[Told]:
    """What was said about a case when it was not chosen."""
    yield Told("Waarom", record.text("why"))
    yield Told("Handen", str(record.number("hands") or ""))


def _behind_action(session: Session, record: Record) -> Iterator[Told]:
    """What was expected, what happened, and what it tested."""
    yield Told("Toetst", _supposed(session, record))
    for name, label in _OF_ACTION:
        yield Told(label, record.text(name))
    yield Told("Uitkomst", kinds.RESULTS.get(record.text("result"), ""))
    yield Told("Oordeel", kinds.VERDICTS.get(record.text("verdict"), ""))


def _behind_outcome(session: Session, record: Record) -> Iterator[Told]:
    """For whom and when, and what comes before it in the theory."""
    yield Told("Voor wie", record.text("for_whom"))
    yield Told("Wanneer", record.text("term"))
    for arrow in theory.read(session).into.get(record.id, ()):
        yield Told("Daarvoor", arrow.start.text)


def _case(session: Session) -> Iterator[Told]:
    """What a session was about: its case and its question, first and later."""
    chosen = (i for i in collect.of_sort(session, "case") if i.text("chosen") == "ja")
    answers = session.one("form", "answers")
    found: Iterable[tuple[str, str]] = (
        *(("Casus", _words(idea)) for idea in chosen),
        ("Wat er gebeurde", answers.text("situation")),
        ("Eerste vraag", answers.text("first_question")),
        ("De vraag later", answers.text("later_question")),
        ("Ging over", answers.text("about")),
    )
    yield from (Told(label, text) for label, text in found)
