"""Tests of assumptions in order of risk."""

from __future__ import annotations

from cyclus_tui.domain.journal.edit import Value
from cyclus_tui.domain.learning import assumptions, risks
from tests.builders import Copy


def lay(copy: Copy, number: int, **fields: Value) -> str:
    """Write down an assumption; its id."""
    key = f"{number:020x}"
    copy.write("assumption", key, number=number, text=f"Aanname {number}", **fields)
    return key


def order(copy: Copy) -> list[int]:
    """The numbers of the assumptions by risk."""
    found = assumptions.in_order(copy.session)
    return [record.number("number") for record in found]


def test_what_matters_and_is_not_sure_comes_first(copy: Copy) -> None:
    """Importance down, certainty up, divided first; what is not weighed below."""
    lay(copy, 1)
    lay(copy, 2, importance=2, certainty=0)
    lay(copy, 3, importance=3, certainty=2)
    lay(copy, 4, importance=3, certainty=0, agree="yes")
    lay(copy, 5, importance=3, certainty=0, agree="divided")
    lay(copy, 6, importance=3)
    assert order(copy) == [5, 4, 3, 2, 6, 1]
    risk = assumptions.riskiest(copy.session)
    assert risk is not None and risk.number("number") == 5


def test_the_four_boxes_hold_what_is_weighed(copy: Copy) -> None:
    """Importance 3 matters; certainty 0 and 1 is unsure."""
    lay(copy, 1, importance=3, certainty=1)
    lay(copy, 2, importance=3, certainty=2)
    lay(copy, 3, importance=2, certainty=0)
    lay(copy, 4, importance=1, certainty=3)
    lay(copy, 5, importance=1)
    boxes = assumptions.quadrants(copy.session)
    named = {
        k: assumptions.code_list(copy.session, found) for k, found in boxes.items()
    }
    assert named == {
        (True, True): "A1",
        (True, False): "A2",
        (False, True): "A3",
        (False, False): "A4",
    }


def test_what_was_tested_and_judged_is_not_proposed(copy: Copy) -> None:
    """A verdict settles it; an action only tries it out."""
    first = lay(copy, 1, importance=3, certainty=0)
    second = lay(copy, 2, importance=3, certainty=1)
    copy.write("action", "a" * 20, number=1, what="Ik ga kijken", assumption=first)
    untested = assumptions.untested(copy.session)
    assert [record.id for record in untested] == [second]
    copy.write("assumption", first, verdict="holds")
    risk = assumptions.riskiest(copy.session)
    assert risk is not None and risk.id == second


def test_an_assumption_of_an_arrow_that_was_taken_away_is_not_weighed(
    copy: Copy,
) -> None:
    """It comes back with the arrow."""
    arrow, start, end = "b" * 20, "c" * 20, "d" * 20
    for key, sort in ((start, "activity"), (end, "outcome")):
        copy.write("node", key, number=1, sort=sort, text=sort)
    copy.write("arrow", arrow, start=start, end=end, because="omdat", drawn="nee")
    lay(copy, 1, arrow=arrow)
    assert assumptions.all_assumptions(copy.session) == []
    copy.write("arrow", arrow, drawn="ja")
    assert order(copy) == [1]


def test_sources_stand_side_by_side_in_one_order(copy: Copy) -> None:
    """What residents live through is never below research."""
    one = lay(copy, 1)
    for sort, present in (("research", "ja"), ("residents", "ja"), ("figures", "nee")):
        key = copy.session.derived("source", f"{one}:{sort}")
        copy.write("source", key, assumption=one, sort=sort, present=present)
    found = assumptions.sources(copy.session, copy.told(one))
    assert list(found) == ["residents", "research"]


def ids(copy: Copy, key: str, *, with_sources: bool = True) -> list[str]:
    """The ids of the hints about one assumption."""
    found = assumptions.hints(copy.session, copy.told(key), with_sources=with_sources)
    return [hint.id for hint in found]


def test_hints_ask_for_sources_a_test_and_both_sides(copy: Copy) -> None:
    """AAN-5 to AAN-8; without the question for sources nobody is asked for them."""
    one = lay(copy, 1, importance=3, certainty=1, agree="divided")
    assert ids(copy, one) == ["AAN-6", "AAN-7", "AAN-8"]
    assert ids(copy, one, with_sources=False) == ["AAN-7", "AAN-8"]
    copy.write("assumption", one, sides="De een wel, de ander niet", test_idea="vraag")
    key = copy.session.derived("source", f"{one}:residents")
    copy.write("source", key, assumption=one, sort="residents", present="ja")
    assert ids(copy, one) == []
    two = lay(copy, 2, importance=1, certainty=2)
    assert ids(copy, two) == ["AAN-5"]


def test_hints_about_all_wait_until_all_are_weighed(copy: Copy) -> None:
    """VT-8 nothing of residents, VT-13 all equally sure."""
    for number in (1, 2, 3):
        lay(copy, number, importance=2, certainty=2)
    found = assumptions.hints_of_all(copy.session, with_sources=True)
    assert [hint.id for hint in found] == ["VT-8", "VT-13"]
    lay(copy, 4)
    assert [*assumptions.hints_of_all(copy.session, with_sources=True)] == []


def test_aan6_names_every_important_one_that_no_resident_spoke_of(copy: Copy) -> None:
    """Not only the one in front, and before all are weighed; one voice is enough."""
    lay(copy, 1, importance=3, certainty=2)
    two = lay(copy, 2, importance=3)
    lay(copy, 3, importance=2, certainty=0)
    lay(copy, 4)

    def told(front: str = "") -> list[str]:
        hints = assumptions.hints_of_all(copy.session, with_sources=True, front=front)
        return [hint.text for hint in hints]

    assert told() == ["A1, A2: wat zeggen bewoners zelf hierover?"]
    assert told(two) == ["A1: wat zeggen bewoners zelf hierover?"]
    key = copy.session.derived("source", f"{two}:residents")
    copy.write("source", key, assumption=two, sort="residents", present="ja")
    assert told() == ["A1: wat zeggen bewoners zelf hierover?"]
    assert [*assumptions.hints_of_all(copy.session, with_sources=False)] == []


def test_a_value_that_is_no_choice_counts_as_not_weighed(copy: Copy) -> None:
    """A file from elsewhere may hold anything."""
    one = lay(copy, 1, importance=9, certainty="veel")
    assert not risks.is_weighed(copy.told(one))
    two = lay(copy, 2, importance=True, certainty=False)
    assert not risks.is_weighed(copy.told(two))
