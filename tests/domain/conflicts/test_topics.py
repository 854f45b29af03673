"""What kind of thing differs, and what to do where no value can be typed."""

from __future__ import annotations

import pytest

from cyclus_tui.domain.conflicts.wording import remedy, topic
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.session import Session


@pytest.mark.parametrize(
    ("kind", "field", "told"),
    [
        ("idea", "text", "tekst"),
        ("theme", "name", "naam"),
        ("theme", "explanation", "tekst"),
        ("ballot", "choices", "stembriefje"),
        ("tally", "count", "telling"),
        ("recommendation", "advice", "tekst"),
        ("recommendation", "thumbs", "telling"),
        ("recommendation", "position", "plek in de volgorde"),
        ("ballot_round", "voters", "telling"),
        ("decision", "content", "vastgestelde lijst"),
        ("form", "central_question", "antwoord"),
        ("question", "text", "tekst"),
        ("question", "warmth", "antwoord"),
        ("assumption", "certainty", "weging"),
        ("action", "when", "dag"),
        ("node", "sort", "antwoord"),
        ("node", "position", "plek in de volgorde"),
        ("story_version", "thumbs", "telling"),
        ("idea", "hands", "telling"),
    ],
)
def test_what_differs_is_called_by_its_name(kind: str, field: str, told: str) -> None:
    """Not everything is a text."""
    assert topic(Session("s"), Record("r", kind, {}, {}), field) == told


def test_where_nothing_can_be_typed_there_is_another_way() -> None:
    """In words of its own for the usual ones; a record that came back needs none."""
    session, ballot = Session("s"), Record("r", "ballot", {}, {})
    assert "briefje" in remedy(session, ballot, "choices")
    assert remedy(session, ballot, "role").startswith("Klopt er geen?")
    assert remedy(session, ballot, "deleted") == ""
