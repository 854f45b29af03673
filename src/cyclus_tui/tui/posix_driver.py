"""Textual's driver, but bad bytes and a lost terminal are survived.

Textual's input thread ends the app at a byte that is not UTF-8 and at many a sequence
that it does not know, and spins when the terminal is gone; its output thread dies of
the first write that fails, and then the app waits for it for ever. It also draws on
standard error, which may be sent elsewhere.
"""

from __future__ import annotations

import os
import selectors
import signal
import sys
from codecs import getincrementaldecoder
from contextlib import suppress
from typing import Final, TextIO

from textual._parser import ParseError
from textual.app import App
from textual.drivers.linux_driver import LinuxDriver
from textual.events import MouseEvent, MouseMove
from textual.message import Message

from cyclus_tui.console import terminal
from cyclus_tui.tui.input_parser import InputParser

_PAUSE: Final = 0.1
"""Seconds between looks whether an escape key was only that."""

_AT_ONCE: Final = 4096


class Output:
    """The terminal as a file that may go away: then nothing is written any more."""

    def __init__(self, file: TextIO) -> None:
        self._file = file

    def write(self, text: str) -> None:
        """Write, with a `?` for what the terminal cannot show."""
        with suppress(OSError):
            try:
                self._file.write(text)
            except UnicodeEncodeError:
                code = self._file.encoding or "ascii"
                self._file.write(text.encode(code, "replace").decode(code))

    def flush(self) -> None:
        """Have it written."""
        with suppress(OSError):
            self._file.flush()

    def fileno(self) -> int:
        """The number of the file below."""
        return self._file.fileno()


class PosixDriver(LinuxDriver):
    """Keys in and pictures out, on Linux and macOS."""

    def __init__(
        self,
        app: App[object],
        *,
        debug: bool = False,
        mouse: bool = True,
        size: tuple[int, int] | None = None,
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        # Not standard error, as Textual: that is where a shell sends complaints away.
        assert sys.__stdout__ is not None, "there is a terminal"
        self._file = Output(sys.__stdout__)  # type: ignore[assignment]
        self._is_painted = False

    def start_application_mode(self) -> None:
        """Begin, on the alternate screen of the first frame where there is one."""
        self._is_painted = terminal.take_over()
        super().start_application_mode()  # type: ignore[no-untyped-call]

    def _get_terminal_size(self) -> tuple[int, int]:
        """How large the terminal is; an old `COLUMNS` or `LINES` says nothing of it."""
        with suppress(OSError):
            width, height = os.get_terminal_size(self.fileno)
            if width and height:
                return width, height
        return super()._get_terminal_size()

    def write(self, data: str) -> None:
        """Write, but do not clear the first frame before there is something else."""
        if self._is_painted and data == terminal.ENTER:
            self._is_painted = False
            return
        super().write(data)

    def process_message(self, message: Message) -> None:
        """Hand on what came, but no click of the mouse beside the window.

        It can only be noise, and would take the cursor from the field.
        """
        if isinstance(message, MouseEvent) and not isinstance(message, MouseMove):
            width, height = self._get_terminal_size()
            if message.x >= width or message.y >= height:
                return
        super().process_message(message)

    def run_input_thread(self) -> None:
        """Read keys until the app ends, or the terminal is gone."""
        decode = getincrementaldecoder("utf-8")("replace").decode
        parser = InputParser(self._debug)
        early = True
        with selectors.DefaultSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                text = ""
                if selector.select(_PAUSE):
                    data = self._read()
                    if not data:
                        self._raise_hangup()
                        break
                    text = decode(data)
                    if early:
                        # An Enter from before the terminal was ours came as a line end.
                        text, early = text.replace("\n", "\r"), False
                # The parser takes an empty text for the end of everything.
                for event in parser.feed(text) if text else ():
                    self.process_message(event)
                for event in parser.tick():
                    self.process_message(event)
        with suppress(EOFError, ParseError):
            for _ in parser.feed(""):
                pass

    def _read(self) -> bytes:
        """What was typed; nothing when the terminal is gone."""
        try:
            return os.read(self.fileno, _AT_ONCE)
        except OSError:
            return b""

    def _raise_hangup(self) -> None:
        """A terminal that is gone is told like a window that was closed."""
        signal.raise_signal(signal.SIGHUP)
