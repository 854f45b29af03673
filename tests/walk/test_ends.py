"""However the program ends: words are kept, the terminal is whole, the code is true."""

from __future__ import annotations

import os
import signal
import sys
import termios
import tty
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from cyclus_tui.app.begin_session import begin_session
from cyclus_tui.storage.library import Library
from cyclus_tui.storage.session_file import SessionFile
from tests.tui.table import ADVIESVANGERS
from tests.walk.pseudo_terminal import PseudoTerminal

pytestmark = pytest.mark.walk

TITLE = "Geldzorgen"
ENTER = b"\x1b[?1049h"
LEAVE = b"\x1b[?1049l"
CRASH = """
import sys
from pathlib import Path
from cyclus_tui.console import crash
from cyclus_tui.tui.app import open_app
from cyclus_tui.tui.screens.session import SessionScreen

def broken(self):
    geheim = "GEHEIM mijn man"
    raise {error}

crash.install_hook()
SessionScreen.action_help = broken
sys.exit(open_app(Path(sys.argv[1]).parent, None, Path(sys.argv[1])))
"""
THREAD = """
import sys, threading
from pathlib import Path
from cyclus_tui.tui.app import open_app
from cyclus_tui.tui.screens.session import SessionScreen

def broken(self):
    def work():
        raise ValueError("GEHEIM mijn man")
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    self.controller.say("het gaat door")

SessionScreen.action_help = broken
sys.exit(open_app(Path(sys.argv[1]).parent, None, Path(sys.argv[1])))
"""
NO_TEXTUAL = """
import sys
sys.modules["textual"] = None
sys.argv = ["cyclus"]
from cyclus_tui.__main__ import run
run()
"""


@pytest.fixture
def session(tmp_path: Path) -> Path:
    """A session that the list knows."""
    answers = {"title": TITLE, "place": "Zonneveld", "date": "2026-11-21"}
    path = begin_session(
        tmp_path / "sessies",
        method_text=ADVIESVANGERS,
        answers=answers,
        program="proef",
    )
    os.utime(path, (1_700_000_000, 1_700_000_000))
    list(Library(path.parent, cache=tmp_path / "cyclus").entries())
    return path


@pytest.fixture
def env(tmp_path: Path) -> dict[str, str]:
    """A home of its own, and a terminal with all that Textual knows."""
    homes = ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME")
    return {
        **os.environ,
        **dict.fromkeys(homes, str(tmp_path)),
        "CYCLUS_SESSIONS": str(tmp_path / "sessies"),
        "TERM": "xterm-256color",
        "LC_ALL": "C.UTF-8",
        "PYTHONPATH": str(Path(__file__).parents[2] / "src"),
    }


def opened(
    session: Path, env: Mapping[str, str], *, controlling: bool = True
) -> PseudoTerminal:
    """The program, on one session."""
    command = [sys.executable, "-m", "cyclus_tui", "open", str(session)]
    return PseudoTerminal(command, env=env, controlling=controlling)


def program(text: str, env: Mapping[str, str], *words: Path) -> PseudoTerminal:
    """A program of our own around the app."""
    return PseudoTerminal([sys.executable, "-c", text, *words], env=env)


def half_typed(session: Path) -> list[str]:
    """The half-typed lines in a session file; it must be whole by itself."""
    assert [file.name for file in session.parent.glob("*-journal")] == []
    with closing(SessionFile.open(session)) as file:
        return list(file.drafts().values())


def type_words(terminal: PseudoTerminal, words: bytes = b"mijn man zei") -> None:
    """Type into the first question, and see that it came."""
    terminal.wait(b"A0 Voorbereiden")
    terminal.type(words)
    terminal.wait(words)


def assert_whole(terminal: PseudoTerminal, before: list[object]) -> None:
    """The shell is back in sight and keys are shown and obeyed again."""
    told = terminal.output
    assert told.rfind(LEAVE) > told.rfind(ENTER) > -1
    for mode in (b"?25", b"?7"):
        assert told.rfind(mode + b"h") > told.rfind(mode + b"l")
    for mode in (b"?1000", b"?1003", b"?1006", b"?1004", b"?2004"):
        assert told.rfind(mode + b"l") > told.rfind(mode + b"h")
    assert terminal.attributes() == before


