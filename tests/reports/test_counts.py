"""What a session holds and what a merge brings, in words."""

from __future__ import annotations

import pytest

from cyclus_tui.domain.combined import combining
from cyclus_tui.domain.conflicts.gain import Gain, gain
from cyclus_tui.domain.conflicts.wording import topic
from cyclus_tui.domain.ideas.contributions import TypedLine
from cyclus_tui.domain.journal.merge import union
from cyclus_tui.domain.journal.record import Record
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.learning import asking, parked_advice
from cyclus_tui.domain.registry import KINDS
from cyclus_tui.domain.theory import editing
from cyclus_tui.domain.voting.records import SAME_VOTE
from cyclus_tui.reports import counts
from tests.builders import Copy
from tests.cards import a_party, a_whole_plan
from tests.domain.evenings import Night, laid_together
from tests.domain.theories import arrow, of_the_neighbourhood
from tests.exchange.session_yaml_evening import learning_evening
from tests.reports.evening import Evening, whole_evening


def test_what_a_merge_brings_is_one_sentence() -> None:
    """As a colleague would say it; what differs is called by its name."""
    brings = Gain({"idea": 12, "ballot": 9}, {}, {"tekst": 2})
    assert counts.gain_in_words(brings) == (
        "12 ideeën en 9 stembriefjes erbij, 2 teksten verschillen"
    )
    several = Gain({}, {}, {"tekst": 1, "stembriefje": 1})
    assert counts.gain_in_words(several) == "1 stembriefje en 1 tekst verschillen"


def test_one_of_each_is_said_as_one() -> None:
    """Not `1 ideeën`."""
    added = {"idea": 1, "theme": 1, "placement": 1, "headcount": 1}
    brings = Gain(
        added, {"form": 1}, {"stembriefje": 1}, {"idea": 1}, {"theme": 1}, settled=1
    )
    assert counts.gain_in_words(brings) == (
        "1 idee, 1 thema, 1 idee op een stapel en 1 ander gegeven erbij, "
        "1 antwoord gewijzigd, 1 idee weggehaald, 1 thema kwam terug, "
        "1 stembriefje verschilt, 1 verschil opgelost"
    )


TOPICS = {
    topic(Session("s"), Record("r", kind.name, {}, {}), field)
    for kind in KINDS.values()
    for field in (*(f.id for f in kind.fields), "situation", SAME_VOTE)
}


@pytest.mark.parametrize("differs", sorted(TOPICS))
def test_whatever_differs_has_a_word_for_several(differs: str) -> None:
    """A topic without one would end the program."""
    assert counts.gain_in_words(Gain({}, {}, {differs: 2})).startswith("2 ")


def test_what_differs_now_is_told_by_its_kind() -> None:
    """A record that came back is no text."""
    one = Copy(1)
    one.write("idea", "a", text="soep")
    one.write("idea", "b", text="brood")
    two = one.twin(2)
    one.write("idea", "a", text="linzensoep")
    two.write("idea", "a", text="erwtensoep")
    removed = one.session.record("b")
    assert removed is not None
    one.change(one.session.deletion(removed))
    two.write("idea", "b", text="roggebrood")
    both = union(one.session, two.session.edits.values()).session
    assert counts.differences(both) == "1 tekst verschilt, 1 ding was weg en kwam terug"
    assert counts.news(one.session, both) == "1 idee kwam terug, 1 tekst verschilt"
    assert counts.news(both, one.session) == (
        "1 idee gewijzigd, 1 idee weggehaald, 2 verschillen opgelost"
    )


def test_a_merge_that_brings_nothing_says_nothing() -> None:
    """The caller says what that means."""
    session = whole_evening().session
    assert counts.gain_in_words(gain(session, session)) == ""


def test_a_session_is_counted_in_words() -> None:
    """Only what is there."""
    evening = Evening()
    assert counts.contents(evening.session) == "nog niets"
    evening.say("Post samen openmaken")
    assert counts.contents(evening.session) == "1 idee"


