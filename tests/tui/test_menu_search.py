"""What the menu finds: ordinary words, whole or begun, and never by half a word."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

import pytest
from textual.binding import Binding

from cyclus_tui.domain.checks import word_lists
from cyclus_tui.domain.method.method import StepRules
from cyclus_tui.exchange.method_file import find_templates
from cyclus_tui.tui import steps
from cyclus_tui.tui.menu_search import (
    OF_STEP,
    TAKING_AWAY,
    MenuItem,
    near_misses,
    search,
)
from cyclus_tui.tui.pane import StepPane
from cyclus_tui.tui.screens.help import EXPLAINED
from cyclus_tui.tui.screens.session import WITHOUT_KEY, SessionScreen

ITEMS = [
    MenuItem("Stapel weg", "step.clear", "F8"),
    MenuItem("Volgende stap", "walk(1)", "Ctrl+N"),
    MenuItem("Vorige stap", "walk(-1)", "Ctrl+B"),
    MenuItem("Ongedaan maken", "undo", "Ctrl+Z"),
    MenuItem("Wie is er (te laat, naar huis)", "people", "F9"),
    MenuItem("Wat doe ik nu", "help", "F1"),
    MenuItem("Uitkomst op één blad, om af te drukken", "sheet"),
    MenuItem("Deze fase overslaan", "skip(True)"),
    MenuItem("Woorden van deze regel voorgoed wissen", "erase"),
    MenuItem("Letters groter of kleiner", "app.explain('letters')"),
    MenuItem("Alles wordt vanzelf bewaard", "app.explain('saved')"),
    MenuItem("Ga naar AP Pauze", "go('AP')", groups=("go AP", "go collect")),
    MenuItem("Ga naar A8 Kiezen", "go('A8')", groups=("go A8", "go vote")),
]


def names(items: list[MenuItem]) -> list[str]:
    return [item.name for item in items]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("uitprinten", "Uitkomst op één blad, om af te drukken"),
        ("AFDRUK", "Uitkomst op één blad, om af te drukken"),
        ("opslaan", "Alles wordt vanzelf bewaard"),
        ("terug", "Vorige stap"),
        ("stemmen", "Ga naar A8 Kiezen"),
        ("lettergrootte", "Letters groter of kleiner"),
        ("help", "Wat doe ik nu"),
        ("wat moet ik nu doen?", "Wat doe ik nu"),
        ("AP", "Ga naar AP Pauze"),
        ("koffie", "Ga naar AP Pauze"),
        ("volgende", "Volgende stap"),
        ("stap volg", "Volgende stap"),
        ("deelnemers", "Wie is er (te laat, naar huis)"),
        ("een ideetje", "Ga naar AP Pauze"),
        ("wie is er", "Wie is er (te laat, naar huis)"),
        ("voorgoed wissen", "Woorden van deze regel voorgoed wissen"),
    ],
)
def test_ordinary_words_find_what_was_meant_first(typed: str, name: str) -> None:
    assert names(search(ITEMS, typed))[0] == name


def test_of_two_that_a_word_means_its_own_name_comes_first() -> None:
    """The same words stand in the list of both."""
    advice = MenuItem("Ga naar A9 Top 5 maken", "go('A9')", groups=("go recommend",))
    assert names(search([*ITEMS, advice], "top 5"))[:2] == [
        "Ga naar A9 Top 5 maken",
        "Uitkomst op één blad, om af te drukken",
    ]


@pytest.mark.parametrize("typed", ["apel", "tap", "eg", "kiezenn", "xyzzy"])
def test_letters_in_the_middle_of_a_word_find_nothing(typed: str) -> None:
    assert search(ITEMS, typed) == []


def test_what_takes_away_stands_below_all_else_that_is_found() -> None:
    assert names(search(ITEMS, "sta"))[-1] == "Stapel weg"
    assert {*names(search(ITEMS, "s"))[-3:]} == {
        "Deze fase overslaan",
        "Stapel weg",
        "Woorden van deze regel voorgoed wissen",
    }


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("stemen", "Ga naar A8 Kiezen"),
        ("prnten", "Uitkomst op één blad, om af te drukken"),
        ("ongedaen", "Ongedaan maken"),
        ("printknop", "Uitkomst op één blad, om af te drukken"),
        ("printer rammelt", "Uitkomst op één blad, om af te drukken"),
    ],
)
def test_a_slip_or_a_longer_word_is_asked_about(typed: str, name: str) -> None:
    assert search(ITEMS, typed) == []
    assert names(near_misses(ITEMS, typed)) == [name]


@pytest.mark.parametrize("typed", ["wachtwoord", "xyzzy", "qq"])
def test_what_resembles_nothing_finds_nothing(typed: str) -> None:
    assert search(ITEMS, typed) == near_misses(ITEMS, typed) == []


def panes() -> list[type[StepPane[StepRules]]]:
    """The pane of every kind of step."""
    kinds = [
        import_module(f"{steps.__name__}.{m.name}")
        for m in iter_modules(steps.__path__)
    ]
    return [kind.Pane for kind in kinds if hasattr(kind, "Pane")]


def bindings(owner: type) -> list[Binding]:
    """The keys of a pane or a screen."""
    return [one for one in vars(owner).get("BINDINGS", ()) if isinstance(one, Binding)]


def test_ordinary_words_stand_with_what_is_in_a_menu() -> None:
    owners: list[type] = [*panes(), SessionScreen]
    actions = {binding.action for owner in owners for binding in bindings(owner)}
    actions |= {action for _, action in (*WITHOUT_KEY, *EXPLAINED)}
    actions |= {"new", "take_in", "combine", "app.mirror", "stop"}
    methods = [one.method for one in find_templates().all() if one.method]
    phases = [phase for method in methods for phase in method.phases]
    places = {f"go {phase.id}" for phase in phases}
    places |= {f"go {step.kind}" for phase in phases for step in phase.steps}
    assert {*word_lists.sections("menu_words")} <= actions | places | {
        "go",
        "small words",
    }


def test_every_key_that_takes_out_is_asked_about_in_the_menu() -> None:
    taking_out = {
        OF_STEP + binding.action
        for pane in panes()
        for binding in bindings(pane)
        if binding.key == "f8" and not binding.action.startswith("by_key")
    }
    assert taking_out <= TAKING_AWAY