@pytest.mark.parametrize("how", [signal.SIGHUP, signal.SIGTERM, signal.SIGINT])
def test_a_signal_keeps_what_is_half_typed(
    how: signal.Signals, session: Path, env: dict[str, str]
) -> None:
    """To the last letter, with the code that a shell expects."""
    with opened(session, env) as terminal:
        before = terminal.attributes()
        type_words(terminal)
        terminal.kill(how)
        assert terminal.ended() == 128 + how
        assert_whole(terminal, before)
    assert half_typed(session) == ["mijn man zei"]


def test_a_long_half_typed_line_shows_its_end_when_it_is_opened_again(
    session: Path, env: dict[str, str]
) -> None:
    """There one goes on typing."""
    with opened(session, env) as terminal:
        terminal.wait(b"A0 Voorbereiden")
        terminal.type(b"veel te lang " * 12 + b"EINDE")
        terminal.wait(b"EINDE")
        terminal.kill(signal.SIGTERM)
        terminal.ended()
    with opened(session, env) as terminal:
        terminal.wait(b"EINDE")
        terminal.type(b" en meer")
        terminal.wait(b"EINDE en meer")
        terminal.kill(signal.SIGTERM)
        terminal.ended()


def test_enters_before_a_signal_are_carried_out(
    session: Path, env: dict[str, str]
) -> None:
    """What was given is saved, in its turn."""
    with opened(session, env) as terminal:
        terminal.wait(b"A0 Voorbereiden")
        for number in range(5):
            terminal.type(f"antwoord {number}\r".encode())
        terminal.wait(b"antwoord 4")
        terminal.kill(signal.SIGTERM)
        assert terminal.ended() == 128 + signal.SIGTERM
    with closing(SessionFile.open(session)) as file:
        text = repr([change.value for e in file.edits() for change in e.changes])
    kept = text + repr(half_typed(session))
    assert [n for n in range(5) if f"antwoord {n}" not in kept] == []


@pytest.mark.parametrize("controlling", [True, False])
def test_a_closed_window_keeps_what_is_half_typed(
    controlling: bool, session: Path, env: dict[str, str]
) -> None:
    """Whether the system tells it, or reading simply comes to an end."""
    with opened(session, env, controlling=controlling) as terminal:
        type_words(terminal)
        terminal.pull_plug()
        assert terminal.ended() == 128 + signal.SIGHUP
    assert half_typed(session) == ["mijn man zei"]


@pytest.mark.parametrize("controlling", [True, False])
def test_a_closed_window_ends_a_program_that_is_deaf_to_hanging_up(
    controlling: bool, session: Path, env: dict[str, str]
) -> None:
    """As under `nohup`, or behind a shell that ignores the signal."""
    line = f"trap '' HUP; exec {sys.executable} -m cyclus_tui open {session}"
    with PseudoTerminal(
        ["sh", "-c", line], env=env, controlling=controlling
    ) as terminal:
        type_words(terminal)
        terminal.pull_plug()
        assert terminal.ended(patience=5.0) == 128 + signal.SIGHUP
    assert half_typed(session) == ["mijn man zei"]


@pytest.mark.parametrize("elsewhere", ["2>/dev/null", "2>&-"])
def test_complaints_may_be_sent_elsewhere(
    elsewhere: str, session: Path, env: dict[str, str]
) -> None:
    line = f"exec {sys.executable} -m cyclus_tui open {session} {elsewhere}"
    with PseudoTerminal(["sh", "-c", line], env=env) as terminal:
        type_words(terminal)
        terminal.kill(signal.SIGTERM)
        assert terminal.ended() == 128 + signal.SIGTERM
    assert half_typed(session) == ["mijn man zei"]


@pytest.mark.parametrize(
    "error",
    [
        "ValueError(geheim)",
        "UnicodeDecodeError('utf-8', geheim.encode(), 0, 1, geheim)",
    ],
)
def test_a_bug_shows_a_sentence_and_no_words(
    error: str, session: Path, env: dict[str, str], tmp_path: Path
) -> None:
    """A report without words is kept, and so is what was half-typed."""
    with program(CRASH.format(error=error), env, session) as terminal:
        before = terminal.attributes()
        type_words(terminal)
        terminal.type(b"\x1bOP")
        assert terminal.ended() == 1
        assert_whole(terminal, before)
        told = terminal.output.partition(LEAVE)[2].decode()
    assert "Er ging iets mis. Alles wat u zag is bewaard." in told
    assert "Traceback" not in terminal.output.decode()
    assert "GEHEIM" not in terminal.output.decode()
    (report,) = tmp_path.glob("cyclus/fout-*.txt")
    assert str(report) in told.replace("\r\n", "")
    text = report.read_text()
    assert error.partition("(")[0] in text
    assert "broken" in text
    for words in ("GEHEIM", "mijn man", TITLE.lower(), str(tmp_path)):
        assert words not in text
    assert half_typed(session) == ["mijn man zei"]


