"""Tests of the hint on sensitive subjects (PRIV-5)."""

from __future__ import annotations

import pytest

from cyclus_tui.domain.checks.privacy.sensitive import hints


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Mijn dochter is depressief geworden.", "gezondheid"),
        ("Hij zit in de gevangenis.", "strafbare feiten"),
        ("Mijn buurvrouw is moslim.", "geloof"),
        ("Ik heb zelf ook schulden gehad.", "schulden"),
        ("De kinderen zijn uit huis geplaatst.", "bescherming van kinderen"),
        ("Haar zoon is homo.", "seksueel leven"),
        ("Een moeder zonder papieren.", "afkomst"),
    ],
)
def test_a_sensitive_line_asks_whether_it_is_needed(text: str, kind: str) -> None:
    assert kind in " ".join(hint.text for hint in hints(text))
    for hint in hints(text):
        assert (hint.id, hint.level) == ("PRIV-5", "?")
        assert hint.text.endswith("Is het nodig voor de vraag?")
        assert hint.end > hint.start


@pytest.mark.parametrize(
    "text",
    [
        "Koffie-inloop met iemand die zelf schulden had",
        "Wat helpt om op tijd over geldzorgen te praten?",
        "Meer bankjes in het park",
        "Folders over ziekte in gewone taal",
    ],
)
def test_a_subject_of_the_evening_is_not_sensitive_by_itself(text: str) -> None:
    assert hints(text) == ()


def test_each_kind_is_asked_once() -> None:
    text = "Ik ben ziek, ik slik medicijnen en ik heb schulden."
    assert len(hints(text)) == 2
