"""The shell around the app: signs, sizes, reports, and a console that is closed."""

from __future__ import annotations

import asyncio
import sys
import threading
from io import StringIO, TextIOWrapper
from pathlib import Path

import pytest
from rich.cells import cell_len
from rich.segment import Segment
from textual.color import Color

from cyclus_tui.console import crash
from cyclus_tui.console.windows import CTRL_CLOSE, on_close
from cyclus_tui.tui.app import CyclusApp
from cyclus_tui.tui.ascii_filter import AsciiFilter
from cyclus_tui.tui.glyphs import PLAIN, ascii_only
from cyclus_tui.tui.posix_driver import Output
from cyclus_tui.tui.session_line import TOO_SMALL
from tests.screen import screen_text
from tests.tui.hands import hands_on
from tests.tui.table import Table

SECRET = "mijn man drinkt"


def broken(depth: int = 0) -> None:
    """A bug, with people's words in its message and in its locals."""
    words = SECRET
    if depth:
        broken(depth - 1)
    raise ValueError(f"kapot: {words}")


def a_bug(depth: int = 0) -> ValueError:
    """The bug, as it was caught."""
    try:
        broken(depth)
    except ValueError as error:
        return error
    raise AssertionError


# ---- Reports ------------------------------------------------------------------------


def test_a_report_tells_where_and_no_words(tmp_path: Path) -> None:
    """The type, the place in the code and versions; not the message, no locals."""
    path = crash.write_report(a_bug(), tmp_path)
    assert path
    text = path.read_text("ascii")
    assert "builtins.ValueError" in text
    assert "tui/test_shell.py:" in text
    assert "broken" in text
    assert "cyclus-tui " in text
    assert f"Python {sys.version_info[0]}." in text
    for words in (SECRET, "kapot", str(Path(__file__).parents[2])):
        assert words not in text


def test_a_report_tells_of_the_error_behind_the_error(tmp_path: Path) -> None:
    """Its type too, and not its words."""
    error = KeyError(SECRET)
    error.__cause__ = a_bug()
    path = crash.write_report(error, tmp_path)
    assert path
    text = path.read_text("ascii")
    assert text.index("builtins.KeyError") < text.index("builtins.ValueError")
    assert SECRET not in text


def test_reports_stay_few_and_small(tmp_path: Path) -> None:
    """The newest five, however deep the bug was."""
    paths = [crash.write_report(a_bug(depth=200), tmp_path) for _ in range(8)]
    assert sorted(tmp_path.iterdir()) == paths[3:]
    assert all(path and path.stat().st_size <= crash.LONGEST for path in paths[3:])


def test_a_folder_that_cannot_be_written_is_no_second_bug(tmp_path: Path) -> None:
    """The sentence goes without a place then."""
    (tmp_path / "bestand").write_text("")
    assert crash.write_report(a_bug(), tmp_path / "bestand") is None
    assert crash.message(None) == (
        "Er ging iets mis. Alles wat u zag is bewaard. Start het programma opnieuw."
    )


def test_the_sentence_does_not_promise_what_is_not_so() -> None:
    """When keeping went wrong too, people look for themselves."""
    told = crash.message(Path("fout.txt"), is_saved=False)
    assert "is bewaard" not in told
    assert "fout.txt" in told


# ---- A bug in the app ---------------------------------------------------------------


