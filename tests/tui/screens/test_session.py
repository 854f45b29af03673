"""The keys of a session: walking, undo, the plan, the room, and the way out."""

from __future__ import annotations

import html
from pathlib import Path

import pytest

from cyclus_tui.domain.method import plan
from tests.builders import add_ideas, an_evening
from tests.tui.hands import LARGE
from tests.tui.table import AWAY, Play, Table


async def choose(play: Play, letters: str) -> None:
    """Do something from the menu by a few letters of its name."""
    await play.press("f10")
    play.type(f"{letters}\n")
    await play.quiet()


def steps(table: Table) -> list[str]:
    """The steps that are walked, by code, in their order."""
    found = plan.stops(table.after(), table.method)
    return [f"{stop.phase.id}{'-' * stop.skipped}" for stop in found]


async def test_undo_and_redo_go_on_after_closing_and_opening(table: Table) -> None:
    """What one may take back is in the file, not in the memory of the program."""
    async with table.play("A4.1") as play:
        play.type("een\ntwee\ndrie\n")
        await play.shows("3 ideeën")
        await play.press("ctrl+z")
        await play.shows("2 ideeën")
        await play.leave()
    async with table.play() as play:
        await play.press("ctrl+z")
        await play.shows("1 idee")
        await play.press("ctrl+y")
        await play.shows("2 ideeën")
        await play.press("ctrl+y")
        await play.shows("3 ideeën")
        await play.press("ctrl+y")
        await play.shows("Er is niets om opnieuw te doen")
    assert table.texts() == ["een", "twee", "drie"]


async def test_undo_takes_back_words_being_typed_before_anything_else(
    table: Table,
) -> None:
    """And redo brings those words back."""
    async with table.play("A4.1") as play:
        await play.line("een", "1 idee")
        play.type("half")
        await play.press("ctrl+z")
        assert play.pane.entry.value == ""
        assert "1 idee" in play.text
        await play.press("ctrl+y")
        assert play.pane.entry.value == "half"
    assert table.texts() == ["een"]


async def test_a_half_typed_line_is_there_after_closing_and_opening(
    table: Table,
) -> None:
    """At its own step, and the session opens where it stopped."""
    async with table.play("A4.1") as play:
        play.type("een half idee")
        await play.press("ctrl+n")
        await play.shows("A5 Verder denken")
        play.type("nog zo een")
        await play.leave()
    async with table.play() as play:
        assert "A5 Verder denken" in play.text
        assert play.pane.entry.value == "nog zo een"
        await play.press("ctrl+b")
        await play.shows("A4 Hoofd leegmaken")
        await play.line("", "1 idee")
        await play.leave()
    assert table.texts() == ["een half idee"]
    assert [text for text in table.drafts().values() if text] == ["nog zo een"]


async def test_walking_through_all_steps_and_back_loses_nothing(table: Table) -> None:
    """A whole evening looked through changes not one edit of it."""
    table.lay(an_evening())
    before = table.after()
    count = sum(len(phase.steps) for phase in table.method.phases)
    async with table.play("A0.1") as play:
        await play.press("ctrl+b")
        await play.shows("Dit is de eerste fase")
        for _ in range(count):
            play.strike("ctrl+n")
        await play.shows("Dit was de laatste fase")
        for _ in range(count):
            play.strike("ctrl+b")
        await play.shows("Dit is de eerste fase")
    assert table.after().edits.keys() == before.edits.keys()
    assert table.after().fingerprint() == before.fingerprint()


async def test_a_phase_is_skipped_and_taken_back_in(table: Table) -> None:
    """Walking passes it by; nothing that was said there is lost."""
    add_ideas(table.copy, "blijft")
    async with table.play("A4.1") as play:
        await choose(play, "overslaan")
        await play.shows("Deze fase overslaan?")
        await play.press("enter")
        await play.shows("overgeslagen")
        await play.press("ctrl+n", "ctrl+b")
        await play.shows("A3 De vraag snappen")
        await choose(play, "ga naar A4")
        await choose(play, "toch doen")
        await play.shows("weer meegenomen")
        await play.press("ctrl+z")
        await play.shows("(overgeslagen)")
    assert "A4-" in steps(table)
    assert table.texts() == ["blijft"]


