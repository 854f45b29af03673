"""Taking over: what an earlier session has to give becomes something here.

What is made has a derived id, so that the same thing taken over on two copies is one.
What is here already stays as people made it since; what was taken away comes back.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from cyclus_tui.domain import registry
from cyclus_tui.domain.checks.alike import check as alike_check
from cyclus_tui.domain.journal.edit import Change, Edit, Value
from cyclus_tui.domain.journal.record import Record, next_number
from cyclus_tui.domain.journal.register import DELETED, revival
from cyclus_tui.domain.journal.replica import Replica
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.learning import records as learning_records
from cyclus_tui.domain.links import origins
from cyclus_tui.domain.links.origins import Offer, Origin, derived_record_id
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

_NEEDED: Final = {
    "node": "Bij welke stap of uitkomst?",
    "arrow": "Bij welke pijl?",
    "assumption": "Over welke aanname gaat het?",
}
"""What a conversion needs besides, and how that is asked."""


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
    """What may be chosen for what a conversion needs: ids with their words."""
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
    draft = _TakeOver(session, phase, step)
    for choice in choices:
        draft.convert(choice.offer, choice.conversion)
    if not draft.changes:
        return None
    return replica.edit(session, "uit eerdere sessies gehaald", draft.changes)


class _TakeOver:
    """The changes of one go: each field once, numbers that follow each other."""

    def __init__(self, session: Session, phase: str, step: str) -> None:
        self.session = session
        self._stage: dict[str, Value] = {"phase": phase, "step": step}
        self._changes: dict[tuple[str, str], Change] = {}
        self._numbers: dict[tuple[str, str], int] = {}

    @property
    def changes(self) -> list[Change]:
        """All that is to be written."""
        return [*self._changes.values()]

    def convert(self, offer: Offer, conversion: Conversion) -> None:
        """Write one offer in the way that was chosen, and keep where it came from.

        Raises:
            RuleError: nothing was chosen, or the place for it is gone.
        """
        match conversion.id:
            case "activity" | "step" | "outcome" as sort:
                record_id = self._node(offer, sort)
            case "side_effect" | "case" | "doubt" as sort:
                line: dict[str, Value] = {"sort": sort, "text": offer.origin.text}
                record_id = self._make("idea", offer, line, staged=True)
            case "reason" | "divided" | "assumption" as sort:
                record_id = self._assumption(offer, sort)
            case "match":
                record_id = self._place(conversion).id
            case "because":
                record_id = self._reason(offer, self._place(conversion))
            case "sign":
                node = self._place(conversion).id
                sign: dict[str, Value] = {"node": node, "text": offer.origin.text}
                record_id = self._make("sign", offer, sign)
            case "trial":
                record_id = self._action(offer)
            case "judge":
                verdict = {"verdict": offer.fields.get("verdict", "")}
                assumption = self._place(conversion).id
                record_id = self._change("assumption", assumption, offer, verdict)
            case "question":
                answers = self.session.derived("form", "answers")
                asked: dict[str, Value] = {origins.QUESTION: offer.origin.text}
                record_id = self._change("form", answers, offer, asked)
            case _:
                raise RuleError("Kies eerst wat dit hier wordt.")
        self._link(record_id, offer.origin)

    def _place(self, conversion: Conversion) -> Record:
        """The record here that a conversion leads to."""
        refusal = "Kies eerst waar dit bij hoort. Het staat er niet meer."
        return self.session.required(conversion.where, refusal)

    def _node(self, offer: Offer, sort: str) -> str:
        """A node of the theory; one that says the same already is not made twice."""
        text = offer.origin.text
        record_id = derived_record_id(self.session, "node", offer.origin)
        if self.session.any_record(record_id) is None:
            for node in graph.read_theory(self.session).of_sort(sort):
                if graph.text_key(node.text) == graph.text_key(text):
                    return node.id
        return self._make("node", offer, {"sort": sort, "text": text})

    def _assumption(
        self, offer: Offer, sort: str, record_id: str = "", arrow: str = ""
    ) -> str:
        """An assumption, with all that goes along."""
        fields: dict[str, Value] = {"text": offer.origin.text, "arrow": arrow}
        sources = offer.sources
        if sort == "reason":  # what people said of their own lives counts as heard
            fields |= {"certainty": 1, "about": "link"}
            sources = (("residents", one_line(offer.origin.title)),)
        elif sort == "divided":
            fields["agree"] = "divided"
        else:
            fields |= offer.fields
        key = record_id or derived_record_id(self.session, "assumption", offer.origin)
        is_new = self.session.any_record(key) is None
        self._make("assumption", offer, fields, record_id=key, staged=True)
        for source, what in sources if is_new else ():
            known: dict[str, Value] = {
                "assumption": key,
                "sort": source,
                **({"what": what} if what else {}),
                "present": True,
            }
            self._write(
                "source", self.session.derived("source", f"{key}:{source}"), known
            )
        return key

    def _reason(self, offer: Offer, arrow: Record) -> str:
        """Why an arrow holds; words that stand there stay, and it comes beside them."""
        text, because = offer.origin.text, arrow.text("because")
        record_id = ""
        if not because or graph.text_key(because) == graph.text_key(text):
            record_id = self.session.derived("assumption", arrow.id)
            self._write("arrow", arrow.id, {"because": text})
            self._link(arrow.id, offer.origin)
        return self._assumption(offer, "reason", record_id, arrow.id)

    def _action(self, offer: Offer) -> str:
        """An action for an assumption of a theory, which comes along with its link."""
        origin = replace(offer.origin, sort="assumption")
        assumption = self._assumption(replace(offer, origin=origin), "assumption")
        self._link(assumption, origin)
        what = offer.fields.get("test_idea") or origin.text
        return self._make("action", offer, {"what": what, "assumption": assumption})

    def _change(
        self, kind: str, record_id: str, offer: Offer, fields: Mapping[str, Value]
    ) -> str:
        """Give a record these values the first time that this offer comes to it.

        What an action showed of an assumption (flow 17), or a doubt as the question of
        this session (flow 18): what was there stays known.
        """
        link = origins.link_id(self.session, record_id, offer.origin)
        if self.session.record(link) is None:
            self._write(kind, record_id, fields)
        return record_id

    def _make(
        self,
        kind: str,
        offer: Offer,
        fields: Mapping[str, Value],
        *,
        record_id: str = "",
        staged: bool = False,
    ) -> str:
        """The record of an offer: one that is here stays, one that was goes on.

        `staged` says in which phase and step it came.
        """
        key = record_id or derived_record_id(self.session, kind, offer.origin)
        record = self.session.any_record(key)
        if any(written == key for written, _ in self._changes):
            return key
        if record is not None and record.alive:
            return key
        if record is not None and DELETED in record.stamps and record.fields:
            self._add([revival(record)])
            return key
        values = {"number": self._number(kind, fields), **fields}
        values |= self._stage if staged else {}
        filled = {name: value for name, value in values.items() if value != ""}
        self._write(kind, key, filled)
        return key

    def _link(self, record_id: str, origin: Origin) -> None:
        """Keep where a record came from."""
        self._add(origins.link_changes(self.session, record_id, origin))

    def _write(self, kind: str, record_id: str, fields: Mapping[str, Value]) -> None:
        """Give a record these values."""
        self._add(self.session.field_changes(kind, record_id, fields))

    def _add(self, changes: Iterable[Change]) -> None:
        """Write these; what was written in this go already stays so."""
        for change in changes:
            self._changes.setdefault((change.record, change.field), change)

    def _number(self, kind: str, fields: Mapping[str, Value]) -> int:
        """The next number of a kind, by its sort where it has one."""
        sort = str(fields.get("sort", ""))
        if (kind, sort) not in self._numbers:
            same = (r for r in self.session.of(kind) if r.text("sort") == sort)
            self._numbers[kind, sort] = next_number(same) - 1
        self._numbers[kind, sort] += 1
        return self._numbers[kind, sort]


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
    tested = [r for r in session.of("assumption") if _is_tested(session, r, offer)]
    for record in tested or _look_alikes(session, offer.tested_assumption):
        yield Conversion("judge", f"{verdict}: {_named(session, record)}", record.id)
    if not tested and session.of("assumption"):
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
