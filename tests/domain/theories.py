"""Theories of change for tests: the invented one of the neighbourhood, and any size."""

from __future__ import annotations

from cyclus_tui.domain.theory import editing, graph, typed_line
from cyclus_tui.domain.theory.graph import Arrow, Node, Theory
from cyclus_tui.domain.theory.ladder import rungs
from cyclus_tui.domain.theory.typed_line import LineContext
from tests.builders import Copy

RESULT = "Mensen met geldzorgen vragen eerder hulp"
TRUST = "mensen vertrouwen iemand in de buurt"
COFFEE = "koffie-inloop met iemand die zelf schulden had"
POST = "post samen openmaken"
SHAME = "schaamte wordt kleiner als je iemand ziet die het ook had"


def say(copy: Copy, *lines: str, sort: str = "step", **place: str) -> None:
    """Type lines, each in its turn."""
    for line in lines:
        copy.run(typed_line.add_lines, lines=[line], place=LineContext(sort, **place))


def now(copy: Copy) -> Theory:
    """The theory as this copy has it."""
    return graph.read_theory(copy.session)


def node(copy: Copy, code: str) -> Node:
    """A node by its code; it must be there."""
    found = now(copy).by_code(code)
    assert found is not None, code
    return found


def arrow(copy: Copy, start: str, end: str) -> Arrow:
    """An arrow by the codes of its ends; it must be there."""
    name = f"{start} → {end}"
    found = [one for one in now(copy).arrows if one.name == name]
    assert found, name
    return found[0]


def names(copy: Copy) -> list[str]:
    """The arrows that are drawn, by the codes of their ends."""
    return [one.name for one in now(copy).arrows]


def of_the_neighbourhood() -> Copy:
    """Two things people do, one step, one result, and why (methods, chapter 9)."""
    copy = Copy()
    say(copy, RESULT, sort="outcome")
    say(copy, TRUST, sort="step", front=node(copy, "Z").id, way="to")
    say(copy, COFFEE, POST, sort="activity")
    say(copy, f"X1 > S1 omdat {SHAME}", "X2 > S1")
    return copy


def of_size(nodes: int, arrows: int) -> Copy:
    """A theory with so many nodes and arrows, in layers."""
    copy = Copy()
    say(copy, RESULT, sort="outcome")
    steps, deeds = nodes // 2, nodes - nodes // 2 - 1
    lines = [f"mensen merken stap {n} in de buurt" for n in range(1, steps + 1)]
    copy.run(editing.add, lines=lines, sort="step")
    lines = [f"samen iets doen, nummer {n}" for n in range(1, deeds + 1)]
    copy.run(editing.add, lines=lines, sort="activity")
    ids = [one.id for one in now(copy).nodes]
    pairs = [(at, at // 3) for at in range(1, nodes)]
    pairs += [(at, (at * 5) % (at - 1)) for at in range(4, nodes)]
    pairs += [(at, at // 2) for at in range(6, nodes)]
    done: set[tuple[int, int]] = set()
    for start, end in pairs:
        if len(done) < arrows and (start, end) not in done:
            done.add((start, end))
            copy.run(editing.draw_arrow, start=ids[start], end=ids[end])
    assert len(names(copy)) == arrows
    return copy


def drawn(copy: Copy, *, every_reason: bool = False) -> list[str]:
    """The ladder as lines of text."""
    lines = []
    for rung in rungs(now(copy), every_reason=every_reason):
        if rung.sort == "because" and rung.arrow:
            lines.append(f"{rung.tree}({rung.arrow.because})")
        elif rung.node and rung.sort == "again":
            lines.append(f"{rung.tree}^{rung.node.code}")
        elif rung.node and rung.sort == "node":
            lines.append(f"{rung.tree}{rung.node.code}")
        else:
            lines.append(rung.sort)
    return lines
