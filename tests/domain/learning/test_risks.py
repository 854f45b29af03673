"""What to find out first: important, uncertain, and where the group is divided."""

from __future__ import annotations

from cyclus_tui.domain.journal.edit import Value
from cyclus_tui.domain.learning import assumptions, risks
from cyclus_tui.domain.learning.risks import weighed_assumptions
from cyclus_tui.domain.theory import editing
from tests.builders import Copy
from tests.domain.theories import arrow, now, of_the_neighbourhood, say


def assumption(copy: Copy, number: int, **fields: Value) -> str:
    """An assumption with these fields."""
    record = copy.replica.new_id()
    copy.write("assumption", record, number=number, text=f"aanname {number}", **fields)
    return record


def numbers(copy: Copy) -> list[int]:
    """What is to be found out first, by number."""
    return [a.number("number") for a in assumptions.to_find_out(copy.session)]


def test_what_matters_and_is_unsure_is_to_be_found_out_in_order_of_risk() -> None:
    """Not what only a part hangs on, what is known, was tried, or weighed by halves."""
    copy = Copy()
    assumption(copy, 1, importance=2, certainty=0)
    assumption(copy, 2, importance=3, certainty=1)
    assumption(copy, 3, importance=3, certainty=1, agree="divided")
    assumption(copy, 4, importance=3, certainty=0)
    assumption(copy, 5, certainty=0)
    assumption(copy, 6, importance=3, certainty=0, verdict="holds")
    assumption(copy, 7, importance=3)
    assumption(copy, 8, importance=3, certainty=2)
    assert numbers(copy) == [4, 3, 2]


def test_what_trying_out_showed_is_known_of_each_arrow_with_that_reason() -> None:
    """Also of one that was said of two arrows at once, and from an action here."""
    copy = of_the_neighbourhood()
    say(copy, "X2 en S1 > Z omdat buren elkaar dan zien")
    own = [one.reason for one in now(copy).arrows if "zien" in one.because]
    (reason,) = filter(None, own)
    assert len(own) == 2
    copy.write("action", "e" * 20, what="vragen", assumption=reason.id)
    copy.write("action", "e" * 20, verdict="not")
    weighed = weighed_assumptions(copy.session)
    told = {
        name: one.tried_out
        for name, one in risks.reasons(now(copy), weighed).items()
        if one.tried_out
    }
    assert {*told} == {one.id for one in now(copy).arrows if "zien" in one.because}
    assert {*told.values()} == {"klopt niet"}
    copy.write("assumption", reason.id, verdict="partly")
    assert risks.verdicts(copy.session) == {reason.id: "partly"}


def test_only_arrows_that_are_drawn_count() -> None:
    """An arrow that was taken away asks for nothing."""
    copy = of_the_neighbourhood()
    one = arrow(copy, "X1", "S1")
    assert one.reason is not None
    copy.write("assumption", one.reason.id, importance=3, certainty=0)
    assert numbers(copy) == [1]
    copy.run(editing.remove_arrow, arrow=one.record)
    assert weighed_assumptions(copy.session) == []


def test_sources_and_tests_are_told_with_it() -> None:
    """A source that was taken back does not count; an action on it is a test."""
    copy = Copy()
    record = assumption(copy, 1, importance=9, certainty=3)
    for sort, present in (("residents", "ja"), ("research", "nee")):
        fields = {"assumption": record, "sort": sort, "present": present}
        copy.write("source", copy.replica.new_id(), **fields)
    (one,) = weighed_assumptions(copy.session)
    assert (one.sources, one.tested) == (("residents",), False)
    assert (one.importance, one.certainty) == (None, 3)
    copy.write("action", copy.replica.new_id(), what="vragen", assumption=record)
    (one,) = weighed_assumptions(copy.session)
    assert one.tested
