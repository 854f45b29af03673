"""What a session holds and what a merge brings, in words."""

from __future__ import annotations

import pytest

from cyclus_tui.domain import combined
from cyclus_tui.domain.conflict_topics import FIELD_TOPICS, TOPICS
from cyclus_tui.domain.merge import Gain, gain, union
from cyclus_tui.reports import counts
from tests.builders import Copy
from tests.domain.evenings import Night, laid_together
from tests.reports.evening import Evening, whole_evening


def test_what_a_merge_brings_is_one_sentence() -> None:
    """As a colleague would say it; what differs is called by its name."""
    brings = Gain({"idea": 12, "ballot": 9}, {}, {"tekst": 2})
    assert counts.brought(brings) == (
        "12 ideeën en 9 stembriefjes erbij, 2 teksten verschillen"
    )
    several = Gain({}, {}, {"tekst": 1, "stembriefje": 1})
    assert counts.brought(several) == "1 stembriefje en 1 tekst verschillen"


def test_one_of_each_is_said_as_one() -> None:
    """Not `1 ideeën`."""
    added = {"idea": 1, "theme": 1, "placement": 1, "headcount": 1}
    brings = Gain(
        added, {"form": 1}, {"stembriefje": 1}, {"idea": 1}, {"theme": 1}, settled=1
    )
    assert counts.brought(brings) == (
        "1 idee, 1 thema, 1 idee op een stapel en 1 ander gegeven erbij, "
        "1 antwoord gewijzigd, 1 idee weggehaald, 1 thema kwam terug, "
        "1 stembriefje verschilt, 1 verschil opgelost"
    )


@pytest.mark.parametrize("topic", sorted({*TOPICS.values(), *FIELD_TOPICS.values()}))
def test_whatever_differs_has_a_word_for_several(topic: str) -> None:
    """A topic without one would end the program."""
    assert counts.brought(Gain({}, {}, {topic: 2})).startswith("2 ")


def test_what_differs_now_is_told_by_its_kind() -> None:
    """A record that came back is no text."""
    one = Copy(1)
    one.write("idea", "a", text="soep")
    one.write("idea", "b", text="brood")
    two = one.twin(2)
    one.write("idea", "a", text="linzensoep")
    two.write("idea", "a", text="erwtensoep")
    removed = one.session.record("b")
    assert removed is not None
    one.change(one.session.deletion(removed))
    two.write("idea", "b", text="roggebrood")
    both = union(one.session, two.session.edits.values()).session
    assert counts.differences(both) == "1 tekst verschilt, 1 ding was weg en kwam terug"
    assert counts.news(one.session, both) == "1 idee kwam terug, 1 tekst verschilt"
    assert counts.news(both, one.session) == (
        "1 idee gewijzigd, 1 idee weggehaald, 2 verschillen opgelost"
    )


def test_a_merge_that_brings_nothing_says_nothing() -> None:
    """The caller says what that means."""
    session = whole_evening().session
    assert counts.brought(gain(session, session)) == ""


def test_a_session_is_counted_in_words() -> None:
    """Only what is there."""
    evening = Evening()
    assert counts.held(evening.session) == "nog niets"
    evening.say("Post samen openmaken")
    assert counts.held(evening.session) == "1 idee"


def test_an_evening_that_was_left_out_is_not_counted() -> None:
    """What was said there is in the file and in no number."""
    nights = [Night(1, "soep", "brood"), Night(2, "thee")]
    copy = laid_together(*(night.session for night in nights))
    assert "3 ideeën" in counts.held(copy.session)
    copy.run(combined.leave_out, one=nights[0].session.id)
    assert counts.held(copy.session) == "1 avond, 3 deelnemers en 1 idee"
