"""The gate: what it reads, what it refuses, and on which line."""

from __future__ import annotations

import random

import pytest
import yaml

from cyclus_tui.errors import MOST_FINDINGS, FileFindingsError
from cyclus_tui.exchange import yaml_gate
from cyclus_tui.exchange.yaml_gate import YamlGroup, YamlList, YamlText


@pytest.fixture(params=["c", "pure"])
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Both of PyYAML's parsers: with the C library, and without it."""
    monkeypatch.setattr(yaml, "__with_libyaml__", request.param == "c")
    return str(request.param)


def text_of(data: bytes, key: str = "a") -> str:
    """What stands under a key."""
    node = yaml_gate.read_yaml(data, name="proef.yaml").entries[key]
    assert isinstance(node, YamlText)
    return node.text


def told(data: bytes) -> list[str]:
    """The findings of a file that is refused, as a person reads them."""
    with pytest.raises(FileFindingsError) as refused:
        yaml_gate.read_yaml(data, name="proef.yaml")
    return [str(finding) for finding in refused.value.findings]


@pytest.mark.usefixtures("parser")
def test_a_tree_knows_its_lines_and_its_quotes() -> None:
    """Lines count from 1, remarks and blank lines included."""
    tree = yaml_gate.read_yaml(
        b"# note\na: x\nb:\n  - 'y'\n  - {c: z}\n", name="p.yaml"
    )

    assert tree == YamlGroup(
        {
            "a": YamlText("x", 2, plain=True),
            "b": YamlList(
                (
                    YamlText("y", 4, plain=False),
                    YamlGroup({"c": YamlText("z", 5, plain=True)}, 5, {"c": 5}),
                ),
                4,
            ),
        },
        2,
        {"a": 2, "b": 3},
    )


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize(
    "word",
    [
        *("NO", "no", "off", "true", "~", "null", ".nan", "="),
        *("13:30", "0123", "1_000", "1.10", "0x1F", "2026-02-30", "1:59:59"),
        "9" * 100_000,
    ],
    ids=lambda word: word[:12],
)
def test_a_scalar_stays_the_text_that_was_written(word: str) -> None:
    """YAML never makes a truth, a date or a number of it."""
    assert text_of(f"a: {word}\n".encode()) == word


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize(
    "data",
    [
        "\ufeffa: é\nb: x\n".encode(),
        "\ufeffa: é\nb: x\n".encode("utf-16-le"),
        "\ufeffa: é\nb: x\n".encode("utf-16-be"),
        "a: é\r\nb: x\r\n".encode(),
        "a: é\rb: x\r".encode(),
        "---\na: é\nb: x\n...\n".encode(),
    ],
)
def test_marks_and_line_ends_of_other_systems_are_read(data: bytes) -> None:
    """Files come from Kladblok and from old Macs."""
    assert (text_of(data), text_of(data, "b")) == ("é", "x")


@pytest.mark.usefixtures("parser")
def test_what_comes_in_through_an_escape_is_cleaned() -> None:
    """No control character gets past the gate."""
    assert text_of(b'a: "x\\0\\e[31m\\u202e"\n') == "x\ufffd\ufffd[31m\ufffd"
    assert text_of('a: "e\u0301"\n'.encode()) == "é"


@pytest.mark.usefixtures("parser")
def test_a_remark_behind_an_unquoted_text_is_marked() -> None:
    """`kamer #3` would lose its number without a word."""
    tree = yaml_gate.read_yaml(
        b"a: kamer #3\nb: 'kamer' #3\nc: kamer#3\n", name="p.yaml"
    )

    marks = {key: getattr(node, "cut", None) for key, node in tree.entries.items()}
    assert marks == {"a": True, "b": False, "c": False}


