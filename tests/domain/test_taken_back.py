"""What is undone here and used there: it stands again, whole, and is asked about."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from cyclus_tui.domain.conflicts import find as conflicts
from cyclus_tui.domain.conflicts.gain import gain
from cyclus_tui.domain.ideas import clustering, contributions
from cyclus_tui.domain.journal.edit import Edit
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.method import form_answers, plan
from cyclus_tui.domain.steps import cluster
from cyclus_tui.domain.theory import editing
from cyclus_tui.domain.voting import ballot_box, ballot_rounds, recommendations, tally
from cyclus_tui.domain.voting.ballot_text import TypedVotes
from tests.builders import SESSION_ID, Copy, a_method, add_ideas, cast, open_round
from tests.domain.theories import arrow, node, now, of_the_neighbourhood
from tests.domain.two_copies import meet, only


def begun(*texts: str) -> tuple[Copy, Copy]:
    """Noor and Sam, each with a copy of the same ideas."""
    one = Copy(1)
    if texts:
        add_ideas(one, *texts)
    return one, one.twin(2)


def exchanged(one: Copy, two: Copy) -> None:
    """Both take in what the other did."""
    meet(one, two)
    one.take_in(two)
    two.take_in(one)


def last(copy: Copy) -> Edit:
    """What was done last on a copy."""
    return [*copy.session.edits.values()][-1]


def an_undone_idea() -> tuple[Copy, Copy, str]:
    """Noor adds an idea, Sam rewords it, Noor takes it back, and both merge."""
    one, two = begun("koffie", "thee")
    (idea,) = add_ideas(one, "post openmaken")
    made = last(one)
    two.take_in(one)
    two.run(contributions.reword, idea=two.told(idea), text="samen post openmaken")
    one.mark(made.id, undone=True)
    assert one.session.record(idea) is None
    exchanged(one, two)
    return one, two, idea


# ---- It stands again -----------------------------------------------------------------


def test_an_undone_idea_that_a_colleague_reworded_stands_in_the_list_again() -> None:
    one, two, idea = an_undone_idea()
    for copy in (one, two):
        assert [i.id for i in contributions.ideas(copy.session)][-1] == idea
        told = copy.told(idea)
        assert (told.text("text"), told.number("number"), told.text("phase")) == (
            *("samen post openmaken", 3),
            "A4",
        )
        assert told.returned and not told.conflicts
        assert only(copy).question == (
            "Idee 3 (samen post openmaken) was ongedaan gemaakt, "
            "maar er is al 1 aanpassing. Moet het weer weg?"
        )


def test_who_undid_and_who_used_it_stand_beside_the_answers() -> None:
    one, two, _ = an_undone_idea()
    for copy, who in ((one, "Noor"), (two, "Sam")):
        copy.replica = replace(copy.replica, who=who)
        copy.change(*copy.replica.introduction(copy.session).changes)
    exchanged(one, two)
    away, stays = only(one).choices
    assert (away.text, away.who) == ("Weer weg", "Noor")
    assert (stays.text, stays.who, stays.shown) == ("Blijft", "Sam", True)


def test_the_merge_says_that_it_came_back_to_who_undid_it() -> None:
    one, two = begun()
    (idea,) = add_ideas(one, "soep")
    made = last(one)
    two.take_in(one)
    two.write("idea", idea, hands=4)
    one.mark(made.id, undone=True)
    before = one.session
    one.take_in(two)
    assert gain(before, one.session).returned == {"idea": 1}
    assert one.told(idea).number("hands") == 4


def test_an_undone_round_keeps_the_ballots_of_a_colleague() -> None:
    one, two = begun("koffie", "thee", "soep")
    ids = [idea.id for idea in contributions.ideas(one.session)]
    round_id = open_round(one, ids, dots=2)
    made = last(one)
    two.take_in(one)
    for choice in (0, 1, 1):
        cast(two, round_id, TypedVotes(((ids[choice], 1),)))
    one.mark(made.id, undone=True)
    assert ballot_rounds.rounds(one.session, "A8.1") == []
    exchanged(one, two)
    for copy in (one, two):
        (found,) = ballot_rounds.rounds(copy.session, "A8.1")
        assert [len(ballot_box.ballots(copy.session, found)), found.number("dots")] == [
            3,
            2,
        ]
        standings = tally.standings(copy.session, found)
        assert [(s.option.code, s.points) for s in standings] == [
            *(("2", 2), ("1", 1), ("3", 0))
        ]
        assert only(copy).question == (
            "Keuze 1 was ongedaan gemaakt, maar er zijn al 3 stembriefjes en "
            "1 aanpassing. Moet het weer weg?"
        )


def test_an_undone_idea_with_votes_is_an_option_until_it_is_removed_again() -> None:
    one, two = begun("koffie", "thee")
    (idea,) = add_ideas(one, "soep")
    made = last(one)
    two.take_in(one)
    ids = [idea.id for idea in contributions.ideas(two.session)]
    round_id = open_round(two, ids, dots=2)
    cast(two, round_id, TypedVotes(((idea, 1),)))
    one.mark(made.id, undone=True)
    exchanged(one, two)
    for copy in (one, two):
        options = ballot_rounds.options(copy.session, copy.told(round_id))
        assert [(o.code, o.text) for o in options][-1] == ("3", "soep")
        assert "1 keuzeronde en 1 stembriefje" in only(copy).question
    one.run(conflicts.remove_again, conflict=only(one))
    option = ballot_rounds.options(one.session, one.told(round_id))[-1]
    assert (option.code, option.text) == ("3", "(weggehaald)")


def test_an_undone_heap_on_which_another_idea_lies_stands_again() -> None:
    one, two = begun("koffie", "thee")
    first, second = contributions.ideas(one.session)
    one.run(clustering.begin_heap, signs=cluster.Rules().signs, idea=first)
    made = last(one)
    heap = made.changes[0].record
    two.take_in(one)
    two.run(clustering.place_idea, idea=second, theme=heap)
    two.run(clustering.name_heap, theme=heap, text="Samen drinken")
    one.mark(made.id, undone=True)
    exchanged(one, two)
    (found,) = clustering.heaps(one.session)
    assert (found.title, found.ideas) == ("★ Samen drinken", (second,))
    assert [idea.id for idea in clustering.loose(one.session)] == [first.id]
    assert only(one).question == (
        "Stapel ★ Samen drinken was ongedaan gemaakt, maar er is al "
        "1 idee op een stapel en 1 aanpassing. Moet het weer weg?"
    )


def test_of_several_that_were_pasted_only_what_is_used_stands_again() -> None:
    one, two = begun()
    ids = add_ideas(one, "koffie", "thee", "soep")
    made = last(one)
    two.take_in(one)
    two.run(contributions.reword, idea=two.told(ids[1]), text="muntthee")
    one.mark(made.id, undone=True)
    exchanged(one, two)
    assert [idea.id for idea in contributions.ideas(one.session)] == [ids[1]]


def test_what_stands_again_holds_up_what_it_refers_to() -> None:
    one, two = begun()
    (complaint,) = add_ideas(one, "te koud", sort="complaint")
    first = last(one)
    one.run(
        contributions.wish,
        complaint=one.told(complaint),
        text="een warme zaal",
        phase="A5",
    )
    second = last(one)
    wish = second.changes[0].record
    two.take_in(one)
    two.write("idea", wish, hands=2)
    for made in (second, first):
        one.mark(made.id, undone=True)
    assert one.session.of("idea") == ()
    exchanged(one, two)
    assert {idea.id for idea in one.session.of("idea")} == {complaint, wish}


# ---- It is settled -------------------------------------------------------------------


def test_it_can_go_after_all_on_both_copies() -> None:
    one, two, idea = an_undone_idea()
    one.run(conflicts.remove_again, conflict=only(one))
    exchanged(one, two)
    for copy in (one, two):
        assert copy.session.record(idea) is None
        assert conflicts.count(copy.session) == 0
    gone = last(one)
    one.mark(gone.id, undone=True)
    assert one.told(idea).returned


def test_it_can_stay_and_nobody_is_asked_any_more() -> None:
    one, two, idea = an_undone_idea()
    two.run(conflicts.keep, conflict=only(two))
    exchanged(one, two)
    for copy in (one, two):
        assert not copy.told(idea).returned
        assert conflicts.count(copy.session) == 0


def test_redoing_ends_the_question() -> None:
    one, two, idea = an_undone_idea()
    made = one.session.first_edit(idea)
    one.mark(made.id, undone=False)
    assert not one.told(idea).returned
    one.mark(made.id, undone=True)
    assert one.told(idea).returned
    exchanged(one, two)
    assert only(two).came_back


def test_once_its_use_is_undone_too_it_is_gone() -> None:
    one, two, idea = an_undone_idea()
    (use,) = two.session.standing_edits(two.told(idea))
    two.mark(use.id, undone=True)
    exchanged(one, two)
    assert one.session.record(idea) is None
    assert conflicts.count(one.session) == 0


# ---- It is not asked in vain ---------------------------------------------------------


def test_who_deletes_what_another_undoes_agrees() -> None:
    one, two = begun()
    (idea,) = add_ideas(one, "soep")
    made = last(one)
    two.take_in(one)
    two.run(contributions.remove, idea=two.told(idea))
    one.mark(made.id, undone=True)
    exchanged(one, two)
    assert one.session.record(idea) is None


def test_what_is_typed_anew_after_undoing_stands_by_itself() -> None:
    one, _ = begun("koffie", "thee")
    ids = [idea.id for idea in contributions.ideas(one.session)]
    round_id = open_round(one, ids, dots=2)
    cast(one, round_id, TypedVotes(((ids[0], 1),), slot=4))
    one.mark(last(one).id, undone=True)
    cast(one, round_id, TypedVotes(((ids[1], 1),), slot=4))
    (ballot,) = one.session.of("ballot")
    assert ballot.items("choices") == [[ids[1], 1]]
    assert conflicts.count(one.session) == 0


def test_the_same_paper_typed_by_a_colleague_stands_by_itself() -> None:
    one, two = begun("koffie", "thee")
    ids = [idea.id for idea in contributions.ideas(one.session)]
    round_id = open_round(one, ids, dots=2)
    two.take_in(one)
    cast(one, round_id, TypedVotes(((ids[0], 1),), slot=4))
    made = last(one)
    cast(two, round_id, TypedVotes(((ids[1], 1),), slot=4))
    one.mark(made.id, undone=True)
    exchanged(one, two)
    (ballot,) = one.session.of("ballot")
    assert ballot.items("choices") == [[ids[1], 1]]
    assert conflicts.count(one.session) == 0


def test_an_undone_answer_stays_away_when_another_question_is_answered() -> None:
    one, two = begun()
    first, second = (
        form_answers.FormField("a", "Een?"),
        form_answers.FormField("b", "Twee?"),
    )
    one.run(form_answers.fill_in, field=first, text="ja")
    made = last(one)
    two.take_in(one)
    two.run(form_answers.fill_in, field=second, text="nee")
    one.mark(made.id, undone=True)
    exchanged(one, two)
    assert [form_answers.answer(one.session, field) for field in "ab"] == ["", "nee"]
    assert conflicts.count(one.session) == 0


def test_undoing_that_a_phase_is_skipped_holds_when_a_colleague_moved_it() -> None:
    method = a_method("Welkom", "Ideeën", "Kiezen")
    one, two = begun()
    stop = plan.stops(one.session, method)[1]
    one.run(plan.skip, stop=stop, skipped=True)
    made = last(one)
    two.take_in(one)
    two.run(plan.move, method=method, stop=stop, paces=1)
    one.mark(made.id, undone=True)
    exchanged(one, two)
    order = plan.stops(one.session, method)
    assert [stop.id for stop in order] == ["A1", "A3", "A2"]
    assert not order[2].skipped and conflicts.count(one.session) == 0


def test_a_count_that_a_colleague_counted_anew_is_his() -> None:
    one, two = begun("koffie", "thee")
    ids = [idea.id for idea in contributions.ideas(one.session)]
    round_id = open_round(one, ids, dots=2)
    cast(one, round_id, TypedVotes(totals={(ids[0], ""): 5, (ids[1], ""): 3}))
    made = last(one)
    two.take_in(one)
    cast(two, round_id, TypedVotes(totals={(ids[0], ""): 6}))
    one.mark(made.id, undone=True)
    exchanged(one, two)
    (count,) = ballot_box.tallies(one.session, one.told(round_id))
    assert (count.text("option"), count.number("count")) == (ids[0], 6)
    assert conflicts.count(one.session) == 0


def test_what_is_written_about_advice_stands_without_the_advice_that_was_undone() -> (
    None
):
    one, two = begun("koffie", "thee")
    ids = [idea.id for idea in contributions.ideas(one.session)]
    round_id = open_round(one, ids, dots=2)
    cast(one, round_id, TypedVotes(((ids[0], 1),)))
    write = partial(
        recommendations.write, item=recommendations.items(one.session, 1)[0]
    )
    one.run(write, field="advice", text="zet koffie")
    made = last(one)
    two.take_in(one)
    (item,) = recommendations.items(two.session, 1)
    two.run(recommendations.write, item=item, field="because", text="het is koud")
    one.mark(made.id, undone=True)
    exchanged(one, two)
    (item,) = recommendations.items(one.session, 1)
    assert (item.record.text("option"), item.record.text("round")) == (ids[0], round_id)
    assert (item.record.text("advice"), item.record.text("because")) == (
        *("", "het is koud"),
    )
    assert conflicts.count(one.session) == 0


def test_who_takes_away_an_arrow_that_another_undoes_agrees() -> None:
    one = of_the_neighbourhood()
    two = one.twin(2)
    ends = {"start": node(one, "X2").id, "end": node(one, "Z").id}
    one.run(editing.draw_arrow, **ends)
    made = last(one)
    two.take_in(one)
    drawn = arrow(two, "X2", "Z").record
    two.run(editing.remove_arrow, arrow=drawn)
    one.mark(made.id, undone=True)
    exchanged(one, two)
    assert "X2 → Z" not in [arrow.name for arrow in now(one).arrows]
    assert conflicts.count(one.session) == 0


def test_a_phase_once_more_that_a_colleague_moved_stands_again() -> None:
    method = a_method("Welkom", "Ideeën", "Kiezen")
    one, two = begun()
    one.run(plan.repeat, method=method, stop=plan.stops(one.session, method)[0])
    made = last(one)
    two.take_in(one)
    again = plan.stops(two.session, method)[1]
    two.run(plan.move, method=method, stop=again, paces=1)
    one.mark(made.id, undone=True)
    exchanged(one, two)
    assert [stop.title[:2] for stop in plan.stops(one.session, method)] == [
        *("A1", "A2", "A1", "A3")
    ]


# ---- The fold ------------------------------------------------------------------------


def test_a_use_that_was_seen_does_not_hide_one_that_was_not() -> None:
    """W keeps Y, which keeps Z; who deleted A knew of Z and not of Y."""
    one = Copy(1)
    one.write("idea", "a", text="soep")
    one.write("arrow", "z", to="a")
    two, four = one.twin(2), one.twin(4)
    one.delete("a")
    four.delete("z")
    two.write("arrow", "y", to=["a", "z"])
    three = two.twin(3)
    two.delete("y")
    three.write("arrow", "w", to="y")
    for copy in (two, three, four):
        one.take_in(copy)
    assert one.told("z").returned and one.told("y").returned
    assert one.told("a").returned


def test_a_very_long_row_of_undone_records_is_no_trouble() -> None:
    one = Copy(1)
    names = [f"n{number}" for number in range(3000)]
    edits: list[Edit] = []
    for before, name in zip(["", *names], names, strict=False):
        edits.append(
            one.replica.edit(one.session, "x", ())._replace(
                id=f"{1:016x}.{len(edits) + 1}",
                clock=len(edits) + 1,
                changes=tuple(one.session.field_changes("arrow", name, {"to": before})),
            )
        )
    one.session = Session.fold(SESSION_ID, edits)
    marks = [one.session.undoing(edit.id, True) for edit in edits]
    one.change(*marks)
    assert one.session.of("arrow") == ()
    one.write("idea", "last", text=names[-1])
    assert len(one.session.of("arrow")) == 3000
