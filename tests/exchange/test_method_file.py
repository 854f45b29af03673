"""Method files: what a template becomes, and what is told about its mistakes."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

from cyclus_tui.domain.method import form_answers
from cyclus_tui.domain.method.method import Minutes
from cyclus_tui.domain.steps import cards, collect, form, vote
from cyclus_tui.errors import FileFindingsError
from cyclus_tui.exchange.method_file import read_method, rules_class, step_kinds
from cyclus_tui.exchange.shape import nearest

WHOLE = """\
id: proef
title: "Proef"
part: 2
purpose: "Iets uitproberen."
group: "vier mensen"
arena: learning
roles:
  - {id: resident, letter: b, title: "bewoner", plural: "bewoners"}
  - {id: support, letter: s, title: "steunpersoon", plural: "steunpersonen"}
phases:
  - id: P1
    title: "Vraag"
    goal: "Een vraag."
    steps:
      - kind: form
        fields:
          - {id: question, label: "Vraag", check: plain}
  - id: P2
    title: "Ideeën"
    goal: "Veel ideeën."
    minutes: {short: 5, normal: 10, least: 4}
    merge_with: P1
    droppable: ja
    say:
      - "De vraag is: {question}"
    steps:
      - kind: collect
        title: "Opschrijven"
        prompts: ["Wat nog meer?"]
      - kind: vote
        roles: [resident]