LAUGHS = b"a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]\n"
REFUSED = {
    "billion laughs": (LAUGHS, "regel 2: een verwijzing (*) mag niet"),
    "anchor": (b"a: &x y\n", "regel 1: een anker (&x) mag niet"),
    "merge bomb": (
        b"a: {x: y}\nb:\n  <<: *a\n",
        "regel 3: samenvoegen met << mag niet",
    ),
    "itself": (b"a: &x [*x]\n", "regel 1: een verwijzing (*) mag niet"),
    "python tag": (b"a: !!python/object/apply:os.system [ls]\n", "regel 1: tags (!)"),
    "own tag": (b"a: x\nb: !X y\n", "regel 2: tags (!)"),
    "int tag": (b"a: !!int abc\n", "regel 1: tags (!)"),
    "empty int tag": (b'a: !!int ""\n', "regel 1: tags (!)"),
    "tag on a list": (b"a: !!set {x, y}\n", "regel 1: tags (!)"),
    "double key": (
        b"a: 1\nb: 2\na: 3\n",
        "regel 3: 'a' staat er twee keer (ook op regel 1)",
    ),
    "tag line": (b"%TAG ! tag:x,2000:\n---\na: 1\n", "regel 1: een regel met %"),
    "version": (b"%YAML 1.1\n---\na: 1\n", "regel 1: een regel met %"),
    "wrong version": (b"%YAML 9.9\n---\na: 1\n", "regel 1: deze regel kan ik niet"),
    "two documents": (b"a: 1\n---\nb: 2\n", "regel 2: na '---' begint een tweede"),
    "list as key": (b"b: 1\n? [x]\n: y\n", "regel 2: voor een dubbele punt hoort"),
    "group as key": (b"{{x: y}: z}\n", "regel 1: voor een dubbele punt hoort"),
    "empty key": (b"'': x\n", "regel 1: voor de dubbele punt staat geen woord"),
    "long key": (b"k" * 121 + b": x\n", "regel 1: voor de dubbele punt mogen 120"),
    "long text": (b"a: " + b"x" * 200_001, "regel 1: deze tekst is langer dan 200000"),
    "deep list": (b"a: " + b"[" * 100_000, "regel 1: te diep genest"),
    "deep group": (b"{a: " * 100_000, "regel 1: te diep genest"),
    "deep dashes": (b"a:\n  " + b"- " * 100_000, "regel 2: te diep genest"),
    "question marks": (b"? " * 100_000, "regel 1: te diep genest"),
    "many items": (b"a:\n" + b"- x\n" * 60_000, "te veel regels"),
    "many megabytes": (b"a" * 5_000_001, "het bestand is te groot"),
    "not utf-8": (b"a: 1\nb: caf\xe9\n", "regel 2: dit is geen tekst in UTF-8"),
    "overlong": (b"a: \xc0\xaf\n", "regel 1: dit is geen tekst in UTF-8"),
    "utf-16, no mark": ("a: é\n".encode("utf-16-le"), "dit is geen tekst in UTF-8"),
    "utf-16, cut": (b"\xff\xfea\0:\0 ", "dit is geen tekst in UTF-8"),
    "utf-32": ("a: é\n".encode("utf-32"), "dit is geen tekst in UTF-8"),
    "nul": (b"a: 1\nb: \0\n", "regel 2: dit is geen tekst in UTF-8"),
    "bell": (b"a: 1\n\nb: \x07\n", "regel 3: hier staat een onleesbaar teken (U+0007)"),
    "c1": ("a: \x9b31m\n".encode(), "regel 1: hier staat een onleesbaar teken"),
    "tab": (b"a:\n\tb: 1\n", "regel 2: hier staat een tab"),
    "colon": (b"a: x\nb: x: y\n", "regel 2: er staat een dubbele punt te veel"),
    "at": (b"a: @b\n", "regel 1: deze regel kan ik niet lezen"),
    "percent": (b"a: %b\n", "regel 1: deze regel kan ik niet lezen"),
    "dash": (b"a: - b\n", "regel 1: deze regel kan ik niet lezen"),
    "crooked": (b"a: x\n b: y\n", "regel 2: er staat een dubbele punt te veel"),
    "open quote": (b'a: x\nb: "y\nc: z\n', "regel 2: hier begint iets dat niet sluit"),
    "escape": (b'a: "\\q"\n', "regel 1: na een schuine streep"),
    "impossible letter": (b'a: "\\UFFFFFFFF"\n', ""),
    "photo": (b"\x89PNG\r\n\x1a\n", "dit is een plaatje"),
    "word": (b"PK\x03\x04\x14", "dit is een Word-bestand of een zip"),
    "session file": (b"SQLite format 3\0", "dit is een sessiebestand"),
    "web page": (b"<!DOCTYPE html><p>Log in</p>", "dit is een webpagina"),
    "empty": (b"", "het bestand is leeg"),
    "blanks": (b" \n\n  \n", "het bestand is leeg"),
    "remark only": (b"# niets\n", "het bestand is leeg"),
    "one word": (b"hallo\n", "regel 1: hier hoort een lijst van velden"),
    "list at the top": (b"\n- a\n- b\n", "regel 2: hier hoort een lijst van velden"),
}


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize(("data", "finding"), REFUSED.values(), ids=REFUSED.keys())
def test_a_hostile_or_broken_file_is_refused_with_its_line(
    data: bytes, finding: str
) -> None:
    """With both parsers, in well under a second."""
    assert any(finding in line for line in told(data)), told(data)


