"""Opening the interface, for whoever asks; light, for it comes with the first frame."""

from __future__ import annotations

from pathlib import Path

from cyclus_tui.commands.output import has_terminal, warn

WRONG_USE = 2
"""The exit status for what cannot be done like this."""


def show(sessions: Path, templates: Path | None, session: Path | None = None) -> int:
    """Open the interface, on the list or on one session; the exit status."""
    if not has_terminal():
        return refuse()
    from cyclus_tui.tui.app import open_app

    return open_app(sessions, templates, session)


def refuse(instead: str = "") -> int:
    """Say that there is no terminal, and what may be done `instead`."""
    warn(f"Start dit in een terminalvenster.{instead}")
    return WRONG_USE
