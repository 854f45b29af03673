"""Stories of two or three laptops with one session, through real files.

Each tells what the facilitators read afterwards. What travels is an export or the
session file itself; what is said is what the screen and the sheet say.
"""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Final

import pytest

from cyclus_tui.app.begin_session import begin_session
from cyclus_tui.app.import_session import ImportBatch, preview_import
from cyclus_tui.app.open_session import Command
from cyclus_tui.domain.combined import combining, standings
from cyclus_tui.domain.conflicts import find as conflicts
from cyclus_tui.domain.conflicts import notices
from cyclus_tui.domain.conflicts.find import Conflict
from cyclus_tui.domain.ideas import clustering, contributions, duplicates
from cyclus_tui.domain.journal.edit import Edit, Value
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.replica import Replica
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.kinds import numbering
from cyclus_tui.domain.learning import actions
from cyclus_tui.domain.method import form_answers, plan
from cyclus_tui.domain.people import attendance
from cyclus_tui.domain.steps import cluster
from cyclus_tui.domain.theory import editing
from cyclus_tui.domain.voting import (
    ballot_rounds,
    ballot_text,
    casting,
    recommendations,
    tally,
)
from cyclus_tui.errors import RuleError
from cyclus_tui.exchange import session_yaml
from cyclus_tui.reports import counts
from cyclus_tui.reports.outline import outline
from cyclus_tui.reports.text import plain_text
from tests.laptops import Laptop

TEMPLATE: Final = Path(__file__).parents[1] / "templates" / "adviesvangers.yaml"
IDEAS: Final = ("Post samen openmaken", "Een buddy", "Koffie", "Les op school")


class Colleague:
    """Somebody with a laptop, who reads what it says."""

    def __init__(self, laptop: Laptop) -> None:
        self.laptop = laptop
        self.notices: tuple[str, ...] = ()
        """What the last file made known."""

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
        here = ImportBatch(mine.path.parent, mine.session, today=date.today())
        found = preview_import(file, here)
        file.unlink()
        assert found.source is not None, found.summary
        before = mine.session
        mine.wait(mine.opened.merge([found.source.session], mine.now))
        self.notices = notices.merge_notices(before, mine.session, here.today)
        assert all(sentence in found.details for sentence in self.notices)
        return found.summary

    @property
    def questions(self) -> list[str]:
        """What is still asked on the screen of differences."""
        return [conflict.question for conflict in self.open]

    @property
    def open(self) -> list[Conflict]:
        """The differences that are open."""
        return conflicts.open_conflicts(self.laptop.session, self.laptop.opened.method)

    def choose(self, place: int) -> None:
        """Choose in the one difference that is open."""
        (conflict,) = self.open
        if conflict.came_back:
            command = (conflicts.remove_again, conflicts.keep)[place]
            self.do(partial(command, conflict=conflict))
            return
        choice = conflict.choices[place]
        self.do(partial(conflicts.choose, conflict=conflict, choice=choice))

    @property
    def sheet(self) -> str:
        """The sheet on paper, its lines as one."""
        opened = self.laptop.opened
        return " ".join(plain_text(outline(opened.session, opened.method)).split())

    @property
    def round(self) -> Record:
        """The vote that decides."""
        found = ballot_rounds.main_round(self.laptop.session)
        assert found is not None
        return found

    def ideas(self) -> list[Record]:
        """The ideas in order."""
        return contributions.ideas(self.laptop.session)

    def say(self, *texts: str) -> None:
        """Take down ideas."""
        lines = [contributions.TypedLine(words) for words in texts]
        add = partial(
            contributions.add, lines=lines, sort="idea", phase="A4", step="A4.1"
        )
        self.do(add)

    def heaps(self) -> dict[str, list[str]]:
        """What lies on each heap."""
        return {
            heap.title: [idea.text("text") for idea in heap.ideas]
            for heap in clustering.heaps(self.laptop.session)
        }

    def begin_vote(self, places: int = 4) -> None:
        """Begin to choose between the first ideas."""
        chosen = [idea.id for idea in self.ideas()][:places]
        self.do(
            partial(
                ballot_rounds.open_round,
                phase="A8",
                step="A8.1",
                chosen=chosen,
                present=6,
                dots=2,
            )
        )

    def cast(self, *typed: str, sure: bool = False) -> None:
        """Take down papers or counts as they are typed."""
        for line in typed:
            options = ballot_rounds.options(self.laptop.session, self.round)
            words = ballot_text.parse_votes(line, options, self.round)
            cast = partial(casting.cast_votes, ballot_round=self.round, typed=words)
            self.do(partial(cast, sure=sure))

    def close_vote(self) -> None:
        """Show the result."""
        self.do(partial(casting.close, ballot_round=self.round.id))

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
        arrival = attendance.Arrival(((role, 6),))
        first.do(partial(attendance.add_arrivals, who=arrival))
        first.say(*IDEAS)
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
        "zelfde sessie: 1 keuzeronde en 3 stembriefjes erbij, "
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


