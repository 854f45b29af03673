"""Tests of the checks on an assumption (AAN-1 to AAN-9)."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cyclus_tui.domain.checks.assumption.check import checks, hints, split_reason

CORPORA = Path(__file__).parents[2] / "corpora"
GOOD = "schaamte wordt kleiner als je iemand ziet die het ook had"


def ids(because: str, outcome: str = "") -> list[str]:
    """The ids that the words give."""
    return [hint.id for hint in hints(because, outcome=outcome)]


def test_a_reason_about_people_gives_no_hint() -> None:
    assert hints(GOOD) == ()


def test_an_arrow_without_a_reason_is_asked_why() -> None:
    """AAN-1, and nothing else."""
    assert [h.id for h in hints(" ", certainty=3, importance=3)] == ["AAN-1"]


@pytest.mark.parametrize(
    ("because", "outcome", "same"),
    [
        (
            "ze zich dan minder eenzaam voelen",
            "ouderen voelen zich minder alleen",
            True,
        ),
        ("buren dan elkaar groeten", "buren groeten elkaar", True),
        (GOOD, "mensen praten eerder over geld", False),
        ("ze dan iemand kennen", "", False),
    ],
)
def test_a_reason_that_repeats_the_outcome_is_seen(
    because: str, outcome: str, same: bool
) -> None:
    """AAN-2, also in other words."""
    assert ("AAN-2" in ids(because, outcome)) == same


@pytest.mark.parametrize(
    ("because", "much"),
    [
        ("iedereen van koffie houdt", True),
        ("het dan vanzelf goed komt", True),
        ("elke ouder dat wil", True),
        ("niet iedereen durft te bellen", False),
        ("mensen niemand hebben om mee te praten", False),
        ("ze merken dat ze niet de enige zijn", False),
        ("vrouwen vrijer praten als er geen mannen bij zijn", False),
        ("ze elke week dezelfde buurvrouw zien", False),
        ("de brief in gewone taal is en mensen hem lezen", False),
    ],
)
def test_a_claim_for_everybody_is_doubted(because: str, much: bool) -> None:
    """AAN-3: for whom does it not hold?"""
    assert ("AAN-3" in ids(because)) == much


@pytest.mark.parametrize(
    ("because", "ours"),
    [
        ("wij dan meer spreekuren hebben", True),
        ("het wijkteam goed samenwerkt", True),
        ("mensen ons dan vaker bellen", False),
        ("je sneller aanbelt bij iemand die je kent", False),
    ],
)
def test_a_reason_about_us_only_asks_for_people(because: str, ours: bool) -> None:
    """AAN-4: what will people think, feel or do?"""
    assert ("AAN-4" in ids(because)) == ours


@pytest.mark.parametrize(
    ("because", "wish"),
    [
        ("het goed is als mensen elkaar helpen", True),
        ("elk kind dat verdient", True),
        ("het zo hoort", True),
        ("je hoort dat je buurman het ook heeft", False),
        ("ze dan weten waar hij moet zijn", False),
    ],
)
def test_a_wish_cannot_be_false(because: str, wish: bool) -> None:
    """AAN-9: how would you notice that it is not so?"""
    assert ("AAN-9" in ids(because)) == wish


def test_what_was_weighed_leads_to_questions() -> None:
    """AAN-5 to AAN-8, only when it was weighed."""
    assert [h.id for h in hints(GOOD, certainty=2)] == ["AAN-5"]
    assert hints(GOOD, certainty=2, sources=["onderzoek"]) == ()
    assert [h.id for h in hints(GOOD, importance=3, certainty=1)] == ["AAN-6", "AAN-7"]
    known = ["ervaring bewoners"]
    assert hints(GOOD, importance=3, certainty=1, sources=known, tested=True) == ()
    assert [h.id for h in hints(GOOD, agree="verdeeld")] == ["AAN-8"]


def test_a_whole_line_is_parted_in_outcome_and_reason() -> None:
    """The form "… dan Z, omdat …", or the reason alone."""
    line = "Als we koken, dan eten buren samen, omdat ze trek hebben"
    assert split_reason(line) == ("eten buren samen", "ze trek hebben")
    assert split_reason("want het is gratis") == ("", "het is gratis")
    assert checks("dan eten buren samen, omdat buren dan samen eten") == ("AAN-2",)
    assert checks("") == ()


@pytest.mark.parametrize("name", ["assumptions.jsonl", "assumptions_held_out.jsonl"])
def test_the_development_sets_are_read_well(name: str) -> None:
    """Of the hints that the words give, more than nine in ten are deserved."""
    right = shown = 0
    for line in (CORPORA / name).read_text("utf-8").splitlines():
        row = json.loads(line)
        found = {hint.id for hint in hints(row["text"], outcome=row["z"])}
        right += len(found & set(row["checks"]))
        shown += len(found)
    assert right / shown > 0.9
