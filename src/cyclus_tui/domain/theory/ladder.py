"""The ladder: a theory of change as lines, the outcome on top.

Below each node stands what leads to it, indented; a node that is reached twice stands
whole at one place and is only named at the others; what hangs loose comes at the end.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.theory.graph import Arrow, Node, Theory

LOOSE: Final = "loose"
"""The key of the line above what hangs loose."""

SHARED: Final = "shared:"
"""What stands before the ids of an arrow and an assumption of another arrow, in the key
of a line of that assumption."""

AGAIN: Final = "again:"
"""What stands before the id of an arrow in the key of a node that is only named."""


@dataclass(frozen=True, slots=True)
class Rung:
    """One line of the ladder."""

    key: str
    """The id of a node, an arrow or an assumption; with `AGAIN` a node named again,
    with `SHARED` an assumption that is about another arrow too."""
    sort: str
    """`node`, `again`, `because`, `assumption`, or `loose` for the line above those."""
    tree: str
    """The branches drawn before its words."""
    node: Node | None = None
    arrow: Arrow | None = None
    """The arrow that it hangs on, or that it is about."""
    assumption: Record | None = None
    hidden: int = 0
    """How many nodes are folded away below it."""
    circular: bool = False
    """Whether a node that is named again is on its own way up (VT-5)."""


@dataclass(frozen=True, slots=True)
class _Place:
    """A node that waits for its line, with where it hangs."""

    node: Node
    arrow: Arrow | None
    stem: str
    """The branches of those above it."""
    last: bool
    way: tuple[str, ...]


def rungs(
    theory: Theory, *, folded: Collection[str] = (), every_reason: bool = False
) -> list[Rung]:
    """The lines of the ladder.

    Args:
        theory: What to draw.
        folded: The ids of nodes of which what leads to them is left out.
        every_reason: Whether an arrow without an `omdat` has a line for it too.
    """
    ladder = _Ladder(theory, frozenset(folded), every_reason)
    outcomes = theory.of_sort("outcome")
    for node in [n for n in outcomes if not theory.out[n.id]] or outcomes:
        ladder.grow(node)
    for node in outcomes:
        ladder.grow(node)
    loose = [node for node in theory.nodes if node.id not in ladder.seen]
    if loose:
        ladder.rows.append(Rung(LOOSE, LOOSE, ""))
    for node in [n for n in loose if not theory.out[n.id]]:
        ladder.grow(node)
    for node in loose:  # those in circles that lead nowhere
        ladder.grow(node)
    return ladder.rows


class _Ladder:
    """The lines so far, and which nodes have theirs."""

    def __init__(self, theory: Theory, folded: frozenset[str], every: bool) -> None:
        self.rows: list[Rung] = []
        self.seen: set[str] = set()
        self._theory, self._folded, self._every = theory, folded, every

    def grow(self, top: Node) -> None:
        """Add a node and all that leads to it, unless it is there already."""
        if top.id in self.seen:
            return
        waiting = [_Place(top, None, "", True, ())]
        while waiting:
            place = waiting.pop()
            again = place.node.id in self.seen
            below = () if again else self._theory.into[place.node.id]
            self.seen.add(place.node.id)
            hidden = 0
            if below and place.node.id in self._folded:
                hidden, below = self._hide(place.node), ()
            self._add(place, again, hidden, bool(below))
            stem = place.stem + ("" if place.arrow is None else _stem(place.last))
            path = (*place.way, place.node.id)
            for at, arrow in enumerate(reversed(below)):
                waiting.append(_Place(arrow.start, arrow, stem, at == 0, path))

    def _add(self, place: _Place, again: bool, hidden: int, branches: bool) -> None:
        """The lines of one node: itself, and why it leads to what is above it."""
        node, arrow = place.node, place.arrow
        tree = "" if arrow is None else place.stem + ("└─ " if place.last else "├─ ")
        if again and arrow:
            circular = node.id in place.way
            key = f"{AGAIN}{arrow.id}"
            self.rows.append(Rung(key, "again", tree, node, arrow, circular=circular))
        else:
            self.rows.append(Rung(node.id, "node", tree, node, arrow, hidden=hidden))
        if arrow is None:
            return
        stem = place.stem + _stem(place.last) + ("│  " if branches else "   ")
        own = bool(arrow.because) or self._every
        if own:
            self.rows.append(Rung(arrow.id, "because", stem, node, arrow))
        for assumption in arrow.assumptions:
            if assumption is not arrow.reason or not own:
                key = assumption.id
                if arrow.shares(assumption):
                    key = f"{SHARED}{arrow.id}:{key}"
                rung = Rung(key, "assumption", stem, node, arrow, assumption)
                self.rows.append(rung)

    def _hide(self, node: Node) -> int:
        """How many nodes stand only below a folded one; they have had their place."""
        hidden: set[str] = set()
        waiting = [node.id]
        while waiting:
            for arrow in self._theory.into[waiting.pop()]:
                if arrow.start.id not in self.seen | hidden:
                    hidden.add(arrow.start.id)
                    waiting.append(arrow.start.id)
        self.seen |= hidden
        return len(hidden)


def _stem(last: bool) -> str:
    """What stands below a branch, on the way to the next."""
    return "   " if last else "│  "


def open_reasons(theory: Theory) -> list[Arrow]:
    """The arrows without an `omdat`, in the order of the ladder (AAN-1)."""
    return [
        rung.arrow
        for rung in rungs(theory, every_reason=True)
        if rung.sort == "because" and rung.arrow and not rung.arrow.because
    ]


def unfold_to(theory: Theory, folded: Collection[str], node: str) -> set[str]:
    """What stays folded when this node is to be in sight: what is above it opens."""
    opened: set[str] = set()
    waiting = [node]
    while waiting:
        for arrow in theory.out.get(waiting.pop(), ()):
            if arrow.end.id not in opened:
                opened.add(arrow.end.id)
                waiting.append(arrow.end.id)
    return set(folded) - opened
