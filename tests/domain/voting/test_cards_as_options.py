"""Cards as options: what a method makes can be chosen between as ideas can."""

from __future__ import annotations

import pytest

from cyclus_tui.domain.cards import writing
from cyclus_tui.domain.conflicts import removal
from cyclus_tui.domain.journal.erasure import erase_words
from cyclus_tui.domain.steps.vote import Rules
from cyclus_tui.domain.voting import (
    ballot_rounds,
    casting,
    option_list,
    recommendations,
    tally,
    voted_words,
)
from cyclus_tui.domain.voting.ballot_text import TypedVotes, parse_votes
from cyclus_tui.errors import RuleError
from cyclus_tui.exchange.session_yaml import read_session, write_session
from tests.builders import Copy, cast, open_round
from tests.cards import METHOD, PLAN, a_party, add

PLANS = {
    "soep": "soep eten",
    "dans": "samen dansen",
    "markt": "een markt",
    "quiz": "een quiz",
}


@pytest.fixture
def party() -> Copy:
    """Four plans, to choose from."""
    copy = a_party()
    for plan, words in PLANS.items():
        add(copy, PLAN, plan, words)
    return copy


def votes(copy: Copy, *papers: str) -> str:
    """People choose between all plans; the id of the round."""
    chosen = ballot_rounds.proposal(copy.session, PLAN.kind)
    round_id = open_round(copy, chosen, present=len(papers), dots=2)
    for paper in papers:
        cast(copy, round_id, typed(copy, round_id, paper))
    return round_id


def typed(copy: Copy, round_id: str, paper: str) -> TypedVotes:
    """What a typed line says about votes."""
    ballot_round = copy.told(round_id)
    options = ballot_rounds.on_papers(copy.session, ballot_round)
    return parse_votes(paper, options, ballot_round)


def outcome(copy: Copy, round_id: str) -> dict[str, int]:
    """What each plan got, the best first."""
    order = tally.standings(copy.session, copy.told(round_id))
    return {f"{s.option.code} {s.option.text}": s.points for s in order}


def test_a_rule_of_the_vote_says_which_cards() -> None:
    assert Rules(card="plan").card_kind == PLAN.kind
    assert Rules().card_kind == ""


@pytest.mark.parametrize(
    ("text", "chosen"),
    [
        ("alle", "L1 L2 L3 L4"),
        ("3 1", "L3 L1"),
        ("L2-l4", "L2 L3 L4"),
        ("1-2 L4", "L1 L2 L4"),
        ("stapels", ""),
    ],
)
def test_cards_are_put_on_a_list_by_number_with_or_without_letter(
    party: Copy, text: str, chosen: str
) -> None:
    codes = writing.codes_of(party.session, PLAN)
    listed = option_list.parse_list(party.session, text, PLAN.kind).chosen
    assert " ".join(codes[card] for card in listed) == chosen


@pytest.mark.parametrize("text", ["9", "P1", "8-9", "A"])
def test_a_card_that_is_not_there_is_refused(party: Copy, text: str) -> None:
    with pytest.raises(RuleError):
        option_list.parse_list(party.session, text, PLAN.kind)


def test_papers_say_a_number_with_or_without_its_letter(party: Copy) -> None:
    round_id = votes(party, "1 L3", "3 4", "l3 1")
    assert outcome(party, round_id) == {
        "L3 een markt": 3,
        "L1 soep eten": 2,
        "L4 een quiz": 1,
        "L2 samen dansen": 0,
    }
    with pytest.raises(RuleError, match="Twee keer dezelfde optie"):
        casting.check_votes(
            party.session, party.told(round_id), typed(party, round_id, "L3 3")
        )


def test_counts_from_paper_go_to_a_card(party: Copy) -> None:
    round_id = votes(party)
    cast(party, round_id, typed(party, round_id, "3=4 L1=2"), sure=True)
    assert [*outcome(party, round_id).items()][:2] == [
        ("L3 een markt", 4),
        ("L1 soep eten", 2),
    ]


def test_a_card_that_came_late_is_put_on_the_list(party: Copy) -> None:
    round_id = votes(party, "1 3")
    late = add(party, PLAN, "laat", "een feestje")
    ballot_round = party.told(round_id)
    again = option_list.proposal_after(party.session, ballot_round, PLAN.kind)
    assert again == [*PLANS, late]
    option = option_list.option_coded(party.session, "5", PLAN.kind)
    party.run(option_list.add_option, ballot_round=ballot_round, option=option)
    assert "L5 een feestje" in outcome(party, round_id)


def test_votes_for_a_card_that_was_taken_out_stay_without_its_words(
    party: Copy,
) -> None:
    round_id = votes(party, "1 3", "3 4")
    gone = party.told("markt")
    edit = writing.remove(party.session, party.replica, record_id=gone.id)
    assert edit is not None
    assert "2 stippen" in removal.question_about(party.session, edit)
    party.run(writing.remove, record_id=gone.id)
    assert outcome(party, round_id)["L3 (weggehaald)"] == 2
    cast(party, round_id, typed(party, round_id, "4 1"), sure=True)
    assert outcome(party, round_id)["L4 een quiz"] == 2


def test_a_card_that_was_reworded_tells_what_people_chose(party: Copy) -> None:
    round_id = votes(party, "1 3")
    answers = {"text": "een rommelmarkt"}
    party.run(writing.fill_in, card=PLAN, record_id="markt", answers=answers)
    then = voted_words.reworded_options(party.session, party.told(round_id))
    assert then == {"markt": "een markt"}


def test_erased_words_of_a_card_leave_a_settled_list_too(party: Copy) -> None:
    votes(party, "1 3", "3 4")
    party.run(recommendations.decide, places=1)
    assert "een markt" in str(recommendations.decision(party.session))
    party.run(erase_words, record=party.told("markt"))
    assert "een markt" not in write_session(party.session, METHOD).decode()
    ballot_round = ballot_rounds.main_round(party.session)
    assert ballot_round is not None
    assert "L3 (ingetrokken)" in outcome(party, ballot_round.id)


def test_two_laptops_count_one_vote_and_name_cards_alike(party: Copy) -> None:
    round_id = votes(party, "1 3")
    twin = party.twin(2)
    add(party, PLAN, "hier", "een film")
    add(twin, PLAN, "daar", "een optocht")
    for copy, card in ((party, "hier"), (twin, "daar")):
        copy.run(option_list.add_option, ballot_round=copy.told(round_id), option=card)
        cast(copy, round_id, typed(copy, round_id, "5 1"), sure=True)
    party.take_in(twin)
    twin.take_in(party)
    counted = outcome(party, round_id)
    assert counted == outcome(twin, round_id)
    assert counted["L1 soep eten"] == 3
    both = {code: words for code, _, words in (k.partition(" ") for k in counted)}
    codes = writing.codes_of(party.session, PLAN)
    assert (both[codes["hier"]], both[codes["daar"]]) == ("een film", "een optocht")


def test_a_file_tells_what_was_chosen_in_the_words_of_the_cards(party: Copy) -> None:
    votes(party, "1 3", "3 4")
    text = write_session(party.session, METHOD).decode()
    people, _, _ = text.partition("\njournaal")
    assert "voor: een markt" in people.replace('"', "")
    read = read_session(text.encode(), name="feest.yaml")
    assert (len(read.edits), read.by_hand) == (len(party.session.edits), ())
