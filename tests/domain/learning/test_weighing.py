"""Tests of weighing: digits, letters, sentences."""

from __future__ import annotations

import pytest

from cyclus_tui.domain.ideas.contributions import TypedLine
from cyclus_tui.domain.learning import asking, assumptions, risks, weighing
from cyclus_tui.errors import RuleError
from tests.builders import Copy


def lay(copy: Copy, text: str = "Mensen durven binnen te lopen") -> str:
    """Take an assumption down; its id."""
    edit = copy.run(
        asking.note_assumption, line=TypedLine(text), phase="L10", step="L10.1"
    )
    assert edit is not None
    return edit.changes[0].record


def test_a_new_one_gets_the_next_number_and_is_of_the_group(copy: Copy) -> None:
    """It is weighed with the others."""
    lay(copy)
    second = copy.told(lay(copy, "Vrijwilligers hebben tijd"))
    assert second.number("number") == 2
    assert second.text("whose") == "group"
    assert not risks.is_weighed(second)


def test_three_answers_are_one_edit(copy: Copy) -> None:
    """One step for undo."""
    one = lay(copy)
    answers = {"certainty": 1, "importance": 3, "agree": "divided"}
    edit = copy.run(weighing.weigh, assumption=one, answers=answers)
    assert edit is not None
    record = copy.told(one)
    assert (record.number("certainty"), record.number("importance")) == (1, 3)
    assert record.text("agree") == "divided"
    assert copy.run(weighing.weigh, assumption=one, answers=answers) is None


def test_letters_say_from_whom_it_is_known(copy: Copy) -> None:
    """Typed together; a letter left out later is taken away."""
    one = lay(copy)
    assert weighing.letters("pb") == ["residents", "professionals"]
    assert weighing.letters("B, V") == ["residents", "volunteers"]
    copy.run(weighing.say_sources, assumption=one, sorts=weighing.letters("bp"))
    copy.run(weighing.say_what, assumption=one, sort="residents", text="Nel zag het")
    copy.run(weighing.say_sources, assumption=one, sorts=weighing.letters("bo"))
    found = assumptions.sources(copy.session, copy.told(one))
    assert list(found) == ["residents", "research"]
    assert found["residents"].text("what") == "Nel zag het"
    copy.run(weighing.say_sources, assumption=one, sorts=weighing.letters("n"))
    assert list(assumptions.sources(copy.session, copy.told(one))) == ["none"]


@pytest.mark.parametrize("text", ["x", "bx", "", "bn", "  "])
def test_letters_for_nobody_are_asked_again(text: str) -> None:
    """`n` stands alone."""
    with pytest.raises(RuleError, match="b, v, p, c, o"):
        weighing.letters(text)


def test_the_same_source_on_two_copies_is_one(copy: Copy) -> None:
    """Its id follows from the assumption and the sort."""
    one = lay(copy)
    other = copy.twin(2)
    for each in (copy, other):
        each.run(weighing.say_sources, assumption=one, sorts=["residents"])
    copy.take_in(other)
    assert len(copy.session.of("source")) == 1
    assert copy.session.conflicts() == []


def test_better_words_reach_the_arrow_it_is_the_omdat_of(copy: Copy) -> None:
    """One sentence, one meaning, in both places."""
    arrow = "c" * 20
    copy.write("arrow", arrow, because="omdat het zo is")
    own = copy.session.derived("assumption", arrow)
    copy.write("assumption", own, number=1, text="omdat het zo is", arrow=arrow)
    copy.run(
        weighing.write, assumption=own, field="text", text="schaamte wordt kleiner"
    )
    assert copy.told(own).text("text") == "schaamte wordt kleiner"
    assert copy.told(arrow).text("because") == "schaamte wordt kleiner"


def test_what_was_weighed_a_moment_ago_is_taken_out_whole(copy: Copy) -> None:
    """Typed faster than the disk: the row still shows it without its weight."""
    one = lay(copy)
    drawn = copy.told(one)
    copy.run(weighing.weigh, assumption=one, answers={"certainty": 1})
    copy.run(weighing.remove, assumption=drawn)
    assert assumptions.all_assumptions(copy.session) == []


def test_what_is_gone_cannot_be_weighed(copy: Copy) -> None:
    """Somebody took it out meanwhile: say so, and lose no words."""
    one = lay(copy)
    copy.run(weighing.remove, assumption=copy.told(one))
    with pytest.raises(RuleError, match="niet meer"):
        copy.run(weighing.weigh, assumption=one, answers={"certainty": 1})
    with pytest.raises(RuleError, match="niet meer"):
        copy.run(weighing.write, assumption=one, field="sides", text="x")
    assert assumptions.all_assumptions(copy.session) == []


def test_an_assumption_is_never_left_without_words(copy: Copy) -> None:
    """Taking it out is another key."""
    one = lay(copy)
    with pytest.raises(RuleError, match="woorden"):
        copy.run(weighing.write, assumption=one, field="text", text=" ")
