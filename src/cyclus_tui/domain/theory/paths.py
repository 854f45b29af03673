"""Walks along the arrows of a theory: circles, leaps and how long the way is."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Sequence

from cyclus_tui.domain.theory.graph import Arrow, Node, Theory


def circles(theory: Theory) -> list[tuple[Node, ...]]:
    """Circles of arrows, each once, from the node that comes first (VT-5).

    Every node that is part of a circle is in one of them at least when they have no
    node in common; of circles that share arrows one is told at a time.
    """
    place = {node.id: at for at, node in enumerate(theory.nodes)}
    by_nodes: dict[frozenset[str], tuple[Node, ...]] = {}
    state: dict[str, int] = {}  # 1 while it is on the way, 2 once it is done
    for node in theory.nodes:
        path: list[Node] = []
        waiting: list[tuple[Node, bool]] = [(node, True)]
        while waiting:
            current, enters = waiting.pop()
            if not enters:
                state[current.id] = 2
                path.pop()
                continue
            if state.get(current.id):
                continue
            state[current.id] = 1
            path.append(current)
            waiting.append((current, False))
            for arrow in theory.out[current.id]:
                if state.get(arrow.end.id) == 1:
                    circle = path[[n.id for n in path].index(arrow.end.id) :]
                    first = min(range(len(circle)), key=lambda i: place[circle[i].id])
                    turned = (*circle[first:], *circle[:first])
                    by_nodes.setdefault(frozenset(n.id for n in turned), turned)
                elif not state.get(arrow.end.id):
                    waiting.append((arrow.end, True))
    return [*by_nodes.values()]


def arrows_of(theory: Theory, circle: Sequence[Node]) -> list[Arrow]:
    """The arrows from each node of a circle to the next."""
    following = {
        node.id: circle[(at + 1) % len(circle)].id for at, node in enumerate(circle)
    }
    return [a for a in theory.arrows if following.get(a.start.id) == a.end.id]


def open_circles(theory: Theory) -> list[tuple[Node, ...]]:
    """The circles of which nobody said that they are meant (VT-5).

    A new one that shares arrows with one that is meant is told too.
    """
    every = circles(theory)
    still_open = [
        circle
        for circle in every
        if not all(arrow.goes_round for arrow in arrows_of(theory, circle))
    ]
    if len(still_open) == len(every):
        return every
    told = {arrow.id for circle in still_open for arrow in arrows_of(theory, circle)}
    for arrow in theory.arrows:
        asked = not arrow.goes_round and arrow.id not in told
        if asked and (circle := _way(theory, arrow.end, arrow.start)):
            still_open.append(circle)
            told |= {one.id for one in arrows_of(theory, circle)}
    return still_open


def _way(theory: Theory, start: Node, end: Node) -> tuple[Node, ...]:
    """The nodes on the shortest way from one node to another; empty without a way."""
    came_from: dict[str, Node | None] = {start.id: None}
    ready = deque([start])
    while ready and end.id not in came_from:
        node = ready.popleft()
        for arrow in theory.out[node.id]:
            if arrow.end.id not in came_from:
                came_from[arrow.end.id] = node
                ready.append(arrow.end)
    way: list[Node] = []
    at: Node | None = end if end.id in came_from else None
    while at:
        way.append(at)
        at = came_from[at.id]
    return tuple(reversed(way))


def telling_order(theory: Theory) -> list[Arrow]:
    """Every arrow once, from the doing to the goal, so that it can be told (T10).

    What leads to a node comes before what it leads to: first each chain that ends
    there, then what leads there at once. Arrows that close a circle come last.
    """
    order: dict[str, Arrow] = {}
    seen: set[str] = set()
    outcomes = theory.of_sort("outcome")
    ends = [node for node in (*outcomes, *theory.nodes) if not theory.out[node.id]]
    for goal in (*ends, *outcomes, *theory.nodes):
        way: list[tuple[Node, Arrow | None]] = []
        if goal.id not in seen:
            seen.add(goal.id)
            way.append((goal, None))
        while way:
            node, leads_on = way[-1]
            if chain := _untold_chain(theory, node, seen):
                seen.add(chain.start.id)
                way.append((chain.start, chain))
                continue
            way.pop()
            ahead = {other.id for other, _ in way}
            others = [a for a in theory.into[node.id] if a.start.id not in ahead]
            others.sort(key=lambda arrow: arrow.start.id in seen)
            order |= {a.id: a for a in others if a.id not in order}
            seen |= {arrow.start.id for arrow in others}
            if leads_on:
                order[leads_on.id] = leads_on
    circular = {arrow.id: arrow for arrow in theory.arrows if arrow.id not in order}
    return [*(order | circular).values()]


def _untold_chain(theory: Theory, node: Node, seen: Collection[str]) -> Arrow | None:
    """The first arrow from a node that has a way of its own and was not seen yet."""
    return next(
        (
            a
            for a in theory.into[node.id]
            if theory.into[a.start.id] and a.start.id not in seen
        ),
        None,
    )


def levels(theory: Theory) -> int:
    """How many nodes stand one behind another on the longest way; circles aside."""
    open_ends = {node.id: len(theory.into[node.id]) for node in theory.nodes}
    ready = deque(node for node in theory.nodes if not open_ends[node.id])
    depth = {node.id: 1 for node in theory.nodes}
    most = 0
    while ready:
        node = ready.popleft()
        most = max(most, depth[node.id])
        for arrow in theory.out[node.id]:
            end = arrow.end
            depth[end.id] = max(depth[end.id], depth[node.id] + 1)
            open_ends[end.id] -= 1
            if not open_ends[end.id]:
                ready.append(end)
    return most


def leaps(theory: Theory) -> list[Arrow]:
    """Arrows from what we do straight to an outcome, with no step between (VT-4)."""
    return [
        arrow
        for arrow in theory.arrows
        if arrow.start.sort == "activity" and arrow.end.sort == "outcome"
    ]


def above(theory: Theory, node: Node) -> Node | None:
    """What a node leads to first: one back up in the ladder."""
    out = theory.out[node.id]
    return out[0].end if out else None


def to_connect(theory: Theory) -> list[Node]:
    """The nodes that lead nowhere yet, what we do in front (VT-3)."""
    nodes = [n for n in theory.loose() if n.sort != "outcome" and not theory.out[n.id]]
    return sorted(nodes, key=lambda node: node.sort == "step")
