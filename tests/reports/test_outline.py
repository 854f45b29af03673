"""The outline says what was chosen, how, and what is missing, and names nobody."""

from __future__ import annotations

import pytest

from cyclus_tui.domain.dates import full_date
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.method import plan
from cyclus_tui.domain.people import attendance
from cyclus_tui.domain.voting import ballot_box, ballot_rounds, recommendations
from cyclus_tui.domain.voting.ballot_text import TypedVotes
from cyclus_tui.reports.outline import Outline, outline
from tests.builders import cast, open_round
from tests.cards import METHOD as PARTY
from tests.cards import PLAN, a_party, add
from tests.reports.evening import METHOD, Evening, whole_evening


def told(session: Session) -> Outline:
    """The outline of a session of Adviesvangers."""
    return outline(session, METHOD)


def chosen_evening() -> Evening:
    """An evening on which was chosen and nothing was settled."""
    evening = Evening()
    evening.begin()
    evening.welcome()
    evening.choose()
    return evening


def test_a_settled_list_is_printed_as_it_was_settled() -> None:
    """What somebody writes afterwards does not change what the group decided."""
    evening = whole_evening()
    before = told(evening.session).chosen
    evening.write(2, advice="Heel iets anders")
    after = told(evening.session).chosen
    assert (after.items, after.settled) == (before.items, True)
    assert before.status == "Vastgesteld."
    late = " Let op: advies 2 is later veranderd en nog niet vastgesteld."
    assert after.status == f"Vastgesteld.{late}"
    assert [item.place for item in after.items] == [1, 2, 3, 3, 5]


def test_a_list_that_is_not_settled_says_so() -> None:
    """A draft never passes for the group's decision."""
    found = told(chosen_evening().session).chosen
    assert not found.settled
    assert found.status.startswith("Voorlopig")
    assert found.heading == "Top 6 van de groep, niet gepeild"
    assert found.tie == (
        "‘Les over geld op school’ en ‘Spreekuur 's avonds’ staan gelijk op de "
        "laatste plaats. Daar is nog niet gekozen."
    )


def test_votes_after_the_decision_are_told() -> None:
    """The settled list stays, with a word beside it."""
    evening = whole_evening()
    main = ballot_rounds.main_round(evening.session)
    assert main is not None
    tally = ballot_box.tallies(evening.session, main)[0]
    changes = evening.session.field_changes("tally", tally.id, {"count": 9})
    evening.take(evening.replica.edit(evening.session, "telling", changes))
    found = told(evening.session).chosen
    assert "de stemmen zijn gewijzigd na vaststelling" in found.status
    assert found.items[0].votes == "8 stippen"


def test_settling_again_is_a_new_version() -> None:
    """So that two sheets of paper can be told apart."""
    evening = whole_evening()
    evening.decide()
    assert told(evening.session).chosen.status == "Vastgesteld, versie 2."


def test_a_list_is_carried_when_two_thirds_stand_behind_each_item() -> None:
    """GEDRAGEN-1: and each thumb down is noted as a minority remark."""
    found = told(whole_evening().session).chosen
    assert found.heading == "Top 5, gezamenlijk gedragen"


def test_a_thumb_down_without_a_remark_makes_objections() -> None:
    """GEDRAGEN-1: the report does not call that list carried."""
    evening = whole_evening()
    evening.thumbs("9 0 2")
    evening.decide()
    found = told(evening.session).chosen
    assert found.heading == "Top 5 van de groep, met bezwaren"


@pytest.mark.parametrize("settled", [True, False])
def test_a_minority_remark_stands_with_its_item(settled: bool) -> None:
    """Always, also when there is no consent for anything else."""
    evening = whole_evening() if settled else chosen_evening()
    if not settled:
        evening.object_to(1, "Ik wil niet dat buren me daar zien zitten.")
    evening.run(attendance.set_group_consent, layers="a")
    item = told(evening.session).chosen.items[0]
    assert item.minority == ("Ik wil niet dat buren me daar zien zitten.",)


