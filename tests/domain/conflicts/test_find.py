"""Conflicts: what people choose merges like any edit, and loses nothing."""

from __future__ import annotations

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyclus_tui.domain.conflicts import find as conflicts
from cyclus_tui.domain.ideas import contributions
from cyclus_tui.domain.kinds import numbering
from cyclus_tui.domain.voting import ballot_box
from cyclus_tui.domain.voting.ballot_text import TypedVotes
from cyclus_tui.errors import RuleError
from tests.builders import Copy, add_ideas, cast
from tests.domain.histories import Deed, Played, histories
from tests.domain.two_copies import a_vote, choose, differed, meet, only, shown

TEXTS = st.text("abc kofie\n[]", min_size=1).filter(str.strip)


# ---- Settling -----------------------------------------------------------------------


def test_choosing_settles_it_on_every_copy_that_takes_it_in() -> None:
    """Whichever was chosen, whoever merges."""
    for place in (0, 1):
        one, two, idea = differed("Samen openmaken", "Elke week openmaken")
        text = shown(only(two))[place]
        assert choose(two, place) is not None
        merged = meet(one, two)
        assert conflicts.count(merged) == 0 and merged.conflicts() == []
        record = merged.record(idea)
        assert record is not None and record.text("text") == text


def test_two_different_choices_are_a_new_conflict_and_two_alike_are_none() -> None:
    """A choice is an edit like any other."""
    for theirs, left in ((1, 1), (0, 0)):
        one, two, _ = differed("Samen openmaken", "Elke week openmaken")
        one.take_in(two)
        choose(one, 0)
        choose(two, theirs)
        assert conflicts.count(meet(one, two)) == left


def test_a_third_text_takes_the_place_of_both() -> None:
    """Letter for letter, without the blanks around it."""
    _, two, idea = differed("Samen openmaken", "Elke week openmaken")
    conflict = only(two)
    with pytest.raises(RuleError, match="Typ eerst"):
        two.run(conflicts.write, conflict=conflict, text="  ")
    two.run(conflicts.write, conflict=conflict, text=" Elke week [samen] ")
    assert two.told(idea).text("text") == "Elke week [samen]"
    assert conflicts.count(two.session) == 0


def test_both_texts_stay_as_two_ideas_that_know_where_they_come_from() -> None:
    """The second has the same number, so that it reads 1b."""
    _, two, idea = differed("Samen openmaken", "Elke week openmaken")
    two.run(conflicts.keep_both, conflict=only(two))
    first, second = contributions.ideas(two.session)
    assert {first.text("text"), second.text("text")} == {
        "Samen openmaken",
        "Elke week openmaken",
    }
    assert second.text("split_of") == idea == first.id
    assert list(numbering.labels([first, second]).values()) == ["1", "1b"]
    assert conflicts.count(two.session) == 0


def test_two_who_both_keep_both_have_one_idea_more_not_two() -> None:
    """What the other text becomes is the same on every copy."""
    one, two, _ = differed("Samen openmaken", "Elke week openmaken")
    one.take_in(two)
    for copy in (one, two):
        copy.run(conflicts.keep_both, conflict=only(copy))
    merged = meet(one, two)
    assert len(contributions.ideas(merged)) == 2
    assert merged.conflicts() == []


def test_two_people_with_one_number_have_two_ballots_that_both_count_once() -> None:
    """Also when both copies say so, and the roles stay with their papers."""
    one, two, round_id, ids = a_vote()
    cast(one, round_id, TypedVotes(((ids[6], 1),), slot=4, role="resident"))
    cast(two, round_id, TypedVotes(((ids[2], 1),), slot=4))
    two.take_in(one)
    one.take_in(two)
    for copy in (one, two):
        copy.run(conflicts.keep_both, conflict=only(copy))
    merged = meet(one, two)
    assert merged.conflicts() == []
    papers = {
        (str(ballot.items("choices")), ballot.text("role"))
        for ballot in ballot_box.ballots(merged, one.told(round_id))
    }
    assert papers == {(f"[['{ids[6]}', 1]]", "resident"), (f"[['{ids[2]}', 1]]", "")}
    assert [b.number("slot") for b in merged.of("ballot")].count(4) == 1


