"""Tests of reading: ground rules and small prompts."""

from __future__ import annotations

import pytest

from cyclus_tui.domain.ideas import prompts
from cyclus_tui.domain.method import ground_rules
from cyclus_tui.errors import RuleError
from tests.builders import Copy

OFFERED = ("Oordeel later.", "Gek mag.")


def test_a_rule_is_chosen_and_left_out_again(copy: Copy) -> None:
    for expected in (True, False, True):
        first, second = ground_rules.ground_rules(copy.session, OFFERED)
        copy.run(ground_rules.choose_rule, rule=first)
        first, second = ground_rules.ground_rules(copy.session, OFFERED)
        assert (first.chosen, second.chosen) == (expected, False)


def test_the_group_adds_a_rule_of_its_own(copy: Copy) -> None:
    copy.run(ground_rules.add_rule, text="  Telefoons\nuit ")
    *_, own = ground_rules.ground_rules(copy.session, OFFERED)
    assert (own.text, own.chosen, own.added) == ("Telefoons uit", True, True)
    with pytest.raises(RuleError):
        copy.run(ground_rules.add_rule, text=" ")


def test_the_same_rule_chosen_by_two_people_is_one_rule() -> None:
    one = Copy(1)
    two = one.twin(2)
    for copy in (one, two):
        rule = ground_rules.ground_rules(copy.session, OFFERED)[0]
        copy.run(ground_rules.choose_rule, rule=rule)
    one.take_in(two)
    assert len(one.session.of("ground_rule")) == 1
    assert one.session.conflicts() == []


def test_no_prompt_is_drawn_twice_in_a_step(copy: Copy) -> None:
    deck = ("oma", "kind", "baas")
    for _ in deck:
        copy.run(prompts.draw_prompt, step="A5.1", deck=deck)
    texts = [
        record.text("text") for record in prompts.drawn_prompts(copy.session, "A5.1")
    ]
    assert sorted(texts) == sorted(deck)
    with pytest.raises(RuleError, match="Alle kaartjes"):
        copy.run(prompts.draw_prompt, step="A5.1", deck=deck)
    copy.run(prompts.draw_prompt, step="A2.1", deck=deck)
    assert len(prompts.drawn_prompts(copy.session, "A2.1")) == 1