def test_a_tip_counts_once_wherever_it_went(copy: Copy) -> None:
    """As a question, then in the waiting room, then as an option that is kept."""
    place = {"phase": "L7", "step": "L7.1"}
    asked = [TypedLine("Heb je al gebeld?"), TypedLine("Wat zag je?")]
    copy.run(asking.note_question, lines=asked, **place)
    assert counts.contents(copy.session) == "2 vragen"
    question = copy.session.of("question")[0].id
    copy.run(asking.park_question, question=question)
    assert counts.contents(copy.session) == "1 vraag en 1 advies in de wachtkamer"
    parked = copy.session.of("parked")[0].id
    copy.run(parked_advice.settle_advice, parked=parked, keep=True, **place)
    assert sorted(counts.contents(copy.session).split(" en ")) == ["1 optie", "1 vraag"]


def test_an_evening_that_was_left_out_is_not_counted() -> None:
    """What was said there is in the file and in no number."""
    nights = [Night(1, "soep", "brood"), Night(2, "thee")]
    copy = laid_together(*(night.session for night in nights))
    assert "3 ideeën" in counts.contents(copy.session)
    copy.run(combining.exclude_evening, one=nights[0].session.id)
    assert counts.contents(copy.session) == "1 avond, 3 deelnemers en 1 idee"


def test_the_kinds_of_the_other_methods_are_counted_by_their_names() -> None:
    """What goes with something else is not told by itself."""
    evening = learning_evening()
    told = counts.news(Session(evening.session.id), evening.session)
    for words in (
        *("1 vraag", "1 optie", "2 aannames", "2 acties"),
        *("1 uitkomst", "1 tussenstap", "1 activiteit", "1 teken", "1 casus"),
        "1 versie van het verhaal",
    ):
        assert words in told, words
        assert words in counts.contents(evening.session), words
    for word in ("wachtkamer", "verwijzing", "bron", "pas", "knoop", "knopen"):
        assert word not in told
    assert "1 pijl" in counts.contents(evening.session)
    told = counts.gain_in_words(Gain({"question": 3, "assumption": 2, "action": 1}))
    assert told == "3 vragen, 2 aannames en 1 actie erbij"


def test_what_goes_with_something_else_is_told_when_it_is_all_there_is() -> None:
    """A merge that brings something never says that it brings nothing."""
    assert counts.gain_in_words(Gain({"turn": 1})) == "1 ander gegeven erbij"
    assert counts.gain_in_words(Gain({"turn": 4, "question": 1})) == "1 vraag erbij"
    assert (
        counts.gain_in_words(Gain({"turn": 4}, {}, {"tekst": 1})) == "1 tekst verschilt"
    )


def test_an_arrow_that_is_taken_away_is_gone_and_drawn_again_is_there() -> None:
    """It is a mark on the arrow; people see it go and come."""
    one = of_the_neighbourhood()
    two = one.twin(2)
    two.run(editing.remove_arrow, arrow=arrow(two, "X2", "S1").record)
    assert counts.news(one.session, two.session) == "1 pijl weggehaald"
    assert counts.news(two.session, one.session) == "1 pijl erbij"
    assert "3 pijlen" in counts.contents(one.session)
    assert "2 pijlen" in counts.contents(two.session)


def test_what_differs_in_a_weighing_or_a_day_is_called_so() -> None:
    """And a code is an answer."""
    one = Copy(1)
    one.write("assumption", "a", number=1, text="Ze durven")
    one.write("action", "b", number=1, what="Bel")
    two = one.twin(2)
    for copy, number, day in ((one, 1, "2026-11-25"), (two, 2, "2026-11-26")):
        copy.write("assumption", "a", certainty=number, verdict=f"v{number}")
        copy.write("action", "b", when=day)
    one.take_in(two)
    told = counts.differences(one.session)
    assert told == "1 antwoord, 1 dag en 1 weging verschillen"


def test_cards_are_counted_by_the_name_that_the_method_gives_them() -> None:
    copy = a_party()
    before = copy.session
    assert counts.contents(before) == "nog niets"
    a_whole_plan(copy)
    assert counts.contents(copy.session) == "1 deelnemer, 1 plek en 1 plan"
    new = "1 deelnemer, 1 plek en 1 plan erbij"
    assert counts.news(before, copy.session) == new
