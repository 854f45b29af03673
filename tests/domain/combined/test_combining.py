"""Evenings laid together: one session that holds several, and walks back to each."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyclus_tui.domain.combined import combining
from cyclus_tui.domain.conflicts import find as conflicts
from cyclus_tui.domain.journal.merge import union
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.method import form_answers
from cyclus_tui.domain.people import attendance
from cyclus_tui.errors import RuleError
from tests.builders import Copy, add_ideas
from tests.domain.evenings import (
    NEW_ID,
    QUESTION,
    Night,
    Plan,
    evening_id,
    laid_together,
    plans,
    played,
)


def test_every_evening_is_there_by_date_with_its_people_and_its_question() -> None:
    """Read from what each evening wrote itself."""
    late = Night(1, "soep", date="2026-12-02", here=4)
    early = Night(2, "thee", "koffie", date="2026-11-01", here=2)
    found = combining.evenings(laid_together(late.session, early.session).session)
    told = [(e.number, e.title, e.date, e.place, e.people, e.ideas) for e in found]
    assert told == [
        (1, "Avond van 2", "2026-11-01", "Zaal 2", 2, 2),
        (2, "Avond van 1", "2026-12-02", "Zaal 1", 4, 1),
    ]
    assert {evening.question for evening in found} == {QUESTION}


def test_a_counted_evening_tells_how_many_people_there_were() -> None:
    """A headcount belongs to one evening, not to all."""
    counted, noted = Copy(1, Session(evening_id(1))), Night(2, "soep", here=3)
    counted.run(attendance.add_arrivals, who=attendance.Arrival(count=12))
    found = combining.evenings(laid_together(counted.session, noted.session).session)
    assert {evening.id: evening.people for evening in found} == {
        evening_id(1): 12,
        evening_id(2): 3,
    }


def test_every_line_walks_back_to_its_evening_and_its_words() -> None:
    """Also after its words were written better in the combined session."""
    one, other = Night(1, "soep"), Night(2, "thee")
    copy = laid_together(one.session, other.session)
    (soup,) = one.ideas
    copy.write("idea", soup, text="warme soep")
    assert combining.evening_of(copy.session, soup) == one.session.id
    assert combining.evening_of(copy.session, other.ideas[0]) == other.session.id
    words = [entry.change.value for entry in copy.session.history(soup, "text")]
    assert words == ["soep", "warme soep"]


def test_the_edits_of_the_evenings_are_not_changed() -> None:
    """The journal of each is in it, line for line."""
    nights = [Night(number, "soep") for number in (1, 2, 3)]
    session = laid_together(*(night.session for night in nights)).session
    for night in nights:
        own = {s: e for s, e in session.edits.items() if e.session == night.session.id}
        assert own == night.session.edits


def test_one_question_becomes_the_question_of_all() -> None:
    """And two questions do not: people write what fits."""
    nights = [Night(1, "soep"), Night(2, "thee", question=f"  {QUESTION.lower()} ")]
    same = laid_together(*(night.session for night in nights)).session
    assert form_answers.answer(same, combining.QUESTION) == QUESTION
    assert len(combining.questions(combining.evenings(same))) == 1
    nights.append(Night(3, "taart", question="Wat doen we met het plein?"))
    differ = laid_together(*(night.session for night in nights)).session
    assert form_answers.answer(differ, combining.QUESTION) == ""
    assert len(combining.questions(combining.evenings(differ))) == 2


def test_one_evening_is_not_enough() -> None:
    """Not even when it comes twice."""
    night = Night(1, "soep")
    with pytest.raises(RuleError, match="maar één avond"):
        laid_together(night.session, night.session)


@given(plans(), st.randoms(use_true_random=False))
def test_the_order_of_files_and_how_often_they_come_never_matter(
    several: list[Plan], order: Random
) -> None:
    """The same edits, to the letter, and so the same file."""
    sessions = [night.session for night in played(several)]
    expected = laid_together(*sessions).session
    again = [*sessions, *order.choices(sessions, k=3)]
    order.shuffle(again)
    found = laid_together(*again).session
    assert found.edits == expected.edits
    assert found.fingerprint() == expected.fingerprint()


def test_a_newer_copy_of_an_evening_brings_what_is_new_in_it() -> None:
    """An evening that comes twice is one evening, with all of both copies."""
    night, other = Night(1, "soep"), Night(2, "thee")
    before = night.session
    add_ideas(night.copy, "taart")
    session = laid_together(before, other.session, night.session).session
    assert [e.ideas for e in combining.evenings(session)] == [2, 1]


def test_a_later_evening_comes_in_and_the_id_stays() -> None:
    """Whatever was joined stays joined; twice changes nothing."""
    one, two, three = (Night(number, "soep") for number in (1, 2, 3))
    copy = laid_together(one.session, two.session)
    more = laid_together(three.session, copy.session, number=95).session
    assert more.id == copy.session.id == NEW_ID
    assert [e.id for e in combining.evenings(more)] == [
        evening_id(n) for n in (1, 2, 3)
    ]
    again = laid_together(three.session, more, copy.session, number=97).session
    assert again.edits == more.edits


def test_two_people_who_each_take_in_an_evening_have_both_after_a_merge() -> None:
    """Each evening is a record of its own."""
    one, two, three, four = (Night(number, "soep") for number in (1, 2, 3, 4))
    base = laid_together(one.session, two.session).session
    mine = laid_together(base, three.session, number=95).session
    theirs = laid_together(base, four.session, number=97).session
    merged = union(mine, theirs.edits.values()).session
    assert len(combining.evenings(merged)) == 4
    assert merged.conflicts() == []
    back = union(theirs, mine.edits.values()).session
    assert back.fingerprint() == merged.fingerprint()


def test_two_combined_sessions_become_a_third_with_all_their_evenings() -> None:
    """The combined ones are no evenings themselves."""
    nights = [Night(number, "soep").session for number in (1, 2, 3, 4)]
    one = laid_together(*nights[:2]).session
    gathered = combining.combine_input([one, _under("d0" * 16, nights[2:])])
    assert gathered.base is None
    session = combining.combine(
        gathered, Copy(98).replica, new_id="e0" * 16, method_text="x"
    )
    assert session.id == "e0" * 16
    assert [e.id for e in combining.evenings(session)] == [n.id for n in nights]
    more = combining.combine_input([one, session])
    assert more.base is not None
    assert more.base.id == session.id


def test_an_evening_left_out_counts_no_more_and_its_lines_stay() -> None:
    """So that it can come back."""
    one, two = Night(1, "soep"), Night(2, "thee")
    copy = laid_together(one.session, two.session)
    copy.delete(copy.session.derived("evening", two.session.id))
    assert [e.id for e in combining.evenings(copy.session)] == [one.session.id]
    assert two.session.id in combining.contained_sessions(copy.session)


def test_an_evening_is_left_out_and_counts_again_by_an_edit() -> None:
    """With what was said there; taking it in once more is no question to anybody."""
    sessions = [Night(number, f"idee {number}").session for number in (1, 2, 3)]
    copy = laid_together(*sessions)
    out = copy.run(combining.exclude_evening, one=evening_id(2))
    assert out is not None
    assert out.label == "avond weggelaten"
    assert [e.number for e in combining.evenings(copy.session)] == [1, 2]
    assert [e.id for e in combining.excluded_evenings(copy.session)] == [evening_id(2)]
    assert combining.excluded_ids(copy.session) == {evening_id(2)}
    with pytest.raises(RuleError, match="al niet mee"):
        copy.run(combining.exclude_evening, one=evening_id(2))
    copy.run(combining.add_evenings, sources=[evening_id(2)])
    assert len(combining.evenings(copy.session)) == 3
    assert combining.excluded_evenings(copy.session) == []
    assert conflicts.count(copy.session) == 0


def test_an_evening_that_was_left_out_comes_back_when_it_is_laid_in_again() -> None:
    """Somebody marked it; the session keeps its id."""
    sessions = [Night(number, f"idee {number}").session for number in (1, 2, 3)]
    copy = laid_together(*sessions)
    copy.run(combining.exclude_evening, one=evening_id(1))
    again = laid_together(copy.session, sessions[1])
    assert len(combining.evenings(again.session)) == 2
    again = laid_together(copy.session, sessions[0])
    assert len(combining.evenings(again.session)) == 3


def test_the_last_evening_stays() -> None:
    """A combined session without any is none."""
    copy = laid_together(Night(1, "x").session, Night(2, "y").session)
    copy.run(combining.exclude_evening, one=evening_id(1))
    with pytest.raises(RuleError, match="enige avond"):
        copy.run(combining.exclude_evening, one=evening_id(2))


def test_whose_journal_it_is_stands_in_the_journal() -> None:
    """Whatever line comes first, and none for a stranger."""
    one, two, stranger = (Night(number, "soep") for number in (1, 2, 3))
    session = laid_together(one.session, two.session).session
    edits = [*session.edits.values()]
    ids = frozenset((NEW_ID, one.session.id, two.session.id))
    for first in ids:
        assert combining.owning_session(edits, first) == (NEW_ID, ids)
    mixed = [*edits, *stranger.session.edits.values()]
    assert combining.owning_session(mixed, stranger.session.id) == (NEW_ID, ids)
    alone = [*one.session.edits.values(), *two.session.edits.values()]
    assert combining.owning_session(alone, two.session.id) == (
        evening_id(2),
        frozenset([evening_id(2)]),
    )


def _under(new_id: str, sessions: list[Session]) -> Session:
    """A combined session with another id."""
    return combining.combine(
        combining.combine_input(sessions),
        Copy(97).replica,
        new_id=new_id,
        method_text="x",
    )
