"""Keys that act, and messages that leave, in the order in which they were typed."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding
from textual.events import Key, Paste
from textual.message import Message
from textual.widget import Widget


class InOrder(Widget):
    """A widget that does its own keys itself, at once.

    A binding in `BINDINGS` acts only after its key has travelled up to the app; a
    letter typed meanwhile is already in the field, so that "a, backspace, b" typed
    quickly leaves the wrong letter. And a message that waits in the widget's own
    queue is overtaken by every key that the widget passes on. Both are settled here:
    keys in `KEYS` act in the key handler, messages in `AT_ONCE` go straight to the
    parent. A key that comes after Enter therefore arrives above after its message.

    It stands behind the widget it is added to (`class Entry(Input, InOrder)`): Textual
    takes the styles of the first base only.
    """

    KEYS: ClassVar[tuple[Binding, ...]] = ()
    """What this widget does by itself; an action may skip, then the key goes on."""

    AT_ONCE: ClassVar[tuple[type[Message], ...]] = ()
    """Messages that no later key may overtake."""

    types_on = False
    """Whether one types on behind an Enter that is still being dealt with.

    Where an Enter may bring another screen in front, what is typed waits for that.
    """

    def takes(self, event: Key | Paste) -> bool:
        """Whether the widget deals with a key by itself, before any later one."""
        if isinstance(event, Key) and event.key == "enter" and not self.types_on:
            return False
        return isinstance(event, Paste) or any(
            event.key in binding.key.split(",") for binding in self.KEYS
        )

    async def on_key(self, event: Key) -> None:
        """Do what is in `KEYS`; every other key goes on."""
        for binding in self.KEYS:
            if event.key in binding.key.split(","):
                if await self.app.run_action(binding.action, self):
                    event.stop()
                    event.prevent_default()
                return

    def post_message(self, message: Message) -> bool:
        """Hand a message in `AT_ONCE` to the parent, any other to this widget."""
        if isinstance(message, self.AT_ONCE) and isinstance(self.parent, Widget):
            return self.parent.post_message(message)
        return super().post_message(message)
