"""Choosing: ballots and counts from paper, and what the group does with a tie."""

from __future__ import annotations

import pytest

from cyclus_tui.domain.ideas import duplicates
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.voting import ballot_box, ballot_rounds, tally
from cyclus_tui.domain.voting.ballot_text import TypedVotes
from tests.builders import add_ideas, cast, open_round
from tests.tui.hands import LARGE
from tests.tui.table import ADVIESVANGERS, Play, Table

IDEAS = tuple(f"idee nummer {number}" for number in range(1, 9))


def lay_a_round(table: Table, *, present: int = 3, dots: int = 3) -> list[str]:
    """Ideas and a round about all of them; the ids of the ideas."""
    ids = add_ideas(table.copy, *IDEAS)
    table.invite(f"{present}b")
    open_round(table.copy, ids, present=present, dots=dots)
    return ids


def lay_a_tie(table: Table) -> list[str]:
    """A round in which ideas 5 and 6 share the last place; its ids."""
    ids = lay_a_round(table, present=6, dots=3)
    round_id = table.copy.session.of("ballot_round")[0].id
    for ballot in ((1, 2, 3), (1, 2, 3), (1, 2, 4), (3, 4, 5), (4, 5, 6), (6, 7)):
        chosen = tuple((ids[number - 1], 1) for number in ballot)
        cast(table.copy, round_id, TypedVotes(chosen))
    return ids


async def show_result(play: Play) -> None:
    """Enter asks whether to show the result, Enter once more does."""
    await play.press("enter")
    await play.shows("Uitslag tonen?")
    await play.press("enter")
    await play.hides("Uitslag tonen?")


def round_of(session: Session) -> Record:
    """The round that decides."""
    found = ballot_rounds.main_round(session)
    assert found is not None
    return found


def chosen(session: Session) -> list[str]:
    """The codes of the options that came through."""
    outcome = tally.outcome(session, round_of(session), 5)
    return [standing.option.code for standing in outcome.chosen]


async def test_a_ballot_a_line_and_an_empty_line_for_the_result(table: Table) -> None:
    """Read aloud from paper, typed as it is read."""
    lay_a_round(table)
    async with table.play("A8.1") as play:
        play.type("1 2 3\n1 2 3\n1 2 4\n")
        await play.shows("3 van 3 mensen, 9 van 9 stippen")
        await show_result(play)
        await play.shows("1. idee nummer 1")
    after = table.after()
    points = {s.option.code: s.points for s in tally.standings(after, round_of(after))}
    assert (points["1"], points["2"], points["3"], points["8"]) == (3, 3, 2, 0)


async def test_ballots_pasted_from_a_sheet_are_ballots(table: Table) -> None:
    """A row is a ballot, a cell an idea."""
    lay_a_round(table)
    async with table.play("A8.1") as play:
        play.paste("1\t2\t3\n2\t3\t4\n")
        await play.shows("2 van 3 mensen, 6 van 9 stippen")


async def test_a_refused_ballot_comes_back_and_leaves_no_trace(table: Table) -> None:
    """One dot too many: the words stand in the entry, nothing is counted."""
    lay_a_round(table)
    async with table.play("A8.1") as play:
        await play.line("1 2 3 4", "per persoon")
        assert play.pane.entry.value == "1 2 3 4"
        await play.line(" 99", "staat niet op de lijst")
        assert play.pane.entry.value == "1 2 3 4 99"
        edits = len(play.session.edits)
        assert "0 van 3 mensen" in play.text
    assert len(table.after().edits) == edits
    assert table.after().of("ballot") == ()


async def test_enter_once_more_forces_a_count_that_cannot_be(table: Table) -> None:
    """The program asks to count again; the group knows better."""
    lay_a_round(table)
    async with table.play("A8.1") as play:
        await play.line("1=9", "Nog een keer Enter")
        assert play.pane.entry.value == "1=9"
        assert play.session.of("tally") == ()
        await play.press("enter")
        await play.shows("9 van 9 stippen")
        assert play.pane.entry.value == ""
    assert table.only("tally").number("count") == 9


async def test_other_words_in_between_are_asked_about_again(table: Table) -> None:
    """Enter forces only the very line that was refused."""
    lay_a_round(table)
    async with table.play("A8.1") as play:
        await play.line("1=9", "Nog een keer Enter")
        await play.press("backspace")
        await play.line("8", "Nog een keer Enter")
        assert play.session.of("tally") == ()


