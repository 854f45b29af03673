"""The status line says one thing, in one place, literally."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.widgets import Label

from cyclus_tui.tui.widgets.status import Status
from tests.screen import screen_text
from tests.tui.hands import hands_on


class Said(App[None]):
    """A status line above a label."""

    def compose(self) -> ComposeResult:
        """The line, and something below it that must stay in place."""
        yield Status()
        yield Label("eronder", markup=False)

    @property
    def status(self) -> Status:
        """The line."""
        return self.query_one(Status)


async def test_what_was_said_stands_there_until_it_is_cleared() -> None:
    """A refusal has a sign of its own besides its colour."""
    app = Said()
    async with hands_on(app, (40, 3)) as hands:
        app.status.say("Bewaard.")
        await hands.quiet()
        assert screen_text(app).splitlines()[:2] == [" Bewaard.", "eronder"]
        app.status.refuse("Anna heeft geen stippen meer.")
        await hands.quiet()
        assert " ! Anna heeft geen stippen meer." in screen_text(app)
        assert app.status.has_class("-refused")
        app.status.say("")
        await hands.quiet()
        assert screen_text(app).splitlines()[:2] == ["", "eronder"]
        assert not app.status.has_class("-refused")


async def test_a_long_sentence_takes_two_literal_lines() -> None:
    """Brackets, an escape and a long text: literally, on at most two lines."""
    app = Said()
    async with hands_on(app, (40, 3)) as hands:
        app.status.say("[/] [b]\x1b[2J\nx " + "lang " * 40)
        await hands.quiet()
        first, second, third = screen_text(app).split("\n")
        assert first.startswith(" [/] [b]\ufffd[2J x lang")
        assert second.startswith(" lang") and third == "eronder"