def test_a_bug_in_a_thread_is_noted_and_the_evening_goes_on(
    session: Path, env: dict[str, str], tmp_path: Path
) -> None:
    """Nothing of it on the screen."""
    with program(THREAD, env, session) as terminal:
        type_words(terminal)
        terminal.type(b"\x1bOP")
        terminal.wait(b"het gaat door")
        terminal.kill(signal.SIGTERM)
        assert terminal.ended() == 128 + signal.SIGTERM
    assert b"GEHEIM" not in terminal.output
    (report,) = tmp_path.glob("cyclus/fout-*.txt")
    assert "GEHEIM" not in report.read_text()


def test_a_program_that_cannot_be_imported_gives_the_terminal_back(
    session: Path, env: dict[str, str]
) -> None:
    """The first frame is in sight by then."""
    with program(NO_TEXTUAL, env) as terminal:
        before = terminal.attributes()
        assert terminal.ended() == 1
        assert TITLE.encode() in terminal.output.partition(LEAVE)[0]
        assert "Er ging iets mis." in terminal.output.partition(LEAVE)[2].decode()
        assert b"Traceback" not in terminal.output
        assert terminal.attributes() == before


def test_a_signal_before_all_is_there_gives_the_terminal_back(
    session: Path, env: dict[str, str]
) -> None:
    """As soon as the first frame is in sight."""
    with PseudoTerminal([sys.executable, "-m", "cyclus_tui"], env=env) as terminal:
        before = terminal.attributes()
        terminal.wait(TITLE.encode())
        terminal.kill(signal.SIGTERM)
        assert terminal.ended() == 128 + signal.SIGTERM
        assert terminal.output.rfind(LEAVE) > terminal.output.rfind(ENTER)
        assert terminal.attributes() == before


def test_keys_typed_before_the_program_is_there_are_not_lost(
    session: Path, env: dict[str, str]
) -> None:
    """They wait at the terminal."""
    command = [sys.executable, "-m", "cyclus_tui"]
    with PseudoTerminal(command, env=env, typed=b"\r") as terminal:
        terminal.wait(b"A0 Voorbereiden")
        terminal.kill(signal.SIGTERM)
        terminal.ended()


def test_a_terminal_that_a_kill_left_broken_is_mended(
    session: Path, env: dict[str, str]
) -> None:
    """At the start for what shows, at the end for the keys."""
    with PseudoTerminal([sys.executable, "-m", "cyclus_tui"], env=env) as terminal:
        tty.setraw(terminal.slave)
        terminal.wait(b"\x1b[?1006h")
        terminal.type(b"\x11")
        assert terminal.ended() == 0
        begin = terminal.output.partition(ENTER)[0]
        for mode in (b"?1003l", b"?2004l", b"?25h", b"?7h"):
            assert mode in begin
        assert terminal.attributes()[3] & termios.ECHO
        assert terminal.attributes()[3] & termios.ICANON


def test_a_byte_that_is_no_letter_does_no_harm(
    session: Path, env: dict[str, str]
) -> None:
    """An old terminal that sends Latin-1, or noise on a line."""
    with opened(session, env) as terminal:
        terminal.wait(b"A0 Voorbereiden")
        terminal.type(b"caf\xe9 \xff\xfe en t\xc3")
        terminal.type(b"\xa9 verder")
        terminal.wait("en té verder".encode())
        terminal.kill(signal.SIGTERM)
        assert terminal.ended() == 128 + signal.SIGTERM
    (kept,) = half_typed(session)
    assert kept.startswith("caf\ufffd ")
    assert kept.endswith(" en té verder")


def test_a_paste_whose_end_got_lost_leaves_the_keyboard_alive(
    session: Path, env: dict[str, str]
) -> None:
    """Its words are there after a while, and keys work again."""
    with opened(session, env) as terminal:
        terminal.wait(b"A0 Voorbereiden")
        terminal.type(b"\x1b[200~geplakt")
        terminal.wait(b"geplakt")
        terminal.type(b" en getypt")
        terminal.wait(b"en getypt")
        terminal.kill(signal.SIGTERM)
        terminal.ended()
    assert half_typed(session) == ["geplakt en getypt"]