def test_who_types_a_paper_or_counts_hands_anew_settles_it_in_both_votes(
    noor: Colleague,
) -> None:
    wim = copy_for(noor, "Wim")
    for one, paper in ((noor, "#4 1 2"), (wim, "#4 3 4")):
        one.begin_vote()
        one.cast(paper)
    share("yaml", noor, wim)
    noor.choose(0)
    assert noor.points() == {}
    noor.cast("#4 1 3", sure=True)
    assert noor.questions == []
    assert noor.points() == {"1": 1, "3": 1}
    wim.laptop.close()


def test_hands_counted_in_two_votes_that_are_one_are_not_added_up(
    noor: Colleague,
) -> None:
    wim = copy_for(noor, "Wim")
    for one, count in ((noor, "1=3 2=4"), (wim, "1=3 2=5")):
        one.begin_vote()
        one.cast(count)
    share("yaml", noor, wim)
    noor.choose(0)
    assert noor.points()["1"] == 3
    assert noor.points()["2"] in (4, 5)
    assert "Optie 2 is op twee laptops anders geteld" in noor.sheet
    noor.cast("2=6")
    assert "anders geteld" not in noor.sheet
    assert noor.points() == {"1": 3, "2": 6}
    wim.laptop.close()


def test_what_was_written_about_both_votes_stays_when_they_are_one(
    noor: Colleague,
) -> None:
    wim = copy_for(noor, "Wim")
    for one, advice in ((noor, "Open samen de post"), (wim, "Maak de post open")):
        one.begin_vote()
        one.cast("1 2", "1 3")
        item = recommendations.items(one.laptop.session, 5)[0]
        write = partial(recommendations.write, item=item, field="advice", text=advice)
        one.do(write)
        item = recommendations.items(one.laptop.session, 5)[0]
        one.do(
            partial(
                recommendations.add_remark, item=item, text=f"Niet van {advice[:4]}"
            )
        )
    share("yaml", noor, wim)
    noor.choose(0)
    (question,) = noor.open
    assert {c.text for c in question.choices} == {
        "Open samen de post",
        "Maak de post open",
    }
    item = recommendations.items(noor.laptop.session, 5)[0]
    remarks = recommendations.remarks(noor.laptop.session, item)
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
        item = recommendations.items(one.laptop.session, 5)[0]
        one.do(partial(recommendations.write, item=item, field="because", text=advice))
        one.do(partial(recommendations.decide, places=5))
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
        one.do(partial(recommendations.decide, places=5))
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
    noor.do(partial(recommendations.decide, places=5))
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
        one.do(partial(ballot_rounds.rescue, ballot_round=one.round, option=option))
    share("yaml", noor, wim)
    assert noor.questions == []
    order = tally.standings(noor.laptop.session, noor.round)
    assert {s.option.code for s in order if s.rescued} == {"3", "4"}
    third = noor.ideas()[2].id
    noor.do(partial(ballot_rounds.rescue, ballot_round=noor.round, option=third))
    order = tally.standings(noor.laptop.session, noor.round)
    assert {s.option.code for s in order if s.rescued} == {"4"}
    wim.laptop.close()


