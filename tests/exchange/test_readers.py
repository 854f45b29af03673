"""Other programs read our files too, and find the same values in them.

`.ci/run` installs every reader; elsewhere those that are missing are skipped by name.
`CYCLUS_NODE_MODULES` names the folder in which js-yaml was installed.
"""

from __future__ import annotations

import importlib
import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest

from cyclus_tui.domain.journal.edit import to_line
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.domain.text import clean
from cyclus_tui.exchange.session_yaml import read_session, write_session
from tests.corpora.archives import naughty
from tests.exchange.session_yaml_evening import learning_evening

ROOT: Final = Path(__file__).parents[2]
EXAMPLE: Final = ROOT / "sessions" / "voorbeeld-adviesvangers.yaml"
JS_YAML: Final = (
    "const yaml = require('js-yaml'); let text = '';"
    "process.stdin.setEncoding('utf8').on('data', part => text += part)"
    ".on('end', () => process.stdout.write(JSON.stringify(yaml.load(text))));"
)
SAID: Final = (
    *("no", "NO", "y", "~", "null", "12:30", "0o17", "0123", "1_000", "1e5", "=", "<<"),
    *("- x", "? x", "a: b", "kamer #3 was leeg", "  blank  ", "\t", "een\ntwee\n"),
    *("\\", '"', "'", "2026-11-21", "journaal:\n  - {}", "%YAML 9.9", "---\n..."),
    *("&a *a !x", "👩\u200d👩\u200d👧 \u200f\u05d0 é", "\u00a0", "½ €", "{}", "[1, 2]"),
)
"""What a reader of YAML may take for something else."""
EVENING: Final = ("2026-11-21", "21:30")
"""A date and a time, which are texts here."""


def pyyaml(data: bytes) -> Any:
    """The reader that most Python programs use."""
    import yaml

    return yaml.safe_load(data)


def libyaml(data: bytes) -> Any:
    """The same with its parser in C."""
    import yaml

    return yaml.load(data, Loader=yaml.CSafeLoader)


def ruamel(data: bytes) -> Any:
    """A reader of YAML 1.2 in Python."""
    pytest.importorskip("ruamel.yaml", reason="ruamel.yaml is not installed")
    reader = importlib.import_module("ruamel.yaml")
    return reader.YAML(typ="safe", pure=True).load(data)


def js_yaml(data: bytes) -> Any:
    """The reader of most web programs."""
    node = shutil.which("node") or pytest.skip("node is not installed")
    folder = os.environ.get("CYCLUS_NODE_MODULES", "")
    surroundings = os.environ | ({"NODE_PATH": folder} if folder else {})
    run = subprocess.run(
        [node, "-e", JS_YAML], input=data, capture_output=True, env=surroundings
    )
    if b"Cannot find module 'js-yaml'" in run.stderr:
        pytest.skip("js-yaml is not installed")
    assert run.returncode == 0, run.stderr.decode()
    return json.loads(run.stdout)


def yq(data: bytes) -> Any:
    """What people use on the command line; two programs have this name."""
    program = shutil.which("yq") or pytest.skip("yq is not installed")
    about = subprocess.run([program, "--version"], capture_output=True, text=True)
    in_go = "mikefarah" in about.stdout
    asked = ["-o=json", "-I=0", "."] if in_go else ["-c", "."]
    run = subprocess.run([program, *asked], input=data, capture_output=True)
    assert run.returncode == 0, run.stderr.decode()
    return json.loads(run.stdout)


READERS: Final = (pyyaml, libyaml, ruamel, js_yaml, yq)


@pytest.fixture(scope="module")
def session() -> Session:
    """An evening with something of everything, and words that look like YAML."""
    evening = learning_evening()
    for number, text in enumerate(
        dict.fromkeys(map(clean, (*SAID, *naughty()[::4]))), 3
    ):
        if text:
            evening.idea(number, text)
    return evening.session


@pytest.mark.parametrize("reader", READERS)
def test_another_reader_finds_the_same_values(
    reader: Callable[[bytes], Any], session: Session
) -> None:
    """Every edit of the journal, and every text in the part for people."""
    tree = reader(write_session(session, None))
    assert tree["journaal"] == [
        json.loads(to_line(edit)) for edit in session.edits.values()
    ]
    assert tree["einde"]["regels"] == len(session.edits)
    said = {item["id"]: item["tekst"] for item in tree["bijdragen"]}
    assert said == {idea.id: idea.text("text") for idea in session.of("idea")}
    asked = [(item["code"], item["tekst"]) for item in tree["vragen"]]
    assert asked == [("V1", "Wat deed je toen?"), ("V2", "Heb je al gebeld?")]
    assert tree["aannames"][0]["zekerheid"] == 1
    assert (tree["sessie"]["datum"], tree["sessie"]["eindtijd"]) == EVENING


@pytest.mark.parametrize("reader", READERS)
def test_another_reader_agrees_about_the_example(
    reader: Callable[[bytes], Any],
) -> None:
    """The evening that the program shows, with its method and its outcome inside."""
    data = EXAMPLE.read_bytes()
    tree = reader(data)
    assert tree == libyaml(data)
    assert [line["id"] for line in tree["journaal"]] == [
        edit.id for edit in read_session(data, EXAMPLE.name).edits
    ]
