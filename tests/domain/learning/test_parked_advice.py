"""Tests of the waiting room: kept advice is an option, and either can be changed."""

from __future__ import annotations

import pytest

from cyclus_tui.domain.ideas import contributions
from cyclus_tui.domain.ideas.contributions import TypedLine
from cyclus_tui.domain.journal.edit import to_line
from cyclus_tui.domain.journal.erasure import erase_words
from cyclus_tui.domain.learning import asking, parked_advice
from cyclus_tui.errors import RuleError
from tests.builders import Copy, add_ideas

PLACE = {"phase": "L11", "step": "L11.2"}


@pytest.fixture
def advised(copy: Copy) -> Copy:
    """Two advices wait, behind one option of the presenter."""
    add_ideas(copy, "zelf langsgaan", sort="option")
    for text in ("Bel de huurbaas", "Vraag een maatje"):
        line = TypedLine(text, "", "asker")
        copy.run(asking.park, line=line, phase="L7", step="L7.1")
    return copy


def settle(copy: Copy, place: int, *, keep: bool) -> str:
    """Keep or drop one of the advices; its id."""
    parked = copy.session.of("parked")[place].id
    copy.run(parked_advice.settle_advice, parked=parked, keep=keep, **PLACE)
    return parked


def options(copy: Copy) -> list[tuple[int, str, str]]:
    """Number, words and whether it was kept, of each option."""
    found = contributions.of_sort(copy.session, "option")
    return [(o.number("number"), o.text("text"), o.text("kept")) for o in found]


def test_kept_advice_becomes_an_option_of_who_gave_it(advised: Copy) -> None:
    """It knows from which advice it came."""
    parked = settle(advised, 0, keep=True)
    assert options(advised)[1] == (2, "Bel de huurbaas", "ja")
    option = contributions.of_sort(advised.session, "option")[1]
    assert (option.text("waiting"), option.text("role")) == (parked, "asker")
    assert [p.text("text") for p in parked_advice.kept_advice(advised.session)] == [
        "Bel de huurbaas"
    ]


def test_dropped_advice_is_no_option_and_is_not_lost(advised: Copy) -> None:
    """It waits no longer, and its words stay."""
    settle(advised, 0, keep=False)
    assert len(options(advised)) == 1
    assert [p.text("text") for p in parked_advice.waiting_advice(advised.session)] == [
        "Vraag een maatje"
    ]


def test_the_presenter_may_think_again(advised: Copy) -> None:
    """Dropped after all the option says so, and kept once more it is the same one."""
    settle(advised, 0, keep=True)
    settle(advised, 0, keep=False)
    assert len(contributions.of_sort(advised.session, "option")) == 1
    settle(advised, 0, keep=True)
    assert [kept for _, _, kept in options(advised)] == ["", "ja"]
    assert not contributions.of_sort(advised.session, "option")[1].returned


def test_an_option_never_gets_the_number_of_dropped_advice(advised: Copy) -> None:
    """The presenter may think again, and then both stand there."""
    settle(advised, 0, keep=True)
    settle(advised, 0, keep=False)
    lines = [TypedLine("zelf bellen")]
    advised.run(contributions.add, lines=lines, sort="option", **PLACE)
    settle(advised, 0, keep=True)
    numbers = [number for number, *_ in options(advised)]
    assert len(set(numbers)) == len(numbers) == 3


def test_undoing_takes_the_option_away_with_the_answer(advised: Copy) -> None:
    """Keeping is one step."""
    parked = advised.session.of("parked")[0].id
    edit = advised.run(parked_advice.settle_advice, parked=parked, keep=True, **PLACE)
    assert edit is not None
    advised.mark(edit.id, undone=True)
    assert len(options(advised)) == 1
    assert len(parked_advice.waiting_advice(advised.session)) == 2


def test_the_same_answer_twice_changes_nothing(advised: Copy) -> None:
    """A second quick key is no second step."""
    parked = settle(advised, 0, keep=True)
    command = parked_advice.settle_advice
    assert advised.run(command, parked=parked, keep=True, **PLACE) is None


def test_two_copies_that_keep_one_advice_have_one_option(advised: Copy) -> None:
    """The id of the option is derived from the advice."""
    other = advised.twin(2)
    settle(advised, 0, keep=True)
    settle(other, 0, keep=True)
    advised.take_in(other)
    assert [text for _, text, _ in options(advised)] == [
        "zelf langsgaan",
        "Bel de huurbaas",
    ]


def test_advice_that_was_taken_back_cannot_be_kept(advised: Copy) -> None:
    """The words come back with a sentence."""
    parked = advised.session.of("parked")[0].id
    advised.mark(advised.session.first_edit(parked).id, undone=True)
    with pytest.raises(RuleError, match="niet meer"):
        advised.run(parked_advice.settle_advice, parked=parked, keep=True, **PLACE)


@pytest.mark.parametrize("kind", ["question", "parked", "idea"])
def test_erased_advice_is_gone_in_each_of_its_forms(copy: Copy, kind: str) -> None:
    """As the question it was, as advice that waits, and as an option (PRIV-3)."""
    lines = [TypedLine("Bel Henk"), TypedLine("Wat deed je?")]
    note = {"phase": "L7", "step": "L7.1"}
    copy.run(asking.note_question, lines=lines, **note)
    copy.run(asking.park_question, question=copy.session.of("question")[0].id)
    settle(copy, 0, keep=True)
    copy.run(erase_words, record=copy.session.of(kind)[0])
    assert "Henk" not in "".join(map(to_line, copy.session.edits.values()))
    assert copy.session.of("question")[1].text("text") == "Wat deed je?"
