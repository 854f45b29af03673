"""Tests of recommending: the list, its words, thumbs, and settling it."""

from __future__ import annotations

from functools import partial

import pytest

from cyclus_tui.domain.conflicts import find as conflicts
from cyclus_tui.domain.ideas import contributions
from cyclus_tui.domain.journal.erasure import erase_words
from cyclus_tui.domain.steps import recommend
from cyclus_tui.domain.voting import ballot_rounds, recommendations, voted_words
from cyclus_tui.domain.voting.ballot_text import TypedVotes
from cyclus_tui.errors import RuleError
from tests.builders import Copy, add_ideas, cast, open_round


@pytest.fixture
def chosen(copy: Copy) -> list[str]:
    """Four ideas with 4, 3, 2 and 1 dots."""
    ids = add_ideas(copy, "soep", "brood", "thee", "koek")
    round_id = open_round(copy, ids, dots=4)
    for many in (4, 3, 2, 1):
        cast(copy, round_id, TypedVotes(tuple((option, 1) for option in ids[:many])))
    return ids


def items(copy: Copy, places: int = 3) -> list[recommendations.ListPlace]:
    """The list as it is now."""
    return recommendations.items(copy.session, places)


def titles(copy: Copy) -> list[str]:
    """What stands on the list."""
    return [item.title for item in items(copy)]


def test_the_list_is_what_was_chosen(copy: Copy, chosen: list[str]) -> None:
    assert titles(copy) == ["soep", "brood", "thee"]
    copy.run(
        recommendations.write, item=items(copy)[1], field="advice", text=" Bak brood. "
    )
    assert titles(copy) == ["soep", "Bak brood.", "thee"]


def test_there_is_no_list_before_the_vote(copy: Copy) -> None:
    assert items(copy) == []
    with pytest.raises(RuleError, match="nog niets gekozen"):
        copy.run(recommendations.decide, places=3)


@pytest.mark.parametrize("place", range(3))
@pytest.mark.parametrize("goal", range(3))
def test_what_comes_first_moves_up(
    copy: Copy, chosen: list[str], place: int, goal: int
) -> None:
    expected = titles(copy)
    expected.insert(goal, expected.pop(place))
    order = items(copy)
    asked = {"order": order, "item": order[place], "paces": goal - place}
    copy.run(recommendations.move, **asked)
    assert titles(copy) == expected


@pytest.mark.parametrize(
    ("place", "paces", "told"), [(0, -1, "Hoger"), (2, 1, "Lager")]
)
def test_nothing_moves_off_the_list(
    copy: Copy, chosen: list[str], place: int, paces: int, told: str
) -> None:
    order = items(copy)
    with pytest.raises(RuleError, match=f"^{told} kan dit advies niet"):
        copy.run(recommendations.move, order=order, item=order[place], paces=paces)


def test_what_comes_in_later_stands_behind_what_the_group_ordered(
    copy: Copy, chosen: list[str]
) -> None:
    """A move keeps every place, so a late ballot does not mix the order."""
    order = items(copy)
    copy.run(recommendations.move, order=order, item=order[2], paces=-2)
    assert titles(copy) == ["thee", "soep", "brood"]
    assert [bool(item.record.text("position")) for item in items(copy)] == [1, 0, 0]
    ballot_round = ballot_rounds.main_round(copy.session)
    assert ballot_round is not None
    for _ in range(4):
        cast(copy, ballot_round.id, TypedVotes(((chosen[3], 1), (chosen[0], 1))))
    assert titles(copy) == ["soep", "brood", "koek"]
    assert [item.title for item in items(copy, 4)] == ["thee", "soep", "brood", "koek"]


def test_two_people_may_each_move_another_one(copy: Copy, chosen: list[str]) -> None:
    """Both moves hold, and nobody is asked about it."""
    other = copy.twin(2)
    order = items(copy)
    copy.run(recommendations.move, order=order, item=order[2], paces=-2)
    other.run(recommendations.move, order=order, item=order[0], paces=1)
    copy.take_in(other)
    assert titles(copy) == ["thee", "brood", "soep"]
    assert list(conflicts.open_fields(copy.session)) == []


@pytest.mark.parametrize("typed", ["9 1 1", " 9/1/1 ", "9  1\t1"])
def test_thumbs_are_three_counts(copy: Copy, chosen: list[str], typed: str) -> None:
    copy.run(recommendations.count_thumbs, item=items(copy)[0], text=typed)
    assert items(copy)[0].thumbs == (9, 1, 1)


