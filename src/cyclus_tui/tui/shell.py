"""The shell around the app: however it ends, words are kept and the terminal is whole.

A bug, a signal, a closed window and Ctrl+Q all go one way: what is half-typed is kept,
the session file is closed, the terminal is restored, the exit code tells the truth.
"""

from __future__ import annotations

import asyncio
import gc
import signal
import sys
from collections.abc import Iterable
from contextlib import suppress
from typing import Any, Final, Protocol, runtime_checkable

from textual.driver import Driver
from textual.events import Resize
from textual.filter import LineFilter
from textual.worker import WorkerFailed

from cyclus_tui.console import crash, terminal
from cyclus_tui.tui.ascii_filter import AsciiFilter
from cyclus_tui.tui.glyphs import ascii_only
from cyclus_tui.tui.session_line import SMALLEST, TOO_SMALL
from cyclus_tui.tui.type_ahead import TypeAhead
from cyclus_tui.tui.widgets.cover import Cover

PATIENCE: Final = 2.0
"""Seconds that keeping what is open may take; a closed window leaves no more."""

NOT_SAVED: Final = "Dit is niet opgeslagen:"
"""What stands above the words that were not saved, on people's own terminal."""

_CONSOLE_PATIENCE: Final = 4.0
"""Windows gives a console that is closed about 5 s."""


@runtime_checkable
class Keeper(Protocol):
    """A screen that must let go of a session before the program ends."""

    @property
    def unsaved_words(self) -> list[str]:
        """What is not saved: people's words, for nobody but themselves."""

    async def let_go(self, *, in_turn: bool) -> None:
        """Keep all and close the file, behind what was asked before."""

    def let_go_now(self) -> None:
        """Close the file without waiting for anybody's turn."""


class Shell(TypeAhead):
    """An app that ends well."""

    def __init__(self) -> None:
        super().__init__()
        self.crashed = False
        self.kept = True
        """Whether all that was open could be kept at the end."""
        self.unsaved: list[str] = []
        """The words that were not saved when their session was left."""
        self._ending = False
        self._ascii = AsciiFilter() if ascii_only() else None

    def get_driver_class(self) -> type[Driver]:
        """Ours, which outlives a bad byte, where Textual would take its own."""
        usual = super().get_driver_class()
        if sys.platform == "win32":
            from textual.drivers.windows_driver import WindowsDriver

            if usual is WindowsDriver:
                from cyclus_tui.tui.windows_driver import ConsoleDriver

                return ConsoleDriver
        else:
            from textual.drivers.linux_driver import LinuxDriver

            if usual is LinuxDriver:
                from cyclus_tui.tui.posix_driver import PosixDriver

                return PosixDriver
        return usual

    def get_line_filters(self) -> list[LineFilter]:
        """Plain signs last, where the terminal has no others."""
        filters = [*super().get_line_filters()]
        return [*filters, self._ascii] if self._ascii else filters

    def on_mount(self) -> None:
        """Listen to what may end the program from outside, but not in a test."""
        if self.is_headless:
            return
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(_note_task)
        if sys.platform == "win32":
            from cyclus_tui.console.windows import watch_close

            watch_close(self.let_go_from_outside)
        else:
            for number in (signal.SIGHUP, signal.SIGINT, signal.SIGTERM):
                loop.add_signal_handler(number, self.end, number)

    def on_resize(self, event: Resize) -> None:
        """Say so when the window is too small; all goes on behind it."""
        small = event.size.width < SMALLEST[0] or event.size.height < SMALLEST[1]
        for screen in self.screen_stack:
            for cover in screen.query(Cover):
                cover.remove()
        if small:
            self.screen.mount(Cover(TOO_SMALL))

    def end(self, number: int) -> None:
        """End as a signal asks; a second one waits for nothing."""
        if self._ending:
            self.exit(return_code=128 + number)
        else:
            self._ending = True
            self.run_worker(self._end(128 + number), group="end")

    async def _end(self, code: int) -> None:
        """Let go of what is open while everything still works, then leave."""
        await self._let_go()
        self.exit(return_code=code)

    def let_go_from_outside(self) -> None:
        """The same from another thread, when the window is going away."""
        loop = self._loop
        if loop is None:
            return
        done = asyncio.run_coroutine_threadsafe(self._let_go(), loop)
        try:
            done.result(timeout=_CONSOLE_PATIENCE)
        except TimeoutError:
            for screen in self._keepers():
                screen.let_go_now()

    async def _let_go(self) -> None:
        """Have every screen keep what it has, within a patience that is short."""
        for screen in self._keepers():
            letting = asyncio.ensure_future(screen.let_go(in_turn=not self.crashed))
            await asyncio.wait({letting}, timeout=PATIENCE)
            if not letting.done() or letting.exception() is not None:
                letting.cancel()
                self.kept = False
                screen.let_go_now()
            self.note_unsaved(screen.unsaved_words)

    def note_unsaved(self, words: Iterable[str]) -> None:
        """Remember, each once, words that were not saved, to tell them at the end."""
        self.unsaved += [one for one in words if one not in self.unsaved]

    def _keepers(self) -> list[Keeper]:
        """The screens that hold a session, the one in front first."""
        stack = self._screen_stack
        return [screen for screen in reversed(stack) if isinstance(screen, Keeper)]

    async def _shutdown(self) -> None:
        """Let go before the widgets are taken away, whatever the end came from."""
        await self._let_go()
        await super()._shutdown()

    def _handle_exception(self, error: Exception) -> None:
        """End after a bug; nothing of it is shown, for it may hold people's words."""
        if isinstance(error, WorkerFailed) and isinstance(error.error, Exception):
            error = error.error  # which knows where it went wrong
        self._return_code = 1
        if self._exception is None:
            self._exception = error
            self._exception_event.set()
        self.crashed = True
        self._close_messages_no_wait()

    def panic(self, *renderables: Any) -> None:
        """End as after any bug: what Textual would print may hold people's words."""
        self._handle_exception(RuntimeError("panic"))

    def _print_error_renderables(self) -> None:
        """Print nothing: `run` says what there is to say."""
        self._exit_renderables.clear()


def run(app: Shell) -> int:
    """Run the app on the terminal; the exit code."""
    crash.install_thread_hook()
    terminal.reset_leftovers()
    gc.freeze()
    gc.enable()
    app.run()
    lines = []
    status = app.return_code or 0
    if app.crashed and app._exception is not None:
        kept = app.kept and not app.unsaved
        lines.append(crash.message(crash.write_report(app._exception), is_saved=kept))
        status = 1
    if app.unsaved:
        lines += [NOT_SAVED, *(f"  {words}" for words in app.unsaved)]
    if lines:
        with suppress(OSError):  # the window may be gone, and nobody reads
            sys.stderr.write("\n".join([*lines, ""]))
            sys.stderr.flush()
    return status or bool(app.unsaved)


def _note_task(loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    """A task that nobody waited for went wrong: note it, and go on."""
    if isinstance(error := context.get("exception"), Exception):
        crash.write_report(error)
