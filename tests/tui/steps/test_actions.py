"""Actions: what somebody will try, one small question after another."""

from __future__ import annotations

from functools import partial

import pytest

from cyclus_tui.domain.ideas import contributions
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.learning import asking
from cyclus_tui.domain.learning.records import ACTION
from tests.learning import LEARNING
from tests.tui.hands import LARGE
from tests.tui.table import Play, Table
from tests.tui.words import NAUGHTY

WHAT = "Ik zet woensdag de tafel in de achterkamer."


@pytest.fixture
def learning(table: Table) -> Table:
    """A session with two weighed assumptions and a doubt."""
    table.template = LEARNING
    fields = {"importance": 3, "certainty": 0}
    table.copy.write("assumption", "a" * 20, number=1, text="Mensen hebben tijd")
    table.copy.write("assumption", "b" * 20, number=2, text="Mensen durven", **fields)
    lines = [contributions.TypedLine("Kijken mensen wel?")]
    table.copy.run(
        contributions.add, lines=lines, sort="doubt", phase="L8", step="L8.1"
    )
    table.lay()
    return table


async def test_one_question_after_another(learning: Table) -> None:
    """Typed without a pause: every answer lands at its own question."""
    async with learning.play("L12.1") as play:
        await play.shows("Wat ga je proberen?")
        play.type(f"{WHAT}\nFatma\nwoensdag\ntwee van de drie komen\n")
        play.type("ik tel ze\nNoor\nover 2 weken\nA2\n")
        await play.shows("1 actie")
        await play.shows("wo 25 nov · A2")
        await play.shows("Wat ga je proberen?")
    action = learning.only("action")
    assert {name: action.text(name) for name in action.fields if name != "number"} == {
        "what": WHAT,
        "with_whom": "Fatma",
        "when": "2026-11-25",
        "expects": "twee van de drie komen",
        "sign": "ik tel ze",
        "asker": "Noor",
        "back_on": "2026-12-05",
        "assumption": "b" * 20,
        "phase": "L12",
        "step": "L12.1",
    }


async def test_with_whom_and_who_asks_can_be_typed_by_number(table: Table) -> None:
    """The alias is kept: next time that number is somebody else's."""
    table.template = LEARNING
    table.invite("1i 3b")
    table.lay()
    async with table.play("L12.1") as play:
        await play.line(WHAT, "Met wie")
        await play.line("@9", "Niemand heeft nummer 9. Typ een naam of rol.")
        await play.press("ctrl+u")
        await play.line(
            "@2 en @3, mijn zus", "Met wie: Bewoner 2 en Bewoner 3, mijn zus"
        )
        play.type("\n\n\n@4\n")
        await play.settle()
    action = table.only("action")
    assert action.text("with_whom") == "Bewoner 2 en Bewoner 3, mijn zus"
    assert action.text("asker") == "Bewoner 4"


async def test_the_room_reads_what_an_action_can_belong_to(learning: Table) -> None:
    """Where that is asked, in words; before and after it does not."""
    async with learning.play("L12.1") as play:
        await play.press("f5")
        play.type(f"{WHAT}\n\n\n\n\n\n")
        await play.settle()
        assert "Mensen durven" not in play.text
        await play.press("enter")
        await play.shows("Mensen durven")
        assert "Mensen hebben tijd" in play.text and "Kijken mensen wel?" in play.text
        assert "A2" not in play.text and "T1" not in play.text
        await play.line("t1")
        await play.hides("Mensen durven")
    (doubt,) = contributions.of_sort(learning.after(), "doubt")
    assert learning.only("action").text("assumption") == doubt.id


async def test_who_does_it_stands_behind_what_it_belongs_to(table: Table) -> None:
    """In a narrow window the code is not cut off for a long name."""
    table.template = LEARNING
    table.copy.write("assumption", "a" * 20, number=1, text="Mensen hebben tijd")
    table.invite("2i")
    fields = {"what": "Ik vraag vrijdag of ik naast hem mag zitten met een kop thee"}
    fields |= {"when": "2026-11-25", "assumption": "a" * 20}
    person = table.copy.session.of("person")[1].id
    table.copy.write("action", "c" * 20, number=1, by=person, **fields)
    async with table.play("L12.1") as play:
        await play.shows("wo 25 nov · A1 · Inbr")


