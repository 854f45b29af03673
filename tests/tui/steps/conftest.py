"""What several tests of one step lay on the table."""

from __future__ import annotations

from typing import Final

import pytest

from tests.domain.theories import of_the_neighbourhood
from tests.tui.table import Table

THEORY: Final = """
id: theorie
title: "Theorie"
part: 2
purpose: "Samen zien waarom het zou helpen."
group: "4 tot 8 mensen"
arena: learning
roles:
  - {id: resident, letter: b, title: "bewoner", plural: "bewoners"}
phases:
  - {id: T1, title: "Waarheen", goal: "Z", steps: [{kind: theory, task: outcome}]}
  - {id: T2, title: "Stappen", goal: "S", steps: [{kind: theory, task: steps}]}
  - {id: T3, title: "Doen", goal: "X", steps: [{kind: theory, task: activities}]}
  - {id: T4, title: "Ketens", goal: "pijlen", steps: [{kind: theory, task: chains}]}
  - {id: T5, title: "Omdat", goal: "waarom", steps: [{kind: theory, task: because}]}
"""


@pytest.fixture
def bare_theory(table: Table) -> Table:
    """A session of this method in which nothing was said yet."""
    table.template = THEORY
    return table


@pytest.fixture
def laid_theory(bare_theory: Table) -> Table:
    """A session with the theory of the neighbourhood in it."""
    bare_theory.copy = of_the_neighbourhood()
    return bare_theory
