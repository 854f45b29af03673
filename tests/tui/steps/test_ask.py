"""Asking: a question, its answer, and keys that say what the words are."""

from __future__ import annotations

from functools import partial

import pytest

from cyclus_tui.domain.checks.question import check as question_check
from cyclus_tui.domain.ideas.contributions import TypedLine
from cyclus_tui.domain.learning import asking, questions
from cyclus_tui.domain.people import attendance
from tests.disks import LIMITS_FILES, no_room
from tests.tui.hands import LARGE
from tests.tui.steps import conversation
from tests.tui.table import Table

NAMES = {1: "Jan", 2: "Fatma", 3: "Ali", 4: "Sam"}


@pytest.fixture
def talk(table: Table) -> Table:
    """Jan brings something in; Fatma, Ali and Sam ask."""
    conversation.lay(table)
    for number, name in NAMES.items():
        conversation.alias(table, number, name)
    return table


def put(table: Table, *texts: str) -> None:
    """Questions that were asked before, of nobody."""
    lines = [TypedLine(text) for text in texts]
    note = partial(asking.note_question, lines=lines)
    table.copy.run(note, phase="L7", step="L7.1")


def asked(table: Table) -> list[tuple[str, str, str]]:
    """Who asked what, and the answer, as it is in the file."""
    after = table.after()
    names = {p.id: p.text("alias") for p in after.of("person")}
    return [
        (names.get(q.text("by"), ""), q.text("text"), q.text("answer"))
        for q in after.of("question")
    ]


async def test_in_the_room_one_types_at_once_also_after_a_letter_in_the_list(
    talk: Table,
) -> None:
    """Nothing there says that letters would act on the row in front."""
    put(talk, "Wie was erbij?")
    async with talk.play("L7.1") as play:
        await play.press("tab", "w", "f5")
        await play.line("hoe was dat voor jou?", "hoe was dat voor jou?")
        await play.settle()
    assert [text for _, text, _ in asked(talk)] == [
        "Wie was erbij?",
        "hoe was dat voor jou?",
    ]
    assert [q.text("warmth") for q in talk.after().of("question")] == ["warm", ""]


async def test_questions_and_answers_typed_in_one_go_find_each_other(
    talk: Table,
) -> None:
    """Faster than the disk: each question is of who is at turn, and has its answer."""
    async with talk.play("L7.1") as play:
        assert "Fatma (2) vraagt" in play.text
        play.type("Wat deed je?\ngebeld\nWie was erbij?\n\npas\nHoe was dat?\nrot\n")
        await play.shows("Hoe was dat? → rot")
        assert "3 vragen" in play.text
        assert "Ali (3) vraagt" in play.text
    assert asked(talk) == [
        ("Fatma", "Wat deed je?", "gebeld"),
        ("Ali", "Wie was erbij?", ""),
        ("Fatma", "Hoe was dat?", "rot"),
    ]
    (turn,) = talk.after().of("turn")
    assert turn.text("passed") == "ja"


async def test_a_sign_in_front_says_who_asks_out_of_turn(talk: Table) -> None:
    """Number 4 asks twice; a quiet hint names who waits (AL-6)."""
    async with talk.play("L7.1", size=LARGE) as play:
        await play.line("@4 Wat zag je?", "Antwoord in kernwoorden")
        await play.line("", "Fatma (2) vraagt")
        await play.line(
            "@4 Wat hoorde je?", "Sam (4) was al. Nu eerst Fatma (2), Ali (3)?"
        )
        await play.line("", "Fatma (2) vraagt")
        await play.line("@9 Wat nu?", "Niemand heeft nummer 9")
        assert play.pane.entry.value == "@9 Wat nu?"
    assert [who for who, _, _ in asked(talk)] == ["Sam", "Sam"]


async def test_without_people_there_is_just_a_question(table: Table) -> None:
    """Nobody is named, nobody is at turn."""
    conversation.lay(table, "")
    async with table.play("L7.1") as play:
        await play.line("Wat deed je?", "Antwoord in kernwoorden")
        await play.line("gebeld", "→ gebeld")
        assert "vraagt" not in play.text
    assert asked(table) == [("", "Wat deed je?", "gebeld")]


