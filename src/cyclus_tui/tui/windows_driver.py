"""Textual's driver for Windows, but what a console sends is read by our parser."""

from __future__ import annotations

from textual.drivers import win32
from textual.drivers.windows_driver import WindowsDriver

from cyclus_tui.tui.input_parser import InputParser


class ConsoleDriver(WindowsDriver):
    """Keys in and pictures out, on Windows."""

    def start_application_mode(self) -> None:
        """Begin, with a reading thread that looks up its parser by this name."""
        win32.XTermParser = InputParser  # type: ignore[attr-defined]
        super().start_application_mode()
