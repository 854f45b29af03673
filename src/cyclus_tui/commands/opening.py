"""Opening the interface, for whoever asks; light, for it comes with the first frame."""

from __future__ import annotations

import os
from pathlib import Path

from cyclus_tui.commands.output import print_warning
from cyclus_tui.console.terminal import has_terminal

WRONG_USE = 2
"""The exit status for what cannot be done like this."""


def show(sessions: Path, templates: Path | None, session: Path | None = None) -> int:
    """Open the interface, on the list or on one session; the exit status."""
    if not has_terminal():
        return refuse_without_terminal()
    from cyclus_tui.tui.app import open_app

    return open_app(sessions, templates, session)


def show_list(sessions: Path | None, templates: Path | None) -> int:
    """Open the interface on the list, which is painted before all is imported."""
    from cyclus_tui.console.first_frame import show_first_frame
    from cyclus_tui.storage.folders import sessions_folder

    with show_first_frame(sessions):
        return show(sessions_folder(sessions, os.environ, Path.cwd()), templates)


def refuse_without_terminal(instead: str = "") -> int:
    """Say that there is no terminal, and what may be done `instead`."""
    print_warning(f"Start dit in een terminalvenster.{instead}")
    return WRONG_USE
