"""Word order: what is said behind *als* and *dan*, and as a sentence of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from cyclus_tui.domain.theory.word_order import after_then, plain, plain_after_if

FILE = Path(__file__).with_name("word_order.txt")
IF, THEN, PLAIN = 0, 1, 2
SENTENCES = [
    [form.strip() for form in line.split("|")]
    for line in FILE.read_text("utf-8").splitlines()
    if not line.startswith("#")
]
"""Written by hand before there was anything to try them on."""


@pytest.mark.parametrize(
    ("turn", "said", "meant", "right"),
    [
        (plain, THEN, PLAIN, 130),
        (after_then, PLAIN, THEN, 137),
        (plain_after_if, IF, PLAIN, 106),
        (plain, PLAIN, PLAIN, 150),
        (plain_after_if, PLAIN, PLAIN, 150),
    ],
)
def test_most_sentences_are_turned_and_none_is_spoiled(
    turn: Callable[[str], str], said: int, meant: int, right: int
) -> None:
    """What is not sure stays letter for letter, or is not turned at all."""
    turned = [(turn(one[said]), one) for one in SENTENCES]
    wrong = [(text, one) for text, one in turned if text not in ("", one[said])]
    assert [text for text, one in wrong if text != one[meant]] == []
    assert sum(text == one[meant] for text, one in turned) >= right


@pytest.mark.parametrize(
    "words",
    [
        "soep koken",
        "buren groeten elkaar",
        "meer contact",
        "samen eten",
        "een bankje bij de flat",
        "minder eenzaamheid",
        "mensen durven hulp te vragen",
        "elke week koffie in de hal",
        "burennetwerk",
        "het voelt veiliger",
        "weten mensen",
        "wandelen met de hond",
        "vragen naar de naam van je buren",
        "spelen op het plein",
        "leren fietsen",
        "helpen bij de administratie",
        "vrijwilligers zoeken",
        "eten met nieuwe buren",
        "praten en luisteren",
        "werken aan de tuin",
        "koken buurvrouwen",
        "de bus",
        "groeten",
        "zijn",
    ],
)
def test_what_is_no_such_sentence_stays_letter_for_letter(words: str) -> None:
    assert plain(words) == words
    assert plain_after_if(words) == words


def test_a_verb_with_je_gets_its_own_form() -> None:
    assert plain("durf je hulp te vragen") == "je durft hulp te vragen"
    assert after_then("je durft hulp te vragen") == "durf je hulp te vragen"
    assert plain("heb je meer rust") == "je hebt meer rust"


def test_capitals_and_signs_of_people_are_kept() -> None:
    said = "nodigt Fatima haar buren uit (ook nieuwe!)"
    assert plain(said) == "Fatima nodigt haar buren uit (ook nieuwe!)"
