"""Questions about a card: typed words become values, and values words again."""

from __future__ import annotations

from datetime import date

import pytest

from cyclus_tui.domain.cards.questions import answer_in_words, asks
from cyclus_tui.domain.interview import Ask
from cyclus_tui.errors import RuleError
from tests.builders import Copy
from tests.cards import METHOD, PLAN, a_party, a_whole_plan

TODAY = date(2026, 11, 25)


def question(copy: Copy, name: str) -> Ask:
    """How one field of a plan is asked for."""
    (ask,) = asks(copy.session, [PLAN.field(name)], METHOD.cards, TODAY)
    return ask


@pytest.mark.parametrize(
    ("name", "typed", "value", "words"),
    [
        ("reason", "omdat", "omdat", "omdat"),
        ("size", "2", "big", "groot"),
        ("mood", "1", "sad", "niet blij"),
        ("free", "1", "ja", "ja"),
        ("people", "1.200 mensen", 1200, "1200 mensen"),
        ("day", "over 2 weken", "2026-12-09", "wo 9 dec 2026"),
        ("warmth", "-2", -2, "-2"),
        ("for_whom", "1", "resident", "bewoner"),
        ("place", " p1 ", "plein", "P1"),
    ],
)
def test_each_type_reads_what_is_typed_and_says_it_again(
    name: str, typed: str, value: str | int, words: str
) -> None:
    copy = a_party()
    plan = a_whole_plan(copy)
    assert question(copy, name).value_of(typed) == value
    copy.write(PLAN.kind, plan, **{name: value})
    assert answer_in_words(copy.session, copy.told(plan), name) == words


@pytest.mark.parametrize(
    ("name", "typed", "refusal"),
    [
        ("size", "3", "Kies 1 of 2"),
        ("people", "veel", "heel getal"),
        ("warmth", "-3", "van -2 tot en met 2"),
        ("people", "-4", "vanaf 0"),
        ("host", "9", "Kijk met F9"),
        ("host", "Truus", "Kijk met F9"),
        ("day", "ooit", "Welke dag"),
        ("place", "P9", "Kies er een: P1."),
    ],
)
def test_what_is_no_answer_is_refused_in_a_sentence(
    name: str, typed: str, refusal: str
) -> None:
    copy = a_party()
    a_whole_plan(copy)
    with pytest.raises(RuleError, match=refusal):
        question(copy, name).value_of(typed)


def test_somebody_is_named_by_number_and_called_by_name() -> None:
    copy = a_party()
    plan = copy.told(a_whole_plan(copy))
    (person,) = copy.session.of("person")
    assert question(copy, "host").value_of(" @1 ") == person.id
    assert answer_in_words(copy.session, plan, "host") == "Oma Truus (1)"


def test_an_answer_that_nobody_gave_is_no_words() -> None:
    copy = a_party()
    plan = copy.told(a_whole_plan(copy))
    for field in PLAN.fields[1:]:
        copy.write(PLAN.kind, plan.id, **{field.id: ""})
    emptied = copy.told(plan.id)
    texts = [answer_in_words(copy.session, emptied, f.id) for f in PLAN.fields[1:]]
    assert not any(texts)


def test_a_card_that_is_gone_is_no_answer_any_more() -> None:
    copy = a_party()
    plan = a_whole_plan(copy)
    copy.delete("plein")
    assert answer_in_words(copy.session, copy.told(plan), "place") == ""
