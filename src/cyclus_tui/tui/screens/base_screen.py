"""The base of every screen. It comes above the one in front, and answers once.

Quick hands ask twice, answer twice, and ask something of a screen that is on its way
out. So screens come and go through here alone: only the screen in front shows another,
the first answer counts, and what is typed waits while a screen comes or goes. A screen
holds its own parts, so that what comes late draws where nobody looks.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from textual import on
from textual.binding import Binding
from textual.events import Key, Mount, Paste, ScreenResume
from textual.geometry import Offset
from textual.message import Message
from textual.screen import ModalScreen, Screen
from textual.screen import ScreenResultType as Answer
from textual.widget import Widget
from textual.worker import get_current_worker

from cyclus_tui.errors import CyclusError
from cyclus_tui.tui.type_ahead import TypeAhead

if TYPE_CHECKING:
    from cyclus_tui.app.import_session import IsCancelled

Reply = TypeVar("Reply")
Item = TypeVar("Item")

Then = Callable[[Reply | None], Awaitable[None] | None]
"""What is done with an answer; `None` is given when there is none."""


class BaseScreen(Screen[Answer]):
    """A screen that is asked once, and goes once."""

    @dataclass
    class Loaded(Message, bubble=False):
        """A thread has read something that is to be shown."""

        show: Callable[[], None]

    HELP: ClassVar[str] = ""
    """What can be done here; a screen without it makes its page itself."""

    BINDINGS: ClassVar = [Binding("f1", "help", "Hulp", show=False)]

    _asked_by: BaseScreen[Any] | None = None
    _then: Then[Answer] | None = None
    _answer: tuple[Answer | None] | None = None
    """What it goes with, in a tuple of one; `None` while it stays."""
    _is_gone = False
    _held: ExitStack | None = None
    """What lets the keys go on, while it comes or goes."""

    @property
    def is_in_front(self) -> bool:
        """Whether this one is on top, and stays."""
        return self._is_on_top and self._answer is None

    @property
    def _is_on_top(self) -> bool:
        """Whether no other screen is above this one, not even a dialog."""
        return self.app.screen_stack[-1:] == [self]

    def show_above(
        self, screen: BaseScreen[Reply], then: Then[Reply] | None = None
    ) -> bool:
        """Show another screen above this one, and do something with its answer.

        Returns:
            False when this screen is not in front: then nobody can have meant it.
        """
        if not self.is_in_front:
            return False
        screen._asked_by, screen._then = self, then
        screen._hold_keys()
        self.app.push_screen(screen)
        return True

    async def ask_above(self, screen: BaseScreen[Reply]) -> Reply | None:
        """Show a screen and wait for its answer; `None` when it cannot be shown."""
        future: asyncio.Future[Reply | None] = asyncio.Future()

        def resolve(reply: Reply | None) -> None:
            if not future.done():
                future.set_result(reply)

        return await future if self.show_above(screen, resolve) else None

    def refuse(self, problem: str) -> None:
        """Say why something cannot be, where the screen has a place for that."""

    @contextmanager
    def refusals_shown(
        self, show: Callable[[str], None] | None = None
    ) -> Iterator[None]:
        """Show as a sentence what a rule or a disk refuses until the end of the block.

        Where `show` puts it, else as any other refusal of this screen.
        """
        try:
            yield
        except CyclusError as error:
            (show or self.refuse)(str(error))

    def load(
        self,
        read: Callable[[IsCancelled], Iterable[Item]],
        show: Callable[[Item], None],
        done: Callable[[str], None] | None = None,
        *,
        group: str = "",
    ) -> None:
        """Read things on a thread, for a disk may be slow, and show each as it comes.

        `done` comes behind the last, with what went wrong as a sentence; without it
        that is refused. Another load of the same `group` ends this one.
        """

        def work() -> None:
            worker, problems = get_current_worker(), list[str]()
            with self.refusals_shown(problems.append):
                for item in read(lambda: worker.is_cancelled):
                    if worker.is_cancelled:
                        return
                    self.post_message(self.Loaded(partial(show, item)))
            if (done or problems) and not worker.is_cancelled:
                end = partial(done or self.refuse, "".join(problems))
                self.post_message(self.Loaded(end))

        self.run_worker(work, thread=True, exclusive=bool(group), group=group or "load")

    @on(Loaded)
    def _show_loaded(self, loaded: Loaded) -> None:
        """Show what a thread has read."""
        loaded.show()

    def close(self, answer: Answer | None = None) -> None:
        """Go, once; a screen that is below another goes when that one has gone."""
        if self._answer is None:
            self._answer = (answer,)
            self._go_in_turn()

    def action_close(self) -> None:
        """Go, with everything as it was."""
        self.close()

    def action_help(self) -> None:
        """What can be done here, on a page above this screen."""
        from cyclus_tui.tui.screens.help import HelpScreen

        self.show_above(HelpScreen(self.HELP))

    def take_over(self, typed: str) -> None:
        """Words were typed at a question above this screen: they are not lost."""
        if self._asked_by is not None:
            self._asked_by.take_over(typed)

    def get_widget_and_offset_at(
        self, x: int, y: int
    ) -> tuple[Widget | None, Offset | None]:
        """What is under the mouse; what has gone since it was drawn is not there."""
        widget, offset = super().get_widget_and_offset_at(x, y)
        if widget is not None and not widget.is_attached:
            return None, None
        return widget, offset

    def set_focus(
        self,
        widget: Widget | None,
        scroll_visible: bool = True,
        from_app_focus: bool = False,
    ) -> None:
        """Give a part the cursor; what has gone since it was drawn gets no keys."""
        if widget is None or widget.is_attached:
            super().set_focus(widget, scroll_visible, from_app_focus)

    @on(Mount)
    def _let_type(self) -> None:
        """Take what was typed for this screen."""
        self._release_keys()

    @on(ScreenResume)
    def _go_in_turn(self) -> None:
        """Go when it is time."""
        if self._answer is None or self._is_gone or not self._is_on_top:
            return
        self._is_gone = True
        self._hold_keys()
        self.dismiss(self._answer[0])
        if self._asked_by is not None:
            self._asked_by.call_next(self._hand_over_answer, self._answer[0])

    async def _hand_over_answer(self, answer: Answer | None) -> None:
        """Give the answer to who asked; what is typed after it finds that done."""
        try:
            done = self._then(answer) if self._then else None
            if done is not None:
                await done
        finally:
            self._release_keys()

    def _hold_keys(self) -> None:
        """Have what is typed wait."""
        self._release_keys()
        assert isinstance(self.app, TypeAhead)
        self._held = ExitStack()
        self._held.enter_context(self.app.keys_held())

    def _release_keys(self) -> None:
        """Let what was typed go on."""
        if self._held is not None:
            self._held.close()
            self._held = None


class Dialog(ModalScreen[Answer], BaseScreen[Answer]):
    """A screen that leaves the one below it in sight."""


class QuestionBox(Dialog[Answer]):
    """A dialog in which nobody types; what is typed at it is for the screen below."""

    _typed = ""

    def on_key(self, event: Key) -> None:
        """Remember a letter that means nothing here."""
        self._typed += (event.is_printable and event.character) or ""

    def on_paste(self, event: Paste) -> None:
        """Remember what is pasted."""
        self._typed += event.text

    def close(self, answer: Answer | None = None) -> None:
        """Hand over what was typed, and go."""
        typed, self._typed = self._typed, ""
        if typed:
            self.take_over(typed)
        super().close(answer)
