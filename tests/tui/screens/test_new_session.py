"""A new session: which method, what is it about, and begin."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from cyclus_tui.app.begin_session import begin_session
from cyclus_tui.domain.ideas.contributions import TypedLine
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.learning import actions
from cyclus_tui.domain.method.setup import about
from cyclus_tui.domain.text import one_line
from cyclus_tui.storage.session_file import SessionFile
from cyclus_tui.tui.app import CyclusApp
from cyclus_tui.tui.screens.new_session import NewSessionScreen
from cyclus_tui.tui.widgets.line_list import LineList
from tests.builders import Copy
from tests.tui.hands import SMALL
from tests.tui.table import Play
from tests.tui.words import NAUGHTY

ROOT = Path(__file__).parents[3]


@asynccontextmanager
async def questions(folder: Path, method: str = "adviesvangers") -> AsyncIterator[Play]:
    """The program with the questions about a new evening in front."""
    app = CyclusApp(folder, settings_folder=folder.parent / "instellingen")
    async with app.run_test(size=SMALL):
        play = Play(app)
        await play.shows("n nieuw")
        await play.press("n")
        await play.shows("Adviesvangers")
        play.app.screen.query_one(LineList).go(method)
        await play.press("enter")
        await play.shows("Titel:")
        yield play
        if app.opened:
            await app.opened.close()


def begin(folder: Path, title: str, group: str) -> None:
    """Lay a session of a group that agreed to try something."""
    text = (ROOT / "templates" / "actieleren.yaml").read_text(encoding="utf-8")
    answers = {"title": title, "group": group, "date": "2026-11-07"}
    path = begin_session(folder, method_text=text, answers=answers, program="proef")
    with SessionFile.open(path) as file:
        copy = Copy(9, Session.fold(file.session_id, file.edits()))
        line = TypedLine("Ik ga langs bij Nel.")
        edit = copy.run(actions.add, line=line, phase="L12", step="L12.1")
        assert edit is not None
        file.append([edit], copy.session)


def evening(folder: Path) -> Record:
    """What the one session file says of the evening."""
    (path,) = folder.glob("*.db")
    with SessionFile.open(path) as file:
        return about(Session.fold(file.session_id, file.edits()))


async def test_the_answers_are_those_of_the_session(tmp_path: Path) -> None:
    """The last Enter begins; the name is remembered for the next time."""
    folder = tmp_path / "sessies"
    async with questions(folder) as play:
        play.type("Geldzorgen\nDe Spil\n2026-11-21\n21:30\nNoor\n")
        await play.shows("A0 Voorbereiden")
        assert play.app.settings.facilitator == "Noor"
    record = evening(folder)
    names = ("title", "place", "date", "end", "facilitator", "method")
    assert [record.text(name) for name in names] == [
        *("Geldzorgen", "De Spil", "2026-11-21", "21:30", "Noor", "adviesvangers")
    ]


async def test_ctrl_n_begins_at_once_with_what_is_proposed(tmp_path: Path) -> None:
    """Three keys from the list to the first phase; half-typed words count."""
    folder = tmp_path / "sessies"
    async with questions(folder) as play:
        await play.press("ctrl+u")
        play.type("Snel begonnen")
        await play.press("ctrl+n")
        await play.shows("A0 Voorbereiden")
    record = evening(folder)
    assert record.text("title") == "Snel begonnen"
    assert record.text("date")


async def test_an_answer_that_cannot_be_is_asked_again(tmp_path: Path) -> None:
    """The words stay; nothing is made before all is good."""
    folder = tmp_path / "sessies"
    async with questions(folder) as play:
        play.type("Geldzorgen\nDe Spil\n31-13\n")
        await play.shows("dag-maand-jaar: 21-11-2026")
        assert play.app.screen.query_one("#entry").value == "31-13"  # type: ignore[attr-defined]
        await play.press("ctrl+n")
        await play.shows("dag-maand-jaar: 21-11-2026")
        assert not folder.exists()
        await play.press("ctrl+u")
        play.type("21-11-2026\n")
        await play.press("ctrl+n")
        await play.shows("A0 Voorbereiden")
    assert evening(folder).text("date") == "2026-11-21"


async def test_the_arrows_keep_what_was_typed(tmp_path: Path) -> None:
    """Up and down go to another question and lose nothing."""
    folder = tmp_path / "sessies"
    async with questions(folder) as play:
        play.type("Een titel")
        await play.press("down")
        play.type("Een plaats")
        await play.press("up", "down")
        text = play.text
        assert "Titel: Een titel" in text
        assert "Plaats: Een plaats" in text


async def test_escape_goes_back_without_a_trace(tmp_path: Path) -> None:
    """First to the methods, then to the list."""
    folder = tmp_path / "sessies"
    async with questions(folder) as play:
        await play.press("escape")
        await play.shows("Welke methode?")
        await play.press("escape")
        await play.shows("Er zijn nog geen sessies")
    assert not folder.exists()


async def test_a_folder_that_cannot_be_made_is_told_and_answers_stay(
    tmp_path: Path,
) -> None:
    """A file stands where the folder should come: say so, lose nothing."""
    folder = tmp_path / "bezet" / "sessies"
    async with questions(folder) as play:
        (tmp_path / "bezet").write_text("een bestand")
        play.type("Geldzorgen\nDe Spil\n2026-11-21\n21:30\nNoor\n")
        await play.shows("!")
        assert "Titel: Geldzorgen" in play.text
        (tmp_path / "bezet").unlink()
        await play.press("enter")
        await play.shows("A0 Voorbereiden")
    assert evening(folder).text("facilitator") == "Noor"


async def test_a_title_comes_back_letter_for_letter(tmp_path: Path) -> None:
    """On one line, as titles are."""
    words = " ".join(NAUGHTY[:5])
    folder = tmp_path / "sessies"
    async with questions(folder) as play:
        play.paste(words)
        await play.press("ctrl+n")
        await play.shows("A0 Voorbereiden")
        await play.press("f1")
        assert "\x1b" not in play.text
    assert evening(folder).text("title") == one_line(words)


async def test_a_method_that_looks_back_asks_which_group(tmp_path: Path) -> None:
    """The group that met last is proposed, and its actions come back."""
    folder = tmp_path / "sessies"
    begin(folder, "Eerste keer", "Donderdaggroep")
    async with questions(folder, "actieleren") as play:
        await play.shows("Groep: Donderdaggroep")
        await play.press("ctrl+n")
        await play.shows("L1 Terugblik op acties")
        await play.shows("1 actie komt terug")
        assert "Ik ga langs bij Nel." in play.text
        assert about(play.session).text("group") == "Donderdaggroep"
        await play.press("ctrl+z")
        await play.shows("Er komen geen acties terug")
    async with questions(folder) as play:
        assert "Groep" not in play.text


async def test_a_group_that_is_typed_wins_from_the_proposal(tmp_path: Path) -> None:
    """Typed faster than anybody can look for the last group."""
    folder = tmp_path / "sessies"
    begin(folder, "Eerste keer", "Donderdaggroep")
    async with questions(folder, "actieleren") as play:
        play.type("Nieuw\nDe Spil\n")
        await play.press("ctrl+u")
        play.type("Maandaggroep\n")
        await play.press("ctrl+n")
        await play.shows("L0 Voorbereiden")
        assert about(play.session).text("group") == "Maandaggroep"


async def test_an_enter_quicker_than_the_proposal_confirms_it(tmp_path: Path) -> None:
    """Typed in one go the group is the one of last time; its actions come back."""
    folder = tmp_path / "sessies"
    begin(folder, "Eerste keer", "Donderdaggroep")
    async with questions(folder, "actieleren") as play:
        await play.shows("Groep: Donderdaggroep")
        play.type("Nieuw\nDe Spil\n\n2026-12-22\n21:30\nNoor\n")
        await play.shows("1 actie komt terug")
        assert about(play.session).text("group") == "Donderdaggroep"
        assert about(play.session).text("date") == "2026-12-22"


async def test_a_proposal_that_was_taken_away_stays_away(tmp_path: Path) -> None:
    """An empty answer after that is meant."""
    folder = tmp_path / "sessies"
    begin(folder, "Eerste keer", "Donderdaggroep")
    async with questions(folder, "actieleren") as play:
        await play.shows("Groep: Donderdaggroep")
        await play.press("enter", "enter", "ctrl+u", "enter", "ctrl+n")
        await play.shows("L0 Voorbereiden")
        assert not about(play.session).text("group")


async def test_a_click_that_comes_too_late_for_its_question_chooses_no_method(
    tmp_path: Path,
) -> None:
    """Esc was first: the methods are in front, and nothing is asked."""
    async with questions(tmp_path / "sessies") as play:
        await play.press("tab", "down")
        screen = play.app.screen
        assert isinstance(screen, NewSessionScreen)
        screen.list.action_choose()
        screen.action_back()
        await play.shows("Welke methode?")
        await play.quiet()
        assert "Adviesvangers" in play.text
        await play.press("enter")
        await play.shows("Eindtijd")


# ---- Own methods --------------------------------------------------------------------


@asynccontextmanager
async def methods(folder: Path) -> AsyncIterator[Play]:
    """The program with the methods in front, and a folder of own ones."""
    own = folder.parent / "eigen"
    own.mkdir()
    settings = folder.parent / "instellingen"
    app = CyclusApp(folder, templates=own, settings_folder=settings)
    async with app.run_test(size=SMALL):
        play = Play(app)
        await play.shows("n nieuw")
        await play.press("n")
        await play.shows("k eigen methode ervan maken")
        play.app.screen.query_one(LineList).go("wijkfoto")
        yield play


async def test_a_method_is_copied_mended_and_begun(tmp_path: Path) -> None:
    """Its file is looked at anew each time, for somebody writes in it meanwhile."""
    async with methods(tmp_path / "sessies") as play:
        await play.press("k")
        await play.shows("Hoe gaat uw eigen methode heten?")
        play.type("Foto van ons\n")
        await play.shows("Uw eigen methode is gemaakt")
        await play.press("escape")
        (file,) = (tmp_path / "eigen").glob("*.yaml")
        good = file.read_text(encoding="utf-8")
        file.write_text(good.replace("arena: learning", "arena: leering"), "utf-8")
        await play.press("c")
        await play.shows("leering")
        await play.press("escape")
        await play.shows("! foto-van-ons.yaml: hier klopt iets niet.")
        await play.press("k")
        await play.shows("Hier klopt nog iets niet.")
        await play.press("enter")
        await play.shows("regel 10: 'arena'")
        await play.press("escape")
        file.write_text(good, encoding="utf-8")
        await play.press("c")
        await play.shows("foto-van-ons.yaml klopt.")
        await play.press("escape", "enter")
        await play.shows("Titel: Foto van ons")


async def test_a_name_that_is_taken_comes_back_to_be_changed(tmp_path: Path) -> None:
    """Esc leaves it; letters at a question about the evening are words."""
    async with methods(tmp_path / "sessies") as play:
        await play.press("k")
        play.type("Wijkfoto\n")
        await play.shows("Er is al een methode 'wijkfoto'.")
        await play.shows("Wijkfoto")
        await play.press("escape")
        await play.shows("Welke methode?")
        await play.press("enter")
        await play.shows("Titel:")
        await play.press("ctrl+u")
        play.type("kc\n")
        await play.shows("Titel: kc")
        assert list((tmp_path / "eigen").iterdir()) == []
