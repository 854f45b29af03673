"""The templates that come with the program: whole, plain and readable in a room."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Final

import pytest

from cyclus_tui.domain.checks.plain import check as plain_check
from cyclus_tui.domain.method.limits import NAMES_FIELD
from cyclus_tui.domain.method.method import Method, Phase
from cyclus_tui.domain.steps import closing, collect, form, read, vote
from cyclus_tui.domain.steps import people as people_step
from cyclus_tui.domain.steps.cards import Rules as CardRules
from cyclus_tui.errors import FileFindingsError
from cyclus_tui.exchange.method_file import read_method

FILES: Final = sorted((Path(__file__).parents[1] / "templates").glob("*.yaml"))
WIDEST_ROOM_LINE: Final = 44
MOST_ROOM_LINES: Final = 10
CODES: Final = frozenset(
    {
        *("id", "kind", "sort", "task", "check", "takes", "askers"),
        *("type", "to", "card", "ask", "per", "both"),
        *("sides", "noted_by", "line", "who"),
    }
)
"""The fields that hold English codes."""
KEY: Final = re.compile(r"^( *(?:- )?)([a-z_]+):", re.MULTILINE)
ADVIESVANGERS: Final = {
    "A0": ("Voorbereiden", 0, 0, 0),
    "A1": ("Welkom & belofte", 8, 10, 5),
    "A2": ("Opwarmen", 5, 5, 3),
    "A3": ("De vraag snappen", 7, 10, 5),
    "A4": ("Hoofd leegmaken", 8, 10, 6),
    "A5": ("Verder denken", 7, 15, 5),
    "AP": ("Pauze", 0, 10, 5),
    "A6": ("Bij elkaar leggen", 8, 15, 6),
    "A7": ("Naam geven", 4, 10, 3),
    "A8": ("Kiezen", 8, 10, 6),
    "A9": ("Top 5 maken", 12, 20, 10),
    "A10": ("Afronden", 5, 5, 4),
}

every_template = pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)


def method_in(file: Path) -> Method:
    """The method of a template."""
    return read_method(file.read_bytes(), name=file.name)


@pytest.fixture(scope="module")
def adviesvangers() -> Method:
    """The method of one whole evening."""
    return method_in(next(file for file in FILES if file.stem == "adviesvangers"))


def texts(value: object) -> Iterator[str]:
    """Every text for people in a method, its phases, its steps and their rules."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from texts(item)
    elif isinstance(value, Mapping):
        yield from value.values()
    elif is_dataclass(value):
        for part in fields(value):
            if part.name not in CODES and NAMES_FIELD not in part.metadata:
                yield from texts(getattr(value, part.name))


def room_lines(phase: Phase) -> tuple[str, ...]:
    """What of a phase is shown to the room."""
    rules = [step.rules for step in phase.steps]
    shown = [line for one in rules if isinstance(one, read.Rules) for line in one.text]
    return (*phase.room, *shown)


def filled(text: str) -> str:
    """A text in which each placeholder has become an answer of two words."""
    return re.sub(r"\{[a-z_]+\}", "het buurthuis", text)


@every_template
def test_a_template_loads_under_the_name_of_its_file(file: Path) -> None:
    """So that people find the file of a method."""
    assert method_in(file).id == file.stem


@every_template
def test_every_text_is_plain_dutch(file: Path) -> None:
    """No sentence over 15 words, no mean over 11, no policy word (B1-1, B1-2)."""
    hard = {
        text: [hint.text for hint in plain_check.hints(filled(text))]
        for text in texts(method_in(file))
        if any(hint.level == "?" for hint in plain_check.hints(filled(text)))
    }
    assert hard == {}


@every_template
def test_what_is_said_in_a_phase_is_short_as_a_whole(file: Path) -> None:
    """The mean counts over what is read in one go."""
    for phase in method_in(file).phases:
        for part in (phase.say, phase.room, phase.hints):
            whole = filled("\n".join(part))
            long = [hint.text for hint in plain_check.hints(whole) if hint.id == "B1-1"]
            assert (phase.id, long) == (phase.id, [])


@every_template
def test_the_room_gets_few_and_short_lines(file: Path) -> None:
    """They are read from the back of the room."""
    for phase in method_in(file).phases:
        assert len(phase.room) <= MOST_ROOM_LINES
        for line in room_lines(phase):
            assert len(line) <= WIDEST_ROOM_LINE, line


@every_template
def test_every_phase_tells_the_facilitator_what_to_say(file: Path) -> None:
    """No phase begins with a silence."""
    silent = [phase.id for phase in method_in(file).phases if not phase.say]
    assert silent == []


@every_template
def test_no_template_writes_the_same_line_twice_in_a_phase(file: Path) -> None:
    """A copied line is a forgotten line."""
    for phase in method_in(file).phases:
        lines = [*phase.say, *phase.hints]
        assert len(lines) == len(set(lines)), phase.id


def mutations(file: Path) -> Iterator[tuple[str, int, str]]:
    """The template with one key misspelt, its line, and the right word.

    One for every key at every depth; the same key in the next phase adds nothing.
    """
    text = file.read_text(encoding="utf-8")
    seen = set()
    for match in KEY.finditer(text):
        place = (len(match[1]), match[2])
        if place not in seen:
            seen.add(place)
            line = text.count("\n", 0, match.start()) + 1
            end = match.end(2)
            yield f"{text[:end]}{text[end - 1]}{text[end:]}", line, match[2]


