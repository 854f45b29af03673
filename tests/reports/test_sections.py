"""Sections of a report: what comes out of actieleren and of a theory of change."""

from __future__ import annotations

import pytest

from cyclus_tui.domain.ideas import contributions
from cyclus_tui.domain.ideas.contributions import TypedLine
from cyclus_tui.domain.journal.erasure import erase_words
from cyclus_tui.domain.learning import actions, asking, weighing
from cyclus_tui.domain.learning.records import ACTION
from cyclus_tui.domain.people import attendance
from cyclus_tui.domain.theory import editing, signs, story
from cyclus_tui.exchange.method_file import find_templates
from cyclus_tui.reports.sections import sections
from tests.builders import Copy
from tests.cards import a_party, a_whole_plan
from tests.domain.theories import SHAME, arrow, node, of_the_neighbourhood
from tests.mutations import examples

PLACE = {"phase": "L12", "step": "L12.1"}


def lines(copy: Copy, heading: str) -> tuple[str, ...]:
    """What stands below a heading; nothing when it is not printed."""
    found = {one.heading: one.lines for one in sections(copy.session)}
    return found.get(heading, ())


def act(copy: Copy, **texts: str) -> str:
    """Take an action down and answer what is asked about it; its id."""
    line = TypedLine("Ik ga de tafel verzetten")
    edit = copy.run(actions.add, line=line, **PLACE)
    assert edit is not None
    action = edit.changes[0].record
    for field, text in texts.items():
        copy.run(actions.write, action=action, field=field, text=text)
    return action


def test_what_was_not_done_has_no_heading(copy: Copy) -> None:
    """An empty session makes no sections."""
    assert sections(copy.session) == ()


def test_an_action_is_a_card_without_names(copy: Copy) -> None:
    """PRIV-1: with whom, and who asks about it, stay with the facilitator."""
    act(copy, with_whom="Fatma", asker="Ali", when="2026-11-25", expects="rust")
    card = "Ik ga de tafel verzetten · wanneer: woensdag 25 november 2026"
    assert lines(copy, "Wat we gaan proberen") == (f"{card} · ik denk: rust",)


def test_each_field_stands_on_the_card_that_has_a_name_there(copy: Copy) -> None:
    """Words that everybody may see, in the order in which they were asked."""
    asked = [(field, prompt) for field, prompt in ACTION.prompts if field.id != "what"]
    act(copy, **{field.id: f"over {field.id}" for field, _ in asked})
    (card,) = lines(copy, "Wat we gaan proberen")
    printed = [f"{p.card}: over {field.id}" for field, p in asked if p.card]
    assert card.split(" · ") == ["Ik ga de tafel verzetten", *printed]
    assert all(field.room for field, prompt in asked if prompt.card)


def test_an_action_that_was_erased_says_so(copy: Copy) -> None:
    """Not a card that begins with nothing."""
    action = act(copy, back_on="2026-12-01")
    copy.run(erase_words, record=copy.told(action))
    (card,) = lines(copy, "Wat we gaan proberen")
    assert card.startswith("(ingetrokken) · terug op")


@pytest.mark.parametrize("agreed", [True, False])
def test_what_people_told_is_there_by_consent(copy: Copy, agreed: bool) -> None:
    """PRIV-2: what became of an action always, their own words by layer c alone."""
    action = act(copy, result="not", hindered="de huurbaas was boos")
    copy.write("action", action, returned="ja")
    line = [TypedLine("wachten helpt")]
    copy.run(contributions.add, lines=line, sort="learning", **PLACE)
    copy.run(attendance.set_group_consent, layers="abc" if agreed else "ab")
    hindered = " de huurbaas was boos." if agreed else ""
    told = lines(copy, "Terug van vorige keer")
    assert told == (f"Ik ga de tafel verzetten: niet gedaan.{hindered}",)
    assert lines(copy, "Wat we leerden") == (("wachten helpt",) if agreed else ())
    assert lines(copy, "Wat we gaan proberen") == ()


def test_what_was_weighed_stands_in_order_of_risk() -> None:
    """With its code, how sure, what hangs on it, and where the group is divided."""
    copy = of_the_neighbourhood()
    reason = arrow(copy, "X1", "S1").reason
    assert reason is not None
    answers = {"certainty": 0, "importance": 3, "agree": "divided"}
    copy.run(weighing.weigh, assumption=reason.id, answers=answers)
    (risk,) = lines(copy, "Eerst uitzoeken")
    assert risk == (
        f"A1 {SHAME} — We hopen het. Klopt het niet? Dan werkt het plan niet. Verdeeld."
    )


