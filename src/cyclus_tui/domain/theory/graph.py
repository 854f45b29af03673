"""The theory of change as it is now: nodes, arrows and what leads to what.

An arrow of which one end was taken away is not shown; it comes back with its node.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from cyclus_tui.domain.journal.erasure import WITHDRAWN, words_of
from cyclus_tui.domain.journal.record import Record, place_of
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.text import one_line
from cyclus_tui.domain.theory.codes import by_sort, codes, sort_of
from cyclus_tui.domain.theory.records import SORTS, STATUS


@dataclass(frozen=True, slots=True)
class Node:
    """One thing in the theory: what we do, a step between, or what it is all for."""

    record: Record
    code: str
    """What it is called on the screen and in a typed line: `X1`, `S2`, `Z`."""
    position: str
    """Its place among those of its sort."""

    @property
    def id(self) -> str:
        """The id of its record."""
        return self.record.id

    @property
    def sort(self) -> str:
        """What it is, by its name in `LETTERS`."""
        return sort_of(self.record)

    @property
    def text(self) -> str:
        """Its words, or that they were withdrawn."""
        return words_of(self.record)


@dataclass(frozen=True, slots=True)
class Arrow:
    """That one node leads to another, and why people think so."""

    record: Record
    start: Node
    end: Node
    assumptions: tuple[Record, ...] = ()
    """What must be true for it, the one of its own `omdat` in front; some are those of
    another arrow, shared."""
    reason: Record | None = None
    """The assumption that its `omdat` is."""

    @property
    def id(self) -> str:
        """The id of its record."""
        return self.record.id

    @property
    def because(self) -> str:
        """Why it would go that way; empty when nobody said so yet."""
        return WITHDRAWN if self.record.erased else self.record.text("because")

    @property
    def status(self) -> str:
        """How sure it is, by its name in `STATUS`; empty when nobody said."""
        status = self.record.text("status")
        return status if status in STATUS else ""

    @property
    def goes_round(self) -> bool:
        """Whether people said that the circle it is part of is meant (VT-5)."""
        return self.record.flag("round")

    def shares(self, assumption: Record) -> bool:
        """Whether an assumption was noted with another arrow, and counts here too."""
        return assumption.text("arrow") != self.id

    @property
    def name(self) -> str:
        """Which arrow it is: `X1 → S1`."""
        return f"{self.start.code} → {self.end.code}"


@dataclass(frozen=True, slots=True)
class Theory:
    """All of it, at one moment."""

    nodes: tuple[Node, ...]
    """Outcomes, steps, activities and means, each in their order."""
    arrows: tuple[Arrow, ...]
    """In the order of the nodes they lead to."""
    by_id: Mapping[str, Node]
    into: Mapping[str, tuple[Arrow, ...]]
    """By node: the arrows that lead to it."""
    out: Mapping[str, tuple[Arrow, ...]]
    """By node: the arrows that lead away from it."""

    def of_sort(self, sort: str) -> list[Node]:
        """The nodes of one sort, in their order."""
        return [node for node in self.nodes if node.sort == sort]

    def by_code(self, code: str) -> Node | None:
        """The node that is called so; `Z1` also names the only `Z`."""
        sought = code.strip().casefold()
        nodes = {node.code.casefold(): node for node in self.nodes}
        return nodes.get(sought) or (nodes.get("z") if sought == "z1" else None)

    def same(self, text: str) -> Node | None:
        """The node with these words, blanks, capitals and a last dot aside."""
        sought = text_key(text)
        return next(
            (n for n in self.nodes if sought and text_key(n.text) == sought), None
        )

    def arrow(self, arrow_id: str) -> Arrow | None:
        """The arrow with this id."""
        return next((arrow for arrow in self.arrows if arrow.id == arrow_id), None)

    def resting_on(self, assumption: Record) -> list[Arrow]:
        """The arrows of which an assumption is the `omdat`."""
        words = text_key(assumption.text("text"))
        return [
            arrow
            for arrow in self.arrows
            if (arrow.reason.id == assumption.id if arrow.reason else False)
            or (arrow.reason is None and words and text_key(arrow.because) == words)
        ]

    def about(self, assumption: Record) -> list[Arrow]:
        """The arrows for which an assumption must be true, its own in front."""
        resting = self.resting_on(assumption)
        arrows = [
            arrow
            for arrow in self.arrows
            if arrow in resting or any(a.id == assumption.id for a in arrow.assumptions)
        ]
        return sorted(arrows, key=lambda arrow: arrow.shares(assumption))

    def loose(self) -> list[Node]:
        """The nodes of which an end hangs loose (VT-3).

        What we do leads to something; a step has both ends; of an outcome something
        leads to it.
        """
        return [node for node in self.nodes if self.is_loose(node)]

    def is_loose(self, node: Node) -> bool:
        """Whether an end of this node hangs loose."""
        enters, leaves = bool(self.into[node.id]), bool(self.out[node.id])
        if node.sort == "outcome":
            return not enters
        return not leaves or (node.sort == "step" and not enters)


def read_theory(session: Session) -> Theory:
    """The theory of a session at this moment."""
    nodes = _nodes(session)
    by_id = {node.id: node for node in nodes}
    supposed: dict[str, list[Record]] = {}
    for assumption in session.of("assumption"):
        supposed.setdefault(assumption.text("arrow"), []).append(assumption)
    for support in session.of("support"):
        shared = session.record(support.text("assumption"))
        if shared and support.flag("present", default=True):
            supposed.setdefault(support.text("arrow"), []).append(shared)
    arrows = []
    for record in session.of("arrow"):
        start, end = by_id.get(record.text("start")), by_id.get(record.text("end"))
        if start and end and record.flag("drawn", default=True):
            own = session.derived("assumption", record.id)
            assumptions = sorted(supposed.get(record.id, ()), key=lambda a: a.id != own)
            because = text_key(record.text("because"))
            reason = next((a for a in assumptions if a.id == own), None) or next(
                (a for a in assumptions if because == text_key(a.text("text"))), None
            )
            arrows.append(Arrow(record, start, end, tuple(assumptions), reason))
    place = {node.id: at for at, node in enumerate(nodes)}
    arrows.sort(key=lambda a: (place[a.end.id], place[a.start.id], a.id))
    into: dict[str, list[Arrow]] = {node.id: [] for node in nodes}
    out: dict[str, list[Arrow]] = {node.id: [] for node in nodes}
    for arrow in arrows:
        into[arrow.end.id].append(arrow)
        out[arrow.start.id].append(arrow)
    return Theory(
        nodes,
        tuple(arrows),
        by_id,
        {node: tuple(incoming) for node, incoming in into.items()},
        {node: tuple(outgoing) for node, outgoing in out.items()},
    )


def text_key(text: str) -> str:
    """Words without what makes no difference: capitals, blanks, the last dots."""
    return one_line(text).rstrip(" .").casefold()


def count_in_words(count: int, sort: str) -> str:
    """How many there are, in words: `1 uitkomst`, `3 tussenstappen`."""
    one, several = SORTS[sort]
    return f"{count} {one if count == 1 else several}"


def _nodes(session: Session) -> tuple[Node, ...]:
    """Every node with its code, sort by sort and each sort in its order."""
    records = session.of("node")
    code_of = codes(records)
    return tuple(
        Node(record, code_of[record.id], place)
        for same in by_sort(records).values()
        for record, place in _in_order(same)
    )


def _in_order(records: Iterable[Record]) -> list[tuple[Record, str]]:
    """Records with their place: as they were put, else by their number."""
    placed = [(record, place_of(record, "position")) for record in records]
    return sorted(placed, key=lambda pair: pair[1])
