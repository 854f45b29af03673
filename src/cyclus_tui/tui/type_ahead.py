"""Type-ahead: a key pressed while another step comes in front waits for that step."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager

from textual.app import App
from textual.events import Event, Key, Paste
from textual.message import Message


class TypeAhead(App[None]):
    """An app that gives keys and pastes to whoever is in front once that is settled.

    Between two steps no field has the cursor, and Textual drops what is typed then.
    """

    class Settled(Message):
        """What comes in front is there: what waited can go on."""

    def __init__(self) -> None:
        super().__init__()
        self._holds = 0
        self._waiting: deque[Key | Paste] = deque()

    @contextmanager
    def keys_held(self) -> Iterator[None]:
        """Hold what is typed until the end of the block, and of every other one."""
        self._holds += 1
        try:
            yield
        finally:
            self._holds -= 1
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

    async def _hand_on(self) -> None:
        """Give what waits to what is in front now."""
        while self._waiting and not self._holds:
            await super().on_event(self._waiting.popleft())
