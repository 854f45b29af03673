"""Writing cards: numbered, answered, taken out and brought back."""

from __future__ import annotations

import pytest

from cyclus_tui.domain.cards import writing
from cyclus_tui.errors import RuleError
from tests.cards import PLACE, PLAN, a_party, a_whole_plan, add


def test_cards_stand_by_number_each_kind_by_itself() -> None:
    copy = a_party()
    add(copy, PLACE, "b", "het plein")
    add(copy, PLACE, "a", "de school")
    add(copy, PLAN, "c", "soep")
    places = writing.cards_of(copy.session, PLACE)
    assert [(p.number("number"), p.text("text")) for p in places] == [
        *((1, "het plein"), (2, "de school"))
    ]
    assert copy.told("c").number("number") == 1


def test_a_card_without_words_is_refused() -> None:
    copy = a_party()
    with pytest.raises(RuleError, match="plek"):
        add(copy, PLACE, "a", "  ")


def test_the_words_that_a_card_is_stay_when_an_answer_is_emptied() -> None:
    copy = a_party()
    plan = a_whole_plan(copy)
    answers = {"text": "", "reason": ""}
    copy.run(writing.fill_in, card=PLAN, record_id=plan, answers=answers)
    record = copy.told(plan)
    assert (record.text("text"), record.text("reason")) == ("Samen soep eten", "")


def test_a_card_that_is_gone_gets_no_answers() -> None:
    copy = a_party()
    plan = a_whole_plan(copy)
    copy.run(writing.remove, record_id=plan)
    assert writing.cards_of(copy.session, PLAN) == []
    late = {"reason": "te laat"}
    given = copy.run(writing.fill_in, card=PLAN, record_id=plan, answers=late)
    assert given is None
    assert copy.run(writing.remove, record_id=plan) is None


def test_a_card_may_begin_with_any_of_its_answers() -> None:
    copy = a_party()
    place = copy.session.derived(PLAN.kind, "cell")
    put = {"card": PLAN, "record_id": place}
    copy.run(writing.put, fields={"warmth": -2}, **put)
    copy.run(writing.put, fields={"text": " soep "}, **put)
    (record,) = writing.cards_of(copy.session, PLAN)
    assert (record.number("number"), record.text("text")) == (1, "soep")
    assert record.fields["warmth"] == -2
    assert copy.run(writing.put, fields={"text": "soep"}, **put) is None


def test_a_card_that_was_taken_out_comes_back_when_it_is_filled_in_again() -> None:
    copy = a_party()
    place = copy.session.derived(PLAN.kind, "cell")
    put = {"card": PLAN, "record_id": place}
    copy.run(writing.put, fields={"mood": "sad", "reason": "te laat"}, **put)
    copy.run(writing.remove, record_id=place)
    copy.run(writing.put, fields={"mood": "happy"}, **put)
    (record,) = writing.cards_of(copy.session, PLAN)
    assert (record.text("mood"), record.text("reason")) == ("happy", "")
