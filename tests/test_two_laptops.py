"""Stories of two or three laptops with one session, through real files.

Each tells what the facilitators read afterwards. What travels is an export or the
session file itself; what is said is what the screen and the sheet say.
"""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Final

import pytest

from cyclus_tui.domain import ballot_text, conflicts, tally
from cyclus_tui.domain.conflicts import Conflict
from cyclus_tui.domain.journal import Value
from cyclus_tui.domain.record import Record
from cyclus_tui.domain.steps import collect, people, recommend, vote
from cyclus_tui.open_session import Command, begin_session
from cyclus_tui.reports.outline import outline
from cyclus_tui.reports.text import text
from cyclus_tui.taking_in import Here, look
from tests.laptops import Laptop

TEMPLATE: Final = Path(__file__).parents[1] / "templates" / "adviesvangers.yaml"
IDEAS: Final = ("Post samen openmaken", "Een buddy", "Koffie", "Les op school")


class Colleague:
    """Somebody with a laptop, who reads what it says."""

    def __init__(self, laptop: Laptop) -> None:
        self.laptop = laptop

    def do(self, command: Command) -> None:
        """Carry out a command and have it on the disk."""
        self.laptop.wait(self.laptop.opened.run(command))

    def take_in(self, other: Colleague, *, by: str = "yaml") -> str:
        """Take in the file of a colleague; what the program says of it."""
        mine, theirs = self.laptop, other.laptop
        file = mine.path.parent / f"van {theirs.path.parent.name}.{by}"
        if by == "yaml":
            file.write_bytes(theirs.export())
        else:
            theirs.close()
            shutil.copyfile(theirs.path, file)
            theirs.restart()
        found = look(file, Here(mine.path.parent, mine.session))
        file.unlink()
        assert found.source is not None, found.says
        mine.wait(mine.opened.merge([found.source.session], mine.now))
        return found.says

    @property
    def questions(self) -> list[str]:
        """What is still asked on the screen of differences."""
        return [conflict.question for conflict in self.open]

    @property
    def open(self) -> list[Conflict]:
        """The differences that are open."""
        return conflicts.open_ones(self.laptop.session, self.laptop.opened.method)

    def choose(self, place: int) -> None:
        """Choose in the one difference that is open."""
        (conflict,) = self.open
        choice = conflict.choices[place]
        self.do(partial(conflicts.choose, conflict=conflict, choice=choice))

    @property
    def sheet(self) -> str:
        """The sheet on paper, its lines as one."""
        opened = self.laptop.opened
        return " ".join(text(outline(opened.session, opened.method)).split())

    @property
    def round(self) -> Record:
        """The vote that decides."""
        found = vote.main_round(self.laptop.session)
        assert found is not None
        return found

    def ideas(self) -> list[Record]:
        """The ideas in order."""
        return collect.ideas(self.laptop.session)

    def begin_vote(self, places: int = 4) -> None:
        """Begin to choose between the first ideas."""
        chosen = [idea.id for idea in self.ideas()][:places]
        self.do(
            partial(
                vote.open_round,
                phase="A8",
                step="A8.1",
                rules=vote.Rules(),
                chosen=chosen,
                present=6,
                dots=2,
            )
        )

    def cast(self, *typed: str) -> None:
        """Take down papers or counts as they are typed."""
        for line in typed:
            options = vote.options(self.laptop.session, self.round)
            words = ballot_text.typed(line, options, self.round)
            command = partial(vote.cast, ballot_round=self.round, typed=words)
            self.do(command)

    def close_vote(self) -> None:
        """Show the result."""
        self.do(partial(vote.close, ballot_round=self.round.id))

    def points(self) -> dict[str, int]:
        """The votes by option."""
        order = tally.standings(self.laptop.session, self.round)
        return {one.option.code: one.points for one in order if one.points}


@pytest.fixture
def noor(tmp_path: Path) -> Iterator[Colleague]:
    """Noor, who began the evening and wrote down four ideas."""
    with asyncio.Runner() as runner:
        folder = tmp_path / "Noor"
        path = begin_session(
            folder,
            method_text=TEMPLATE.read_text(encoding="utf-8"),
            answers={"title": "Proef", "date": "2026-11-21", "facilitator": "Noor"},
            program="proef",
        )
        first = Colleague(Laptop(path, runner))
        role = first.laptop.opened.method.roles[0]
        arrival = people.Arrival(((role, 6),))
        first.do(partial(people.welcome, who=arrival))
        lines = [collect.Line(words) for words in IDEAS]
        add = partial(collect.add, lines=lines, sort="idea", phase="A4", step="A4.1")
        first.do(add)
        yield first
        first.laptop.close()


