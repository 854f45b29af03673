"""Starts the program: `cyclus`, or `python -m cyclus_tui`.

Started without a word, it shows the list of sessions before it imports anything else,
even what reads the command line.
"""

from __future__ import annotations

import sys

from cyclus_tui import crash


def run() -> None:
    """Start the program and end with its exit status."""
    crash.watch()
    if sys.argv[1:]:
        _run()
        return
    from cyclus_tui.first_frame import painted

    with painted(None):
        _run()


def _run() -> None:
    """Do what the command line asks."""
    from cyclus_tui.cli import run

    run()


if __name__ == "__main__":
    run()
