"""The first frame: the list, on the screen before anything heavy is imported."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from platformdirs import user_cache_path, user_config_path
from rich.color import Color
from textual.theme import Theme

from cyclus_tui.app.begin_session import begin_session
from cyclus_tui.console import first_frame
from cyclus_tui.storage.folders import cache_folder, config_folder
from cyclus_tui.storage.library import Library
from cyclus_tui.tui.app import CyclusApp
from cyclus_tui.tui.themes import THEMES
from cyclus_tui.tui.widgets import literal
from tests.screen import screen_text
from tests.tui.hands import hands_on
from tests.tui.table import ADVIESVANGERS

ROOT = Path(__file__).parents[2]
SIZE = (80, 24)
TITLES = (
    "Geldzorgen in Zonneveld",
    "Eén vast gezicht [/] voor iedereen, en dat is een heel lange titel voor één regel",
    "Spelen 👨‍👩‍👧 buiten – “samen”",
)
"""A plain one, one that is cut, and one that needs the tables of widths."""
HEAVY = {"asyncio", "dataclasses", "platformdirs", "sqlite3"} | {
    "argparse",
    "rich",
    "sqlite_utils",
    "textual",
    "yaml",
}
PAINT = """
import sys
from pathlib import Path
import cyclus_tui.__main__
from cyclus_tui.console import first_frame
from cyclus_tui.console import terminal
from cyclus_tui.storage.folders import cache_folder
terminal.paint(first_frame.frame(Path(sys.argv[1]), cache_folder(), (80, 24)))
print(*sys.modules, sep="\\n", file=sys.stderr)
"""


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Caches and settings of this test alone."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("COLORTERM", "truecolor")
    monkeypatch.delenv("NO_COLOR", raising=False)
    return tmp_path


def sessions(folder: Path, titles: tuple[str, ...] = TITLES) -> Path:
    """A folder with sessions that the catalogue knows."""
    for number, title in enumerate(titles):
        answers = {"title": title, "place": "Zonneveld", "date": "2026-11-21"}
        path = begin_session(
            folder, method_text=ADVIESVANGERS, answers=answers, program="proef"
        )
        os.utime(path, (1_700_000_000 + number,) * 2)
    list(Library(folder).entries())
    return folder


def drawn(frame: str, size: tuple[int, int] = SIZE) -> list[str]:
    """What a terminal shows of a frame: each part at its line, without its looks."""
    lines = [""] * size[1]
    for place, words in re.findall(
        r"\x1b\[(\d+);1H((?:\x1b\[[\d;]*m|[^\x1b])*)", frame
    ):
        lines[int(place) - 1] = re.sub(r"\x1b\[[\d;]*m", "", words).rstrip()
    return lines


async def screen_of(folder: Path, size: tuple[int, int]) -> list[str]:
    """What the list itself shows once it has looked."""
    app = CyclusApp(folder)
    async with hands_on(app, size) as hands:
        await app.workers.wait_for_complete()
        await hands.quiet()
        lines = [line.rstrip() for line in screen_text(app).split("\n")]
    return lines + [""] * (size[1] - len(lines))


@pytest.mark.parametrize("size", [SIZE, (120, 40), (40, 12)])
async def test_nothing_jumps_when_the_list_takes_over(
    size: tuple[int, int], tmp_path: Path
) -> None:
    """Every line stands where the list draws it, cut at the same letter."""
    folder = sessions(tmp_path / "sessies")
    frame = first_frame.frame(folder, cache_folder(), size)
    assert drawn(frame, size) == await screen_of(folder, size)


async def test_a_list_that_scrolls_leaves_room_for_its_bar(tmp_path: Path) -> None:
    """Ten are painted, the others come."""
    titles = tuple(f"Avond {number} {'x' * 80}" for number in range(24))
    folder = sessions(tmp_path / "sessies", titles)
    painted = drawn(first_frame.frame(folder, cache_folder(), SIZE))
    there = await screen_of(folder, SIZE)
    assert painted[:12] == [line.rstrip("▁▂▃▄▅▆▇█ ") for line in there[:12]]


async def test_an_empty_list_says_what_to_do(tmp_path: Path) -> None:
    """As the list itself does, also in a narrow window."""
    for size in (SIZE, (45, 12)):
        frame = first_frame.frame(tmp_path / "leeg", cache_folder(), size)
        assert drawn(frame, size) == await screen_of(tmp_path / "leeg", size)


def test_nothing_in_a_title_can_steer_the_terminal(tmp_path: Path) -> None:
    """Also when somebody wrote in the catalogue itself."""
    folder = sessions(tmp_path / "sessies", ("Gewoon",))
    (catalogue,) = cache_folder().glob("*.json")
    text = catalogue.read_text("utf-8").replace(
        "Gewoon", "a\\u001b]52;c;eA\\u0007b\\u009bc"
    )
    catalogue.write_text(text, "utf-8")
    frame = first_frame.frame(folder, cache_folder(), SIZE)
    assert "a\ufffd]52;c;eA\ufffdb\ufffdc" in frame
    assert "\x1b]" not in frame
    assert "\x9b" not in frame


@pytest.mark.parametrize(
    "text", ["", "kort", "Eén lange zin", "– “a” 👍 é" * 9, "é" * 9]
)
@pytest.mark.parametrize("cells", [1, 5, 9, 40])
def test_the_quick_way_cuts_as_the_list_does(text: str, cells: int) -> None:
    """Whether tables of widths are needed or not."""
    assert first_frame.cut(text, cells) == literal.cut(text, cells)


def numbers(colour: Color | None) -> str:
    """A colour as a terminal is told it."""
    assert colour is not None
    return ";".join(map(str, colour.get_truecolor()))


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
async def test_the_colours_are_those_of_the_theme(tmp_path: Path, theme: Theme) -> None:
    """So that the screen does not flash in a dark room."""
    CyclusApp(tmp_path, settings_folder=tmp_path).remember(theme=theme.name)
    app = CyclusApp(tmp_path, settings_folder=tmp_path)
    async with app.run_test():
        styles = [
            app.screen.query_one(place).rich_style for place in ("#list", "#goal")
        ]
    drawn = [
        f"\x1b[48;2;{numbers(style.bgcolor)};38;2;{numbers(style.color)}m"
        for style in styles
    ]
    assert drawn == [*first_frame.colours(theme.name, {"COLORTERM": "truecolor"})]


def test_no_colours_are_used_where_none_are_wanted() -> None:
    """`NO_COLOR`, or a terminal that has few."""
    assert first_frame.colours("donker", {"COLORTERM": "truecolor"})[0]
    for environ in ({"COLORTERM": "truecolor", "NO_COLOR": "1"}, {"TERM": "xterm"}):
        assert first_frame.colours("donker", environ) == ("", "")


def test_the_first_frame_loads_nothing_heavy(tmp_path: Path) -> None:
    """What is imported before the first words are on the screen."""
    folder = sessions(tmp_path / "sessies", TITLES[:1])
    done = subprocess.run(
        [sys.executable, "-c", PAINT, str(folder)],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        timeout=60,
    )
    assert TITLES[0] in done.stdout
    loaded = {name.partition(".")[0] for name in done.stderr.split()}
    assert "json" in loaded
    assert loaded & HEAVY == set()


def test_the_quick_way_to_a_folder_leads_where_platformdirs_does(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """With the variables set, unset, empty and senseless."""
    for value in (str(tmp_path), "", "  ", "hier", None):
        for name in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME"):
            if value is None:
                monkeypatch.delenv(name)
            else:
                monkeypatch.setenv(name, value)
        assert cache_folder() == user_cache_path("cyclus", appauthor=False)
        assert config_folder() == user_config_path("cyclus", appauthor=False)