async def test_f8_takes_the_last_ballot_back(table: Table) -> None:
    """A slip of the fingers, or somebody who changed their mind."""
    lay_a_round(table)
    async with table.play("A8.1") as play:
        play.type("1 2 3\n4 5 6\n")
        await play.shows("2 van 3 mensen")
        await play.press("f8")
        await play.shows("1 van 3 mensen")
    assert len(table.after().of("ballot")) == 1


async def test_the_list_is_what_was_typed_with_its_number_of_dots(
    table: Table,
) -> None:
    """A number that is not there gives the whole line back."""
    add_ideas(table.copy, *IDEAS)
    table.invite("3b")
    async with table.play("A8.1") as play:
        await play.line("s=2 1 3 77", "77")
        assert play.pane.entry.value == "s=2 1 3 77"
        await play.press("backspace", "backspace", "backspace", "enter")
        await play.shows("0 van 3 mensen, 0 van 6 stippen")
    assert len(table.only("ballot_round").items("options")) == 2


async def test_f4_before_the_round_picks_another_way_of_choosing(
    table: Table,
) -> None:
    """From dots to approval; the round begins that way."""
    add_ideas(table.copy, *IDEAS)
    async with table.play("A8.1") as play:
        await play.press("f4", "enter")
        await play.until(
            lambda: bool(play.session.of("ballot_round")), "no round began"
        )
    assert table.only("ballot_round").text("method") == "approval"


async def test_f2_counts_on_after_the_result(table: Table) -> None:
    """A ballot was still in somebody's pocket."""
    lay_a_round(table)
    async with table.play("A8.1") as play:
        await play.line("1 2 3", "1 van 3 mensen")
        await show_result(play)
        await play.shows("Uitslag")
        await play.press("f2")
        await play.line("4 5 6", "2 van 3 mensen")
    assert len(table.after().of("ballot")) == 2


@pytest.mark.parametrize(
    ("key", "rule", "codes"),
    [
        ("3", "merge", ["1", "2", "3", "4", "5"]),
        ("4", "wider", ["1", "2", "3", "4", "5", "6"]),
    ],
)
async def test_a_tie_is_settled_as_the_group_says(
    table: Table, key: str, rule: str, codes: list[str]
) -> None:
    """By people, by joining, or by a wider list (KIES-5); never in silence."""
    ids = lay_a_tie(table)
    async with table.play("A8.1") as play:
        await show_result(play)
        await play.shows("Gelijke stand op plaats 5")
        await play.press("enter")
        await play.shows("1, 2, 3 of 4")
        await play.line(key)
        await play.until(
            lambda: round_of(play.session).text("tie_rule") == rule,
            "the tie was not settled",
        )
    after = table.after()
    assert sorted(chosen(after))[: len(codes)] == codes
    assert (len(duplicates.members(after, ids[4])) == 2) == (rule == "merge")


async def test_as_many_people_settle_no_tie(table: Table) -> None:
    """Where as many people chose each, that way is refused with the others named."""
    lay_a_tie(table)
    async with table.play("A8.1") as play:
        await show_result(play)
        await play.line("1", "evenveel mensen")
        assert round_of(play.session).text("tie_rule") == ""


async def test_a_tie_is_voted_about_again(table: Table) -> None:
    """Between those two, one dot each; the first round stays what it was."""
    lay_a_tie(table)
    async with table.play("A8.1") as play:
        await show_result(play)
        await play.line("2", "Opnieuw kiezen")
        await play.line("1", "staat niet op de lijst")
        await play.press("ctrl+u")
        play.type("6\n6\n5\n")
        await play.shows("3 van 6 mensen")
        await show_result(play)
        await play.shows("Uitslag")
    after = table.after()
    assert sorted(chosen(after)) == ["1", "2", "3", "4", "6"]
    assert tally.outcome(after, round_of(after), 5).rule == "again"


async def test_at_a_tie_the_room_sees_what_fits_that_moment(table: Table) -> None:
    """The two that are equal, then that people choose again; never what is typed."""
    lay_a_tie(table)
    async with table.play("A8.1") as play:
        await play.press("f5")
        await play.line("uitslag")
        await play.shows("Gelijke stand. Wat vinden we eerlijk?")
        rows = [line.split() for line in play.text.splitlines() if " gelijk" in line]
        assert rows == [["5.", *IDEAS[at].split(), "gelijk"] for at in (4, 5)]
        assert "voor jezelf" not in play.text
        assert "1, 2, 3 of 4" not in play.text
        await play.line("2", "We kiezen opnieuw tussen deze.")
        assert IDEAS[4] in play.text and IDEAS[5] in play.text
        assert IDEAS[0] not in play.text
        play.type("6\n6\n5\n")
        await play.settle()
        assert "van 6 mensen" not in play.text
        await play.line("uitslag", IDEAS[0])
    assert sorted(chosen(table.after())) == ["1", "2", "3", "4", "6"]