def test_both_added_an_option_while_counting_and_both_stay(noor: Colleague) -> None:
    noor.begin_vote(2)
    wim = copy_for(noor, "Wim")
    for one, number in ((noor, 2), (wim, 3)):
        options = ballot_rounds.option_ids(one.laptop.session, one.round)
        fields: dict[str, Value] = {"options": [*options, one.ideas()[number].id]}
        one.do(
            partial(ballot_rounds.change_round, ballot_round=one.round, fields=fields)
        )
    share("yaml", noor, wim)
    assert noor.questions == []
    codes = {o.code for o in ballot_rounds.options(noor.laptop.session, noor.round)}
    assert codes == {"1", "2", "3", "4"}
    noor.cast("3 4")
    assert noor.points() == {"3": 1, "4": 1}
    wim.laptop.close()


@BY
def test_two_evenings_stay_two_whatever_they_are_called(
    noor: Colleague, by: str, tmp_path: Path
) -> None:
    path = begin_session(
        tmp_path / "Wim",
        method_text=TEMPLATE.read_text(encoding="utf-8"),
        answers={"title": "Proef", "date": "2026-11-21", "facilitator": "Wim"},
        program="proef",
    )
    wim = Laptop(path, noor.laptop.runner)
    file = tmp_path / f"van Wim.{by}"
    if by == "yaml":
        file.write_bytes(wim.export())
    wim.close()
    if by == "db":
        shutil.copyfile(path, file)
    found = preview_import(
        file, ImportBatch(noor.laptop.path.parent, noor.laptop.session)
    )
    assert found.summary.startswith("nieuwe sessie")


@BY
def test_an_idea_that_was_taken_out_and_reworded_is_back_with_a_question(
    noor: Colleague, by: str
) -> None:
    wim = copy_for(noor, "Wim")
    noor.do(partial(contributions.remove, idea=noor.ideas()[1]))
    words = "Een vaste buddy"
    wim.do(partial(contributions.reword, idea=wim.ideas()[1], text=words))
    said = share(by, noor, wim)
    assert said == ["zelfde sessie: 1 idee kwam terug"] * 2
    assert noor.questions == [
        "Idee 2 (Een vaste buddy) was weg, maar er is nog bij geschreven. "
        "Moet het weer weg?"
    ]
    wim.laptop.close()


@BY
def test_two_wordings_of_one_idea_are_one_question_with_who_wrote_each(
    noor: Colleague, by: str
) -> None:
    wim = copy_for(noor, "Wim")
    for one, words in ((noor, "Elke week koffie"), (wim, "Koffie drinken")):
        one.do(partial(contributions.reword, idea=one.ideas()[2], text=words))
    said = share(by, noor, wim)
    assert said == ["zelfde sessie: 1 tekst verschilt"] * 2
    (conflict,) = wim.open
    assert conflict.question == "Twee teksten voor idee 3. Welke klopt?"
    assert {(c.who, c.text) for c in conflict.choices} == {
        ("Noor", "Elke week koffie"),
        ("Wim", "Koffie drinken"),
    }
    wim.laptop.close()


def test_wordings_that_differ_in_blanks_and_capitals_are_no_question(
    noor: Colleague,
) -> None:
    wim = copy_for(noor, "Wim")
    for one, words in ((noor, "Samen koffie"), (wim, "samen  Koffie")):
        one.do(partial(contributions.reword, idea=one.ideas()[2], text=words))
    share("yaml", noor, wim)
    assert noor.questions == []
    wim.laptop.close()


