"""Tests of the plain-language checks (B1-1 to B1-6)."""

from __future__ import annotations

import pytest

from cyclus_tui.domain.checks.plain import check as plain_check
from cyclus_tui.domain.checks.plain.check import hints, obstacles, reads_as_b1
from cyclus_tui.domain.checks.sentences import sentences, syllables, words


def ids(text: str) -> list[str]:
    """The ids of the hints on a text."""
    return [hint.id for hint in hints(text)]


def test_a_sentence_of_fifteen_words_passes_and_one_of_sixteen_does_not() -> None:
    fifteen = " ".join(["kip"] * 14 + ["los."])
    assert ids(fifteen) == []
    assert ids("kip " + fifteen) == ["B1-1"]


def test_a_mean_over_eleven_words_is_hinted_on_the_whole_text() -> None:
    twelve = " ".join(["kip"] * 11 + ["los."])
    text = f"{twelve[0].upper()}{twelve[1:]} Wij {twelve}"
    (hint,) = hints(text)
    assert (hint.id, hint.start, hint.end) == ("B1-1", 0, len(text))
    assert "12,5 woorden" in hint.text


@pytest.mark.parametrize(
    ("text", "word", "plainer"),
    [
        ("Ons beleid is klaar.", "beleid", "plannen van de gemeente"),
        ("De beleidsmedewerker komt.", "beleidsmedewerker", "plannen"),
        ("Het armoedebeleid helpt.", "armoedebeleid", "plannen"),
        ("Wij evalueren in mei.", "evalueren", "terugkijken"),
        ("Dat hebben we geëvalueerd.", "geëvalueerd", "terugkijken"),
        ("Meer Eigen Regie graag.", "Eigen Regie", "zelf kiezen"),
        ("Sociale cohesie groeit.", "Sociale cohesie", "mensen kennen elkaar"),
        ("De stakeholders praten.", "stakeholders", "iedereen die"),
        ("Zij faciliteert ons.", "faciliteert", "mogelijk maken"),
        ("Het is goed toegankelijk.", "toegankelijk", "makkelijk binnen"),
    ],
)
def test_a_policy_word_comes_with_a_plainer_one(
    text: str, word: str, plainer: str
) -> None:
    (hint,) = [hint for hint in hints(text) if hint.id == "B1-2"]
    assert text[hint.start : hint.end] == word
    assert plainer in hint.text
    assert hint.text.endswith("?")


@pytest.mark.parametrize(
    "text",
    [
        "Het team Communicatie schrijft de brief.",
        "Ik realiseer me nu dat het kan.",
        "Wij gaan dat samen doen.",
    ],
)
def test_a_name_or_another_meaning_is_no_policy_word(text: str) -> None:
    assert "B1-2" not in ids(text)


def test_each_policy_word_of_the_list_is_found() -> None:
    listed = (
        "beleid participatie zelfredzaamheid leefbaarheid integraal maatwerk"
        " interventie indicator outcome output monitoren evalueren prioriteren"
        " draagvlak"
        " faciliteren signaleren doelgroep voorziening traject transformatie preventie"
        " toegankelijk stakeholders casuïstiek ketenpartner indicatie inventariseren"
        " realiseren implementeren expertise communiceren effect capaciteit budget"
        " verantwoording normaliseren perspectief"
    )
    for word in [*listed.split(), "eigen regie", "eigen kracht", "sociale cohesie"]:
        assert ids(word) == ["B1-2"], word


@pytest.mark.parametrize(
    ("text", "passive"),
    [
        ("De brief wordt door de gemeente verstuurd.", True),
        ("De bankjes werden vorige week geplaatst.", True),
        ("Ik weet dat het gedaan wordt.", True),
        ("Het wordt een mooie dag.", False),
        ("Mensen worden ouder en de gemeente helpt.", False),
        ("De buurt werd steeds gezelliger.", False),
    ],
)
def test_a_passive_sentence_is_quiet_information(text: str, passive: bool) -> None:
    found = [hint for hint in hints(text) if hint.id == "B1-3"]
    assert bool(found) == passive
    assert all(hint.level == "i" for hint in found)


def test_three_long_words_in_one_sentence_are_too_many() -> None:
    assert "B1-4" in ids("Bibliotheek, vrijwilliger en organisator doen mee.")
    assert "B1-4" not in ids("Bibliotheek en vrijwilliger doen mee.")


def test_an_abbreviation_asks_once_for_its_full_name() -> None:
    assert ids("De GGD komt. De GGD helpt.") == ["B1-5"]
    assert ids("De gezondheidsdienst (GGD) komt. De GGD helpt.") == []
    assert ids("Een tv is OK, het pand in 1234 AB ook.") == []
    assert ids("WE GAAN NU EERST KOFFIE DRINKEN") == []


def test_a_set_phrase_is_quiet_information() -> None:
    text = "We zetten een stip op de horizon."
    (hint,) = hints(text)
    assert (hint.id, hint.level) == ("B1-6", "i")
    assert text[hint.start : hint.end] == "stip op de horizon"


def test_own_texts_may_have_no_long_sentence_and_no_policy_word() -> None:
    spoken = (
        "Fijn dat je er bent. Ik ben … en ik ken dit zelf ook."
        " Vandaag halen we ideeën op. Die gaan naar … Op … hoor je wat ze ermee doen."
    )
    assert reads_as_b1(spoken)
    assert not reads_as_b1("Het beleid is klaar.")
    assert [hint.id for hint in obstacles("De GGD prioriteert.")] == ["B1-2"]


def test_sentences_end_at_marks_and_lines_but_not_at_a_shortening() -> None:
    text = "Kom om 10 uur, bijv. morgen. Neem dhr. Bos mee!\nTot dan"
    assert [part.text for part in sentences(text)] == [
        "Kom om 10 uur, bijv. morgen.",
        "Neem dhr. Bos mee!",
        "Tot dan",
    ]
    assert all(text[s.start : s.end] == s.text for s in sentences(text))


@pytest.mark.parametrize(
    ("word", "count"),
    [("huis", 1), ("koffie", 2), ("ideeën", 3), ("vrijwilliger", 4), ("gezellig", 3)],
)
def test_syllables_are_groups_of_vowels(word: str, count: int) -> None:
    assert syllables(word) == count


def test_nothing_gives_nothing() -> None:
    assert plain_check.hints("") == ()
    assert words("… ?!") == []