async def test_a_bug_in_a_handler_ends_the_app_and_prints_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A test still gets to see it."""
    app = CyclusApp(tmp_path, settings_folder=tmp_path)
    with pytest.raises(ValueError, match="kapot"):
        async with hands_on(app) as hands:
            app.call_later(broken)
            await hands.quiet()
    assert app.crashed
    assert app.return_code == 1
    assert SECRET not in "".join(capsys.readouterr())


async def test_a_bug_keeps_what_is_half_typed(tmp_path: Path) -> None:
    """The session is closed behind it, with the words inside."""
    table = Table(tmp_path)
    with pytest.raises(ValueError, match="kapot"):
        async with table.play("A0.1") as play:
            play.type("half een zin")
            await play.shows("half een zin")
            play.app.call_later(broken)
            await play.quiet()
    assert play.app.kept
    assert list(table.drafts().values()) == ["half een zin"]


# ---- Signs --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("environ", "platform", "plain"),
    [
        ({}, "linux", False),
        ({"LANG": "nl_NL.UTF-8", "TERM": "xterm-256color"}, "linux", False),
        ({"LANG": "nl_NL.UTF-8", "LC_ALL": "C"}, "linux", True),
        ({"LANG": "nl_NL.ISO-8859-1"}, "linux", True),
        ({"LANG": "nl_NL@euro"}, "linux", False),
        ({"LANG": "nl_NL.bestaat-niet"}, "linux", True),
        ({"TERM": "dumb"}, "linux", True),
        ({"TERM": "linux", "LANG": "nl_NL.UTF-8"}, "linux", True),
        ({"WT_SESSION": "1"}, "win32", False),
        ({}, "win32", True),
        ({"CYCLUS_ASCII": "0", "TERM": "dumb"}, "linux", False),
        ({"CYCLUS_ASCII": "1"}, "linux", True),
    ],
)
def test_plain_signs_are_for_a_terminal_that_has_no_others(
    environ: dict[str, str], platform: str, plain: bool
) -> None:
    """By what it says of itself; a person may decide."""
    assert ascii_only(environ, platform) is plain


def test_a_plain_sign_is_as_wide_as_what_it_stands_for() -> None:
    """So that nothing on the line moves."""
    assert [one for one, other in PLAIN.items() if cell_len(one) != len(other)] == []
    assert "".join(PLAIN.values()).isascii()


def test_people_s_words_stay_as_they_are_between_plain_signs() -> None:
    """Accents and emoji are not ours to change."""
    line = [Segment("▸ "), Segment("Eén café 🌳"), Segment(" ✓…")]
    drawn = AsciiFilter().apply(line, Color(0, 0, 0))
    assert [segment.text for segment in drawn] == ["> ", "Eén café 🌳", " v."]


async def test_the_list_can_be_read_in_plain_signs(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Every sign of the program on it, the borders of a box among them."""
    monkeypatch.setenv("CYCLUS_ASCII", "1")
    app = CyclusApp(tmp_path / "leeg", settings_folder=tmp_path)
    async with hands_on(app) as hands:
        await hands.press("f1")
        await hands.quiet()
        text = screen_text(app)
    assert "Sessies" in text
    assert {sign for sign in text if not sign.isascii()} <= set("éë“”–")


# ---- Windows and consoles -----------------------------------------------------------


async def test_a_window_that_is_too_small_says_so_and_keeps_all(
    tmp_path: Path,
) -> None:
    """What was typed is there again in a larger one."""
    async with Table(tmp_path).play("A0.1") as play:
        play.type("half een zin")
        await play.shows("half een zin")
        await play.resize(30, 10)
        await play.shows(TOO_SMALL)
        assert "half een zin" not in play.text
        await play.resize(80, 24)
        await play.shows("half een zin")
        assert TOO_SMALL not in play.text


def test_a_closed_console_lets_go_before_windows_ends_the_program() -> None:
    """And only then: Ctrl+C goes its usual way."""
    gone: list[str] = []
    handler = on_close(lambda: gone.append("weg"))
    assert handler(0) is False
    assert gone == []
    assert handler(CTRL_CLOSE) is True
    assert gone == ["weg"]


async def test_the_session_is_closed_from_the_thread_of_the_console(
    tmp_path: Path,
) -> None:
    """It waits until the words are on the disk, and the file is free."""
    table = Table(tmp_path)
    async with table.play("A0.1") as play:
        play.type("half een zin")
        await play.shows("half een zin")
        handler = on_close(play.app.let_go_from_outside)
        thread = threading.Thread(target=handler, args=(CTRL_CLOSE,))
        thread.start()
        await asyncio.to_thread(thread.join, 5)
        assert not thread.is_alive()
        assert list(table.drafts().values()) == ["half een zin"]
    assert play.app.kept


# ---- The driver ---------------------------------------------------------------------


class Gone(StringIO):
    """A terminal whose window was closed."""

    def write(self, _: str) -> int:
        """Fail as the system does."""
        raise OSError(5, "weg")

    def flush(self) -> None:
        """Fail too."""
        raise OSError(5, "weg")


def test_a_terminal_that_is_gone_is_written_to_in_vain() -> None:
    """The thread that writes lives on, so that the app never waits for it."""
    output = Output(Gone())
    output.write("woorden")
    output.flush()


def test_what_a_terminal_cannot_show_becomes_a_question_mark(tmp_path: Path) -> None:
    """Half an emoji, or a letter that its code has not."""
    path = tmp_path / "scherm"
    with path.open("wb") as file, TextIOWrapper(file, encoding="ascii") as terminal:
        Output(terminal).write("één \ud83d")
    assert path.read_text("ascii") == "??n ?"
