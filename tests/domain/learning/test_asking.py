"""Tests of asking: turns, answers, doubts, assumptions, and advice that waits."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

import pytest

from cyclus_tui.domain.ideas import contributions
from cyclus_tui.domain.ideas.contributions import TypedLine
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.replica import Replica
from cyclus_tui.domain.learning import asking, questions
from cyclus_tui.domain.method.method import Role
from cyclus_tui.domain.people import attendance
from cyclus_tui.domain.steps import ask
from cyclus_tui.domain.steps.ask import Rules
from cyclus_tui.errors import RuleError
from tests.builders import Copy

ROLES = (
    Role("presenter", "i", "inbrenger", "inbrengers"),
    Role("asker", "v", "vrager", "vragers"),
)
TURNS = Rules(turns=True, answers=True, notes=True, askers=("asker",))
PLACE = {"phase": "L7", "step": "L7.1"}


@pytest.fixture
def group(copy: Copy) -> Copy:
    """A presenter and three who ask, numbers 2, 3 and 4."""
    copy.run(attendance.add_arrivals, who=attendance.parse_arrival("1i 3v", ROLES))
    return copy


def put(copy: Copy, text: str, *, number: int = 0, rules: Rules = TURNS) -> str:
    """Take down one question, of who is at turn or of somebody by number."""
    person = attendance.by_number(copy.session, number)
    line = TypedLine(text, person.id if person else "", "")
    edit = copy.run(asking.note_question, lines=[line], turns=rules.in_turns, **PLACE)
    assert edit is not None
    return edit.changes[0].record


def note(copy: Copy, text: str, kind: str) -> Record:
    """Take down a doubt, an assumption or advice; the newest record of that kind."""
    command = {"idea": asking.note_doubt, "assumption": asking.note_assumption}.get(
        kind
    )
    if command is None:
        copy.run(asking.park, line=TypedLine(text), turns=TURNS.in_turns, **PLACE)
    else:
        copy.run(command, line=TypedLine(text), **PLACE)
    return copy.session.of(kind)[-1]


def at_turn(copy: Copy) -> int:
    """The number of who may ask next."""
    order = questions.in_turn(copy.session, "L7.1", TURNS.askers)
    return order[0].number("number")


def told(copy: Copy, rules: Rules = TURNS) -> dict[str, str]:
    """The hints of now, by the id of their check."""
    return {hint.id: hint.text for hint in ask.hints(copy.session, rules, "L7.1")}


def test_nobody_comes_twice_before_everybody_came_once(group: Copy) -> None:
    """Who asked least is first, in order of number; a pass is a turn (AL-6)."""
    seen = []
    for text in ("Wie?", "Wat?", "Waar?", "Hoe?"):
        seen.append(at_turn(group))
        put(group, text)
    assert seen == [2, 3, 4, 2]
    group.run(asking.pass_turn, askers=TURNS.askers, step="L7.1")
    assert at_turn(group) == 4
    by = [
        group.told(q.text("by")).number("number") for q in group.session.of("question")
    ]
    assert by == [2, 3, 4, 2]


def test_who_had_fewest_turns_all_evening_begins_the_next_step(group: Copy) -> None:
    """A round that ends halfway goes on there; it does not begin at number 2 again."""
    for text in ("Wie?", "Wat?", "Waar?", "Hoe?"):
        put(group, text)
    order = questions.in_turn(group.session, "L8.1", TURNS.askers)
    assert [person.number("number") for person in order] == [3, 4, 2]


def test_a_line_of_somebody_else_is_theirs_and_out_of_turn_is_noticed(
    group: Copy,
) -> None:
    """Number 4 speaks first, which is fine; twice is not while others wait (AL-6)."""
    put(group, "Wat deed je?", number=4)
    assert "AL-6" not in told(group)
    assert at_turn(group) == 2
    put(group, "En wat toen?", number=4)
    assert told(group)["AL-6"] == "Vrager 4 was al. Nu eerst Vrager 2, Vrager 3?"
    put(group, "Hoe was dat?", number=2)
    assert "AL-6" not in told(group)


def test_who_went_home_is_not_waited_for(group: Copy) -> None:
    """The next one is somebody who is here."""
    second = attendance.by_number(group.session, 2)
    assert second is not None
    group.write("person", second.id, gone="ja")
    assert at_turn(group) == 3


def test_without_people_there_is_no_turn(copy: Copy) -> None:
    """A question is a question; passing asks for people first."""
    question = copy.told(put(copy, "Wat deed je toen?"))
    assert "by" not in question.fields
    with pytest.raises(RuleError, match="F9"):
        copy.run(asking.pass_turn, askers=TURNS.askers, step="L7.1")


def test_an_answer_belongs_to_its_question_and_goes_with_it(group: Copy) -> None:
    """Of a question that was taken back nothing is kept by mistake."""
    first = put(group, "Wat deed je?")
    second = put(group, "Wie was erbij?")
    group.run(asking.note_answer, question=first, text=" gebeld ")
    answers = [q.text("answer") for q in group.session.of("question")]
    assert answers == ["gebeld", ""]
    group.mark(group.session.first_edit(second).id, undone=True)
    with pytest.raises(RuleError, match="niet meer"):
        group.run(asking.note_answer, question=second, text="de buurvrouw")


def test_pasted_questions_are_one_edit_and_of_nobody(group: Copy) -> None:
    """Silent questions come from paper; nobody is at turn for a pile (L6)."""
    lines = [TypedLine("Wat zag je?"), TypedLine("Wie belde?")]
    edit = group.run(asking.note_question, lines=lines, turns=TURNS.in_turns, **PLACE)
    assert edit is not None
    first, second = group.session.of("question")
    assert (first.number("number"), second.number("number")) == (1, 2)
    assert "by" not in first.fields


def test_a_doubt_knows_the_question_that_touched_it(group: Copy) -> None:
    """The newest question that was not advice (L8)."""
    question = put(group, "Wat weet je niet?")
    moved = put(group, "Heb je al gebeld?")
    group.run(asking.park_question, question=moved)
    doubt = note(group, "of ze boos is", "idea")
    assert (doubt.text("sort"), doubt.text("touched_by")) == ("doubt", question)


def test_an_assumption_is_the_groups_until_somebody_says_whose(copy: Copy) -> None:
    """One more edit says that it is the presenter's."""
    assumption = note(copy, "ze wil geen hulp", "assumption")
    assert assumption.text("whose") == "group"
    copy.run(asking.say_whose, assumption=assumption.id, whose="presenter")
    assert copy.told(assumption.id).text("whose") == "presenter"


