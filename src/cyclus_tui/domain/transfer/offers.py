"""Offers: what a session has to give to a later one.

Each is read anew: what was decided, else what was written; what was said and not done
yet. The numbers of the flows are those of the table of how results flow.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from cyclus_tui.domain.combined import combining
from cyclus_tui.domain.journal.edit import ERASED, Value, derived_id
from cyclus_tui.domain.journal.record import Record, by_number
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.learning.assumptions import sources
from cyclus_tui.domain.learning.records import ASSUMPTION
from cyclus_tui.domain.learning.risks import HEAVY, UNSURE
from cyclus_tui.domain.links import origins
from cyclus_tui.domain.links.origins import Offer, Origin
from cyclus_tui.domain.method import setup
from cyclus_tui.domain.text import one_line
from cyclus_tui.domain.theory.codes import sort_of
from cyclus_tui.domain.voting import ballot_rounds, recommendations


@dataclass(frozen=True, slots=True)
class OfferSource:
    """A session, or one of the evenings that were laid together in it."""

    session: Session
    id: str
    title: str
    date: str
    is_all: bool

    def of(self, kind: str) -> list[Record]:
        """The records of a kind that were made on this evening."""
        records = self.session.of(kind)
        if self.is_all:
            return list(records)
        return [
            r for r in records if combining.evening_of(self.session, r.id) == self.id
        ]

    def offer(self, record_id: str, sort: str, text: str) -> Offer:
        """Something with these words, as it would be taken over."""
        return Offer(Origin(self.id, record_id, self.title, self.date, text, sort))


def offers(session: Session) -> tuple[Offer, ...]:
    """All that a session has to give, each sort in its own order."""
    return tuple(
        offer
        for evening in offer_sources(session)
        for reader in (_advices, _outcomes, _assumptions, _actions, _lines)
        for offer in reader(evening)
        if offer.origin.text.strip()
    )


def current_offer(session: Session, origin: Origin) -> Offer | None:
    """What an origin has to give at this moment; `None` when that is gone."""
    for offer in offers(session):
        if offer.origin.key == origin.key:
            return offer
    return _outgrown(session, origin)


def offer_sources(session: Session) -> Iterator[OfferSource]:
    """The session itself, or the evenings in it: each gives under its own name."""
    if combining.is_combined(session):
        for one in combining.evenings(session):
            yield OfferSource(session, one.id, one.title, one.date, False)
        return
    about = setup.about(session)
    title = one_line(about.text("title")) or about.text("method") or session.id[:6]
    yield OfferSource(session, session.id, title, about.text("date"), True)


def _advices(evening: OfferSource) -> Iterator[Offer]:
    """What was recommended, why, and who would have it otherwise (flows 4 to 7)."""
    remarks = evening.of("remark")
    for key, texts in _written(evening).items():
        for sort in ("advice", "because", "notice"):
            yield evening.offer(key, sort, texts.get(sort, ""))
        for remark in remarks:
            if remark.text("recommendation") == key:
                yield evening.offer(remark.id, "minority", spoken_words(remark))


def _written(evening: OfferSource) -> dict[str, dict[str, str]]:
    """By recommendation its sentences: as decided, else as they were written."""
    newest = main_round(evening)
    if newest is None:
        return {}
    decided: dict[str, dict[str, str]] = {}
    for key, item in decided_items(evening, newest).items():
        texts = {name: text for name, text in item.items() if isinstance(text, str)}
        texts.setdefault("advice", texts.get("chosen_as", ""))
        decided[key] = texts
    return decided or {
        record.id: {name: record.text(name) for name in recommendations.TEXTS}
        for record in evening.of("recommendation")
        if record.text("round") == newest.id
    }


def main_round(evening: OfferSource) -> Record | None:
    """The round that decides, as `ballot_rounds.main_round`, of this evening alone."""
    joined = ballot_rounds.same_votes(evening.session)
    rounds = sorted(evening.of("ballot_round"), key=by_number)
    return ballot_rounds.deciding_round(r for r in rounds if r.id not in joined)


def decided_items(
    evening: OfferSource, ballot_round: Record
) -> dict[str, dict[str, Value]]:
    """What was settled about a round, by recommendation; nothing before it was."""
    name = f"recommendation:{ballot_round.id}"
    for decision in evening.of("decision"):
        content = decision.fields.get("content")
        if decision.text("round") == ballot_round.id and isinstance(content, dict):
            items = content.get("items")
            if content != ERASED and isinstance(items, list):
                return {
                    derived_id(evening.id, f"{name}:{item.get('option')}"): item
                    for item in items
                    if isinstance(item, dict)
                }
    return {}


def _outcomes(evening: OfferSource) -> Iterator[Offer]:
    """The outcomes of a theory (flow 9)."""
    for node in evening.of("node"):
        if sort_of(node) == "outcome":
            yield evening.offer(node.id, "outcome", spoken_words(node))


def _assumptions(evening: OfferSource) -> Iterator[Offer]:
    """What is taken for true (flow 16), and what of it is to be tried (flow 15)."""
    in_theory = bool(evening.of("node"))
    for record in evening.of("assumption"):
        held = record.fields
        along = {n: held[n] for n in ASSUMPTION.carried if held.get(n, "") != ""}
        known_from = tuple(
            (sort, source.text("what"))
            for sort, source in sources(evening.session, record).items()
        )
        sorts = ["assumption"]
        shaky = record.number("certainty", UNSURE + 1) <= UNSURE
        heavy = record.number("importance") >= HEAVY
        if in_theory and shaky and heavy and not record.text("verdict"):
            sorts.append("test")
        for sort in sorts:
            offer = evening.offer(record.id, sort, spoken_words(record))
            yield Offer(offer.origin, along, known_from)


def _actions(evening: OfferSource) -> Iterator[Offer]:
    """What was tried, and what that says of the assumption behind it (flow 17)."""
    for record in evening.of("action"):
        names = ("result", "verdict", "learned")
        along = {name: record.fields[name] for name in names if record.text(name)}
        if "result" not in along and "verdict" not in along:
            continue
        tested = _tested(evening, record)
        text = tested_assumption(evening.session, record)
        origin = evening.offer(record.id, "action", record.text("what")).origin
        yield Offer(origin, along, tested=tested, tested_assumption=text)


def _tested(evening: OfferSource, action: Record) -> tuple[tuple[str, str], ...]:
    """Under which names the assumption is known that an action was about.

    It may have come from an earlier session itself, and so may a returned action.
    """
    session = evening.session
    tested = action.text("assumption")
    if not tested:
        return ()
    names = [(evening.id, tested)]
    for link in origins.links_of(session, action.id):
        # The action came back: the id is of that evening.
        names.append((link.text("session"), tested))
    for link in origins.links_of(session, tested):
        names.append((link.text("session"), link.text("record")))
    return tuple(dict.fromkeys(names))


def tested_assumption(session: Session, action: Record) -> str:
    """The words of what an action was to find out."""
    about = session.any_record(action.text("assumption"))
    return action.text("assumption_text") or (spoken_words(about) if about else "")


def _lines(evening: OfferSource) -> Iterator[Offer]:
    """Cases that were not chosen (flow 31), and doubts to ask about (flow 18)."""
    for idea in evening.of("idea"):
        sort = idea.fields.get("sort")
        if sort == "case" and not idea.flag("chosen"):
            yield evening.offer(idea.id, "case", spoken_words(idea))
        elif sort == "doubt":
            yield evening.offer(idea.id, "doubt", spoken_words(idea))
            yield evening.offer(idea.id, "question", spoken_words(idea))


def spoken_words(record: Record) -> str:
    """What was said; nothing of what was withdrawn."""
    return "" if record.erased else record.text("text")


def _outgrown(session: Session, origin: Origin) -> Offer | None:
    """What is offered no longer but still stands there: a case that was chosen."""
    record = session.record(origin.record)
    if record is None or record.erased:
        return None
    names = {"action": "what", "recommendation": origin.sort}
    text = record.text(names.get(record.kind, "text"))
    return Offer(replace(origin, text=text)) if text else None
