"""Tests of what a typed line says about votes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.voting.ballot_text import (
    Option,
    TypedVotes,
    as_typed,
    parse_votes,
)
from cyclus_tui.errors import RuleError
from tests.builders import ROLES

OPTIONS = [Option("i7", "7", ""), Option("i12", "12", ""), Option("i12b", "12b", "")]
OPTIONS += [Option("hA", "A", "")]


def a_round(method: str = "dots", dots: int = 3) -> Record:
    """A ballot round of this kind."""
    return Record("r", "ballot_round", {"method": method, "dots": dots}, {})


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("7 12", TypedVotes((("i7", 1), ("i12", 1)))),
        (" 7   12b ", TypedVotes((("i7", 1), ("i12b", 1)))),
        ("7 7 a", TypedVotes((("i7", 2), ("hA", 1)))),
        ("#4 7", TypedVotes((("i7", 1),), slot=4)),
        ("@b 7", TypedVotes((("i7", 1),), role="resident")),
        ("#4 @P 7", TypedVotes((("i7", 1),), slot=4, role="professional")),
        ("12=9", TypedVotes(totals={("i12", ""): 9})),
        (
            "12=9 7=0 m=11",
            TypedVotes(totals={("i12", ""): 9, ("i7", ""): 0}, voters=11),
        ),
        ("M=11", TypedVotes(voters=11)),
        ("7 m=11", TypedVotes((("i7", 1),), voters=11)),
    ],
)
def test_a_line_means_what_the_facilitator_means(
    line: str, expected: TypedVotes
) -> None:
    assert parse_votes(line, OPTIONS, a_round(), ROLES) == expected


def test_points_go_down_along_the_ballot() -> None:
    found = parse_votes("12 7", OPTIONS, a_round("points", 3))
    assert found.choices == (("i12", 3), ("i7", 2))


def test_smileys_are_typed_behind_an_option_or_counted() -> None:
    smileys = a_round("smileys")
    assert parse_votes("7+ 12- 12bo", OPTIONS, smileys).choices == (
        ("i7", 1),
        ("i12", -1),
        ("i12b", 0),
    )
    assert parse_votes("12=2/3/6", OPTIONS, smileys).totals == {
        ("i12", "sad"): 2,
        ("i12", "flat"): 3,
        ("i12", "happy"): 6,
    }


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("", "7 12 3"),
        ("99", "Optie 99"),
        ("99=3", "Optie 99"),
        ("7 12=9", "door elkaar"),
        ("12=2/3", "niet als telling"),
        ("12=", "begrijp"),
        ("12=123456", "telling"),
        ("?", "begrijp"),
        ("#4", "#4 7 12"),
        ("@b", "#4 7 12"),
        (f"m={'9' * 5000}", "Optie m"),
        (f"#{'9' * 5000} 7", "begrijp"),
    ],
)
def test_what_cannot_be_meant_is_told(line: str, told: str) -> None:
    with pytest.raises(RuleError, match=told):
        parse_votes(line, OPTIONS, a_round(), ROLES)


def test_smileys_want_three_counts() -> None:
    with pytest.raises(RuleError, match="drie getallen"):
        parse_votes("12=9", OPTIONS, a_round("smileys"))


@given(
    st.text(st.sampled_from("7 12bA#@m=/+-o٣²") | st.characters(codec=None)),
    st.sampled_from(["dots", "approval", "points", "smileys"]),
)
def test_no_line_stops_the_program(line: str, method: str) -> None:
    try:
        found = parse_votes(line, OPTIONS, a_round(method), ROLES)
    except RuleError:
        return
    assert found.choices or found.totals or found.voters or found.blank


@pytest.mark.parametrize("line", ["blanco", "Blanco", "0", "-", "#4 -", "@b 0"])
def test_a_blank_paper_is_typed_in_one_word(line: str) -> None:
    assert parse_votes(line, OPTIONS, a_round(), ROLES).blank


@pytest.mark.parametrize(
    ("method", "line"),
    [("dots", "7 12"), ("points", "12 7"), ("smileys", "7+ 12-"), ("dots", "blanco")],
)
def test_a_ballot_is_told_as_it_was_typed(method: str, line: str) -> None:
    ballot_round = a_round(method, 3)
    typed = parse_votes(line, OPTIONS, ballot_round)
    assert as_typed(typed.choices, OPTIONS, ballot_round) == line
