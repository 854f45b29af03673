"""The terminal that the program was started in, and leaving it as it was found.

Used before Textual is there and around it: so only light modules at the top.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import Any, Final, NoReturn

ENTER: Final = "\x1b[?1049h"
"""To the alternate screen, as Textual writes it too."""

LEAVE: Final = "\x1b[?1049l\x1b[?25h"
"""Back to the screen with the shell on it, the cursor in sight."""

RESETS: Final = (
    "\x1b[?1000l\x1b[?1002l\x1b[?1003l\x1b[?1006l\x1b[?1015l\x1b[?1016l"  # mouse
    "\x1b[?1004l\x1b[?2004l\x1b[?2048l"  # focus, paste, size
    "\x1b[?2026l\x1b[?7h\x1b[?25h\x1b[<u\x1b[0m"  # sync, wrap, cursor, keys, colours
)
"""Mends a terminal that a killed program left behind.

Leaving the alternate screen is not among them: where there is none to leave, it would
move the cursor of the shell. Our own end does it.
"""

_ENDING: Final = ("SIGHUP", "SIGINT", "SIGTERM")
"""What ends a program from outside; Windows knows two of them."""


class _State:
    """What this process did to its one terminal."""

    mended = False
    painted = False


_STREAMS: Final = (
    ("stdin", 0, os.O_RDONLY),
    ("stdout", 1, os.O_RDONLY),
    ("stderr", 2, os.O_WRONLY),
)


def fill_streams() -> None:
    """Give the streams that a shell closed, as by `2>&-`, their number back.

    Else the next file that is opened gets it, and words meant for a person would be
    written into a session. Writing to an output that was closed at the start fails, and
    is told as such; what goes to a closed error stream goes nowhere.
    """
    for name, number, flags in _STREAMS:
        if getattr(sys, name) is None:
            if os.name != "posix":
                number = os.open(os.devnull, os.O_RDWR)
            elif os.open(os.devnull, flags) != number:
                continue
            mode = "r" if name == "stdin" else "w"
            stream = os.fdopen(number, mode, encoding="utf-8", closefd=False)
            setattr(sys, name, stream)
            setattr(sys, f"__{name}__", stream)


def has_terminal() -> bool:
    """Whether there is a screen and a keyboard to work with."""
    return all(
        stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout)
    )


def is_painted() -> bool:
    """Whether a first frame is in sight that nobody has taken over."""
    return _State.painted


def write(text: str) -> None:
    """Write to the terminal at once, in one go where the terminal takes it."""
    data = text.encode("utf-8", "replace")
    while data:
        data = data[os.write(1, data) :]


def paint(text: str) -> None:
    """Show a first frame, on the alternate screen, before anything else is there."""
    _State.mended = _State.painted = True
    write(f"{RESETS}{ENTER}\x1b[?25l{text}")


def take_over() -> bool:
    """Whether the alternate screen is there already, for who draws from now on."""
    painted, _State.painted = _State.painted, False
    return painted


@contextmanager
def restored_at_exit() -> Iterator[None]:
    """Leave the terminal as it was, whatever ends the program but a kill.

    Keys are not shown meanwhile and stay in line for who reads them.
    """
    attributes = _attributes()
    before = {
        number: signal.signal(number, _end)
        for name in _ENDING
        if (number := getattr(signal, name, None)) is not None
    }
    try:
        if attributes:
            _set_attributes(_quiet(attributes))
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        if take_over():
            with suppress(OSError):
                write(LEAVE)
        if attributes:
            _set_attributes(attributes)


def reset_leftovers() -> None:
    """Undo, once, what an earlier program may have left in the terminal."""
    if not _State.mended:
        _State.mended = True
        with suppress(OSError):
            write(RESETS)


def _end(number: int, _: FrameType | None) -> NoReturn:
    """End with the status that a shell gives for this signal, and put all right."""
    sys.exit(128 + number)


def _attributes() -> list[Any] | None:
    """How the terminal treats keys; as it should, when a killed program left it raw."""
    if os.name != "posix":
        return None
    import termios

    try:
        attributes = termios.tcgetattr(0)
    except termios.error:
        return None
    if not attributes[3] & (termios.ECHO | termios.ICANON):
        attributes[0] |= termios.ICRNL | termios.IXON
        attributes[1] |= termios.OPOST
        attributes[3] |= termios.ECHO | termios.ICANON | termios.IEXTEN | termios.ISIG
    return attributes


def _quiet(attributes: list[Any]) -> list[Any]:
    """The same, but keys are not shown, nor changed, nor obeyed."""
    import termios

    keys = termios.ICRNL | termios.INLCR | termios.IGNCR | termios.IXON | termios.IXOFF
    echo = termios.ECHO | termios.ICANON | termios.IEXTEN | termios.ISIG
    signs = [*attributes[6]]
    signs[termios.VMIN], signs[termios.VTIME] = 1, 0
    input_flags, output, control, local, *speeds = attributes[:6]
    return [input_flags & ~keys, output, control, local & ~echo, *speeds, signs]


def _set_attributes(attributes: list[Any]) -> None:
    """Have the terminal treat keys like this; one that is gone does not matter."""
    import termios

    with suppress(termios.error):
        termios.tcsetattr(0, termios.TCSANOW, attributes)