@pytest.mark.parametrize(
    "typed", ["", "9 1", "9 1 1 1", "a b c", "-1 2 3", "9999 1 1", "0 0 0"]
)
def test_other_thumbs_are_refused(copy: Copy, chosen: list[str], typed: str) -> None:
    with pytest.raises(RuleError, match=r"[Dd]rie (getallen|nullen)"):
        copy.run(recommendations.count_thumbs, item=items(copy)[0], text=typed)


@pytest.mark.parametrize(
    ("thumbs", "remarks", "carried"),
    [
        ("6 3 0", 0, True),
        ("5 3 0", 0, False),
        ("9 1 1", 0, False),
        ("9 1 1", 1, True),
    ],
)
def test_a_list_is_carried_when_two_thirds_stand_behind_it(
    copy: Copy, chosen: list[str], thumbs: str, remarks: int, carried: bool
) -> None:
    """GEDRAGEN-1, and each objection is noted."""
    for item in items(copy):
        copy.run(recommendations.count_thumbs, item=item, text=thumbs)
        for _ in range(remarks):
            copy.run(
                recommendations.add_remark, item=item, text="Niet waar buren bij zijn."
            )
    assert recommendations.is_list_carried(copy.session, 3) is carried


def test_of_a_list_without_thumbs_nothing_is_kept_about_support(
    copy: Copy, chosen: list[str]
) -> None:
    """GEDRAGEN-1: nobody was asked, which is no no."""
    copy.run(recommendations.decide, places=3)
    assert "carried" not in (recommendations.decision(copy.session) or {})
    for item in items(copy):
        copy.run(recommendations.count_thumbs, item=item, text="2 5 0")
    copy.run(recommendations.decide, places=3)
    assert (recommendations.decision(copy.session) or {})["carried"] is False


def test_an_objection_that_is_not_noted_is_asked_about(
    copy: Copy, chosen: list[str]
) -> None:
    copy.run(
        recommendations.write, item=items(copy)[0], field="advice", text="Maak soep."
    )
    copy.run(recommendations.count_thumbs, item=items(copy)[0], text="9 1 1")
    asked = {
        hint.id for hint in recommend.hints(copy.session, items(copy)[0], items(copy))
    }
    assert "GEDRAGEN-1" in asked
    assert recommend.hints(copy.session, items(copy)[1], items(copy)) == ()


def test_a_remark_needs_words_and_can_be_dropped(copy: Copy, chosen: list[str]) -> None:
    with pytest.raises(RuleError):
        copy.run(recommendations.add_remark, item=items(copy)[0], text=" ")
    copy.run(recommendations.add_remark, item=items(copy)[0], text="Liever thuis.")
    (remark,) = recommendations.remarks(copy.session, items(copy)[0])
    copy.run(recommendations.remove_remark, remark=remark)
    assert recommendations.remarks(copy.session, items(copy)[0]) == []


def test_a_decision_copies_every_word(copy: Copy, chosen: list[str]) -> None:
    texts = {"advice": "Maak soep.", "because": "Dat is warm.", "colour": "nu"}
    for field, text in texts.items():
        copy.run(recommendations.write, item=items(copy)[0], field=field, text=text)
    copy.run(recommendations.add_remark, item=items(copy)[0], text="Liever thuis.")
    copy.run(recommendations.decide, places=3)
    copy.run(recommendations.write, item=items(copy)[0], field="advice", text="Anders.")
    settled = recommendations.decision(copy.session)
    assert settled is not None
    rows = settled["items"]
    assert isinstance(rows, list)
    first = rows[0]
    assert isinstance(first, dict)
    assert first.items() >= texts.items()
    assert (first["minority"], first["points"]) == (["Liever thuis."], 4)
    assert (settled["version"], settled["voters"]) == (1, 4)


def test_settling_again_is_a_new_version(copy: Copy, chosen: list[str]) -> None:
    for version in (1, 2):
        copy.run(recommendations.decide, places=3)
        settled = recommendations.decision(copy.session)
        assert settled is not None
        assert settled["version"] == version
    assert len(copy.session.of("decision")) == 1


def test_a_tie_must_be_settled_first(copy: Copy, chosen: list[str]) -> None:
    ballot_round = ballot_rounds.main_round(copy.session)
    assert ballot_round is not None
    cast(copy, ballot_round.id, TypedVotes(((chosen[3], 1),)))
    with pytest.raises(RuleError, match="gelijke stand"):
        copy.run(recommendations.decide, places=3)
    assert len(items(copy)) == 4  # both of the tied ones can be written meanwhile