def test_the_rule_for_a_tie_is_told_in_words() -> None:
    """KIES-5: a tie is never broken silently."""
    found = told(whole_evening().session).chosen
    assert found.tie == (
        "‘Les over geld op school’ en ‘Spreekuur 's avonds’ stonden gelijk op de "
        "laatste plaats. Tussen deze is opnieuw gekozen. "
        "‘Les over geld op school’ ging door."
    )
    assert found.how == "11 mensen kozen uit 8 mogelijkheden, met stippen."


def test_what_was_not_chosen_is_kept_in_order() -> None:
    """The rest of the list, best first."""
    found = told(whole_evening().session).chosen
    assert found.rest == (
        "Spreekuur 's avonds",
        "Potje voor noodgevallen",
        "Buddy die meegaat",
    )
    assert found.unprinted == 0


def test_what_was_removed_after_the_choice_stands_nowhere_on_the_sheet() -> None:
    """Its place and its votes stay; its words go, also of what was settled before."""
    evening = whole_evening()
    main = ballot_rounds.main_round(evening.session)
    assert main is not None
    best, second, *_ = ballot_rounds.options(evening.session, main)
    for option in (best, second):
        record = evening.session.required(option.id, "")
        deletion = evening.session.deletion(record)
        evening.take(evening.replica.edit(evening.session, "idee weg", [deletion]))
    items = told(evening.session).chosen.items
    assert (items[1].advice, items[1].votes) == ("(weggehaald)", "7 stippen")
    assert items[0].advice.startswith("Begin een koffie-inloop"), "the group's own text"


def test_own_words_stay_out_without_consent() -> None:
    """PRIV-2: layer c is no until somebody says yes."""
    evening = whole_evening()
    evening.run(attendance.set_group_consent, layers="ab")
    found = told(evening.session)
    assert found.chosen.rest == ()
    assert found.chosen.unprinted == 3
    assert found.chosen.items[1].advice == "(nog niet opgeschreven)"
    assert found.chosen.items[0].advice.startswith("Begin een koffie-inloop")
    assert "geen toestemming" in found.consent


def test_one_person_may_keep_their_words_out() -> None:
    """PRIV-2 and PRIV-8: an exception, or a child without a parent's consent."""
    evening = Evening()
    evening.begin()
    evening.welcome("6b")
    first, second = attendance.people(evening.session)[:2]
    evening.run(attendance.change, person=first.id, field="consent_c", value="nee")
    evening.run(attendance.change, person=second.id, field="age", value="12-15")
    own = evening.say("Een zin van één mens", by=first.id)
    child = evening.say("Een zin van een kind", by=second.id)
    free = evening.say("Een zin van iedereen")
    evening.run(
        ballot_rounds.open_round,
        phase="A8",
        step="A8.1",
        chosen=[own, child, free],
        present=6,
    )
    evening.cast("1=0 2=0 3=0")
    found = told(evening.session).chosen
    assert found.rest == ("Een zin van iedereen",)
    assert found.unprinted == 2


def test_small_numbers_of_people_are_not_counted_out() -> None:
    """PRIV-7: fewer than five of a role could be recognised."""
    found = told(whole_evening().session)
    assert found.people == ("11 bewoners", "minder dan 5 Adviesvangers")


def test_no_alias_and_no_facilitator_is_in_the_outline() -> None:
    """PRIV-1: a report prints contributions, not persons."""
    evening = whole_evening()
    evening.run(
        attendance.add_arrivals,
        who=attendance.parse_arrival("@v Pippilotta", METHOD.roles),
    )
    evening.write(3, because="Zo is het")
    shown = repr(told(evening.session))
    assert "Pippilotta" not in shown
    assert "Bewoner 1" not in shown
    assert "Ria" not in shown


