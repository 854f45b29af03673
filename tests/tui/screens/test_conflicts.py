"""Conflicts on the screen: both texts in sight, settled by a key, never in the way."""

from __future__ import annotations

from functools import partial

import pytest

from cyclus_tui.domain.conflicts import find as conflicts
from cyclus_tui.domain.ideas import contributions
from cyclus_tui.domain.people import attendance
from cyclus_tui.domain.voting.ballot_text import TypedVotes
from cyclus_tui.storage.session_file import SessionFile
from cyclus_tui.tui.screens.conflicts import ConflictsScreen
from tests.builders import ROLES, Copy, add_ideas, cast, fixed_replica, open_round
from tests.tui.hands import LARGE
from tests.tui.table import Play, Table

OURS, THEIRS = "Samen de post openmaken", "Elke week de post openmaken"


def lay_two_texts(table: Table, *more: tuple[str, str]) -> list[str]:
    """A session in which Noor and Sam wrote the same ideas otherwise; their ids."""
    pairs = ((OURS, THEIRS), *more)
    ideas = add_ideas(table.copy, *("post" for _ in pairs))
    table.lay()
    twin = table.copy.twin(2)
    twin.replica = fixed_replica(2, "Sam")
    for copy in (table.copy, twin):
        copy.change(*copy.replica.introduction(copy.session).changes)
    for idea, (ours, theirs) in zip(ideas, pairs, strict=True):
        table.copy.write("idea", idea, text=ours)
        twin.write("idea", idea, text=theirs)
    meet(table, twin)
    return ideas


def meet(table: Table, twin: Copy) -> None:
    """Write the session file anew, with what a colleague did."""
    table.copy.take_in(twin)
    table.path.unlink()
    SessionFile.create(table.path, table.copy.session).close()


async def to_conflicts(play: Play) -> None:
    """To the screen, by its key."""
    await play.press("f12")
    await play.until(
        lambda: (
            isinstance(play.app.screen, ConflictsScreen) and "Verschillen" in play.text
        ),
        "the screen did not come",
    )


async def test_arriving_says_how_many_there_are_and_where(table: Table) -> None:
    """Nothing blocks: the first idea is typed as ever."""
    lay_two_texts(table)
    async with table.play("A4.1") as play:
        await play.shows("Er is 1 verschil. F10: Verschillen bekijken.")
        assert "≠ 1" in play.text
        await play.line("nog een idee", "2 ideeën")
        await play.press("f10")
        play.type("verschil\n")
        await play.shows("Twee teksten voor idee 1. Welke klopt?")


async def test_both_texts_are_in_sight_with_who_and_the_words_that_differ(
    table: Table,
) -> None:
    """Below each other at 80 columns, side by side at 120."""
    lay_two_texts(table)
    async with table.play("A4.1") as play:
        await to_conflicts(play)
        lines = (await play.shows("«Samen»")).split("\n")
        (ours,) = (n for n, line in enumerate(lines) if "«Samen» de post" in line)
        (theirs,) = (n for n, line in enumerate(lines) if "«Elke week» de" in line)
        assert theirs > ours + 1
        assert "1  Noor · 21 nov" in lines[ours - 1]
        assert "2  Sam · 21 nov" in lines[theirs - 1]
        assert "staat er nu" in lines[theirs - 1]
    async with table.play("A4.1", LARGE) as play:
        await to_conflicts(play)
        lines = (await play.shows("«Samen»")).split("\n")
        assert any("«Samen»" in line and "«Elke week»" in line for line in lines)


async def test_where_nothing_can_be_typed_it_says_what_to_do(table: Table) -> None:
    """Two ballots under one number; the advice goes with its conflict."""
    ids = add_ideas(table.copy, "een", "twee", "drie")
    round_id = open_round(table.copy, ids)
    table.lay()
    twin = table.copy.twin(2)
    cast(table.copy, round_id, TypedVotes(((ids[0], 1),), slot=4))
    cast(twin, round_id, TypedVotes(((ids[1], 1),), slot=4))
    meet(table, twin)
    async with table.play("A4.1") as play:
        await to_conflicts(play)
        await play.shows("Stembriefje 4 is twee keer ingevuld")
        await play.shows("Typ het briefje daarna opnieuw bij het kiezen.")
        await play.press("f2")
        await play.shows("Hier kunt u alleen kiezen.")