async def test_a_phase_is_done_earlier_and_once_more(table: Table) -> None:
    """The plan follows the evening, not the other way round."""
    async with table.play("A4.1") as play:
        await choose(play, "later")
        await play.shows("verplaatst")
        await choose(play, "nog een keer")
        await play.shows("fase nog een keer")
        await play.press("ctrl+n")
        await play.shows("A4 Hoofd leegmaken (2e keer)")
        await play.line("uit de tweede ronde", "1 idee")
        await play.leave()
    async with table.play() as play:
        assert "(2e keer)" in play.text
    assert steps(table)[3:8] == ["A3", "A5", "A4", "A4", "AP"]
    stop = plan.stops(table.after(), table.method)[6]
    assert table.only("idea").text("phase") == stop.id


async def test_leaving_asks_once_and_escape_stays(table: Table) -> None:
    """No key ends the evening by accident."""
    async with table.play("A4.1") as play:
        for away in ("ctrl+q", "escape"):
            await play.press(away)
            await play.shows(AWAY)
            await play.press("escape")
            await play.hides(AWAY)
        await play.press("ctrl+c")
        assert play.app.opened is not None
        await play.leave()
        await play.shows("Geldzorgen in Zonneveld")


async def test_help_says_what_to_do_now(table: Table) -> None:
    """The goal, what to say and the hints of this phase; Esc goes back to work."""
    phase = table.method.phase("A4")
    async with table.play("A4.1", (120, 60)) as play:
        play.type("half")
        await play.press("f1")
        for words in (phase.goal, phase.say[-1], phase.hints[-1]):
            assert words in play.text
        await play.press("escape")
        assert play.pane.entry.value == "half"
        assert play.pane.entry.has_focus


async def test_black_shows_nothing_and_any_way_out_brings_the_work_back(
    table: Table,
) -> None:
    """One key, for a moment that needs no screen."""
    async with table.play("A4.1") as play:
        for back in ("f6", "escape", "enter"):
            await play.press("f6")
            assert play.text.strip() == ""
            await play.press(back)
            assert "A4 Hoofd leegmaken" in play.text
        assert play.app.opened is not None


async def test_the_file_for_a_colleague_is_written_beside_the_session(
    table: Table,
) -> None:
    """One key, and the screen says where it is."""
    add_ideas(table.copy, "voor een collega")
    async with table.play("A4.1") as play:
        await play.press("ctrl+e")
        await play.shows("Bestand voor een collega")
    text = table.path.with_suffix(".yaml").read_text(encoding="utf-8")
    assert "voor een collega" in text


async def test_the_clock_stands_still_on_a_key(table: Table) -> None:
    """And goes on with the same key."""
    async with table.play("A4.1") as play:
        await play.press("f7")
        await play.shows("staat stil")
        await play.press("f7")
        await play.shows("loopt")


SECRET = "Henk van de bakker heeft schulden & zorgen"


async def test_half_typed_words_of_another_step_go_with_what_is_erased(
    table: Table,
) -> None:
    """Also those in the entry in front; other half-typed words stay."""
    add_ideas(table.copy, SECRET)
    table.lay()
    async with table.play("A3.1") as play:
        play.type(f"toen zei iemand: {SECRET}")
        await play.press("ctrl+n")
        play.type("een half idee")
        await play.press("ctrl+n")
        await play.press("ctrl+n")
        await play.shows("A4")
        play.type(f"{SECRET}, en")
        await play.press("up")
        await choose(play, "voorgoed wissen")
        await play.shows("De woorden van deze regel voorgoed wissen?")
        await play.press("enter")
        await play.shows("De woorden zijn gewist.")
        assert play.pane.entry.value == ""
        await play.press("ctrl+b", "ctrl+b", "ctrl+b")
        await play.settle()
        assert "A3" in play.text
        assert play.pane.entry.value == ""
    assert not holds(table.path)
    assert table.drafts() == {"A3/A3.2/": "een half idee"}