def test_a_ballot_is_chosen_as_a_whole() -> None:
    """The role of the other paper does not stay behind."""
    one, two, round_id, ids = a_vote()
    cast(one, round_id, TypedVotes(((ids[6], 1),), slot=4, role="resident"))
    cast(two, round_id, TypedVotes(((ids[2], 1),), slot=4))
    two.take_in(one)
    (place,) = (n for n, text in enumerate(shown(only(two))) if text == "3")
    choose(two, place)
    (ballot,) = two.session.of("ballot")
    assert (ballot.items("choices"), ballot.text("role")) == ([[ids[2], 1]], "")
    assert two.session.conflicts() == []


def test_the_earlier_of_two_places_is_the_earlier_one() -> None:
    """Whoever of the two moved it there."""
    for ours, theirs in (("c", "t"), ("t", "c")):
        one, two, round_id, ids = a_vote()
        advice = one.session.derived("recommendation", f"{round_id}:{ids[0]}")
        roots = {"round": round_id, "option": ids[0]}
        one.write("recommendation", advice, **roots, position=ours)
        two.write("recommendation", advice, **roots, position=theirs)
        two.take_in(one)
        choose(two, shown(only(two)).index("eerder in de rij"))
        assert two.told(advice).text("position") == "c"


def test_what_was_settled_or_changed_meanwhile_is_refused() -> None:
    """A key pressed twice does not choose in what comes next."""
    _, two, idea = differed("Samen openmaken", "Elke week openmaken")
    conflict = only(two)
    ask = partial(conflicts.choose, conflict=conflict, choice=conflict.choices[0])
    two.run(ask)
    for again in (ask, partial(conflicts.keep_both, conflict=conflict)):
        with pytest.raises(RuleError, match="al opgelost"):
            two.run(again)
    three = two.twin(3)
    two.write("idea", idea, text="nog anders")
    three.write("idea", idea, text="weer anders")
    two.take_in(three)
    with pytest.raises(RuleError, match="net iets veranderd"):
        two.run(ask)


def test_what_cannot_be_written_or_kept_says_so() -> None:
    """Both in a sentence that says what to press."""
    one, two, round_id, _ = a_vote()
    one.write("ballot_round", round_id, tie_rule="people")
    two.write("ballot_round", round_id, tie_rule="wider")
    two.take_in(one)
    with pytest.raises(RuleError, match="cijfer"):
        two.run(conflicts.write, conflict=only(two), text="loten")
    with pytest.raises(RuleError, match="cijfer"):
        two.run(conflicts.keep_both, conflict=only(two))


# ---- Back again ---------------------------------------------------------------------


def returned() -> tuple[Copy, Copy, str]:
    """An idea that one person took out while another wrote it better."""
    one = Copy(1)
    (idea,) = add_ideas(one, "post openmaken")
    two = one.twin(2)
    one.run(contributions.remove, idea=one.told(idea))
    two.write("idea", idea, text="samen post openmaken")
    two.take_in(one)
    return one, two, idea


def test_a_record_that_came_back_is_asked_about() -> None:
    """Who took it out, and who used it."""
    _, two, _ = returned()
    conflict = only(two)
    assert conflict.question == (
        "Idee 1 (samen post openmaken) was weg, "
        "maar er is nog bij geschreven. Moet het weer weg?"
    )
    assert shown(conflict) == ["Weer weg", "Blijft"]
    assert all(choice.at for choice in conflict.choices)


def test_gone_again_is_gone_on_both_copies() -> None:
    """Now the use was seen."""
    one, two, idea = returned()
    two.run(conflicts.remove_again, conflict=only(two))
    merged = meet(one, two)
    assert merged.record(idea) is None
    assert conflicts.count(merged) == 0


