"""Type-ahead: a key is dealt with before the next one, and waits for a step to come.

Textual hands every key to the field with the cursor at once, while what a key means
is found out on its way up. Quick hands would type the first letters for the next step
into the one they leave, and between two steps nobody would take them at all.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import Final

from textual.app import App
from textual.events import Event, Key, Paste
from textual.message import Message
from textual.widget import Widget

from cyclus_tui.tui.widgets.in_order import InOrder

PATIENCE: Final = 0.3
"""Seconds that a key may be under way; then the next one no longer waits for it."""


class TypeAhead(App[None]):
    """An app that gives keys and pastes, in order, to whoever is in front by then."""

    class Settled(Message):
        """What comes in front is there: what waited can go on."""

    class Arrived(Message):
        """Goes up behind a key: all that the key asked for was asked."""

        def __init__(self, number: int) -> None:
            super().__init__()
            self.number = number

    def __init__(self) -> None:
        super().__init__()
        self._hold_count = 0
        self._waiting: deque[Key | Paste] = deque()
        self._last_number = 0
        self._key_on_its_way = 0
        """The number of the key that is on its way up; 0 for none."""
        self._target: Widget | None = None
        """To whom it went; who is gone by now sends nothing up."""

    @property
    def is_typing_ahead(self) -> bool:
        """Whether a key waits, or is still on its way."""
        return bool(self._waiting or self._key_on_its_way)

    @contextmanager
    def keys_held(self) -> Iterator[None]:
        """Hold what is typed until the end of the block, and of every other one."""
        self._hold_count += 1
        try:
            yield
        finally:
            self._hold_count -= 1
            self.post_message(self.Settled())

    async def on_event(self, event: Event) -> None:
        """Let a key wait behind those that wait already."""
        if isinstance(event, Key | Paste) and not event.is_forwarded:
            self._waiting.append(event)
            await self._hand_on()
        else:
            await super().on_event(event)

    async def on_type_ahead_settled(self) -> None:
        """Hand on what waited, in the order in which it was typed."""
        await self._hand_on()

    async def on_type_ahead_arrived(self, arrived: Arrived) -> None:
        """The key before it is dealt with."""
        await self._finish_key(arrived.number)

    async def _hand_on(self) -> None:
        """Give what waits to what is in front now.

        What a field takes by itself is no reason to wait: typing goes on while an old
        disk is busy.
        """
        if self._target is not None and not self._target.is_attached:
            self._key_on_its_way = 0
        if self._exit:
            self._waiting.clear()  # the program ends; nobody is left to take a key
        while self._waiting and not self._hold_count and not self._key_on_its_way:
            event = self._waiting.popleft()
            target = self.focused or self.screen
            await super().on_event(event)
            if not (isinstance(target, InOrder) and target.takes(event)):
                self._last_number = number = self._last_number + 1
                self._key_on_its_way, self._target = number, target
                target.post_message(self.Arrived(number))
                self.set_timer(PATIENCE, partial(self._finish_key, number))

    async def _finish_key(self, number: int) -> None:
        """Hand on what waited for a key, unless that is settled already."""
        if self._key_on_its_way == number:
            self._key_on_its_way = 0
            await self._hand_on()