async def test_plus_and_a_number_saves_a_lost_idea(table: Table) -> None:
    """Somebody defends it and another supports that; it is marked as saved."""
    ids = lay_a_round(table)
    async with table.play("A8.1") as play:
        play.type("1 2 3\n1 2 4\n1 2 5\n")
        await show_result(play)
        await play.shows("Uitslag")
        await play.line("+8", "gered")
    assert round_of(table.after()).items("rescued") == [ids[7]]


async def test_all_ideas_are_put_on_the_list_in_one_act(table: Table) -> None:
    """Thirty-three numbers are not typed; what the list became is told."""
    add_ideas(table.copy, *(f"wens nummer {n}" for n in range(1, 34)))
    table.invite("3b")
    async with table.play("A8.1") as play:
        assert "1-36" in play.text
        await play.line("1-36", "33 opties op de lijst. Ieder krijgt 5 stippen.")
        await play.shows("0 van 3 mensen, 0 van 15 stippen")
    assert len(table.only("ballot_round").items("options")) == 33


async def test_a_late_idea_opens_the_counted_list_again(table: Table) -> None:
    """What was handed in stays, and the late idea gets votes."""
    ids = lay_a_round(table)
    (late,) = add_ideas(table.copy, "een bankje bij de sloot")
    async with table.play("A8.1") as play:
        await play.line("1 2 3", "1 van 3 mensen")
        await show_result(play)
        await play.shows("Uitslag")
        await play.line("+9", "Optie 9 staat nu op de lijst. Tel verder.")
        await play.line("9 1", "2 van 3 mensen, 5 van 9 stippen")
    after = table.after()
    assert round_of(after).items("options") == [*ids, late]
    points = {s.option.code: s.points for s in tally.standings(after, round_of(after))}
    assert (points["1"], points["9"], points["2"]) == (2, 1, 1)


async def test_f3_does_the_choice_once_more_and_keeps_the_old_one(
    table: Table,
) -> None:
    """From the list on; Esc leaves it off."""
    lay_a_round(table)
    async with table.play("A8.1") as play:
        await play.press("f3")
        await play.shows("Eerst de uitslag")
        await play.line("1 2 3", "1 van 3 mensen")
        await show_result(play)
        await play.shows("Uitslag")
        await play.press("f3")
        await play.shows("Nog een keer kiezen. De eerste keuze blijft bewaard.")
        await play.press("escape")
        await play.shows("Uitslag")
        await play.press("f3")
        await play.line("1-4", "4 opties op de lijst")
        await play.line("4", "1 van 3 mensen, 1 van 9 stippen")
        await show_result(play)
        await play.shows("1. idee nummer 4")
    after = table.after()
    first, second = ballot_rounds.rounds(after, "A8.1")
    assert (len(first.items("options")), len(second.items("options"))) == (8, 4)
    assert chosen(after) == ["4"]


async def test_f3_does_the_choice_once_more_also_after_a_vote_about_a_tie(
    table: Table,
) -> None:
    lay_a_tie(table)
    async with table.play("A8.1") as play:
        await show_result(play)
        await play.line("2", "Opnieuw kiezen")
        play.type("6\n6\n5\n")
        await play.shows("3 van 6 mensen")
        await show_result(play)
        await play.shows("Uitslag")
        await play.press("f3")
        await play.line("1-4", "4 opties op de lijst")
        await play.line("4", "1 van 6 mensen")
    *_, newest = ballot_rounds.rounds(table.after(), "A8.1")
    assert len(newest.items("options")) == 4


async def test_the_phase_once_more_begins_to_choose_afresh(table: Table) -> None:
    """The first time stays as it was, and says that a newer choice counts."""
    lay_a_round(table)
    async with table.play("A8.1") as play:
        await play.line("1 2 3", "1 van 3 mensen")
        await show_result(play)
        await play.shows("Uitslag")
        await play.press("f10")
        await play.line("Deze fase nog een keer", "fase nog een keer")
        await play.press("ctrl+n")
        await play.shows("A8 Kiezen (2e keer)")
        await play.shows("8 opties")
        await play.line("", "0 van 3 mensen")
        await play.line("5 6", "1 van 3 mensen, 2 van 9 stippen")
        await play.press("ctrl+b")
        await play.shows("Dit is een eerdere keuze. De nieuwste telt.")
    assert chosen(table.after()) == ["5", "6"]


