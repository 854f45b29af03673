"""Taking over from earlier sessions by keys: mark, and choose what it becomes."""

from __future__ import annotations

from pathlib import Path

import pytest

from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.links import origins
from cyclus_tui.exchange import session_yaml
from tests.builders import Copy
from tests.domain.sessions import a_learning_session, a_session, a_theory, only, write
from tests.domain.two_copies import meet
from tests.reports.evening import whole_evening
from tests.tui.earlier import a_table, keep
from tests.tui.hands import LARGE
from tests.tui.table import Play, Table
from tests.tui.words import NAUGHTY


async def open_list(play: Play) -> None:
    """Enter on the empty line, until all files were read."""
    await play.press("enter")
    await play.shows("Wat neemt u mee?")


async def go_to(play: Play, words: str) -> None:
    """Put the row with these words in front."""
    await play.press("home")
    for _ in range(30):
        row = next(line for line in play.text.splitlines() if line.startswith("▸"))
        if words in row:
            return
        await play.press("down")
    raise AssertionError(f"{words} is not in the list:\n{play.text}")


async def test_what_is_marked_is_taken_over_in_one_step(tmp_path: Path) -> None:
    """From the list to the file and back to the step; Ctrl+Z takes it all back."""
    table = a_table(tmp_path, whole_evening().session)
    async with table.play("P1.1") as play:
        await open_list(play)
        await go_to(play, "Begin een koffie-inloop")
        await play.press("x", "x")
        assert play.text.count("[x]") == 2
        await play.shows("2 aangekruist.")
        await play.press("enter")
        await play.shows("2 regels meegenomen. Ctrl+Z maakt dit ongedaan.")
        await play.shows("2 meegenomen")
        await open_list(play)
        await play.shows("✓")
        assert play.text.count("✓") == 2
        assert "staat er al" in play.text
        await play.press("ctrl+z")
        await play.hides("✓")
        await play.press("ctrl+y")
        await play.shows("✓")
        await play.press("escape")
        await play.shows("2 meegenomen")
    assert table.texts("node") == [
        "Begin een koffie-inloop met iemand die zelf schulden had."
    ]
    assert len(table.after().of("link")) == 2


async def test_a_digit_says_what_it_becomes_here(tmp_path: Path) -> None:
    """What we then notice is a step or an outcome; Esc leaves all as it was."""
    table = a_table(tmp_path, whole_evening().session)
    async with table.play("P1.1") as play:
        await open_list(play)
        await go_to(play, "dan merken we")
        await play.press("enter")
        await play.shows("2 als uitkomst")
        await play.press("escape")
        await play.shows("Er is niets meegenomen.")
        await play.press("enter")
        await play.shows("2 als uitkomst")
        await play.press("2")
        await play.shows("1 regel meegenomen")
    assert table.only("node").text("sort") == "outcome"


async def test_while_it_is_asked_what_something_becomes_its_words_stand_below(
    tmp_path: Path,
) -> None:
    """Also when another row was in front when Enter was pressed."""
    table = a_table(tmp_path, whole_evening().session)
    async with table.play("P1.1") as play:
        await open_list(play)
        await go_to(play, "dan merken we")
        await play.press("x")
        await go_to(play, "Les over geld")
        await play.press("enter")
        await play.shows("2 als uitkomst")
        await play.press("escape")
        await play.shows("▸ [x] dan merken we")


async def test_a_sign_asks_at_which_step(tmp_path: Path) -> None:
    """The second question lists what is here."""
    copy = Copy()
    node = write(copy, "node", number=1, sort="step", text="mensen komen praten")
    table = a_table(tmp_path, whole_evening().session, copy=copy)
    async with table.play("P1.1") as play:
        await open_list(play)
        await go_to(play, "dan merken we")
        await play.press("enter")
        await play.shows("3 als teken")
        await play.press("3")
        await play.shows("Bij welke stap of uitkomst?")
        assert "1 S1  mensen komen praten" in play.text
        await play.press("enter")
        await play.shows("1 regel meegenomen")
    assert table.only("sign").text("node") == node