async def test_keys_say_what_the_words_are(talk: Table) -> None:
    """F3 a doubt, F4 an assumption and whose, F8 advice for later; nobody's turn."""
    put(talk, "Wat weet je niet?")
    async with talk.play("L8.1") as play:
        play.type("of ze boos is")
        play.strike("f3")
        play.type("ze wil geen hulp")
        play.strike("f4")
        await play.shows("Van wie?")
        play.type("1\nBel de huurbaas")
        play.strike("f8")
        await play.shows("Dank je. Dat bewaren we.")
        assert "1 vraag · 1 twijfel · 1 aanname" in play.text
        assert "T1 of ze boos is" in play.text
        assert "A1 ze wil geen hulp" in play.text
        assert "W1 Bel de huurbaas" in play.text
        assert "Fatma (2) vraagt" in play.text
        assert play.pane.entry.value == ""
    after = talk.after()
    (doubt,) = after.of("idea")
    assert doubt.text("touched_by") == after.of("question")[0].id
    assert talk.only("assumption").text("whose") == "presenter"
    assert talk.texts("parked") == ["Bel de huurbaas"]


async def test_a_question_may_follow_the_assumption_at_once(talk: Table) -> None:
    """Who does not say whose it is goes on; the assumption is the group's."""
    async with talk.play("L8.1") as play:
        play.type("ze wil geen hulp")
        play.strike("f4")
        play.type("Hoe weet je dat?\nvan haar zus\n")
        await play.shows("→ van haar zus")
        play.type("iedereen kan lezen")
        play.strike("f4")
        await play.line("4", "Kies 1, 2 of 3.")
        await play.press("ctrl+u")
        await play.line("3", "Opgeslagen: van wie de aanname is.")
    whose = [a.text("whose") for a in talk.after().of("assumption")]
    assert whose == ["group", "system"]
    assert asked(talk) == [("Fatma", "Hoe weet je dat?", "van haar zus")]


async def test_before_the_second_round_doubts_give_their_words_back(
    talk: Table,
) -> None:
    """The step has no notes: nothing is kept, nothing is lost."""
    async with talk.play("L7.1") as play:
        play.type("of ze boos is")
        await play.press("f3")
        await play.shows("latere ronde")
        assert play.pane.entry.value == "of ze boos is"
    assert talk.texts() == []


async def test_f8_moves_the_question_in_front_and_undo_brings_it_back(
    talk: Table,
) -> None:
    """Advice in the form of a question; who asked is at turn again (AL-5)."""
    async with talk.play("L7.1") as play:
        await play.line("Heb je al eens gebeld?", "Antwoord in kernwoorden")
        await play.press("f8")
        await play.shows("W1 Heb je al eens gebeld?")
        assert "V1" not in play.text
        assert "Fatma (2) vraagt" in play.text
        await play.press("ctrl+z")
        await play.shows("V1 Heb je al eens gebeld?")
        assert "W1" not in play.text
    assert talk.texts("parked") == []


async def test_an_undone_question_asks_no_answer(talk: Table) -> None:
    """The entry asks the question again."""
    async with talk.play("L7.1") as play:
        await play.line("Wat deed je?", "Antwoord in kernwoorden")
        await play.press("ctrl+z")
        await play.shows("Fatma (2) vraagt")
        await play.line("Wat zag je?", "V1 Wat zag je?")
    assert asked(talk) == [("Fatma", "Wat zag je?", "")]


async def test_the_checker_looks_along_while_one_types(talk: Table) -> None:
    """From three words on; in the room it says nothing (3.1)."""
    async with talk.play("L7.1") as play:
        play.type("Je moet")
        await play.settle()
        assert "Advies." not in play.text
        play.type(" gewoon naar het loket gaan")
        await play.shows("Advies. Zullen we er een open vraag van maken?")
        await play.press("f5")
        await play.hides("Advies.")
        assert "Nummer 2 vraagt" in play.text
        assert "Fatma" not in play.text


