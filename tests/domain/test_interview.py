"""An interview as a value: reading, walking, what was undone, what came too soon."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cyclus_tui.domain.interview import Ask, Interview
from cyclus_tui.domain.journal.edit import Value
from cyclus_tui.errors import RuleError

SURE = Ask("sure", "Zeker?", choices={0: "nee", 1: "wat", 2: "ja"}, first=0)
BAD = Ask("bad", "Erg?", choices={1: "nee", 2: "ja"})
AGREE = Ask("agree", "Eens?", choices={"yes": "eens", "no": "oneens"})
SIDES = Ask("sides", "Kanten", applies=lambda a: a["agree"] == "no")
IDEA = Ask("idea", "Hoe?")
WEIGHING = Interview("a", (SURE, BAD, AGREE, SIDES, IDEA))

FIRST = Ask("first", "Advies", wanted=True)
SECOND = Ask("second", "Want", wanted=True)
THIRD = Ask("third", "Dan", wanted=True)
WRITING = Interview("b", (FIRST, SECOND, THIRD))


def asked(interview: Interview) -> str:
    """The question of now; empty when all were asked."""
    return interview.question.id if interview.question else ""


def known(interview: Interview, **answers: Value) -> list[Ask]:
    """Its questions with what is on the disk by now."""
    return [replace(one, known=answers.get(one.id, "")) for one in interview.fields]


@pytest.mark.parametrize(
    ("at", "words", "values", "then"),
    [
        ("sure", "0", {"sure": 0}, "bad"),
        ("sure", "122", {"sure": 1, "bad": 2, "agree": "no"}, "sides"),
        ("sure", "1 2 1", {"sure": 1, "bad": 2, "agree": "yes"}, "idea"),
        ("bad", "2,1", {"bad": 2, "agree": "yes"}, "idea"),
        ("agree", " Oneens ", {"agree": "no"}, "sides"),
        ("sides", "wel en niet", {"sides": "wel en niet"}, "idea"),
        ("sure", " ", {}, "bad"),
        ("idea", "bellen", {"idea": "bellen"}, ""),
    ],
)
def test_words_are_read_and_the_next_question_comes(
    at: str, words: str, values: dict[str, Value], then: str
) -> None:
    after, new = WEIGHING.go(at).answer(words)
    assert new == values
    assert asked(after) == then


@pytest.mark.parametrize(
    ("at", "words", "sentence"),
    [
        ("sure", "3", "Kies 0, 1 of 2. Leeg = verder."),
        ("bad", "0", "Kies 1 of 2. Leeg = verder."),
        ("agree", "ja@1 Een buurttuin", "Kies 1 of 2. Leeg = verder."),
        ("agree", "²", "Kies 1 of 2. Leeg = verder."),
        ("agree", "٢", "Kies 1 of 2. Leeg = verder."),
        ("sure", "1 0", "Kies 1 of 2. Leeg = verder."),
        ("agree", "12", "Dat zijn te veel cijfers. Kies 1 of 2. Leeg = verder."),
    ],
)
def test_what_is_no_answer_is_refused_in_one_sentence(
    at: str, words: str, sentence: str
) -> None:
    with pytest.raises(RuleError) as refused:
        WEIGHING.go(at).answer(words)
    assert str(refused.value) == sentence


def test_what_is_known_already_is_not_saved_again() -> None:
    weighed = WEIGHING.on_disk(known(WEIGHING, sure=1))
    assert weighed.answer("1")[1] == {}
    assert asked(weighed.answer("1")[0]) == "bad"


def test_what_is_known_stands_with_the_question() -> None:
    asks = {one.id: one for one in known(WEIGHING, sure=0, agree="yes", idea="bellen")}
    assert asks["sure"].label_now == "Zeker? (nu 0)"
    assert asks["agree"].label_now == "Eens? (nu eens)"
    assert (asks["idea"].label_now, asks["idea"].filled_in) == ("Hoe?", "bellen")


def test_tab_goes_round_the_questions_that_apply() -> None:
    places = [WEIGHING]
    for _ in range(4):
        places.append(places[-1].cycle(1))
    assert [asked(one) for one in places] == ["sure", "bad", "agree", "idea", "sure"]
    assert asked(WEIGHING.cycle(-1)) == "idea"


def test_what_an_undo_took_away_is_asked_again() -> None:
    after, _ = WEIGHING.answer("1 2 2")
    saved = after.on_disk(known(after, sure=1, bad=2, agree="no"))
    assert (asked(saved), saved.pending) == ("sides", {})
    assert asked(saved.on_disk(known(after))) == "sure"
    assert asked(saved.on_disk(known(after, sure=1))) == "bad"


def test_what_was_emptied_by_hand_is_not_asked_again() -> None:
    there = WEIGHING.on_disk(known(WEIGHING, idea="tien mensen vragen"))
    after, new = there.go("idea").answer("", emptied=True)
    assert new == {"idea": ""}
    assert asked(after.on_disk(known(after))) == ""


def test_an_answer_counts_before_it_is_saved_until_it_is_refused() -> None:
    after, _ = WEIGHING.go("agree").answer("2")
    assert asked(after) == "sides"
    assert after.on_disk(known(after)).answers["agree"] == "no"
    assert after.refused().answers["agree"] == ""


def test_an_enter_that_came_too_soon_skips_no_question_unseen() -> None:
    """`advice, Enter, Enter, because`: each sentence lands at its own question."""
    one, _ = WRITING.answer("Begin een inloop", seen="first")
    two, new = one.answer("", seen="first")
    assert (asked(two), new) == ("second", {})
    assert two.answer("want zo", seen="first")[1] == {"second": "want zo"}


def test_words_belong_to_the_question_in_sight_when_they_were_begun() -> None:
    """The second Enter skipped it; the next question was not drawn yet."""
    one, _ = WRITING.answer("Begin een inloop", seen="first")
    skipped, _ = one.answer("", seen="second")
    assert asked(skipped) == "third"
    late, new = skipped.answer("want zo", seen="second")
    assert (asked(late), new) == ("third", {"second": "want zo"})
    assert late.answer("dan weer", seen="second")[1] == {"third": "dan weer"}
    assert skipped.answer("dan weer", seen="third")[1] == {"third": "dan weer"}


def test_words_behind_a_key_that_walks_belong_to_the_next_question() -> None:
    assert WRITING.cycle(1).answer("want zo", seen="first")[1] == {"second": "want zo"}
    walked = WRITING.answer("", seen="first")[0].go("third")
    assert walked.answer("dan weer", seen="first")[1] == {"third": "dan weer"}


def test_a_dash_takes_away_only_where_that_is_said() -> None:
    free = Ask("who", "Wie?", known="buren")
    assert Interview("c", (free,)).answer("-")[1] == {"who": "-"}
    there = Interview("c", (replace(free, can_clear=True),))
    assert there.answer("-")[1] == {"who": ""}


def test_an_empty_line_takes_what_is_proposed_until_something_is_known() -> None:
    tie = Ask("tie", "Hoort bij", default="A2", read=str.upper)
    assert Interview("d", (tie,)).answer("")[1] == {"tie": "A2"}
    assert Interview("d", (replace(tie, known="A1"),)).answer("")[1] == {}
    assert Interview("d", (tie,)).answer("t1")[1] == {"tie": "T1"}


def test_what_adds_is_saved_each_time_and_may_stay() -> None:
    word = Interview("e", (Ask("word", "Woord", adds=True, stays=True),))
    once, new = word.answer("blij")
    assert (asked(once), new) == ("word", {"word": "blij"})
    assert once.answer("blij")[1] == {"word": "blij"}
    assert asked(once.answer("")[0]) == ""
