"""Starts the program: `cyclus`, or `python -m cyclus_tui`.

Started without a word, it shows the list of sessions before it imports anything else,
even what reads the command line.
"""

from __future__ import annotations

import os
import sys

from cyclus_tui.console import crash, terminal


def run() -> None:
    """Start the program and end with its exit status."""
    _start_in_utf8()
    crash.install_hook()
    terminal.fill_streams()
    if sys.argv[1:]:
        _run()
        return
    from cyclus_tui.console.first_frame import show_first_frame

    with show_first_frame(None):
        _run()


def _start_in_utf8() -> None:
    """Start once more where Python was told to know no letters beyond ASCII.

    `PYTHONUTF8=0` with `LC_ALL=C` does so: titles that are typed and names of files
    would lose their letters.
    """
    if sys.getfilesystemencoding() == "ascii" and os.environ.get("PYTHONUTF8") == "0":
        again = {**os.environ, "PYTHONUTF8": "1"}
        os.execve(sys.executable, [sys.executable, *sys.orig_argv[1:]], again)


def _run() -> None:
    """Do what the command line asks."""
    from cyclus_tui.cli import run

    run()


if __name__ == "__main__":
    run()