# ---- Papers --------------------------------------------------------------------------


async def test_a_double_enter_behind_a_ballot_shows_no_result(table: Table) -> None:
    """Also when the second one comes late; in the room view only a word does."""
    lay_a_round(table)
    async with table.play("A8.1") as play:
        play.type("1 2 3\n\n")
        await play.shows("Uitslag tonen?")
        await play.line("1 2 4", "2 van 3 mensen")
        assert "Uitslag tonen?" not in play.text
        await play.press("f5", "enter", "enter", "enter")
        await play.shows("In regie (F5) staat waarom.")
        assert not round_of(play.session).flag("closed")
        await play.line("uitslag", "Wat valt op?")
    assert round_of(table.after()).flag("closed")


async def test_f1_in_the_room_says_how_the_result_is_shown(table: Table) -> None:
    lay_a_round(table)
    async with table.play("A8.1") as play:
        await play.shows("in zaal: typ uitslag")
        await play.press("f5", "f1")
        await play.shows("Typ uitslag en Enter: dan komt de uitslag in beeld.")
        await play.press("escape")
        play.type("1 2 3\nuitslag\n")
        await play.shows("1 stip")


async def test_that_not_everybody_chose_is_said_when_the_count_is_done(
    table: Table,
) -> None:
    """Not at the first paper (KIES-2)."""
    lay_a_round(table, present=6)
    async with table.play("A8.1", LARGE) as play:
        await play.line("1 2 3", "1 van 6 mensen")
        assert "Niet iedereen koos" not in play.text
        await play.press("enter")
        await play.shows("Niet iedereen koos. Klopt dat?")
        await play.press("escape")
        await play.hides("Niet iedereen koos")


async def test_a_number_of_a_joined_idea_counts_for_the_one_in_front(
    table: Table,
) -> None:
    """People wrote the number that was on the note."""
    ids = add_ideas(table.copy, *IDEAS)
    table.invite("3b")
    one, other = (table.copy.told(ids[place]) for place in (1, 6))
    table.copy.run(duplicates.join, one=one, other=other)
    open_round(table.copy, ballot_rounds.proposal(table.copy.session), present=3)
    async with table.play("A8.1") as play:
        await play.line("7 3", "1 van 3 mensen, 2 van 9 stippen")
        await play.line("2 7", "2 en 7 zijn samen één idee")
        await play.press("enter")
        await play.shows("2 van 3 mensen, 4 van 9 stippen")
        await play.line("7=4", "7 hoort bij 2. Tel ze samen")
    after = table.after()
    points = {s.option.code: s.points for s in tally.standings(after, round_of(after))}
    assert (points["2"], points["3"], "7" in points) == (3, 1, False)


async def test_what_was_joined_since_says_where_it_counts(table: Table) -> None:
    """Two dots of one person, on what is one idea now: header and rows say two."""
    ids = lay_a_round(table)
    cast(table.copy, table.copy.session.of("ballot_round")[0].id, papers_of(ids, 1, 2))
    one, other = (table.copy.told(ids[place]) for place in (0, 1))
    table.copy.run(duplicates.join, one=one, other=other)
    async with table.play("A8.1") as play:
        await play.shows("1 van 3 mensen, 2 van 9 stippen")
        await play.shows("telt bij 1")
    assert table_points(table.after()) == {"1": 2}


def papers_of(ids: list[str], *numbers: int) -> TypedVotes:
    """A paper with these numbers."""
    return TypedVotes(tuple((ids[number - 1], 1) for number in numbers))