async def test_the_options_that_were_kept_come_back(table: Table) -> None:
    """By its code one stands in the entry, to make an action of; no code in zaal."""
    table.template = LEARNING
    texts = ("ik zou kunnen aanbellen", "ik zou een briefje kunnen ophangen")
    lines = [contributions.TypedLine(text) for text in texts]
    place = {"phase": "L11", "step": "L11.1"}
    table.copy.run(contributions.add, lines=lines, sort="option", **place)
    second = table.copy.session.of("idea")[-1]
    table.copy.run(contributions.add, lines=lines[:1], sort="option", **place)
    dropped = table.copy.session.of("idea")[-1]
    table.copy.write("idea", dropped.id, kept="nee", text="laat het maar")
    async with table.play("L12.1", LARGE) as play:
        await play.shows("O1  ik zou kunnen aanbellen")
        await play.shows("O2  ik zou een briefje kunnen ophangen")
        assert "laat het maar" not in play.text
        await play.press("f5")
        await play.hides("O1")
        assert "ik zou kunnen aanbellen" in play.text
        await play.press("f5")
        await play.line("o2")
        assert play.pane.entry.value == second.text("text")
        await play.line(" op zaterdag", "1 actie")
        await play.shows("Met wie?")
        await play.hides("O1  ik zou")
    assert table.only("action").text("what") == f"{texts[1]} op zaterdag"


async def test_each_field_that_says_how_is_asked_in_its_turn(learning: Table) -> None:
    """With what to type; the first is what somebody will try."""
    (main, _), *prompts = ACTION.prompts
    assert main == ACTION.main
    async with learning.play("L12.1", LARGE) as play:
        await play.line(WHAT)
        for _, prompt in prompts:
            await play.shows(prompt.question or f"{prompt.label}?")
            await play.shows(prompt.help)
            await play.press("enter")
        await play.shows("Wat ga je proberen?")


async def test_enter_takes_the_riskiest_that_is_proposed(learning: Table) -> None:
    """Empty lines skip the other questions; a dash ties it to nothing."""
    async with learning.play("L12.1") as play:
        await play.line(WHAT, "Met wie")
        await play.press(*["enter"] * 6)
        await play.shows("Hoort bij (Enter = A2)")
        assert "T1  Kijken mensen wel?" in play.text
        await play.press("enter")
        await play.shows("Wat ga je proberen?")
        await play.press("up", "shift+tab", "shift+tab")
        await play.shows("Hoort bij (nu A2)")
        await play.line("-", "Wat ga je proberen?")
        await play.settle()
    assert learning.only("action").text("assumption") == ""


async def test_what_does_not_fit_is_named_by_its_code(learning: Table) -> None:
    """None drops off the list without a sign."""
    async with learning.play("L12.1") as play:
        for number in range(10):
            line = contributions.TypedLine(f"aanname {number}")
            asked = partial(
                asking.note_assumption, line=line, phase="L10", step="L10.1"
            )
            await play.opened.run(asked)
        await play.line(WHAT, "Met wie")
        await play.press(*["enter"] * 6)
        await play.shows("Hoort bij (Enter = A2)")
        shown = " ".join(play.text.split())
        codes = [f"A{number}" for number in range(3, 13)]
        assert [code for code in codes if code not in shown] == []
        assert "… en A" in shown


async def test_a_day_that_nobody_knows_comes_back(learning: Table) -> None:
    """With a sentence that says how to type one."""
    async with learning.play("L12.1") as play:
        await play.line(WHAT, "Met wie")
        await play.line("", "Wanneer")
        await play.line("binnenkort", "Welke dag is dat?")
        assert play.pane.entry.value == "binnenkort"
        await play.line("25-11", "wo 25 nov")
    assert learning.only("action").text("when") == "2026-11-25"


async def test_a_code_that_is_not_there_comes_back(learning: Table) -> None:
    """And a doubt may be chosen as well."""
    async with learning.play("L12.1") as play:
        await play.line(WHAT, "Met wie")
        await play.press("shift+tab", "shift+tab")
        await play.shows("Hoort bij")
        await play.line("A9", "zoals A2")
        await play.line("t1", "Wat ga je proberen?")
        await play.shows("T1")


