"""Bring in: what is looked for, what came, and what it became here."""

from __future__ import annotations

from pathlib import Path

import pytest

from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.links import origins
from cyclus_tui.domain.steps import bring_in
from cyclus_tui.domain.steps.bring_in import Rules
from cyclus_tui.exchange.method_file import read_method
from tests.builders import Copy
from tests.domain.sessions import a_learning_session, a_theory, bring, of_sort, write
from tests.reports.evening import whole_evening

TEMPLATES = Path(__file__).parents[3] / "templates"


def outcomes(copy: Copy, pairs: list[tuple[Record, Record]]) -> list[str]:
    """What each thing that was brought in became."""
    session = copy.session
    return [bring_in.outcome_word(session, target, link) for link, target in pairs]


@pytest.mark.parametrize(
    ("method", "sorts"),
    [
        ("adviesvangers", {"question"}),
        ("actieleren", {"case", "test", "assumption"}),
        (
            "verandertheorie",
            {
                *("advice", "because", "notice", "minority"),
                *("outcome", "assumption", "action"),
            },
        ),
    ],
)
def test_each_method_looks_for_what_it_can_use(method: str, sorts: set[str]) -> None:
    """What its steps take, and a doubt where a central question is asked."""
    path = TEMPLATES / f"{method}.yaml"
    read = read_method(path.read_bytes(), name=path.name)
    assert set(bring_in.wanted_sorts(read)) == sorts


def test_a_step_without_rules_looks_for_everything() -> None:
    """In the order in which the format names them."""
    path = TEMPLATES / "actieleren.yaml"
    method = read_method(path.read_bytes(), name=path.name)
    assert bring_in.wanted_sorts(method, Rules()) == tuple(origins.NAMES)
    assert bring_in.wanted_sorts(method, Rules(("case",))) == ("case",)


def test_what_came_of_one_session_stands_together(copy: Copy) -> None:
    """In the order in which the sessions came first."""
    evening, learning = whole_evening().session, a_learning_session().session
    first, second, *_ = of_sort(evening, "advice")
    bring(copy, first, "activity")
    bring(copy, of_sort(learning, "case")[0], "case")
    bring(copy, second, "activity")
    pairs = bring_in.links_by_session(copy.session)
    found = [
        bring_in.outcome_word(copy.session, target, link) for link, target in pairs
    ]
    assert found == ["doen", "doen", "casus"]


def test_what_it_became_has_the_words_of_every_other_place(copy: Copy) -> None:
    """A node and a line by their sort, the rest by what people call such a record."""
    evening, theory = whole_evening().session, a_theory().session
    bring(copy, of_sort(evening, "notice")[0], "step")
    bring(copy, of_sort(evening, "minority")[0], "side_effect")
    bring(copy, of_sort(theory, "assumption")[0], "assumption")
    bring(copy, of_sort(theory, "outcome")[0], "outcome")
    pairs = origins.linked_records(copy.session)
    became = [
        bring_in.outcome_word(copy.session, target, link) for link, target in pairs
    ]
    assert became == ["tussenstap", "neveneffect", "aanname", "uitkomst"]


def test_a_verdict_is_called_one(copy: Copy) -> None:
    """The assumption itself came from elsewhere, its verdict from an action."""
    bring(copy, of_sort(a_theory().session, "assumption")[0], "assumption")
    learning = a_learning_session()
    write(
        learning,
        "action",
        what="zijdeur",
        verdict="holds",
        assumption_text="mensen durven binnen te lopen",
    )
    bring(copy, of_sort(learning.session, "action")[0], "judge")
    pairs = bring_in.links_by_session(copy.session)
    found = [
        bring_in.outcome_word(copy.session, target, link) for link, target in pairs
    ]
    assert found == ["aanname", "oordeel"]
