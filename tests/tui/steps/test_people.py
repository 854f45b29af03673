"""Who is here: a few keys for a whole group, and for who comes late or goes home."""

from __future__ import annotations

from cyclus_tui.domain.people import attendance
from cyclus_tui.domain.text import one_line
from tests.builders import add_ideas
from tests.tui.table import Table
from tests.tui.words import NAUGHTY


async def test_one_line_notes_the_whole_group_by_role(table: Table) -> None:
    """Aliases and roles, never names (PRIV-1)."""
    async with table.play("A1.2") as play:
        await play.line("9b 2a", "11 mensen")
        assert "Bewoner 9" in play.text
        assert "Adviesvanger 11" in play.text
    roles = [person.text("role") for person in table.after().of("person")]
    assert (roles.count("resident"), roles.count("advice_catcher")) == (9, 2)


async def test_f4_notes_the_consent_of_the_group_and_takes_it_back(
    table: Table,
) -> None:
    """Layers a to c in one key (PRIV-2)."""
    table.invite()
    async with table.play("A1.2") as play:
        await play.press("f4")
        await play.shows("a, b, c")
        assert attendance.consent(play.session, "c")
        assert not attendance.consent(play.session, "d")
        await play.press("f4")
        await play.hides("a, b, c")
    assert not attendance.consent(table.after(), "c")


async def test_a_person_whose_name_is_erased_is_no_empty_line(table: Table) -> None:
    async with table.play("A1.2") as play:
        await play.line("Sjoukje", "1 mens")
        await play.press("f10")
        play.type("voorgoed\n")
        await play.shows("De woorden van deze regel voorgoed wissen?")
        await play.press("enter")
        await play.shows("1 (ingetrokken)")
        assert "Sjoukje" not in play.text


async def test_a_number_alone_is_a_count(table: Table) -> None:
    """When nobody is to be noted, the number is enough for a vote."""
    async with table.play("A1.2") as play:
        await play.line("12", "12 mensen")
    assert attendance.present_count(table.after()) == 12


async def test_a_number_alone_is_refused_when_people_are_noted(table: Table) -> None:
    """It would stand beside the list and count for nothing; the words stay."""
    table.invite("2b")
    async with table.play("A1.2") as play:
        await play.line("12", "Er staan al mensen op de lijst")
        assert play.pane.entry.value == "12"
    assert attendance.present_count(table.after()) == 2


async def test_a_role_that_is_not_there_comes_back(table: Table) -> None:
    """Which ones there are is said, and nobody called 3x is noted."""
    async with table.play("A1.2") as play:
        await play.line("3x", "Die rol ken ik niet. Er is b = bewoner")
        assert play.pane.entry.value == "3x"
    assert table.texts("person", "alias") == []


async def test_a_name_typed_after_f2_in_the_list_is_no_row_of_keys(
    table: Table,
) -> None:
    """The cursor goes where one types: g in the list would send somebody home."""
    table.invite("2b")
    async with table.play("A1.2") as play:
        await play.press("tab", "home", "f2")
        await play.shows("Andere naam")
        play.type("gado\n")
        await play.shows("gado")
    after = table.after()
    assert "gado" in table.texts("person", "alias")
    assert attendance.present_count(after) == 2


async def test_f2_gives_another_name_and_f8_takes_somebody_out(table: Table) -> None:
    """A nickname that people choose themselves; a slip of the fingers goes."""
    table.invite("2b")
    async with table.play("A1.2") as play:
        await play.press("f2")
        await play.line("Oma Tien", "Oma Tien")
        await play.press("up", "f8")
        await play.shows("1 mens")
    assert table.texts("person", "alias") == ["Oma Tien"]


async def test_a_letter_in_the_list_changes_the_person_in_front(table: Table) -> None:
    """Gone home, the age group, and a layer of consent that differs."""
    table.invite("2b")
    async with table.play("A1.2") as play:
        play.pane.list.focus()
        play.type("glld")
        await play.shows("d: ja")
        assert "naar huis" in play.text
    gone = table.after().of("person")[1]
    assert (gone.text("gone"), gone.text("age")) == ("ja", "12-15")
    assert attendance.consent(table.after(), "d", gone)


async def test_an_unknown_letter_is_a_nickname_and_nonsense_comes_back(
    table: Table,
) -> None:
    """Too many people are a slip: the words stay where they were typed."""
    async with table.play("A1.2") as play:
        await play.line("999b", "1 tot 200")
        assert play.pane.entry.value == "999b"
    assert table.texts("person", "alias") == []


async def test_f9_goes_to_the_people_from_any_step_and_back(table: Table) -> None:
    """Somebody comes late while ideas are being taken down."""
    table.invite("3b")
    async with table.play("A4.1") as play:
        play.type("half een idee")
        await play.press("f9")
        await play.line("b", "4 mensen")
        await play.press("f9")
        await play.shows("A4 Hoofd leegmaken")
        assert play.pane.entry.value == "half een idee"
    assert attendance.present_count(table.after()) == 4


async def test_who_came_late_or_went_home_counts_at_the_vote(table: Table) -> None:
    """A vote is counted by the people of that moment, of the roles that vote."""
    table.invite("4b 2p")
    add_ideas(table.copy, "een", "twee")
    someone = attendance.people(table.copy.session)[0].id
    table.copy.run(attendance.change, person=someone, field="gone", value="ja")
    async with table.play("A8.1") as play:
        await play.press("f9")
        await play.line("a", "6 mensen")
        await play.press("f9")
        await play.shows("Plakken professionals mee?")
        await play.press("enter", "enter")
        await play.shows("0 van 4 mensen")
    assert table.only("ballot_round").number("present") == 4


async def test_a_nickname_comes_back_letter_for_letter(table: Table) -> None:
    """In a name too, brackets and escapes are only letters."""
    names = [words for words in NAUGHTY if not words.startswith("-")]
    async with table.play("A1.2") as play:
        for words in names:
            play.paste(f"@b {words}")
            play.type("\n")
        await play.shows(f"{len(names)} mensen")
        await play.press("f5", "f1", "escape", "f5")
    assert table.texts("person", "alias") == [one_line(words) for words in names]