async def test_a_pasted_pile_counts_what_is_good_and_names_what_is_not(
    table: Table,
) -> None:
    """Each wrong line with its place and why; it comes back to be mended."""
    lay_a_round(table, present=5)
    pile = "1 2 3\n4 99\n5 6\n7 7\nblanco\n1 2 3 4\n"
    async with table.play("A8.1", LARGE) as play:
        play.paste(pile)
        await play.shows("3 van de 6 regels geteld.")
        await play.shows("Regel 2 (4 99): Optie 99 staat niet op de lijst.")
        await play.shows("Regel 4 (7 7): Twee keer dezelfde optie")
        await play.shows("3 van 5 mensen, 5 van 15 stippen")
        assert play.pane.entry.value == "4 99"
        assert "7 7 · 1 2 3 4" in play.text
        await play.press("backspace", "backspace")
        await play.line("8", "4 van 5 mensen, 7 van 15 stippen")
        assert play.pane.entry.value == "7 7"
    assert len(table.after().of("ballot")) == 4


async def test_a_wrong_line_of_a_pile_answers_no_question_about_a_paper(
    table: Table,
) -> None:
    """Looking at a paper in between loses none of the lines that wait."""
    lay_a_round(table, present=5)
    async with table.play("A8.1", LARGE) as play:
        play.paste("1 2 3\n4 99\n7 7\n1 2 3 4\n")
        await play.shows("1 van de 4 regels geteld.")
        await play.press("f2")
        await play.line("#1")
        assert play.pane.entry.value == ""
        await play.line("5 6", "Briefje 1: was 1 2 3, nu 5 6.")
        await play.shows("Niet opgeslagen: 7 7 · 1 2 3 4")
        await play.press("escape")
        assert play.pane.entry.value == "4 99"
        await play.press("backspace", "backspace")
        await play.line("8", "2 van 5 mensen, 4 van 15 stippen")
        assert play.pane.entry.value == "7 7"
        await play.shows("Niet opgeslagen: 1 2 3 4")


async def test_enter_once_more_is_about_the_line_that_was_asked_about(
    table: Table,
) -> None:
    """Another line that waits stands back for it."""
    lay_a_round(table, present=5)
    async with table.play("A8.1", LARGE) as play:
        play.paste("#7 1 2\n4 99\n#7 3\n8 99\n")
        await play.shows("1 van de 4 regels geteld.")
        await play.press("ctrl+u", "enter")
        await play.until(lambda: play.pane.entry.value == "#7 3", "it did not come")
        await play.press("enter")
        await play.shows("Briefje 7 is er al: 1 2.")
        assert play.pane.entry.value == "#7 3"
        await play.shows("Niet opgeslagen: 8 99")
        await play.press("enter")
        await play.shows("Briefje 7: was 1 2, nu 3.")
        assert play.pane.entry.value == "8 99"


async def test_a_paper_that_is_refused_at_the_question_about_the_result_comes_back(
    table: Table,
) -> None:
    lay_a_round(table)
    async with table.play("A8.1") as play:
        await play.line("#7 1 2", "1 van 3 mensen")
        await play.press("enter")
        await play.shows("Uitslag tonen?")
        await play.line("#7 3", "Briefje 7 is er al: 1 2.")
        assert play.pane.entry.value == "#7 3"
        await play.press("enter")
        await play.shows("Briefje 7: was 1 2, nu 3.")


async def test_a_pile_of_more_papers_than_people_keeps_the_last_one_back(
    table: Table,
) -> None:
    lay_a_round(table, present=2)
    async with table.play("A8.1", LARGE) as play:
        play.paste("1\n2\n3\n")
        await play.shows("Regel 3 (3): Er zijn 2 mensen en al 2 stembriefjes.")
        await play.press("enter")
        await play.shows("3 van 3 mensen, 3 van 9 stippen")


async def test_a_known_number_asks_and_says_what_it_replaced(table: Table) -> None:
    lay_a_round(table)
    async with table.play("A8.1") as play:
        await play.line("#7 1 2", "1 van 3 mensen")
        await play.line("#7 3", "Briefje 7 is er al: 1 2.")
        assert table_points(play.session) == {"1": 1, "2": 1}
        await play.press("enter")
        await play.shows("Briefje 7: was 1 2, nu 3.")
        assert table_points(play.session) == {"3": 1}


def table_points(session: Session) -> dict[str, int]:
    """What each option got, where it got anything."""
    order = tally.standings(session, round_of(session))
    return {s.option.code: s.points for s in order if s.points}