async def test_the_coach_reads_the_words_without_who_says_them(talk: Table) -> None:
    """`@4 ` is no part of a question: the same remark, and F2 keeps who asks."""
    async with talk.play("L7.1") as play:
        play.type("@4 Heb je kinderen?")
        await play.shows("Hierop kun je ja of nee zeggen.")
        await play.press("f2")
        await play.shows("@4 ")
        offered = play.pane.entry.value
        assert offered.startswith("@4 ")
        assert offered != "@4 Heb je kinderen?"
        await play.line("", "Antwoord in kernwoorden")
    assert asked(talk) == [("Sam", offered.removeprefix("@4 "), "")]


async def test_the_room_sees_words_and_warmth_no_names_and_no_kinds(
    talk: Table,
) -> None:
    """And the letters that say a kind do nothing there."""
    async with talk.play("L7.1") as play:
        await play.line("Vond je het erg?", "Antwoord in kernwoorden")
        await play.line("", "Ali (3) vraagt")
        await play.press("tab", "w")
        await play.shows("Fatma · warm · gesloten")
        await play.press("f5", "o")
        await play.settle()
        assert "Vond je het erg?" in play.text
        assert "warm" in play.text
        assert "gesloten" not in play.text
        assert "Fatma" not in play.text
    assert talk.only("question").text("seen_as") == ""


async def test_letters_in_the_list_overrule_the_checker(talk: Table) -> None:
    """It is remembered with the question, and asked about no more."""
    put(talk, "Vond je het erg?")
    async with talk.play("L7.1") as play:
        await play.shows("V1: Hierop kun je ja of nee zeggen.")
        await play.press("tab", "o")
        await play.hides("Hierop kun je")
        assert "open" in play.text
        await play.press("o")
        await play.shows("gesloten")
    assert talk.only("question").text("seen_as") == ""


async def test_enter_on_a_question_in_the_list_asks_its_answer(talk: Table) -> None:
    """The answer so far stands in the entry."""
    put(talk, "Wat deed je?", "Hoe was dat?")
    async with talk.play("L7.1") as play:
        await play.press("tab", "home", "enter")
        await play.shows("Antwoord in kernwoorden")
        await play.line("gebeld", "Wat deed je? → gebeld")
        await play.press("tab", "enter")
        await play.until(lambda: play.pane.entry.value == "gebeld", "no answer")
        await play.line(" en gewacht", "→ gebeld en gewacht")
    assert [answer for _, _, answer in asked(talk)] == ["gebeld en gewacht", ""]


async def test_f2_words_the_line_in_front_better(talk: Table) -> None:
    """Whatever it is; Escape leaves it as it was."""
    async with talk.play("L8.1") as play:
        play.type("of ze bos is")
        await play.press("f3")
        await play.shows("T1 of ze bos is")
        await play.press("f2")
        await play.shows("Wijzig T1")
        await play.press("escape")
        await play.shows("Fatma (2) vraagt")
        await play.press("f2", "ctrl+u")
        await play.line("of ze boos is", "T1 of ze boos is")
    assert talk.texts() == ["of ze boos is"]


async def test_f2_walks_through_other_beginnings_and_back(talk: Table) -> None:
    """Behind the last one the own words stand there again (3.1)."""
    own = "Vond je het erg?"
    other = question_check.read(own).starters
    assert other
    async with talk.play("L7.1") as play:
        play.type(own)
        entry = play.pane.entry
        for words in (*other, own):
            await play.press("f2")
            await play.until(partial(_stands, entry, words), f"{words!r} did not come")
        await play.press("f2")
        await play.shows(f"Eerst was het: {own}")
        await play.press("enter")
        await play.shows(f"V1 {other[0]}")


def _stands(entry: object, words: str) -> bool:
    """Whether these words stand in the entry."""
    return getattr(entry, "value", "") == words


async def test_the_bank_shows_one_question_after_another(talk: Table) -> None:
    """By a letter in the list, or by its name in the menu."""
    async with talk.play("L8.1") as play:
        await play.press("tab", "b")
        await play.shows("Uit de bank: Wat zou de bewoner zeggen?")
        await play.press("b")
        await play.shows("Uit de bank: Wat weet je niet?")
        await play.press("f10")
        play.type("uit de bank\n")
        await play.shows("Uit de bank: Wat zou de bewoner zeggen?")