async def test_a_look_alike_here_is_proposed_first(tmp_path: Path) -> None:
    """With its number and its words; then it only gets a link."""
    copy = Copy()
    write(copy, "assumption", number=4, text="mensen durven hier binnen te lopen")
    table = a_table(tmp_path, a_theory().session, copy=copy)
    async with table.play("P1.1") as play:
        await open_list(play)
        await go_to(play, "aanname: mensen durven")
        await play.press("enter")
        await play.shows("1 hetzelfde als A4 mensen durven hier binnen te lopen")
        await play.press("1")
        await play.shows("1 regel meegenomen")
    assert table.texts("assumption") == ["mensen durven hier binnen te lopen"]
    assert len(table.after().of("link")) == 1


async def test_taking_over_again_changes_nothing(tmp_path: Path) -> None:
    """It says so; the file gets no line more."""
    table = a_table(tmp_path, whole_evening().session)
    async with table.play("P1.1") as play:
        await open_list(play)
        await go_to(play, "Post samen openmaken")
        await play.press("enter")
        await play.shows("1 regel meegenomen")
        before = len(play.session.edits)
        await play.shows("1 meegenomen")
        await open_list(play)
        await go_to(play, "Post samen openmaken")
        await play.press("enter")
        await play.shows("Dat staat er al.")
        assert len(play.session.edits) == before


async def test_what_has_no_place_here_is_told_and_the_rest_comes(
    tmp_path: Path,
) -> None:
    """An action needs an assumption to judge."""
    learning = a_learning_session()
    write(learning, "action", number=1, what="zijdeur", result="done", verdict="holds")
    table = a_table(tmp_path, learning.session)
    async with table.play("P1.1") as play:
        await open_list(play)
        await go_to(play, "actie: zijdeur")
        await play.press("enter")
        await play.shows("Daar is hier nog geen plek voor.")
        await play.press("x")
        await go_to(play, "casus: De zijdeur was dicht")
        await play.press("x", "enter")
        await play.shows("Voor de rest is hier nog geen")
    assert table.texts() == ["De zijdeur was dicht"]


async def test_a_file_that_is_wrong_is_named_and_the_others_come(
    tmp_path: Path,
) -> None:
    """At the end of the list, with the sentence whole when it is in front."""
    table = a_table(tmp_path, whole_evening().session)
    table.path.with_name("stuk.db").write_bytes(b"geen sessie")
    async with table.play("P1.1") as play:
        await open_list(play)
        await play.shows("1 bestand kon niet gelezen worden.")
        await play.press("end")
        await play.shows("Dit is geen (heel) sessiebestand van Cyclus.")


async def test_nothing_to_take_is_said(tmp_path: Path) -> None:
    """Esc goes back."""
    table = a_table(tmp_path)
    async with table.play("P1.1") as play:
        await play.press("enter")
        await play.shows("Er is niets om mee te nemen")
        await play.press("enter", "f3", "x", "escape")
        await play.shows("Er is nog niets meegenomen")