def copy_for(first: Colleague, name: str) -> Colleague:
    """A colleague with a copy of the file."""
    folder = first.laptop.path.parent.parent / name
    return Colleague(first.laptop.copied_to(folder))


def share(by: str, *all_of_them: Colleague) -> list[str]:
    """Everybody takes in the file of everybody else; what the first round says."""
    said = []
    for one in all_of_them:
        for other in all_of_them:
            if one is not other:
                said.append(one.take_in(other, by=by))
    for one in all_of_them:
        one.take_in(all_of_them[0], by=by)
    prints = {one.laptop.session.fingerprint() for one in all_of_them}
    assert len(prints) == 1
    return said


BY: Final = pytest.mark.parametrize("by", ["yaml", "db"])


@BY
def test_a_paper_that_differs_counts_nowhere_until_somebody_chooses(
    noor: Colleague, by: str
) -> None:
    noor.begin_vote()
    wim = copy_for(noor, "Wim")
    noor.cast("#4 1 2", "#5 1 3")
    wim.cast("#4 1 4")
    said = share(by, noor, wim)
    assert said[0] == "zelfde sessie: 1 stembriefje verschilt"
    told = "Papiertje 4 is op twee laptops anders ingevuld en telt nog niet mee."
    for one in (noor, wim):
        assert one.points() == {"1": 1, "3": 1}
        assert told in one.sheet
        assert one.questions == [
            "Stembriefje 4 is twee keer ingevuld. Eén persoon of twee?"
        ]
    noor.choose(0)
    wim.take_in(noor, by=by)
    assert wim.points() == noor.points()
    assert sum(wim.points().values()) == 4
    assert "Papiertje" not in wim.sheet
    wim.laptop.close()


def test_papers_typed_alike_in_another_order_are_one_paper(noor: Colleague) -> None:
    noor.begin_vote()
    wim = copy_for(noor, "Wim")
    noor.cast("#4 1 2")
    wim.cast("#4 2 1")
    share("yaml", noor, wim)
    assert noor.points() == {"1": 1, "2": 1}
    assert noor.questions == []
    assert "Papiertje" not in noor.sheet
    wim.laptop.close()


def test_several_papers_on_three_laptops_are_told_in_one_sentence(
    noor: Colleague,
) -> None:
    noor.begin_vote()
    wim, sam = copy_for(noor, "Wim"), copy_for(noor, "Sam")
    noor.cast("#4 1 2", "#7 1 2")
    wim.cast("#4 1 3", "#7 1 3")
    sam.cast("#4 1 4", "#7 1 4")
    share("yaml", noor, wim, sam)
    told = "Papiertjes 4 en 7 zijn op drie laptops anders ingevuld en tellen nog niet"
    assert told in sam.sheet
    assert sam.points() == {}
    for one in (wim, sam):
        one.laptop.close()


@BY
def test_hands_that_were_counted_twice_say_what_counts_for_now(
    noor: Colleague, by: str
) -> None:
    noor.begin_vote()
    wim = copy_for(noor, "Wim")
    noor.cast("1=3 2=4")
    wim.cast("1=3 2=5")
    said = share(by, noor, wim)
    assert said[0] == "zelfde sessie: 1 telling verschilt"
    now = noor.points()["2"]
    told = f"Optie 2 is op twee laptops anders geteld: 4 en 5. Nu telt {now};"
    assert told in noor.sheet or told.replace("4 en 5", "5 en 4") in noor.sheet
    assert (
        noor.questions
        == ["Twee tellingen voor optie 2 (Een buddy): 4 en 5. Tel nog eens, of kies."]
        or "5 en 4" in noor.questions[0]
    )
    wim.laptop.close()


@BY
def test_one_vote_that_two_people_began_is_one_question(
    noor: Colleague, by: str
) -> None:
    wim = copy_for(noor, "Wim")
    noor.begin_vote()
    noor.cast("#1 1 2", "1 3")
    wim.begin_vote()
    wim.cast("#1 2 1", "2 3", "2 4")
    said = share(by, noor, wim)
    assert said[0] == (
        "zelfde sessie: 3 stembriefjes en 1 keuzeronde erbij, "
        "1 stemming begon op meer laptops"
    )
    for one in (noor, wim):
        assert one.questions == [
            "Deze stemming is op twee laptops begonnen. Zijn dit dezelfde stemmingen?"
        ]
        assert "Deze stemming is op twee laptops begonnen." in one.sheet
        assert "telt nog niet mee" in one.sheet
    noor.choose(0)
    wim.take_in(noor, by=by)
    for one in (noor, wim):
        assert one.points() == {"1": 2, "2": 3, "3": 2, "4": 1}
        assert one.questions == []
        assert "laptops" not in one.sheet
    wim.laptop.close()