async def test_pasted_questions_are_all_there(talk: Table) -> None:
    """Silent questions, read from paper (L6)."""
    async with talk.play("L6.1") as play:
        assert "Eerst 4 minuten stil vragen opschrijven?" in play.text
        play.paste("- Wat deed je?\n- Hoe was dat?\n- Wie hielp je?")
        await play.shows("3 vragen")
        await play.press("ctrl+z")
        await play.shows("0 vragen")
        await play.press("ctrl+y")
        await play.shows("V3 Wie hielp je?")
    assert [text for _, text, _ in asked(talk)] == [
        "Wat deed je?",
        "Hoe was dat?",
        "Wie hielp je?",
    ]


@LIMITS_FILES
async def test_a_conversation_goes_on_while_the_disk_takes_nothing(
    talk: Table,
) -> None:
    """The question and its answer wait in sight, and are saved together."""
    async with talk.play("L7.1") as play:
        with no_room():
            await play.line("Wat deed je?", "wordt te groot")
            await play.shows("Antwoord")
            await play.line("gebeld", "Nog niet opgeslagen (2)")
            assert "gebeld · Wat deed je?" in " ".join(play.text.split())
            assert "V1" not in play.text
        await play.shows("V1 Wat deed je? → gebeld")
        await play.hides("Nog niet opgeslagen")
    assert asked(talk) == [("Fatma", "Wat deed je?", "gebeld")]


async def test_who_asked_is_found_again_tomorrow(talk: Table) -> None:
    """Everything is in the file; turns go on where they were."""
    async with talk.play("L7.1") as play:
        await play.line("Wat deed je?", "Antwoord")
        await play.line("gebeld", "Ali (3) vraagt")
    async with talk.play("L7.1") as play:
        assert "V1 Wat deed je? → gebeld" in play.text
        assert "Ali (3) vraagt" in play.text
        assert questions.codes(play.session).popitem()[1] == "V1"


async def test_a_number_alone_waits_for_its_words(talk: Table) -> None:
    """`@4` is no question; the words are typed behind it."""
    async with talk.play("L7.1") as play:
        await play.line("@4", "Typ de vraag erachter")
        play.type("Wat zag je?\n")
        await play.shows("Antwoord in kernwoorden")
    assert asked(talk) == [("Sam", "Wat zag je?", "")]


async def test_a_new_question_comes_in_front_wherever_the_list_was(talk: Table) -> None:
    """F8 behind it moves this one, not the one that was marked warm."""
    put(talk, *(f"Wat zag je bij nummer {number}?" for number in range(30)))
    async with talk.play("L7.1") as play:
        await play.press("tab", "home", "w", "shift+tab")
        await play.line("Hang een poster op.", "Antwoord in kernwoorden")
        await play.shows("V31 Hang een poster op.")
        await play.press("f8")
        await play.shows("W1 Hang een poster op.")
    (parked,) = talk.after().of("parked")
    assert parked.text("text") == "Hang een poster op."


async def test_an_answer_that_is_a_question_becomes_the_next_one(talk: Table) -> None:
    """An Enter was forgotten: one key, and nothing is typed twice."""
    async with talk.play("L7.1") as play:
        await play.line("Wat deed je?", "Antwoord in kernwoorden")
        play.type("Wie was erbij?")
        await play.shows("Is dit al de volgende vraag?")
        await play.press("escape")
        await play.shows("Ali (3) vraagt")
        await play.press("enter")
        await play.shows("2 vragen")
    assert [text for _, text, _ in asked(talk)] == ["Wat deed je?", "Wie was erbij?"]


async def test_a_name_goes_before_what_a_coach_notices(talk: Table) -> None:
    """There is one line for hints on a small screen; personal data is most urgent."""
    put(talk, *("Was het zo?" for _ in range(6)), "Wat zei Fatima Bouzid?")
    async with talk.play("L7.1") as play:
        await play.shows("Hieraan herken je iemand")