@pytest.mark.usefixtures("parser")
def test_what_is_wrong_is_told_all_at_once() -> None:
    """As long as reading on makes sense."""
    lines = told(b"a: &x 1\nb: *x\nc: !t 2\na: 3\n")

    assert [line.split(":")[0] for line in lines] == [
        "regel 1",
        "regel 2",
        "regel 3",
        "regel 4",
    ]


@pytest.mark.usefixtures("parser")
def test_thousands_of_mistakes_do_not_make_thousands_of_lines() -> None:
    """The list ends with a sentence that says so."""
    lines = told(b"a: 1\n" * 20_000)

    assert len(lines) == MOST_FINDINGS + 1
    assert "verder heb ik niet gekeken" in lines[-1]


def test_as_deep_as_is_allowed_is_read() -> None:
    """Twelve levels, and not thirteen."""
    text_of(b"{a: x, b: " + b"[" * 11 + b"]" * 11 + b"}")
    assert "te diep" in told(b"{a: x, b: " + b"[" * 12 + b"]" * 12 + b"}")[0]


def test_without_the_c_parser_a_file_must_be_smaller(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Python alone would need half a minute for 5 MB."""
    data = b"a: x\n" + b"# remark\n" * 200_000
    assert text_of(data) == "x"

    monkeypatch.setattr(yaml, "__with_libyaml__", False)
    assert told(data) == ["het bestand is te groot. Maak het kleiner dan 1 MB."]


@pytest.mark.usefixtures("parser")
def test_no_mutation_of_a_file_lets_another_error_out() -> None:
    """A thousand files with a few bytes changed, cut or put in: good or refused."""
    letters = b"&*!|>%@`'\"{}[]:,-?#~<= \n\t\r\0\\\x85\xff\xe2\x80\xa8a0"
    whole = b"a: &x [1, 'b', {c: *x}]\n<<: {d: \"\\u00e9\"}\n? |\n  e\n: >-\n  f\n"
    dice = random.Random(7)
    refused = 0
    for _ in range(1000):
        data = bytearray(whole[dice.randrange(20) :])
        for _ in range(dice.randrange(1, 4)):
            place = dice.randrange(len(data))
            data[place : place + dice.randrange(3)] = bytes([dice.choice(letters)])
        try:
            yaml_gate.read_yaml(bytes(data), name="proef.yaml")
        except FileFindingsError:
            refused += 1
    assert refused > 500


def test_the_name_of_the_file_is_one_clean_line() -> None:
    """A name can hold anything too."""
    with pytest.raises(FileFindingsError, match=r"^In een twee\ufffd\.yaml klopt"):
        yaml_gate.read_yaml(b"", name="een\n twee\x1b.yaml")