@pytest.mark.parametrize(
    "sequence",
    [
        b"\x1b[48;24;80;0;0t",
        b"\x1b[48;24;80;480;800t",
        b"\x1b[13;1:3u",
        b"\x1b[<0;NaN;NaNM",
        b"\x1b[<0;99999;99999M\x1b[<0;99999;99999m",
        b"\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\\",
        b"\x1b[?2048;2$y\x1b[?62;22c\x1b[12;40R",
        b"\x1b[O",
        b"\x1bP>|tmux 3.4\x1b\\",
        b"\x1b[" + b"9" * 100_000 + b"u",
        b"\x1b]11;rgb:1e",
        b"\x1b[48;24;",
    ],
)
def test_what_a_terminal_says_by_itself_is_survived_and_not_typed(
    sequence: bytes, session: Path, env: dict[str, str]
) -> None:
    with opened(session, env) as terminal:
        type_words(terminal, b"een ")
        terminal.type(sequence)
        terminal.pause(0.8 if sequence[-1:] in b"e;" else 0.0)
        terminal.type(b"woord")
        terminal.wait(b"een woord")
        terminal.kill(signal.SIGTERM)
        assert terminal.ended() == 128 + signal.SIGTERM
    assert half_typed(session) == ["een woord"]


def test_noise_on_the_line_is_survived(session: Path, env: dict[str, str]) -> None:
    """Anything but the keys that stand for something in the program."""
    random = Random(20261121)
    parts = [b"\x1b[", b"\x1b]", b"\x1bP", b"\x1b_", b"\x1b[<", b"\x1b[?", b"\x1b[M"]
    signs = b"0123456789;:?<>$ !mMuRtcynNa\xff\xc3\x80\xe2\x07"
    with opened(session, env) as terminal:
        terminal.wait(b"A0 Voorbereiden")
        for _ in range(60):
            length = random.randrange(1, 40)
            noise = bytes(random.choice(signs) for _ in range(length))
            terminal.type(random.choice(parts) + noise)
        terminal.pause(0.8)
        terminal.type(b"\x15een woord\r")
        terminal.wait(b"een woord")
        terminal.kill(signal.SIGTERM)
        assert terminal.ended() == 128 + signal.SIGTERM
    with closing(SessionFile.open(session)) as file:
        saved = [change.value for e in file.edits() for change in e.changes]
    assert "een woord" in saved


def test_the_mouse_works_after_a_report_of_the_size(
    session: Path, env: dict[str, str]
) -> None:
    command = [sys.executable, "-m", "cyclus_tui"]
    with PseudoTerminal(command, env=env) as terminal:
        terminal.wait(b"\x1b[?1006h")
        terminal.wait(b"Enter openen")
        terminal.type(b"\x1b[48;24;80;0;0t\x1b[48;24;80;480;800t")
        first_row = b"10;3"
        terminal.type(b"\x1b[<0;%bM\x1b[<0;%bm" % (first_row, first_row))
        terminal.wait(b"A0 Voorbereiden")
        terminal.kill(signal.SIGTERM)
        assert terminal.ended() == 128 + signal.SIGTERM


@pytest.mark.parametrize("kind", ["dumb", "vt100", "linux"])
def test_a_terminal_that_knows_little_can_be_worked_with(
    kind: str, session: Path, env: dict[str, str]
) -> None:
    """Plain signs, no colours; the words are there."""
    env |= {"TERM": kind, "NO_COLOR": "1"}
    with PseudoTerminal([sys.executable, "-m", "cyclus_tui"], env=env) as terminal:
        terminal.wait(TITLE.encode())
        terminal.type(b"\x1b[B\r")
        terminal.wait(b"A0 Voorbereiden")
        terminal.kill(signal.SIGTERM)
        terminal.ended()
        drawn = terminal.output.decode()
    assert [sign for sign in "▸✓…·" if sign in drawn] == []


def test_leaving_the_usual_way_is_no_error(session: Path, env: dict[str, str]) -> None:
    """Status 0, and a session that was not touched."""
    with PseudoTerminal([sys.executable, "-m", "cyclus_tui"], env=env) as terminal:
        before = terminal.attributes()
        terminal.wait(b"\x1b[?1006h")
        terminal.type(b"\x11")
        assert terminal.ended() == 0
        assert_whole(terminal, before)
    assert half_typed(session) == []