def test_what_stays_is_no_longer_marked_and_can_be_undone() -> None:
    """Undo brings the question back."""
    one, two, idea = returned()
    edit = two.run(conflicts.keep, conflict=only(two))
    assert edit is not None
    merged = meet(one, two)
    record = merged.record(idea)
    assert record is not None and not record.returned
    assert conflicts.count(merged) == 0
    two.mark(edit.id, undone=True)
    assert only(two).came_back


def test_stays_here_and_gone_again_there_is_asked_once_more() -> None:
    """Nothing is thrown away by a merge."""
    one, two, idea = returned()
    one.take_in(two)
    one.run(conflicts.remove_again, conflict=only(one))
    two.run(conflicts.keep, conflict=only(two))
    merged = meet(one, two)
    assert conflicts.count(merged) == 1
    record = merged.record(idea)
    assert record is not None and record.returned
    copy = Copy(3, merged)
    copy.run(conflicts.keep, conflict=only(copy))
    assert conflicts.count(copy.session) == 0
    copy.run(contributions.remove, idea=copy.told(idea))
    assert copy.session.record(idea) is None


def test_a_vote_brings_an_idea_back_and_gone_again_leaves_the_ballot() -> None:
    """The question comes from a use, too."""
    one, two, round_id, ids = a_vote()
    one.run(contributions.remove, idea=one.told(ids[3]))
    cast(two, round_id, TypedVotes(((ids[3], 1),)))
    one.take_in(two)
    conflict = only(one)
    assert conflict.choices[1].at != ""
    one.run(conflicts.remove_again, conflict=conflict)
    assert one.session.record(ids[3]) is None
    assert len(one.session.of("ballot")) == 1


# ---- Laws ---------------------------------------------------------------------------


def settle_all(copy: Copy, ways: list[int]) -> None:
    """Settle everything that is open, each in some way."""
    for turn in range(200):
        found = conflicts.open_conflicts(copy.session)
        if not found:
            return
        conflict, way = found[0], ways[turn % len(ways)]
        if conflict.came_back:
            command = (conflicts.remove_again, conflicts.keep)[way % 2]
            copy.run(command, conflict=conflict)
        elif way == 3 and conflict.free == "text":
            copy.run(conflicts.write, conflict=conflict, text="zelf bedacht")
        elif way == 2 and conflict.both:
            copy.run(conflicts.keep_both, conflict=conflict)
        else:
            choice = conflict.choices[way % len(conflict.choices)]
            copy.run(conflicts.choose, conflict=conflict, choice=choice)
    raise AssertionError("settling does not end")


@given(histories(), st.lists(st.integers(0, 3), min_size=1, max_size=6))
def test_what_one_copy_settled_is_settled_whoever_merges(
    deeds: list[Deed], ways: list[int]
) -> None:
    """No conflict is left on any copy that takes it in, and all read the same."""
    one, two, three = Played().play(deeds).copies
    for other in (two, three):
        one.take_in(other)
    settle_all(one, ways)
    for other in (two, three):
        merged = meet(one, other)
        assert conflicts.count(merged) == 0
        assert merged.fingerprint() == one.session.fingerprint()


@given(st.lists(TEXTS, min_size=2, max_size=4))
def test_keeping_both_loses_no_text(texts: list[str]) -> None:
    """Each wording that differs is an idea that can be read."""
    first = Copy(1)
    (idea,) = add_ideas(first, "begin")
    copies = [first.twin(number) for number in range(2, 2 + len(texts))]
    for copy, text in zip(copies, texts, strict=True):
        copy.write("idea", idea, text=text)
    last = copies[-1]
    for copy in copies:
        last.take_in(copy)
    for conflict in conflicts.open_conflicts(last.session):
        last.run(conflicts.keep_both, conflict=conflict)
    told = {
        r.text("text").casefold().strip() for r in contributions.ideas(last.session)
    }
    kept = {" ".join(text.split()) for text in told}
    assert kept == {" ".join(text.casefold().split()) for text in texts}
    assert conflicts.count(last.session) == 0
