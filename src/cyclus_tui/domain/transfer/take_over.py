"""Taking over: what an earlier session has to give becomes something here.

What is made has a derived id, so that the same thing taken over on two copies is one.
What is here already stays as people made it since; what was taken away comes back.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from cyclus_tui.domain import registry
from cyclus_tui.domain.checks.alike import check as alike_check
from cyclus_tui.domain.journal.edit import Change, Edit, Value
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.register import DELETED, revival
from cyclus_tui.domain.journal.replica import Replica
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.learning import records as learning_records
from cyclus_tui.domain.links import origins
from cyclus_tui.domain.links.origins import Offer, derived_record_id
from cyclus_tui.domain.method import form_answers
from cyclus_tui.domain.text import one_line
from cyclus_tui.domain.theory import graph
from cyclus_tui.errors import RuleError

MOST_ALIKE: Final = 3
"""So many look-alikes are shown to choose from."""

_MADE: Final[Mapping[str, tuple[tuple[str, str], ...]]] = {
    "advice": (("activity", "als iets wat we doen"),),
    "because": (("reason", "als aanname, van bewoners gehoord"),),
    "notice": (("step", "als tussenstap"), ("outcome", "als uitkomst")),
    "minority": (
        ("divided", "als aanname waarover we verdeeld zijn"),
        ("side_effect", "als iets wat mis kan gaan"),
    ),
    "outcome": (("outcome", "als uitkomst"),),
    "assumption": (("assumption", "als nieuwe aanname"),),
    "test": (("case", "als casus"), ("trial", "als actie om uit te proberen")),
    "case": (("case", "als casus"),),
    "doubt": (("doubt", "als twijfel"),),
    "question": (("question", "als vraag van deze sessie"),),
}
"""What each sort can become here, whatever is here already."""

_NODES: Final = {"activity": "activity", "step": "step", "outcome": "outcome"}
_LINES: Final = {"side_effect": "side_effect", "case": "case", "doubt": "doubt"}
_SUPPOSED: Final = ("reason", "divided", "assumption")

_NEEDED: Final = {
    "node": "Bij welke stap of uitkomst?",
    "arrow": "Bij welke pijl?",
    "assumption": "Over welke aanname gaat het?",
}
"""What a way needs besides, and how that is asked."""


@dataclass(frozen=True, slots=True)
class Conversion:
    """One thing that an offer can become here."""

    id: str
    label: str
    """What a facilitator chooses: `als tussenstap`."""
    where: str = ""
    """The record here that it comes to, when that is known."""
    needs: str = ""
    """What is to be chosen first: a `node`, an `arrow` or an `assumption`."""
    replaces: bool = False
    """Whether other words make room for it: people are asked first."""

    @property
    def question(self) -> str:
        """How is asked for what it needs."""
        return _NEEDED.get(self.needs, "")


@dataclass(frozen=True, slots=True)
class ChosenOffer:
    """An offer that is to be taken over, and as what."""

    offer: Offer
    conversion: Conversion


def conversions(session: Session, offer: Offer) -> tuple[Conversion, ...]:
    """What an offer can become in this session; empty when there is no place for it."""
    made = [Conversion(name, label) for name, label in _MADE.get(offer.sort, ())]
    if offer.sort in ("assumption", "because"):
        same = [*_look_alikes(session, offer.origin.text)]
        made = [
            *(
                Conversion("match", f"hetzelfde als {_named(session, r)}", r.id)
                for r in same
            ),
            *made,
        ]
    if offer.sort in ("because", "notice"):
        theory = graph.read_theory(session)
        if offer.sort == "because" and theory.arrows:
            made.append(Conversion("because", "als omdat bij een pijl", needs="arrow"))
        if offer.sort == "notice" and theory.nodes:
            label = "als teken waaraan we het merken"
            made.append(Conversion("sign", label, needs="node"))
    if offer.sort == "question":
        asked = form_answers.answer(session, origins.QUESTION)
        if asked and asked != offer.origin.text:
            made = [Conversion("question", f"in plaats van: {asked}", replaces=True)]
    return tuple(_judging(session, offer)) if offer.sort == "action" else tuple(made)


def places(session: Session, needs: str) -> list[tuple[str, str]]:
    """What may be chosen for what a way needs: ids with their words."""
    theory = graph.read_theory(session)
    if needs == "node":
        return [(n.id, f"{n.code}  {n.text}") for n in theory.nodes]
    if needs == "arrow":
        return [
            (a.id, f"{a.name}  {a.start.text} → {a.end.text}") for a in theory.arrows
        ]
    return [(r.id, _named(session, r)) for r in session.of("assumption")]


def take_over(
    session: Session,
    replica: Replica,
    *,
    choices: Sequence[ChosenOffer],
    phase: str,
    step: str,
) -> Edit | None:
    """Take over several things in one go; `None` when all of it is here already.

    Raises:
        RuleError: a place for it has not been chosen, or is gone.
    """
    book = _Book(session, phase, step)
    for choice in choices:
        _put(book, choice)
    if not book.changes:
        return None
    return replica.edit(session, "uit eerdere sessies gehaald", book.changes)


class _Book:
    """The changes of one go: each field once, numbers that follow each other."""

    def __init__(self, session: Session, phase: str, step: str) -> None:
        self.session = session
        self._place: dict[str, Value] = {"phase": phase, "step": step}
        self._changes: dict[tuple[str, str], Change] = {}
        self._numbers: dict[tuple[str, str], int] = {}

    @property
    def changes(self) -> list[Change]:
        """All that is to be written."""
        return [*self._changes.values()]

    def add(self, changes: Iterable[Change]) -> None:
        """Write these; what was written in this go already stays so."""
        for change in changes:
            self._changes.setdefault((change.record, change.field), change)

    def make(
        self,
        kind: str,
        record_id: str,
        fields: Mapping[str, Value],
        *,
        placed: bool = False,
    ) -> str:
        """A record with this id: one that is here stays as it is, one that was goes on.

        `placed` says in which phase and step it came.
        """
        record = self.session.any_record(record_id)
        if record is not None and (
            record.alive or (record_id, DELETED) in self._changes
        ):
            return record_id
        if record is not None and DELETED in record.stamps and record.fields:
            self.add([revival(record)])
            return record_id
        if any(made == record_id for made, _ in self._changes):
            return record_id
        given: dict[str, Value] = {"number": self._number(kind, fields)}
        given |= {**fields, **(self._place if placed else {})}
        given = {name: value for name, value in given.items() if value != ""}
        self.add(self.session.field_changes(kind, record_id, given))
        return record_id

    def tie(self, target: str, offer: Offer) -> None:
        """Keep where it came from."""
        self.add(origins.link_changes(self.session, target, offer.origin))

    def _number(self, kind: str, fields: Mapping[str, Value]) -> int:
        """The next number of a kind, by its sort where it has one."""
        sort = str(fields.get("sort", ""))
        key = (kind, sort)
        if key not in self._numbers:
            own = (r for r in self.session.of(kind) if r.text("sort") == sort)
            self._numbers[key] = max((r.number("number") for r in own), default=0)
        self._numbers[key] += 1
        return self._numbers[key]


def _put(book: _Book, choice: ChosenOffer) -> None:
    """Write one offer in the way that was chosen."""
    offer, way = choice.offer, choice.conversion
    session, origin = book.session, offer.origin
    if way.id in _NODES:
        book.tie(_node(book, offer, _NODES[way.id]), offer)
    elif way.id in _LINES:
        fields: dict[str, Value] = {"sort": _LINES[way.id], "text": origin.text}
        made = derived_record_id(session, "idea", origin)
        book.tie(book.make("idea", made, fields, placed=True), offer)
    elif way.id in _SUPPOSED:
        made = derived_record_id(session, "assumption", origin)
        book.tie(_suppose(book, offer, made, way.id), offer)
    elif way.id == "match":
        book.tie(_still(session, way).id, offer)
    elif way.id == "because":
        _explain(book, offer, _still(session, way))
    elif way.id == "sign":
        fields = {"node": _still(session, way).id, "text": origin.text}
        book.tie(
            book.make("sign", derived_record_id(session, "sign", origin), fields), offer
        )
    elif way.id == "trial":
        _try_out(book, offer)
    elif way.id == "judge":
        _judge(book, offer, _still(session, way))
    elif way.id == "question":
        _ask(book, offer)
    else:
        raise RuleError("Kies eerst wat dit hier wordt.")


def _node(book: _Book, offer: Offer, sort: str) -> str:
    """A node of the theory; one that says the same already is not made twice."""
    session, text = book.session, offer.origin.text
    made = derived_record_id(session, "node", offer.origin)
    if session.any_record(made) is None:
        for node in graph.read_theory(session).of_sort(sort):
            if graph.text_key(node.text) == graph.text_key(text):
                return node.id
    return book.make("node", made, {"sort": sort, "text": text})


def _suppose(
    book: _Book,
    offer: Offer,
    record_id: str,
    how: str,
    more: Mapping[str, Value] | None = None,
) -> str:
    """An assumption, with all that goes along; its id."""
    fields: dict[str, Value] = {"text": offer.origin.text, **(more or {})}
    sources = offer.sources
    if how == "reason":  # what people said of their own lives counts as heard
        fields |= {"certainty": 1, "about": "link"}
        sources = (("residents", one_line(offer.origin.title)),)
    elif how == "divided":
        fields["agree"] = "divided"
    else:
        fields |= offer.fields
    before = book.session.record(record_id)
    made = book.make("assumption", record_id, fields, placed=True)
    for sort, what in sources if before is None else ():
        source = book.session.derived("source", f"{made}:{sort}")
        known: dict[str, Value] = {
            "assumption": made,
            "sort": sort,
            "what": what,
            "present": True,
        }
        given: dict[str, Value] = {name: text for name, text in known.items() if text}
        book.add(book.session.field_changes("source", source, given))
    return made


def _explain(book: _Book, offer: Offer, arrow: Record) -> None:
    """Why an arrow holds; words that stand there stay, and the reason comes beside."""
    session, text = book.session, offer.origin.text
    own = session.derived("assumption", arrow.id)
    if not arrow.text("because") or graph.text_key(
        arrow.text("because")
    ) == graph.text_key(text):
        book.add(session.field_changes("arrow", arrow.id, {"because": text}))
        book.tie(arrow.id, offer)
    else:
        own = derived_record_id(session, "assumption", offer.origin)
    book.tie(_suppose(book, offer, own, "reason", {"arrow": arrow.id}), offer)


def _try_out(book: _Book, offer: Offer) -> None:
    """An action for an assumption of a theory, which comes along with its link."""
    session, origin = book.session, offer.origin
    known = origins.Origin(
        *(origin.session, origin.record, origin.title, origin.date, origin.text),
        sort="assumption",
    )
    supposed = derived_record_id(session, "assumption", known)
    _suppose(book, offer, supposed, "assumption")
    book.tie(supposed, Offer(known))
    what = offer.fields.get("test_idea") or origin.text
    fields: dict[str, Value] = {"what": what, "assumption": supposed}
    book.tie(
        book.make("action", derived_record_id(session, "action", origin), fields), offer
    )


def _judge(book: _Book, offer: Offer, assumption: Record) -> None:
    """What an action showed about the assumption it tested (flow 17)."""
    session = book.session
    link = session.record(origins.link_id(session, assumption.id, offer.origin))
    if link is None:
        verdict = {"verdict": offer.fields.get("verdict", "")}
        book.add(session.field_changes("assumption", assumption.id, verdict))
    book.tie(assumption.id, offer)


def _ask(book: _Book, offer: Offer) -> None:
    """A doubt as the question of this session (flow 18); what was asked stays known."""
    session = book.session
    answers = session.derived("form", "answers")
    link = session.record(origins.link_id(session, answers, offer.origin))
    if link is None:
        asked: dict[str, Value] = {origins.QUESTION: offer.origin.text}
        book.add(session.field_changes("form", answers, asked))
    book.tie(answers, offer)


def _still(session: Session, way: Conversion) -> Record:
    """The record here that a way leads to.

    Raises:
        RuleError: nothing was chosen, or it was taken away meanwhile.
    """
    record = session.record(way.where) if way.where else None
    if record is None:
        raise RuleError("Kies eerst waar dit bij hoort. Het staat er niet meer.")
    return record


def _look_alikes(session: Session, text: str) -> Iterator[Record]:
    """The assumptions here that say about the same, the most alike first."""
    index = alike_check.Index[str]()
    for record in session.of("assumption"):
        if not record.erased:
            index.add(record.id, record.text("text"))
    same = (
        r
        for r in session.of("assumption")
        if graph.text_key(r.text("text")) == graph.text_key(text)
    )
    ids = dict.fromkeys([*(r.id for r in same), *(k for k, _ in index.like(text))])
    yield from (r for key in [*ids][:MOST_ALIKE] if (r := session.record(key)))


def _judging(session: Session, offer: Offer) -> Iterator[Conversion]:
    """The assumption that an action was about, or a choice among all of them."""
    verdict = learning_records.VERDICTS.get(str(offer.fields.get("verdict", "")), "")
    if not verdict:
        return
    known = [r for r in session.of("assumption") if _is_tested(session, r, offer)]
    for record in known or _look_alikes(session, offer.tested_assumption):
        yield Conversion("judge", f"{verdict}: {_named(session, record)}", record.id)
    if not known and session.of("assumption"):
        yield Conversion("judge", f"{verdict}: een andere aanname", needs="assumption")


def _is_tested(session: Session, record: Record, offer: Offer) -> bool:
    """Whether an assumption here is the one that an action elsewhere tested."""
    names = {(session.id, record.id)}
    for link in origins.links_of(session, record.id):
        names.add((link.text("session"), link.text("record")))
    return not names.isdisjoint(offer.tested)


def _named(session: Session, record: Record) -> str:
    """An assumption by its number and its words."""
    return f"{registry.code(session, record)} {origins.current_words(record)}".strip()
