"""Tests of the question checker: kinds, flags, hints, starters (3.1, AL-4)."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

from cyclus_tui.domain.checks.question.about_others import about_others
from cyclus_tui.domain.checks.question.check import read

CORPUS = Path(__file__).parents[2] / "corpora" / "questions.jsonl"

ACCEPTED = """
Wat deed je toen?|open|
Hoe was dat voor jou?|open|
Wat maakt het moeilijk om te bellen?|open|
Welke gedachte had je op dat moment?|open|
Waaraan merk je dat het beter gaat?|open|
Vertel eens hoe het begon.|invitation|
Kun je iets meer vertellen over die brief?|invitation|
Waarom heb je niet gebeld?|advice|reproach
Waarom vond je dat belangrijk?|open|reproach
Wie waren er nog meer bij?|fact|
Hoe vaak gebeurt dit?|fact|
Heb je al eens met de consulent gepraat?|advice|
Heb je kinderen?|closed|
Vond je het vervelend?|closed|
Vind je ook niet dat het te lang duurt?|leading|
Het was zeker lastig, hè?|leading|
Zou je niet beter een maatje kunnen vragen?|advice|
Kun je niet gewoon een app maken?|advice|
Wat als je nou eens een briefje ophangt?|advice|
Hoe wil je het doen, met een brief of met een telefoontje?|choice|
Wat deed je en hoe reageerde zij?|open|double
Je moet gewoon naar het loket gaan.|advice|
Ik vind dat de gemeente sneller moet zijn.|statement|
Maar, eh, wat zei ze toen?|open|
Wat weet je nog niet?|open|
Is er iets waar je over twijfelt?|closed|
Stel dat het lukt, wat is er dan anders?|open|
Waar twijfel je over?|open|
Waar woont hij?|fact|
Waarom belde je niet?|open|reproach
Waarom vraag je het niet aan je buurvrouw?|advice|reproach
Wat als je niets doet?|open|
Wat als het andersom is?|open|
Heb je hulp gevraagd?|closed|
Heb je gedacht aan een vrijwilliger?|advice|
Wat deed je? En wat deed zij?|open|double
Fatma, wat dacht je toen?|open|
Wat wil je wel en niet vertellen?|open|
"""
"""The examples of the method, each with its kind and flags."""

SPOKEN = """
ja maar ik zat te denken heb je al eens met hem gepraat|advice
fatma wat dacht jij toen ze wegliep|open
mag ik vragen hoe oud uw zoon is|fact
dus als ik het goed begrijp woont je zoon weer thuis|closed
ik vraag me af of hij dat weet|closed
weet je nog wanneer die brief kwam|fact
hebde gij een auto|closed
wa peinst ge daar zelf van|open
kunt ge niet gewoon naar tocmw bellen|advice
waarm bel je haar niet gewoon|advice
gewoon niet meer opendoen|advice
ging goed|statement
heb hem nooit meer gezien|statement
hij vroeg of ik mee wou|statement
wat erg voor je|statement
als ze nee zegt wat dan|open
asdfgh qwrtpl|unknown
"""
"""Without capitals, marks or care, as a facilitator types."""


def _rows(table: str) -> list[list[str]]:
    """The cells of each line."""
    return [line.split("|") for line in table.strip().splitlines()]


@pytest.mark.parametrize(("text", "kind", "flag"), _rows(ACCEPTED))
def test_the_examples_of_the_method_are_read_as_meant(
    text: str, kind: str, flag: str
) -> None:
    """Kind and flags of the table, with a mark and without."""
    reading = read(text)
    assert (reading.kind, reading.flags) == (kind, (flag,) if flag else ())
    if text.count("?") == 1:
        assert read(text.replace("?", "").lower()).kind == kind


@pytest.mark.parametrize(("text", "kind"), _rows(SPOKEN))
def test_spoken_words_are_read_by_their_order(text: str, kind: str) -> None:
    """Run-ups, names, dialect and slips do not hide the question."""
    assert read(text).kind == kind


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("Kun je niet gewoon een app maken?", "advice"),
        ("Vind je ook niet dat het te lang duurt?", "leading"),
        ("Wat deed je en hoe reageerde zij?", "double"),
        ("Ging je met de bus of met de fiets?", "choice"),
        ("Waarom belde je niet?", "reproach"),
        ("Hoe was dat, want ik dacht dat je al weg was?", "long"),
        ("Heb je kinderen?", "closed"),
        ("Ik vind dat de gemeente sneller moet zijn.", "statement"),
    ],
)
def test_each_remark_has_its_own_id_and_asks(text: str, about: str) -> None:
    """One remark a line, the weightiest; never an order."""
    hint = read(text).hint
    assert hint is not None
    assert (hint.id, hint.level) == (f"VRAAG-{about}", "?")
    assert "?" in hint.text


def test_a_free_question_gets_no_remark() -> None:
    """Open questions, invitations and facts are left alone; so is what is strange."""
    for text in ("Wat deed je toen?", "Vertel eens", "Waar woont hij?", "", "zzz ???"):
        assert read(text).hint is None
        assert read(text).starters == ()


def test_a_fact_is_remarked_on_in_the_second_round_only() -> None:
    """The first round was for facts."""
    assert read("Waar woont hij?").hint is None
    hint = read("Waar woont hij?", second_round=True).hint
    assert hint is not None
    assert (hint.id, hint.level) == ("VRAAG-fact", "i")
    assert read("Hoe was dat?", second_round=True).hint is None


@pytest.mark.parametrize(
    ("text", "starter"),
    [
        ("Vond je het moeilijk?", "Wat vond je moeilijk?"),
        ("Vond je het moeilijk?", "Hoe was dat voor je?"),
        ("Heb je al met de huurbaas gepraat?", "Met wie heb je er al over gepraat?"),
        ("Heb je al met de huurbaas gepraat?", "Wat heb je al gedaan?"),
        ("Heb je al met de huurbaas gepraat?", "Wat zou je nog willen weten?"),
        ("Is er iets waar je over twijfelt?", "Waar twijfel je over?"),
        ("Waarom belde je niet?", "Wat maakte dat je niet belde?"),
        ("Waarom belde je hem niet op?", "Wat maakte dat je hem niet opbelde?"),
        ("Hoe wil je het doen, met een brief of bellen?", "Hoe wil je het doen?"),
        ("Wat deed je? En wat deed zij?", "Wat deed zij?"),
        ("Vond u het moeilijk?", "Wat vond u moeilijk?"),
    ],
)
def test_starters_use_the_own_words_where_that_is_safe(text: str, starter: str) -> None:
    """What the facilitator may pick."""
    assert starter in read(text).starters


@pytest.mark.parametrize(
    "text",
    [
        "Hoe krijg ik haar zover dat ze belt?",
        "hoe krijg ik mensen mee",
        "Hoe zorg ik dat de jongeren stoppen?",
        "mijn vraag is hoe ik hen kan overtuigen",
        "Waarom wil hij niet luisteren?",
    ],
)
def test_a_question_about_others_asks_for_the_own_part(text: str) -> None:
    """AL-4, quietly."""
    hint = about_others(text)
    assert hint is not None
    assert (hint.id, hint.level) == ("AL-4", "i")


@pytest.mark.parametrize(
    "text",
    ["Hoe blijf ik zelf rustig?", "Hoe krijg ik mijn rust terug?", "Wat is mijn stuk?"],
)
def test_a_question_about_oneself_is_left_alone(text: str) -> None:
    """The other side of AL-4."""
    assert about_others(text) is None


def test_the_development_set_is_read_well_and_remarks_are_deserved() -> None:
    """So that a later rule cannot quietly spoil what was reached."""
    bodies = [json.loads(line) for line in CORPUS.read_text("utf-8").splitlines()]
    right = sum(read(body["text"]).kind == body["kind"] for body in bodies)
    assert right / len(bodies) >= 0.9
    shown = [(body, read(body["text"]).hint) for body in bodies]
    about = [(body, hint.id[6:]) for body, hint in shown if hint]
    deserved = sum(
        said == body["kind"] or said in body["flags"] for body, said in about
    )
    assert deserved / len(about) >= 0.95


def test_no_jumble_of_words_is_too_strange() -> None:
    """Whatever is typed, a reading comes back."""
    bodies = [json.loads(line) for line in CORPUS.read_text("utf-8").splitlines()]
    words = sorted({word for body in bodies for word in body["text"].split()})
    words += ["?", ",", "!", "...", "welke", "hoe laat", "weet je", "mevrouw", "😀"] * 9
    dice = random.Random(5)
    for _ in range(2000):
        jumble = " ".join(dice.choices(words, k=dice.randint(0, 8)))
        assert set(read(jumble).flags) <= {"double", "long", "reproach"}
        about_others(jumble)


def test_a_long_story_is_read_at_once() -> None:
    """Only its end is read, and it is called long."""
    story = "en toen was er weer iets met de sleutel van het huis " * 300
    reading = read(story + "wat vind je daarvan?")
    assert "long" in reading.flags
