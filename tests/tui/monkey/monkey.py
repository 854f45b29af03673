"""A monkey at the keyboard of the program: it may type anything, and ends nothing."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from textual import events
from textual.geometry import Size
from textual.keys import _character_to_key

from cyclus_tui.app.open_session import OpenSession
from cyclus_tui.domain.journal.session import Session
from cyclus_tui.errors import RuleError
from cyclus_tui.exchange import session_yaml
from cyclus_tui.storage.private_copy import read_copy
from cyclus_tui.storage.session_file import SessionFile
from cyclus_tui.tui.app import CyclusApp
from cyclus_tui.tui.screens.session import SessionScreen
from tests.tui.hands import LETTERS, SMALL, is_over, quiet, resize, send
from tests.tui.monkey.strokes import Stroke, strokes
from tests.tui.monkey.tables import Lay


class Monkey:
    """One run of random strokes on one session file."""

    def __init__(self, folder: Path, lay: Lay, seed: int) -> None:
        self.folder = folder / "sessies"
        self.folder.mkdir(parents=True)
        self.path = lay(self.folder)
        self.seed = seed
        self.typed: list[Stroke] = []
        """What was typed up to now."""
        self.faults: list[str] = []
        """What went wrong where nobody waited for it."""
        self._seen: tuple[OpenSession | None, Session | None] = (None, None)

    async def play(self, keys: int) -> None:
        """Type so many keys; begin the program again whenever it was left."""
        left = iter(limited(strokes(self.seed), keys))
        stroke = next(left, None)
        while stroke is not None:
            app = CyclusApp(
                self.folder,
                session=self.path,
                settings_folder=self.folder.parent / "instellingen",
            )
            asyncio.get_running_loop().set_exception_handler(self._note)
            async with app.run_test(size=SMALL):
                await quiet(app)
                while stroke is not None and not is_over(app):
                    self.typed.append(stroke)
                    await self._strike(app, stroke)
                    stroke = next(left, None)
                if not is_over(app):
                    await self._look(app)
            assert app.return_code in (None, 0), app.return_code
            assert app.kept, "not all was kept"
            assert not self.faults, self.faults

    async def _strike(self, app: CyclusApp, stroke: Stroke) -> None:
        """Do one stroke, and wait for nothing unless it is a pause."""
        kind, what = stroke
        match kind:
            case "turns":
                for _ in range(int(what)):
                    await asyncio.sleep(0)
            case "quiet":
                await self._look(app)
            case "key":
                send(app, events.Key(what, LETTERS.get(what)))
            case "words":
                for letter in what:
                    send(app, events.Key(_character_to_key(letter), letter))
            case "paste":
                send(app, events.Paste(what))
            case "click" | "drag" | "wheel":
                move_mouse(app, kind, [float(part) for part in what.split()])
            case "size":
                width, height = map(int, what.split())
                resize(app, Size(width, height))

    async def _look(self, app: CyclusApp) -> None:
        """What stands there as saved is on the disk, and what is on the disk shows."""
        await quiet(app)
        screen = app.screen
        if is_over(app) or not isinstance(screen, SessionScreen):
            return
        opened, pane = screen.open_session, screen.controller.pane
        if opened is self._seen[0] and opened.session is self._seen[1]:
            return
        self._seen = (opened, opened.session)
        twin = Path(shutil.copy(opened.path, self.folder.parent))
        kept = read_copy(twin)
        assert {edit.id: edit for edit in kept.edits} == opened.session.edits
        assert pane.context.session is opened.session, "an older session is drawn"
        drawn = [pane.list.row(place) for place in range(pane.list.row_count)]
        rows = pane.room_rows() if pane.context.room else pane.rows()
        assert drawn == [*rows], "other rows are drawn than are saved"

    def _note(self, loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        """A task that nobody waited for went wrong."""
        self.faults.append(f"{context.get('message')} {context.get('exception')!r}")


def limited(every: Iterator[Stroke], keys: int) -> Iterator[Stroke]:
    """Strokes until so many keys were typed."""
    done = 0
    for stroke in every:
        if done >= keys:
            return
        done += stroke.keys
        yield stroke


def move_mouse(app: CyclusApp, kind: str, where: list[float]) -> None:
    """Click or turn the wheel at a place, or drag to another."""

    def mouse(event: type[events.MouseEvent], across: float, down: float) -> None:
        x, y = int(across * app.size.width), int(down * app.size.height)
        send(app, event(None, x, y, 0, 0, 1, False, False, False, x, y))

    if kind == "wheel":
        mouse(events.MouseScrollDown, *where)
        return
    mouse(events.MouseDown, *where[:2])
    if kind == "drag":
        mouse(events.MouseMove, *where[-2:])
    mouse(events.MouseUp, *where[-2:])


async def judge(path: Path) -> None:
    """Undo to the start and redo to the end, export and import, and let go."""
    opened = await OpenSession.open(path, who="", program="proef")
    try:
        await _all(opened.redo)
        end = opened.session.fingerprint()
        await _all(opened.undo)
        start = opened.session.fingerprint()
        await _all(opened.redo)
        assert opened.session.fingerprint() == end, f"{path.name}: redo gives another"
        await _all(opened.undo)
        assert opened.session.fingerprint() == start, f"{path.name}: undo gives another"
        once = session_yaml.write_session(opened.session, opened.method)
        found = session_yaml.read_session(once, path.name)
        back = Session.fold(found.session_id, found.edits)
        again = session_yaml.write_session(back, opened.method)
        assert once == again, f"{path.name}: exported twice differs"
    finally:
        await opened.close()
    SessionFile.open(path).close()


async def _all(turn: Callable[[], Any]) -> None:
    """Undo or redo until there is nothing left."""
    with suppress(RuleError):
        while True:
            await turn()
