"""Walking back: the words as copied, as they are there now, and what is under them."""

from __future__ import annotations

from pathlib import Path

from cyclus_tui.domain.transfer.take_over import ChosenOffer, conversions, take_over
from tests.builders import Copy
from tests.domain.sessions import a_learning_session, a_theory, bring, of_sort, only
from tests.reports.evening import whole_evening
from tests.tui.earlier import a_table, keep
from tests.tui.table import Table


def laid(folder: Path, *, beside: bool = True) -> tuple[Table, Copy]:
    """A case that was brought in, with the session it comes from beside it or not."""
    learning = a_learning_session()
    copy = Copy()
    bring(copy, of_sort(learning.session, "case")[0], "case")
    table = a_table(folder, *([learning.session] if beside else []), copy=copy)
    return table, learning


async def test_it_walks_back_to_the_evening_and_what_people_said(
    tmp_path: Path,
) -> None:
    """The words as copied, the idea, the votes and who was against."""
    copy = Copy()
    evening = whole_evening().session
    bring(copy, of_sort(evening, "advice")[0], "activity")
    table = a_table(tmp_path, evening, copy=copy)
    async with table.play("P1.1") as play:
        await play.press("f3")
        await play.shows("Minderheid: Ik wil niet dat buren me daar zien zitten.")
        text = play.text
        assert "Hier: X1 Begin een koffie-inloop" in text
        assert "Geldzorgen in Zonneveld · 2026-11-21" in text
        assert "Daar staat het nog zo." in text
        assert "Kwam uit: Koffie-inloop met iemand die zelf schulden had" in text
        assert "Stemmen: 8 stippen, met 11 mensen erbij" in text
        await play.press("escape")
        await play.shows("1 meegenomen")


async def test_words_that_changed_there_come_over_by_one_key(tmp_path: Path) -> None:
    """They are marked; the old words stay in the journal, and undo brings them back."""
    table, learning = laid(tmp_path)
    origin = of_sort(learning.session, "case")[0].origin
    learning.write("idea", origin.record, text="De post bleef weken liggen")
    keep(table, learning.session)
    async with table.play("P1.1") as play:
        await play.press("f3")
        await play.shows("≠ daar nu anders")
        assert "Zo overgenomen: De post bleef liggen" in play.text
        assert "Daar nu anders: De post bleef weken liggen" in play.text
        await play.press("f2")
        await play.shows("Hier: De post bleef weken liggen")
        await play.hides("≠")
        await play.press("escape", "ctrl+z")
        await play.shows("Ongedaan gemaakt")
        assert play.session.of("idea")[0].text("text") == "De post bleef liggen"
        await play.press("ctrl+y")
        await play.shows("Opnieuw gedaan")
    idea = table.only("idea")
    assert idea.text("text") == "De post bleef weken liggen"
    history = table.after().history(idea.id, "text")
    assert history[0].change.value == "De post bleef liggen"


async def test_nothing_new_to_take_over_is_said(tmp_path: Path) -> None:
    """F2 then changes nothing."""
    table, _ = laid(tmp_path)
    async with table.play("P1.1") as play:
        await play.press("f3")
        await play.shows("Daar staat het nog zo.")
        await play.press("f2")
        await play.shows("Hier is niets nieuws om over te nemen.")


async def test_without_the_file_the_copied_words_are_still_there(
    tmp_path: Path,
) -> None:
    """A sentence says why there is no more."""
    table, _ = laid(tmp_path, beside=False)
    async with table.play("P1.1") as play:
        await play.press("f3")
        await play.shows("staat niet in deze map")
        assert "Zo overgenomen: De post bleef liggen" in play.text


async def test_a_broken_file_is_named(tmp_path: Path) -> None:
    """And nothing else happens."""
    table, learning = laid(tmp_path)
    path = keep(table, learning.session)
    data = path.read_bytes()
    path.write_bytes(data[:3000] + b"\xff" * 3000)
    async with table.play("P1.1") as play:
        await play.press("f3")
        await play.shows("Zo overgenomen: De post bleef liggen")
        await play.shows(path.name[:20])


