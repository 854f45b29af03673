"""Hints over lines: one check, JSON lines out."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from cyclus_tui.cli import main

Output = pytest.CaptureFixture[str]


def test_hints_are_json_lines(monkeypatch: pytest.MonkeyPatch, capsys: Output) -> None:
    """From a file or from standard input; every line comes back letter for letter."""
    lines = ["Bel 06 12345678", "Wij faciliteren het proces.", "", "zo\x9b31m [x] é"]
    data = "\r\n".join(lines).encode() + b"\r\n"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert main(["hints", "privacy"]) == 0
    out = capsys.readouterr().out
    found = [json.loads(line) for line in out.splitlines()]
    assert [one["text"] for one in found] == lines
    assert "\x9b" not in out
    assert found[0]["findings"] == [
        {"kind": "phone", "start": 4, "end": 15, "text": "06 12345678"}
    ]
    Path("regels.txt").write_bytes(data)
    assert main(["hints", "plain", "regels.txt"]) == 0
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [one["checks"] for one in found][:2] == [[], ["B1-2"]]


def test_pairs_that_look_alike_are_counted_from_one(capsys: Output) -> None:
    """By the number of the line, best first."""
    Path("regels.txt").write_text(
        "Koffie-inloop in het buurthuis\nMeer bomen\nInloop met koffie in buurthuis\n",
        encoding="utf-8",
    )
    assert main(["hints", "alike", "regels.txt"]) == 0
    (pair,) = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert (pair["a"], pair["b"]) == (1, 3)
    assert 0 < pair["score"] <= 1


def test_a_result_and_a_reason_are_read_line_by_line(capsys: Output) -> None:
    """The kind of a result, and the checks that the words alone can give."""
    Path("regels.txt").write_text(
        "12 koffieochtenden organiseren\nMeer participatie\n", encoding="utf-8"
    )
    assert main(["hints", "outcome", "regels.txt"]) == 0
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [one["kind"] for one in found] == ["output", "container"]
    assert found[1] == {
        "text": "Meer participatie",
        "kind": "container",
        "checks": ["UIT-4"],
    }
    Path("regels.txt").write_text(
        "omdat iedereen vanzelf komt\n"
        "Als we koken, dan eten buren vaker samen, omdat buren dan samen eten\n",
        encoding="utf-8",
    )
    assert main(["hints", "assumption", "regels.txt"]) == 0
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [one["checks"] for one in found] == [["AAN-3"], ["AAN-2"]]


def test_a_question_is_told_with_its_kind_flags_and_hint(capsys: Output) -> None:
    """The hint is the Dutch sentence, or nothing where there is nothing to say."""
    Path("regels.txt").write_text(
        "wat deed je toen\nwaarom belde je niet\nheb je kinderen\n", encoding="utf-8"
    )
    assert main(["hints", "question", "regels.txt"]) == 0
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert found[0] == {
        "text": "wat deed je toen",
        "kind": "open",
        "flags": [],
        "hint": None,
    }
    assert [(one["kind"], one["flags"]) for one in found[1:]] == [
        ("open", ["reproach"]),
        ("closed", []),
    ]
    assert "verwijt" in found[1]["hint"]
    assert "ja of nee" in found[2]["hint"]


@pytest.mark.parametrize(
    "begin", [b"SQLite format 3\0\1\2", b'# Een sessie.\nformaat: "cyclus-sessie 1"\n']
)
def test_a_session_is_no_list_of_lines(
    begin: bytes, tmp_path: Path, capsys: Output
) -> None:
    """Reading it line by line would tell of ids and bytes; it says what to give."""
    file = tmp_path / "avond"
    file.write_bytes(begin)
    assert main(["hints", "assumption", str(file)]) == 1
    assert "dit is een sessie" in capsys.readouterr().err
