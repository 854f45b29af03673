"""The step that measures: groups, what is asked, and what a coach would ask."""

from __future__ import annotations

from datetime import date

from cyclus_tui.domain.cards import writing
from cyclus_tui.domain.method import setup
from cyclus_tui.domain.steps import measure
from cyclus_tui.domain.steps.measure import Rules
from cyclus_tui.exchange.method_file import find_templates
from tests.builders import Copy

METHOD = find_templates().method("nps")
ANSWER = METHOD.cards[0]
RULES = Rules("answer", "score", day="day", ask=("why", "better"), read="read")
NPS = Rules("answer", "score", day="day", ask=("why",), read="read", score="nps")
TODAY = date(2026, 11, 30)


def answers(*scores: int, **fields: str) -> Copy:
    """A session with answers that have a number alone, and these fields each."""
    copy = Copy()
    copy.run(
        setup.begin,
        method_id="nps",
        method_text="",
        answers={"date": "2026-11-25"},
        cards=METHOD.cards,
    )
    for place, score in enumerate(scores):
        copy.run(
            writing.put,
            card=ANSWER,
            record_id=f"r{place}",
            fields={"score": score, **fields},
        )
    return copy


def hint_ids(copy: Copy, rules: Rules = NPS) -> list[str]:
    """Which checks ask something."""
    return [h.id for h in measure.hints(copy.session, METHOD, rules, TODAY, None)]


def test_a_number_alone_is_an_answer_and_stands_in_its_group() -> None:
    copy = answers(9, 7, 6)
    records = writing.cards_of(copy.session, ANSWER)
    found = measure.groups(ANSWER, NPS, records)
    assert [(name, [r.id for r in of]) for name, of in found] == [
        ("promotors (9 t/m 10)", ["r0"]),
        ("passief (7 t/m 8)", ["r1"]),
        ("critici (0 t/m 6)", ["r2"]),
    ]
    assert [name for name, _ in measure.groups(ANSWER, RULES, records)] == [""]


def test_a_score_without_a_word_is_asked_about() -> None:
    """NPS-4."""
    assert hint_ids(answers(9, 3)) == ["NPS-4"]
    assert hint_ids(answers(9, 3, why="ze luisterde")) == []
    assert hint_ids(answers(9, 3), RULES) == []


def test_what_lies_unread_for_more_than_a_week_is_told() -> None:
    """NPS-6."""
    assert hint_ids(answers(9, why="ja", day="2026-11-22")) == ["NPS-6"]
    assert hint_ids(answers(9, why="ja", day="2026-11-23")) == []
    assert hint_ids(answers(9, why="ja", day="2026-11-01", read="ja")) == []