def test_what_trying_out_showed_stands_on_the_ladder() -> None:
    """Behind the reason; it is no longer to be found out first."""
    copy = of_the_neighbourhood()
    reason = arrow(copy, "X1", "S1").reason
    assert reason is not None
    answers = {"certainty": 0, "importance": 3, "verdict": "partly"}
    copy.run(weighing.weigh, assumption=reason.id, answers=answers)
    told = [line for line in lines(copy, "De ladder") if SHAME in line]
    assert [line.partition("omdat")[2] for line in told] == [
        f": {SHAME} (uitgeprobeerd: klopt deels)"
    ]
    assert not [s for s in sections(copy.session) if s.heading == "Eerst uitzoeken"]


def test_what_is_taken_for_granted_in_a_case_is_no_plan(copy: Copy) -> None:
    """The same places on the scales, in words that fit a story (L10)."""
    copy.run(asking.note_assumption, line=TypedLine("hij schaamt zich"), **PLACE)
    (assumption,) = copy.session.of("assumption")
    answers = {"certainty": 1, "importance": 3}
    copy.run(weighing.weigh, assumption=assumption.id, answers=answers)
    (risk,) = lines(copy, "Eerst uitzoeken")
    assert risk == (
        "A1 hij schaamt zich — We denken het. "
        "Klopt het niet? Dan is het een heel ander verhaal."
    )


def test_a_theory_is_a_story_a_ladder_and_signs() -> None:
    """The story as it was put down, with its thumbs; the ladder as it is now."""
    copy = of_the_neighbourhood()
    step = node(copy, "S1").id
    copy.run(signs.add, sign_id="a" * 20, node=step, text="mensen komen terug")
    copy.run(story.save_version)
    copy.run(story.count_thumbs, text="8 1 0")
    copy.run(editing.add, lines=["een eetavond"], sort="activity")
    *_, last = lines(copy, "Het verhaal")
    assert last == (
        "Versie 1. Duimen: de meesten omhoog, minder dan 5 opzij, niemand omlaag. "
        "Gezamenlijk gedragen. Daarna is het verhaal veranderd."
    )
    assert "eetavond" not in "".join(lines(copy, "Het verhaal"))
    assert lines(copy, "De ladder")[-1].endswith("X3 een eetavond")
    assert lines(copy, "Waaraan we het merken") == ("mensen komen terug",)
    copy.run(story.save_version)
    assert lines(copy, "Het verhaal")[-1] == "Versie 2. Niet gepeild."


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("over 4 weken", ("zondag 20 december 2026",)),
        ("6-12", ("zondag 6 december 2026",)),
        ("bij Fatma thuis", ()),
    ],
)
def test_the_next_time_is_a_day_and_nothing_else(
    copy: Copy, typed: str, told: tuple[str, ...]
) -> None:
    """Counted from the evening; words that are no day stay with the facilitator."""
    copy.write("session", copy.session.id, date="2026-11-22")
    copy.write("form", copy.session.derived("form", "answers"), next_date=typed)
    assert lines(copy, "Volgende keer") == told


def test_cards_stand_by_kind_with_all_that_is_known_of_them() -> None:
    """Also of a method that nobody here has heard of; but nobody by name."""
    copy = a_party()
    a_whole_plan(copy)
    places, plans = sections(copy.session)
    assert (places.heading, places.lines) == ("Plekken", ("P1 het plein",))
    assert plans.lines == (
        "L1 Samen soep eten",
        "Waarom: omdat niemand elkaar kent",
        "Hoe groot: groot",
        "Hoe voelt het: blij",
        "Is het gratis: ja",
        "Hoeveel mensen: 40 mensen",
        "Welke dag: za 5 dec 2026",
        "Op welke plek: P1",
        "Hoe warm: -1",
        "Voor wie: bewoner",
    )


def test_a_sheet_tells_how_often_answers_were_given_and_no_number_with_its_words() -> (
    None
):
    """PRIV-7: no number beside the words tells who said them."""
    session = examples()["nps"]()
    method = find_templates().method("nps")
    (answers, *_) = sections(session, method=method)
    assert "n = 12, zegt weinig: +33, marge 42" in answers.lines
    assert "critici (0 t/m 6): minder dan 5" in answers.lines
    assert "– Ze luisterde echt" in answers.lines
    assert not any("Cijfer" in line or "R1" in line for line in answers.lines)