async def test_a_digit_chooses_and_undo_brings_the_question_back(table: Table) -> None:
    """It is an edit in the file like any other."""
    (idea,) = lay_two_texts(table)
    async with table.play("A4.1") as play:
        await to_conflicts(play)
        await play.press("1")
        await play.shows("Er zijn geen verschillen")
        assert play.session.record(idea).text("text") == OURS  # type: ignore[union-attr]
        await play.press("ctrl+z")
        await play.shows("Ongedaan gemaakt")
        await play.shows("Twee teksten")
        await play.press("ctrl+y")
        await play.shows("Er zijn geen verschillen")
        await play.press("escape")
        await play.shows("A4 Hoofd leegmaken")
        assert "≠" not in play.text
        assert OURS in play.text
        await play.leave()
    assert conflicts.count(table.after()) == 0
    assert table.texts() == [OURS]


async def test_a_third_text_is_written_from_the_one_that_stands_there(
    table: Table,
) -> None:
    """Enter takes it; the next conflict is in front."""
    lay_two_texts(table, ("een bankje", "een bank"))
    async with table.play("A4.1") as play:
        await to_conflicts(play)
        await play.shows("Verschillen: 2")
        await play.press("f2")
        await play.shows(f" {THEIRS}\n")
        play.type(" [samen]\n")
        await play.shows("Opgeslagen. Er is nog 1 verschil.")
        assert "idee 2" in play.text
        await play.press("2")
        await play.shows("Er zijn geen verschillen")
    assert table.texts() == [f"{THEIRS} [samen]", "een bank"]


async def test_b_keeps_both_texts_as_two_ideas(table: Table) -> None:
    """The second is 1b in the list."""
    lay_two_texts(table)
    async with table.play("A4.1") as play:
        await to_conflicts(play)
        await play.shows("Allebei houden")
        await play.press("b")
        await play.shows("Er zijn geen verschillen")
        await play.press("f12")
        await play.shows("1b")
        assert "2 ideeën" in play.text
    assert sorted(table.texts()) == sorted([OURS, THEIRS])


async def test_half_typed_words_stay_with_their_question(table: Table) -> None:
    """Also after going back to work, and on the next day."""
    lay_two_texts(table)
    async with table.play("A4.1") as play:
        await to_conflicts(play)
        await play.press("f2")
        play.type(" half")
        await play.press("escape", "escape")
        await play.shows("A4 Hoofd leegmaken")
        await play.leave()
    async with table.play() as play:
        await to_conflicts(play)
        await play.shows(f"{THEIRS} half")
        await play.press("f2", "enter")
        await play.shows("Er zijn geen verschillen")
    assert table.texts() == [f"{THEIRS} half"]
    assert not any(table.drafts().values())


async def test_one_paper_typed_in_twice_can_be_two_people(table: Table) -> None:
    """Both ballots count, and each of them once."""
    ids = add_ideas(table.copy, *(f"idee {number}" for number in range(1, 8)))
    round_id = open_round(table.copy, ids)
    table.lay()
    twin = table.copy.twin(2)
    cast(table.copy, round_id, TypedVotes(((ids[6], 1), (ids[1], 1)), slot=4))
    cast(twin, round_id, TypedVotes(((ids[2], 1),), slot=4))
    meet(table, twin)
    async with table.play("A4.1") as play:
        await to_conflicts(play)
        await play.shows("Stembriefje 4 is twee keer ingevuld. Eén persoon of twee?")
        assert "b  Twee mensen: beide briefjes tellen mee." in play.text
        await play.press("b")
        await play.shows("Er zijn geen verschillen")
    assert len(table.after().of("ballot")) == 2


