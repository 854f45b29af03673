"""The step of stories: what it lacks, and what a coach would ask about choices."""

from __future__ import annotations

from cyclus_tui.domain.checks.hint import Hint
from cyclus_tui.domain.steps import stories
from cyclus_tui.domain.steps.stories import Rules
from tests.builders import Copy
from tests.stories import CHOICE, METHOD, a_street, choose, tell

GATHER = Rules("story", sides="side", noted_by="noted_by")
CHOOSE = Rules("story", task="choose", line="choice", who="group")


def asked(copy: Copy, rules: Rules, front: str = "") -> dict[str, str]:
    """The hints by their check."""
    record = copy.session.record(front)
    found: tuple[Hint, ...] = stories.hints(copy.session, METHOD, rules, record)
    return {hint.id: hint.text for hint in found}


def test_a_story_lacks_its_words_its_reading_back_and_its_consent() -> None:
    """MSC-1, MSC-2 and PRIV-3."""
    copy = a_street()
    story = tell(copy, "bel", "Ik neem weer op", consent="")
    assert asked(copy, GATHER, story) == {
        "MSC-1": "Nog leeg: Het hele verhaal?",
        "MSC-2": "'Teruggelezen': nog niet. Doe je dat nog?",
        "PRIV-3": "Vraag het de verteller: Wat mag ermee?",
    }
    copy.write(f"card_{'story'}", story, whole="Hij belde", read_back="nee")
    assert "MSC-2" in asked(copy, GATHER, story)
    copy.write("card_story", story, read_back="ja", consent="kept")
    assert asked(copy, GATHER, story) == {}


def test_from_eight_stories_on_the_other_side_is_asked_for() -> None:
    """MSC-5."""
    copy = a_street()
    for number in range(8):
        assert "MSC-5" not in asked(copy, GATHER)
        tell(copy, f"s{number}", "Beter", side="better")
    assert asked(copy, GATHER)["MSC-5"] == (
        "Bij slechter staat nog geen verhaal. Wie haakte af? Vraag die ook."
    )
    copy.write("card_story", "s3", side="worse")
    assert "MSC-5" not in asked(copy, GATHER)


def test_stories_that_helpers_alone_wrote_down_are_asked_about() -> None:
    """MSC-6."""
    copy = a_street()
    tell(copy, "een", "Beter", noted_by="helper")
    tell(copy, "twee", "Ook", noted_by="helper")
    assert "MSC-6" in asked(copy, GATHER)
    copy.write("card_story", "twee", noted_by="other")
    assert "MSC-6" not in asked(copy, GATHER)


def test_a_code_that_two_laptops_gave_out_is_told() -> None:
    one, other = a_street(1), a_street(2)
    tell(one, "hier", "Hier")
    tell(other, "daar", "Daar")
    one.take_in(other)
    told = asked(one, GATHER)["PRIV-3"]
    assert told.startswith("SPIL-01 staat op twee briefjes.")


def test_a_reason_of_eight_words_says_enough() -> None:
    """MSC-3, with the reason of the example."""
    copy = a_street()
    tell(copy, "bel", "Ik neem weer op")
    short = choose(copy, "kort", "bel", "groepje 1", "Omdat hij belde")
    why = "Hij belde voordat het misging. Dat willen we vaker."
    long = choose(copy, "lang", "bel", "groepje 1", why)
    assert "MSC-3" in asked(copy, CHOOSE, short)
    assert "MSC-3" not in asked(copy, CHOOSE, long)


def test_groups_that_differ_are_left_alone() -> None:
    """MSC-4."""
    copy = a_street()
    for story in ("bel", "soep"):
        tell(copy, story, story)
    choose(copy, "een", "bel", "groepje 1", "Omdat")
    choose(copy, "nog", "bel", "Groepje 1", "Ook omdat")
    assert "MSC-4" not in asked(copy, CHOOSE)
    choose(copy, "twee", "bel", "groepje 2", "Omdat")
    assert "MSC-4" in asked(copy, CHOOSE)
    copy.write(CHOICE.kind, "twee", story="soep")
    assert "MSC-4" not in asked(copy, CHOOSE)


def test_of_a_choice_only_what_is_not_known_is_asked() -> None:
    names = [one.id for one in stories.asked_of_line(CHOICE, CHOOSE)]
    assert names == ["group"]
    together = Rules("story", line="choice", who="group", together="iedereen")
    assert stories.asked_of_line(CHOICE, together) == []
