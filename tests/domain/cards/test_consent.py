"""How far a story may go (PRIV-2): to the group, the sheet, or outside."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cyclus_tui.domain.cards import consent
from cyclus_tui.domain.method.cards import CONSENT
from tests.cards import a_party, a_whole_plan
from tests.stories import METHOD, a_street, tell


@pytest.mark.parametrize(
    ("said", "allowed"),
    [
        ("", []),
        ("kept", ["kept"]),
        ("group", ["kept", "group"]),
        ("sheet", ["kept", "group", "sheet"]),
        ("outside", ["kept", "group", "sheet", "outside"]),
        ("anders", []),
    ],
)
def test_each_answer_allows_what_those_before_it_do(
    said: str, allowed: list[str]
) -> None:
    copy = a_street()
    tell(copy, "een", "Een", consent=said)
    story = copy.told("een")
    uses = [use for use in CONSENT if consent.allows(copy.session, story, use)]
    assert uses == allowed


def test_cards_of_which_nobody_is_asked_may_go_anywhere() -> None:
    copy = a_party()
    plan = copy.told(a_whole_plan(copy))
    assert consent.allows(copy.session, plan, "outside")


def test_where_account_is_given_a_story_must_be_for_outside() -> None:
    """ARENA-1 and MSC-7."""
    public = replace(METHOD, arena="accounting")
    assert (consent.to_tell(METHOD), consent.to_print(METHOD)) == ("group", "sheet")
    assert (consent.to_tell(public), consent.to_print(public)) == ("outside", "outside")