async def test_what_came_back_goes_or_stays(table: Table) -> None:
    """A digit each; a key that means nothing says what does."""
    first, second = add_ideas(table.copy, "een", "twee")
    table.lay()
    twin = table.copy.twin(2)
    for idea in (first, second):
        table.copy.run(contributions.remove, idea=table.copy.told(idea))
        twin.write("idea", idea, text="beter")
    meet(table, twin)
    async with table.play("A4.1") as play:
        await to_conflicts(play)
        await play.shows("Idee 1 (beter) was weg, maar")
        await play.press("b")
        await play.shows("Hier past er maar één")
        await play.press("7")
        await play.shows("Kies een cijfer van 1 tot 2")
        await play.press("f2")
        await play.shows("Hier kunt u alleen kiezen")
        await play.press("1")
        await play.shows("Er is nog 1 verschil")
        await play.press("2")
        await play.shows("Er zijn geen verschillen")
    after = table.after()
    assert after.record(first) is None
    kept = after.record(second)
    assert kept is not None and not kept.returned


async def test_the_room_sees_no_names_and_nothing_about_people(table: Table) -> None:
    """Who wrote it and what is about somebody stay in regie."""
    table.copy.run(attendance.add_arrivals, who=attendance.parse_arrival("1b", ROLES))
    (person,) = table.copy.session.of("person")
    lay_two_texts(table)
    twin = table.copy.twin(3)
    for copy, alias in ((table.copy, "Geheim"), (twin, "Verborgen")):
        rename = partial(attendance.change, field="alias", value=alias)
        copy.run(rename, person=person.id)
    meet(table, twin)
    table.mirrored = True
    async with table.play("A4.1") as play:
        assert "verschil" not in play.text
        await to_conflicts(play)
        await play.shows("«Elke week»")
        for secret in ("Noor", "Sam ·", "Geheim", "Verborgen", "deelnemer"):
            assert secret not in play.text
        await play.press("2")
        await play.shows("kiest u in regie (F5)")
        await play.press("f5")
        await play.shows("Twee bijnamen voor deelnemer 1")
        assert "Geheim" in play.text and "Verborgen" in play.text
        await play.press("1")
        await play.shows("Er zijn geen verschillen")
    assert conflicts.count(table.after()) == 0


async def test_without_a_conflict_the_screen_says_so(table: Table) -> None:
    """And every way back leads to the work as it was."""
    async with table.play("A4.1") as play:
        play.type("half")
        for back in ("escape", "f12", "ctrl+q"):
            await to_conflicts(play)
            assert "Er zijn geen verschillen" in play.text
            await play.press(back)
            await play.shows("A4 Hoofd leegmaken")
        assert play.pane.entry.value == "half"


@pytest.mark.parametrize("words", ["[bold]vet[/] [@click=x]", "regel een\nregel 2"])
async def test_words_of_people_are_shown_letter_for_letter(
    table: Table, words: str
) -> None:
    """No tag is obeyed, and lines stay lines."""
    lay_two_texts(table, (words, "anders"))
    async with table.play("A4.1") as play:
        await to_conflicts(play)
        await play.press("down")
        for line in words.split("\n"):
            await play.shows(line)


async def test_a_list_too_long_for_the_window_can_be_read(table: Table) -> None:
    """Tab goes to the texts, where digits still choose."""
    long = "\n".join(f"regel {number}" for number in range(60))
    lay_two_texts(table)
    idea = table.copy.session.of("idea")[0].id
    twin = table.copy.twin(3)
    table.copy.write("idea", idea, text=f"{long} a")
    twin.write("idea", idea, text=f"{long} b")
    meet(table, twin)
    async with table.play("A4.1") as play:
        await to_conflicts(play)
        await play.shows("regel 1")
        await play.press("tab", "end")
        await play.shows("«b»")
        await play.press("2")
        await play.shows("Er zijn geen verschillen")
    assert table.texts() == [f"{long} b"]