def test_two_people_who_answer_other_questions_have_both_answers(
    noor: Colleague,
) -> None:
    wim = copy_for(noor, "Wim")
    for one, name, words in ((noor, "recipient", "de wijk"), (wim, "decided_by", "B")):
        one.do(
            partial(
                form_answers.fill_in,
                field=form_answers.FormField(name, name),
                text=words,
            )
        )
    said = share("yaml", noor, wim)
    assert said == ["zelfde sessie: 1 antwoord erbij"] * 2
    assert noor.questions == []
    assert "de wijk" in wim.sheet
    wim.laptop.close()


@BY
def test_a_heap_that_was_taken_away_and_kept_keeps_its_ideas(
    noor: Colleague, by: str
) -> None:
    first, second, third, *_ = noor.ideas()
    noor.do(partial(clustering.begin_heap, signs=cluster.Rules().signs, idea=first))
    (heap,) = clustering.heaps(noor.laptop.session)
    noor.do(partial(clustering.place_idea, idea=second, theme=heap.record.id))
    wim = copy_for(noor, "Wim")
    noor.do(partial(clustering.clear_heap, heap=heap))
    assert noor.heaps() == {}
    assert len(clustering.loose(noor.laptop.session)) == 4
    wim.do(partial(clustering.place_idea, idea=third, theme=heap.record.id))
    wim.do(partial(clustering.name_heap, theme=heap.record.id, text="Samen"))
    share(by, noor, wim)
    for one in (noor, wim):
        assert one.heaps() == {"★ Samen": [*IDEAS[:3]]}
        assert one.questions == [
            "Stapel ★ Samen was weg, maar er is nog bij geschreven. Moet het weer weg?"
        ]
    noor.choose(0)
    assert noor.heaps() == {}
    wim.laptop.close()


def test_an_idea_of_a_heap_that_was_taken_away_lies_where_somebody_put_it(
    noor: Colleague,
) -> None:
    first, second, *_ = noor.ideas()
    for idea in (first, second):
        noor.do(partial(clustering.begin_heap, signs=cluster.Rules().signs, idea=idea))
    away, stays = clustering.heaps(noor.laptop.session)
    wim = copy_for(noor, "Wim")
    noor.do(partial(clustering.clear_heap, heap=away))
    wim.do(partial(clustering.place_idea, idea=first, theme=stays.record.id))
    share("yaml", noor, wim)
    assert noor.questions == []
    assert noor.heaps() == {"●": [*IDEAS[:2]]}
    wim.laptop.close()


def test_pairs_that_two_people_joined_are_one_group(noor: Colleague) -> None:
    noor.begin_vote()
    wim = copy_for(noor, "Wim")
    one, two, three, _ = noor.ideas()
    noor.do(partial(duplicates.join, one=one, other=two))
    noor.cast("1 3")
    wim.do(partial(duplicates.join, one=two, other=three))
    wim.cast("2 4")
    share("yaml", noor, wim)
    assert noor.questions == []
    assert noor.points() == {"1": 3, "4": 1}
    wim.laptop.close()


def test_both_moved_a_recommendation_and_both_moves_hold(noor: Colleague) -> None:
    noor.begin_vote()
    noor.cast("1 2", "1 3", "1 2", "4 2", "4 3")
    wim = copy_for(noor, "Wim")
    was = [
        i.standing.option.code for i in recommendations.items(noor.laptop.session, 5)
    ]
    for one, place, paces in ((noor, 3, -3), (wim, 0, 2)):
        order = recommendations.items(one.laptop.session, 5)
        move = partial(
            recommendations.move, order=order, item=order[place], paces=paces
        )
        one.do(move)
    share("yaml", noor, wim)
    now = [
        i.standing.option.code for i in recommendations.items(noor.laptop.session, 5)
    ]
    assert now == [was[3], was[1], was[2], was[0]]
    assert noor.questions == []
    wim.laptop.close()


