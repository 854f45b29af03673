"""What was brought in: each line with where it comes from, out again by one key."""

from __future__ import annotations

from pathlib import Path

from cyclus_tui.domain.links import origins
from tests.builders import Copy
from tests.domain.sessions import a_learning_session, a_theory, bring, of_sort, write
from tests.reports.evening import whole_evening
from tests.tui.earlier import a_table
from tests.tui.hands import LARGE


async def test_it_lists_what_was_brought_in_with_its_session(tmp_path: Path) -> None:
    """What it became here, the words, and where they are from."""
    copy = Copy()
    bring(copy, of_sort(whole_evening().session, "advice")[1], "activity")
    bring(copy, of_sort(a_learning_session().session, "case")[0], "case")
    table = a_table(tmp_path, copy=copy)
    async with table.play("P1.1", size=LARGE) as play:
        await play.shows("2 meegenomen")
        rows = [line.split() for line in play.text.splitlines()]
        assert any(row[:3] == ["▸", "doen", "Post"] for row in rows)
        assert any(row[:3] == ["casus", "De", "post"] for row in rows)
        assert "Uit Geldzorgen in Zonneveld · 2026-11-21" in play.text
        await play.press("down")
        await play.shows("Uit Leren in De Spil · 2026-12-10")


async def test_words_typed_here_are_not_lost(tmp_path: Path) -> None:
    """Enter on words says that nothing is typed here, and gives them back."""
    table = a_table(tmp_path)
    async with table.play("P1.1") as play:
        await play.line("een buurtkeuken", "Hier typt u niets.")
        assert "een buurtkeuken" in play.text


async def test_f4_opens_the_list_also_with_words_in_the_entry(tmp_path: Path) -> None:
    """They are still there afterwards."""
    table = a_table(tmp_path, whole_evening().session)
    async with table.play("P1.1") as play:
        play.type("half")
        await play.press("f4")
        await play.shows("Wat neemt u mee?")
        await play.press("escape")
        await play.shows("half")


async def test_f8_takes_it_out_and_the_list_brings_it_back(tmp_path: Path) -> None:
    """With undo too; what was brought back is one."""
    copy = Copy()
    bring(copy, of_sort(whole_evening().session, "advice")[1], "activity")
    table = a_table(tmp_path, whole_evening().session, copy=copy)
    async with table.play("P1.1") as play:
        await play.press("f8")
        await play.shows("Er is nog niets meegenomen")
        assert play.session.of("node") == ()
        await play.press("ctrl+z")
        await play.shows("1 meegenomen")
        await play.press("f8")
        await play.shows("Er is nog niets meegenomen")
        await play.press("enter")
        await play.shows("Wat neemt u mee?")
        await play.press("down", "down", "down", "down")
        await play.shows("Post samen openmaken\n  Uit")
        await play.press("enter")
        await play.shows("1 regel meegenomen")
    assert table.texts("node") == ["Post samen openmaken"]
    assert not table.only("node").returned


async def test_f8_leaves_what_was_here_already(tmp_path: Path) -> None:
    """Of a look-alike only the link goes; it can be laid again."""
    copy = Copy()
    own = write(copy, "assumption", number=1, text="mensen durven niet binnen te lopen")
    offer = of_sort(a_theory().session, "assumption")[0]
    copy.write("assumption", own, text="mensen durven hier binnen te lopen")
    bring(copy, offer, "match")
    table = a_table(tmp_path, copy=copy)
    async with table.play("P1.1") as play:
        await play.press("f8")
        await play.shows("Er is nog niets meegenomen")
    after = Copy(4, table.after())
    assert len(after.session.of("assumption")) == 1
    bring(after, offer, "match")
    assert offer.origin.key in origins.taken_over(after.session)


async def test_the_room_sees_nothing_of_it(tmp_path: Path) -> None:
    """Only what the phase shows to everybody."""
    copy = Copy()
    bring(copy, of_sort(whole_evening().session, "advice")[1], "activity")
    table = a_table(tmp_path, copy=copy)
    table.mirrored = True
    async with table.play("P1.1") as play:
        await play.shows("We kijken wat er al is.")
        assert "Post samen" not in play.text
        await play.press("f3", "f8")
        await play.settle()
    assert len(table.after().of("link")) == 1


async def test_words_that_are_withdrawn_go_here_and_from_the_link(
    tmp_path: Path,
) -> None:
    """From the menu, on the line in front; taking over again brings nothing back."""
    copy = Copy()
    bring(copy, of_sort(a_learning_session().session, "case")[0], "case")
    table = a_table(tmp_path, a_learning_session().session, copy=copy)
    async with table.play("P1.1") as play:
        await play.press("f10")
        await play.shows("Typ een paar letters")
        play.type("voorgoed\n")
        await play.shows("Enter = ja")
        await play.press("enter")
        await play.shows("casus (ingetrokken)")
        assert "De post bleef liggen" not in play.text
        await play.press("f3")
        await play.shows("Zo overgenomen: (ingetrokken)")
        await play.press("escape", "enter")
        await play.shows("casus: De post bleef liggen")
        await play.press("down", "enter")
        await play.shows("Dat staat er al.")
    assert "De post" not in str([*table.after().edits.values()])