def test_who_answers_that_two_votes_differ_says_which_one_counts(
    noor: Colleague,
) -> None:
    wim = copy_for(noor, "Wim")
    noor.begin_vote()
    noor.cast("1 2")
    wim.begin_vote(3)
    wim.cast("2 3", "1 3")
    share("yaml", noor, wim)
    (conflict,) = noor.open
    mine = next(n for n, c in enumerate(conflict.choices) if c.who == "Noor")
    assert conflict.choices[mine].text == (
        "Nee: alleen deze telt. 1 stembriefje, 4 opties."
    )
    noor.choose(mine)
    wim.take_in(noor)
    for one in (noor, wim):
        assert one.points() == {"1": 1, "2": 1}
        assert one.questions == []
    wim.laptop.wait(wim.laptop.opened.undo())
    wim.laptop.close()


def test_two_people_who_both_answer_the_same_agree(noor: Colleague) -> None:
    wim = copy_for(noor, "Wim")
    for one in (noor, wim):
        one.begin_vote()
        one.cast("1 2")
    share("yaml", noor, wim)
    for one in (noor, wim):
        one.choose(0)
    share("yaml", noor, wim)
    assert noor.questions == []
    assert noor.points() == {"1": 2, "2": 2}
    wim.laptop.close()


def test_people_who_answer_differently_about_a_vote_are_asked(noor: Colleague) -> None:
    wim = copy_for(noor, "Wim")
    for one in (noor, wim):
        one.begin_vote()
        one.cast("1 2")
    share("yaml", noor, wim)
    noor.choose(0)
    wim.choose(1)
    share("yaml", noor, wim)
    assert noor.questions == ["Zijn deze twee stemmingen hetzelfde?"]
    same = [choice.text for choice in noor.open[0].choices].index("hetzelfde")
    noor.choose(same)
    assert wim.take_in(noor) == "zelfde sessie: 1 verschil opgelost"
    assert wim.questions == []
    assert wim.points() == {"1": 2, "2": 2}
    wim.laptop.close()


def test_a_number_on_two_papers_of_one_vote_is_asked_once_it_is_one(
    noor: Colleague,
) -> None:
    wim = copy_for(noor, "Wim")
    noor.begin_vote()
    noor.cast("#4 1 2")
    wim.begin_vote()
    wim.cast("#4 3 4", "1 2")
    share("yaml", noor, wim)
    noor.choose(0)
    assert noor.points() == {"1": 1, "2": 1}
    assert "Papiertje 4 is op twee laptops anders ingevuld" in noor.sheet
    (conflict,) = noor.open
    assert conflict.question == (
        "Stembriefje 4 is twee keer ingevuld. Eén persoon of twee?"
    )
    noor.do(partial(conflicts.keep_both, conflict=conflict))
    assert noor.questions == []
    assert noor.points() == {"1": 2, "2": 2, "3": 1, "4": 1}
    noor.laptop.wait(noor.laptop.opened.undo())
    noor.choose(0)
    assert noor.questions == []
    assert sum(noor.points().values()) == 4
    wim.laptop.close()


def test_what_was_written_about_both_votes_stays_when_they_are_one(
    noor: Colleague,
) -> None:
    wim = copy_for(noor, "Wim")
    for one, advice in ((noor, "Open samen de post"), (wim, "Maak de post open")):
        one.begin_vote()
        one.cast("1 2", "1 3")
        item = recommend.items(one.laptop.session, 5)[0]
        write = partial(recommend.write, item=item, field="advice", text=advice)
        one.do(write)
        item = recommend.items(one.laptop.session, 5)[0]
        one.do(partial(recommend.remark, item=item, text=f"Niet van {advice[:4]}"))
    share("yaml", noor, wim)
    noor.choose(0)
    (question,) = noor.open
    assert {c.text for c in question.choices} == {
        "Open samen de post",
        "Maak de post open",
    }
    item = recommend.items(noor.laptop.session, 5)[0]
    remarks = recommend.remarks(noor.laptop.session, item)
    assert {r.text("text") for r in remarks} == {"Niet van Open", "Niet van Maak"}
    wim.laptop.close()


