"""The word lists: what the linter sees; read late, and from a wheel as it is."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.word_list_lint import LISTS, lint

ROOT = Path(__file__).parents[1]
FIRST_SCREEN = """
import asyncio, sys
from pathlib import Path
from cyclus_tui.tui.app import CyclusApp

async def look():
    app = CyclusApp(Path(sys.argv[1]), settings_folder=Path(sys.argv[1]))
    async with app.run_test() as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()

asyncio.run(look())
print(*sorted(name for name in sys.modules if name.startswith("cyclus_tui")))
"""
FROM_A_ZIP = """
from cyclus_tui.domain.checks.privacy import check as privacy
from cyclus_tui.domain.checks import word_lists
print(word_lists.__file__)
print(*[found.text for found in privacy.findings("Fatma woont in 9000 Gent")])
"""


def run(program: str, *words: str, path: Path = ROOT / "src") -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", program, *words],
        capture_output=True,
        cwd=ROOT.parent,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(path), "PYTHONUTF8": "1"},
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_the_word_lists_are_in_order() -> None:
    assert lint() == []


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("look_alikes", "[a]\nb\nc\nb\n", "regel 5: ‘b’ staat ook op regel 3."),
        ("look_alikes", "[a]\nb\n[c]\nb\n", "regel 5: ‘b’ staat ook bij [a], regel 2."),
        ("look_alikes", "[a]\nb\n[c]\na\n", "regel 5: ‘a’ staat ook bij [a], regel 2."),
        ("look_alikes", "[a]\nb\n[a]\nc\n", "de groep [a] staat ook op regel 2."),
        ("look_alikes", "[a]\n> d\nb\n", "er is geen groep [d] om naar te wijzen."),
        ("look_alikes", "[a]\n> a\nb\n", "een groep is geen soort van zichzelf."),
        ("look_alikes", "[a]\n* 2\nb\n", "‘2’ is geen getal tussen 0 en 1, zoals 0.6."),
        ("look_alikes", "[a]\na\nb\n", "de naam van de groep hoort er al bij."),
        ("look_alikes", "[a]\nBoom\n", "‘Boom’ hoort in kleine letters."),
        ("opposites", "[a / b]\na\nb\n", "de groep [a / b] heeft 1 kanten."),
        ("opposites", "[a / b]\na\n|\n", "de groep [a / b] heeft een lege kant."),
        ("opposites", "[a / b]\na\n|\nb\nb\n", "‘b’ staat ook op regel 5."),
        ("first_names", "[common]\njosé\n", "‘josé’ hoort zonder accenten."),
        (
            "first_names",
            "[also a word]\nroos\n",
            "‘roos’ staat niet in first_names.txt",
        ),
        ("abbreviations", "[well known]\ntv\n", "‘tv’ hoort in hoofdletters."),
        ("theme_words", "a\n[b]\nc\n", "‘a’ staat voor de eerste groep."),
        ("theme_words", "[b]\n[c]\nd\n", "de groep [b] is leeg."),
        ("theme_words", "[b\nd\n", "een groep staat tussen haken: [naam]."),
        ("theme_words", "[b]\nd \n", "een spatie te veel"),
        ("theme_words", "[b]\nd  e\n", "twee spaties achter elkaar"),
        ("theme_words", "[b]\nd\te\n", "een onzichtbaar teken"),
        ("theme_words", "[b]\ncafe\u0301\n", "in twee delen geschreven"),
        ("theme_words", "[b]\nd", "het bestand eindigt met één regeleinde."),
    ],
)
def test_the_linter_says_where_a_list_is_wrong(
    tmp_path: Path, name: str, text: str, told: str
) -> None:
    (tmp_path / f"{name}.txt").write_bytes(f"# Uitleg.\n{text}".encode())
    found = lint(tmp_path)
    assert any(
        told in line and line.startswith(f"{name}.txt, regel ") for line in found
    )


def test_a_list_needs_an_explanation_at_its_head(tmp_path: Path) -> None:
    (tmp_path / "theme_words.txt").write_text("[b]\nd\n", encoding="utf-8")
    assert lint(tmp_path) == [
        "theme_words.txt, regel 1: bovenaan hoort uitleg, op regels met # ervoor."
    ]


def test_a_list_may_be_kept_by_a_windows_editor_but_only_as_utf_8(
    tmp_path: Path,
) -> None:
    text = "# Uitleg.\r\n\r\n[b]\r\ncafé\r\n"
    (tmp_path / "theme_words.txt").write_bytes(text.encode("utf-8-sig"))
    assert lint(tmp_path) == []
    (tmp_path / "theme_words.txt").write_bytes(text.encode("cp1252"))
    assert lint(tmp_path) == [
        "theme_words.txt, regel 1: het bestand is niet als UTF-8 bewaard."
    ]


def test_the_page_for_volunteers_names_every_list() -> None:
    page = (ROOT / "docs" / "woordenlijsten.md").read_text(encoding="utf-8")
    assert [file.name for file in LISTS.iterdir() if f"`{file.name}`" not in page] == []


def test_the_first_screen_reads_no_word_list(tmp_path: Path) -> None:
    modules = run(FIRST_SCREEN, str(tmp_path))[-1].split()
    assert {"cyclus_tui.storage.library", "cyclus_tui.tui.app"} <= {*modules}
    checks = [name for name in modules if name.startswith("cyclus_tui.domain.checks.")]
    assert checks == []


def test_the_lists_are_read_from_a_wheel_that_was_never_unpacked(
    tmp_path: Path,
) -> None:
    wheel = tmp_path / "cyclus_tui.whl"
    package = ROOT / "src" / "cyclus_tui"
    with zipfile.ZipFile(wheel, "w") as packed:
        for file in sorted([*package.rglob("*.py"), *package.rglob("*.txt")]):
            packed.write(file, file.relative_to(package.parent))
    place, *names = run(FROM_A_ZIP, path=wheel)
    assert place.startswith(str(wheel))
    assert names == ["Fatma 9000 Gent"]
