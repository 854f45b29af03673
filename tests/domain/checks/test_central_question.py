"""Tests of the check on the central question (AV-1)."""

from __future__ import annotations

import pytest

from cyclus_tui.domain.checks.central_question import hints


@pytest.mark.parametrize(
    "question",
    [
        "Wat helpt om op tijd over geldzorgen te praten?",
        "Welke ideeën heb je om elkaar vaker te zien?",
        "Wat kan de gemeente doen zodat ouderen vaker buiten komen?",
        "Wat helpt jongeren en ouders om rustig te slapen?",
        "Wat maakt dat je je thuis voelt in de buurt",
        "Aan welke hulp heb jij iets gehad?",
    ],
)
def test_a_good_question_gives_no_hint(question: str) -> None:
    assert hints(question) == ()


@pytest.mark.parametrize(
    ("question", "level", "part"),
    [
        ("", "?", "Wat wil je echt weten"),
        ("   ", "?", "Wat wil je echt weten"),
        ("Vinden jullie de wijk fijn?", "?", "niet open"),
        ("De wijk moet schoner", "?", "niet open"),
        ("Hoeveel mensen hebben schulden?", "?", "feit"),
        ("Hoe wordt de wijk fijner?", "i", "‘Hoe’"),
        ("Waarom is het park belangrijk?", "?", "verwijt"),
        ("Wat helpt jou en wat helpt je buren?", "?", "twee vragen"),
        ("Wat is lastig? Wat helpt?", "?", "twee vragen"),
        ("Wat kunnen we doen met een app?", "?", "oplossing"),
        ("Wat doet de gemeente toch steeds verkeerd?", "?", "verwijt"),
        ("Wie is de schuld van de rommel?", "?", "verwijt"),
        ("Waarom komen ze nooit?", "?", "verwijt"),
    ],
)
def test_a_weak_question_is_hinted(question: str, level: str, part: str) -> None:
    assert any(hint.level == level and part in hint.text for hint in hints(question))
    assert all(hint.id == "AV-1" for hint in hints(question))


def test_a_solution_in_the_question_is_seen() -> None:
    found = [hint.text for hint in hints("Hoe maken we een app voor de buurt?")]
    assert len(found) == 2
    assert any("oplossing" in text for text in found)


def test_twenty_words_pass_and_twenty_one_do_not() -> None:
    twenty = "Wat helpt " + "jou " * 17 + "nu?"
    assert hints(twenty) == ()
    assert "21 woorden" in hints(twenty.replace("nu", "nu dan"))[0].text


def test_an_empty_question_gives_one_hint() -> None:
    assert len(hints("")) == 1
