"""Tests of actions that come back the next time."""

from __future__ import annotations

from cyclus_tui.domain.ideas.contributions import TypedLine
from cyclus_tui.domain.journal.edit import ERASED
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.learning import actions, reviewing
from cyclus_tui.domain.learning.records import ACTION
from cyclus_tui.domain.links import origins
from cyclus_tui.domain.method import setup
from cyclus_tui.domain.transfer import carry_over
from tests.builders import Copy


def evening(number: int, date: str) -> Copy:
    """An evening of the group; its edits differ from those of every other."""
    copy = Copy(number, Session(f"{number:032x}"))
    copy.change(*copy.replica.introduction(copy.session).changes)
    answers = {"title": f"Avond {number}", "date": date, "group": "Donderdaggroep"}
    copy.run(setup.begin, method_id="leerkring", method_text="id: x", answers=answers)
    return copy


def agree(copy: Copy, text: str, **fields: str) -> str:
    """Agree on an action; its id."""
    edit = copy.run(actions.add, line=TypedLine(text), phase="L12", step="L12.1")
    assert edit is not None
    key = edit.changes[0].record
    for field, value in fields.items():
        copy.run(actions.write, action=key, field=field, text=value)
    return key


def back(copy: Copy, *earlier: Copy) -> list[str]:
    """Bring back from earlier evenings; what stands to be looked back on."""
    sessions = [other.session for other in earlier]
    copy.run(carry_over.carry_over, earlier=sessions)
    return [record.text("what") for record in reviewing.returned_actions(copy.session)]


def judge(copy: Copy, result: str) -> None:
    """Say what became of the only action that came back."""
    (action,) = reviewing.returned_actions(copy.session)
    copy.run(reviewing.write, action=action.id, field="result", text=result)


def test_an_action_comes_back_with_its_words_and_where_it_came_from() -> None:
    """And with the words of the assumption that it tried out."""
    first, second = evening(1, "2026-11-07"), evening(2, "2026-11-21")
    first.write("assumption", "a" * 20, number=1, text="Mensen durven")
    texts = {"when": "2026-11-11", "expects": "twee van de drie", "with_whom": "Fatma"}
    key = agree(first, "Ik zet de tafel", assumption="a" * 20, **texts)
    assert back(second, first) == ["Ik zet de tafel"]
    (action,) = reviewing.returned_actions(second.session)
    assert {name: action.text(name) for name in texts} == texts
    assert action.text("assumption_text") == "Mensen durven"
    (link,) = origins.links_of(second.session, action.id)
    assert (link.text("session"), link.text("record")) == (first.session.id, key)
    assert (link.text("relation"), link.text("title")) == ("comes_from", "Avond 1")


def test_each_field_of_an_action_comes_back_that_says_so_and_no_other() -> None:
    """What is asked of an action is among them: nobody asks it twice."""
    first, second = evening(1, "2026-11-07"), evening(2, "2026-11-21")
    key = agree(first, "Ik zet de tafel")
    names = {field.id for field in ACTION.fields} - {"number", "returned", "result"}
    first.write("action", key, **{name: f"wat {name} zegt" for name in names})
    back(second, first)
    (action,) = reviewing.returned_actions(second.session)
    kept = {name for name in names if action.text(name) == f"wat {name} zegt"}
    assert kept == {field.id for field in ACTION.fields if field.carried}
    assert kept >= {field.id for field, _ in ACTION.prompts}


def test_words_that_were_erased_do_not_come_along() -> None:
    """The rest of the action does, also what is no text."""
    first, second = evening(1, "2026-11-07"), evening(2, "2026-11-21")
    key = agree(first, "Ik zet de tafel", sign="er ligt post", when="2026-11-11")
    (sign,) = first.told(key).stamps["sign"]
    first.erase(values=[f"{sign}/sign"])
    assert first.told(key).fields["sign"] == ERASED
    back(second, first)
    (action,) = reviewing.returned_actions(second.session)
    assert "sign" not in action.fields
    assert action.text("when") == "2026-11-11"


def test_bringing_back_twice_or_on_two_copies_makes_one() -> None:
    """The id follows from where it came from."""
    first, second = evening(1, "2026-11-07"), evening(2, "2026-11-21")
    agree(first, "Ik zet de tafel")
    other = second.twin(3)
    back(second, first)
    back(other, first)
    assert back(second, first) == ["Ik zet de tafel"]
    second.take_in(other)
    assert len(second.session.of("action")) == len(second.session.of("link")) == 1
    assert second.session.conflicts() == []


