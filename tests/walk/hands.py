"""Hands: what a facilitator does on every evening, whatever the method."""

from __future__ import annotations

from collections.abc import Sequence

from tests.walk.terminal import Terminal


class Hands:
    """The keys that every method has, in one terminal."""

    def __init__(self, terminal: Terminal) -> None:
        self.terminal = terminal

    def new_session(self, method: str, answers: Sequence[str], first: str) -> None:
        """A new session of a method, from the list of sessions to its first step."""
        terminal = self.terminal
        terminal.press("n")
        terminal.wait("Welke methode")
        self.to("Down", f"{method}:")
        terminal.press("Enter")
        terminal.wait("Titel")
        for answer in answers:
            terminal.line(answer)
        terminal.wait(first)

    def next(self, title: str) -> None:
        """Go on, and see that the next step is there."""
        self.terminal.press("C-n")
        self.terminal.wait(title)

    def to(self, key: str, text: str) -> None:
        """Move through a list by a key until the row with this text is in front."""
        terminal = self.terminal
        for _ in range(40):
            (front,) = (row for row in terminal.screen().split("\n") if "▸" in row)
            if text in front:
                return
            terminal.press(key)
            terminal.gone(front)
        raise AssertionError(f"{text!r} is not in the list:\n{terminal.screen()}")

    def do(self, letters: str, shows: str) -> None:
        """Do something by its name in the menu."""
        self.terminal.press("F10")
        self.terminal.wait("Typ een paar letters")
        self.terminal.type_text(letters)
        self.terminal.wait(f"    {letters}")
        self.terminal.press("Enter")
        self.terminal.gone("Enter = doen")
        self.terminal.wait(shows)

    def leave(self) -> int:
        """Out of the session and out of the program; its exit status."""
        self.terminal.press("C-q")
        self.terminal.wait("Stoppen met deze sessie?")
        self.terminal.press("Enter")
        self.terminal.gone("Stoppen met deze sessie?")
        self.terminal.wait("Enter openen")
        self.terminal.press("C-q")
        return self.terminal.ended()