async def test_words_that_were_taken_out_before_can_still_be_erased_for_good(
    table: Table,
) -> None:
    add_ideas(table.copy, SECRET, "een bankje")
    table.lay()
    async with table.play("A4.1") as play:
        await play.press("up")
        await play.press("f8")
        await play.shows("idee weg")
        assert holds(table.path)
        await choose(play, "al weg zijn")
        await play.shows(f"idee: {SECRET}")
        await play.press("1")
        await play.shows("voorgoed wissen? Dit kunt u niet")
        await play.press("enter")
        await play.shows("De woorden zijn gewist.")
        await choose(play, "al weg zijn")
        await play.shows("Van wat weg is, staan er geen woorden meer.")
        assert "een bankje" in play.text
    assert not holds(table.path)


async def test_exports_that_hold_erased_words_are_named_and_renewed_with_one_key(
    table: Table,
) -> None:
    add_ideas(table.copy, SECRET, "een bankje")
    table.lay()
    folder = table.path.parent
    async with table.play("A4.1") as play:
        await play.press("ctrl+e")
        await play.shows("Bestand voor een collega")
        older = folder / "voor-mij.yaml"
        older.write_bytes(table.path.with_suffix(".yaml").read_bytes())
        page = table.path.with_suffix(".txt")
        page.write_text(f"Verslag\n  {SECRET.replace(' heeft', chr(10) + '  heeft')}")
        other = folder / "brief.html"
        other.write_text(f"<p>{html.escape(SECRET)}</p>")
        stays = folder / "boodschappen.txt"
        stays.write_text("brood")
        await play.press("home" if play.pane.list.has_focus else "up")
        await choose(play, "voorgoed wissen")
        await play.shows("De woorden van deze regel voorgoed wissen?")
        await play.press("enter")
        shown = await play.shows("staan nog in deze bestanden")
        for path in (table.path.with_suffix(".yaml"), older, page, other):
            assert path.name in shown
        assert stays.name not in shown
        await play.press("enter")
        await play.shows("kijk zelf naar: brief.html")
        erased = SECRET if play.session.of("idea")[0].erased else "een bankje"
    assert erased == SECRET
    left = [f.name for f in folder.rglob("*") if f.is_file() and holds(f)]
    assert left == [other.name]
    assert stays.read_text() == "brood"


def holds(path: Path) -> bool:
    """Whether any part of a file says the secret."""
    told = html.unescape(path.read_bytes().decode("utf-8", "replace"))
    return SECRET in " ".join(told.split())


@pytest.mark.parametrize("left_out", ["A7", "A6", "A2"])
async def test_a_session_left_in_a_phase_opens_there_whatever_is_left_out(
    table: Table, left_out: str
) -> None:
    """Also when the phase itself was left out before the evening was closed."""
    async with table.play("A1.1") as play:
        await choose(play, f"ga naar {left_out}")
        await choose(play, "fase overslaan")
        await play.press("enter")
        await play.shows("(overgeslagen)")
        await choose(play, "ga naar A7")
        await play.shows("A7 Naam geven")
        await play.leave()
    async with table.play() as play:
        await play.shows("A7 Naam geven")
        await play.press("ctrl+n")
        await play.shows("A8 Kiezen")


async def test_help_names_every_key_of_the_step_and_what_can_be_typed(
    table: Table,
) -> None:
    """In zaal it has the keys alone."""
    async with table.play("A6.1", LARGE) as play:
        await play.press("f1")
        assert "F3       Idee apart" in play.text
        assert "5=21 = hetzelfde idee" in play.text
        await play.press("escape", "f5", "f1")
        assert "wie is er" in play.text
        assert "5=21" not in play.text