def test_parked_advice_is_of_who_spoke_and_takes_no_turn(group: Copy) -> None:
    """Who advised too early still has a question to ask (AL-5)."""
    advice = note(group, "Bel de huurbaas", "parked")
    second = attendance.by_number(group.session, 2)
    assert second is not None
    assert advice.text("by") == second.id
    assert at_turn(group) == 2


def test_a_question_moves_to_the_waiting_room_and_comes_back(group: Copy) -> None:
    """Its asker is at turn again; undoing brings the question back."""
    question = put(group, "Heb je al gebeld?")
    edit = group.run(asking.park_question, question=question)
    assert edit is not None
    assert questions.all_questions(group.session) == []
    assert at_turn(group) == 2
    (advice,) = group.session.of("parked")
    assert (advice.text("text"), advice.text("question")) == (
        "Heb je al gebeld?",
        question,
    )
    assert group.run(asking.park_question, question=question) is None
    group.mark(edit.id, undone=True)
    assert [q.id for q in questions.all_questions(group.session)] == [question]


def test_two_copies_that_move_one_question_have_one_advice(group: Copy) -> None:
    """The id of the advice is derived from the question."""
    question = put(group, "Heb je al gebeld?")
    other = group.twin(2)
    for one in (group, other):
        one.run(asking.park_question, question=question)
    group.take_in(other)
    assert len(group.session.of("parked")) == 1
    assert questions.codes(group.session)[group.session.of("parked")[0].id] == "W1"


def test_two_copies_give_one_number_twice_and_show_it(group: Copy) -> None:
    """The second V1 is V1b, on every copy."""
    other = group.twin(2)
    mine, theirs = put(group, "Wat?"), put(other, "Hoe?")
    group.take_in(other)
    assert sorted(questions.codes(group.session).values()) == ["V1", "V1b"]
    assert {mine, theirs} == {q.id for q in questions.all_questions(group.session)}


def test_a_mark_is_taken_back_by_the_same_letter(group: Copy) -> None:
    """Read when its turn comes: two quick keys are two steps."""
    question = put(group, "Vond je het erg?")
    for warmth, left in (("warm", "warm"), ("cold", "cold"), ("cold", "")):
        group.run(asking.mark_warmth, question=question, warmth=warmth)
        assert group.told(question).text("warmth") == left
    assert questions.kind(group.told(question)) == "closed"
    group.run(asking.mark_kind, question=question, kind="open")
    assert questions.kind(group.told(question)) == "open"
    group.run(asking.mark_kind, question=question, kind="open")
    assert questions.kind(group.told(question)) == "closed"


def test_any_line_can_be_worded_better_but_not_emptied(group: Copy) -> None:
    """Questions, doubts, assumptions and advice alike."""
    lines = [group.told(put(group, "Wat ded je?"))]
    lines += [
        note(group, "oude tekst", kind) for kind in ("idea", "assumption", "parked")
    ]
    for line in lines:
        group.run(asking.reword, record=line.id, text="nieuw")
        assert group.told(line.id).text("text") == "nieuw"
        with pytest.raises(RuleError, match="paar woorden"):
            group.run(asking.reword, record=line.id, text="  ")