async def test_papers_are_seen_found_corrected_and_taken_out(table: Table) -> None:
    """One by one, by the number on the paper or by its place."""
    lay_a_round(table, present=5)
    async with table.play("A8.1") as play:
        await play.press("f2")
        await play.shows("Er zijn nog geen briefjes.")
        play.type("1 2\n#7 3 4\n@b 5 6\n")
        await play.shows("3 van 5 mensen")
        await play.line("#7", "Briefje 7")
        await play.shows("3 briefjes")
        assert play.pane.list.highlighted_key == table_paper(play.session, 7)
        await play.line("8", "Briefje 7: was 3 4, nu 8.")
        await play.press("up")
        await play.press("f8")
        await play.shows("Briefje 1 is eruit: 1 2.")
        await play.line("#3", "Er is nog geen briefje 3.")
        await play.press("ctrl+u", "escape")
        await play.line("#8", "Briefje 8")
        await play.press("ctrl+u", "escape", "f5", "f2")
        await play.shows("In regie (F5) staat waarom.")
    assert table_points(table.after()) == {"5": 1, "6": 1, "8": 1}


def table_paper(session: Session, number: int) -> str:
    """The id of the paper with this number."""
    papers = ballot_box.papers(session, round_of(session))
    (paper,) = ballot_box.find_papers(papers, number)
    return paper[0].id


# ---- Before the round ----------------------------------------------------------------


async def test_f3_allows_stacking_where_the_round_is_prepared(table: Table) -> None:
    add_ideas(table.copy, *IDEAS)
    table.invite("3b")
    async with table.play("A8.1") as play:
        await play.press("f3")
        await play.shows("Meer stippen op één optie mag.")
        await play.press("f4", "f3")
        await play.shows("Stapelen kan alleen bij stippen.")
        await play.press("f4", "f4", "f4", "enter")
        await play.line("1 1 2", "1 van 3 mensen, 3 van 9 stippen")
    assert table_points(table.after()) == {"1": 2, "2": 1}


async def test_a_template_may_allow_stacking(table: Table) -> None:
    """And then F3 forbids it."""
    table.template = ADVIESVANGERS.replace(
        "method: dots\n", "method: dots\n        stacking: true\n"
    )
    add_ideas(table.copy, *IDEAS)
    table.invite("3b")
    async with table.play("A8.1") as play:
        await play.shows("Meer stippen op één optie mag.")
        await play.press("f3", "enter")
        await play.line("1 1", "Twee keer dezelfde optie")


@pytest.mark.parametrize(("answer", "people"), [("", 4), ("n", 4), ("j", 6)])
async def test_who_votes_is_asked_and_the_number_is_one(
    table: Table, answer: str, people: int
) -> None:
    """The header, the warning and the room view speak of the same people (KIES-6)."""
    table.invite("4b 2p")
    add_ideas(table.copy, *IDEAS)
    async with table.play("A8.1") as play:
        await play.shows("Plakken professionals mee?")
        await play.shows("Enter = nee, 4 mensen · j = ja, 6 mensen")
        await play.line("misschien", "Typ j of n.")
        await play.press("ctrl+u")
        await play.line(answer, f"{people} mensen kiezen mee.")
        assert ("Niet mee: 2 professionals." in play.text) == (people == 4)
        await play.press("enter")
        await play.shows(f"0 van {people} mensen")
        assert ("Niet mee: 2 professionals." in play.text) == (people == 4)
        await play.line("@p 1", "kiest niet mee" if people == 4 else "1 van 6 mensen")
        await play.press("ctrl+u" if people == 4 else "f8")
        await play.shows(f"0 van {people} mensen")
        play.type("1\n" * people)
        await play.shows(f"{people} van {people} mensen")
        await play.line("2", f"Er zijn {people} mensen en al {people} stembriefjes.")
        await play.press("enter")
        await play.shows(f"{people + 1} van {people + 1} mensen")


async def test_what_can_be_typed_stands_where_it_is_typed(table: Table) -> None:
    """For the facilitator; the room reads no signs."""
    lay_a_round(table)
    async with table.play("A8.1") as play:
        await play.shows("#4 7 12 = briefje 4 · #4 zoekt het · m=11 mensen")
        await play.shows("@b 7 12 = bewoner")
        await play.line("@3 7", "De rol @3 ken ik niet. Er is @b = bewoner")
        await play.press("ctrl+u", "f5")
        await play.hides("#4 7 12")


async def test_a_pasted_list_that_names_no_options_is_refused_and_comes_back(
    table: Table,
) -> None:
    add_ideas(table.copy, "een", "twee", "drie")
    async with table.play("A8.1") as play:
        play.paste("een bankje\nmeer groen\n")
        await play.shows("Nummer een ken ik niet.")
        assert "bankje" in play.pane.entry.value
        assert "groen" in play.pane.entry.value