@every_template
def test_every_misspelt_key_is_told_with_its_line_and_the_right_word(
    file: Path,
) -> None:
    """One letter too many in any key there is."""
    tried = 0
    for mutated, line, word in mutations(file):
        tried += 1
        with pytest.raises(FileFindingsError) as refused:
            read_method(mutated.encode(), name=file.name)
        first = str(refused.value.findings[0])
        assert first.startswith(f"regel {line}: '{word}{word[-1]}' ken ik niet."), first
        assert first.endswith(f"Bedoel je '{word}'?")
    assert tried > 20


# ---- Adviesvangers ------------------------------------------------------------------


def test_adviesvangers_has_its_phases_with_their_minutes(adviesvangers: Method) -> None:
    """In order; an evening is 72 or 120 minutes."""
    found = {
        phase.id: (
            phase.title,
            phase.minutes.short,
            phase.minutes.normal,
            phase.minutes.least,
        )
        for phase in adviesvangers.phases
    }
    assert list(found.items()) == list(ADVIESVANGERS.items())
    assert sum(phase.minutes.short for phase in adviesvangers.phases) == 72
    assert sum(phase.minutes.normal for phase in adviesvangers.phases) == 120


def test_adviesvangers_keeps_its_promise_when_time_runs_short(
    adviesvangers: Method,
) -> None:
    """SES-1: the promise, the top 5 and the closing are never left out."""
    phases = adviesvangers.phases
    assert [one.id for one in phases if one.protected] == ["A1", "A9", "A10"]
    assert [one.id for one in phases if one.droppable] == ["A2", "A5", "AP"]
    assert {one.id: one.merge_with for one in phases if one.merge_with} == {"A7": "A6"}


def test_adviesvangers_asks_what_the_evening_needs(adviesvangers: Method) -> None:
    """One good question, and a promise that can be kept (TK-1)."""
    rules = adviesvangers.phase("A0").steps[0].rules
    assert isinstance(rules, form.Rules)
    asked = {part.id: part for part in rules.fields}
    assert set(asked) == {
        *("central_question", "target_group", "advice_catchers", "recipient"),
        *("promise_kind", "decided_by", "room_to_move", "fixed"),
        *("answer_on", "answer_how"),
    }
    assert asked["central_question"].check == "central_question"
    assert asked["promise_kind"].choices == (
        "ophalen",
        "meedenken",
        "meebeslissen",
        "zelf doen",
    )


def test_the_welcome_tells_who_decides_and_when_you_hear(adviesvangers: Method) -> None:
    """And how words can be taken back (PRIV-3)."""
    kinds = [step.kind for step in adviesvangers.phase("A1").steps]
    assert kinds == ["read", "people", "read", "read"]
    promise = " ".join(room_lines(adviesvangers.phase("A1")))
    for part in ("{recipient}", "{decided_by}", "{answer_on}", "{answer_how}"):
        assert part in promise
    consent = adviesvangers.phase("A1").steps[1].rules
    assert isinstance(consent, people_step.Rules)
    assert "weg" in consent.consent


def test_the_decks_hold_no_card_twice(adviesvangers: Method) -> None:
    """Ten warm-ups, and more stimuli than one evening needs."""
    deck = adviesvangers.phase("A2").steps[0].rules
    stimuli = adviesvangers.phase("A5").steps[0].rules
    assert isinstance(deck, read.Rules)
    assert isinstance(stimuli, collect.Rules)
    assert len(set(deck.deck)) == len(deck.deck) == 10
    assert len(set(stimuli.prompts)) == len(stimuli.prompts) >= 12
    assert stimuli.target == 30


def test_only_who_it_is_about_votes(adviesvangers: Method) -> None:
    """KIES-6: in this method professionals and listeners do not choose."""
    rules = adviesvangers.phase("A8").steps[0].rules
    assert isinstance(rules, vote.Rules)
    assert rules.roles == ("resident", "volunteer", "advice_catcher")


def test_the_closing_confirms_the_promise(adviesvangers: Method) -> None:
    """Who tells it, and whether the promise was said again."""
    rules = adviesvangers.phase("A10").steps[0].rules
    assert isinstance(rules, closing.Rules)
    assert [part.id for part in rules.fields] == [
        "presenters",
        "promise_confirmed",
        "notes",
    ]
    assert len(adviesvangers.ground_rules) == 10


@pytest.mark.parametrize(("name", "minutes"), [("wijkfoto", 90), ("personas", 70)])
def test_the_phases_together_take_as_long_as_the_method_says(
    name: str, minutes: int
) -> None:
    """Methods 5.13 and 5.14 say what each phase takes."""
    method = method_in(next(file for file in FILES if file.stem == name))
    assert sum(phase.minutes.normal for phase in method.phases) == minutes


def test_a_wijkfoto_asks_where_a_figure_is_from_and_for_strengths() -> None:
    """WF-1: source and year; WF-2: not only what is wrong."""
    method = method_in(next(file for file in FILES if file.stem == "wijkfoto"))
    (point,) = (card for card in method.cards if card.id == "point")
    assert all(point.field(name).wanted for name in ("figure", "source", "year"))
    rules = [step.rules for step in method.phase("W4").steps]
    assert any(isinstance(one, CardRules) and one.both == "sort" for one in rules)


def test_a_persona_is_asked_what_goes_well() -> None:
    """PE-1: somebody is more than worries."""
    method = method_in(next(file for file in FILES if file.stem == "personas"))
    (persona,) = method.cards
    assert persona.field("good_at").wanted