def test_the_promise_says_who_decides_and_when_the_answer_comes() -> None:
    """The contract of the evening, with a date that people can read."""
    assert told(whole_evening().session).promise == (
        ("De adviezen gaan naar", "de wethouder en het team Schulden"),
        ("Wie beslist", "de wethouder"),
        ("Antwoord komt op", "donderdag 14 januari 2027"),
        ("Zo komt het antwoord", "op een avond in De Spil"),
    )


def test_what_is_missing_is_said() -> None:
    """Who was not there, what was left out, what was not counted."""
    evening = chosen_evening()
    stop = next(s for s in plan.stops(evening.session, METHOD) if s.id == "A5")
    evening.run(plan.skip, stop=stop, skipped=True)
    missing = told(evening.session).missing
    assert "Niet gepeild met duimen: advies 1, 2, 3 en 5." in missing
    assert "Overgeslagen: A5 Verder denken." in missing
    away = "Niet aanwezig: vrijwilligers, professionals, steunpersonen en toehoorders."
    assert away in missing


def test_an_empty_session_has_a_report_that_says_so() -> None:
    """Somebody who looks too early gets a page and not a mistake."""
    found = told(Evening().session)
    assert found.title == "Adviesvangers"
    assert found.chosen.items == ()
    assert found.chosen.heading == "Er is nog niets gekozen"
    assert "De centrale vraag is niet opgeschreven." in found.missing


def test_a_decision_that_was_erased_gives_a_draft() -> None:
    """What is gone is not printed from memory, and nothing breaks."""
    evening = whole_evening()
    main = ballot_rounds.main_round(evening.session)
    assert main is not None
    decision = evening.session.derived("decision", main.id)
    changes = evening.session.field_changes("erasure", "e" * 20, {"record": decision})
    evening.take(evening.replica.edit(evening.session, "gewist", changes))
    assert recommendations.decision(evening.session) is None
    assert not told(evening.session).chosen.settled


@pytest.mark.parametrize(
    ("content", "places"),
    [
        ({"items": [{"place": "een", "thumbs": "veel", "minority": [3]}]}, [0]),
        ({"items": ["geen advies", {"place": 2}]}, [2]),
    ],
)
def test_a_decision_of_another_shape_is_read_as_far_as_it_goes(
    content: dict[str, object], places: list[int]
) -> None:
    """A colleague's file never makes the report fail."""
    evening = whole_evening()
    main = ballot_rounds.main_round(evening.session)
    assert main is not None
    decision = evening.session.derived("decision", main.id)
    changes = evening.session.field_changes("decision", decision, {"content": content})  # type: ignore[dict-item]
    evening.take(evening.replica.edit(evening.session, "vreemd", changes))
    found = told(evening.session).chosen
    assert [item.place for item in found.items] == places
    assert found.settled


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("2026-11-21", "zaterdag 21 november 2026"),
        ("volgende week", "volgende week"),
        ("", ""),
    ],
)
def test_a_date_is_written_in_words(typed: str, shown: str) -> None:
    """What is no date stays as somebody typed it."""
    assert full_date(typed) == shown


def test_what_a_vote_on_cards_let_through_stands_on_the_sheet() -> None:
    """Nobody writes advice about it; how it was chosen is told all the same."""
    copy = a_party()
    plans = [add(copy, PLAN, plan, plan) for plan in ("soep", "dansen", "markt")]
    round_id = open_round(copy, plans, present=2, dots=2)
    for paper in ((0, 2), (0,)):
        choices = tuple((plans[place], 1) for place in paper)
        cast(copy, round_id, TypedVotes(choices))
    report = outline(copy.session, PARTY)
    (chosen,) = (s for s in report.sections if s.heading == "Wat we kozen")
    assert chosen.lines[:2] == ("1. soep (2 stippen)", "2. markt (1 stip)")
    assert "uit 3 mogelijkheden, met stippen." in chosen.lines[2]
    assert not report.shows_list
    assert not any("Niet gepeild" in sentence for sentence in report.account)
