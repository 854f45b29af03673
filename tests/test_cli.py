"""The command line: what it says, and with which exit status."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from cyclus_tui.cli import NOT_READ, main
from tests.commands.copies import keep
from tests.reports.evening import whole_evening

ROOT = Path(__file__).parents[1]
Output = pytest.CaptureFixture[str]


@pytest.mark.parametrize("words", [[], ["open", "geld"], ["new", "adviesvangers"]])
def test_without_a_terminal_nothing_opens(
    words: list[str], tmp_path: Path, capsys: Output
) -> None:
    """A sentence instead, and no session is made."""
    here = tmp_path / "sessies"
    assert main(["--sessions", str(here), *words]) == 2
    assert "Start dit in een terminalvenster." in capsys.readouterr().err
    assert not here.exists()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["zing"], "Ik ken 'zing' niet. Kies uit: "),
        (["new"], "Hier ontbreekt: METHODE."),
        (["list", "--kleur"], "Dit ken ik niet: --kleur."),
        (["merge", "a.yaml"], "Hier ontbreekt: -o."),
        (["merge", "a.yaml", "-o"], "Na -o hoort nog iets."),
        (["new", "x", "--date", "morgen"], "Typ de datum als jaar-maand-dag"),
        (["hints", "poem"], "Ik ken 'poem' niet."),
        (["list", "--json=ja"], "Na --json hoort niets."),
    ],
)
def test_wrong_use_is_told_in_dutch(
    words: list[str], told: str, capsys: Output
) -> None:
    """Status 2, on standard error, with where the help is."""
    assert main(words) == 2
    found = capsys.readouterr()
    assert told in found.err
    assert "--help" in found.err
    assert found.out == ""


@pytest.mark.parametrize("words", [[], ["new"], ["hints"], ["merge"], ["export"]])
def test_help_is_dutch(words: list[str], capsys: Output) -> None:
    """Nothing of argparse's own English is left in it."""
    assert main([*words, "--help"]) == 0
    told = capsys.readouterr().out
    for english in ("usage", "options", "positional", "show this", "optional"):
        assert english not in told.lower()
    assert told.startswith("Zo: cyclus")


def run(*words: str, stdout: int = subprocess.PIPE) -> subprocess.Popen[bytes]:
    """The program as people start it, in a locale that knows no accents."""
    return subprocess.Popen(
        [sys.executable, "-m", "cyclus_tui", *words],
        stdin=subprocess.DEVNULL,
        stdout=stdout,
        stderr=subprocess.PIPE,
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT / "src"),
            "PYTHONIOENCODING": "ascii",
        },
    )


def test_the_program_writes_utf8_and_ends_with_its_status(tmp_path: Path) -> None:
    """Also where the terminal says that it cannot."""
    path = str(keep(tmp_path / "avond.db", whole_evening().session))
    with run("report", path) as program:
        out, err = program.communicate(timeout=60)
    assert program.returncode == 0, err
    assert "Eén vast gezicht" in out.decode("utf-8")
    with run("check", "weg.yaml") as program:
        _, err = program.communicate(timeout=60)
    assert program.returncode == 1
    assert err.decode("utf-8") == "weg.yaml: dit bestand is er niet. Kijk de naam na.\n"


def test_a_reader_that_stops_early_hears_nothing_and_the_status_says_so(
    tmp_path: Path,
) -> None:
    path = str(keep(tmp_path / "avond.db", whole_evening().session))
    for words in (("report", path), ("check", path), ("list",), ("methods", "--json")):
        reading, writing = os.pipe()
        os.close(reading)
        with run(*words, stdout=writing) as program:
            os.close(writing)
            _, err = program.communicate(timeout=60)
        assert program.returncode == NOT_READ, words
        assert err == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="/dev/full ontbreekt")
@pytest.mark.parametrize("verb", ["list", "check", "report", "methods"])
def test_output_that_does_not_fit_is_a_sentence_and_no_success(
    verb: str, tmp_path: Path
) -> None:
    path = str(keep(tmp_path / "avond.db", whole_evening().session))
    words = (verb, path) if verb in ("check", "report") else (verb,)
    full = os.open("/dev/full", os.O_WRONLY)
    with run(*words, stdout=full) as program:
        os.close(full)
        _, err = program.communicate(timeout=60)
    assert program.returncode == 1
    assert "De schijf is vol" in err.decode()
    assert len(err.splitlines()) == 1


@pytest.mark.skipif(os.name != "posix", reason="een shell van POSIX")
@pytest.mark.parametrize("verb", ["list", "check"])
def test_output_that_is_closed_is_a_sentence_and_no_success(
    verb: str, tmp_path: Path
) -> None:
    path = str(keep(tmp_path / "avond.db", whole_evening().session))
    words = [sys.executable, "-m", "cyclus_tui", verb, *([path] * (verb == "check"))]
    done = subprocess.run(
        ["sh", "-c", 'exec "$@" >&-', "sh", *words],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "CYCLUS_SESSIONS": str(tmp_path)},
        cwd=Path(__file__).parents[1],
    )
    assert done.returncode == 1
    assert done.stderr == "De uitvoer is dicht: er is niets getoond.\n"