"""
"""A small template in which every test breaks one thing."""


def told(text: str) -> list[str]:
    """The findings of a template, as a person reads them."""
    with pytest.raises(FileFindingsError) as refused:
        read_method(text.encode(), name="proef.yaml")
    return [str(finding) for finding in refused.value.findings]


def test_a_template_becomes_a_method() -> None:
    """Fields, phases, steps with their ids, and rules of the right kind."""
    method = read_method(WHOLE.encode(), name="proef.yaml")

    assert (method.id, method.part, method.roles[1].plural) == (
        "proef",
        2,
        "steunpersonen",
    )
    phase = method.phase("P2")
    assert phase.minutes == Minutes(5, 10, 4)
    assert phase.droppable
    assert [(step.id, step.kind, step.title) for step in phase.steps] == [
        ("P2.1", "collect", "Opschrijven"),
        ("P2.2", "vote", ""),
    ]
    assert phase.steps[0].rules == collect.Rules(prompts=("Wat nog meer?",))
    assert phase.steps[1].rules == vote.Rules(roles=("resident",))
    asked = form_answers.FormField(id="question", label="Vraag", check="plain")
    assert method.phase("P1").steps[0].rules == form.Rules(fields=(asked,))


MISTAKES = {
    "misspelt key": (
        ('title: "Vraag"', 'titel: "Vraag"'),
        ["regel 12: 'titel' ken ik niet. Bedoel je 'title'?"],
    ),
    "unknown key": (
        ('goal: "Een vraag."', 'goal: "x"\n    qqqq: 1'),
        ["regel 14: 'qqqq' ken ik niet. Het kan zijn: minutes, droppable, "],
    ),
    "missing key": (
        ('    goal: "Een vraag."\n', ""),
        ["regel 11: hier ontbreekt 'goal'."],
    ),
    "misspelt kind": (
        ("kind: collect", "kind: colect"),
        ["regel 27: 'colect' ken ik niet. Bedoel je 'collect'?"],
    ),
    "misspelt word kind": (
        ("kind: collect", "kidn: collect"),
        ["regel 27: 'kidn' ken ik niet. Bedoel je 'kind'?"],
    ),
    "no kind": (
        ("- kind: vote\n        roles", "- roles"),
        ["regel 30: hier ontbreekt 'kind'. Kies uit: "],
    ),
    "misspelt rule": (
        ("prompts:", "promts:"),
        ["regel 29: 'promts' ken ik niet. Bedoel je 'prompts'?"],
    ),
    "rule of another kind": (
        ("roles: [resident]", "prompts: [x]"),
        ["regel 31: 'prompts' ken ik niet. "],
    ),
    "misspelt choice": (
        ("roles: [resident]", "method: dotz"),
        ["regel 31: 'method': 'dotz' ken ik niet. Bedoel je 'dots'?"],
    ),
    "misspelt sort": (
        ("prompts:", "sort: exampel\n        prompts:"),
        ["regel 29: 'sort': 'exampel' ken ik niet. Bedoel je 'example'?"],
    ),
    "misspelt task": (
        ("kind: vote\n        roles: [resident]", "kind: cluster\n        task: naam"),
        ["regel 31: 'task': 'naam' ken ik niet. Bedoel je 'name'?"],
    ),
    "misspelt check": (
        ("check: plain", "check: plane"),
        ["regel 17: 'check': 'plane' ken ik niet. Bedoel je 'plain'?"],
    ),
    "misspelt arena": (
        ("arena: learning", "arena: lerning"),
        ["regel 6: 'arena': 'lerning' ken ik niet. Bedoel je 'learning'?"],
    ),
    "part of no cycle": (
        ("part: 2", "part: 5"),
        ["regel 3: 'part': kies een getal van 1 tot en met 4."],
    ),
    "word for a number": (
        ("part: 2", "part: twee"),
        ["regel 3: hier hoort een heel getal, zoals 10."],
    ),
    "number below zero": (
        ("prompts:", "target: -1\n        prompts:"),
        ["regel 29: 'target': kies een getal van 0 tot en met 1000."],
    ),
    "no places": (
        ("roles: [resident]", "places: 0"),
        ["regel 31: 'places': kies een getal van 1 tot en met 20."],
    ),
    "no truth": (
        ("droppable: ja", "droppable: misschien"),
        ["regel 23: hier hoort true of false (ja of nee)."],
    ),
    "text for a list": (
        ('say:\n      - "De', 'say: "De'),
        ["regel 24: hier hoort een lijst: elke regel begint met '- '."],
    ),
    "list for a text": (
        ('goal: "Een vraag."', "goal: [x]"),
        ["regel 13: hier hoort één tekst. "],
    ),
    "braces without quotes": (
        ('- "De vraag is: {question}"', "- {question}"),
        ["regel 25: hier hoort één tekst. Begint hij met { of ["],
    ),
    "colon without quotes": (
        ('- "De vraag is: {question}"', "- De vraag is: x"),
        ["regel 25: hier hoort één tekst. "],
    ),
    "word for a group": (
        ("minutes: {short: 5, normal: 10, least: 4}", "minutes: 10"),
        ["regel 21: hier horen velden, elk met een dubbele punt."],
    ),
    "word for a step": (
        ("- kind: vote\n        roles: [resident]", "- vote"),
        ["regel 30: hier hoort een stap, met eerst 'kind: …'."],
    ),
    "nothing behind a key": (
        ('goal: "Een vraag."', "goal:"),
        ["regel 13: hier staat niets. "],
    ),
    "empty text": (
        ('goal: "Een vraag."', 'goal: "  "'),
        ["regel 13: 'goal': hier hoort tekst."],
    ),
    "cut text": (
        ('goal: "Een vraag."', "goal: Vraag #3"),
        ["regel 13: wat na ' #' staat, valt weg. "],
    ),
    "short above normal": (
        ("short: 5", "short: 15"),
        ["regel 21: 'short' is meer dan 'normal'. Draai ze om."],
    ),
    "least above short": (
        ("least: 4", "least: 6"),
        ["regel 21: 'least' is het minste: niet meer dan 'short' en 'normal'."],
    ),
    "role twice": (
        ("id: support", "id: resident"),
        ["regel 9: 'resident' is er al, op regel 8. Kies een andere."],
    ),
    "letter twice": (
        ("letter: s", "letter: b"),
        ["regel 9: 'b' is er al, op regel 8. Kies een andere."],
    ),
    "two letters": (
        ("letter: s", "letter: st"),
        ["regel 9: 'letter': dit is één kleine letter, zoals b."],
    ),
    "phase twice": (
        ("- id: P2", "- id: P1"),
        [
            "regel 18: 'P1' is er al, op regel 11. Kies een andere.",
            "regel 22: 'P1' ken ik niet.",
        ],
    ),
    "field twice": (
        ("check: plain}", 'check: plain}\n          - {id: question, label: "x"}'),
        ["regel 18: 'question' is er al, op regel 17. Kies een andere."],
    ),
    "strange method id": (
        ("id: proef", "id: ../proef"),
        ["regel 1: 'id': gebruik kleine letters, cijfers en streepjes."],
    ),
    "strange phase id": (
        ("- id: P2", "- id: p twee"),
        ["regel 18: 'id': gebruik een code van hoofdletters en cijfers, zoals A4."],
    ),
    "strange field id": (
        ("id: question", "id: Vraag 1"),
        [
            "regel 17: 'id': gebruik kleine letters, zoals central_question.",
            "regel 25: tussen accolades: 'question' ken ik niet. ",
        ],
    ),
    "joined with nothing": (
        ("merge_with: P1", "merge_with: P9"),
        ["regel 22: 'P9' ken ik niet. Bedoel je 'P1'?"],
    ),
    "joined with itself": (
        ("merge_with: P1", "merge_with: P2"),
        ["regel 22: 'P2' ken ik niet. Bedoel je 'P1'?"],
    ),
    "role that nobody has": (
        ("roles: [resident]", "roles: [residnet]"),
        ["regel 31: 'residnet' ken ik niet. Bedoel je 'resident'?"],
    ),
    "asker that nobody is": (
        (
            "kind: vote\n        roles: [resident]",
            "kind: ask\n        askers: [residnet]",
        ),
        ["regel 31: 'residnet' ken ik niet. Bedoel je 'resident'?"],
    ),
    "answer that nobody asks": (
        ("{question}", "{questoin}"),
        ["regel 25: tussen accolades: 'questoin' ken ik niet. Bedoel je 'question'?"],
    ),
    "empty list of steps": (
        (
            "steps:\n      - kind: collect",
            "steps: []\n    hints:\n      - kind: collect",
        ),
        ["regel 26: 'steps': deze lijst is leeg. Zet er iets in."],
    ),
    "form that asks nothing": (
        (
            'fields:\n          - {id: question, label: "Vraag", check: plain}',
            "fields: []",
        ),
        ["regel 16: 'fields': deze lijst is leeg. Zet er iets in."],
    ),
}


@pytest.mark.parametrize(("change", "expected"), MISTAKES.values(), ids=MISTAKES.keys())
def test_a_mistake_is_told_with_its_line_and_the_right_word(
    change: tuple[str, str], expected: list[str]
) -> None:
    """Whatever somebody gets wrong when changing a copy."""
    before, after = change
    assert WHOLE.count(before) >= 1
    lines = told(WHOLE.replace(before, after, 1))

    for line in expected:
        assert any(found.startswith(line) for found in lines), lines


@pytest.mark.parametrize("name", ["misspelt key", "misspelt word kind", "missing key"])
def test_one_mistake_is_told_once(name: str) -> None:
    """No second finding that only follows from the first."""
    before, after = MISTAKES[name][0]
    assert len(told(WHOLE.replace(before, after, 1))) == 1


def test_a_template_without_phases_says_so() -> None:
    """Neither the key nor something in it may be absent."""
    assert "regel 1: hier ontbreekt 'phases'." in told(WHOLE.partition("phases:")[0])
    empty = WHOLE.partition("phases:")[0] + "phases: []\n"
    assert told(empty) == ["regel 10: 'phases': deze lijst is leeg. Zet er iets in."]


def test_all_mistakes_are_told_at_once_in_the_order_of_the_file() -> None:
    """A facilitator mends a file once."""
    text = WHOLE.replace("part: 2", "part: 9").replace("kind: vote", "kind: vot")
    text = text.replace("letter: s", "letter: b").replace("short: 5", "short: vijf")

    lines = [line.split(":")[0] for line in told(text)]
    assert lines == ["regel 3", "regel 9", "regel 21", "regel 30"]


def test_a_break_may_be_skipped_in_a_short_plan() -> None:
    """Nought minutes is less than the least on purpose."""
    read_method(WHOLE.replace("short: 5", "short: 0").encode(), name="proef.yaml")


def test_a_remark_behind_a_number_is_no_mistake() -> None:
    """Nothing of a number can be cut off by it."""
    read_method(WHOLE.replace("part: 2", "part: 2 # aanpak").encode(), name="p.yaml")


def test_many_unknown_keys_are_not_all_told() -> None:
    """A hostile file does not fill the screen, nor the clock."""
    many = "".join(f"k{number}: 1\n" for number in range(20_000))
    assert len(told(WHOLE + many)) == 51


def test_the_nearest_word_is_found_whatever_its_capitals() -> None:
    """And none is found for what looks like nothing."""
    assert nearest("Titel", ["title", "part"]) == "title"
    assert nearest("xyz", ["title", "part"]) == ""
    assert nearest("x" * 100_000, ["title"]) == ""


@pytest.mark.parametrize("kind", step_kinds())
def test_the_rules_of_a_kind_leave_room_for_its_kind_and_title(kind: str) -> None:
    """A step's rules stand beside these two keys in a template."""
    rules = rules_class(kind)()
    assert is_dataclass(rules)
    assert {"kind", "title"}.isdisjoint(part.name for part in fields(rules))