async def test_another_file_is_chosen_from_anywhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An export of a colleague, in the download folder."""
    home = tmp_path / "thuis"
    (home / "Downloads").mkdir(parents=True)
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(home))
    monkeypatch.setenv("XDG_DOWNLOAD_DIR", str(home / "Downloads"))
    data = session_yaml.write_session(a_learning_session().session, None)
    (home / "Downloads" / "leren.yaml").write_bytes(data)
    table = a_table(tmp_path)
    async with table.play("P1.1") as play:
        await play.press("enter")
        await play.shows("Er is niets om mee te nemen")
        await play.press("f4")
        await play.shows("Uit een ander bestand")
        await play.shows("Uw eigen map")
        await play.press("end", "up", "up", "enter")
        await play.shows("leren.yaml")
        await play.press("enter")
        await play.shows("casus: De post bleef liggen")


async def test_words_are_shown_letter_for_letter(tmp_path: Path) -> None:
    """Nothing in them is markup, also not in the question what it becomes."""
    copy = a_session("7e0000000000000000000000000000b2", "[b]Titel[/b]", "")
    write(copy, "node", number=1, sort="outcome", text=NAUGHTY[0])
    write(copy, "assumption", number=1, text="[bold]aanname[/bold]", importance=3)
    here = Copy()
    write(here, "assumption", number=1, text="[bold]aanname[/bold]")
    table = a_table(tmp_path, copy.session, copy=here)
    async with table.play("P1.1", size=LARGE) as play:
        await open_list(play)
        assert "[b]Titel[/b]" in play.text
        await go_to(play, "aanname: [bold]aanname[/bold]")
        await play.press("enter")
        await play.shows("1 hetzelfde als A1 [bold]aanname[/bold]")


async def test_it_is_not_for_the_room(tmp_path: Path) -> None:
    """In zaal the list stays shut, and regie says why."""
    table = a_table(tmp_path, whole_evening().session)
    async with table.play("P1.1") as play:
        await play.press("f5")
        await play.shows("We kijken wat er al is.")
        await play.press("enter")
        await play.shows("In regie (F5) staat waarom.")
        assert "koffie-inloop" not in play.text
        await play.press("f5")
        await play.shows("Dit is niet voor de zaal. Druk eerst op F5.")


async def test_the_menu_opens_it_from_any_step(tmp_path: Path) -> None:
    """By its name, as everything."""
    table = a_table(tmp_path, whole_evening().session)
    async with table.play("P2.1") as play:
        await play.press("f10")
        await play.shows("Typ een paar letters")
        play.type("uit eerdere\n")
        await play.shows("minderheid: Ik wil niet")
        await go_to(play, "minderheid")
        await play.press("enter")
        await play.shows("2 als iets wat mis kan gaan")
        await play.press("2")
        await play.shows("1 regel meegenomen")
        await play.shows("1 Ik wil niet dat buren me daar zien zitten.")
    assert table.only("idea").text("sort") == "side_effect"


async def test_a_method_that_takes_nothing_says_so(table: Table) -> None:
    """Adviesvangers takes doubts as a question; a method without forms nothing."""
    table.template = table.template.split("phases:")[0] + (
        'phases:\n  - {id: P1, title: "Ideeën", goal: "Veel.", '
        "steps: [{kind: collect}]}\n"
    )
    async with table.play("P1.1") as play:
        await play.press("f10")
        await play.shows("Typ een paar letters")
        play.type("uit eerdere\n")
        await play.shows("Deze methode neemt niets mee uit andere sessies.")


async def test_a_doubt_becomes_the_question_of_an_evening(table: Table) -> None:
    """Adviesvangers asks it; a question that stands there is not lost unasked."""
    table.copy.write(
        "form",
        table.copy.session.derived("form", "answers"),
        central_question="Wat helpt?",
    )
    table.lay()
    keep(table, a_learning_session().session)
    async with table.play("A0.1") as play:
        await play.press("f10")
        await play.shows("Typ een paar letters")
        play.type("uit eerdere\n")
        await play.shows("vraag: of mensen zich bekeken voelen")
        await play.press("enter")
        await play.shows("1 in plaats van: Wat helpt?")
        await play.press("1")
        await play.shows("1 regel meegenomen")
    answers = table.after().one("form", "answers")
    assert answers.text("central_question") == "of mensen zich bekeken voelen"
    assert len(origins.links_of(table.after(), answers.id)) == 1


async def test_two_copies_that_take_over_the_same_have_it_once(
    tmp_path: Path,
) -> None:
    """Two laptops, the same advice, one merge: one activity, one link."""
    found: list[Session] = []
    for name in ("een", "twee"):
        (tmp_path / name).mkdir()
        table = a_table(tmp_path / name, whole_evening().session)
        async with table.play("P1.1") as play:
            await open_list(play)
            await go_to(play, "Post samen openmaken")
            await play.press("enter")
            await play.shows("1 regel meegenomen")
        found.append(table.after())
    together = meet(Copy(1, found[0]), Copy(2, found[1]))
    node = only(Copy(1, together), "node")
    assert node.text("text") == "Post samen openmaken"
    assert len(origins.links_of(together, node.id)) == 1