async def test_what_was_withdrawn_there_can_be_withdrawn_here(tmp_path: Path) -> None:
    """It says how."""
    table, learning = laid(tmp_path)
    learning.delete(of_sort(learning.session, "case")[0].origin.record)
    keep(table, learning.session)
    async with table.play("P1.1") as play:
        await play.press("f3")
        await play.shows("Daar is het weggehaald.")
        assert "woorden wissen" in play.text


async def test_it_walks_on_to_where_that_session_had_it_from(tmp_path: Path) -> None:
    """From here to the theory, and from there to the evening; Esc comes back."""
    evening, middle = whole_evening().session, a_theory()
    bring(middle, of_sort(evening, "because")[0], "reason")
    copy = Copy()
    offer = of_sort(middle.session, "assumption")[-1]
    choice = ChosenOffer(offer, conversions(copy.session, offer)[-1])
    copy.run(take_over, choices=[choice], phase="P1", step="P1.1")
    table = a_table(tmp_path, evening, middle.session, copy=copy)
    async with table.play("P1.1") as play:
        await play.press("f3")
        await play.shows("en daar uit: Geldzorgen in Zonneveld")
        await play.press("enter")
        await play.shows("Kwam uit: Koffie-inloop")
        await play.press("escape")
        await play.shows("en daar uit")
        await play.press("f1")
        await play.shows("een andere herkomst")


async def test_an_offer_shows_where_it_is_from_before_it_is_taken(
    tmp_path: Path,
) -> None:
    """F3 in the list of offers."""
    table = a_table(tmp_path, a_theory().session)
    async with table.play("P1.1") as play:
        await play.press("enter")
        await play.shows("aanname: mensen durven")
        await play.press("down", "f3")
        await play.shows("Bij de pijl: mensen vertrouwen iemand → eerder hulp")
        assert "Zeker: We hopen het." in play.text


async def test_the_menu_walks_back_from_a_line_of_any_step(tmp_path: Path) -> None:
    """What was said here says so."""
    copy = Copy()
    bring(copy, of_sort(whole_evening().session, "minority")[0], "side_effect")
    table = a_table(tmp_path, whole_evening().session, copy=copy)
    async with table.play("P2.1") as play:
        await play.press("f10")
        await play.shows("Typ een paar letters")
        play.type("vandaan\n")
        await play.shows("Bij het advies: Begin een koffie-inloop")
        await play.press("escape")
        await play.line("Er komt te veel volk", "Er komt te veel volk")
        await play.press("down", "f10")
        await play.shows("Typ een paar letters")
        play.type("vandaan\n")
        await play.shows("Dit is hier zelf gezegd.")
    assert len(only_links(table)) == 1


def only_links(table: Table) -> list[str]:
    """The words on the links in the file."""
    return table.texts("link")


async def test_a_verdict_that_changed_comes_along(tmp_path: Path) -> None:
    """What was tried elsewhere says something else of the assumption by now."""
    copy, learning = Copy(), a_learning_session()
    test = of_sort(a_theory().session, "test")[0]
    bring(learning, test, "trial")
    action = only(learning, "action").id
    learning.write("action", action, result="done", verdict="partly")
    bring(copy, of_sort(a_theory().session, "assumption")[0], "assumption")
    bring(copy, of_sort(learning.session, "action")[0], "judge")
    learning.write("action", action, verdict="not")
    table = a_table(tmp_path, learning.session, copy=copy)
    async with table.play("P1.1") as play:
        await play.press("down", "f3")
        await play.shows("≠ daar nu anders")
        await play.press("down", "f2")
        await play.shows("Overgenomen.")
    assert table.only("assumption").text("verdict") == "not"
