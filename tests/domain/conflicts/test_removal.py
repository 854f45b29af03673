"""Before something goes on which others hang, somebody is asked: on what, in words."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest

from cyclus_tui.domain.conflicts import removal
from cyclus_tui.domain.ideas import clustering, contributions, duplicates, picking
from cyclus_tui.domain.ideas.contributions import TypedLine
from cyclus_tui.domain.journal.edit import Edit
from cyclus_tui.domain.kinds.record_kind import Ref
from cyclus_tui.domain.learning import actions, weighing
from cyclus_tui.domain.people import attendance
from cyclus_tui.domain.registry import KINDS
from cyclus_tui.domain.steps import cluster, vote
from cyclus_tui.domain.theory import editing, signs
from cyclus_tui.domain.voting import ballot_rounds, recommendations
from cyclus_tui.domain.voting.ballot_text import TypedVotes
from cyclus_tui.errors import AskFirstError
from tests.builders import ROLES, Copy, add_ideas, cast, open_round
from tests.domain.theories import arrow, node, of_the_neighbourhood, say


def asked(copy: Copy, command: Callable[..., Edit | None], **asked: object) -> str:
    """What is asked before a command; nothing changes, and undo brings all back."""
    before = copy.session
    ask_first = removal.ask_first(partial(command, **asked))
    try:
        ask_first(copy.session, copy.replica)
    except AskFirstError as error:
        fingerprint = copy.session.fingerprint()
        done = copy.run(command, **asked)
        assert done is not None
        copy.mark(done.id, undone=True)
        assert copy.session.fingerprint() == fingerprint
        copy.session = before
        return str(error)
    return ""


def three_ideas() -> tuple[Copy, list[str]]:
    copy = Copy()
    return copy, add_ideas(copy, "een ruilkast", "zaaien op de rotonde", "taarten")


# ---- Ideas ---------------------------------------------------------------------------


def test_what_nothing_hangs_on_goes_at_once() -> None:
    copy, ids = three_ideas()
    idea = copy.told(ids[0])
    assert asked(copy, contributions.remove, idea=idea) == ""
    copy.run(clustering.begin_heap, signs=cluster.Rules().signs, idea=copy.told(ids[0]))
    assert asked(copy, contributions.remove, idea=idea) == "", "its place is no more"


def test_an_idea_that_got_dots_says_how_many() -> None:
    copy, ids = three_ideas()
    ballot_round = open_round(copy, ids, rules=vote.Rules(stacking=True))
    remove = partial(asked, copy, contributions.remove, idea=copy.told(ids[0]))
    assert (
        remove() == "Bij idee 1 hoort 1 plek op de lijst om te kiezen.\nToch weghalen?"
    )
    cast(copy, ballot_round, TypedVotes(((ids[0], 2), (ids[1], 1))))
    cast(copy, ballot_round, TypedVotes(((ids[0], 1),)))
    assert remove() == "Bij idee 1 horen 3 stippen.\nToch weghalen?"


@pytest.mark.parametrize(
    ("method", "words"),
    [("approval", "2 strepen"), ("points", "5 punten"), ("smileys", "2 smileys")],
)
def test_votes_are_called_as_people_gave_them(method: str, words: str) -> None:
    copy, ids = three_ideas()
    rules = vote.Rules(method=method)
    ballot_round = open_round(copy, ids, rules=rules, dots=3)
    amounts = {"approval": (1, 1), "points": (3, 2), "smileys": (1, -1)}[method]
    for amount in amounts:
        cast(copy, ballot_round, TypedVotes(((ids[0], amount),)))
    assert words in asked(copy, contributions.remove, idea=copy.told(ids[0]))


def test_counts_from_paper_hang_on_it_too() -> None:
    copy, ids = three_ideas()
    ballot_round = open_round(copy, ids)
    cast(copy, ballot_round, TypedVotes(totals={(ids[1], ""): 7}))
    assert "horen 7 stippen." in asked(
        copy, contributions.remove, idea=copy.told(ids[1])
    )


def test_an_advice_with_thumbs_and_a_joined_idea_are_named() -> None:
    copy, ids = three_ideas()
    ballot_round = open_round(copy, ids)
    cast(copy, ballot_round, TypedVotes(((ids[0], 1),)))
    copy.run(duplicates.join, one=copy.told(ids[0]), other=copy.told(ids[2]))
    item = recommendations.items(copy.session, 5)[0]
    copy.run(recommendations.count_thumbs, item=item, text="8 1 0")
    assert asked(copy, contributions.remove, idea=copy.told(ids[0])) == (
        "Bij idee 1 hoort 1 stip, 1 idee dat hetzelfde is, 1 advies en "
        "1 telling van duimen.\nToch weghalen?"
    )


def test_hands_that_were_counted_are_named() -> None:
    copy = Copy()
    (case,) = add_ideas(copy, "de sleutel van de speeltuin", sort="case")
    copy.run(picking.count_hands, sort="case", code="1", hands=4)
    assert "4 handen" in asked(copy, contributions.remove, idea=copy.told(case))


def test_a_heap_says_how_many_ideas_lie_on_it() -> None:
    copy, ids = three_ideas()
    first, second = map(copy.told, ids[:2])
    copy.run(clustering.begin_heap, signs=cluster.Rules().signs, idea=first)
    (heap,) = clustering.heaps(copy.session)
    copy.run(clustering.place_idea, idea=second, theme=heap.record.id)
    question = asked(copy, clustering.clear_heap, heap=heap)
    assert question == f"Bij stapel {heap.sign} horen 2 ideeën.\nToch weghalen?"


# ---- People, theory, learning --------------------------------------------------------


def test_a_person_who_said_things_is_asked_about() -> None:
    copy = Copy()
    copy.run(attendance.add_arrivals, who=attendance.parse_arrival("2b", ROLES))
    first, second = attendance.people(copy.session)
    line = contributions.parse_line(copy.session, ROLES, "@1 een ruilkast")
    copy.run(contributions.add, lines=[line], sort="idea", phase="A4", step="A4.1")
    assert asked(copy, attendance.remove, person=second) == ""
    assert asked(copy, attendance.remove, person=first) == (
        "Bij deelnemer 1 hoort 1 idee.\nToch weghalen?"
    )


def test_a_step_takes_its_arrows_and_what_was_thought_of_them_from_sight() -> None:
    copy = of_the_neighbourhood()
    step = node(copy, "S1")
    copy.run(signs.add, sign_id="i1", node=step.id, text="ze blijven na afloop hangen")
    assert asked(copy, editing.remove, node=step.id) == (
        "Bij tussenstap S1 horen 3 pijlen, 1 teken en 1 reden.\nToch weghalen?"
    )
    of_deed = arrow(copy, "X1", "S1").record
    assert asked(copy, editing.remove_arrow, arrow=of_deed) == (
        "Bij de pijl X1 → S1 hoort 1 reden.\nToch weghalen?"
    )
    bare = arrow(copy, "X2", "S1").record
    assert asked(copy, editing.remove_arrow, arrow=bare) == ""


def test_an_assumption_that_was_weighed_and_is_tried_is_asked_about() -> None:
    copy = of_the_neighbourhood()
    (assumption,) = copy.session.of("assumption")
    remove = partial(asked, copy, weighing.remove, assumption=assumption)
    assert remove() == ""
    weigh = partial(weighing.weigh, assumption=assumption.id)
    copy.run(weigh, answers={"certainty": 1, "importance": 3})
    copy.run(weighing.say_sources, assumption=assumption.id, sorts=["residents"])
    line = TypedLine("ik nodig de buurvrouw uit")
    copy.run(actions.add, line=line, phase="L12", step="L12.1", record="t1")
    copy.run(actions.write, action="t1", field="assumption", text=assumption.id)
    assert asked(copy, weighing.remove, assumption=copy.told(assumption.id)) == (
        "Bij aanname A1 hoort 1 weging, 1 bron en 1 actie.\nToch weghalen?"
    )


def test_what_goes_along_is_what_the_registry_says() -> None:
    """An arrow with its ends, a sign with its step, what is thought of an arrow."""
    along = {
        (kind.name, field.id)
        for kind in KINDS.values()
        for field in kind.fields
        if isinstance(field, Ref) and field.goes_along
    }
    assert along == {
        ("arrow", "start"),
        ("arrow", "end"),
        ("sign", "node"),
        ("assumption", "arrow"),
        ("support", "assumption"),
        ("support", "arrow"),
    }


def test_an_assumption_that_counts_for_another_arrow_is_asked_about() -> None:
    copy = of_the_neighbourhood()
    say(copy, "X2 > S1 omdat je bent niet de enige", "X2 > S1 omdat A1")
    (assumption, _) = copy.session.of("assumption")
    assert asked(copy, weighing.remove, assumption=assumption) == (
        "Bij aanname A1 hoort 1 andere pijl.\nToch weghalen?"
    )
    bare = arrow(copy, "X2", "S1").record
    assert asked(copy, editing.remove_arrow, arrow=bare) == (
        "Bij de pijl X2 → S1 hoort 1 reden en 1 aanname.\nToch weghalen?"
    )


def test_a_tie_that_was_voted_on_hangs_on_its_option_as_well() -> None:
    copy, ids = three_ideas()
    main = open_round(copy, ids)
    for idea in ids[:2]:
        cast(copy, main, TypedVotes(((idea, 1),)))
    tie = open_round(copy, ids[:2], tie_of=main)
    cast(copy, tie, TypedVotes(((ids[0], 1),)))
    assert len(ballot_rounds.tie_rounds(copy.session, copy.told(main))) == 1
    assert "2 stippen" in asked(copy, contributions.remove, idea=copy.told(ids[0]))
