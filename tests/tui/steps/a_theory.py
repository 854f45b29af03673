"""A small method that ends a theory, and a theory to end, for tests of its steps."""

from __future__ import annotations

from typing import Final

from cyclus_tui.domain.theory import editing, graph
from tests.tui.table import Table

TEMPLATE: Final = """
id: theorie
title: "Theorie"
part: 2
purpose: "Samen zien waarom het zou helpen."
group: "4 tot 8 mensen"
arena: learning
roles:
  - {id: resident, letter: b, title: "bewoner", plural: "bewoners"}
phases:
  - id: T8
    title: "Waaraan merken we het?"
    goal: "Bij elke stap een teken."
    steps:
      - kind: signs
  - id: T10
    title: "Hardop voorlezen"
    goal: "We hoorden het hele verhaal."
    steps:
      - kind: story
"""

ACTIVITIES: Final = ("koffie schenken", "post openmaken")
STEP: Final = "mensen vertrouwen iemand in de buurt"
OUTCOME: Final = "mensen met geldzorgen vragen eerder hulp"


def lay(table: Table) -> None:
    """A session of this method with a theory in it."""
    table.template = TEMPLATE
    copy = table.copy
    copy.run(editing.add, lines=ACTIVITIES, sort="activity")
    copy.run(editing.add, lines=[STEP], sort="step")
    copy.run(editing.add, lines=[OUTCOME], sort="outcome")
    codes = {node.code: node.id for node in graph.read_theory(copy.session).nodes}
    copy.run(editing.draw_arrow, start=codes["X1"], end=codes["S1"])
    copy.run(editing.draw_arrow, start=codes["X2"], end=codes["S1"])
    copy.run(editing.draw_arrow, start=codes["S1"], end=codes["Z"])
