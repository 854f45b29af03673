"""The step of cards: what it asks, what is open still, and what a coach would ask."""

from __future__ import annotations

from cyclus_tui.domain.steps import cards
from cyclus_tui.domain.steps.cards import Rules
from tests.cards import METHOD, PLACE, PLAN, a_party, a_whole_plan, add

SIEVE = Rules("plan", per="place", both="size", most=2)


def test_a_step_asks_what_it_names_or_everything() -> None:
    assert cards.card_of(METHOD, Rules("plan")) == PLAN
    asked = cards.asked_fields(PLAN, Rules("plan", ask=("mood", "text", "size")))
    assert [one.id for one in asked] == ["mood", "size"]
    assert cards.asked_fields(PLAN, Rules("plan")) == [*PLAN.fields[1:]]


def test_only_what_is_wanted_and_asked_here_is_open() -> None:
    copy = a_party()
    plan = add(copy, PLAN, "soep", "Soep")
    records = [copy.told(plan)]
    assert cards.still_open(PLAN, Rules("plan"), records) == 1
    assert cards.still_open(PLAN, Rules("plan", ask=("size",)), records) == 0
    copy.write(PLAN.kind, plan, reason="honger", place="plein")
    assert cards.still_open(PLAN, Rules("plan"), [copy.told(plan)]) == 0


def test_of_each_other_card_all_choices_and_not_too_many_are_asked() -> None:
    """IND-1 and IND-4, whatever the cards are called."""
    copy = a_party()
    plan = copy.told(a_whole_plan(copy))
    add(copy, PLACE, "school", "de school")
    texts = [h.text for h in cards.hints(copy.session, PLAN, SIEVE, plan)]
    assert "P1: bij klein staat nog niets. Wat past daar?" in texts
    assert not any("P2" in text for text in texts)
    of_all = cards.hints(copy.session, PLAN, Rules("plan", both="size"), None)
    assert [h.text for h in of_all] == ["Bij klein staat nog niets. Wat past daar?"]
    for number in range(2):
        add(copy, PLAN, f"meer{number}", "Meer")
        copy.write(PLAN.kind, f"meer{number}", place="plein", size="small")
    (hint,) = (
        h for h in cards.hints(copy.session, PLAN, SIEVE, plan) if "P1" in h.text
    )
    assert hint.text == "P1: dit zijn er 3. Welke 2 doen er het meest toe?"


def test_one_more_is_asked_for_until_there_are_enough_for_each() -> None:
    """TAF-5: one explanation is none."""
    copy = a_party()
    plan = copy.told(a_whole_plan(copy))
    add(copy, PLACE, "school", "de school")
    rules = Rules("plan", per="place", at_least=2)
    texts = [h.text for h in cards.hints(copy.session, PLAN, rules, plan)]
    assert "P1: noem er nog een." in texts
    assert "P2: noem er nog een paar." in texts
    one = Rules("plan", per="place", at_least=1)
    texts = [h.text for h in cards.hints(copy.session, PLAN, one, plan)]
    assert not any(text.startswith("P1: noem") for text in texts)


def test_where_only_some_cards_stand_the_others_are_not_counted() -> None:
    copy = a_party()
    whole = a_whole_plan(copy)
    add(copy, PLAN, "ander", "Ander")
    rules = Rules("plan", only={"size": copy.told(whole).text("size")})
    records = cards.records_of(copy.session, PLAN, rules)
    assert [record.id for record in records] == [whole]
    assert "size" not in [one.id for one in cards.asked_fields(PLAN, rules)]


def test_words_with_a_check_get_its_hints() -> None:
    """UIT-1: what we do is no result."""
    copy = a_party()
    plan = copy.told(add(copy, PLAN, "x", "We organiseren tien sportmiddagen"))
    (hint,) = cards.hints(copy.session, PLAN, Rules("plan"), plan)
    assert "wij dóen" in hint.text
