"""Starts the program with `python -m cyclus_tui`."""

from __future__ import annotations

from cyclus_tui.cli import run

if __name__ == "__main__":
    run()
