"""Tests of the reading of results: outcome, output, container or process."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cyclus_tui.domain.checks.outcome.check import level_mismatch, read
from cyclus_tui.domain.checks.outcome.verbs import forms

CORPORA = Path(__file__).parents[2] / "corpora"


def ids(text: str, *, for_whom: str = "ouderen", term: str = "2028") -> list[str]:
    """The ids of the hints on a result of which the fields are filled."""
    return [hint.id for hint in read(text, for_whom=for_whom, term=term).hints]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("12 koffieochtenden organiseren", "output"),
        ("Het spreekuur heeft 200 bezoekers", "output"),
        ("Mensen durven eerder hulp te vragen bij geldzorgen", "outcome"),
        ("Meer participatie", "container"),
        (
            "Over drie jaar kent elke nieuwe buur minstens één andere buur bij naam",
            "outcome",
        ),
        ("De wachttijd aan het loket is hooguit 10 minuten", "process"),
        ("", "unknown"),
        ("?!", "unknown"),
    ],
)
def test_the_examples_of_the_method_are_read_as_meant(text: str, kind: str) -> None:
    assert read(text).kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "we zetten een taalcafé op",
        "het opzetten van een taalcafé",
        "Er is een taalcafé opgezet.",
        "taalcafé opgezet",
        "opzetten taalcafé",
        "- De gemeente gaat een taalcafé opzetten",
        "Vrijwilligers hebben een taalcafé opgezet",
    ],
)
def test_a_deed_is_output_in_any_form_of_its_verb(text: str) -> None:
    """A verb that comes apart, a noun, without a subject or a capital."""
    assert (read(text).kind, ids(text)[:1]) in [
        ("output", ["UIT-1"]),
        ("output", ["UIT-2"]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "We willen dat buren elkaar groeten",
        "buren groeten elkaar",
        "Over 3 jaar groeten buren elkaar vaker.",
        "elkaar vaker groeten",
        "dat buren mekaar groeten op straat",
    ],
)
def test_what_only_leads_to_the_result_changes_nothing(text: str) -> None:
    assert read(text).kind == "outcome"


def test_a_big_word_is_asked_about_until_a_resident_said_what_it_means() -> None:
    """UIT-4, and a big word that is made small in the same line."""
    assert ids("Sociale cohesie is versterkt") == ["UIT-4"]
    told = read("Sociale cohesie is versterkt", for_whom="x", term="y", meanings=1)
    assert (told.kind, told.hints) == ("container", ())
    assert ids("Zelfredzaamheid: oma doet zelf haar boodschappen") == []


def test_the_quality_of_help_is_a_result_with_one_question() -> None:
    assert ids("Ik hoef mijn verhaal maar één keer te vertellen") == ["UIT-3"]


def test_empty_fields_are_asked_for() -> None:
    """UIT-5 and UIT-6; a term in the words themselves is enough."""
    text = "Mensen kennen hun buren"
    assert ids(text, for_whom="", term="") == ["UIT-5", "UIT-6"]
    assert ids(text, for_whom="de burger") == ["UIT-5"]
    assert ids(f"Over twee jaar kennen {text}", for_whom="jongeren", term="") == []
    assert read("").hints == ()


def test_two_changes_in_one_line_are_asked_to_be_split() -> None:
    """UIT-7 asks for a verb on both sides of "en"."""
    assert ids("Ouderen voelen zich thuis en jongeren vinden een baan") == ["UIT-7"]
    assert ids("Kinderen en ouders durven naar buiten") == []


def test_less_of_something_asks_what_comes_instead() -> None:
    assert ids("Gezinnen hebben minder schulden") == ["UIT-8"]
    assert ids("Gezinnen hebben minder schulden en kunnen weer sparen") != ["UIT-8"]


def test_a_sign_of_one_person_says_little_of_a_neighbourhood() -> None:
    """UIT-9 compares the level of the sign with that of the result."""
    hint = level_mismatch("Elke deelnemer geeft een cijfer", "De buurt is rustiger")
    assert hint is not None
    assert hint.id == "UIT-9"
    assert level_mismatch("Meldingen uit de hele wijk", "De buurt is rustiger") is None
    assert level_mismatch("Ik slaap beter", "Ouderen slapen beter") is None


@pytest.mark.parametrize(
    "text",
    [
        "mensen met geldzorgen vragen eerder hulp, voor de post zich opstapelt",
        "Over drie jaar vragen mensen met geldzorgen in De Wijk eerder hulp",
        "jongeren accepteren hulp van een coach",
        "eerder om hulp vragen",
        "mensen krijgen sneller hulp van hun buren",
        "inwoners melden zich op tijd bij het wijkteam",
        "nieuwe bewoners worden door de buren gegroet",
        "mensen durven bij het buurthuis binnen te lopen",
        "ze weten waar ze kunnen binnenlopen",
    ],
)
def test_asking_for_help_is_what_people_do_and_not_how_help_goes(text: str) -> None:
    """No question about the help where people ask for it or give it to each other."""
    assert (read(text).kind, ids(text)) == ("outcome", [])


@pytest.mark.parametrize(
    "text",
    [
        "mensen met geldzorgen krijgen sneller hulp",
        "mensen hoeven niet lang te wachten op hulp",
        "het wijkteam neemt mensen serieus",
        "mensen worden binnen een week geholpen",
    ],
)
def test_how_help_is_given_stays_a_result_about_help(text: str) -> None:
    """Waiting, speed and being taken seriously are the quality of help."""
    assert read(text).kind == "process"


@pytest.mark.parametrize(
    "text",
    [
        "koffie-inloop",
        "post samen openmaken",
        "ik zet woensdag de tafel in de achterkamer",
        "koffie-inloop met iemand die zelf schulden had",
        "buren uitnodigen voor soep",
    ],
)
def test_an_activity_of_a_theory_of_change_is_output(text: str) -> None:
    """A thing, a plan without a subject, or what "ik" will do on a day."""
    assert read(text).kind == "output"


@pytest.mark.parametrize("name", ["outcomes.jsonl", "outcomes_held_out.jsonl"])
def test_the_development_sets_are_read_well(name: str) -> None:
    """Nine in ten right; the benchmark has the figures."""
    lines = (CORPORA / name).read_text("utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    right = sum(read(row["text"]).kind == row["kind"] for row in rows)
    assert right / len(rows) >= 0.9


def test_a_very_long_line_does_not_hold_up_the_screen() -> None:
    """Only the beginning of a line is read."""
    assert read("ze wachten niet " * 5000).kind == read("ze wachten niet " * 50).kind


@pytest.mark.parametrize(
    ("verb", "form"),
    [
        ("organiseren", "georganiseerd"),
        ("luisteren", "luistert"),
        ("ontwikkelen", "ontwikkelde"),
        ("geven", "gaf"),
        ("hebben", "heeft"),
        ("evalueren", "geevalueerd"),
        ("verstrekken", "verstrekt"),
        ("bellen", "gebeld"),
    ],
)
def test_a_verb_is_known_in_its_forms(verb: str, form: str) -> None:
    assert form in forms(verb)