def test_a_new_order_of_recommendations_is_told(noor: Colleague) -> None:
    noor.begin_vote()
    noor.cast("1 2", "1 2", "1 3")
    wim = copy_for(noor, "Wim")
    order = recommendations.items(wim.laptop.session, 5)
    wim.do(partial(recommendations.move, order=order, item=order[1], paces=-1))
    noor.take_in(wim)
    assert noor.notices == (
        "De adviezen staan in een andere volgorde. "
        "Nu: 1. Een buddy, 2. Post samen openmaken en 3. Koffie.",
    )
    wim.laptop.close()


@BY
def test_two_ideas_with_one_number_are_told_with_what_each_is_called(
    noor: Colleague, by: str
) -> None:
    wim = copy_for(noor, "Wim")
    noor.say("Een moestuin")
    wim.say("Een ruilkast")
    said = share(by, noor, wim)
    assert said == ["zelfde sessie: 1 idee erbij"] * 2
    labels = numbering.labels(noor.ideas())
    five, other = (labels[idea.id] for idea in noor.ideas()[4:])
    assert (five, other) == ("5", "5b")
    words = [idea.text("text") for idea in noor.ideas()[4:]]
    told = f"Idee 5 is er 2 keer: '{words[0]}' is 5 en '{words[1]}' is 5b."
    assert told in notices.current_notices(wim.laptop.session, date.today())
    wim.laptop.close()


@BY
def test_two_people_with_one_number_are_told_and_told_apart(
    noor: Colleague, by: str
) -> None:
    wim = copy_for(noor, "Wim")
    role = noor.laptop.opened.method.roles[0]
    for one, alias in ((noor, "Oma"), (wim, "Sam")):
        arrival = attendance.Arrival(((role, 1),), alias)
        one.do(partial(attendance.add_arrivals, who=arrival))
    noor.take_in(wim, by=by)
    names = [p.text("alias") for p in attendance.people(noor.laptop.session)[6:]]
    assert noor.notices == (
        f"2 mensen hebben nummer 7: {names[0]} en {names[1]}. "
        "Typ @7a voor de eerste, @7b voor de tweede.",
    )
    session, roles = noor.laptop.session, noor.laptop.opened.method.roles
    with pytest.raises(RuleError, match="Nummer 7 staat twee keer in de lijst"):
        contributions.parse_line(session, roles, "@7 Een ruilkast")
    for sign, alias in zip(("@7a", "@7b"), names, strict=True):
        line = contributions.parse_line(session, roles, f"{sign} Een ruilkast")
        person = session.record(line.by)
        assert person is not None
        assert (person.text("alias"), line.text) == (alias, "Een ruilkast")
    wim.laptop.close()


@pytest.mark.parametrize("year", [2000, 2091])
def test_a_clock_that_is_years_off_is_told_and_changes_nothing(
    noor: Colleague, year: int, tmp_path: Path
) -> None:
    minted = Replica.mint("Wim", "proef")
    wim = replace(minted, now=lambda: f"{year}-11-21T19:30:00+01:00")
    session = noor.laptop.session.after(wim.introduction(noor.laptop.session))
    lines = [contributions.TypedLine("Een ruilkast")]
    add = partial(contributions.add, lines=lines, sort="idea", phase="A4", step="A4.1")
    session = session.after(add(session, wim))
    file = tmp_path / "van Wim.yaml"
    file.write_bytes(session_yaml.write_session(session, noor.laptop.opened.method))
    found = preview_import(
        file, ImportBatch(noor.laptop.path.parent, noor.laptop.session)
    )
    assert found.summary == "zelfde sessie: 1 idee erbij"
    told = found.details.splitlines()[-1]
    assert told.startswith("De klok van de laptop van Wim staat op ")
    assert told.endswith(f"{year}. De volgorde klopt toch; zet die klok goed.")


