"""CyclusApp: the program on the screen.

It is imported while the first frame is in sight: what the list of sessions does not
need is imported by what does.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import AsyncExitStack, ExitStack, suppress
from dataclasses import replace
from datetime import datetime
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.worker import Worker

from cyclus_tui.console import terminal
from cyclus_tui.errors import StorageError
from cyclus_tui.storage import settings
from cyclus_tui.tui import shell
from cyclus_tui.tui.screens.base_screen import BaseScreen
from cyclus_tui.tui.screens.sessions import SessionsScreen
from cyclus_tui.tui.themes import THEMES

if TYPE_CHECKING:
    from cyclus_tui.app.open_session import OpenSession
    from cyclus_tui.exchange.method_file import Templates


class CyclusApp(shell.Shell):
    """The list of sessions, and above it the session that is open."""

    CSS_PATH = "cyclus.tcss"
    TITLE = "Cyclus"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar = [
        Binding("ctrl+c", "copied", "Kopiëren", show=False),
        Binding("ctrl+q", "quit", "Stoppen", show=False),
    ]

    def __init__(
        self,
        sessions: Path,
        *,
        templates: Path | None = None,
        session: Path | None = None,
        settings_folder: Path | None = None,
        now: Callable[[], datetime] = datetime.now,
    ) -> None:
        super().__init__()
        self.now = now
        """The clock on the wall."""
        self.sessions = sessions
        self.settings = settings.load(settings_folder)
        self._settings_folder = settings_folder
        self._templates_folder = templates
        self._first = session
        self._list = SessionsScreen(sessions)
        self._opening: Worker[None] | None = None
        self._begin_colours()

    def _begin_colours(self) -> None:
        """Have the chosen colours before the stylesheet is read, not once more."""
        for theme in THEMES:
            self.register_theme(theme)
        names = [theme.name for theme in THEMES]
        chosen = self.settings.theme
        self.set_reactive(CyclusApp.theme, chosen if chosen in names else names[0])
        self.set_class(self.current_theme.dark, "-dark-mode", update=False)
        self.stylesheet.set_variables(self.get_css_variables())

    @cached_property
    def program(self) -> str:
        """The name and the version of this program."""
        from importlib.metadata import PackageNotFoundError, version

        try:
            return f"cyclus-tui {version('cyclus-tui')}"
        except PackageNotFoundError:
            return "cyclus-tui 0"

    @property
    def templates(self) -> Templates:
        """The methods that are here, as their files are now."""
        from cyclus_tui.app.own_methods import find_methods

        return find_methods(self._templates_folder)

    def copy_method(self, method: str, name: str) -> Path:
        """Make an own method out of another one; its file.

        Raises:
            CyclusError: it cannot be.
        """
        from cyclus_tui.app.own_methods import copy_method, own_folder

        folder = own_folder(self._templates_folder)
        return copy_method(self.templates, folder, method, name)

    def on_mount(self) -> None:
        """Open on the list, or on the session that was asked for."""
        self.push_screen(self._list)
        if self._first:
            self.open_session(self._first)
        threading.Thread(target=self._sweep, daemon=True).start()

    def _sweep(self) -> None:
        """Remove the temporary files that a killed program left."""
        from cyclus_tui.storage import temporary_files

        temporary_files.sweep(self.sessions, Path())

    def open_session(self, path: Path) -> None:
        """Open a session above the list, one at a time, or say why that cannot be.

        What is typed meanwhile is for the session.
        """
        is_opening = self._opening is not None and not self._opening.is_finished
        if not is_opening and self._list.is_in_front:
            held = ExitStack()
            held.enter_context(self.keys_held())
            self._opening = self.run_worker(partial(self._open, path, held))

    async def _open(self, path: Path, held: ExitStack) -> None:
        """Open the file, and show it; a file that is not shown is let go."""
        from cyclus_tui.app.open_session import OpenSession
        from cyclus_tui.tui.controller import SessionController
        from cyclus_tui.tui.screens.session import SessionScreen

        with held, self._list.refusals_shown():
            opened = await OpenSession.open(
                path, who=self.settings.author, program=self.program
            )
            async with AsyncExitStack() as closing:
                closing.push_async_callback(opened.close)
                controller = SessionController(
                    opened,
                    await opened.drafts(),
                    where=await opened.local_value("where"),
                    room=self.settings.mirrored == "ja",
                    coach=self.settings.coach != "nee",
                    now=self.now,
                )
                screen = SessionScreen(controller)
                if not self._exit and self._list.show_above(screen):
                    closing.pop_all()

    @property
    def opened(self) -> OpenSession | None:
        """The session that is open now."""
        from cyclus_tui.tui.screens.session import SessionScreen

        for screen in reversed(self.screen_stack):
            if isinstance(screen, SessionScreen):
                return screen.open_session
        return None

    def remember(self, **changes: str) -> None:
        """Change a setting of this laptop; a disk that refuses is no drama."""
        self.settings = replace(self.settings, **changes)
        with suppress(StorageError, OSError):
            settings.save(self.settings, self._settings_folder)

    def action_other_theme(self) -> None:
        """The next set of colours."""
        names = [theme.name for theme in THEMES]
        current = names.index(self.theme) if self.theme in names else -1
        self.theme = names[(current + 1) % len(names)]
        self.remember(theme=self.theme)

    def action_black(self) -> None:
        """Nothing on the screen."""
        from cyclus_tui.tui.screens.black import BlackScreen

        if isinstance(self.screen, BaseScreen):
            self.screen.show_above(BlackScreen())

    def action_explain(self, subject: str) -> None:
        """A page about something that is no key of this program."""
        from cyclus_tui.tui.screens.help import EXPLANATIONS, HelpScreen

        if isinstance(self.screen, BaseScreen):
            self.screen.show_above(HelpScreen(EXPLANATIONS[subject]))

    def action_mirror(self) -> None:
        """Whether sessions open in the room view."""
        self.remember(mirrored="" if self.settings.mirrored else "ja")

    def action_coach(self) -> None:
        """Hints on or off, on this laptop."""
        from cyclus_tui.tui.screens.session import SessionScreen

        coach = self.settings.coach == "nee"
        self.remember(coach="" if coach else "nee")
        if isinstance(self.screen, SessionScreen):
            self.screen.show_hints(coach)

    def action_copied(self) -> None:
        """Ctrl+C copies what is selected; it never ends the program."""
        if selected := self.screen.get_selected_text():
            self.copy_to_clipboard(selected)


def open_app(
    sessions: Path, templates: Path | None = None, session: Path | None = None
) -> int:
    """Run the program on the screen; the exit code."""
    with terminal.restored_at_exit():
        app = CyclusApp(sessions, templates=templates, session=session)
        return shell.run(app)
