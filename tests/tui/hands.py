"""Hands at the keyboard of an app, and eyes on its screen.

They never wait for time to pass: what was pressed is dealt with when nothing in the
app has anything left to do, on a fast machine and on a slow and busy one. (Pilot's own
pause takes a process that gets no turn of the machine for one that is done.)
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from typing import Any, Final

from textual import events
from textual.app import App
from textual.dom import DOMNode
from textual.drivers.headless_driver import HeadlessDriver
from textual.geometry import Size
from textual.keys import _character_to_key
from textual.message_pump import MessagePump
from textual.screen import Screen

from cyclus_tui.tui.screens.session import SessionScreen
from cyclus_tui.tui.type_ahead import TypeAhead
from tests.screen import screen_text

PATIENCE: Final = 30.0
"""How many seconds something may take to come true, on a slow and busy machine."""

MOMENT: Final = 0.01
"""Seconds between two looks at what is not waiting for us, such as a thread."""

SMALL: Final = (80, 24)
LARGE: Final = (120, 40)

LETTERS: Final = {"enter": "\r", "tab": "\t", "escape": "\x1b", "space": " "}


class Hands:
    """What a person can do with an app that runs without a terminal."""

    def __init__(self, app: App[Any]) -> None:
        self.keyboard = app

    @property
    def text(self) -> str:
        """What people see."""
        return screen_text(self.keyboard)

    async def press(self, *keys: str) -> None:
        """Press keys, each when the one before it was dealt with."""
        for key in keys:
            self.strike(key, key if len(key) == 1 else LETTERS.get(key))
            await self.quiet()

    def type(self, text: str) -> None:
        """Type words as fast as keys can come; a line end is Enter."""
        for letter in text:
            if letter == "\n":
                self.strike("enter", "\r")
            else:
                self.strike(_character_to_key(letter), letter)

    def strike(self, key: str, letter: str | None = None) -> None:
        """Press one key and wait for nothing."""
        self.send(events.Key(key, letter))

    def paste(self, text: str) -> None:
        """Paste words, as a terminal hands them over."""
        self.send(events.Paste(text))

    async def resize(self, width: int, height: int) -> None:
        """Give the window another size."""
        resize(self.keyboard, Size(width, height))
        await self.quiet()

    async def click(self, widget: str, offset: tuple[int, int]) -> None:
        """Click on a widget, so many cells across and down."""
        x, y = self.keyboard.screen.query_one(widget).region.offset + offset
        for event in (events.MouseDown, events.MouseUp):
            self.send(event(None, x, y, 0, 0, 1, False, False, False, x, y))
        await self.quiet()

    def send(self, event: events.Event) -> None:
        """Give the app an event, as its terminal does."""
        send(self.keyboard, event)

    async def quiet(self) -> None:
        """Wait until the app has dealt with all that it was given."""
        await quiet(self.keyboard)

    async def shows(self, text: str) -> str:
        """The screen as soon as it shows the text."""
        await self.until(lambda: text in self.text, f"{text!r} did not come")
        return self.text

    async def hides(self, text: str) -> str:
        """The screen as soon as it no longer shows the text."""
        await self.until(lambda: text not in self.text, f"{text!r} did not go")
        return self.text

    async def until(self, true: Callable[[], bool], otherwise: str) -> None:
        """Wait until something is true, also while a disk or a thread keeps it busy."""
        deadline = time.monotonic() + PATIENCE
        await calm(self.keyboard)
        while not true():
            assert time.monotonic() < deadline, f"{otherwise}:\n{self.text}"
            await asyncio.sleep(MOMENT)
            await calm(self.keyboard)


@asynccontextmanager
async def hands_on(
    app: App[Any], size: tuple[int, int] = SMALL
) -> AsyncIterator[Hands]:
    """The app while it runs, with everything it shows at first."""
    async with app.run_test(size=size):
        hands = Hands(app)
        await hands.quiet()
        yield hands


def send(app: App[Any], event: events.Event) -> None:
    """Give an app an event, as its terminal does."""
    event.set_sender(app)
    app.post_message(event)


def resize(app: App[Any], size: Size) -> None:
    """Give the window another size."""
    driver = app._driver
    assert isinstance(driver, HeadlessDriver)
    driver._size = size
    send(app, events.Resize(size, size))


async def quiet(app: App[Any]) -> None:
    """Wait until an app has dealt with all that it was given, or has ended."""
    deadline = time.monotonic() + PATIENCE
    while not await calm(app) or is_typing_ahead(app):
        assert time.monotonic() < deadline, still(app)
        await asyncio.sleep(0.001)


def still(app: App[Any]) -> str:
    """What the app has to do yet."""
    waiting = "keys wait" if is_typing_ahead(app) else ""
    waiting += " a session is at work" if is_at_work(app) else ""
    workers = [worker for worker in app.workers if worker.is_running]
    resize = app._resize_event
    return f"still {waiting} {[*busy(app)]} {workers} {resize} {app.screen_stack}"


async def calm(app: App[Any]) -> bool:
    """Let the app get on for a moment; whether it is done, and its screen is drawn."""
    looks, deadline = 0, time.monotonic() + MOMENT
    while looks < 2:
        await asyncio.sleep(0)
        if is_over(app):
            return True
        if app._resize_event:  # taken up a frame later
            return False
        if pump := next(busy(app), None):
            looks, had_its_turn = 0, asyncio.Event()
            pump.call_later(had_its_turn.set)
            try:
                await asyncio.wait_for(had_its_turn.wait(), MOMENT)
            except TimeoutError:
                app.screen._on_timer_update()
                return False
        elif is_at_work(app):
            looks = 0
            if time.monotonic() > deadline:
                app.screen._on_timer_update()
                return False
            await asyncio.sleep(0.001)
        else:
            looks += 1
            app.screen._on_timer_update()
    return True


def busy(app: App[Any]) -> Iterator[MessagePump]:
    """Every part of the app that does not wait for something to do."""
    for pump in (app, *(part for s in app.screen_stack for part in parts(s))):
        queue: Any = pump._message_queue
        is_waiting = queue.empty() and bool(queue.ready_event._waiters)
        if pump._running and not is_waiting:
            yield pump


def parts(screen: Screen[Any]) -> list[DOMNode]:
    """A screen and all that is on it."""
    return screen.walk_children(with_self=True)


def is_typing_ahead(app: App[Any]) -> bool:
    """Whether a key waits for what comes in front."""
    return isinstance(app, TypeAhead) and app.is_typing_ahead and not is_over(app)


def is_at_work(app: App[Any]) -> bool:
    """Whether something that was asked of a session is not done yet."""
    sessions = [one for one in app.screen_stack if isinstance(one, SessionScreen)]
    return any(one.controller.is_busy for one in sessions) and not is_over(app)


def is_over(app: App[Any]) -> bool:
    """Whether the program has ended, well or not."""
    return app._exit or app._exception is not None or not app.is_running