@BY
def test_two_settled_lists_are_told_on_the_sheet_until_somebody_chooses(
    noor: Colleague, by: str
) -> None:
    noor.begin_vote()
    noor.cast("1 2", "1 3")
    wim = copy_for(noor, "Wim")
    for one, advice in ((noor, "Open samen de post"), (wim, "Maak de post open")):
        item = recommend.items(one.laptop.session, 5)[0]
        one.do(partial(recommend.write, item=item, field="because", text=advice))
        one.do(partial(recommend.decide, places=5))
    said = share(by, noor, wim)
    assert "1 vastgestelde lijst" in said[0]
    told = "Let op: er zijn twee vastgestelde lijsten, op twee laptops gemaakt."
    assert told in noor.sheet
    assert told in wim.sheet
    assert "Twee vastgestelde lijsten van één keuze. Welke klopt?" in noor.questions
    lists = next(c for c in noor.open if c.record.kind == "decision")
    choose = partial(conflicts.choose, conflict=lists, choice=lists.choices[0])
    noor.do(choose)
    assert "twee vastgestelde lijsten" not in noor.sheet
    assert "Vastgesteld." in noor.sheet
    wim.laptop.close()


def test_two_people_who_settled_the_same_list_are_not_asked(noor: Colleague) -> None:
    noor.begin_vote()
    noor.cast("1 2", "1 3")
    wim = copy_for(noor, "Wim")
    for one in (noor, wim):
        one.do(partial(recommend.decide, places=5))
    share("yaml", noor, wim)
    assert noor.questions == []
    assert "Vastgesteld." in noor.sheet
    wim.laptop.close()


@BY
def test_papers_that_come_after_the_result_are_told(noor: Colleague, by: str) -> None:
    noor.begin_vote()
    noor.cast("1 2")
    wim = copy_for(noor, "Wim")
    noor.close_vote()
    wim.cast("1 3", "2 3")
    share(by, noor, wim)
    for one in (noor, wim):
        assert "Na de uitslag kwamen er nog 2 stembriefjes bij." in one.sheet
    noor.close_vote()
    assert "Na de uitslag" not in noor.sheet
    wim.laptop.close()


def test_votes_that_come_after_a_list_was_settled_are_told(noor: Colleague) -> None:
    noor.begin_vote()
    wim = copy_for(noor, "Wim")
    noor.cast("#4 1 2")
    noor.do(partial(recommend.decide, places=5))
    wim.cast("#4 3 4")
    share("yaml", noor, wim)
    assert "Let op: de stemmen zijn gewijzigd na vaststelling." in noor.sheet
    noor.choose(next(n for n, c in enumerate(noor.open[0].choices) if c.who == "Noor"))
    assert "gewijzigd na vaststelling" not in noor.sheet
    wim.laptop.close()


def test_both_rescued_another_idea_and_both_stay(noor: Colleague) -> None:
    noor.begin_vote()
    noor.cast("1 2")
    wim = copy_for(noor, "Wim")
    for one, number in ((noor, 2), (wim, 3)):
        option = one.ideas()[number].id
        one.do(partial(vote.rescue, ballot_round=one.round, option=option))
    share("yaml", noor, wim)
    assert noor.questions == []
    order = tally.standings(noor.laptop.session, noor.round)
    assert {s.option.code for s in order if s.rescued} == {"3", "4"}
    third = noor.ideas()[2].id
    noor.do(partial(vote.rescue, ballot_round=noor.round, option=third))
    order = tally.standings(noor.laptop.session, noor.round)
    assert {s.option.code for s in order if s.rescued} == {"4"}
    wim.laptop.close()


def test_both_added_an_option_while_counting_and_both_stay(noor: Colleague) -> None:
    noor.begin_vote(2)
    wim = copy_for(noor, "Wim")
    for one, number in ((noor, 2), (wim, 3)):
        options = vote.option_ids(one.laptop.session, one.round)
        fields: dict[str, Value] = {"options": [*options, one.ideas()[number].id]}
        one.do(partial(vote.adjust, ballot_round=one.round, fields=fields))
    share("yaml", noor, wim)
    assert noor.questions == []
    codes = {o.code for o in vote.options(noor.laptop.session, noor.round)}
    assert codes == {"1", "2", "3", "4"}
    noor.cast("3 4")
    assert noor.points() == {"3": 1, "4": 1}
    wim.laptop.close()
