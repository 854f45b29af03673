"""Looking back: what became of the actions that came back."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from cyclus_tui.app.begin_session import begin_session
from cyclus_tui.domain.ideas.contributions import TypedLine
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.learning import actions, reviewing
from cyclus_tui.domain.method import plan, setup
from cyclus_tui.domain.transfer import carry_over
from cyclus_tui.storage.session_file import SessionFile
from tests.builders import Copy
from tests.learning import LEARNING
from tests.tui.hands import LARGE
from tests.tui.table import Play, Table


@pytest.fixture
def back(table: Table) -> Table:
    """A session into which two actions came back."""
    table.template = LEARNING
    for number, what in enumerate(("Ik zet de tafel.", "Ik ga Fatma bellen."), 1):
        table.copy.write(
            "action",
            f"{number:020x}",
            number=number,
            what=what,
            when="2026-11-11",
            expects="twee van de drie",
            returned="ja",
        )
    words = {"assumption_text": "Mensen durven binnen te lopen"}
    table.copy.write("action", f"{1:020x}", **words)
    table.lay()
    return table


def action(table: Table, number: int) -> Record:
    """An action in the file."""
    return reviewing.returned_actions(table.after())[number - 1]


async def test_one_action_at_a_time_with_what_was_expected(back: Table) -> None:
    """Then what happened, what surprised, what was learned, and the assumption."""
    async with back.play("L1.1") as play:
        await play.shows("2 acties komen terug")
        text = play.text
        assert "Ik zet de tafel." in text
        assert "Wanneer: wo 11 nov" in text
        assert "Ik dacht: twee van de drie" in text
        assert "Aanname: Mensen durven binnen te lopen" in text
        play.type("2\néén nam post mee\nde zijdeur is fijner\nrust helpt\n2\n")
        await play.shows("2. Is het gedaan?")
        await play.shows("1 van 2 besproken")
        await play.shows("klopt deels")
    told = action(back, 1)
    names = ("result", "happened", "surprised", "learned", "verdict")
    assert [told.text(name) for name in names] == [
        *("partly", "één nam post mee", "de zijdeur is fijner", "rust helpt", "partly")
    ]


async def test_who_did_it_and_by_what_one_sees_it_come_back(table: Table) -> None:
    """By the name of that evening; in the room no names."""
    table.template = LEARNING
    earlier = Copy(2, Session(f"{2:032x}"))
    earlier.run(setup.begin, method_id="x", method_text="id: x", answers={})
    earlier.write("person", "p" * 20, number=4, alias="Sam", role="presenter")
    line = TypedLine("Ik klop aan bij nummer 12", "p" * 20, "presenter")
    edit = earlier.run(actions.add, line=line, phase="L12", step="L12.1")
    assert edit is not None
    key = edit.changes[0].record
    for field, text in {"sign": "de deur gaat open", "with_whom": "Riet"}.items():
        earlier.run(actions.write, action=key, field=field, text=text)
    table.copy.run(partial(carry_over.carry_over, earlier=[earlier.session]))
    async with table.play("L1.1") as play:
        await play.shows("Wie: Sam")
        await play.shows("Met wie: Riet")
        await play.shows("Dat zie ik aan: de deur gaat open")
        await play.press("f5")
        await play.hides("Sam")
        assert "Riet" not in play.text
        assert "Dat zie ik aan: de deur gaat open" in play.text


async def test_not_done_is_fine(back: Table) -> None:
    """What held somebody back is asked, not what happened."""
    async with back.play("L1.1") as play:
        await play.press("down")
        await play.shows("2. Is het gedaan?")
        await play.line("3", "2. Wat hield je tegen?")
        await play.shows("Niet gedaan is ook goed")
        await play.line("geen tijd", "2. Wat leerden we?")
        await play.line("", "1. Is het gedaan?")
    assert action(back, 2).text("hindered") == "geen tijd"
    assert action(back, 2).text("happened") == ""


async def test_what_is_no_choice_comes_back(back: Table) -> None:
    """With a sentence; nothing is saved."""
    async with back.play("L1.1") as play:
        await play.line("ja hoor", "Kies 1, 2 of 3")
        assert play.pane.entry.value == "ja hoor"
    assert not reviewing.is_reviewed(action(back, 1))


async def test_f4_skips_with_a_reason(back: Table) -> None:
    """An empty line goes on looking back after all."""
    async with back.play("L1.1") as play:
        await play.press("f4")
        await play.shows("Waarom slaan jullie de terugblik over?")
        await play.press("enter")
        await play.shows("1. Is het gedaan?")
        await play.press("f4")
        await play.line("te weinig tijd", "L10 Aannames wegen")
    (stop,) = [
        stop for stop in plan.stops(back.after(), back.method) if stop.phase.id == "L1"
    ]
    assert stop.skipped
    assert plan.reason(back.after(), stop) == "te weinig tijd"


async def test_skipping_by_name_asks_why_as_well(back: Table) -> None:
    """The phase is left out; the reason is asked at once."""
    async with back.play("L1.1") as play:
        await play.press("f10")
        await play.shows("Typ een paar letters")
        play.type("fase overslaan\n")
        await play.shows("Deze fase overslaan?")
        await play.press("enter")
        await play.shows("Waarom slaan jullie de terugblik over?")
        await play.press("enter")
        await play.shows("Waarom nu niet?")


async def test_nothing_came_back(table: Table) -> None:
    """One calm sentence, and Enter goes on."""
    table.template = LEARNING
    table.lay()
    async with table.play("L1.1") as play:
        await play.shows("Er komen geen acties terug")
        await play.press("enter")
        await play.shows("L10 Aannames wegen")


async def test_the_room_sees_the_action_and_the_question(back: Table) -> None:
    """No hints, and not what was answered before."""
    async with back.play("L1.1", LARGE) as play:
        await play.line("3", "1. Wat hield je tegen?")
        await play.line("ik was ziek", "1. Wat leerden we?")
        await play.shows("ik was ziek")
        await play.press("f5")
        await play.shows("Wat ging je proberen?")
        assert "ik was ziek" not in play.text
        assert "Ik zet de tafel." in play.text
        assert "Niet gedaan is ook goed" not in play.text


def earlier(folder: Path, method_text: str) -> None:
    """Lay an evening of two weeks ago, with an action."""
    answers = {"title": "Eerste keer", "date": "2026-11-07", "group": ""}
    path = begin_session(
        folder, method_text=method_text, answers=answers, program="proef"
    )
    with SessionFile.open(path) as file:
        copy = Copy(9, Session.fold(file.session_id, file.edits()))
        line = TypedLine("Ik ga langs bij Nel.")
        edit = copy.run(actions.add, line=line, phase="L12", step="L12.1")
        assert edit is not None
        file.append([edit], copy.session)


async def test_f3_brings_the_actions_of_earlier_evenings(table: Table) -> None:
    """Once; undo takes them away; and they are in the menu by name."""
    table.template = LEARNING.replace("id: leerkring", "id: adviesvangers")
    table.lay()
    earlier(table.path.parent, table.template)
    async with table.play("L1.1") as play:
        await play.press("f3")
        await play.shows("1 actie komt terug.")
        await play.shows("Ik ga langs bij Nel.")
        await play.press("f3")
        await play.shows("geen andere acties")
        await play.press("ctrl+z")
        await play.shows("Er komen geen acties terug")
        await bring_by_name(play)
        await play.shows("Ik ga langs bij Nel.")


async def bring_by_name(play: Play) -> None:
    """Choose it in the menu."""
    await play.press("f10")
    await play.shows("Acties van eerdere avonden ophalen")
    play.type("eerdere avonden")
    await play.press("enter")


async def test_what_is_undone_is_asked_again(back: Table) -> None:
    """The wrong digit, Ctrl+Z, and the same question is there."""
    async with back.play("L1.1") as play:
        await play.line("1", "1. Wat gebeurde er?")
        await play.shows("1 van 2 besproken")
        await play.press("ctrl+z")
        await play.line("3", "Wat hield je tegen?")
    assert action(back, 1).text("result") == "not"


async def test_f4_behind_the_last_action_just_goes_on(back: Table) -> None:
    """Who looked back on all of it left nothing out."""
    async with back.play("L1.1") as play:
        play.type("1\n\n\n\n\n3\n")
        await play.shows("2 van 2 besproken")
        await play.press("f4")
        await play.shows("L10 Aannames wegen")
    (stop,) = [
        stop for stop in plan.stops(back.after(), back.method) if stop.phase.id == "L1"
    ]
    assert not stop.skipped