def test_a_ballot_that_comes_late_is_told_and_changes_no_decision() -> None:
    one = Copy(1)
    ids = add_ideas(one, "soep", "brood")
    round_id = open_round(one, ids)
    cast(one, round_id, TypedVotes(((ids[0], 1),)))
    two = one.twin(2)
    one.run(recommendations.decide, places=1)
    before = recommendations.decision(one.session)
    assert not recommendations.is_overtaken(one.session)
    cast(two, round_id, TypedVotes(((ids[1], 1),)))
    one.take_in(two)
    assert recommendations.decision(one.session) == before
    assert recommendations.is_overtaken(one.session)


def test_an_advice_is_traced_to_its_ideas(copy: Copy, chosen: list[str]) -> None:
    """AV-18."""
    found = recommendations.sources(copy.session, items(copy)[0])
    assert [idea.text("text") for idea in found] == ["soep"]


# ---- Shared places, and what was rescued ---------------------------------------------


@pytest.fixture
def shared(copy: Copy) -> list[str]:
    """Six ideas with 5, 3, 3, 2, 2 and 1 dots."""
    ids = add_ideas(copy, "bus", "koor", "tuin", "bank", "feest", "fontein")
    round_id = open_round(copy, ids, dots=6)
    for many in (6, 5, 3, 1, 1):
        cast(copy, round_id, TypedVotes(tuple((option, 1) for option in ids[:many])))
    return ids


def places(copy: Copy) -> list[tuple[str, str]]:
    """What stands before each title, five places wide."""
    return [(item.label, item.title) for item in items(copy, 5)]


def test_shared_places_stay_shared(copy: Copy, shared: list[str]) -> None:
    assert places(copy) == [
        ("1", "bus"),
        ("2", "koor"),
        ("2", "tuin"),
        ("4", "bank"),
        ("4", "feest"),
    ]


def test_who_is_moved_shares_its_place_no_more(copy: Copy, shared: list[str]) -> None:
    order = items(copy, 5)
    copy.run(recommendations.move, order=order, item=order[4], paces=-1)
    assert [place for place, _ in places(copy)] == ["1", "2", "2", "4", "5"]
    assert [title for _, title in places(copy)][3:] == ["feest", "bank"]


def test_a_rescued_idea_stands_below_with_its_plea_and_makes_no_top_six(
    copy: Copy, shared: list[str]
) -> None:
    ballot_round = ballot_rounds.main_round(copy.session)
    plea = "Kinderen hebben hier verder niets."
    asked = {"ballot_round": ballot_round, "option": shared[5], "plea": plea}
    copy.run(ballot_rounds.rescue, **asked)
    assert places(copy)[5:] == [("+", "fontein")]
    assert len(recommendations.top(copy.session, 5)) == 5
    last = items(copy, 5)[-1]
    assert last.record.text("plea") == plea
    with pytest.raises(RuleError, match="onder de lijst"):
        recommendations.move(
            copy.session, copy.replica, order=items(copy, 5), item=last, paces=-1
        )
    for item in recommendations.top(copy.session, 5):
        copy.run(recommendations.count_thumbs, item=item, text="5 0 0")
    assert recommendations.is_list_carried(copy.session, 5)
    copy.run(recommendations.decide, places=5)
    settled = recommendations.decision(copy.session)
    assert settled is not None
    row = recommendations.rows_of(settled)[-1]
    assert (row.fields["rescued"], row.text("plea")) == (True, plea)
    assert "place" not in row.fields


def test_what_is_said_for_a_rescued_idea_can_be_said_anew(
    copy: Copy, shared: list[str]
) -> None:
    for plea in ("Voor de kinderen.", "Voor de kleinkinderen."):
        ballot_round = ballot_rounds.main_round(copy.session)
        asked = {"ballot_round": ballot_round, "option": shared[5], "plea": plea}
        copy.run(ballot_rounds.rescue, **asked)
    assert items(copy, 5)[-1].record.text("plea") == "Voor de kleinkinderen."
    copy.run(
        ballot_rounds.rescue,
        ballot_round=ballot_rounds.main_round(copy.session),
        option=shared[5],
    )
    assert len(items(copy, 5)) == 5


# ---- Fixed means fixed ---------------------------------------------------------------


