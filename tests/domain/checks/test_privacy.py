"""Tests of the privacy check (PRIV-4)."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest

from cyclus_tui.domain.checks.privacy.check import findings

EXAMPLES = (
    (Path(__file__).parent / "privacy_examples.txt")
    .read_text(encoding="utf-8")
    .splitlines()
)
"""Lines `text => kind:words|kind:words`; nothing behind the arrow is no finding."""


@pytest.mark.parametrize("line", EXAMPLES)
def test_exactly_what_identifies_a_person_is_found(line: str) -> None:
    """Each example gives all of its findings and no other."""
    text, _, listed = line.partition("=>")
    expected = sorted(part.strip() for part in listed.split("|") if part.strip())
    assert sorted(f"{found.kind}:{found.text}" for found in findings(text)) == expected


def test_a_finding_says_where_its_words_stand() -> None:
    """The place is that of the name alone, without the title."""
    text = "Gisteren belde mevrouw Jansen."
    (found,) = findings(text)
    assert text[found.start : found.end] == found.text == "Jansen"


def test_findings_come_in_order_and_never_overlap() -> None:
    """What is part of a street or an e-mail address is no name besides."""
    text = "Jan (jan@huis.nl), Jan Steenstraat 3, 0612345678, 1234 AB, mevrouw Bos"
    places = [(found.start, found.end) for found in findings(text)]
    assert places == sorted(places)
    assert all(one[1] <= other[0] for one, other in pairwise(places))
    assert [found.kind for found in findings(text)] == [
        "name", "email", "address", "phone", "postcode", "name",
    ]  # fmt: skip


def test_findings_are_as_good_as_was_measured() -> None:
    """The quality on the labelled set does not drop unnoticed."""
    path = Path(__file__).parent / "privacy_heldout.json"
    right = found = meant = 0
    for line in json.loads(path.read_text(encoding="utf-8")):
        expected = {(item["kind"], item["text"]) for item in line["findings"]}
        got = {(item.kind, item.text) for item in findings(line["text"])}
        right += len(expected & got)
        found += len(got)
        meant += len(expected)
    assert right >= 0.95 * found
    assert right >= 0.92 * meant


@pytest.mark.parametrize("text", ["", " ", "…", "🙂", "[b]vet[/b]", "a" * 20_000])
def test_a_text_without_a_person_gives_nothing(text: str) -> None:
    """Odd and long texts come back quickly and empty."""
    assert findings(text) == ()


@pytest.mark.parametrize(
    "sign", ["0", " ", ".", "-", "(", "A", "a", "\n", "De ", "12 "]
)
def test_a_long_row_of_one_sign_is_read_quickly(sign: str) -> None:
    """No pattern needs more than linear time on what people may paste."""
    assert len(findings(sign * 5_000)) <= 1
