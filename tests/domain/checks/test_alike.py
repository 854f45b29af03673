"""Tests of finding look-alike ideas."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from cyclus_tui.domain.checks.alike.check import THRESHOLD, Index, Pair, pairs, score
from cyclus_tui.domain.checks.alike.stems import stem

SETS = Path(__file__).parent


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Post samen openmaken", "Samen je brieven openen"),
        ("Meer groen in de wijk", "De buurt vergroenen"),
        ("Spreekuur 's avonds", "Inloop in de avond"),
        ("Gratis sporten", "Kosteloos bewegen in de wijk"),
        ("Zebrapad bij de school", "Zebrapdad bij school"),
        ("Boekenkastje in de straat", "Minibieb"),
        ("Praten over huurschuld", "Huurschuld bespreken"),
        ("SAMEN ETEN OP VRIJDAG", "op vrijdag samen eten!"),
        ("Kwibusclub", "Kwibusclb"),
        ("Haal het grofvuil gratis op", "Gratis ophalen van grofvuil"),
        (
            "Meer licht in het park",
            "In het park is het veel te donker, daar moeten meer lantaarns komen",
        ),
        (
            "Waterspeelplaats in de zomer",
            "Een waterspeelplaats zodat iedereen kan afkoelen in de zomer",
        ),
    ],
)
def test_ideas_that_mean_the_same_look_alike(one: str, other: str) -> None:
    """Synonyms, inflections, compounds, word order and slips of the pen."""
    assert score(one, other) >= THRESHOLD


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bomen planten in de Kerkstraat", "Bomen kappen in de Kerkstraat"),
        ("Bomen planten in de Kerkstraat", "Bomen planten in de Dorpsstraat"),
        ("Samen eten op maandag", "Samen eten op vrijdag"),
        ("Fietsles voor kinderen", "Fietsles voor vrouwen"),
        ("Meer bankjes in het park", "Minder bankjes in het park"),
        ("Speeltuin open tot 8 uur", "Speeltuin open tot 10 uur"),
        ("Buurthuis op zondag open", "Buurthuis op zondag sluiten"),
        ("Gratis sporten", "Betaald sporten"),
        ("Cursus omgaan met geld", "Spreekuur over geldzorgen"),
        ("Meer bankjes in het park", "Meer prullenbakken in het park"),
        ("Gratis zwemles voor kinderen", "Gratis muziekles voor kinderen"),
        ("Wijkagent op het plein", "Camera op het plein"),
        ("Bankjes in het park", "Muziekavond in het buurthuis"),
        ("", ""),
    ],
)
def test_ideas_that_differ_in_one_thing_that_counts_do_not(
    one: str, other: str
) -> None:
    """Opposites, and another day, number, street or group of people."""
    assert score(one, other) < THRESHOLD


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kabouterpad bij De Brink", "Watertap bij De Brink"),
        ("Picknicktafels in park De Vijverberg", "Hengelplek in park De Vijverberg"),
        ("Glasbak achter de Sint-Jozefkerk", "Ooievaarsnest achter de Sint-Jozefkerk"),
        ("Watertap op het Marie Curieplein", "Skatebaan op het Marie Curieplein"),
        ("Ons Koekoeksnest: biljart", "Ons Koekoeksnest: ruilwinkel"),
        ("Jeu de boules in 't Groene Woud", "Vogelhut in 't Groene Woud"),
        (
            "Zaterdagochtend in de Oude School timmeren",
            "Zaterdagochtend in de Oude School zingen",
        ),
        (
            "Workshop ketelbouw op dinsdag 3 maart",
            "Workshop kalligrafie op dinsdag 3 maart",
        ),
        (
            "Zaterdag 12 juni om 14 uur bingo",
            "Zaterdag 12 juni om 14 uur vossenjacht",
        ),
        ("100 geveltuintjes", "100 zonnepanelen"),
    ],
)
def test_a_place_a_day_or_a_number_in_both_is_no_likeness(one: str, other: str) -> None:
    assert score(one, other) < THRESHOLD


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Watertap bij De Brink", "Een watertap op De Brink"),
        ("Wc's bij winkelcentrum De Parade", "Openbare toiletten bij De Parade"),
        ("Vlaggen op de Molenberg", "Molenberg vol vlaggen"),
        ("Fruit op school op maandag", "op maandag fruit op scool"),
        ("SOEP IN DE BRINK", "Soep in De Brink"),
        ("De Brink", "de brink"),
    ],
)
def test_the_same_idea_at_one_place_still_looks_alike(one: str, other: str) -> None:
    assert score(one, other) >= THRESHOLD


def test_the_same_idea_at_two_places_is_two_ideas() -> None:
    assert score("Watertap bij De Brink", "Watertap bij De Meent") < THRESHOLD


def test_threads_cut_words_beside_each_other_as_one_does_alone() -> None:
    """Look-alikes are found on a thread while a pane looks at an assumption."""
    ideas = json.loads((SETS / "alike_dev.json").read_text(encoding="utf-8"))["ideas"]
    words = sorted({f"{word}x" for idea in ideas for word in idea.lower().split()})
    alone = [stem(word) for word in words]
    stem.cache_clear()
    with ThreadPoolExecutor(4) as threads:
        beside = list(threads.map(stem, words * 4))
    assert beside == alone * 4


def test_ideas_of_small_words_only_are_compared_as_well() -> None:
    """They had nothing to be compared by, and the program ended."""
    assert score("Zelf doen", "zelf doen!") == 1.0
    assert score("Zelf doen", "Ga het gewoon zelf doen") >= THRESHOLD
    assert score("Zelf doen", "Wie is er?") < THRESHOLD


def test_the_same_words_score_highest_and_both_ways_alike() -> None:
    """A score is between 0 and 1 and does not depend on who comes first."""
    assert score("Koffie-inloop", "Koffie-inloop") == 1.0
    assert score("Doe het samen", "Doe het samen") == 1.0
    one, other = "Samen zwerfafval opruimen", "Opruimdag met de buurt"
    assert score(one, other) == score(other, one)


def test_pairs_point_into_the_list_with_the_most_alike_first() -> None:
    """Each pair stands once, the earlier idea first."""
    ideas = ["Samen zingen", "Boekenkast", "samen  zingen", "Koor beginnen"]
    found = pairs(ideas)
    assert found[0] == Pair(0, 2, 1.0)
    assert {(pair.a, pair.b) for pair in found} == {(0, 2), (0, 3), (2, 3)}
    assert [pair.score for pair in found] == sorted(
        (pair.score for pair in found), reverse=True
    )


def test_an_index_forgets_what_is_removed_or_reworded() -> None:
    """Adding under a key that is there already replaces its words."""
    index = Index[str]()
    index.add("a", "Samen zingen")
    index.add("b", "Koor beginnen")
    assert {key for key, _ in index.like("Samen zingen")} == {"a", "b"}
    index.add("b", "Boekenkast")
    index.remove("c")
    assert [key for key, _ in index.like("Samen zingen")] == ["a"]
    index.remove("a")
    assert index.like("Samen zingen") == []
    assert len(index) == 1


@pytest.mark.parametrize(
    ("name", "precision", "recall"),
    [
        ("alike_dev.json", 0.82, 0.84),
        ("alike_dev_2.json", 0.9, 0.8),
        ("alike_heldout.json", 0.92, 0.71),
        ("alike_dev_3.json", 0.8, 0.84),
        ("alike_places.json", 0.7, 0.5),
    ],
)
def test_look_alikes_are_found_as_well_as_was_measured(
    name: str, precision: float, recall: float
) -> None:
    """The quality on the labelled sets does not drop unnoticed."""
    labelled = json.loads((SETS / name).read_text(encoding="utf-8"))
    meant = {(min(pair), max(pair)) for pair in labelled["pairs"]}
    found = {(pair.a, pair.b) for pair in pairs(labelled["ideas"])}
    assert len(found & meant) >= precision * len(found)
    assert len(found & meant) >= recall * len(meant)
