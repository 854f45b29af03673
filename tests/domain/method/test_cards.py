"""Cards: a template declares kinds of records, and a session keeps what they are."""

from __future__ import annotations

import json
from dataclasses import asdict

import pytest

from cyclus_tui.domain import registry
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.kinds.record_kind import Choice, Day, Faces, Flag, Number, Ref
from cyclus_tui.domain.method.cards import declared, read_declaration
from tests.builders import Copy
from tests.cards import PLAN, a_party, a_whole_plan
from tests.domain.two_copies import only


def test_a_session_knows_its_cards_without_the_template() -> None:
    edits = a_party().session.edits.values()
    place, plan = declared(Session.fold(a_party().session.id, edits)).values()
    assert (place.one, plan.several, plan.letter) == ("plek", "plannen", "L")
    assert plan.main.id == "text"
    assert [type(plan.field(name)) for name in ("size", "mood", "free")] == [
        *(Choice, Faces, Flag)
    ]
    assert [type(plan.field(name)) for name in ("people", "day", "place")] == [
        *(Number, Day, Ref)
    ]


def test_a_card_is_called_by_its_letter_and_number() -> None:
    copy = a_party()
    plan = copy.told(a_whole_plan(copy))
    assert registry.named(copy.session, plan) == "plan L1"
    assert registry.kind_of(copy.session, plan).one == "plan"


def test_what_no_template_says_declares_nothing() -> None:
    card = asdict(PLAN)
    assert read_declaration(json.dumps(card)) is not None
    for wrong in (
        "geen json",
        "[]",
        json.dumps({**card, "fields": []}),
        json.dumps({**card, "id": "Drop Table"}),
        json.dumps({**card, "one": 7}),
        json.dumps({**card, "more": "van later"}),
        json.dumps({**card, "fields": [{"id": "x", "label": "y", "type": "z"}] * 2}),
        "[" * 100_000,
    ):
        assert read_declaration(wrong) is None, wrong[:40]


@pytest.mark.parametrize("field", ["text", "reason"])
def test_copies_that_differ_on_a_card_are_asked_about_in_words(field: str) -> None:
    one = a_party()
    plan = a_whole_plan(one)
    two: Copy = one.twin(2)
    one.write(PLAN.kind, plan, **{field: "met muziek"})
    two.write(PLAN.kind, plan, **{field: "zonder muziek"})
    one.take_in(two)
    conflict = only(one)
    assert "L1" in conflict.question
    assert {choice.text for choice in conflict.choices} == {
        *("met muziek", "zonder muziek")
    }
    assert conflict.is_for_the_room(one.session)
