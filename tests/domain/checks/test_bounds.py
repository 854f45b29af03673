"""A check looks at a bounded piece of a text, so that a page costs what a line does."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from cyclus_tui.domain import checks
from cyclus_tui.domain.checks import case, central_question, theme_name
from cyclus_tui.domain.checks.alike import sketch
from cyclus_tui.domain.checks.bounds import LOOKED_AT, bounded, piece
from cyclus_tui.domain.checks.outcome import check as outcome_check
from cyclus_tui.domain.checks.plain import check as plain_check
from cyclus_tui.domain.checks.privacy import check as privacy_check
from cyclus_tui.domain.checks.privacy import sensitive
from cyclus_tui.domain.checks.question import check as question_check

CHECKS: dict[str, Callable[[str], Any]] = {
    "alike": sketch.sketch,
    "case": case.own_part,
    "outcome": outcome_check.read,
    "plain language": plain_check.hints,
    "privacy": privacy_check.findings,
    "question": question_check.read,
    "sensitive": sensitive.hints,
    "theme name": theme_name.hints,
}
LONG = "Wat helpt Jan de Vries om in de wijk hulp te vragen? Soms niets. "


@pytest.mark.parametrize("check", CHECKS.values(), ids=CHECKS)
def test_what_stands_behind_the_piece_changes_nothing(
    check: Callable[[str], Any],
) -> None:
    page = LONG * 400
    assert check(page) == check(piece(page))


def test_every_public_check_of_a_text_is_bounded() -> None:
    """Each function that gives hints, or finds something, in words of people."""
    assert {*_unbounded()} == {"central_question.hints"}


def _unbounded() -> Iterator[str]:
    before = f"{checks.__name__}."
    for module in pkgutil.walk_packages(checks.__path__, before):
        found = importlib.import_module(module.name)
        for name in ("hints", "read", "findings", "sketch"):
            check = getattr(found, name, None)
            if callable(check) and check.__module__ == found.__name__:
                inner = getattr(check, "__wrapped__", check)
                if not hasattr(check, "__wrapped__") or (
                    hasattr(check, "cache_info") and not hasattr(inner, "__wrapped__")
                ):
                    yield f"{module.name.removeprefix(before)}.{name}"


def test_a_piece_ends_with_a_whole_word() -> None:
    assert piece("kort") == "kort"
    assert piece("woord " * 1_000).endswith("woord")
    assert len(piece("woord " * 1_000)) <= LOOKED_AT
    assert piece("a" * 16_000) == "a" * LOOKED_AT


def test_a_bounded_check_is_given_pieces_of_all_its_texts() -> None:
    @bounded
    def sizes(one: str, number: int, *, other: str) -> tuple[int, int, int]:
        return len(one), number, len(other)

    assert sizes("a" * 9_000, 7, other="b" * 9_000) == (LOOKED_AT, 7, LOOKED_AT)


def test_a_long_central_question_is_counted_whole_and_looked_at_in_part() -> None:
    words = "Wat helpt " + "mensen " * 2_000 + "om een app te maken en wie doet dat?"
    told = [hint.text for hint in central_question.hints(words)]
    assert told == ["De vraag heeft 2011 woorden. Wat is de kern?"]


def test_a_name_far_into_a_report_is_found_though_not_while_typing() -> None:
    page = "Het was een mooie avond met veel ideeën. " * 300 + "Jan de Vries was er."
    assert not privacy_check.findings(page)
    (found,) = privacy_check.all_findings(page)
    assert found.text == "Jan de Vries"
    assert page[found.start : found.end] == found.text


@pytest.mark.parametrize("shift", range(0, 90, 7))
def test_a_name_on_the_edge_of_two_pieces_is_found_once(shift: int) -> None:
    before = "x" * shift + " " + "een mooie avond " * 74
    page = f"{before} met Jan de Vries erbij. " + "En nog veel meer. " * 200
    assert [f.text for f in privacy_check.all_findings(page)].count("Jan de Vries") == 1