def test_words_that_were_changed_here_stay() -> None:
    """Bringing back once more writes nothing over them."""
    first, second = evening(1, "2026-11-07"), evening(2, "2026-11-21")
    agree(first, "Ik zet de tafel")
    back(second, first)
    (action,) = reviewing.returned_actions(second.session)
    second.run(actions.write, action=action.id, field="what", text="Beter gezegd")
    assert back(second, first) == ["Beter gezegd"]


def test_undo_takes_them_away_and_asking_again_brings_them() -> None:
    """One edit, as any other."""
    first, second = evening(1, "2026-11-07"), evening(2, "2026-11-21")
    agree(first, "Ik zet de tafel")
    earlier = [first.session]
    edit = second.run(carry_over.carry_over, earlier=earlier)
    assert edit is not None
    second.mark(edit.id, undone=True)
    assert reviewing.returned_actions(second.session) == []
    assert back(second, first) == ["Ik zet de tafel"]


def test_what_is_done_or_given_up_stays_away_and_the_rest_comes_again() -> None:
    """Done in part, or not looked back on: it comes back, once, from its origin."""
    results = {"": True, "done": False, "partly": True, "not": False}
    for result, comes in results.items():
        first, second = evening(1, "2026-10-01"), evening(2, "2026-11-01")
        third = evening(3, "2026-12-01")
        key = agree(first, "Ik zet de tafel")
        back(second, first)
        if result:
            judge(second, result)
        found = back(third, first, second)
        assert found == (["Ik zet de tafel"] if comes else []), result
        for link in third.session.of("link"):
            assert (link.text("session"), link.text("record")) == (
                first.session.id,
                key,
            )


def test_without_the_first_evening_the_second_still_knows_the_origin() -> None:
    """A file may be on another laptop: the same action keeps one id."""
    first, second = evening(1, "2026-10-01"), evening(2, "2026-11-01")
    agree(first, "Ik zet de tafel")
    back(second, first)
    whole, half = evening(3, "2026-12-01"), evening(3, "2026-12-01").twin(4)
    back(whole, first, second)
    back(half, second)
    assert [r.id for r in whole.session.of("action")] == [
        r.id for r in half.session.of("action")
    ]


def test_later_evenings_give_nothing_to_an_earlier_one() -> None:
    """Also on one day: the one that took over came later."""
    first, second = evening(1, "2026-11-21"), evening(2, "2026-11-21")
    agree(first, "Ik zet de tafel")
    assert back(second, first) == ["Ik zet de tafel"]
    agree(second, "Ik ga bellen")
    assert back(first, second) == []
    later = evening(3, "2027-01-01")
    agree(later, "Veel later")
    assert back(second, later, first) == ["Ik zet de tafel"]


def test_what_was_erased_does_not_come_back() -> None:
    """Words that were withdrawn are nowhere copied."""
    first, second = evening(1, "2026-11-07"), evening(2, "2026-11-21")
    key = agree(first, "Ik zet de tafel")
    first.erase(record=key)
    assert back(second, first) == []
    gone = evening(3, "2026-11-08")
    gone.delete(agree(gone, "Toch niet"))
    assert back(second, gone) == []


def test_many_come_back_in_the_order_of_their_evenings() -> None:
    """Numbered on from one."""
    first, second = evening(1, "2026-10-01"), evening(2, "2026-11-01")
    third = evening(3, "2026-12-01")
    for text in ("een", "twee"):
        agree(first, text)
    agree(second, "drie")
    assert back(third, second, first) == ["een", "twee", "drie"]
    numbers = [r.number("number") for r in reviewing.returned_actions(third.session)]
    assert numbers == [1, 2, 3]


def test_how_many_come_back_is_told_in_a_sentence() -> None:
    """AL-19."""
    told = [carry_over.count_sentence(count) for count in (0, 1, 3)]
    assert told == ["", "1 actie komt terug.", "3 acties komen terug."]
    assert carry_over.same_group(" donderdaggroep", "Donderdaggroep ")
    assert not carry_over.same_group("", "Donderdaggroep")
