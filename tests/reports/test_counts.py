"""What a session holds and what a merge brings, in words."""

from __future__ import annotations

from cyclus_tui.domain.merge import Gain, gain
from cyclus_tui.reports import counts
from tests.reports.evening import Evening, whole_evening


def test_what_a_merge_brings_is_one_sentence() -> None:
    """As a colleague would say it."""
    brings = Gain({"idea": 12, "ballot": 9}, 0, 2)
    assert counts.brought(brings) == (
        "12 ideeën en 9 stembriefjes erbij, 2 teksten verschillen"
    )


def test_one_of_each_is_said_as_one() -> None:
    """Not `1 ideeën`."""
    brings = Gain({"idea": 1, "theme": 1, "placement": 1}, 1, 1)
    assert counts.brought(brings) == (
        "1 idee, 1 thema en 1 ander gegeven erbij, 1 gegeven gewijzigd, "
        "1 tekst verschilt"
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
