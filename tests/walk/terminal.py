"""Walk through a program as a person would: real keys, a real terminal, the screen."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Final, Self

import pytest

WALK: Final = [
    pytest.mark.walk,
    pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux ontbreekt"),
]
"""What every module of walks sets as its `pytestmark`."""

PATIENCE: Final = 20.0
"""How many seconds something may take to come true, on a slow and busy machine."""

_PAUSE: Final = 0.02
_AFTER_ESCAPE: Final = 0.2
"""A key right behind Escape would read as Alt with that key."""
_CHUNK: Final = 1_000
"""How many typed characters go into one command; tmux refuses very long ones."""
_NAMED_KEYS: Final = re.compile(
    r"([CMS]-)*("
    "Enter|Escape|Tab|BTab|Space|BSpace|Up|Down|Left|Right|Home|End"
    r"|PageUp|PageDown|IC|DC|F([1-9]|1[0-2])|[!-~])"
)
_OPTIONS: Final = (
    ("-s", "exit-empty", "off"),
    ("-s", "escape-time", "0"),
    ("-g", "default-terminal", "screen-256color"),
    ("-g", "status", "off"),
    ("-g", "remain-on-exit", "on"),
    ("-gq", "remain-on-exit-format", ""),
)


class Terminal:
    """One program in one terminal, with a tmux server that nobody else uses.

    It counts what a person did: `keys` that were pressed by name, `choices` among
    them that were not counted as keys, and `letters`, `lines` and `pastes` of words.
    """

    def __init__(
        self,
        command: Sequence[str | Path],
        *,
        size: tuple[int, int] = (80, 24),
        cwd: Path | None = None,
        env: Mapping[str, str] | None = None,
    ) -> None:
        settings = [f"{name}={value}" for name, value in (env or {}).items()]
        # By way of `env` the words are never one lone word, which a shell would read.
        self._command = ["env", *settings, *map(str, command)]
        self._cwd = str(cwd or Path.cwd())
        self._size = size
        self.folder = Path()
        """Where the tmux server has its socket, while the terminal is open."""
        self._closing = ExitStack()
        self.keys: Counter[str] = Counter()
        self.choices = 0
        self.letters = 0
        self.lines = 0
        self.pastes = 0

    def __enter__(self) -> Self:
        """Open the terminal and start the program in it."""
        width, height = map(str, self._size)
        window = ["new-session", "-d", "-x", width, "-y", height, "-c", self._cwd]
        options = (("set-option", *option) for option in _OPTIONS)
        with ExitStack() as closing:
            folder = tempfile.TemporaryDirectory(prefix="cyclus-")
            self.folder = Path(closing.enter_context(folder))
            self._tmux(("start-server",), *options, (*window, *self._command))
            closing.callback(self._tmux, ("kill-server",))
            self._closing = closing.pop_all()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the terminal, which a program that still runs is told by HUP."""
        self._closing.close()

    def start(self) -> None:
        """Run the program once more; it must have ended before."""
        self._tmux(("respawn-pane", "-c", self._cwd, *self._command))

    @property
    def keys_pressed(self) -> int:
        """How many keys were pressed besides words and choices."""
        return self.keys.total()

    def press(self, *keys: str, choice: bool = False) -> None:
        """Press keys by their tmux names; a `choice` does not count as keys."""
        for key in keys:
            if not _NAMED_KEYS.fullmatch(key):
                raise ValueError(f"There is no key {key!r}.")
            self._tmux(("send-keys", key))
            if key == "Escape":
                threading.Event().wait(_AFTER_ESCAPE)
        if choice:
            self.choices += len(keys)
        else:
            self.keys.update(keys)

    def type_text(self, text: str) -> None:
        """Type words as fast as the terminal takes them."""
        if not text.isprintable():
            raise ValueError("Only press() and paste() give what cannot be printed.")
        for start in range(0, len(text), _CHUNK):
            self._tmux(("send-keys", "-l", "--", text[start : start + _CHUNK]))
        self.letters += len(text)

    def line(self, text: str) -> None:
        """Type words and the Enter that belongs to them."""
        self.type_text(text)
        self._tmux(("send-keys", "Enter"))
        self.lines += 1

    def paste(self, text: str) -> None:
        """Paste words at once, bracketed when the program asked for that."""
        self._tmux(("load-buffer", "-b", "words", "-"), words=text)
        self._tmux(("paste-buffer", "-p", "-d", "-b", "words"))
        self.pastes += 1

    def screen(self) -> str:
        """What the person sees, without blanks at the ends of lines."""
        return self._tmux(("capture-pane", "-p"))

    def wait(self, text: str, *, patience: float = PATIENCE) -> str:
        """The screen as soon as it shows the text."""
        screen = self._screen_when(lambda screen: text in screen, patience)
        assert text in screen, self._failure(f"{text!r} did not come", screen)
        return screen

    def gone(self, text: str, *, patience: float = PATIENCE) -> str:
        """The screen as soon as it no longer shows the text."""
        screen = self._screen_when(lambda screen: text not in screen, patience)
        assert text not in screen, self._failure(f"{text!r} did not go", screen)
        return screen

    def resize(self, width: int, height: int) -> None:
        """Give the terminal another size."""
        self._tmux(("resize-window", "-x", str(width), "-y", str(height)))

    @property
    def pid(self) -> int:
        """The process of the program."""
        return int(self._told("#{pane_pid}"))

    def kill(self, how: signal.Signals = signal.SIGTERM) -> None:
        """Send a signal to the program itself, not to the terminal."""
        os.kill(self.pid, how)

    def ended(self, *, patience: float = PATIENCE) -> int:
        """The exit status once the program has ended; 128 and more for a signal."""
        deadline = time.monotonic() + patience
        while (status := self._status()) is None:
            assert time.monotonic() < deadline, self._failure(
                "the program did not end", self.screen()
            )
            threading.Event().wait(_PAUSE)
        return status

    def _screen_when(self, true: Callable[[str], bool], patience: float) -> str:
        """The first screen of which it is true, else the last one there was."""
        deadline = time.monotonic() + patience
        while True:
            # Asked first, so that the screen of a program that ended is its last.
            last = self._status() is not None or time.monotonic() > deadline
            screen = self.screen()
            if true(screen) or last:
                return screen
            threading.Event().wait(_PAUSE)

    def _status(self) -> int | None:
        """The exit status as a shell tells it; None while the program runs."""
        form = "#{pane_dead}:#{pane_dead_status}:#{pane_dead_signal}:#{pid}"
        dead, status, number, server = self._told(form).split(":")
        if dead != "1":
            return None
        if not (status or number):
            # The server can miss the signal that its child ended; it looks once more.
            os.kill(int(server), signal.SIGCHLD)
            return None
        return int(status) if status else 128 + int(number)

    def _failure(self, what: str, screen: str) -> str:
        """A sentence with the screen that it is about."""
        status = self._status()
        state = "it runs" if status is None else f"it ended with status {status}"
        return f"{what}; {state}; the screen:\n{screen}"

    def _told(self, form: str) -> str:
        """What tmux says of the pane."""
        return self._tmux(("display-message", "-p", form)).strip()

    def _tmux(self, *commands: Sequence[str], words: str = "") -> str:
        """Let our own tmux server carry out commands."""
        line = ["tmux", "-u", "-L", self.folder.name, "-f", "/dev/null"]
        for number, command in enumerate(commands):
            line += [";"] * (number > 0)
            line += [_literal(word) for word in command]
        done = subprocess.run(
            line,
            input=words,
            capture_output=True,
            encoding="utf-8",
            env=self._surroundings(),
            timeout=PATIENCE,
        )
        if done.returncode:
            raise RuntimeError(f"tmux {commands[-1][0]}: {done.stderr.strip()}")
        return done.stdout

    def _surroundings(self) -> dict[str, str]:
        """Our environment in UTF-8, and without a tmux we may be running in."""
        kept = {name: words for name, words in os.environ.items() if "TMUX" not in name}
        return {**kept, "LC_ALL": "C.UTF-8", "TMUX_TMPDIR": str(self.folder)}


def _literal(word: str) -> str:
    """The word, safe from tmux reading a `;` at its end as the end of a command."""
    return f"{word[:-1]}\\;" if word.endswith(";") else word
