"""A bare terminal: every byte in and out, and a plug that can be pulled."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import threading
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

PATIENCE: Final = 20.0
_AT_ONCE: Final = 65_536


class PseudoTerminal:
    """A program at the other end of it; `output` is all that it wrote."""

    def __init__(
        self,
        command: Sequence[str | Path],
        *,
        env: Mapping[str, str],
        size: tuple[int, int] = (80, 24),
        typed: bytes = b"",
        controlling: bool = True,
    ) -> None:
        self._command = [str(word) for word in command]
        self._env = dict(env)
        self._size = size
        self._typed = typed
        self._controlling = controlling
        self._pid = self._master = self.slave = -1
        self._status: int | None = None
        self.output = b""

    def __enter__(self) -> Self:
        """Start the program, with what was `typed` already waiting for it."""
        self._master, self.slave = pty.openpty()
        width, height = self._size
        size = struct.pack("HHHH", height, width, 0, 0)
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, size)
        if self._typed:
            self.type(self._typed)
        self._pid = os.fork()
        if not self._pid:
            os.setsid()
            if self._controlling:
                fcntl.ioctl(self.slave, termios.TIOCSCTTY, 0)
            for stream in (0, 1, 2):
                os.dup2(self.slave, stream)
            os.closerange(3, 64)
            os.execvpe(self._command[0], self._command, self._env)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Kill what still runs."""
        if self._status is None and self._waited(os.WNOHANG) is None:
            os.kill(self._pid, signal.SIGKILL)
            self._waited(0)
        self.pull_plug()
        os.close(self.slave)

    def type(self, keys: bytes) -> None:
        """Press keys, however many."""
        while keys:
            self._read(0.0)
            _, ready, _ = select.select([], [self._master], [], 0.02)
            if ready:
                # The program takes in at most 4 KB at a time, and may write meanwhile.
                keys = keys[os.write(self._master, keys[:1_024]) :]

    def pause(self, seconds: float) -> None:
        """Press nothing for a while."""
        deadline = time.monotonic() + seconds
        while (left := deadline - time.monotonic()) > 0:
            self._read(left)

    def wait(self, words: bytes, *, patience: float = PATIENCE) -> bytes:
        """All output up to now, as soon as the words are in it."""
        deadline = time.monotonic() + patience
        while words not in self.output:
            left = deadline - time.monotonic()
            assert left > 0, f"{words!r} did not come: {self.output[-2000:]!r}"
            self._read(left)
        return self.output

    def listen(self, patience: float) -> bool:
        """Take in what is written for a moment; whether the program still runs."""
        self._read(patience)
        return self._waited(os.WNOHANG) is None

    def ended(self, *, patience: float = PATIENCE) -> int:
        """The exit status, below zero for a signal; what was written is read first."""
        deadline = time.monotonic() + patience
        while self._waited(os.WNOHANG) is None:
            assert time.monotonic() < deadline, f"it runs: {self.output[-2000:]!r}"
            self._read(0.02)
        self._read(0.02)
        assert self._status is not None
        return os.waitstatus_to_exitcode(self._status)

    def kill(self, how: signal.Signals) -> None:
        """Send a signal to the program."""
        os.kill(self._pid, how)

    def pull_plug(self) -> None:
        """Take the terminal away, as a closed window does."""
        if self._master >= 0:
            os.close(self._master)
            self._master = -1

    def attributes(self) -> list[Any]:
        """How the terminal treats keys now."""
        return termios.tcgetattr(self.slave)

    def resize(self, width: int, height: int) -> None:
        """Give it another size."""
        size = struct.pack("HHHH", height, width, 0, 0)
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, size)

    def _read(self, patience: float) -> None:
        """Take in what was written, if anything comes."""
        if self._master < 0:
            threading.Event().wait(min(patience, 0.02))
            return
        ready, _, _ = select.select([self._master], [], [], patience)
        if ready:
            self.output += os.read(self._master, _AT_ONCE)

    def _waited(self, how: int) -> int | None:
        """The status once the program has ended."""
        if self._status is None:
            pid, status = os.waitpid(self._pid, how)
            self._status = status if pid else None
        return self._status