def test_lines_stand_in_the_order_of_saying(group: Copy) -> None:
    """Whatever their kind."""
    put(group, "Wat deed je?")
    note(group, "twijfel", "idea")
    note(group, "advies", "parked")
    put(group, "Hoe was dat?")
    note(group, "aanname", "assumption")
    codes = questions.codes(group.session)
    said = [codes[line.id] for line in questions.lines_in_order(group.session)]
    assert said == ["V1", "T1", "W1", "V2", "A1"]


def test_few_doubts_after_six_questions_call_for_a_prompt(group: Copy) -> None:
    """From the bank of the template, else a plain one (AL-7); not in round one."""
    deeper = replace(TURNS, second_round=True)
    for number in range(6):
        assert "AL-7" not in told(group, deeper)
        put(group, f"Wat gebeurde er op dag {number}?")
    assert told(group, deeper)["AL-7"].endswith("'Waar twijfel je over?'")
    assert "AL-7" not in told(group)
    bank = replace(deeper, bank=("Een?", "Twee?", "Drie?", "Vier?"))
    assert told(group, bank)["AL-7"].endswith("'Drie?'")
    for _ in range(2):
        note(group, "twijfel", "idea")
    assert "aannames" in told(group, deeper)["AL-7"]
    for _ in range(2):
        note(group, "aanname", "assumption")
    assert "AL-7" not in told(group, deeper)


def test_two_advices_within_five_minutes_call_for_the_problem(group: Copy) -> None:
    """Parked or still among the questions; a few questions later it is past (AL-15)."""
    put(group, "Je moet gewoon bellen.")
    assert "AL-15" not in told(group)
    note(group, "Vraag een maatje", "parked")
    assert "1 tot 10" in told(group)["AL-15"]
    for text in ("Wat deed je?", "Hoe was dat?", "Wat zei ze?"):
        put(group, text)
    assert "AL-15" not in told(group)


def test_two_advices_far_apart_are_no_flood(group: Copy) -> None:
    """Six minutes lie between them."""
    late(group, 6)
    note(group, "Vraag een maatje", "parked")
    note(group, "Bel eens", "parked")
    assert "AL-15" not in told(group)


def test_one_asker_or_a_silent_one_is_noticed(group: Copy) -> None:
    """More than 40 in a hundred; or a quarter of an hour without a word (AL-16)."""
    late(group, 4)
    for number in (2, 3, 2, 3):
        put(group, "Wat deed je?", number=number)
    assert "AL-16" not in told(group)
    put(group, "Wat deed je?", number=2)
    texts = [h.text for h in ask.hints(group.session, TURNS, "L7.1") if h.id == "AL-16"]
    assert texts == [
        "Vrager 2 vraagt veel. Wie hoorden we nog niet?",
        "Nog niet gevraagd: Vrager 4. Wie wil?",
    ]


def test_few_open_questions_call_for_words_to_begin_with(group: Copy) -> None:
    """Under 60 in a hundred (AL-17); what the facilitator says of one counts."""
    asked = [put(group, text) for text in ("Wat deed je?", "Hoe was dat?")]
    asked += [put(group, "Vond je het erg?") for _ in range(3)]
    assert "startwoorden" in told(group)["AL-17"]
    group.run(asking.mark_kind, question=asked[-1], kind="open")
    assert "AL-17" not in told(group)


def test_silence_comes_first(copy: Copy) -> None:
    """Until the first question is there (L6)."""
    silent = Rules(silent_minutes=4)
    assert told(copy, silent)["AV-3"] == "Eerst 4 minuten stil vragen opschrijven?"
    put(copy, "Wat deed je?", rules=silent)
    assert told(copy, silent) == {}


def test_a_file_that_tells_no_time_gives_no_hint_about_time(group: Copy) -> None:
    """Times come from other laptops, and may be anything."""
    group.replica = Replica(
        "2" * 16, "Bo", "1", lambda: "gisteren", group.replica.new_id
    )
    note(group, "Vraag een maatje", "parked")
    note(group, "Bel eens", "parked")
    assert "AL-15" not in told(group)


def late(copy: Copy, minutes: int) -> None:
    """From now on every edit comes this many minutes after the one before."""
    begin = datetime.fromisoformat("2026-11-21T19:00:00+01:00")
    times = iter(begin + timedelta(minutes=minutes * n) for n in range(100))
    now = partial(next, times)
    new_id = copy.replica.new_id
    copy.replica = Replica("3" * 16, "Bo", "1", lambda: now().isoformat(), new_id)


def test_a_doubt_counts_among_doubts_from_elsewhere(copy: Copy) -> None:
    """A doubt typed in a plain list has the number before."""
    line = [TypedLine("eerste")]
    copy.run(contributions.add, lines=line, sort="doubt", phase="L8", step="L8.2")
    assert note(copy, "tweede", "idea").number("number") == 2
