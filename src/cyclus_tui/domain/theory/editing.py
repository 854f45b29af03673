"""Changing a theory of change: nodes, arrows, why, and how sure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from cyclus_tui.domain.journal import position
from cyclus_tui.domain.journal.edit import Change, Edit, Value
from cyclus_tui.domain.journal.record import Record, next_number
from cyclus_tui.domain.journal.register import DELETED, revival
from cyclus_tui.domain.journal.replica import Replica
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.learning import assumptions
from cyclus_tui.domain.text import clean, required_words
from cyclus_tui.domain.theory import graph
from cyclus_tui.domain.theory.codes import sort_of
from cyclus_tui.domain.theory.graph import Node
from cyclus_tui.domain.theory.line_parser import is_code
from cyclus_tui.domain.theory.records import SORTS, STATUS
from cyclus_tui.errors import RuleError

CHOICES: Final = {
    "formal": ("formal", "informal"),
    "together": ("alone", "together"),
    "exists": ("ja", "nee"),
}
"""What is chosen of an activity with 1 or 2."""

ADDED: Final = {sort: f"{one} erbij" for sort, (one, _) in SORTS.items()}
"""What undo calls a new node, by its sort."""

ASSUMPTION_CODE: Final = re.compile(r"A\d{1,3}[a-z]?\Z", re.IGNORECASE)
"""What looks like the code of an assumption."""

GONE: Final = "Deze regel is er niet meer. Kies een andere met ↑ of ↓."
NO_WORDS: Final = "Typ eerst een paar woorden."


class Draft:
    """The changes of one edit to a theory, with each field in it once."""

    def __init__(self, session: Session, replica: Replica, phase: str, step: str):
        self.session = session
        self.theory = graph.read_theory(session)
        self.phase, self.step = phase, step
        self._replica = replica
        self._fields: dict[str, tuple[str, dict[str, Value]]] = {}
        self._reasons: set[str] = set()
        self._whole_records: dict[str, Change] = {}
        self._new: dict[str, str] = {}
        self._numbers: dict[str, int] = {}

    @property
    def changes(self) -> list[Change]:
        """All of it, ready for one edit."""
        written = [
            change
            for record, (kind, fields) in self._fields.items()
            for change in self.session.field_changes(kind, record, fields)
        ]
        return [*written, *self._whole_records.values()]

    @property
    def has_new_node(self) -> bool:
        """Whether there is a node in it that was not there yet."""
        return bool(self._new)

    @property
    def texts(self) -> list[str]:
        """The words of every line, also of those that this edit makes."""
        new = [str(self._fields[node][1]["text"]) for node in self._new.values()]
        return [*(node.text for node in self.theory.nodes), *new]

    def node(self, text: str, sort: str, node_id: str = "") -> str:
        """The node with these words; it is made, under `node_id`, when there is none.

        Raises:
            RuleError: there are no words.
        """
        words = required_words(text, NO_WORDS)
        if duplicate := self.theory.same(words):
            return duplicate.id
        same = graph.text_key(words) or words
        if same not in self._new:
            self._new[same] = node_id or self._replica.new_id()
            numbers = [n.record.number("number") for n in self.theory.of_sort(sort)]
            number = self._next(sort, numbers)
            fields: dict[str, Value] = {"number": number, "sort": sort, "text": words}
            self.write("node", self._new[same], fields)
        return self._new[same]

    def arrow(self, start: str, end: str) -> str:
        """Draw the arrow from one node to another; the same one is never there twice.

        Raises:
            RuleError: both ends are the same node.
        """
        if start == end:
            raise RuleError("Een pijl gaat naar een andere regel, niet naar zichzelf.")
        arrow_id = self.session.derived("arrow", f"{start}:{end}")
        fields: dict[str, Value] = {"start": start, "end": end, "drawn": True}
        self.write("arrow", arrow_id, fields)
        return arrow_id

    def reason(self, arrow_id: str, text: str) -> None:
        """Say why an arrow would hold; what stands there stays, this comes beside it.

        Raises:
            RuleError: as `named` and `beside`.
        """
        words, named = self.named(text)
        before = self._fields.get(arrow_id, ("", {}))[1].get("because")
        record = self.session.any_record(arrow_id)
        because = str(before or (record.text("because") if record else ""))
        if not because:
            self.because(arrow_id, words, shared=named is not None)
        elif graph.text_key(because) != graph.text_key(words):
            self.beside(arrow_id, text)

    def beside(self, arrow_id: str, text: str) -> None:
        """Note another assumption about an arrow, once; one with a code is shared.

        Raises:
            RuleError: as `named`.
        """
        words, named = self.named(text)
        if named and named.text("arrow"):
            self.share(arrow_id, named)
            return
        same = self._with_words(words)
        own = [a for a in same if a.text("arrow") == arrow_id]
        free = [a for a in same if not a.text("arrow")]
        if free and not own:
            self.write("assumption", free[0].id, {"arrow": arrow_id})
        elif not own:
            self.assumption(self._replica.new_id(), arrow_id, words, new=True)

    def share(self, arrow_id: str, assumption: Record) -> None:
        """Have an assumption of another arrow count for this one too, weighed once."""
        if assumption.text("arrow") == arrow_id:
            return
        support = support_id(self.session, arrow_id, assumption)
        fields: dict[str, Value] = {
            "assumption": assumption.id,
            "arrow": arrow_id,
            "present": True,
        }
        self.write("support", support, fields)

    def because(self, arrow_id: str, text: str, *, shared: bool = False) -> None:
        """Say why an arrow would hold; it is an assumption in so many words.

        What is said in one line of several arrows is one assumption, weighed once, and
        so is what is `shared`: it is noted with another arrow already.
        """
        words = clean(text).strip()
        self.write("arrow", arrow_id, {"because": words})
        own = self._reason_id(arrow_id)
        assumption = self.session.any_record(own)
        stands = assumption is not None and assumption.alive
        free = [a for a in self._with_words(words) if not a.text("arrow")]
        if assumption and stands and words:
            self.assumption(own, arrow_id, words, new=False)
            for other in self.theory.resting_on(assumption):
                self.write("arrow", other.id, {"because": words})
        elif assumption and stands:
            others = [a for a in self.theory.about(assumption) if a.id != arrow_id]
            if not others:
                self._whole_records[own] = self.session.deletion(assumption)
            elif assumption.text("arrow") == arrow_id:  # others rest on it, too
                self.write("assumption", own, {"arrow": others[0].id})
        elif free:
            self.write("assumption", free[0].id, {"arrow": arrow_id})
        elif words and not shared and graph.text_key(words) not in self._reasons:
            self._reasons.add(graph.text_key(words))
            new = assumption is None or not assumption.fields
            self.assumption(own, arrow_id, words, new=new)
            if assumption and DELETED in assumption.stamps:
                self._whole_records[own] = revival(assumption)

    def _reason_id(self, arrow_id: str) -> str:
        """The id of the assumption that the reason of an arrow is, or will be.

        One of another arrow in the same words is shared.
        """
        arrow = self.theory.arrow(arrow_id)
        if arrow and arrow.reason:
            return arrow.reason.id
        if arrow and (shared := self._with_words(arrow.because)):
            return shared[0].id
        own = self.session.derived("assumption", arrow_id)
        record = self.session.any_record(own)
        is_of_another = record and record.text("arrow") not in ("", arrow_id)
        return self._replica.new_id() if is_of_another else own

    def named(self, text: str) -> tuple[str, Record | None]:
        """The words themselves, or those of the assumption that a code names.

        Raises:
            RuleError: there are no words, no such assumption, or it names a line.
        """
        words = required_words(text, NO_WORDS)
        code = words.rstrip(" .").upper()
        if self.theory.by_code(code):
            raise RuleError(
                f"{code} is een regel. Typ waarom, of een aanname zoals A1."
            )
        named = ""
        if not (is_code(code) or ASSUMPTION_CODE.match(code)):
            return words, None
        for key, name in assumptions.codes(self.session).items():
            named = key if name.upper() == code else named
        record = self.session.record(named)
        if record is None:
            raise RuleError(f"{code} is er niet. Typ waarom het zo zou gaan.")
        return record.text("text"), record

    def _with_words(self, words: str) -> list[Record]:
        """The assumptions with these words."""
        key = graph.text_key(words)
        every = self.session.of("assumption") if key else ()
        return [a for a in every if graph.text_key(a.text("text")) == key]

    def assumption(self, record_id: str, arrow_id: str, words: str, new: bool) -> None:
        """Write an assumption about an arrow."""
        fields: dict[str, Value] = {"text": words}
        if new:
            numbers = [a.number("number") for a in self.session.of("assumption")]
            fields |= {
                "number": self._next("assumption", numbers),
                "about": "link",
                "arrow": arrow_id,
            }
            at = {"phase": self.phase, "step": self.step}
            fields |= {name: place for name, place in at.items() if place}
        self.write("assumption", record_id, fields)

    def write(self, kind: str, record_id: str, fields: dict[str, Value]) -> None:
        """Give a record these values, over what this draft gave it before."""
        self._fields.setdefault(record_id, (kind, {}))[1].update(fields)

    def _next(self, what: str, numbers: Sequence[int]) -> int:
        """The next free number of a sort or a kind."""
        self._numbers[what] = 1 + max(self._numbers.get(what, 0), *numbers, 0)
        return self._numbers[what]


def add(
    session: Session, replica: Replica, *, lines: Sequence[str], sort: str
) -> Edit | None:
    """Take down nodes of one sort; those with words that are there already are not new.

    Raises:
        RuleError: a line has no words.
    """
    draft = Draft(session, replica, "", "")
    for line in lines:
        draft.node(line, sort)
    label = ADDED[sort] if len(lines) == 1 else "regels erbij"
    return replica.edit(session, label, draft.changes)


def reword(session: Session, replica: Replica, *, node: str, text: str) -> Edit | None:
    """Write a node better; its arrows stay.

    Raises:
        RuleError: there are no words, or the node is gone.
    """
    fields: dict[str, Value] = {"text": required_words(text, NO_WORDS)}
    key = _alive(session, node).id
    return replica.write(session, "tekst gewijzigd", "node", key, fields)


def change_sort(
    session: Session, replica: Replica, *, node: str, sort: str
) -> Edit | None:
    """Make a node another sort, such as an activity that stood among the steps (VT-1).

    It gets the next number of that sort; its arrows stay.

    Raises:
        RuleError: there is no such sort, or the node is gone.
    """
    if sort not in SORTS:
        raise RuleError("Kies een uitkomst, een stap, een activiteit of een middel.")
    record = _alive(session, node)
    number = next_number(r for r in session.of("node") if sort_of(r) == sort)
    fields: dict[str, Value] = {"sort": sort, "number": number}
    return replica.write(session, "soort gewijzigd", "node", record.id, fields)


def fill(
    session: Session,
    replica: Replica,
    *,
    node: str,
    words: str,
    fields: dict[str, str],
) -> Edit | None:
    """Note more about a node: for whom, by when, who does it, and the like.

    The node is the one with this id, else the one with these words: it may have been
    there already when its line was typed.

    Raises:
        RuleError: the node is gone.
    """
    record = session.record(node)
    if record is None:
        duplicate = graph.read_theory(session).same(words)
        record = duplicate.record if duplicate else _alive(session, node)
    values: dict[str, Value] = {name: clean(v).strip() for name, v in fields.items()}
    return replica.write(session, "regel aangevuld", "node", record.id, values)


def remove(session: Session, replica: Replica, *, node: str) -> Edit | None:
    """Take a node out, and from sight its arrows; nothing when it is gone already."""
    return replica.removal(session, "regel weg", node)


def use_instead(session: Session, replica: Replica, *, node: str, instead: str) -> Edit:
    """Have another line stand for one that says the same: its arrows come along.

    Raises:
        RuleError: one of them is gone.
    """
    record, other = _alive(session, node), _alive(session, instead)
    draft = Draft(session, replica, "", "")
    removed = [record]
    for arrow in (*draft.theory.into[node], *draft.theory.out[node]):
        start, end = (
            other.id if one.id == node else one.id for one in (arrow.start, arrow.end)
        )
        if start == end:
            continue
        key = draft.arrow(start, end)
        if arrow.because:
            draft.reason(key, arrow.because)
        for one in arrow.assumptions:
            if arrow.shares(one):
                draft.share(key, one)
            elif one is arrow.reason:
                removed.append(one)
            else:
                draft.write("assumption", one.id, {"arrow": key})
    deletions = [session.deletion(one) for one in removed]
    return replica.edit(session, "regels samengevoegd", [*draft.changes, *deletions])


def move(
    session: Session,
    replica: Replica,
    *,
    node: Node,
    paces: int,
    among: Sequence[Node],
) -> Edit | None:
    """Put a node before or after the one it stands beside, among those of its sort.

    Raises:
        RuleError: it already is the first or the last.
    """
    siblings = [n.id for n in among if n.sort == node.sort]
    at = siblings.index(node.id) if node.id in siblings else -1
    goal = at + paces
    if at < 0 or not 0 <= goal < len(siblings):
        direction = "Hoger" if paces < 0 else "Lager"
        raise RuleError(f"{direction} kan deze regel niet.")
    order = graph.read_theory(session).of_sort(node.sort)
    others = [n for n in order if n.id != node.id]
    beside = next((i for i, n in enumerate(others) if n.id == siblings[goal]), None)
    if beside is None:
        raise RuleError(GONE)
    # What comes next stays behind what is put last.
    last = max(n.record.number("number") for n in order)
    keys = [*(n.position for n in others), position.of_number(last + 1)]
    place: dict[str, Value] = {"position": position.at(keys, beside + (paces > 0))}
    return replica.write(session, "volgorde gewijzigd", "node", node.id, place)


def draw_arrow(session: Session, replica: Replica, *, start: str, end: str) -> Edit:
    """Draw an arrow: the first leads to the second.

    Raises:
        RuleError: an end is gone, or both are the same.
    """
    draft = Draft(session, replica, "", "")
    draft.arrow(_alive(session, start).id, _alive(session, end).id)
    return replica.edit(session, "pijl erbij", draft.changes)


def remove_arrow(session: Session, replica: Replica, *, arrow: Record) -> Edit | None:
    """Take an arrow away; drawing it again brings its words back too."""
    return replica.write(session, "pijl weg", "arrow", arrow.id, {"drawn": False})


def explain_arrow(
    session: Session,
    replica: Replica,
    *,
    arrow: Record,
    text: str,
    phase: str = "",
    step: str = "",
) -> Edit:
    """Write why an arrow would hold; without words the reason is taken away.

    Raises:
        RuleError: it is the code of an assumption that is not there, or of a line.
    """
    draft = Draft(session, replica, phase, step)
    words, named = draft.named(text) if clean(text).strip() else ("", None)
    draft.because(arrow.id, words, shared=named is not None)
    label = "omdat geschreven" if words else "omdat weg"
    return replica.edit(session, label, draft.changes)


def give_reason(
    session: Session,
    replica: Replica,
    *,
    arrow: Record,
    text: str,
    phase: str = "",
    step: str = "",
) -> Edit | None:
    """Say why an arrow would hold; beside a reason that stands it is one more.

    Raises:
        RuleError: there are no words, or a code that cannot be a reason here.
    """
    draft = Draft(session, replica, phase, step)
    draft.reason(arrow.id, text)
    changes = draft.changes
    is_first = any(change.field == "because" for change in changes)
    label = "omdat geschreven" if is_first else "aanname erbij"
    return replica.edit(session, label, changes) if changes else None


def add_assumption(
    session: Session,
    replica: Replica,
    *,
    arrow: Record,
    text: str,
    phase: str = "",
    step: str = "",
) -> Edit | None:
    """Note another assumption about an arrow, beside its `omdat`.

    Raises:
        RuleError: there are no words, or a code that cannot stand here.
    """
    draft = Draft(session, replica, phase, step)
    draft.beside(arrow.id, text)
    changes = draft.changes
    return replica.edit(session, "aanname erbij", changes) if changes else None


def unshare(
    session: Session, replica: Replica, *, arrow: Record, assumption: Record
) -> Edit | None:
    """Have an assumption of another arrow count for this one no longer."""
    support = support_id(session, arrow.id, assumption)
    fields: dict[str, Value] = {"present": False}
    return replica.write(
        session, "aanname bij deze pijl weg", "support", support, fields
    )


def support_id(session: Session, arrow_id: str, assumption: Record) -> str:
    """The record that says that an assumption counts for one more arrow."""
    return session.derived("support", f"{arrow_id}:{assumption.id}")


def mark_status(
    session: Session, replica: Replica, *, arrow: Record, status: str
) -> Edit | None:
    """Say how sure an arrow is; the same once more takes that back.

    Raises:
        RuleError: there is no such status.
    """
    if status not in STATUS:
        raise RuleError("Kies d denken, p proberen, w weten of k klopt niet.")
    now = session.any_record(arrow.id) or arrow
    fields: dict[str, Value] = {
        "status": "" if now.text("status") == status else status
    }
    return replica.write(session, "hoe zeker genoteerd", "arrow", arrow.id, fields)


def mark_circle(
    session: Session, replica: Replica, *, arrows: Sequence[Record], meant: bool
) -> Edit | None:
    """Say that a circle of arrows is meant, or take that back (VT-5)."""
    changes = [
        change
        for arrow in arrows
        for change in session.field_changes("arrow", arrow.id, {"round": meant})
    ]
    label = "kring hoort zo" if meant else "kring hoort niet zo"
    return replica.edit(session, label, changes) if changes else None


def _alive(session: Session, node: str) -> Record:
    """The node with this id; a rule's error when it is gone."""
    record = session.record(node)
    if record is None or record.kind != "node":
        raise RuleError(GONE)
    return record