def rewrite(copy: Copy, text: str) -> None:
    """Change the first recommendation, as a list that may be settled."""
    write = partial(recommendations.write, item=items(copy)[0], field="advice")
    copy.run(recommendations.amend, change=partial(write, text=text), places=3)


def read_aloud(copy: Copy) -> list[str]:
    """What is read aloud."""
    return [text for _, text in recommendations.lines(copy.session, 3)]


def test_a_change_of_a_settled_list_is_a_new_version_in_the_same_edit(
    copy: Copy, chosen: list[str]
) -> None:
    rewrite(copy, "Maak soep.")
    assert recommendations.decision(copy.session) is None
    copy.run(recommendations.decide, places=3)
    assert recommendations.reworded_since(copy.session) == []
    edit = copy.run(
        recommendations.amend,
        change=partial(
            recommendations.write,
            item=items(copy)[0],
            field="advice",
            text="Maak elke week soep.",
        ),
        places=3,
    )
    assert edit is not None
    settled = recommendations.decision(copy.session)
    assert settled is not None
    assert settled["version"] == 2
    assert read_aloud(copy) == ["1. Maak elke week soep.", "2. brood", "3. thee"]
    assert recommendations.reworded_since(copy.session) == ["1"]
    assert recommendations.not_settled_yet(copy.session, 3) == []
    copy.mark(edit.id, undone=True)
    assert read_aloud(copy)[0] == "1. Maak soep."
    assert recommendations.reworded_since(copy.session) == []


def test_a_change_of_a_colleague_does_not_pass_for_what_was_settled(
    copy: Copy, chosen: list[str]
) -> None:
    other = copy.twin(2)
    copy.run(recommendations.decide, places=3)
    rewrite(other, "Maak soep.")
    copy.take_in(other)
    assert read_aloud(copy)[0] == "1. soep"
    assert recommendations.not_settled_yet(copy.session, 3) == ["1"]


def test_nothing_is_settled_anew_while_the_votes_changed(
    copy: Copy, chosen: list[str]
) -> None:
    copy.run(recommendations.decide, places=3)
    ballot_round = ballot_rounds.main_round(copy.session)
    assert ballot_round is not None
    cast(copy, ballot_round.id, TypedVotes(((chosen[0], 1),)))
    rewrite(copy, "Maak soep.")
    settled = recommendations.decision(copy.session)
    assert settled is not None
    assert settled["version"] == 1


def test_a_settled_list_that_nobody_polled_holds_no_thumbs(
    copy: Copy, chosen: list[str]
) -> None:
    copy.run(recommendations.decide, places=3)
    settled = recommendations.decision(copy.session)
    assert settled is not None
    rows = recommendations.rows_of(settled)
    assert all("thumbs" not in row.fields for row in rows)


# ---- Words that changed after the vote -----------------------------------------------


def test_words_that_changed_after_the_vote_have_the_old_words_at_hand(
    copy: Copy, chosen: list[str]
) -> None:
    ballot_round = ballot_rounds.main_round(copy.session)
    assert ballot_round is not None
    copy.run(contributions.reword, idea=copy.told(chosen[1]), text="Brood! ")
    copy.run(contributions.reword, idea=copy.told(chosen[0]), text="soep met ballen")
    then = voted_words.reworded_options(copy.session, ballot_round)
    assert then == {chosen[0]: "soep", chosen[1]: "brood"}
    copy.run(recommendations.decide, places=3)
    settled = recommendations.decision(copy.session)
    assert settled is not None
    rows = recommendations.rows_of(settled)
    assert [row.text("voted_as") for row in rows] == ["soep", "brood", ""]


def test_words_that_changed_before_the_first_vote_are_no_change(copy: Copy) -> None:
    ids = add_ideas(copy, "sop", "brood")
    round_id = open_round(copy, ids)
    copy.run(contributions.reword, idea=copy.told(ids[0]), text="soep")
    cast(copy, round_id, TypedVotes(((ids[0], 1),)))
    assert voted_words.reworded_options(copy.session, copy.told(round_id)) == {}


def test_erased_words_are_not_at_hand_any_more(copy: Copy, chosen: list[str]) -> None:
    ballot_round = ballot_rounds.main_round(copy.session)
    assert ballot_round is not None
    copy.run(contributions.reword, idea=copy.told(chosen[0]), text="soep met ballen")
    copy.run(erase_words, record=copy.told(chosen[0]))
    assert voted_words.reworded_options(copy.session, ballot_round) == {}