def test_who_closed_and_who_went_on_have_a_vote_that_is_closed(
    noor: Colleague,
) -> None:
    noor.begin_vote()
    noor.cast("1 2")
    wim = copy_for(noor, "Wim")
    noor.close_vote()
    wim.cast("1 3")
    wim.take_in(noor)
    assert wim.round.text("closed") == "ja"
    assert wim.notices == ("Na de uitslag kwam er nog 1 stembriefje bij.",)
    wim.laptop.close()


def test_a_phase_that_was_moved_and_skipped_is_both(noor: Colleague) -> None:
    wim = copy_for(noor, "Wim")
    method = noor.laptop.opened.method
    stop = plan.stops(noor.laptop.session, method)[3]
    noor.do(partial(plan.move, method=method, stop=stop, paces=1))
    wim.do(partial(plan.skip, stop=stop, skipped=True))
    share("yaml", noor, wim)
    now = plan.stops(noor.laptop.session, method)
    assert noor.questions == []
    assert [(s.id, s.skipped) for s in now[4:5]] == [(stop.id, True)]
    wim.laptop.close()


def test_a_tie_that_was_settled_in_two_ways_is_told(noor: Colleague) -> None:
    noor.begin_vote()
    noor.cast("1 2")
    wim = copy_for(noor, "Wim")
    for one, rule in ((noor, "wider"), (wim, "people")):
        fields: dict[str, Value] = {"tie_rule": rule}
        one.do(
            partial(ballot_rounds.change_round, ballot_round=one.round, fields=fields)
        )
    share("yaml", noor, wim)
    told = "Hoe de gelijke stand is opgelost, staat op twee laptops anders."
    assert told in noor.sheet
    assert noor.questions == ["Keuze 1: hoe is de gelijke stand opgelost?"]
    wim.laptop.close()


def test_a_paper_about_a_tie_that_differs_is_told_beside_the_tie(
    noor: Colleague,
) -> None:
    noor.begin_vote()
    noor.cast("1 2", "3 4")
    main = noor.round
    tied = [idea.id for idea in noor.ideas()]
    again = partial(ballot_rounds.open_round, phase="A8", step="A8.1")
    noor.do(partial(again, chosen=tied, present=6, tie_of=main.id))
    wim = copy_for(noor, "Wim")
    for one, number in ((noor, 0), (wim, 1)):
        second = next(
            r for r in one.laptop.session.of("ballot_round") if r.text("tie_of")
        )
        typed = ballot_text.TypedVotes(((one.ideas()[number].id, 1),), slot=4)
        one.do(partial(casting.cast_votes, ballot_round=second, typed=typed))
    share("yaml", noor, wim)
    assert (
        "Papiertje 4 van het opnieuw kiezen is op twee laptops anders ingevuld "
        "en telt nog niet mee." in noor.sheet
    )
    wim.laptop.close()


def test_an_arrow_that_two_people_drew_is_one_with_both_reasons(
    noor: Colleague,
) -> None:
    for sort, words in (("activity", "koffie"), ("outcome", "vertrouwen")):
        noor.do(partial(editing.add, lines=[words], sort=sort))
    start, end = (node.id for node in noor.laptop.session.of("node"))
    wim = copy_for(noor, "Wim")
    for one, because in ((noor, "je ziet elkaar"), (wim, "het lucht op")):
        one.do(partial(editing.draw_arrow, start=start, end=end))
        arrow = one.laptop.session.of("arrow")[0]
        one.do(partial(editing.explain_arrow, arrow=arrow, text=because))
    share("yaml", noor, wim)
    assert len(noor.laptop.session.of("arrow")) == 1
    (conflict,) = noor.open
    assert "'omdat' bij de pijl" in conflict.question
    noor.do(partial(conflicts.keep_both, conflict=conflict))
    said = {a.text("text") for a in noor.laptop.session.of("assumption")}
    assert said == {"je ziet elkaar", "het lucht op"}
    wim.laptop.close()