async def test_an_answer_is_changed_and_undone(learning: Table) -> None:
    """The arrows go to another action, Tab to another question."""
    async with learning.play("L12.1") as play:
        await play.line(WHAT, "Met wie")
        await play.press("down")
        await play.shows("Wat ga je proberen?")
        await play.line("Ik ga bellen.", "2 acties")
        await play.press("up")
        await play.shows("Met wie")
        await play.press("f2")
        await play.until(
            lambda: play.pane.entry.value == WHAT, "the words did not come"
        )
        await play.press("ctrl+u")
        await play.line("Ik zet de tafel.", "Ik zet de tafel.")
        await play.settle()
        await play.press("ctrl+z")
        await play.shows(WHAT)
        await play.press("f8")
        await play.hides(WHAT)
    assert learning.texts("action", "what") == ["Ik ga bellen."]


async def test_hints_look_at_what_was_answered(learning: Table) -> None:
    """None about a question that is still to come."""
    async with learning.play("L12.1") as play:
        await play.shows("hoe klein ook")
        await play.line("meer aandacht voor mensen", "Met wie")
        await play.shows("vaag")
        await play.press("ctrl+t")
        await play.hides("vaag")


async def test_a_quick_enter_wipes_nothing(learning: Table) -> None:
    """Enter held down goes past what is filled in; clearing it takes it away."""
    async with learning.play("L12.1") as play:
        await play.line(WHAT, "Met wie")
        play.type("Fatma\nmorgen\nveel\n")
        await play.shows("Waaraan zie je het")
        await play.settle()
        await play.press("shift+tab", "shift+tab", "shift+tab")
        await play.shows("Met wie")
        play.type("\n\n\n")
        await play.shows("Waaraan zie je het")
        await play.settle()
        action = learning_action(play)
        assert action.text("with_whom") == "Fatma"
        assert action.text("expects") == "veel"
        await play.press("shift+tab")
        await play.press("ctrl+u", "enter")
        await play.settle()
        assert learning_action(play).text("expects") == ""


def learning_action(play: Play) -> Record:
    """The one action on the disk."""
    (action,) = play.session.of("action")
    return action


async def test_names_are_not_for_the_room(learning: Table) -> None:
    """The action is; with the same keys."""
    async with learning.play("L12.1", LARGE) as play:
        await play.line(WHAT, "Met wie")
        await play.line("Fatma", "Wanneer")
        await play.line("morgen", "zo 22 nov")
        await play.press("f5")
        await play.shows("Ik ga …")
        await play.settle()
        assert "Fatma" not in play.text
        assert WHAT in play.text
        await play.press("shift+tab", "shift+tab")
        await play.shows("Met wie")
        assert "Fatma" not in play.text
        await play.press("enter", "enter")
        await play.settle()
    action = learning.only("action")
    assert (action.text("with_whom"), action.text("when")) == ("Fatma", "2026-11-22")


async def test_what_was_typed_is_there_after_opening_again(learning: Table) -> None:
    """Letter for letter, half-typed words too."""
    async with learning.play("L12.1") as play:
        play.paste(NAUGHTY[0])
        await play.press("enter")
        await play.shows("Met wie")
        play.type("Fat")
        await play.settle()
        await play.leave()
    async with learning.play("L12.1") as play:
        await play.shows("1 actie")
        await play.press("up")
        await play.shows("Met wie")
        assert play.pane.entry.value == "Fat"


async def test_what_is_undone_is_asked_again(learning: Table) -> None:
    """The wrong day, Ctrl+Z, and the same question is there."""
    async with learning.play("L12.1") as play:
        await play.line("Ik ga bellen.", "Met wie?")
        await play.line("Sam", "Wanneer?")
        await play.line("woensdag", "Wat denk je dat er gebeurt?")
        await play.shows("wo ")
        await play.press("ctrl+z")
        await play.shows("Wanneer?")
        await play.hides("Wat denk je dat er gebeurt?")