async def test_the_bank_is_gone_after_the_next_question(talk: Table) -> None:
    """It helped; the next time it goes on where it was."""
    async with talk.play("L8.1") as play:
        await play.line("Wat deed je?", "Antwoord in kernwoorden")
        await play.press("tab", "b")
        await play.shows("Uit de bank: Wat zou de bewoner zeggen?")
        await play.press("shift+tab", "enter")
        await play.line("Wat zou de bewoner zeggen?", "Antwoord in kernwoorden")
        assert "Uit de bank" not in play.text
        await play.press("tab", "b")
        await play.shows("Uit de bank: Wat weet je niet?")


async def test_f8_is_about_the_question_that_is_being_saved(talk: Table) -> None:
    """Faster than the disk: not the question before it goes to the waiting room."""
    put(talk, "Wat zei je toen?")
    async with talk.play("L7.1") as play:
        play.type("Heb je al gedacht aan een vaste dag?\n")
        play.strike("f8")
        await play.shows("Dank je. Dat bewaren we.")
        await play.settle()
    assert talk.texts("parked") == ["Heb je al gedacht aan een vaste dag?"]


def write_in_silence(table: Table, *lines: tuple[int, str]) -> None:
    """Questions from the papers of the silent minutes, of somebody or of nobody."""
    for number, text in lines:
        person = attendance.by_number(table.copy.session, number)
        line = TypedLine(text, person.id if person else "")
        note = partial(asking.note_question, lines=[line], phase="L6", step="L6.1")
        table.copy.run(note)


async def test_what_was_written_in_silence_is_offered_to_who_is_at_turn(
    talk: Table,
) -> None:
    """Its code asks it aloud: a turn is taken, and the answer is asked (L6, L7)."""
    papers = ((3, "Wie sloeg?"), (0, "Hoe laat?"), (2, "Wat nu?"), (4, "Wie nog?"))
    write_in_silence(talk, *papers)
    async with talk.play("L7.1", size=LARGE) as play:
        await play.shows("Nog 4 van papier. V3 Wat nu? (typ V3)")
        await play.line("v3", "Antwoord in kernwoorden")
        await play.line("ik bel aan", "V3 Wat nu? → ik bel aan")
        await play.shows("Ali (3) vraagt, daarna Sam (4)")
        await play.shows("Nog 3 van papier. V1 Wie sloeg? (typ V1)")
        await play.press("f5")
        await play.hides("van papier")
        await play.press("f5")
        await play.line("V2", "Antwoord in kernwoorden")
        await play.line("na elven", "Sam (4) vraagt, daarna Fatma (2)")
        await play.shows("Nog 2 van papier. V4 Wie nog? (typ V4)")
        await play.press("ctrl+z")
        await play.press("ctrl+z")
        await play.shows("Nog 3 van papier. V1 Wie sloeg?")
        assert "4 vragen" in play.text
    assert asked(talk) == [
        ("Ali", "Wie sloeg?", ""),
        ("", "Hoe laat?", ""),
        ("Fatma", "Wat nu?", "ik bel aan"),
        ("Sam", "Wie nog?", ""),
    ]


async def test_enter_on_what_was_written_in_silence_asks_it(talk: Table) -> None:
    """Of nobody it becomes of who is at turn; in silence nothing is offered."""
    write_in_silence(talk, (0, "Hoe laat?"))
    async with talk.play("L6.1") as play:
        assert "van papier" not in play.text
    async with talk.play("L7.1") as play:
        await play.press("shift+tab")
        await play.press("enter")
        await play.shows("Antwoord in kernwoorden")
        await play.line("na elven", "Ali (3) vraagt")
        assert "van papier" not in play.text
    assert asked(talk) == [("Fatma", "Hoe laat?", "na elven")]


async def test_a_hint_that_was_seen_makes_room(talk: Table) -> None:
    """It stays through three lines; what is about the last line alone comes again."""
    put(talk, *["Vond je het erg?"] * 5)
    words = "Zet startwoorden op het bord"
    async with talk.play("L8.1", size=LARGE) as play:
        for at in range(6):
            assert (words in play.text) == (at < 3), at
            await play.line(f"Was het laat, keer {at}?", "Antwoord in kernwoorden")
            await play.line("", "vraagt")
        await play.line("@4 Was het laat?", "Antwoord in kernwoorden")
        await play.line("", "vraagt")
        await play.line("@4 Was het dan laat?", "Sam (4) was al.")
        assert words not in play.text
