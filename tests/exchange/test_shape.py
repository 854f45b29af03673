"""Shape: a group of texts becomes a dataclass by its type hints alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import pytest

from cyclus_tui.errors import FileFindingsError, RuleError
from cyclus_tui.exchange import yaml_gate
from cyclus_tui.exchange.shape import Shaper


@dataclass(frozen=True, slots=True)
class Cup:
    """What is on the table."""

    colour: Literal["red", "blue"]
    full: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Every type that a file can hold."""

    name: str
    legs: int
    cups: tuple[Cup, ...] = ()
    sizes: tuple[int, ...] = ()
    best: Cup = Cup("red")

    def __post_init__(self) -> None:
        if self.legs == 1:
            raise RuleError("Een tafel heeft meer poten.")


@dataclass(frozen=True, slots=True)
class Odd:
    """A type that no file can hold."""

    part: float


def shaped(text: str) -> tuple[Table | None, list[str]]:
    """The table in a file, and what was wrong with it."""
    shaper = Shaper("tafel.yaml")
    tree = yaml_gate.read_yaml(text.encode(), name="tafel.yaml")
    table = shaper.build(tree, Table)
    return table, [str(finding) for finding in shaper.findings]


def test_every_type_is_read_by_its_hint() -> None:
    """Also nested, in a list, and without the fields that have a default."""
    text = "name: 'x'\nlegs: 4\ncups: [{colour: blue, full: JA}]\nsizes: [1, -2]\n"
    assert shaped(text) == (
        Table("x", 4, cups=(Cup("blue", full=True),), sizes=(1, -2)),
        [],
    )


def test_a_mistake_far_down_does_not_hide_the_next() -> None:
    """Every item of every list is looked at."""
    text = "name: x\nlegs: vier\ncups:\n  - {colour: rod}\n  - {fill: ja}\nsizes: [a]\n"
    table, told = shaped(text)

    assert table is None
    assert told == [
        "regel 2: hier hoort een heel getal, zoals 10.",
        "regel 4: 'rod' ken ik niet. Bedoel je 'red'?",
        "regel 5: 'fill' ken ik niet. Bedoel je 'full'?",
        "regel 5: hier ontbreekt 'colour'.",
        "regel 6: hier hoort een heel getal, zoals 10.",
    ]


def test_a_rule_of_the_class_itself_is_a_finding_too() -> None:
    """With the line where the group begins."""
    table, told = shaped("# tafel\nname: x\nlegs: 1\n")
    assert (table, told) == (None, ["regel 2: Een tafel heeft meer poten."])


@pytest.mark.parametrize("number", ["1_0", "0x1", "1.0", "", "ten", "1" * 10, "٣"])
def test_only_plain_digits_are_a_number(number: str) -> None:
    """What YAML would make of it does not matter."""
    table, told = shaped(f"name: x\nlegs: '{number}'\n")
    assert (table, told) == (None, ["regel 2: hier hoort een heel getal, zoals 10."])


def test_settling_refuses_a_file_with_findings_only() -> None:
    """So that a reader can look at all of a file before it does."""
    shaper = Shaper("tafel.yaml")
    shaper.raise_findings()
    shaper.add_finding(3, "dit klopt niet.")
    with pytest.raises(FileFindingsError, match=r"In tafel\.yaml .*\n  regel 3: dit"):
        shaper.raise_findings()


def test_a_type_that_no_file_can_hold_is_a_bug() -> None:
    """And is not blamed on the file."""
    tree = yaml_gate.read_yaml(b"part: 1.5\n", name="x.yaml")
    with pytest.raises(TypeError, match="float"):
        Shaper("x.yaml").build(tree, Odd)