def page() -> dict[str, str]:
    """The sections of the page on the format."""
    root = Path(__file__).parents[2]
    text = (root / "docs" / "method-format.md").read_text(encoding="utf-8")
    parts = re.split(r"^## (.+)$", text, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def example(section: str) -> str:
    """The YAML that a section of the page shows."""
    return page()[section].partition("```yaml\n")[2].partition("```")[0]


def test_the_example_on_the_page_about_the_format_is_a_method() -> None:
    """Whoever copies it begins with something that works."""
    method = read_method(example("The method").encode(), name="voorbeeld.yaml")
    assert [step.id for step in method.phase("S1").steps] == ["S1.1", "S1.2"]


CARDS = """\
cards:
  - {id: result, one: x, several: xen, letter: R, fields: [{id: text, label: x}]}
  - id: indicator
    one: y
    several: yen
    letter: M
    fields:
      - {id: text, label: a}
      - {id: result, label: b, type: card, to: result}
      - {id: sort, label: c, type: choice, choices: {count: tellen, tell: vertellen}}
      - {id: source, label: d}
"""


TEMPLATES = Path(__file__).parents[2] / "templates"

CARDS_OF = {"measure": "nps", "stories": "msc", "timeline": "klantreis"}
"""The packaged method of whose cards the example on the page speaks."""


def cards_for(kind: str) -> str:
    """The cards of which the example of a step kind speaks."""
    if kind not in CARDS_OF:
        return CARDS
    text = (TEMPLATES / f"{CARDS_OF[kind]}.yaml").read_text(encoding="utf-8")
    return text[text.index("\ncards:") + 1 : text.index("\nphases:") + 1]


def all_rules(kind: str) -> list[str]:
    """The names of the rules of a step kind, in order."""
    rules = rules_class(kind)()
    assert is_dataclass(rules)
    return [part.name for part in fields(rules)]


def own_rules(kind: str) -> list[str]:
    """The rules that the section of a kind has a row for, in order.

    Kinds that work as `cards` does refer to its section for what they share.
    """
    rules = rules_class(kind)
    if kind != "cards" and issubclass(rules, cards.Rules):
        return list(rules.__annotations__)
    return all_rules(kind)


@pytest.mark.parametrize("kind", step_kinds())
def test_the_page_about_the_format_tells_each_rule(kind: str) -> None:
    """Every rule has its row, every row its rule, and the example is right."""
    section = page()[f"Kind: {kind}"].partition("A field:")[0]
    told = re.findall(r"^\| `([a-z_]+)` \|", section, flags=re.MULTILINE)
    repeated = set(told) - set(own_rules(kind))
    assert [name for name in told if name not in repeated] == own_rules(kind)
    assert repeated <= set(all_rules(kind))

    steps = WHOLE.index("      - kind: form")
    asks = "      - {kind: form, fields: [{id: recipient, label: x}]}\n"
    roles = WHOLE.index("phases:")
    more = "  - {id: volunteer, letter: v, title: x, plural: x}\n" + cards_for(kind)
    whole = WHOLE[:roles] + more + WHOLE[roles:steps]
    shown = "".join(f"      {line}\n" for line in example(f"Kind: {kind}").splitlines())
    step = (
        read_method((whole + asks + shown).encode(), name="x.yaml").phases[0].steps[1]
    )
    assert step.kind == kind