def test_an_action_with_two_results_is_one_question(noor: Colleague) -> None:
    line = contributions.TypedLine("een rondje bellen")
    noor.do(partial(actions.add, line=line, phase="L12", step="L12.1"))
    (action,) = noor.laptop.session.of("action")
    wim = copy_for(noor, "Wim")
    for one, result in ((noor, "done"), (wim, "not")):
        write = partial(actions.write, action=action.id, field="result", text=result)
        one.do(write)
    said = share("yaml", noor, wim)
    assert said[0].endswith("1 antwoord verschilt")
    assert len(noor.questions) == 1
    wim.laptop.close()


@BY
def test_erased_words_go_on_every_laptop_and_an_older_copy_brings_none_back(
    noor: Colleague, by: str
) -> None:
    noor.say("Mijn geheime verhaal")
    wim, sam = copy_for(noor, "Wim"), copy_for(noor, "Sam")
    noor.laptop.wait(noor.laptop.opened.erase(noor.ideas()[-1]))
    said = wim.take_in(noor, by=by)
    assert said.endswith("woorden gewist")
    noor.take_in(sam, by=by)
    for one in (noor, wim):
        assert b"geheime verhaal" not in one.laptop.export()
    for one in (wim, sam):
        one.laptop.close()


@BY
def test_a_file_twice_brings_nothing_and_offers_nothing(
    noor: Colleague, by: str
) -> None:
    wim = copy_for(noor, "Wim")
    wim.say("Een ruilkast")
    assert noor.take_in(wim, by=by) == "zelfde sessie: 1 idee erbij"
    before = noor.laptop.session
    assert noor.take_in(wim, by=by) == "al binnen: niets nieuws"
    assert counts.undo_sentence(before, noor.laptop.session) == ""
    assert noor.notices == ()
    wim.laptop.close()


@BY
def test_minutes_of_two_people_are_all_there(noor: Colleague, by: str) -> None:
    wim = copy_for(noor, "Wim")
    for one, words in ((noor, "Goede sfeer"), (wim, "Begin op tijd")):
        one.do(partial(note, words=words))
    said = share(by, noor, wim)
    assert said == ["zelfde sessie: 1 aantekening erbij"] * 2
    kept = {record.text("text") for record in wim.laptop.session.of("note")}
    assert kept == {"Goede sfeer", "Begin op tijd"}
    assert noor.questions == []
    wim.laptop.close()


def note(session: Session, replica: Replica, *, words: str) -> Edit:
    """A note of the facilitator."""
    changes = session.field_changes(
        "note", replica.new_id(), {"text": words, "phase": "A4"}
    )
    return replica.edit(session, "aantekening", changes)


def test_evenings_laid_together_say_on_which_one_a_paper_does_not_count(
    noor: Colleague, tmp_path: Path
) -> None:
    noor.begin_vote()
    wim = copy_for(noor, "Wim")
    noor.cast("#4 1 2", "#5 1 3")
    wim.cast("#4 1 4")
    share("yaml", noor, wim)
    path = begin_session(
        tmp_path / "Sam",
        method_text=TEMPLATE.read_text(encoding="utf-8"),
        answers={"title": "De Boog", "date": "2026-12-01", "facilitator": "Sam"},
        program="proef",
    )
    sam = Colleague(Laptop(path, noor.laptop.runner))
    sam.say(*IDEAS)
    sam.begin_vote()
    sam.cast("1 2")
    together = combining.combine(
        combining.combine_input([one.laptop.session for one in (noor, sam)]),
        Replica.mint("Sam", "proef"),
        new_id="c" * 32,
        method_text="",
    )
    chosen = standings.standings(together)
    votes = {(p.evening.title, p.total) for line in chosen.lines for p in line.parts}
    assert votes == {("Proef", 2), ("De Boog", 2)}
    sheet = outline(together, noor.laptop.opened.method)
    told = "Papiertje 4 is op twee laptops anders ingevuld en telt nog niet mee."
    assert f"Proef: {told}" in sheet.account
    for one in (wim, sam):
        one.laptop.close()
