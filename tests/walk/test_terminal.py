"""The driver of the walks, on programs so small that only the driver can be wrong."""

from __future__ import annotations

import signal
import sys
from pathlib import Path

import pytest

from tests.walk.terminal import WALK, Terminal

pytestmark = WALK

BYTES = """
import os, sys, tty
tty.setraw(0)
print("\\x1b[?2004hklaar", end="\\r\\n", flush=True)
while (got := os.read(0, 64)) != b"q":
    print(got, end="\\r\\n", flush=True)
"""
SIZE = """
import os, signal
def tell(*_):
    size = os.get_terminal_size()
    print(f"{size.columns} bij {size.lines}", flush=True)
signal.signal(signal.SIGWINCH, tell)
tell()
while True:
    signal.pause()
"""


def python(program: str) -> list[str]:
    """The command that runs a small Python program."""
    return [sys.executable, "-c", program]


def test_a_typed_line_comes_back_from_cat() -> None:
    """Words with quotes, accents, an emoji and a last semicolon arrive as they are."""
    words = "Eén idee: 'meer bankjes' [x] $HOME 🌳 -l;"
    with Terminal(["cat"]) as terminal:
        terminal.line(words)
        terminal.wait(f"{words}\n{words}")


def test_a_long_text_arrives_whole_and_in_order() -> None:
    """What is longer than one command of tmux is typed in parts."""
    words = " ".join(f"woord{number}" for number in range(400))
    with Terminal(python("print(len(input()), 'letters')")) as terminal:
        terminal.line(words)
        terminal.wait(f"{len(words)} letters")


def test_a_paste_is_bracketed_for_a_program_that_asks() -> None:
    """The program can tell a paste from typing, line ends included."""
    with Terminal(python(BYTES)) as terminal:
        terminal.wait("klaar")
        terminal.paste("een\ntwee;")
        terminal.wait(r"b'\x1b[200~een\rtwee;\x1b[201~'")
        assert terminal.pastes == 1


def test_named_keys_arrive_as_their_bytes() -> None:
    """Control keys, arrows and function keys are real keys."""
    with Terminal(python(BYTES)) as terminal:
        terminal.wait("klaar")
        for key, sent in (("C-n", "\\x0e"), ("F1", "\\x1bOP"), ("Enter", "\\r")):
            terminal.press(key)
            terminal.wait(f"b'{sent}'")


def test_a_key_behind_escape_is_a_key_by_itself() -> None:
    """Escape and a letter are not taken for Alt and that letter."""
    with Terminal(python(BYTES)) as terminal:
        terminal.wait("klaar")
        terminal.press("Escape", "j")
        terminal.wait("b'\\x1b'\nb'j'")


def test_a_name_that_is_no_key_is_refused() -> None:
    """Tmux would type the letters of a misspelled key."""
    with Terminal(["cat"]) as terminal, pytest.raises(ValueError, match="Etner"):
        terminal.press("Etner")


def test_a_line_end_cannot_be_typed() -> None:
    """An Enter hidden in words would escape the count."""
    with Terminal(["cat"]) as terminal, pytest.raises(ValueError, match="printed"):
        terminal.type_text("een\ntwee")


def test_keys_are_counted_apart_from_words_and_choices() -> None:
    """Only what a person presses besides words and choices counts as keys."""
    with Terminal(["cat"]) as terminal:
        terminal.line("bankjes")
        terminal.type_text("a")
        terminal.press("BSpace", "Enter", "Enter")
        terminal.press("3", choice=True)
        assert terminal.keys == {"BSpace": 1, "Enter": 2}
        assert terminal.keys_pressed == 3
        assert (terminal.choices, terminal.letters, terminal.lines) == (1, 8, 1)


def test_the_screen_has_the_asked_size_and_takes_another() -> None:
    """Nothing of the size goes to a status line."""
    with Terminal(python(SIZE), size=(60, 20)) as terminal:
        terminal.wait("60 bij 20")
        terminal.resize(100, 30)
        terminal.wait("100 bij 30")


def test_what_leaves_the_screen_is_gone() -> None:
    """A cleared screen no longer shows the words."""
    with Terminal(python("print('weg'); input(); print('\\x1bc')")) as terminal:
        terminal.wait("weg")
        terminal.press("Enter")
        terminal.gone("weg")


def test_text_that_does_not_come_fails_and_shows_the_screen() -> None:
    """The failure tells what was there instead."""
    with Terminal(["cat"]) as terminal:
        terminal.line("bankjes")
        terminal.wait("bankjes")
        with pytest.raises(AssertionError, match=r"'bomen' did not come(.|\n)*bankjes"):
            terminal.wait("bomen", patience=0.1)
        with pytest.raises(AssertionError, match="'bankjes' did not go"):
            terminal.gone("bankjes", patience=0.1)


def test_waiting_stops_when_the_program_has_ended() -> None:
    """A program that fell over is told at once, with its status."""
    ended = pytest.raises(AssertionError, match=r"status 1(.|\n)*stuk")
    with Terminal(python("raise SystemExit('stuk')")) as terminal, ended:
        terminal.wait("klaar", patience=300)


def test_the_exit_status_is_that_of_the_program() -> None:
    """A program that ends by itself, and one that is killed."""
    with Terminal(python("raise SystemExit(3)")) as terminal:
        assert terminal.ended() == 3
    with Terminal(["cat"]) as terminal:
        terminal.line("bankjes")
        terminal.wait("bankjes\nbankjes")
        terminal.kill(signal.SIGKILL)
        assert terminal.ended() == 128 + signal.SIGKILL


def test_a_program_that_runs_on_has_not_ended() -> None:
    """The wait for its end comes to an end itself."""
    runs = pytest.raises(AssertionError, match="did not end; it runs")
    with Terminal(["cat"]) as terminal, runs:
        terminal.ended(patience=0.1)


def test_a_program_can_be_started_again(tmp_path: Path) -> None:
    """In the same folder, with the same surroundings and an empty screen."""
    program = (
        "import os, pathlib; path = pathlib.Path('keer');"
        "path.write_text(path.read_text() + 'i' if path.exists() else 'i');"
        "print(os.environ['BUURT'], path.read_text())"
    )
    buurt = {"BUURT": "Zonneveld = mooi"}
    with Terminal(python(program), cwd=tmp_path, env=buurt) as terminal:
        terminal.wait("Zonneveld = mooi i\n")
        assert terminal.ended() == 0
        terminal.start()
        assert "mooi i\n" not in terminal.wait("Zonneveld = mooi ii\n")
        assert terminal.ended() == 0


def test_a_terminal_leaves_nothing_behind_and_ends_no_other() -> None:
    """Two terminals live apart, and the end of the one is not the other's."""
    with Terminal(["cat"]) as kept:
        with Terminal(["cat"]) as closed:
            assert closed.folder.is_dir()
        assert not closed.folder.exists()
        kept.line("bankjes")
        kept.wait("bankjes\nbankjes")
